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
        result::Counts::Stance {
            agree,
            disagree,
            pass,
        } => Some(Counts {
            agree,
            disagree,
            pass,
        }),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::polis::{Statement, Vote};
    use crate::domain::Event;
    use crate::domain::model::*;
    use crate::domain::testing::{Story, joined, participant, text};
    use crate::text::{Lang, Words};

    const ROUND: RoundId = RoundId(1);

    /// A session in which person 1 agreed with idea 1, which is statement 7; idea 2 is statement 9
    /// where `tied` says so, and has no votes.
    fn view(tied: bool) -> ResultView {
        let logged = |id| Event::IdeaLogged {
            id: IdeaId(id),
            topic: None,
            text: text("Något"),
            author: participant(1),
            oral: false,
            kind: Default::default(),
        };
        let source = |id, source: &str| Event::IdeaSourceSet {
            id: IdeaId(id),
            source_id: text(source),
        };
        let session = Story::new()
            .that(joined(1, "Person 1", ""))
            .that(logged(1))
            .that(logged(2))
            .that(source(1, "7"))
            .that(source(2, if tied { "9" } else { "" }))
            .that(Event::RoundOpened {
                id: ROUND,
                title: text("Vad instämmer vi i?"),
                method: Method::Stance,
                options: vec![IdeaId(1), IdeaId(2)],
                base: Base::default(),
                level: VoteLevel::Open,
                terms: Terms::default(),
            })
            .that(Event::StanceCast {
                round: ROUND,
                participant: ParticipantId(1),
                idea: IdeaId(1),
                stance: Stance::Agree,
            })
            .that(Event::RoundClosed { round: ROUND })
            .session();
        result::result(&session, ROUND).unwrap()
    }

    /// What differs where the file has these votes of person 1, by statement.
    fn found(votes: &[(StatementId, Stance)], view: &ResultView) -> Vec<Difference> {
        let statement = |id| Statement {
            id,
            author: None,
            at: id,
            text: "Något".into(),
            rejected: false,
        };
        let vote = |(statement, stance): &(StatementId, Stance)| Vote {
            person: 1,
            statement: *statement,
            at: 0,
            stance: *stance,
        };
        let conversation = Conversation {
            title: None,
            statements: vec![statement(7), statement(9)],
            votes: votes.iter().map(vote).collect(),
        };
        let plan = Plan::of(&conversation, Words::for_terminal(Lang::Sv));
        differences(&conversation, &plan, &[IdeaId(1), IdeaId(2)], view)
    }

    #[test]
    fn what_was_counted_as_the_file_says_is_no_difference() {
        assert_eq!(found(&[(7, Stance::Agree)], &view(true)), []);
    }

    #[test]
    fn a_vote_too_few_and_an_idea_under_no_number_are_both_told() {
        let votes = [(7, Stance::Agree), (9, Stance::Disagree)];
        let file = Counts {
            disagree: 1,
            ..Counts::default()
        };
        let differing = |session| Difference {
            statement: 9,
            file,
            session,
        };
        let nothing = Some(Counts::default());
        assert_eq!(found(&votes, &view(true)), [differing(nothing)]);
        assert_eq!(found(&votes, &view(false)), [differing(None)]);
    }
}
