//! What every request passes first: the name it calls us by, the page it comes from; and what
//! every answer carries: the headers that keep other people's text from acting.

use super::door::Door;
use super::pages;
use super::problem::Problem;
use super::reader::Reader;
use axum::extract::{Request, State};
use axum::http::HeaderMap;
use axum::http::header::{self, HeaderName, HeaderValue};
use axum::middleware::Next;
use axum::response::Response;
use std::sync::Arc;

/// Nothing but our own files: no inline script or style, no frames, no other host.
const CONTENT_POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; \
    connect-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// Headers of every answer. `same-origin` tells other hosts nothing, as `no-referrer` would; but
/// under `no-referrer` browsers send `Origin: null` with our own forms, and the check of Origin
/// could not tell them from a stranger's.
const EVERY_ANSWER: [(HeaderName, &str); 5] = [
    (header::CONTENT_SECURITY_POLICY, CONTENT_POLICY),
    (header::REFERRER_POLICY, "same-origin"),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (
        HeaderName::from_static("cross-origin-opener-policy"),
        "same-origin",
    ),
    (
        HeaderName::from_static("cross-origin-resource-policy"),
        "same-origin",
    ),
];

/// Lets a request through if it calls us by one of our names and comes from one of our own pages.
pub(super) async fn guard(State(door): State<Arc<Door>>, request: Request, next: Next) -> Response {
    let problem = stranger(&door.hosts.borrow(), &request);
    let mut response = match problem {
        Some(problem) => {
            let reader = Reader::of(request.headers());
            pages::refused(reader, &door.link.session(), &problem)
        }
        None => next.run(request).await,
    };
    let headers = response.headers_mut();
    for (name, value) in EVERY_ANSWER {
        headers.insert(name, HeaderValue::from_static(value));
    }
    // Pages hold what is one's own; assets say themselves how long they keep.
    headers
        .entry(header::CACHE_CONTROL)
        .or_insert(HeaderValue::from_static("no-store"));
    response
}

/// What is wrong with where a request comes from or goes to.
fn stranger(hosts: &[String], request: &Request) -> Option<Problem> {
    let Some(host) = host(request).filter(|host| hosts.iter().any(|ours| ours == host)) else {
        return Some(Problem::ForeignHost);
    };
    let from_elsewhere = match text(request.headers(), &header::ORIGIN) {
        Some(origin) => origin.strip_prefix("http://") != Some(host),
        // Browsers name the origin with everything that writes. Where they don't, they say what
        // kind of site the request comes from; programs say neither.
        None => !request.method().is_safe() && request.headers().contains_key(SEC_FETCH_SITE),
    };
    from_elsewhere.then_some(Problem::ForeignOrigin)
}

const SEC_FETCH_SITE: HeaderName = HeaderName::from_static("sec-fetch-site");

fn host(request: &Request) -> Option<&str> {
    let mut hosts = request.headers().get_all(header::HOST).iter();
    match (hosts.next(), hosts.next()) {
        (Some(host), None) => host.to_str().ok(),
        _ => None,
    }
}

fn text<'a>(headers: &'a HeaderMap, name: &HeaderName) -> Option<&'a str> {
    // An Origin that is no text is nobody's: it must not pass as none at all.
    headers
        .get(name)
        .map(|value| value.to_str().unwrap_or("null"))
}
