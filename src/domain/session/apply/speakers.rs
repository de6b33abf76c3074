//! What events do to the list of speakers.

use crate::domain::model::*;
use crate::domain::{Session, Stamp};
use std::sync::Arc;

impl Session {
    fn speakers_mut(&mut self) -> &mut Speakers {
        Arc::make_mut(&mut self.speakers)
    }

    pub(super) fn open_speakers(&mut self, open: bool) {
        self.speakers_mut().open = open;
    }

    pub(super) fn queue_speaker(&mut self, id: SpeakerId, voice: &Voice, at: Option<usize>) {
        let speakers = self.speakers_mut();
        let voice = voice.clone();
        let last = speakers.waiting.len();
        let at = at.unwrap_or(last).min(last);
        speakers.waiting.insert(at, Speaker { id, voice });
        speakers.last = speakers.last.max(Some(id));
    }

    pub(super) fn remove_speaker(&mut self, id: SpeakerId) {
        self.speakers_mut()
            .waiting
            .retain(|speaker| speaker.id != id);
    }

    pub(super) fn move_speaker(&mut self, id: SpeakerId, to: usize) {
        let speakers = self.speakers_mut();
        if let Some(from) = speakers.position(id) {
            let speaker = speakers.waiting.remove(from);
            let to = to.min(speakers.waiting.len());
            speakers.waiting.insert(to, speaker);
        }
    }

    pub(super) fn start_speaker(&mut self, id: SpeakerId, stamp: &Stamp) {
        let Some(at) = self.speakers.position(id) else {
            return;
        };
        let took_over = self.finish_speaker(stamp);
        let speakers = self.speakers_mut();
        speakers.turn = Some(Turn {
            speaker: speakers.waiting.remove(at),
            began: stamp.at,
            ended: None,
            took_over,
        });
    }

    /// Ends the turn that goes on, and says whether one did.
    pub(super) fn finish_speaker(&mut self, stamp: &Stamp) -> bool {
        let speakers = self.speakers_mut();
        let Some(mut turn) = speakers.turn.take() else {
            return false;
        };
        turn.ended = Some(stamp.at);
        speakers.past.push_back(turn);
        true
    }

    pub(super) fn put_speaker_back(&mut self, id: SpeakerId, at: usize) {
        let speakers = self.speakers_mut();
        let Some(turn) = speakers.turn.take_if(|turn| turn.speaker.id == id) else {
            return;
        };
        let at = at.min(speakers.waiting.len());
        speakers.waiting.insert(at, turn.speaker);
        if turn.took_over {
            self.resume_speaker(None);
        }
    }

    /// Lets whoever finished last go on, if it is this one.
    pub(super) fn resume_speaker(&mut self, id: Option<SpeakerId>) {
        let speakers = self.speakers_mut();
        let last = speakers.past.last();
        let meant = last.is_some_and(|turn| id.is_none_or(|id| id == turn.speaker.id));
        if speakers.turn.is_none() && meant {
            let turn = speakers.past.pop_back();
            speakers.turn = turn.map(|turn| Turn {
                ended: None,
                ..turn
            });
        }
    }
}
