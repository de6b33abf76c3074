//! Everybody's part of an area as it was drawn last, and what of it a phone lacks.

use super::patch::{Piece, patch};
use crate::web::update::{self, Html, Slots};
use axum::body::Bytes;
use maud::Markup;
use std::collections::BTreeSet;
use std::sync::Arc;

/// A slot, with the moment at which it came to look as it does.
#[derive(Clone, Debug)]
struct Slot {
    name: &'static str,
    contents: Markup,
    since: u64,
    /// How it came from what it looked like before, if that is shorter to say.
    patch: Option<Vec<Piece>>,
}

impl Slot {
    fn whole(&self) -> Html<'_> {
        Html::Whole(&self.contents.0)
    }

    fn change(&self) -> Html<'_> {
        match &self.patch {
            Some(pieces) => Html::Change(pieces),
            None => self.whole(),
        }
    }
}

/// The slots that a stream has sent whole, so that the phone can make the next look of them from a
/// change alone.
#[derive(Debug, Default)]
pub(super) struct SentWhole(BTreeSet<&'static str>);

/// Everybody's part of an area as it was drawn last. Cheap to copy: every stream of the area holds
/// one.
#[derive(Clone, Debug)]
pub(in crate::web) struct Drawn {
    /// The moment it shows.
    n: u64,
    /// The moment that was drawn before.
    before: u64,
    slots: Arc<[Slot]>,
    /// The slots that are new since the moment before, whole: the same bytes for every phone whose
    /// page shows that moment.
    news: Bytes,
    /// The same as changes, for phones that were sent those slots whole; none where no change is
    /// shorter.
    changes: Option<Bytes>,
}

impl Drawn {
    /// What is drawn for the first one who looks. Nothing is known of how it looked before, so all
    /// of it is new to whoever has an older page.
    pub(super) fn first(n: u64, slots: Slots) -> Drawn {
        let slots = slots.into_iter().map(|(name, contents)| Slot {
            name,
            contents,
            since: n,
            patch: None,
        });
        Drawn::of(n, 0, slots.collect())
    }

    /// What is drawn after a change; none if it looks as before.
    pub(super) fn next(&self, n: u64, slots: Slots) -> Option<Drawn> {
        let slots = slots.into_iter().map(|(name, contents)| {
            let before = self.slots.iter().find(|slot| slot.name == name);
            match before.filter(|slot| slot.contents.0 == contents.0) {
                Some(same) => Slot {
                    patch: None,
                    ..same.clone()
                },
                None => Slot {
                    patch: before.and_then(|slot| patch(&slot.contents.0, &contents.0)),
                    name,
                    contents,
                    since: n,
                },
            }
        });
        let slots: Arc<[Slot]> = slots.collect();
        let moved = slots.iter().any(|slot| slot.since == n);
        moved.then(|| Drawn::of(n, self.n, slots))
    }

    fn of(n: u64, before: u64, slots: Arc<[Slot]>) -> Drawn {
        let news = event(n, &slots, before, Slot::whole);
        let shorter = slots.iter().any(|slot| slot.patch.is_some());
        let changes = shorter.then(|| event(n, &slots, before, Slot::change));
        Drawn {
            n,
            before,
            slots,
            news,
            changes,
        }
    }

    /// The moment it shows.
    pub(super) fn n(&self) -> u64 {
        self.n
    }

    /// The event for a phone whose page shows the moment `seen` and that was sent these slots
    /// whole; none if it lacks nothing.
    pub(super) fn lacked_since(&self, seen: u64, sent: &mut SentWhole) -> Option<Bytes> {
        if seen >= self.n {
            return None;
        }
        if seen < self.before {
            // A phone that missed a drawing gets what that one brought too.
            self.send_whole(seen, sent);
            return Some(event(self.n, &self.slots, seen, Slot::whole));
        }
        let patched = self.slots.iter().filter(|slot| slot.patch.is_some());
        let follows = patched.into_iter().all(|slot| sent.0.contains(slot.name));
        self.send_whole(seen, sent);
        Some(match &self.changes {
            Some(changes) if follows => changes.clone(),
            _ => self.news.clone(),
        })
    }

    /// Notes that the phone has, or can make, the slots that have changed after a moment.
    fn send_whole(&self, after: u64, sent: &mut SentWhole) {
        let changed = self.slots.iter().filter(|slot| slot.since > after);
        sent.0.extend(changed.map(|slot| slot.name));
    }
}

/// An event with the slots that have changed after a moment, each said in this way.
fn event(n: u64, slots: &[Slot], after: u64, say: fn(&Slot) -> Html<'_>) -> Bytes {
    let changed = slots.iter().filter(|slot| slot.since > after);
    update::shared(n, changed.map(|slot| (slot.name, say(slot)))).event("shared")
}

#[cfg(test)]
mod tests {
    use super::*;
    use maud::html;

    fn slots(clock: &str, doors: &str) -> Slots {
        vec![("clock", html! { (clock) }), ("doors", html! { (doors) })]
    }

    fn text(event: Option<Bytes>) -> String {
        String::from_utf8(event.unwrap().to_vec()).unwrap()
    }

    /// What a phone lacks that only has the page it loaded.
    fn lacked(drawn: &Drawn, seen: u64) -> Option<Bytes> {
        drawn.lacked_since(seen, &mut SentWhole::default())
    }

    fn long(last: &str) -> Slots {
        let rows = ["Lokaler", "Skolgården", "Nattvandring", "Odling", last];
        vec![("board", html! { ul { @for row in rows { li { (row) } } } })]
    }

    #[test]
    fn a_phone_that_was_sent_a_slot_gets_only_what_changed_in_it() {
        let mut sent = SentWhole::default();
        let first = Drawn::first(3, long("Cykelvägar"));
        let second = first.next(5, long("Bänkar")).unwrap();
        let whole = text(second.lacked_since(3, &mut sent));
        assert!(whole.contains("Lokaler"), "it only had its page: {whole}");
        let third = second.next(7, long("Belysning")).unwrap();
        let change = text(third.lacked_since(5, &mut sent));
        assert!(
            change.contains("Belysning") && !change.contains("Lokaler"),
            "{change}"
        );
        let fourth = third.next(9, long("Toaletter")).unwrap();
        let missed = text(
            fourth
                .next(11, long("Bad"))
                .unwrap()
                .lacked_since(7, &mut sent),
        );
        assert!(missed.contains("Lokaler"), "it missed a drawing: {missed}");
    }

    #[test]
    fn a_phone_that_follows_gets_only_the_slots_that_changed() {
        let first = Drawn::first(3, slots("nine", "write"));
        let drawn = first.next(5, slots("ten", "write")).unwrap();
        let news = text(lacked(&drawn, 3));
        assert!(news.contains("ten") && !news.contains("write"), "{news}");
        assert_eq!(lacked(&drawn, 5), None);
    }

    #[test]
    fn a_phone_that_missed_a_drawing_gets_what_both_brought_and_no_more() {
        let first = Drawn::first(3, slots("nine", "write"));
        let second = first.next(5, slots("nine", "vote")).unwrap();
        let third = second.next(9, slots("ten", "vote")).unwrap();
        assert!(!text(lacked(&third, 5)).contains("vote"));
        let both = text(lacked(&third, 4));
        assert!(both.contains("ten") && both.contains("vote"), "{both}");
    }

    #[test]
    fn what_looks_as_before_is_not_drawn_anew() {
        let first = Drawn::first(3, slots("nine", "write"));
        assert!(first.next(4, slots("nine", "write")).is_none());
        assert!(text(lacked(&first, 0)).contains("nine"));
    }
}
