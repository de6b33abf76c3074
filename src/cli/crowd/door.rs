//! The way into the hall that a crowd shares: one address, one pool of connections, one gate and
//! one meter.

use super::answer::{self, Heard};
use super::gate::Gate;
use super::meter::Meter;
use http_body_util::{BodyExt, Full};
use hyper::body::Bytes;
use hyper::header::{ACCEPT, CONTENT_TYPE, COOKIE};
use hyper::{Method, Request, Uri};
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::{TokioExecutor, TokioTimer};
use std::sync::Arc;
use std::time::Duration;

/// The longest that one try may take. The door answers within the time of a sync, or says that it
/// is busy; what takes longer than this has lost its connection.
const PATIENCE: Duration = Duration::from_secs(30);

/// How long an unused connection is kept: shorter than any server's own patience, so that the
/// phone hangs up first and no request meets a connection that is being closed.
const IDLE: Duration = Duration::from_secs(4);

/// The header that makes a repeated form one action.
const KEY: &str = "idempotency-key";

/// How a crowd reaches its hall.
#[derive(Debug)]
pub struct Door {
    /// Scheme and authority, as `http://127.0.0.1:7700`.
    base: String,
    client: Client<HttpConnector, Full<Bytes>>,
    pub(super) gate: Arc<Gate>,
    pub(super) meter: Meter,
}

/// An address that phones can't go to.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not the address of a hall: {0}")]
pub struct NotADoor(pub String);

/// What a phone asks for: a page, or that a form is taken.
pub(super) struct Errand<'a> {
    pub(super) path: &'a str,
    /// The encoded fields; none for a page.
    pub(super) form: Option<Bytes>,
    /// The key that makes all tries one action.
    pub(super) key: String,
}

/// What one try brought.
pub(super) struct Tried {
    pub(super) heard: Heard,
    pub(super) seat: Option<String>,
}

impl Door {
    /// The door at an address such as `http://192.168.1.20:7700`, with at most `phones` requests
    /// under way at a time. Nothing is sent yet.
    ///
    /// # Errors
    /// [`NotADoor`] for anything but `http://host[:port]`.
    pub fn new(address: &str, phones: usize) -> Result<Arc<Door>, NotADoor> {
        let wrong = || NotADoor(address.to_owned());
        let uri: Uri = address.trim().parse().map_err(|_| wrong())?;
        let authority = uri.authority().ok_or_else(wrong)?;
        if uri.scheme_str() != Some("http") || !matches!(uri.path(), "" | "/") {
            return Err(wrong());
        }
        let mut connector = HttpConnector::new();
        connector.set_nodelay(true);
        connector.set_connect_timeout(Some(PATIENCE));
        let client = Client::builder(TokioExecutor::new())
            .pool_timer(TokioTimer::new())
            .pool_idle_timeout(IDLE)
            .pool_max_idle_per_host(phones)
            .build(connector);
        Ok(Arc::new(Door {
            base: format!("http://{authority}"),
            client,
            gate: Gate::new(phones),
            meter: Meter::default(),
        }))
    }

    /// What the crowd's actions have come to so far.
    pub fn meter(&self) -> &Meter {
        &self.meter
    }

    /// Tries an errand once.
    ///
    /// # Errors
    /// What went wrong on the way; whether the hall took it is then unknown.
    pub(super) async fn attempt(
        &self,
        errand: &Errand<'_>,
        seat: Option<&str>,
    ) -> Result<Tried, String> {
        let mut request = Request::builder()
            .uri(format!("{}{}", self.base, errand.path))
            .header(ACCEPT, "application/json");
        if let Some(seat) = seat {
            request = request.header(COOKIE, format!("seat={seat}"));
        }
        let request = match &errand.form {
            None => request.method(Method::GET).body(Full::default()),
            Some(form) => request
                .method(Method::POST)
                .header(CONTENT_TYPE, "application/x-www-form-urlencoded")
                .header(KEY, &errand.key)
                .body(Full::new(form.clone())),
        };
        let request = request.map_err(|error| error.to_string())?;
        let exchange = async {
            let response = self
                .client
                .request(request)
                .await
                .map_err(|error| causes(&error))?;
            let seat = answer::seat(response.headers());
            let heard = answer::hear(response).await?;
            Ok(Tried { heard, seat })
        };
        match tokio::time::timeout(PATIENCE, exchange).await {
            Ok(tried) => tried,
            Err(elapsed) => Err(elapsed.to_string()),
        }
    }

    /// Keeps the live stream of a phone's page open and reads it until the hall ends it. It holds
    /// no place among the requests under way.
    ///
    /// # Errors
    /// Why it could not be opened, or broke.
    pub(super) async fn listen(&self, path: &str, seat: &str) -> Result<(), String> {
        let request = Request::builder()
            .uri(format!("{}{path}", self.base))
            .header(ACCEPT, "text/event-stream")
            .header(COOKIE, format!("seat={seat}"))
            .body(Full::default())
            .map_err(|error| error.to_string())?;
        let response = self.client.request(request).await;
        let mut body = response.map_err(|error| causes(&error))?.into_body();
        while let Some(frame) = body.frame().await {
            frame.map_err(|error| causes(&error))?;
        }
        Ok(())
    }
}

/// An error and what lies behind it, since the outermost one only says "client error".
fn causes(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut next = error.source();
    while let Some(cause) = next {
        text.push_str(": ");
        text.push_str(&cause.to_string());
        next = cause.source();
    }
    text
}
