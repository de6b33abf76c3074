//! Counts as bars, drawn with attributes: there is no inline style. The words beside a bar say the
//! same, so readers of screens skip it.

use crate::views::result::{Counts, ResultView};
use maud::{Markup, html};

/// The bar of these counts, where so many voted; as long as the share it stands for, so that
/// parties of any size compare.
pub(super) fn bar(view: &ResultView, counts: Counts, ballots: usize) -> Markup {
    let (parts, whole) = parts(view, counts, ballots);
    let share = |count: usize| match whole {
        0 => 0.0,
        whole => (count as f64 / whole as f64 * 100.0).min(100.0),
    };
    let bars = parts.into_iter().scan(0, |before, (class, count)| {
        let from = share(*before);
        *before += count;
        Some((
            class,
            format!("{from:.1}%"),
            format!("{:.1}%", share(count)),
        ))
    });
    html! {
        svg.bar aria-hidden="true" {
            @for (class, from, width) in bars { rect.(class) x=(from) width=(width) height="100%" {} }
        }
    }
}

/// The parts of a bar, each with the class of its colour, and how much the whole bar stands for.
fn parts(view: &ResultView, counts: Counts, ballots: usize) -> (Vec<(&'static str, usize)>, usize) {
    match counts {
        Counts::Stance {
            agree,
            disagree,
            pass,
        } => (sides(agree.into(), disagree.into(), pass.into()), ballots),
        Counts::Gradient(steps) => {
            let (support, against) = (steps.support(), steps.against());
            let between = steps.voters().saturating_sub(support + against);
            (sides(support, against, between), ballots)
        }
        counts => {
            let (part, whole) = view.share(counts, ballots);
            (vec![("agree", part)], whole)
        }
    }
}

fn sides(agree: u64, disagree: u64, between: u64) -> Vec<(&'static str, usize)> {
    let part = |count: u64| usize::try_from(count).unwrap_or(usize::MAX);
    vec![
        ("agree", part(agree)),
        ("disagree", part(disagree)),
        ("pass", part(between)),
    ]
}
