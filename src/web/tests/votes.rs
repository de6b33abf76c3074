//! Rounds: ballots that change until closing, no count before it, results after it.

use super::*;

const APPROVAL: Method = Method::Approval { max: 2 };

#[tokio::test]
async fn a_ballot_is_cast_changed_and_shown_as_ones_own() {
    let hall = Hall::in_breakout().await;
    let mut phone = Phone::joined(&hall, "Åsa").await;
    hall.round(APPROVAL, &["Nattöppet", "Odling", "Lekplats"])
        .await;
    assert!(phone.get("/vote").await.says("Du har inte röstat ännu"));
    let cast = phone
        .post("/rounds/1/ballot", &[("approves", "1"), ("approves", "3")])
        .await;
    assert_eq!(
        (cast.status, cast.location()),
        (StatusCode::SEE_OTHER, "/vote")
    );
    let page = phone.get("/vote").await;
    assert!(page.says("Din röst är sparad: 2 av 2 valda"));
    assert!(
        page.body.contains("value=\"3\" checked") && !page.body.contains("value=\"2\" checked")
    );
    phone.post("/rounds/1/ballot", &[("approves", "2")]).await;
    assert!(
        phone
            .get("/vote")
            .await
            .body
            .contains("value=\"2\" checked")
    );
    phone.post("/rounds/1/ballot", &[]).await;
    assert!(phone.get("/vote").await.says("Du har avstått"));
}

#[tokio::test]
async fn too_many_marks_are_refused_with_the_number() {
    let hall = Hall::in_breakout().await;
    let mut phone = Phone::joined(&hall, "Åsa").await;
    hall.round(APPROVAL, &["Nattöppet", "Odling", "Lekplats"])
        .await;
    let marks = [("approves", "1"), ("approves", "2"), ("approves", "3")];
    let answer = phone.post("/rounds/1/ballot", &marks).await;
    assert_eq!(answer.status, StatusCode::CONFLICT);
    assert!(answer.says("högst 2 idéer"));
}

#[tokio::test]
async fn while_a_round_is_open_no_page_differs_by_how_others_voted() {
    let hall = Hall::in_breakout().await;
    let mut watcher = Phone::joined(&hall, "Åsa").await;
    let round = hall.round(APPROVAL, &["Nattöppet", "Odling"]).await;
    let before = unkeyed(&watcher.get("/vote").await.body);
    let mut bo = Phone::joined(&hall, "Bo").await;
    bo.post("/rounds/1/ballot", &[("approves", "1")]).await;
    assert_eq!(unkeyed(&watcher.get("/vote").await.body), before);
    hall.close(round).await;
    let counting = watcher.get("/vote").await;
    assert!(counting.says("Rösterna räknas") && !counting.says("1 röst"));
    hall.show(round).await;
    let after = watcher.get("/vote").await;
    assert!(after.says("1 röst") && after.says("0 av 1 röstade"));
    assert!(after.says("1 kom efter öppnandet, 1 av dem har röstat"));
}

/// A page without what differs at every look: keys, number and time.
fn unkeyed(page: &str) -> String {
    let mut kept = String::new();
    for part in page.split("name=\"key\" value=\"") {
        kept.push_str(part.split_once('"').map_or(part, |(_, rest)| rest));
    }
    let (head, script) = kept.split_once("data-page=\"").unwrap();
    format!("{head}{}", script.split_once('"').unwrap().1)
}

#[tokio::test]
async fn stances_are_taken_one_by_one_and_can_be_changed() {
    let hall = Hall::in_breakout().await;
    let mut phone = Phone::joined(&hall, "Åsa").await;
    hall.round(Method::Stance, &["Nattöppet", "Odling"]).await;
    assert!(phone.get("/vote").await.says("0 av 2 besvarade"));
    let fields = |idea: &'static str, stance: &'static str| [("idea", idea), ("stance", stance)];
    phone.post("/rounds/1/stance", &fields("1", "agree")).await;
    let page = phone.get("/vote").await;
    assert!(page.says("1 av 2 besvarade"));
    assert!(page.body.contains("value=\"agree\" aria-pressed=\"true\""));
    phone
        .post("/rounds/1/stance", &fields("1", "disagree"))
        .await;
    phone.post("/rounds/1/stance", &fields("2", "pass")).await;
    let page = phone.get("/vote").await;
    assert!(page.says("Du har svarat på alla"));
    assert!(
        page.body
            .contains("value=\"disagree\" aria-pressed=\"true\"")
    );
    assert!(!page.body.contains("value=\"agree\" aria-pressed=\"true\""));
    let nonsense = phone
        .act("/rounds/1/stance", "k", &fields("1", "maybe"))
        .await;
    assert_eq!(nonsense.status, StatusCode::CONFLICT);
}

#[tokio::test]
async fn a_round_about_a_thousand_ideas_is_a_light_page() {
    let hall = Hall::in_breakout().await;
    let mut phone = Phone::joined(&hall, "Åsa").await;
    let ideas: Vec<String> = (0..300)
        .map(|number| format!("Idé om torget nummer {number}"))
        .collect();
    let ideas: Vec<&str> = ideas.iter().map(String::as_str).collect();
    hall.round(Method::Stance, &ideas).await;
    let page = phone.get("/vote").await;
    assert!(page.says("290 till väntar"));
    assert!(page.body.len() < 32 * 1024, "{}", page.body.len());
}

#[tokio::test]
async fn after_closing_all_ideas_stand_with_words_bars_and_parties() {
    let hall = Hall::in_breakout().await;
    let mut asa = Phone::joined(&hall, "Åsa").await;
    let mut bo = Phone::joined(&hall, "Bo").await;
    let round = hall.round(Method::Stance, &["Nattöppet", "Odling"]).await;
    asa.post("/rounds/1/stance", &[("idea", "1"), ("stance", "agree")])
        .await;
    bo.post("/rounds/1/stance", &[("idea", "1"), ("stance", "disagree")])
        .await;
    hall.close(round).await;
    assert!(asa.get("/vote").await.says("Din röst är med"));
    hall.show(round).await;
    let page = asa.get("/vote").await;
    assert!(page.says("Resultat: Vad gör vi först?") && page.says("2 av 2 röstade"));
    assert!(page.says("1 håller med, 1 håller inte med, 0 passar"));
    assert!(page.says("Odling") && page.says("0 håller med"));
    assert!(page.says("idéburen sektor") && page.says("Din röst är med"));
    assert!(html::tags(&page.body).iter().any(|tag| tag.name == "rect"));
    let late = asa
        .post("/rounds/1/stance", &[("idea", "1"), ("stance", "pass")])
        .await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert!(late.says("Omröstningen är stängd"));
}

#[tokio::test]
async fn every_page_says_that_a_round_is_open() {
    let hall = Hall::in_breakout().await;
    let mut phone = Phone::joined(&hall, "Åsa").await;
    hall.round(APPROVAL, &["Nattöppet"]).await;
    for path in ["/board", "/ideas", "/pitch"] {
        assert!(phone.get(path).await.says("Rösta nu:"), "{path}");
    }
    assert!(
        phone
            .get("/now")
            .await
            .body
            .contains("class=\"door strong\" href=\"/vote\"")
    );
}
