//! The one way from a form to the session: who acts, how fast, under which key; and the one way
//! back: a redirect for forms, JSON for the script, or the page again with what was typed.

use super::area::Area;
use super::clock::now;
use super::door::Door;
use super::fields::Fields;
use super::limits::{Guesser, Pacing};
use super::pages::{self, Typed, Visit};
use super::problem::Problem;
use super::reader::Reader;
use super::seat::Seat;
use crate::domain::model::Letters;
use crate::domain::{Actor, Command, Refusal, Session};
use crate::hub::presence::WritesAt;
use crate::hub::{IdemKey, Receipt};
use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};
use std::sync::Arc;

/// The header in which the script sends an action's key; forms without script have a field.
const KEY_HEADER: &str = "idempotency-key";

/// Something that a seated phone does.
pub(super) struct Act {
    pub(super) seat: Seat,
    pub(super) fields: Fields,
    door: Arc<Door>,
    reader: Reader,
    key: IdemKey,
    path: String,
}

impl FromRequest<Arc<Door>> for Act {
    type Rejection = Response;

    async fn from_request(request: Request, door: &Arc<Door>) -> Result<Act, Response> {
        let (mut parts, body) = request.into_parts();
        let reader = Reader::of(&parts.headers);
        let seat = match Seat::from_request_parts(&mut parts, door).await {
            Ok(seat) => seat,
            Err(to_join) if reader.json => return Err(to_join),
            // A plain form would lose what was typed if it only led on to joining.
            Err(_) => {
                let fields = Fields::read(Request::from_parts(parts, body)).await;
                let session = door.link.session();
                return Err(pages::unseated(
                    reader,
                    &session,
                    &fields.unwrap_or_default(),
                ));
            }
        };
        let path = parts.uri.path().to_owned();
        let headers = parts.headers.clone();
        let alone = |problem: Problem| pages::refused(reader, &seat.session, &problem);
        let fields = Fields::read(Request::from_parts(parts, body))
            .await
            .map_err(alone)?;
        let key = key(&headers, &fields).map_err(alone)?;
        Ok(Act {
            door: door.clone(),
            seat,
            reader,
            fields,
            key,
            path,
        })
    }
}

/// The key of an action, from the header or the form; none was given if it is empty.
pub(super) fn key(headers: &HeaderMap, fields: &Fields) -> Result<IdemKey, Problem> {
    let text = match headers.get(KEY_HEADER) {
        Some(value) => value.to_str().map_err(|_| Problem::Unreadable)?,
        None => fields.text("key"),
    };
    IdemKey::parse(text).ok_or(Problem::Unreadable)
}

impl Act {
    /// The page that the form says it stands on, or else this one. It is named as an area and not
    /// as an address, so it leads nowhere but to a page of ours.
    pub(super) fn back(&self, otherwise: Area) -> Area {
        self.fields.text("back").parse().unwrap_or(otherwise)
    }

    /// Does it, and answers. `back` is the page that the form stands on.
    pub(super) async fn submit(
        self,
        pacing: Pacing,
        command: Result<Command, Refusal>,
        back: Area,
    ) -> Response {
        match self.attempt(pacing, command).await {
            Ok(receipt) => self.done(receipt, back),
            Err(problem) => self.not_done(&problem, back),
        }
    }

    /// Does what takes a code that could be guessed: no faster than guessing may be.
    pub(super) async fn try_code(self, command: Result<Command, Refusal>, back: Area) -> Response {
        if let Err(too_many) = self.door.limiters.guess(Guesser::Seat(self.seat.who)) {
            return self.not_done(&too_many.into(), back);
        }
        match self.attempt(Pacing::Write, command).await {
            Ok(receipt) => self.done(receipt, back),
            Err(problem) => {
                if problem.is_wrong_code() {
                    self.door.limiters.guessed_wrong();
                }
                self.not_done(&problem, back)
            }
        }
    }

    /// Says where the phone's owner writes, if they may be seen to; nothing is recorded.
    pub(super) fn announce(self, at: Result<WritesAt, Refusal>) -> Response {
        let paced = self.door.limiters.act(self.seat.who, Pacing::Write);
        match paced
            .map_err(Problem::from)
            .and(at.map_err(Problem::Refused))
        {
            Ok(at) => {
                let who = Actor::Participant(self.seat.who);
                self.door.link.writing(who, at);
                StatusCode::NO_CONTENT.into_response()
            }
            Err(problem) => self.not_done(&problem, Area::Board),
        }
    }

    async fn attempt(
        &self,
        pacing: Pacing,
        command: Result<Command, Refusal>,
    ) -> Result<Receipt, Problem> {
        self.door.limiters.act(self.seat.who, pacing)?;
        let command = command.map_err(Problem::Refused)?;
        let who = Actor::Participant(self.seat.who);
        let submitted = self.door.link.submit(who, self.key.clone(), command).await;
        submitted.map_err(Problem::from)
    }

    fn done(&self, receipt: Receipt, back: Area) -> Response {
        if !self.reader.json && receipt.code.is_some() {
            // A redirect would lose the code: the page itself is the answer.
            let session = self.door.link.session();
            return self
                .page_after(back, &session, receipt.code)
                .into_response();
        }
        if !self.reader.json {
            return (StatusCode::SEE_OTHER, [(header::LOCATION, back.path())]).into_response();
        }
        let mut answer = receipt_json(&receipt);
        if let Some(area) = self.reader.area {
            let session = self.door.link.session();
            let who = (self.seat.who, receipt.code);
            let mine = pages::answered(area, self.reader.words(), &session, who, now());
            answer["personal"] = json!(mine.update(&session));
        }
        axum::Json(answer).into_response()
    }

    fn not_done(&self, problem: &Problem, back: Area) -> Response {
        let session = self.door.link.session();
        if self.reader.json {
            return problem.json(self.reader, &session);
        }
        problem.answer(self.page_again(problem, back, &session))
    }

    fn page_after(&self, back: Area, session: &Session, code: Option<Letters>) -> maud::Markup {
        pages::page(
            back,
            &Visit {
                words: self.reader.words(),
                session,
                who: self.seat.who,
                token: &self.seat.token,
                now: now(),
                typed: None,
                everything: false,
                code,
            },
        )
    }

    fn page_again(&self, problem: &Problem, back: Area, session: &Session) -> maud::Markup {
        pages::page(
            back,
            &Visit {
                words: self.reader.words(),
                session,
                who: self.seat.who,
                token: &self.seat.token,
                now: now(),
                typed: Some(Typed {
                    path: &self.path,
                    fields: &self.fields,
                    problem,
                }),
                everything: false,
                code: None,
            },
        )
    }
}

/// A receipt as the script and other programs get it.
pub(super) fn receipt_json(receipt: &Receipt) -> Value {
    json!({ "n": receipt.n, "made": receipt.made, "repeated": receipt.repeated })
}
