//! Sentences about how a round is voted in and what was counted, for the terminal, the phones and
//! the documents alike.

use super::{Lang, Words, t};
use crate::domain::model::Method;
use crate::tally::gradient::Gradient;
use crate::tally::score::Scores;
use crate::tally::{Fraction, ranking};

/// What one does on a ballot about so many ideas.
pub fn task(words: Words, method: Method, ideas: usize) -> String {
    let id = format!("methods-do-{}", method.key());
    match method {
        Method::Approval { max } | Method::Ranking { max } => {
            t!(words, &id, max = max, ideas = ideas)
        }
        Method::Dots { dots, most } => t!(words, &id, dots = dots, most = most, ideas = ideas),
        Method::Points { points } => t!(words, &id, points = points, ideas = ideas),
        Method::Stance | Method::Score | Method::Gradient => t!(words, &id, ideas = ideas),
    }
    .into_owned()
}

/// What decides the order, where no rule was chosen beside the method's own count.
pub fn order(words: Words, method: Method) -> String {
    words
        .say(&format!("methods-order-{}", method.key()))
        .into_owned()
}

/// What was counted of scores: sum, mean and median.
pub fn scores(words: Words, scores: Scores) -> String {
    t!(
        words,
        "methods-counts-score",
        sum = scores.sum(),
        mean = tenths(words, scores.mean()),
        median = trimmed(words, scores.median())
    )
    .into_owned()
}

/// How many dots an idea got, and from how many where that is known.
pub fn dots(words: Words, dots: u32, givers: Option<u32>) -> String {
    match givers {
        Some(givers) => t!(words, "methods-counts-dots", dots = dots, givers = givers),
        None => t!(words, "methods-counts-dots-alone", dots = dots),
    }
    .into_owned()
}

/// How many points an idea got, and from how many where that is known.
pub fn points(words: Words, points: u32, givers: Option<u32>) -> String {
    match givers {
        Some(givers) => t!(
            words,
            "methods-counts-points",
            points = points,
            givers = givers
        ),
        None => t!(words, "methods-counts-points-alone", points = points),
    }
    .into_owned()
}

/// The Borda points of an idea, and how many put it first.
pub fn ranking(words: Words, count: ranking::Count) -> String {
    t!(
        words,
        "methods-counts-ranking",
        points = halves(words, count.halves),
        firsts = count.firsts
    )
    .into_owned()
}

/// How many go along, stand between and are against, and the step in the middle.
pub fn gradient(words: Words, steps: Gradient) -> String {
    t!(
        words,
        "methods-counts-gradient",
        support = steps.support(),
        between = steps.between(),
        against = steps.against(),
        median = trimmed(words, steps.median())
    )
    .into_owned()
}

/// A number of half points: `12` or `12,5`.
pub fn halves(words: Words, halves: u64) -> String {
    trimmed(words, Fraction::new(halves, 2))
}

/// A fraction with one decimal, `3,4` or `3.4`; a dash for none.
pub fn tenths(words: Words, fraction: Option<Fraction>) -> String {
    let Some(tenths) = fraction.map(Fraction::tenths) else {
        return "–".into();
    };
    let point = match words.lang() {
        Lang::En => '.',
        _ => ',',
    };
    format!("{}{point}{}", tenths / 10, tenths % 10)
}

/// The same without a decimal that is zero, for fractions that are whole or half.
pub fn trimmed(words: Words, fraction: Option<Fraction>) -> String {
    match fraction.map(Fraction::tenths) {
        Some(tenths) if tenths % 10 == 0 => (tenths / 10).to_string(),
        _ => tenths(words, fraction),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn halves_and_tenths_are_written_as_the_language_does() {
        let (sv, en) = (Words::for_terminal(Lang::Sv), Words::for_terminal(Lang::En));
        assert_eq!(
            (halves(sv, 25), halves(en, 24)),
            ("12,5".into(), "12".into())
        );
        let third = Fraction::new(10, 3);
        assert_eq!(
            (tenths(sv, third), tenths(en, third)),
            ("3,3".into(), "3.3".into())
        );
        assert_eq!(tenths(sv, None), "–");
    }

    #[test]
    fn every_method_says_what_to_do_and_what_decides_in_both_languages() {
        let methods = [
            Method::Approval { max: 1 },
            Method::Stance,
            Method::Score,
            Method::Dots { dots: 5, most: 2 },
            Method::Points { points: 100 },
            Method::Ranking { max: 3 },
            Method::Gradient,
        ];
        for lang in Lang::ALL {
            let words = Words::for_terminal(lang);
            for method in methods {
                for said in [task(words, method, 4), order(words, method)] {
                    assert!(said.ends_with('.') && !said.contains('{'), "{said}");
                }
            }
        }
    }
}
