//! Who is in the room, set against who was meant to be: groups as attendance, never names.

use super::letters::{Room, even, fit};
use super::{Scene, bar, unparted};
use crate::text::t;
use crate::views::balance::{ShareView, balance};
use maud::{Markup, html};

const TITLE: Room = Room::new(1_600, 130);
const FOOT: Room = Room::new(1_600, 90);
/// The place of all groups, and the widths of a group's name and numbers.
const GROUPS: u32 = 560;
const NAME: u32 = 520;
const NUMBERS: u32 = 620;
/// The most groups that are read in large enough letters; with more, parties stand alone.
const MOST: usize = 10;
/// Groups beyond which their bars are thinner.
const MANY: usize = 6;
/// The tallest a group gets: thicker bars say no more.
const TALLEST: u32 = 110;

/// Draws the page.
pub(super) fn draw(scene: &Scene) -> Markup {
    let words = scene.words;
    let view = balance(scene.session);
    let whole = view.parties.iter().map(|party| (party, false));
    let parted = view.parties.iter().flat_map(|party| {
        let parts = party.categories.iter().map(|share| (share, true));
        std::iter::once((party, false)).chain(parts)
    });
    let all: Vec<_> = parted.collect();
    let groups: Vec<_> = match all.len() <= MOST {
        true => all,
        false => whole.take(MOST).collect(),
    };
    let height = (GROUPS / groups.len().max(1) as u32).min(TALLEST) * 8 / 10;
    let here = t!(words, "stage-here", count = view.here);
    let first = t!(words, "stage-first-timers", count = view.first_timers);
    let not_said = t!(words, "stage-not-said", count = view.not_said);
    let first = (view.first_timers > 0).then_some(first);
    let not_said = (view.not_said > 0).then_some(not_said);
    let foot = unparted([Some(here), first, not_said].into_iter().flatten());
    let foot = fit(&foot, FOOT);
    let title = words.say("stage-balance");
    let title = fit(&title, TITLE);
    let names: Vec<&str> = groups
        .iter()
        .map(|(share, _)| words.label(&share.name))
        .collect();
    let numbers: Vec<String> = groups
        .iter()
        .map(|(share, _)| numbers(scene, share))
        .collect();
    let numbers: Vec<&str> = numbers.iter().map(String::as_str).collect();
    let names = even(&names, Room::new(NAME, height));
    let numbers = even(&numbers, Room::new(NUMBERS, height));
    let many = groups.len() > MANY;
    html! {
        h1.accent.(title.class) { (title.text) }
        table.bars.many[many] {
            @for (((share, within), name), numbers) in groups.iter().zip(names).zip(numbers) {
                tr.within[*within].missing[share.missing()] {
                    th.(name.class) scope="row" dir="auto" { (name.text) }
                    td { (bar::per_cent(share.share.into(), share.target)) }
                    td.(numbers.class) { (numbers.text) }
                }
            }
        }
        p.strong.(foot.class) { (foot.text) }
    }
}

fn numbers(scene: &Scene, share: &ShareView) -> String {
    let words = scene.words;
    let said = match share.target {
        _ if share.missing() => words.say("stage-missing"),
        Some(target) => t!(
            words,
            "stage-share-of-target",
            count = share.people,
            share = share.share,
            target = target
        ),
        None => t!(
            words,
            "stage-share",
            count = share.people,
            share = share.share
        ),
    };
    said.into_owned()
}
