//! Seat cards on phones, seats that moved, and doors that are shut: full, over, too many guesses.

use super::*;
use crate::domain::command::{PeopleCommand, SessionCommand};

const CODE: &str = "BCDF GHJK LMNP";
const OTHER: &str = "QRST VWXZ BCDF";

/// A hall at the level of cards, with two cards.
async fn with_cards(limits: Limits) -> Hall {
    let hall = Hall::with(limits);
    hall.phase("breakout").await;
    let level = VoteLevel::Card;
    hall.facilitator(Command::Session(SessionCommand::SetLevel { level }))
        .await;
    let id = hall.session().setup.id.clone();
    let codes = [CODE, OTHER].map(|code| hub::seats::card_hash(&id, code));
    let codes = codes.to_vec();
    hall.facilitator(Command::People(PeopleCommand::IssueCards { codes }))
        .await;
    hall
}

#[tokio::test]
async fn a_card_comes_along_when_joining_however_its_code_is_typed() {
    let hall = with_cards(Limits::raised()).await;
    let mut phone = Phone::new(&hall);
    assert!(phone.get("/join").await.says("Koden på röstkortet"));
    let joined = phone
        .post(
            "/join",
            &[("alias", "Åsa"), ("hat", "-"), ("card", " bcdf-ghjk lmnp")],
        )
        .await;
    assert_eq!(joined.location(), "/welcome");
    assert!(phone.get("/welcome").await.says("Du har röstkort 1"));
    assert!(phone.get("/me").await.says("Du har röstkort 1"));
    assert_eq!(hall.session().card_of(ParticipantId(1)), Some(CardId(1)));
}

#[tokio::test]
async fn a_wrong_code_keeps_what_was_typed_and_nobody_joins_by_it() {
    let hall = with_cards(Limits::raised()).await;
    let mut phone = Phone::new(&hall);
    phone.get("/join").await;
    let fields = [("alias", "Åsa"), ("hat", "annan"), ("card", "fel")];
    let answer = phone.post("/join", &fields).await;
    assert_eq!(answer.status, StatusCode::CONFLICT);
    assert!(answer.says("Inget röstkort har den koden"));
    assert!(answer.body.contains("value=\"Åsa\"") && answer.body.contains("value=\"fel\""));
    assert!(hall.session().people.is_empty());
}

#[tokio::test]
async fn who_has_no_card_is_told_how_to_get_one_and_votes_once_it_is_there() {
    let hall = with_cards(Limits::raised()).await;
    let mut phone = Phone::joined(&hall, "Åsa").await;
    hall.round(Method::Approval { max: 1 }, &["Bänkar"]).await;
    assert!(phone.get("/vote").await.says("kan du få ett vid dörren"));
    let ballot = [("approves", "1")];
    let answer = phone.post("/rounds/1/ballot", &ballot).await;
    assert_eq!(answer.status, StatusCode::CONFLICT);
    assert!(answer.says("Här röstar man med röstkort"));
    let used = phone
        .post("/card", &[("card", CODE), ("from", "vote")])
        .await;
    assert_eq!(used.location(), "/vote");
    assert!(!phone.get("/vote").await.says("kan du få ett vid dörren"));
    phone.post("/rounds/1/ballot", &ballot).await;
    assert_eq!(hall.session().rounds[&RoundId(1)].ballots.len(), 1);
}

#[tokio::test]
async fn a_page_that_is_open_before_the_ballot_comes_has_the_cards_form_already() {
    let hall = with_cards(Limits::raised()).await;
    let mut phone = Phone::joined(&hall, "Åsa").await;
    let form = "action=\"/card\"";
    assert!(phone.get("/vote").await.body.contains(form));
    hall.facilitator(Command::Session(SessionCommand::End))
        .await;
    assert!(!phone.get("/vote").await.body.contains(form));
}

#[tokio::test]
async fn a_card_is_one_persons() {
    let hall = with_cards(Limits::raised()).await;
    let mut asa = Phone::joined(&hall, "Åsa").await;
    let mut bo = Phone::joined(&hall, "Bo").await;
    assert_eq!(asa.post("/card", &[("card", CODE)]).await.location(), "/me");
    let taken = bo.post("/card", &[("card", CODE)]).await;
    assert_eq!(taken.status, StatusCode::CONFLICT);
    assert!(taken.says("används redan av någon annan"));
    let second = asa.post("/card", &[("card", OTHER)]).await;
    assert!(second.says("ett kort, en röst"));
}

#[tokio::test]
async fn guessing_is_slowed_down_and_says_for_how_long() {
    let hall = with_cards(Limits::hall()).await;
    let mut phone = Phone::joined(&hall, "Åsa").await;
    let mut last = None;
    for n in 0..7 {
        let guess = format!("gissning {n}");
        last = Some(phone.post("/card", &[("card", &guess)]).await);
    }
    let last = last.unwrap();
    assert_eq!(last.status, StatusCode::TOO_MANY_REQUESTS);
    assert!(last.says("Det blev många försök") && last.says("sekunder"));
    assert!(last.headers.contains_key(header::RETRY_AFTER));
}

#[tokio::test]
async fn a_phone_whose_seat_has_moved_is_told_where_it_went_and_takes_it_back() {
    let hall = Hall::in_breakout().await;
    let mut old = Phone::joined(&hall, "Åsa").await;
    let words = hub::seats::recovery_words(&old.cookies["seat"]);
    let mut new = Phone::new(&hall);
    new.post("/recover", &[("words", &words)]).await;
    assert_eq!(old.get("/now").await.location(), "/join");
    let told = old.get("/join").await;
    assert!(told.says("Din plats är nu på en annan telefon"));
    // It is told so as often as it asks, and never takes a second seat by mistake.
    assert!(old.get("/join").await.says("på en annan telefon"));
    let back = old.post("/recover", &[("words", &words)]).await;
    assert_eq!(back.location(), "/now");
    assert!(new.get("/join").await.says("på en annan telefon"));
    assert_eq!(hall.session().people.len(), 1);
}

#[tokio::test]
async fn when_the_meeting_is_over_nobody_is_asked_to_join_and_seats_come_back() {
    let hall = Hall::in_breakout().await;
    let asa = Phone::joined(&hall, "Åsa").await;
    let words = hub::seats::recovery_words(&asa.cookies["seat"]);
    hall.facilitator(Command::Session(SessionCommand::End))
        .await;
    let mut late = Phone::new(&hall);
    let page = late.get("/join").await;
    assert!(page.says("Mötet är slut") && !page.body.contains("action=\"/join\""));
    let back = late.post("/recover", &[("words", &words)]).await;
    assert_eq!(back.location(), "/now");
}

#[tokio::test]
async fn two_of_one_name_are_welcome_and_gently_told_apart() {
    let hall = Hall::open();
    let mut first = Phone::joined(&hall, "Åsa").await;
    assert!(!first.get("/welcome").await.says("har samma namn"));
    let mut second = Phone::joined(&hall, " åsa ").await;
    assert!(second.get("/welcome").await.says("har samma namn"));
    assert_eq!(hall.session().people.len(), 2);
}

#[tokio::test]
async fn the_level_stands_with_the_result() {
    let hall = with_cards(Limits::raised()).await;
    let mut phone = Phone::joined(&hall, "Åsa").await;
    let round = hall.round(Method::Approval { max: 1 }, &["Bänkar"]).await;
    hall.close(round).await;
    hall.show(round).await;
    assert!(phone.get("/vote").await.says("Ett röstkort, en röst"));
    let open = Hall::in_breakout().await;
    let mut phone = Phone::joined(&open, "Bo").await;
    let round = open.round(Method::Approval { max: 1 }, &["Bänkar"]).await;
    open.close(round).await;
    open.show(round).await;
    assert!(
        phone
            .get("/vote")
            .await
            .says("Vägledande: en röst per telefon")
    );
}

#[tokio::test]
async fn nothing_but_a_name_and_a_hat_is_required_and_no_name_is_sent_unasked() {
    let hall = Hall::open();
    let page = Phone::new(&hall).get("/join").await;
    assert_eq!(
        page.body.matches(" required").count(),
        3,
        "alias, hat, words"
    );
    assert!(!page.body.contains("<details class=\"more\" open"));
    assert!(page.body.contains("enterkeyhint=\"next\"") && page.body.contains("autofocus"));
    let consent = page.body.split("name_in_documents").nth(1).unwrap();
    assert!(!consent[..consent.find('>').unwrap()].contains("checked"));
}
