//! The vote: a round is prepared and opened, phones vote – with no console for a while –, ballot
//! papers are counted by two, and the room sees what came out.

use super::harvest::{JOINED, TORN_OFF, numbered};
use super::talks::NOTED;
use super::{WALK_IN, Workshop};
use crate::console::{CTRL_S, Console, DOWN, ENTER, SLUG, TAB, said, said_with};
use crate::takeover::take_over;

/// What is asked.
pub const ASKED: &str = "Vad gör vi först?";

impl Workshop {
    /// A draft is announced, and becomes a round.
    pub fn a_round_is_opened(&mut self) {
        self.next_block("Vote");
        let console = &mut self.console;
        console.window.press("6");
        console.answer("a", &said("rounds-ask-prepare"), ASKED);
        // What is announced stands there in letters of many cells; the rule below it can be read.
        let rule = [("max", "3"), ("ideas", "6")];
        self.screen.sees(&said_with("methods-do-approval", &rule));
        console.answer(ENTER, &said("rounds-ask-open"), "");
        self.screen.sees(&said("projector-have-voted"));
        self.foyer.sees(&said("stage-weight-advisory"));
    }

    /// Two vote before, one while nobody is at a console, and one after.
    pub fn the_window_is_closed_and_another_takes_over(mut self) -> Workshop {
        self.vote(0, &[JOINED, TORN_OFF]);
        self.vote(1, &[JOINED]);
        let Console { hall, window } = self.console;
        let hosting = window.close();
        let ballot = self.guests[2].reads("/vote");
        assert!(ballot.contains(ASKED), "phones go on:\n{ballot}");
        let mut day = Workshop {
            console: take_over(hall),
            hosting: Some(hosting),
            ..self
        };
        day.vote(2, &[JOINED, NOTED[1]]);
        day.console.window.press("6");
        day.console.window.sees(ASKED);
        day.vote(3, &[TORN_OFF]);
        day
    }

    /// Somebody marks the ideas of these texts.
    fn vote(&mut self, guest: usize, texts: &[&str]) {
        let session = self.console.hall.exported(SLUG);
        let ideas = texts
            .iter()
            .map(|text| numbered(&session, text).expect("it stands"));
        let ideas: Vec<String> = ideas.map(|id| id.to_string()).collect();
        let marks: Vec<(&str, &str)> = ideas.iter().map(|id| ("approves", &**id)).collect();
        self.guests[guest].does("/rounds/1/ballot", &marks);
    }

    /// The round is closed, and one ballot paper is counted by two.
    pub fn the_votes_of_phones_and_paper_are_counted(&mut self) {
        let console = &mut self.console;
        console.answer(ENTER, &said("console-ask-close"), "");
        self.screen.sees_no(&said("projector-have-voted"));
        self.screen.sees(ASKED);
        for counter in ["Rut", WALK_IN] {
            self.count(counter);
        }
        self.console.window.sees(&said("rounds-agreed"));
        self.guests[0].sees("/vote", "rounds-phone-counting-why");
    }

    /// One person's count of Örjan's ballot, which marks one idea.
    fn count(&mut self, counter: &str) {
        let console = &mut self.console;
        let row = console.until_saved("the idea on the form", |it| {
            let joined = numbered(it, JOINED)?;
            let options = it["rounds"][0]["options"].as_array()?;
            options.iter().position(|id| *id == joined)
        });
        console.window.press("c");
        console.window.sees(&said("rounds-field-counter"));
        // Paper, the first party; who counts, how many voted, and the mark in its row.
        let mark = DOWN.repeat(row);
        let typed = format!("{TAB}{TAB}{counter}{TAB}1{TAB}{mark}1");
        console.window.press(&typed);
        console.window.sees(&said("rounds-form-adds-up"));
        console.window.press(CTRL_S);
        console.window.sees_no(&said("rounds-field-counter"));
    }

    /// Nobody sees figures before that, and nothing changes them after.
    pub fn the_result_is_shown_and_confirmed(&mut self) {
        let console = &mut self.console;
        console.window.press(ENTER);
        let base = [("voted", "5"), ("of", "5"), ("share", "100")];
        self.screen.sees(&said_with("projector-base", &base));
        self.screen.sees(JOINED);
        console.answer(ENTER, &said("rounds-ask-confirm"), "");
        self.screen.sees(&said("rounds-stage-confirmed"));
        self.guests[0].sees("/vote", "rounds-phone-confirmed");
    }
}
