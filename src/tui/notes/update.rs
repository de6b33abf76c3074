//! What happens when something happens at the note-taker's terminal.

use super::sheet::{PendingIdea, Sheet, Try};
use super::{Action, Effect, Exit, Model, Then};
use crate::domain::command::{IdeaCommand, TopicCommand};
use crate::domain::model::{NoteField, TopicId};
use crate::domain::refusal::Field as TextField;
use crate::domain::{CleanText, Command, Limit, Refusal, Session};
use crate::hub::presence::{WRITING_AGAIN, WritesAt};
use crate::hub::{Health, IdemKey, Receipt, Rejected};
use crate::tui::key::{Verb, meant};
use crate::tui::said;
use crate::tui::widgets::toast::Tone;
use crate::views::notes::topics;
use chrono::{DateTime, Utc};
use crossterm::event::KeyEvent;
use std::sync::Arc;

/// Takes in what happened.
pub fn update(model: &mut Model, action: Action<Then>) -> Vec<Effect<Then>> {
    match action {
        Action::Key(event) => key(model, event),
        Action::Paste(text) => paste(model, &text),
        Action::Now(now) => later(model, now),
        Action::Moment(session) => moment(model, session),
        Action::Health(health) => health_changed(model, health),
        Action::Answered { then, answer } => answered(model, then, answer),
        Action::Presence(presence) => {
            model.presence = presence;
            Vec::new()
        }
        Action::Mouse(_) | Action::Join(_) | Action::Waiting(_) | Action::Code(_) => Vec::new(),
    }
}

fn key(model: &mut Model, event: KeyEvent) -> Vec<Effect<Then>> {
    let verb = meant(&model.tables(), &event);
    if model.help.take().is_some() {
        return Vec::new();
    }
    model.toast.clear();
    match (verb, model.sheet.is_some()) {
        (Some(Verb::Help), _) => {
            model.help = Some(0);
            Vec::new()
        }
        (Some(verb), false) => choose(model, verb),
        (Some(verb), true) if is_command(model, verb) => write(model, verb),
        (_, true) => typed(model, event),
        (None, false) => Vec::new(),
    }
}

/// Enter is a command in the line for ideas, and a line break in the notes.
fn is_command(model: &Model, verb: Verb) -> bool {
    let in_idea = model.sheet.as_ref().is_some_and(Sheet::in_idea);
    verb != Verb::SendIdea || in_idea
}

fn choose(model: &mut Model, verb: Verb) -> Vec<Effect<Then>> {
    let topics = topics(&model.session, model.now);
    let ids: Vec<TopicId> = topics.iter().map(|topic| topic.id).collect();
    match verb {
        Verb::OpenTopic => {
            if let Some(id) = model.topics.on(&ids) {
                model.sheet = Some(Sheet::open(&model.session, id));
            }
        }
        Verb::Quit => return vec![Effect::Leave(Exit::Quit)],
        other => {
            model.topics.go(other, &ids);
        }
    }
    Vec::new()
}

fn write(model: &mut Model, verb: Verb) -> Vec<Effect<Then>> {
    let Some(sheet) = &mut model.sheet else {
        return Vec::new();
    };
    match verb {
        Verb::NextField => {
            sheet.move_focus(1);
            save(model, true)
        }
        Verb::PreviousField => {
            sheet.move_focus(-1);
            save(model, true)
        }
        Verb::Aloud => {
            sheet.oral = !sheet.oral;
            Vec::new()
        }
        Verb::SendIdea => send_idea(model),
        Verb::LeaveTopic => leave(model),
        _ => Vec::new(),
    }
}

/// Back to the topics, but never away from something that is not saved.
fn leave(model: &mut Model) -> Vec<Effect<Then>> {
    let effects = save(model, true);
    let Some(sheet) = &model.sheet else {
        return effects;
    };
    if sheet.is_unsaved() && effects.is_empty() {
        let text = model.words.say("notes-not-saved-yet");
        model.toast.show(model.now, Tone::Bad, text);
    } else if !sheet.is_unsaved() && sheet.idea.is_empty() {
        model.sheet = None;
    } else if !sheet.idea.is_empty() {
        let text = model.words.say("notes-idea-unsent");
        model.toast.show(model.now, Tone::Bad, text);
    }
    effects
}

fn typed(model: &mut Model, event: KeyEvent) -> Vec<Effect<Then>> {
    let now = model.now;
    if let Some(sheet) = &mut model.sheet {
        match sheet.notes.get_mut(sheet.focus) {
            Some(note) => {
                if note.writing.key(event) {
                    note.touched(now);
                    return tell(model);
                }
            }
            None => {
                sheet.idea.key(event);
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
            model.told = Some((at, now + WRITING_AGAIN));
            vec![Effect::Writing(at)]
        }
        _ => Vec::new(),
    }
}

fn paste(model: &mut Model, text: &str) -> Vec<Effect<Then>> {
    let now = model.now;
    if let Some(sheet) = &mut model.sheet {
        match sheet.notes.get_mut(sheet.focus) {
            Some(note) => {
                note.writing.paste(text);
                note.touched(now);
                return tell(model);
            }
            None => sheet.idea.paste(text),
        }
    }
    Vec::new()
}

fn later(model: &mut Model, now: DateTime<Utc>) -> Vec<Effect<Then>> {
    model.now = now;
    model.toast.age(now);
    let mut effects = save(model, false);
    effects.extend(retry(model, false));
    effects
}

/// Takes in what others have written. In another phase what was refused may be allowed.
fn moment(model: &mut Model, session: Arc<Session>) -> Vec<Effect<Then>> {
    let another_phase = model.session.run.phase != session.run.phase;
    model.session = session;
    let Some(sheet) = &mut model.sheet else {
        return Vec::new();
    };
    sheet.refresh(&model.session);
    if !another_phase {
        return Vec::new();
    }
    sheet.hope_again(model.now);
    save(model, false)
}

fn health_changed(model: &mut Model, health: Health) -> Vec<Effect<Then>> {
    let is_back = model.health != Health::Saving && health == Health::Saving;
    model.health = health;
    if !is_back {
        return Vec::new();
    }
    let mut effects = save(model, true);
    effects.extend(retry(model, true));
    effects
}

/// Sends the fields whose time has come, or, on leaving, all that were changed.
fn save(model: &mut Model, leaving: bool) -> Vec<Effect<Then>> {
    let Some(sheet) = &mut model.sheet else {
        return Vec::new();
    };
    let (topic, now) = (sheet.topic, model.now);
    let mut due: Vec<(NoteField, String)> = Vec::new();
    for note in &mut sheet.notes {
        if let Some(text) = note.take_due(now, leaving) {
            due.push((note.field, text));
        }
    }
    let mut effects = Vec::new();
    for (field, text) in due {
        let then = Then::Wrote(topic, field);
        match CleanText::optional_long(&text, Limit::NOTE) {
            Ok(text) => effects.push(Effect::Submit {
                key: model.keys.next(),
                command: Command::Topic(TopicCommand::WriteNote {
                    id: topic,
                    field,
                    text: text.unwrap_or_default(),
                }),
                then,
            }),
            Err(fault) => {
                let field = TextField::Note;
                let refusal = Refusal::TextUnfit { field, fault };
                answered(model, then, Err(Rejected::Refused(refusal)));
            }
        }
    }
    effects
}

fn send_idea(model: &mut Model) -> Vec<Effect<Then>> {
    let Some(sheet) = &mut model.sheet else {
        return Vec::new();
    };
    match CleanText::line(&sheet.idea.text(), Limit::IDEA) {
        Ok(text) => {
            sheet.idea.clear();
            sheet.pending.push(PendingIdea {
                key: model.keys.next(),
                text,
                oral: std::mem::take(&mut sheet.oral),
                retry: Some(model.now),
            });
            retry(model, false)
        }
        Err(fault) => {
            let field = TextField::Idea;
            let refusal = Rejected::Refused(Refusal::TextUnfit { field, fault });
            complain(model, &refusal);
            Vec::new()
        }
    }
}

/// Sends the ideas whose time has come, or all that wait, each under the key it had before.
fn retry(model: &mut Model, all: bool) -> Vec<Effect<Then>> {
    let now = model.now;
    let Some(sheet) = &mut model.sheet else {
        return Vec::new();
    };
    let topic = Some(sheet.topic);
    let due = sheet
        .pending
        .iter_mut()
        .filter(|idea| idea.retry.is_some_and(|retry| all || retry <= now));
    due.map(|idea| {
        idea.retry = None;
        Effect::Submit {
            key: idea.key.clone(),
            command: Command::Idea(IdeaCommand::Log {
                topic,
                text: idea.text.clone(),
                oral: idea.oral,
            }),
            then: Then::Logged(idea.key.clone()),
        }
    })
    .collect()
}

fn answered(model: &mut Model, then: Then, answer: Result<Receipt, Rejected>) -> Vec<Effect<Then>> {
    match then {
        Then::Wrote(topic, field) => wrote(model, topic, field, &answer),
        Then::Logged(key) => logged(model, &key, &answer),
    }
    if let Err(rejected) = answer {
        complain(model, &rejected);
    }
    Vec::new()
}

fn wrote(model: &mut Model, topic: TopicId, field: NoteField, answer: &Result<Receipt, Rejected>) {
    let outcome = match answer {
        Ok(_) => Try::Recorded,
        Err(Rejected::Refused(_)) => Try::Refused,
        Err(Rejected::Busy | Rejected::NotSaved | Rejected::Offline) => Try::Lost,
    };
    let now = model.now;
    let sheet = model.sheet.as_mut().filter(|sheet| sheet.topic == topic);
    let note = sheet.and_then(|sheet| sheet.notes.iter_mut().find(|note| note.field == field));
    if let Some(note) = note {
        note.answered(outcome, now);
    }
}

fn logged(model: &mut Model, key: &IdemKey, answer: &Result<Receipt, Rejected>) {
    let now = model.now;
    let Some(sheet) = &mut model.sheet else {
        return;
    };
    match answer {
        Ok(_) => sheet.pending.retain(|idea| idea.key != *key),
        // A refusal will be the same next time: the words go back to where they can be mended.
        Err(Rejected::Refused(_)) => {
            if let Some(at) = sheet.pending.iter().position(|idea| idea.key == *key) {
                let idea = sheet.pending.remove(at);
                if sheet.idea.is_empty() {
                    sheet.idea.paste(&idea.text);
                    sheet.oral = idea.oral;
                }
            }
        }
        Err(_) => sheet.retry_later(key, now),
    }
}

fn complain(model: &mut Model, rejected: &Rejected) {
    let text = said::rejected(model.words, &model.session, rejected);
    model.toast.show(model.now, Tone::Bad, text);
}
