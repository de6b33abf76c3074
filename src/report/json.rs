//! The complete session as portable JSON.

use super::model::Proceedings;

/// The document as indented JSON, ending in a line break.
pub fn json(proceedings: &Proceedings) -> String {
    let mut text = serde_json::to_string_pretty(proceedings)
        .expect("numbers, texts and lists always have a JSON form");
    text.push('\n');
    text
}

#[cfg(test)]
mod tests {
    use super::json;
    use crate::domain::model::{ParticipantId, SeatHash};
    use crate::domain::testing::{Story, idea, profile, text};
    use crate::domain::{Event, Session};
    use crate::report::hostile;
    use crate::report::model::Proceedings;
    use crate::report::testing::{forum, forum_of_methods, forum_while_voting};
    use serde_json::Value;

    fn written(session: &Session) -> Value {
        serde_json::from_str(&json(&Proceedings::of(session))).unwrap()
    }

    #[test]
    fn what_is_written_is_read_back_the_same() {
        for session in [forum(2), forum_of_methods()] {
            let proceedings = Proceedings::of(&session);
            let back: Proceedings = serde_json::from_str(&json(&proceedings)).unwrap();
            assert_eq!(back, proceedings);
        }
    }

    #[test]
    fn it_says_its_format_and_what_of_the_journal_it_covers() {
        let session = forum(1);
        let json = written(&session);
        assert_eq!(
            (&json["format"], &json["version"]),
            (&"torg-session".into(), &1.into())
        );
        assert_eq!(json["journal"]["n"], session.n);
    }

    #[test]
    fn hostile_words_come_back_as_they_were_said() {
        let mut said = Vec::new();
        let mut story = Story::new();
        for words in hostile::strings() {
            let words = text(&words);
            said.push(words.to_string());
            story = story.that(idea(said.len() as u32, None, &words));
        }
        let json = written(&story.session());
        let ideas = json["ideas"].as_array().unwrap();
        let back: Vec<&str> = ideas
            .iter()
            .map(|idea| idea["text"].as_str().unwrap())
            .collect();
        assert_eq!(back, said);
    }

    #[test]
    fn no_hash_no_need_and_no_name_without_consent_is_in_it() {
        let mut shy = profile("Hemlige Bo", "civil");
        shy.access_needs = text("hörslinga");
        let session = Story::from(forum(1))
            .that(Event::ParticipantJoined {
                id: ParticipantId(99),
                profile: Box::new(shy),
                seat: Some(SeatHash("5ea7".into())),
                recovery: Some(SeatHash("4eco".into())),
                walk_in: false,
            })
            .session();
        let json = json(&Proceedings::of(&session));
        for private in ["5ea7", "4eco", "Hemlige Bo", "hörslinga", "tacka köket"] {
            assert!(!json.contains(private), "{private}");
        }
    }

    #[test]
    fn ballots_are_counted_and_never_listed() {
        let json = written(&forum(1));
        let round = &json["rounds"][0];
        assert_eq!(round["ballots"], 4);
        assert_eq!(
            round["items"][0]["counts"],
            serde_json::json!({ "approvals": 2 })
        );
        let item = round["items"][0].as_object().unwrap();
        assert!(item.keys().all(|key| !key.contains("participant")));
    }

    #[test]
    fn each_method_has_its_own_figures_and_settings() {
        let json = written(&forum_of_methods());
        let round = |at: usize| &json["rounds"][at];
        let best = |at: usize| &round(at)["items"][0]["counts"];
        assert_eq!(
            *best(0),
            serde_json::json!({ "scores": [0, 0, 1, 0, 0, 1] })
        );
        assert_eq!(*best(1), serde_json::json!({ "dots": 3, "givers": 1 }));
        assert_eq!(*best(2), serde_json::json!({ "points": 70, "givers": 2 }));
        let borda = serde_json::json!({ "borda_halves": 8, "firsts": 2, "ranked": 2 });
        assert_eq!(*best(3), borda);
        assert_eq!(
            *best(4),
            serde_json::json!({ "steps": [0, 0, 0, 1, 0, 0, 1] })
        );
        assert_eq!(
            (&round(1)["dots"], &round(1)["most"]),
            (&5.into(), &3.into())
        );
        assert_eq!(
            (&round(2)["points"], &round(3)["max"]),
            (&60.into(), &3.into())
        );
        assert_eq!(round(1)["abstained"], 1);
        let pairs = serde_json::json!([[0, 2, 2], [0, 0, 0], [0, 0, 0]]);
        assert_eq!(round(3)["pairs"], pairs);
        assert_eq!(round(0)["pairs"], Value::Null);
    }

    #[test]
    fn an_open_round_has_a_turnout_and_no_items() {
        let json = written(&forum_while_voting());
        let round = &json["rounds"][0];
        assert_eq!(
            (&round["state"], &round["ballots"]),
            (&"open".into(), &1.into())
        );
        assert_eq!(round["items"], Value::Array(vec![]));
    }
}
