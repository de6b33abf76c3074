//! Whose votes are counted together: the parties, and the categories within them.

use crate::domain::Session;
use crate::domain::model::*;
use std::collections::HashMap;

/// Which party's and which category's voters each participant counts among: those in their profile
/// as it is now, so that somebody who corrects theirs is counted right.
#[derive(Clone)]
pub(in crate::views) struct Groups<'a> {
    session: &'a Session,
    /// Whether the groups are the categories and not the parties.
    fine: bool,
    parties: HashMap<&'a Key, usize>,
    /// The place of each category in the list of all, by the place of its party and its key.
    categories: HashMap<(usize, &'a Key), usize>,
    /// The place of each category's party.
    of_party: Vec<usize>,
}

impl<'a> Groups<'a> {
    pub(in crate::views) fn of(session: &'a Session) -> Self {
        let parties = session.setup.parties.iter().enumerate();
        let mut groups = Groups {
            session,
            fine: false,
            parties: HashMap::new(),
            categories: HashMap::new(),
            of_party: Vec::new(),
        };
        for (party, it) in parties {
            groups.parties.insert(&it.key, party);
            for category in &it.categories {
                let place = groups.of_party.len();
                groups.categories.insert((party, &category.key), place);
                groups.of_party.push(party);
            }
        }
        groups
    }

    /// The same voters by category instead.
    pub(in crate::views) fn finer(&self) -> Self {
        Groups {
            fine: true,
            ..self.clone()
        }
    }

    /// How many groups there are.
    pub(in crate::views) fn len(&self) -> usize {
        match self.fine {
            true => self.of_party.len(),
            false => self.session.setup.parties.len(),
        }
    }

    /// For each category, in the order of the parties and of their categories, the place of its
    /// party.
    pub(in crate::views) fn of_party(&self) -> &[usize] {
        &self.of_party
    }

    /// The place of a participant's group among the groups.
    pub(in crate::views) fn group(&self, id: ParticipantId) -> Option<usize> {
        let profile = &self.session.voter(id)?.profile;
        let party = *self.parties.get(profile.party.as_ref()?)?;
        if !self.fine {
            return Some(party);
        }
        let key = (party, profile.category.as_ref()?);
        self.categories.get(&key).copied()
    }

    /// The place among the groups of a party whose votes were counted together; none where the
    /// groups are finer than that.
    pub(in crate::views) fn place(&self, party: &Key) -> Option<usize> {
        let place = self.parties.get(party).copied();
        place.filter(|_| !self.fine)
    }
}
