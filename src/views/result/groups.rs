//! Whose votes are counted together: the parties, and the categories within them.

use crate::domain::Session;
use crate::domain::model::*;
use std::collections::HashMap;

/// Which party's and which category's voters each participant counts among: those in their profile
/// as it is now, so that somebody who corrects theirs is counted right.
pub(in crate::views) struct Groups<'a> {
    session: &'a Session,
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

    /// How many parties there are.
    pub(in crate::views) fn len(&self) -> usize {
        self.session.setup.parties.len()
    }

    /// For each category, in the order of the parties and of their categories, the place of its
    /// party.
    pub(in crate::views) fn categories(&self) -> &[usize] {
        &self.of_party
    }

    /// The place of a participant's party.
    pub(in crate::views) fn group(&self, id: ParticipantId) -> Option<usize> {
        self.place(self.session.voter(id)?.profile.party.as_ref()?)
    }

    /// The place of a participant's category in the list of all.
    pub(in crate::views) fn category(&self, id: ParticipantId) -> Option<usize> {
        let profile = &self.session.voter(id)?.profile;
        let party = self.place(profile.party.as_ref()?)?;
        let key = (party, profile.category.as_ref()?);
        self.categories.get(&key).copied()
    }

    /// The place of a party among the groups.
    pub(in crate::views) fn place(&self, party: &Key) -> Option<usize> {
        self.parties.get(party).copied()
    }
}
