//! Questions about the run sheet and the session.

use super::{Fault, line, line_or_none, long_or_none, number};
use crate::domain::command::{AgendaCommand, SessionCommand};
use crate::domain::model::*;
use crate::domain::refusal::Field as TextField;
use crate::domain::{CleanText, Command, Limit, Session};
use crate::text::{Words, dates};
use crate::tui::widgets::dialog::{Dialog, Field};
use crate::tui::{label, wall_time};
use crate::views::stage::StagePage;
use chrono::{DateTime, Duration, NaiveDate, TimeZone, Utc};

/// How long a block is unless something else is typed.
const USUAL_MINUTES: u16 = 30;
/// How long before the session's start a time can be meant; an earlier one is the next day's.
const BEFORE_THE_START: Duration = Duration::hours(6);

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
    Block::new(BlockId(0), kind, CleanText::default(), USUAL_MINUTES)
}

fn block_fields(session: &Session, words: Words, block: &Block) -> Vec<Field> {
    let kinds = &session.setup.block_kinds;
    let names = kinds.iter().map(|kind| label(words, &kind.name).to_owned());
    let kind = kinds.iter().position(|kind| kind.key == block.kind);
    let fixed = block.fixed.map(|at| dates::clock(&session.setup.local(at)));
    let pages = pages(block);
    let page = pages.iter().position(|page| *page == block.page);
    let page_names = pages.iter().map(|page| page_name(words, page.as_ref()));
    let said = |id| words.say(id);
    let minutes = block.minutes.to_string();
    vec![
        Field::line("title", said("console-field-title"), &block.title),
        Field::choice(
            "kind",
            said("console-field-kind"),
            names.collect(),
            kind.unwrap_or(0),
        ),
        Field::line("minutes", said("console-field-minutes"), &minutes),
        Field::line(
            "fixed",
            said("console-field-fixed"),
            &fixed.unwrap_or_default(),
        ),
        Field::line("owner", said("console-field-owner"), &block.owner),
        Field::choice(
            "page",
            said("cockpit-field-page"),
            page_names.collect(),
            page.unwrap_or(0),
        ),
        Field::long("script", said("console-field-script"), &block.script),
        Field::long("private", said("cockpit-field-private"), &block.private),
    ]
}

/// What a block can have on the projector: what follows from the meeting, every page there is, and
/// the page it has, should this torg not know it.
fn pages(block: &Block) -> Vec<Option<Key>> {
    let known = StagePage::ALL.iter().map(|page| Key::from(page.key()));
    let mut pages: Vec<Option<Key>> = std::iter::once(None).chain(known.map(Some)).collect();
    if !pages.contains(&block.page) {
        pages.push(block.page.clone());
    }
    pages
}

/// A page of the projector in words; none is what follows from the meeting.
pub fn page_name(words: Words, page: Option<&Key>) -> String {
    let Some(page) = page else {
        return words.say("cockpit-page-none").into_owned();
    };
    let id = format!("stage-page-{}", page.as_str().replace('_', "-"));
    match words.knows(&id) {
        true => words.say(&id).into_owned(),
        false => page.to_string(),
    }
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
    let page = pages(&before).swap_remove(dialog.chosen("page"));
    Ok(Block {
        kind: kind.key.clone(),
        title: line(dialog, "title", Limit::SESSION_TITLE, TextField::Title)?,
        minutes: number(dialog, "minutes")?,
        fixed,
        owner: line_or_none(dialog, "owner", Limit::ORGANISATION, TextField::Owner)?,
        script: long_or_none(dialog, "script", Limit::NOTE, TextField::Script)?,
        private: long_or_none(dialog, "private", Limit::NOTE, TextField::PrivateNotes)?,
        page,
        ..before
    })
}

/// A moment of the session from a wall clock's time: `13:05`, `13.05`, `1305` or `9`. A time that
/// has long passed when the session starts is meant after midnight.
fn time(session: &Session, text: &str) -> Result<DateTime<Utc>, Fault> {
    let time = wall_time(text).ok_or(Fault::NotATime)?;
    let setup = &session.setup;
    let start = setup.local(setup.agenda.starts);
    let on = |day: NaiveDate| {
        let moment = start.timezone().from_local_datetime(&day.and_time(time));
        moment.single().ok_or(Fault::NotATime)
    };
    let moment = on(start.date_naive())?;
    let day_after = start.date_naive().succ_opt().ok_or(Fault::NotATime)?;
    let moment = match start - moment > BEFORE_THE_START {
        true => on(day_after)?,
        false => moment,
    };
    Ok(moment.with_timezone(&Utc))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::testing::{given, minute};
    use crate::tui::testing::sv;

    #[test]
    fn a_time_that_has_long_passed_at_the_start_is_meant_after_midnight() {
        let session = given([]);
        assert_eq!(time(&session, "13:30"), Ok(minute(30)));
        assert_eq!(time(&session, "12:00"), Ok(minute(-60)));
        assert_eq!(time(&session, "0:30"), Ok(minute(11 * 60 + 30)));
    }

    #[test]
    fn a_page_that_this_torg_does_not_know_stays_with_its_block() {
        let mut block = blank_block(Key::from("pass"));
        assert_eq!(pages(&block).len(), StagePage::ALL.len() + 1);
        block.page = Some(Key::from("hologram"));
        assert_eq!(pages(&block).last(), Some(&block.page));
        assert_eq!(page_name(sv(), block.page.as_ref()), "hologram");
    }

    #[test]
    fn every_page_has_a_name() {
        for page in StagePage::ALL {
            assert_ne!(page_name(sv(), Some(&Key::from(page.key()))), page.key());
        }
    }
}
