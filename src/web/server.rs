//! The server under the front door: HTTP/1.1 only, with a bound on everything that a stranger on
//! the hall's Wi-Fi could otherwise hold open.
//!
//! An own accept loop, because axum's keeps half-open connections for ever.

use super::door::{Door, Front};
use super::routes::router;
use axum::Router;
use axum::extract::ConnectInfo;
use hyper::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use std::collections::HashMap;
use std::net::{IpAddr, SocketAddr};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;
use tower::ServiceExt;

/// Most bytes of a request's head: cookies and addresses of ours take a few hundred.
const HEAD_BYTES: usize = 16 * 1024;

/// Pause after an accept that failed, so that a full table of files is no busy loop.
const ACCEPT_PAUSE: Duration = Duration::from_millis(100);

/// How long the server waits for others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Patience {
    /// For the whole head of a request, also on a connection that is kept open.
    pub head: Duration,
    /// For answers to be sent when it is told to stop.
    pub drain: Duration,
}

impl Default for Patience {
    fn default() -> Patience {
        Patience {
            head: Duration::from_secs(5),
            drain: Duration::from_secs(5),
        }
    }
}

/// Serves phones and terminals until `stop` is cancelled: then streams end, answers on their way
/// are sent, and what is not sent within the server's patience is dropped.
pub async fn serve(front: Front, listener: TcpListener, stop: CancellationToken) {
    serve_patiently(front, listener, stop, Patience::default()).await;
}

/// As [`serve`], with a patience of one's own.
pub async fn serve_patiently(
    front: Front,
    listener: TcpListener,
    stop: CancellationToken,
    patience: Patience,
) {
    let connections = Connections::new(front.limits.per_address, front.limits.connections);
    let door = Door::new(front, stop.clone());
    let server = Server {
        router: router(door),
        patience,
        stop,
        served: TaskTracker::new(),
    };
    server.accept(&listener, &connections).await;
    drop(listener);
    server.drain().await;
}

struct Server {
    router: Router,
    patience: Patience,
    stop: CancellationToken,
    served: TaskTracker,
}

impl Server {
    async fn accept(&self, listener: &TcpListener, connections: &Connections) {
        loop {
            let accepted = tokio::select! {
                () = self.stop.cancelled() => return,
                accepted = listener.accept() => accepted,
            };
            match accepted {
                Ok((stream, peer)) => {
                    // Beyond the bound the connection is closed at once: there is nobody to answer
                    // without holding on to it.
                    if let Some(admitted) = connections.admit(peer.ip()) {
                        self.spawn(stream, peer, admitted);
                    }
                }
                Err(_) => tokio::time::sleep(ACCEPT_PAUSE).await,
            }
        }
    }

    fn spawn(&self, stream: TcpStream, peer: SocketAddr, admitted: Admitted) {
        let (router, stop, head) = (self.router.clone(), self.stop.clone(), self.patience.head);
        self.served.spawn(async move {
            let _admitted = admitted;
            connection(stream, peer, router, stop, head).await;
        });
    }

    async fn drain(self) {
        self.served.close();
        // What is not done by then belongs to somebody who does not read.
        let _ = tokio::time::timeout(self.patience.drain, self.served.wait()).await;
    }
}

/// Serves one connection. Errors are the other end's, and it has gone.
async fn connection(
    stream: TcpStream,
    peer: SocketAddr,
    router: Router,
    stop: CancellationToken,
    head: Duration,
) {
    // Small answers should leave at once; where the system can't do that, they leave later.
    let _ = stream.set_nodelay(true);
    let service = service_fn(move |mut request: Request<Incoming>| {
        request.extensions_mut().insert(ConnectInfo(peer));
        router.clone().oneshot(request.map(axum::body::Body::new))
    });
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(head)
        .max_buf_size(HEAD_BYTES)
        .serve_connection(TokioIo::new(stream), service)
        .with_upgrades();
    tokio::pin!(connection);
    tokio::select! {
        _ = connection.as_mut() => {}
        () = stop.cancelled() => {
            connection.as_mut().graceful_shutdown();
            let _ = connection.await;
        }
    }
}

/// The connections that are open, in all and from each address.
#[derive(Clone)]
struct Connections {
    per_address: u32,
    in_all: u32,
    open: Arc<Mutex<Open>>,
}

#[derive(Default)]
struct Open {
    in_all: u32,
    from: HashMap<IpAddr, u32>,
}

/// A connection that counts for as long as it is held.
struct Admitted {
    connections: Connections,
    from: IpAddr,
}

impl Connections {
    fn new(per_address: u32, in_all: u32) -> Connections {
        Connections {
            per_address,
            in_all,
            open: Arc::default(),
        }
    }

    /// Poisoned counts are still counts: every change to them is a single step.
    fn open(&self) -> MutexGuard<'_, Open> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn admit(&self, from: IpAddr) -> Option<Admitted> {
        let mut open = self.open();
        let here = open.from.get(&from).copied().unwrap_or(0);
        if open.in_all >= self.in_all || here >= self.per_address {
            return None;
        }
        open.in_all += 1;
        open.from.insert(from, here + 1);
        Some(Admitted {
            connections: self.clone(),
            from,
        })
    }
}

impl Drop for Admitted {
    fn drop(&mut self) {
        let mut open = self.connections.open();
        open.in_all -= 1;
        if let Some(here) = open.from.get_mut(&self.from) {
            *here -= 1;
            if *here == 0 {
                open.from.remove(&self.from);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HALL: IpAddr = IpAddr::V4(std::net::Ipv4Addr::new(192, 168, 1, 1));
    const OTHER: IpAddr = IpAddr::V4(std::net::Ipv4Addr::new(192, 168, 1, 2));

    #[test]
    fn one_address_may_not_take_all_connections() {
        let connections = Connections::new(2, 3);
        let held: Vec<_> = [HALL, HALL]
            .map(|from| connections.admit(from).unwrap())
            .into();
        assert!(connections.admit(HALL).is_none());
        assert!(connections.admit(OTHER).is_some());
        drop(held);
        assert!(connections.admit(HALL).is_some());
    }

    #[test]
    fn all_addresses_together_are_bounded_too() {
        let connections = Connections::new(2, 1);
        let _held = connections.admit(HALL).unwrap();
        assert!(connections.admit(OTHER).is_none());
    }
}
