//! Ballots: marks for approval, one stance at a time.

use crate::domain::command::VotingCommand;
use crate::domain::model::{RoundId, Stance};
use crate::domain::refusal::Kind;
use crate::domain::{Command, Refusal};
use crate::web::act::Act;
use crate::web::area::Area;
use crate::web::fields::id;
use crate::web::limits::Pacing;
use axum::extract::Path;
use axum::response::Response;

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

fn named(key: &str) -> Result<Stance, Refusal> {
    let known = Stance::ALL.into_iter().find(|stance| stance.key() == key);
    known.ok_or(Refusal::WrongMethod)
}
