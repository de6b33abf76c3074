//! Which ideas of a result go on to another round: those that it leaves level where the line is
//! drawn, or the best of it. Nothing is broken here: whoever is level goes on together.

use super::result::{ResultRow, ResultView};
use crate::domain::model::IdeaId;

/// The ideas of which the result leaves open who is chosen, and how many places are left for them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tie {
    /// The ideas, in the order of the result.
    pub ideas: Vec<IdeaId>,
    /// How many of them are to be chosen.
    pub places: usize,
}

/// Who are level where so many are chosen (one where none is said); none where nobody is.
pub fn tie(view: &ResultView, seats: usize) -> Option<Tie> {
    let seats = seats.max(1);
    let last_in = view.rows.get(seats - 1)?;
    let first_out = view.rows.get(seats)?;
    if last_in.rank != first_out.rank {
        return None;
    }
    let before = view.rows.iter().filter(|row| row.rank < last_in.rank);
    let places = seats - before.count();
    let level = view.rows.iter().filter(|row| row.rank == last_in.rank);
    Some(Tie {
        ideas: level.map(of).collect(),
        places,
    })
}

/// The best so many ideas, and all that are level with the last of them.
pub fn foremost(view: &ResultView, best: usize) -> Vec<IdeaId> {
    let last = best.clamp(1, view.rows.len().max(1)) - 1;
    let rank = view.rows.get(last).map_or(0, |row| row.rank);
    let on = view.rows.iter().filter(|row| row.rank <= rank);
    on.map(of).collect()
}

fn of(row: &ResultRow) -> IdeaId {
    row.idea
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::model::*;
    use crate::domain::testing::*;
    use crate::views::result::result;

    /// Ideas 1 to 4 with two marks, one, one and none.
    fn counted() -> ResultView {
        let hall = given([
            joined(1, "Åsa", "civil"),
            joined(2, "Bo", "civil"),
            idea(1, None, "Skolgårdar"),
            idea(2, None, "Nattbuss"),
            idea(3, None, "Odling"),
            idea(4, None, "Bad"),
        ]);
        let opened = opened(1, Method::Approval { max: 2 }, &[1, 2, 3, 4], &hall);
        let story = Story::from(hall).that(opened);
        let story = story
            .that(marked(1, 1, &[1, 2]))
            .that(marked(1, 2, &[1, 3]));
        let session = story.that(closed(1)).session();
        result(&session, RoundId(1)).unwrap()
    }

    fn ids(ideas: &[u32]) -> Vec<IdeaId> {
        ideas.iter().copied().map(IdeaId).collect()
    }

    #[test]
    fn whoever_is_level_at_the_line_is_left_open_and_nobody_else() {
        let view = counted();
        assert_eq!(tie(&view, 0), None);
        assert_eq!(tie(&view, 1), None);
        let two = Tie {
            ideas: ids(&[2, 3]),
            places: 1,
        };
        assert_eq!(tie(&view, 2), Some(two));
        assert_eq!(tie(&view, 3), None);
        assert_eq!(tie(&view, 4), None);
    }

    #[test]
    fn the_best_take_those_with_them_who_are_level_with_the_last() {
        let view = counted();
        assert_eq!(foremost(&view, 1), ids(&[1]));
        assert_eq!(foremost(&view, 2), ids(&[1, 2, 3]));
        assert_eq!(foremost(&view, 9), ids(&[1, 2, 3, 4]));
    }
}
