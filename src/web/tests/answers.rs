//! "What would make you say yes?": asked of everybody below a result that divides the room, of
//! those who said no first, and answered without script.

use super::*;

const ANSWER: &str = "/rounds/1/ideas/1/answer";

/// Two parties of five that a shown round divides, and the phone of one who said no.
async fn divided(hall: &Hall) -> Phone<'_> {
    let mut phones = Vec::new();
    for id in 0..10 {
        let alias = format!("Person {id}");
        let mut phone = Phone::joined(hall, &alias).await;
        if id >= 5 {
            phone
                .post("/me", &[("alias", &alias), ("hat", "kommun")])
                .await;
        }
        phones.push(phone);
    }
    let round = hall.round(Method::Stance, &["Hyresfria lokaler"]).await;
    for (id, phone) in phones.iter_mut().enumerate() {
        let stance = if id < 5 { "agree" } else { "disagree" };
        let fields = [("idea", "1"), ("stance", stance)];
        phone.post("/rounds/1/stance", &fields).await;
    }
    hall.close(round).await;
    hall.show(round).await;
    phones.pop().unwrap()
}

#[tokio::test]
async fn a_divide_asks_everybody_and_those_who_said_no_first() {
    let hall = Hall::in_breakout().await;
    let mut no = divided(&hall).await;
    let page = no.get("/results/1").await;
    assert!(page.says("Skiljelinje") && page.says("aldrig bevis"));
    assert!(page.says("100 % av 5") && page.says("0 % av 5"));
    assert!(page.says("Du sa nej till den här idén"));
    let mut late = Phone::joined(&hall, "Sen").await;
    let page = late.get("/results/1").await;
    assert!(page.says("Alla får svara, hur de än röstade"));
    assert!(!page.says("Du sa nej"));
}

#[tokio::test]
async fn an_answer_is_given_changed_shown_without_a_name_and_taken_back() {
    let hall = Hall::in_breakout().await;
    let mut no = divided(&hall).await;
    let mut other = Phone::joined(&hall, "Sen").await;
    let given = no.post(ANSWER, &[("text", "Om hyran är noll")]).await;
    let told = (given.status, given.location());
    assert_eq!(told, (StatusCode::SEE_OTHER, "/results/1"));
    no.post(ANSWER, &[("text", "Om <b>hyran</b> är noll")])
        .await;
    let page = other.get("/results/1").await;
    assert!(page.body.contains("Om &lt;b&gt;hyran&lt;/b&gt; är noll"));
    assert!(page.says("Ett svar") && !page.says("Person 9"));
    assert!(!page.says("Ditt svar: "));
    assert!(no.get("/results/1").await.says("Ditt svar: "));
    no.post(&format!("{ANSWER}/withdraw"), &[]).await;
    assert!(other.get("/results/1").await.says("Inga svar än"));
}

#[tokio::test]
async fn an_answer_that_does_not_fit_stands_in_its_form_with_what_is_wrong() {
    let hall = Hall::in_breakout().await;
    let mut no = divided(&hall).await;
    let answer = no.post(ANSWER, &[("text", "  ")]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.says("saknas"));
    let early = no
        .post("/rounds/9/ideas/1/answer", &[("text", "Nja")])
        .await;
    assert_ne!(early.status, StatusCode::SEE_OTHER);
}
