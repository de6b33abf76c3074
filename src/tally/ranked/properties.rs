//! What holds of the rules, whoever votes for what: the criteria of the literature that a rule is
//! known to meet, and a second way to find the results of ties.

use super::duels::{LeftOut, Table};
use super::{Ranking, decide};
use crate::tally::outcome::{Outcome, Reasons, Verdict};
use crate::tally::poll::Weighed;
use crate::tally::rule::Rule;
use proptest::prelude::*;
use std::collections::BTreeSet;

type Ballots = Vec<Weighed<Ranking>>;

fn rules() -> impl Iterator<Item = Rule> {
    let all = Rule::ALL.into_iter();
    all.filter(|rule| (Rule::Plurality..=Rule::StvMeek).contains(rule))
}

const STV: [Rule; 3] = [Rule::StvScottish, Rule::StvGregory, Rule::StvMeek];

/// Those that elect whoever beats all others.
const CONDORCET: [Rule; 6] = [
    Rule::Condorcet,
    Rule::Copeland,
    Rule::Minimax,
    Rule::Schulze,
    Rule::SchulzeMargins,
    Rule::RankedPairs,
];

/// A ballot by the level of each option, if it is ranked at all.
fn ranking(levels: &[Option<u8>]) -> Ranking {
    let used: BTreeSet<u8> = levels.iter().flatten().copied().collect();
    let group = |level| {
        let stands = |option: &usize| levels[*option] == Some(level);
        (0..levels.len()).filter(stands).collect()
    };
    used.into_iter().map(group).collect()
}

/// Ballots with ties and gaps on so many options.
fn ballots(options: usize) -> impl Strategy<Value = Ballots> {
    let levels = prop::collection::vec(prop::option::weighted(0.8, 0..5_u8), options);
    let ballot = (levels.prop_map(|levels| ranking(&levels)), 1..4_u64);
    prop::collection::vec(ballot, 0..9)
}

/// Complete orders without ties.
fn strict_ballots(options: usize) -> impl Strategy<Value = Ballots> {
    let order = Just((0..options).collect::<Vec<_>>()).prop_shuffle();
    let ranking = order.prop_map(|order| order.into_iter().map(|option| vec![option]).collect());
    prop::collection::vec((ranking, 1..4_u64), 1..9)
}

/// How many options, and ballots on them.
fn poll() -> impl Strategy<Value = (usize, Ballots)> {
    (1..6_usize).prop_flat_map(|options| (Just(options), ballots(options)))
}

fn strict_poll() -> impl Strategy<Value = (usize, Ballots)> {
    (1..6_usize).prop_flat_map(|options| (Just(options), strict_ballots(options)))
}

/// The same with options renamed.
fn renamed(groups: &[Vec<usize>], names: &[usize]) -> Vec<Vec<usize>> {
    let group = |group: &Vec<usize>| {
        let mut renamed: Vec<usize> = group.iter().map(|&option| names[option]).collect();
        renamed.sort_unstable();
        renamed
    };
    groups.iter().map(group).collect()
}

fn verdict(outcome: Outcome) -> Verdict {
    match outcome.reasons {
        Reasons::Duels(duels) => duels.verdict,
        _ => panic!("no duels"),
    }
}

fn condorcet(options: usize, ballots: &Ballots) -> (Option<usize>, Option<usize>) {
    match verdict(decide(Rule::Condorcet, options, ballots, 1)) {
        Verdict::Condorcet { winner, loser } => (winner, loser),
        _ => panic!("another verdict"),
    }
}

/// A ballot with an option on a group of its own, before what is now the group at this place.
fn raised(ranking: &Ranking, option: usize, to: usize) -> Ranking {
    let now = ranking.iter().position(|group| group.contains(&option));
    let mut next = ranking.clone();
    next.iter_mut()
        .for_each(|group| group.retain(|&other| other != option));
    next.insert(to.min(now.unwrap_or(ranking.len())), vec![option]);
    next.retain(|group| !group.is_empty());
    next
}

proptest! {
    #[test]
    fn it_is_the_same_whoever_gave_which_ballot((options, ballots) in poll(), seats in 0..4_usize) {
        let one_by_one = ballots.iter().rev().flat_map(|(ranking, voters)| {
            (0..*voters).map(|_| (ranking.clone(), 1))
        });
        let one_by_one: Ballots = one_by_one.collect();
        for rule in rules() {
            let outcome = decide(rule, options, &ballots, seats);
            prop_assert_eq!(outcome, decide(rule, options, &one_by_one, seats));
        }
    }

    #[test]
    fn it_is_the_same_whatever_the_options_are_called(
        (options, ballots) in poll(),
        seats in 0..4_usize,
        turn in 0..5_usize,
    ) {
        let names: Vec<usize> = (0..options).rev().map(|name| (name + turn) % options).collect();
        let others: Ballots = ballots
            .iter()
            .map(|(ranking, voters)| (renamed(ranking, &names), *voters))
            .collect();
        for rule in rules() {
            let outcome = decide(rule, options, &ballots, seats);
            let other = decide(rule, options, &others, seats);
            let mut sets = renamed(&outcome.sets, &names);
            sets.sort_unstable();
            prop_assert_eq!(sets, other.sets, "{:?}", rule);
            let ranking = outcome.ranking.map(|ranking| renamed(&ranking, &names));
            prop_assert_eq!(ranking, other.ranking, "{:?}", rule);
        }
    }

    #[test]
    fn sets_fill_the_seats_and_are_in_order((options, ballots) in poll(), seats in 0..7_usize) {
        let heavy: Ballots = ballots
            .into_iter()
            .map(|(ranking, voters)| (ranking, voters * 1_000_000_000))
            .collect();
        for rule in rules() {
            let outcome = decide(rule, options, &heavy, seats);
            prop_assert!(outcome.complete && !outcome.sets.is_empty());
            prop_assert!(outcome.sets.is_sorted_by(|one, next| one < next));
            for set in &outcome.sets {
                prop_assert!(set.is_sorted_by(|one, next| one < next));
                prop_assert!(set.len() == seats.min(options) || rule == Rule::Condorcet);
            }
            if let Some(ranking) = outcome.ranking {
                let mut all = ranking.concat();
                all.sort_unstable();
                prop_assert!(all.into_iter().eq(0..options));
            }
        }
    }

    #[test]
    fn whoever_beats_all_others_is_elected((options, ballots) in poll()) {
        if let (Some(winner), _) = condorcet(options, &ballots) {
            for rule in CONDORCET {
                prop_assert_eq!(decide(rule, options, &ballots, 1).sets, [[winner]], "{:?}", rule);
            }
        }
    }

    #[test]
    fn whoever_loses_to_all_others_is_not((options, ballots) in poll()) {
        if let (_, Some(loser)) = condorcet(options, &ballots) {
            for rule in [Rule::Schulze, Rule::SchulzeMargins, Rule::RankedPairs] {
                let outcome = decide(rule, options, &ballots, 1);
                prop_assert!(!outcome.sets.contains(&vec![loser]), "{:?}", rule);
                prop_assert_eq!(outcome.ranking.unwrap().pop(), Some(vec![loser]));
            }
        }
    }

    #[test]
    fn a_winner_who_is_raised_stays_a_winner(
        (options, ballots) in poll(),
        which in 0..9_usize,
        to in 0..4_usize,
    ) {
        let monotone = [
            Rule::Plurality,
            Rule::Borda,
            Rule::Copeland,
            Rule::Minimax,
            Rule::Schulze,
            Rule::SchulzeMargins,
            Rule::RankedPairs,
        ];
        for rule in monotone {
            for set in decide(rule, options, &ballots, 1).sets {
                let mut raising = ballots.clone();
                if let Some((ranking, _)) = raising.get_mut(which) {
                    *ranking = raised(ranking, set[0], to);
                }
                let after = decide(rule, options, &raising, 1).sets;
                prop_assert!(after.contains(&set), "{:?}: {:?} for {:?}", rule, raising, set);
            }
        }
    }

    #[test]
    fn a_majority_elects_whom_it_puts_first((options, ballots) in poll()) {
        let all: u64 = ballots.iter().map(|(_, voters)| voters).sum();
        for option in 0..options {
            let first = ballots.iter().filter(|(ranking, _)| ranking.first() == Some(&vec![option]));
            if first.map(|(_, voters)| 2 * voters).sum::<u64>() > all {
                for rule in [Rule::InstantRunoff, Rule::Plurality].into_iter().chain(STV) {
                    prop_assert_eq!(decide(rule, options, &ballots, 1).sets, [[option]]);
                }
            }
        }
    }

    /// A solid coalition with so many quotas gets as many of its own (Dummett, *Voting Procedures*,
    /// 1984; with the Droop quota: Woodall, *Properties of preferential election rules*, 1994).
    #[test]
    fn a_solid_coalition_gets_its_quotas((options, ballots) in strict_poll(), seats in 1..4_usize) {
        let all: u64 = ballots.iter().map(|(_, voters)| voters).sum();
        let quota = all / (seats as u64 + 1) + 1;
        for coalition in ballots.iter().flat_map(|(ranking, _)| (1..=options).map(|n| &ranking[..n])) {
            let coalition: BTreeSet<usize> = coalition.concat().into_iter().collect();
            let is_solid = |ranking: &Ranking| {
                let top = ranking[..coalition.len()].iter().flatten();
                top.copied().collect::<BTreeSet<_>>() == coalition
            };
            let behind = ballots.iter().filter(|(ranking, _)| is_solid(ranking));
            let quotas = behind.map(|(_, voters)| voters).sum::<u64>() / quota;
            let due = coalition.len().min(quotas as usize);
            for rule in STV {
                for set in decide(rule, options, &ballots, seats).sets {
                    let got = set.iter().filter(|option| coalition.contains(option)).count();
                    prop_assert!(got >= due, "{:?}: {:?} of {:?}", rule, set, coalition);
                }
            }
        }
    }

    #[test]
    fn complete_orders_leave_schulze_no_choice((options, ballots) in strict_poll()) {
        let by = |rule| {
            let outcome = decide(rule, options, &ballots, 1);
            (outcome.sets, outcome.ranking)
        };
        prop_assert_eq!(by(Rule::Schulze), by(Rule::SchulzeMargins));
        prop_assert_eq!(by(Rule::Schulze), by(Rule::SchulzeRankedOnly));
    }

    /// Every order of equals, one after the other, as the rule is told.
    #[test]
    fn ranked_pairs_are_those_of_every_order_of_equals(ballots in ballots(4)) {
        let table = Table::count(4, &ballots, LeftOut::Last);
        let mut duels: Vec<(usize, usize)> = (0..4)
            .flat_map(|one| table.others(one).map(move |other| (one, other)))
            .filter(|&(one, other)| table.beats(one, other))
            .collect();
        let strength = |&(one, other): &(usize, usize)| {
            (u64::MAX - table.before(one, other), table.before(other, one))
        };
        duels.sort_by_key(strength);
        let mut winners = BTreeSet::new();
        every_order(&mut duels, 0, &strength, &mut |order| {
            winners.extend(unbeaten(order).into_iter().map(|winner| vec![winner]));
        });
        let found = decide(Rule::RankedPairs, 4, &ballots, 1).sets;
        prop_assert_eq!(found, winners.into_iter().collect::<Vec<_>>());
    }
}

/// Calls for every order of a sorted list in which only equals change places.
fn every_order<T: Copy, K: PartialEq>(
    list: &mut [T],
    from: usize,
    key: &impl Fn(&T) -> K,
    call: &mut impl FnMut(&[T]),
) {
    if from == list.len() {
        return call(list);
    }
    for next in from..list.len() {
        if key(&list[next]) != key(&list[from]) {
            break;
        }
        list.swap(from, next);
        every_order(list, from + 1, key, call);
        list.swap(from, next);
    }
}

/// Of four options, those not beaten by a duel that is locked in this order.
fn unbeaten(order: &[(usize, usize)]) -> Vec<usize> {
    let mut before = [[false; 4]; 4];
    for &(one, other) in order {
        if before[other][one] {
            continue;
        }
        let above: Vec<usize> = (0..4).filter(|&o| o == one || before[o][one]).collect();
        let below: Vec<usize> = (0..4).filter(|&o| o == other || before[other][o]).collect();
        for &first in &above {
            below
                .iter()
                .for_each(|&second| before[first][second] = true);
        }
    }
    let is_beaten = |option: usize| before.iter().any(|row| row[option]);
    (0..4).filter(|&option| !is_beaten(option)).collect()
}
