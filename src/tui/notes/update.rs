//! What happens when something happens at the note-taker's terminal.

use super::outbox::{About, Unsent};
use super::{Action, Effect, Exit, Model, Overlay, Then, form, peek};
use crate::domain::command::IdeaCommand;
use crate::domain::model::{IdeaKind, TopicId};
use crate::domain::{Command, Refusal, Session};
use crate::hub::{Health, Receipt, Rejected};
use crate::text::t;
use crate::tui::key::{Verb, meant};
use crate::tui::widgets::toast::Tone;
use crate::tui::widgets::writing::Writing;
use chrono::{DateTime, Timelike, Utc};
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
        Action::Answered { then, answer } => answered(model, &then, &answer),
        Action::Presence(presence) => {
            model.presence = presence;
            Vec::new()
        }
        Action::Mouse(_)
        | Action::Join(_)
        | Action::Waiting(_)
        | Action::Code(_)
        | Action::Printed(_) => Vec::new(),
    }
}

fn key(model: &mut Model, event: KeyEvent) -> Vec<Effect<Then>> {
    let verb = meant(&model.tables(), &event);
    let warned = std::mem::take(&mut model.warned);
    model.toast.clear();
    match (&model.overlay, verb) {
        (Overlay::Help(_), _) => {
            model.overlay = Overlay::None;
            Vec::new()
        }
        (Overlay::Peek(_), verb) => look(model, verb),
        (Overlay::None, Some(Verb::Help)) => {
            model.overlay = Overlay::Help(0);
            Vec::new()
        }
        (Overlay::None, verb) if model.sheet.is_some() => match verb {
            Some(verb) if form::is_meant(model, verb) => form::act(model, verb),
            _ => form::typed(model, event),
        },
        (Overlay::None, Some(Verb::Quit)) => quit(model, warned),
        (Overlay::None, Some(verb)) if !model.found.is_empty() => found(model, verb),
        (Overlay::None, Some(verb)) => choose(model, verb),
        (Overlay::None, None) => {
            model.topics.type_into(|line| {
                line.key(event);
            });
            Vec::new()
        }
    }
}

/// What a key means over what others wrote: their words may be added to one's own.
fn look(model: &mut Model, verb: Option<Verb>) -> Vec<Effect<Then>> {
    let taken = verb.and_then(|verb| peek::act(model, verb));
    taken.map_or_else(Vec::new, |text| {
        form::write(model, |writing| {
            writing.append(&text);
            true
        })
    })
}

fn paste(model: &mut Model, text: &str) -> Vec<Effect<Then>> {
    if model.sheet.is_some() {
        return form::pasted(model, text);
    }
    model.topics.type_into(|line| line.paste(text));
    Vec::new()
}

/// What a verb does in the list of topics.
fn choose(model: &mut Model, verb: Verb) -> Vec<Effect<Then>> {
    let ids = model.topics.ids();
    if model.topics.cursor.go(verb, &ids) {
        return Vec::new();
    }
    match verb {
        Verb::OpenTopic => {
            if let Some(topic) = model.topics.chosen() {
                form::open(model, topic);
            }
        }
        Verb::FindTopic => model.topics.begin_search(),
        Verb::QuickIdea if model.topics.chosen().is_some() => model.topics.begin_idea(),
        Verb::LineDone if model.topics.idea().is_some() => return form::say_aloud(model),
        Verb::LineDone => model.topics.enter(),
        Verb::Back => model.topics.leave(),
        _ => {}
    }
    Vec::new()
}

/// What to do with what was left unsent the last time.
fn found(model: &mut Model, verb: Verb) -> Vec<Effect<Then>> {
    match verb {
        Verb::SendFound => {
            for unsent in std::mem::take(&mut model.found) {
                model.outbox.put(unsent);
            }
            model.pump()
        }
        Verb::DropFound => {
            model.found.clear();
            Vec::new()
        }
        _ => Vec::new(),
    }
}

/// Ends the program. What is not recorded is kept, but whoever leaves should know of it.
fn quit(model: &mut Model, warned: bool) -> Vec<Effect<Then>> {
    let unsent = model.outbox.len();
    if unsent == 0 || warned {
        return vec![Effect::Leave(Exit::Quit)];
    }
    let text = t!(model.words, "notes-quit-unsent", count = unsent);
    model.toast.show(model.now, Tone::Bad, text);
    model.warned = true;
    Vec::new()
}

fn later(model: &mut Model, now: DateTime<Utc>) -> Vec<Effect<Then>> {
    let another_minute = (model.now.hour(), model.now.minute()) != (now.hour(), now.minute());
    model.now = now;
    model.toast.age(now);
    if another_minute {
        // What is to come slides when the running block overruns.
        model.topics.take(&model.session, now);
    }
    refresh(model);
    form::save(model, false)
}

fn refresh(model: &mut Model) {
    if let Some(sheet) = &mut model.sheet {
        sheet.refresh(&model.session, &model.outbox, model.now);
    }
}

/// Takes in what others have done. When the meeting moved on, what was refused may be allowed.
fn moment(model: &mut Model, session: Arc<Session>) -> Vec<Effect<Then>> {
    let before = std::mem::replace(&mut model.session, session);
    let session = &model.session;
    let moved_on = !Arc::ptr_eq(&before.run, &session.run);
    let ideas = !before.ideas.ptr_eq(&session.ideas);
    let topics = !before.topics.ptr_eq(&session.topics);
    let names = !before.people.ptr_eq(&session.people);
    let setup = !Arc::ptr_eq(&before.setup, &session.setup);
    if moved_on || ideas || topics || names || setup {
        model.topics.take(session, model.now);
    }
    if let Some(sheet) = &mut model.sheet
        && ideas
    {
        sheet.list(session);
    }
    if moved_on {
        let keys = &mut model.keys;
        model.outbox.hope_again(|| keys.next());
    }
    refresh(model);
    model.pump()
}

fn health_changed(model: &mut Model, health: Health) -> Vec<Effect<Then>> {
    model.health = health;
    if model.is_connected() {
        model.outbox.hurry();
    }
    model.pump()
}

fn answered(
    model: &mut Model,
    Then(key): &Then,
    answer: &Result<Receipt, Rejected>,
) -> Vec<Effect<Then>> {
    match model.outbox.answered(key, answer, model.now) {
        Some((done, Ok(receipt))) => recorded(model, &done, receipt),
        Some((done, Err(refusal))) => refused(model, done, &refusal),
        // Lost contact is said above the form for as long as it lasts.
        None if *answer == Err(Rejected::Offline) => {}
        None => {
            if let Err(rejected) = answer {
                model.complain(rejected);
            }
        }
    }
    refresh(model);
    model.pump()
}

fn recorded(model: &mut Model, done: &Unsent, receipt: Receipt) {
    let sheet = model.sheet.as_mut();
    if let (About::Field(field), Some(sheet)) = (done.about(), sheet)
        && sheet.topic == done.topic
    {
        sheet.recorded(field, receipt.n);
    }
}

/// A refusal will be the same next time: an idea's words go back to where they can be mended, if
/// there is room; what can't is held until something has changed.
fn refused(model: &mut Model, done: Unsent, refusal: &Refusal) {
    model.complain(&Rejected::Refused(refusal.clone()));
    match &done.command {
        Command::Idea(IdeaCommand::Withdraw { .. }) => {}
        Command::Idea(IdeaCommand::Log {
            text, oral, kind, ..
        }) if has_room(model, done.topic) => {
            mend(model, text, *oral, *kind);
        }
        _ => model.outbox.hold(done),
    }
}

fn has_room(model: &Model, topic: TopicId) -> bool {
    let sheet = model.sheet.as_ref();
    sheet.is_some_and(|sheet| sheet.topic == topic && sheet.line.writing.is_empty())
}

fn mend(model: &mut Model, text: &str, oral: bool, kind: IdeaKind) {
    if let Some(sheet) = &mut model.sheet {
        sheet.line.writing = Writing::line(text);
        sheet.line.oral = oral;
        sheet.line.kind = kind;
    }
}
