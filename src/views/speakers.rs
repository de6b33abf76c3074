//! The list of speakers: who has the floor and since when, who waits, and how the time was shared.

use super::{per_cent, public_name};
use crate::domain::model::*;
use crate::domain::{CleanText, Session};
use chrono::{DateTime, Duration, Utc};
use std::collections::HashMap;

/// Who looks at the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Eyes {
    /// The facilitator, who has to call people by name.
    Facilitator,
    /// The room: names only with consent.
    Room,
}

/// Somebody on the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SpeakerRow {
    /// The number of their wish: who is not named is called by it.
    pub id: SpeakerId,
    /// Their name, where it may be shown.
    pub name: Option<CleanText>,
    /// The name of their party, where they said one.
    pub party: Option<Label>,
}

/// Somebody who speaks or has spoken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TurnRow {
    /// Who.
    pub speaker: SpeakerRow,
    /// How long.
    pub lasted: Duration,
}

/// A party's share of the time, beside its share of the room.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartyTime {
    /// The party's key.
    pub key: Key,
    /// Its name.
    pub name: Label,
    /// How often somebody of it has spoken.
    pub turns: usize,
    /// How long in all.
    pub time: Duration,
    /// Its share of the time of those who said their party, in whole per cent.
    pub share: u8,
    /// Its share of those in the room who said, in whole per cent.
    pub of_room: u8,
}

/// How long one person has spoken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonTime {
    /// Who, by their first wish.
    pub speaker: SpeakerRow,
    /// How often.
    pub turns: usize,
    /// How long in all.
    pub time: Duration,
}

/// The list of speakers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SpeakersView {
    /// Whether phones may ask.
    pub open: bool,
    /// Who has the floor.
    pub now: Option<TurnRow>,
    /// Who waits and is here, in order.
    pub waiting: Vec<SpeakerRow>,
    /// Who had the floor before.
    pub last: Option<TurnRow>,
    /// The time of each party, in the session's order.
    pub parties: Vec<PartyTime>,
    /// The time of those who did not say.
    pub not_said: Duration,
}

impl SpeakersView {
    /// Whether there is anything to show.
    pub fn is_empty(&self) -> bool {
        self.now.is_none() && self.waiting.is_empty() && self.last.is_none()
    }
}

/// The list as it is at `now`. When the meeting is over, so is every turn.
pub fn speakers(session: &Session, now: DateTime<Utc>, eyes: Eyes) -> SpeakersView {
    let now = session.run.ended.map_or(now, |ended| ended.min(now));
    let list = &session.speakers;
    let turn = |turn: &Turn| TurnRow {
        speaker: row(session, &turn.speaker, eyes),
        lasted: turn.lasted(now),
    };
    let times = Times::of(session, now);
    SpeakersView {
        open: list.open,
        now: list.turn.as_ref().map(turn),
        waiting: session
            .waiting_speakers()
            .map(|speaker| row(session, speaker, eyes))
            .collect(),
        last: list.past.last().map(turn),
        parties: times.parties(session),
        not_said: times.not_said,
    }
}

/// Whether anything is on the list of speakers, cheaper than drawing it up.
pub fn is_used(session: &Session) -> bool {
    session.speakers.turn.is_some() || session.waiting_speakers().next().is_some()
}

/// How long each person has spoken, the longest first.
pub fn by_person(session: &Session, now: DateTime<Utc>, eyes: Eyes) -> Vec<PersonTime> {
    let now = session.run.ended.map_or(now, |ended| ended.min(now));
    let mut times: Vec<(&Voice, PersonTime)> = Vec::new();
    for turn in session.speakers.turns() {
        let voice = &turn.speaker.voice;
        let known = times.iter_mut().find(|(other, _)| *other == voice);
        match known {
            Some((_, person)) => {
                person.turns += 1;
                person.time += turn.lasted(now);
            }
            None => times.push((
                voice,
                PersonTime {
                    speaker: row(session, &turn.speaker, eyes),
                    turns: 1,
                    time: turn.lasted(now),
                },
            )),
        }
    }
    let mut times: Vec<PersonTime> = times.into_iter().map(|(_, person)| person).collect();
    times.sort_by_key(|person| std::cmp::Reverse(person.time));
    times
}

/// Somebody on the list, as these eyes may see them.
pub fn row(session: &Session, speaker: &Speaker, eyes: Eyes) -> SpeakerRow {
    let party = party(session, &speaker.voice).and_then(|key| session.setup.party(key));
    SpeakerRow {
        id: speaker.id,
        name: name(session, &speaker.voice, eyes),
        party: party.map(|party| party.name.clone()),
    }
}

fn name(session: &Session, voice: &Voice, eyes: Eyes) -> Option<CleanText> {
    match (voice, eyes) {
        (Voice::Participant(id), Eyes::Room) => public_name(session, *id),
        (Voice::Participant(id), Eyes::Facilitator) => {
            let person = session.person(*id)?;
            Some(person.profile.alias.clone())
        }
        (Voice::Guest { name, named, .. }, eyes) => {
            let shown = eyes == Eyes::Facilitator || *named;
            Some(name.clone()).filter(|name| shown && !name.is_empty())
        }
    }
}

fn party<'a>(session: &'a Session, voice: &'a Voice) -> Option<&'a Key> {
    match voice {
        Voice::Participant(id) => session.person(*id)?.profile.party.as_ref(),
        Voice::Guest { party, .. } => party.as_ref(),
    }
}

/// Turns and time by party.
struct Times {
    parties: HashMap<Key, (usize, Duration)>,
    not_said: Duration,
}

impl Times {
    fn of(session: &Session, now: DateTime<Utc>) -> Times {
        let mut times = Times {
            parties: HashMap::new(),
            not_said: Duration::zero(),
        };
        for turn in session.speakers.turns() {
            let lasted = turn.lasted(now);
            match party(session, &turn.speaker.voice) {
                Some(key) => {
                    let (turns, time) = times
                        .parties
                        .entry(key.clone())
                        .or_insert((0, Duration::zero()));
                    *turns += 1;
                    *time += lasted;
                }
                None => times.not_said += lasted,
            }
        }
        times
    }

    fn parties(&self, session: &Session) -> Vec<PartyTime> {
        let seconds = |time: &Duration| usize::try_from(time.num_seconds()).unwrap_or(0);
        let all: usize = self.parties.values().map(|(_, time)| seconds(time)).sum();
        let base = session.base();
        let said: u32 = base.parties.values().sum();
        let of_room = |key: &Key| {
            let here = base.parties.get(key).copied().unwrap_or(0);
            per_cent(here as usize, said as usize)
        };
        let parties = session.setup.parties.iter();
        parties
            .map(|party| {
                let none = (0, Duration::zero());
                let (turns, time) = self.parties.get(&party.key).copied().unwrap_or(none);
                PartyTime {
                    key: party.key.clone(),
                    name: party.name.clone(),
                    turns,
                    time,
                    share: per_cent(seconds(&time), all),
                    of_room: of_room(&party.key),
                }
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Event;
    use crate::domain::testing::*;

    /// Åsa (civil, may be named) spoke for 90 seconds, Bo (kommun) has spoken for 30; Åsa and a
    /// guest wait.
    fn plenary() -> Session {
        Story::new()
            .joins(1, consenting("Åsa", "civil"))
            .joins(2, profile("Bo", "kommun"))
            .that(joined(3, "Cia", "civil"))
            .that(asked(1, 1))
            .that(asked(2, 2))
            .that(guest_asked(3, "Rut", None))
            .that(asked(4, 1))
            .at(minute(0))
            .that(speaks(1))
            .at(minute(0) + second(90))
            .that(speaks(2))
            .session()
    }

    #[test]
    fn time_is_worked_out_from_when_people_began_and_shared_by_party() {
        let view = speakers(&plenary(), minute(2), Eyes::Facilitator);
        assert_eq!(view.now.unwrap().lasted, second(30));
        assert_eq!(view.last.unwrap().lasted, second(90));
        let times: Vec<_> = view
            .parties
            .iter()
            .map(|party| (party.key.as_str(), party.time.num_seconds()))
            .collect();
        assert_eq!(times, [("kommun", 30), ("civil", 90), ("annan", 0)]);
        let civil = &view.parties[1];
        assert_eq!((civil.turns, civil.share, civil.of_room), (1, 75, 67));
    }

    #[test]
    fn the_room_sees_names_only_with_consent() {
        let names = |eyes| -> Vec<Option<String>> {
            let view = speakers(&plenary(), minute(2), eyes);
            let now = view.now.map(|turn| turn.speaker);
            let rows = now.into_iter().chain(view.waiting);
            rows.map(|row| row.name.map(|name| name.to_string()))
                .collect()
        };
        let name = |name: &str| Some(name.to_owned());
        assert_eq!(names(Eyes::Room), [None, None, name("Åsa")]);
        assert_eq!(
            names(Eyes::Facilitator),
            [name("Bo"), name("Rut"), name("Åsa")]
        );
    }

    #[test]
    fn somebody_who_speaks_twice_is_one_person() {
        let session = Story::from(plenary())
            .at(minute(3))
            .that(speaks(4))
            .that(Event::SpeakerFinished { id: SpeakerId(4) })
            .session();
        let people = by_person(&session, minute(9), Eyes::Facilitator);
        let told: Vec<_> = people
            .iter()
            .map(|it| (it.turns, it.time.num_seconds()))
            .collect();
        assert_eq!(told, [(2, 91), (1, 90)]);
    }

    #[test]
    fn nobody_goes_on_speaking_when_the_meeting_is_over() {
        let session = Story::from(plenary())
            .at(minute(2))
            .that(Event::SessionEnded {})
            .session();
        let view = speakers(&session, minute(60), Eyes::Room);
        assert_eq!(view.now.unwrap().lasted, second(30));
    }
}
