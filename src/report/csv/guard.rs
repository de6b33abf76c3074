//! The guard against cells that a spreadsheet would run as a formula.

/// Signs that begin a formula, in plain and full width; tab and return hide one from the eye.
const FORMULA: [char; 10] = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];

/// The text with a `'` before it if a spreadsheet could take it for a formula, also after blanks
/// and byte order marks. Plain numbers stay numbers.
pub(super) fn guarded(text: String) -> String {
    if is_number(&text) || !is_formula(&text) {
        return text;
    }
    format!("'{text}")
}

fn is_formula(text: &str) -> bool {
    let hides = |c: &char| !FORMULA.contains(c) && (c.is_whitespace() || *c == '\u{FEFF}');
    let mut chars = text.chars();
    let first = chars.find(|c| !hides(c));
    first.is_some_and(|first| FORMULA.contains(&first))
}

/// Whether the text is a sign and digits, at most one of them a decimal point or comma. Names
/// such as `-inf` are numbers to Rust and formulas to a spreadsheet.
fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    let points = digits.chars().filter(|c| ".,".contains(*c)).count();
    points <= 1
        && digits.starts_with(|c: char| c.is_ascii_digit())
        && digits
            .chars()
            .all(|c| c.is_ascii_digit() || ".,".contains(c))
}

#[cfg(test)]
mod tests {
    use super::guarded;

    #[test]
    fn formulas_are_guarded_in_plain_and_full_width_and_behind_blanks() {
        for text in crate::report::hostile::formulas() {
            let starts = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{FEFF}');
            if !starts.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']) {
                continue;
            }
            assert_eq!(guarded(text.clone()), format!("'{text}"));
        }
        assert_eq!(guarded("\tförst en tabb".into()), "'\tförst en tabb");
    }

    #[test]
    fn numbers_and_plain_words_stay_as_they_are() {
        for text in [
            "-5",
            "+46701234567",
            "-0,5",
            "3.14",
            "",
            "a=b",
            "en - två",
            "'=1",
        ] {
            assert_eq!(guarded(text.into()), text);
        }
    }

    #[test]
    fn what_only_looks_like_a_number_is_guarded() {
        for text in ["-", "+1+1", "-1-1", "-inf", "+nan", "-1e5", "-.5", "-1,2,3"] {
            assert_eq!(guarded(text.into()), format!("'{text}"));
        }
    }
}
