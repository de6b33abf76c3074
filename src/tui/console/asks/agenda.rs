//! Questions about the run sheet and the session.

use super::{Fault, line, line_or_none, number};
use crate::domain::command::{AgendaCommand, SessionCommand};
use crate::domain::model::*;
use crate::domain::refusal::Field as TextField;
use crate::domain::{CleanText, Command, Limit, Refusal, Session};
use crate::text::{Words, dates};
use crate::tui::label;
use crate::tui::widgets::dialog::{Dialog, Field};
use chrono::{DateTime, NaiveTime, TimeZone, Utc};

/// How long a block is unless something else is typed.
const USUAL_MINUTES: u16 = 30;

/// A question about the run sheet or the session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AgendaAsk {
    /// A new block at this position.
    Add(usize),
    /// Other contents for a block.
    Edit(BlockId),
    /// The first start.
    Start,
    /// The phase.
    Phase,
    /// Title and question of the day.
    Describe,
}

impl AgendaAsk {
    /// The dialog that asks it.
    pub fn dialog(&self, session: &Session, words: Words) -> Option<Dialog> {
        let setup = &session.setup;
        let title = |id| words.say(id);
        Some(match self {
            AgendaAsk::Add(_) => {
                let kind = setup.block_kinds.first()?.key.clone();
                let block = blank_block(kind);
                let fields = block_fields(session, words, &block);
                Dialog::new(title("console-ask-add-block"), fields)
            }
            AgendaAsk::Edit(id) => {
                let fields = block_fields(session, words, setup.agenda.block(*id)?);
                Dialog::new(title("console-ask-edit-block"), fields)
            }
            AgendaAsk::Start => {
                let starts = dates::clock(&setup.local(setup.agenda.starts));
                let field = Field::line("time", words.say("console-field-starts"), &starts);
                Dialog::new(title("console-ask-start"), vec![field])
            }
            AgendaAsk::Phase => {
                let phases = &setup.phases;
                let names = phases.iter().map(|p| label(words, &p.name).to_owned());
                let now = phases.iter().position(|p| p.key == session.run.phase);
                let label = words.say("console-field-phase");
                let field = Field::choice("phase", label, names.collect(), now.unwrap_or(0));
                Dialog::new(title("console-ask-phase"), vec![field])
            }
            AgendaAsk::Describe => Dialog::new(
                title("console-ask-describe"),
                vec![
                    Field::line("title", words.say("console-field-title"), &setup.title),
                    Field::line(
                        "question",
                        words.say("console-field-question-of-the-day"),
                        &setup.question,
                    ),
                ],
            ),
        })
    }

    /// The command that its answer makes.
    pub fn command(&self, dialog: &Dialog, session: &Session) -> Result<Command, Fault> {
        let setup = &session.setup;
        Ok(match self {
            AgendaAsk::Add(at) => {
                let kind = setup.block_kinds.first().ok_or(Fault::NoWish)?;
                let block = block(dialog, session, blank_block(kind.key.clone()))?;
                Command::Agenda(AgendaCommand::AddBlock {
                    block: Box::new(block),
                    at: *at,
                })
            }
            AgendaAsk::Edit(id) => {
                let before = setup.agenda.block(*id).ok_or(Fault::NoWish)?;
                let block = block(dialog, session, before.clone())?;
                Command::Agenda(AgendaCommand::ChangeBlock {
                    block: Box::new(block),
                })
            }
            AgendaAsk::Start => {
                let starts = time(session, &dialog.text("time"))?;
                Command::Agenda(AgendaCommand::SetStart { starts })
            }
            AgendaAsk::Phase => {
                let phase = setup.phases.get(dialog.chosen("phase"));
                let phase = phase.ok_or(Fault::NoWish)?.key.clone();
                Command::Agenda(AgendaCommand::SetPhase { phase })
            }
            AgendaAsk::Describe => Command::Session(SessionCommand::Describe {
                title: line(dialog, "title", Limit::SESSION_TITLE, TextField::Title)?,
                question: line_or_none(dialog, "question", Limit::QUESTION, TextField::Question)?,
            }),
        })
    }
}

/// A block before anything is typed. The rules give it its number.
fn blank_block(kind: Key) -> Block {
    Block {
        id: BlockId(0),
        kind,
        title: CleanText::default(),
        minutes: USUAL_MINUTES,
        fixed: None,
        owner: CleanText::default(),
        script: CleanText::default(),
    }
}

fn block_fields(session: &Session, words: Words, block: &Block) -> Vec<Field> {
    let kinds = &session.setup.block_kinds;
    let names = kinds.iter().map(|kind| label(words, &kind.name).to_owned());
    let kind = kinds.iter().position(|kind| kind.key == block.kind);
    let fixed = block.fixed.map(|at| dates::clock(&session.setup.local(at)));
    let said = |id| words.say(id);
    vec![
        Field::line("title", said("console-field-title"), &block.title),
        Field::choice(
            "kind",
            said("console-field-kind"),
            names.collect(),
            kind.unwrap_or(0),
        ),
        Field::line(
            "minutes",
            said("console-field-minutes"),
            &block.minutes.to_string(),
        ),
        Field::line(
            "fixed",
            said("console-field-fixed"),
            &fixed.unwrap_or_default(),
        ),
        Field::line("owner", said("console-field-owner"), &block.owner),
        Field::long("script", said("console-field-script"), &block.script),
    ]
}

/// The block `before` with what the dialog says of it.
fn block(dialog: &Dialog, session: &Session, before: Block) -> Result<Block, Fault> {
    let kinds = &session.setup.block_kinds;
    let kind = kinds.get(dialog.chosen("kind")).ok_or(Fault::NoWish)?;
    let fixed = dialog.text("fixed");
    let fixed = match fixed.trim() {
        "" => None,
        text => Some(time(session, text)?),
    };
    let refused = |fault| {
        Fault::Refused(Refusal::TextUnfit {
            field: TextField::Script,
            fault,
        })
    };
    let script = CleanText::optional_long(&dialog.text("script"), Limit::NOTE).map_err(refused)?;
    Ok(Block {
        kind: kind.key.clone(),
        title: line(dialog, "title", Limit::SESSION_TITLE, TextField::Title)?,
        minutes: number(dialog, "minutes")?,
        fixed,
        owner: line_or_none(dialog, "owner", Limit::ORGANISATION, TextField::Owner)?,
        script: script.unwrap_or_default(),
        ..before
    })
}

/// A moment of the session's day from a wall clock's time: `13:05`, `13.05`, `1305` or `9`.
fn time(session: &Session, text: &str) -> Result<DateTime<Utc>, Fault> {
    let time = wall_time(text).ok_or(Fault::NotATime)?;
    let setup = &session.setup;
    let day = setup.local(setup.agenda.starts);
    let moment = day
        .timezone()
        .from_local_datetime(&day.date_naive().and_time(time));
    Ok(moment.single().ok_or(Fault::NotATime)?.with_timezone(&Utc))
}

fn wall_time(text: &str) -> Option<NaiveTime> {
    let text = text.trim();
    let (hours, minutes) = match text.split_once([':', '.']) {
        Some(parts) => parts,
        None if text.len() > 2 => text.split_at_checked(text.len() - 2)?,
        None => (text, "0"),
    };
    NaiveTime::from_hms_opt(hours.parse().ok()?, minutes.parse().ok()?, 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_as_people_write_them() {
        let at = |hours, minutes| NaiveTime::from_hms_opt(hours, minutes, 0);
        assert_eq!(wall_time("13:05"), at(13, 5));
        assert_eq!(wall_time(" 9.30 "), at(9, 30));
        assert_eq!(wall_time("1305"), at(13, 5));
        assert_eq!(wall_time("930"), at(9, 30));
        assert_eq!(wall_time("9"), at(9, 0));
        for none in ["", "25:00", "9:60", "nio", "åäö"] {
            assert_eq!(wall_time(none), None, "{none}");
        }
    }
}
