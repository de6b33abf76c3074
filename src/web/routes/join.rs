//! The way in: joining with a new seat, or taking an old one back.

use crate::domain::command::{CardKey, PeopleCommand};
use crate::domain::model::{Key, Profile};
use crate::domain::refusal::Field;
use crate::domain::{Actor, Command, Limit, Refusal, Session};
use crate::hub::{Receipt, Rejected, seats};
use crate::web::act::{key, receipt_json};
use crate::web::area::Area;
use crate::web::clock::now;
use crate::web::door::Door;
use crate::web::fields::Fields;
use crate::web::limits::Guesser;
use crate::web::pages::{self, Joining, Typed, Visit};
use crate::web::problem::Problem;
use crate::web::reader::Reader;
use crate::web::seat::{self, Seat};
use axum::extract::{ConnectInfo, Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum_extra::extract::cookie::CookieJar;
use serde_json::json;
use std::net::SocketAddr;
use std::sync::Arc;

/// The address in the QR code: leads on to where the phone belongs.
pub(super) async fn entrance(State(door): State<Arc<Door>>, headers: HeaderMap) -> Response {
    let session = door.link.session();
    let seated = seat::seated(&session, &headers).is_some();
    see(match (seated, session.published) {
        (true, _) => "/now",
        // Whoever scans the code when all is over has come to read.
        (false, true) if session.run.ended.is_some() => "/documents",
        (false, _) => "/join",
    })
}

fn see(address: &str) -> Response {
    (StatusCode::SEE_OTHER, [(header::LOCATION, address)]).into_response()
}

/// The form for joining. It brings the token of the seat that the phone is about to take: a form
/// that is sent twice, because the answer was lost, takes one seat.
pub(super) async fn form(
    State(door): State<Arc<Door>>,
    reader: Reader,
    headers: HeaderMap,
) -> Response {
    let session = door.link.session();
    if seat::seated(&session, &headers).is_some() {
        return see("/now");
    }
    let moved = seat::moved(&session, &headers);
    let page = pages::join(&Joining {
        words: reader.words(),
        session: &session,
        moved,
        typed: None,
    });
    let (token, _) = seats::token();
    // A phone that is told where its seat went is told so until it has another one.
    let jar = CookieJar::new();
    let jar = match moved {
        true => jar,
        false => jar.add(seat::cookie(token)),
    };
    (jar, page).into_response()
}

/// Takes a seat.
pub(super) async fn join(
    State(door): State<Arc<Door>>,
    ConnectInfo(from): ConnectInfo<SocketAddr>,
    request: Request,
) -> Response {
    let (headers, reader) = (request.headers().clone(), Reader::of(request.headers()));
    let newcomer = Newcomer {
        door,
        reader,
        headers,
        path: "/join",
    };
    let fields = match Fields::read(request).await {
        Ok(fields) => fields,
        Err(problem) => return pages::refused(reader, &newcomer.door.link.session(), &problem),
    };
    let token = newcomer.token();
    match newcomer.join(&fields, &token, from).await {
        Ok(receipt) => newcomer.seated(&receipt, token, "/welcome"),
        Err(Problem::Refused(Refusal::AlreadySeated { .. })) if !reader.json => see("/welcome"),
        Err(problem) => newcomer.refused(&problem, &fields),
    }
}

/// Gives somebody their seat back on this phone.
pub(super) async fn recover(
    State(door): State<Arc<Door>>,
    ConnectInfo(from): ConnectInfo<SocketAddr>,
    request: Request,
) -> Response {
    let (headers, reader) = (request.headers().clone(), Reader::of(request.headers()));
    let newcomer = Newcomer {
        door,
        reader,
        headers,
        path: "/recover",
    };
    let fields = match Fields::read(request).await {
        Ok(fields) => fields,
        Err(problem) => return pages::refused(reader, &newcomer.door.link.session(), &problem),
    };
    let (token, _) = seats::token();
    match newcomer.recover(&fields, &token, from).await {
        Ok(receipt) => newcomer.seated(&receipt, token, "/now"),
        Err(problem) => newcomer.refused(&problem, &fields),
    }
}

/// The recovery words, right after joining.
pub(super) async fn welcome(reader: Reader, seat: Seat) -> maud::Markup {
    let recovery = seats::recovery_words(&seat.token);
    pages::welcome(reader.words(), &seat.session, seat.who, &recovery)
}

/// Somebody who is about to get a seat.
struct Newcomer {
    door: Arc<Door>,
    reader: Reader,
    headers: HeaderMap,
    path: &'static str,
}

impl Newcomer {
    /// The token that the form brought. One whose seat is another phone's by now opens nothing, and
    /// a new one says so to nobody else.
    fn token(&self) -> String {
        let session = self.door.link.session();
        let brought = seat::token(&self.headers);
        let brought = brought.filter(|_| !seat::moved(&session, &self.headers));
        brought.unwrap_or_else(|| seats::token().0)
    }

    async fn join(
        &self,
        fields: &Fields,
        token: &str,
        from: SocketAddr,
    ) -> Result<Receipt, Problem> {
        self.door.limiters.join()?;
        let key = key(&self.headers, fields)?;
        let session = self.door.link.session();
        let card = card(&session, fields);
        if card.is_some() {
            self.door.limiters.guess(Guesser::Connection(from))?;
        }
        let command = PeopleCommand::Join {
            profile: profile(fields).map_err(Problem::Refused)?,
            seat: Some(seats::hash(token)),
            recovery: Some(seats::recovery_hash(&seats::recovery_words(token))),
            card,
        };
        let command = Command::People(command);
        let submitted = self.door.link.submit(Actor::Newcomer, key, command).await;
        submitted.map_err(|rejected| self.rejected(rejected))
    }

    async fn recover(
        &self,
        fields: &Fields,
        token: &str,
        from: SocketAddr,
    ) -> Result<Receipt, Problem> {
        self.door.limiters.guess(Guesser::Connection(from))?;
        // Without a key: each try brings a new token, and only the last one counts.
        let command = PeopleCommand::Recover {
            recovery: seats::recovery_hash(fields.text("words")),
            seat: seats::hash(token),
            next_recovery: Some(seats::recovery_hash(&seats::recovery_words(token))),
        };
        let (who, key) = (Actor::Newcomer, Default::default());
        let submitted = self
            .door
            .link
            .submit(who, key, Command::People(command))
            .await;
        submitted.map_err(|rejected| self.rejected(rejected))
    }

    /// Why it was not accepted; a wrong code is counted.
    fn rejected(&self, rejected: Rejected) -> Problem {
        let problem = Problem::from(rejected);
        if problem.is_wrong_code() {
            self.door.limiters.guessed_wrong();
        }
        problem
    }

    /// Gives the phone its token.
    fn seated(&self, receipt: &Receipt, token: String, onwards: &str) -> Response {
        let recovery = seats::recovery_words(&token);
        let jar = CookieJar::new().add(seat::cookie(token));
        if !self.reader.json {
            return (jar, see(onwards)).into_response();
        }
        let mut answer = receipt_json(receipt);
        answer["recovery"] = json!(recovery);
        (jar, axum::Json(answer)).into_response()
    }

    /// The page again, with what was typed: the join page, or one's own for somebody who has a
    /// seat and tried the words of another.
    fn refused(&self, problem: &Problem, fields: &Fields) -> Response {
        let session = self.door.link.session();
        if self.reader.json {
            return problem.json(self.reader, &session);
        }
        let typed = Some(Typed {
            path: self.path,
            fields,
            problem,
        });
        let words = self.reader.words();
        let seated = seat::seated(&session, &self.headers).zip(seat::token(&self.headers));
        problem.answer(match &seated {
            None => pages::join(&Joining {
                words,
                session: &session,
                moved: seat::moved(&session, &self.headers),
                typed,
            }),
            Some((who, token)) => pages::page(
                Area::Me,
                &Visit {
                    words,
                    session: &session,
                    who: *who,
                    token,
                    now: now(),
                    typed,
                    everything: false,
                    code: None,
                },
            ),
        })
    }
}

/// The seat card that a form brings; none where nothing was typed.
pub(super) fn card(session: &Session, fields: &Fields) -> Option<CardKey> {
    let typed = fields.text("card").trim();
    let code = || CardKey::Code(seats::card_hash(&session.setup.id, typed));
    (!typed.is_empty()).then(code)
}

/// What somebody says of themselves.
pub(super) fn profile(fields: &Fields) -> Result<Box<Profile>, Refusal> {
    let (party, category) = hat(fields);
    Ok(Box::new(Profile {
        alias: fields.line("alias", Limit::NAME, Field::Alias)?,
        party,
        category,
        organisation: fields.optional_line(
            "organisation",
            Limit::ORGANISATION,
            Field::Organisation,
        )?,
        area: fields.optional_line("area", Limit::ORGANISATION, Field::Area)?,
        first_time: match fields.text("first_time") {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        },
        access_needs: fields.optional_line("access_needs", Limit::REASON, Field::AccessNeeds)?,
        name_in_documents: fields.has("name_in_documents", "on"),
    }))
}

/// Party and category: from two fields, or from the form's single one, as in `civil:kultur`.
/// Nothing, or a hyphen, is "not said".
fn hat(fields: &Fields) -> (Option<Key>, Option<Key>) {
    let named = |text: &str| {
        Some(text)
            .filter(|text| !matches!(*text, "" | "-"))
            .map(Key::from)
    };
    match fields.text("hat") {
        "" => (named(fields.text("party")), named(fields.text("category"))),
        hat => match hat.split_once(':') {
            Some((party, category)) => (named(party), named(category)),
            None => (named(hat), None),
        },
    }
}
