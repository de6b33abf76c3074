//! Who reads the answer: in which language, as a page or as JSON, and on which page they are.

use super::area::Area;
use crate::text::{Lang, Words};
use axum::extract::{FromRequestParts, Request};
use axum::http::request::Parts;
use axum::http::{HeaderMap, Method, StatusCode, Uri, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use axum_extra::extract::cookie::{Cookie, CookieJar, SameSite};
use std::convert::Infallible;

/// The cookie that remembers the language chosen on a page.
const LANG_COOKIE: &str = "lang";

/// The header in which the script says which page it shows, to get the page's own part back with
/// the answer to an action.
const AREA_HEADER: &str = "x-area";

/// Who reads the answer.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reader {
    /// Their language.
    pub(super) lang: Lang,
    /// Whether they want JSON instead of a page.
    pub(super) json: bool,
    /// The page that the script shows, if it is the script that asks.
    pub(super) area: Option<Area>,
}

impl Reader {
    pub(super) fn of(headers: &HeaderMap) -> Reader {
        let said = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
        Reader {
            lang: chosen(headers).unwrap_or_else(|| {
                Lang::negotiate(said(header::ACCEPT_LANGUAGE.as_str()).unwrap_or_default())
            }),
            json: said(header::ACCEPT.as_str())
                .is_some_and(|accept| accept.contains("application/json")),
            area: said(AREA_HEADER).and_then(|area| area.parse().ok()),
        }
    }

    /// The words this reader gets.
    pub(super) fn words(self) -> Words {
        Words::for_html(self.lang)
    }

    /// The words for JSON, which isolates nothing.
    pub(super) fn plain_words(self) -> Words {
        Words::for_terminal(self.lang)
    }
}

fn chosen(headers: &HeaderMap) -> Option<Lang> {
    Lang::from_code(CookieJar::from_headers(headers).get(LANG_COOKIE)?.value())
}

impl<S: Send + Sync> FromRequestParts<S> for Reader {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Reader, Infallible> {
        Ok(Reader::of(&parts.headers))
    }
}

/// Takes `?lang=en` on any page: remembers it and shows the page again without it, so that the
/// switch works without script and the choice is in no address that is shared.
pub(super) async fn remember_language(request: Request, next: Next) -> Response {
    let Some((lang, rest)) = asked_for(request.uri()).filter(|_| request.method() == Method::GET)
    else {
        return next.run(request).await;
    };
    let cookie = Cookie::build((LANG_COOKIE, lang.code()))
        .path("/")
        .permanent()
        .same_site(SameSite::Lax);
    let jar = CookieJar::new().add(cookie);
    (StatusCode::SEE_OTHER, jar, [(header::LOCATION, rest)]).into_response()
}

/// Where addresses begin that keep their language: a projector is opened by its address, and the
/// wall's language is nobody's own.
const KEPT: &str = "/screen";

/// The language that an address asks for, and the address without that.
fn asked_for(uri: &Uri) -> Option<(Lang, String)> {
    if uri.path().starts_with(KEPT) {
        return None;
    }
    let mut lang = None;
    let mut rest = Vec::new();
    for pair in uri.query()?.split('&') {
        match pair.strip_prefix("lang=") {
            Some(code) => lang = Lang::from_code(code),
            None => rest.push(pair),
        }
    }
    let mark = if rest.is_empty() { "" } else { "?" };
    // A path of two slashes would be read as somebody else's host.
    let path = uri.path().trim_start_matches('/');
    Some((lang?, format!("/{path}{mark}{}", rest.join("&"))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_is_taken_out_of_the_address_and_nothing_else() {
        let asked = |uri: &str| asked_for(&uri.parse().unwrap());
        assert_eq!(
            asked("/ideas?topic=4&lang=en"),
            Some((Lang::En, "/ideas?topic=4".into()))
        );
        assert_eq!(asked("/now?lang=sv"), Some((Lang::Sv, "/now".into())));
        assert_eq!(
            asked("/now?lang=sv-lattlast"),
            Some((Lang::SvEasy, "/now".into()))
        );
        assert_eq!(asked("/now?lang=de"), None);
        assert_eq!(asked("/now"), None);
        assert_eq!(asked("/screen?lang=en"), None);
    }

    #[test]
    fn a_language_switch_never_leads_to_another_host() {
        let (_, rest) = asked_for(&"//evil.example/?lang=en".parse().unwrap()).unwrap();
        assert_eq!(rest, "/evil.example/");
    }
}
