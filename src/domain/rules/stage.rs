//! Rules of what the hall is shown: the signs of the meeting, which page a projector holds, and
//! whether the documents are up.

use super::{Decision, MAX_SINCE_LAST, optional, required, room_for_more};
use crate::domain::command::SessionCommand;
use crate::domain::model::*;
use crate::domain::refusal::{Field, Kind};
use crate::domain::{CleanText, Event, Limit, Refusal, Session};

/// The most projectors that hold a page of their own: more than a house has walls for.
const MAX_HELD: usize = 32;

/// Decides what is the facilitator's to say; who asks has been seen to.
pub(super) fn decide(session: &Session, command: &SessionCommand) -> Decision {
    let setup = &session.setup;
    match command {
        SessionCommand::SetMandate { mandate } => Ok(changed(
            setup.mandate != *mandate,
            Event::MandateSet { mandate: *mandate },
        )),
        SessionCommand::SetWifi { name } => {
            optional(name, Limit::NAME, Field::Wifi)?;
            let event = Event::WifiSet { name: name.clone() };
            Ok(changed(setup.wifi != *name, event))
        }
        SessionCommand::SetExpected { people } => Ok(changed(
            setup.expected != *people,
            Event::ExpectedSet { people: *people },
        )),
        SessionCommand::SetSinceLast { lines } => set_since_last(session, lines),
        SessionCommand::SetFarewell { text } => {
            optional(text, Limit::QUESTION, Field::Farewell)?;
            let event = Event::FarewellSet { text: text.clone() };
            Ok(changed(setup.farewell != *text, event))
        }
        SessionCommand::Announce { text } => announce(session, text),
        // At any time: before the meeting has ended they say themselves that they are a draft.
        SessionCommand::Publish { on } => Ok(changed(
            session.published != *on,
            Event::DocumentsPublished { on: *on },
        )),
        SessionCommand::ShowPage { projector, page } => {
            show_page(session, projector.as_deref(), page.as_ref())
        }
        _ => Err(Refusal::NotAllowed),
    }
}

/// Whether it is a name as the door lets them in.
fn is_name(name: &str) -> bool {
    CleanText::line(name, Limit::NAME).is_ok_and(|clean| &*clean == name)
}

fn changed(is: bool, event: Event) -> Vec<Event> {
    is.then_some(event).into_iter().collect()
}

fn set_since_last(session: &Session, lines: &[CleanText]) -> Decision {
    if lines.len() > MAX_SINCE_LAST {
        room_for_more(MAX_SINCE_LAST, MAX_SINCE_LAST, Kind::SinceLast)?;
    }
    for line in lines {
        required(line, Limit::QUESTION, Field::SinceLast)?;
    }
    let event = Event::SinceLastSet {
        lines: lines.to_vec(),
    };
    Ok(changed(session.setup.since_last != lines, event))
}

/// The same words once more are nothing new: who has read them need not be told again.
fn announce(session: &Session, text: &CleanText) -> Decision {
    optional(text, Limit::QUESTION, Field::Announcement)?;
    let now = session.announcement.as_ref().map(|it| &it.text);
    let event = Event::AnnouncementMade {
        text: text.clone(),
        said: None,
    };
    Ok(changed(
        now.map_or(!text.is_empty(), |now| now != text),
        event,
    ))
}

/// A page may be held on any projector by its name: a browser that is one comes and goes without
/// the session's knowing, so a name need not be known, only be one.
fn show_page(session: &Session, projector: Option<&str>, page: Option<&Key>) -> Decision {
    if page.is_some_and(|page| StagePage::from_key(page.as_str()).is_none()) {
        return Err(Refusal::Unknown { what: Kind::Page });
    }
    let held = session.stage.get(projector.unwrap_or_default());
    if held == page {
        return Ok(vec![]);
    }
    if page.is_some() && held.is_none() {
        if projector.is_some_and(|name| !is_name(name)) {
            return Err(Refusal::Unknown { what: Kind::Role });
        }
        room_for_more(session.stage.len(), MAX_HELD, Kind::Page)?;
    }
    Ok(vec![Event::PageShown {
        projector: projector.map(str::to_owned),
        page: page.cloned(),
    }])
}
