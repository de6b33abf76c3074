//! Whole ballots written down from paper: brought into the one order in which two who wrote down the
//! same can be compared, and added up to the figures that a count of sums would have. Nobody types
//! both, so they cannot disagree.

use super::{Ballot, Count, CountedIdea, Figures, GRADIENT_STEPS, IdeaId, Method, SCORES, Stance};
use crate::domain::CleanText;
use std::collections::BTreeMap;

impl Count {
    /// The count of somebody who wrote down whole ballots of this method.
    pub fn of_sheets(
        counter: CleanText,
        method: Method,
        sheets: impl IntoIterator<Item = (Ballot, u32)>,
    ) -> Count {
        let mut alike: BTreeMap<Ballot, u32> = BTreeMap::new();
        for (ballot, count) in sheets.into_iter().filter(|(_, count)| *count > 0) {
            let known = alike.entry(ballot).or_default();
            *known = known.saturating_add(count);
        }
        let mut figures: BTreeMap<IdeaId, Figures> = BTreeMap::new();
        for (ballot, count) in &alike {
            for idea in ballot.ideas() {
                let zero = Figures::zero(method);
                let Some(zero) = zero else { continue };
                figures
                    .entry(idea)
                    .or_insert(zero)
                    .add(ballot, idea, *count);
            }
        }
        let ballots = alike
            .values()
            .fold(0, |sum: u32, it| sum.saturating_add(*it));
        let figures = figures.into_iter();
        Count {
            counter,
            ballots,
            figures: figures
                .map(|(idea, figures)| CountedIdea { idea, figures })
                .collect(),
            sheets: alike.into_iter().collect(),
        }
    }

    /// How many whole ballots stand only here or only there.
    pub fn sheets_apart(&self, other: &Count) -> u32 {
        let mut apart: BTreeMap<&Ballot, i64> = BTreeMap::new();
        for (ballot, count) in &self.sheets {
            *apart.entry(ballot).or_default() += i64::from(*count);
        }
        for (ballot, count) in &other.sheets {
            *apart.entry(ballot).or_default() -= i64::from(*count);
        }
        let sum: u64 = apart.values().map(|count| count.unsigned_abs()).sum();
        u32::try_from(sum).unwrap_or(u32::MAX)
    }
}

impl Figures {
    /// Adds what so many like ballots say of an idea. A ballot of another form says nothing.
    fn add(&mut self, ballot: &Ballot, idea: IdeaId, count: u32) {
        match (self, ballot) {
            (Figures::Approval { approvals }, Ballot::Approval(_)) => *approvals += count,
            (
                Figures::Stance {
                    agree,
                    disagree,
                    pass,
                },
                Ballot::Stance(stances),
            ) => match stances.get(&idea) {
                Some(Stance::Agree) => *agree += count,
                Some(Stance::Disagree) => *disagree += count,
                Some(Stance::Pass) => *pass += count,
                None => {}
            },
            (figures, Ballot::Amounts(amounts)) => {
                let amount = amounts.get(&idea).copied().unwrap_or_default();
                figures.add_amount(amount, count);
            }
            _ => {}
        }
    }

    fn add_amount(&mut self, amount: u16, count: u32) {
        let at = usize::from(amount);
        match self {
            Figures::Score { scores } if at < SCORES => scores[at] += count,
            Figures::Gradient { steps } if (1..=GRADIENT_STEPS).contains(&at) => {
                steps[at - 1] += count;
            }
            Figures::Dots { dots: sum } | Figures::Points { points: sum } => {
                *sum = sum.saturating_add(u32::from(amount).saturating_mul(count));
            }
            _ => {}
        }
    }
}
