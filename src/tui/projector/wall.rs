//! The wall: what has been said, as cards, group by group. When there are more than fit, the pages
//! turn by themselves, slowly, and a card that arrives turns none.

use super::{Model, margins};
use crate::domain::Session;
use crate::domain::model::*;
use crate::text::{ideas, t};
use crate::tui::kept::{Kept, Value};
use crate::tui::seen::{Ideas, Topics};
use crate::tui::widgets::big::{self, Text};
use crate::views::wall::leaves::{Places, Section, leaves};
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

/// Rows of a page from which on headings are in large letters.
const LARGE_HEADING: u16 = 30;
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

/// As many cards as fit `area`, at least one.
fn places(area: Rect) -> Places {
    let large = area.width >= LARGE.width && area.height >= LARGE.height;
    let card = if large { LARGE_CARD } else { CARD };
    let heading = if area.height >= LARGE_HEADING { 5 } else { 2 };
    Places {
        columns: (area.width / card.width).max(1),
        card: card.height,
        heading,
        rows: area.height.max(heading + card.height),
    }
}

/// Draws the page.
pub fn draw(model: &Model, frame: &mut Frame, area: Rect) {
    let area = margins(area);
    let [body, foot] = Layout::vertical([Constraint::Fill(1), Constraint::Length(1)]).areas(area);
    let groups = model.wall.groups(&model.session);
    let places = places(body);
    let pages = leaves(&groups, places);
    model.wall.pages.set(pages.len());
    let at = model.wall.page.min(pages.len().saturating_sub(1));
    let Some(page) = pages.get(at) else {
        return draw_empty(model, frame, body);
    };
    draw_sections(model, frame, page, places, body);
    if pages.len() > 1 {
        let of = pages.len();
        let text = t!(model.words, "ideas-wall-page", page = at + 1, of = of);
        let line = Line::styled(text, model.theme.faint()).right_aligned();
        frame.render_widget(line, foot);
    }
}

/// The sections of a page below each other. Cards share the rows that are left over, as long as
/// they do not become more frame than text.
fn draw_sections(model: &Model, frame: &mut Frame, page: &[Section], places: Places, area: Rect) {
    let taken: u16 = page.iter().map(|it| places.height(it.count)).sum();
    let rows: u16 = page.iter().map(|it| places.card_rows(it.count)).sum();
    let spare = area.height.saturating_sub(taken);
    let card = places.card + (spare / rows.max(1)).min(places.card);
    let places = Places { card, ..places };
    let mut y = area.y;
    for section in page {
        let height = places.height(section.count);
        let place = Rect { y, height, ..area };
        draw_section(model, frame, section, places, place.intersection(area));
        y = y.saturating_add(height);
    }
}

fn draw_empty(model: &Model, frame: &mut Frame, area: Rect) {
    let theme = &model.theme;
    let [head, body] = Layout::vertical([
        Constraint::Length((area.height / 5).max(4)),
        Constraint::Fill(1),
    ])
    .areas(area);
    let title = model.words.say("ideas-wall");
    big::write(frame, theme, theme.accent(), &title, head);
    let text = model.words.say("ideas-wall-empty");
    big::write(frame, theme, theme.faint(), &text, body);
}

/// A group's heading, and its cards on this page.
fn draw_section(model: &Model, frame: &mut Frame, section: &Section, places: Places, area: Rect) {
    let title = match &section.group.heading {
        Heading::Cluster(name) | Heading::Topic(name) => name.one_line(),
        Heading::Plenary => model.words.say("ideas-wall"),
    };
    let [head, body] =
        Layout::vertical([Constraint::Length(places.heading - 1), Constraint::Fill(1)]).areas(area);
    let head = head.inner(Margin::new(1, 0));
    let said = [(title.into_owned(), model.theme.accent())];
    Text::even(&model.theme, &said, head.as_size()).draw_bottom(frame, head, Alignment::Left);
    let wide = body.width / places.columns;
    let ideas = section.group.ideas.iter().skip(section.first);
    for (at, id) in (0..).zip(ideas.take(section.count)) {
        let place = Rect {
            x: body.x + at % places.columns * wide,
            y: head.bottom() + at / places.columns * places.card,
            width: wide,
            height: places.card,
        };
        if let Some(idea) = model.session.ideas.get(id) {
            card(model, frame, idea, place.intersection(area));
        }
    }
}

/// A card: the number that people call the idea by, whether it is a need or an offer, and its text.
fn card(model: &Model, frame: &mut Frame, idea: &Idea, area: Rect) {
    let area = area.inner(Margin::new(1, 0));
    let name = match idea.kind.is_plain() {
        true => format!(" {} ", idea.id),
        false => format!(" {} {} ", idea.id, ideas::kind(model.words, idea.kind)),
    };
    let number = Span::styled(name, model.theme.accent());
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
                text: text("Nattbussar som går hem på helgen"),
                author: participant(1),
                oral: false,
                kind: Default::default(),
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
