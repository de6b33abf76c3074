//! Everybody's part of an area as it was drawn last, and what of it a phone lacks.

use crate::web::update::{self, Slots};
use axum::body::Bytes;
use maud::Markup;
use std::sync::Arc;

/// A slot, with the moment at which it came to look as it does.
#[derive(Clone, Debug)]
struct Slot {
    name: &'static str,
    contents: Markup,
    since: u64,
}

/// Everybody's part of an area as it was drawn last. Cheap to copy: every stream of the area holds
/// one.
#[derive(Clone, Debug)]
pub(in crate::web) struct Drawn {
    /// The moment it shows.
    n: u64,
    /// The moment that was drawn before.
    before: u64,
    slots: Arc<[Slot]>,
    /// What is new since the moment before: the same bytes for every phone that follows.
    news: Bytes,
}

impl Drawn {
    /// What is drawn for the first one who looks. Nothing is known of how it looked before, so all
    /// of it is new to whoever has an older page.
    pub(super) fn first(n: u64, slots: Slots) -> Drawn {
        let slots = slots.into_iter().map(|(name, contents)| Slot {
            name,
            contents,
            since: n,
        });
        Drawn::of(n, 0, slots.collect())
    }

    /// What is drawn after a change; none if it looks as before.
    pub(super) fn next(&self, n: u64, slots: Slots) -> Option<Drawn> {
        let slots = slots.into_iter().map(|(name, contents)| {
            let same = |slot: &&Slot| slot.name == name && slot.contents.0 == contents.0;
            let since = self.slots.iter().find(same).map_or(n, |slot| slot.since);
            Slot {
                name,
                contents,
                since,
            }
        });
        let slots: Arc<[Slot]> = slots.collect();
        let moved = slots.iter().any(|slot| slot.since == n);
        moved.then(|| Drawn::of(n, self.n, slots))
    }

    fn of(n: u64, before: u64, slots: Arc<[Slot]>) -> Drawn {
        let news = event(n, &slots, before);
        Drawn {
            n,
            before,
            slots,
            news,
        }
    }

    /// The moment it shows.
    pub(super) fn n(&self) -> u64 {
        self.n
    }

    /// The event for a phone whose page shows the moment `seen`; none if it lacks nothing.
    pub(super) fn lacked_since(&self, seen: u64) -> Option<Bytes> {
        if seen >= self.n {
            return None;
        }
        // A phone that missed a drawing gets what that one brought too.
        Some(match seen >= self.before {
            true => self.news.clone(),
            false => event(self.n, &self.slots, seen),
        })
    }
}

/// An event with the slots that have changed after a moment.
fn event(n: u64, slots: &[Slot], after: u64) -> Bytes {
    let changed = slots.iter().filter(|slot| slot.since > after);
    update::shared(n, changed.map(|slot| (slot.name, slot.contents.0.as_str()))).event("shared")
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

    #[test]
    fn a_phone_that_follows_gets_only_the_slots_that_changed() {
        let first = Drawn::first(3, slots("nine", "write"));
        let drawn = first.next(5, slots("ten", "write")).unwrap();
        let news = text(drawn.lacked_since(3));
        assert!(news.contains("ten") && !news.contains("write"), "{news}");
        assert_eq!(drawn.lacked_since(5), None);
    }

    #[test]
    fn a_phone_that_missed_a_drawing_gets_what_both_brought_and_no_more() {
        let first = Drawn::first(3, slots("nine", "write"));
        let second = first.next(5, slots("nine", "vote")).unwrap();
        let third = second.next(9, slots("ten", "vote")).unwrap();
        assert!(!text(third.lacked_since(5)).contains("vote"));
        let both = text(third.lacked_since(4));
        assert!(both.contains("ten") && both.contains("vote"), "{both}");
    }

    #[test]
    fn what_looks_as_before_is_not_drawn_anew() {
        let first = Drawn::first(3, slots("nine", "write"));
        assert!(first.next(4, slots("nine", "write")).is_none());
        assert!(text(first.lacked_since(0)).contains("nine"));
    }
}
