//! The outcome of a round under its own terms: by which rule, who is chosen, what is left open and
//! what did not pass a bar. A tie stays one until a lot is drawn by a stated seed.

use super::{Basis, Gathered};
use crate::domain::CleanText;
use crate::domain::model::*;
use crate::tally::decide::decide;
use crate::tally::outcome::{Exact, Outcome, Reasons};
use crate::tally::readings::{self, How, MARKS_FROM};
use crate::tally::rule::Rule;
use crate::tally::unfit::Unfit;
use crate::tally::{lot, plain};
use crate::views::result::{Counts, ResultRow, ResultView};
use std::collections::HashMap;

/// What came out of a round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decided {
    /// By which rule.
    pub rule: Rule,
    /// Whether that is the method's own count, which reads sums from paper too.
    pub own: bool,
    /// How the ballots were read for it.
    pub how: How,
    /// How many were to be chosen; 0 where the ideas are only put in order.
    pub seats: usize,
    /// The ideas, in the order of the form: what all numbers here stand for.
    pub ideas: Vec<IdeaId>,
    /// How many ballots the rule has read, of how many that were counted.
    pub read: u64,
    /// How many were counted.
    pub ballots: u64,
    /// What the rule makes of them, or why it makes nothing of them.
    pub outcome: Result<Outcome, Unread>,
    /// What becomes of each idea.
    pub fates: Vec<Fate>,
    /// The lot that was drawn between tied sets.
    pub lot: Option<Drawn>,
    /// Whether enough voted, where that was asked for.
    pub quorum: Option<Quorum>,
    /// How many percent of those who voted had to be behind an idea.
    pub threshold: Option<u8>,
    /// How many are behind each idea; none where sums from paper do not say.
    pub behind: Vec<Option<u64>>,
    /// For each seat of the reasons, what the voters of each party paid for it, in the order of
    /// the parties; none for parties whose counts are not shown.
    pub payers: Vec<Vec<Option<Paid>>>,
}

/// Why nothing comes out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unread {
    /// Nobody voted.
    Nobody,
    /// The ballots of the secret round were given up unread.
    Voided,
    /// All ballots were counted as sums, and the rule needs whole ones.
    OnlySums,
    /// So few whole ballots are left beside the sums that their reading would tell who voted what.
    TooFew,
    /// Fewer than two groups are large enough.
    OneGroup,
    /// The groups' sizes have no common multiple that can be counted with.
    Sizes,
    /// The rule can't read such ballots.
    Unfit(Unfit),
}

impl Unread {
    /// The name in Fluent (`readings-unread-<key>`) and JSON.
    pub fn key(self) -> &'static str {
        match self {
            Unread::Nobody => "nobody",
            Unread::Voided => "voided",
            Unread::OnlySums => "only-sums",
            Unread::TooFew => "too-few",
            Unread::OneGroup => "one-group",
            Unread::Sizes => "sizes",
            Unread::Unfit(Unfit::TooLarge) => "too-large",
            Unread::Unfit(Unfit::Seats) => "seats",
            Unread::Unfit(Unfit::NoMoney | Unfit::Form { .. }) => "form",
        }
    }
}

/// What becomes of an idea.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Fate {
    /// It is chosen.
    Chosen,
    /// It is in some of the tied results and not in others.
    Tied,
    /// It would be chosen, but too few are behind it.
    Below,
    /// It is not chosen.
    Out,
    /// Nothing is chosen: the ideas are only put in order.
    Listed,
}

/// A lot between tied sets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawn {
    /// What it was drawn by.
    pub seed: CleanText,
    /// Which of the sets it took, from 0.
    pub taken: usize,
    /// Of how many.
    pub of: usize,
}

/// Whether enough of those present at opening voted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quorum {
    /// How many percent had to.
    pub percent: u8,
    /// How many did.
    pub voted: u64,
    /// Of how many.
    pub of: u64,
}

impl Quorum {
    /// Whether enough did: compared as whole numbers.
    pub fn is_met(&self) -> bool {
        reaches(self.voted, self.percent, self.of)
    }
}

/// What voters paid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paid {
    /// How many of them paid anything.
    pub voters: u64,
    /// How much in all.
    pub sum: Exact,
}

/// Whether a part is at least so many percent of a whole.
fn reaches(part: u64, percent: u8, whole: u64) -> bool {
    u128::from(part) * 100 >= u128::from(percent) * u128::from(whole)
}

impl Decided {
    /// The ideas of one fate, those that the rule puts first before the others.
    pub fn of(&self, fate: Fate) -> Vec<IdeaId> {
        let order = self.order().into_iter();
        let those = order.filter(|option| self.fates[*option] == fate);
        those.map(|option| self.ideas[option]).collect()
    }

    /// Whether enough voted for it to hold.
    pub fn holds(&self) -> bool {
        self.quorum.is_none_or(|quorum| quorum.is_met())
    }

    /// Whether the round chose anything, so that there is more to say than an order.
    pub fn chooses(&self) -> bool {
        self.fates.iter().any(|fate| *fate != Fate::Listed)
    }

    /// The options, best first: by the rule's order, or seat by seat, then as on the form.
    pub fn order(&self) -> Vec<usize> {
        let mut order: Vec<usize> = match &self.outcome {
            Ok(Outcome {
                reasons: Reasons::Seats(seats),
                ..
            }) => seats.iter().map(|seat| seat.option).collect(),
            Ok(Outcome {
                ranking: Some(ranking),
                ..
            }) => ranking.concat(),
            _ => Vec::new(),
        };
        let mut seen = vec![false; self.ideas.len()];
        order.iter().for_each(|option| seen[*option] = true);
        order.extend((0..seen.len()).filter(|option| !seen[*option]));
        order
    }
}

/// What came out of a round.
pub(super) fn decided(basis: &Basis) -> Decided {
    let terms = &basis.round.terms;
    let rule = basis.rule();
    let own = rule == basis.round.method.own_rule() && terms.purse.is_none();
    let how = match (own, basis.round.method) {
        (true, Method::Gradient) => How::StepAnswers,
        (true, _) => How::AsGiven,
        (false, _) => {
            let poll = &basis.gathered.poll;
            let how = readings::reading(rule, poll, basis.gathered.scale, basis.seats());
            how.unwrap_or(How::AsGiven)
        }
    };
    let read = basis.gathered.read(how);
    let mut seats = basis.seats();
    let outcome = match own {
        true => by_own_count(basis, rule, seats.max(1)),
        false => read_by(basis, &read, rule, seats.max(1)),
    };
    // A rule that gives no order of all has chosen one.
    if outcome
        .as_ref()
        .is_ok_and(|outcome| outcome.ranking.is_none())
    {
        seats = seats.max(1);
    }
    let choosing = seats > 0 || terms.purse.is_some();
    let lot = outcome.as_ref().ok().filter(|_| choosing);
    let lot = lot.and_then(|outcome| drawn(basis.round, outcome));
    let behind: Vec<Option<u64>> = basis.counts.iter().map(|it| supporters(*it)).collect();
    let mut fates = match &outcome {
        Ok(outcome) if choosing => fates(outcome, lot.as_ref(), behind.len()),
        Ok(_) if terms.threshold.is_some() => vec![Fate::Chosen; behind.len()],
        _ => vec![Fate::Listed; behind.len()],
    };
    if let Some(percent) = terms.threshold {
        bar(&mut fates, &behind, percent, basis.ballots());
    }
    let turnout = &basis.view.turnout;
    Decided {
        rule,
        own,
        how,
        seats,
        read: match own {
            true => basis.ballots(),
            false => read.poll.ballots.voters(),
        },
        ballots: basis.ballots(),
        fates,
        lot,
        quorum: terms.quorum.map(|percent| Quorum {
            percent,
            voted: (turnout.voted + turnout.counted) as u64,
            of: turnout.of.into(),
        }),
        threshold: terms.threshold,
        behind,
        payers: match &outcome {
            Ok(outcome) => payers(basis, &read, outcome),
            Err(_) => Vec::new(),
        },
        outcome,
        ideas: basis.gathered.ideas.clone(),
    }
}

/// What a rule makes of whole ballots.
pub(super) fn read_by(
    basis: &Basis,
    read: &Gathered,
    rule: Rule,
    seats: usize,
) -> Result<Outcome, Unread> {
    if let Some(unread) = basis.unread() {
        return Err(unread);
    }
    let seats = seats.min(read.poll.options);
    decide(rule, &read.poll, seats).map_err(Unread::Unfit)
}

/// What the method's own count comes to: by the figures of the result, papers among them.
fn by_own_count(basis: &Basis, rule: Rule, seats: usize) -> Result<Outcome, Unread> {
    if let Some(unread) = basis
        .unread()
        .filter(|it| matches!(it, Unread::Nobody | Unread::Voided))
    {
        return Err(unread);
    }
    let figures = basis.counts.iter().map(|counts| Some(figure(*counts)));
    let figures: Vec<Option<Exact>> = figures.collect();
    let seats = seats.min(figures.len());
    Ok(plain::by_figures(rule, figures, seats))
}

pub(super) fn rows(view: &ResultView) -> HashMap<IdeaId, &ResultRow> {
    view.rows.iter().map(|row| (row.idea, row)).collect()
}

/// What an idea is put in order by; Borda points are counted in halves.
pub(super) fn figure(counts: Counts) -> Exact {
    let score = Exact::from_integer(counts.score().into());
    match counts {
        Counts::Ranking(_) => score / Exact::from_integer(2.into()),
        _ => score,
    }
}

fn drawn(round: &Round, outcome: &Outcome) -> Option<Drawn> {
    let seed = round.lot.clone()?;
    let of = outcome.sets.len();
    // Of a list that is not whole nobody could draw the same again.
    (of > 1 && outcome.complete).then(|| Drawn {
        taken: lot::draw(&seed, of),
        seed,
        of,
    })
}

fn fates(outcome: &Outcome, lot: Option<&Drawn>, options: usize) -> Vec<Fate> {
    let sets = &outcome.sets;
    let fate = |option: usize| {
        if let Some(lot) = lot {
            let taken = sets[lot.taken].contains(&option);
            return if taken { Fate::Chosen } else { Fate::Out };
        }
        match sets.iter().filter(|set| set.contains(&option)).count() {
            0 => Fate::Out,
            // A list that is not whole may have left out the set without it.
            all if all == sets.len() && outcome.complete => Fate::Chosen,
            _ => Fate::Tied,
        }
    };
    (0..options).map(fate).collect()
}

/// How many are behind an idea: who marked it, agrees with it, gave it 4 or 5, goes along with it,
/// gave it anything, or put it first.
fn supporters(counts: Counts) -> Option<u64> {
    match counts {
        Counts::Approval { approvals } => Some(approvals.into()),
        Counts::Stance { agree, .. } => Some(agree.into()),
        Counts::Score(scores) => {
            let high = scores.0.iter().skip(MARKS_FROM as usize);
            Some(high.map(|count| u64::from(*count)).sum())
        }
        Counts::Gradient(steps) => Some(steps.support()),
        Counts::Dots { givers, .. } | Counts::Points { givers, .. } => givers.map(u64::from),
        Counts::Ranking(count) => Some(count.firsts.into()),
    }
}

/// Holds back what too few are behind; where that is not known, nothing is held back.
fn bar(fates: &mut [Fate], behind: &[Option<u64>], percent: u8, voters: u64) {
    for (fate, behind) in fates.iter_mut().zip(behind) {
        let passes = behind.is_none_or(|behind| reaches(behind, percent, voters));
        if *fate == Fate::Chosen && !passes {
            *fate = Fate::Below;
        }
    }
}

/// What each party whose counts are shown paid for each seat.
fn payers(basis: &Basis, read: &Gathered, outcome: &Outcome) -> Vec<Vec<Option<Paid>>> {
    let Reasons::Seats(seats) = &outcome.reasons else {
        return Vec::new();
    };
    let first = basis.view.rows.first();
    let shown: Vec<bool> = first.map_or_else(Vec::new, |row| {
        row.parties.iter().map(Option::is_some).collect()
    });
    let paid = |seat: &crate::tally::outcome::Seat, party: usize| {
        let mut paid = Paid {
            voters: 0,
            sum: Exact::from_integer(0.into()),
        };
        for (ballot, each) in &seat.paid {
            let voters = read.parties[*ballot][party];
            if voters > 0 && *each > Exact::from_integer(0.into()) {
                paid.voters += voters;
                paid.sum += each * Exact::from_integer(voters.into());
            }
        }
        paid
    };
    let seats = seats.iter().map(|seat| {
        let parties = shown.iter().enumerate();
        parties
            .map(|(party, shown)| shown.then(|| paid(seat, party)))
            .collect()
    });
    seats.collect()
}
