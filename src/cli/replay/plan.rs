//! What a conversation becomes in a session: who joins, which ideas are logged in which order and
//! who takes which stance when. Pure, so that all of it can be tested without a hall.

use crate::cli::polis::{Conversation, PersonId, Statement, StatementId};
use crate::domain::model::Stance;
use crate::domain::{CleanText, Limit, TextFault};
use crate::text::{Words, t};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use unicode_segmentation::UnicodeSegmentation;

/// What stands at the end of a text that had to be shortened.
const ELLIPSIS: char = '…';

/// A conversation, ready to be played.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// Everybody who voted or wrote, by number.
    pub people: Vec<Person>,
    /// The ideas in the order they are logged.
    pub ideas: Vec<Planned>,
    /// How many of the people voted.
    pub voters: usize,
    /// How many of the people wrote at least one statement.
    pub authors: usize,
    /// How many votes are sent, repeated ones included.
    pub votes: usize,
}

/// Somebody of the conversation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Their number in the file.
    pub id: PersonId,
    /// Their votes, in order of time.
    pub votes: Vec<PlannedVote>,
}

/// A vote that will be sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlannedVote {
    /// Its place in the whole log, from 0.
    pub rank: u64,
    /// The idea it is about: its place in [`Plan::ideas`].
    pub idea: usize,
    /// The stance.
    pub stance: Stance,
}

/// A statement as it will be logged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Planned {
    /// Its number in the file.
    pub statement: StatementId,
    /// Whose phone logs it: a place in [`Plan::people`]. None if the file does not say who wrote
    /// it; then the facilitator logs it.
    pub author: Option<usize>,
    /// The text that is logged.
    pub text: CleanText,
    /// What had to be done to the text.
    pub fate: Fate,
    /// Whether the moderators of the conversation rejected it, so that it ends up hidden.
    pub rejected: bool,
}

/// What had to be done to a statement's text before it could be logged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// Nothing.
    Whole,
    /// It was longer than an idea may be, and ends in an ellipsis.
    Shortened,
    /// Nothing readable was in it, so its number stands instead.
    Unreadable,
    /// It was voted on but is in no file, so its number stands instead.
    Missing,
}

impl Plan {
    /// The plan for a conversation; `words` say what stands for statements without text.
    pub fn of(conversation: &Conversation, words: Words) -> Plan {
        let statements = &conversation.statements;
        let authors: BTreeSet<PersonId> = statements.iter().filter_map(|it| it.author).collect();
        let voters: BTreeSet<PersonId> = conversation.votes.iter().map(|it| it.person).collect();
        let mut people: Vec<Person> = authors
            .union(&voters)
            .map(|id| Person {
                id: *id,
                votes: Vec::new(),
            })
            .collect();
        let seats: HashMap<PersonId, usize> = people
            .iter()
            .enumerate()
            .map(|(seat, person)| (person.id, seat))
            .collect();
        let mut ideas: Vec<Planned> = statements
            .iter()
            .map(|statement| Planned::of(statement, &seats, words))
            .collect();
        ideas.extend(missing(conversation, words));
        let places: BTreeMap<StatementId, usize> = ideas
            .iter()
            .enumerate()
            .map(|(place, idea)| (idea.statement, place))
            .collect();
        for (rank, vote) in (0..).zip(&conversation.votes) {
            people[seats[&vote.person]].votes.push(PlannedVote {
                rank,
                idea: places[&vote.statement],
                stance: vote.stance,
            });
        }
        Plan {
            people,
            ideas,
            voters: voters.len(),
            authors: authors.len(),
            votes: conversation.votes.len(),
        }
    }

    /// How many ideas met a fate.
    pub fn count(&self, fate: Fate) -> usize {
        self.ideas.iter().filter(|idea| idea.fate == fate).count()
    }
}

impl Planned {
    fn of(statement: &Statement, seats: &HashMap<PersonId, usize>, words: Words) -> Planned {
        let (text, fate) = match CleanText::long(&statement.text, Limit::IDEA) {
            Ok(text) => (text, Fate::Whole),
            Err(TextFault::TooLong { .. }) => (shortened(&statement.text), Fate::Shortened),
            Err(TextFault::Empty) => {
                let id = statement.id.to_string();
                (
                    said(&t!(words, "crowd-unreadable", id = id)),
                    Fate::Unreadable,
                )
            }
        };
        Planned {
            statement: statement.id,
            author: statement.author.map(|author| seats[&author]),
            text,
            fate,
            rejected: statement.rejected,
        }
    }
}

/// Something to vote on for every statement that has votes but no text, by number.
fn missing(conversation: &Conversation, words: Words) -> Vec<Planned> {
    let known: BTreeSet<StatementId> = conversation.statements.iter().map(|it| it.id).collect();
    let voted: BTreeSet<StatementId> = conversation.votes.iter().map(|it| it.statement).collect();
    voted
        .difference(&known)
        .map(|id| Planned {
            statement: *id,
            author: None,
            text: said(&t!(words, "crowd-missing", id = id.to_string())),
            fate: Fate::Missing,
            rejected: false,
        })
        .collect()
}

/// As much of a text as an idea holds, with an ellipsis in place of the rest.
fn shortened(raw: &str) -> CleanText {
    let clean = CleanText::replayed(raw);
    let bytes = Limit::IDEA.bytes - ELLIPSIS.len_utf8();
    let end = clean
        .grapheme_indices(true)
        .map(|(start, grapheme)| start + grapheme.len())
        .take(Limit::IDEA.graphemes - 1)
        .take_while(|end| *end <= bytes)
        .last()
        .unwrap_or(0);
    said(&format!("{}{ELLIPSIS}", clean[..end].trim_end()))
}

/// Our own words, or words cleaned already, as an idea.
fn said(text: &str) -> CleanText {
    CleanText::long(text, Limit::IDEA).expect("it was measured, or is a short sentence of ours")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::polis::Vote;
    use crate::text::Lang;

    fn statement(id: StatementId, author: Option<PersonId>, text: &str) -> Statement {
        Statement {
            id,
            author,
            at: id,
            text: text.to_owned(),
            rejected: false,
        }
    }

    fn vote(person: PersonId, statement: StatementId, stance: Stance) -> Vote {
        Vote {
            person,
            statement,
            at: 0,
            stance,
        }
    }

    fn plan(statements: Vec<Statement>, votes: Vec<Vote>) -> Plan {
        let conversation = Conversation {
            title: None,
            statements,
            votes,
        };
        Plan::of(&conversation, Words::for_terminal(Lang::Sv))
    }

    #[test]
    fn everybody_who_voted_or_wrote_joins_and_the_votes_of_each_keep_their_order() {
        let plan = plan(
            vec![statement(4, Some(9), "a"), statement(5, Some(2), "b")],
            vec![
                vote(7, 5, Stance::Agree),
                vote(2, 4, Stance::Pass),
                vote(7, 5, Stance::Disagree),
            ],
        );
        let people: Vec<_> = plan.people.iter().map(|person| person.id).collect();
        assert_eq!(people, [2, 7, 9]);
        assert_eq!((plan.voters, plan.authors, plan.votes), (2, 2, 3));
        let ranks: Vec<_> = plan.people[1]
            .votes
            .iter()
            .map(|it| (it.rank, it.stance))
            .collect();
        assert_eq!(ranks, [(0, Stance::Agree), (2, Stance::Disagree)]);
        assert_eq!(plan.ideas[0].author, Some(2));
        assert_eq!(plan.people[1].votes[0].idea, 1);
    }

    #[test]
    fn a_statement_that_only_votes_know_gets_a_place() {
        let plan = plan(
            vec![statement(4, None, "a")],
            vec![vote(1, 12, Stance::Agree)],
        );
        assert_eq!(&*plan.ideas[1].text, "(saknas i filen: påstående 12)");
        assert_eq!(plan.ideas[1].fate, Fate::Missing);
        assert_eq!((plan.ideas[0].author, plan.ideas[1].author), (None, None));
        assert_eq!(plan.people[0].votes[0].idea, 1);
    }

    #[test]
    fn no_statement_is_lost_for_its_length_or_for_what_the_cleaning_takes() {
        let long = "å ".repeat(900);
        let flags = "👩‍👩‍👧‍👦".repeat(900);
        let plan = plan(
            vec![
                statement(1, None, &long),
                statement(2, None, &flags),
                statement(3, None, "\u{202e}\u{7}\u{200b}"),
                statement(4, None, &"å".repeat(1_000)),
            ],
            vec![],
        );
        assert_eq!(plan.count(Fate::Shortened), 2);
        assert_eq!(plan.count(Fate::Unreadable), 1);
        assert_eq!(plan.ideas[3].fate, Fate::Whole);
        for idea in &plan.ideas[..2] {
            assert!(idea.text.ends_with('…'));
            assert!(
                idea.text.len() > Limit::IDEA.bytes / 3,
                "{}",
                idea.text.len()
            );
            assert_eq!(idea.text.within(Limit::IDEA), Ok(()));
        }
        assert_eq!(&*plan.ideas[2].text, "(går inte att läsa: påstående 3)");
    }
}
