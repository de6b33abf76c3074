//! The facilitator's last step in words, for undo.

use crate::domain::model::{SpeakerId, Voice};
use crate::domain::session::HAPPENINGS;
use crate::domain::{CleanText, Session};
use crate::text::{Words, t};
use crate::views::happening::{About, HappeningView, happenings};

/// The step that undo would take back; none where it is too long ago to be told.
pub fn last(session: &Session, words: Words) -> Option<String> {
    let step = session.steps.last()?;
    let latest = happenings(session, HAPPENINGS);
    let happening = latest.iter().find(|happening| happening.n == step.n)?;
    Some(told(session, words, happening))
}

/// A happening in a few words.
pub fn told(session: &Session, words: Words, happening: &HappeningView) -> String {
    let what = words.say(&format!("console-happening-{}", happening.what.key()));
    match about(session, happening.about) {
        Some(name) => t!(words, "console-happening-about", what = what, name = name).into_owned(),
        None => what.into_owned(),
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
