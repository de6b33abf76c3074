//! The places for streams: a few per seat. A phone that comes back from sleep gets its tab's old
//! place at once, because the old connection may look alive for a quarter of an hour.

use crate::domain::model::ParticipantId;
use crate::hub::presence::Here;
use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio_util::sync::CancellationToken;

/// Most streams of one seat: browsers keep few connections to a host, and one tab needs one.
const STREAMS_PER_SEAT: usize = 3;

type Taken = HashMap<ParticipantId, VecDeque<(String, CancellationToken)>>;

/// The streams that are open, by seat, the oldest first.
#[derive(Clone, Default)]
pub(in crate::web) struct Places(Arc<Mutex<Taken>>);

/// A place for a stream, given back when dropped.
pub(super) struct Place {
    places: Places,
    who: ParticipantId,
    /// Ends the stream when somebody else takes its place.
    pub(super) ended: CancellationToken,
    /// The phone counts as connected while it has a place.
    _here: Option<Here>,
}

impl Places {
    /// A poisoned map is still a map: every change to it is a single step.
    fn taken(&self) -> MutexGuard<'_, Taken> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Takes a place for a tab's stream; ends the stream that the tab had, or the seat's oldest
    /// one if there are too many. Ends with `stop` too.
    pub(super) fn take(
        &self,
        who: ParticipantId,
        tab: &str,
        stop: &CancellationToken,
        here: Option<Here>,
    ) -> Place {
        let ended = stop.child_token();
        let mut taken = self.taken();
        let streams = taken.entry(who).or_default();
        if let Some(old) = streams.iter().position(|(other, _)| other == tab)
            && let Some((_, old)) = streams.remove(old)
        {
            old.cancel();
        }
        if streams.len() == STREAMS_PER_SEAT
            && let Some((_, oldest)) = streams.pop_front()
        {
            oldest.cancel();
        }
        streams.push_back((tab.to_owned(), ended.clone()));
        Place {
            places: self.clone(),
            who,
            ended,
            _here: here,
        }
    }

    /// How many streams are open.
    #[cfg(test)]
    pub(in crate::web) fn open(&self) -> usize {
        self.taken().values().map(VecDeque::len).sum()
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        // Marks this place as the one to go: a stream that was pushed out is no longer listed.
        self.ended.cancel();
        let mut taken = self.places.taken();
        if let Some(streams) = taken.get_mut(&self.who) {
            streams.retain(|(_, ended)| !ended.is_cancelled());
            if streams.is_empty() {
                taken.remove(&self.who);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ASA: ParticipantId = ParticipantId(1);

    #[test]
    fn a_tab_that_comes_back_takes_its_own_place() {
        let (places, stop) = (Places::default(), CancellationToken::new());
        let old = places.take(ASA, "a", &stop, None);
        let new = places.take(ASA, "a", &stop, None);
        assert!(old.ended.is_cancelled() && !new.ended.is_cancelled());
        drop(old);
        assert_eq!(places.open(), 1);
    }

    #[test]
    fn the_oldest_stream_of_a_seat_makes_room_and_other_seats_keep_theirs() {
        let (places, stop) = (Places::default(), CancellationToken::new());
        let bo = places.take(ParticipantId(2), "a", &stop, None);
        let asa: Vec<Place> = ["a", "b", "c", "d"]
            .map(|tab| places.take(ASA, tab, &stop, None))
            .into();
        assert!(asa[0].ended.is_cancelled());
        assert!(asa[1..].iter().all(|place| !place.ended.is_cancelled()));
        assert!(!bo.ended.is_cancelled());
    }

    #[test]
    fn a_place_is_given_back_when_its_stream_ends() {
        let (places, stop) = (Places::default(), CancellationToken::new());
        drop(places.take(ASA, "a", &stop, None));
        assert_eq!(places.open(), 0);
    }
}
