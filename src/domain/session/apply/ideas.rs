//! What events do to ideas and to rounds about them.

use crate::domain::model::*;
use crate::domain::{Actor, CleanText, Session, Stamp};
use imbl::OrdMap;
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

    pub(super) fn open(
        &mut self,
        id: RoundId,
        title: &CleanText,
        method: Method,
        options: &[IdeaId],
        base: &Base,
        stamp: &Stamp,
    ) {
        let round = Round {
            id,
            title: title.clone(),
            method,
            options: options.iter().copied().collect(),
            state: RoundState::Open,
            opened: stamp.at,
            closed: None,
            base: base.clone(),
            ballots: OrdMap::new(),
        };
        self.rounds.insert(id, Arc::new(round));
    }

    pub(super) fn change_round(&mut self, id: RoundId, change: impl FnOnce(&mut Round)) {
        if let Some(round) = self.rounds.get_mut(&id) {
            change(Arc::make_mut(round));
        }
    }

    pub(super) fn take_stance(
        &mut self,
        round: RoundId,
        participant: ParticipantId,
        idea: IdeaId,
        stance: Stance,
    ) {
        self.change_round(round, |round| {
            let ballot = round
                .ballots
                .entry(participant)
                .or_insert_with(|| Ballot::Stance(OrdMap::new()));
            if let Ballot::Stance(stances) = ballot {
                stances.insert(idea, stance);
            }
        });
    }
}
