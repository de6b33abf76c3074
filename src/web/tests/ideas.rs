//! Writing ideas, with and without script, twice, too long, too fast, and on a full disk.

use super::*;
use crate::journal::sim::Faults;

#[tokio::test]
async fn an_idea_written_without_script_stands_on_the_page() {
    let hall = Hall::in_breakout().await;
    let mut phone = Phone::joined(&hall, "Åsa").await;
    let key = phone.get("/ideas").await.key("/ideas");
    let answer = phone
        .post("/ideas", &[("key", &key), ("text", "Nattöppet bibliotek")])
        .await;
    assert_eq!(
        (answer.status, answer.location()),
        (StatusCode::SEE_OTHER, "/ideas?topic=")
    );
    assert!(phone.get("/ideas").await.says("Nattöppet bibliotek"));
}

#[tokio::test]
async fn an_action_sent_again_with_its_key_happens_once_and_gets_the_same_answer() {
    let hall = Hall::in_breakout().await;
    let mut phone = Phone::joined(&hall, "Åsa").await;
    let first = phone
        .act("/ideas", "key-1", &[("text", "Odling")])
        .await
        .json();
    let second = phone
        .act("/ideas", "key-1", &[("text", "Odling")])
        .await
        .json();
    assert_eq!(
        (&first["repeated"], &second["repeated"]),
        (&false.into(), &true.into())
    );
    assert_eq!(
        (&first["n"], &first["made"]),
        (&second["n"], &second["made"])
    );
    assert_eq!(hall.session().ideas.len(), 1);
}

#[tokio::test]
async fn a_text_that_is_too_long_is_refused_and_kept_in_the_form() {
    let hall = Hall::in_breakout().await;
    let mut phone = Phone::joined(&hall, "Åsa").await;
    let long = "ord ".repeat(300);
    let answer = phone.post("/ideas", &[("text", &long)]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.body.contains(&format!("\n{long}</textarea>")));
    assert!(answer.body.contains("aria-invalid=\"true\""));
    let json = phone.act("/ideas", "k", &[("text", &long)]).await.json();
    assert_eq!(
        (&json["refused"], &json["field"]),
        (&"text_unfit".into(), &"idea".into())
    );
    assert!(
        json["message"].as_str().unwrap().contains("1199 tecken")
            || json["message"]
                .as_str()
                .unwrap()
                .contains("1\u{a0}199 tecken")
    );
}

#[tokio::test]
async fn the_text_of_an_idea_is_kept_in_the_form_it_was_changed_in() {
    let hall = Hall::in_breakout().await;
    let mut phone = Phone::joined(&hall, "Åsa").await;
    phone.post("/ideas", &[("text", "Först")]).await;
    let long = "ny ".repeat(400);
    let answer = phone.post("/ideas/1/change", &[("text", &long)]).await;
    let form = answer
        .body
        .split("action=\"/ideas/1/change\"")
        .nth(1)
        .unwrap();
    assert!(form.split("</form>").next().unwrap().contains(&long));
    assert!(
        answer
            .body
            .contains("<details class=\"more\" id=\"change-i1\" open>")
    );
}

#[tokio::test]
async fn only_its_author_can_change_or_withdraw_an_idea() {
    let hall = Hall::in_breakout().await;
    let mut asa = Phone::joined(&hall, "Åsa").await;
    let mut bo = Phone::joined(&hall, "Bo").await;
    asa.post("/ideas", &[("text", "Åsas idé")]).await;
    assert_eq!(
        bo.post("/ideas/1/change", &[("text", "Bos idé")])
            .await
            .status,
        StatusCode::FORBIDDEN
    );
    assert_eq!(
        bo.post("/ideas/1/withdraw", &[]).await.status,
        StatusCode::FORBIDDEN
    );
    assert!(!bo.get("/ideas").await.body.contains("/ideas/1/change"));
    assert_eq!(
        asa.post("/ideas/1/change", &[("text", "Åsas bättre idé")])
            .await
            .status,
        StatusCode::SEE_OTHER
    );
    assert_eq!(
        asa.post("/ideas/1/withdraw", &[]).await.status,
        StatusCode::SEE_OTHER
    );
    assert_eq!(hall.session().ideas[&IdeaId(1)].state, IdeaState::Withdrawn);
}

#[tokio::test]
async fn an_answer_to_the_script_brings_its_own_part_of_the_page() {
    let hall = Hall::in_breakout().await;
    let mut phone = Phone::joined(&hall, "Åsa").await;
    let headers = [
        ("accept", "application/json"),
        ("idempotency-key", "k"),
        ("x-area", "ideas"),
    ];
    let json = phone
        .send("/ideas", &[("text", "Odling")], &headers)
        .await
        .json();
    let mine = json["personal"]["html"]["mine"].as_str().unwrap();
    assert!(mine.contains("Odling") && mine.contains("/ideas/1/change"));
    assert!(!mine.contains("name=\"key\""));
    assert!(json["personal"]["n"].as_u64() >= json["n"].as_u64());
}

#[tokio::test]
async fn a_phase_that_is_not_open_says_so() {
    let hall = Hall::open();
    let mut phone = Phone::joined(&hall, "Åsa").await;
    let page = phone.get("/ideas").await;
    assert!(!page.body.contains("action=\"/ideas\" data-act"));
    let json = phone.act("/ideas", "k", &[("text", "Odling")]).await;
    assert_eq!(json.status, StatusCode::CONFLICT);
    assert_eq!(json.json()["refused"], "not_in_this_phase");
}

#[tokio::test]
async fn a_hasty_phone_is_told_when_to_try_again_and_its_text_is_kept() {
    let hall = Hall::with(Limits::hall());
    hall.phase("breakout").await;
    let mut phone = Phone::joined(&hall, "Åsa").await;
    let mut last = None;
    for number in 0..10 {
        let answer = phone
            .post("/ideas", &[("text", &format!("Idé nummer {number}"))])
            .await;
        last = Some(answer)
            .filter(|answer| answer.status == StatusCode::TOO_MANY_REQUESTS)
            .or(last);
    }
    let held = last.expect("ten ideas at once are too many");
    assert!(held.headers.contains_key(header::RETRY_AFTER));
    assert!(held.body.contains("\nIdé nummer"));
}

#[tokio::test]
async fn a_full_disk_is_said_and_the_text_is_kept() {
    let hall = Hall::in_breakout().await;
    let mut phone = Phone::joined(&hall, "Åsa").await;
    let full = Faults {
        capacity: Some(0),
        ..Faults::default()
    };
    let _same_disk = hall.disk.clone().with_faults(full);
    let answer = phone.post("/ideas", &[("text", "Nattöppet")]).await;
    assert_eq!(answer.status, StatusCode::INSUFFICIENT_STORAGE);
    assert!(
        answer.body.contains("\nNattöppet</textarea>") && answer.says("Det gick inte att spara")
    );
    assert_eq!(phone.get("/ideas").await.status, StatusCode::OK);
}

#[tokio::test]
async fn what_is_not_there_is_a_sentence_and_no_crash() {
    let hall = Hall::in_breakout().await;
    let mut phone = Phone::joined(&hall, "Åsa").await;
    for path in [
        "/ideas/99/change",
        "/ideas/x/change",
        "/ideas/99/withdraw",
        "/topics/-1/signup",
        "/topics/99999999999/change",
    ] {
        let answer = phone.act(path, "", &[("text", "x"), ("title", "x")]).await;
        assert_eq!(
            (answer.status, &answer.json()["refused"]),
            (StatusCode::CONFLICT, &"unknown".into()),
            "{path}"
        );
    }
    assert!(
        phone
            .get("/topics/99")
            .await
            .says("Ämnet finns inte längre")
    );
    assert!(phone.get("/topics/x").await.says("Ämnet finns inte längre"));
    assert_eq!(phone.get("/nowhere").await.status, StatusCode::NOT_FOUND);
    let bad_key = phone
        .act("/ideas", "no spaces please", &[("text", "x")])
        .await;
    assert_eq!(bad_key.status, StatusCode::UNPROCESSABLE_ENTITY);
}
