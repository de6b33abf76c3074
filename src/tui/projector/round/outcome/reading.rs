//! Who was chosen, above the ideas; why, on a page of its own; and what the count can be proved by.

use super::super::super::{Model, is_vast};
use crate::domain::model::RoundId;
use crate::report::model::ReadingEntry;
use crate::report::telling::Chapter;
use crate::tui::reading::{lines, tell};
use crate::tui::text::fit;
use crate::tui::widgets::big::{Paragraph, Text};
use ratatui::Frame;
use ratatui::layout::{Alignment, Constraint, Layout, Rect, Size};
use ratatui::text::Line;
use std::rc::Rc;

/// The share of the height that the chosen ideas may take.
const HEADLINE: u16 = 3;
/// Rows from which on there is room for the proof.
const ROOMY: u16 = 12;
/// Columns from which on the proof stands beside what else is said at the foot.
const WIDE: u16 = 160;

/// What is read from the round.
pub fn read(model: &Model, id: RoundId) -> Rc<Option<ReadingEntry>> {
    model.read.of(&model.session, id)
}

/// Draws who was chosen, as large as there is room for; gives what is left below.
pub fn draw_headline(model: &Model, frame: &mut Frame, entry: &ReadingEntry, area: Rect) -> Rect {
    let told = tell(model.words, &model.session, entry, true, |teller| {
        teller.headline()
    });
    if told.is_empty() {
        return area;
    }
    let told: Vec<Paragraph> = told
        .into_iter()
        .map(|it| (it, model.theme.accent()))
        .collect();
    // Every line has its row, even where that is more than the share.
    let rows = (area.height / HEADLINE).max(told.len() as u16);
    let room = Size::new(area.width, rows);
    let text = match is_vast(area) {
        true => Text::fitted(&model.theme, &told, room),
        false => Text::plain(&told, room),
    };
    let [above, _, below] = Layout::vertical([
        Constraint::Length(text.height().min(rows)),
        Constraint::Length(1),
        Constraint::Fill(1),
    ])
    .areas(area);
    text.draw(frame, above, Alignment::Left);
    below
}

/// The chapters that have a page of their own: the reasons, and how much hangs on the rule.
pub fn chapters(model: &Model, entry: &ReadingEntry) -> Vec<Chapter> {
    if entry.is_plain() {
        return Vec::new();
    }
    let mut chapters = tell(model.words, &model.session, entry, true, |teller| {
        teller.chapters()
    });
    chapters.retain(|chapter| matches!(chapter.key, "reasons" | "equal" | "panel"));
    chapters
}

/// Draws a chapter; what does not fit stands in the documents.
pub fn draw_chapter(model: &Model, frame: &mut Frame, chapter: &Chapter, area: Rect) {
    let lines = lines(
        &model.theme,
        std::slice::from_ref(chapter),
        usize::from(area.width),
    );
    for (place, line) in area.rows().zip(lines) {
        frame.render_widget(line, place);
    }
}

fn proof(model: &Model, entry: &ReadingEntry) -> String {
    tell(model.words, &model.session, entry, true, |teller| {
        teller.proof_line()
    })
}

/// The proof, where it stands beside what else is said at a foot of this width.
pub fn proof_at_foot(model: &Model, id: RoundId, columns: u16) -> Option<String> {
    let read = read(model, id);
    let entry = read.as_ref().as_ref().filter(|_| columns >= WIDE)?;
    Some(proof(model, entry))
}

/// Draws the proof on the last line, where there is room; gives what is left above.
pub fn draw_proof(model: &Model, frame: &mut Frame, entry: &ReadingEntry, area: Rect) -> Rect {
    if area.height < ROOMY || area.width >= WIDE {
        return area;
    }
    let [above, line] = Layout::vertical([Constraint::Fill(1), Constraint::Length(1)]).areas(area);
    let said = fit(&proof(model, entry), usize::from(line.width)).into_owned();
    frame.render_widget(Line::styled(said, model.theme.faint()), line);
    above
}
