//! Rounds: who has voted while one is open, and what came out when it is closed – on phones, on
//! paper and by hand, apart where that tells nobody's vote, and together.

mod counting;
mod counts;
mod groups;
mod secrecy;
mod shield;
mod turnout;

pub use counts::Counts;
pub(in crate::views) use groups::Groups;
pub use secrecy::listed;
pub(super) use shield::shown;
pub use turnout::{CategoryTurnout, Late, PartyTurnout, TurnoutView, turnout, urgency};

use crate::domain::model::*;
use crate::domain::{CleanText, Session};
use crate::tally::ranking::Pairs;
use crate::tally::{self, Place};
use shield::{Shield, Size};

/// One idea's result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResultRow {
    /// The idea.
    pub idea: IdeaId,
    /// Its text. Where `state` says hidden, public screens must not show it; the counts stand.
    pub text: CleanText,
    /// What has become of it.
    pub state: IdeaState,
    /// Its id in the file it was imported from; may be empty.
    pub source_id: CleanText,
    /// Its place, from 1; ideas with equal scores share one.
    pub rank: usize,
    /// Whether it shares it.
    pub tied: bool,
    /// What was counted, on phones, on paper and by hand.
    pub counts: Counts,
    /// What of it was counted on paper and by hand; none where nothing was, or where so few voted
    /// either way that the difference would tell who voted what.
    pub counted: Option<Counts>,
    /// The same per party, in the order of [`ResultView::parties`]; none where so few of the
    /// party voted in the round that their counts would tell who voted what, or those of a
    /// smaller one by subtraction.
    pub parties: Vec<Option<Counts>>,
    /// The same per category, in the order of [`TurnoutView::categories`]; none under the same
    /// rule, and where the category's party has none.
    pub categories: Vec<Option<Counts>>,
}

/// What came out of a round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResultView {
    /// The round.
    pub round: RoundId,
    /// What was asked.
    pub title: CleanText,
    /// By which rule.
    pub method: Method,
    /// Whether the room has seen it, and whether it stays.
    pub state: RoundState,
    /// How surely a ballot was one person's.
    pub level: VoteLevel,
    /// What the outcome will be used for.
    pub mandate: Option<Mandate>,
    /// How many voted.
    pub turnout: TurnoutView,
    /// The parties, in the session's order.
    pub parties: Vec<(Key, Label)>,
    /// Every idea of the round, those without a vote too, the best first and ties in the order
    /// the ideas were logged.
    pub rows: Vec<ResultRow>,
    /// How many ballots were counted in all, abstentions among them.
    pub ballots: usize,
    /// How many of them came from phones.
    pub phones: usize,
    /// How many of the ballots from phones say nothing of any idea.
    pub abstained: usize,
    /// How few voters of a party or category are too few to be shown.
    pub least: u16,
    /// Whether what was counted on paper and by hand may be told apart from what came from phones.
    pub apart: bool,
    /// Of a ranking: how many put each idea before each other one, in the order of the rows; none
    /// where there are more ideas than a table can hold.
    pub pairs: Option<Pairs>,
    /// Of a secret round: what the room should know of it.
    pub secret: Option<Secrecy>,
    /// Where so few voted in secret that no counts may be shown, and no rows are: what came first.
    pub outcome: Vec<CleanText>,
}

impl ResultView {
    /// Whether so few voted in secret that nothing but the outcome may be shown.
    pub fn is_veiled(&self) -> bool {
        self.secret.as_ref().is_some_and(|it| it.veiled)
    }

    /// Why there is no count at all: the ballots of a secret round were given up.
    pub fn voided(&self) -> Option<&CleanText> {
        self.secret.as_ref()?.voided.as_ref()
    }

    /// How many ballots were counted on paper and by hand.
    pub fn by_hand(&self) -> usize {
        self.ballots - self.phones
    }

    /// How long the bar of these counts is, as a part of a whole, where so many voted: of those who
    /// voted, of the most there could be, or (dots and points) of what the first idea got, voter by
    /// voter, so that parties of any size compare.
    pub fn share(&self, counts: Counts, ballots: usize) -> (usize, usize) {
        let ideas = self.rows.len().saturating_sub(1);
        match counts {
            Counts::Approval { approvals } => (approvals as usize, ballots),
            Counts::Stance { agree, .. } => (agree as usize, ballots),
            Counts::Score(_) => (whole(counts.score()), ballots * usize::from(SCORE_TOP)),
            Counts::Gradient(steps) => (steps.support() as usize, ballots),
            Counts::Ranking(count) => (whole(count.halves), ballots * ideas * 2),
            Counts::Dots { .. } | Counts::Points { .. } => {
                let first = self.rows.first().map_or(0, |row| row.counts.score());
                let part = whole(counts.score()) * self.ballots;
                (part, whole(first) * ballots)
            }
        }
    }
}

/// A count as a length.
fn whole(count: impl TryInto<usize>) -> usize {
    count.try_into().unwrap_or(0)
}

/// What came out of a round; none before it is closed, because nobody sees a count before that.
pub fn result(session: &Session, id: RoundId) -> Option<ResultView> {
    let round = session.rounds.get(&id)?;
    if !round.state.is_counted() {
        return None;
    }
    let groups = Groups::of(session);
    let splits = counting::all(&groups, round);
    let scores: Vec<i64> = splits.iter().map(|split| split.all.score()).collect();
    let turnout = turnout(session, round);
    let least = session.setup.min_group;
    let ballots = turnout.ballots();
    let fine = counting::groups(&groups.finer(), round);
    let shield = shield(&groups, round, &turnout, usize::from(least));
    let mut rows: Vec<ResultRow> = round
        .options
        .iter()
        .zip(splits.into_iter().zip(fine))
        .zip(tally::places(&scores))
        .zip(counting::by_hand(round))
        .map(|(((id, splits), place), counted)| {
            let idea = session.ideas.get(id).map(AsRef::as_ref);
            let counted = shield.apart.then_some(counted);
            let (split, fine) = splits;
            ResultRow {
                counted,
                parties: in_sight(split.groups, &shield.parties),
                categories: in_sight(fine, &shield.categories),
                ..row(*id, idea, place, split.all)
            }
        })
        .collect();
    rows.sort_by_key(|row| (row.rank, row.idea));
    let secret = round.secrecy();
    let veiled = secret.as_ref().is_some_and(|it| it.veiled);
    let mut outcome = Vec::new();
    if veiled || round.urn.voided.is_some() {
        outcome = match veiled {
            true => secrecy::outcome_of(&rows),
            false => Vec::new(),
        };
        rows.clear();
    }
    let best_first: Vec<IdeaId> = rows.iter().map(|row| row.idea).collect();
    let parties = session.setup.parties.iter();
    let abstained = round.readable().filter(|(_, it)| it.is_abstention());
    Some(ResultView {
        round: id,
        title: round.title.clone(),
        method: round.method,
        state: round.state,
        level: round.level,
        mandate: round.mandate,
        turnout,
        parties: parties
            .map(|party| (party.key.clone(), party.name.clone()))
            .collect(),
        rows,
        ballots,
        phones: round.phones(),
        abstained: if veiled { 0 } else { abstained.count() },
        least,
        apart: shield.apart && !veiled,
        pairs: match veiled {
            true => None,
            false => counting::pairs(round, &best_first),
        },
        secret,
        outcome,
    })
}

/// What every idea of a round got, in the order of the form: what decides, whether or not it is
/// shown.
pub(in crate::views) fn counts(session: &Session, round: &Round) -> Vec<Counts> {
    let splits = counting::all(&Groups::of(session), round).into_iter();
    splits.map(|split| split.all).collect()
}

/// What of a round with this turnout may be shown. Whose ballot of a secret round is of which party,
/// nobody knows any more.
fn shield(groups: &Groups, round: &Round, turnout: &TurnoutView, least: usize) -> Shield {
    let parties = turnout.parties.iter().map(|party| Size {
        ballots: party.ballots(),
        by_hand: party.counted,
    });
    let categories = turnout.categories.iter().map(|category| Size {
        ballots: category.ballots(),
        by_hand: 0,
    });
    let all = Size {
        ballots: turnout.ballots(),
        by_hand: turnout.counted,
    };
    let (parties, categories): (Vec<Size>, Vec<Size>) = (parties.collect(), categories.collect());
    match round.terms.secret {
        true => Shield::over(all, &[], &[], &[], least).hiding(parties.len(), categories.len()),
        false => Shield::over(all, &parties, &categories, groups.of_party(), least),
    }
}

/// One line of the result, without its counts. An idea whose record was lost with a damaged disk
/// keeps its votes under its number, without words, as one that was withdrawn does.
fn row(id: IdeaId, idea: Option<&Idea>, place: Place, counts: Counts) -> ResultRow {
    ResultRow {
        idea: id,
        text: idea.map(|idea| idea.text.clone()).unwrap_or_default(),
        state: idea.map_or(IdeaState::Withdrawn, |idea| idea.state.clone()),
        source_id: idea.map(|idea| idea.source_id.clone()).unwrap_or_default(),
        rank: place.rank,
        tied: place.tied,
        counts,
        counted: None,
        parties: Vec::new(),
        categories: Vec::new(),
    }
}

/// The counts of those groups that may be shown.
fn in_sight(counts: Vec<Counts>, shown: &[bool]) -> Vec<Option<Counts>> {
    let counts = counts.into_iter().zip(shown);
    counts
        .map(|(counts, shown)| shown.then_some(counts))
        .collect()
}

#[cfg(test)]
mod tests;
