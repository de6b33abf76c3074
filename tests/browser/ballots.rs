//! Voting with each method in a real browser: by touch, with the keyboard alone, without script,
//! and through a reload, a lost network and news from the room while a ballot is half filled in.

use crate::room::{Room, SLUG, is_sound};
use crate::support::browser::Tab;
use crate::support::host::Host;
use torg::domain::command::{IdeaCommand, VotingCommand};
use torg::domain::model::{IdeaKind, Method, RoundId};
use torg::domain::{CleanText, Command, Limit};

const IDEAS: [&str; 4] = ["Nattöppet", "Odling i stan", "Lekplats", "Fler bänkar"];

const FORM: &str = "/rounds/1/ballot";

/// Keys as the driver sends them.
const TAB: &str = "\u{E004}";
const SPACE: &str = " ";
const ENTER: &str = "\u{E007}";
const DOWN: &str = "\u{E015}";

/// A room that votes about four ideas, and a phone in it on the page with the ballot.
async fn voting(method: Method, script: bool) -> (Room, Tab) {
    let room = Room::open().await;
    for idea in IDEAS {
        let log = IdeaCommand::Log {
            topic: None,
            text: CleanText::line(idea, Limit::IDEA).unwrap(),
            oral: true,
            kind: IdeaKind::Idea,
        };
        room.facilitator.wish(Command::Idea(log)).await;
    }
    let open = VotingCommand::Open {
        title: CleanText::line("Vad gör vi först?", Limit::QUESTION).unwrap(),
        method,
        options: Vec::new(),
    };
    room.facilitator.wish(Command::Voting(open)).await;
    let phone = room.driver.phone(script).await;
    room.join(&phone, "Åsa").await;
    room.open_page(&phone, "/vote").await;
    phone.find("form.ballot").await;
    (room, phone)
}

/// The page keeps nobody out, and a thumb hits what it aims at.
async fn is_fit_to_vote(phone: &Tab) {
    is_sound(phone).await;
    let cramped = phone.cramped().await;
    assert!(cramped.is_empty(), "{}", cramped.join("\n"));
}

/// Shuts everything down in order.
async fn leave(room: Room, phone: Tab) {
    phone.close().await.unwrap();
    assert!(room.host.stop().success());
}

/// Closes the round and lets the phone see what came out.
async fn outcome(room: &Room, phone: &Tab, says: &str) {
    room.close_round().await;
    room.show_round().await;
    phone.find(".outcome").await;
    phone.sees(says).await;
    is_fit_to_vote(phone).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn scores_are_given_by_arrow_keys_and_stay_until_they_are_changed() {
    let (room, phone) = voting(Method::Score, true).await;
    is_fit_to_vote(&phone).await;
    phone.focus("#f1-").await;
    // No opinion is the last circle: one step on is 0, and two more 2.
    phone.keys(&[DOWN, DOWN, DOWN]).await;
    phone.sees("1 of 4 rated").await;
    phone.keys(&[TAB, DOWN, ENTER]).await;
    phone.sees("Ideas rated: 2 of 4").await;
    phone.reload().await;
    phone.find("#f1-2:checked").await;
    phone.find("#f2-0:checked").await;
    is_fit_to_vote(&phone).await;
    outcome(&room, &phone, "Rated highest").await;
    leave(room, phone).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn dots_are_put_by_buttons_as_far_as_they_last() {
    let (room, phone) = voting(Method::Dots { dots: 4, most: 3 }, true).await;
    is_fit_to_vote(&phone).await;
    phone.focus("[id=\"b1+1\"]").await;
    phone.keys(&[ENTER, ENTER, SPACE, ENTER]).await;
    phone.sees("Dots left: 1").await;
    phone.says("at most 3").await;
    phone.focus("[id=\"b2+1\"]").await;
    phone.keys(&[SPACE, SPACE]).await;
    phone.says("All dots are given").await;
    phone.press_button(".ballot .strong").await;
    phone.sees("Dots given: 4 of 4").await;
    is_fit_to_vote(&phone).await;
    outcome(&room, &phone, "Most dots went to").await;
    leave(room, phone).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn points_beyond_the_budget_are_not_sent_and_the_reason_is_said() {
    let (room, phone) = voting(Method::Points { points: 100 }, true).await;
    is_fit_to_vote(&phone).await;
    phone.fill(FORM, "v1", "80").await;
    phone.fill(FORM, "v3", "30").await;
    phone.keys(&[ENTER]).await;
    phone.sees("Points too many: 10").await;
    phone.find("#f3:focus[aria-invalid=true]").await;
    phone.sees("You have not voted yet").await;
    phone.fill(FORM, "v3", "15").await;
    phone.press_button("[id=\"b3+5\"]").await;
    phone.sees("Points left: 0").await;
    phone.press_button(".ballot .strong").await;
    phone.sees("Points given: 100 of 100").await;
    is_fit_to_vote(&phone).await;
    outcome(&room, &phone, "Most points went to").await;
    leave(room, phone).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn ideas_are_put_in_order_by_keyboard_and_the_focus_goes_along() {
    let (room, phone) = voting(Method::Ranking { max: 3 }, true).await;
    is_fit_to_vote(&phone).await;
    for idea in ["1", "2", "3"] {
        phone.focus(&format!("#b{idea}-last")).await;
        phone.keys(&[ENTER]).await;
    }
    phone.says("Lekplats: place 3 of 3").await;
    phone.focus("#b4-last").await;
    phone.keys(&[ENTER]).await;
    phone.says("At most 3 get a place").await;
    phone.focus("#b3-up").await;
    phone.keys(&[ENTER, SPACE]).await;
    phone.says("Lekplats: place 1 of 3").await;
    phone.find("#b3-up:focus").await;
    phone.find(".options > li:first-child #b3-up").await;
    is_fit_to_vote(&phone).await;
    phone.choose(FORM, "v2", "1").await;
    phone.says("shared place 1").await;
    phone.press_button(".ballot .strong").await;
    phone.sees("Ideas placed: 3").await;
    phone.press_button("#yours summary").await;
    for line in ["1. Odling i stan", "1. Lekplats", "2. Nattöppet"] {
        phone.sees(line).await;
    }
    phone.reload().await;
    phone.find(".options > li:first-child #f2").await;
    is_fit_to_vote(&phone).await;
    outcome(&room, &phone, "2 ideas share the first place").await;
    leave(room, phone).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn steps_of_agreement_are_chosen_by_their_names() {
    let (room, phone) = voting(Method::Gradient, true).await;
    is_fit_to_vote(&phone).await;
    phone.mark(FORM, "v1", "6").await;
    phone.mark(FORM, "v2", "1").await;
    phone.press_button(".ballot .strong").await;
    phone.sees("Ideas rated: 2 of 4").await;
    is_fit_to_vote(&phone).await;
    phone.press_button("[name=abstain]").await;
    phone.sees("You have abstained").await;
    phone.find("[id=\"f1-\"]:checked").await;
    phone.mark(FORM, "v1", "7").await;
    phone.press_button(".ballot .strong").await;
    phone.sees("Ideas rated: 1 of 4").await;
    outcome(&room, &phone, "Most support went to").await;
    leave(room, phone).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn marks_stop_at_the_last_and_what_is_half_done_outlives_reload_news_and_a_lost_host() {
    let (room, phone) = voting(Method::Approval { max: 2 }, true).await;
    is_fit_to_vote(&phone).await;
    phone.mark(FORM, "approves", "1").await;
    phone.mark(FORM, "approves", "2").await;
    phone.mark(FORM, "approves", "3").await;
    phone.says("as many as you may").await;
    phone.finds_no("#f3:checked").await;
    phone.sees("Not saved yet").await;
    phone.reload().await;
    phone.find("#f1:checked").await;
    let more = VotingCommand::Extend {
        round: RoundId(1),
        minutes: 5,
    };
    room.facilitator.wish(Command::Voting(more)).await;
    phone.find("[data-ends]").await;
    phone.find("#f2:checked").await;

    let Room {
        host,
        hall,
        driver: _driver,
        facilitator: _facilitator,
    } = room;
    let port = host.port();
    host.kill();
    phone.press_button(".ballot .strong").await;
    phone.sees("Sent when the connection is back").await;
    phone.mark(FORM, "approves", "1").await;
    phone.press_button(".ballot .strong").await;
    let host = Host::start(&hall, SLUG, port, &[]);
    phone.sees("1 of 2 chosen").await;
    phone.find("#f2:checked").await;
    phone.finds_no("#f1:checked").await;
    phone.close().await.unwrap();
    assert!(host.stop().success());
}

#[tokio::test(flavor = "multi_thread")]
async fn without_script_every_ballot_is_a_plain_form() {
    for (method, said) in [
        (Method::Dots { dots: 4, most: 3 }, "Dots given: 3 of 4"),
        (Method::Points { points: 10 }, "Points given: 3 of 10"),
        (Method::Ranking { max: 3 }, "Ideas placed: 2"),
    ] {
        let (room, phone) = voting(method, false).await;
        match method {
            Method::Ranking { .. } => {
                phone.choose(FORM, "v1", "2").await;
                phone.choose(FORM, "v3", "1").await;
            }
            _ => {
                phone.fill(FORM, "v1", "2").await;
                phone.fill(FORM, "v3", "1").await;
            }
        }
        phone.press_button(".ballot .strong").await;
        phone.sees(said).await;
        phone.press_button("[name=abstain]").await;
        phone.sees("You have abstained").await;
        leave(room, phone).await;
    }
    for method in [Method::Score, Method::Gradient] {
        let (room, phone) = voting(method, false).await;
        phone.mark(FORM, "v1", "5").await;
        phone.press_button(".ballot .strong").await;
        phone.sees("Ideas rated: 1 of 4").await;
        leave(room, phone).await;
    }
}
