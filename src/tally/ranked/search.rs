//! Counts by stages with ties: every way the rule leaves open is followed, as if each tie had been
//! broken in every way ("parallel universes": Conitzer, Rognlie and Xia, *Preference functions that
//! score rankings and maximum likelihood estimation*, 2009). Ways that meet again are followed once.

use crate::tally::outcome::{Act, MOST_OUTCOMES, Outcome, Reasons, Stage};
use crate::tally::rule::Rule;
use std::collections::{BTreeSet, HashSet};
use std::hash::Hash;
use std::rc::Rc;

/// Most states of a count that are looked at.
const MOST_STATES: usize = 20_000;

/// Most ballots that are read in all, over and over in every state: some seconds of work at the
/// very most, where thousands of different ballots meet many ties.
const MOST_READINGS: usize = 20_000_000;

/// A count that goes from state to state.
pub(super) trait Count {
    /// Where it stands.
    type State;
    /// What tells states apart from which the count goes on differently.
    type Mark: Eq + Hash;

    /// How many ballots it reads, about, to get from one state to the next.
    fn size(&self) -> usize;

    /// What is seen in a state, and how it can go on.
    fn look(&self, state: &Self::State) -> (Stage, Open);

    /// Goes on by one of the open ways; what was done for it.
    fn go(&self, state: &Self::State, way: &[usize]) -> (Vec<Act>, Self::State);

    fn mark(&self, state: &Self::State) -> Self::Mark;
}

/// How a count can go on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Open {
    /// It is over: the sets of winners, and whether these are all.
    Over(Vec<Vec<usize>>, bool),
    /// By one of these ways, each a list of options that are dealt with at once.
    Ways(Vec<Vec<usize>>),
}

/// A way not yet followed.
struct Branch<S> {
    from: Rc<(S, Stage)>,
    way: Vec<usize>,
    among: Rc<[usize]>,
    depth: usize,
}

/// What was found so far.
struct Found {
    sets: BTreeSet<Vec<usize>>,
    complete: bool,
    /// The stages that led to the first of the sets.
    stages: Vec<Stage>,
}

impl Found {
    fn add(&mut self, sets: Vec<Vec<usize>>, complete: bool, stages: &[Stage]) {
        let first = self.sets.first().cloned();
        self.sets.extend(sets);
        self.complete &= complete;
        if self.sets.first() != first.as_ref() {
            self.stages = stages.to_vec();
        }
    }

    fn outcome(mut self, rule: Rule) -> Outcome {
        while self.sets.len() > MOST_OUTCOMES {
            self.sets.pop_last();
            self.complete = false;
        }
        Outcome {
            rule,
            sets: self.sets.into_iter().collect(),
            ranking: None,
            complete: self.complete,
            reasons: Reasons::Stages(self.stages),
        }
    }
}

/// Follows a count from its start along every way that is open.
pub(super) fn follow<C: Count>(rule: Rule, count: &C, start: C::State) -> Outcome {
    let most = MOST_STATES.min(MOST_READINGS / count.size().max(1));
    let mut found = Found {
        sets: BTreeSet::new(),
        complete: true,
        stages: Vec::new(),
    };
    let mut seen = HashSet::new();
    let mut log: Vec<Stage> = Vec::new();
    let mut branches = Vec::new();
    let mut next = Some(start);
    while let Some(state) = next.take() {
        if seen.insert(count.mark(&state)) {
            visit(count, state, &mut log, &mut branches, &mut found);
        }
        let enough = seen.len() >= most || found.sets.len() > MOST_OUTCOMES;
        if enough && !found.sets.is_empty() && !branches.is_empty() {
            found.complete = false;
            break;
        }
        next = branches.pop().map(|branch| take(count, &mut log, branch));
    }
    found.outcome(rule)
}

/// Looks at a state: notes its winners, or the ways on from it.
fn visit<C: Count>(
    count: &C,
    state: C::State,
    log: &mut Vec<Stage>,
    branches: &mut Vec<Branch<C::State>>,
    found: &mut Found,
) {
    let (stage, open) = count.look(&state);
    match open {
        Open::Over(sets, complete) => {
            log.push(stage);
            found.add(sets, complete, log);
        }
        Open::Ways(ways) => {
            let among = ways.concat().into();
            let from = Rc::new((state, stage));
            let branch = |way| Branch {
                from: Rc::clone(&from),
                way,
                among: Rc::clone(&among),
                depth: log.len(),
            };
            branches.extend(ways.into_iter().rev().map(branch));
        }
    }
}

/// Goes one way, and notes in the log how.
fn take<C: Count>(count: &C, log: &mut Vec<Stage>, branch: Branch<C::State>) -> C::State {
    let (state, stage) = &*branch.from;
    let mut stage = stage.clone();
    if branch.among.len() > branch.way.len() {
        stage.acts.push(Act::Tie {
            among: branch.among.to_vec(),
            taken: branch.way[0],
        });
    }
    let (acts, next) = count.go(state, &branch.way);
    stage.acts.extend(acts);
    log.truncate(branch.depth);
    log.push(stage);
    next
}
