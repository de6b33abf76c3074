//! Which counts of a round may be shown so that nobody can work out how a few voted.
//!
//! Shown is always the count of all. The voters form a tree: all, their parties, the categories of
//! a party. Whoever knows the counts of some of its groups can work out, by taking one from another,
//! those of every *rest*: what remains of a group that is shown when the groups shown within it are
//! taken away. Nothing else follows from them: the rests share out all voters between them, and
//! every shown group is a sum of rests. So the rule is:
//!
//! - a group is shown only if at least so many of it voted;
//! - while a rest is somebody and fewer than so many, the smallest group shown within it is hidden
//!   as well, and its voters become part of the rest;
//! - a category is shown only within a party that is.
//!
//! What was counted on paper and by hand cuts across the groups. Shown beside them it cuts each rest
//! in two, and what can be worked out for the fewest is the sum of the smaller parts, one of each
//! rest (the larger parts cancel). It is shown where that is nobody, or enough.

/// How many ballots a group gave, and how many of them on paper or by hand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Size {
    pub(super) ballots: usize,
    pub(super) by_hand: usize,
}

/// What may be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Shield {
    /// For each party, whether its counts may be.
    pub(super) parties: Vec<bool>,
    /// For each category, in the order of all, whether its counts may be.
    pub(super) categories: Vec<bool>,
    /// Whether what was counted by hand may be told apart.
    pub(super) apart: bool,
}

impl Shield {
    /// What may be shown of groups of these sizes, `of` saying which party each category is of;
    /// `least` of 0 and 1 leave nobody out.
    pub(super) fn over(
        all: Size,
        parties: &[Size],
        categories: &[Size],
        of: &[usize],
        least: usize,
    ) -> Shield {
        let ballots = |sizes: &[Size]| sizes.iter().map(|size| size.ballots).collect();
        let sizes: Vec<usize> = ballots(parties);
        let shown_parties = shown(&sizes, all.ballots, least);
        let mut shown_categories = vec![false; categories.len()];
        for party in (0..parties.len()).filter(|party| shown_parties[*party]) {
            let own: Vec<usize> = (0..of.len()).filter(|at| of[*at] == party).collect();
            let sizes: Vec<Size> = own.iter().map(|at| categories[*at]).collect();
            let flags = shown(&ballots(&sizes), sizes_of(parties, party), least);
            own.into_iter()
                .zip(flags)
                .for_each(|(at, flag)| shown_categories[at] = flag);
        }
        let rests = rests(
            all,
            (parties, &shown_parties),
            (categories, &shown_categories),
            of,
        );
        Shield {
            apart: told_apart(all, &rests, least),
            parties: shown_parties,
            categories: shown_categories,
        }
    }
}

impl Shield {
    /// The same where so many parties and categories are never shown.
    pub(super) fn hiding(self, parties: usize, categories: usize) -> Shield {
        Shield {
            parties: vec![false; parties],
            categories: vec![false; categories],
            ..self
        }
    }
}

fn sizes_of(parties: &[Size], party: usize) -> usize {
    parties[party].ballots
}

/// Which of the groups within a whole may be shown, where the whole is.
pub(in crate::views) fn shown(sizes: &[usize], all: usize, least: usize) -> Vec<bool> {
    let mut shown: Vec<bool> = sizes
        .iter()
        .map(|size| least <= 1 || *size >= least)
        .collect();
    loop {
        let in_sight = || (0..sizes.len()).filter(|at| shown[*at]);
        let rest = all.saturating_sub(in_sight().map(|at| sizes[at]).sum());
        let smallest = in_sight().min_by_key(|at| sizes[*at]);
        match smallest {
            Some(smallest) if (1..least).contains(&rest) => shown[smallest] = false,
            _ => return shown,
        }
    }
}

/// The rests that the shown groups leave.
fn rests(
    all: Size,
    parties: (&[Size], &[bool]),
    categories: (&[Size], &[bool]),
    of: &[usize],
) -> Vec<Size> {
    let mut of_all = all;
    let mut of_party: Vec<Option<Size>> = Vec::new();
    for (size, shown) in parties.0.iter().zip(parties.1) {
        of_party.push(shown.then_some(*size));
        if *shown {
            of_all = less(of_all, *size);
        }
    }
    let mut rests = vec![of_all];
    for ((size, shown), party) in categories.0.iter().zip(categories.1).zip(of) {
        if *shown {
            rests.push(*size);
            of_party[*party] = of_party[*party].map(|rest| less(rest, *size));
        }
    }
    rests.extend(of_party.into_iter().flatten());
    rests
}

fn less(whole: Size, part: Size) -> Size {
    Size {
        ballots: whole.ballots.saturating_sub(part.ballots),
        by_hand: whole.by_hand.saturating_sub(part.by_hand),
    }
}

/// Whether phones and paper may be told apart.
fn told_apart(all: Size, rests: &[Size], least: usize) -> bool {
    let smaller = |rest: &Size| rest.by_hand.min(rest.ballots - rest.by_hand);
    let fewest: usize = rests.iter().map(smaller).sum();
    all.by_hand > 0 && !(1..least).contains(&fewest)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_next_smallest_is_left_out_too_where_the_few_could_be_worked_out_by_subtraction() {
        assert_eq!(shown(&[1, 7, 9], 17, 5), [false, false, true]);
        assert_eq!(shown(&[3, 3, 9], 15, 5), [false, false, true]);
        // Two small groups together are a small group.
        assert_eq!(shown(&[1, 5, 6], 13, 5), [false, false, true]);
        assert_eq!(shown(&[1, 5, 6], 12, 5), [false, false, true]);
        assert_eq!(shown(&[2, 3, 6], 11, 5), [false, false, true]);
        assert_eq!(shown(&[0, 7, 9], 16, 5), [false, true, true]);
        // Those of no party are told by nothing but subtraction.
        assert_eq!(shown(&[7, 9], 18, 5), [false, true]);
        assert_eq!(shown(&[2], 2, 5), [false]);
        assert_eq!(shown(&[1, 2], 3, 1), [true, true]);
    }

    fn phones(ballots: usize) -> Size {
        Size {
            ballots,
            by_hand: 0,
        }
    }

    #[test]
    fn a_party_is_shown_before_its_categories_and_only_together_with_a_safe_rest() {
        let over = |categories: &[usize]| {
            let sizes: Vec<Size> = categories.iter().copied().map(phones).collect();
            let of = vec![0; sizes.len()];
            let parties = [phones(9), phones(8)];
            Shield::over(phones(17), &parties, &sizes, &of, 5).categories
        };
        assert_eq!(over(&[6, 3]), [false, false]);
        assert_eq!(over(&[9, 0]), [true, false]);
        assert_eq!(over(&[5]), [false]);
        let sizes = [phones(6), phones(2), phones(7)];
        let parties = [phones(15), phones(3)];
        let shield = Shield::over(phones(18), &parties, &sizes, &[0, 0, 0], 5);
        // The party could be told from the others by taking it from all, so it is hidden, and its
        // categories with it.
        assert_eq!(shield.parties, [false, false]);
        assert_eq!(shield.categories, [false, false, false]);
    }

    #[test]
    fn paper_is_not_told_apart_where_a_party_gave_nearly_all_of_it() {
        let size = |ballots, by_hand| Size { ballots, by_hand };
        let parties = [size(10, 7), size(10, 0)];
        let shield = Shield::over(size(20, 7), &parties, &[], &[], 5);
        assert!(!shield.apart, "three of the first party are left on phones");
        let parties = [size(10, 5), size(10, 5)];
        assert!(Shield::over(size(20, 10), &parties, &[], &[], 5).apart);
        assert!(Shield::over(size(9, 9), &[], &[], &[], 5).apart);
        assert!(!Shield::over(size(9, 6), &[], &[], &[], 5).apart);
    }

    /// A hall: for each party and each of its categories and those of none, the voters on phones
    /// and on paper; the last party is of those who said none.
    #[derive(Clone, Debug)]
    struct Hall(Vec<Vec<(usize, usize)>>);

    fn halls() -> impl Strategy<Value = Hall> {
        let cell = (0..8_usize, prop_oneof![3 => Just(0_usize), 1 => 0..8_usize]);
        let party = prop::collection::vec(cell, 1..4);
        prop::collection::vec(party, 1..5).prop_map(Hall)
    }

    /// Numbers modulo a prime are enough to find out what follows from what, as good as surely.
    const PRIME: u64 = 1_000_003;

    fn rank(mut rows: Vec<Vec<u64>>) -> usize {
        let mut rank = 0;
        for column in 0..rows.first().map_or(0, Vec::len) {
            let Some(pivot) = (rank..rows.len()).find(|row| rows[*row][column] != 0) else {
                continue;
            };
            rows.swap(rank, pivot);
            let inverse = power(rows[rank][column], PRIME - 2);
            let pivot: Vec<u64> = rows[rank].iter().map(|it| it * inverse % PRIME).collect();
            for row in rows.iter_mut().skip(rank + 1) {
                let factor = row[column];
                for (cell, of_pivot) in row.iter_mut().zip(&pivot) {
                    *cell = (*cell + PRIME * factor - factor * of_pivot) % PRIME;
                }
            }
            rank += 1;
        }
        rank
    }

    fn power(base: u64, exponent: u64) -> u64 {
        (0..exponent.ilog2() + 1).rev().fold(1, |square, bit| {
            let square = square * square % PRIME;
            if exponent >> bit & 1 == 1 {
                square * base % PRIME
            } else {
                square
            }
        })
    }

    /// Party, category, whether on paper, how many; the last party and the last category of each are
    /// none.
    type Cell = (usize, usize, bool, usize);

    /// The cells of a hall.
    fn cells(hall: &Hall) -> Vec<Cell> {
        let mut cells = Vec::new();
        for (party, categories) in hall.0.iter().enumerate() {
            for (category, (phones, papers)) in categories.iter().enumerate() {
                cells.push((party, category, false, *phones));
                // Papers know no category: they lie with those who said none.
                cells.push((party, categories.len() - 1, true, *papers));
            }
        }
        cells.retain(|(.., count)| *count > 0);
        cells
    }

    proptest! {
        /// Whatever is added to and taken from what is shown, with whatever weights: what is left
        /// is nothing, or speaks of at least as many as the rule says.
        #[test]
        fn nothing_that_can_be_worked_out_speaks_of_a_few(hall in halls(), least in 2..6_usize) {
            let cells = cells(&hall);
            let size = |keep: &dyn Fn(&Cell) -> bool| {
                let kept = cells.iter().filter(|cell| keep(cell));
                kept.fold(Size::default(), |size, (_, _, paper, count)| Size {
                    ballots: size.ballots + count,
                    by_hand: size.by_hand + if *paper { *count } else { 0 },
                })
            };
            let named = hall.0.len() - 1;
            let parties: Vec<Size> = (0..named).map(|at| size(&|cell| cell.0 == at)).collect();
            let categories: Vec<(usize, usize)> = (0..named)
                .flat_map(|party| (0..hall.0[party].len() - 1).map(move |it| (party, it)))
                .collect();
            let sizes: Vec<Size> = categories
                .iter()
                .map(|(party, it)| size(&|cell| (cell.0, cell.1) == (*party, *it)))
                .collect();
            let of: Vec<usize> = categories.iter().map(|(party, _)| *party).collect();
            let shield = Shield::over(size(&|_| true), &parties, &sizes, &of, least);
            let row = |keep: &dyn Fn(&Cell) -> bool| -> Vec<u64> {
                cells.iter().map(|cell| u64::from(keep(cell))).collect()
            };
            let mut rows = vec![row(&|_| true)];
            for party in (0..named).filter(|at| shield.parties[*at]) {
                rows.push(row(&|cell| cell.0 == party));
            }
            for at in (0..categories.len()).filter(|at| shield.categories[*at]) {
                rows.push(row(&|cell| (cell.0, cell.1) == categories[at]));
            }
            if shield.apart {
                rows.push(row(&|cell| cell.2));
            }
            if size(&|_| true).ballots < least {
                return Ok(());
            }
            let full = rank(rows.clone());
            for few in few(&cells, least) {
                let without = rows.iter().map(|row| {
                    let cells = row.iter().enumerate();
                    cells.filter(|(at, _)| !few.contains(at)).map(|(_, cell)| *cell).collect()
                });
                let without: Vec<Vec<u64>> = without.collect();
                prop_assert_eq!(rank(without), full, "{:?} can be worked out", few);
            }
        }
    }

    /// Every choice of cells with fewer voters than `least`.
    fn few(cells: &[(usize, usize, bool, usize)], least: usize) -> Vec<Vec<usize>> {
        let mut found: Vec<(Vec<usize>, usize)> = vec![(Vec::new(), 0)];
        for (at, (.., count)) in cells.iter().enumerate() {
            let more: Vec<_> = found
                .iter()
                .filter(|(_, sum)| sum + count < least)
                .map(|(chosen, sum)| ([chosen.as_slice(), &[at]].concat(), sum + count))
                .collect();
            found.extend(more);
        }
        found
            .into_iter()
            .map(|(chosen, _)| chosen)
            .filter(|it| !it.is_empty())
            .collect()
    }
}
