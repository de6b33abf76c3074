//! Exact numbers as people read them: whole ones and short decimals as they are, others rounded to
//! thousandths and marked as such. What decides is compared before, never here.

use crate::tally::outcome::Exact;
use crate::text::{Words, t};
use num_traits::ToPrimitive;

/// The number of a fraction written as `7/2`.
pub(super) fn number(words: Words, exact: &str) -> String {
    let Ok(number) = exact.parse::<Exact>() else {
        return exact.to_owned();
    };
    let thousand = Exact::from_integer(1_000.into());
    let thousandths = number * thousand;
    let rounded = thousandths
        .round()
        .to_integer()
        .to_f64()
        .unwrap_or(f64::MAX)
        / 1_000.0;
    match thousandths.is_integer() {
        true => t!(words, "readings-number", n = rounded),
        false => t!(words, "readings-number-about", n = rounded),
    }
    .into_owned()
}
