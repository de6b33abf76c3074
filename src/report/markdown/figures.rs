//! The columns of a result: what the figures of each rule are called, and how they are written.

use super::page::{NOTHING, Page};
use crate::report::escape;
use crate::report::model::{Counts, IdeaStanding, Item, Rule};
use crate::tally::gradient::Gradient;
use crate::tally::score::Scores;
use crate::text::{Words, methods, t};

/// What the columns are called.
pub(super) fn names(words: Words, rule: Rule) -> Vec<String> {
    let ids: &[&str] = match rule {
        Rule::Approval => &["report-count-approvals"],
        Rule::Stance => &[
            "report-count-agree",
            "report-count-disagree",
            "report-count-pass",
        ],
        Rule::Score => &[
            "report-count-sum",
            "report-count-mean",
            "report-count-median",
            "report-count-scores",
        ],
        Rule::Dots => &["report-count-dots", "report-count-givers"],
        Rule::Points => &["report-count-points", "report-count-givers"],
        Rule::Ranking => &[
            "report-count-borda",
            "report-count-firsts",
            "report-count-ranked",
        ],
        Rule::Gradient => &[
            "report-count-support",
            "report-count-between",
            "report-count-against",
            "report-count-median",
            "report-count-steps",
        ],
    };
    ids.iter().map(|id| words.say(id).into_owned()).collect()
}

/// What stands in them.
pub(super) fn cells(words: Words, counts: Counts) -> Vec<String> {
    match counts {
        Counts::Score { scores } => {
            let counted = Scores(scores);
            vec![
                counted.sum().to_string(),
                methods::tenths(words, counted.mean()),
                methods::trimmed(words, counted.median()),
                spread(&scores),
            ]
        }
        Counts::Gradient { steps } => {
            let counted = Gradient(steps);
            vec![
                counted.support().to_string(),
                counted.between().to_string(),
                counted.against().to_string(),
                methods::trimmed(words, counted.median()),
                spread(&steps),
            ]
        }
        Counts::Ranking {
            borda_halves,
            firsts,
            ranked,
        } => vec![
            methods::halves(words, borda_halves),
            firsts.to_string(),
            ranked.to_string(),
        ],
        Counts::Approval { .. }
        | Counts::Stance { .. }
        | Counts::Dots { .. }
        | Counts::Points { .. } => plain(counts),
    }
}

/// What stands in the column of a party.
pub(super) fn of_party(words: Words, counts: Counts) -> String {
    match counts {
        Counts::Score { scores } => methods::tenths(words, Scores(scores).mean()),
        Counts::Dots { dots: sum, .. } | Counts::Points { points: sum, .. } => sum.to_string(),
        Counts::Ranking { borda_halves, .. } => methods::halves(words, borda_halves),
        Counts::Gradient { steps } => {
            let counted = Gradient(steps);
            let spread = [counted.support(), counted.between(), counted.against()];
            spread.map(|count| count.to_string()).join(" / ")
        }
        Counts::Approval { .. } | Counts::Stance { .. } => plain(counts).join(" / "),
    }
}

/// How the figures of a rule come about, where their names don't say it.
pub(super) fn how(words: Words, rule: Rule) -> Option<String> {
    (rule == Rule::Ranking).then(|| t!(words, "report-ranking-how").into_owned())
}

/// How the column of a party is read, where a number alone does not say it.
pub(super) fn per_party(words: Words, rule: Rule) -> Option<String> {
    let said = match rule {
        Rule::Stance => t!(words, "report-stance-per-party"),
        Rule::Score => t!(words, "report-score-per-party"),
        Rule::Ranking => t!(words, "report-ranking-per-party"),
        Rule::Gradient => t!(words, "report-gradient-per-party"),
        Rule::Approval | Rule::Dots | Rule::Points => return None,
    };
    Some(said.into_owned())
}

fn plain(counts: Counts) -> Vec<String> {
    let numbers = counts.numbers().into_iter();
    let said = numbers.map(|it| it.map_or_else(|| NOTHING.into(), |number| number.to_string()));
    said.collect()
}

/// How many chose each step, from the lowest.
fn spread(steps: &[u32]) -> String {
    let steps: Vec<String> = steps.iter().map(u32::to_string).collect();
    steps.join(" · ")
}

/// An idea in a result. What was hidden or taken back keeps its votes, but its words are not
/// repeated here.
pub(super) fn named(page: &Page, item: &Item) -> String {
    let name = t!(
        page.words,
        "report-idea-heading",
        id = item.idea.to_string()
    );
    let text = escape::inline(&item.text);
    match item.state {
        IdeaStanding::Open => format!("{name}: {text}"),
        IdeaStanding::Merged => format!("{name} ({}): {text}", t!(page.words, "report-merged")),
        IdeaStanding::Split => format!("{name} ({}): {text}", t!(page.words, "report-split")),
        IdeaStanding::Hidden => format!("{name} ({})", t!(page.words, "report-hidden")),
        IdeaStanding::Withdrawn => format!("{name} ({})", t!(page.words, "report-withdrawn")),
    }
}
