//! What holds of every count, whatever people say: whose ballots they are and what the items are
//! called makes no difference, nor does the order they come in, and groups never exceed the whole.

use super::{amounts, gradient, ranking, score, steps};
use proptest::prelude::*;

const ITEMS: [u32; 4] = [10, 20, 30, 40];
const GROUPS: usize = 2;

/// A voter's group and what they say of each item: nothing, or one of eight levels.
type Voice = (Option<usize>, Vec<Option<u16>>);

fn voices() -> impl Strategy<Value = Vec<Voice>> {
    let group = prop_oneof![Just(None), (0..GROUPS).prop_map(Some)];
    let said = prop::collection::vec(prop::option::of(0..8_u16), ITEMS.len());
    prop::collection::vec((group, said), 0..12)
}

/// Every number that was said, under the items' names.
fn said<'a>(
    voices: &'a [Voice],
    items: &'a [u32],
) -> impl Iterator<Item = (Option<usize>, u32, u16)> + 'a {
    voices.iter().flat_map(move |(group, said)| {
        let said = items.iter().zip(said);
        said.filter_map(move |(item, level)| Some((*group, *item, (*level)?)))
    })
}

/// The levels as an order: the highest level is the best group.
fn order(said: &[Option<u16>], items: &[u32]) -> Vec<Vec<u32>> {
    let levels = (0..8_u16).rev();
    let groups = levels.map(|level| {
        let named = items.iter().zip(said);
        let here = named.filter(|(_, theirs)| **theirs == Some(level));
        here.map(|(item, _)| *item).collect::<Vec<u32>>()
    });
    groups.filter(|group| !group.is_empty()).collect()
}

/// What every rule makes of the voices, as plain numbers: by rule, item, and (all, by group).
fn counted(voices: &[Voice], items: &[u32]) -> Vec<Vec<Vec<u64>>> {
    let votes = || {
        said(voices, items).map(|(group, item, level)| steps::Vote {
            group,
            item,
            step: level.into(),
        })
    };
    let gifts = said(voices, items).map(|(group, item, level)| amounts::Gift {
        group,
        item,
        amount: level.into(),
    });
    let orders: Vec<_> = voices
        .iter()
        .map(|(group, said)| (*group, order(said, items)))
        .collect();
    let ballots = orders.iter().map(|(group, order)| ranking::Ballot {
        group: *group,
        order,
    });
    let flat = |split: super::Split<Vec<u64>>| {
        let groups = split.groups.into_iter();
        groups.fold(split.all, |all, group| [all, group].concat())
    };
    let wide = |counts: &[u32]| counts.iter().map(|it| u64::from(*it)).collect::<Vec<u64>>();
    vec![
        score::count(items, GROUPS, votes())
            .into_iter()
            .map(|split| flat(split.map(|it| wide(&it.0))))
            .collect(),
        gradient::count(items, GROUPS, votes())
            .into_iter()
            .map(|split| flat(split.map(|it| wide(&it.0))))
            .collect(),
        amounts::count(items, GROUPS, gifts)
            .into_iter()
            .map(|split| flat(split.map(|it| wide(&[it.sum, it.givers]))))
            .collect(),
        ranking::count(items, GROUPS, ballots)
            .into_iter()
            .map(|split| flat(split.map(|it| vec![it.halves, it.firsts.into(), it.ranked.into()])))
            .collect(),
    ]
}

proptest! {
    #[test]
    fn nobody_counts_for_more_by_coming_first(voices in voices(), turn in 0..12_usize) {
        let mut turned = voices.clone();
        turned.rotate_left(turn.min(voices.len()));
        turned.reverse();
        prop_assert_eq!(counted(&turned, &ITEMS), counted(&voices, &ITEMS));
    }

    #[test]
    fn an_item_counts_the_same_by_any_name(voices in voices()) {
        let names = [40, 10, 20, 30];
        prop_assert_eq!(counted(&voices, &names), counted(&voices, &ITEMS));
    }

    #[test]
    fn an_item_counts_the_same_in_any_place(voices in voices()) {
        let turned: Vec<Voice> = voices
            .iter()
            .map(|(group, said)| (*group, said.iter().rev().copied().collect()))
            .collect();
        let items: Vec<u32> = ITEMS.into_iter().rev().collect();
        let mut there = counted(&turned, &items);
        there.iter_mut().for_each(|rule| rule.reverse());
        prop_assert_eq!(there, counted(&voices, &ITEMS));
    }

    #[test]
    fn every_ballot_hands_out_the_same_borda_points(voices in voices()) {
        let orders: Vec<_> = voices.iter().map(|(_, said)| order(said, &ITEMS)).collect();
        let ballots = || orders.iter().map(|order| ranking::Ballot { group: None, order });
        let counts = ranking::count(&ITEMS, 0, ballots());
        let halves: u64 = counts.iter().map(|split| split.all.halves).sum();
        let said = orders.iter().filter(|order| !order.is_empty()).count() as u64;
        let others = ITEMS.len() as u64 - 1;
        prop_assert_eq!(halves, said * ITEMS.len() as u64 * others);
    }

    #[test]
    fn borda_is_twice_the_wins_of_each_pair_and_once_the_draws(voices in voices()) {
        let orders: Vec<_> = voices.iter().map(|(_, said)| order(said, &ITEMS)).collect();
        let ballots = || orders.iter().map(|order| ranking::Ballot { group: None, order });
        let pairs = ranking::pairs(&ITEMS, ballots());
        let said = orders.iter().filter(|order| !order.is_empty()).count() as u64;
        for (one, split) in ranking::count(&ITEMS, 0, ballots()).iter().enumerate() {
            let others = (0..ITEMS.len()).filter(|other| *other != one);
            let halves: u64 = others
                .map(|other| {
                    let (ahead, behind) = (pairs.before(one, other), pairs.before(other, one));
                    said + u64::from(ahead) - u64::from(behind)
                })
                .sum();
            prop_assert_eq!(split.all.halves, halves);
        }
    }
}
