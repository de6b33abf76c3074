//! A topic's notes: its texts, its place in the matrix, and the hand that writes.

use crate::domain::command::TopicCommand;
use crate::domain::model::{Ability, Level, NoteField, PolicyStep, TopicId};
use crate::domain::refusal::{Field, Kind};
use crate::domain::{Command, Limit, Refusal};
use crate::hub::presence::WritesAt;
use crate::web::act::Act;
use crate::web::area::Area;
use crate::web::fields::id;
use crate::web::limits::Pacing;
use axum::extract::Path;
use axum::response::Response;

pub(super) async fn write(Path(topic): Path<String>, act: Act) -> Response {
    let topic = id::<TopicId>(&topic, Kind::Topic);
    let back = back(&topic);
    let command = topic.and_then(|id| {
        let field = field(&act)?;
        let text = act.fields.optional_long("text", Limit::NOTE, Field::Note)?;
        // Who does not say what they have seen is taken to have seen all there is.
        let over = act.fields.text("over").parse().ok();
        Ok(TopicCommand::WriteNote {
            id,
            field,
            text,
            over,
        })
    });
    act.submit(Pacing::Write, command.map(Command::Topic), back)
        .await
}

pub(super) async fn set_level(Path(topic): Path<String>, act: Act) -> Response {
    let topic = id::<TopicId>(&topic, Kind::Topic);
    let back = back(&topic);
    let (level, step) = (act.fields.text("level"), act.fields.text("step"));
    let level = Level::ALL.into_iter().find(|it| it.key() == level);
    let step = PolicyStep::ALL.into_iter().find(|it| it.key() == step);
    let command = topic.map(|id| TopicCommand::SetLevel { id, level, step });
    act.submit(Pacing::Write, command.map(Command::Topic), back)
        .await
}

/// Says where a phone's owner writes. Only those who may write there are seen to.
pub(super) async fn writing(Path(topic): Path<String>, act: Act) -> Response {
    let at = id::<TopicId>(&topic, Kind::Topic).and_then(|topic| {
        let field = field(&act)?;
        Ok(WritesAt { topic, field })
    });
    let session = &act.seat.session;
    let allowed = at.and_then(|at| {
        let topic = session.topics.get(&at.topic);
        let is_noted = topic.is_some_and(|topic| topic.is_noted_by(act.seat.who));
        match is_noted && session.allows(Ability::Write) {
            true => Ok(at),
            false => Err(Refusal::NotAtTopic),
        }
    });
    act.announce(allowed)
}

/// The page that the forms stand on.
fn back(topic: &Result<TopicId, Refusal>) -> Area {
    topic.clone().map_or(Area::Board, Area::Topic)
}

fn field(act: &Act) -> Result<NoteField, Refusal> {
    let key = act.fields.text("field");
    let known = NoteField::ALL.into_iter().find(|field| field.key() == key);
    known.ok_or(Refusal::Unknown { what: Kind::Topic })
}
