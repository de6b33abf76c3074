//! What the system's own files tell of the network and of this computer, to anybody who may read
//! them. Where a system has no such files it tells nothing, and nothing is guessed.

use crate::views::network::{Firewall, Gateway};
use std::fs;
use std::net::Ipv4Addr;
use std::path::Path;

/// Where a Linux lists its interfaces.
const INTERFACES: &str = "/sys/class/net";
/// Where it keeps its routes.
const ROUTES: &str = "/proc/net/route";
/// Where `ufw` says whether it is on, and where `firewalld` lies while it runs.
const UFW: &str = "/etc/ufw/ufw.conf";
const FIREWALLD: &str = "/run/firewalld";
/// What is there once the clock has been set by the network.
const CLOCK_SET: &str = "/run/systemd/timesync/synchronized";

/// Whether the system calls this interface wireless.
pub(super) fn is_wireless(interface: &str) -> bool {
    let interface = Path::new(INTERFACES).join(interface);
    ["wireless", "phy80211"]
        .iter()
        .any(|sign| interface.join(sign).exists())
}

/// The way out of the network, if the system tells of one.
pub fn gateway() -> Option<Gateway> {
    parse_routes(&fs::read_to_string(ROUTES).ok()?)
}

/// The default route of least metric in the table of a Linux, whose addresses are hexadecimal with
/// the last byte first.
fn parse_routes(table: &str) -> Option<Gateway> {
    let routes = table.lines().skip(1).filter_map(|line| {
        let fields: Vec<&str> = line.split_whitespace().collect();
        let [interface, to, by, _, _, _, metric, ..] = fields[..] else {
            return None;
        };
        let number = u32::from_str_radix(by, 16).ok()?;
        let leads_out = to == "00000000" && number != 0;
        let gateway = Gateway {
            interface: interface.to_owned(),
            ip: Ipv4Addr::from(number.to_le_bytes()),
        };
        leads_out.then_some((metric.parse::<u32>().ok()?, gateway))
    });
    let least = routes.min_by_key(|(metric, _)| *metric);
    least.map(|(_, gateway)| gateway)
}

/// A firewall that shows to anybody. One that does not show may be there all the same.
pub fn firewall() -> Option<Firewall> {
    let ufw = fs::read_to_string(UFW).unwrap_or_default();
    if is_ufw_on(&ufw) {
        return Some(Firewall::Ufw);
    }
    Path::new(FIREWALLD).exists().then_some(Firewall::Firewalld)
}

fn is_ufw_on(settings: &str) -> bool {
    let lines = settings.lines().map(str::trim);
    lines
        .filter_map(|line| line.strip_prefix("ENABLED="))
        .any(|value| value.trim_matches('"').eq_ignore_ascii_case("yes"))
}

/// Whether the network has set the clock; none where nothing tells.
pub fn is_clock_set() -> bool {
    Path::new(CLOCK_SET).exists()
}

/// How many files this process may have open; none where there is no bound.
pub fn room_for_files() -> Option<u64> {
    rustix::process::getrlimit(rustix::process::Resource::Nofile).current
}

#[cfg(test)]
mod tests {
    use super::*;

    const TABLE: &str = "\
Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\tWindow\tIRTT
wlan0\t00000000\t0101A8C0\t0003\t0\t0\t600\t00000000\t0\t0\t0
eth0\t00000000\t0100000A\t0003\t0\t0\t100\t00000000\t0\t0\t0
wlan0\t0001A8C0\t00000000\t0001\t0\t0\t600\t00FFFFFF\t0\t0\t0
";

    #[test]
    fn the_way_out_is_the_default_route_of_least_metric() {
        let gateway = parse_routes(TABLE).unwrap();
        assert_eq!(gateway.interface, "eth0");
        assert_eq!(gateway.ip, Ipv4Addr::new(10, 0, 0, 1));
    }

    #[test]
    fn a_table_without_a_default_route_or_of_nonsense_leads_nowhere() {
        let mut lines = TABLE.lines();
        let local = [lines.next().unwrap(), lines.last().unwrap()].join("\n");
        for table in [local.as_str(), "", "Iface\nwlan0 00000000 x", "a\nb c d"] {
            assert_eq!(parse_routes(table), None, "{table}");
        }
    }

    #[test]
    fn a_firewall_is_on_where_its_settings_say_so() {
        assert!(is_ufw_on("# comment\nENABLED=yes\nLOGLEVEL=low\n"));
        assert!(is_ufw_on("ENABLED=\"yes\""));
        assert!(!is_ufw_on("ENABLED=no\n"));
        assert!(!is_ufw_on("#ENABLED=yes\n"));
    }
}
