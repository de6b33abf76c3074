//! What comes after the meeting: the documents for everybody once they are up, and what became of
//! what somebody wrote, for whoever has a seat or its four words.

use crate::domain::Refusal;
use crate::hub::seats;
use crate::report::Format;
use crate::web::clock::now;
use crate::web::documents::{Document, file_name};
use crate::web::door::Door;
use crate::web::fields::Fields;
use crate::web::limits::Guesser;
use crate::web::pages::{self, Asking, Stranger, Typed, refused};
use crate::web::problem::Problem;
use crate::web::reader::Reader;
use crate::web::seat;
use axum::extract::{ConnectInfo, Path, Request, State};
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Response};
use std::net::SocketAddr;
use std::sync::Arc;

/// The page with the documents, or that says honestly that they are not up.
pub(super) async fn documents(
    State(door): State<Arc<Door>>,
    reader: Reader,
    headers: HeaderMap,
) -> Response {
    let session = door.link.session();
    let article = match session.published {
        true => {
            let wanted = Document::Article;
            let made = door.documents.get(session.clone(), wanted, reader.lang);
            Some(made.await)
        }
        false => None,
    };
    let stranger = Stranger {
        words: reader.words(),
        session: &session,
        seated: seat::seated(&session, &headers).is_some(),
    };
    pages::documents(&stranger, article.as_deref()).into_response()
}

/// One of the documents, to be saved.
pub(super) async fn document(
    State(door): State<Arc<Door>>,
    reader: Reader,
    Path(name): Path<String>,
) -> Response {
    let session = door.link.session();
    let wanted = Document::named(&name).filter(|_| session.published);
    let Some(wanted @ Document::File(format)) = wanted else {
        return refused(reader, &session, &Problem::NoSuchPage);
    };
    let saved_as = format!("{}-{}", session.setup.slug, file_name(format));
    let made = door.documents.get(session, wanted, reader.lang).await;
    let headers = [
        (header::CONTENT_TYPE, kind(format).to_owned()),
        // Never shown here: what people wrote is not to be a page of ours.
        (
            header::CONTENT_DISPOSITION,
            format!("attachment; filename=\"{saved_as}\""),
        ),
    ];
    (headers, made).into_response()
}

/// The media type of a document.
fn kind(format: Format) -> &'static str {
    match format {
        Format::Json => "application/json",
        Format::Markdown => "text/markdown; charset=utf-8",
        Format::Html => "text/html; charset=utf-8",
        Format::Csv(_) => "text/csv; charset=utf-8",
    }
}

/// What became of what somebody wrote: for who has a seat at once, else by their words.
pub(super) async fn fate(
    State(door): State<Arc<Door>>,
    reader: Reader,
    headers: HeaderMap,
) -> Response {
    let session = door.link.session();
    let seated = seat::seated(&session, &headers);
    let asking = Asking {
        stranger: Stranger {
            words: reader.words(),
            session: &session,
            seated: seated.is_some(),
        },
        now: now(),
        typed: None,
    };
    match seated {
        Some(who) => pages::fate(&asking, who).into_response(),
        None => pages::fate_asked(&asking).into_response(),
    }
}

/// The same for whoever knows the four words of a seat. The seat stays where it is.
pub(super) async fn fate_by_words(
    State(door): State<Arc<Door>>,
    ConnectInfo(from): ConnectInfo<SocketAddr>,
    request: Request,
) -> Response {
    let (headers, reader) = (request.headers().clone(), Reader::of(request.headers()));
    let session = door.link.session();
    let fields = match Fields::read(request).await {
        Ok(fields) => fields,
        Err(problem) => return refused(reader, &session, &problem),
    };
    let mut asking = Asking {
        stranger: Stranger {
            words: reader.words(),
            session: &session,
            seated: seat::seated(&session, &headers).is_some(),
        },
        now: now(),
        typed: None,
    };
    // As slow to guess as taking the seat itself.
    let found = door
        .limiters
        .guess(Guesser::Connection(from))
        .map_err(Problem::from);
    let found = found.and_then(|()| {
        let code = seats::recovery_hash(fields.text("words"));
        let who = session.recoveries.get(&code).copied();
        who.ok_or(Problem::Refused(Refusal::RecoveryUnknown))
    });
    match found {
        Ok(who) => pages::fate(&asking, who).into_response(),
        Err(problem) => {
            if problem.is_wrong_code() {
                door.limiters.guessed_wrong();
            }
            asking.typed = Some(Typed {
                path: "/fate",
                fields: &fields,
                problem: &problem,
            });
            problem.answer(pages::fate_asked(&asking))
        }
    }
}
