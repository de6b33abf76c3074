//! Who is here: kept beside the session, never recorded, gone when the hub stops. Whoever shows a
//! page or a terminal holds a [`Here`] for as long as it is open; whoever writes says so again and
//! again, and is forgotten a few seconds after the last time.

use crate::domain::model::ParticipantId;
use crate::domain::{Actor, Role};
pub use crate::wire::presence::{Attached, Presence, WritesAt};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::sync::watch;
use tokio::time::Instant;

/// How long a phone counts as connected after its last page closed: going from one page to the
/// next closes one stream and opens another.
const LINGER: Duration = Duration::from_secs(5);

/// How long somebody counts as writing after they last said so.
const WRITING: Duration = Duration::from_secs(5);

/// The most browsers that count as projectors: no hall has more, and whoever may open a page may
/// open it again and again.
const SCREENS: u32 = 16;

/// How often somebody who writes has to say so: twice before they are forgotten.
pub const WRITING_AGAIN: Duration = Duration::from_secs(2);

/// What has to be counted and timed, and nobody needs to see.
#[derive(Default)]
struct Ledger {
    /// Pages that are open, by whose phone they are on.
    pages: HashMap<ParticipantId, u32>,
    /// Terminals that were ever attached.
    terminals: u64,
    /// Browsers that are projectors now.
    screens: u32,
    /// Until when whoever writes counts as writing.
    until: HashMap<Actor, Instant>,
}

/// The attendance of one session. Cheap to clone.
#[derive(Clone)]
pub struct Attendance {
    ledger: Arc<Mutex<Ledger>>,
    seen: Arc<watch::Sender<Arc<Presence>>>,
    linger: Duration,
    writing: Duration,
}

impl Default for Attendance {
    fn default() -> Attendance {
        Attendance::lasting(LINGER, WRITING)
    }
}

/// Something that is open. Dropping it says that it was closed.
pub struct Here {
    attendance: Attendance,
    what: What,
}

#[derive(Clone, Copy)]
enum What {
    Phone(ParticipantId),
    Terminal(u64),
    Screen(u64),
}

impl Attendance {
    /// An attendance with nobody in it, which forgets after these times.
    fn lasting(linger: Duration, writing: Duration) -> Attendance {
        Attendance {
            ledger: Arc::default(),
            seen: Arc::new(watch::channel(Arc::default()).0),
            linger,
            writing,
        }
    }

    /// A poisoned ledger is still a ledger: every change to it is a single step.
    fn ledger(&self) -> MutexGuard<'_, Ledger> {
        self.ledger.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Wakes whenever somebody comes, goes, or writes elsewhere.
    pub fn watch(&self) -> watch::Receiver<Arc<Presence>> {
        self.seen.subscribe()
    }

    /// Somebody's phone has opened a page.
    pub fn phone(&self, who: ParticipantId) -> Here {
        let mut ledger = self.ledger();
        *ledger.pages.entry(who).or_default() += 1;
        self.change(|presence| presence.phones.insert(who).is_none());
        self.here(What::Phone(who))
    }

    /// A terminal was attached.
    pub fn terminal(&self, role: Role, name: String) -> Here {
        let place = self.attach(&mut self.ledger(), Attached { role, name });
        self.here(What::Terminal(place))
    }

    /// A browser shows what the projector of this name shows. None where so many do already that
    /// one more is not counted.
    pub fn screen(&self, name: String) -> Option<Here> {
        let mut ledger = self.ledger();
        if ledger.screens == SCREENS {
            return None;
        }
        ledger.screens += 1;
        let role = Role::Projector;
        let place = self.attach(&mut ledger, Attached { role, name });
        Some(self.here(What::Screen(place)))
    }

    fn attach(&self, ledger: &mut Ledger, who: Attached) -> u64 {
        ledger.terminals += 1;
        let place = ledger.terminals;
        self.change(|presence| {
            presence.terminals.insert(place, who);
            true
        });
        place
    }

    fn here(&self, what: What) -> Here {
        Here {
            attendance: self.clone(),
            what,
        }
    }

    /// Somebody writes here now. Must be called within a runtime, which forgets it in time.
    pub fn writes(&self, who: Actor, at: WritesAt) {
        let mut ledger = self.ledger();
        let until = Instant::now() + self.writing;
        let is_known = ledger.until.insert(who.clone(), until).is_some();
        self.change(|presence| presence.writing.insert(who.clone(), at) != Some(at));
        if !is_known {
            tokio::spawn(self.clone().forget(who, until));
        }
    }

    /// Forgets a writer when they have not said for long enough that they write.
    async fn forget(self, who: Actor, mut until: Instant) {
        loop {
            tokio::time::sleep_until(until).await;
            let mut ledger = self.ledger();
            match ledger.until.get(&who) {
                Some(later) if *later > until => until = *later,
                _ => {
                    ledger.until.remove(&who);
                    self.change(|presence| presence.writing.remove(&who).is_some());
                    return;
                }
            }
        }
    }

    fn gone(&self, what: What) {
        let mut ledger = self.ledger();
        match what {
            What::Terminal(place) => {
                self.change(|presence| presence.terminals.remove(&place).is_some());
            }
            What::Screen(place) => {
                ledger.screens -= 1;
                self.change(|presence| presence.terminals.remove(&place).is_some());
            }
            What::Phone(who) => {
                let Some(pages) = ledger.pages.get_mut(&who) else {
                    return;
                };
                *pages -= 1;
                if *pages == 0 {
                    ledger.pages.remove(&who);
                    self.change(|presence| presence.phones.remove(&who).is_some());
                }
            }
        }
    }

    /// Changes what everybody sees, and tells them if it is something new. Called with the ledger
    /// held, so that what is seen follows the ledger's order.
    fn change(&self, change: impl FnOnce(&mut Presence) -> bool) {
        self.seen
            .send_if_modified(|presence| change(Arc::make_mut(presence)));
    }
}

impl Drop for Here {
    fn drop(&mut self) {
        let (attendance, what) = (self.attendance.clone(), self.what);
        match (what, tokio::runtime::Handle::try_current()) {
            (What::Phone(_), Ok(runtime)) => {
                runtime.spawn(async move {
                    tokio::time::sleep(attendance.linger).await;
                    attendance.gone(what);
                });
            }
            // Without a runtime the hall is closing.
            (What::Phone(_), Err(_)) | (What::Terminal(_) | What::Screen(_), _) => {
                attendance.gone(what);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::model::{NoteField, TopicId};

    const ASA: ParticipantId = ParticipantId(1);
    const SHORT: Duration = Duration::from_millis(20);
    const LONG: Duration = Duration::from_secs(3_600);

    fn summary(topic: u32) -> WritesAt {
        WritesAt {
            topic: TopicId(topic),
            field: NoteField::Summary,
        }
    }

    #[tokio::test]
    async fn a_phone_is_here_while_any_of_its_pages_is_open() {
        let attendance = Attendance::lasting(SHORT, LONG);
        let mut seen = attendance.watch();
        let first = attendance.phone(ASA);
        let second = attendance.phone(ASA);
        assert!(seen.borrow_and_update().phones.contains(&ASA));
        drop(first);
        drop(second);
        let gone = seen.wait_for(|presence| presence.phones.is_empty()).await;
        assert!(gone.is_ok());
    }

    #[tokio::test]
    async fn a_phone_that_goes_from_page_to_page_never_leaves() {
        let attendance = Attendance::lasting(LONG, LONG);
        let page = attendance.phone(ASA);
        let mut seen = attendance.watch();
        drop(page);
        let _next = attendance.phone(ASA);
        assert!(!seen.has_changed().unwrap());
        assert!(seen.borrow_and_update().phones.contains(&ASA));
    }

    #[tokio::test]
    async fn browsers_count_as_projectors_up_to_a_bound_and_make_room_when_they_close() {
        let attendance = Attendance::lasting(SHORT, LONG);
        let seen = attendance.watch();
        let open = || attendance.screen("screen".into());
        let mut held: Vec<Here> = (0..SCREENS).map(|_| open().unwrap()).collect();
        assert_eq!(seen.borrow().terminals.len(), SCREENS as usize);
        assert!(open().is_none());
        held.pop();
        held.push(open().unwrap());
        drop(held);
        assert!(seen.borrow().terminals.is_empty());
    }

    #[tokio::test]
    async fn terminals_of_one_name_come_and_go_by_themselves() {
        let attendance = Attendance::default();
        let [one, _other] = [(); 2].map(|()| attendance.terminal(Role::Notes, "Bord 3".into()));
        assert_eq!(attendance.watch().borrow().terminals.len(), 2);
        drop(one);
        assert_eq!(attendance.watch().borrow().terminals.len(), 1);
    }

    #[tokio::test]
    async fn who_writes_is_seen_by_others_and_forgotten_when_the_hand_rests() {
        let attendance = Attendance::lasting(LONG, SHORT);
        let anna = Actor::NoteTaker("Anna".into());
        attendance.writes(anna.clone(), summary(1));
        let mut seen = attendance.watch();
        {
            let presence = seen.borrow_and_update();
            let others = presence.writers(summary(1), &Actor::Facilitator);
            assert_eq!(others.collect::<Vec<_>>(), [&anna]);
            assert_eq!(presence.writers(summary(1), &anna).count(), 0);
            assert_eq!(presence.writers(summary(2), &Actor::Facilitator).count(), 0);
        }
        let rested = seen.wait_for(|presence| presence.writing.is_empty()).await;
        assert!(rested.is_ok());
    }

    #[tokio::test]
    async fn saying_it_again_is_no_news_and_going_elsewhere_is() {
        let attendance = Attendance::lasting(LONG, LONG);
        let mut seen = attendance.watch();
        attendance.writes(Actor::Facilitator, summary(1));
        seen.mark_unchanged();
        attendance.writes(Actor::Facilitator, summary(1));
        assert!(!seen.has_changed().unwrap());
        attendance.writes(Actor::Facilitator, summary(2));
        assert!(seen.has_changed().unwrap());
        assert_eq!(seen.borrow_and_update().writing.len(), 1);
    }
}
