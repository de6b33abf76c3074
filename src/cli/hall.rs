//! A hall: a session opened for writing, its door open to phones and terminals, its clock running.
//!
//! `host` opens one for a meeting, `demo` and `replay` open one to fill it themselves; all of them
//! go through the same door.

mod addresses;

use self::addresses::Addresses;
use super::failure::About;
use super::{Failure, clock};
use crate::hub::desk::Desk;
use crate::hub::{self, Handle, Health, timer};
use crate::journal::{Disk, TornTail};
use crate::link::Link;
use crate::text::Lang;
use crate::tui::{AddressAsk, JoinInfo};
use crate::web::{self, Front, Limits};
use std::io;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::ops::RangeInclusive;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::{mpsc, watch};
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;

/// The ports tried where none is asked for: short to type, and rarely all taken.
const USUAL_PORTS: RangeInclusive<u16> = 8080..=8099;

/// How long the door may take to close: what is under way ends in milliseconds, and a phone that
/// went silent must not keep the facilitator from going home.
const CLOSING_TIME: Duration = Duration::from_secs(3);

/// Where to listen.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Listen {
    /// The address; unspecified means all of them.
    pub(crate) bind: IpAddr,
    /// The port; 0 is any, none is the first free one of the usual.
    pub(crate) port: Option<u16>,
}

impl Listen {
    /// On this computer only, on any port: for a hall whose phones are simulated.
    pub(crate) const LOOPBACK: Listen = Listen {
        bind: IpAddr::V4(Ipv4Addr::LOCALHOST),
        port: Some(0),
    };

    /// Begins to listen.
    ///
    /// # Errors
    /// A port that is taken, an address that is not this computer's.
    pub(crate) async fn listener(self) -> Result<TcpListener, Failure> {
        let Some(port) = self.port else {
            return self.first_free().await;
        };
        let at = SocketAddr::new(self.bind, port);
        TcpListener::bind(at)
            .await
            .map_err(|error| match error.kind() {
                io::ErrorKind::AddrInUse => Failure::PortInUse(port),
                _ => Failure::NoListening(at, error),
            })
    }

    async fn first_free(self) -> Result<TcpListener, Failure> {
        for port in USUAL_PORTS {
            let at = SocketAddr::new(self.bind, port);
            match TcpListener::bind(at).await {
                Ok(listener) => return Ok(listener),
                Err(taken) if taken.kind() == io::ErrorKind::AddrInUse => {}
                Err(error) => return Err(Failure::NoListening(at, error)),
            }
        }
        Err(Failure::NoFreePort(USUAL_PORTS))
    }
}

/// An open hall.
pub(crate) struct Hall {
    /// The way to the session.
    pub(crate) link: Link,
    /// The desk where terminals wait.
    pub(crate) desk: Desk,
    /// The session's folder.
    pub(crate) folder: PathBuf,
    /// The torn last batch that was cut off at opening, if there was one.
    pub(crate) torn: Option<TornTail>,
    hub: Handle,
    at: SocketAddr,
    join: watch::Receiver<JoinInfo>,
    asks: mpsc::Sender<AddressAsk>,
    stop: CancellationToken,
    server: JoinHandle<()>,
}

impl Hall {
    /// Opens the session on `disk`, which the caller has claimed, and its door.
    ///
    /// # Errors
    /// A journal that does not open, a port that is taken, an address that is not this computer's.
    pub(crate) async fn open(
        about: About<'_>,
        disk: Arc<dyn Disk>,
        listen: Listen,
        limits: Limits,
        lang: Lang,
    ) -> Result<Hall, Failure> {
        let listener = listen.listener().await?;
        let at = listener.local_addr().map_err(Failure::Start)?;
        let opened = hub::open(disk, clock()).map_err(|it| about.not_started(it))?;
        let hub = opened.hub;
        let link = Link::Local(hub.clone());
        let desk = Desk::new(hub.clone());
        let nonce = uuid::Uuid::new_v4().to_string();
        let stop = CancellationToken::new();
        let known = Addresses::find(at).keep(nonce.clone(), stop.clone());
        let front = Front {
            link: link.clone(),
            desk: desk.clone(),
            hosts: known.hosts,
            limits,
            nonce,
            reach: known.reach,
            lang,
        };
        let server = tokio::spawn(web::serve(front, listener, stop.clone()));
        tokio::spawn(timer::run(hub.clone(), clock()));
        Ok(Hall {
            link,
            desk,
            folder: about.folder.to_owned(),
            torn: opened.torn,
            hub,
            at,
            join: known.join,
            asks: known.asks,
            stop,
            server,
        })
    }

    /// The address under which this computer itself reaches the door.
    pub(crate) fn own_url(&self) -> String {
        let ip = match self.at.ip() {
            ip if ip.is_unspecified() => IpAddr::V4(Ipv4Addr::LOCALHOST),
            ip => ip,
        };
        url(SocketAddr::new(ip, self.at.port()))
    }

    /// How phones reach the hall: what is known now, and news of it.
    pub(crate) fn join(&self) -> watch::Receiver<JoinInfo> {
        self.join.clone()
    }

    /// How the facilitator asks for another address.
    pub(crate) fn asks(&self) -> mpsc::Sender<AddressAsk> {
        self.asks.clone()
    }

    /// Closes the hall in order: the writer writes what waits and ends the journal, then streams
    /// end, then the server answers what is under way.
    ///
    /// # Errors
    /// [`Failure::NotSaved`] when the disk had stopped taking what happened.
    pub(crate) async fn close(self) -> Result<(), Failure> {
        self.hub.stop().await;
        self.stop.cancel();
        // Whoever has not hung up by then is cut off by the end of the process.
        let _ = tokio::time::timeout(CLOSING_TIME, self.server).await;
        match &*self.hub.health().borrow() {
            Health::NotSaved(cause) => Err(Failure::NotSaved(cause.clone())),
            _ => Ok(()),
        }
    }
}

fn url(at: SocketAddr) -> String {
    format!("http://{at}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_port_that_was_asked_for_and_is_taken_is_a_failure_and_a_usual_one_is_passed_over() {
        let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
        let port = taken.local_addr().unwrap().port();
        let listen = Listen {
            port: Some(port),
            ..Listen::LOOPBACK
        };
        let refused = listen.listener().await.unwrap_err();
        assert!(
            matches!(refused, Failure::PortInUse(it) if it == port),
            "{refused:?}"
        );

        let usual = Listen {
            port: None,
            ..Listen::LOOPBACK
        };
        let (one, other) = (
            usual.listener().await.unwrap(),
            usual.listener().await.unwrap(),
        );
        let ports = [&one, &other].map(|it| it.local_addr().unwrap().port());
        assert!(
            ports[0] < ports[1] && USUAL_PORTS.contains(&ports[0]),
            "{ports:?}"
        );
    }

    #[tokio::test]
    async fn an_address_that_is_not_this_computers_is_named() {
        let listen = Listen {
            bind: "192.0.2.1".parse().unwrap(),
            port: Some(0),
        };
        assert!(matches!(
            listen.listener().await,
            Err(Failure::NoListening(..))
        ));
    }
}
