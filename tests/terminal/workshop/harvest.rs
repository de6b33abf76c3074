//! The harvest: the facilitator decides what the wall shows, and sorts what was said.

use super::Workshop;
use super::talks::{LOGGED, NOTED, SPOKEN};
use crate::console::{BACKSPACE, DOWN, ENTER, ESC, HOME, TAB, said, said_with};
use serde_json::Value;

/// Why two ideas were made one.
pub const SAME: &str = "De vill samma sak";
/// Why one was made two.
pub const TWO: &str = "Två förslag i ett";
/// What was torn off the idea that was split, as it stood there and as it stands now.
const SECOND_HALF: &str = " och sätt upp en anslagstavla";
pub const TORN_OFF: &str = "Sätt upp en anslagstavla";
/// What two ideas became.
pub const JOINED: &str = "Odla på varje tak";
/// The group, and the tag.
pub const GROUP: &str = "Grönt i staden";
pub const TAG: &str = "snabbt";

/// An idea by its number.
pub fn idea(session: &Value, id: usize) -> Option<&Value> {
    session["ideas"]
        .as_array()?
        .iter()
        .find(|idea| idea["id"] == id)
}

/// The number of the idea with this text that still stands.
pub fn numbered(session: &Value, text: &str) -> Option<usize> {
    let mut ideas = session["ideas"].as_array()?.iter();
    let found = ideas.find(|idea| idea["text"] == text && idea["state"] == "open")?;
    usize::try_from(found["id"].as_u64()?).ok()
}

impl Workshop {
    /// Puts the cursor on the idea of this number and waits until this is told of it. The one of
    /// the plenary hangs first, so as many steps lead to those of the topic.
    fn onto(&mut self, id: usize, text: &str) {
        self.console.window.press(HOME);
        self.console.window.press(&DOWN.repeat(id));
        self.console.until_told(text);
    }

    /// With moderation on, the wall is empty until something is released.
    pub fn ideas_are_released_to_the_wall(&mut self) {
        self.next_block("Coffee");
        self.next_block("Round 2");
        self.next_block("Harvest: read and merge ideas");
        self.screen.sees(NOTED[1]);
        let window = &mut self.console.window;
        window.press("5:");
        window.sees(&said("palette-prompt"));
        window.press(&format!("moderation{ENTER}"));
        window.sees(&said_with("ideas-moderated", &[("count", "6")]));
        self.screen.sees_no(NOTED[1]);
        self.screen.sees(&said("ideas-wall-empty"));
        self.onto(1, NOTED[0]);
        self.console.window.press(" p");
        self.console
            .window
            .sees(&said_with("ideas-released", &[("count", "1")]));
        self.screen.sees(NOTED[0]);
        assert!(!self.screen.contents().contains(NOTED[1]), "not released");
        self.console.window.press("Ap");
        self.screen.sees(NOTED[1]);
        self.console.window.press("A");
    }
}

impl Workshop {
    /// Two ideas get a tag and a group; one that says two things becomes two.
    pub fn ideas_are_tagged_grouped_and_split(&mut self) {
        self.onto(1, NOTED[0]);
        let console = &mut self.console;
        // A mark takes the cursor on.
        console.window.press("  ");
        console
            .window
            .sees(&said_with("ideas-marked", &[("count", "2")]));
        let tag = said_with("ideas-ask-tag", &[("count", "2")]);
        console.answer("t", &tag, TAG);
        let group = said_with("ideas-ask-group", &[("count", "2")]);
        console.answer("g", &group, GROUP);
        // What was marked has been sorted: no mark is left.
        console.window.sees_no("[x]");
        self.onto(1, NOTED[0]);
        let grouped = said_with("ideas-in-group", &[("name", GROUP)]);
        self.console.window.sees(&grouped);

        let console = &mut self.console;
        console.window.press(&format!("/regnvatten{ENTER}"));
        console.window.sees_no(NOTED[0]);
        console.until_told(LOGGED[1]);
        let split = said_with("ideas-ask-split", &[("id", "5")]);
        let two = format!("{}\r\r{TORN_OFF}{TAB}{TWO}", erased(SECOND_HALF));
        console.answer_at_length("D", &split, &two);
        console.until_saved("two ideas out of one", |it| {
            (idea(it, 5)?["split_into"].as_array()?.len() == 2).then_some(())
        });
        console.window.press(ESC);
        console.window.sees(NOTED[0]);
    }

    /// The facilitator joins the wrong ones, takes that back, and joins the right ones.
    pub fn a_wrong_merge_is_undone_and_the_right_one_made(&mut self) {
        self.merge([2, 3], "Bänkar och redskap", "Båda kräver pengar");
        self.console.until_saved("the wrong merge", |it| {
            (idea(it, 2)?["state"] == "merged").then_some(())
        });
        self.undo_it_and_redo_and_undo_again();
        self.merge([1, 4], JOINED, SAME);
        self.console
            .until_saved("the right merge", |it| numbered(it, JOINED));
    }

    /// What is undone can be done again, and undone again.
    fn undo_it_and_redo_and_undo_again(&mut self) {
        for (key, state) in [("u", "open"), ("U", "merged"), ("u", "open")] {
            self.console.window.press(key);
            self.console
                .until_saved("the merge undone or redone", |it| {
                    let is = |id| Some(idea(it, id)?["state"] == state);
                    (is(2)? && is(3)?).then_some(())
                });
        }
    }

    /// Marks the ideas of these two numbers and makes them one.
    fn merge(&mut self, ideas: [usize; 2], text: &str, reason: &str) {
        let texts = ideas.map(|id| [NOTED[0], NOTED[1], NOTED[2], LOGGED[0]][id - 1]);
        for (id, text) in ideas.into_iter().zip(texts) {
            self.onto(id, text);
            self.console.window.press(" ");
        }
        let merge = said_with("console-ask-merge", &[("count", "2")]);
        self.console
            .window
            .sees(&said_with("ideas-marked", &[("count", "2")]));
        let both = texts.join("\n");
        let typed = format!("{}{text}{TAB}{reason}", erased(&both));
        self.console.answer_at_length("m", &merge, &typed);
    }
}

/// The keys that erase this text from its end.
fn erased(text: &str) -> String {
    BACKSPACE.repeat(text.chars().count())
}
