//! Topics: pitching, interest, sign-up, changing.

use crate::domain::command::TopicCommand;
use crate::domain::model::RoomFeature;
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

/// What a topic needs of its room: the boxes that are marked, and no others.
pub(super) async fn set_needs(Path(topic): Path<String>, act: Act) -> Response {
    let marked = |feature: &RoomFeature| act.fields.has("needs", feature.key());
    let needs = RoomFeature::ALL.into_iter().filter(marked).collect();
    let command = id(&topic, Kind::Topic).map(|id| TopicCommand::SetNeeds { id, needs });
    act.submit(Pacing::Write, command.map(Command::Topic), Area::Pitch)
        .await
}

pub(super) async fn withdraw(Path(topic): Path<String>, act: Act) -> Response {
    let command = id(&topic, Kind::Topic).map(|id| TopicCommand::Withdraw { id });
    act.submit(Pacing::Write, command.map(Command::Topic), Area::Pitch)
        .await
}

pub(super) async fn interest(Path(topic): Path<String>, act: Act) -> Response {
    let on = act.fields.has("on", "1");
    let command = id(&topic, Kind::Topic).map(|id| TopicCommand::SetInterest { id, on });
    let back = act.back(Area::Board);
    act.submit(Pacing::Write, command.map(Command::Topic), back)
        .await
}

pub(super) async fn sign_up(Path(topic): Path<String>, act: Act) -> Response {
    let command = id(&topic, Kind::Topic).map(|id| TopicCommand::SignUp { id });
    let back = act.back(Area::Board);
    act.submit(Pacing::Write, command.map(Command::Topic), back)
        .await
}

pub(super) async fn sign_off(Path(topic): Path<String>, act: Act) -> Response {
    let command = id(&topic, Kind::Topic).map(|id| TopicCommand::SignOff { id });
    let back = act.back(Area::Board);
    act.submit(Pacing::Write, command.map(Command::Topic), back)
        .await
}
