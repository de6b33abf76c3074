//! Oneself: one's profile, going home, coming back.

use super::join::profile;
use crate::domain::Command;
use crate::domain::command::PeopleCommand;
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
