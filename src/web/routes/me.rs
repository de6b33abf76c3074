//! Oneself: one's profile, one's seat card, going home, coming back.

use super::join::{card as brought_card, profile};
use crate::domain::command::PeopleCommand;
use crate::domain::{Command, Refusal};
use crate::web::act::Act;
use crate::web::area::Area;
use crate::web::limits::Pacing;
use axum::response::Response;

pub(super) async fn change(act: Act) -> Response {
    let id = act.seat.who;
    let command = profile(&act.fields).map(|profile| PeopleCommand::Change { id, profile });
    act.submit(Pacing::Write, command.map(Command::People), Area::Me)
        .await
}

pub(super) async fn leave(act: Act) -> Response {
    let command = PeopleCommand::Leave { id: act.seat.who };
    act.submit(Pacing::Write, Ok(Command::People(command)), Area::Me)
        .await
}

pub(super) async fn come_back(act: Act) -> Response {
    let command = PeopleCommand::Return { id: act.seat.who };
    act.submit(Pacing::Write, Ok(Command::People(command)), Area::Now)
        .await
}

/// Uses a seat card. The form stands on one's own page and before a ballot that takes a card.
pub(super) async fn card(act: Act) -> Response {
    let back = match act.fields.text("from") {
        "vote" => Area::Vote,
        _ => Area::Me,
    };
    let id = act.seat.who;
    let card = brought_card(&act.seat.session, &act.fields);
    let command = card
        .map(|card| Command::People(PeopleCommand::TakeCard { id, card }))
        .ok_or(Refusal::CardUnknown);
    act.try_code(command, back).await
}
