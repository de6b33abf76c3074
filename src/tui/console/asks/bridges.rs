//! Questions about what would make people say yes: an answer that was said aloud, and which answer
//! to take down or to release.

use super::{Fault, line, long};
use crate::domain::command::ConditionCommand;
use crate::domain::model::{Condition, IdeaId, RoundId};
use crate::domain::refusal::Field as TextField;
use crate::domain::{Command, Limit, Session};
use crate::text::Words;
use crate::tui::widgets::dialog::{Dialog, Field};

/// A question about the answers to an idea.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BridgesAsk {
    /// An answer that was said aloud.
    Answer(IdeaId, RoundId),
    /// Which answer is taken down, and why.
    Hide(IdeaId),
    /// Which answer the projector may show, or no longer.
    Release(IdeaId),
}

impl BridgesAsk {
    fn idea(&self) -> IdeaId {
        match self {
            BridgesAsk::Answer(idea, _) | BridgesAsk::Hide(idea) | BridgesAsk::Release(idea) => {
                *idea
            }
        }
    }

    /// The dialog that asks it.
    pub fn dialog(&self, session: &Session, words: Words) -> Option<Dialog> {
        let text = session
            .ideas
            .get(&self.idea())?
            .text
            .one_line()
            .into_owned();
        let which = || {
            let label = words.say("bridges-field-which");
            let answers = self.answers(session);
            let marked = answers.iter().map(|it| match it.released {
                true => format!("✓ {}", it.text.one_line()),
                false => it.text.one_line().into_owned(),
            });
            let last = answers.len().saturating_sub(1);
            Field::choice("which", label, marked.collect(), last)
        };
        let (title, fields) = match self {
            BridgesAsk::Answer(..) => {
                let field = Field::long("text", words.say("bridges-field-answer"), "");
                ("bridges-ask-answer", vec![field])
            }
            BridgesAsk::Hide(_) => {
                let reason = Field::line("reason", words.say("console-field-reason"), "");
                ("bridges-ask-hide", vec![which(), reason])
            }
            BridgesAsk::Release(_) => ("bridges-ask-release", vec![which()]),
        };
        Some(Dialog::new(words.say(title), fields).saying(text))
    }

    /// The answers that stand, the oldest first.
    fn answers<'a>(&self, session: &'a Session) -> Vec<&'a Condition> {
        let idea = session.ideas.get(&self.idea());
        let answers = idea.into_iter().flat_map(|idea| &idea.conditions);
        answers.filter(|answer| answer.is_open()).collect()
    }

    /// The command that its answer makes.
    pub fn command(&self, dialog: &Dialog, session: &Session) -> Result<Command, Fault> {
        let idea = self.idea();
        let chosen = || {
            let answers = self.answers(session);
            let chosen = answers.get(dialog.chosen("which")).copied();
            chosen.ok_or(Fault::NoWish)
        };
        Ok(Command::Condition(match self {
            BridgesAsk::Answer(_, round) => ConditionCommand::Give {
                idea,
                round: *round,
                text: long(dialog, "text", Limit::CONDITION, TextField::Condition)?,
                oral: true,
            },
            BridgesAsk::Hide(_) => ConditionCommand::Hide {
                idea,
                id: chosen()?.id,
                reason: line(dialog, "reason", Limit::REASON, TextField::Reason)?,
            },
            BridgesAsk::Release(_) => ConditionCommand::Release {
                idea,
                id: chosen()?.id,
                on: !chosen()?.released,
            },
        }))
    }
}
