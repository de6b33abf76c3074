//! Ideas: logging one, changing and withdrawing one's own.

use crate::domain::command::IdeaCommand;
use crate::domain::model::{IdeaKind, TopicId};
use crate::domain::refusal::{Field, Kind};
use crate::domain::{CleanText, Command, Limit, Refusal};
use crate::web::act::Act;
use crate::web::area::Area;
use crate::web::fields::id;
use crate::web::limits::Pacing;
use axum::extract::Path;
use axum::response::Response;

pub(super) async fn log(act: Act) -> Response {
    let topic = about(&act);
    let back = Area::Ideas(topic.clone().ok().flatten());
    let command = topic.and_then(|topic| {
        let text = text(&act)?;
        Ok(IdeaCommand::Log {
            topic,
            text,
            oral: false,
            kind: kind(&act).unwrap_or_default(),
        })
    });
    act.submit(Pacing::Idea, command.map(Command::Idea), back)
        .await
}

/// The topic that an idea is about; none for the whole room.
fn about(act: &Act) -> Result<Option<TopicId>, Refusal> {
    match act.fields.text("topic") {
        "" => Ok(None),
        topic => id(topic, Kind::Topic).map(Some),
    }
}

fn text(act: &Act) -> Result<CleanText, Refusal> {
    act.fields.long("text", Limit::IDEA, Field::Idea)
}

/// What the form says it is; none where it has no such choice, or says nothing we know.
fn kind(act: &Act) -> Option<IdeaKind> {
    IdeaKind::from_key(act.fields.text("kind"))
}

pub(super) async fn change(Path(idea): Path<String>, act: Act) -> Response {
    let command = id(&idea, Kind::Idea).and_then(|id| {
        let text = text(&act)?;
        let kind = kind(&act);
        Ok(IdeaCommand::Change { id, text, kind })
    });
    act.submit(Pacing::Write, command.map(Command::Idea), Area::Ideas(None))
        .await
}

pub(super) async fn withdraw(Path(idea): Path<String>, act: Act) -> Response {
    let command = id(&idea, Kind::Idea).map(|id| IdeaCommand::Withdraw { id });
    act.submit(Pacing::Write, command.map(Command::Idea), Area::Ideas(None))
        .await
}
