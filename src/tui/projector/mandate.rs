//! What the meeting may do: how deep the participation is, in which step of the work, and whether
//! the outcome is advice or decides. Nobody should find out afterwards.

use super::Model;
use crate::domain::model::{Level, Mandate};
use crate::text::t;
use crate::tui::widgets::big::{self, Text};
use ratatui::Frame;
use ratatui::layout::{Alignment, Constraint, Layout, Rect};
use ratatui::style::Style;

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
                true => (format!("> {}", name.to_uppercase()), theme.accent()),
                false => (format!("  {name}"), theme.faint()),
            }
        })
        .collect();
    let text = Text::fitted(theme, &rungs, area.as_size());
    let inset = area.width.saturating_sub(text.width()) / 2;
    let place = Rect {
        x: area.x + inset,
        width: area.width - inset,
        ..area
    };
    text.draw_middle(frame, place, Alignment::Left);
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
