//! Questions about secret rounds: the code of their key, and why their ballots are given up.

use super::{Fault, line};
use crate::domain::command::VotingCommand;
use crate::domain::model::RoundId;
use crate::domain::refusal::Field as TextField;
use crate::domain::{Command, Limit, Refusal};
use crate::text::Words;
use crate::tui::widgets::dialog::{Dialog, Field};

/// A question about a secret round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SecretAsk {
    /// The code that was shown when it was opened; then it is closed.
    Unlock(RoundId),
    /// Why its ballots are never read.
    Void(RoundId),
}

impl SecretAsk {
    /// The dialog that asks it.
    pub fn dialog(self, words: Words) -> Dialog {
        let (title, name, label, why) = match self {
            SecretAsk::Unlock(_) => (
                "secret-title-unlock",
                "code",
                "secret-unlock-field",
                "secret-unlock-why",
            ),
            SecretAsk::Void(_) => (
                "secret-title-void",
                "reason",
                "secret-void-field",
                "secret-void-why",
            ),
        };
        let field = Field::line(name, words.say(label), "");
        Dialog::new(words.say(title), vec![field]).saying(words.say(why))
    }

    /// The command that its answer makes.
    pub fn command(self, dialog: &Dialog) -> Result<Command, Fault> {
        Ok(Command::Voting(match self {
            SecretAsk::Unlock(round) => {
                let typed = dialog.text("code").parse();
                let code = typed.map_err(|_| Fault::Refused(Refusal::KeyCodeWrong))?;
                VotingCommand::Unlock { round, code }
            }
            SecretAsk::Void(round) => VotingCommand::Void {
                round,
                reason: line(dialog, "reason", Limit::REASON, TextField::Reason)?,
            },
        }))
    }
}
