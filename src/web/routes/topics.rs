//! Topics: pitching, interest, sign-up, changing, notes.

use crate::domain::command::TopicCommand;
use crate::domain::model::{NoteField, TopicId};
use crate::domain::refusal::{Field, Kind};
use crate::domain::{CleanText, Command, Limit, Refusal};
use crate::web::act::Act;
use crate::web::area::Area;
use crate::web::fields::id;
use crate::web::limits::Pacing;
use axum::extract::Path;
use axum::response::Response;

pub(super) async fn pitch(act: Act) -> Response {
    let draft = act.fields.has("draft", "1");
    let command = words(&act).map(|(title, question)| match draft {
        true => TopicCommand::Draft { title, question },
        false => TopicCommand::Pitch {
            title,
            question,
            host_name: CleanText::default(),
        },
    });
    act.submit(Pacing::Write, command.map(Command::Topic), Area::Pitch)
        .await
}

pub(super) async fn submit(Path(topic): Path<String>, act: Act) -> Response {
    let command = id(&topic, Kind::Topic).map(|id| TopicCommand::Submit { id });
    act.submit(Pacing::Write, command.map(Command::Topic), Area::Pitch)
        .await
}

pub(super) async fn change(Path(topic): Path<String>, act: Act) -> Response {
    let command = id(&topic, Kind::Topic).and_then(|id| {
        let (title, question) = words(&act)?;
        Ok(TopicCommand::Change {
            id,
            title,
            question,
        })
    });
    act.submit(Pacing::Write, command.map(Command::Topic), Area::Pitch)
        .await
}

fn words(act: &Act) -> Result<(CleanText, CleanText), Refusal> {
    let title = act.fields.line("title", Limit::TITLE, Field::Title)?;
    let question = act
        .fields
        .optional_line("question", Limit::QUESTION, Field::Question)?;
    Ok((title, question))
}

pub(super) async fn withdraw(Path(topic): Path<String>, act: Act) -> Response {
    let command = id(&topic, Kind::Topic).map(|id| TopicCommand::Withdraw { id });
    act.submit(Pacing::Write, command.map(Command::Topic), Area::Pitch)
        .await
}

pub(super) async fn interest(Path(topic): Path<String>, act: Act) -> Response {
    let on = act.fields.has("on", "1");
    let command = id(&topic, Kind::Topic).map(|id| TopicCommand::SetInterest { id, on });
    act.submit(Pacing::Write, command.map(Command::Topic), Area::Board)
        .await
}

pub(super) async fn sign_up(Path(topic): Path<String>, act: Act) -> Response {
    let command = id(&topic, Kind::Topic).map(|id| TopicCommand::SignUp { id });
    act.submit(Pacing::Write, command.map(Command::Topic), Area::Board)
        .await
}

pub(super) async fn sign_off(Path(topic): Path<String>, act: Act) -> Response {
    let command = id(&topic, Kind::Topic).map(|id| TopicCommand::SignOff { id });
    act.submit(Pacing::Write, command.map(Command::Topic), Area::Board)
        .await
}

pub(super) async fn notes(Path(topic): Path<String>, act: Act) -> Response {
    let topic = id::<TopicId>(&topic, Kind::Topic);
    let back = topic.clone().map_or(Area::Board, Area::Topic);
    let command = topic.and_then(|id| {
        let field = note_field(act.fields.text("field"))?;
        let text = act.fields.optional_long("text", Limit::NOTE, Field::Note)?;
        Ok(TopicCommand::WriteNote { id, field, text })
    });
    act.submit(Pacing::Write, command.map(Command::Topic), back)
        .await
}

fn note_field(key: &str) -> Result<NoteField, Refusal> {
    let known = NoteField::ALL.into_iter().find(|field| field.key() == key);
    known.ok_or(Refusal::Unknown { what: Kind::Topic })
}
