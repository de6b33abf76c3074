//! The table of duels for people: how many put each option before each other.

use super::book::{Table, heading, paragraph};
use super::figure;
use super::scene::Scene;
use crate::tally::outcome::{Duels, Verdict};
use crate::text::t;
use crate::tui::text::fit;

/// The widest that a column's head is; the rows have the names.
const HEAD: usize = 12;

/// The table, and what the rule made of it.
pub(super) fn write(page: &mut String, scene: Scene<'_>, duels: &Duels) {
    heading(page, &t!(scene.words, "tally-duels"));
    paragraph(page, &t!(scene.words, "tally-duels-how"), "  ");
    let options = duels.before.len();
    let figures = match &duels.verdict {
        Verdict::Figures(figures) => Some(figures),
        _ => None,
    };
    let head = |option: usize| fit(&scene.label(option), HEAD).into_owned();
    let mut heads: Vec<String> = (0..options).map(head).collect();
    heads.extend(figures.map(|_| t!(scene.words, "tally-figure").into_owned()));
    let row = |first: usize| {
        let mut cells: Vec<String> = (0..options).map(|it| cell(duels, first, it)).collect();
        cells.extend(figures.map(|figures| figure::shown(scene.words, &figures[first])));
        (scene.row(first), cells)
    };
    let rows = (0..options).map(row).collect();
    Table { heads, rows }.draw(page);
    verdict(page, scene, duels);
}

/// A duel won is marked by a sign and not only by its number.
fn cell(duels: &Duels, first: usize, second: usize) -> String {
    let (before, behind) = (duels.before[first][second], duels.before[second][first]);
    if first == second {
        "·".into()
    } else if before > behind {
        format!("{before}*")
    } else if before == behind {
        format!("{before}=")
    } else {
        // As wide as the others, so that digits stand below digits.
        format!("{before} ")
    }
}

fn verdict(page: &mut String, scene: Scene<'_>, duels: &Duels) {
    let words = scene.words;
    match &duels.verdict {
        Verdict::Condorcet { winner, loser } => {
            page.push('\n');
            let said = match winner {
                Some(winner) => t!(words, "tally-beats-all", name = scene.name(*winner)),
                None => t!(words, "tally-beats-none"),
            };
            paragraph(page, &said, "  ");
            if let Some(loser) = loser {
                let said = t!(words, "tally-loses-all", name = scene.name(*loser));
                paragraph(page, &said, "  ");
            }
        }
        Verdict::Locked { locked, left_out } => {
            let pair = |(first, second): &(usize, usize)| {
                let (first, second) = (*first, *second);
                let sizes = (duels.before[first][second], duels.before[second][first]);
                let names = (scene.label(first), scene.label(second));
                // No line ends within a pair.
                let parts = [
                    &names.0,
                    ">",
                    &names.1,
                    &format!("({}:{})", sizes.0, sizes.1),
                ];
                parts.join("\u{a0}")
            };
            for (id, pairs) in [("tally-locked", locked), ("tally-left-out", left_out)] {
                if !pairs.is_empty() {
                    let pairs: Vec<String> = pairs.iter().map(pair).collect();
                    page.push('\n');
                    paragraph(page, &words.say(id), "  ");
                    paragraph(page, &pairs.join(", "), "    ");
                }
            }
        }
        Verdict::Figures(_) | Verdict::Paths(_) => {}
    }
}
