//! Bridges and divides of a counted round: what each group said of each idea, what that is a sign
//! of, and what people have said would make them say yes. Of a group so small that its counts
//! would tell who voted what nothing is told, in the labels neither: it counts as if it had not
//! answered.

mod found;

pub use found::found;

use super::result::{Counts, ResultRow, ResultView, result, shown};
use crate::domain::model::*;
use crate::domain::{CleanText, Session};
use crate::tally::consensus::{self, Consensus};
use crate::tally::outcome::Exact;
use crate::tally::stance::Count;
use std::cmp::Reverse;

pub use crate::tally::consensus::Label;

/// From which score on somebody is for an idea, and up to which against it. The gradient of
/// agreement has steps of its own (`tally::gradient`).
pub const SCORED_FOR: usize = 4;
/// See [`SCORED_FOR`].
pub const SCORED_AGAINST: usize = 1;

/// Who the groups are.
#[derive(Clone, Debug, PartialEq)]
pub enum Groups {
    /// The parties, in the session's order.
    Parties(Vec<(Key, Name)>),
    /// Groups that were found in the answers, the largest first.
    Found(FoundGroups),
}

/// Groups that were found in the answers.
#[derive(Clone, Debug, PartialEq)]
pub struct FoundGroups {
    /// How many there are.
    pub count: usize,
    /// The seed of the search.
    pub seed: u64,
    /// How clearly they are apart, from −1 to 1.
    pub silhouette: f64,
    /// How many gave too few answers to be placed.
    pub left_out: usize,
}

/// The name of a party.
pub type Name = crate::domain::model::Label;

impl Groups {
    /// The parties' names; none where the groups were found.
    pub fn parties(&self) -> &[(Key, Name)] {
        match self {
            Groups::Parties(parties) => parties,
            Groups::Found(_) => &[],
        }
    }

    /// The groups that were found; none where they are the parties.
    pub fn found(&self) -> Option<&FoundGroups> {
        match self {
            Groups::Parties(_) => None,
            Groups::Found(found) => Some(found),
        }
    }
}

/// The bridges and divides of a round.
#[derive(Clone, Debug, PartialEq)]
pub struct BridgesView {
    /// The round.
    pub round: RoundId,
    /// What was asked.
    pub title: CleanText,
    /// How: what counts as for and against follows from it.
    pub method: Method,
    /// Whether the room has seen the count.
    pub state: RoundState,
    /// Whether nobody's group is known, because the ballots were secret.
    pub secret: bool,
    /// Where the lines are drawn.
    pub thresholds: BridgeThresholds,
    /// Who the groups are.
    pub groups: Groups,
    /// Every idea: bridges first, those that agree most foremost; then divides, the widest
    /// foremost; then the others.
    pub rows: Vec<BridgeRow>,
}

impl BridgesView {
    /// The ideas of one label, in order.
    pub fn of(&self, label: Label) -> impl Iterator<Item = &BridgeRow> {
        self.rows.iter().filter(move |row| row.label == label)
    }

    /// The ideas where it is asked what would make people say yes.
    pub fn asking(&self) -> impl Iterator<Item = &BridgeRow> {
        self.rows.iter().filter(|row| row.asks)
    }

    /// Whether two groups have answered enough for any idea to say something.
    pub fn says_anything(&self) -> bool {
        self.rows.iter().any(|row| row.label != Label::Few)
    }
}

/// One idea.
#[derive(Clone, Debug, PartialEq)]
pub struct BridgeRow {
    /// The idea.
    pub idea: IdeaId,
    /// Its text. Where `state` says hidden, public screens must not show it.
    pub text: CleanText,
    /// What has become of it.
    pub state: IdeaState,
    /// What the groups' answers are a sign of.
    pub label: Label,
    /// What each group said, in the order of the groups; none where too few of it did.
    pub groups: Vec<Option<Count>>,
    /// The consensus over the groups that are told; none where none is.
    pub consensus: Option<Consensus>,
    /// How far the groups that are told are apart.
    pub spread: Exact,
    /// Whether it is asked what would make people say yes.
    pub asks: bool,
    /// What they have said, the oldest first, as far as it stands.
    pub answers: Vec<Answer>,
}

impl BridgeRow {
    /// The mean of the groups' agreement, in whole per cent; none where no group is told.
    pub fn mean(&self) -> Option<u32> {
        let consensus = self.consensus.as_ref()?;
        Some((consensus.mean() * 100.0).round() as u32)
    }

    /// Whether public screens may show its text.
    pub fn is_public(&self) -> bool {
        !matches!(self.state, IdeaState::Hidden { .. } | IdeaState::Withdrawn)
    }

    /// The answers that the projector may show.
    pub fn released(&self) -> impl DoubleEndedIterator<Item = &Answer> {
        self.answers.iter().filter(|answer| answer.released)
    }
}

/// What somebody says would make them say yes. Nothing here tells who.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// Its number.
    pub id: ConditionId,
    /// The words.
    pub text: CleanText,
    /// Whether it was said aloud.
    pub oral: bool,
    /// Whether the projector may show it.
    pub released: bool,
}

/// Whether somebody's being for or against an idea can be read from ballots of this method.
pub fn readable(method: Method) -> bool {
    match method {
        Method::Stance | Method::Approval { .. } | Method::Score | Method::Gradient => true,
        Method::Dots { .. } | Method::Points { .. } | Method::Ranking { .. } => false,
    }
}

/// The bridges and divides of a round by the known parties; none before it is closed, nor where
/// they can't be read from its method.
pub fn bridges(session: &Session, id: RoundId) -> Option<BridgesView> {
    let view = result(session, id)?;
    let round = session.rounds.get(&id)?;
    if !readable(round.method) {
        return None;
    }
    let least = least(session);
    let told = |row: &ResultRow| {
        let all = read(row.counts, view.ballots)?;
        let parties = row.parties.iter().enumerate();
        let parties = parties.map(|(at, counts)| read((*counts)?, voted(&view, at)));
        Some((all, safely(parties.collect(), all, least)))
    };
    let rows = view.rows.iter().filter_map(|row| {
        let (all, groups) = told(row)?;
        Some(self::row(
            session,
            round,
            (row.idea, &row.text),
            all,
            groups,
        ))
    });
    Some(BridgesView {
        groups: Groups::Parties(view.parties.clone()),
        ..framed(session, round, rows.collect())
    })
}

/// The round whose bridges and divides the room looks at: the latest whose count it has seen.
pub fn latest(session: &Session) -> Option<RoundId> {
    session.latest_result().map(|round| round.id)
}

/// The view as the room may see it: none before the count is shown, and no text that was taken
/// down.
pub fn public_bridges(session: &Session, id: RoundId) -> Option<BridgesView> {
    let mut view = bridges(session, id).filter(|view| view.state.is_public())?;
    for row in view.rows.iter_mut().filter(|row| !row.is_public()) {
        row.text = CleanText::default();
        row.asks = false;
    }
    Some(view)
}

/// Whether a ballot speaks against an idea: who gave it is asked first what would make them say
/// yes.
pub fn speaks_against(ballot: &Ballot, method: Method, idea: IdeaId) -> bool {
    match (ballot, method) {
        (Ballot::Stance(stances), _) => stances.get(&idea) == Some(&Stance::Disagree),
        (Ballot::Amounts(amounts), Method::Score) => amounts
            .get(&idea)
            .is_some_and(|score| usize::from(*score) <= SCORED_AGAINST),
        (Ballot::Amounts(amounts), Method::Gradient) => amounts
            .get(&idea)
            .is_some_and(|step| usize::from(*step) <= crate::tally::gradient::AGAINST_TO),
        _ => false,
    }
}

/// How few are too few to be told: as in results, and as the thresholds say.
fn least(session: &Session) -> usize {
    let setup = &session.setup;
    usize::from(setup.min_group.max(setup.bridges.least))
}

/// How many of a party voted.
fn voted(view: &ResultView, party: usize) -> usize {
    let party = view.turnout.parties.get(party);
    party.map_or(0, |party| party.ballots())
}

/// Counts as for, against and neither. Who marks ideas is for those they mark and has seen the
/// others, so it takes the number of ballots.
fn read(counts: Counts, ballots: usize) -> Option<Count> {
    let narrow = |count: u64| u32::try_from(count).unwrap_or(u32::MAX);
    Some(match counts {
        Counts::Stance {
            agree,
            disagree,
            pass,
        } => Count {
            agree,
            disagree,
            pass,
        },
        Counts::Approval { approvals } => Count {
            agree: approvals,
            disagree: 0,
            pass: narrow(ballots as u64).saturating_sub(approvals),
        },
        Counts::Score(scores) => {
            let sum = |scores: &[u32]| scores.iter().sum();
            Count {
                agree: sum(&scores.0[SCORED_FOR..]),
                disagree: sum(&scores.0[..=SCORED_AGAINST]),
                pass: sum(&scores.0[SCORED_AGAINST + 1..SCORED_FOR]),
            }
        }
        Counts::Gradient(steps) => Count {
            agree: narrow(steps.support()),
            disagree: narrow(steps.against()),
            pass: narrow(steps.between()),
        },
        Counts::Dots { .. } | Counts::Points { .. } | Counts::Ranking(_) => return None,
    })
}

/// The groups that may be told of an idea, by how many of each have answered it: so that nothing
/// of a small group can be worked out from the whole either.
fn safely(groups: Vec<Option<Count>>, all: Count, least: usize) -> Vec<Option<Count>> {
    let number = |count: Count| usize::try_from(count.seen()).unwrap_or(usize::MAX);
    let sizes = groups.iter().map(|group| group.map_or(0, number));
    let sizes: Vec<usize> = sizes.collect();
    let may = shown(&sizes, number(all), least);
    let told = groups.into_iter().zip(may);
    told.map(|(group, may)| group.filter(|_| may)).collect()
}

/// One idea, by the groups that may be told.
fn row(
    session: &Session,
    round: &Round,
    (id, text): (IdeaId, &CleanText),
    all: Count,
    groups: Vec<Option<Count>>,
) -> BridgeRow {
    let told: Vec<Count> = groups.iter().copied().flatten().collect();
    let thresholds = &session.setup.bridges;
    let label = consensus::label(&told, thresholds);
    let idea = session.ideas.get(&id);
    let split = round.terms.secret && splits(all, thresholds);
    BridgeRow {
        idea: id,
        text: text.clone(),
        state: idea.map_or(IdeaState::Withdrawn, |idea| idea.state.clone()),
        label,
        consensus: (!told.is_empty()).then(|| Consensus::of(&told)),
        spread: consensus::spread(&told),
        groups,
        asks: (label == Label::Divide || split) && idea.is_some_and(|idea| idea.is_open()),
        answers: idea.map(|idea| answers(session, idea)).unwrap_or_default(),
    }
}

/// Whether the room as a whole is neither for an idea nor not: what can be said of a secret round.
fn splits(all: Count, thresholds: &BridgeThresholds) -> bool {
    let agreed = u64::from(all.agree) * 100;
    let part = |per_cent: u8| all.seen() * u64::from(per_cent);
    all.seen() >= u64::from(thresholds.least)
        && agreed > part(thresholds.divide)
        && agreed < part(thresholds.bridge)
}

fn answers(session: &Session, idea: &Idea) -> Vec<Answer> {
    let moderated = session.setup.moderation;
    let standing = idea.conditions.iter().filter(|it| it.is_open());
    standing
        .map(|condition| Answer {
            id: condition.id,
            text: condition.text.clone(),
            oral: condition.oral,
            released: condition.released || !moderated,
        })
        .collect()
}

/// The view around its rows, in their order.
fn framed(session: &Session, round: &Round, mut rows: Vec<BridgeRow>) -> BridgesView {
    rows.sort_by(|one, other| {
        let by_label = one.label.cmp(&other.label);
        let by_figure = match one.label {
            Label::Divide => other.spread.cmp(&one.spread),
            _ => Reverse(&one.consensus).cmp(&Reverse(&other.consensus)),
        };
        by_label.then(by_figure).then(one.idea.cmp(&other.idea))
    });
    BridgesView {
        round: round.id,
        title: round.title.clone(),
        method: round.method,
        state: round.state,
        secret: round.terms.secret,
        thresholds: session.setup.bridges,
        groups: Groups::Parties(Vec::new()),
        rows,
    }
}

#[cfg(test)]
mod tests;
