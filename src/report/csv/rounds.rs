//! The rounds themselves, and who counted what was not given on phones.

use super::{Cell, header, local, write};
use crate::domain::model::IdeaId;
use crate::report::model::{CountEntry, CounterEntry, Proceedings, ReadingEntry, RoundEntry};

/// One row per round: how far it came, who could vote and who did.
pub(super) fn rounds(proceedings: &Proceedings) -> String {
    let columns = header(&[
        "round",
        "title",
        "method",
        "max",
        "state",
        "opened",
        "closed",
        "shown",
        "confirmed",
        "again_of",
        "again_reason",
        "present",
        "late",
        "late_voted",
        "ballots",
        "ballots_counted",
        "level",
        "heads",
        "more_ballots_reason",
        "abstained",
        "dots",
        "most",
        "points",
        "rule",
        "seats",
        "chosen",
        "tied",
        "below_threshold",
        "lot_seed",
        "rule_version",
        "ballots_sha256",
        "journal_record",
        "journal_sha256",
    ]);
    let rows = proceedings.rounds.iter().map(|round| {
        let mut row = row(proceedings, round);
        row.extend(read(round.reading.as_deref()));
        row
    });
    write(&columns, rows)
}

/// What was read from a round, and what it can be proved by; empty while it is open.
fn read(reading: Option<&ReadingEntry>) -> [Cell; 10] {
    let ideas = |ideas: &[IdeaId]| {
        let ideas: Vec<String> = ideas.iter().map(IdeaId::to_string).collect();
        Cell::own(ideas.join(" "))
    };
    let Some(reading) = reading else {
        return std::array::from_fn(|_| Cell::empty());
    };
    let proof = &reading.proof;
    let journal = proof.journal.as_ref();
    [
        Cell::own(&reading.rule),
        Cell::own(reading.seats),
        ideas(&reading.chosen),
        ideas(&reading.tied),
        ideas(&reading.below),
        proof
            .lot
            .as_ref()
            .map_or_else(Cell::empty, |seed| Cell::words(seed)),
        Cell::own(proof.version),
        Cell::own(&proof.hash),
        Cell::maybe(journal.map(|seal| seal.n)),
        Cell::maybe(journal.map(|seal| &seal.hash)),
    ]
}

fn row(proceedings: &Proceedings, round: &RoundEntry) -> Vec<Cell> {
    let again = round.again.as_ref();
    vec![
        Cell::own(round.id),
        Cell::words(&round.title),
        Cell::own(round.method.key()),
        Cell::maybe(round.max),
        Cell::own(round.state.key()),
        local(proceedings, Some(round.opened)),
        local(proceedings, round.closed),
        local(proceedings, round.shown),
        local(proceedings, round.confirmed),
        Cell::maybe(again.map(|again| again.of)),
        again.map_or_else(Cell::empty, |again| Cell::words(&again.reason)),
        Cell::own(round.base.people),
        Cell::own(round.late.came),
        Cell::own(round.late.voted),
        Cell::own(round.ballots),
        Cell::own(round.counted),
        Cell::own(round.level.key()),
        Cell::maybe(round.heads),
        Cell::words(&round.surplus),
        Cell::own(round.abstained),
        Cell::maybe(round.dots),
        Cell::maybe(round.most),
        Cell::maybe(round.points),
    ]
}

/// One row per person who counted.
pub(super) fn counts(proceedings: &Proceedings) -> String {
    let columns = header(&[
        "round",
        "way",
        "party",
        "counter",
        "ballots",
        "in_result",
        "accepted",
        "reason",
        "doubts",
    ]);
    let rows = proceedings.rounds.iter().flat_map(|round| {
        let entries = round.counts.iter();
        entries.flat_map(move |entry| {
            let counters = entry.counters.iter();
            counters.map(move |counter| counter_row(round, entry, counter))
        })
    });
    write(&columns, rows)
}

fn counter_row(round: &RoundEntry, entry: &CountEntry, counter: &CounterEntry) -> Vec<Cell> {
    let accepted = entry.accepted.as_ref();
    let taken = accepted.filter(|accepted| accepted.counter == counter.name);
    vec![
        Cell::own(round.id),
        Cell::own(entry.way.key()),
        Cell::maybe(entry.party.as_ref()),
        Cell::words(&counter.name),
        Cell::own(counter.ballots),
        Cell::yes_or_no(entry.stands && (accepted.is_none() || taken.is_some())),
        Cell::yes_or_no(taken.is_some()),
        taken.map_or_else(Cell::empty, |accepted| Cell::words(&accepted.reason)),
        Cell::own(entry.doubts.len()),
    ]
}
