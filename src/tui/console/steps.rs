//! The facilitator's steps in words: what undo takes back, and what redo does again.

use crate::domain::model::{SpeakerId, Voice};
use crate::domain::session::Step;
use crate::domain::{CleanText, Session};
use crate::text::{Words, t};
use crate::views::happening::{About, HappeningView, What, kind};

/// The step that undo would take back.
pub fn to_undo(session: &Session, words: Words) -> Option<String> {
    step_told(session, words, session.last_step()?)
}

/// The step that redo would do again.
pub fn to_redo(session: &Session, words: Words) -> Option<String> {
    step_told(session, words, session.next_step()?)
}

/// A step in a few words.
fn step_told(session: &Session, words: Words, step: &Step) -> Option<String> {
    let (what, of) = kind(&step.what)?;
    let what = match what {
        // Who is written up at the door did not come in by themselves.
        What::Joined => words.say("palette-step-registered"),
        other => words.say(&format!("console-happening-{}", other.key())),
    };
    Some(sentence(session, words, &what, of))
}

/// A happening in a few words.
pub fn told(session: &Session, words: Words, happening: &HappeningView) -> String {
    let what = words.say(&format!("console-happening-{}", happening.what.key()));
    sentence(session, words, &what, happening.about)
}

/// What happened, and to what.
fn sentence(session: &Session, words: Words, what: &str, of: About) -> String {
    match about(session, of) {
        Some(name) => t!(words, "console-happening-about", what = what, name = name).into_owned(),
        None => what.to_owned(),
    }
}

/// The name of somebody who is, or was, on the list of speakers.
fn speaker_name(session: &Session, id: SpeakerId) -> Option<CleanText> {
    let speakers = &session.speakers;
    let spoken = speakers.turns().map(|turn| &turn.speaker);
    let mut all = speakers.waiting.iter().chain(spoken);
    match &all.find(|speaker| speaker.id == id)?.voice {
        Voice::Participant(id) => Some(session.person(*id)?.profile.alias.clone()),
        Voice::Guest { name, .. } => Some(name.clone()).filter(|name| !name.is_empty()),
    }
}

/// The name of what a happening is about.
fn about(session: &Session, about: About) -> Option<String> {
    let name = match about {
        About::Session => return None,
        About::Participant(id) => session.person(id)?.profile.alias.clone(),
        About::Topic(id) => session.topics.get(&id)?.title.clone(),
        About::Idea(id) => session.ideas.get(&id)?.text.clone(),
        About::Cluster(id) => session.clusters.get(&id)?.name.clone(),
        About::Round(id) => session.rounds.get(&id)?.title.clone(),
        About::Block(id) => session.setup.agenda.block(id)?.title.clone(),
        About::Speaker(id) => speaker_name(session, id)?,
        About::Room(id) => session.setup.room(id)?.name.clone(),
    };
    Some(name.one_line().into_owned())
}
