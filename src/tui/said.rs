//! Short sentences that several screens say: refusals, rules of rounds, counts.

use crate::domain::Session;
use crate::domain::model::Method;
use crate::hub::Rejected;
use crate::text::{Words, refusal, t};
use crate::tui::text::{column_right, width};
use crate::views::result::Counts;

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

/// A round's rule, and how many ideas it is about.
pub fn rule(words: Words, method: Method, ideas: usize) -> String {
    let text = match method {
        Method::Approval { max } => t!(words, "console-rule-approval", max = max, ideas = ideas),
        Method::Stance => t!(words, "console-rule-stance", ideas = ideas),
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
    }
}

/// The same, as wide for each idea as for one of which all these ballots say everything: the bars
/// beside them begin below each other.
pub fn counts_in_column(words: Words, of: Counts, ballots: usize) -> String {
    let all = u32::try_from(ballots).unwrap_or(u32::MAX);
    let most = match of {
        Counts::Approval { .. } => Counts::Approval { approvals: all },
        Counts::Stance { .. } => Counts::Stance {
            agree: all,
            disagree: all,
            pass: all,
        },
    };
    column_right(&counts(words, of), width(&counts(words, most)))
}

/// The count that a bar is drawn of: the marks, or those who agree.
pub fn leading(counts: Counts) -> usize {
    let count = match counts {
        Counts::Approval { approvals } => approvals,
        Counts::Stance { agree, .. } => agree,
    };
    count as usize
}
