//! The reading of a round: who was chosen and why, the same per category and with every group
//! weighing the same, how much hangs on the rule, and the proof.

use super::figures;
use super::page::{NOTHING, Page, Side};
use crate::domain::model::IdeaId;
use crate::report::escape;
use crate::report::model::{CategoryEntry, IdeaStanding, ReadingEntry, RoundEntry};
use crate::report::telling::{Chapter, Part, Teller};
use crate::text::t;

/// Most categories in a table: what a page is wide enough for.
const MOST_CATEGORIES: usize = 8;

/// Writes the reading, where the round has one.
pub(super) fn write(page: &mut Page, round: &RoundEntry) {
    let Some(entry) = &round.reading else {
        return;
    };
    write_categories(page, round, entry);
    for chapter in chapters(page, round, entry) {
        page.heading(4, &chapter.title);
        for part in chapter.parts {
            write_part(page, part);
        }
    }
}

fn chapters(page: &Page, round: &RoundEntry, entry: &ReadingEntry) -> Vec<Chapter> {
    let name = |id: IdeaId| {
        let item = round.items.iter().find(|item| item.idea == id);
        match item.filter(|item| spoken(item.state)) {
            Some(item) => escape::inline(&item.text),
            None => page.idea_name(id),
        }
    };
    let parties = round.parties.iter();
    let teller = Teller {
        words: page.words,
        entry,
        parties: parties.map(|party| page.party(&party.party)).collect(),
        name: &name,
        quote: &escape::inline,
    };
    teller.chapters()
}

/// Whether an idea's words may be repeated.
fn spoken(state: IdeaStanding) -> bool {
    !matches!(state, IdeaStanding::Hidden | IdeaStanding::Withdrawn)
}

fn write_part(page: &mut Page, part: Part) {
    match part {
        Part::Says(text) => page.paragraph(text),
        Part::Points(points) => page.list(points),
        Part::Table { head, rows } => {
            let sides = head.into_iter().enumerate().map(|(at, name)| match at {
                0 => (name, Side::Left),
                _ => (name, Side::Right),
            });
            page.table(&sides.collect::<Vec<_>>(), &rows);
        }
    }
}

/// What each category that may be shown gave each idea.
fn write_categories(page: &mut Page, round: &RoundEntry, entry: &ReadingEntry) {
    if entry.categories.is_empty() {
        return;
    }
    page.heading(4, t!(page.words, "readings-categories"));
    for categories in entry.categories.chunks(MOST_CATEGORIES) {
        let mut header = vec![(t!(page.words, "report-idea").into_owned(), Side::Left)];
        header.extend(categories.iter().map(|it| (name(page, it), Side::Right)));
        let voters = categories
            .iter()
            .map(|it| format!("{}/{}", it.voted, it.of));
        let voters = [t!(page.words, "readings-voters").into_owned()]
            .into_iter()
            .chain(voters);
        let mut rows = vec![voters.collect()];
        for item in &round.items {
            let cells: Vec<String> = categories
                .iter()
                .map(|it| cell(page, it, item.idea))
                .collect();
            // Of dozens of ideas most got nothing from a few people.
            if cells.iter().any(|cell| cell != NOTHING) {
                rows.push([vec![figures::named(page, item)], cells].concat());
            }
        }
        page.table(&header, &rows);
    }
}

fn name(page: &Page, category: &CategoryEntry) -> String {
    let party = page.doc.party(&category.party);
    let mut categories = party.into_iter().flat_map(|party| &party.categories);
    match categories.find(|share| share.key == category.category) {
        Some(share) => page.label(&share.name),
        None => escape::inline(category.category.as_str()),
    }
}

fn cell(page: &Page, category: &CategoryEntry, idea: IdeaId) -> String {
    let counts = category.counts.iter().find(|(id, _)| *id == idea);
    match counts {
        Some((_, counts)) if !counts.is_empty() => figures::of_party(page.words, *counts),
        _ => NOTHING.into(),
    }
}
