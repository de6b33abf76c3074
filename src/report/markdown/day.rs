//! The day: the agenda as it was held beside the plan, and what was where on the board.

use super::page::{NOTHING, Page, Side};
use crate::domain::model::{BlockId, RoomId};
use crate::report::escape;
use crate::report::model::{AgendaItem, Place};
use crate::text::t;

/// The agenda, planned and actual.
pub(super) fn write_agenda(page: &mut Page) {
    if page.doc.agenda.is_empty() {
        return;
    }
    page.heading(2, t!(page.words, "report-agenda"));
    let led = page.doc.agenda.iter().any(|item| !item.owner.is_empty());
    let started = page.doc.session.started.is_some();
    let mut header = vec![
        (t!(page.words, "report-block").into_owned(), Side::Left),
        (t!(page.words, "report-planned").into_owned(), Side::Left),
    ];
    if started {
        header.push((t!(page.words, "report-held").into_owned(), Side::Left));
    }
    if led {
        header.push((t!(page.words, "report-owner").into_owned(), Side::Left));
    }
    let rows: Vec<Vec<String>> = page
        .doc
        .agenda
        .iter()
        .map(|item| {
            let mut row = vec![title(page, item), page.span(item.planned)];
            row.extend(started.then(|| held(page, item)));
            row.extend(led.then(|| escape::inline(&item.owner)));
            row
        })
        .collect();
    page.table(&header, &rows);
}

/// A block's title, or that of its kind where it has none.
fn title(page: &Page, item: &AgendaItem) -> String {
    match &item.kind_name {
        Some(kind) if item.title.is_empty() => page.label(kind),
        _ => escape::inline(&item.title),
    }
}

fn held(page: &Page, item: &AgendaItem) -> String {
    let spans: Vec<String> = item.held.iter().map(|span| page.span(*span)).collect();
    if spans.is_empty() {
        return t!(page.words, "report-not-held").into_owned();
    }
    spans.join(", ")
}

/// The board: rooms across, slots down.
pub(super) fn write_board(page: &mut Page) {
    let placed = page.doc.topics.iter().any(|topic| topic.place.is_some());
    if placed {
        page.heading(2, t!(page.words, "report-board"));
        write_grid(page);
    }
    write_parked(page);
}

fn write_grid(page: &mut Page) {
    let mut header = vec![(t!(page.words, "report-slot").into_owned(), Side::Left)];
    let rooms = page.doc.rooms.iter();
    header.extend(rooms.map(|room| (escape::inline(&room.name), Side::Left)));
    let slots = page.doc.agenda.iter().filter(|item| item.slot);
    let rows: Vec<Vec<String>> = slots
        .map(|slot| {
            let mut row = vec![format!("{} {}", title(page, slot), slot_time(page, slot))];
            let rooms = page.doc.rooms.iter();
            row.extend(rooms.map(|room| square(page, room.id, slot.id)));
            row
        })
        .collect();
    page.table(&header, &rows);
}

/// When a slot was held, or was to be.
pub(super) fn slot_time(page: &Page, slot: &AgendaItem) -> String {
    page.span(*slot.held.last().unwrap_or(&slot.planned))
}

fn square(page: &Page, room: RoomId, slot: BlockId) -> String {
    let place = Some(Place { room, slot });
    let mut topics = page.doc.topics.iter();
    let topic = topics.find(|topic| topic.place == place);
    topic.map_or_else(
        || NOTHING.into(),
        |topic| format!("{} · {}", topic.id, escape::inline(&topic.title)),
    )
}

/// The topics without a place.
fn write_parked(page: &mut Page) {
    let topics = page.doc.topics.iter().filter(|topic| topic.waits());
    let titles = topics.map(|topic| format!("{} · {}", topic.id, escape::inline(&topic.title)));
    let titles: Vec<String> = titles.collect();
    if !titles.is_empty() {
        page.paragraph(t!(page.words, "report-parked", titles = titles.join(", ")));
    }
}
