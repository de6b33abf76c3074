//! The wall: what has been said, as cards, group by group. When there are more than fit, the pages
//! turn by themselves, slowly, and a card that arrives turns none.

use super::{Model, margins};
use crate::domain::Session;
use crate::domain::model::*;
use crate::text::t;
use crate::tui::kept::{Kept, Value};
use crate::tui::seen::{Ideas, Topics};
use crate::tui::widgets::big::{self, Text};
use crate::views::wall::{Heading, WallGroup, wall};
use chrono::{DateTime, TimeDelta, Utc};
use imbl::OrdMap;
use ratatui::Frame;
use ratatui::layout::{Alignment, Constraint, Layout, Margin, Rect, Size};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Block;
use std::cell::Cell;
use std::rc::Rc;
use std::sync::Arc;

/// How long a page stands: time to read six ideas without haste.
const STANDS: TimeDelta = TimeDelta::seconds(15);
/// The least size of a card in plain letters, edges included: three lines of some thirty letters.
const CARD: Size = Size::new(36, 5);
/// The same in large letters, which take four cells each way.
const LARGE_CARD: Size = Size::new(92, 18);
/// From this size on plain letters are too small for the last row of the hall.
const LARGE: Size = Size::new(160, 44);

/// What the groups are made from: ideas, clusters, topics, and whether the wall is moderated.
type OfWall = (Ideas, OrdMap<ClusterId, Arc<Cluster>>, Topics, Value<bool>);

/// Which page stands, since when, and the sorted wall.
pub struct State {
    page: usize,
    since: DateTime<Utc>,
    /// How many pages there were when it was last drawn: that depends on the terminal's size.
    pages: Cell<usize>,
    groups: Kept<OfWall, Vec<WallGroup>>,
}

impl State {
    /// The first page, from now on.
    pub fn at(now: DateTime<Utc>) -> State {
        State {
            page: 0,
            since: now,
            pages: Cell::new(1),
            groups: Kept::default(),
        }
    }

    /// Turns the page if it has stood long enough.
    pub fn turn(&mut self, now: DateTime<Utc>) {
        if now - self.since >= STANDS {
            self.page = (self.page + 1) % self.pages.get().max(1);
            self.since = now;
        }
    }

    /// When the page turns; never where there is only one.
    pub fn next(&self) -> Option<DateTime<Utc>> {
        (self.pages.get() > 1).then(|| self.since + STANDS)
    }

    /// The groups as they hang now; sorted anew only if something has changed.
    fn groups(&self, session: &Session) -> Rc<Vec<WallGroup>> {
        let basis = (
            session.ideas.clone(),
            session.clusters.clone(),
            session.topics.clone(),
            Value(session.setup.moderation),
        );
        self.groups.get(basis, || wall(session))
    }
}

/// How many cards stand beside and below each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Places {
    columns: u16,
    rows: u16,
}

impl Places {
    /// As many as fit `area`, at least one.
    fn of(area: Rect) -> Places {
        let large = area.width >= LARGE.width && area.height >= LARGE.height;
        let card = if large { LARGE_CARD } else { CARD };
        Places {
            columns: (area.width / card.width).max(1),
            rows: (area.height / card.height).max(1),
        }
    }

    fn count(self) -> usize {
        usize::from(self.columns) * usize::from(self.rows)
    }
}

/// Draws the page.
pub fn draw(model: &Model, frame: &mut Frame, area: Rect) {
    let area = margins(area);
    let [head, body, foot] = Layout::vertical([
        Constraint::Length((area.height / 6).max(1)),
        Constraint::Fill(1),
        Constraint::Length(1),
    ])
    .areas(area);
    let groups = model.wall.groups(&model.session);
    let places = Places::of(body);
    let of = |group: &WallGroup| group.ideas.len().div_ceil(places.count());
    let pages: usize = groups.iter().map(of).sum();
    model.wall.pages.set(pages);
    if pages == 0 {
        return draw_empty(model, frame, head, body);
    }
    let page = model.wall.page.min(pages - 1);
    let mut before = page;
    for group in groups.iter() {
        let own = of(group);
        if before < own {
            draw_group(
                model,
                frame,
                group,
                before * places.count(),
                places,
                head,
                body,
            );
            break;
        }
        before -= own;
    }
    if pages > 1 {
        let text = t!(model.words, "ideas-wall-page", page = page + 1, of = pages);
        let line = Line::styled(text, model.theme.faint()).right_aligned();
        frame.render_widget(line, foot);
    }
}

fn draw_empty(model: &Model, frame: &mut Frame, head: Rect, body: Rect) {
    let theme = &model.theme;
    let title = model.words.say("ideas-wall");
    big::write(frame, theme, theme.accent(), &title, head);
    let text = model.words.say("ideas-wall-empty");
    big::write(frame, theme, theme.faint(), &text, body);
}

/// A group's heading, and its cards from the `first` on.
fn draw_group(
    model: &Model,
    frame: &mut Frame,
    group: &WallGroup,
    first: usize,
    places: Places,
    head: Rect,
    body: Rect,
) {
    let title = match &group.heading {
        Heading::Cluster(name) | Heading::Topic(name) => name.one_line(),
        Heading::Plenary => model.words.say("ideas-wall"),
    };
    big::write(frame, &model.theme, model.theme.accent(), &title, head);
    let (wide, high) = (body.width / places.columns, body.height / places.rows);
    let cards = group.ideas.iter().skip(first).take(places.count());
    for (at, id) in (0..).zip(cards) {
        let place = Rect {
            x: body.x + at % places.columns * wide,
            y: body.y + at / places.columns * high,
            width: wide,
            height: high,
        };
        if let Some(idea) = model.session.ideas.get(id) {
            card(model, frame, idea, place);
        }
    }
}

/// A card: the number that people call the idea by, and its text.
fn card(model: &Model, frame: &mut Frame, idea: &Idea, area: Rect) {
    let area = area.inner(Margin::new(1, 0)).intersection(frame.area());
    let number = Span::styled(format!(" {} ", idea.id), model.theme.accent());
    let block = Block::bordered()
        .border_style(model.theme.faint())
        .title(number);
    let inner = block.inner(area).inner(Margin::new(1, 0));
    frame.render_widget(block, area);
    let style = Style::new().patch(model.theme.strong());
    let paragraph = (idea.text.one_line().into_owned(), style);
    let text = Text::even(&model.theme, &[paragraph], inner.as_size());
    text.draw_middle(frame, inner, Alignment::Left);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Event;
    use crate::domain::testing::*;
    use crate::tui::projector::theme;
    use crate::tui::testing::*;
    use crate::views::stage::StagePage;
    use insta::assert_snapshot;

    fn projector(session: Arc<Session>) -> Model {
        let mut model = Model::new(sv(), theme(PLAIN), session, minute(120));
        model.held = Some(StagePage::Wall);
        model
    }

    fn later(model: &mut Model, seconds: i64) {
        let now = model.now + second(seconds);
        model.take::<()>(super::super::Action::Now(now));
    }

    #[test]
    fn pages_turn_slowly_and_a_card_that_arrives_turns_none() {
        let many = (1..=20).map(|id| idea(id, None, &format!("Idé nummer {id}")));
        let mut model = projector(Arc::new(given(many)));
        let newest = shown(&model, 80, 24);
        assert!(
            newest.contains("Idé nummer 20") && newest.contains("1 av 4"),
            "{newest}"
        );
        later(&mut model, 14);
        assert_eq!(shown(&model, 80, 24), newest);
        later(&mut model, 1);
        let second_page = shown(&model, 80, 24);
        assert!(second_page.contains("2 av 4"), "{second_page}");
        let more = (21..=28).map(|id| idea(id, None, "En till"));
        let more = more.fold(Story::from((*model.session).clone()), Story::that);
        model.take::<()>(super::super::Action::Moment(Arc::new(more.session())));
        assert!(shown(&model, 80, 24).contains("2 av 5"));
        for _ in 0..4 {
            later(&mut model, 15);
            shown(&model, 80, 24);
        }
        assert!(shown(&model, 80, 24).contains("1 av 5"), "it goes round");
    }

    #[test]
    fn nothing_unreleased_and_no_author_is_on_the_wall() {
        let story = Story::new()
            .joins(1, consenting("Åsa Lind", "civil"))
            .by(participant(1))
            .that(Event::IdeaLogged {
                id: IdeaId(1),
                topic: None,
                text: text("Nattbuss"),
                author: participant(1),
                oral: false,
            });
        let session = Story::from(story.session())
            .that(idea(2, None, "Skräp"))
            .that(Event::ModerationSet { on: true })
            .that(Event::IdeasReleased {
                ideas: vec![IdeaId(1)],
                on: true,
            })
            .session();
        let screen = shown(&projector(Arc::new(session)), 80, 24);
        assert!(screen.contains("Nattbuss"), "{screen}");
        assert!(
            !screen.contains("Skräp") && !screen.contains("Åsa"),
            "{screen}"
        );
    }

    #[test]
    fn a_wall_of_ten_thousand_is_sorted_once() {
        let many = (1..=10_000).map(|id| idea(id, None, "Idé"));
        let model = projector(Arc::new(given(many)));
        let first = model.wall.groups(&model.session);
        shown(&model, 80, 24);
        assert!(Rc::ptr_eq(&first, &model.wall.groups(&model.session)));
    }

    #[test]
    fn the_wall_looks_like_this() {
        for (width, height) in [(80, 24), (120, 40), (200, 60)] {
            for (name, session) in [("empty", empty()), ("typical", typical()), ("full", full())] {
                let screen = shown(&projector(session), width, height);
                assert_snapshot!(format!("wall_{name}_{width}"), screen);
            }
        }
    }
}
