//! Newcomers, people with two phones, and people who come back.

use super::*;
use crate::domain::command::SessionCommand;
use std::time::Duration;

#[tokio::test]
async fn a_newcomer_joins_with_a_name_and_a_hat_and_gets_four_words() {
    let hall = Hall::open();
    let mut phone = Phone::new(&hall);
    assert_eq!(phone.get("/").await.location(), "/join");
    let page = phone.get("/join").await;
    assert_eq!(page.status, StatusCode::OK);
    let key = page.key("/join");
    let joined = phone
        .post(
            "/join",
            &[("key", &key), ("alias", "Åsa"), ("hat", "civil:kultur")],
        )
        .await;
    assert_eq!(
        (joined.status, joined.location()),
        (StatusCode::SEE_OTHER, "/welcome")
    );
    let welcome = phone.get("/welcome").await;
    assert!(welcome.says("Välkommen, Åsa!"));
    let session = hall.session();
    let person = session.people.values().next().unwrap();
    assert_eq!(person.profile.category, Some(Key::from("kultur")));
    assert_eq!(
        (person.profile.first_time, person.profile.name_in_documents),
        (None, false)
    );
    let words = hub::seats::recovery_words(&phone.cookies["seat"]);
    assert!(welcome.says(&words));
    assert_eq!(phone.get("/").await.location(), "/now");
}

#[tokio::test]
async fn what_a_program_sends_and_gets_is_as_agreed() {
    let hall = Hall::open();
    let mut phone = Phone::new(&hall);
    let fields = [
        ("alias", "Bo"),
        ("party", "kommun"),
        ("category", "politiker"),
        ("first_time", "yes"),
        ("name_in_documents", "on"),
    ];
    let answer = phone.act("/join", "bo-joins", &fields).await;
    assert_eq!(answer.status, StatusCode::OK);
    let json = answer.json();
    assert_eq!(
        (&json["made"]["made"], &json["made"]["id"]),
        (&"participant".into(), &1.into())
    );
    assert_eq!(json["recovery"].as_str().unwrap().split(' ').count(), 4);
    let session = hall.session();
    let profile = &session.people[&ParticipantId(1)].profile;
    assert_eq!(
        (profile.first_time, profile.name_in_documents),
        (Some(true), true)
    );
    assert_eq!(phone.get("/now").await.status, StatusCode::OK);
}

#[tokio::test]
async fn joining_twice_with_one_form_takes_one_seat() {
    let hall = Hall::open();
    let mut phone = Phone::new(&hall);
    let key = phone.get("/join").await.key("/join");
    let fields = [("key", key.as_str()), ("alias", "Åsa"), ("hat", "-")];
    phone.post("/join", &fields).await;
    let again = phone.post("/join", &fields).await;
    assert_eq!(again.status, StatusCode::SEE_OTHER);
    assert_eq!(hall.session().people.len(), 1);
    // The code is scanned again: the phone is led to its own seat.
    assert_eq!(phone.get("/join").await.location(), "/now");
    let pressed_again = phone
        .post("/join", &[("alias", "Åsa 2"), ("hat", "-")])
        .await;
    assert_eq!(pressed_again.location(), "/welcome");
    assert_eq!(hall.session().people.len(), 1);
}

#[tokio::test]
async fn a_name_that_is_too_long_stays_in_the_form_with_the_reason() {
    let hall = Hall::open();
    let mut phone = Phone::new(&hall);
    phone.get("/join").await;
    let long = "Å".repeat(41);
    let answer = phone
        .post(
            "/join",
            &[
                ("alias", &long),
                ("hat", "civil:halsa"),
                ("organisation", "Kören"),
            ],
        )
        .await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.body.contains(&format!("value=\"{long}\"")));
    assert!(answer.body.contains("value=\"Kören\""));
    assert!(answer.body.contains("value=\"civil:halsa\" selected"));
    assert!(answer.body.contains("aria-invalid=\"true\"") && answer.says("har 41 tecken"));
    assert!(answer.body.contains("<title>Gick inte:"));
}

#[tokio::test]
async fn a_hat_that_the_session_does_not_know_is_refused() {
    let hall = Hall::open();
    let mut phone = Phone::new(&hall);
    for hat in ["pirater", "civil:pirater", ":kultur"] {
        let answer = phone
            .act("/join", "", &[("alias", "Åsa"), ("hat", hat)])
            .await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{hat}");
    }
    assert!(hall.session().people.is_empty());
}

#[tokio::test]
async fn the_four_words_give_the_seat_to_another_phone_and_take_it_from_the_first() {
    let hall = Hall::in_breakout().await;
    let mut old = Phone::joined(&hall, "Åsa").await;
    let words = hub::seats::recovery_words(&old.cookies["seat"]);
    let mut new = Phone::new(&hall);
    new.get("/join").await;
    let recovered = new
        .post("/recover", &[("words", &words.to_uppercase())])
        .await;
    assert_eq!(
        (recovered.status, recovered.location()),
        (StatusCode::SEE_OTHER, "/now")
    );
    assert!(new.get("/me").await.body.contains("value=\"Åsa\""));
    assert_eq!(old.get("/now").await.location(), "/join");
    assert_eq!(hall.session().people.len(), 1);
    // The new phone has words of its own, and they work too.
    let next = hub::seats::recovery_words(&new.cookies["seat"]);
    let mut third = Phone::new(&hall);
    assert_eq!(
        third.post("/recover", &[("words", &next)]).await.location(),
        "/now"
    );
}

#[tokio::test]
async fn wrong_words_are_kept_in_the_form_and_soon_slowed_down() {
    let hall = Hall::open();
    let mut phone = Phone::new(&hall);
    phone.get("/join").await;
    let answer = phone
        .post("/recover", &[("words", "bada fika gata hus")])
        .await;
    assert_eq!(answer.status, StatusCode::CONFLICT);
    assert!(answer.body.contains("value=\"bada fika gata hus\""));
    let mut answers = Vec::new();
    for _ in 0..10 {
        answers.push(
            phone
                .post("/recover", &[("words", "bada fika gata hus")])
                .await,
        );
    }
    let slowed = answers
        .iter()
        .find(|answer| answer.status == StatusCode::TOO_MANY_REQUESTS);
    assert!(slowed.unwrap().headers.contains_key(header::RETRY_AFTER));
}

#[tokio::test]
async fn people_go_home_and_come_back_and_change_what_they_said() {
    let hall = Hall::open();
    let mut phone = Phone::joined(&hall, "Åsa").await;
    phone.post("/leave", &[]).await;
    assert_eq!(hall.session().present().count(), 0);
    assert!(phone.get("/now").await.says("Du har gått hem"));
    assert_eq!(phone.post("/return", &[]).await.location(), "/now");
    phone
        .post(
            "/me",
            &[("alias", "Åsa E"), ("hat", "annan"), ("first_time", "no")],
        )
        .await;
    let session = hall.session();
    let profile = &session.people[&ParticipantId(1)].profile;
    assert_eq!(
        (&*profile.alias, profile.first_time),
        ("Åsa E", Some(false))
    );
    assert_eq!(session.present().count(), 1);
}

#[tokio::test]
async fn a_flood_of_joins_is_told_to_wait() {
    let pace = super::super::limits::Pace {
        burst: 2,
        every: Duration::from_secs(60),
    };
    let hall = Hall::with(Limits {
        joins: pace,
        ..Limits::hall()
    });
    let mut statuses = Vec::new();
    for _ in 0..3 {
        let answer = Phone::new(&hall)
            .act("/join", "", &[("alias", "Bot"), ("hat", "-")])
            .await;
        statuses.push(answer.status.as_u16());
    }
    assert_eq!(statuses, [200, 200, 429]);
}

#[tokio::test]
async fn after_the_end_pages_thank_and_nothing_new_is_taken() {
    let hall = Hall::in_breakout().await;
    let mut phone = Phone::joined(&hall, "Åsa").await;
    hall.facilitator(Command::Session(SessionCommand::End))
        .await;
    assert!(phone.get("/now").await.says("Mötet är slut"));
    let answer = phone.post("/ideas", &[("text", "För sent")]).await;
    assert_eq!(answer.status, StatusCode::CONFLICT);
    assert!(answer.says("Mötet är avslutat"));
}
