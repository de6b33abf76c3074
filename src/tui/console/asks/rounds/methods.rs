//! The part of the question about a round that says how it is voted in: the method with a sentence
//! about when it fits, and its settings.

use super::super::{Fault, number};
use crate::domain::model::Method;
use crate::text::Words;
use crate::tui::widgets::dialog::{Dialog, Field};

/// The methods with their usual settings, in the order of the choice.
const METHODS: [Method; 7] = [
    Method::Approval { max: 3 },
    Method::Stance,
    Method::Score,
    Method::Dots { dots: 5, most: 3 },
    Method::Points { points: 100 },
    Method::Ranking { max: 5 },
    Method::Gradient,
];

// Their places in the choice, for the fields that are asked only of one of them.
const APPROVAL: &[usize] = &[0];
const DOTS: &[usize] = &[3];
const POINTS: &[usize] = &[4];
const RANKING: &[usize] = &[5];

/// The fields, as they were answered before if they were.
pub(super) fn fields(words: Words, before: Option<Method>) -> Vec<Field> {
    let of = |kind: &str| {
        let say = |method: &Method| words.say(&format!("methods-{kind}-{}", method.key()));
        METHODS
            .iter()
            .map(|method| say(method).into_owned())
            .collect()
    };
    let same = |method: &Method| before.is_some_and(|before| before.key() == method.key());
    let chosen = METHODS.iter().position(same).unwrap_or(0);
    let mut fields = vec![
        Field::choice(
            "method",
            words.say("rounds-field-method"),
            of("name"),
            chosen,
        )
        .with_notes(of("when")),
    ];
    for (at, usual) in METHODS.into_iter().enumerate() {
        let method = before.filter(|_| at == chosen).unwrap_or(usual);
        fields.extend(settings(words, method));
    }
    fields
}

/// The fields for the settings of a method.
fn settings(words: Words, method: Method) -> Vec<Field> {
    let figure = |name, label: &str, proposed: u16, of| {
        Field::figure(name, words.say(label), &proposed.to_string()).only_for("method", of)
    };
    match method {
        Method::Approval { max } => vec![figure("max", "console-field-marks", max, APPROVAL)],
        Method::Dots { dots, most } => vec![
            figure("dots", "methods-field-dots", dots, DOTS),
            figure("most", "methods-field-most", most, DOTS),
        ],
        Method::Points { points } => {
            vec![figure("points", "methods-field-points", points, POINTS)]
        }
        Method::Ranking { max } => vec![figure("ranked", "methods-field-ranked", max, RANKING)],
        Method::Stance | Method::Score | Method::Gradient => Vec::new(),
    }
}

/// The method that was answered.
pub(super) fn chosen(dialog: &Dialog) -> Result<Method, Fault> {
    let usual = METHODS.get(dialog.chosen("method")).ok_or(Fault::NoWish)?;
    Ok(match *usual {
        Method::Approval { .. } => Method::Approval {
            max: number(dialog, "max")?,
        },
        Method::Dots { .. } => Method::Dots {
            dots: number(dialog, "dots")?,
            most: number(dialog, "most")?,
        },
        Method::Points { .. } => Method::Points {
            points: number(dialog, "points")?,
        },
        Method::Ranking { .. } => Method::Ranking {
            max: number(dialog, "ranked")?,
        },
        same @ (Method::Stance | Method::Score | Method::Gradient) => same,
    })
}
