//! What was found out about the network, in words: the same on the console and in `torg doctor`.

use crate::text::{Words, t};
use crate::views::network::Finding;
use crate::views::preflight::Verdict;
use std::borrow::Cow;

/// Steps of how to make a network of one's own, where the house's keeps phones apart.
pub const HOTSPOT: [&str; 4] = [
    "doctor-hotspot-share",
    "doctor-hotspot-computer",
    "doctor-hotspot-phones",
    "doctor-hotspot-look",
];

/// What usually keeps phones away though the address answers, the likeliest first.
pub const CAUSES: [&str; 4] = [
    "doctor-cause-other-network",
    "doctor-cause-guest",
    "doctor-cause-captive",
    "doctor-cause-firewall",
];

/// The mark before a finding: told by its shape, not by its colour.
pub fn mark(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Good => "✓",
        Verdict::Remember => "!",
        Verdict::Lacking => "✗",
    }
}

/// The finding as a sentence.
pub fn said(words: Words, finding: &Finding) -> Cow<'static, str> {
    let id = format!("doctor-{}", finding.key());
    match finding {
        Finding::Answers {
            ip,
            medium,
            interface,
        } => {
            let medium = words.say(&format!("doctor-medium-{}", medium.key()));
            t!(
                words,
                &id,
                ip = ip.to_string(),
                medium = medium,
                interface = interface.as_str()
            )
        }
        Finding::Gateway(gateway) | Finding::OtherGateway(gateway) => t!(
            words,
            &id,
            ip = gateway.ip.to_string(),
            interface = gateway.interface.as_str()
        ),
        // A port is a name, never grouped as a quantity.
        Finding::Firewall(_, port) | Finding::PortFree(port) | Finding::PortTaken(port) => {
            t!(words, &id, port = port.to_string())
        }
        Finding::Files(count) | Finding::FewFiles(count) => t!(words, &id, count = *count),
        Finding::Folder(Some(megabytes)) | Finding::LittleRoom(megabytes) => {
            t!(words, &id, megabytes = *megabytes)
        }
        _ => words.say(&id),
    }
}

/// What to do about it, where there is anything to do.
pub fn advice(words: Words, finding: &Finding) -> Option<Cow<'static, str>> {
    let id = format!("doctor-{}-do", finding.key());
    let port = match finding {
        Finding::Firewall(_, port) => port.to_string(),
        _ => return words.knows(&id).then(|| words.say(&id)),
    };
    Some(t!(words, &id, port = port))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;
    use crate::views::network::{Firewall, Gateway, Medium};

    fn all() -> Vec<Finding> {
        let gateway = Gateway {
            interface: "wlan0".into(),
            ip: [192, 168, 1, 1].into(),
        };
        vec![
            Finding::Answers {
                ip: [192, 168, 1, 20].into(),
                medium: Medium::Wireless,
                interface: "wlan0".into(),
            },
            Finding::NoneAnswers,
            Finding::NoAddress,
            Finding::Gateway(gateway.clone()),
            Finding::OtherGateway(gateway),
            Finding::NoGateway,
            Finding::Firewall(Firewall::Ufw, 8080),
            Finding::Firewall(Firewall::Firewalld, 8080),
            Finding::NoFirewall,
            Finding::Isolation,
            Finding::Captive,
            Finding::Names,
            Finding::PortFree(8080),
            Finding::PortTaken(8080),
            Finding::ClockSet,
            Finding::ClockUnknown,
            Finding::ClockWrong,
            Finding::Files(4_096),
            Finding::FewFiles(256),
            Finding::Folder(Some(12_000)),
            Finding::Folder(None),
            Finding::LittleRoom(40),
            Finding::FolderClosed,
        ]
    }

    #[test]
    fn every_finding_is_said_in_both_languages_and_what_is_amiss_says_what_to_do() {
        for lang in Lang::ALL {
            let words = Words::for_terminal(lang);
            for finding in all() {
                assert!(!said(words, &finding).is_empty());
                let lacks = finding.verdict() == Verdict::Lacking;
                assert!(!lacks || advice(words, &finding).is_some(), "{finding:?}");
            }
            for id in HOTSPOT.iter().chain(&CAUSES) {
                assert!(!words.say(id).is_empty());
            }
        }
    }

    #[test]
    fn ports_and_addresses_are_said_as_they_are_typed() {
        let words = Words::for_terminal(Lang::Sv);
        let taken = said(words, &Finding::PortTaken(8080));
        assert!(taken.contains("8080"), "{taken}");
        let open = advice(words, &Finding::Firewall(Firewall::Ufw, 8080));
        assert!(open.unwrap().contains("ufw allow 8080/tcp"));
    }
}
