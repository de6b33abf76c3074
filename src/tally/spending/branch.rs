//! A rule that chooses option by option, with every way its ties can go.

use super::super::outcome::{MOST_OUTCOMES, Seat};
use std::collections::{BTreeSet, HashMap};
use std::hash::Hash;

/// Most amounts that are kept at a time while ties are followed: enough for thousands of ways in a
/// room, and some tens of megabytes where the electorate is a city.
const MOST_KEPT: usize = 1 << 21;

/// Most ways that are followed at a time, however small the electorate.
const MOST_WAYS: usize = 20_000;

/// A rule that chooses option by option.
pub(in crate::tally) trait Stepwise {
    /// What has been chosen and paid so far. Equal ones go on alike.
    type State: Clone + Eq + Hash;

    /// The options that are level in the lead, ascending; none where the rule chooses no more.
    fn leaders(&mut self, state: &Self::State) -> Vec<usize>;

    /// What is so when one of them is chosen.
    fn take(&self, state: &Self::State, option: usize) -> Self::State;

    /// The same, and why this one was chosen.
    fn explain(&self, state: &Self::State, option: usize) -> (Seat, Self::State);

    /// How many amounts a state holds, about.
    fn amounts(&self) -> usize;
}

/// A way to choose: the options in order, and what was so then.
pub(in crate::tally) type Way<S> = (Vec<usize>, S);

/// Where all ways end.
pub(in crate::tally) struct Ends<S> {
    /// One way to each end, by the order of choice.
    pub ways: Vec<Way<S>>,
    /// Whether none was given up.
    pub complete: bool,
}

/// Follows every way ties can go from where the given ones stand. Ways that meet are one.
pub(in crate::tally) fn follow<R: Stepwise>(
    rule: &mut R,
    starts: Vec<Way<R::State>>,
) -> Ends<R::State> {
    let room = (MOST_KEPT / rule.amounts().max(1)).clamp(1, MOST_WAYS);
    let mut ends = Ends {
        ways: Vec::new(),
        complete: true,
    };
    let mut level = starts;
    while !level.is_empty() {
        let mut next: HashMap<R::State, Vec<usize>> = HashMap::new();
        for (order, state) in level {
            let leaders = rule.leaders(&state);
            if leaders.is_empty() {
                ends.ways.push((order, state));
                continue;
            }
            for option in leaders {
                if next.len() >= room {
                    ends.complete = false;
                    break;
                }
                let longer: Vec<usize> = order.iter().copied().chain([option]).collect();
                next.entry(rule.take(&state, option)).or_insert(longer);
            }
        }
        level = next
            .into_iter()
            .map(|(state, order)| (order, state))
            .collect();
        level.sort_unstable_by(|a, b| a.0.cmp(&b.0));
    }
    ends.ways.sort_unstable_by(|a, b| a.0.cmp(&b.0));
    ends
}

/// Why each was chosen, in this order from this start; and what was so at the end.
pub(in crate::tally) fn retrace<R: Stepwise>(
    rule: &R,
    start: R::State,
    order: &[usize],
) -> (Vec<Seat>, R::State) {
    let mut state = start;
    let mut seats = Vec::with_capacity(order.len());
    for &option in order {
        let (seat, next) = rule.explain(&state, option);
        seats.push(seat);
        state = next;
    }
    (seats, state)
}

/// The sets, each once, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::tally) struct Sets {
    found: BTreeSet<Vec<usize>>,
    overfull: bool,
    given_up: bool,
}

impl Sets {
    /// One more.
    pub fn add(&mut self, mut set: Vec<usize>) {
        set.sort_unstable();
        self.found.insert(set);
        if self.found.len() > MOST_OUTCOMES {
            self.found.pop_last();
            self.overfull = true;
        }
    }

    /// Takes note of whether all ways were followed that lead to sets.
    pub fn followed(&mut self, complete: bool) {
        self.given_up |= !complete;
    }

    /// Whether there are more than can be listed.
    pub fn overfull(&self) -> bool {
        self.overfull
    }

    /// The first of them.
    pub fn first(&self) -> &[usize] {
        self.found.first().map_or(&[], Vec::as_slice)
    }

    /// All that are listed, and whether they are all that there are.
    pub fn into_parts(self) -> (Vec<Vec<usize>>, bool) {
        let complete = !self.overfull && !self.given_up;
        (self.found.into_iter().collect(), complete)
    }
}
