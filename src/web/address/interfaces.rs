//! The computer's own addresses, ranked by how likely a phone in the room reaches them.

use super::system;
use crate::views::network::{Interface, Medium};
use std::io;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// Beginnings of the names of interfaces that lead to containers, virtual machines and tunnels,
/// never to a phone in the room.
const VIRTUAL: [&str; 20] = [
    "docker",
    "podman",
    "br-",
    "virbr",
    "veth",
    "vnet",
    "vmnet",
    "vboxnet",
    "lxc",
    "lxd",
    "cni",
    "flannel",
    "tun",
    "tap",
    "utun",
    "wg",
    "tailscale",
    "zt",
    "awdl",
    "llw",
];

/// Beginnings of the names of wireless interfaces: the network that phones are on.
const WIRELESS: [&str; 3] = ["wl", "wi-fi", "wifi"];

/// Beginnings of the names of cable interfaces. On a Mac Wi-Fi is among them, as `en0`.
const CABLE: [&str; 3] = ["en", "eth", "ethernet"];

/// How likely a phone reaches an address; the first kind is the likeliest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Reach {
    PrivateWireless,
    PrivateCable,
    PrivateOther,
    /// A public IPv4 address: some schools and universities have them in every room.
    Public,
    /// Phones manage, but nobody types it from a screen.
    Ipv6,
}

/// Every interface of this computer: those first that phones are likeliest to reach, those last
/// that they can't – loopback, link-local, containers and tunnels.
///
/// # Errors
/// When the system does not tell its interfaces.
pub fn interfaces() -> io::Result<Vec<Interface>> {
    let found = if_addrs::get_if_addrs()?;
    let named = found.iter().map(|it| (it.name.as_str(), it.ip()));
    Ok(ranked(named, system::is_wireless))
}

/// The addresses under which phones may reach this computer, the likeliest first.
pub fn candidates(interfaces: &[Interface]) -> Vec<IpAddr> {
    let mut addresses = Vec::new();
    for interface in interfaces.iter().filter(|it| it.usable) {
        if !addresses.contains(&interface.ip) {
            addresses.push(interface.ip);
        }
    }
    addresses
}

/// Ranks named addresses; those of one rank keep the system's order.
fn ranked<'a>(
    named: impl Iterator<Item = (&'a str, IpAddr)>,
    is_wireless: impl Fn(&str) -> bool,
) -> Vec<Interface> {
    let mut ranked: Vec<(Option<Reach>, Interface)> = named
        .map(|(name, ip)| {
            let medium = medium(name, ip, &is_wireless);
            let reach = reach(medium, ip);
            let interface = Interface {
                name: name.to_owned(),
                medium,
                ip,
                usable: reach.is_some(),
            };
            (reach, interface)
        })
        .collect();
    ranked.sort_by_key(|(reach, _)| (reach.is_none(), *reach));
    ranked.into_iter().map(|(_, interface)| interface).collect()
}

/// What an interface leads to: by what the system says of it, else by its name.
fn medium(name: &str, ip: IpAddr, is_wireless: impl Fn(&str) -> bool) -> Medium {
    let lower = name.to_ascii_lowercase();
    if ip.is_loopback() {
        Medium::Loopback
    } else if begins(&lower, &VIRTUAL) {
        Medium::Virtual
    } else if is_wireless(name) || begins(&lower, &WIRELESS) {
        Medium::Wireless
    } else if begins(&lower, &CABLE) {
        Medium::Cable
    } else {
        Medium::Other
    }
}

fn reach(medium: Medium, ip: IpAddr) -> Option<Reach> {
    match (medium, ip) {
        (Medium::Virtual | Medium::Loopback, _) => None,
        (medium, IpAddr::V4(ip)) => reach_v4(medium, ip),
        (_, IpAddr::V6(ip)) => reach_v6(ip),
    }
}

fn reach_v4(medium: Medium, ip: Ipv4Addr) -> Option<Reach> {
    if ip.is_link_local() || ip.is_unspecified() {
        return None;
    }
    Some(match medium {
        _ if !ip.is_private() => Reach::Public,
        Medium::Wireless => Reach::PrivateWireless,
        Medium::Cable => Reach::PrivateCable,
        _ => Reach::PrivateOther,
    })
}

fn reach_v6(ip: Ipv6Addr) -> Option<Reach> {
    let useless = ip.is_unicast_link_local() || ip.is_unspecified();
    (!useless).then_some(Reach::Ipv6)
}

fn begins(name: &str, beginnings: &[&str]) -> bool {
    beginnings
        .iter()
        .any(|beginning| name.starts_with(beginning))
}

#[cfg(test)]
mod tests {
    use std::net::IpAddr;

    use super::{candidates, interfaces, ranked};
    use crate::views::network::Medium;

    fn order(interfaces: &[(&str, &str)]) -> Vec<String> {
        let parsed = interfaces
            .iter()
            .map(|(name, ip)| (*name, ip.parse::<IpAddr>().unwrap()));
        let ranked = ranked(parsed, |name| name == "enp9s0");
        candidates(&ranked).iter().map(IpAddr::to_string).collect()
    }

    #[test]
    fn private_addresses_on_wifi_come_first_then_cable_then_the_rest() {
        let found = order(&[
            ("eth0", "130.235.1.7"),
            ("wlan0", "fd00::7"),
            ("usb0", "10.9.0.2"),
            ("enp3s0", "192.168.1.20"),
            ("wlp2s0", "172.16.4.4"),
        ]);
        assert_eq!(
            found,
            [
                "172.16.4.4",
                "192.168.1.20",
                "10.9.0.2",
                "130.235.1.7",
                "fd00::7"
            ]
        );
    }

    #[test]
    fn addresses_that_no_phone_reaches_are_left_out() {
        let found = order(&[
            ("lo", "127.0.0.1"),
            ("lo", "::1"),
            ("wlan0", "169.254.10.1"),
            ("wlan0", "fe80::1"),
            ("docker0", "172.17.0.1"),
            ("br-3f2a", "172.18.0.1"),
            ("virbr0", "192.168.122.1"),
            ("veth91b2", "10.0.0.9"),
            ("tun0", "10.8.0.6"),
            ("tailscale0", "100.101.102.103"),
        ]);
        assert_eq!(found, Vec::<String>::new());
    }

    #[test]
    fn a_bridge_to_the_room_is_not_taken_for_a_container_bridge() {
        assert_eq!(order(&[("br0", "192.168.1.2")]), ["192.168.1.2"]);
    }

    #[test]
    fn windows_names_are_known_and_repeated_addresses_listed_once() {
        let found = order(&[
            ("Ethernet", "192.168.1.9"),
            ("Wi-Fi", "192.168.1.8"),
            ("Wi-Fi 2", "192.168.1.8"),
        ]);
        assert_eq!(found, ["192.168.1.8", "192.168.1.9"]);
    }

    #[test]
    fn what_the_system_calls_wireless_is_whatever_its_name() {
        let found = order(&[("enp3s0", "10.0.0.1"), ("enp9s0", "10.0.0.2")]);
        assert_eq!(found, ["10.0.0.2", "10.0.0.1"]);
    }

    #[test]
    fn interfaces_that_no_phone_reaches_are_listed_last() {
        let named = [
            ("docker0", "172.17.0.1"),
            ("lo", "127.0.0.1"),
            ("eth0", "10.0.0.1"),
        ];
        let named = named.map(|(name, ip)| (name, ip.parse().unwrap()));
        let all = ranked(named.into_iter(), |_| false);
        let media: Vec<_> = all.iter().map(|it| (it.medium, it.usable)).collect();
        let expected = [
            (Medium::Cable, true),
            (Medium::Virtual, false),
            (Medium::Loopback, false),
        ];
        assert_eq!(media, expected);
    }

    #[test]
    fn this_computer_lists_no_address_of_its_own_loop() {
        let found = candidates(&interfaces().unwrap());
        assert!(found.iter().all(|ip| !ip.is_loopback()), "{found:?}");
    }
}
