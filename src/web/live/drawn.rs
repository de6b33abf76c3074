//! Everybody's part of an area as it was drawn last, and what of it a phone lacks: slots, and of slots
//! with cards only the cards that changed. A board of thirty topics would else be sent to the whole
//! room for each chair that is taken.

use crate::web::update::{self, CARD_BEGINS, CARD_ENDS, CARD_NAMED, Slots};
use axum::body::Bytes;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Something on the page, with the moment at which it came to look as it does.
#[derive(Clone, Debug)]
struct Since {
    contents: String,
    since: u64,
}

/// A slot.
#[derive(Clone, Debug)]
struct Slot {
    name: &'static str,
    /// All of it.
    contents: String,
    /// It without the insides of its cards.
    around: Since,
    cards: BTreeMap<String, Since>,
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
        let slots = slots.into_iter();
        let slots = slots.map(|(name, contents)| Slot::drawn(n, name, contents.0, None));
        Drawn::of(n, 0, slots.collect())
    }

    /// What is drawn after a change; none if it looks as before.
    pub(super) fn next(&self, n: u64, slots: Slots) -> Option<Drawn> {
        let slots = slots.into_iter().map(|(name, contents)| {
            let before = self.slots.iter().find(|slot| slot.name == name);
            Slot::drawn(n, name, contents.0, before)
        });
        let slots: Arc<[Slot]> = slots.collect();
        let moved = slots.iter().any(|slot| slot.moved_at(n));
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

impl Slot {
    fn drawn(n: u64, name: &'static str, contents: String, before: Option<&Slot>) -> Slot {
        let since = |contents: String, before: Option<&Since>| {
            let same = before.filter(|it| it.contents == contents);
            let since = same.map_or(n, |it| it.since);
            Since { contents, since }
        };
        let (around, cards) = parted(&contents);
        let around = since(around, before.map(|it| &it.around));
        let cards = cards.into_iter().map(|(card, inside)| {
            let before = before.and_then(|it| it.cards.get(card));
            (card.to_owned(), since(inside.to_owned(), before))
        });
        Slot {
            name,
            cards: cards.collect(),
            around,
            contents,
        }
    }

    fn moved_at(&self, n: u64) -> bool {
        self.around.since == n || self.cards.values().any(|card| card.since == n)
    }
}

/// A slot without the insides of its cards, and those by the card's name.
fn parted(contents: &str) -> (String, Vec<(&str, &str)>) {
    let (mut around, mut cards) = (String::new(), Vec::new());
    let mut rest = contents;
    while let Some((before, begun)) = rest.split_once(CARD_BEGINS)
        && let Some((name, begun)) = begun.split_once(CARD_NAMED)
        && let Some((inside, after)) = begun.split_once(CARD_ENDS)
    {
        around.push_str(before);
        cards.push((name, inside));
        rest = after;
    }
    around.push_str(rest);
    (around, cards)
}

/// An event with what has changed after a moment.
fn event(n: u64, slots: &[Slot], after: u64) -> Bytes {
    let (mut html, mut cards) = (BTreeMap::new(), BTreeMap::new());
    for slot in slots {
        if slot.around.since > after {
            html.insert(slot.name, slot.contents.as_str());
        } else {
            let changed = slot.cards.iter().filter(|(_, card)| card.since > after);
            cards.extend(changed.map(|(name, card)| (name.as_str(), card.contents.as_str())));
        }
    }
    update::shared(n, html, cards).event("shared")
}

#[cfg(test)]
mod tests {
    use super::*;
    use maud::{PreEscaped, html};

    fn slots(clock: &str, doors: &str) -> Slots {
        vec![("clock", html! { (clock) }), ("doors", html! { (doors) })]
    }

    fn board(cards: &[(&str, &str)]) -> Slots {
        let cards = cards.iter().map(|(name, inside)| {
            format!("<li>{CARD_BEGINS}{name}{CARD_NAMED}{inside}{CARD_ENDS}</li>")
        });
        vec![("board", PreEscaped(cards.collect()))]
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
    fn of_a_slot_with_cards_only_the_card_that_changed_is_sent() {
        let first = Drawn::first(3, board(&[("t1", "two chairs"), ("t2", "full")]));
        let drawn = first
            .next(4, board(&[("t1", "one chair"), ("t2", "full")]))
            .unwrap();
        let news = text(drawn.lacked_since(3));
        assert!(
            news.contains("\"t1\":\"one chair\"") && !news.contains("full"),
            "{news}"
        );
        let more = drawn.next(5, board(&[("t1", "one chair")])).unwrap();
        let news = text(more.lacked_since(4));
        assert!(
            news.contains("\"html\":{\"board\""),
            "a card less is another board: {news}"
        );
    }

    #[test]
    fn what_looks_as_before_is_not_drawn_anew() {
        let first = Drawn::first(3, slots("nine", "write"));
        assert!(first.next(4, slots("nine", "write")).is_none());
        assert!(text(first.lacked_since(0)).contains("nine"));
    }
}
