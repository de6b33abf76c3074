//! The host is killed again and again in the middle of everything, while phones send what they
//! have to say until somebody acknowledges it. Nothing acknowledged may be gone, nothing may have
//! happened twice. (A kill leaves the system's caches alone; what a power cut does is the
//! simulated disk's business, beside the journal.)

mod support;

use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering::SeqCst};
use std::sync::{Mutex, RwLock};
use std::thread;
use std::time::{Duration, Instant};
use support::facilitator::open_the_talks;
use support::host::{Hall, Host};
use support::phone::{Answer, Phone};
use support::{PATIENCE, until};

const SLUG: &str = "crash";

/// Phones that write all the time.
const PHONES: usize = 16;

/// Kills in an ordinary run. `TORG_KILLS` sets another number: 200 is what the promise asks for.
const KILLS: usize = 30;

/// How often an idea is rewritten before its phone goes on to the next one.
const REWRITES: usize = 7;

/// A host lives from its first acknowledgement for one of these, in turn: most kills then hit a
/// batch that is being written.
const LIVES: [Duration; 5] = [
    Duration::ZERO,
    Duration::from_millis(7),
    Duration::from_millis(31),
    Duration::from_millis(83),
    Duration::from_millis(167),
];

/// A finger's pause between two actions, and before the next try of one that wasn't answered.
const PAUSE: Duration = Duration::from_millis(5);

/// An idea as its text names it: which phone's, which of its ideas, rewritten how often.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Version {
    phone: usize,
    idea: usize,
    rewrite: usize,
}

impl Version {
    fn text(self) -> String {
        format!("idea {} {} {}", self.phone, self.idea, self.rewrite)
    }

    fn read(text: &str) -> Option<Version> {
        let mut numbers = text.strip_prefix("idea ")?.split(' ').map(str::parse);
        let mut next = || numbers.next()?.ok();
        Some(Version {
            phone: next()?,
            idea: next()?,
            rewrite: next()?,
        })
    }
}

/// What the phones have sent and what they were told is saved.
#[derive(Default)]
struct Room {
    address: RwLock<String>,
    /// The last acknowledged version of each idea, by the number it was given.
    saved: Mutex<BTreeMap<u64, Version>>,
    /// The last version of each phone that may have reached the host.
    sent: Mutex<BTreeMap<usize, Version>>,
    acknowledged: AtomicUsize,
    over: AtomicBool,
}

impl Room {
    /// Tells the phones where the host is now; nowhere, if there is no address.
    fn move_to(&self, url: &str) {
        url.clone_into(&mut self.address.write().unwrap());
    }

    /// One phone's whole day.
    fn write(&self, number: usize) {
        let mut phone = Phone::new("");
        let seat = self.insist(&mut phone, |phone| {
            phone.join(&key(), &[("alias", &format!("P{number}"))])
        });
        assert_eq!(seat.status, 200, "{}", seat.body);
        for idea in 0.. {
            if self.over.load(SeqCst) {
                return;
            }
            self.log_and_rewrite(
                &mut phone,
                Version {
                    phone: number,
                    idea,
                    rewrite: 0,
                },
            );
        }
    }

    fn log_and_rewrite(&self, phone: &mut Phone, first: Version) {
        let logged = self.send(phone, "/ideas", first);
        let id = logged.json()["made"]["id"].as_u64();
        let id = id.unwrap_or_else(|| panic!("an idea without a number: {}", logged.body));
        self.note_saved(id, first);
        for rewrite in 1..=REWRITES {
            let version = Version { rewrite, ..first };
            self.send(phone, &format!("/ideas/{id}/change"), version);
            self.note_saved(id, version);
        }
    }

    fn send(&self, phone: &mut Phone, path: &str, version: Version) -> Answer {
        self.sent.lock().unwrap().insert(version.phone, version);
        let (key, text) = (key(), version.text());
        let answer = self.insist(phone, |phone| phone.post(path, &key, &[("text", &text)]));
        assert_eq!(answer.status, 200, "{path}: {}", answer.body);
        thread::sleep(PAUSE);
        answer
    }

    fn note_saved(&self, id: u64, version: Version) {
        self.saved.lock().unwrap().insert(id, version);
        self.acknowledged.fetch_add(1, SeqCst);
    }

    /// Sends the same thing with the same key, wherever the host is by now, until it is answered.
    fn insist(&self, phone: &mut Phone, send: impl Fn(&mut Phone) -> io::Result<Answer>) -> Answer {
        let given_up = Instant::now() + PATIENCE;
        loop {
            phone.call(&self.address.read().unwrap());
            match send(phone) {
                Ok(answer) if !matches!(answer.status, 429 | 503) => return answer,
                other => assert!(Instant::now() < given_up, "never answered: {other:?}"),
            }
            thread::sleep(PAUSE);
        }
    }

    /// Compares what is in the session with what the phones had been told before.
    fn check(&self, session: &Value, saved: &BTreeMap<u64, Version>) {
        let ideas = session["ideas"].as_array().expect("the export lists ideas");
        let sent = self.sent.lock().unwrap().clone();
        let mut seen = BTreeSet::new();
        let mut found = BTreeMap::new();
        for idea in ideas {
            let text = idea["text"].as_str().unwrap_or_default();
            let version = Version::read(text).unwrap_or_else(|| panic!("garbled: {text:?}"));
            assert!(version <= sent[&version.phone], "nobody sent {version:?}");
            assert!(
                seen.insert((version.phone, version.idea)),
                "twice: {version:?}"
            );
            found.insert(idea["id"].as_u64().expect("ideas have numbers"), version);
        }
        for (id, version) in saved {
            let kept = found
                .get(id)
                .unwrap_or_else(|| panic!("lost: {version:?}, idea {id}"));
            let same = (kept.phone, kept.idea) == (version.phone, version.idea);
            assert!(
                same && kept >= version,
                "idea {id} was saved as {version:?} and is {kept:?}"
            );
        }
    }
}

fn key() -> String {
    uuid::Uuid::new_v4().to_string()
}

fn kills() -> usize {
    let asked = std::env::var("TORG_KILLS")
        .ok()
        .and_then(|number| number.parse().ok());
    asked.unwrap_or(KILLS)
}

fn start(hall: &Hall) -> (Host, Duration) {
    let begun = Instant::now();
    let host = Host::start(hall, SLUG, 0, &["--raise-limits"]);
    (host, begun.elapsed())
}

/// Kills and starts the host as often as asked, checking the session each time before the phones
/// find it again; gives how long each start took.
fn kill_again_and_again(hall: &Hall, room: &Room, mut host: Host) -> (Host, Vec<Duration>) {
    let mut restarts = Vec::new();
    for kill in 0..kills() {
        let before = room.acknowledged.load(SeqCst);
        until("an acknowledgement", || {
            (room.acknowledged.load(SeqCst) > before).then_some(())
        });
        thread::sleep(LIVES[kill % LIVES.len()]);
        let saved = room.saved.lock().unwrap().clone();
        host.kill();
        room.move_to("");
        let (next, took) = start(hall);
        host = next;
        restarts.push(took);
        room.check(&hall.exported(SLUG), &saved);
        room.move_to(&host.url);
    }
    (host, restarts)
}

#[test]
fn a_killed_host_has_lost_nothing_it_acknowledged_and_did_nothing_twice() {
    let hall = Hall::new();
    hall.workshop(SLUG);
    let room = Room::default();
    let (mut host, _) = start(&hall);
    open_the_talks(&mut host);
    room.move_to(&host.url);
    let (host, mut restarts) = thread::scope(|scope| {
        for number in 0..PHONES {
            let room = &room;
            scope.spawn(move || room.write(number));
        }
        // Phones wait for no one who has panicked: without this the test would never end.
        let outcome = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            kill_again_and_again(&hall, &room, host)
        }));
        room.over.store(true, SeqCst);
        outcome.unwrap_or_else(|panic| std::panic::resume_unwind(panic))
    });
    let saved = room.saved.lock().unwrap().clone();
    room.check(&hall.exported(SLUG), &saved);
    assert!(host.stop().success(), "the host stops in order");
    let session = hall.exported(SLUG);
    room.check(&session, &saved);
    assert_eq!(
        session["ideas"].as_array().map(Vec::len),
        Some(saved.len()),
        "all was acknowledged"
    );
    hall.run(&["check", SLUG]);

    restarts.sort();
    let at = |share: f64| restarts[((restarts.len() - 1) as f64 * share) as usize];
    println!(
        "{} kills, {} acknowledged, 0 lost, 0 twice; restart p50 {:?}, p99 {:?}",
        restarts.len(),
        room.acknowledged.load(SeqCst),
        at(0.5),
        at(0.99)
    );
}
