//! What must be true of the rules whatever the ballots are.

use super::super::outcome::{Exact, Outcome, Reasons};
use super::super::poll::Weighed;
use super::super::rule::Rule;
use super::decide;
use super::tests::RULES;
use proptest::prelude::*;

type Ballots = Vec<Weighed<Vec<usize>>>;

const OPTIONS: usize = 6;

fn any_rule() -> impl Strategy<Value = Rule> {
    proptest::sample::select(RULES.to_vec())
}

fn any_ballots() -> impl Strategy<Value = Ballots> {
    let ballot = (0u32..1 << OPTIONS, 1u64..4).prop_map(|(marks, count)| (of_bits(marks), count));
    proptest::collection::vec(ballot, 1..8)
}

fn of_bits(marks: u32) -> Vec<usize> {
    (0..OPTIONS)
        .filter(|option| marks & (1 << option) != 0)
        .collect()
}

fn outcome(rule: Rule, ballots: &Ballots, seats: usize) -> Outcome {
    decide(rule, OPTIONS, ballots, seats).unwrap()
}

fn has(ballot: &[usize], set: &[usize]) -> usize {
    ballot.iter().filter(|option| set.contains(option)).count()
}

/// Whether a group of at least `size` seats' worth of voters, who all mark the same `size` options,
/// has nobody with so many of theirs elected (Aziz and others, *Justified representation in
/// approval-based committee voting*, 2017).
fn neglected(ballots: &Ballots, set: &[usize], size: usize) -> bool {
    let voters: u64 = ballots.iter().map(|(_, count)| count).sum();
    (0..1 << OPTIONS)
        .map(of_bits)
        .filter(|common| common.len() == size)
        .any(|common| {
            let group = ballots
                .iter()
                .filter(|(ballot, _)| has(ballot, &common) == size && has(ballot, set) < size);
            let group: u64 = group.map(|(_, count)| count).sum();
            group * set.len() as u64 >= size as u64 * voters && group > 0
        })
}

fn score(ballots: &Ballots, set: &[usize], share: impl Fn(usize) -> Exact) -> Exact {
    let of = |(ballot, count): &Weighed<Vec<usize>>| {
        (1..=has(ballot, set)).map(&share).sum::<Exact>() * Exact::from_integer((*count).into())
    };
    ballots.iter().map(of).sum()
}

proptest! {
    #[test]
    fn sets_are_full_and_in_order(rule in any_rule(), ballots in any_ballots(), seats in 0..9usize) {
        let outcome = outcome(rule, &ballots, seats);
        prop_assert!(outcome.complete && !outcome.sets.is_empty());
        prop_assert!(outcome.sets.is_sorted_by(|a, b| a < b));
        for set in &outcome.sets {
            prop_assert_eq!(set.len(), seats.min(OPTIONS));
            prop_assert!(set.is_sorted_by(|a, b| a < b));
        }
        if let Reasons::Seats(seats) = &outcome.reasons {
            let mut order: Vec<usize> = seats.iter().map(|seat| seat.option).collect();
            order.sort_unstable();
            prop_assert_eq!(&order, &outcome.sets[0]);
        }
    }

    #[test]
    fn who_voted_and_how_ballots_are_bundled_changes_nothing(
        rule in any_rule(), ballots in any_ballots(), seats in 0..6usize,
    ) {
        let mut single: Ballots = Vec::new();
        for (ballot, count) in ballots.iter().rev() {
            single.extend((0..*count).map(|_| (ballot.clone(), 1)));
        }
        prop_assert_eq!(outcome(rule, &ballots, seats).sets, outcome(rule, &single, seats).sets);
    }

    #[test]
    fn what_options_are_called_changes_nothing(
        rule in any_rule(), ballots in any_ballots(), seats in 0..6usize,
        names in Just((0..OPTIONS).collect::<Vec<_>>()).prop_shuffle(),
    ) {
        let renamed = |set: &Vec<usize>| {
            let mut set: Vec<usize> = set.iter().map(|&option| names[option]).collect();
            set.sort_unstable();
            set
        };
        let other: Ballots = ballots.iter().map(|(ballot, count)| (renamed(ballot), *count)).collect();
        let mut sets: Vec<_> = outcome(rule, &ballots, seats).sets.iter().map(renamed).collect();
        sets.sort_unstable();
        prop_assert_eq!(sets, outcome(rule, &other, seats).sets);
    }

    #[test]
    fn large_groups_that_agree_are_not_neglected(ballots in any_ballots(), seats in 1..6usize) {
        for rule in [Rule::Pav, Rule::EqualShares, Rule::EqualSharesAv] {
            for set in outcome(rule, &ballots, seats).sets {
                for size in 1..=seats {
                    prop_assert!(!neglected(&ballots, &set, size), "{:?} {:?} {}", rule, set, size);
                }
            }
        }
        for rule in [Rule::SeqPhragmen, Rule::Cc, Rule::SeqCc] {
            for set in outcome(rule, &ballots, seats).sets {
                prop_assert!(!neglected(&ballots, &set, 1), "{:?} {:?}", rule, set);
            }
        }
    }

    #[test]
    fn no_set_has_a_greater_score_and_none_as_great_is_missing(
        ballots in any_ballots(), seats in 0..6usize,
    ) {
        let harmonic = |nth: usize| Exact::new(1.into(), nth.into());
        let first = |nth: usize| Exact::from_integer(u8::from(nth == 1).into());
        let shares: [(Rule, &dyn Fn(usize) -> Exact); 2] = [(Rule::Pav, &harmonic), (Rule::Cc, &first)];
        for (rule, share) in shares {
            let sets = (0..1 << OPTIONS).map(of_bits).filter(|set| set.len() == seats);
            let scored: Vec<_> = sets.map(|set| (score(&ballots, &set, share), set)).collect();
            let best = scored.iter().map(|(score, _)| score).max().unwrap();
            let mut sets: Vec<_> = scored
                .iter()
                .filter(|(score, _)| score == best)
                .map(|(_, set)| set.clone())
                .collect();
            sets.sort_unstable();
            let outcome = outcome(rule, &ballots, seats);
            prop_assert_eq!(outcome.sets, sets);
            prop_assert_eq!(outcome.reasons, Reasons::Whole(best.clone()));
        }
    }

    #[test]
    fn one_approval_more_does_not_harm_by_most_approvals(
        ballots in any_ballots(), seats in 1..6usize, option in 0..OPTIONS, voter in 0..8usize,
    ) {
        let certain = |ballots| {
            outcome(Rule::Av, ballots, seats).sets.iter().all(|set| set.contains(&option))
        };
        if certain(&ballots) {
            let mut more = ballots.clone();
            let ballot = &mut more[voter % ballots.len()].0;
            if !ballot.contains(&option) {
                ballot.push(option);
                ballot.sort_unstable();
            }
            prop_assert!(certain(&more));
        }
    }

    #[test]
    fn a_seat_more_takes_none_away_where_seats_are_filled_one_by_one(
        ballots in any_ballots(), seats in 0..5usize,
    ) {
        for rule in [Rule::SeqPav, Rule::SeqCc, Rule::SeqPhragmen] {
            let larger = outcome(rule, &ballots, seats + 1).sets;
            for set in outcome(rule, &ballots, seats).sets {
                prop_assert!(larger.iter().any(|more| has(&set, more) == seats));
            }
        }
    }

    #[test]
    fn a_seat_is_paid_in_full_and_nobody_pays_more_than_their_share(
        ballots in any_ballots(), seats in 1..6usize,
    ) {
        let voters: u64 = ballots.iter().map(|(_, count)| count).sum();
        for rule in [Rule::EqualShares, Rule::SeqPhragmen] {
            let outcome = outcome(rule, &ballots, seats);
            let Reasons::Seats(reasons) = outcome.reasons else { panic!("seats are paid for") };
            let mut spent = vec![Exact::default(); ballots.len()];
            for seat in &reasons {
                let mut price = Exact::default();
                for (place, paid) in &seat.paid {
                    prop_assert!(ballots[*place].0.contains(&seat.option));
                    price += paid * Exact::from_integer(ballots[*place].1.into());
                    if !seat.completion {
                        spent[*place] += paid;
                    }
                }
                let backed = ballots.iter().any(|(ballot, _)| ballot.contains(&seat.option));
                prop_assert_eq!(price, Exact::from_integer(u8::from(backed).into()));
            }
            let share = Exact::new(seats.into(), voters.into());
            prop_assert!(rule != Rule::EqualShares || spent.iter().all(|spent| *spent <= share));
        }
    }
}
