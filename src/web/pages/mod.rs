//! The phones' pages: view-models put into HTML, one file per page. Everything that people wrote
//! goes through the template's escaping; there is no inline script or style anywhere.
//!
//! A page is made of slots: those that are the same for everybody, and one's own. The server
//! fills both when it sends a page; live updates fill them again, with the same functions.

mod ballot;
mod board;
mod card;
mod documents;
mod fate;
mod fault;
mod frame;
mod ideas;
mod join;
mod me;
mod now;
mod parts;
mod pitch;
mod profile;
mod results;
mod room;
mod rooms;
mod speakers;
mod topic;
mod vote;
mod welcome;

pub(super) use ballot::FIELD as AMOUNT_FIELD;
pub(super) use documents::{Stranger, documents};
pub(super) use fate::{Asking, asked as fate_asked, told as fate};
pub(super) use fault::{refused, unseated};
pub(super) use join::{Joining, join};
pub(super) use welcome::welcome;

use super::area::Area;
use super::fields::Fields;
use super::problem::Problem;
use super::update::{Marks, Personal, Slots};
use crate::domain::Session;
use crate::domain::model::{IdeaId, Letters, ParticipantId, RoundId, TopicId};
use crate::text::Words;
use chrono::{DateTime, Utc};
use maud::{Markup, html};
use parts::Pen;

/// What was typed into a form that could not be taken, and why.
#[derive(Clone, Copy)]
pub(super) struct Typed<'a> {
    /// The form's address.
    pub(super) path: &'a str,
    /// What it brought.
    pub(super) fields: &'a Fields,
    /// What stood in the way.
    pub(super) problem: &'a Problem,
}

/// Who looks at a page, and when.
pub(super) struct Visit<'a> {
    pub(super) words: Words,
    pub(super) session: &'a Session,
    pub(super) who: ParticipantId,
    /// The token of their seat, from which their recovery words follow.
    pub(super) token: &'a str,
    pub(super) now: DateTime<Utc>,
    /// What they typed last, if it could not be taken.
    pub(super) typed: Option<Typed<'a>>,
    /// Whether they asked for everything where a page shows a part.
    pub(super) everything: bool,
    /// The code of the ballot they have just given: shown in this answer and never again.
    pub(super) code: Option<Letters>,
}

impl<'a> Visit<'a> {
    /// A pen for the forms of the page that are neither everybody's nor live.
    fn pen(&self) -> Pen<'a> {
        Pen {
            words: self.words,
            session: self.session,
            now: self.now,
            marks: &NO_MARKS,
            typed: self.typed,
            keyed: true,
        }
    }
}

/// Nothing that is one's own.
static NO_MARKS: Marks = Marks::new();

/// Somebody's own part of an area, with the pen to draw it.
struct Own<'a> {
    pen: Pen<'a>,
    who: ParticipantId,
    typed: Option<Typed<'a>>,
    everything: bool,
    code: Option<Letters>,
}

/// A page's slots, filled.
struct Contents {
    everybodys: Slots,
    own: Slots,
}

impl Contents {
    /// A slot of the page; live updates find it by its name.
    fn slot(&self, name: &str) -> Markup {
        let filled = self
            .everybodys
            .iter()
            .chain(&self.own)
            .find(|(it, _)| *it == name);
        html! {
            div data-slot=(name) { @if let Some((_, markup)) = filled { (markup) } }
        }
    }
}

/// Everybody's part of an area, as streams get it: without anything that is one's own.
pub(super) fn shared(area: Area, words: Words, session: &Session, now: DateTime<Utc>) -> Slots {
    everybodys(
        area,
        &Pen {
            words,
            session,
            now,
            marks: &NO_MARKS,
            typed: None,
            keyed: false,
        },
    )
}

/// Somebody's own part of an area, as streams and answers to actions get it.
pub(super) fn personal(
    area: Area,
    words: Words,
    session: &Session,
    who: ParticipantId,
    now: DateTime<Utc>,
) -> Personal {
    answered(area, words, session, (who, None), now)
}

/// The same in the answer to a ballot, with its code if it has one.
pub(super) fn answered(
    area: Area,
    words: Words,
    session: &Session,
    (who, code): (ParticipantId, Option<Letters>),
    now: DateTime<Utc>,
) -> Personal {
    let pen = Pen {
        words,
        session,
        now,
        marks: &NO_MARKS,
        typed: None,
        keyed: false,
    };
    own(
        area,
        &Own {
            pen,
            who,
            typed: None,
            everything: false,
            code,
        },
    )
}

/// The ideas of a topic, or of the whole room, before one of them.
pub(super) fn older_ideas(visit: &Visit, topic: Option<TopicId>, before: IdeaId) -> Markup {
    let area = Area::Ideas(topic);
    let contents = Contents {
        everybodys: everybodys(area, &visit.pen()),
        own: Slots::new(),
    };
    let (title, body) = ideas::older(visit, topic, before);
    frame::seated(area, visit, &title, &contents, &body)
}

/// The ballots of a secret round with their codes.
pub(super) fn ballot_list(visit: &Visit, round: RoundId) -> Markup {
    ballot::secret::list(visit, round)
}

/// A whole page.
pub(super) fn page(area: Area, visit: &Visit) -> Markup {
    let Visit {
        words,
        session,
        now,
        ..
    } = *visit;
    let asked = Own {
        pen: visit.pen(),
        who: visit.who,
        typed: visit.typed,
        everything: visit.everything,
        code: visit.code,
    };
    let mine = own(area, &asked);
    let pen = Pen {
        words,
        session,
        now,
        marks: &mine.marks,
        typed: visit.typed,
        keyed: true,
    };
    let contents = Contents {
        everybodys: everybodys(area, &pen),
        own: mine.slots,
    };
    let (title, body) = match area {
        Area::Now => now::page(visit, &contents),
        Area::Board => board::page(visit, &contents),
        Area::Pitch => pitch::page(visit, &contents),
        Area::Rooms => rooms::page(visit, &contents),
        Area::Room(room) => room::page(visit, &contents, room),
        Area::Topic(topic) => topic::page(visit, &contents, topic),
        Area::Ideas(topic) => ideas::page(visit, &contents, topic),
        Area::Vote => vote::page(visit, &contents),
        Area::Result(round) => results::page(visit, &contents, round),
        Area::Me => me::page(visit),
    };
    frame::seated(area, visit, &title, &contents, &body)
}

fn everybodys(area: Area, pen: &Pen) -> Slots {
    let mut slots = match area {
        Area::Now => now::everybodys(pen),
        Area::Board => board::everybodys(pen),
        Area::Pitch => pitch::everybodys(pen),
        Area::Rooms => rooms::everybodys(pen),
        Area::Room(room) => room::everybodys(pen, room),
        Area::Topic(topic) => topic::everybodys(pen, topic),
        Area::Ideas(topic) => ideas::everybodys(pen, topic),
        Area::Vote => vote::everybodys(pen),
        Area::Result(round) => results::everybodys(pen, round),
        Area::Me => Slots::new(),
    };
    slots.push(("announcement", frame::announcement(pen)));
    if !matches!(area, Area::Now | Area::Vote) {
        slots.push(("banner", frame::banner(pen)));
    }
    slots
}

fn own(area: Area, own: &Own) -> Personal {
    match area {
        Area::Now => now::own(own),
        Area::Board => board::own(own),
        Area::Pitch => pitch::own(own),
        Area::Ideas(_) => ideas::own(own),
        Area::Vote => vote::own(own),
        Area::Result(round) => results::own(own, round),
        Area::Rooms => rooms::own(own),
        Area::Room(room) => room::own(own, room),
        Area::Topic(topic) => topic::own(own, topic),
        Area::Me => Personal::default(),
    }
}
