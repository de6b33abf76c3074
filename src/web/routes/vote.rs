//! Ballots: marks for approval, one stance at a time, and whole ballots of the other forms.

use crate::domain::command::VotingCommand;
use crate::domain::model::{Ballot, IdeaId, MAX_POINTS, RoundId, Stance};
use crate::domain::refusal::Kind;
use crate::domain::{Command, Refusal};
use crate::web::act::Act;
use crate::web::area::Area;
use crate::web::fields::{Fields, id};
use crate::web::limits::Pacing;
use axum::extract::Path;
use axum::response::Response;
use std::collections::BTreeMap;

/// No mark at all is an abstention that is said.
pub(super) async fn ballot(Path(round): Path<String>, act: Act) -> Response {
    let command = id::<RoundId>(&round, Kind::Round).and_then(|round| {
        let approves = act.fields.ids("approves", Kind::Idea)?;
        Ok(VotingCommand::Cast { round, approves })
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

/// A whole ballot: pairs of an `idea` and its `amount`, or its `place` in an order, in the form that
/// `form` names. An idea with an empty number is left out; no idea at all is an abstention.
pub(super) async fn whole(Path(round): Path<String>, act: Act) -> Response {
    let command = id::<RoundId>(&round, Kind::Round).and_then(|round| {
        let ballot = match act.fields.text("form") {
            "amounts" => Ballot::Amounts(numbers(&act.fields, "amount")?.into_iter().collect()),
            "ranking" => Ballot::Ranking(in_groups(numbers(&act.fields, "place")?)),
            _ => return Err(Refusal::WrongMethod),
        };
        Ok(VotingCommand::Vote { round, ballot })
    });
    act.submit(Pacing::Vote, command.map(Command::Voting), Area::Vote)
        .await
}

/// The ideas that have a number in the field of this name.
fn numbers(fields: &Fields, name: &str) -> Result<Vec<(IdeaId, u16)>, Refusal> {
    let ideas = fields.all("idea").zip(fields.all(name));
    let written = ideas.filter(|(_, number)| !number.trim().is_empty());
    written
        .map(|(idea, number)| {
            let number = number.trim().parse().map_err(|_| Refusal::StepOutOfRange {
                least: 0,
                top: MAX_POINTS,
            })?;
            Ok((id(idea, Kind::Idea)?, number))
        })
        .collect()
}

/// Ideas by their place, the lowest number first; the same number is level.
fn in_groups(places: Vec<(IdeaId, u16)>) -> Vec<Vec<IdeaId>> {
    let mut groups: BTreeMap<u16, Vec<IdeaId>> = BTreeMap::new();
    for (idea, place) in places {
        groups.entry(place).or_default().push(idea);
    }
    groups.into_values().collect()
}

fn named(key: &str) -> Result<Stance, Refusal> {
    let known = Stance::ALL.into_iter().find(|stance| stance.key() == key);
    known.ok_or(Refusal::WrongMethod)
}
