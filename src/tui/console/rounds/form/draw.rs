//! How the form for a count looks: who and what above, the grid, and the sum check below it.

use super::{CountForm, Focus, columns};
use crate::domain::Session;
use crate::domain::model::{CountWay, Method};
use crate::text::Words;
use crate::tui::text::{column, column_right, fit, wrap};
use crate::tui::theme::Theme;
use crate::tui::widgets::list::first_in_view;
use crate::tui::widgets::middle;
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, Borders, Clear, Padding};

/// The widest the form gets: a number far from its idea is put in the wrong row.
const WIDEST: u16 = 110;
/// Columns of a field's name.
const LABEL: u16 = 14;
/// Columns of a number, with the blank before it.
const NUMBER: usize = 8;
/// Columns of an idea's number.
const IDEA: usize = 5;
/// Rows that say whether the sums can be right.
const CHECKS: u16 = 2;

impl CountForm {
    /// Draws the form over the screen.
    pub fn draw(&self, frame: &mut Frame, theme: &Theme, words: Words, session: &Session) {
        let screen = frame.area();
        let area = middle(screen, WIDEST, screen.height.saturating_sub(2));
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
            .padding(Padding::horizontal(1))
            .style(theme.base());
        let inner = block.inner(area);
        frame.render_widget(Clear, area);
        frame.render_widget(block, area);
        let [who, names, grid, check] = Layout::vertical([
            Constraint::Length(4),
            Constraint::Length(1),
            Constraint::Fill(1),
            Constraint::Length(CHECKS + 1),
        ])
        .areas(inner);
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
        let choices = [
            (Focus::Way, "rounds-field-way", Some(format!("‹ {way} ›"))),
            (
                Focus::Party,
                "rounds-field-party",
                Some(format!("‹ {party} ›")),
            ),
            (Focus::Counter, "rounds-field-counter", None),
            (Focus::Ballots, "rounds-field-ballots", None),
        ];
        for (place, (focus, label, choice)) in area.rows().zip(choices) {
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
            Span::styled(column_right(number, NUMBER - 1), style),
        ]
    }

    /// What the columns are called.
    fn draw_names(&self, frame: &mut Frame, theme: &Theme, words: Words, area: Rect) {
        let block = Block::new()
            .borders(Borders::TOP)
            .border_style(theme.faint());
        frame.render_widget(block, area);
        let names: &[&str] = match self.method {
            Method::Approval { .. } => &["rounds-column-marks"],
            Method::Stance => &[
                "rounds-column-agree",
                "rounds-column-disagree",
                "rounds-column-pass",
            ],
        };
        let names = names.iter().map(|id| {
            let name = words.say(id);
            Span::styled(column_right(&format!(" {name}"), NUMBER), theme.strong())
        });
        let wide = u16::try_from(NUMBER * columns(self.method)).unwrap_or(u16::MAX);
        let place = Rect {
            x: area.right().saturating_sub(wide.min(area.width)),
            width: wide.min(area.width),
            ..area
        };
        frame.render_widget(Line::from_iter(names), place);
    }

    fn draw_grid(&self, frame: &mut Frame, theme: &Theme, area: Rect) {
        let row = match self.focus {
            Focus::Cell { row, .. } => row,
            _ => 0,
        };
        let first = first_in_view(row, self.ideas.len(), usize::from(area.height));
        let numbers = NUMBER * columns(self.method);
        let ideas = self.ideas.iter().zip(&self.cells).enumerate().skip(first);
        for (place, (row, ((id, text), cells))) in area.rows().zip(ideas) {
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
