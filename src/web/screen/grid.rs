//! "Var är vad": the slot that runs in large, else the whole board; what waits for a place below.
//! What does not fit comes leaf by leaf, slowly enough to be read.

use super::letters::{Room, Set, even, fit};
use super::spotlight::interested;
use super::{Leaf, Scene, clock, turned, unparted};
use crate::domain::model::RoomFeatures;
use crate::text::{dates, t};
use crate::views::grid::{GridView, SlotView, TopicCard, When, grid};
use maud::{Markup, html};

/// The title, beside the clock of the block.
const TITLE: Room = Room::new(520, 90);
/// Below the title and above what waits.
const BODY: u32 = 640;
/// Rooms of the running slot on a leaf, and of the whole board.
const ROOMS: usize = 6;
const ROWS: usize = 7;
/// Rooms so few that what is said of them is large too.
const FEW: usize = 4;
/// The slots that have room beside each other, and the width of the rooms' names.
const SLOTS: usize = 4;
const NAMES: u32 = 330;
/// Topics that wait, on a leaf.
const WAITING: usize = 8;
/// The width between two columns.
const GAP: u32 = 40;

/// Draws the leaf whose turn it is.
pub(super) fn draw(scene: &Scene) -> Leaf {
    let view = grid(scene.session, scene.now);
    let placed = view
        .slots
        .iter()
        .any(|slot| slot.cells.iter().any(Option::is_some));
    let running = view.slots.iter().find(|slot| slot.when == When::Now);
    let (body, at, of) = match running {
        Some(slot) => now(scene, &view, slot),
        None if placed => board(scene, &view),
        None => waiting(scene, &view),
    };
    let title = scene.words.say("projector-where");
    let title = fit(&title, TITLE);
    let body = html! {
        div.head {
            h1.accent.(title.class) { (title.text) }
            (clock::strip(scene))
        }
        (body)
    };
    Leaf { body, at, of }
}

/// Room by room what is held there, by whom, and the seats that are left.
fn now(scene: &Scene, view: &GridView, slot: &SlotView) -> (Markup, usize, usize) {
    let rooms: Vec<_> = view.rooms.iter().zip(&slot.cells).collect();
    let (shown, at, of) = turned(&rooms, ROOMS, scene.turn);
    let height = BODY / shown.len().max(1) as u32;
    let lane = |width| Room::new(width, (height * 6 / 10).min(140));
    let names: Vec<_> = shown.iter().map(|(room, _)| room.name.one_line()).collect();
    let free = scene.words.say("projector-free");
    let titles: Vec<_> = shown
        .iter()
        .map(|(_, card)| card.as_ref().map(|card| card.title.one_line()))
        .collect();
    let names: Vec<&str> = names.iter().map(AsRef::as_ref).collect();
    let held = titles.iter();
    let held: Vec<&str> = held.map(|it| it.as_deref().unwrap_or(&free)).collect();
    let names = even(&names, lane(NAMES + 70));
    let held = even(&held, lane(1_600 - NAMES - 70 - GAP));
    let body = html! {
        table.rooms.few[shown.len() <= FEW] {
            @for (((room, card), name), title) in shown.iter().zip(names).zip(held) {
                tr {
                    th scope="row" dir="auto" {
                        p.(name.class) { (name.text) }
                        p.about { (features(scene, &room.features)) }
                    }
                    td.free[card.is_none()] dir="auto" {
                        p.(title.class) { (title.text) }
                        p.about { @if let Some(card) = card { (about(scene, card)) } }
                    }
                }
            }
        }
    };
    (body, at, of)
}

/// The whole board: rooms down, slots across; what is over in grey, what runs marked.
fn board(scene: &Scene, view: &GridView) -> (Markup, usize, usize) {
    let slots = shown_slots(view);
    let lines: Vec<usize> = (0..view.rooms.len()).collect();
    let (shown, at, of) = turned(&lines, ROWS, scene.turn);
    let width = (1_600 - NAMES) / slots.len().max(1) as u32;
    let height = (BODY - 70) / shown.len().max(1) as u32;
    let room = Room::new(width - GAP, height * 8 / 10);
    let titles: Vec<_> = shown
        .iter()
        .copied()
        .flat_map(|line| slots.iter().map(move |slot| slot.cells[line].as_ref()))
        .map(|card| card.map_or("·".into(), |card| card.title.one_line()))
        .collect();
    let titles: Vec<&str> = titles.iter().map(AsRef::as_ref).collect();
    let set = even(&titles, room);
    let rows = set.chunks(slots.len().max(1));
    let body = html! {
        table.board {
            tr {
                td {}
                @for slot in &slots { (head(scene, slot, width - GAP)) }
            }
            @for (line, row) in shown.iter().zip(rows) {
                @let name = view.rooms[*line].name.one_line();
                @let name = fit(&name, Room::new(NAMES - GAP, room.height.min(110)));
                tr {
                    th.(name.class) scope="row" dir="auto" { (name.text) }
                    @for (slot, title) in slots.iter().zip(row) { (square(slot, title)) }
                }
            }
        }
        (still_waiting(scene, view))
    };
    (body, at, of)
}

fn square(slot: &SlotView, title: &Set) -> Markup {
    html! { td.past[slot.when == When::Past] { p.(title.class) dir="auto" { (title.text) } } }
}

/// All slots where they fit; else what is over makes room for what is to come, unless all is over
/// and is looked back on.
fn shown_slots(view: &GridView) -> Vec<&SlotView> {
    let all_over = view.slots.iter().all(|slot| slot.when == When::Past);
    let all = view.slots.len() <= SLOTS || all_over;
    let slots = view.slots.iter();
    slots
        .filter(|slot| all || slot.when != When::Past)
        .take(SLOTS)
        .collect()
}

fn head(scene: &Scene, slot: &SlotView, width: u32) -> Markup {
    let start = dates::clock(&scene.session.setup.local(slot.start));
    let mark = match slot.when {
        When::Now => "▶ ",
        When::Past => "✓ ",
        When::Later => "",
    };
    let said = format!("{mark}{start} {}", slot.title.one_line());
    let set = fit(&said, Room::new(width, 50));
    html! { th.(set.class) scope="col" dir="auto" { (set.text) } }
}

/// The topics that wait for a place, with how many are interested.
fn waiting(scene: &Scene, view: &GridView) -> (Markup, usize, usize) {
    let waiting: Vec<_> = view.queued.iter().chain(&view.parked).collect();
    let (shown, at, of) = turned(&waiting, WAITING, scene.turn);
    let lines: Vec<String> = shown.iter().map(|card| interested(scene, card)).collect();
    let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
    let each = BODY / lines.len().max(3) as u32;
    let body = html! {
        @if lines.is_empty() {
            @let none = scene.words.say("projector-no-topics");
            @let set = fit(&none, Room::new(1_600, BODY));
            p.middle.(set.class) { (set.text) }
        } @else {
            ul.points.strong {
                @for set in even(&lines, Room::new(1_540, each * 8 / 10)) {
                    li.(set.class) dir="auto" { (set.text) }
                }
            }
        }
    };
    (body, at, of)
}

fn still_waiting(scene: &Scene, view: &GridView) -> Markup {
    let count = view.parked.len() + view.queued.len();
    html! {
        @if count > 0 { p.z4.faint { (t!(scene.words, "projector-waiting", count = count)) } }
    }
}

/// What a room offers, in words.
fn features(scene: &Scene, features: &RoomFeatures) -> String {
    let names = features.iter().map(|feature| {
        let id = format!("market-feature-{}", feature.key());
        scene.words.say(&id).into_owned()
    });
    names.collect::<Vec<_>>().join(", ")
}

/// The host, if it may be told, and the seats.
fn about(scene: &Scene, card: &TopicCard) -> String {
    let host = card
        .host
        .as_ref()
        .map(|host| t!(scene.words, "projector-host", name = host));
    let seats = card.chairs.map(|chairs| {
        let free = chairs.saturating_sub(card.signed);
        t!(scene.words, "count-seats-left", count = free)
    });
    unparted(host.into_iter().chain(seats))
}
