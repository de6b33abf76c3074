//! The pages that projectors in browsers show now, each drawn once per change and language: the
//! same bytes go to every screen. There are as many pictures as pages and languages, whatever names
//! screens give themselves.

use super::{Picture, Scene, picture, stands};
use crate::domain::Session;
use crate::domain::model::StagePage;
use crate::hub::Health;
use crate::text::{Lang, Words};
use crate::web::clock::now;
use axum::body::Bytes;
use chrono::{DateTime, TimeDelta, Utc};
use serde_json::json;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::sync::watch;

/// Whatever changes by itself – the wall clock, what is about to start – does so by the minute.
const MINUTE: i64 = 60;

type Key = (StagePage, Lang);

/// What pictures are drawn of.
#[derive(Clone)]
pub(in crate::web) struct Shown {
    /// The session, at most once per tick.
    pub(in crate::web) session: watch::Receiver<Arc<Session>>,
    /// The address by which phones reach the hall.
    pub(in crate::web) reach: watch::Receiver<Option<String>>,
    /// Whether what happens is being saved.
    pub(in crate::web) health: watch::Receiver<Health>,
}

impl Shown {
    /// Draws a page as it is now.
    fn picture(&self, (page, lang): Key, turn: usize, now: DateTime<Utc>) -> Picture {
        let session = self.session.borrow().clone();
        let scene = Scene {
            words: Words::for_html(lang),
            session: &session,
            now,
            reach: self.reach.borrow().clone(),
            health: self.health.borrow().clone(),
            turn,
        };
        picture(page, &scene)
    }
}

/// A page as it was drawn last, as an event for the streams.
#[derive(Clone, Debug)]
pub(in crate::web) struct Hung {
    pub(in crate::web) event: Bytes,
    /// Which leaf it is the turn of.
    turn: usize,
}

type Hanging = Arc<Mutex<HashMap<Key, Arc<watch::Sender<Hung>>>>>;

/// The pages that are shown now. Cheap to clone.
#[derive(Clone)]
pub(in crate::web) struct Gallery {
    shown: Shown,
    hanging: Hanging,
}

impl Gallery {
    /// An empty one; each page is drawn for as long as somebody looks at it.
    pub(in crate::web) fn new(shown: Shown) -> Gallery {
        Gallery {
            shown,
            hanging: Hanging::default(),
        }
    }

    /// What pictures are drawn of.
    pub(in crate::web) fn shown(&self) -> Shown {
        self.shown.clone()
    }

    /// Which leaf of a page it is the turn of: that of the screens which show it, else by the time,
    /// so that a browser without script gets on as well.
    pub(in crate::web) fn turn(&self, key: Key, now: DateTime<Utc>) -> usize {
        let hanging = lock(&self.hanging);
        let hung = hanging.get(&key).map(|sender| sender.borrow().turn);
        hung.unwrap_or_else(|| {
            let turn = now.timestamp().div_euclid(stands(key.0));
            usize::try_from(turn).unwrap_or(0)
        })
    }

    /// A page, now and whenever it looks different. Must be called within a runtime.
    pub(in crate::web) fn watch(&self, key: Key) -> watch::Receiver<Hung> {
        let mut hanging = lock(&self.hanging);
        if let Some(sender) = hanging.get(&key) {
            return sender.subscribe();
        }
        let now = now();
        let first = self.shown.picture(key, 0, now);
        let (sender, receiver) = watch::channel(hung(key, 0, &first));
        let sender = Arc::new(sender);
        hanging.insert(key, sender.clone());
        let painter = Painter {
            key,
            shown: self.shown.clone(),
            hanging: self.hanging.clone(),
            sender,
            turn: 0,
            since: now,
            leaves: first.leaves,
            contents: first.markup.0,
        };
        tokio::spawn(painter.work());
        receiver
    }
}

/// A poisoned map is still a map: every change to it is a single step.
fn lock(hanging: &Hanging) -> MutexGuard<'_, HashMap<Key, Arc<watch::Sender<Hung>>>> {
    hanging.lock().unwrap_or_else(PoisonError::into_inner)
}

/// JSON holds no line break, so it is one data line.
fn hung((page, _): Key, turn: usize, picture: &Picture) -> Hung {
    let json = json!({ "page": page.key(), "html": picture.markup.0 });
    Hung {
        event: Bytes::from(format!("event: page\ndata: {json}\n\n")),
        turn,
    }
}

/// Draws one page in one language for as long as somebody looks at it.
struct Painter {
    key: Key,
    shown: Shown,
    hanging: Hanging,
    sender: Arc<watch::Sender<Hung>>,
    /// Which leaf it is the turn of, and since when.
    turn: usize,
    since: DateTime<Utc>,
    /// How many there were when it was last drawn.
    leaves: usize,
    contents: String,
}

impl Painter {
    async fn work(mut self) {
        loop {
            let wait = (self.wakes(now()) - now()).to_std().unwrap_or_default();
            let changed = tokio::select! {
                () = self.sender.closed() => {
                    if self.retire() {
                        return;
                    }
                    continue;
                }
                changed = self.shown.session.changed() => changed.is_ok(),
                changed = self.shown.health.changed() => changed.is_ok(),
                () = address_moved(&mut self.shown.reach) => true,
                () = tokio::time::sleep(wait) => true,
            };
            if !changed {
                // The hall is closing, and streams end by their own sign.
                return;
            }
            self.redraw(now());
        }
    }

    /// When the picture changes by itself next.
    fn wakes(&self, now: DateTime<Utc>) -> DateTime<Utc> {
        let into_minute = now.timestamp().rem_euclid(MINUTE);
        let minute = now + TimeDelta::seconds(MINUTE - into_minute);
        match self.leaves > 1 {
            true => minute.min(self.turns()),
            false => minute,
        }
    }

    fn turns(&self) -> DateTime<Utc> {
        self.since + TimeDelta::seconds(stands(self.key.0))
    }

    /// Leaves turn when their time has come, never because something arrived.
    fn redraw(&mut self, now: DateTime<Utc>) {
        if self.leaves <= 1 {
            (self.turn, self.since) = (0, now);
        } else if now >= self.turns() {
            (self.turn, self.since) = ((self.turn + 1) % self.leaves, now);
        }
        let picture = self.shown.picture(self.key, self.turn, now);
        self.leaves = picture.leaves;
        if picture.markup.0 != self.contents {
            self.sender
                .send_replace(hung(self.key, self.turn, &picture));
            self.contents = picture.markup.0;
        }
    }

    /// Stops if nobody has come since the last one left.
    fn retire(&self) -> bool {
        let mut hanging = lock(&self.hanging);
        let idle = self.sender.receiver_count() == 0;
        if idle {
            hanging.remove(&self.key);
        }
        idle
    }
}

/// Waits for another address; for ever where nobody tells any.
async fn address_moved(reach: &mut watch::Receiver<Option<String>>) {
    if reach.changed().await.is_err() {
        std::future::pending().await
    }
}
