//! A hall of 500 phones with their pages open, acted in by an open loop: what each action waits
//! for its acknowledgement, and how long until it stands on every screen that shows it. Then the
//! same beside readers that never read, beside slow and half-open connections, and after
//! everybody was dropped at once.
//!
//! Targets: 0 missing; acknowledgement p99 under 250 ms; on the screens p99 under 300 ms at 200
//! actions a second; what others do costs less than a fifth; 1,000 back within 15 s.
//! `TORG_MINUTES=10 cargo bench --bench room` keeps 500 phones at it for ten minutes.

#[path = "support/room.rs"]
mod room;
mod support;
#[path = "../tests/support/mod.rs"]
mod walk;

use room::{Open, Page, Room, Seat, all_show, fan, open_loop};
use std::io::Write;
use std::net::{SocketAddr, TcpStream};
use std::time::{Duration, Instant};
use support::{cpu_seconds, row};

/// Phones with a page open.
const PHONES: usize = 500;
/// Actions a second.
const RATES: [u32; 3] = [10, 50, 200];
/// How long each rate lasts, unless `TORG_MINUTES` asks for more.
const LASTING: Duration = Duration::from_secs(10);
/// The rate of the long run and of the runs beside trouble.
const BUSY: u32 = 50;
/// Streams that are opened and never read.
const DEAD: usize = 50;
/// Connections that never finish their request.
const HALF_OPEN: usize = 500;
/// Phones that are dropped at once.
const DROPPED: usize = 1_000;
/// How long a page may lag before it counts as one that never showed something.
const PATIENCE: Duration = Duration::from_secs(30);
/// The scripts' longest first wait before they connect again.
const BACKOFF: Duration = Duration::from_millis(500);

#[tokio::main]
async fn main() {
    let room = Room::open().await;
    let (seats, cookies) = room.seats(DROPPED, PHONES).await;
    println!("load of the machine: {}", load());
    println!("{}", row(&HEAD));
    let mut opens = room.open_pages(&cookies[..PHONES], Page::of).await;
    for rate in RATES {
        run(&room, &seats, &opens, "", rate, LASTING).await;
    }
    if let Some(lasting) = minutes() {
        run(&room, &seats, &opens, "long", BUSY, lasting).await;
    }
    run(&room, &seats, &opens, "alone", BUSY, LASTING).await;
    let dead = never_read(room.door(), &cookies[PHONES..PHONES + DEAD]);
    run(&room, &seats, &opens, "50 dead", BUSY, LASTING).await;
    drop(dead);
    let slow = half_open(room.door());
    run(&room, &seats, &opens, "slowloris", BUSY, LASTING).await;
    drop(slow);
    opens.drain(..).for_each(Open::close);
    come_back(room.door(), &cookies).await;
    println!("load of the machine: {}", load());
}

const HEAD: [&str; 10] = [
    "beside",
    "actions/s",
    "done",
    "ack p50 ms",
    "ack p99 ms",
    "screen p50 ms",
    "screen p99 ms",
    "screen max ms",
    "missing",
    "CPU %",
];

/// One row: an open loop of actions at this rate over these seats.
async fn run(
    room: &Room,
    seats: &[Seat],
    opens: &[Open],
    beside: &str,
    rate: u32,
    lasting: Duration,
) {
    let pid = room.host.pid();
    let cpu = cpu_seconds(pid);
    let (acks, done) = open_loop(seats, rate, lasting, Page::of).await;
    let cpu = (cpu_seconds(pid) - cpu) / lasting.as_secs_f64();
    let last = |page: Page| {
        let of_page = done.iter().filter(|action| action.page == page);
        of_page.map(|action| action.n).max().unwrap_or(0)
    };
    all_show(opens, last, PATIENCE).await;
    let (screens, missing) = fan(&done, opens);
    println!(
        "{}",
        row(&[
            beside,
            &rate.to_string(),
            &acks.count().to_string(),
            &format!("{:.1}", acks.ms(0.5)),
            &format!("{:.1}", acks.ms(0.99)),
            &format!("{:.1}", screens.ms(0.5)),
            &format!("{:.1}", screens.ms(0.99)),
            &format!("{:.1}", screens.ms(1.0)),
            &missing.to_string(),
            &format!("{:.0}", cpu * 100.0),
        ])
    );
}

/// Streams of seated phones whose other end never takes a byte.
fn never_read(door: SocketAddr, cookies: &[String]) -> Vec<TcpStream> {
    let ask = |cookie: &String| {
        let mut stream = TcpStream::connect(door).expect("the server listens");
        write!(
            stream,
            "GET /events?area=board HTTP/1.1\r\nHost: {door}\r\nCookie: {cookie}\r\n\r\n"
        )
        .expect("a request can be sent");
        stream
    };
    cookies.iter().map(ask).collect()
}

/// Connections that begin a request and never end it.
fn half_open(door: SocketAddr) -> Vec<TcpStream> {
    let begin = |_| {
        let mut stream = TcpStream::connect(door).expect("the server listens");
        write!(stream, "GET /now HTTP/1.1\r\nHost: {door}\r\nX-Slow: ").expect("it can be sent");
        stream
    };
    (0..HALF_OPEN).map(begin).collect()
}

/// Everybody was dropped at once and comes back as the script does, after a random wait.
async fn come_back(door: SocketAddr, cookies: &[String]) {
    let began = Instant::now();
    let waits =
        (0..cookies.len()).map(|number| BACKOFF.mul_f64((number * 7919 % 1000) as f64 / 1e3));
    let back: Vec<_> = cookies
        .iter()
        .cloned()
        .zip(waits)
        .enumerate()
        .map(|(number, (cookie, wait))| {
            tokio::spawn(async move {
                tokio::time::sleep(wait).await;
                Open::open(door, cookie, Page::of(number)).await
            })
        })
        .collect();
    let mut opens = Vec::with_capacity(back.len());
    for task in back {
        opens.push(task.await.expect("no phone breaks"));
    }
    let all = all_show(&opens, |_| 1, PATIENCE).await;
    let took = began.elapsed();
    match all {
        Some(_) => println!(
            "{} dropped: all back after {:.1} s",
            opens.len(),
            took.as_secs_f64()
        ),
        None => println!(
            "{} dropped: some were not back after {PATIENCE:?}",
            opens.len()
        ),
    }
}

/// How long the long run lasts, if one was asked for.
fn minutes() -> Option<Duration> {
    let minutes: u64 = std::env::var("TORG_MINUTES").ok()?.parse().ok()?;
    Some(Duration::from_secs(60 * minutes))
}

/// What else the machine does.
fn load() -> String {
    std::fs::read_to_string("/proc/loadavg")
        .unwrap_or_default()
        .trim()
        .to_owned()
}
