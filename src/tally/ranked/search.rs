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

/// Most ballots and options that are looked at in all, over and over from state to state: about a
/// second of work, where thousands of different ballots meet many ties.
const MOST_READINGS: usize = 5_000_000;

/// So many states are looked at even where that is more, or a count of very many ballots would hardly
/// see its first tie.
const FEWEST_STATES: usize = 200;

/// A count that goes from state to state.
pub(super) trait Count {
    /// Where it stands.
    type State;
    /// Equal only for states from which the count goes on in the same ways.
    type Mark: Eq + Hash;

    /// How many ballots and options it looks at, about, to get from one state to the next.
    fn size(&self) -> usize;

    /// How it can go on from a state.
    fn open(&self, state: &Self::State) -> Open;

    /// What is seen in a state, and what was settled in it without any choice.
    fn stage(&self, state: &Self::State) -> Stage;

    /// Goes on by one of the open ways.
    fn go(&self, state: &Self::State, way: &[usize]) -> Self::State;

    /// What that does.
    fn act(&self, state: &Self::State, way: &[usize]) -> Option<Act>;

    /// What tells this state from others.
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

/// A way on from a state.
struct Step<S> {
    from: Rc<S>,
    way: Vec<usize>,
    /// The options of all ways from there.
    among: Rc<[usize]>,
}

/// A search through the ways of a count.
struct Search<'a, C: Count> {
    count: &'a C,
    seen: HashSet<C::Mark>,
    /// The way to the state that is looked at.
    path: Vec<Step<C::State>>,
    /// Ways not yet taken, and how long the path to each is.
    untaken: Vec<(usize, Step<C::State>)>,
    sets: BTreeSet<Vec<usize>>,
    complete: bool,
    /// The stages of the first of the sets.
    stages: Vec<Stage>,
}

/// Follows a count from its start along every way that is open.
pub(super) fn follow<C: Count>(rule: Rule, count: &C, start: C::State) -> Outcome {
    let mut search = Search {
        count,
        seen: HashSet::new(),
        path: Vec::new(),
        untaken: Vec::new(),
        sets: BTreeSet::new(),
        complete: true,
        stages: Vec::new(),
    };
    search.visit(start);
    let most = (MOST_READINGS / count.size().max(1)).clamp(FEWEST_STATES, MOST_STATES);
    while let Some((depth, step)) = search.untaken.pop() {
        let is_enough = search.seen.len() >= most || search.sets.len() > MOST_OUTCOMES;
        if is_enough && !search.sets.is_empty() {
            search.complete = false;
            break;
        }
        let state = count.go(&step.from, &step.way);
        search.path.truncate(depth);
        search.path.push(step);
        search.visit(state);
    }
    search.outcome(rule)
}

impl<C: Count> Search<'_, C> {
    /// Looks at a state that was not seen before: notes its winners, or the ways on from it.
    fn visit(&mut self, state: C::State) {
        if !self.seen.insert(self.count.mark(&state)) {
            return;
        }
        match self.count.open(&state) {
            Open::Over(sets, complete) => {
                let first = self.sets.first().cloned();
                self.sets.extend(sets);
                self.complete &= complete;
                if self.sets.first() != first.as_ref() {
                    self.stages = self.stages_to(&state);
                }
            }
            Open::Ways(ways) => {
                let among: Rc<[usize]> = ways.concat().into();
                let from = Rc::new(state);
                let step = |way| Step {
                    from: Rc::clone(&from),
                    way,
                    among: Rc::clone(&among),
                };
                let depth = self.path.len();
                let steps = ways.into_iter().map(|way| (depth, step(way)));
                self.untaken.extend(steps.rev());
            }
        }
    }

    /// The stages of the path and of the state it led to.
    fn stages_to(&self, last: &C::State) -> Vec<Stage> {
        let stage = |step: &Step<C::State>| {
            let mut stage = self.count.stage(&step.from);
            if step.among.len() > step.way.len() {
                stage.acts.push(Act::Tie {
                    among: step.among.to_vec(),
                    taken: step.way[0],
                });
            }
            stage.acts.extend(self.count.act(&step.from, &step.way));
            stage
        };
        let stages = self.path.iter().map(stage);
        stages.chain([self.count.stage(last)]).collect()
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
