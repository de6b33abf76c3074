//! What a change costs that every phone shows: with more phones at the same pace, and with more
//! changes on the same phones; beside a bare server that writes as many bytes as often to as many
//! streams, and does nothing else.
//!
//! Target: the page is drawn once per change, so that a phone more costs no more than one write
//! more. `CPU per write` of torg and of the bare server are compared in each row.

#[path = "support/room.rs"]
mod room;
mod support;
#[path = "../tests/support/mod.rs"]
mod walk;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::State;
use axum::routing::get;
use futures_util::{StreamExt, stream};
use http_body_util::BodyExt;
use room::{Open, Page, Room, all_show, open_loop};
use std::convert::Infallible;
use std::io::{BufRead, BufReader, Write};
use std::net::SocketAddr;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::time::Duration;
use support::phones::Phone;
use support::{cpu_time, row};
use tokio::sync::watch;

/// Phones, at this many changes a second.
const CROWDS: [usize; 4] = [50, 100, 400, 800];
const PACE: u32 = 20;
/// Changes a second, on this many phones.
const PACES: [u32; 4] = [5, 20, 80, 320];
const CROWD: usize = 200;
const LASTING: Duration = Duration::from_secs(8);
/// How long the last push may take to arrive.
const PATIENCE: Duration = Duration::from_secs(30);
/// Asks this very program to be the bare server.
const BARE: &str = "TORG_BENCH_BARE";

#[tokio::main]
async fn main() {
    if std::env::var_os(BARE).is_some() {
        return be_bare().await;
    }
    println!(
        "{}",
        row(&[
            "phones",
            "changes/s",
            "pushes",
            "bytes a push",
            "CPU ms/change",
            "us/write",
            "bare us/write",
            "torg/bare",
        ])
    );
    for crowd in CROWDS {
        compare(crowd, PACE).await;
    }
    for pace in PACES {
        compare(CROWD, pace).await;
    }
}

/// One row: a room of its own, then the bare server with what the room pushed.
async fn compare(crowd: usize, pace: u32) {
    let room = Room::open().await;
    let (seats, cookies) = room.seats(crowd, crowd).await;
    let opens = room.open_pages(&cookies, |_| Page::Board).await;
    all_show(&opens, |_| 1, PATIENCE).await;
    let before = pushed(&opens);
    let cpu = cpu_time(room.host.pid());
    let (_, done) = open_loop(&seats, pace, LASTING, |_| Page::Board).await;
    let last = done.iter().map(|action| action.n).max().unwrap_or(0);
    all_show(&opens, |_| last, PATIENCE).await;
    let cpu = (cpu_time(room.host.pid()) - cpu).as_secs_f64();
    let after = pushed(&opens);
    let writes = (after.0 - before.0) as f64;
    let bytes = (after.1 - before.1) as f64 / writes;
    let pushes = (writes / crowd as f64).round().max(1.0);
    drop(room);
    let bare = bare(crowd, pushes as u32, bytes as usize).await;
    println!(
        "{}",
        row(&[
            &crowd.to_string(),
            &pace.to_string(),
            &format!("{pushes:.0}"),
            &format!("{bytes:.0}"),
            &format!("{:.2}", cpu * 1e3 / done.len() as f64),
            &format!("{:.1}", cpu * 1e6 / writes),
            &format!("{bare:.1}"),
            &format!("{:.2}", cpu * 1e6 / writes / bare),
        ])
    );
}

/// How often everybody's part was pushed to any phone, and in how many bytes.
fn pushed(opens: &[Open]) -> (usize, usize) {
    let told = |open: &Open| {
        let heard = open.heard.lock().expect("nobody breaks while noting");
        (heard.len(), heard.iter().map(|told| told.bytes).sum())
    };
    let add = |(a, b): (usize, usize), (c, d): (usize, usize)| (a + c, b + d);
    opens.iter().map(told).fold((0, 0), add)
}

// --- the bare server ---

/// The processor time that the bare server takes per write, in microseconds.
async fn bare(crowd: usize, pushes: u32, bytes: usize) -> f64 {
    let (mut server, door, mut say) = start_bare();
    let mut reading = Vec::with_capacity(crowd);
    for _ in 0..crowd {
        let stream = Phone::connect(door).await;
        let mut stream = stream.open_stream("/events", String::new()).await;
        reading.push(tokio::spawn(async move {
            let mut came = 0;
            while came < bytes * pushes as usize
                && let Some(Ok(frame)) = stream.frame().await
            {
                came += frame.data_ref().map_or(0, Bytes::len);
            }
        }));
    }
    let cpu = cpu_time(server.id());
    for _ in 0..pushes {
        writeln!(say, "{bytes}").expect("the server listens");
        tokio::time::sleep(LASTING / pushes).await;
    }
    for reader in reading {
        reader.await.expect("no reader breaks");
    }
    let cpu = (cpu_time(server.id()) - cpu).as_secs_f64();
    server.kill().expect("it was still there");
    server.wait().expect("our own child can be waited for");
    cpu * 1e6 / (crowd as f64 * f64::from(pushes))
}

fn start_bare() -> (Child, SocketAddr, ChildStdin) {
    let itself = std::env::current_exe().expect("this program has a file");
    let mut command = Command::new(itself);
    let mut child = command
        .env(BARE, "1")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the bare server starts");
    let mut line = String::new();
    BufReader::new(child.stdout.take().expect("it was piped"))
        .read_line(&mut line)
        .expect("it says its address");
    let say = child.stdin.take().expect("it was piped");
    let door = line.trim().parse().expect("an address and a port");
    (child, door, say)
}

/// Writes, for each line it is told, that many bytes to every stream.
async fn be_bare() {
    let (tell, told) = watch::channel(Bytes::new());
    let app = Router::new().route("/events", get(events)).with_state(told);
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0))
        .await
        .expect("a free port");
    println!("{}", listener.local_addr().expect("a bound port has one"));
    tokio::spawn(async move { axum::serve(listener, app).await });
    let lines = tokio::task::spawn_blocking(move || {
        for line in std::io::stdin().lines().map_while(Result::ok) {
            let bytes = line.parse().expect("a number of bytes");
            tell.send_replace(Bytes::from(vec![b'x'; bytes]));
        }
    });
    lines.await.expect("reading lines breaks nothing");
}

async fn events(State(told): State<watch::Receiver<Bytes>>) -> Body {
    let pushes = stream::unfold(told, |mut told| async move {
        told.changed().await.ok()?;
        let bytes = told.borrow_and_update().clone();
        Some((Ok::<_, Infallible>(bytes), told))
    });
    Body::from_stream(pushes.boxed())
}
