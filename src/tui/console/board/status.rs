//! Below the squares, in full: what the cursor is on, or what putting the card down here would do
//! to the people who want it.

use super::{Pane, Places, chosen, hand, hosts, meant, titled};
use crate::domain::command::BoardCommand;
use crate::domain::model::{Cell, RoomFeatures};
use crate::domain::rules::decide;
use crate::domain::{Actor, Command};
use crate::text::{refusal, t};
use crate::tui::console::Model;
use crate::tui::text::wrap;
use crate::views::console::GoneTopic;
use crate::views::grid::{GridView, TopicCard};
use crate::views::market::Prospect;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;

/// How many clashing topics are named; more are only counted.
const NAMED: usize = 4;

/// Draws the lines.
pub fn draw(
    model: &Model,
    frame: &mut Frame,
    view: &GridView,
    gone: &[GoneTopic],
    places: &Places,
    area: Rect,
) {
    let lines = match model.board.held {
        Some(_) => in_hand(model, places),
        None => vec![(about_chosen(model, view, gone, places), model.theme.faint())],
    };
    let columns = usize::from(area.width).saturating_sub(2);
    let height = usize::from(area.height);
    let count = lines.len();
    let lines = lines
        .into_iter()
        .enumerate()
        .flat_map(|(index, (text, style))| {
            // The last sentence gets what the ones before have left.
            let rows = if index + 1 == count { height } else { 1 };
            let lines = wrap(&text, columns, rows);
            lines.into_iter().map(move |line| (line, style))
        });
    for (place, (line, style)) in area.rows().zip(lines) {
        frame.render_widget(Line::styled(format!(" {line}"), style), place);
    }
}

/// What is in the hand and what Enter would do with it; what that would mean.
fn in_hand(model: &Model, places: &Places) -> Vec<(String, Style)> {
    let Some(hand) = &model.board.held else {
        return Vec::new();
    };
    let Some(topic) = model.session.topics.get(&hand.topic) else {
        return Vec::new();
    };
    let wish = hand::wish(model, places);
    let does = does(model, places, wish.as_ref());
    let id = if hand.again {
        "market-in-hand-again"
    } else {
        "market-in-hand"
    };
    let title = t!(
        model.words,
        id,
        title = &topic.title,
        interest = topic.interest.len(),
        does = does
    );
    let mut lines = vec![(title.into_owned(), model.theme.warn())];
    let hindrance = wish.and_then(|wish| hindrance(model, wish));
    lines.extend(hindrance.or_else(|| meaning(model, places)));
    lines
}

/// What Enter does here, in words.
fn does(model: &Model, places: &Places, wish: Option<&BoardCommand>) -> String {
    let words = model.words;
    let room = model.board.room.on(&places.rooms);
    let room = room.and_then(|id| model.session.setup.room(id));
    let room = room.map_or_else(String::new, |room| room.name.one_line().into_owned());
    let said = match wish {
        None => words.say("market-does-nothing"),
        Some(BoardCommand::Park { .. }) => words.say("market-does-park"),
        Some(BoardCommand::Swap { b, .. }) => {
            let other = model.session.topics.get(b);
            let title = other.map(|topic| topic.title.clone()).unwrap_or_default();
            t!(words, "market-does-swap", title = &title)
        }
        Some(_) => t!(words, "market-does-place", room = room),
    };
    said.into_owned()
}

/// Why it would be refused, before anybody tries.
fn hindrance(model: &Model, wish: BoardCommand) -> Option<(String, Style)> {
    let wish = Command::Board(wish);
    let refused = decide(&model.session, &Actor::Facilitator, &wish, model.now).err()?;
    let said = refusal::sentence(model.words, &model.session, &refused);
    Some((format!("× {said}"), model.theme.bad()))
}

fn meaning(model: &Model, places: &Places) -> Option<(String, Style)> {
    if model.board.pane == Pane::Side {
        return None;
    }
    let cell: Cell = places.cell(&model.board)?;
    let prospects = meant(model)?;
    let prospect = Option::as_ref(&prospects)?.at(cell);
    Some(in_full(model, &prospect))
}

/// What a square would mean, by its gravest point.
pub(super) fn in_short(model: &Model, prospect: &Prospect) -> (String, Style) {
    let (words, theme) = (model.words, &model.theme);
    if prospect.busy.is_some() {
        return (format!("× {}", words.say("market-short-busy")), theme.bad());
    }
    let warning = if prospect.people > 0 {
        t!(words, "market-short-clashes", count = prospect.people)
    } else if !prospect.unmet.is_empty() {
        words.say("market-short-unmet")
    } else if prospect.over > 0 {
        t!(words, "market-short-over", count = prospect.over)
    } else {
        return (
            format!("✓ {}", words.say("market-short-clear")),
            theme.good(),
        );
    };
    (format!("! {warning}"), theme.warn())
}

/// The same with names and numbers.
fn in_full(model: &Model, prospect: &Prospect) -> (String, Style) {
    let words = model.words;
    if prospect.is_clear() {
        let clear = words.say("market-clear");
        return (format!("✓ {clear}"), model.theme.good());
    }
    let mut parts = Vec::new();
    if prospect.people > 0 {
        let named = prospect.clashes.iter().take(NAMED);
        let mut names: Vec<String> = named
            .map(|it| t!(words, "market-clash", title = &it.title, count = it.people))
            .map(|named| named.into_owned())
            .collect();
        if prospect.clashes.len() > NAMED {
            names.push("…".to_owned());
        }
        let names = names.join(", ");
        parts.push(
            t!(
                words,
                "market-clashes",
                count = prospect.people,
                names = names
            )
            .into_owned(),
        );
    }
    if prospect.over > 0 {
        parts.push(t!(words, "market-short-over", count = prospect.over).into_owned());
    }
    if !prospect.unmet.is_empty() {
        let what = features(model, &prospect.unmet);
        parts.push(t!(words, "market-unmet", what = what).into_owned());
    }
    (format!("! {}", parts.join(" · ")), model.theme.warn())
}

/// Features in words.
fn features(model: &Model, features: &RoomFeatures) -> String {
    let names = features.iter().map(|feature| {
        let id = format!("market-feature-{}", feature.key());
        model.words.say(&id).into_owned()
    });
    names.collect::<Vec<_>>().join(", ")
}

fn about_chosen(model: &Model, view: &GridView, gone: &[GoneTopic], places: &Places) -> String {
    let Some(id) = chosen(model, places) else {
        return match model.board.pane {
            Pane::Grid => about_room(model, places),
            Pane::Side => String::new(),
        };
    };
    if let Some(topic) = gone.iter().find(|topic| topic.id == id) {
        return about_gone(model, topic);
    }
    let placed = view
        .slots
        .iter()
        .flat_map(|slot| slot.cells.iter().flatten());
    let mut cards = placed.chain(&view.queued).chain(&view.parked);
    let card = cards.find(|card| card.id == id);
    card.map_or_else(String::new, |card| about_card(model, card))
}

/// The room of an empty square.
fn about_room(model: &Model, places: &Places) -> String {
    let room = model.board.room.on(&places.rooms);
    let Some(room) = room.and_then(|id| model.session.setup.room(id)) else {
        return String::new();
    };
    let chairs = t!(model.words, "console-chairs", count = room.capacity);
    let mut text = format!("{} · {chairs}", room.name.one_line());
    if !room.features.is_empty() {
        text.push_str(&format!(" · {}", features(model, &room.features)));
    }
    text
}

fn about_gone(model: &Model, topic: &GoneTopic) -> String {
    let why = if topic.reason.is_empty() {
        model.words.say("console-withdrawn")
    } else {
        t!(
            model.words,
            "console-hidden-because",
            reason = &topic.reason
        )
    };
    format!("{} – {why}", topic.title.one_line())
}

fn about_card(model: &Model, card: &TopicCard) -> String {
    let words = model.words;
    let mut text = titled(card);
    if !card.question.is_empty() {
        text.push_str(&format!(" – {}", card.question.one_line()));
    }
    let hosts = hosts(model, card);
    if !hosts.is_empty() {
        text.push_str(&format!(" · {hosts}"));
    }
    if card.host_left {
        text.push_str(&format!(" · {}", words.say("market-host-left")));
    }
    if !card.needs.is_empty() {
        let needs = features(model, &card.needs);
        text.push_str(&format!(" · {}", t!(words, "market-needs", what = needs)));
    }
    if !card.unmet.is_empty() {
        let unmet = features(model, &card.unmet);
        text.push_str(&format!(" · ! {}", t!(words, "market-unmet", what = unmet)));
    }
    text
}
