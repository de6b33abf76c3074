//! How the form for whole ballots looks: who and whose above, the ideas by the numbers of their
//! lines, the papers so far, and the line that is being typed.

use super::{Focus, SheetForm, read};
use crate::domain::model::{CountWay, Method};
use crate::text::t;
use crate::tui::text::{column, column_right, fit, wrap};
use crate::tui::theme::Theme;
use crate::tui::widgets::middle;
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Position, Rect};
use ratatui::style::Style;
use ratatui::text::Line;
use ratatui::widgets::{Block, Borders, Clear, Padding};

/// The widest the form gets: a line is found again by its number.
const WIDEST: u16 = 100;
/// Columns of a field's name.
const LABEL: u16 = 16;
/// Columns of a line's number.
const NUMBER: usize = 4;
/// The papers that are listed, the last ones.
const LISTED: u16 = 4;
/// Rows that say what was wrong, or how to type.
const SAID: u16 = 3;
/// The fields above the ideas.
const WHO: [Focus; 3] = [Focus::Way, Focus::Party, Focus::Counter];

/// Where the parts of the form stand.
struct Parts {
    outer: Rect,
    who: Rect,
    ideas: Rect,
    listed: Rect,
    line: Rect,
    said: Rect,
}

impl Parts {
    fn of(area: Rect, ideas: usize) -> Parts {
        let ideas = u16::try_from(ideas).unwrap_or(u16::MAX);
        let around = 2 + WHO.len() as u16 + 2 + LISTED + 1 + SAID;
        let highest = area.height.saturating_sub(2);
        let outer = middle(area, WIDEST, ideas.saturating_add(around).min(highest));
        let inner = Block::bordered()
            .padding(Padding::horizontal(1))
            .inner(outer);
        let [who, ideas, listed, line, said] = Layout::vertical([
            Constraint::Length(WHO.len() as u16),
            Constraint::Fill(1),
            Constraint::Length(LISTED + 1),
            Constraint::Length(1),
            Constraint::Length(SAID),
        ])
        .areas(inner);
        Parts {
            outer,
            who,
            ideas,
            listed,
            line,
            said,
        }
    }
}

impl SheetForm {
    /// Draws the form over the screen.
    pub fn draw(&self, frame: &mut Frame, theme: &Theme) {
        let parts = Parts::of(frame.area(), self.ideas.len());
        let room = usize::from(parts.outer.width).saturating_sub(6);
        let keys = match self.sent {
            true => self.words.say("saving"),
            false => self.words.say("terms-sheets-keys"),
        };
        let keys = Line::styled(format!(" {} ", fit(&keys, room)), theme.faint());
        let block = Block::bordered()
            .title(format!(" {} ", fit(&self.round.title.one_line(), room)))
            .title_bottom(keys.right_aligned())
            .padding(Padding::horizontal(1))
            .style(theme.base());
        frame.render_widget(Clear, parts.outer);
        frame.render_widget(block, parts.outer);
        self.draw_who(frame, theme, parts.who);
        self.draw_ideas(frame, theme, parts.ideas);
        self.draw_listed(frame, theme, parts.listed);
        self.draw_line(frame, theme, parts.line);
        self.draw_said(frame, theme, parts.said);
    }

    /// A click on a terminal of this size: on a field it takes the keys.
    pub fn click(&mut self, area: Rect, at: Position) {
        let parts = Parts::of(area, self.ideas.len());
        let above = parts.who.rows().zip(WHO);
        let fields = above.chain([(parts.line, Focus::Line)]);
        if let Some((_, focus)) = fields.into_iter().find(|(place, _)| place.contains(at)) {
            self.focus = focus;
        }
    }

    fn style(&self, theme: &Theme, focus: Focus) -> Style {
        match self.focus == focus {
            true => theme.accent(),
            false => Style::new(),
        }
    }

    /// The name of a field; gives the place of what stands in it.
    fn draw_label(
        &self,
        frame: &mut Frame,
        theme: &Theme,
        focus: Focus,
        id: &str,
        area: Rect,
    ) -> Rect {
        let [left, right] =
            Layout::horizontal([Constraint::Length(LABEL), Constraint::Fill(1)]).areas(area);
        let mark = if self.focus == focus { "▸ " } else { "  " };
        let name = format!("{mark}{}", self.words.say(id));
        let name = column(&name, usize::from(left.width));
        frame.render_widget(Line::styled(name, self.style(theme, focus)), left);
        right
    }

    fn draw_who(&self, frame: &mut Frame, theme: &Theme, area: Rect) {
        let way = format!("rounds-way-{}", CountWay::ALL[self.way].key());
        let fields = [
            ("rounds-field-way", Some(self.words.say(&way).into_owned())),
            (
                "rounds-field-party",
                Some(self.parties[self.party].1.clone()),
            ),
            ("rounds-field-counter", None),
        ];
        for (place, (focus, (id, choice))) in area.rows().zip(WHO.into_iter().zip(fields)) {
            let right = self.draw_label(frame, theme, focus, id, place);
            match choice {
                Some(choice) => {
                    let room = usize::from(right.width).saturating_sub(4);
                    let choice = format!("‹ {} ›", fit(&choice, room));
                    frame.render_widget(Line::styled(choice, self.style(theme, focus)), right);
                }
                None => self.counter.draw(frame, theme, self.focus == focus, right),
            }
        }
    }

    /// The ideas, from the first in view; their numbers are those of the printed ballot.
    fn draw_ideas(&self, frame: &mut Frame, theme: &Theme, area: Rect) {
        let block = Block::new()
            .borders(Borders::TOP)
            .border_style(theme.faint());
        let inner = block.inner(area);
        frame.render_widget(block, area);
        let fits = usize::from(inner.height);
        let last = self.ideas.len().saturating_sub(fits);
        let ideas = self.ideas.iter().enumerate().skip(self.first.min(last));
        for (place, (at, (_, text))) in inner.rows().zip(ideas) {
            let room = usize::from(place.width).saturating_sub(NUMBER + 2);
            let number = column_right(&(at + 1).to_string(), NUMBER);
            frame.render_widget(Line::raw(format!("{number}  {}", fit(text, room))), place);
        }
    }

    /// How many papers there are, and the last of them.
    fn draw_listed(&self, frame: &mut Frame, theme: &Theme, area: Rect) {
        let count = t!(self.words, "terms-sheets-count", count = self.papers());
        let block = Block::new()
            .borders(Borders::TOP)
            .border_style(theme.faint())
            .title(format!(" {count} "));
        let inner = block.inner(area);
        frame.render_widget(block, area);
        let options = self.options();
        let listed = self.sheets.len().saturating_sub(usize::from(inner.height));
        let listed = self.sheets.iter().enumerate().skip(listed);
        for (place, (at, (ballot, alike))) in inner.rows().zip(listed) {
            let said = read::written(&options, ballot);
            let said = said.unwrap_or_else(|| self.words.say("terms-sheets-blank").into_owned());
            let alike = match alike {
                1 => String::new(),
                alike => format!("  ×{alike}"),
            };
            let number = column_right(&(at + 1).to_string(), NUMBER);
            let room = usize::from(place.width).saturating_sub(NUMBER + 2);
            let said = format!("{said}{alike}");
            let line = format!("{number}  {}", fit(&said, room));
            frame.render_widget(Line::styled(line, theme.faint()), place);
        }
    }

    fn draw_line(&self, frame: &mut Frame, theme: &Theme, area: Rect) {
        let right = self.draw_label(frame, theme, Focus::Line, "terms-sheets-line", area);
        let focused = self.focus == Focus::Line;
        self.line.draw(frame, theme, focused, right);
    }

    /// What was wrong, or how a paper is typed.
    fn draw_said(&self, frame: &mut Frame, theme: &Theme, area: Rect) {
        let (text, style) = match &self.fault {
            Some(fault) => (format!("! {fault}"), theme.bad()),
            None => {
                let id = match self.round.method {
                    Method::Approval { .. } => "terms-sheets-how-approval",
                    Method::Ranking { .. } => "terms-sheets-how-ranking",
                    Method::Stance => "terms-sheets-how-stance",
                    _ => "terms-sheets-how-amounts",
                };
                (self.words.say(id).into_owned(), theme.faint())
            }
        };
        let lines = wrap(&text, usize::from(area.width), usize::from(area.height));
        for (place, line) in area.rows().zip(lines) {
            frame.render_widget(Line::styled(line, style), place);
        }
    }
}
