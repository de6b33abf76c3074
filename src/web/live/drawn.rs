//! Everybody's part of an area as it was drawn last, and what of it a phone lacks: slots, and of slots
//! with cards only the cards that changed, of other slots the pieces. A board of thirty topics would
//! else be sent to the whole room for each chair that is taken, and sixty ideas for one more.

use crate::web::patch::{Piece, patch};
use crate::web::update::{self, CARD_BEGINS, CARD_ENDS, CARD_NAMED, Html, Slots};
use axum::body::Bytes;
use std::collections::{BTreeMap, BTreeSet};
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
    /// How it came from what it looked like before, if it has no cards and that is shorter to say.
    patch: Option<Vec<Piece>>,
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
    /// What is new since the moment before: the same bytes for every phone whose page shows that.
    news: Bytes,
    /// The same for phones that were sent the slots whole that have changes; none where no change
    /// is shorter.
    changes: Option<Bytes>,
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
        let changed = self.slots.iter().filter(|slot| slot.around.since > after);
        sent.0.extend(changed.map(|slot| slot.name));
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
        let bare = before.filter(|it| it.cards.is_empty() && cards.is_empty());
        let moved = bare.filter(|it| it.contents != contents);
        let patch = moved.and_then(|it| patch(&it.contents, &contents));
        let around = since(around, before.map(|it| &it.around));
        let cards = cards.into_iter().map(|(card, inside)| {
            let before = before.and_then(|it| it.cards.get(card));
            (card.to_owned(), since(inside.to_owned(), before))
        });
        Slot {
            name,
            cards: cards.collect(),
            around,
            patch,
            contents,
        }
    }

    fn whole(&self) -> Html<'_> {
        Html::Whole(&self.contents)
    }

    fn change(&self) -> Html<'_> {
        match &self.patch {
            Some(pieces) => Html::Change(pieces),
            None => self.whole(),
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

/// An event with what has changed after a moment, each slot said in this way.
fn event(n: u64, slots: &[Slot], after: u64, say: fn(&Slot) -> Html<'_>) -> Bytes {
    let (mut html, mut cards) = (BTreeMap::new(), BTreeMap::new());
    for slot in slots {
        if slot.around.since > after {
            html.insert(slot.name, say(slot));
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
    fn of_a_slot_with_cards_only_the_card_that_changed_is_sent() {
        let first = Drawn::first(3, board(&[("t1", "two chairs"), ("t2", "full")]));
        let drawn = first
            .next(4, board(&[("t1", "one chair"), ("t2", "full")]))
            .unwrap();
        let news = text(lacked(&drawn, 3));
        assert!(
            news.contains("\"t1\":\"one chair\"") && !news.contains("full"),
            "{news}"
        );
        let more = drawn.next(5, board(&[("t1", "one chair")])).unwrap();
        let news = text(lacked(&more, 4));
        assert!(
            news.contains("\"html\":{\"board\""),
            "a card less is another board: {news}"
        );
    }

    #[test]
    fn what_looks_as_before_is_not_drawn_anew() {
        let first = Drawn::first(3, slots("nine", "write"));
        assert!(first.next(4, slots("nine", "write")).is_none());
        assert!(text(lacked(&first, 0)).contains("nine"));
    }
}
