//! How the form for a count looks: who and what above, the grid, and the sum check below it.

use super::{CountForm, Focus};
use crate::domain::Session;
use crate::domain::model::{CountWay, GRADIENT_TOP, Method, SCORE_TOP};
use crate::text::Words;
use crate::tui::key::Press;
use crate::tui::text::{column, column_right, fit, wrap};
use crate::tui::theme::Theme;
use crate::tui::widgets::list::Window;
use crate::tui::widgets::middle;
use crossterm::event::KeyCode;
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Position, Rect};
use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, Borders, Clear, Padding};

/// The widest the form gets: a number far from its idea is put in the wrong row.
const WIDEST: u16 = 110;
/// Columns of a field's name.
const LABEL: u16 = 14;
/// Columns of a number, with the blank before it; of one among the many of a scale.
const NUMBER: (usize, usize) = (8, 5);
/// How many numbers an idea may have before they are many.
const MANY: usize = 3;
/// Columns of an idea's number.
const IDEA: usize = 5;
/// Rows that say whether the sums can be right.
const CHECKS: u16 = 2;

/// The fields above the grid, from the top.
const WHO: [Focus; 4] = [Focus::Way, Focus::Party, Focus::Counter, Focus::Ballots];
/// What is kept free inside the edge.
const PADDING: Padding = Padding::horizontal(1);

/// Where the parts of the form stand.
struct Parts {
    outer: Rect,
    /// Whose votes, and who counts them.
    who: Rect,
    /// What the columns are called.
    names: Rect,
    grid: Rect,
    /// Whether the sums can be right.
    check: Rect,
}

impl Parts {
    /// On a terminal of this size, no higher than so many ideas need.
    fn of(area: Rect, ideas: usize) -> Parts {
        let ideas = u16::try_from(ideas).unwrap_or(u16::MAX);
        let around = 2 + WHO.len() as u16 + 1 + CHECKS + 1;
        let highest = area.height.saturating_sub(2);
        let outer = middle(area, WIDEST, ideas.saturating_add(around).min(highest));
        let inner = Block::bordered().padding(PADDING).inner(outer);
        let [who, names, grid, check] = Layout::vertical([
            Constraint::Length(WHO.len() as u16),
            Constraint::Length(1),
            Constraint::Fill(1),
            Constraint::Length(CHECKS + 1),
        ])
        .areas(inner);
        Parts {
            outer,
            who,
            names,
            grid,
            check,
        }
    }
}

impl CountForm {
    /// Draws the form over the screen.
    pub fn draw(&self, frame: &mut Frame, theme: &Theme, words: Words, session: &Session) {
        let Parts {
            outer: area,
            who,
            names,
            grid,
            check,
        } = Parts::of(frame.area(), self.ideas.len());
        let inner_width = usize::from(area.width).saturating_sub(6);
        let keys = match self.sent {
            true => words.say("saving"),
            false => words.say("rounds-form-keys"),
        };
        let block = Block::bordered()
            .title(format!(" {} ", fit(&self.title, inner_width)))
            .title_bottom(
                Line::styled(format!(" {} ", fit(&keys, inner_width)), theme.faint())
                    .right_aligned(),
            )
            .padding(PADDING)
            .style(theme.base());
        frame.render_widget(Clear, area);
        frame.render_widget(block, area);
        self.draw_who(frame, theme, words, who);
        self.draw_names(frame, theme, words, names);
        self.draw_grid(frame, theme, grid);
        self.draw_check(frame, theme, words, session, check);
    }

    fn style(&self, theme: &Theme, focus: Focus) -> Style {
        match self.focus == focus {
            true => theme.accent(),
            false => Style::new(),
        }
    }

    fn draw_who(&self, frame: &mut Frame, theme: &Theme, words: Words, area: Rect) {
        let way = words.say(&format!("rounds-way-{}", CountWay::ALL[self.way].key()));
        let party = &self.parties[self.party].1;
        let fields = [
            ("rounds-field-way", Some(format!("‹ {way} ›"))),
            ("rounds-field-party", Some(format!("‹ {party} ›"))),
            ("rounds-field-counter", None),
            ("rounds-field-ballots", None),
        ];
        for (place, (focus, (label, choice))) in area.rows().zip(WHO.into_iter().zip(fields)) {
            let style = self.style(theme, focus);
            let mark = if self.focus == focus { "▸ " } else { "  " };
            let name = format!("{mark}{}", words.say(label));
            let [left, right] =
                Layout::horizontal([Constraint::Length(LABEL), Constraint::Fill(1)]).areas(place);
            let name = column(&name, usize::from(left.width));
            frame.render_widget(Line::styled(name, style), left);
            match (focus, choice) {
                (Focus::Counter, _) => {
                    self.counter.draw(frame, theme, self.focus == focus, right);
                }
                (Focus::Ballots, _) => {
                    let cell = self.cell(theme, &self.ballots, Focus::Ballots);
                    frame.render_widget(Line::from(cell), right);
                }
                (_, Some(choice)) => {
                    let text = fit(&choice, usize::from(right.width)).into_owned();
                    frame.render_widget(Line::styled(text, style), right);
                }
                (_, None) => {}
            }
        }
    }

    /// A number, right-aligned over a line that says where it goes.
    fn cell(&self, theme: &Theme, number: &str, focus: Focus) -> Vec<Span<'static>> {
        let ground = Style::new().add_modifier(Modifier::UNDERLINED);
        let style = match self.focus == focus {
            true => theme.selected(),
            false => ground,
        };
        vec![
            Span::raw(" "),
            Span::styled(column_right(number, self.number() - 1), style),
        ]
    }

    /// Columns of a number in the grid.
    fn number(&self) -> usize {
        match self.columns() > MANY {
            true => NUMBER.1,
            false => NUMBER.0,
        }
    }

    /// What the columns are called.
    fn draw_names(&self, frame: &mut Frame, theme: &Theme, words: Words, area: Rect) {
        let block = Block::new()
            .borders(Borders::TOP)
            .border_style(theme.faint());
        frame.render_widget(block, area);
        let names = names(words, self.method).into_iter().map(|name| {
            Span::styled(
                column_right(&format!(" {name}"), self.number()),
                theme.strong(),
            )
        });
        let wide = u16::try_from(self.number() * self.columns()).unwrap_or(u16::MAX);
        let place = Rect {
            x: area.right().saturating_sub(wide.min(area.width)),
            width: wide.min(area.width),
            ..area
        };
        frame.render_widget(Line::from_iter(names), place);
    }

    fn rows_in_view(&self, grid: Rect) -> Window {
        let row = match self.focus {
            Focus::Cell { row, .. } => row,
            _ => 0,
        };
        Window::around(row, self.ideas.len(), grid)
    }

    /// A click on a terminal of this size: on a field it takes the keys, on a choice that has them
    /// the next one is taken.
    pub fn click(&mut self, area: Rect, at: Position) {
        let Some(focus) = self.field_at(Parts::of(area, self.ideas.len()), at) else {
            return;
        };
        if focus == self.focus && matches!(focus, Focus::Way | Focus::Party) {
            self.key(Press::code(KeyCode::Right).event());
        }
        self.focus = focus;
    }

    fn field_at(&self, parts: Parts, at: Position) -> Option<Focus> {
        let who = parts.who.rows().zip(WHO);
        let above = who.filter(|(place, _)| place.contains(at));
        if let Some((_, focus)) = above.last() {
            return Some(focus);
        }
        let row = self.rows_in_view(parts.grid).line_at(at)?;
        let columns = self.columns();
        let from_right = usize::from(parts.grid.right() - 1 - at.x) / self.number();
        let column = columns.saturating_sub(1 + from_right);
        Some(Focus::Cell { row, column })
    }

    fn draw_grid(&self, frame: &mut Frame, theme: &Theme, area: Rect) {
        let numbers = self.number() * self.columns();
        for (place, row) in self.rows_in_view(area).rows() {
            let ((id, text), cells) = (&self.ideas[row], &self.cells[row]);
            let room = usize::from(place.width).saturating_sub(numbers + IDEA + 1);
            let here = matches!(self.focus, Focus::Cell { row: focused, .. } if focused == row);
            let style = if here { theme.accent() } else { Style::new() };
            let mut spans = vec![Span::styled(
                format!(
                    "{} {}",
                    column_right(&id.to_string(), IDEA),
                    column(text, room)
                ),
                style,
            )];
            for (column, number) in cells.iter().enumerate() {
                spans.extend(self.cell(theme, number, Focus::Cell { row, column }));
            }
            frame.render_widget(Line::from(spans), place);
        }
    }

    /// What was refused, or else whether the sums can be right.
    fn draw_check(
        &self,
        frame: &mut Frame,
        theme: &Theme,
        words: Words,
        session: &Session,
        area: Rect,
    ) {
        let block = Block::new()
            .borders(Borders::TOP)
            .border_style(theme.faint());
        let inner = block.inner(area);
        frame.render_widget(block, area);
        let columns = usize::from(inner.width);
        let (text, style) = match (&self.fault, self.doubts(words, session)) {
            (Some(fault), _) => (format!("! {fault}"), theme.bad()),
            (None, None) => (words.say("rounds-form-how").into_owned(), theme.faint()),
            (None, Some(doubts)) if doubts.is_empty() => (
                format!("✓ {}", words.say("rounds-form-adds-up")),
                theme.good(),
            ),
            (None, Some(doubts)) => (format!("! {}", doubts.join(" ")), theme.warn()),
        };
        let lines = wrap(&text, columns, usize::from(inner.height));
        for (place, line) in inner.rows().zip(lines) {
            frame.render_widget(Line::styled(line, style), place);
        }
    }
}

/// What the columns of a method are called: its figures, or its steps from the lowest.
fn names(words: Words, method: Method) -> Vec<String> {
    let said = |ids: &[&str]| ids.iter().map(|id| words.say(id).into_owned()).collect();
    match method {
        Method::Approval { .. } => said(&["rounds-column-marks"]),
        Method::Stance => said(&[
            "rounds-column-agree",
            "rounds-column-disagree",
            "rounds-column-pass",
        ]),
        Method::Dots { .. } => said(&["methods-column-dots"]),
        Method::Points { .. } => said(&["methods-column-points"]),
        Method::Score => (0..=SCORE_TOP).map(|score| score.to_string()).collect(),
        Method::Gradient => (1..=GRADIENT_TOP).map(|step| step.to_string()).collect(),
        Method::Ranking { .. } => Vec::new(),
    }
}
