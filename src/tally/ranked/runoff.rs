//! Instant runoff: each ballot is a vote for its first choice among those still in; whoever has more
//! than half of these votes wins, otherwise the last goes out (Ware, 1871; the *alternative vote*,
//! *Hare's rule* for one seat).
//!
//! A ballot ends where it puts several level. Options without any vote go out together, as nothing
//! moves by it. With more seats than one, the last go out until no more are left than seats; the rule
//! for that would be the transferable vote.

use super::papers::{self, Paper};
use super::search::{Count, Open, follow};
use super::{Ranking, order};
use crate::tally::outcome::{Act, Exact, Outcome, Stage};
use crate::tally::poll::Weighed;
use crate::tally::rule::Rule;

pub(super) fn decide(options: usize, ballots: &[Weighed<Ranking>], seats: usize) -> Outcome {
    let runoff = Runoff {
        options,
        papers: papers::read(options, ballots),
        seats,
    };
    follow(Rule::InstantRunoff, &runoff, vec![true; options])
}

struct Runoff {
    options: usize,
    papers: Vec<Paper>,
    seats: usize,
}

impl Runoff {
    /// What each option holds when these are in, and how many votes nobody holds.
    fn count(&self, is_in: &[bool]) -> (Vec<u64>, u64) {
        let mut held = vec![0; is_in.len()];
        let mut exhausted = 0;
        for paper in &self.papers {
            match paper.choices.iter().find(|&&option| is_in[option]) {
                Some(&option) => held[option] += paper.voters,
                None => exhausted += paper.voters,
            }
        }
        (held, exhausted)
    }

    /// How to go on with those who are in and what each option holds.
    fn ways(&self, still: &[usize], held: &[u64]) -> Open {
        if still.len() <= self.seats {
            return Open::Over(vec![still.to_vec()], true);
        }
        let all: u64 = held.iter().sum();
        let has_majority = |&&option: &&usize| 2 * held[option] > all;
        if self.seats == 1
            && let Some(&winner) = still.iter().find(has_majority)
        {
            return Open::Over(vec![vec![winner]], true);
        }
        let least = still.iter().map(|&option| held[option]).min();
        let is_last = |&&option: &&usize| Some(held[option]) == least;
        let (last, others): (Vec<usize>, Vec<usize>) = still.iter().partition(is_last);
        if least != Some(0) {
            return Open::Ways(last.into_iter().map(|option| vec![option]).collect());
        }
        if others.len() < self.seats {
            let (sets, complete) = order::completed(&others, &last, self.seats);
            return Open::Over(sets, complete);
        }
        Open::Ways(vec![last])
    }
}

impl Count for Runoff {
    /// Who is still in.
    type State = Vec<bool>;
    type Mark = Vec<bool>;

    fn size(&self) -> usize {
        self.papers.len() + self.options
    }

    fn open(&self, is_in: &Vec<bool>) -> Open {
        let still: Vec<usize> = (0..is_in.len()).filter(|&option| is_in[option]).collect();
        self.ways(&still, &self.count(is_in).0)
    }

    fn stage(&self, is_in: &Vec<bool>) -> Stage {
        let (held, exhausted) = self.count(is_in);
        let elected = match self.open(is_in) {
            Open::Over(sets, _) => sets.into_iter().next().unwrap_or_default(),
            Open::Ways(_) => Vec::new(),
        };
        let exact = |votes: u64| Exact::from_integer(votes.into());
        let shown = |(option, &votes): (usize, &u64)| is_in[option].then(|| exact(votes));
        Stage {
            votes: held.iter().enumerate().map(shown).collect(),
            exhausted: exact(exhausted),
            quota: None,
            acts: elected.into_iter().map(Act::Elect).collect(),
        }
    }

    fn go(&self, is_in: &Vec<bool>, way: &[usize]) -> Vec<bool> {
        let mut next = is_in.clone();
        way.iter().for_each(|&option| next[option] = false);
        next
    }

    fn act(&self, _: &Vec<bool>, way: &[usize]) -> Option<Act> {
        Some(Act::Exclude(way.to_vec()))
    }

    fn mark(&self, is_in: &Vec<bool>) -> Vec<bool> {
        is_in.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tally::outcome::Reasons;
    use crate::tally::ranked::tests::{strict, tennessee};

    fn stages(outcome: &Outcome) -> &[Stage] {
        match &outcome.reasons {
            Reasons::Stages(stages) => stages,
            _ => panic!("a runoff goes by stages"),
        }
    }

    #[test]
    fn in_tennessee_knoxville_wins_when_chattanooga_and_nashville_are_out() {
        let outcome = decide(4, &tennessee(), 1);
        assert_eq!(outcome.sets, [[3]]);
        let acts: Vec<&[Act]> = stages(&outcome)
            .iter()
            .map(|stage| &stage.acts[..])
            .collect();
        let expected = [Act::Exclude(vec![2]), Act::Exclude(vec![1]), Act::Elect(3)];
        assert_eq!(acts, expected.each_ref().map(std::slice::from_ref));
    }

    #[test]
    fn every_way_to_break_a_tie_for_the_last_place_is_followed() {
        let ballots = strict(&[(3, &[0]), (2, &[1, 2]), (2, &[2, 1])]);
        let outcome = decide(3, &ballots, 1);
        assert_eq!(outcome.sets, [[1], [2]]);
        assert!(outcome.complete);
        let tie = Act::Tie {
            among: vec![1, 2],
            taken: 2,
        };
        assert_eq!(stages(&outcome)[0].acts, [tie, Act::Exclude(vec![2])]);
    }

    #[test]
    fn those_without_votes_go_out_at_once_or_tie_for_what_is_left() {
        let ballots = strict(&[(2, &[0]), (2, &[1])]);
        let outcome = decide(4, &ballots, 1);
        assert_eq!(stages(&outcome)[0].acts, [Act::Exclude(vec![2, 3])]);
        assert_eq!(outcome.sets, [[0], [1]]);
        assert_eq!(decide(4, &ballots, 3).sets, [[0, 1, 2], [0, 1, 3]]);
    }

    /// Thirty level options can go out in thirty factorial orders, through a milliard of states.
    #[test]
    fn more_orders_than_can_be_followed_are_cut_short_and_said_so() {
        let ballots: Vec<_> = (0..30).map(|option| (vec![vec![option]], 1)).collect();
        let outcome = decide(30, &ballots, 1);
        assert!(!outcome.complete && outcome.sets.len() > 1);
        assert!(outcome.sets.iter().all(|set| set.len() == 1));
    }

    #[test]
    fn without_ballots_all_are_tied() {
        assert_eq!(decide(3, &[], 1).sets, [[0], [1], [2]]);
        assert_eq!(decide(0, &[], 1).sets, [Vec::<usize>::new()]);
        assert_eq!(decide(2, &[(vec![], 5)], 0).sets, [Vec::<usize>::new()]);
        assert_eq!(decide(2, &[(vec![], 5)], 7).sets, [[0, 1]]);
    }
}
