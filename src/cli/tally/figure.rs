//! Exact numbers for readers: as JSON, and with the decimals that people read.

use crate::tally::outcome::Exact;
use crate::text::{Lang, Words};
use num_bigint::BigInt;
use num_traits::{Signed, ToPrimitive, Zero};
use serde_json::Value;

/// Decimals that are shown where a number has more: one more than rulebooks count with.
const DECIMALS: u32 = 5;
/// Most digits of a fraction that is shown as one.
const FRACTION: usize = 9;

/// Whole numbers plainly, others as `"7/3"`; whole numbers that other programs would round, too,
/// as texts.
pub(super) fn json(exact: &Exact) -> Value {
    /// The greatest that every program reads from JSON without rounding.
    const SAFE: i64 = 1 << 53;
    let plain = Some(exact.to_integer()).filter(|_| exact.is_integer());
    let plain = plain.and_then(|whole| whole.to_i64());
    match plain.filter(|whole| whole.abs() <= SAFE) {
        Some(whole) => whole.into(),
        None => exact.to_string().into(),
    }
}

/// The number in the reader's language: `1234,56789` where that is exact, `7/3` where that is
/// short, else rounded behind a `≈`.
pub(super) fn shown(words: Words, exact: &Exact) -> String {
    if exact.is_integer() {
        return whole(words, &exact.to_integer());
    }
    let fraction = exact.to_string();
    match decimals(exact) {
        Some(decimals) => rounded(words, exact, decimals),
        None if fraction.len() <= FRACTION => fraction,
        None => format!("≈ {}", rounded(words, exact, DECIMALS)),
    }
}

/// A whole number, in groups of three where it is long.
fn whole(words: Words, number: &BigInt) -> String {
    let digits = number.abs().to_string();
    let sign = if number.is_negative() { "−" } else { "" };
    if digits.len() < 5 {
        return format!("{sign}{digits}");
    }
    let group = if words.lang() == Lang::En {
        ","
    } else {
        "\u{a0}"
    };
    let head = digits.len() % 3;
    let (first, rest) = digits.split_at(head);
    let rest = rest.as_bytes().chunks(3);
    let rest = rest.map(|group| String::from_utf8_lossy(group).into_owned());
    let groups: Vec<String> = Some(first.to_owned())
        .filter(|first| !first.is_empty())
        .into_iter()
        .chain(rest)
        .collect();
    format!("{sign}{}", groups.join(group))
}

/// How many decimals write it exactly; none where none do, or more than counts are made with.
fn decimals(exact: &Exact) -> Option<u32> {
    const MOST: u32 = 9;
    (1..=MOST).find(|decimals| (exact * power(*decimals)).is_integer())
}

fn power(decimals: u32) -> Exact {
    Exact::from(BigInt::from(10).pow(decimals))
}

fn rounded(words: Words, exact: &Exact, decimals: u32) -> String {
    let scaled = (exact.abs() * power(decimals)).round().to_integer();
    let one = BigInt::from(10).pow(decimals);
    let (units, part) = (&scaled / &one, &scaled % &one);
    let point = if words.lang() == Lang::En { '.' } else { ',' };
    let sign = if exact.is_negative() && !scaled.is_zero() {
        "−"
    } else {
        ""
    };
    let places = decimals as usize;
    format!("{sign}{}{point}{part:0>places$}", whole(words, &units))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(over: i64, under: i64) -> Exact {
        Exact::new(over.into(), under.into())
    }

    #[test]
    fn numbers_are_exact_in_json() {
        assert_eq!(json(&of(14, 2)), 7);
        assert_eq!(json(&of(-7, 3)), "-7/3");
        assert_eq!(json(&of(i64::MAX, 1)), i64::MAX.to_string());
    }

    #[test]
    fn numbers_are_shown_exactly_where_that_is_short() {
        let [sv, en] = [Lang::Sv, Lang::En].map(Words::for_terminal);
        assert_eq!(shown(sv, &of(123_456, 1)), "123\u{a0}456");
        assert_eq!(shown(en, &of(1_234, 1)), "1234");
        assert_eq!(shown(sv, &of(-5, 2)), "−2,5");
        assert_eq!(shown(en, &of(7, 3)), "7/3");
        assert_eq!(shown(sv, &of(1, 3_000_000_001)), "≈ 0,00000");
        assert_eq!(shown(en, &of(139_386_735, 100_000)), "1393.86735");
    }
}
