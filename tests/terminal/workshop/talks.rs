//! The talks: a note-taker's terminal is let in and writes, phones log ideas beside it, and
//! something said aloud is written down on the console.

use super::{BUSES, GARDEN, Workshop};
use crate::console::{BACK_TAB, ENTER, ESC, LEFT, TAB, said, topic};

/// What the note-taker writes, one a line; each gets its number at once.
pub const NOTED: [&str; 3] = [
    "Åkermark på varje tak",
    "Bänkar i sol för äldre",
    "Lån av redskap för odling",
];
/// What is logged by phone.
pub const LOGGED: [&str; 2] = [
    "Odla på alla tak",
    "Vattna med regnvatten och sätt upp en anslagstavla",
];
/// What is said aloud in the hall.
pub const SPOKEN: &str = "Öppna skolgården på lördagar";
/// The summary of the talk.
pub const SUMMARY: &str = "Överens: ägarna måste frågas först.";

impl Workshop {
    /// The first round of talks runs.
    pub fn notes_are_taken_in_the_talks(&mut self) {
        self.next_block("Round 1");
        self.screen.sees(GARDEN);
        self.the_note_taker_writes();
        for text in LOGGED {
            self.guests[1].does("/ideas", &[("topic", "1"), ("text", text)]);
        }
        let console = &mut self.console;
        console.window.press("5");
        console.window.sees(LOGGED[0]);
        // In the plenary, not in the topic that the cursor stands in.
        let spoken = format!("{SPOKEN}{TAB}{LEFT}");
        console.answer("a", &said("console-ask-log-idea"), &spoken);
        console.window.sees(SPOKEN);
        console.until_saved("all ideas", |it| {
            (it["ideas"].as_array()?.len() == NOTED.len() + LOGGED.len() + 1).then_some(())
        });
    }

    fn the_note_taker_writes(&mut self) {
        let mut notes = self.console.note_taker(&self.address, "Anna");
        notes.sees(GARDEN);
        notes.press("/odling");
        notes.sees_no(BUSES);
        notes.press(&format!("{ENTER}{ENTER}"));
        notes.sees(&said("notes-idea-new"));
        notes.sees(GARDEN);
        for (text, number) in NOTED.iter().zip(1..) {
            notes.press(text);
            notes.press(ENTER);
            notes.sees(&format!("{number}  {text}"));
        }
        notes.press(BACK_TAB);
        notes.press(SUMMARY);
        self.console.until_saved("the summary", |it| {
            let notes = topic(it, GARDEN)?["notes"].as_array()?;
            let written = |note: &&serde_json::Value| note["text"] == SUMMARY;
            notes.iter().find(written).map(|_| ())
        });
        notes.press(ESC);
        notes.sees(&said("notes-choose"));
        self.notes = Some(notes);
    }
}
