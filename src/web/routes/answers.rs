//! Answers to what would make somebody say yes: giving one's own, and taking it back.

use crate::domain::command::ConditionCommand;
use crate::domain::model::{IdeaId, RoundId};
use crate::domain::refusal::{Field, Kind};
use crate::domain::{Actor, Command, Limit, Refusal};
use crate::web::act::Act;
use crate::web::area::Area;
use crate::web::fields::id;
use crate::web::limits::Pacing;
use axum::extract::Path;
use axum::response::Response;

/// A round and one of its ideas, as they stand in an address.
type About = Path<(String, String)>;

pub(super) async fn give(Path(about): About, act: Act) -> Response {
    let about = read(&about);
    let command = about.clone().and_then(|(round, idea)| {
        let text = act
            .fields
            .long("text", Limit::CONDITION, Field::Condition)?;
        Ok(ConditionCommand::Give {
            idea,
            round,
            text,
            oral: false,
        })
    });
    let back = back(&about);
    act.submit(Pacing::Idea, command.map(Command::Condition), back)
        .await
}

pub(super) async fn withdraw(Path(about): About, act: Act) -> Response {
    let about = read(&about);
    let command = about.clone().and_then(|(_, idea)| {
        let me = Actor::Participant(act.seat.who);
        let mine = act.seat.session.ideas.get(&idea);
        let mine = mine.and_then(|idea| idea.condition_of(&me));
        let id = mine.ok_or(Refusal::ConditionGone)?.id;
        Ok(ConditionCommand::Withdraw { idea, id })
    });
    let back = back(&about);
    act.submit(Pacing::Write, command.map(Command::Condition), back)
        .await
}

fn read((round, idea): &(String, String)) -> Result<(RoundId, IdeaId), Refusal> {
    Ok((id(round, Kind::Round)?, id(idea, Kind::Idea)?))
}

/// The page of the round's result.
fn back(about: &Result<(RoundId, IdeaId), Refusal>) -> Area {
    about
        .as_ref()
        .map_or(Area::Vote, |(round, _)| Area::Result(*round))
}
