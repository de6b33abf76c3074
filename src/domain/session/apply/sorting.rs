//! What events do to the facilitator's sorting of ideas: tags, releases and clusters.

use crate::domain::model::*;
use crate::domain::{CleanText, Session};
use std::collections::BTreeSet;
use std::sync::Arc;

impl Session {
    pub(super) fn tag(&mut self, ideas: &[IdeaId], tag: &CleanText, on: bool) {
        for id in ideas {
            self.change_idea(*id, |idea| {
                match on {
                    true => idea.tags.insert(tag.clone()),
                    false => idea.tags.remove(tag),
                };
            });
        }
    }

    pub(super) fn release(&mut self, ideas: &[IdeaId], on: bool) {
        for id in ideas {
            self.change_idea(*id, |idea| idea.released = on);
        }
    }

    pub(super) fn make_cluster(&mut self, id: ClusterId, name: &CleanText, ideas: &[IdeaId]) {
        self.name_cluster(id, name);
        for idea in ideas {
            self.change_idea(*idea, |idea| idea.cluster = Some(id));
        }
        self.last_cluster = self.last_cluster.max(Some(id));
    }

    pub(super) fn change_cluster(&mut self, id: ClusterId, name: &CleanText, ideas: &[IdeaId]) {
        if !self.clusters.contains_key(&id) {
            return;
        }
        self.name_cluster(id, name);
        let stay: BTreeSet<IdeaId> = ideas.iter().copied().collect();
        let gone: Vec<IdeaId> = self.ideas_in(id).map(|idea| idea.id).collect();
        for idea in gone.into_iter().filter(|idea| !stay.contains(idea)) {
            self.change_idea(idea, |idea| idea.cluster = None);
        }
        for idea in stay {
            self.change_idea(idea, |idea| idea.cluster = Some(id));
        }
    }

    pub(super) fn dissolve_cluster(&mut self, id: ClusterId) {
        let left: Vec<IdeaId> = self.ideas_in(id).map(|idea| idea.id).collect();
        for idea in left {
            self.change_idea(idea, |idea| idea.cluster = None);
        }
        self.clusters.remove(&id);
    }

    fn name_cluster(&mut self, id: ClusterId, name: &CleanText) {
        let name = name.clone();
        self.clusters.insert(id, Arc::new(Cluster { id, name }));
    }
}
