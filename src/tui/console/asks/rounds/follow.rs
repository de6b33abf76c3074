//! The question about a round that goes on from a result: with those that it leaves level, or with
//! the best of a long list. What it makes is a draft, so that undo takes it back and nothing has
//! happened to the room.

use super::super::{Fault, line, number};
use super::methods;
use crate::domain::model::{FollowKind, Follows, Method, Round, RoundPlan, Terms};
use crate::domain::refusal::Field as TextField;
use crate::domain::{Limit, Session};
use crate::text::{Words, t};
use crate::tui::widgets::dialog::{Dialog, Field};
use crate::views::follow::{Tie, foremost, tie};
use crate::views::readings::outcome;
use crate::views::result::result;

/// How many go on unless something else is typed: as many as a room can score with care.
const USUAL_BEST: usize = 8;

/// Who can go on: those that are level, where anybody is, or the best.
fn choices(session: &Session, round: &Round) -> Vec<Option<Tie>> {
    let reading = outcome(session, round.id);
    let tie = reading.and_then(|reading| tie(&reading.decided));
    tie.map(Some).into_iter().chain([None]).collect()
}

pub(super) fn dialog(session: &Session, words: Words, round: &Round) -> Dialog {
    let choices = choices(session, round);
    let named = |choice: &Option<Tie>| match choice {
        Some(tie) => t!(words, "terms-which-tied", count = tie.ideas.len()),
        None => words.say("terms-which-best"),
    };
    let how = |choice: &Option<Tie>| match choice {
        Some(_) => words.say("terms-which-tied-how"),
        None => words.say("terms-which-best-how"),
    };
    let each = |said: &dyn Fn(&Option<Tie>) -> std::borrow::Cow<'static, str>| {
        choices.iter().map(|it| said(it).into_owned()).collect()
    };
    let best = USUAL_BEST.min(round.options.len().div_ceil(2)).max(1);
    let mut fields = vec![
        Field::choice("which", words.say("terms-field-which"), each(&named), 0)
            .with_notes(each(&how)),
        Field::figure("best", words.say("terms-field-best"), &best.to_string())
            .only_for("which", &[choices.len() - 1]),
        Field::line(
            "title",
            words.say("console-field-what-is-asked"),
            &round.title,
        ),
    ];
    let usual = match round.method {
        // A quick sifting is followed by a closer look.
        Method::Dots { .. } => Method::Score,
        method => method,
    };
    fields.extend(methods::fields(words, Some(usual)));
    Dialog::new(words.say("terms-ask-follow"), fields).saying(words.say("terms-ask-follow-body"))
}

pub(super) fn planned(
    dialog: &Dialog,
    session: &Session,
    round: &Round,
) -> Result<RoundPlan, Fault> {
    let choice = choices(session, round)
        .into_iter()
        .nth(dialog.chosen("which"));
    let (ideas, kind, seats) = match choice.ok_or(Fault::NoWish)? {
        Some(tie) => {
            let places = u16::try_from(tie.places).unwrap_or(u16::MAX);
            (tie.ideas, FollowKind::Runoff, places)
        }
        None => {
            let best: u16 = number(dialog, "best")?;
            let view = result(session, round.id).ok_or(Fault::NoWish)?;
            let kind = FollowKind::Shortlist { best };
            let reading = outcome(session, round.id);
            let decided = reading.as_ref().map(|reading| &reading.decided);
            (foremost(&view, decided, best.into()), kind, 0)
        }
    };
    Ok(RoundPlan {
        title: line(dialog, "title", Limit::QUESTION, TextField::Title)?,
        method: methods::chosen(dialog)?,
        options: ideas,
        minutes: round.minutes,
        mandate: round.mandate,
        again: None,
        terms: Terms {
            seats,
            ..Terms::default()
        },
        follows: Some(Follows { of: round.id, kind }),
    })
}
