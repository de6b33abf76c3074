//! The ideas as a wall: sorted by topic, cluster or tag, sifted, marked, grouped, merged, split
//! and released. The facilitator sees everything here, also what was hidden, and why.
//!
//! The wall is sorted once per change ([`State::sorted`]); what is drawn, and what a key press
//! costs, depends on what is in view and not on how much there is.

mod alike;
mod cards;
mod detail;
mod head;
mod list;
mod marks;

#[cfg(test)]
mod tests;

use super::asks::{Ask, IdeaAsk, SortingAsk};
use super::{Effect, Model, Then};
use crate::domain::command::IdeaCommand;
use crate::domain::event::Made;
use crate::domain::model::*;
use crate::domain::{Command, Session};
use crate::text::t;
use crate::tui::key::Verb;
use crate::tui::widgets::list::{Cursor, Picked};
use crate::tui::widgets::note;
use crate::views::wall::sorted::{Arrangement, Filter, Sorted, Spot, sorted};
use imbl::OrdMap;
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Position, Rect};
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::rc::Rc;
use std::sync::Arc;

pub use alike::{NEXT_LOOK, find as find_pairs, follow_pair, look_on};

/// From this width on ideas hang as cards in columns; below it they are a list.
const WIDE: u16 = 110;
/// Lines of the chosen idea below a list on a small screen, and below a large one.
const DETAIL: [u16; 2] = [4, 7];
/// From this height on a screen is large.
const TALL: u16 = 28;

/// How the wall is looked at, where the cursor is, and what is marked.
#[derive(Default)]
pub struct State {
    cursor: Cursor<Spot>,
    /// The marked ideas: to be merged, sorted or voted on.
    pub marked: BTreeSet<IdeaId>,
    filter: Filter,
    by: Arrangement,
    index: RefCell<Option<Index>>,
    alike: alike::State,
}

/// The sorted wall, and what it was sorted from.
struct Index {
    ideas: OrdMap<IdeaId, Arc<Idea>>,
    clusters: OrdMap<ClusterId, Arc<Cluster>>,
    rounds: OrdMap<RoundId, Arc<Round>>,
    filter: Filter,
    by: Arrangement,
    sorted: Rc<Sorted>,
}

impl Index {
    /// Whether it still shows what there is. Rounds, which change with every ballot, are looked at
    /// only where they are asked for.
    fn holds(&self, session: &Session, filter: &Filter, by: Arrangement) -> bool {
        self.ideas.ptr_eq(&session.ideas)
            && self.clusters.ptr_eq(&session.clusters)
            && (!filter.in_round || self.rounds.ptr_eq(&session.rounds))
            && (&self.filter, self.by) == (filter, by)
    }
}

impl State {
    /// Shows an idea that has just been made.
    pub fn follow(&mut self, idea: IdeaId) {
        self.cursor.onto(Spot { idea, nth: 0 });
    }

    /// Whether ideas are being compared, a few at a time.
    pub fn is_looking(&self) -> bool {
        self.alike.is_looking()
    }

    /// Whether pairs that look alike are shown in place of the wall.
    pub fn shows_alike(&self) -> bool {
        self.alike.is_open()
    }

    /// The wall as it is looked at now; sorted anew only if what it shows has changed.
    fn sorted(&self, session: &Session) -> Rc<Sorted> {
        let mut index = self.index.borrow_mut();
        if let Some(index) = &*index
            && index.holds(session, &self.filter, self.by)
        {
            return index.sorted.clone();
        }
        let fresh = Rc::new(sorted(session, &self.filter, self.by));
        *index = Some(Index {
            ideas: session.ideas.clone(),
            clusters: session.clusters.clone(),
            rounds: session.rounds.clone(),
            filter: self.filter.clone(),
            by: self.by,
            sorted: fresh.clone(),
        });
        fresh
    }
}

/// Takes in another moment: marks of what stands no longer go, and what looks alike follows.
pub fn moment(model: &mut Model) {
    let ideas = &model.session.ideas;
    let stands = |id: &IdeaId| ideas.get(id).is_some_and(|idea| idea.is_open());
    model.ideas.marked.retain(stands);
    if model.ideas.shows_alike() {
        alike::follow(model);
    }
}

/// The ideas that a key is about: the marked ones, or the one under the cursor.
fn meant(model: &Model, here: Option<IdeaId>) -> Vec<IdeaId> {
    match model.ideas.marked.is_empty() {
        true => here.into_iter().collect(),
        false => model.ideas.marked.iter().copied().collect(),
    }
}

/// What a key means here.
pub fn act(model: &mut Model, verb: Verb) -> Vec<Effect<Then>> {
    if model.ideas.shows_alike() {
        return alike::act(model, verb);
    }
    let sorted = model.ideas.sorted(&model.session);
    if model.ideas.cursor.go(verb, &sorted.spots) {
        return Vec::new();
    }
    let here = model.ideas.cursor.on(&sorted.spots).map(|spot| spot.idea);
    match verb {
        Verb::Left => aside(model, &sorted, -1),
        Verb::Right => aside(model, &sorted, 1),
        Verb::Back => model.ideas.marked.clear(),
        Verb::MarkAll => marks::mark_all(model, &sorted),
        Verb::Arrange => model.ideas.by = model.ideas.by.next(),
        Verb::Alike => alike::open(model),
        Verb::LogIdea => {
            let topic = here.and_then(|id| model.session.ideas.get(&id)?.topic);
            return model.ask(Ask::Ideas(IdeaAsk::Log(topic)));
        }
        Verb::Merge => return merge(model),
        Verb::Sift => {
            let ask = SortingAsk::Sift(Box::new(model.ideas.filter.clone()));
            return model.ask(Ask::Sorting(ask));
        }
        Verb::GroupIdeas => return sort(model, here, SortingAsk::Group),
        Verb::TagIdeas => return sort(model, here, SortingAsk::Tag),
        Verb::ChangeGroup => return change_group(model, here),
        Verb::ReleaseIdeas => return release(model, here),
        Verb::Moderate => return moderate(model),
        other => {
            if let Some(id) = here {
                return act_on(model, other, id, &sorted);
            }
        }
    }
    Vec::new()
}

fn act_on(model: &mut Model, verb: Verb, id: IdeaId, sorted: &Sorted) -> Vec<Effect<Then>> {
    match verb {
        Verb::Mark => {
            marks::mark(model, id);
            model.ideas.cursor.step(&sorted.spots, 1);
            Vec::new()
        }
        Verb::EditIdea => model.ask(Ask::Ideas(IdeaAsk::Edit(id))),
        Verb::HideIdea => model.ask(Ask::Ideas(IdeaAsk::Hide(id))),
        Verb::SplitIdea => model.ask(Ask::Ideas(IdeaAsk::Split(id))),
        Verb::RestoreIdea => model.wish(Command::Idea(IdeaCommand::Restore { id })),
        Verb::TakeApart => model.wish(Command::Idea(IdeaCommand::Unmerge { id })),
        _ => Vec::new(),
    }
}

/// Moves to the next or the previous part, at the same height where it has one. Parts without
/// ideas are passed over.
fn aside(model: &mut Model, sorted: &Sorted, by: isize) {
    let Some(at) = model.ideas.cursor.line(&sorted.spots) else {
        return;
    };
    let part = sorted.part_of(at);
    let height = at - sorted.parts[part].start;
    let mut next = part;
    while let Some(found) = next
        .checked_add_signed(by)
        .filter(|it| *it < sorted.parts.len())
    {
        next = found;
        let part = &sorted.parts[found];
        if part.length > 0 {
            let line = part.start + height.min(part.length - 1);
            return model.ideas.cursor.to(&sorted.spots, line);
        }
    }
}

fn merge(model: &mut Model) -> Vec<Effect<Then>> {
    if model.ideas.marked.len() < 2 {
        model.refuse("console-mark-two");
        return Vec::new();
    }
    let marked = model.ideas.marked.iter().copied().collect();
    model.ask(Ask::Ideas(IdeaAsk::Merge(marked)))
}

/// Asks something about the ideas that are meant.
fn sort(
    model: &mut Model,
    here: Option<IdeaId>,
    ask: fn(Vec<IdeaId>) -> SortingAsk,
) -> Vec<Effect<Then>> {
    let ideas = meant(model, here);
    match ideas.is_empty() {
        true => Vec::new(),
        false => model.ask(Ask::Sorting(ask(ideas))),
    }
}

/// Asks about the cluster under the cursor, or the first.
fn change_group(model: &mut Model, here: Option<IdeaId>) -> Vec<Effect<Then>> {
    let of_idea = here.and_then(|id| model.session.ideas.get(&id)?.cluster);
    let first = model.session.clusters.get_min().map(|(id, _)| *id);
    match of_idea.or(first) {
        Some(id) => model.ask(Ask::Sorting(SortingAsk::ChangeGroup(id))),
        None => {
            model.refuse("ideas-no-groups");
            Vec::new()
        }
    }
}

/// Releases what is meant; if all of it is released already, holds it back.
fn release(model: &mut Model, here: Option<IdeaId>) -> Vec<Effect<Then>> {
    let mut ideas = meant(model, here);
    let all = &model.session.ideas;
    ideas.retain(|id| all.get(id).is_some_and(|idea| idea.is_open()));
    if ideas.is_empty() {
        model.refuse("console-idea-not-open");
        return Vec::new();
    }
    let on = ideas.iter().any(|id| !all[id].released);
    let said = match on {
        true => t!(model.words, "ideas-released", count = ideas.len()),
        false => t!(model.words, "ideas-held-back", count = ideas.len()),
    };
    let release = Command::Idea(IdeaCommand::Release { ideas, on });
    model.wish_then(release, Then::Say(said.into_owned()))
}

fn moderate(model: &mut Model) -> Vec<Effect<Then>> {
    let on = !model.session.setup.moderation;
    let said = model.words.say(match on {
        true => "ideas-moderation-now-on",
        false => "ideas-moderation-now-off",
    });
    let set = Command::Idea(IdeaCommand::SetModeration { on });
    model.wish_then(set, Then::Say(said.into_owned()))
}

/// Looks at the wall through another filter.
pub fn sift(model: &mut Model, filter: Filter) {
    model.ideas.filter = filter;
}

/// Looks for these words on the wall; the other ways to sift it stay.
pub fn seek(model: &mut Model, text: String) {
    model.ideas.filter.text = text;
}

/// What the search leaves on the wall.
pub fn find(model: &Model) -> Vec<Made> {
    let sorted = model.ideas.sorted(&model.session);
    let spots = sorted.spots.iter().filter(|spot| spot.nth == 0);
    spots.map(|spot| Made::Idea(spot.idea)).collect()
}

/// Chooses the idea that is pointed at.
pub fn pick(model: &mut Model, area: Rect, at: Position) -> Picked {
    if model.ideas.shows_alike() {
        return alike::pick(model, area, at);
    }
    let sorted = model.ideas.sorted(&model.session);
    let chosen = model.ideas.cursor.line(&sorted.spots);
    let [_, wall, _] = parts(area);
    let spot = match area.width >= WIDE {
        true => cards::spot_at(&sorted, chosen, wall, at),
        false => list::spot_at(&sorted, chosen, wall, at),
    };
    model.ideas.cursor.pick(&sorted.spots, spot)
}

/// The wall's heading, the wall, and the chosen idea in full.
fn parts(area: Rect) -> [Rect; 3] {
    let detail = DETAIL[usize::from(area.height >= TALL)];
    Layout::vertical([
        Constraint::Length(1),
        Constraint::Fill(1),
        Constraint::Length(detail + 1),
    ])
    .areas(area)
}

/// What was marked has been sorted: the marks have served.
pub fn sorted_away(model: &mut Model) {
    model.ideas.marked.clear();
}

/// Draws the ideas.
pub fn draw(model: &Model, frame: &mut Frame, area: Rect) {
    if model.ideas.shows_alike() {
        return alike::draw(model, frame, area);
    }
    let [top, wall, below] = parts(area);
    let sorted = model.ideas.sorted(&model.session);
    head::draw(model, frame, &sorted, top);
    let chosen = model.ideas.cursor.line(&sorted.spots);
    if sorted.spots.is_empty() && sorted.parts.is_empty() {
        let text = model.words.say(match sorted.of {
            0 => "console-ideas-empty",
            _ => "ideas-none-found",
        });
        return note(frame, &model.theme, &text, wall);
    }
    match area.width >= WIDE {
        true => cards::draw(model, frame, &sorted, chosen, wall),
        false => list::draw(model, frame, &sorted, chosen, wall),
    }
    let idea = chosen.map(|at| sorted.spots[at].idea);
    if let Some(idea) = idea.and_then(|id| model.session.ideas.get(&id)) {
        detail::draw(model, frame, idea, below);
    }
}
