//! What is read from a round beside its plain count: the outcome under the rule of its terms with
//! the reasons, the same with every group weighing the same, how much hangs on the rule, and what
//! the count can be proved by. Numbers that decide are exact: a fraction stands as `7/2`.

use super::Counts;
use crate::domain::model::{IdeaId, Key, Label, RoundId, Seal};
use crate::domain::{CleanText, Session};
use crate::tally::outcome::{Act, Exact, Outcome, Reasons, Stage, Verdict};
use crate::views::readings::{self, Decided, Equal, Fate, Paid, Panel, Proof, Reading};
use crate::views::result::{self, ResultView};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Most tied results that a document lists; more are said to be more.
const MOST_LISTED: usize = 20;

/// What is read from a round.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ReadingEntry {
    /// The rule that decides, as `torg tally --rules` names it.
    pub rule: String,
    /// Whether that is the method's own count, because the terms name no other.
    pub own: bool,
    /// How many ideas are chosen; 0 where they are only put in order.
    pub seats: usize,
    /// How many ballots the rule has read; those counted as sums on paper are left out unless it is
    /// the method's own count.
    pub read: u64,
    /// How the ballots were read, where that is not as they were given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub read_as: Option<HowEntry>,
    /// Why nothing comes out, where nothing does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unread: Option<String>,
    /// Every tied result; at most 20.
    pub outcomes: Vec<Vec<IdeaId>>,
    /// How many tied results there are, as far as the rule lists them.
    pub outcomes_in_all: usize,
    /// Whether those are all.
    pub complete: bool,
    /// All ideas in groups of equals, the best first; left out where the rule gives no order.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ranking: Option<Vec<Vec<IdeaId>>>,
    /// The ideas that are chosen.
    pub chosen: Vec<IdeaId>,
    /// The ideas that are in some of the tied results and not in others.
    pub tied: Vec<IdeaId>,
    /// The ideas that would be chosen, but too few are behind them.
    pub below: Vec<IdeaId>,
    /// The lot between tied results; left out where none was drawn.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lot: Option<LotEntry>,
    /// Whether enough voted; left out where that was not asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quorum: Option<QuorumEntry>,
    /// How many are behind each idea; left out where no part of the voters was asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub threshold: Option<ThresholdEntry>,
    /// Why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reasons: Option<ReasonsEntry>,
    /// The same ballots with every party, and with every category, weighing the same.
    pub equal: Vec<EqualEntry>,
    /// The same ballots under every rule that can read them; left out where they can't be.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub panel: Option<PanelEntry>,
    /// The categories whose counts may be shown, in the order of the parties.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub categories: Vec<CategoryEntry>,
    /// What the count can be proved by.
    pub proof: ProofEntry,
}

/// What the voters of a category said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CategoryEntry {
    /// Its party.
    pub party: Key,
    /// The category.
    pub category: Key,
    /// How many of it were there at opening, by the hats they wear now.
    pub of: usize,
    /// How many voted on a phone, those who came later too.
    pub voted: usize,
    /// What was counted for each idea, the best idea of all first.
    pub counts: Vec<(IdeaId, Counts)>,
}

/// How ballots were read by a rule made for another form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct HowEntry {
    /// The name of the way.
    pub how: String,
    /// How many places of an order were read as marks, where they were.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub places: Option<usize>,
}

/// A lot between tied results.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct LotEntry {
    /// What it was drawn by.
    pub seed: CleanText,
    /// Which of the results it took, from 1.
    pub taken: usize,
    /// Of how many.
    pub of: usize,
}

/// Whether enough voted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct QuorumEntry {
    /// How many percent of those present had to.
    pub percent: u8,
    /// How many did.
    pub voted: u64,
    /// Of how many.
    pub of: u64,
    /// Whether that was enough.
    pub met: bool,
}

/// How many had to be behind an idea, and how many are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ThresholdEntry {
    /// How many percent of those who voted.
    pub percent: u8,
    /// How many voted.
    pub voters: u64,
    /// How many are behind each idea; null where sums from paper do not say.
    pub behind: Vec<(IdeaId, Option<u64>)>,
}

/// The reasons for an outcome.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum ReasonsEntry {
    /// A figure for each idea, the greater the better.
    Figures {
        /// The figures, the best first.
        figures: Vec<FigureEntry>,
    },
    /// Every idea against every other.
    Duels {
        /// The ideas, in the order of rows and columns.
        ideas: Vec<IdeaId>,
        /// How many put the idea of the row before that of the column.
        before: Vec<Vec<u64>>,
        /// The idea that beats every other, if there is one.
        winner: Option<IdeaId>,
        /// The idea that loses to every other, if there is one.
        loser: Option<IdeaId>,
        /// What each idea was compared by, where the rule gives it a figure.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        figures: Vec<FigureEntry>,
        /// The pairs that were locked, in order (ranked pairs).
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        locked: Vec<(IdeaId, IdeaId)>,
        /// The pairs that were left out because they would have closed a circle (ranked pairs).
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        left_out: Vec<(IdeaId, IdeaId)>,
    },
    /// A count in which votes move, stage by stage.
    Stages {
        /// The stages.
        stages: Vec<StageEntry>,
    },
    /// Seat by seat, or purchase by purchase.
    Seats {
        /// The seats.
        seats: Vec<SeatEntry>,
    },
    /// The figure of the whole set.
    Whole {
        /// The figure.
        figure: String,
    },
}

/// An idea's figure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct FigureEntry {
    /// The idea.
    pub idea: IdeaId,
    /// The figure; null where nobody gave it any.
    pub figure: Option<String>,
}

/// A stage of a count.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct StageEntry {
    /// What each idea holds that is still in.
    pub votes: Vec<FigureEntry>,
    /// Votes that go to nobody any more.
    pub exhausted: String,
    /// What elects, where the rule has a quota.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quota: Option<String>,
    /// Who was elected then.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub elected: Vec<IdeaId>,
    /// Who went out then.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub excluded: Vec<IdeaId>,
    /// Who were level then.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub level: Vec<IdeaId>,
}

/// A seat, or a purchase.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SeatEntry {
    /// Who took it.
    pub idea: IdeaId,
    /// What it was compared by.
    pub figure: Option<String>,
    /// Who else was level with it.
    pub tied: Vec<IdeaId>,
    /// Whether it was filled in by the rule's completion.
    pub completion: bool,
    /// What each party's voters paid, in the order of the round's parties; null where the party's
    /// counts are not shown. Empty where the rule knows no payment.
    pub paid: Vec<Option<PaidEntry>>,
}

/// What voters paid.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct PaidEntry {
    /// How many of them paid anything.
    pub voters: u64,
    /// How much in all.
    pub sum: String,
}

/// A reading in which groups weigh the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct EqualEntry {
    /// Which groups: parties or categories.
    pub alike: String,
    /// The groups, and how many of each voted.
    pub groups: Vec<(Label, u64)>,
    /// How many ballots are in none of them, and so not in this reading.
    pub left_out: u64,
    /// Why nothing comes out, where nothing does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unread: Option<String>,
    /// Every tied result; at most 20.
    pub outcomes: Vec<Vec<IdeaId>>,
    /// All ideas in groups of equals, the best first; left out where the rule gives no order.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ranking: Option<Vec<Vec<IdeaId>>>,
}

/// The same ballots under many rules.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct PanelEntry {
    /// How many are among the first; 0 where money decides how many.
    pub first: usize,
    /// The rules, and how they read the ballots.
    pub rules: Vec<UnderEntry>,
    /// The rules that would have taken too long, or have no answer.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub left_out: Vec<String>,
    /// Each idea that is among the first under any rule, the most often first.
    pub ideas: Vec<RobustEntry>,
}

/// A rule of the panel.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct UnderEntry {
    /// The rule.
    pub rule: String,
    /// How it read the ballots, where that is not as they were given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub read_as: Option<HowEntry>,
}

/// Under how many rules an idea is among the first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RobustEntry {
    /// The idea.
    pub idea: IdeaId,
    /// Under how many rules it surely is.
    pub times: usize,
    /// Under how many more it shares the last place with others.
    pub tied: usize,
    /// Whether it hangs on the rule: in under some, out under others.
    pub depends: bool,
}

/// What a count can be proved by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ProofEntry {
    /// The rule that decides.
    pub rule: String,
    /// The version of the rules.
    pub version: u32,
    /// How many ballots were counted.
    pub ballots: u64,
    /// The SHA-256 of the ballots' text, as `views/readings/proof.rs` describes it.
    pub hash: String,
    /// What a lot was drawn by; left out where none was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lot: Option<CleanText>,
    /// The end of the journal's chain when the count was last made or changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub journal: Option<Seal>,
}

impl ReadingEntry {
    /// What is read from a round that has been counted.
    pub fn of(session: &Session, id: RoundId) -> Option<ReadingEntry> {
        let mut entry = entry(&readings::reading(session, id)?);
        entry.categories = categories(session, &result::result(session, id)?);
        Some(entry)
    }

    /// The same without what stands beside the outcome: for screens that have no room for it.
    pub fn brief(session: &Session, id: RoundId) -> Option<ReadingEntry> {
        readings::outcome(session, id).map(|reading| entry(&reading))
    }

    /// Whether there is more to say than an order by the method's own count.
    pub fn is_plain(&self) -> bool {
        self.own && self.seats == 0 && self.quorum.is_none() && self.threshold.is_none()
    }

    /// Whether enough voted for it to hold.
    pub fn holds(&self) -> bool {
        self.quorum.as_ref().is_none_or(|quorum| quorum.met)
    }
}

impl From<&Proof> for ProofEntry {
    fn from(proof: &Proof) -> Self {
        ProofEntry {
            rule: proof.rule.key().into(),
            version: proof.version,
            ballots: proof.ballots,
            hash: proof.hash.clone(),
            lot: proof.lot.clone(),
            journal: proof.seal.clone(),
        }
    }
}

fn entry(reading: &Reading) -> ReadingEntry {
    let decided = &reading.decided;
    let ids = Ids(&decided.ideas);
    let outcome = decided.outcome.as_ref();
    ReadingEntry {
        rule: decided.rule.key().into(),
        own: decided.own,
        seats: decided.seats,
        read: decided.read,
        read_as: how(decided.how),
        unread: outcome.err().map(|unread| unread.key().into()),
        outcomes: outcome.map_or_else(|_| Vec::new(), |outcome| ids.sets(outcome)),
        outcomes_in_all: outcome.map_or(0, |outcome| outcome.sets.len()),
        complete: outcome.map_or(true, |outcome| outcome.complete),
        ranking: outcome.ok().and_then(|outcome| ids.ranking(outcome)),
        chosen: decided.of(Fate::Chosen),
        tied: decided.of(Fate::Tied),
        below: decided.of(Fate::Below),
        lot: decided.lot.as_ref().map(|lot| LotEntry {
            seed: lot.seed.clone(),
            taken: lot.taken + 1,
            of: lot.of,
        }),
        quorum: decided.quorum.map(|quorum| QuorumEntry {
            percent: quorum.percent,
            voted: quorum.voted,
            of: quorum.of,
            met: quorum.is_met(),
        }),
        threshold: decided.threshold.map(|percent| ThresholdEntry {
            percent,
            voters: decided.ballots,
            behind: behind(&ids, decided),
        }),
        reasons: outcome.ok().map(|outcome| reasons(&ids, decided, outcome)),
        equal: reading
            .equal
            .iter()
            .map(|equal| of_equal(&ids, equal))
            .collect(),
        panel: reading.panel.as_ref().map(|panel| of_panel(&ids, panel)),
        categories: Vec::new(),
        proof: ProofEntry::from(&reading.proof),
    }
}

/// The categories that may be shown.
fn categories(session: &Session, view: &ResultView) -> Vec<CategoryEntry> {
    let turnout = view.turnout.categories.iter().enumerate();
    let counts = |at: usize| {
        let rows = view.rows.iter();
        let counts = rows.map(|row| Some((row.idea, row.categories[at]?.into())));
        counts.collect::<Option<Vec<(IdeaId, Counts)>>>()
    };
    let shown = turnout.filter_map(|(at, category)| {
        Some(CategoryEntry {
            party: session.setup.parties[category.party].key.clone(),
            category: category.key.clone(),
            of: category.of,
            voted: category.ballots(),
            counts: counts(at)?,
        })
    });
    shown.filter(|category| category.voted > 0).collect()
}

fn behind(ids: &Ids, decided: &Decided) -> Vec<(IdeaId, Option<u64>)> {
    let behind = decided.behind.iter().copied();
    ids.0.iter().copied().zip(behind).collect()
}

fn how(how: crate::tally::readings::How) -> Option<HowEntry> {
    use crate::tally::readings::How;
    (how != How::AsGiven).then(|| HowEntry {
        how: how.key().into(),
        places: match how {
            How::FirstMarks { places } => Some(places),
            _ => None,
        },
    })
}

/// The ideas that the options' numbers stand for.
struct Ids<'a>(&'a [IdeaId]);

impl Ids<'_> {
    fn each(&self, options: &[usize]) -> Vec<IdeaId> {
        options.iter().map(|option| self.0[*option]).collect()
    }

    fn sets(&self, outcome: &Outcome) -> Vec<Vec<IdeaId>> {
        let sets = outcome.sets.iter().take(MOST_LISTED);
        sets.map(|set| self.each(set)).collect()
    }

    fn ranking(&self, outcome: &Outcome) -> Option<Vec<Vec<IdeaId>>> {
        let ranking = outcome.ranking.as_ref()?;
        Some(ranking.iter().map(|group| self.each(group)).collect())
    }

    fn pairs(&self, pairs: &[(usize, usize)]) -> Vec<(IdeaId, IdeaId)> {
        pairs
            .iter()
            .map(|(one, other)| (self.0[*one], self.0[*other]))
            .collect()
    }

    /// The figures, the greatest first and none last; those out of the running are left out.
    fn figures(&self, figures: &[Option<Exact>]) -> Vec<FigureEntry> {
        let mut order: Vec<usize> = (0..figures.len()).collect();
        order.sort_by(|one, other| figures[*other].cmp(&figures[*one]));
        let order = order.into_iter();
        order
            .map(|option| FigureEntry {
                idea: self.0[option],
                figure: figures[option].as_ref().map(Exact::to_string),
            })
            .collect()
    }

    fn running(&self, figures: &[Option<Exact>]) -> Vec<FigureEntry> {
        let mut figures = self.figures(figures);
        figures.retain(|entry| entry.figure.is_some());
        figures
    }
}

fn reasons(ids: &Ids, decided: &Decided, outcome: &Outcome) -> ReasonsEntry {
    match &outcome.reasons {
        Reasons::Figures(figures) => ReasonsEntry::Figures {
            figures: ids.figures(figures),
        },
        Reasons::Duels(duels) => of_duels(ids, outcome, duels),
        Reasons::Stages(stages) => ReasonsEntry::Stages {
            stages: stages.iter().map(|stage| of_stage(ids, stage)).collect(),
        },
        Reasons::Seats(seats) => ReasonsEntry::Seats {
            seats: seats
                .iter()
                .zip(&decided.payers)
                .map(|(seat, payers)| SeatEntry {
                    idea: ids.0[seat.option],
                    figure: seat.figures[seat.option].as_ref().map(Exact::to_string),
                    tied: ids.each(&seat.tied),
                    completion: seat.completion,
                    paid: match seat.paid.is_empty() {
                        true => Vec::new(),
                        false => payers
                            .iter()
                            .map(|paid| paid.as_ref().map(of_paid))
                            .collect(),
                    },
                })
                .collect(),
        },
        Reasons::Whole(figure) => ReasonsEntry::Whole {
            figure: figure.to_string(),
        },
    }
}

fn of_paid(paid: &Paid) -> PaidEntry {
    PaidEntry {
        voters: paid.voters,
        sum: paid.sum.to_string(),
    }
}

/// The table of duels, the best of the order first.
fn of_duels(ids: &Ids, outcome: &Outcome, duels: &crate::tally::outcome::Duels) -> ReasonsEntry {
    let order: Vec<usize> = match &outcome.ranking {
        Some(ranking) => ranking.concat(),
        None => (0..ids.0.len()).collect(),
    };
    let row = |one: &usize| {
        order
            .iter()
            .map(|other| duels.before[*one][*other])
            .collect()
    };
    let beats = |one: usize, other: usize| duels.before[one][other] > duels.before[other][one];
    let others = |one: usize| (0..ids.0.len()).filter(move |other| *other != one);
    let all = |beats: &dyn Fn(usize, usize) -> bool| {
        let mut found = (0..ids.0.len()).filter(|one| others(*one).all(|other| beats(*one, other)));
        found
            .next()
            .filter(|_| ids.0.len() > 1)
            .map(|option| ids.0[option])
    };
    let (locked, left_out) = match &duels.verdict {
        Verdict::Locked { locked, left_out } => (ids.pairs(locked), ids.pairs(left_out)),
        _ => (Vec::new(), Vec::new()),
    };
    let figures = match &duels.verdict {
        Verdict::Figures(figures) => {
            ids.figures(&figures.iter().cloned().map(Some).collect::<Vec<_>>())
        }
        _ => Vec::new(),
    };
    ReasonsEntry::Duels {
        ideas: ids.each(&order),
        before: order.iter().map(row).collect(),
        winner: all(&|one, other| beats(one, other)),
        loser: all(&|one, other| beats(other, one)),
        figures,
        locked,
        left_out,
    }
}

fn of_stage(ids: &Ids, stage: &Stage) -> StageEntry {
    let mut entry = StageEntry {
        votes: ids.running(&stage.votes),
        exhausted: stage.exhausted.to_string(),
        quota: stage.quota.as_ref().map(Exact::to_string),
        elected: Vec::new(),
        excluded: Vec::new(),
        level: Vec::new(),
    };
    for act in &stage.acts {
        match act {
            Act::Elect(option) => entry.elected.push(ids.0[*option]),
            Act::Exclude(options) => entry.excluded.extend(ids.each(options)),
            Act::Tie { among, .. } | Act::TieByHistory { among, .. } => {
                entry.level.extend(ids.each(among));
            }
            Act::Transfer { .. } => {}
        }
    }
    entry
}

fn of_equal(ids: &Ids, equal: &Equal) -> EqualEntry {
    let outcome = equal.outcome.as_ref();
    EqualEntry {
        alike: equal.alike.key().into(),
        groups: equal.groups.clone(),
        left_out: equal.left_out,
        unread: outcome.err().map(|unread| unread.key().into()),
        outcomes: outcome.map_or_else(|_| Vec::new(), |outcome| ids.sets(outcome)),
        ranking: outcome.ok().and_then(|outcome| ids.ranking(outcome)),
    }
}

fn of_panel(ids: &Ids, panel: &Panel) -> PanelEntry {
    let mut ideas: Vec<RobustEntry> = (0..ids.0.len())
        .map(|option| {
            let (times, tied) = panel.times(option);
            RobustEntry {
                idea: ids.0[option],
                times,
                tied,
                depends: panel.hangs_on_rule(option),
            }
        })
        .filter(|entry| entry.times + entry.tied > 0)
        .collect();
    ideas.sort_by_key(|entry| (usize::MAX - entry.times, usize::MAX - entry.tied));
    let rules = panel.rules.iter().map(|under| UnderEntry {
        rule: under.rule.key().into(),
        read_as: how(under.how),
    });
    PanelEntry {
        first: panel.first,
        rules: rules.collect(),
        left_out: panel
            .left_out
            .iter()
            .map(|rule| rule.key().into())
            .collect(),
        ideas,
    }
}
