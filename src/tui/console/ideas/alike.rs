//! Pairs of ideas that look alike, for the facilitator to judge: nothing is ever merged by itself.
//!
//! Ideas are compared a few at a time between two key presses, the best pairs so far on screen, so
//! that ten thousand ideas never make a key wait.

use super::{Ask, IdeaAsk, Model, detail};
use crate::domain::model::{Idea, IdeaId};
use crate::likeness::{Finder, Pair};
use crate::text::t;
use crate::tui::console::{Effect, Then};
use crate::tui::key::Verb;
use crate::tui::text::{column_right, fit};
use crate::tui::widgets::list::{Cursor, Picked, first_in_view};
use crate::tui::widgets::note;
use chrono::TimeDelta;
use imbl::OrdMap;
use imbl::ordmap::DiffItem;
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Position, Rect};
use ratatui::text::{Line, Span};
use std::sync::Arc;

/// Ideas taken in at a time: some milliseconds of work, less than a frame.
const STEP: usize = 100;
/// How long the keyboard has the terminal to itself before the next few are compared.
pub const NEXT_LOOK: TimeDelta = TimeDelta::milliseconds(5);
/// Pairs that are listed; the best of them. Nobody reads more in one sitting, and more appear as
/// these are dealt with.
const LISTED: usize = 200;
/// Lines of a pair: both texts and a blank one.
const PAIR: u16 = 3;
/// Lines of the chosen pair in full.
const DETAIL: u16 = 7;

/// What was compared so far in this sitting, and what was put aside.
#[derive(Default)]
pub struct State {
    open: bool,
    looking: bool,
    finder: Finder,
    compared: OrdMap<IdeaId, Arc<Idea>>,
    cursor: Cursor<(u32, u32)>,
}

impl State {
    /// Whether it is shown.
    pub fn is_open(&self) -> bool {
        self.open
    }

    /// Whether there is more to compare.
    pub fn is_looking(&self) -> bool {
        self.open && self.looking
    }
}

/// The best pairs; of a search only those in which either idea has its words.
fn listed(model: &Model) -> Vec<Pair> {
    let text = |id| model.session.ideas.get(&IdeaId(id)).map(|idea| &idea.text);
    let keeps = |id| text(id).is_some_and(|text| model.search.keeps(text));
    let pairs = model.ideas.alike.finder.pairs();
    let found = pairs.filter(|pair| keeps(pair.a) || keeps(pair.b));
    found.take(LISTED).collect()
}

fn ids(listed: &[Pair]) -> Vec<(u32, u32)> {
    listed.iter().map(|pair| (pair.a, pair.b)).collect()
}

/// What the search leaves of the pairs.
pub fn find(model: &Model) -> Vec<(u32, u32)> {
    ids(&listed(model))
}

/// Puts the cursor on a pair.
pub fn follow_pair(model: &mut Model, pair: (u32, u32)) {
    model.ideas.alike.cursor.onto(pair);
}

/// Chooses the pair that is pointed at.
pub fn pick(model: &mut Model, area: Rect, at: Position) -> Picked {
    let ids = ids(&listed(model));
    let [_, list, _, _] = parts(area);
    let mut places = in_view(model, &ids, list);
    let pair = places.find_map(|(place, pair)| place.contains(at).then_some(pair));
    model.ideas.alike.cursor.pick(&ids, pair)
}

/// Shows the pairs, and goes on comparing where it was left.
pub fn open(model: &mut Model) {
    model.ideas.alike.open = true;
    follow(model);
}

/// Takes in what has come, changed or gone since ideas were last compared.
pub fn follow(model: &mut Model) {
    let state = &mut model.ideas.alike;
    let ideas = model.session.ideas.clone();
    for change in state.compared.diff(&ideas) {
        match change {
            DiffItem::Add(id, idea) => put(&mut state.finder, *id, idea),
            DiffItem::Update { old, new } => {
                let (before, idea) = (old.1, new.1);
                if (before.is_open(), &before.text) != (idea.is_open(), &idea.text) {
                    put(&mut state.finder, *new.0, idea);
                }
            }
            DiffItem::Remove(id, _) => state.finder.take(id.0),
        }
    }
    state.compared = ideas;
    state.looking = state.finder.work(0);
}

fn put(finder: &mut Finder, id: IdeaId, idea: &Idea) {
    match idea.is_open() {
        true => finder.put(id.0, &idea.text),
        false => finder.take(id.0),
    }
}

/// Compares a few more.
pub fn look_on(model: &mut Model) {
    if model.ideas.is_looking() {
        model.ideas.alike.looking = model.ideas.alike.finder.work(STEP);
    }
}

/// What a key means here.
pub fn act(model: &mut Model, verb: Verb) -> Vec<Effect<Then>> {
    let ids = ids(&listed(model));
    if model.ideas.alike.cursor.go(verb, &ids) {
        return Vec::new();
    }
    let pair = model.ideas.alike.cursor.on(&ids);
    match (verb, pair) {
        (Verb::Back | Verb::Alike, _) => model.ideas.alike.open = false,
        (Verb::MergePair, Some((a, b))) => {
            let ask = IdeaAsk::Merge(vec![IdeaId(a), IdeaId(b)]);
            return model.ask(Ask::Ideas(ask));
        }
        (Verb::MarkPair, Some((a, b))) => mark(model, [IdeaId(a), IdeaId(b)], &ids),
        (Verb::PutAside, Some((a, b))) => model.ideas.alike.finder.dismiss(a, b),
        _ => {}
    }
    Vec::new()
}

/// Marks both, or takes both marks off, and goes on to the next pair.
fn mark(model: &mut Model, both: [IdeaId; 2], ids: &[(u32, u32)]) {
    let marked = &mut model.ideas.marked;
    match both.iter().all(|id| marked.contains(id)) {
        true => both.iter().for_each(|id| {
            marked.remove(id);
        }),
        false => marked.extend(both),
    }
    model.ideas.alike.cursor.step(ids, 1);
}

/// The heading, the pairs, and both ideas of the chosen one in full, side by side.
fn parts(area: Rect) -> [Rect; 4] {
    let [top, list, detail] = Layout::vertical([
        Constraint::Length(2),
        Constraint::Fill(1),
        Constraint::Length(DETAIL),
    ])
    .areas(area);
    let [one, other] = Layout::horizontal([Constraint::Fill(1); 2])
        .spacing(1)
        .areas(detail);
    [top, list, one, other]
}

/// The pairs in view, by their places in the list.
fn in_view(
    model: &Model,
    ids: &[(u32, u32)],
    list: Rect,
) -> impl Iterator<Item = (Rect, usize)> + use<> {
    let fit = usize::from(list.height / PAIR).max(1);
    let chosen = model.ideas.alike.cursor.line(ids).unwrap_or(0);
    let first = first_in_view(chosen, ids.len(), fit);
    let places = (0..).map(move |row| Rect {
        y: list.y + row * PAIR,
        height: 2,
        ..list
    });
    let places = places.map(move |place| place.intersection(list));
    places.zip(first..ids.len()).take(fit)
}

/// Draws the pairs, and the chosen one in full.
pub fn draw(model: &Model, frame: &mut Frame, area: Rect) {
    let [top, list, one, other] = parts(area);
    let listed = listed(model);
    head(model, frame, &listed, top);
    let ids = ids(&listed);
    let Some(chosen) = model.ideas.alike.cursor.line(&ids) else {
        if !model.ideas.is_looking() {
            let text = model.nothing("ideas-none-alike");
            note(frame, &model.theme, &text, list);
        }
        return;
    };
    for (place, at) in in_view(model, &ids, list) {
        draw_pair(model, frame, listed[at], at == chosen, place);
    }
    for (id, place) in [listed[chosen].a, listed[chosen].b]
        .into_iter()
        .zip([one, other])
    {
        if let Some(idea) = model.session.ideas.get(&IdeaId(id)) {
            detail::draw(model, frame, idea, place);
        }
    }
}

fn head(model: &Model, frame: &mut Frame, listed: &[Pair], area: Rect) {
    let words = model.words;
    let mut said = vec![words.say("ideas-alike").into_owned()];
    said.push(t!(words, "ideas-pairs", count = listed.len()).into_owned());
    if model.ideas.is_looking() {
        let share = model.ideas.alike.finder.progress();
        said.push(t!(words, "ideas-comparing", share = share).into_owned());
    }
    let text = format!(" {}", said.join(" · "));
    let line = Line::styled(
        fit(&text, usize::from(area.width)).into_owned(),
        model.theme.strong(),
    );
    frame.render_widget(line, Rect { height: 1, ..area }.intersection(area));
}

fn draw_pair(model: &Model, frame: &mut Frame, pair: Pair, chosen: bool, area: Rect) {
    let share = format!("{} %", (pair.score + 5) / 10);
    let lines = [(pair.a, share), (pair.b, String::new())];
    for (place, (id, share)) in area.rows().zip(lines) {
        let Some(idea) = model.session.ideas.get(&IdeaId(id)) else {
            continue;
        };
        let mark = match model.ideas.marked.contains(&idea.id) {
            true => "[x]",
            false => "[ ]",
        };
        let number = column_right(&format!("#{id}"), 6);
        let room = usize::from(place.width).saturating_sub(6 + 1 + 3 + 6 + 3);
        frame.render_widget(
            Line::from(vec![
                Span::styled(column_right(&share, 6), model.theme.accent()),
                Span::raw(format!(" {mark}")),
                Span::styled(format!("{number}  "), model.theme.faint()),
                Span::raw(fit(&idea.text.one_line(), room).into_owned()),
            ]),
            place,
        );
    }
    if chosen {
        frame.buffer_mut().set_style(area, model.theme.selected());
    }
}
