//! Under which address the hall is shown: found, proved, kept up while the network changes, and
//! another one when the facilitator asks for it.

use crate::tui::{AddressAsk, JoinInfo};
use crate::views::network::{Finding, Network};
use crate::web::address::{self, Address};
use std::net::{IpAddr, SocketAddr};
use std::time::Duration;
use tokio::sync::{mpsc, watch};
use tokio::time::MissedTickBehavior;
use tokio_util::sync::CancellationToken;

/// How often the interfaces are looked at again: a laptop that changes its network is shown by its
/// new address before the room has got up.
const LOOK_AGAIN: Duration = Duration::from_secs(10);

/// Wishes of the facilitator that may wait; a key that is held down asks for no more than that.
const ASKS: usize = 4;

/// The addresses of this computer at the port of the door.
pub(super) struct Addresses {
    at: SocketAddr,
    /// The one that was typed, if one was.
    typed: Option<IpAddr>,
    found: Vec<IpAddr>,
    /// What is known of the network they belong to.
    network: Network,
}

/// What the rest of the hall hears of the addresses, and how it asks for another.
pub(super) struct Known {
    /// Every name under which a browser may call, exactly as it writes it.
    pub(super) hosts: watch::Receiver<Vec<String>>,
    /// The address by which phones reach the hall; for attached terminals.
    pub(super) reach: watch::Receiver<Option<String>>,
    /// The same with all candidates; for this computer's own screens.
    pub(super) join: watch::Receiver<JoinInfo>,
    /// What the facilitator may ask.
    pub(super) asks: mpsc::Sender<AddressAsk>,
}

/// Where news of the addresses goes.
struct Teller {
    hosts: watch::Sender<Vec<String>>,
    reach: watch::Sender<Option<String>>,
    join: watch::Sender<JoinInfo>,
}

impl Addresses {
    pub(super) fn find(at: SocketAddr) -> Addresses {
        let typed = Some(at.ip()).filter(|ip| !ip.is_unspecified());
        let mut addresses = Addresses {
            at,
            typed,
            found: Vec::new(),
            network: Network::default(),
        };
        addresses.look();
        addresses
    }

    /// Looks at the computer's interfaces; says whether it has other addresses than before.
    fn look(&mut self) -> bool {
        // A system that does not tell its interfaces still serves the address that was typed.
        let interfaces = address::interfaces().unwrap_or_default();
        let all = address::candidates(&interfaces).into_iter();
        let found: Vec<IpAddr> = all
            .filter(|ip| self.typed.is_none_or(|typed| typed == *ip))
            .collect();
        let changed = found != self.found;
        self.found = found;
        self.network = Network {
            interfaces,
            proved: std::mem::take(&mut self.network.proved),
            gateway: address::gateway(),
            firewall: address::firewall(),
            port: self.at.port(),
        };
        changed
    }

    /// Proves the addresses to be this hall's, which answers its own probe with `nonce`, and keeps
    /// them so until `stop`.
    pub(super) fn keep(self, nonce: String, stop: CancellationToken) -> Known {
        let (tell_hosts, hosts) = watch::channel(self.hosts());
        let (tell_reach, reach) = watch::channel(None);
        let (tell_join, join) = watch::channel(JoinInfo {
            url: None,
            candidates: self.urls(&self.found),
            ..JoinInfo::default()
        });
        let (asks, asked) = mpsc::channel(ASKS);
        let keeper = Keeper {
            addresses: self,
            nonce,
            shown: None,
            tell: Teller {
                hosts: tell_hosts,
                reach: tell_reach,
                join: tell_join,
            },
        };
        tokio::spawn(keeper.run(asked, stop));
        Known {
            hosts,
            reach,
            join,
            asks,
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

    fn url(&self, ip: IpAddr) -> String {
        super::url(SocketAddr::new(ip, self.at.port()))
    }

    fn urls(&self, ips: &[IpAddr]) -> Vec<String> {
        ips.iter().map(|ip| self.url(*ip)).collect()
    }

    /// The other addresses in the order in which they are gone round, from the one after `shown`.
    fn after(&self, shown: Option<IpAddr>) -> Vec<IpAddr> {
        let place = shown.and_then(|shown| self.found.iter().position(|ip| *ip == shown));
        let from = place.map_or(0, |place| place + 1);
        let (before, after) = self.found.split_at(from);
        let round = after.iter().chain(before).copied();
        round.filter(|ip| Some(*ip) != shown).collect()
    }
}

/// The task that keeps the shown address true.
struct Keeper {
    addresses: Addresses,
    nonce: String,
    shown: Option<IpAddr>,
    tell: Teller,
}

impl Keeper {
    async fn run(mut self, mut asked: mpsc::Receiver<AddressAsk>, stop: CancellationToken) {
        self.choose().await;
        let mut again = tokio::time::interval(LOOK_AGAIN);
        again.set_missed_tick_behavior(MissedTickBehavior::Delay);
        loop {
            tokio::select! {
                () = stop.cancelled() => break,
                Some(ask) = asked.recv() => match ask {
                    AddressAsk::Next => self.next().await,
                    AddressAsk::Again => self.look(true).await,
                },
                _ = again.tick() => self.look(false).await,
            }
        }
        // A watcher can't tell news from the end if the sender is dropped behind the news.
        self.tell.join.closed().await;
    }

    /// Takes the best address that proves to be ours.
    async fn choose(&mut self) {
        self.prove().await;
        let Addresses {
            typed,
            found,
            network,
            ..
        } = &self.addresses;
        let chosen = address::choose(*typed, found, &network.proved);
        let (shown, candidates) = match chosen {
            Address::Verified(ip) => (Some(ip), found.clone()),
            Address::Unverified(ips) => (None, ips),
            Address::None => (None, Vec::new()),
        };
        self.show(shown, &candidates);
    }

    /// Asks all addresses whether the hall answers there.
    async fn prove(&mut self) {
        let Addresses {
            at, typed, found, ..
        } = &self.addresses;
        let others = found.iter().filter(|ip| *typed != Some(**ip));
        let asked: Vec<IpAddr> = typed.iter().chain(others).copied().collect();
        let proved = address::proved(&asked, at.port(), &self.nonce).await;
        self.addresses.network.proved = proved;
    }

    /// Goes on to the next address that proves to be ours; without another all stays.
    async fn next(&mut self) {
        self.prove().await;
        let after = self.addresses.after(self.shown);
        let proved = &self.addresses.network.proved;
        let next = after.into_iter().find(|ip| proved.contains(ip));
        let candidates = self.addresses.found.clone();
        self.show(next.or(self.shown), &candidates);
    }

    /// Looks at the interfaces again. What is shown stays while it is still an address of ours,
    /// unless the facilitator asked to choose anew.
    async fn look(&mut self, anew: bool) {
        let changed = self.addresses.look();
        if changed {
            self.tell.hosts.send_replace(self.addresses.hosts());
        }
        let gone = self.shown.is_none_or(|ip| !self.is_ours(ip));
        if anew || gone {
            self.choose().await;
        } else if changed {
            self.prove().await;
            let candidates = self.addresses.found.clone();
            self.show(self.shown, &candidates);
        }
    }

    fn is_ours(&self, ip: IpAddr) -> bool {
        self.addresses.typed == Some(ip) || self.addresses.found.contains(&ip)
    }

    /// What the network means for the phones. The address that is shown may be another than the
    /// likeliest, where the facilitator has gone on to it.
    fn findings(&self) -> Vec<Finding> {
        let mut network = self.addresses.network.clone();
        if let Some(shown) = self.shown {
            network.interfaces.sort_by_key(|it| it.ip != shown);
        }
        network.findings()
    }

    /// Tells everybody, if there is news.
    fn show(&mut self, shown: Option<IpAddr>, candidates: &[IpAddr]) {
        self.shown = shown;
        let url = shown.map(|ip| self.addresses.url(ip));
        let news = JoinInfo {
            url: url.clone(),
            candidates: self.addresses.urls(candidates),
            proved: self.addresses.urls(&self.addresses.network.proved),
            findings: self.findings(),
        };
        self.tell.reach.send_if_modified(|known| {
            let new = *known != url;
            *known = url;
            new
        });
        self.tell.join.send_if_modified(|known| {
            let new = *known != news;
            *known = news;
            new
        });
    }
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
            network: Network::default(),
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

    #[test]
    fn the_other_addresses_are_gone_round_from_the_one_that_is_shown() {
        let known = addresses("0.0.0.0:8080", &["10.0.0.1", "10.0.0.2", "10.0.0.3"]);
        let after = |shown: Option<&str>| {
            let others = known.after(shown.map(|ip| ip.parse().unwrap()));
            others.iter().map(IpAddr::to_string).collect::<Vec<_>>()
        };
        assert_eq!(after(Some("10.0.0.2")), ["10.0.0.3", "10.0.0.1"]);
        assert_eq!(after(None), ["10.0.0.1", "10.0.0.2", "10.0.0.3"]);
        let gone = after(Some("10.9.9.9"));
        assert_eq!(gone, ["10.0.0.1", "10.0.0.2", "10.0.0.3"]);
    }

    #[tokio::test]
    async fn an_address_that_nobody_answers_at_is_told_as_a_candidate_only() {
        let closed = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let at = closed.local_addr().unwrap();
        drop(closed);
        let stop = CancellationToken::new();
        let known = addresses(&at.to_string(), &["127.0.0.1"]).keep("n".into(), stop.clone());
        assert_eq!(known.join.borrow().url, None);
        assert_eq!(known.join.borrow().candidates, [format!("http://{at}")]);
        known.asks.send(AddressAsk::Next).await.unwrap();
        known.asks.send(AddressAsk::Again).await.unwrap();
        // What was asked has been taken in once there is room for as many wishes again.
        let room = known.asks.reserve_many(ASKS).await.unwrap();
        drop(room);
        assert_eq!(*known.reach.borrow(), None);
        stop.cancel();
    }
}
