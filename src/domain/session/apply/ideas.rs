//! What events do to ideas.

use crate::domain::model::*;
use crate::domain::{Actor, CleanText, Session, Stamp};
use std::sync::Arc;

impl Session {
    pub(super) fn log_idea(
        &mut self,
        id: IdeaId,
        topic: Option<TopicId>,
        text: &CleanText,
        author: &Actor,
        oral: bool,
        stamp: &Stamp,
    ) {
        let idea = Idea {
            id,
            topic,
            text: text.clone(),
            author: author.clone(),
            oral,
            logged: stamp.at,
            state: IdeaState::Open,
            source_id: CleanText::default(),
            merged_from: Vec::new(),
        };
        self.ideas.insert(id, Arc::new(idea));
    }

    pub(super) fn change_idea(&mut self, id: IdeaId, change: impl FnOnce(&mut Idea)) {
        if let Some(idea) = self.ideas.get_mut(&id) {
            change(Arc::make_mut(idea));
        }
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
        self.log_idea(id, topic, text, &stamp.actor, false, stamp);
        self.change_idea(id, |idea| idea.merged_from = from.to_vec());
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
}
