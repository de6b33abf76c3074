//! The end: the meeting is ended, everybody goes home, and the portable document of the session
//! tells what was done, in numbers, states and lineage.

use super::harvest::{GROUP, JOINED, SAME, TAG, TORN_OFF, TWO, idea, numbered};
use super::talks::{LOGGED, NOTED, SUMMARY};
use super::vote::ASKED;
use super::{BUSES, CAFE, GARDEN, REPAIRS, Workshop};
use crate::console::{ROWS, SLUG, said, said_with, topic};
use crate::support::host::Hall;
use serde_json::{Value, json};

impl Workshop {
    /// The last blocks run, and the facilitator ends the meeting: phones read, and write no more.
    pub fn the_meeting_ends(&mut self) {
        self.next_block("Commitments: who does what?");
        self.next_block("Closing circle");
        self.guests[0].does("/ideas", &[("text", "Tack för i dag")]);
        let console = &mut self.console;
        console.window.press("s");
        console.window.sees(&said("cockpit-ended"));
        // A narrow window has no room for letters of many cells.
        self.screen.resize(ROWS, 40);
        self.screen
            .sees(said_with("stage-documentation", &[("url", "")]).trim());
        let late = self.guests[0].tries("/ideas", &[("text", "En sak till")]);
        assert_ne!(late.status, 200, "the meeting has ended");
    }

    /// Nothing goes on any longer, so no window asks anything before it is left.
    pub fn everybody_goes_home(mut self) -> Hall {
        let mut notes = self.notes.expect("they were attached in the talks");
        notes.press("q");
        assert!(notes.program.end().success());
        self.console.window.press("q");
        assert!(self.console.window.program.end().success());
        let mut hosting = self.hosting.expect("its window was closed in the vote");
        hosting.terminate();
        assert!(hosting.end().success());
        self.console.hall
    }
}

/// The journal is whole, and what is told from it is what was done.
pub fn the_documents_tell_what_was_done(hall: &Hall) {
    hall.run(&["check", SLUG]);
    let session = hall.exported(SLUG);
    the_meeting_and_its_people(&session);
    the_topics(&session);
    the_ideas_and_what_became_of_them(&session);
    the_floor(&session);
    the_round(&session);
}

fn the_meeting_and_its_people(session: &Value) {
    assert_eq!(
        session["session"]["question"],
        "Hur får fler plats i staden?"
    );
    assert!(session["session"]["ended"].is_string());
    let held = |block: &Value| block["held"].as_array().map(Vec::len);
    let blocks = session["agenda"].as_array().unwrap();
    assert!(
        blocks.iter().all(|block| held(block) == Some(1)),
        "{blocks:#?}"
    );
    let people = &session["people"];
    assert_eq!(
        [&people["joined"], &people["here"], &people["first_timers"]],
        [5, 5, 1]
    );
    let names = people["participants"].as_array().unwrap().iter();
    let names: Vec<&Value> = names
        .map(|it| &it["name"])
        .filter(|it| !it.is_null())
        .collect();
    assert_eq!(names, ["Åsa"], "only one agreed to be named");
}

fn the_topics(session: &Value) {
    let state = |title| &topic(session, title).unwrap()["state"];
    assert_eq!(
        [GARDEN, CAFE, REPAIRS, BUSES].map(state),
        ["placed", "placed", "placed", "parked"]
    );
    let garden = topic(session, GARDEN).unwrap();
    assert_eq!(garden["interest"]["people"], 3);
    assert_eq!(garden["signed_up"]["people"], 4);
    let notes = garden["notes"].as_array().unwrap();
    assert!(
        notes.iter().any(|note| note["text"] == SUMMARY),
        "{notes:?}"
    );
}

fn the_ideas_and_what_became_of_them(session: &Value) {
    let idea = |id| idea(session, id).unwrap();
    let joined = numbered(session, JOINED).unwrap();
    let made_of = &session["ideas"][joined - 1];
    assert_eq!(made_of["merged_from"], json!([1, 4]));
    for (id, text) in [(1, NOTED[0]), (4, LOGGED[0])] {
        let told = ["text", "state", "reason"].map(|key| &idea(id)[key]);
        assert_eq!(told, [text, "merged", SAME], "its own words stay");
        assert_eq!(idea(id)["merged_into"], joined);
    }
    let torn_off = numbered(session, TORN_OFF).unwrap();
    assert_eq!(idea(5)["split_into"], json!([torn_off - 1, torn_off]));
    assert_eq!([&idea(5)["state"], &idea(5)["reason"]], ["split", TWO]);
    assert_eq!(idea(torn_off)["split_from"], 5);
    assert_eq!(idea(2)["state"], "open", "the wrong merge was undone");
    assert_eq!(idea(2)["tags"], json!([TAG]));
    assert_eq!(session["clusters"][0]["name"], GROUP);
    assert_eq!(idea(6)["oral"], true);
}

fn the_floor(session: &Value) {
    assert_eq!(session["speaking"]["turns"], 2);
}

fn the_round(session: &Value) {
    let round = &session["rounds"][0];
    assert_eq!([&round["title"], &round["state"]], [ASKED, "confirmed"]);
    assert_eq!([&round["ballots"], &round["counted"]], [5, 1]);
    let mandate = json!({"level": "consultation", "step": "agenda", "weight": "advisory"});
    assert_eq!(round["mandate"], mandate, "as the sign said");
    let counters = &round["counts"][0]["counters"];
    assert_eq!(counters.as_array().map(Vec::len), Some(2));
    let best = &round["items"][0];
    assert_eq!([&best["text"], &best["rank"]], [&json!(JOINED), &json!(1)]);
    assert_eq!(best["counts"]["approvals"], 4, "three phones and one paper");
}
