//! The urns of secret rounds: keys are made when a round opens, ballots sealed before anything is
//! written, and all of them opened at once when it closes.
//!
//! Rules hand on ballots in the clear (`domain::rules::secrecy`), and what is written is what this
//! makes of them. A round's key is in this process's memory while the round is open, and in a file
//! under a code that is shown once; both are gone when the result is on disk.

use super::Rejected;
use crate::domain::event::Event;
use crate::domain::model::*;
use crate::domain::{Refusal, Session};
use crate::journal::{Disk, KEYS_FOLDER, put_whole};
use crate::sealed::{self, Chance, Cost, KeyPair, Unopened};
use crate::wire::event::MAX_PAYLOAD;
use std::collections::{BTreeSet, HashMap};
use std::io::{self, ErrorKind};
use std::sync::Arc;

/// Letters in the code of a key: a little under 52 bits.
const KEY_CODE: usize = 12;
/// Letters in the code of a ballot: two of five hundred are alike once in two hundred thousand
/// rounds, and it is still copied down between two looks.
const BALLOT_CODE: usize = 8;
/// What a record of opened ballots holds beside ballots, codes and voters: names, numbers, commas.
const FRAME_BYTES: usize = 1024;

/// Where secrets come from, and what a guess at one costs.
pub struct Secrets {
    /// Every key, nonce, salt and code.
    pub chance: Chance,
    /// Of one try at the code of a key.
    pub cost: Cost,
}

impl Secrets {
    /// Those of a real session.
    pub fn usual() -> Secrets {
        Secrets {
            chance: Chance::system(),
            cost: Cost::USUAL,
        }
    }
}

/// What becomes of a wish's events, and the code that whoever wished is shown this once.
pub(super) struct Covered {
    pub(super) events: Vec<Event>,
    pub(super) code: Option<Letters>,
}

/// A ballot that was opened, with its code if the round gives codes.
type Opened = (Ballot, Option<Letters>);

/// The keys that this process holds, and the folder where they lie under their codes.
pub(super) struct Urns {
    disk: Arc<dyn Disk>,
    secrets: Secrets,
    pairs: HashMap<RoundId, KeyPair>,
}

impl Urns {
    pub(super) fn new(disk: Arc<dyn Disk>, secrets: Secrets) -> Urns {
        Urns {
            disk,
            secrets,
            pairs: HashMap::new(),
        }
    }

    /// Makes of a wish's events what may be written down: those about secret rounds sealed, or
    /// opened, and all others as they are.
    pub(super) fn cover(
        &mut self,
        session: &Session,
        events: Vec<Event>,
    ) -> Result<Covered, Rejected> {
        let mut covered = Covered {
            events: Vec::with_capacity(events.len()),
            code: None,
        };
        for event in events {
            self.cover_one(session, event, &mut covered)?;
        }
        Ok(covered)
    }

    fn cover_one(
        &mut self,
        session: &Session,
        event: Event,
        covered: &mut Covered,
    ) -> Result<(), Rejected> {
        match event {
            Event::RoundOpened { id, ref terms, .. } if terms.secret => {
                let (key, code) = self.set_up(id).map_err(|_| Rejected::NotSaved)?;
                covered.code = Some(code);
                covered.events.push(event);
                covered.events.push(Event::RoundSealed { round: id, key });
            }
            Event::BallotCast {
                round,
                participant,
                approves,
            } if is_secret(session, round) => {
                let ballot = Ballot::Approval(approves);
                self.put_in(session, (round, participant), &ballot, covered)?;
            }
            Event::BallotGiven {
                round,
                participant,
                ref ballot,
            } if is_secret(session, round) => {
                self.put_in(session, (round, participant), ballot, covered)?;
            }
            Event::StanceCast { round, .. } if is_secret(session, round) => {
                return Err(Rejected::Refused(Refusal::WholeBallotOnly));
            }
            Event::RoundClosed { round } if is_secret(session, round) => {
                let opened = self.empty(session, round)?;
                covered.events.push(event);
                covered.events.extend(opened);
            }
            other => covered.events.push(other),
        }
        Ok(())
    }

    /// Makes a round's keys; the secret one is durable under its code when this returns.
    fn set_up(&mut self, round: RoundId) -> io::Result<(SealKey, Letters)> {
        let Secrets { chance, cost } = &mut self.secrets;
        let pair = KeyPair::new(chance);
        let code = sealed::letters(KEY_CODE, chance);
        let text = sealed::keep(round, &pair, &code, *cost, chance);
        let folder = self.disk.folder(KEYS_FOLDER)?;
        put_whole(&*folder, &file_of(round), |file| {
            file.write_all(text.as_bytes())
        })?;
        let key = pair.public();
        self.pairs.insert(round, pair);
        Ok((key, code))
    }

    fn put_in(
        &mut self,
        session: &Session,
        (id, participant): (RoundId, ParticipantId),
        ballot: &Ballot,
        covered: &mut Covered,
    ) -> Result<(), Rejected> {
        let lost = || Rejected::Refused(Refusal::KeyLost { round: id });
        let round = session.rounds.get(&id).ok_or_else(lost)?;
        let chance = &mut self.secrets.chance;
        let code = round
            .terms
            .codes
            .then(|| sealed::letters(BALLOT_CODE, chance));
        let plain = sealed::write(round, ballot, code);
        let key = round.urn.key.as_ref().ok_or_else(lost)?;
        let sealed = sealed::seal(key, &plain, chance).ok_or_else(lost)?;
        covered.code = code;
        covered.events.push(Event::BallotSealed {
            round: id,
            participant,
            sealed,
        });
        Ok(())
    }

    /// Opens the last ballot of everybody who has voted.
    fn empty(&self, session: &Session, id: RoundId) -> Result<Vec<Event>, Rejected> {
        let lost = Rejected::Refused(Refusal::KeyLost { round: id });
        let Some(round) = session.rounds.get(&id) else {
            return Err(lost);
        };
        let Some(pair) = self.pairs.get(&id) else {
            return Err(match self.kept(id) {
                Ok(_) => Rejected::Refused(Refusal::KeyNeeded { round: id }),
                Err(_) => lost,
            });
        };
        let read = |sealed: &Option<Sealed>| {
            let plain = pair.open(sealed.as_ref()?)?;
            let opened = sealed::read(round, &plain)?;
            (opened.1.is_some() == round.terms.codes).then_some(opened)
        };
        let read: Vec<Option<Opened>> = round.urn.sealed.values().map(read).collect();
        let spoiled = read.iter().filter(|it| it.is_none()).count();
        let mut opened: Vec<Opened> = read.into_iter().flatten().collect();
        // Sorted by all that they say: what order they came in can't be told from any other.
        opened.sort();
        let spoiled = u32::try_from(spoiled).unwrap_or(u32::MAX);
        Ok(in_records(round, opened, spoiled))
    }

    fn kept(&self, round: RoundId) -> io::Result<String> {
        let mut text = String::new();
        let folder = self.disk.folder(KEYS_FOLDER)?;
        folder.read(&file_of(round))?.read_to_string(&mut text)?;
        Ok(text)
    }

    /// Takes a round's key out of its file, with the code that was shown when it was made.
    pub(super) fn unlock(
        &mut self,
        session: &Session,
        id: RoundId,
        code: &Letters,
    ) -> Result<(), Refusal> {
        let lost = Refusal::KeyLost { round: id };
        let key = session.rounds.get(&id).and_then(|it| it.urn.key.as_ref());
        let (Some(key), Ok(text)) = (key, self.kept(id)) else {
            return Err(lost);
        };
        let pair = sealed::recover(&text, key, code).map_err(|unopened| match unopened {
            Unopened::WrongCode => Refusal::KeyCodeWrong,
            Unopened::NoKey => lost,
        })?;
        self.pairs.insert(id, pair);
        Ok(())
    }

    /// Destroys every key but those of secret rounds that are open: in memory, and on the disk
    /// for good. Nothing opens what was sealed to them any more.
    pub(super) fn destroy(&mut self, session: &Session) -> io::Result<()> {
        let open = session.rounds.values();
        let open = open.filter(|it| it.terms.secret && it.state == RoundState::Open);
        let open: BTreeSet<RoundId> = open.map(|round| round.id).collect();
        self.pairs.retain(|round, _| open.contains(round));
        let folder = match self.disk.folder(KEYS_FOLDER) {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
            folder => folder?,
        };
        let needed: BTreeSet<String> = open.into_iter().map(file_of).collect();
        for name in folder.names()? {
            if !needed.contains(&name) {
                folder.overwrite(&name)?;
                folder.remove(&name)?;
            }
        }
        // A name that was removed before a crash may not be gone yet, so this is never left out.
        folder.sync_dir()
    }
}

fn is_secret(session: &Session, round: RoundId) -> bool {
    let round = session.rounds.get(&round);
    round.is_some_and(|round| round.terms.secret)
}

fn file_of(round: RoundId) -> String {
    format!("round-{}.key", round.0)
}

/// Opened ballots as events, as few as their length allows, written as one batch.
fn in_records(round: &Round, opened: Vec<Opened>, spoiled: u32) -> Vec<Event> {
    let mut voters: Vec<ParticipantId> = round.voters().collect();
    voters.sort_unstable();
    let mut left = room_beside(&voters);
    let mut parts: Vec<Vec<Opened>> = vec![Vec::new()];
    for ballot in opened {
        let bytes = json_len(&ballot);
        if bytes > left {
            parts.push(Vec::new());
            left = room_beside(&[]);
        }
        left = left.saturating_sub(bytes);
        parts
            .last_mut()
            .expect("there is a first part")
            .push(ballot);
    }
    let unsealed = |(at, part): (usize, Vec<Opened>)| {
        let (ballots, codes): (Vec<_>, Vec<_>) = part.into_iter().unzip();
        let first = at == 0;
        Event::RoundUnsealed {
            round: round.id,
            ballots,
            codes: codes.into_iter().flatten().collect(),
            voters: if first {
                std::mem::take(&mut voters)
            } else {
                Vec::new()
            },
            spoiled: if first { spoiled } else { 0 },
        }
    };
    parts.into_iter().enumerate().map(unsealed).collect()
}

fn room_beside(voters: &[ParticipantId]) -> usize {
    MAX_PAYLOAD.saturating_sub(FRAME_BYTES + json_len(&voters))
}

/// How long something is in a record, and a comma.
fn json_len(part: &impl serde::Serialize) -> usize {
    let text = serde_json::to_string(part).expect("numbers and letters are JSON");
    text.len() + 1
}

#[cfg(test)]
mod tests;
