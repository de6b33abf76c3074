//! A door that answers nothing but the probe: it stands in for a hall where none is open, so that
//! the way to it can be tried beforehand.

use super::PROBE_PATH;
use axum::Router;
use axum::routing::get;
use std::io;
use tokio::net::TcpListener;

/// Answers the probe with this nonce until it is dropped.
///
/// # Errors
/// When the listener fails.
pub async fn answer(listener: TcpListener, nonce: String) -> io::Result<()> {
    let router = Router::new().route(PROBE_PATH, get(|| async move { nonce }));
    axum::serve(listener, router).await
}
