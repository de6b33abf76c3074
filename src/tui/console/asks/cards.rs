//! Questions about seat cards, and about how sure votes are to be.

use super::{Fault, line_or_none, number};
use crate::domain::command::{CardKey, PeopleCommand, SessionCommand, VotingCommand};
use crate::domain::model::{CardId, ParticipantId, RoundId, VoteLevel};
use crate::domain::refusal::Field as TextField;
use crate::domain::{Command, Limit, Session};
use crate::text::{Words, t};
use crate::tui::widgets::dialog::{Dialog, Field};

/// How many cards are proposed: as many as stand on two pages.
const USUAL_CARDS: u32 = 20;

/// A question about seat cards.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CardsAsk {
    /// How many to print.
    Print,
    /// Which one somebody is given.
    Give(ParticipantId),
    /// Which one was lost.
    Void,
    /// How sure votes are to be.
    Level,
    /// How many heads there are in the room while a round is on.
    Heads(RoundId),
}

impl CardsAsk {
    /// The dialog that asks it.
    pub fn dialog(self, session: &Session, words: Words) -> Option<Dialog> {
        let said = |id| words.say(id);
        let card = || Field::line("card", said("seats-field-card"), "");
        Some(match self {
            CardsAsk::Print => {
                let proposed = USUAL_CARDS.to_string();
                let count = Field::figure("count", said("seats-field-count"), &proposed);
                Dialog::new(said("seats-ask-print"), vec![count])
                    .saying(said("seats-ask-print-body"))
            }
            CardsAsk::Give(id) => {
                let name = session.people.get(&id)?.profile.alias.one_line();
                let title = t!(words, "seats-ask-give", name = name);
                Dialog::new(title, vec![card()]).saying(said("seats-ask-give-body"))
            }
            CardsAsk::Void => Dialog::new(said("seats-ask-void"), vec![card()])
                .saying(said("seats-ask-void-body")),
            CardsAsk::Level => {
                let names = VoteLevel::ALL.map(|level| name(words, level)).to_vec();
                let now = VoteLevel::ALL
                    .iter()
                    .position(|it| *it == session.setup.level);
                let level =
                    Field::choice("level", said("seats-field-level"), names, now.unwrap_or(0));
                Dialog::new(said("seats-ask-level"), vec![level])
                    .saying(said("seats-ask-level-body"))
            }
            CardsAsk::Heads(id) => {
                let round = session.rounds.get(&id)?;
                let heads = round.heads.map_or(String::new(), |heads| heads.to_string());
                let fields = vec![
                    Field::figure("heads", said("seats-field-heads"), &heads),
                    Field::line("reason", said("seats-field-surplus"), &round.surplus),
                ];
                let body = t!(words, "seats-ask-heads-body", ballots = round.given());
                Dialog::new(said("seats-ask-heads"), fields).saying(body)
            }
        })
    }

    /// The command that its answer makes. Printing is none: the sheet is written where the hall is.
    pub fn command(self, dialog: &Dialog) -> Result<Command, Fault> {
        Ok(match self {
            CardsAsk::Print => return Err(Fault::NoWish),
            CardsAsk::Give(id) => Command::People(PeopleCommand::TakeCard {
                id,
                card: CardKey::Number(CardId(number(dialog, "card")?)),
            }),
            CardsAsk::Void => Command::People(PeopleCommand::VoidCards {
                cards: vec![CardId(number(dialog, "card")?)],
            }),
            CardsAsk::Level => {
                let level = VoteLevel::ALL.get(dialog.chosen("level"));
                Command::Session(SessionCommand::SetLevel {
                    level: level.copied().unwrap_or_default(),
                })
            }
            CardsAsk::Heads(round) => Command::Voting(VotingCommand::SetHeads {
                round,
                heads: match dialog.text("heads").trim() {
                    "" => None,
                    _ => Some(number(dialog, "heads")?),
                },
                reason: line_or_none(dialog, "reason", Limit::REASON, TextField::Reason)?,
            }),
        })
    }

    /// How many cards the answered dialog asks for.
    pub fn count(dialog: &Dialog) -> Result<u32, Fault> {
        match number(dialog, "count")? {
            0 => Err(Fault::NotANumber),
            count => Ok(count),
        }
    }
}

/// A level and what it means, on one line.
fn name(words: Words, level: VoteLevel) -> String {
    words
        .say(&format!("seats-level-{}", level.key()))
        .into_owned()
}
