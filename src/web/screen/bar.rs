//! Bars as pictures with attributes: the page's policy lets no style be written into it. The words
//! beside a bar say the same.

use maud::{Markup, html};

/// A part of a whole, both counted.
pub(super) fn of(part: usize, whole: usize) -> Markup {
    per_cent(part as f64 * 100.0 / whole.max(1) as f64, None)
}

/// A share in per cent, with a mark where another share is that was aimed at.
pub(super) fn per_cent(share: f64, target: Option<u8>) -> Markup {
    let share = format!("{:.1}", share.clamp(0.0, 100.0));
    html! {
        svg.bar viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" {
            rect.lane width="100" height="10" {}
            rect.full width=(share) height="10" {}
            @if let Some(target) = target {
                // At the very edge half of the mark would be cut off.
                @let at = f64::from(target.min(100)).clamp(0.5, 99.5);
                rect.target x=(format!("{:.1}", at - 0.5)) width="1" height="10" {}
            }
        }
    }
}
