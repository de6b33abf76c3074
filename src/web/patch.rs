//! What has changed within a slot, as pieces of how it looked before and what is new between them:
//! one more idea in a list of sixty is a few hundred bytes instead of ten thousand.
//!
//! Both ends cut a slot's HTML before each `<`, so a piece is named by its place in that row.

use serde::Serialize;
use std::collections::HashMap;

/// Places of equal pieces that are tried: a board has many buttons alike, and the first few of
/// them tell where the alike stretch is.
const TRIED: usize = 8;

/// A change smaller than this share of the whole is sent as a change.
const WORTH: (usize, usize) = (3, 4);

/// A part of how a slot looks now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub(super) enum Piece {
    /// So many pieces of how it looked before, from this place on.
    Before(usize, usize),
    /// What was not there.
    New(String),
}

/// How to make `new` of `old`; none where the whole is hardly longer.
pub(super) fn patch(old: &str, new: &str) -> Option<Vec<Piece>> {
    let (before, now) = (cut(old), cut(new));
    let mut places: HashMap<&str, Vec<usize>> = HashMap::new();
    for (at, piece) in before.iter().enumerate() {
        places.entry(piece).or_default().push(at);
    }
    let mut pieces = Vec::new();
    let (mut at, mut expected) = (0, 0);
    while at < now.len() {
        match alike(&before, &now[at..], &places, expected) {
            Some((from, length)) => {
                pieces.push(Piece::Before(from, length));
                (at, expected) = (at + length, from + length);
            }
            None => {
                add(&mut pieces, now[at]);
                at += 1;
            }
        }
    }
    let length: usize = pieces.iter().map(cost).sum();
    (length * WORTH.1 < new.len() * WORTH.0).then_some(pieces)
}

/// Pieces of HTML: cut before each `<`, so that no text is ever parted.
fn cut(html: &str) -> Vec<&str> {
    let starts = html.match_indices('<').map(|(at, _)| at);
    let mut pieces = Vec::new();
    let mut from = 0;
    for at in starts.filter(|at| *at > 0).chain([html.len()]) {
        pieces.push(&html[from..at]);
        from = at;
    }
    pieces
}

/// The longest stretch of `before` that `now` begins with; the one that is `expected` first.
fn alike(
    before: &[&str],
    now: &[&str],
    places: &HashMap<&str, Vec<usize>>,
    expected: usize,
) -> Option<(usize, usize)> {
    let known = places.get(now[0])?;
    let later = known.partition_point(|at| *at < expected);
    let tried = known[later..].iter().chain(&known[..later]).take(TRIED);
    let length = |from: usize| {
        let pairs = before[from..].iter().zip(now);
        pairs.take_while(|(old, new)| old == new).count()
    };
    // The first of equally long ones: what follows on is the likeliest to be the same again.
    tried
        .map(|from| (*from, length(*from)))
        .reduce(|best, other| if other.1 > best.1 { other } else { best })
}

fn add(pieces: &mut Vec<Piece>, text: &str) {
    match pieces.last_mut() {
        Some(Piece::New(last)) => last.push_str(text),
        _ => pieces.push(Piece::New(text.to_owned())),
    }
}

/// About how many bytes a piece takes on its way.
fn cost(piece: &Piece) -> usize {
    match piece {
        Piece::Before(..) => "[1000,1000],".len(),
        Piece::New(text) => text.len(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// What the script does with a patch.
    fn applied(old: &str, pieces: &[Piece]) -> String {
        let before = cut(old);
        let made = pieces.iter().map(|piece| match piece {
            Piece::Before(from, length) => before[*from..from + length].concat(),
            Piece::New(text) => text.clone(),
        });
        made.collect()
    }

    fn list(ideas: std::ops::Range<u32>) -> String {
        let item = |id: u32| {
            format!(
                "<li><p class=\"text\" dir=\"auto\">Idé {id} om staden</p><span>{id}</span></li>"
            )
        };
        let items: String = ideas.clone().rev().map(item).collect();
        format!("<h2>Idéer <span>{}</span></h2><ul>{items}</ul>", ideas.end)
    }

    #[test]
    fn one_more_idea_in_a_long_list_is_a_small_change() {
        let (old, new) = (list(0..60), list(1..61));
        let pieces = patch(&old, &new).unwrap();
        assert_eq!(applied(&old, &pieces), new);
        let json = serde_json::to_string(&pieces).unwrap();
        assert!(json.len() < 300, "{} of {}: {json}", json.len(), new.len());
    }

    #[test]
    fn what_has_little_in_common_is_sent_whole() {
        assert_eq!(patch("<p>Paus", "<section><h2>Omröstning</h2>"), None);
        assert_eq!(patch("", "<p>Något</p>"), None);
        assert_eq!(patch("<p>Något</p>", ""), None);
    }

    proptest! {
        #[test]
        fn every_patch_makes_the_new_of_the_old(
            old in "(<b>|<i>|</b>|å|text){0,40}",
            new in "(<b>|<i>|</b>|å|text){0,40}",
        ) {
            if let Some(pieces) = patch(&old, &new) {
                prop_assert_eq!(applied(&old, &pieces), new);
            }
        }

        #[test]
        fn cutting_loses_nothing(html in "[<>a-c å]{0,30}") {
            prop_assert_eq!(cut(&html).concat(), html);
        }
    }
}
