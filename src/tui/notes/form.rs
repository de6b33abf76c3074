//! What keys mean in the form, and how what is written there gets into the outbox.

use super::outbox::Unsent;
use super::sheet::{Section, Sheet};
use super::{Effect, Model, Then, peek};
use crate::domain::command::IdeaCommand;
use crate::domain::model::{IdeaKind, TopicId};
use crate::domain::refusal::Field;
use crate::domain::{CleanText, Command, Limit, Refusal, TextFault};
use crate::hub::Rejected;
use crate::hub::presence::{WRITING_AGAIN, WritesAt};
use crate::tui::key::Verb;
use crate::tui::widgets::writing::Writing;
use chrono::{DateTime, Utc};
use crossterm::event::KeyEvent;

/// Opens a topic's form, with what is not recorded of it where it was written.
pub fn open(model: &mut Model, topic: TopicId) {
    let mut sheet = Sheet::open(&model.session, topic);
    sheet.put_back(model.outbox.all());
    model.sheet = Some(sheet);
    model.last = Some(topic);
}

/// Whether a verb is meant in the part with the keys; in a text most keys are text.
pub fn is_meant(model: &Model, verb: Verb) -> bool {
    let Some(sheet) = &model.sheet else {
        return false;
    };
    match (verb, sheet.focus) {
        (Verb::Up | Verb::Down | Verb::SendIdea, Section::Text(_)) => false,
        (Verb::Left | Verb::Right, section) => matches!(section, Section::Level | Section::Step),
        (Verb::TakeBackIdea, _) => sheet.line.picked.is_some(),
        _ => true,
    }
}

/// What a verb does in the form.
pub fn act(model: &mut Model, verb: Verb) -> Vec<Effect<Then>> {
    match verb {
        Verb::NextField => go(model, 1),
        Verb::PreviousField => go(model, -1),
        Verb::Up => up_or_down(model, -1),
        Verb::Down => up_or_down(model, 1),
        Verb::Left => choose(model, -1),
        Verb::Right => choose(model, 1),
        Verb::Aloud => aloud(model),
        Verb::IdeaKind => next_kind(model),
        Verb::SendIdea => enter(model),
        Verb::TakeBackIdea => take_back(model),
        Verb::PeekOthers => look(model),
        Verb::UndoTyping => write(model, Writing::undo),
        Verb::RedoTyping => write(model, Writing::redo),
        Verb::LeaveTopic => leave(model),
        _ => Vec::new(),
    }
}

fn go(model: &mut Model, by: isize) -> Vec<Effect<Then>> {
    if let Some(sheet) = &mut model.sheet {
        sheet.move_focus(by);
    }
    save(model, true)
}

fn up_or_down(model: &mut Model, by: isize) -> Vec<Effect<Then>> {
    match &mut model.sheet {
        Some(sheet) if sheet.focus == Section::Ideas => {
            sheet.pick(&model.session, &model.me, by);
            Vec::new()
        }
        _ => go(model, by),
    }
}

fn choose(model: &mut Model, by: isize) -> Vec<Effect<Then>> {
    if let Some(sheet) = &mut model.sheet {
        sheet.choose(by, model.now);
    }
    Vec::new()
}

/// The next idea is somebody else's words; from another part of the form this leads to the line.
fn aloud(model: &mut Model) -> Vec<Effect<Then>> {
    let Some(sheet) = &mut model.sheet else {
        return Vec::new();
    };
    if sheet.focus != Section::Ideas {
        sheet.focus = Section::Ideas;
        sheet.line.oral = true;
        return save(model, true);
    }
    sheet.line.oral = !sheet.line.oral;
    Vec::new()
}

/// The idea in the line is of the next kind; from another part of the form this leads to the line.
fn next_kind(model: &mut Model) -> Vec<Effect<Then>> {
    let Some(sheet) = &mut model.sheet else {
        return Vec::new();
    };
    sheet.line.kind = sheet.line.kind.next();
    if sheet.focus == Section::Ideas {
        return Vec::new();
    }
    sheet.focus = Section::Ideas;
    save(model, true)
}

/// Sends the idea in the line, or takes the one under the cursor into it.
fn enter(model: &mut Model) -> Vec<Effect<Then>> {
    let Some(sheet) = &mut model.sheet else {
        return Vec::new();
    };
    if sheet.focus != Section::Ideas {
        return go(model, 1);
    }
    if let Some(id) = sheet.line.picked.take() {
        if let Some(idea) = model.session.ideas.get(&id) {
            sheet.line.writing = Writing::line(&idea.text.one_line());
            sheet.line.changing = Some(id);
            sheet.line.kind = idea.kind;
        }
        return Vec::new();
    }
    match sheet.take_idea() {
        Ok(command) => {
            let topic = sheet.topic;
            send(model, topic, command)
        }
        Err(fault) => {
            refuse(model, Field::Idea, fault);
            Vec::new()
        }
    }
}

/// Takes back the idea under the cursor, which is one's own.
fn take_back(model: &mut Model) -> Vec<Effect<Then>> {
    let Some(sheet) = &mut model.sheet else {
        return Vec::new();
    };
    let topic = sheet.topic;
    match sheet.line.picked.take() {
        Some(id) => send(model, topic, IdeaCommand::Withdraw { id }),
        None => Vec::new(),
    }
}

/// Writes down something said aloud, without opening the form of its topic.
pub fn say_aloud(model: &mut Model) -> Vec<Effect<Then>> {
    let (Some(topic), Some(line)) = (model.topics.chosen(), model.topics.idea()) else {
        return Vec::new();
    };
    match CleanText::line(&line.text(), Limit::IDEA) {
        Ok(text) => {
            model.topics.enter();
            let log = IdeaCommand::Log {
                topic: Some(topic),
                text,
                oral: true,
                kind: Default::default(),
            };
            send(model, topic, log)
        }
        Err(fault) => {
            refuse(model, Field::Idea, fault);
            Vec::new()
        }
    }
}

fn send(model: &mut Model, topic: TopicId, command: IdeaCommand) -> Vec<Effect<Then>> {
    model.outbox.put(Unsent {
        key: model.keys.next(),
        topic,
        command: Command::Idea(command),
    });
    model.pump()
}

fn look(model: &mut Model) -> Vec<Effect<Then>> {
    match model.sheet.as_ref().map(|sheet| sheet.focus) {
        Some(Section::Text(field)) => peek::open(model, field),
        _ => model.say("notes-nobody-else"),
    }
    Vec::new()
}

/// One step back: out of an idea that is being changed, or else to the topics. What was typed in
/// fields is in line then; what stands in the line for ideas is not, and stays.
fn leave(model: &mut Model) -> Vec<Effect<Then>> {
    let Some(sheet) = &mut model.sheet else {
        return Vec::new();
    };
    if sheet.line.picked.take().is_some() {
        return Vec::new();
    }
    if sheet.line.changing.take().is_some() {
        sheet.line.kind = IdeaKind::default();
        sheet.line.writing.clear();
        return Vec::new();
    }
    let effects = save(model, true);
    let Some(sheet) = &model.sheet else {
        return effects;
    };
    if sheet.texts.iter().any(|text| text.is_too_long()) {
        return effects;
    }
    if sheet.line.writing.is_empty() {
        model.sheet = None;
    } else {
        model.say("notes-idea-unsent");
    }
    effects
}

/// A key that is text.
pub fn typed(model: &mut Model, event: KeyEvent) -> Vec<Effect<Then>> {
    if let Some(sheet) = &mut model.sheet {
        sheet.line.picked = None;
    }
    write(model, |writing| writing.key(event))
}

/// A pasted text.
pub fn pasted(model: &mut Model, text: &str) -> Vec<Effect<Then>> {
    write(model, |writing| {
        writing.paste(text);
        true
    })
}

/// Changes what has the keys, by something that says whether it did.
pub fn write(model: &mut Model, change: impl FnOnce(&mut Writing) -> bool) -> Vec<Effect<Then>> {
    let now = model.now;
    let Some(sheet) = &mut model.sheet else {
        return Vec::new();
    };
    match sheet.focus {
        Section::Ideas => drop(change(&mut sheet.line.writing)),
        Section::Level | Section::Step => {}
        Section::Text(_) => {
            if let Some(text) = sheet.text_in_focus()
                && change(&mut text.writing)
            {
                text.touched(now);
                return tell(model);
            }
        }
    }
    Vec::new()
}

/// Tells the others which field is being written, every now and then.
fn tell(model: &mut Model) -> Vec<Effect<Then>> {
    let now = model.now;
    let at = model.sheet.as_ref().and_then(Sheet::writes_at);
    let told = |(told, until): (WritesAt, DateTime<Utc>)| at == Some(told) && now < until;
    match at {
        Some(at) if !model.told.is_some_and(told) => {
            let again = chrono::Duration::from_std(WRITING_AGAIN).unwrap_or_default();
            model.told = Some((at, now + again));
            vec![Effect::Writing(at)]
        }
        _ => Vec::new(),
    }
}

/// Puts into the outbox the fields whose time has come or, on leaving, all that were changed.
pub fn save(model: &mut Model, leaving: bool) -> Vec<Effect<Then>> {
    let now = model.now;
    if let Some(sheet) = &mut model.sheet {
        let (due, too_long) = sheet.take_due(now, leaving, || model.keys.next());
        due.into_iter().for_each(|unsent| model.outbox.put(unsent));
        if let Some(fault) = too_long {
            refuse(model, Field::Note, fault);
        }
    }
    model.pump()
}

fn refuse(model: &mut Model, field: Field, fault: TextFault) {
    let refusal = Refusal::TextUnfit { field, fault };
    model.complain(&Rejected::Refused(refusal));
}
