//! Questions about the list of speakers.

use super::{Fault, line_or_none};
use crate::domain::command::SpeakersCommand;
use crate::domain::model::Voice;
use crate::domain::refusal::Field as TextField;
use crate::domain::{Command, Limit, Session};
use crate::text::Words;
use crate::tui::label;
use crate::tui::widgets::dialog::{Dialog, Field};

/// A question about the list of speakers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SpeakersAsk {
    /// Who wants to speak without a seat of their own.
    Guest,
}

impl SpeakersAsk {
    /// The dialog that asks it.
    pub fn dialog(self, session: &Session, words: Words) -> Dialog {
        let mut parties = vec![words.say("not-stated").into_owned()];
        let names = session.setup.parties.iter().map(|party| &party.name);
        parties.extend(names.map(|name| label(words, name).to_owned()));
        let named = ["no", "yes"].map(|id| words.say(id).into_owned());
        Dialog::new(
            words.say("speakers-ask-guest"),
            vec![
                Field::line("name", words.say("speakers-field-name"), ""),
                Field::choice("party", words.say("speakers-field-party"), parties, 0),
                Field::choice("named", words.say("speakers-field-named"), named.into(), 0),
            ],
        )
    }

    /// The command that its answer makes.
    pub fn command(self, dialog: &Dialog, session: &Session) -> Result<Command, Fault> {
        let parties = &session.setup.parties;
        let chosen = dialog.chosen("party").checked_sub(1);
        let party = chosen.and_then(|at| parties.get(at));
        let voice = Voice::Guest {
            name: line_or_none(dialog, "name", Limit::NAME, TextField::Speaker)?,
            party: party.map(|party| party.key.clone()),
            named: dialog.chosen("named") == 1,
        };
        Ok(Command::Speakers(SpeakersCommand::AskFor { voice }))
    }
}
