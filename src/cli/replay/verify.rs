//! Whether the session counted what the file says: each idea's result against the last votes.

use super::plan::Plan;
use crate::cli::polis::{Conversation, Counts, StatementId};
use crate::domain::model::IdeaId;
use crate::views::result::{self, ResultView};
use serde::Serialize;
use std::collections::HashMap;

/// A statement whose result is not what the file says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Difference {
    /// Its number in the file.
    pub statement: StatementId,
    /// What the file says.
    pub file: Counts,
    /// What the session says; none if it has no result for it under this number.
    pub session: Option<Counts>,
}

/// Compares the result of a closed round with the file, in the order the ideas were logged.
/// `ideas` holds the number that each of the plan's ideas was given.
pub fn differences(
    conversation: &Conversation,
    plan: &Plan,
    ideas: &[IdeaId],
    view: &ResultView,
) -> Vec<Difference> {
    let counted: HashMap<(IdeaId, &str), Counts> = view
        .rows
        .iter()
        .filter_map(|row| Some(((row.idea, row.source_id.as_str()), stances(row.counts)?)))
        .collect();
    let expected = conversation.final_counts();
    plan.ideas
        .iter()
        .zip(ideas)
        .map(|(planned, idea)| {
            let source = planned.statement.to_string();
            Difference {
                statement: planned.statement,
                file: expected
                    .get(&planned.statement)
                    .copied()
                    .unwrap_or_default(),
                session: counted.get(&(*idea, source.as_str())).copied(),
            }
        })
        .filter(|it| it.session != Some(it.file))
        .collect()
}

fn stances(counts: result::Counts) -> Option<Counts> {
    match counts {
        result::Counts::Approval { .. } => None,
        result::Counts::Stance {
            agree,
            disagree,
            pass,
        } => Some(Counts {
            agree,
            disagree,
            pass,
        }),
    }
}
