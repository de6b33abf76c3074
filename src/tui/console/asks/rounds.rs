//! Questions about rounds.

use super::{Fault, line, number, sure};
use crate::domain::command::VotingCommand;
use crate::domain::model::{IdeaId, Method, RoundId};
use crate::domain::refusal::Field as TextField;
use crate::domain::{Command, Limit, Session};
use crate::text::{Words, t};
use crate::tui::widgets::dialog::{Dialog, Field};

/// How many ideas one ballot may mark unless something else is typed.
const USUAL_MARKS: u16 = 3;

/// A question about rounds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RoundAsk {
    /// A round by approval over these ideas; all open ones if there are none.
    Approval(Vec<IdeaId>),
    /// A round by stance over these ideas; all open ones if there are none.
    Stance(Vec<IdeaId>),
    /// Whether to close a round.
    Close(RoundId),
}

impl RoundAsk {
    /// The dialog that asks it.
    pub fn dialog(&self, session: &Session, words: Words) -> Option<Dialog> {
        let said = |id| words.say(id);
        let title = Field::line("title", said("console-field-what-is-asked"), "");
        Some(match self {
            RoundAsk::Approval(ideas) => {
                let most =
                    Field::line("max", said("console-field-marks"), &USUAL_MARKS.to_string());
                Dialog::new(said("console-ask-approval"), vec![title, most])
                    .saying(scope(session, words, ideas))
            }
            RoundAsk::Stance(ideas) => Dialog::new(said("console-ask-stance"), vec![title])
                .saying(scope(session, words, ideas)),
            RoundAsk::Close(id) => {
                let round = session.rounds.get(id)?;
                let body = t!(
                    words,
                    "console-ask-close-body",
                    title = &round.title,
                    voted = round.ballots.len(),
                    of = round.base.people
                );
                sure(words, "console-ask-close").saying(body)
            }
        })
    }

    /// The command that its answer makes.
    pub fn command(&self, dialog: &Dialog) -> Result<Command, Fault> {
        let open = |method, ideas: &Vec<IdeaId>| {
            Ok(VotingCommand::Open {
                title: line(dialog, "title", Limit::QUESTION, TextField::Title)?,
                method,
                options: ideas.clone(),
            })
        };
        Ok(Command::Voting(match self {
            RoundAsk::Approval(ideas) => {
                let max = number(dialog, "max")?;
                open(Method::Approval { max }, ideas)?
            }
            RoundAsk::Stance(ideas) => open(Method::Stance, ideas)?,
            RoundAsk::Close(round) => VotingCommand::Close { round: *round },
        }))
    }
}

/// Which ideas the round is about, in words.
fn scope(session: &Session, words: Words, marked: &[IdeaId]) -> String {
    let text = if marked.is_empty() {
        let open = session.ideas.values().filter(|idea| idea.is_open()).count();
        t!(words, "console-scope-all", count = open)
    } else {
        t!(words, "console-scope-marked", count = marked.len())
    };
    text.into_owned()
}
