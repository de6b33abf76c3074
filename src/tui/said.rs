//! Short sentences that several screens say: refusals, rules of rounds, counts.

use crate::domain::Session;
use crate::hub::Rejected;
use crate::text::{Words, methods, refusal, t};
use crate::tui::text::width;
use crate::tui::widgets::spread::Spread;
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

/// The same in a few columns, for lists.
pub fn brief(words: Words, of: Counts) -> String {
    let text = match of {
        Counts::Score(scores) => t!(
            words,
            "methods-brief-score",
            sum = scores.sum(),
            mean = methods::tenths(words, scores.mean())
        ),
        Counts::Gradient(steps) => t!(
            words,
            "methods-brief-gradient",
            support = steps.support(),
            between = steps.between(),
            against = steps.against(),
            median = methods::trimmed(words, steps.median())
        ),
        Counts::Ranking(count) => t!(
            words,
            "methods-brief-ranking",
            points = methods::halves(words, count.halves)
        ),
        Counts::Dots { dots, .. } => return methods::dots(words, dots, None),
        Counts::Points { points, .. } => return methods::points(words, points, None),
        Counts::Approval { .. } | Counts::Stance { .. } => return counts(words, of),
    };
    text.into_owned()
}

/// The steps of a scale, where the counts are of one.
pub fn spread(counts: Counts) -> Option<Spread> {
    match counts {
        Counts::Score(scores) => Some(Spread::new(0, &scores.0)),
        Counts::Gradient(steps) => Some(Spread::new(1, &steps.0)),
        _ => None,
    }
}

/// What the steps of a scale are called, before them.
pub fn steps_of(words: Words, counts: Counts) -> String {
    match counts {
        Counts::Gradient(_) => words.say("methods-steps"),
        _ => words.say("methods-scores"),
    }
    .into_owned()
}

/// The columns that the counts of a result need, so that the bars beside them begin below each
/// other.
pub fn widest_counts(words: Words, view: &ResultView) -> usize {
    let rows = view.rows.iter().take(MEASURED);
    let said = rows.map(|row| width(&brief(words, row.counts)));
    said.max().unwrap_or(0)
}

/// How many rows are measured: the best, whose figures are the longest.
const MEASURED: usize = 100;
