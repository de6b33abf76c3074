//! Live pages. What is the same for everybody is drawn once per change, area and language, and
//! the same bytes go to every stream; pushes are coalesced, and who is slow skips to the latest.

mod drawn;
mod places;
mod stream;

pub(super) use places::Places;
pub(super) use stream::{GONE_EVENT, Watching, stream};

use super::area::Area;
use super::update::Slots;
use crate::domain::{Actor, Session};
use crate::hub::presence::{Presence, WritesAt};
use crate::text::{Lang, Words};
use drawn::Drawn;
use imbl::OrdMap;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::sync::watch;
use tokio::time::Instant;

/// Shortest time between two pushes: a burst of sign-ups is one change on the phones.
const TICK: Duration = Duration::from_millis(150);

/// Draws everybody's part of an area.
type Draw = fn(Area, Words, &Session) -> Slots;

type Key = (Area, Lang);

/// Who writes where.
pub(super) type Writers = OrdMap<Actor, WritesAt>;

/// The areas that somebody watches now.
type Watched = Arc<Mutex<HashMap<Key, Arc<watch::Sender<Drawn>>>>>;

/// The drawing of live pages.
pub(super) struct Live {
    /// The session, at most once per tick.
    paced: watch::Receiver<Arc<Session>>,
    /// Who writes where, at most once per tick and only when that has changed.
    writers: watch::Receiver<Writers>,
    draw: Draw,
    watched: Watched,
    pub(super) places: Places,
}

impl Live {
    /// Draws what `session` publishes. Must be called within a runtime; its task ends with the
    /// session.
    pub(super) fn new(
        session: watch::Receiver<Arc<Session>>,
        presence: watch::Receiver<Arc<Presence>>,
        draw: Draw,
    ) -> Live {
        let (paced, slowed) = watch::channel(session.borrow().clone());
        tokio::spawn(pace(session, paced));
        let (tell, writers) = watch::channel(presence.borrow().writing.clone());
        tokio::spawn(pace_writers(presence, tell));
        Live {
            paced: slowed,
            writers,
            draw,
            watched: Watched::default(),
            places: Places::default(),
        }
    }

    /// The session, at most once per tick.
    pub(super) fn paced(&self) -> watch::Receiver<Arc<Session>> {
        self.paced.clone()
    }

    /// Who writes where.
    pub(super) fn writers(&self) -> watch::Receiver<Writers> {
        self.writers.clone()
    }

    /// Everybody's part of an area, now and whenever it changes.
    pub(super) fn watch(&self, area: Area, lang: Lang) -> watch::Receiver<Drawn> {
        let key = (area, lang);
        let mut watched = lock(&self.watched);
        if let Some(sender) = watched.get(&key) {
            return sender.subscribe();
        }
        let mut session = self.paced.clone();
        let shown = session.borrow_and_update().clone();
        let drawn = Drawn::first(shown.n, slots(self.draw, key, &shown));
        let (sender, receiver) = watch::channel(drawn);
        let sender = Arc::new(sender);
        watched.insert(key, sender.clone());
        let artist = Artist {
            key,
            draw: self.draw,
            watched: self.watched.clone(),
            sender,
        };
        tokio::spawn(artist.work(session, shown));
        receiver
    }
}

/// A poisoned map is still a map: every change to it is a single step.
fn lock(watched: &Watched) -> MutexGuard<'_, HashMap<Key, Arc<watch::Sender<Drawn>>>> {
    watched.lock().unwrap_or_else(PoisonError::into_inner)
}

fn slots(draw: Draw, (area, lang): Key, session: &Session) -> Slots {
    draw(area, Words::for_html(lang), session)
}

/// Passes on the first change at once and the rest at most once per tick.
async fn pace(mut session: watch::Receiver<Arc<Session>>, paced: watch::Sender<Arc<Session>>) {
    let mut next = Instant::now();
    while session.changed().await.is_ok() {
        tokio::time::sleep_until(next).await;
        let latest = session.borrow_and_update().clone();
        paced.send_replace(latest);
        next = Instant::now() + TICK;
    }
}

/// Passes on who writes where, and nothing else of who is here, at most once per tick.
async fn pace_writers(
    mut presence: watch::Receiver<Arc<Presence>>,
    writers: watch::Sender<Writers>,
) {
    while presence.changed().await.is_ok() {
        let now = presence.borrow_and_update().writing.clone();
        let told = writers.send_if_modified(|before| {
            let new = *before != now;
            *before = now;
            new
        });
        if told {
            tokio::time::sleep(TICK).await;
        }
    }
}

/// Draws one area in one language for as long as somebody watches it.
struct Artist {
    key: Key,
    draw: Draw,
    watched: Watched,
    sender: Arc<watch::Sender<Drawn>>,
}

impl Artist {
    async fn work(self, mut session: watch::Receiver<Arc<Session>>, mut shown: Arc<Session>) {
        loop {
            tokio::select! {
                () = self.sender.closed() => {
                    if self.retire() {
                        return;
                    }
                }
                changed = session.changed() => {
                    if changed.is_err() {
                        return;
                    }
                    let latest = session.borrow_and_update().clone();
                    let moved = self.key.0.moved(&shown, &latest);
                    shown = latest;
                    if moved {
                        self.redraw(&shown);
                    }
                }
            }
        }
    }

    fn redraw(&self, session: &Session) {
        let slots = slots(self.draw, self.key, session);
        let next = self.sender.borrow().next(session.n, slots);
        if let Some(next) = next {
            self.sender.send_replace(next);
        }
    }

    /// Stops if nobody has come since the last one left.
    fn retire(&self) -> bool {
        let mut watched = lock(&self.watched);
        let idle = self.sender.receiver_count() == 0;
        if idle {
            watched.remove(&self.key);
        }
        idle
    }
}
