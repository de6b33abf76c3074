//! Meek's method, by the reference rule *meek-prf* of the Proportional Representation Foundation
//! (Meek, *A new approach to the single transferable vote*, 1969; Hill, Wichmann and Woodall,
//! *Algorithm 123*, The Computer Journal 30, 1987).
//!
//! Each option keeps a part of every vote that comes to it and passes the rest on: all of it while
//! hopeful, nothing when out, and when elected just so much that it keeps a quota. The parts are
//! found by iteration, in nine decimals, and the quota sinks as votes come to nobody. When hardly
//! any surplus is left, the last goes out, and everything is as if it had never stood. Those who
//! stand closer to the last than the surplus that is left are level with it; the lot decides.

use super::decimal;
use super::field::{Field, Standing};
use crate::tally::outcome::{Act, Stage};
use crate::tally::ranked::papers::Paper;
use crate::tally::ranked::search::{Count, Open};

/// One vote, in units of the last decimal.
const ONE: u128 = 1_000_000_000;

/// Less surplus than this in all is none: a millionth of a vote.
const OMEGA: u128 = 1_000;

/// How often a round iterates, about: for the bounds of the search, and for nothing else.
const ITERATIONS: usize = 8;

/// A count by Meek's method.
pub(super) struct Meek {
    options: usize,
    papers: Vec<Paper>,
    seats: usize,
    valid: u128,
}

/// How a count stands at the end of a round.
#[derive(Clone, Debug)]
pub(super) struct State {
    field: Field,
    /// Which part of a vote each option keeps.
    keep: Vec<u128>,
    votes: Vec<u128>,
    quota: u128,
    surplus: u128,
    /// Who reached the quota here.
    reached: Vec<usize>,
}

impl Meek {
    pub(super) fn new(options: usize, papers: Vec<Paper>, seats: usize) -> Self {
        Meek {
            options,
            valid: papers.iter().map(|paper| u128::from(paper.voters)).sum(),
            papers,
            seats,
        }
    }

    /// The end of the first round.
    pub(super) fn start(&self) -> State {
        let options = self.options;
        let mut state = State {
            field: Field::new(options, self.seats),
            keep: vec![ONE; options],
            votes: vec![0; options],
            quota: 0,
            surplus: 0,
            reached: Vec::new(),
        };
        self.distribute(&mut state);
        self.round(&mut state);
        state
    }

    /// Iterates until somebody reaches the quota or no surplus to speak of is left; does nothing if
    /// the count is over.
    fn round(&self, state: &mut State) {
        state.reached.clear();
        if state.field.ending().is_some() {
            return;
        }
        let mut before = None;
        loop {
            self.distribute(state);
            let reached = reached(state);
            if !reached.is_empty() {
                state.reached = reached;
                return;
            }
            let is_stable = before.is_some_and(|before| state.surplus >= before);
            if state.surplus < OMEGA || is_stable {
                return;
            }
            before = Some(state.surplus);
            adjust(state);
        }
    }

    /// Gives every vote to those who keep a part of it, and sets quota and surplus by that.
    fn distribute(&self, state: &mut State) {
        state.votes.fill(0);
        for paper in &self.papers {
            let mut left = ONE;
            for &option in &paper.choices {
                let kept = up(left * state.keep[option], ONE).min(left);
                state.votes[option] += kept * u128::from(paper.voters);
                left -= kept;
                if left == 0 {
                    break;
                }
            }
        }
        let held: u128 = state.votes.iter().sum();
        state.quota = held / (self.seats as u128 + 1) + 1;
        state.surplus = surplus(state);
    }
}

/// Elects the hopefuls who have a quota, and says who they are.
fn reached(state: &mut State) -> Vec<usize> {
    let mut reached = state.field.all(Standing::Hopeful);
    reached.retain(|&option| state.votes[option] >= state.quota);
    for &option in &reached {
        state.field.standing[option] = Standing::Elected;
    }
    state.surplus = surplus(state);
    reached
}

/// What the elected hold over the quota, in all.
fn surplus(state: &State) -> u128 {
    let elected = state.field.all(Standing::Elected);
    let quotas = state.quota * elected.len() as u128;
    let held: u128 = elected.iter().map(|&option| state.votes[option]).sum();
    held.saturating_sub(quotas)
}

/// Sets what the elected keep, so that by these votes they would keep a quota.
fn adjust(state: &mut State) {
    for option in state.field.all(Standing::Elected) {
        let quota = up(state.keep[option] * state.quota, ONE);
        state.keep[option] = up(quota * ONE, state.votes[option].max(1));
    }
}

/// A quotient, rounded up.
fn up(number: u128, by: u128) -> u128 {
    number.div_ceil(by)
}

impl Count for Meek {
    type State = State;
    type Mark = (Vec<Standing>, Vec<u128>, bool);

    fn size(&self) -> usize {
        (self.papers.len() + self.options) * ITERATIONS
    }

    fn open(&self, state: &State) -> Open {
        if let Some(ending) = state.field.ending() {
            return ending;
        }
        if !state.reached.is_empty() {
            return Open::Ways(vec![Vec::new()]);
        }
        let mut last = state.field.all(Standing::Hopeful);
        let least = last.iter().map(|&option| state.votes[option]).min();
        let level = least.unwrap_or(0) + state.surplus;
        last.retain(|&option| state.votes[option] <= level);
        let has_votes = |&option: &usize| state.votes[option] > 0;
        if state.surplus < OMEGA && !last.iter().any(has_votes) {
            return state.field.all_of(last);
        }
        Field::one_of(last)
    }

    fn stage(&self, state: &State) -> Stage {
        let elected = state.reached.iter().copied();
        let elected = elected.chain(state.field.newly(&self.open(state)));
        let held: u128 = state.votes.iter().sum();
        let number = |units| decimal(units, ONE);
        let shown = |option| (!state.field.is_out(option)).then(|| number(state.votes[option]));
        Stage {
            votes: (0..state.votes.len()).map(shown).collect(),
            exhausted: number((self.valid * ONE).saturating_sub(held)),
            quota: Some(number(state.quota)),
            acts: elected.map(Act::Elect).collect(),
        }
    }

    /// The next round, after these are out; after an election nobody is.
    fn go(&self, state: &State, way: &[usize]) -> State {
        let mut next = state.clone();
        for &option in way {
            next.field.standing[option] = Standing::Out;
            next.keep[option] = 0;
            next.votes[option] = 0;
        }
        self.round(&mut next);
        next
    }

    fn act(&self, _: &State, way: &[usize]) -> Option<Act> {
        (!way.is_empty()).then(|| Act::Exclude(way.to_vec()))
    }

    fn mark(&self, state: &State) -> Self::Mark {
        let is_election = !state.reached.is_empty();
        (
            state.field.standing.clone(),
            state.keep.clone(),
            is_election,
        )
    }
}
