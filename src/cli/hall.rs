//! A hall: a session opened for writing, its door open to phones and terminals, its clock running.
//!
//! `host` opens one for a meeting, `demo` and `replay` open one to fill it themselves; all of them
//! go through the same door.

use super::failure::About;
use super::{Failure, clock};
use crate::hub::desk::Desk;
use crate::hub::{self, Handle, Health, timer};
use crate::journal::{Disk, TornTail};
use crate::link::Link;
use crate::tui::JoinInfo;
use crate::web::address::{self, Address};
use crate::web::{self, Front, Limits};
use std::io;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::ops::RangeInclusive;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::watch;
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

    async fn listener(self) -> Result<TcpListener, Failure> {
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
    /// The torn last batch that was cut off at opening, if there was one.
    pub(crate) torn: Option<TornTail>,
    hub: Handle,
    at: SocketAddr,
    join: watch::Receiver<JoinInfo>,
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
    ) -> Result<Hall, Failure> {
        let listener = listen.listener().await?;
        let at = listener.local_addr().map_err(Failure::Start)?;
        let opened = hub::open(disk, clock()).map_err(|it| about.not_started(it))?;
        let hub = opened.hub;
        let link = Link::Local(hub.clone());
        let desk = Desk::new(hub.clone());
        let addresses = Addresses::find(at);
        let nonce = uuid::Uuid::new_v4().to_string();
        let (tell_reach, reach) = watch::channel(None);
        let front = Front {
            link: link.clone(),
            desk: desk.clone(),
            hosts: addresses.hosts(),
            limits,
            nonce: nonce.clone(),
            reach,
        };
        let stop = CancellationToken::new();
        let server = tokio::spawn(web::serve(front, listener, stop.clone()));
        tokio::spawn(timer::run(hub.clone(), clock()));
        let join = addresses.prove(nonce, tell_reach);
        Ok(Hall {
            link,
            desk,
            torn: opened.torn,
            hub,
            at,
            join,
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

/// The addresses of this computer at the port of the door.
struct Addresses {
    at: SocketAddr,
    /// The one that was typed, if one was.
    typed: Option<IpAddr>,
    found: Vec<IpAddr>,
}

impl Addresses {
    fn find(at: SocketAddr) -> Addresses {
        let typed = Some(at.ip()).filter(|ip| !ip.is_unspecified());
        // A system that does not tell its interfaces still serves the address that was typed.
        let found = address::candidates().unwrap_or_default();
        let served = |ip: &IpAddr| typed.is_none_or(|typed| typed == *ip);
        Addresses {
            at,
            typed,
            found: found.into_iter().filter(served).collect(),
        }
    }

    /// Every name under which a browser may call, exactly as it writes it.
    fn hosts(&self) -> Vec<String> {
        const OWN: [&str; 3] = ["localhost", "127.0.0.1", "[::1]"];
        let ips = self.typed.iter().chain(&self.found).map(|ip| match ip {
            IpAddr::V4(ip) => ip.to_string(),
            IpAddr::V6(ip) => format!("[{ip}]"),
        });
        let names = OWN.into_iter().map(str::to_owned).chain(ips);
        names.flat_map(|name| self.with_port(name)).collect()
    }

    /// A name with the port, and bare where the port is the one that browsers leave out.
    fn with_port(&self, name: String) -> Vec<String> {
        const UNSAID: u16 = 80;
        let port = self.at.port();
        let full = format!("{name}:{port}");
        if port == UNSAID {
            vec![full, name]
        } else {
            vec![full]
        }
    }

    /// Shows the addresses, and the one that has proved to answer as soon as it has: here, and to
    /// the terminals that are attached.
    fn prove(
        self,
        nonce: String,
        reach: watch::Sender<Option<String>>,
    ) -> watch::Receiver<JoinInfo> {
        let port = self.at.port();
        let urls = move |ips: &[IpAddr]| {
            ips.iter()
                .map(|ip| url(SocketAddr::new(*ip, port)))
                .collect()
        };
        let known = JoinInfo {
            url: None,
            candidates: urls(&self.found),
        };
        let (tell, told) = watch::channel(known);
        tokio::spawn(async move {
            let address = address::choose(self.typed, &self.found, port, &nonce).await;
            tell.send_modify(|join| match address {
                Address::Verified(ip) => {
                    join.url = Some(url(SocketAddr::new(ip, port)));
                    reach.send_replace(join.url.clone());
                }
                Address::Unverified(ips) => join.candidates = urls(&ips),
                Address::None => join.candidates = Vec::new(),
            });
            // A watcher can't tell news from the end if the sender is dropped behind the news.
            tell.closed().await;
        });
        told
    }
}

fn url(at: SocketAddr) -> String {
    format!("http://{at}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn addresses(at: &str, found: &[&str]) -> Addresses {
        let at: SocketAddr = at.parse().unwrap();
        Addresses {
            at,
            typed: Some(at.ip()).filter(|ip| !ip.is_unspecified()),
            found: found.iter().map(|ip| ip.parse().unwrap()).collect(),
        }
    }

    #[test]
    fn a_browser_may_call_by_every_address_as_it_writes_it_and_by_no_other_name() {
        let hosts = addresses("0.0.0.0:8080", &["192.168.1.20", "fd00::7"]).hosts();
        let own = ["localhost:8080", "127.0.0.1:8080", "[::1]:8080"];
        let found = ["192.168.1.20:8080", "[fd00::7]:8080"];
        assert_eq!(hosts, [own.as_slice(), &found].concat());
        let on_80 = addresses("10.0.0.1:80", &[]).hosts();
        assert!(
            on_80.contains(&"10.0.0.1".to_owned()) && on_80.contains(&"10.0.0.1:80".to_owned())
        );
    }

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
