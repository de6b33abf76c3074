//! Where the groups meet and where they part, after the latest round that the room has seen the
//! count of; and what people have said would make them say yes. Signs, never proof, and it says so.

use super::letters::{PAGE, Room, fit, leaves, stacked};
use super::{Leaf, Scene};
use crate::text::{Words, bridges as said};
use crate::views::bridges::{BridgeRow, BridgesView, Label, latest, public_bridges};
use maud::html;

const TITLE: Room = Room::new(1_600, 110);
const TERMS: Room = Room::new(1_600, 100);
const LIST: Room = Room::new(1_600, PAGE.height - 270);
/// The smallest letters before the list goes on on another leaf.
const LEAST: &str = "z5";
/// How many answers to a divide the hall is shown, the latest: the others stand on phones.
const ANSWERS: usize = 2;

/// Draws the leaf whose turn it is.
pub(super) fn draw(scene: &Scene) -> Leaf {
    let words = scene.words;
    let round = latest(scene.session);
    let view = round.and_then(|round| public_bridges(scene.session, round));
    let lines = match &view {
        Some(view) => lines(words, view),
        None if round.is_some() => vec![words.say("bridges-unreadable").into_owned()],
        None => vec![words.say("bridges-no-result").into_owned()],
    };
    let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
    let leaves = leaves(&lines, LEAST, LIST);
    let of = leaves.len().max(1);
    let at = scene.turn % of;
    let mut title = words.say("bridges-title").into_owned();
    if let Some(view) = &view {
        title = format!("{title} · {}", view.title.one_line());
    }
    let title = fit(&title, TITLE);
    let terms = view.as_ref().map(|view| terms(words, view));
    let terms = terms.unwrap_or_default();
    let terms = fit(&terms, TERMS);
    let body = html! {
        div.asked {
            h1.accent.(title.class) dir="auto" { (title.text) }
            p.faint.(terms.class) { (terms.text) }
        }
        @if let Some(leaf) = leaves.get(at) {
            ul.points {
                @for set in stacked(leaf, LIST) { li.(set.class) dir="auto" { (set.text) } }
            }
        }
    };
    Leaf { body, at, of }
}

/// Where the lines are drawn, and that it is no proof.
fn terms(words: Words, view: &BridgesView) -> String {
    let rule = |label| said::rule(words, label, &view.thresholds).into_owned();
    let sign = words.say("bridges-sign").into_owned();
    [sign, rule(Label::Bridge), rule(Label::Divide)].join(" ")
}

fn lines(words: Words, view: &BridgesView) -> Vec<String> {
    let told = |row: &&BridgeRow| row.is_public() && (row.asks || is_told(row.label));
    let rows = view.rows.iter().filter(told);
    let lines: Vec<String> = rows.flat_map(|row| idea(words, view, row)).collect();
    let say = |id: &str| words.say(id).into_owned();
    match (lines.is_empty(), view.secret, view.says_anything()) {
        (false, ..) => lines,
        (_, true, _) => vec![say("bridges-secret")],
        (_, _, false) => vec![say("bridges-nothing")],
        _ => vec![say("bridges-none-bridge"), say("bridges-none-divide")],
    }
}

/// Whether a label is told to the hall: the others say that there is nothing to say.
fn is_told(label: Label) -> bool {
    matches!(label, Label::Bridge | Label::Divide | Label::Heart)
}

fn idea(words: Words, view: &BridgesView, row: &BridgeRow) -> Vec<String> {
    let names = said::names(words, view.groups.parties(), 0);
    let known = names.iter().zip(&row.groups).filter(|it| it.1.is_some());
    let groups: Vec<String> = known
        .map(|(name, count)| said::group(words, name, *count))
        .collect();
    let label = match is_told(row.label) {
        true => format!(
            "{} {}: ",
            said::mark(row.label),
            said::label(words, row.label)
        ),
        false => String::new(),
    };
    let text = row.text.one_line();
    let mut lines = vec![format!("{label}{text} – {}", groups.join(", "))];
    if row.asks {
        let answered = said::answered(words, row.answers.len());
        lines.push(format!("{} {answered}.", words.say("bridges-ask")));
        let answers = row.released().rev().take(ANSWERS);
        lines.extend(answers.map(|answer| format!("› {}", answer.text.one_line())));
    }
    lines
}
