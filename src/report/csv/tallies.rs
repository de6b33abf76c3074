//! The tallies: one row per closed round and idea, with the counts in all and per party.

use super::{Cell, header, write};
use crate::report::model::{Counts, Item, Proceedings, RoundEntry, Rule};

/// The table. Its columns are those of the rules that were used: in all, per party, and what of it
/// was counted on paper and by hand. A cell is empty where the round had another rule or the
/// counts are left out.
pub(super) fn tallies(proceedings: &Proceedings) -> String {
    let closed = || {
        proceedings
            .rounds
            .iter()
            .filter(|round| !round.items.is_empty())
    };
    let used: Vec<Rule> = Rule::ALL
        .into_iter()
        .filter(|rule| closed().any(|round| round.method == *rule))
        .collect();
    let counted = any_counted(proceedings);
    let rows = closed().flat_map(|round| {
        let mut items: Vec<&Item> = round.items.iter().collect();
        items.sort_by_key(|item| item.idea);
        items
            .into_iter()
            .map(|item| row(round, item, &used, counted))
            .collect::<Vec<_>>()
    });
    write(&columns(proceedings, &used), rows)
}

/// Whether anything was counted on paper or by hand; most meetings need no columns for that.
fn any_counted(proceedings: &Proceedings) -> bool {
    proceedings.rounds.iter().any(|round| round.counted > 0)
}

fn columns(proceedings: &Proceedings, used: &[Rule]) -> Vec<String> {
    let counts = || used.iter().flat_map(|rule| rule.counts());
    let mut columns = header(&["round", "method", "item", "source_id", "title"]);
    columns.extend(counts().map(|count| (*count).to_owned()));
    for party in &proceedings.people.parties {
        columns.extend(counts().map(|count| format!("{count}_{}", party.share.key)));
    }
    if any_counted(proceedings) {
        columns.extend(counts().map(|count| format!("{count}_counted")));
    }
    columns
}

fn row(round: &RoundEntry, item: &Item, used: &[Rule], counted: bool) -> Vec<Cell> {
    let mut row = vec![
        Cell::own(round.id),
        Cell::own(round.method.key()),
        Cell::own(item.idea),
        Cell::words(&item.source_id),
        Cell::words(&item.text),
    ];
    row.extend(cells(round, Some(item.counts), used));
    for counts in &item.parties {
        row.extend(cells(round, *counts, used));
    }
    if counted {
        row.extend(cells(round, item.counted, used));
    }
    row
}

/// The cells of one set of counts: empty under the names of other rules, and where left out.
fn cells(round: &RoundEntry, counts: Option<Counts>, used: &[Rule]) -> Vec<Cell> {
    let mut cells = Vec::new();
    for rule in used {
        match counts {
            Some(counts) if *rule == round.method => {
                cells.extend(counts.numbers().into_iter().map(Cell::maybe));
            }
            _ => cells.extend(rule.counts().iter().map(|_| Cell::empty())),
        }
    }
    cells
}
