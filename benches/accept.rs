//! Durable actions per second through the real door, beside a bare accept-append-sync-answer loop
//! over the same HTTP stack and disk, taking turns in one run.
//!
//! Targets (200 phones): at least half of the bare loop's rate; acknowledgement p99 within five
//! times the disk's own p99. `cargo bench --bench accept` prints one row per number of phones.

mod support;

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use support::phones::{Phone, Reached, Script, closed_loop};
use support::{bare, row, story};
use tokio_util::sync::CancellationToken;
use torg::domain::command::{IdeaCommand, VotingCommand};
use torg::domain::model::Method;
use torg::domain::{Actor, CleanText, Command};
use torg::hub::{self, IdemKey, desk::Desk};
use torg::journal::RealDisk;
use torg::link::Link;
use torg::web::{Front, Limits, serve};

/// Crowds of phones.
const CROWDS: [usize; 4] = [50, 200, 500, 1_000];
/// Turns that each side takes per crowd; the best of them is compared with the best.
const TURNS: usize = 3;
const WARM_UP: Duration = Duration::from_millis(700);
const LASTING: Duration = Duration::from_secs(3);
/// Actions per second of a very busy hall: everybody in a room of 1,000 acts every second. The
/// closed loop above shows the limit; this shows what people in such a hall wait.
const BUSY: f64 = 1_000.0;
/// Ideas that are voted on.
const IDEAS: usize = 40;

#[tokio::main]
async fn main() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let sync = bare::sync_times(folder.path(), 300);
    println!(
        "one append and sync: p50 {:.2} ms, p99 {:.2} ms",
        sync.ms(0.5),
        sync.ms(0.99)
    );
    let head = [
        "phones",
        "torg/s",
        "bare/s",
        "torg/bare",
        "torg p50 ms",
        "torg p99 ms",
        "bare p99 ms",
        "p99/sync p99",
        "busy p99 ms",
        "busy/sync p99",
    ];
    println!("{}", row(&head));
    let bare_door = bare::start(folder.path()).await;
    for crowd in CROWDS {
        let (hall, stop) = open_hall(&folder.path().join(format!("hall-{crowd}"))).await;
        let mut torg_phones = seated(hall, crowd).await;
        let mut bare_phones = connected(bare_door, crowd).await;
        let (mut torg, mut raw) = (Vec::new(), Vec::new());
        for _ in 0..TURNS {
            let (reached, back) =
                closed_loop(torg_phones, room(), Duration::ZERO, WARM_UP, LASTING).await;
            torg_phones = back;
            torg.push(reached);
            let (reached, back) =
                closed_loop(bare_phones, plain(), Duration::ZERO, WARM_UP, LASTING).await;
            bare_phones = back;
            raw.push(reached);
        }
        let pause = Duration::from_secs_f64(crowd as f64 / BUSY);
        let (paced, _) = closed_loop(torg_phones, room(), pause, WARM_UP, LASTING).await;
        stop.cancel();
        print_row(crowd, &best(torg), &best(raw), &paced, sync.ms(0.99));
    }
}

fn best(turns: Vec<Reached>) -> Reached {
    turns
        .into_iter()
        .max_by(|a, b| a.rate.total_cmp(&b.rate))
        .expect("there was a turn")
}

fn print_row(crowd: usize, torg: &Reached, raw: &Reached, paced: &Reached, sync: f64) {
    println!(
        "{}",
        row(&[
            &crowd.to_string(),
            &format!("{:.0}", torg.rate),
            &format!("{:.0}", raw.rate),
            &format!("{:.2}", torg.rate / raw.rate),
            &format!("{:.1}", torg.times.ms(0.5)),
            &format!("{:.1}", torg.times.ms(0.99)),
            &format!("{:.1}", raw.times.ms(0.99)),
            &format!("{:.1}", torg.times.ms(0.99) / sync),
            &format!("{:.1}", paced.times.ms(0.99)),
            &format!("{:.1}", paced.times.ms(0.99) / sync),
        ])
    );
}

/// A hall in which everybody may write, with ideas and an open round.
async fn open_hall(folder: &std::path::Path) -> (SocketAddr, CancellationToken) {
    let clock: hub::Clock = Arc::new(chrono::Utc::now);
    let disk = Arc::new(RealDisk::create(folder, chrono::Utc::now()).expect("a new folder"));
    hub::create(disk.clone(), story::setup(), &clock).expect("a new session");
    let hub = hub::open(disk, clock).expect("the session opens").hub;
    for number in 0..IDEAS {
        let text = CleanText::replayed(&format!("Idé {number} att rösta om"));
        wish(
            &hub,
            Command::Idea(IdeaCommand::Log {
                topic: None,
                text,
                oral: false,
                kind: Default::default(),
            }),
        )
        .await;
    }
    let title = CleanText::replayed("Vad tycker du?");
    wish(
        &hub,
        Command::Voting(VotingCommand::Open {
            title,
            method: Method::Stance,
            options: vec![],
        }),
    )
    .await;
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0))
        .await
        .expect("a free port");
    let address = listener.local_addr().expect("a bound port has an address");
    let front = Front {
        desk: Desk::new(hub.clone()),
        link: Link::Local(hub),
        hosts: tokio::sync::watch::channel(vec![address.to_string()]).1,
        limits: Limits::raised(),
        nonce: String::new(),
        reach: tokio::sync::watch::channel(None).1,
        lang: torg::text::Lang::Sv,
    };
    let stop = CancellationToken::new();
    tokio::spawn(serve(front, listener, stop.clone()));
    (address, stop)
}

async fn wish(hub: &hub::Handle, command: Command) {
    hub.submit(Actor::Facilitator, IdemKey::default(), command)
        .await
        .expect("accepted");
}

async fn connected(door: SocketAddr, crowd: usize) -> Vec<Phone> {
    let mut phones = Vec::with_capacity(crowd);
    for _ in 0..crowd {
        phones.push(Phone::connect(door).await);
    }
    phones
}

async fn seated(door: SocketAddr, crowd: usize) -> Vec<Phone> {
    let mut phones = connected(door, crowd).await;
    for (number, phone) in phones.iter_mut().enumerate() {
        let (status, body) = phone
            .post("/join", format!("alias=Telefon+{number}&party=civil"))
            .await;
        assert!(status.is_success(), "{status} {body:?}");
    }
    phones
}

/// Nine stances and one idea, turn by turn; a stance always differs from the one before it.
fn room() -> Script {
    Arc::new(|phone, turn| match turn % 10 {
        9 => (
            "/ideas".into(),
            format!("text=En+tanke+fr%C3%A5n+telefon+{phone},+tur+{turn}"),
        ),
        _ => {
            let idea = 1 + (phone + turn) % IDEAS;
            let stance = ["agree", "disagree", "pass"][(turn / IDEAS) % 3];
            (
                "/rounds/1/stance".into(),
                format!("idea={idea}&stance={stance}"),
            )
        }
    })
}

fn plain() -> Script {
    Arc::new(|phone, turn| ("/act".into(), format!("phone={phone}&turn={turn}")))
}
