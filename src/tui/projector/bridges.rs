//! Where the groups meet and where they part, after the latest round that the room has seen the
//! count of; and what people have said would make them say yes. Signs, never proof, and it says so.

use super::{Model, leaves};
use crate::text::bridges as said;
use crate::tui::widgets::big::{Paragraph, Text};
use crate::views::bridges::{BridgeRow, BridgesView, Label, latest, public_bridges};
use ratatui::Frame;
use ratatui::layout::{Alignment, Constraint, Layout, Rect, Size};
use ratatui::style::Style;
use std::rc::Rc;

/// How many answers to a divide the hall is shown, the latest: the others stand on phones.
const ANSWERS: usize = 2;

fn view(model: &Model) -> Rc<Option<BridgesView>> {
    let session = &model.session;
    model.bridges.get(session.clone(), || {
        public_bridges(session, latest(session)?)
    })
}

/// Draws the page.
pub fn draw(model: &Model, frame: &mut Frame, area: Rect) {
    let (words, theme) = (model.words, &model.theme);
    let area = super::margins(area);
    let view = view(model);
    let title = match &*view {
        Some(view) => format!("{} · {}", words.say("bridges-title"), view.title.one_line()),
        None => words.say("bridges-title").into_owned(),
    };
    let is_large = super::is_vast(area);
    let room = |plain, large| Size::new(area.width, if is_large { large } else { plain });
    let title = Text::fitted(theme, &[(title, theme.strong())], room(2, 8));
    let terms = view.as_ref().as_ref().map(|view| terms(model, view));
    let terms = (terms.unwrap_or_default(), theme.faint());
    let terms = Text::fitted(theme, &[terms], room(3, 8));
    let [title_at, terms_at, _, body] = Layout::vertical([
        Constraint::Length(title.height()),
        Constraint::Length(terms.height()),
        Constraint::Length(1),
        Constraint::Fill(1),
    ])
    .areas(area);
    title.draw(frame, title_at, Alignment::Left);
    terms.draw(frame, terms_at, Alignment::Left);
    leaves::draw(model, frame, &paragraphs(model, &view), body);
}

/// Where the lines are drawn, and that it is no proof.
fn terms(model: &Model, view: &BridgesView) -> String {
    let words = model.words;
    let rule = |label| said::rule(words, label, &view.thresholds).into_owned();
    let sign = words.say("bridges-sign").into_owned();
    [sign, rule(Label::Bridge), rule(Label::Divide)].join(" ")
}

fn paragraphs(model: &Model, view: &Option<BridgesView>) -> Vec<Paragraph> {
    let words = model.words;
    let alone = |id: &str| vec![(words.say(id).into_owned(), Style::new())];
    let Some(view) = view else {
        let unread = latest(&model.session).is_some();
        return alone(match unread {
            true => "bridges-unreadable",
            false => "bridges-no-result",
        });
    };
    let told = |row: &&BridgeRow| row.is_public() && (row.asks || is_told(row.label));
    let mut paragraphs: Vec<Paragraph> = Vec::new();
    for row in view.rows.iter().filter(told) {
        paragraphs.push(idea(model, view, row));
        if row.asks {
            paragraphs.extend(asked(model, row));
        }
    }
    match (paragraphs.is_empty(), view.secret, view.says_anything()) {
        (false, ..) => paragraphs,
        (_, true, _) => alone("bridges-secret"),
        (_, _, false) => alone("bridges-nothing"),
        _ => [alone("bridges-none-bridge"), alone("bridges-none-divide")].concat(),
    }
}

/// Whether a label is told to the hall: the others say that there is nothing to say.
fn is_told(label: Label) -> bool {
    matches!(label, Label::Bridge | Label::Divide | Label::Heart)
}

fn idea(model: &Model, view: &BridgesView, row: &BridgeRow) -> Paragraph {
    let (words, theme) = (model.words, &model.theme);
    let names = said::names(words, view.groups.parties(), 0);
    let known = names.iter().zip(&row.groups).filter(|it| it.1.is_some());
    let groups: Vec<String> = known
        .map(|(name, count)| said::group(words, name, *count))
        .collect();
    let label = format!(
        "{} {}",
        said::mark(row.label),
        said::label(words, row.label)
    );
    let label = match is_told(row.label) {
        true => format!("{label}: "),
        false => String::new(),
    };
    let style = match row.label {
        Label::Bridge => theme.good(),
        Label::Divide => theme.warn(),
        _ => Style::new(),
    };
    let text = row.text.one_line();
    (format!("{label}{text} – {}", groups.join(", ")), style)
}

/// The question, how many have answered, and what was said last.
fn asked(model: &Model, row: &BridgeRow) -> Vec<Paragraph> {
    let words = model.words;
    let question = format!(
        "{} {}. {}.",
        words.say("bridges-ask"),
        said::answered(words, row.answers.len()),
        words.say("bridges-answer-here")
    );
    let answers = row.released().rev().take(ANSWERS).map(|answer| {
        let text = answer.text.one_line();
        (format!("› {text}"), model.theme.accent())
    });
    std::iter::once((question, model.theme.strong()))
        .chain(answers)
        .collect()
}
