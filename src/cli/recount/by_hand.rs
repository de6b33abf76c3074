//! Votes on paper and by hand as the journal's lines have them: what two came to alike, or what was
//! accepted; sums, or whole ballots that were written down.

use crate::domain::Event;
use crate::domain::model::{Accepted, Ballot, Count, CountPlace, Figures, IdeaId, RoundId};
use std::collections::HashMap;

/// The same votes of the same round.
type Where = (RoundId, CountPlace);

/// What was counted, by place.
#[derive(Default)]
pub(super) struct ByHand {
    counts: HashMap<Where, Vec<Count>>,
    accepted: HashMap<Where, Accepted>,
}

impl ByHand {
    pub(super) fn take(&mut self, event: Event) {
        match event {
            Event::CountEntered {
                round,
                place,
                count,
            } => {
                let at = (round, place);
                self.accepted.remove(&at);
                let counts = self.counts.entry(at).or_default();
                match counts.iter_mut().find(|it| it.counter == count.counter) {
                    Some(before) => *before = *count,
                    None => counts.push(*count),
                }
            }
            Event::CountRemoved {
                round,
                place,
                counter,
            } => {
                let at = (round, place);
                self.accepted.remove(&at);
                let counts = self.counts.entry(at).or_default();
                counts.retain(|count| count.counter != counter);
            }
            Event::CountAccepted {
                round,
                place,
                accepted,
            } => {
                self.accepted.insert((round, place), accepted);
            }
            Event::CountsRestored {
                round,
                place,
                counts,
                accepted,
            } => {
                let at = (round, place);
                self.accepted.remove(&at);
                self.accepted.extend(accepted.map(|it| (at.clone(), it)));
                self.counts.insert(at, counts);
            }
            _ => {}
        }
    }

    /// The counts of a round that are part of its result.
    fn standing(&self, round: RoundId) -> impl Iterator<Item = &Count> {
        let here = self.counts.iter().filter(move |((id, _), _)| *id == round);
        here.filter_map(|(at, counts)| match &counts[..] {
            [one, other] if same(one, other) => Some(one),
            counts => {
                let accepted = self.accepted.get(at)?;
                counts.iter().find(|it| it.counter == accepted.counter)
            }
        })
    }

    /// How many voted: as many as there are papers, where these were written down.
    pub(super) fn ballots(&self, round: RoundId) -> usize {
        let voted = |count: &Count| match count.sheets.as_slice() {
            [] => count.ballots as usize,
            sheets => sheets.iter().map(|(_, alike)| *alike as usize).sum(),
        };
        self.standing(round).map(voted).sum()
    }

    /// The figures of each idea, once per count. Those of whole ballots are not believed: the
    /// ballots are counted.
    pub(super) fn figures(&self, round: RoundId) -> impl Iterator<Item = (IdeaId, Figures)> {
        let sums = self.standing(round).filter(|count| count.sheets.is_empty());
        let figures = sums.flat_map(|count| &count.figures);
        figures.map(|counted| (counted.idea, counted.figures))
    }

    /// The whole ballots that were written down, each as often as there were papers like it.
    pub(super) fn sheets(&self, round: RoundId) -> impl Iterator<Item = &Ballot> {
        let sheets = self.standing(round).flat_map(|count| &count.sheets);
        sheets.flat_map(|(ballot, alike)| std::iter::repeat_n(ballot, *alike as usize))
    }
}

/// Whether two came to the same. Whole ballots are laid side by side, one by one.
fn same(one: &Count, other: &Count) -> bool {
    let laid = |count: &Count| {
        let mut papers: Vec<String> = Vec::new();
        for (ballot, alike) in &count.sheets {
            papers.extend((0..*alike).map(|_| format!("{ballot:?}")));
        }
        papers.sort();
        papers
    };
    one.ballots == other.ballots && one.figures == other.figures && laid(one) == laid(other)
}
