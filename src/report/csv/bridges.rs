//! Bridges and divides, one row per round and idea; and what people said would make them say yes,
//! one row per answer.

use super::{Cell, header, local, write};
use crate::report::model::Proceedings;

/// The bridges. A cell is empty where the party's counts are left out.
pub(super) fn bridges(proceedings: &Proceedings) -> String {
    let mut columns = header(&[
        "round",
        "item",
        "title",
        "label",
        "consensus",
        "mean",
        "asked",
    ]);
    let parties = &proceedings.people.parties;
    for party in parties {
        let names = ["agree", "disagree", "pass", "n"];
        columns.extend(names.map(|name| format!("{name}_{}", party.share.key)));
    }
    let rounds = proceedings.rounds.iter();
    let rounds = rounds.filter_map(|round| Some((round, round.bridges.as_ref()?)));
    let rows = rounds.flat_map(|(round, bridges)| {
        bridges.items.iter().map(move |item| {
            let title = round.items.iter().find(|it| it.idea == item.idea);
            let mut row = vec![
                Cell::own(round.id),
                Cell::own(item.idea),
                title.map_or_else(Cell::empty, |it| Cell::words(&it.text)),
                Cell::own(item.label.key()),
                Cell::maybe(item.consensus.as_ref()),
                Cell::maybe(item.mean),
                Cell::yes_or_no(item.asked),
            ];
            for at in 0..parties.len() {
                let counts = item.parties.get(at).copied().flatten();
                row.extend([
                    Cell::maybe(counts.map(|it| it.agree)),
                    Cell::maybe(counts.map(|it| it.disagree)),
                    Cell::maybe(counts.map(|it| it.pass)),
                    Cell::maybe(counts.map(|it| it.count().seen())),
                ]);
            }
            row
        })
    });
    write(&columns, rows.collect::<Vec<_>>())
}

/// The conditions that stand.
pub(super) fn conditions(proceedings: &Proceedings) -> String {
    let columns = header(&["idea", "answer", "round", "text", "source", "oral", "given"]);
    let rows = proceedings.ideas.iter().flat_map(|idea| {
        let standing = idea.conditions.iter().filter(|it| it.hidden.is_none());
        standing.map(|condition| {
            vec![
                Cell::own(idea.id),
                Cell::own(condition.id),
                Cell::own(condition.round),
                Cell::words(&condition.text),
                Cell::own(condition.source.key()),
                Cell::yes_or_no(condition.oral),
                local(proceedings, Some(condition.given)),
            ]
        })
    });
    write(&columns, rows.collect::<Vec<_>>())
}
