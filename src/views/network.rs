//! The network as far as this computer knows it, and what that means for the phones: what is in
//! order, what a person has to try, what is to be mended. Nothing here asks the network anything.

use super::preflight::Verdict;
use std::net::{IpAddr, Ipv4Addr};

/// What an interface leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Medium {
    /// A wireless network: where phones are.
    Wireless,
    /// A cable.
    Cable,
    /// Something else that leads out: a phone on a USB cable, a bridge.
    Other,
    /// Containers, virtual machines and tunnels: never a phone in the room.
    Virtual,
    /// The computer itself.
    Loopback,
}

impl Medium {
    /// The name in the catalogues.
    pub fn key(self) -> &'static str {
        match self {
            Medium::Wireless => "wireless",
            Medium::Cable => "cable",
            Medium::Other => "other",
            Medium::Virtual => "virtual",
            Medium::Loopback => "loopback",
        }
    }
}

/// An interface of this computer with one of its addresses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Interface {
    /// What the system calls it.
    pub name: String,
    /// What it leads to.
    pub medium: Medium,
    /// The address.
    pub ip: IpAddr,
    /// Whether a phone may reach it, as far as the address tells.
    pub usable: bool,
}

/// The way out of the network.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gateway {
    /// The interface that leads there.
    pub interface: String,
    /// Its address.
    pub ip: Ipv4Addr,
}

/// A firewall that can be seen without being its owner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Firewall {
    /// `ufw`, switched on.
    Ufw,
    /// `firewalld`, running.
    Firewalld,
}

/// What was found out about the network.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Network {
    /// Every interface, those first that phones are likeliest to reach.
    pub interfaces: Vec<Interface>,
    /// The addresses at which this program has answered itself.
    pub proved: Vec<IpAddr>,
    /// The way out, if there is one.
    pub gateway: Option<Gateway>,
    /// A firewall, if one shows.
    pub firewall: Option<Firewall>,
    /// The port that phones need.
    pub port: u16,
}

/// Something that was looked at, and how it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Finding {
    /// Phones use this address: it answers.
    Answers {
        /// The address.
        ip: IpAddr,
        /// What it leads to.
        medium: Medium,
        /// The interface.
        interface: String,
    },
    /// The computer has addresses, and none of them answers.
    NoneAnswers,
    /// The computer has no address that a phone could reach.
    NoAddress,
    /// The network has a way out by this interface.
    Gateway(Gateway),
    /// The way out is by another interface than the address for the phones.
    OtherGateway(Gateway),
    /// The network has no way out; the phones do not need one.
    NoGateway,
    /// A firewall may keep phones out of this port.
    Firewall(Firewall, u16),
    /// No firewall shows.
    NoFirewall,
    /// Whether the network keeps phones apart from this computer shows only on a phone.
    Isolation,
    /// Whether the network asks for a sign-in shows only on a phone.
    Captive,
    /// Names instead of numbers do not work on all phones.
    Names,
    /// The port is free.
    PortFree(u16),
    /// Another program has the port.
    PortTaken(u16),
    /// The computer's clock is set by the network.
    ClockSet,
    /// The computer's clock looks right; nothing tells whether it is.
    ClockUnknown,
    /// The computer's clock is wrong by years.
    ClockWrong,
    /// As many files as all connections need may be open.
    Files(u64),
    /// So few files may be open that not all phones of a full hall get in.
    FewFiles(u64),
    /// Sessions can be written here, with so many megabytes to spare where that is known.
    Folder(Option<u64>),
    /// The disk is nearly full: so many megabytes are left.
    LittleRoom(u64),
    /// The folder of the sessions cannot be written to.
    FolderClosed,
}

impl Finding {
    /// How it stands.
    pub fn verdict(&self) -> Verdict {
        match self {
            Finding::Answers { .. }
            | Finding::Gateway(_)
            | Finding::NoFirewall
            | Finding::PortFree(_)
            | Finding::ClockSet
            | Finding::Files(_)
            | Finding::Folder(_) => Verdict::Good,
            Finding::OtherGateway(_)
            | Finding::NoGateway
            | Finding::Firewall(..)
            | Finding::Isolation
            | Finding::Captive
            | Finding::Names
            | Finding::ClockUnknown => Verdict::Remember,
            Finding::NoneAnswers
            | Finding::NoAddress
            | Finding::PortTaken(_)
            | Finding::ClockWrong
            | Finding::FewFiles(_)
            | Finding::LittleRoom(_)
            | Finding::FolderClosed => Verdict::Lacking,
        }
    }

    /// The name in the catalogues.
    pub fn key(&self) -> &'static str {
        match self {
            Finding::Answers { .. } => "answers",
            Finding::NoneAnswers => "none-answers",
            Finding::NoAddress => "no-address",
            Finding::Gateway(_) => "gateway",
            Finding::OtherGateway(_) => "other-gateway",
            Finding::NoGateway => "no-gateway",
            Finding::Firewall(Firewall::Ufw, _) => "firewall-ufw",
            Finding::Firewall(Firewall::Firewalld, _) => "firewall-firewalld",
            Finding::NoFirewall => "no-firewall",
            Finding::Isolation => "isolation",
            Finding::Captive => "captive",
            Finding::Names => "names",
            Finding::PortFree(_) => "port-free",
            Finding::PortTaken(_) => "port-taken",
            Finding::ClockSet => "clock-set",
            Finding::ClockUnknown => "clock-unknown",
            Finding::ClockWrong => "clock-wrong",
            Finding::Files(_) => "files",
            Finding::FewFiles(_) => "few-files",
            Finding::Folder(Some(_)) => "folder-room",
            Finding::Folder(None) => "folder",
            Finding::LittleRoom(_) => "little-room",
            Finding::FolderClosed => "folder-closed",
        }
    }
}

impl Network {
    /// The address that phones should use: the likeliest that has answered.
    pub fn chosen(&self) -> Option<&Interface> {
        let usable = self.interfaces.iter().filter(|it| it.usable);
        usable.clone().find(|it| self.proved.contains(&it.ip))
    }

    /// What the network means for the phones, in the order in which a person looks for a fault.
    pub fn findings(&self) -> Vec<Finding> {
        let firewall = match self.firewall {
            Some(firewall) => Finding::Firewall(firewall, self.port),
            None => Finding::NoFirewall,
        };
        vec![
            self.address(),
            self.way_out(),
            firewall,
            Finding::Isolation,
            Finding::Captive,
            Finding::Names,
        ]
    }

    fn address(&self) -> Finding {
        match self.chosen() {
            Some(it) => Finding::Answers {
                ip: it.ip,
                medium: it.medium,
                interface: it.name.clone(),
            },
            None if self.interfaces.iter().any(|it| it.usable) => Finding::NoneAnswers,
            None => Finding::NoAddress,
        }
    }

    fn way_out(&self) -> Finding {
        let Some(gateway) = self.gateway.clone() else {
            return Finding::NoGateway;
        };
        let other = |it: &Interface| it.name != gateway.interface;
        match self.chosen().is_some_and(other) {
            true => Finding::OtherGateway(gateway),
            false => Finding::Gateway(gateway),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn interface(name: &str, medium: Medium, ip: &str) -> Interface {
        Interface {
            name: name.into(),
            medium,
            ip: ip.parse().unwrap(),
            usable: matches!(medium, Medium::Wireless | Medium::Cable),
        }
    }

    fn network(proved: &[&str]) -> Network {
        Network {
            interfaces: vec![
                interface("wlan0", Medium::Wireless, "192.168.1.20"),
                interface("eth0", Medium::Cable, "10.0.0.7"),
                interface("lo", Medium::Loopback, "127.0.0.1"),
            ],
            proved: proved.iter().map(|ip| ip.parse().unwrap()).collect(),
            gateway: Some(Gateway {
                interface: "eth0".into(),
                ip: Ipv4Addr::new(10, 0, 0, 1),
            }),
            firewall: Some(Firewall::Ufw),
            port: 8080,
        }
    }

    #[test]
    fn the_likeliest_address_that_answers_is_for_the_phones() {
        let chosen = |proved: &[&str]| network(proved).chosen().map(|it| it.name.clone());
        let both = chosen(&["10.0.0.7", "192.168.1.20"]);
        assert_eq!(both.as_deref(), Some("wlan0"));
        assert_eq!(chosen(&["10.0.0.7"]).as_deref(), Some("eth0"));
        assert_eq!(chosen(&["127.0.0.1"]), None);
    }

    #[test]
    fn an_address_that_does_not_answer_is_a_fault_and_none_at_all_is_another() {
        assert_eq!(network(&[]).findings()[0], Finding::NoneAnswers);
        let mut alone = network(&[]);
        alone.interfaces.retain(|it| it.medium == Medium::Loopback);
        assert_eq!(alone.findings()[0], Finding::NoAddress);
        assert_eq!(Finding::NoAddress.verdict(), Verdict::Lacking);
    }

    #[test]
    fn another_way_out_than_the_phones_network_is_worth_a_look() {
        let wireless = network(&["192.168.1.20"]).findings();
        assert!(matches!(wireless[1], Finding::OtherGateway(_)));
        let cable = network(&["10.0.0.7"]).findings();
        assert!(matches!(cable[1], Finding::Gateway(_)));
        let mut closed = network(&["10.0.0.7"]);
        closed.gateway = None;
        assert_eq!(closed.findings()[1], Finding::NoGateway);
    }

    #[test]
    fn what_only_a_phone_can_tell_is_never_called_good() {
        let findings = network(&["10.0.0.7"]).findings();
        for unknown in [Finding::Isolation, Finding::Captive] {
            assert!(findings.contains(&unknown));
            assert_eq!(unknown.verdict(), Verdict::Remember);
        }
    }
}
