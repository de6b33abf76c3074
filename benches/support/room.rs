//! A hall process full of phones whose pages are open: every phone reads its stream, and what
//! each stream was told is noted with the time.
#![allow(dead_code, reason = "each bench uses the part it needs")]

use crate::support::phones::Phone;
use crate::support::phones::times::Times;
use crate::walk::facilitator::Facilitator;
use crate::walk::host::{Hall, Host};
use http_body_util::BodyExt;
use std::net::SocketAddr;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};
use tokio::sync::Mutex as AsyncMutex;
use tokio::task::JoinHandle;
use torg::domain::command::TopicCommand;
use torg::domain::{CleanText, Command, Limit};

/// Topics that wait on the board for somebody's interest.
pub const TOPICS: usize = 12;
/// Pause between two looks at whether everybody has heard.
const LOOK_AGAIN: Duration = Duration::from_millis(5);

/// A page that phones have open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// The board, which counts interest.
    Board,
    /// The room's latest ideas.
    Ideas,
}

impl Page {
    /// The page of the phone with this number: every second one has the board open.
    pub fn of(number: usize) -> Page {
        if number.is_multiple_of(2) {
            Page::Board
        } else {
            Page::Ideas
        }
    }

    fn area(self) -> &'static str {
        match self {
            Page::Board => "board",
            Page::Ideas => "ideas",
        }
    }
}

/// A host process with an open session.
pub struct Room {
    /// The process.
    pub host: Host,
    _hall: Hall,
    _facilitator: Facilitator,
}

impl Room {
    /// Opens a workshop where everybody may write and show interest.
    pub async fn open() -> Room {
        let hall = Hall::new();
        hall.workshop("room");
        let mut host = Host::start(&hall, "room", 0, &["--raise-limits"]);
        let facilitator = Facilitator::attach(&mut host).await;
        facilitator.open_the_talks().await;
        for number in 1..=TOPICS {
            let title = format!("Samtal {number} om något som rör många");
            let pitch = TopicCommand::Pitch {
                title: CleanText::line(&title, Limit::TITLE).expect("a short title"),
                question: CleanText::default(),
                host_name: CleanText::default(),
            };
            facilitator.wish(Command::Topic(pitch)).await;
        }
        Room {
            host,
            _hall: hall,
            _facilitator: facilitator,
        }
    }

    /// Where phones connect.
    pub fn door(&self) -> SocketAddr {
        let address = self.host.url.trim_start_matches("http://");
        address
            .trim_end_matches('/')
            .parse()
            .expect("an address and a port")
    }

    /// Lets a crowd take seats: the first `acting` phones, and the cookies of all.
    pub async fn seats(&self, crowd: usize, acting: usize) -> (Vec<Seat>, Vec<String>) {
        let (mut seats, mut cookies) = (Vec::new(), Vec::new());
        for number in 0..crowd {
            let phone = self.seat(number).await;
            cookies.push(phone.cookie());
            if number < acting {
                seats.push(Arc::new(AsyncMutex::new(phone)));
            }
        }
        (seats, cookies)
    }

    /// Opens a page on the phone of each seat.
    pub async fn open_pages(&self, cookies: &[String], page: fn(usize) -> Page) -> Vec<Open> {
        let mut opens = Vec::with_capacity(cookies.len());
        for (number, cookie) in cookies.iter().enumerate() {
            opens.push(Open::open(self.door(), cookie.clone(), page(number)).await);
        }
        opens
    }

    async fn seat(&self, number: usize) -> Phone {
        let mut phone = Phone::connect(self.door()).await;
        let form = format!("alias=Telefon+{number}&hat=-");
        let (status, body) = phone.post("/join", form).await;
        assert!(status.is_success(), "{status} {body:?}");
        phone
    }
}

/// What a stream was told of everybody's part.
pub struct Told {
    /// The moment it shows.
    pub n: u64,
    /// When it came.
    pub came: Instant,
    /// How many bytes it took.
    pub bytes: usize,
}

/// All that a stream was told, in order.
pub type Heard = Arc<Mutex<Vec<Told>>>;

/// An open page: a stream that is read all the time.
pub struct Open {
    /// Which page.
    pub page: Page,
    /// What it was told.
    pub heard: Heard,
    reading: JoinHandle<()>,
}

impl Open {
    /// Opens a page for the seat with this cookie.
    pub async fn open(door: SocketAddr, cookie: String, page: Page) -> Open {
        let path = format!("/events?area={}", page.area());
        let stream = Phone::connect(door).await.open_stream(&path, cookie).await;
        let heard = Heard::default();
        let reading = tokio::spawn(listen(stream, heard.clone()));
        Open {
            page,
            heard,
            reading,
        }
    }

    /// The moment it shows.
    pub fn shows(&self) -> u64 {
        let heard = self.heard.lock().expect("nobody breaks while noting");
        heard.last().map(|told| told.n).unwrap_or(0)
    }

    /// Closes it as a phone does that lost the network.
    pub fn close(self) {
        self.reading.abort();
    }
}

async fn listen(mut stream: hyper::body::Incoming, heard: Heard) {
    let mut told: Vec<u8> = Vec::new();
    while let Some(Ok(frame)) = stream.frame().await {
        told.extend_from_slice(frame.data_ref().map_or(&[], |data| data));
        while let Some(end) = told.windows(2).position(|two| two == b"\n\n") {
            let event: Vec<u8> = told.drain(..end + 2).collect();
            if let Some(n) = shared_moment(&event) {
                let mut heard = heard.lock().expect("nobody breaks while noting");
                heard.push(Told {
                    n,
                    came: Instant::now(),
                    bytes: event.len(),
                });
            }
        }
    }
}

/// The moment of an event that is the same for everybody.
fn shared_moment(event: &[u8]) -> Option<u64> {
    let head = String::from_utf8_lossy(&event[..event.len().min(80)]).into_owned();
    if !head.contains("event: shared") {
        return None;
    }
    head.lines()
        .find_map(|line| line.strip_prefix("id: "))?
        .trim()
        .parse()
        .ok()
}

/// Waits until every page shows this moment of its own; gives how long it took, none if some
/// did not within `patience`.
pub async fn all_show(
    opens: &[Open],
    moments: impl Fn(Page) -> u64,
    patience: Duration,
) -> Option<Duration> {
    let began = Instant::now();
    loop {
        if opens.iter().all(|open| open.shows() >= moments(open.page)) {
            return Some(began.elapsed());
        }
        if began.elapsed() > patience {
            return None;
        }
        tokio::time::sleep(LOOK_AGAIN).await;
    }
}

/// An action that was acknowledged.
pub struct Done {
    /// The page it changes.
    pub page: Page,
    /// When it was meant to be sent.
    pub due: Instant,
    /// The moment it was recorded as.
    pub n: u64,
}

/// A phone that acts, one request at a time.
pub type Seat = Arc<AsyncMutex<Phone>>;

/// Turns that were taken, over all runs: interest is shown once and then taken back.
static TURN: AtomicUsize = AtomicUsize::new(0);

/// Sends an action whenever one is due, whether or not those before were answered, each from the
/// next phone. Times run from when it was due, so that a server which stalls can't hide it.
pub async fn open_loop(
    seats: &[Seat],
    rate: u32,
    lasting: Duration,
    page: fn(usize) -> Page,
) -> (Times, Vec<Done>) {
    let count = (lasting.as_secs_f64() * f64::from(rate)) as usize;
    let start = Instant::now();
    let mut sent = Vec::with_capacity(count);
    for number in 0..count {
        let due = start + Duration::from_secs_f64(number as f64 / f64::from(rate));
        tokio::time::sleep_until(due.into()).await;
        let turn = TURN.fetch_add(1, Ordering::Relaxed);
        let seat = turn % seats.len();
        sent.push(tokio::spawn(act(
            seats[seat].clone(),
            page(seat),
            (seat, turn / seats.len()),
            due,
        )));
    }
    let (mut acks, mut done) = (Times::default(), Vec::with_capacity(count));
    for task in sent {
        let (took, action) = task.await.expect("no phone breaks");
        acks.take(took);
        done.push(action);
    }
    (acks, done)
}

/// Lets a phone do what changes this page.
async fn act(
    phone: Seat,
    page: Page,
    (seat, turn): (usize, usize),
    due: Instant,
) -> (Duration, Done) {
    let (path, form) = match page {
        Page::Board => interest(seat, turn),
        Page::Ideas => idea(seat, turn),
    };
    let (status, body) = phone.lock().await.post(&path, form).await;
    let took = due.elapsed();
    let said: serde_json::Value = serde_json::from_slice(&body).unwrap_or_default();
    assert!(status.is_success(), "{path}: {status} {said}", path = path);
    let n = said["n"].as_u64().expect("a receipt names its moment");
    (took, Done { page, due, n })
}

/// Interest in one topic after the other: first shown in all of them, then taken back.
fn interest(seat: usize, turn: usize) -> (String, String) {
    let topic = (seat / 2 + turn) % TOPICS + 1;
    let on = 1 - turn / TOPICS % 2;
    (format!("/topics/{topic}/interest"), format!("on={on}"))
}

fn idea(seat: usize, turn: usize) -> (String, String) {
    let text = format!("text=Id%C3%A9+{turn}+av+{seat}+om+en+b%C3%A4ttre+stad&topic=");
    ("/ideas".to_owned(), text)
}

/// From when each action was meant to be sent until each page that shows it did; and how many
/// times a page never came to show an action.
pub fn fan(done: &[Done], opens: &[Open]) -> (Times, usize) {
    let (mut times, mut missing) = (Times::default(), 0);
    for open in opens {
        let heard = open.heard.lock().expect("nobody breaks while noting");
        for action in done.iter().filter(|action| action.page == open.page) {
            // Moments only grow on one stream, so the first that is late enough is the one.
            let at = heard.partition_point(|told| told.n < action.n);
            match heard.get(at) {
                Some(told) => times.take(told.came.saturating_duration_since(action.due)),
                None => missing += 1,
            }
        }
    }
    (times, missing)
}
