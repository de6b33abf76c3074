//! How numbers are written in messages: `12 345,6` in Swedish, `12,345.6` in English.
//!
//! Fluent chooses plural forms by CLDR but writes numbers as Rust does, so the bundles call here.

use fluent_bundle::FluentValue;
use fluent_bundle::types::FluentNumber;

use super::Lang;

/// Shortest whole part that is grouped: four digits read as well without (and may be a year).
const GROUPED_FROM_DIGITS: usize = 5;
const GROUP: usize = 3;

/// Writes a number for readers of `lang`; `None` leaves other values to Fluent.
pub(super) fn written(lang: Lang, value: &FluentValue) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(localized(lang, number)),
        _ => None,
    }
}

fn localized(lang: Lang, number: &FluentNumber) -> String {
    let (group, decimal) = match lang {
        Lang::Sv | Lang::SvEasy => ("\u{A0}", ','),
        Lang::En => (",", '.'),
    };
    let plain = number.as_string();
    let (whole, fraction) = match plain.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (plain.as_ref(), None),
    };
    let digits = whole.trim_start_matches('-');
    let mut out = String::with_capacity(plain.len() + plain.len() / GROUP);
    if digits.len() < whole.len() {
        out.push('-');
    }
    if digits.len() >= GROUPED_FROM_DIGITS && number.options.use_grouping {
        push_grouped(&mut out, digits, group);
    } else {
        out.push_str(digits);
    }
    if let Some(fraction) = fraction {
        out.push(decimal);
        out.push_str(fraction);
    }
    out
}

fn push_grouped(out: &mut String, digits: &str, group: &str) {
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(GROUP) {
            out.push_str(group);
        }
        out.push(digit);
    }
}

#[cfg(test)]
mod tests {
    use super::{Lang, written};

    #[test]
    fn numbers_are_written_as_each_language_writes_them() {
        for (value, sv, en) in [
            (0.0, "0", "0"),
            (2026.0, "2026", "2026"),
            (12_345.6, "12\u{A0}345,6", "12,345.6"),
            (-1_234_567.0, "-1\u{A0}234\u{A0}567", "-1,234,567"),
            (85.8, "85,8", "85.8"),
        ] {
            assert_eq!(written(Lang::Sv, &value.into()).as_deref(), Some(sv));
            assert_eq!(written(Lang::En, &value.into()).as_deref(), Some(en));
        }
    }

    #[test]
    fn texts_are_left_as_they_are() {
        assert_eq!(written(Lang::Sv, &"12345".into()), None);
    }
}
