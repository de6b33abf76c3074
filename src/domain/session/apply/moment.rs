//! What events do to the moment: what is announced, and who is where.

use crate::domain::model::*;
use crate::domain::{CleanText, Session, Stamp};
use chrono::{DateTime, Utc};

impl Session {
    /// An empty text takes the announcement down; one that comes back is as old as it was.
    pub(super) fn announce(
        &mut self,
        text: &CleanText,
        said: Option<DateTime<Utc>>,
        stamp: &Stamp,
    ) {
        self.announcement = (!text.is_empty()).then(|| Announcement {
            text: text.clone(),
            at: said.unwrap_or(stamp.at),
        });
    }

    /// Somebody is in this room from now on, wherever they were before; at a topic's table they
    /// stay among those who have been there.
    pub(super) fn check_in(
        &mut self,
        participant: ParticipantId,
        room: RoomId,
        topic: Option<TopicId>,
        stamp: &Stamp,
    ) {
        let since = stamp.at;
        self.whereabouts
            .insert(participant, Whereabouts { room, since });
        if let Some(topic) = topic {
            self.change_topic(topic, |topic| {
                topic.attended.insert(participant);
            });
        }
    }

    pub(super) fn check_out(&mut self, participant: ParticipantId) {
        self.whereabouts.remove(&participant);
    }
}
