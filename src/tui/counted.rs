//! The result of a round, counted once for each moment that is drawn: a screen is drawn at every
//! key, and five thousand ballots are not to be counted as often.

use super::kept::Kept;
use super::seen::{Ideas, People};
use crate::domain::Session;
use crate::domain::model::{Round, RoundId, Setup};
use crate::views::result::ResultView;
use std::sync::Arc;

type Basis = (Arc<Setup>, People, Ideas, Arc<Round>);

/// The last result that was asked for.
#[derive(Default)]
pub struct Counted(Kept<Basis, Option<Arc<ResultView>>>);

impl Counted {
    /// The result of a round as `count` works it out, from memory where nothing has changed.
    pub fn of(
        &self,
        session: &Session,
        id: RoundId,
        count: fn(&Session, RoundId) -> Option<ResultView>,
    ) -> Option<Arc<ResultView>> {
        let basis = (
            session.setup.clone(),
            session.people.clone(),
            session.ideas.clone(),
            session.rounds.get(&id)?.clone(),
        );
        let counted = self.0.get(basis, || count(session, id).map(Arc::new));
        (*counted).clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::testing::{stanced, voted};
    use crate::views::result::result;

    #[test]
    fn a_result_is_counted_once_for_each_moment() {
        let counted = Counted::default();
        let (voted, stanced) = (voted(), stanced());
        let id = RoundId(1);
        let first = counted.of(&voted, id, result).unwrap();
        let again = counted.of(&voted.clone(), id, result).unwrap();
        assert!(Arc::ptr_eq(&first, &again));
        let other = counted.of(&stanced, id, result).unwrap();
        assert!(!Arc::ptr_eq(&first, &other));
        assert_eq!(counted.of(&stanced, RoundId(99), result), None);
    }
}
