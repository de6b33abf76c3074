//! The floor: asking for it, and taking that back.

use crate::domain::Command;
use crate::domain::command::SpeakersCommand;
use crate::web::act::Act;
use crate::web::area::Area;
use crate::web::limits::Pacing;
use axum::response::Response;

pub(super) async fn ask(act: Act) -> Response {
    let command = Command::Speakers(SpeakersCommand::Ask);
    act.submit(Pacing::Write, Ok(command), Area::Now).await
}

pub(super) async fn withdraw(act: Act) -> Response {
    let command = Command::Speakers(SpeakersCommand::Withdraw);
    act.submit(Pacing::Write, Ok(command), Area::Now).await
}
