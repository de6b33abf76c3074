//! Short sentences that several screens say: refusals, rules of rounds, counts.

use crate::domain::Session;
use crate::hub::Rejected;
use crate::text::{Words, methods, refusal, t};
use crate::tui::text::width;
use crate::views::result::{Counts, ResultView};

/// What to say of a wish that did not happen.
pub fn rejected(words: Words, session: &Session, rejected: &Rejected) -> String {
    let text = match rejected {
        Rejected::Refused(refused) => refusal::sentence(words, session, refused),
        Rejected::Busy => words.say("console-busy"),
        Rejected::NotSaved => words.say("console-not-saved-now"),
        Rejected::Offline => words.say("console-offline"),
    };
    text.into_owned()
}

/// What was counted for an idea: `12` marks, or `12 ja 3 nej 4 pass`.
pub fn counts(words: Words, counts: Counts) -> String {
    match counts {
        Counts::Approval { approvals } => approvals.to_string(),
        Counts::Stance {
            agree,
            disagree,
            pass,
        } => t!(
            words,
            "console-stances",
            agree = agree,
            disagree = disagree,
            pass = pass
        )
        .into_owned(),
        Counts::Score(scores) => methods::scores(words, scores),
        Counts::Dots { dots, givers } => methods::dots(words, dots, givers),
        Counts::Points { points, givers } => methods::points(words, points, givers),
        Counts::Ranking(count) => methods::ranking(words, count),
        Counts::Gradient(steps) => methods::gradient(words, steps),
    }
}

/// The columns that the counts of a result need, so that the bars beside them begin below each
/// other.
pub fn widest_counts(words: Words, view: &ResultView) -> usize {
    let rows = view.rows.iter().take(MEASURED);
    let said = rows.map(|row| width(&counts(words, row.counts)));
    said.max().unwrap_or(0)
}

/// How many rows are measured: the best, whose figures are the longest.
const MEASURED: usize = 100;
