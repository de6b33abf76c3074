//! What is said where an election could not be counted: the line of the file and what is wrong with
//! it, or which rule would do.

use super::super::uncounted::Uncounted;
use super::code as exit;
use super::shown::{cause, path, visible};
use crate::elections::{Bound, What};
use crate::tally::poll::Form;
use crate::tally::rule::Rule;
use crate::tally::unfit::Unfit;
use crate::text::{Words, t};
use std::borrow::Cow;

/// How much of something odd is shown, in characters.
const SHOWN: usize = 40;

/// The exit code.
pub(super) fn code(trouble: &Uncounted) -> u8 {
    match trouble {
        Uncounted::File(..) | Uncounted::OnlySums(_) | Uncounted::NotClosed(_) => exit::FAILURE,
        Uncounted::UnknownRule { .. }
        | Uncounted::Unfit { .. }
        | Uncounted::WhichRound
        | Uncounted::NoRound { .. } => exit::USAGE,
    }
}

/// What is said about it.
pub(super) fn sentence(trouble: &Uncounted, words: Words) -> Cow<'static, str> {
    match trouble {
        Uncounted::File(file, fault) => {
            let (file, what) = (path(file), what(&fault.what, words));
            match fault.line {
                Some(line) => {
                    let line = line.to_string();
                    t!(
                        words,
                        "cli-tally-fault-line",
                        file = file,
                        line = line,
                        what = what
                    )
                }
                None => t!(words, "cli-tally-fault-file", file = file, what = what),
            }
        }
        Uncounted::UnknownRule { typed, nearest } => unknown_rule(typed, nearest, words),
        Uncounted::Unfit {
            rule,
            unfit,
            form,
            options,
        } => unfit_sentence(*rule, *unfit, *form, *options, words),
        Uncounted::WhichRound => t!(words, "cli-tally-which-round"),
        Uncounted::NoRound { round, known } => {
            let known: Vec<String> = known.iter().map(u32::to_string).collect();
            t!(
                words,
                "cli-tally-no-round",
                round = round.to_string(),
                known = known.join(", ")
            )
        }
        Uncounted::NotClosed(round) => {
            t!(words, "cli-tally-not-closed", round = round.to_string())
        }
        Uncounted::OnlySums(ballots) => t!(words, "cli-tally-only-sums", ballots = *ballots),
    }
}

fn unknown_rule(typed: &str, nearest: &[Rule], words: Words) -> Cow<'static, str> {
    let typed = shown(typed);
    match nearest.is_empty() {
        true => t!(words, "cli-tally-no-rule", typed = typed),
        false => t!(
            words,
            "cli-tally-no-rule-but",
            typed = typed,
            nearest = keys(nearest.iter().copied())
        ),
    }
}

fn keys(rules: impl Iterator<Item = Rule>) -> String {
    let keys: Vec<&str> = rules.map(Rule::key).collect();
    keys.join(", ")
}

fn unfit_sentence(
    rule: Rule,
    unfit: Unfit,
    form: Form,
    options: usize,
    words: Words,
) -> Cow<'static, str> {
    let key = rule.key();
    match unfit {
        Unfit::Form { .. } => {
            let fitting = Rule::ALL.into_iter();
            let fitting = fitting.filter(|it| it.forms().contains(&form) && !it.needs_money());
            let form = words.say(&format!("cli-tally-form-{}", form.key()));
            t!(
                words,
                "cli-tally-unfit-form",
                rule = key,
                form = form,
                rules = keys(fitting)
            )
        }
        Unfit::NoMoney => t!(words, "cli-tally-unfit-money", rule = key),
        Unfit::Seats => t!(words, "cli-tally-unfit-seats", options = options),
        Unfit::TooLarge => t!(words, "cli-tally-unfit-large", rule = key),
    }
}

fn what(what: &What, words: Words) -> Cow<'static, str> {
    match what {
        What::Unreadable(error) => {
            t!(
                words,
                "cli-tally-fault-unreadable",
                cause = cause(error, words)
            )
        }
        What::TooMuch(bound) => too_much(*bound, words),
        What::NotText => t!(words, "cli-tally-fault-not-text"),
        What::UnknownFormat => t!(words, "cli-tally-fault-format"),
        What::WhichBallots => t!(words, "cli-tally-fault-which-ballots"),
        What::Missing(part) => t!(words, "cli-tally-fault-missing", part = *part),
        What::Odd { part, found } if found.is_empty() => {
            t!(words, "cli-tally-fault-empty", part = *part)
        }
        What::Odd { part, found } => {
            t!(
                words,
                "cli-tally-fault-odd",
                part = *part,
                found = shown(found)
            )
        }
        What::NoSuchOption(option) => {
            t!(words, "cli-tally-fault-no-option", option = shown(option))
        }
        What::Twice(found) => t!(words, "cli-tally-fault-twice", found = shown(found)),
        What::Differs { part, said, found } => t!(
            words,
            "cli-tally-fault-differs",
            part = *part,
            said = *said,
            found = *found
        ),
        What::Equals => t!(words, "cli-tally-fault-equals"),
        What::LeftOut => t!(words, "cli-tally-fault-left-out"),
        What::Malformed(why) => t!(words, "cli-tally-fault-malformed", why = visible(why)),
    }
}

fn too_much(bound: Bound, words: Words) -> Cow<'static, str> {
    let limit = bound.limit();
    match bound {
        Bound::Bytes => t!(words, "cli-tally-fault-bytes", limit = limit / 1_000_000),
        Bound::Options => t!(words, "cli-tally-fault-options", limit = limit),
        Bound::Voters => t!(words, "cli-tally-fault-voters", limit = limit),
        Bound::Amount | Bound::Money => t!(words, "cli-tally-fault-amount", limit = limit),
    }
}

/// The start of something odd, without anything that a terminal would obey.
fn shown(text: &str) -> String {
    visible(text).chars().take(SHOWN).collect()
}
