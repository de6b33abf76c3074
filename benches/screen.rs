//! The console in a real pseudo-terminal: how long after an acknowledgement a cell changes, what
//! an idle console costs, and what a thousand joined phones take in memory.
//!
//! Targets: within two frames (33 ms) of the acknowledgement; no measurable CPU when idle; under
//! 100 MB in all at 1,000 phones, each with its live stream open. `cargo bench --bench screen`.

mod support;
#[path = "../tests/support/mod.rs"]
mod walk;

use http_body_util::BodyExt;
use std::net::SocketAddr;
use std::time::{Duration, Instant};
use support::phones::{Phone, times::Times};
use support::{cpu_seconds, row};
use walk::host::Hall;
use walk::pty::Window;

/// Phones that join, one after the other.
const PHONES: usize = 1_000;
/// How long the idle console is watched.
const IDLE: Duration = Duration::from_secs(10);
/// The screens of the hall's console, in rows and columns.
const SIZE: (u16, u16) = (24, 80);

fn main() {
    let hall = Hall::new();
    hall.workshop("bench");
    let host = hall.torg(&[
        "host",
        "bench",
        "--bind",
        "127.0.0.1",
        "--port",
        "0",
        "--raise-limits",
    ]);
    let mut window = Window::open(SIZE.0, SIZE.1, &host);
    window.press("8");
    let door = address(&window);
    let idle = cpu_share(window.pid());
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let (times, phones) = runtime.block_on(crowd(door, &window));
    let memory = resident_mb(window.pid());
    let busy = cpu_share(window.pid());
    drop(phones);
    println!(
        "{}",
        row(&[
            "ack→cell p50",
            "ack→cell p99",
            "idle CPU %",
            "phones",
            "memory MB"
        ])
    );
    println!(
        "{}",
        row(&[
            &format!("{:.1} ms", times.ms(0.5)),
            &format!("{:.1} ms", times.ms(0.99)),
            &format!("{:.2}", idle * 100.0),
            &PHONES.to_string(),
            &format!("{memory:.0}"),
            &format!("{:.2}", busy * 100.0),
        ])
    );
}

fn address(window: &Window) -> SocketAddr {
    window.until("an address", |screen| {
        let text = screen.contents();
        let start = text.find("http://127.0.0.1:")? + "http://".len();
        let address: String = text[start..]
            .chars()
            .take_while(|sign| !sign.is_whitespace())
            .collect();
        address.parse().ok()
    })
}

/// Lets phones join one by one, each with a live stream, and watches the header count them.
async fn crowd(
    door: SocketAddr,
    window: &Window,
) -> (Times, Vec<(Phone, tokio::task::JoinHandle<()>)>) {
    let mut times = Times::default();
    let mut phones = Vec::with_capacity(PHONES);
    for number in 1..=PHONES {
        let mut phone = Phone::connect(door).await;
        let (status, body) = phone
            .post("/join", format!("alias=Telefon+{number}&party=civil"))
            .await;
        let acknowledged = Instant::now();
        assert!(status.is_success(), "{status} {body:?}");
        let count = format!("{number} here of {number}");
        window.until(&count, |screen| {
            screen.contents().contains(&count).then_some(())
        });
        times.take(acknowledged.elapsed());
        let stream = Phone::connect(door)
            .await
            .open_stream("/events?area=now", phone.cookie())
            .await;
        let reading = tokio::spawn(async move {
            let mut stream = stream;
            while let Some(Ok(_)) = stream.frame().await {}
        });
        phones.push((phone, reading));
    }
    (times, phones)
}

fn resident_mb(pid: u32) -> f64 {
    let status = std::fs::read_to_string(format!("/proc/{pid}/status")).expect("the host lives");
    let line = status
        .lines()
        .find(|line| line.starts_with("VmRSS"))
        .expect("it has memory");
    let kb: f64 = line
        .split_whitespace()
        .nth(1)
        .and_then(|it| it.parse().ok())
        .expect("a number");
    kb / 1024.0
}

/// The share of a core that the host takes while nothing happens.
fn cpu_share(pid: u32) -> f64 {
    let (before, since) = (cpu_seconds(pid), Instant::now());
    std::thread::sleep(IDLE);
    (cpu_seconds(pid) - before) / since.elapsed().as_secs_f64()
}
