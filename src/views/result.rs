//! Rounds: who has voted while one is open, and what came out when it is closed.

use super::per_cent;
use crate::domain::model::*;
use crate::domain::{CleanText, Session};
use crate::tally::{self, Place, Split, approval, stance};
use std::collections::{BTreeMap, HashMap};

/// How many have voted, of how many. May be shown while the round is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TurnoutView {
    /// How many have voted, those of no party too.
    pub voted: usize,
    /// How many were in the room when the round was opened. Those who come later may vote as
    /// well, so more than this may have voted.
    pub of: u32,
    /// The same per party, in the session's order.
    pub parties: Vec<PartyTurnout>,
}

impl TurnoutView {
    /// The share that has voted, in whole per cent, at most 100.
    pub fn share(&self) -> u8 {
        per_cent(self.voted, self.of as usize).min(100)
    }
}

/// How many of a party have voted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartyTurnout {
    /// The party's key.
    pub key: Key,
    /// Its name.
    pub name: Label,
    /// How many have voted.
    pub voted: usize,
    /// How many were in the room when the round was opened.
    pub of: u32,
}

/// What was counted for an idea, by the round's rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counts {
    /// Marks.
    Approval {
        /// How many marked it.
        approvals: u32,
    },
    /// Stances.
    Stance {
        /// How many agreed.
        agree: u32,
        /// How many disagreed.
        disagree: u32,
        /// How many passed.
        pass: u32,
    },
}

impl Counts {
    /// What ideas are ranked by: the approvals, or those who agree less those who disagree.
    pub fn score(self) -> i64 {
        match self {
            Counts::Approval { approvals } => i64::from(approvals),
            Counts::Stance {
                agree, disagree, ..
            } => i64::from(agree) - i64::from(disagree),
        }
    }
}

impl From<u32> for Counts {
    fn from(approvals: u32) -> Self {
        Counts::Approval { approvals }
    }
}

impl From<stance::Count> for Counts {
    fn from(count: stance::Count) -> Self {
        Counts::Stance {
            agree: count.agree,
            disagree: count.disagree,
            pass: count.pass,
        }
    }
}

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
    /// What was counted.
    pub counts: Counts,
    /// The same per party, in the order of [`ResultView::parties`]; none where so few of the
    /// party voted in the round that their counts would tell who voted what.
    pub parties: Vec<Option<Counts>>,
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
    /// How many voted.
    pub turnout: TurnoutView,
    /// The parties, in the session's order.
    pub parties: Vec<(Key, Label)>,
    /// Every idea of the round, those without a vote too, the best first and ties in the order
    /// the ideas were logged.
    pub rows: Vec<ResultRow>,
    /// How many ballots were counted, abstentions among them.
    pub ballots: usize,
}

/// How many have voted in a round so far.
pub fn turnout(session: &Session, round: &Round) -> TurnoutView {
    let groups = Groups::of(session);
    let voted = groups.sizes(round);
    let parties = session.setup.parties.iter().zip(voted);
    TurnoutView {
        voted: round.ballots.len(),
        of: round.base.people,
        parties: parties
            .map(|(party, voted)| PartyTurnout {
                key: party.key.clone(),
                name: party.name.clone(),
                voted,
                of: round.base.parties.get(&party.key).copied().unwrap_or(0),
            })
            .collect(),
    }
}

/// What came out of a round; none while it is open, because nobody sees a count before it closes.
pub fn result(session: &Session, id: RoundId) -> Option<ResultView> {
    let round = session.rounds.get(&id)?;
    if round.state == RoundState::Open {
        return None;
    }
    let groups = Groups::of(session);
    let splits = count(&groups, round);
    let scores: Vec<i64> = splits.iter().map(|split| split.all.score()).collect();
    let shown = groups.shown(round, session.setup.min_group);
    let mut rows: Vec<ResultRow> = round
        .options
        .iter()
        .zip(splits)
        .zip(tally::places(&scores))
        .map(|((id, split), place)| {
            let idea = session.ideas.get(id).map(AsRef::as_ref);
            row(*id, idea, split, place, &shown)
        })
        .collect();
    rows.sort_by_key(|row| (row.rank, row.idea));
    let parties = session.setup.parties.iter();
    Some(ResultView {
        round: id,
        title: round.title.clone(),
        method: round.method,
        turnout: turnout(session, round),
        parties: parties
            .map(|party| (party.key.clone(), party.name.clone()))
            .collect(),
        rows,
        ballots: round.ballots.len(),
    })
}

/// One line of the result. An idea whose record was lost with a damaged disk keeps its votes under
/// its number, without words, as one that was withdrawn does.
fn row(
    id: IdeaId,
    idea: Option<&Idea>,
    split: Split<Counts>,
    place: Place,
    shown: &[bool],
) -> ResultRow {
    let parties = split.groups.into_iter().zip(shown);
    ResultRow {
        idea: id,
        text: idea.map(|idea| idea.text.clone()).unwrap_or_default(),
        state: idea.map_or(IdeaState::Withdrawn, |idea| idea.state.clone()),
        source_id: idea.map(|idea| idea.source_id.clone()).unwrap_or_default(),
        rank: place.rank,
        tied: place.tied,
        counts: split.all,
        parties: parties
            .map(|(counts, shown)| shown.then_some(counts))
            .collect(),
    }
}

/// Which party's voters each participant counts among: the party in their profile as it is now,
/// so that somebody who corrects theirs is counted right.
struct Groups<'a> {
    session: &'a Session,
    places: HashMap<&'a Key, usize>,
}

impl<'a> Groups<'a> {
    fn of(session: &'a Session) -> Self {
        let parties = session.setup.parties.iter().enumerate();
        Groups {
            session,
            places: parties.map(|(place, party)| (&party.key, place)).collect(),
        }
    }

    fn group(&self, id: ParticipantId) -> Option<usize> {
        let party = self.session.voter(id)?.profile.party.as_ref()?;
        self.places.get(party).copied()
    }

    /// How many of each party have voted.
    fn sizes(&self, round: &Round) -> Vec<usize> {
        let mut sizes = vec![0; self.places.len()];
        for group in round.ballots.keys().filter_map(|id| self.group(*id)) {
            sizes[group] += 1;
        }
        sizes
    }

    /// Which parties' counts may be shown: those with at least `least` ballots; 0 and 1 leave
    /// nobody out.
    fn shown(&self, round: &Round, least: u16) -> Vec<bool> {
        let sizes = self.sizes(round).into_iter();
        sizes
            .map(|size| least <= 1 || size >= usize::from(least))
            .collect()
    }
}

/// The counts of each option, in the round's order.
fn count(groups: &Groups, round: &Round) -> Vec<Split<Counts>> {
    let items: Vec<u32> = round.options.iter().map(|idea| idea.0).collect();
    match round.method {
        Method::Approval { .. } => approvals(groups, round, &items),
        Method::Stance => stances(groups, round, &items),
    }
}

fn approvals(groups: &Groups, round: &Round, items: &[u32]) -> Vec<Split<Counts>> {
    let marks: BTreeMap<ParticipantId, Vec<u32>> = round
        .ballots
        .iter()
        .filter_map(|(id, ballot)| match ballot {
            Ballot::Approval(ideas) => Some((*id, ideas.iter().map(|idea| idea.0).collect())),
            Ballot::Stance(_) => None,
        })
        .collect();
    let ballots = marks.iter().map(|(id, marks)| approval::Ballot {
        group: groups.group(*id),
        marks,
    });
    named(approval::count(items, groups.places.len(), ballots))
}

fn stances(groups: &Groups, round: &Round, items: &[u32]) -> Vec<Split<Counts>> {
    let votes = round.ballots.iter().flat_map(|(id, ballot)| {
        let group = groups.group(*id);
        let stances = match ballot {
            Ballot::Stance(stances) => Some(stances),
            Ballot::Approval(_) => None,
        };
        let stances = stances.into_iter().flatten();
        stances.map(move |(idea, stance)| stance::Vote {
            group,
            item: idea.0,
            answer: match stance {
                Stance::Agree => stance::Answer::Agree,
                Stance::Disagree => stance::Answer::Disagree,
                Stance::Pass => stance::Answer::Pass,
            },
        })
    });
    named(stance::count(items, groups.places.len(), votes))
}

fn named<C: Into<Counts>>(splits: Vec<Split<C>>) -> Vec<Split<Counts>> {
    let name = |split: Split<C>| Split {
        all: split.all.into(),
        groups: split.groups.into_iter().map(Into::into).collect(),
    };
    splits.into_iter().map(name).collect()
}

#[cfg(test)]
mod tests;
