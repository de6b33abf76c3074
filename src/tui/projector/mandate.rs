//! What the meeting may do: how deep the participation is, in which step of the work, and whether
//! the outcome is advice or decides. Nobody should find out afterwards.

use super::Model;
use crate::domain::model::{Level, Mandate};
use crate::text::t;
use crate::tui::widgets::big::{self, Text};
use ratatui::Frame;
use ratatui::layout::{Alignment, Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};

/// Draws the page.
pub fn draw(model: &Model, frame: &mut Frame, area: Rect) {
    let (words, theme) = (model.words, &model.theme);
    let area = super::margins(area);
    let Some(mandate) = &model.session.setup.mandate else {
        let text = words.say("stage-mandate-none").into_owned();
        let text = Text::fitted(theme, &[(text, Style::new())], area.as_size());
        return text.draw_middle(frame, area, Alignment::Center);
    };
    let [head, ladder, foot] = Layout::vertical([
        Constraint::Fill(2),
        Constraint::Fill(5),
        Constraint::Fill(2),
    ])
    .areas(area);
    let title = words.say("stage-mandate");
    big::write(frame, theme, theme.accent(), &title, head);
    draw_ladder(model, frame, mandate, ladder);
    draw_terms(model, frame, mandate, foot);
}

/// The four levels, the most at the top; the present one marked by more than its colour.
fn draw_ladder(model: &Model, frame: &mut Frame, mandate: &Mandate, area: Rect) {
    let theme = &model.theme;
    let rungs: Vec<big::Paragraph> = Level::ALL
        .into_iter()
        .rev()
        .map(|level| {
            let name = model.words.say(&format!("level-{}", level.key()));
            match level == mandate.level {
                true => (format!(">\u{A0}{}", name.to_uppercase()), theme.accent()),
                false => (format!("\u{A0}\u{A0}{name}"), theme.faint()),
            }
        })
        .collect();
    let Some(text) = Text::large(theme, &rungs, area.as_size()) else {
        return draw_level(model, frame, mandate, area);
    };
    let inset = area.width.saturating_sub(text.width()) / 2;
    let place = Rect {
        x: area.x + inset,
        width: area.width - inset,
        ..area
    };
    text.draw_middle(frame, place, Alignment::Left);
}

/// The present level in letters as large as they get, and below it the ladder on one line.
fn draw_level(model: &Model, frame: &mut Frame, mandate: &Mandate, area: Rect) {
    let theme = &model.theme;
    let [level, below] = Layout::vertical([Constraint::Fill(1), Constraint::Length(1)]).areas(area);
    let name = |level: Level| model.words.say(&format!("level-{}", level.key()));
    let present = name(mandate.level).to_uppercase();
    big::write(frame, theme, theme.accent(), &present, level);
    let rungs = Level::ALL.into_iter().enumerate().flat_map(|(at, level)| {
        let style = match level == mandate.level {
            true => theme.accent(),
            false => theme.faint(),
        };
        let mark = if level == mandate.level { "> " } else { "" };
        let gap = if at > 0 { "  ·  " } else { "" };
        [
            Span::styled(gap, theme.faint()),
            Span::styled(format!("{mark}{}", name(level)), style),
        ]
    });
    frame.render_widget(Line::from_iter(rungs).centered(), below);
}

/// The step of the work, and how much the outcome binds.
fn draw_terms(model: &Model, frame: &mut Frame, mandate: &Mandate, area: Rect) {
    let words = model.words;
    let step = words.say(&format!("policy-step-{}", mandate.step.key()));
    let weight = words.say(&format!("stage-weight-{}", mandate.weight.key()));
    let terms = [
        (
            t!(words, "stage-mandate-step", step = step).into_owned(),
            Style::new(),
        ),
        (weight.into_owned(), model.theme.strong()),
    ];
    let text = Text::fitted(&model.theme, &terms, area.as_size());
    text.draw_middle(frame, area, Alignment::Center);
}
