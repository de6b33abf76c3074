//! What came out of a round that is shown: idea by idea, by party, a leaf at a time.

use super::super::letters::{Room, fit};
use super::super::{Leaf, Scene, bar, turned};
use super::head;
use crate::domain::model::RoundState;
use crate::report::model::ReadingEntry;
use crate::text::{Words, in_a_row, methods, secret, t};
use crate::views::result::{Counts, ResultRow, ResultView};
use crate::views::stage::{RoundHead, public_result};
use crate::web::reading;
use maud::{Markup, html};

/// Ideas on a leaf.
const IDEAS: usize = 4;
/// The place of all of them.
const LIST: u32 = 560;
/// The same where the chosen ideas stand above them.
const LIST_BELOW: u32 = 440;
/// The chosen ideas, and the proof of the count.
const CHOSEN: Room = Room::new(1_600, 110);
const PROOF: Room = Room::new(1_600, 40);
/// The tallest an idea gets.
const TALLEST: u32 = 190;
/// The width of an idea's text, and of its counts.
const TEXT: u32 = 960;
const COUNTS: u32 = 280;
/// The line of the parties below an idea, and the words below the list.
const PARTIES: Room = Room::new(1_560, 42);
const FOOT: Room = Room::new(1_600, 40);

/// Draws the leaf whose turn it is.
pub(super) fn draw(scene: &Scene, asked: &RoundHead) -> Leaf {
    let Some(view) = public_result(scene.session, asked.id) else {
        return Leaf::only(head(scene, asked, None));
    };
    let entry = ReadingEntry::brief(scene.session, asked.id);
    let (rows, at, of) = turned(&view.rows, IDEAS, scene.turn);
    let chosen = entry.as_ref().is_some_and(|entry| !entry.is_plain());
    let list = if chosen { LIST_BELOW } else { LIST };
    let height = (list / rows.len().max(1) as u32).min(TALLEST);
    let foot = foot(scene.words, &view, rows);
    let foot = fit(&foot, FOOT);
    let body = html! {
        (head(scene, asked, Some(base(scene.words, &view))))
        @if view.rows.is_empty() { (sentences(scene.words, &view)) }
        @if let Some(entry) = &entry { (headline(scene, entry)) }
        ol.outcome { @for row in rows { (idea(scene.words, &view, row, height)) } }
        p.faint.(foot.class) { (foot.text) }
        @if let Some(entry) = &entry { (proof(scene, entry)) }
    };
    Leaf { body, at, of }
}

/// What there is to say where no counts may be shown.
fn sentences(words: Words, view: &ResultView) -> Markup {
    let lines = secret::about(words, view.secret.as_ref(), &view.outcome);
    let height = LIST / (lines.len().max(1) as u32 + 1);
    html! {
        div {
            @for line in lines.iter().rev() {
                @let line = fit(line, Room::new(TEXT + COUNTS, height));
                p.strong.(line.class) dir="auto" { (line.text) }
            }
        }
    }
}

/// Who was chosen; nothing where the ideas are only put in order.
fn headline(scene: &Scene, entry: &ReadingEntry) -> Markup {
    let told = reading::tell(scene.words, scene.session, entry, |teller| {
        teller.headline()
    });
    let told = in_a_row(&told);
    let told = fit(&told, CHOSEN);
    html! {
        @if !told.text.is_empty() { p.accent.strong.(told.class) dir="auto" { (told.text) } }
    }
}

/// What the count can be proved by, in one line.
fn proof(scene: &Scene, entry: &ReadingEntry) -> Markup {
    let line = reading::tell(scene.words, scene.session, entry, |teller| {
        teller.proof_line()
    });
    let line = fit(&line, PROOF);
    html! { p.faint.(line.class) { (line.text) } }
}

/// Who could vote and who did, how surely each is one person, and whether the count stays.
fn base(words: Words, view: &ResultView) -> String {
    let turnout = &view.turnout;
    let mut said = vec![t!(
        words,
        "projector-base",
        voted = turnout.voted + turnout.counted,
        of = turnout.of,
        share = turnout.share()
    )];
    if view.abstained > 0 {
        said.push(t!(words, "methods-abstained", count = view.abstained));
    }
    if turnout.late.came > 0 {
        let late = turnout.late;
        said.push(t!(
            words,
            "rounds-late",
            came = late.came,
            voted = late.voted
        ));
    }
    if turnout.counted > 0 {
        said.push(t!(words, "rounds-by-hand", count = turnout.counted));
    }
    if view.state == RoundState::Confirmed {
        let confirmed = words.say("rounds-stage-confirmed");
        said.insert(0, format!("✓ {confirmed}").into());
    }
    said.push(words.say(&format!("seats-level-{}", view.level.key())));
    in_a_row(&said)
}

/// Place and text, the bar and the counts beside it; below them the same by party.
fn idea(words: Words, view: &ResultView, row: &ResultRow, height: u32) -> Markup {
    let place = match row.tied {
        true => t!(words, "projector-tied-place", rank = row.rank).into_owned(),
        false => format!("{}.", row.rank),
    };
    let text = match row.text.is_empty() {
        true => words.say("projector-taken-down"),
        false => row.text.one_line(),
    };
    let text = format!("{place} {text}");
    let text = fit(&text, Room::new(TEXT, height * 6 / 10));
    let counts = said(words, row.counts);
    let (part, whole) = view.share(row.counts, view.ballots);
    let counts = fit(&counts, Room::new(COUNTS, 80));
    let parties = parties(words, view, row);
    let parties = fit(&parties, PARTIES);
    html! {
        li {
            p.strong.text.(text.class) dir="auto" { (text.text) }
            (bar::of(part, whole))
            p.strong.counts.(counts.class) { (counts.text) }
            @if view.secret.is_none() { p.faint.parties.(parties.class) { (parties.text) } }
        }
    }
}

fn parties(words: Words, view: &ResultView, row: &ResultRow) -> String {
    let parties = view.parties.iter().zip(&row.parties);
    let said = parties.map(|((_, name), counts)| {
        let counts = counts.map_or_else(
            || words.say("projector-too-few").into_owned(),
            |counts| said(words, counts),
        );
        format!("{} {counts}", words.label(name)).replace(' ', "\u{A0}")
    });
    said.collect::<Vec<_>>().join(" · ")
}

/// Counts in as few letters as possible; how they are read stands below the list.
fn said(words: Words, counts: Counts) -> String {
    match counts {
        Counts::Stance {
            agree,
            disagree,
            pass,
        } => format!("{agree}–{disagree}–{pass}"),
        Counts::Gradient(steps) => {
            let [support, between, against] = [steps.support(), steps.between(), steps.against()];
            format!("{support}–{between}–{against}")
        }
        Counts::Approval { approvals } => approvals.to_string(),
        Counts::Score(scores) => methods::tenths(words, scores.mean()),
        Counts::Dots { dots, .. } => dots.to_string(),
        Counts::Points { points, .. } => points.to_string(),
        Counts::Ranking(count) => methods::halves(words, count.halves),
    }
}

/// How the numbers are read, and why some are not there.
fn foot(words: Words, view: &ResultView, rows: &[ResultRow]) -> String {
    let mut said = Vec::new();
    if let (Some(first), Some(last)) = (rows.first(), rows.last())
        && rows.len() < view.rows.len()
    {
        let place = |row: &ResultRow| view.rows.iter().position(|it| it.idea == row.idea);
        let (from, to) = (place(first), place(last));
        said.push(t!(
            words,
            "rounds-stage-page",
            from = from.map_or(1, |at| at + 1),
            to = to.map_or(1, |at| at + 1),
            count = view.rows.len()
        ));
    }
    let read = format!("screen-read-{}", view.method.key());
    if words.knows(&read) {
        said.push(words.say(&read));
    }
    let left_out = view.rows.first().is_some_and(|row| {
        let mut parties = row.parties.iter().zip(&view.turnout.parties);
        parties.any(|(counts, party)| counts.is_none() && party.ballots() > 0)
    });
    // Where there are no ideas to show, the same sentences stand in their place.
    if view.secret.is_some() && !view.rows.is_empty() {
        said.extend(secret::about(words, view.secret.as_ref(), &view.outcome));
    } else if left_out {
        said.push(t!(words, "rounds-stage-suppressed", least = view.least));
    }
    in_a_row(&said)
}
