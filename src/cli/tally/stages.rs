//! A count by stages for people: who held what, and what was done then.

use super::book::{Table, hanging, heading};
use super::figure;
use super::scene::Scene;
use crate::tally::outcome::{Act, Exact, Stage};
use crate::text::t;
use num_traits::Zero;

/// The table of stages, and below it each stage in words.
pub(super) fn write(page: &mut String, scene: Scene<'_>, stages: &[Stage]) {
    let words = scene.words;
    heading(page, &t!(words, "tally-stages"));
    let shown = |number: &Exact| figure::shown(words, number);
    let options = scene.counted.held.options.len();
    let row = |option: usize| {
        let held = |stage: &Stage| stage.votes[option].as_ref().map_or("–".into(), shown);
        (scene.row(option), stages.iter().map(held).collect())
    };
    let mut rows: Vec<(String, Vec<String>)> = (0..options).map(row).collect();
    if stages.iter().any(|stage| !stage.exhausted.is_zero()) {
        let exhausted = stages.iter().map(|stage| shown(&stage.exhausted));
        rows.push((
            t!(words, "tally-exhausted").into_owned(),
            exhausted.collect(),
        ));
    }
    if stages.iter().any(|stage| stage.quota.is_some()) {
        let quota = |stage: &Stage| stage.quota.as_ref().map_or("–".into(), shown);
        let quotas = stages.iter().map(quota).collect();
        rows.push((t!(words, "tally-quota").into_owned(), quotas));
    }
    let heads = (1..=stages.len()).map(|at| at.to_string()).collect();
    Table { heads, rows }.draw(page);
    page.push('\n');
    for (at, stage) in (1..).zip(stages) {
        let acts: Vec<String> = stage.acts.iter().map(|act| said(scene, act)).collect();
        let first = format!("{at:>4}. ");
        hanging(page, &acts.join(" "), &first, "      ");
    }
}

fn said(scene: Scene<'_>, act: &Act) -> String {
    let words = scene.words;
    match act {
        Act::Elect(option) => t!(words, "tally-act-elect", name = scene.name(*option)),
        Act::Exclude(options) => t!(words, "tally-act-exclude", names = scene.names(options)),
        Act::Tie { among, taken } => t!(
            words,
            "tally-act-tie",
            names = scene.names(among),
            name = scene.name(*taken)
        ),
        Act::TieByHistory { among, taken } => t!(
            words,
            "tally-act-tie-by-history",
            names = scene.names(among),
            name = scene.name(*taken)
        ),
        Act::Transfer { from, value } => t!(
            words,
            "tally-act-transfer",
            name = scene.name(*from),
            value = figure::shown(words, value)
        ),
    }
    .into_owned()
}
