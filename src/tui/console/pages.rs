//! What the projectors show: chosen here, page by page, for all of them or for one. Beside it the
//! signs of the meeting, which stand on those pages.

use super::asks::{Ask, StageAsk};
use super::{Effect, Model, Overlay, Then};
use crate::domain::command::SessionCommand;
use crate::domain::model::{Key, StagePage};
use crate::domain::{Command, Role};
use crate::text::t;
use crate::tui::key::Verb;
use crate::tui::keymap;
use crate::tui::projector::page_name;
use crate::tui::text::{column, fit};
use crate::tui::widgets::list::first_in_view;
use crate::tui::widgets::{footer, middle};
use crate::views::stage::{self, ProjectorView};
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, Clear, Padding};

/// The widest it gets: it lies over the screen, it is none of its own.
const WIDEST: u16 = 78;
/// Rows of frame and keys around the lists.
const AROUND: u16 = 4;
/// Rows of the signs with their title.
const SIGNS: u16 = 6;
/// Columns of the pages' names.
const PAGES: u16 = 32;

/// Where the cursor is, and for which projector a page is chosen.
#[derive(Default)]
pub struct State {
    page: usize,
    /// The place among the projectors; 0 is all of them.
    projector: usize,
}

impl State {
    /// With the cursor on the page that all projectors show.
    pub fn at(page: StagePage) -> State {
        let place = StagePage::ALL.iter().position(|it| *it == page);
        State {
            page: place.unwrap_or(0),
            projector: 0,
        }
    }

    /// The projector that is chosen, as far as it is still attached.
    fn chosen<'a>(&self, all: &'a [ProjectorView]) -> &'a ProjectorView {
        &all[self.projector.min(all.len() - 1)]
    }

    fn move_page(&mut self, by: isize) {
        let last = StagePage::ALL.len() - 1;
        self.page = self.page.saturating_add_signed(by).min(last);
    }
}

/// What a key means here.
pub fn act(model: &mut Model, verb: Verb) -> Vec<Effect<Then>> {
    let all = projectors(model);
    let Overlay::Pages(state) = &mut model.overlay else {
        return Vec::new();
    };
    match verb {
        Verb::Up => state.move_page(-1),
        Verb::Down => state.move_page(1),
        Verb::First | Verb::PageUp => state.page = 0,
        Verb::Last | Verb::PageDown => state.page = StagePage::ALL.len() - 1,
        Verb::NextProjector | Verb::Right => {
            state.projector = (state.projector.min(all.len() - 1) + 1) % all.len();
        }
        Verb::Left => {
            state.projector = (state.projector.min(all.len() - 1) + all.len() - 1) % all.len();
        }
        Verb::ShowPage => {
            let page = StagePage::ALL[state.page];
            let on = state.chosen(&all).name.clone();
            return show(model, on, Some(page));
        }
        Verb::Follow => {
            let on = state.chosen(&all).name.clone();
            return show(model, on, None);
        }
        Verb::Pause => {
            let on = state.chosen(&all).name.clone();
            return show(model, on, Some(StagePage::Blank));
        }
        Verb::SetMandate => return model.ask(Ask::Stage(StageAsk::Mandate)),
        Verb::SetWifi => return model.ask(Ask::Stage(StageAsk::Wifi)),
        Verb::SetExpected => return model.ask(Ask::Stage(StageAsk::Expected)),
        Verb::SetSinceLast => return model.ask(Ask::Stage(StageAsk::SinceLast)),
        Verb::SetFarewell => return model.ask(Ask::Stage(StageAsk::Farewell)),
        Verb::Back | Verb::Quit | Verb::ShowPages => model.overlay = Overlay::None,
        _ => {}
    }
    Vec::new()
}

/// The projectors that a page can be chosen for.
fn projectors(model: &Model) -> Vec<ProjectorView> {
    let terminals = model.presence.terminals.values();
    let open = terminals.filter(|terminal| terminal.role == Role::Projector);
    let open = open.map(|terminal| terminal.name.as_str());
    stage::projectors(&model.session, open, model.now)
}

/// The list stays open: what the room sees changes beside it.
fn show(model: &mut Model, on: String, page: Option<StagePage>) -> Vec<Effect<Then>> {
    model.wish(Command::Session(SessionCommand::ShowPage {
        projector: (on != stage::ALL).then_some(on),
        page: page.map(|page| Key::from(page.key())),
    }))
}

/// Draws it over the screen.
pub fn draw(model: &Model, state: &State, frame: &mut Frame, area: Rect) {
    let all = projectors(model);
    let rows = StagePage::ALL.len().max(all.len() + 2 + usize::from(SIGNS)) as u16;
    let area = middle(area, WIDEST, rows + AROUND);
    let block = Block::bordered()
        .title(format!(" {} ", model.words.say("stage-choose")))
        .padding(Padding::horizontal(1))
        .style(model.theme.base());
    let inner = block.inner(area);
    frame.render_widget(Clear, area);
    frame.render_widget(block, area);
    let [lists, keys] = Layout::vertical([Constraint::Fill(1), Constraint::Length(1)]).areas(inner);
    let [pages, beside] = Layout::horizontal([Constraint::Length(PAGES), Constraint::Fill(1)])
        .spacing(2)
        .areas(lists);
    draw_pages(model, state, state.chosen(&all), frame, pages);
    let [list, signs] = Layout::vertical([
        Constraint::Length((all.len() as u16 + 2).min(beside.height.saturating_sub(SIGNS).max(3))),
        Constraint::Fill(1),
    ])
    .areas(beside);
    draw_projectors(model, state, &all, frame, list);
    draw_signs(model, frame, signs);
    footer::draw(frame, &model.theme, model.words, &[keymap::PAGES], keys);
}

/// The pages; what the chosen projector shows is marked.
fn draw_pages(model: &Model, state: &State, on: &ProjectorView, frame: &mut Frame, area: Rect) {
    let height = usize::from(area.height);
    let first = first_in_view(state.page, StagePage::ALL.len(), height);
    let columns = usize::from(area.width);
    for (row, (place, page)) in area
        .rows()
        .zip(StagePage::ALL.iter().enumerate().skip(first))
    {
        let mark = if *page == on.shows { "●" } else { " " };
        let text = column(
            &format!("{mark} {}", page_name(model.words, *page)),
            columns,
        );
        let mut style = match *page == on.shows {
            true => model.theme.accent(),
            false => Style::new(),
        };
        if place == state.page {
            style = style.patch(model.theme.selected());
        }
        frame.render_widget(Line::styled(text, style), row);
    }
}

/// The projectors, each with what it shows and whether it follows the meeting.
fn draw_projectors(
    model: &Model,
    state: &State,
    all: &[ProjectorView],
    frame: &mut Frame,
    area: Rect,
) {
    let words = model.words;
    let columns = usize::from(area.width);
    let chosen = state.projector.min(all.len() - 1);
    let head = Line::styled(
        words.say("stage-projectors").into_owned(),
        model.theme.faint(),
    );
    let height = usize::from(area.height).saturating_sub(2);
    let lines = all
        .iter()
        .enumerate()
        .skip(first_in_view(chosen, all.len(), height));
    let lines = lines.take(height).map(|(place, projector)| {
        let who = match projector.name.as_str() {
            stage::ALL => words.say("stage-all-projectors").into_owned(),
            name => name.to_owned(),
        };
        let how = match (projector.held, projector.name.as_str()) {
            (Some(_), _) => "stage-holds",
            (None, stage::ALL) => "stage-follows",
            (None, _) => "stage-as-all",
        };
        let shows = page_name(words, projector.shows);
        let text = t!(words, how, name = who, page = shows);
        let mark = if place == chosen { "▸ " } else { "  " };
        let text = fit(&format!("{mark}{text}"), columns).into_owned();
        let style = match place == chosen {
            true => model.theme.accent(),
            false => Style::new(),
        };
        Line::styled(text, style)
    });
    for (row, line) in area.rows().zip(std::iter::once(head).chain(lines)) {
        frame.render_widget(line, row);
    }
}

/// The signs, each with the key that changes it.
fn draw_signs(model: &Model, frame: &mut Frame, area: Rect) {
    let (words, setup) = (model.words, &model.session.setup);
    let mandate = setup.mandate.map(|it| {
        let level = words.say(&format!("level-{}", it.level.key()));
        let weight = words.say(&format!("weight-{}", it.weight.key()));
        format!("{level}, {weight}")
    });
    let lines = (!setup.since_last.is_empty())
        .then(|| t!(words, "stage-lines", count = setup.since_last.len()).into_owned());
    let text = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    let signs = [
        (Verb::SetMandate, "stage-sign-mandate", mandate),
        (Verb::SetWifi, "stage-sign-wifi", text(&setup.wifi)),
        (
            Verb::SetExpected,
            "stage-sign-expected",
            setup.expected.map(|it| it.to_string()),
        ),
        (Verb::SetSinceLast, "stage-since-last", lines),
        (
            Verb::SetFarewell,
            "stage-sign-farewell",
            text(&setup.farewell),
        ),
    ];
    let head = Line::styled(words.say("stage-signs").into_owned(), model.theme.faint());
    let columns = usize::from(area.width);
    let lines = signs.into_iter().map(|(verb, label, value)| {
        let label = words.say(label);
        let value = value.unwrap_or_else(|| "–".to_owned());
        let text = format!("{label}: {value}");
        Line::from(vec![
            Span::styled(
                format!("{} ", keymap::name(keymap::PAGES, verb, words)),
                model.theme.accent(),
            ),
            Span::raw(fit(&text, columns.saturating_sub(2)).into_owned()),
        ])
    });
    for (row, line) in area.rows().zip(std::iter::once(head).chain(lines)) {
        frame.render_widget(line, row);
    }
}
