//! Which ideas of a result go on to another round, by the rule of that round's own terms: those
//! whose place it leaves open, or the best of it. Nothing is broken here: whoever is level goes on
//! together.

use super::readings::Decided;
use super::result::ResultView;
use crate::domain::model::IdeaId;
use crate::tally::outcome::Outcome;

/// The ideas of which the outcome leaves open who is chosen, and how many places are left for them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tie {
    /// The ideas, those first that the rule puts first.
    pub ideas: Vec<IdeaId>,
    /// How many of them are to be chosen.
    pub places: usize,
}

/// What the outcome leaves open: the ideas in some of its sets and not in others. None where there
/// is one set, or a lot has taken one. Where nothing is chosen it is about the first place.
pub fn tie(decided: &Decided) -> Option<Tie> {
    let outcome = decided.outcome.as_ref().ok()?;
    if outcome.sets.len() < 2 || decided.lot.is_some() {
        return None;
    }
    let sets = &outcome.sets;
    let within = |option: &usize| sets.iter().filter(|set| set.contains(option)).count();
    let certain = (0..decided.ideas.len()).filter(|option| within(option) == sets.len());
    let largest = sets.iter().map(Vec::len).max()?;
    let open = decided.order().into_iter();
    let open = open.filter(|option| (1..sets.len()).contains(&within(option)));
    Some(Tie {
        places: largest - certain.count(),
        ideas: open.map(|option| decided.ideas[option]).collect(),
    })
}

/// The best so many ideas, and all that are level with the last of them: by the rule that decided,
/// and by the count alone where that rule says nothing.
pub fn foremost(view: &ResultView, decided: Option<&Decided>, best: usize) -> Vec<IdeaId> {
    let outcome = decided.and_then(|it| Some((it, it.outcome.as_ref().ok()?)));
    let groups = match outcome {
        Some((decided, outcome)) => {
            let named = |group: Vec<usize>| group.iter().map(|it| decided.ideas[*it]).collect();
            let groups = groups(decided, outcome).into_iter();
            groups.map(named).collect()
        }
        None => counted(view),
    };
    let mut on = Vec::new();
    for group in groups {
        if on.len() >= best.max(1) {
            break;
        }
        on.extend(group);
    }
    on
}

/// Groups of equals, best first. A rule that chooses without an order has those that it chooses
/// before those that it may choose, and the others last.
fn groups(decided: &Decided, outcome: &Outcome) -> Vec<Vec<usize>> {
    if let Some(ranking) = &outcome.ranking {
        return ranking.clone();
    }
    let sets = &outcome.sets;
    let within = |option: &usize| sets.iter().filter(|set| set.contains(option)).count();
    let (chosen, others): (Vec<_>, Vec<_>) = decided
        .order()
        .into_iter()
        .partition(|option| within(option) == sets.len());
    let (open, out) = others.into_iter().partition(|option| within(option) > 0);
    vec![chosen, open, out]
}

/// The ideas by their places in the count.
fn counted(view: &ResultView) -> Vec<Vec<IdeaId>> {
    let level = view.rows.chunk_by(|one, next| one.rank == next.rank);
    level
        .map(|rows| rows.iter().map(|row| row.idea).collect())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::model::*;
    use crate::domain::testing::*;
    use crate::domain::{Event, Session};
    use crate::tally::rule::Rule;
    use crate::views::readings::outcome;
    use crate::views::result::result;

    /// Ideas 1 to 4 with two marks, one, one and none, on these terms.
    fn held(terms: Terms) -> Session {
        let hall = given([
            joined(1, "Åsa", "civil"),
            joined(2, "Bo", "civil"),
            idea(1, None, "Skolgårdar"),
            idea(2, None, "Nattbuss"),
            idea(3, None, "Odling"),
            idea(4, None, "Bad"),
        ]);
        let mut opened = opened(1, Method::Approval { max: 2 }, &[1, 2, 3, 4], &hall);
        if let Event::RoundOpened { terms: settled, .. } = &mut opened {
            *settled = terms;
        }
        let story = Story::from(hall).that(opened);
        let story = story
            .that(marked(1, 1, &[1, 2]))
            .that(marked(1, 2, &[1, 3]));
        story.that(closed(1)).session()
    }

    fn tied(seats: u16, rule: Option<Rule>) -> Option<Tie> {
        let terms = Terms {
            seats,
            rule,
            ..Terms::default()
        };
        tie(&outcome(&held(terms), RoundId(1)).unwrap().decided)
    }

    fn ids(ideas: &[u32]) -> Vec<IdeaId> {
        ideas.iter().copied().map(IdeaId).collect()
    }

    #[test]
    fn whoever_is_level_at_the_line_is_left_open_and_nobody_else() {
        let two = Tie {
            ideas: ids(&[2, 3]),
            places: 1,
        };
        assert_eq!(tied(0, None), None);
        assert_eq!(tied(1, None), None);
        assert_eq!(tied(2, None), Some(two.clone()));
        assert_eq!(tied(3, None), None);
        assert_eq!(tied(4, None), None);
        // Rules that give no order, or share the ballots out, leave the same two open here.
        assert_eq!(tied(2, Some(Rule::Av)), Some(two.clone()));
        assert_eq!(tied(2, Some(Rule::Pav)), Some(two));
    }

    #[test]
    fn what_the_lot_has_taken_is_open_no_more() {
        let terms = Terms {
            seats: 2,
            ..Terms::default()
        };
        let drawn = Event::LotDrawn {
            round: RoundId(1),
            seed: text("4 1 7"),
        };
        let session = Story::from(held(terms)).that(drawn).session();
        assert_eq!(tie(&outcome(&session, RoundId(1)).unwrap().decided), None);
    }

    #[test]
    fn the_best_take_those_with_them_who_are_level_with_the_last() {
        let session = held(Terms::default());
        let view = result(&session, RoundId(1)).unwrap();
        let reading = outcome(&session, RoundId(1));
        for decided in [reading.as_ref().map(|it| &it.decided), None] {
            assert_eq!(foremost(&view, decided, 1), ids(&[1]));
            assert_eq!(foremost(&view, decided, 2), ids(&[1, 2, 3]));
            assert_eq!(foremost(&view, decided, 9), ids(&[1, 2, 3, 4]));
        }
    }

    #[test]
    fn a_rule_without_an_order_puts_whom_it_chooses_first() {
        let terms = Terms {
            seats: 2,
            rule: Some(Rule::Pav),
            ..Terms::default()
        };
        let session = held(terms);
        let view = result(&session, RoundId(1)).unwrap();
        let reading = outcome(&session, RoundId(1)).unwrap();
        let best = |best| foremost(&view, Some(&reading.decided), best);
        assert_eq!(best(1), ids(&[1]));
        assert_eq!(best(2), ids(&[1, 2, 3]));
    }
}
