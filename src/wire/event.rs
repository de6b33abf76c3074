//! Between the domain's events and a record's type name and payload.

use super::upcast::{self, Unknown};
use super::{Draft, Record};
use crate::domain::actor::UnknownActor;
use crate::domain::{Actor, Event, Stamp};
use chrono::{DateTime, SubsecRound, Utc};

/// Longest payload of one event: what is left of the longest line when the header is taken off.
pub const MAX_PAYLOAD: usize = super::MAX_LINE_BYTES - 2 * 1024;

/// An event ready to be written, stamped with its time to the millisecond (what is written is
/// what is live, so the live state may not be more precise).
pub fn draft(event: &Event, who: &Actor, key: &str, at: DateTime<Utc>) -> Draft {
    let (ty, data) = split(event);
    let mut draft = Draft::new(at.trunc_subsecs(3), ty, data);
    draft.key = key.to_owned();
    draft.actor = who.to_string();
    draft
}

/// The type name and the payload of an event.
fn split(event: &Event) -> (String, String) {
    const HEAD: &str = r#"{"ty":""#;
    const MIDDLE: &str = r#"","d":"#;
    // serde writes an adjacently tagged enum as {"ty":"…","d":{…}}; names hold no quotes.
    let whole = serde_json::to_string(event).expect("an event holds nothing that JSON can't");
    let (ty, data) = whole
        .strip_prefix(HEAD)
        .and_then(|rest| rest.strip_suffix('}'))
        .and_then(|rest| rest.split_once(MIDDLE))
        .expect("every event has a name and a payload");
    (ty.to_owned(), data.to_owned())
}

/// Why a sound record does not yield an event.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EventFault {
    /// A newer torg wrote it, and said that it matters.
    #[error("record {n} is of a kind this version does not know: {ty}")]
    Unknown {
        /// The record's number.
        n: u64,
        /// Its type name.
        ty: String,
    },
    /// It has a known name, and something else in it.
    #[error("record {n} ({ty}) does not hold what its kind holds: {why}")]
    Malformed {
        /// The record's number.
        n: u64,
        /// Its type name.
        ty: String,
        /// What the reader stumbled over.
        why: String,
    },
    /// It does not say who did it.
    #[error("record {n}: {source}")]
    Actor {
        /// The record's number.
        n: u64,
        /// What stands there instead.
        source: UnknownActor,
    },
}

/// The header of a record as the domain needs it.
///
/// # Errors
/// [`EventFault::Actor`] where the record names no actor that this version knows.
pub fn stamp(record: &Record) -> Result<Stamp, EventFault> {
    let actor = match record.actor.as_str() {
        "" => Actor::System,
        text => text.parse().map_err(|source| EventFault::Actor {
            n: record.n,
            source,
        })?,
    };
    Ok(Stamp {
        n: record.n,
        at: record.at,
        actor,
    })
}

/// The event that a record holds; none where its text was erased, or where a newer version said
/// that it may be passed over.
///
/// # Errors
/// [`EventFault`] names the record and what is wrong with it.
pub fn event(record: &Record) -> Result<Option<Event>, EventFault> {
    let Some(data) = record.data() else {
        return Ok(None);
    };
    let whole = format!(r#"{{"ty":"{}","d":{data}}}"#, record.ty);
    let fault = match serde_json::from_str(&whole) {
        Ok(event) => return Ok(Some(event)),
        Err(fault) => fault.to_string(),
    };
    let (n, ty) = (record.n, record.ty.clone());
    if !fault.starts_with("unknown variant") {
        return Err(EventFault::Malformed { n, ty, why: fault });
    }
    match upcast::unknown_event(record) {
        Unknown::PassOver => Ok(None),
        Unknown::ReadOnly => Err(EventFault::Unknown { n, ty }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::model::*;

    #[test]
    fn an_event_is_split_into_its_name_and_its_payload() {
        let event = Event::InterestSet {
            topic: TopicId(3),
            participant: ParticipantId(7),
            on: true,
        };
        let (ty, data) = split(&event);
        assert_eq!(ty, "interest.set");
        assert_eq!(data, r#"{"topic":3,"participant":7,"on":true}"#);
        assert_eq!(
            split(&Event::SessionClosed {}),
            ("session.closed".into(), "{}".into())
        );
    }

    #[test]
    fn a_whole_ballot_keeps_its_form_for_ever() {
        let given = |ballot| Event::BallotGiven {
            round: RoundId(2),
            participant: ParticipantId(7),
            ballot,
        };
        let one = |ids: &[u32]| ids.iter().copied().map(IdeaId).collect::<Vec<_>>();
        let amounts = [(IdeaId(3), 0_u16), (IdeaId(10), 5)].into_iter().collect();
        let stances = [(IdeaId(3), Stance::Pass)].into_iter().collect();
        let forms = [
            (Ballot::Amounts(amounts), r#"{"amounts":[[3,0],[10,5]]}"#),
            (
                Ballot::Ranking(vec![one(&[3]), one(&[4, 10])]),
                r#"{"ranking":[[3],[4,10]]}"#,
            ),
            (Ballot::Ranking(vec![]), r#"{"ranking":[]}"#),
            (Ballot::Stance(stances), r#"{"stance":[[3,"pass"]]}"#),
        ];
        for (ballot, form) in forms {
            let (ty, data) = split(&given(ballot.clone()));
            let written = format!(r#"{{"round":2,"participant":7,"ballot":{form}}}"#);
            assert_eq!((ty.as_str(), data), ("ballot.given", written.clone()));
            let line = format!(r#"{{"ty":"ballot.given","d":{written}}}"#);
            assert_eq!(serde_json::from_str::<Event>(&line).unwrap(), given(ballot));
        }
    }

    #[test]
    fn a_method_keeps_its_form_for_ever() {
        let forms = [
            (Method::Score, r#"{"rule":"score"}"#),
            (
                Method::Dots { dots: 5, most: 2 },
                r#"{"rule":"dots","dots":5,"most":2}"#,
            ),
            (
                Method::Points { points: 100 },
                r#"{"rule":"points","points":100}"#,
            ),
            (Method::Ranking { max: 4 }, r#"{"rule":"ranking","max":4}"#),
            (Method::Gradient, r#"{"rule":"gradient"}"#),
        ];
        for (method, form) in forms {
            assert_eq!(serde_json::to_string(&method).unwrap(), form);
            assert_eq!(serde_json::from_str::<Method>(form).unwrap(), method);
        }
    }
}
