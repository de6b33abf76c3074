//! `/screen`: a projector in a browser, for halls whose projector has no terminal. It shows the
//! pages that the terminal's projector shows, out of the same view-models, and nothing else.
//!
//! A page is laid out on a canvas of its own measure (see [`letters`]), so that what fits one
//! screen fits all. What does not fit comes leaf by leaf. [`Gallery`] draws each page once per
//! change and language for all screens; `stream` brings it to one of them.

mod balance;
mod bar;
mod blank;
mod bridges;
mod clock;
mod frame;
mod gallery;
mod grid;
mod letters;
mod mandate;
mod principles;
mod round;
mod since_last;
mod speakers;
mod spotlight;
mod stream;
mod thanks;
mod wall;
mod welcome;

pub(super) use frame::{Named, document};
pub(super) use gallery::{Gallery, Shown};
pub(super) use stream::{Watching, stream};

use crate::domain::Session;
use crate::domain::model::StagePage;
use crate::hub::Health;
use crate::text::Words;
use chrono::{DateTime, Utc};
use maud::{Markup, html};

/// What a page is drawn of.
pub(super) struct Scene<'a> {
    pub(super) words: Words,
    pub(super) session: &'a Session,
    pub(super) now: DateTime<Utc>,
    /// The address by which phones reach the hall, once that has been proved.
    pub(super) reach: Option<String>,
    pub(super) health: Health,
    /// Which leaf it is the turn of, counted on without end.
    pub(super) turn: usize,
}

/// The part of a page that is shown now, where it has several.
pub(super) struct Leaf {
    body: Markup,
    /// Which leaf it is, from 0.
    at: usize,
    /// How many there are.
    of: usize,
}

impl Leaf {
    /// A page that is all there.
    fn only(body: Markup) -> Leaf {
        Leaf { body, at: 0, of: 1 }
    }
}

/// A page, drawn.
pub(super) struct Picture {
    pub(super) markup: Markup,
    /// On how many leaves it stands.
    pub(super) leaves: usize,
}

/// Seconds that a leaf of a page stands: the longer, the more there is to read on it.
pub(super) fn stands(page: StagePage) -> i64 {
    match page {
        StagePage::Round => 20,
        StagePage::Wall => 15,
        _ => 12,
    }
}

/// Draws a page: what is on it, and below it what stands on every page.
pub(super) fn picture(page: StagePage, scene: &Scene) -> Picture {
    let leaf = leaf(page, scene);
    Picture {
        markup: html! {
            article class={ "page " (page.key()) } { (leaf.body) }
            (frame::foot(scene, &leaf))
        },
        leaves: leaf.of,
    }
}

fn leaf(page: StagePage, scene: &Scene) -> Leaf {
    match page {
        StagePage::Welcome => Leaf::only(welcome::draw(scene)),
        StagePage::Mandate => Leaf::only(mandate::draw(scene)),
        StagePage::Principles => Leaf::only(principles::draw(scene)),
        StagePage::SinceLast => since_last::draw(scene),
        StagePage::Spotlight => Leaf::only(spotlight::draw(scene)),
        StagePage::Grid => grid::draw(scene),
        StagePage::Clock => Leaf::only(clock::draw(scene)),
        StagePage::Wall => wall::draw(scene),
        StagePage::Round => round::draw(scene),
        StagePage::Bridges => bridges::draw(scene),
        StagePage::Speakers => Leaf::only(speakers::draw(scene)),
        StagePage::Balance => Leaf::only(balance::draw(scene)),
        StagePage::Thanks => Leaf::only(thanks::draw(scene)),
        StagePage::Blank => Leaf::only(blank::draw(scene)),
    }
}

/// The part of a list whose turn it is, `each` at a time and leaves of equal length, so that none
/// stands nearly empty.
fn turned<T>(all: &[T], each: usize, turn: usize) -> (&[T], usize, usize) {
    let of = all.len().div_ceil(each).max(1);
    let at = turn % of;
    let length = all.len().div_ceil(of).max(1);
    let shown = all.chunks(length).nth(at).unwrap_or_default();
    (shown, at, of)
}

/// Counts in a row, none parted from what it counts.
fn unparted(counts: impl IntoIterator<Item = impl AsRef<str>>) -> String {
    let counts = counts.into_iter();
    let counts: Vec<String> = counts
        .map(|count| count.as_ref().replace(' ', "\u{A0}"))
        .collect();
    counts.join(", ")
}

/// What to type where the camera does not help: browsers add `http://` themselves.
fn bare(url: &str) -> &str {
    url.strip_prefix("http://").unwrap_or(url)
}

#[cfg(test)]
mod tests {
    use super::turned;

    #[test]
    fn leaves_are_of_equal_length_and_go_round() {
        let all = [1, 2, 3, 4, 5, 6, 7];
        assert_eq!(turned(&all, 3, 0), (&all[..3], 0, 3));
        assert_eq!(turned(&all, 3, 5), (&all[6..], 2, 3));
        assert_eq!(turned(&all, 6, 1), (&all[4..], 1, 2));
        assert_eq!(turned(&all[..0], 3, 4), (&all[..0], 0, 1));
    }
}
