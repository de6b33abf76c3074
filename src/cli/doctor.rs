//! `torg doctor`: looks, before any session is open, whether phones will reach this computer, and
//! says what it can't know from here. It changes nothing: all it does is to listen for a moment and
//! to ask itself.

mod computer;

use super::hall::Listen;
use super::{Context, Failure, answer};
use crate::text::Words;
use crate::tui::network::{HOTSPOT, advice, mark, said};
use crate::views::network::{Finding, Interface, Network};
use crate::views::preflight::Verdict;
use crate::web::address;
use std::net::{IpAddr, Ipv4Addr};
use tokio::net::TcpListener;

/// How far advice stands in from its finding.
const INDENT: &str = "    ";

/// The arguments of `torg doctor`.
#[derive(clap::Args, Debug)]
pub struct Args {
    /// The port that phones are to use; else the first free one of the usual.
    #[arg(long)]
    port: Option<u16>,
}

/// Looks, and tells.
///
/// # Errors
/// [`Failure::ToMend`] when something keeps a hall from working, and whatever writing may meet.
pub fn run(args: &Args, context: &Context) -> Result<(), Failure> {
    let looked = super::runtime()?.block_on(look(args.port))?;
    let words = context.words;
    let mut findings = looked.network.findings();
    findings.insert(0, looked.port);
    findings.extend(computer::findings(context.place.folder()));
    tell(words, "doctor-title-interfaces")?;
    for interface in &looked.network.interfaces {
        answer::line(&line(words, &looked.network, interface))?;
    }
    answer::line("")?;
    tell(words, "doctor-title-findings")?;
    for finding in &findings {
        let mark = mark(finding.verdict());
        answer::line(&format!("{mark} {}", said(words, finding)))?;
        if let Some(advice) = advice(words, finding) {
            answer::line(&format!("{INDENT}{advice}"))?;
        }
    }
    answer::line("")?;
    tell(words, "doctor-title-hotspot")?;
    for (number, step) in (1..).zip(HOTSPOT) {
        answer::line(&format!("{number}. {}", words.say(step)))?;
    }
    let lacking = findings.iter().map(Finding::verdict);
    match lacking.filter(|it| *it == Verdict::Lacking).count() {
        0 => Ok(()),
        count => Err(Failure::ToMend(count)),
    }
}

fn tell(words: Words, id: &str) -> Result<(), Failure> {
    answer::line(&words.say(id))
}

/// An interface: name, kind and address; whether it answers, and whether phones should use it.
fn line(words: Words, network: &Network, interface: &Interface) -> String {
    let medium = words.say(&format!("doctor-medium-{}", interface.medium.key()));
    let answers = network.proved.contains(&interface.ip);
    let verdict = match (interface.usable, answers) {
        (false, _) => " ".into(),
        (true, true) => format!("✓ {}", words.say("doctor-interface-answers")),
        (true, false) => format!("✗ {}", words.say("doctor-interface-silent")),
    };
    let chosen = network.chosen() == Some(interface);
    let use_this = match chosen {
        true => format!("  ← {}", words.say("doctor-interface-chosen")),
        false => String::new(),
    };
    let said = format!(
        "  {:<12} {:<12} {:<24} {verdict}{use_this}",
        interface.name, medium, interface.ip
    );
    said.trim_end().to_owned()
}

/// What was found out, and how it stands with the port.
struct Looked {
    network: Network,
    port: Finding,
}

/// Stands in for a hall and asks for it at every address.
async fn look(wanted: Option<u16>) -> Result<Looked, Failure> {
    let every = IpAddr::V4(Ipv4Addr::UNSPECIFIED);
    let listen = |port| Listen { bind: every, port };
    let (listener, taken) = match listen(wanted).listener().await {
        Err(Failure::PortInUse(port)) => (listen(Some(0)).listener().await?, Some(port)),
        listener => (listener?, None),
    };
    let own = listener.local_addr().map_err(Failure::Start)?.port();
    let network = network(listener, own, taken.unwrap_or(own)).await;
    let port = match taken {
        Some(port) => Finding::PortTaken(port),
        None => Finding::PortFree(own),
    };
    Ok(Looked { network, port })
}

/// The network, asked at the port `own`; `port` is the one that phones will use.
async fn network(listener: TcpListener, own: u16, port: u16) -> Network {
    let nonce = uuid::Uuid::new_v4().to_string();
    let stand_in = tokio::spawn(address::answer(listener, nonce.clone()));
    // A system that does not tell its interfaces has none to show.
    let interfaces = address::interfaces().unwrap_or_default();
    let found = address::candidates(&interfaces);
    let proved = address::proved(&found, own, &nonce).await;
    stand_in.abort();
    Network {
        interfaces,
        proved,
        gateway: address::gateway(),
        firewall: address::firewall(),
        port,
    }
}
