//! Ballots: a whole one for each method, and stances one at a time.

use crate::domain::command::VotingCommand;
use crate::domain::model::{Ballot, GRADIENT_TOP, IdeaId, Method, RoundId, SCORE_TOP, Stance};
use crate::domain::refusal::Kind;
use crate::domain::{Command, Refusal, Session};
use crate::web::act::Act;
use crate::web::area::Area;
use crate::web::fields::{Fields, id};
use crate::web::limits::Pacing;
use crate::web::pages::AMOUNT_FIELD;
use axum::extract::Path;
use axum::response::Response;
use imbl::OrdMap;
use std::collections::BTreeMap;
use std::ops::RangeInclusive;

/// The whole ballot, as the form of the round's method brings it.
pub(super) async fn ballot(Path(round): Path<String>, act: Act) -> Response {
    let command = id::<RoundId>(&round, Kind::Round).and_then(|round| {
        let ballot = read(&act.seat.session, round, &act.fields)?;
        Ok(VotingCommand::Vote { round, ballot })
    });
    act.submit(Pacing::Vote, command.map(Command::Voting), Area::Vote)
        .await
}

pub(super) async fn stance(Path(round): Path<String>, act: Act) -> Response {
    let command = id::<RoundId>(&round, Kind::Round).and_then(|round| {
        let idea = act.fields.id("idea", Kind::Idea)?;
        let stance = named(act.fields.text("stance"))?;
        Ok(VotingCommand::TakeStance {
            round,
            idea,
            stance,
        })
    });
    act.submit(Pacing::Vote, command.map(Command::Voting), Area::Vote)
        .await
}

fn named(key: &str) -> Result<Stance, Refusal> {
    let known = Stance::ALL.into_iter().find(|stance| stance.key() == key);
    known.ok_or(Refusal::WrongMethod)
}

/// Reads a ballot out of a form. Whoever pressed the button to abstain abstains, whatever else
/// stands in the form.
fn read(session: &Session, round: RoundId, fields: &Fields) -> Result<Ballot, Refusal> {
    let round = session.rounds.get(&round);
    let round = round.ok_or(Refusal::Unknown { what: Kind::Round })?;
    let empty = Fields::default();
    let fields = match fields.text("abstain") {
        "" => fields,
        _ => &empty,
    };
    match round.method {
        Method::Approval { .. } => Ok(Ballot::Approval(fields.ids("approves", Kind::Idea)?)),
        Method::Stance if fields.is_empty() => Ok(Ballot::Stance(OrdMap::new())),
        Method::Stance => stances(fields),
        Method::Score => amounts(fields, 0..=SCORE_TOP),
        Method::Gradient => amounts(fields, 1..=GRADIENT_TOP),
        Method::Dots { most, .. } => amounts(fields, 0..=most),
        Method::Points { points } => amounts(fields, 0..=points),
        Method::Ranking { .. } => {
            let places = u16::try_from(round.options.len()).unwrap_or(u16::MAX);
            ranking(fields, 1..=places)
        }
    }
}

/// A number for each idea whose field holds one.
fn amounts(fields: &Fields, fits: RangeInclusive<u16>) -> Result<Ballot, Refusal> {
    numbers(fields, fits).map(|numbers| Ballot::Amounts(numbers.into_iter().collect()))
}

/// A stance for each idea whose field names one.
fn stances(fields: &Fields) -> Result<Ballot, Refusal> {
    let mut stances = OrdMap::new();
    for field in fields.numbered(AMOUNT_FIELD, Kind::Idea) {
        let (idea, key) = field?;
        if !key.trim().is_empty() {
            stances.insert(idea, named(key.trim())?);
        }
    }
    Ok(Ballot::Stance(stances))
}

/// Ideas by their places; the same place makes equals, and places that nobody has are no gap.
fn ranking(fields: &Fields, fits: RangeInclusive<u16>) -> Result<Ballot, Refusal> {
    let mut places: BTreeMap<u16, Vec<IdeaId>> = BTreeMap::new();
    for (idea, place) in numbers(fields, fits)? {
        places.entry(place).or_default().push(idea);
    }
    Ok(Ballot::Ranking(places.into_values().collect()))
}

fn numbers(fields: &Fields, fits: RangeInclusive<u16>) -> Result<Vec<(IdeaId, u16)>, Refusal> {
    let mut numbers = Vec::new();
    for field in fields.numbered(AMOUNT_FIELD, Kind::Idea) {
        let (idea, text) = field?;
        match text.trim() {
            "" => {}
            text => {
                let number = text.parse().ok().filter(|it| fits.contains(it));
                numbers.push((idea, number.ok_or_else(|| outside(&fits))?));
            }
        }
    }
    Ok(numbers)
}

fn outside(fits: &RangeInclusive<u16>) -> Refusal {
    Refusal::StepOutOfRange {
        least: *fits.start(),
        top: *fits.end(),
    }
}
