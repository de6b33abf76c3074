//! What events do to ideas.

use crate::domain::event::IdeaPart;
use crate::domain::model::*;
use crate::domain::{Actor, CleanText, Session, Stamp};
use imbl::Vector;
use std::collections::BTreeSet;
use std::sync::Arc;

impl Session {
    pub(super) fn log_idea(
        &mut self,
        id: IdeaId,
        topic: Option<TopicId>,
        text: &CleanText,
        author: &Actor,
        stamp: &Stamp,
    ) {
        let idea = Idea {
            id,
            topic,
            text: text.clone(),
            author: author.clone(),
            oral: false,
            kind: IdeaKind::default(),
            logged: stamp.at,
            state: IdeaState::Open,
            source_id: CleanText::default(),
            merged_from: Vec::new(),
            split_from: None,
            tags: BTreeSet::new(),
            cluster: None,
            released: false,
            reworded: 0,
            conditions: Vector::new(),
        };
        self.ideas.insert(id, Arc::new(idea));
    }

    pub(super) fn change_idea(&mut self, id: IdeaId, change: impl FnOnce(&mut Idea)) {
        if let Some(idea) = self.ideas.get_mut(&id) {
            change(Arc::make_mut(idea));
        }
    }

    /// Other words for an idea. Unless they are the facilitator's own, they have not been released.
    pub(super) fn reword_idea(&mut self, id: IdeaId, text: &CleanText, stamp: &Stamp) {
        self.change_idea(id, |idea| {
            idea.text = text.clone();
            if stamp.actor != Actor::Facilitator {
                idea.released = false;
                idea.reworded = stamp.n;
            }
        });
    }

    pub(super) fn merge(
        &mut self,
        id: IdeaId,
        topic: Option<TopicId>,
        text: &CleanText,
        from: &[IdeaId],
        reason: &CleanText,
        stamp: &Stamp,
    ) {
        self.log_idea(id, topic, text, &stamp.actor, stamp);
        let parts: Vec<Arc<Idea>> = from
            .iter()
            .filter_map(|id| self.ideas.get(id))
            .cloned()
            .collect();
        self.change_idea(id, |idea| {
            idea.merged_from = from.to_vec();
            idea.tags = parts
                .iter()
                .flat_map(|part| part.tags.iter().cloned())
                .collect();
            idea.cluster = shared(parts.iter().map(|part| part.cluster)).flatten();
            idea.kind = shared(parts.iter().map(|part| part.kind)).unwrap_or_default();
            idea.released = !parts.is_empty() && parts.iter().all(|part| part.released);
        });
        for part in from {
            let state = IdeaState::Merged {
                into: id,
                reason: reason.clone(),
            };
            self.change_idea(*part, |idea| idea.state = state);
        }
    }

    pub(super) fn unmerge(&mut self, id: IdeaId) {
        let Some(parts) = self.ideas.get(&id).map(|idea| idea.merged_from.clone()) else {
            return;
        };
        self.change_idea(id, |idea| idea.state = IdeaState::Withdrawn);
        for part in parts {
            self.change_idea(part, |idea| {
                if matches!(idea.state, IdeaState::Merged { into, .. } if into == id) {
                    idea.state = IdeaState::Open;
                }
            });
        }
    }

    /// Several new ideas for one. Each is as the original was, but for its text.
    pub(super) fn split(
        &mut self,
        id: IdeaId,
        parts: &[IdeaPart],
        reason: &CleanText,
        stamp: &Stamp,
    ) {
        let Some(original) = self.ideas.get(&id).cloned() else {
            return;
        };
        for part in parts {
            let idea = Idea {
                id: part.id,
                text: part.text.clone(),
                logged: stamp.at,
                state: IdeaState::Open,
                source_id: CleanText::default(),
                merged_from: Vec::new(),
                split_from: Some(id),
                conditions: Vector::new(),
                ..(*original).clone()
            };
            self.ideas.insert(part.id, Arc::new(idea));
        }
        let state = IdeaState::Split {
            into: parts.iter().map(|part| part.id).collect(),
            reason: reason.clone(),
        };
        self.change_idea(id, |idea| idea.state = state);
    }
}

/// What all have in common, if they do.
fn shared<T: PartialEq>(mut all: impl Iterator<Item = T>) -> Option<T> {
    let first = all.next()?;
    all.all(|other| other == first).then_some(first)
}
