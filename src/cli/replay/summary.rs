//! What a replay came to: for people, and as one JSON object for scripts.

use super::groups::Groups;
use super::opinion::Found;
use super::plan::{Fate, Plan};
use super::verify::Difference;
use crate::cli::crowd::Count;
use crate::text::{Words, t};
use serde::Serialize;
use std::time::Duration;

/// How many differing statements the summary for people names; the JSON has them all.
const NAMED: usize = 5;

/// The figures of a replay.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Summary {
    /// The session it was played into.
    pub session: String,
    /// The number of the round.
    pub round: u32,
    /// Who took part.
    pub people: People,
    /// Ideas that were logged, hidden ones included.
    pub ideas: usize,
    /// Ideas that the moderators had rejected, and that were hidden.
    pub hidden: usize,
    /// Texts that had to be shortened.
    pub shortened: usize,
    /// Statements without a text of their own: nothing readable, or not in the file.
    pub placeholders: usize,
    /// Votes that were sent, repeated ones included.
    pub votes: usize,
    /// Actions of phones that were acknowledged.
    pub accepted: u64,
    /// Actions of phones that were refused.
    pub refused: u64,
    /// The first refusal, in the hall's words; empty if there was none.
    pub first_refusal: String,
    /// Times that a phone was told to wait and came back.
    pub waited: u64,
    /// Half of the acknowledgements came within this time, in milliseconds.
    pub ack_p50_ms: f64,
    /// 99 of 100 acknowledgements came within this time, in milliseconds.
    pub ack_p99_ms: f64,
    /// The slowest acknowledgement, in milliseconds.
    pub ack_max_ms: f64,
    /// How long the phones were at work, in seconds.
    pub seconds: f64,
    /// Acknowledged actions a second in that time.
    pub actions_per_second: f64,
    /// Whether every count is what the file says.
    pub matches: bool,
    /// The statements whose counts are not.
    pub differences: Vec<Difference>,
    /// What the published groups said; where it was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub groups: Option<Groups>,
    /// The groups that were found anew; where it was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub clusters: Option<Clusters>,
}

/// Groups found anew, or that none were.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Clusters {
    /// What was found.
    Found(Found),
    /// Too few answered, or all of them alike.
    None {},
}

/// Who took part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct People {
    /// Everybody who has a seat in the session.
    pub joined: usize,
    /// Those of them who voted.
    pub voters: usize,
    /// Those of them who wrote a statement.
    pub authors: usize,
}

/// What was played where, for [`Summary::of`].
pub struct Played<'a> {
    /// The session's slug.
    pub session: &'a str,
    /// The round's number.
    pub round: u32,
    /// The plan.
    pub plan: &'a Plan,
    /// What the phones' actions came to.
    pub count: Count,
    /// The first refusal of a vote.
    pub first_refusal: String,
    /// How long the phones were at work.
    pub took: Duration,
    /// What differs from the file.
    pub differences: Vec<Difference>,
    /// What the published groups said.
    pub groups: Option<Groups>,
    /// The groups that were found anew.
    pub clusters: Option<Clusters>,
}

impl Summary {
    /// Works out the figures.
    pub fn of(played: Played<'_>) -> Summary {
        let Played { plan, count, .. } = played;
        let seconds = played.took.as_secs_f64();
        Summary {
            session: played.session.to_owned(),
            round: played.round,
            people: People {
                joined: plan.people.len(),
                voters: plan.voters,
                authors: plan.authors,
            },
            ideas: plan.ideas.len(),
            hidden: plan.ideas.iter().filter(|idea| idea.rejected).count(),
            shortened: plan.count(Fate::Shortened),
            placeholders: plan.count(Fate::Unreadable) + plan.count(Fate::Missing),
            votes: plan.votes,
            accepted: count.accepted,
            refused: count.refused,
            first_refusal: played.first_refusal,
            waited: count.waited,
            ack_p50_ms: milliseconds(count.p50),
            ack_p99_ms: milliseconds(count.p99),
            ack_max_ms: milliseconds(count.max),
            seconds: rounded(seconds, 1_000.0),
            actions_per_second: rounded(count.accepted as f64 / seconds.max(f64::EPSILON), 10.0),
            matches: played.differences.is_empty()
                && played.groups.as_ref().is_none_or(|groups| groups.matches),
            differences: played.differences,
            groups: played.groups,
            clusters: played.clusters,
        }
    }

    /// The summary as lines for a terminal.
    pub fn lines(&self, words: Words) -> Vec<String> {
        let mut lines = vec![
            t!(
                words,
                "crowd-summary-people",
                joined = self.people.joined,
                voters = self.people.voters,
                authors = self.people.authors
            ),
            t!(
                words,
                "crowd-summary-ideas",
                ideas = self.ideas,
                hidden = self.hidden
            ),
            t!(
                words,
                "crowd-summary-actions",
                votes = self.votes,
                accepted = self.accepted,
                refused = self.refused,
                waited = self.waited
            ),
            t!(
                words,
                "crowd-summary-pace",
                p50 = self.ack_p50_ms,
                p99 = self.ack_p99_ms,
                rate = self.actions_per_second,
                seconds = rounded(self.seconds, 10.0)
            ),
        ];
        if self.shortened > 0 {
            lines.push(t!(words, "crowd-summary-shortened", count = self.shortened));
        }
        if self.placeholders > 0 {
            lines.push(t!(
                words,
                "crowd-summary-placeholders",
                count = self.placeholders
            ));
        }
        if !self.first_refusal.is_empty() {
            let why = self.first_refusal.as_str();
            lines.push(t!(words, "crowd-summary-refusal", why = why));
        }
        let mut lines: Vec<String> = lines.into_iter().map(Into::into).collect();
        lines.extend(self.groups.iter().flat_map(|it| it.lines(words)));
        lines.extend(self.clusters.iter().map(|it| it.line(words)));
        lines.extend(self.verdict(words));
        lines
    }

    fn verdict(&self, words: Words) -> Vec<String> {
        if self.differences.is_empty() {
            return vec![t!(words, "crowd-verdict-matches", ideas = self.ideas).into()];
        }
        let count = self.differences.len();
        let mut lines = vec![t!(words, "crowd-verdict-differs", count = count).into()];
        for difference in self.differences.iter().take(NAMED) {
            let id = difference.statement.to_string();
            let [agree, disagree, pass] = difference.file.in_order();
            let found = match difference.session.map(|counts| counts.in_order()) {
                Some([agree, disagree, pass]) => format!("{agree}/{disagree}/{pass}"),
                None => "–".to_owned(),
            };
            let expected = format!("{agree}/{disagree}/{pass}");
            lines.push(
                t!(
                    words,
                    "crowd-verdict-difference",
                    id = id,
                    expected = expected,
                    found = found
                )
                .into(),
            );
        }
        lines
    }
}

impl Groups {
    fn lines(&self, words: Words) -> Vec<String> {
        let sizes: Vec<String> = self.sizes.values().map(usize::to_string).collect();
        let sizes = sizes.join(" + ");
        let groups = t!(
            words,
            "crowd-groups",
            sizes = sizes,
            ungrouped = self.ungrouped
        );
        let verdict = match self.matches {
            true => t!(words, "crowd-groups-match", ideas = self.statements.len()),
            false => t!(words, "crowd-groups-differ", count = self.differing.len()),
        };
        let listed = |list: &[(i64, f64)]| {
            let told = list
                .iter()
                .map(|(id, figure)| format!("{id} ({figure:.3})"));
            told.collect::<Vec<_>>().join(", ")
        };
        let top = t!(
            words,
            "crowd-groups-top",
            list = listed(&self.top_consensus)
        );
        let widest = t!(
            words,
            "crowd-groups-widest",
            list = listed(&self.widest_spread)
        );
        [groups, verdict, top, widest].map(Into::into).into()
    }
}

impl Clusters {
    fn line(&self, words: Words) -> String {
        let Clusters::Found(found) = self else {
            return t!(words, "crowd-clusters-none").into();
        };
        let sizes: Vec<String> = found.sizes.iter().map(usize::to_string).collect();
        let sizes = sizes.join(" + ");
        let told = t!(
            words,
            "crowd-clusters",
            k = found.k,
            sizes = sizes,
            seed = found.seed.to_string(),
            silhouette = format!("{:.2}", found.silhouette)
        );
        match found.adjusted_rand {
            None => told.into(),
            Some(agreement) => {
                let agreement = t!(
                    words,
                    "crowd-clusters-agree",
                    agreement = format!("{agreement:.2}"),
                    compared = found.compared
                );
                format!("{told} {agreement}")
            }
        }
    }
}

/// Milliseconds to a tenth.
fn milliseconds(time: Duration) -> f64 {
    rounded(time.as_secs_f64() * 1_000.0, 10.0)
}

/// A figure to as many parts of one as people read.
fn rounded(figure: f64, parts: f64) -> f64 {
    (figure * parts).round() / parts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::polis::Counts;
    use crate::text::Lang;

    fn summary(differences: Vec<Difference>) -> Summary {
        let plan = Plan {
            people: Vec::new(),
            ideas: Vec::new(),
            voters: 26,
            authors: 16,
            votes: 640,
        };
        Summary::of(Played {
            session: "london",
            round: 1,
            plan: &plan,
            count: Count {
                accepted: 706,
                refused: 1,
                waited: 2,
                p50: Duration::from_micros(4_649),
                p99: Duration::from_millis(12),
                max: Duration::from_millis(30),
            },
            first_refusal: "Omröstningen är stängd.".into(),
            took: Duration::from_secs(2),
            differences,
            groups: None,
            clusters: None,
        })
    }

    #[test]
    fn scripts_find_every_figure_under_its_name() {
        let json = serde_json::to_value(summary(Vec::new())).unwrap();
        assert_eq!(json["people"]["voters"], 26);
        assert_eq!(json["accepted"], 706);
        assert_eq!(json["ack_p50_ms"], 4.6);
        assert_eq!(json["actions_per_second"], 353.0);
        assert_eq!(json["matches"], true);
    }

    #[test]
    fn people_read_the_verdict_and_the_first_differing_ideas() {
        let counts = |agree| Counts {
            agree,
            disagree: 2,
            pass: 3,
        };
        let differing = |statement| Difference {
            statement,
            file: counts(1),
            session: (statement > 0).then(|| counts(9)),
        };
        for lang in Lang::ALL {
            let lines = summary((0..9).map(differing).collect()).lines(Words::for_terminal(lang));
            let text = lines.join("\n");
            assert!(text.contains("1/2/3") && text.contains("9/2/3"), "{text}");
            assert_eq!(text.matches("1/2/3").count(), NAMED, "{text}");
        }
    }
}
