//! The network on the screen where terminals and phones come in: in one line, all of it, and what
//! may be wrong where no phone comes.

use super::super::Model;
use super::push;
use crate::text::t;
use crate::tui::network::{CAUSES, HOTSPOT, advice, mark, said};
use crate::views::preflight::Verdict;
use ratatui::style::Style;
use ratatui::text::Line;

/// The most rows of one sentence.
const ROWS: usize = 3;

/// How many checks went which way; nothing where none are known.
pub fn in_short(model: &Model, columns: usize) -> Vec<Line<'static>> {
    let findings = &model.join_info.findings;
    let mut lines = Vec::new();
    if findings.is_empty() {
        return lines;
    }
    let count = |verdict| findings.iter().filter(|it| it.verdict() == verdict).count();
    let text = t!(
        model.words,
        "doctor-compact",
        good = count(Verdict::Good),
        remember = count(Verdict::Remember),
        lacking = count(Verdict::Lacking)
    );
    push(&mut lines, &text, columns, 1, model.theme.faint());
    lines
}

/// Every check with what to do about it.
pub fn all(model: &Model, columns: usize) -> Vec<Line<'static>> {
    let (words, theme) = (model.words, &model.theme);
    let mut lines = Vec::new();
    let title = words.say("doctor-panel");
    push(&mut lines, &title, columns, 1, theme.strong());
    for finding in &model.join_info.findings {
        let style = match finding.verdict() {
            Verdict::Good => theme.good(),
            Verdict::Remember => theme.warn(),
            Verdict::Lacking => theme.bad(),
        };
        let text = format!("{} {}", mark(finding.verdict()), said(words, finding));
        push(&mut lines, &text, columns, ROWS, style);
        if let Some(advice) = advice(words, finding) {
            push(
                &mut lines,
                &format!("  {advice}"),
                columns,
                ROWS,
                Style::new(),
            );
        }
    }
    if model.join_info.findings.is_empty() {
        let elsewhere = words.say("stage-address-elsewhere");
        push(&mut lines, &elsewhere, columns, ROWS, Style::new());
    }
    let title = words.say("doctor-title-hotspot");
    push(&mut lines, &title, columns, 2, theme.strong());
    for (number, step) in (1..).zip(HOTSPOT) {
        let step = format!("{number}. {}", words.say(step));
        push(&mut lines, &step, columns, ROWS, Style::new());
    }
    lines
}

/// What keeps every phone away, with what to do about it.
pub fn lacking(model: &Model, columns: usize) -> Vec<Line<'static>> {
    let findings = model.join_info.findings.iter();
    let mut lines = Vec::new();
    for finding in findings.filter(|it| it.verdict() == Verdict::Lacking) {
        let advice = advice(model.words, finding).unwrap_or_default();
        push(&mut lines, &advice, columns, ROWS, Style::new());
    }
    lines.extend(hotspot(model, columns));
    lines
}

/// What may be wrong, when the address is shown and no phone comes: the likeliest first.
pub fn causes(model: &Model, columns: usize) -> Vec<Line<'static>> {
    let (words, theme) = (model.words, &model.theme);
    let mut lines = vec![Line::default()];
    let alone = format!("! {}", words.say("stage-alone"));
    push(&mut lines, &alone, columns, 2, theme.warn());
    for (number, cause) in (1..).zip(CAUSES) {
        let cause = format!("{number}. {}", words.say(cause));
        push(&mut lines, &cause, columns, ROWS, Style::new());
    }
    lines.extend(hotspot(model, columns));
    lines
}

/// Where it stands how to make a network of one's own.
fn hotspot(model: &Model, columns: usize) -> Vec<Line<'static>> {
    let mut lines = Vec::new();
    let said = model.words.say("doctor-alone-hotspot");
    push(&mut lines, &said, columns, 2, model.theme.strong());
    lines
}
