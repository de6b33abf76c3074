//! Rounds of voting with their results: counts only, never who voted what.

use super::bridges::{self, BridgesEntry};
use super::{Counts, IdeaStanding, ReadingEntry};
use crate::domain::model::{
    Accepted, Again, Ballot, Base, Count, CountWay, Counting, Doubt, Follows, IdeaId, Key, Letters,
    Mandate, Method, Round, RoundId, RoundState, Secrecy, Terms, VoteLevel,
};
use crate::domain::{CleanText, Session};
use crate::views::doubts::doubts;
use crate::views::result::{self, ResultRow, ResultView};
use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A round of voting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RoundEntry {
    /// Its number.
    pub id: RoundId,
    /// What was asked.
    pub title: CleanText,
    /// By which rule it was voted.
    pub method: Rule,
    /// How many ideas one ballot could mark (approval) or rank (ranking).
    pub max: Option<u16>,
    /// How many dots one ballot held (dots only).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dots: Option<u16>,
    /// How many of them could go to one idea (dots only).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub most: Option<u16>,
    /// How many points one ballot held (points only).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub points: Option<u16>,
    /// What the outcome is used for; none where that was not said of this round.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mandate: Option<Mandate>,
    /// Which earlier round it asks once more, and why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub again: Option<Again>,
    /// How surely a ballot was one person's; left out where it was one vote a phone.
    #[serde(default, skip_serializing_if = "VoteLevel::is_open")]
    pub level: VoteLevel,
    /// How many heads were counted in the room; left out where nobody counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub heads: Option<u32>,
    /// Why there are more ballots than heads; left out where nobody had to say.
    #[serde(default, skip_serializing_if = "is_unsaid")]
    pub surplus: CleanText,
    /// How far it has come; while it is open, there are no results yet.
    pub state: Standing,
    /// When it was opened.
    pub opened: DateTime<Utc>,
    /// When it was closed.
    pub closed: Option<DateTime<Utc>>,
    /// When the room saw the count.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shown: Option<DateTime<Utc>>,
    /// When the count was confirmed; from then on it never changes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confirmed: Option<DateTime<Utc>>,
    /// Who was in the room when it was opened.
    pub base: Base,
    /// Those who came later and may have voted as well; left out where nobody did.
    #[serde(default, skip_serializing_if = "LateArrivals::is_nobody")]
    pub late: LateArrivals,
    /// How many ballots were counted in all, abstentions among them.
    pub ballots: usize,
    /// How many of them were given on paper or by hand; left out where none was.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub counted: usize,
    /// How many of the ballots from phones say nothing of any idea; left out where none does, and
    /// while the round is open.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub abstained: usize,
    /// How many of each party voted, in the session's order of parties.
    pub parties: Vec<PartyVotes>,
    /// What was counted on paper or by hand, party by party; left out where nothing was.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub counts: Vec<CountEntry>,
    /// The ideas it was about, in the order of the form.
    pub options: Vec<IdeaId>,
    /// The result, the best first; every idea is there, those without a vote too. Empty while
    /// the round is open.
    pub items: Vec<Item>,
    /// How many ballots put each idea before each other one (ranking only): a row per idea, and in
    /// it a number per idea, both in the order of `items`. Left out where there are too many ideas
    /// for a table.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pairs: Vec<Vec<u32>>,
    /// Where the parties meet and where they part; left out where that can't be said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bridges: Option<BridgesEntry>,
    /// What is read from it beside the counts; left out of the snapshot, and while it is open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reading: Option<Box<ReadingEntry>>,
    /// What else was settled before the first ballot; left out where nothing was.
    #[serde(default, skip_serializing_if = "Terms::is_plain")]
    pub terms: Terms,
    /// Which earlier round it goes on from with some of its ideas.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub follows: Option<Follows>,
    /// What a lot between tied results is drawn by; left out where none was drawn.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lot: Option<CleanText>,
    /// Of a secret round: what there is to know of its secrecy.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub secret: Option<Secrecy>,
    /// Where so few voted in secret that no counts may be told: what came first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub outcome: Vec<CleanText>,
    /// The ballots of a secret round with the codes by which voters find theirs, by code; left out
    /// where there are no codes, or the room has not seen the result.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub listed: Vec<ListedBallot>,
}

/// A ballot that is nobody's, and the code that only its voter knew.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ListedBallot {
    /// The code, in capital letters without gaps.
    pub code: String,
    /// What it says of each idea that it says anything of: a mark is 1, a stance 1 (agrees), 2
    /// (disagrees) or 3 (passes), and an amount what it is.
    pub says: Vec<(IdeaId, u16)>,
}

impl RoundEntry {
    /// The rule with its settings.
    pub fn rule(&self) -> Method {
        let (max, dots) = (self.max.unwrap_or(0), self.dots.unwrap_or(0));
        match self.method {
            Rule::Approval => Method::Approval { max },
            Rule::Stance => Method::Stance,
            Rule::Score => Method::Score,
            Rule::Dots => Method::Dots {
                dots,
                most: self.most.unwrap_or(dots),
            },
            Rule::Points => Method::Points {
                points: self.points.unwrap_or(0),
            },
            Rule::Ranking => Method::Ranking { max },
            Rule::Gradient => Method::Gradient,
        }
    }
}

/// The rule of a round.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Rule {
    /// Everybody marks the ideas they want; ranked by the number of marks.
    Approval,
    /// Everybody agrees, disagrees or passes, idea by idea; ranked by those who agree less those
    /// who disagree.
    Stance,
    /// Everybody gives each idea 0 to 5; ranked by the sum.
    Score,
    /// Everybody puts down dots; ranked by the number of dots.
    Dots,
    /// Everybody shares out points; ranked by the number of points.
    Points,
    /// Everybody puts ideas in order; ranked by Borda points: one for each idea that an idea stands
    /// before on a ballot, half a one for each that it stands level with.
    Ranking,
    /// Everybody says how far they go along, 1 to 7; ranked by those on 5 to 7 less those on 1 to 3.
    Gradient,
}

impl Rule {
    /// All of them, in the order of their columns where rounds of several are in one table.
    pub const ALL: [Rule; 7] = [
        Rule::Approval,
        Rule::Stance,
        Rule::Score,
        Rule::Dots,
        Rule::Points,
        Rule::Ranking,
        Rule::Gradient,
    ];

    fn of(method: Method) -> Rule {
        match method {
            Method::Approval { .. } => Rule::Approval,
            Method::Stance => Rule::Stance,
            Method::Score => Rule::Score,
            Method::Dots { .. } => Rule::Dots,
            Method::Points { .. } => Rule::Points,
            Method::Ranking { .. } => Rule::Ranking,
            Method::Gradient => Rule::Gradient,
        }
    }

    /// The name in JSON, CSV and Fluent.
    pub fn key(self) -> &'static str {
        match self {
            Rule::Approval => "approval",
            Rule::Stance => "stance",
            Rule::Score => "score",
            Rule::Dots => "dots",
            Rule::Points => "points",
            Rule::Ranking => "ranking",
            Rule::Gradient => "gradient",
        }
    }

    /// The names of its counts, in the order of every table.
    pub fn counts(self) -> &'static [&'static str] {
        match self {
            Rule::Approval => &["approvals"],
            Rule::Stance => &["agree", "disagree", "pass"],
            Rule::Score => &[
                "score_0", "score_1", "score_2", "score_3", "score_4", "score_5",
            ],
            Rule::Dots => &["dots", "dots_givers"],
            Rule::Points => &["points", "points_givers"],
            Rule::Ranking => &["borda_halves", "firsts", "ranked"],
            Rule::Gradient => &[
                "step_1", "step_2", "step_3", "step_4", "step_5", "step_6", "step_7",
            ],
        }
    }
}

/// How far a round has come. Drafts are in no document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// It does.
    Open,
    /// It does no more; the room has not seen the count.
    Closed,
    /// The room has seen the count.
    Shown,
    /// The count was confirmed.
    Confirmed,
}

impl Standing {
    /// The standing of a round; none for a draft.
    fn of(state: RoundState) -> Option<Standing> {
        Some(match state {
            RoundState::Draft => return None,
            RoundState::Open => Standing::Open,
            RoundState::Closed => Standing::Closed,
            RoundState::Shown => Standing::Shown,
            RoundState::Confirmed => Standing::Confirmed,
        })
    }

    /// The name in JSON and CSV.
    pub fn key(self) -> &'static str {
        match self {
            Standing::Open => "open",
            Standing::Closed => "closed",
            Standing::Shown => "shown",
            Standing::Confirmed => "confirmed",
        }
    }
}

/// Those who came after a round was opened.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct LateArrivals {
    /// How many came.
    pub came: usize,
    /// How many of them voted.
    pub voted: usize,
}

impl LateArrivals {
    fn is_nobody(&self) -> bool {
        self.came == 0
    }
}

impl From<result::Late> for LateArrivals {
    fn from(late: result::Late) -> Self {
        LateArrivals {
            came: late.came,
            voted: late.voted,
        }
    }
}

/// What was counted of the same votes, on paper or by hand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CountEntry {
    /// How the votes were given.
    pub way: CountWay,
    /// Whose they were; none where the parties were not kept apart.
    pub party: Option<Key>,
    /// Who counted, and how many voters each of them saw.
    pub counters: Vec<CounterEntry>,
    /// Whose word was taken where two did not agree or only one counted, and why.
    pub accepted: Option<Accepted>,
    /// Whether it is part of the result.
    pub stands: bool,
    /// What does not add up.
    pub doubts: Vec<Doubt>,
}

/// Somebody who counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CounterEntry {
    /// Their name.
    pub name: CleanText,
    /// How many voters they saw.
    pub ballots: u32,
}

/// How many of a party voted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct PartyVotes {
    /// The party.
    pub party: Key,
    /// How many were in the room when the round was opened.
    pub of: u32,
    /// How many voted, however they did it.
    pub voted: usize,
    /// Those who came later; they are in `voted` and not in `of`. Left out where nobody did.
    #[serde(default, skip_serializing_if = "LateArrivals::is_nobody")]
    pub late: LateArrivals,
    /// Whether its counts are left out of the result, because so few voted, or because those of a
    /// smaller party could be worked out from them.
    pub suppressed: bool,
}

/// An idea's result.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Item {
    /// The idea.
    pub idea: IdeaId,
    /// Its text.
    pub text: CleanText,
    /// What has become of it; its votes stand all the same.
    pub state: IdeaStanding,
    /// Its id in the file it was imported from; empty for ideas of the room.
    pub source_id: CleanText,
    /// Its place, from 1; ideas with equal results share one.
    pub rank: usize,
    /// Whether it shares its place.
    pub tied: bool,
    /// What was counted.
    pub counts: Counts,
    /// What of it was given on paper and by hand; left out where nothing was, or too few to tell.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub counted: Option<Counts>,
    /// The same per party, in the order of the round's `parties`; null where suppressed.
    pub parties: Vec<Option<Counts>>,
}

fn is_unsaid(text: &CleanText) -> bool {
    text.is_empty()
}

fn is_zero(count: &usize) -> bool {
    *count == 0
}

/// All rounds but drafts, by number.
pub(super) fn rounds(session: &Session) -> Vec<RoundEntry> {
    let rounds = session.rounds.values();
    rounds.filter_map(|round| entry(session, round)).collect()
}

fn entry(session: &Session, round: &Round) -> Option<RoundEntry> {
    let (state, opened) = Standing::of(round.state).zip(round.opened)?;
    let result = result::result(session, round.id);
    let turnout = result::turnout(session, round);
    let settings = Settings::of(round.method);
    Some(RoundEntry {
        id: round.id,
        title: round.title.clone(),
        method: Rule::of(round.method),
        max: settings.max,
        dots: settings.dots,
        most: settings.most,
        points: settings.points,
        mandate: round.mandate,
        again: round.again.clone(),
        level: round.level,
        heads: round.heads,
        surplus: round.surplus.clone(),
        state,
        opened,
        closed: round.closed,
        shown: round.shown,
        confirmed: round.confirmed,
        base: round.base.clone(),
        late: turnout.late.into(),
        ballots: turnout.ballots(),
        counted: turnout.counted,
        abstained: result.as_ref().map_or(0, |result| result.abstained),
        parties: parties(turnout, result.as_ref()),
        counts: counts(session, round),
        options: round.options.iter().copied().collect(),
        pairs: result.as_ref().map_or_else(Vec::new, pairs),
        secret: result.as_ref().and_then(|result| result.secret.clone()),
        outcome: result
            .as_ref()
            .map_or_else(Vec::new, |result| result.outcome.clone()),
        listed: result::listed(round).into_iter().map(listed).collect(),
        bridges: bridges::of_round(session, round.id),
        reading: None,
        items: result.map_or_else(Vec::new, |result| {
            result.rows.into_iter().map(item).collect()
        }),
        terms: round.terms.clone(),
        follows: round.follows,
        lot: round.lot.clone(),
    })
}

/// The settings of a method, each under its own name.
#[derive(Default)]
struct Settings {
    max: Option<u16>,
    dots: Option<u16>,
    most: Option<u16>,
    points: Option<u16>,
}

impl Settings {
    fn of(method: Method) -> Settings {
        let none = Settings::default();
        match method {
            Method::Approval { max } | Method::Ranking { max } => Settings {
                max: Some(max),
                ..none
            },
            Method::Dots { dots, most } => Settings {
                dots: Some(dots),
                most: Some(most),
                ..none
            },
            Method::Points { points } => Settings {
                points: Some(points),
                ..none
            },
            Method::Stance | Method::Score | Method::Gradient => none,
        }
    }
}

fn listed((code, ballot): (Letters, &Ballot)) -> ListedBallot {
    let says = match ballot {
        Ballot::Approval(marks) => marks.iter().map(|idea| (*idea, 1)).collect(),
        Ballot::Stance(stances) => {
            let stances = stances.iter();
            stances.map(|(idea, it)| (*idea, *it as u16 + 1)).collect()
        }
        Ballot::Amounts(amounts) => amounts.iter().map(|(idea, it)| (*idea, *it)).collect(),
        // Orders are signatures: rounds that take them give no codes.
        Ballot::Ranking(_) => Vec::new(),
    };
    ListedBallot {
        code: code.as_str().to_owned(),
        says,
    }
}

/// The table of pairs as rows of numbers.
fn pairs(result: &ResultView) -> Vec<Vec<u32>> {
    let Some(pairs) = &result.pairs else {
        return Vec::new();
    };
    let row = |one| {
        (0..pairs.len())
            .map(|other| pairs.before(one, other))
            .collect()
    };
    (0..pairs.len()).map(row).collect()
}

fn parties(turnout: result::TurnoutView, result: Option<&ResultView>) -> Vec<PartyVotes> {
    let first_row = result.and_then(|result| result.rows.first());
    let parties = turnout.parties.into_iter().enumerate();
    parties
        .map(|(place, party)| PartyVotes {
            voted: party.ballots(),
            party: party.key,
            of: party.of,
            late: party.late.into(),
            suppressed: first_row.is_some_and(|row| row.parties[place].is_none()),
        })
        .collect()
}

fn counts(session: &Session, round: &Round) -> Vec<CountEntry> {
    let doubts = doubts(session, round);
    let of_place = |counting: &Counting| {
        let here = doubts.iter().filter(|(place, _)| *place == counting.place);
        here.map(|(_, doubt)| doubt.clone()).collect()
    };
    let counter = |count: &Count| CounterEntry {
        name: count.counter.clone(),
        ballots: count.ballots,
    };
    let counted = round.counted.iter();
    counted
        .map(|counting| CountEntry {
            way: counting.place.way,
            party: counting.place.party.clone(),
            counters: counting.counts.iter().map(counter).collect(),
            accepted: counting.accepted.clone().filter(|_| !counting.is_agreed()),
            stands: counting.stands().is_some(),
            doubts: of_place(counting),
        })
        .collect()
}

fn item(row: ResultRow) -> Item {
    Item {
        idea: row.idea,
        text: row.text,
        state: IdeaStanding::from(&row.state),
        source_id: row.source_id,
        rank: row.rank,
        tied: row.tied,
        counts: row.counts.into(),
        counted: row.counted.map(Counts::from),
        parties: row
            .parties
            .into_iter()
            .map(|counts| counts.map(Counts::from))
            .collect(),
    }
}
