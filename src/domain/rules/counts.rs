//! Rules of votes counted on paper or by hand. Entered while the round is closed and not confirmed:
//! before that nobody sees a count, after that it stays. Figures that can't be right are taken all
//! the same; `views::doubts` says what does not add up, and the protocol repeats it.

use super::{Decision, ballots, facilitator_only, required, round};
use crate::domain::model::*;
use crate::domain::refusal::{Field, Kind};
use crate::domain::{Actor, CleanText, Event, Limit, Refusal, Session};

/// Most votes in one figure: no hall holds more, and sums of figures stay far from any limit of
/// numbers.
pub const MAX_COUNTED: u32 = 100_000;

pub(super) fn enter(
    session: &Session,
    actor: &Actor,
    id: RoundId,
    place: &CountPlace,
    count: &Count,
) -> Decision {
    let round = countable(session, actor, id)?;
    known_party(session, place)?;
    required(&count.counter, Limit::NAME, Field::Counter)?;
    let count = tidy(round, count)?;
    let before = counting(round, place);
    let mine = before.and_then(|counting| counting.by(&count.counter));
    if mine == Some(&count) {
        return Ok(vec![]);
    }
    let counted = before.map_or(0, |counting| counting.counts.len());
    if mine.is_none() && counted >= COUNTERS {
        return Err(Refusal::TwoHaveCounted);
    }
    Ok(vec![Event::CountEntered {
        round: id,
        place: place.clone(),
        count: Box::new(count),
    }])
}

pub(super) fn remove(
    session: &Session,
    actor: &Actor,
    id: RoundId,
    place: &CountPlace,
    counter: &CleanText,
) -> Decision {
    let round = countable(session, actor, id)?;
    counted_by(round, place, counter)?;
    Ok(vec![Event::CountRemoved {
        round: id,
        place: place.clone(),
        counter: counter.clone(),
    }])
}

pub(super) fn accept(
    session: &Session,
    actor: &Actor,
    id: RoundId,
    place: &CountPlace,
    accepted: &Accepted,
) -> Decision {
    let round = countable(session, actor, id)?;
    required(&accepted.reason, Limit::REASON, Field::Reason)?;
    let counting = counted_by(round, place, &accepted.counter)?;
    if counting.is_agreed() || counting.accepted.as_ref() == Some(accepted) {
        return Ok(vec![]);
    }
    Ok(vec![Event::CountAccepted {
        round: id,
        place: place.clone(),
        accepted: accepted.clone(),
    }])
}

/// The round, if counts may be entered, changed or taken away.
fn countable<'a>(session: &'a Session, actor: &Actor, id: RoundId) -> Result<&'a Round, Refusal> {
    facilitator_only(actor)?;
    let round = round(session, id)?;
    match round.state {
        RoundState::Draft | RoundState::Open => Err(Refusal::RoundNotClosed),
        RoundState::Closed | RoundState::Shown => Ok(round),
        RoundState::Confirmed => Err(Refusal::RoundConfirmed),
    }
}

fn known_party(session: &Session, place: &CountPlace) -> Result<(), Refusal> {
    match &place.party {
        Some(party) if session.setup.party(party).is_none() => Err(Refusal::UnknownParty),
        _ => Ok(()),
    }
}

fn counting<'a>(round: &'a Round, place: &CountPlace) -> Option<&'a Counting> {
    round.counted.iter().find(|it| it.place == *place)
}

/// The counts of a place, if this person has counted there.
fn counted_by<'a>(
    round: &'a Round,
    place: &CountPlace,
    counter: &CleanText,
) -> Result<&'a Counting, Refusal> {
    counting(round, place)
        .filter(|counting| counting.by(counter).is_some())
        .ok_or(Refusal::Unknown { what: Kind::Count })
}

/// The same count in the one form that two counters can be compared in.
fn tidy(round: &Round, count: &Count) -> Result<Count, Refusal> {
    match count.sheets.is_empty() {
        false => written_down(round, count),
        true if round.reads_sheets() && count.ballots > 0 => Err(Refusal::NotCountedByHand),
        true => added_up(round, count),
    }
}

/// Whole ballots: each as the round takes it from a phone, and the figures worked out from them.
fn written_down(round: &Round, count: &Count) -> Result<Count, Refusal> {
    let sheets = count.sheets.iter();
    let sheets: Result<Vec<_>, Refusal> = sheets
        .map(|(ballot, alike)| Ok((ballots::fit(round, ballot)?, *alike)))
        .collect();
    let sheets = sheets?;
    let ballots: u64 = sheets.iter().map(|(_, alike)| u64::from(*alike)).sum();
    if ballots > u64::from(MAX_COUNTED) {
        return Err(Refusal::CountOutOfRange { most: MAX_COUNTED });
    }
    let counter = count.counter.clone();
    Ok(Count::of_sheets(counter, round.method, sheets))
}

/// Figures: by number of the idea, each once, without those that nobody voted for.
fn added_up(round: &Round, count: &Count) -> Result<Count, Refusal> {
    let mut figures = count.figures.clone();
    figures.retain(|counted| counted.figures.sum() > 0);
    figures.sort_by_key(|counted| counted.idea);
    figures.dedup_by_key(|counted| counted.idea);
    for counted in &figures {
        if !counted.figures.are_of(round.method) {
            return Err(Refusal::WrongMethod);
        }
        if !round.options.contains(&counted.idea) {
            return Err(Refusal::NotAnOption);
        }
    }
    let too_many = |figures: Figures| {
        figures.sum() > u64::from(MAX_COUNTED) * figures.most_of_one(round.method)
    };
    if count.ballots > MAX_COUNTED || figures.iter().any(|it| too_many(it.figures)) {
        return Err(Refusal::CountOutOfRange { most: MAX_COUNTED });
    }
    Ok(Count {
        counter: count.counter.clone(),
        ballots: count.ballots,
        figures,
        sheets: Vec::new(),
    })
}
