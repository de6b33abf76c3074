//! The result of a round, counted once for each moment that is drawn: a screen is drawn at every
//! key, and five thousand ballots are not to be counted as often.

use crate::domain::Session;
use crate::domain::model::{Idea, IdeaId, Participant, ParticipantId, Round, RoundId, Setup};
use crate::views::result::ResultView;
use imbl::OrdMap;
use std::cell::RefCell;
use std::sync::Arc;

/// What a result is worked out from.
struct Basis {
    round: Arc<Round>,
    people: OrdMap<ParticipantId, Arc<Participant>>,
    ideas: OrdMap<IdeaId, Arc<Idea>>,
    setup: Arc<Setup>,
}

impl Basis {
    fn of(session: &Session, round: &Arc<Round>) -> Basis {
        Basis {
            round: round.clone(),
            people: session.people.clone(),
            ideas: session.ideas.clone(),
            setup: session.setup.clone(),
        }
    }

    fn is(&self, other: &Basis) -> bool {
        Arc::ptr_eq(&self.round, &other.round)
            && self.people.ptr_eq(&other.people)
            && self.ideas.ptr_eq(&other.ideas)
            && Arc::ptr_eq(&self.setup, &other.setup)
    }
}

/// The last result that was asked for.
#[derive(Default)]
pub struct Counted(RefCell<Option<(Basis, Option<Arc<ResultView>>)>>);

impl Counted {
    /// The result of a round as `count` works it out, from memory where nothing has changed.
    pub fn of(
        &self,
        session: &Session,
        id: RoundId,
        count: fn(&Session, RoundId) -> Option<ResultView>,
    ) -> Option<Arc<ResultView>> {
        let basis = Basis::of(session, session.rounds.get(&id)?);
        let mut last = self.0.borrow_mut();
        if let Some((before, view)) = last.as_ref()
            && before.is(&basis)
        {
            return view.clone();
        }
        let view = count(session, id).map(Arc::new);
        *last = Some((basis, view.clone()));
        view
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
