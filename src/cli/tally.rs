//! `torg tally`: counts an election from a file, or a round of a session, by any rule.
//!
//! What was counted and why goes to standard output, for people or as JSON; a file with anything
//! wrong in it is not counted at all.

mod book;
mod duels;
mod figure;
mod held;
mod json;
mod list;
mod page;
mod scene;
mod seats;
mod stages;
use super::uncounted::Uncounted;
use super::{Context, Failure, answer};
use crate::elections::Format;
use crate::tally::decide::decide;
use crate::tally::poll::Form;
use crate::tally::rule::Rule;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use held::Held;
use std::path::PathBuf;

/// The arguments of `torg tally`.
#[derive(clap::Args, Debug)]
pub struct Args {
    /// The file, or the session.
    #[arg(value_name = "FILE|SESSION", required_unless_present = "rules")]
    file: Option<PathBuf>,
    /// The rule; else the one that is usual for such ballots.
    #[arg(long)]
    rule: Option<String>,
    /// How many are elected; else as the file says, or one.
    #[arg(long, value_parser = clap::value_parser!(u16).range(1..))]
    seats: Option<u16>,
    /// Which round of a session.
    #[arg(long)]
    round: Option<u32>,
    /// What a lot between tied outcomes is drawn by.
    #[arg(long, value_name = "TEXT")]
    seed: Option<String>,
    /// As data.
    #[arg(long)]
    json: bool,
    /// The format of the file, where its name does not tell it.
    #[arg(long, value_parser = formats(), conflicts_with = "round")]
    format: Option<Format>,
    /// What the cells of a table of ballots mean.
    #[arg(long, value_parser = forms(), conflicts_with = "round")]
    ballots: Option<Form>,
    /// Lists the rules.
    #[arg(long)]
    rules: bool,
}

fn formats() -> impl TypedValueParser<Value = Format> {
    PossibleValuesParser::new(Format::NAMES.map(|(name, _)| name)).map(|name| {
        let known = Format::named(&name);
        known.expect("the parser lets only the names of formats through")
    })
}

fn forms() -> impl TypedValueParser<Value = Form> {
    PossibleValuesParser::new(Form::ALL.map(Form::key)).map(|name| {
        let known = Form::ALL.into_iter().find(|form| form.key() == name);
        known.expect("the parser lets only the names of forms through")
    })
}

/// Counts, and says what came out.
///
/// # Errors
/// A file or a round that can't be read, a rule that there is not or that reads other ballots.
pub fn run(args: Args, context: &Context) -> Result<(), Failure> {
    if args.rules {
        return match args.json {
            true => answer::line(&list::json(context.words)),
            false => answer::line(&list::page(context.words)),
        };
    }
    let rule = args.rule.as_deref().map(rule).transpose()?;
    let held = held::read(&args, rule, context)?;
    let seats = args.seats.map_or(held.seats.unwrap_or(1), usize::from);
    let rule = rule.unwrap_or(held.usual);
    // Where options cost money, it is the money that says how many there is room for.
    let rule = match (&held.poll.money, args.seats) {
        (Some(_), None) => rule.with_money(),
        _ => rule,
    };
    let outcome = decide(rule, &held.poll, seats).map_err(|unfit| Uncounted::Unfit {
        rule,
        unfit,
        form: held.poll.ballots.form(),
        options: held.poll.options,
    })?;
    let counted = Counted {
        held: &held,
        seats,
        outcome,
        seed: args.seed.as_deref(),
        asked: args.rule.is_some(),
    };
    match args.json {
        true => answer::line(&json::of(&counted)),
        false => answer::line(page::of(&counted, context.words).trim_end()),
    }
}

/// What was counted.
struct Counted<'a> {
    held: &'a Held,
    seats: usize,
    outcome: crate::tally::outcome::Outcome,
    seed: Option<&'a str>,
    /// Whether the rule was asked for and not only usual.
    asked: bool,
}

impl Counted<'_> {
    /// Which of the tied sets the lot takes; none without a seed, a tie, or all tied sets.
    fn taken(&self) -> Option<usize> {
        let sets = &self.outcome.sets;
        let drawn = self.outcome.complete && sets.len() > 1;
        let seed = self.seed.filter(|_| drawn)?;
        Some(crate::tally::lot::draw(seed, sets.len()))
    }
}

/// How alike two names must be to be taken for a mistake in typing.
const ALIKE: f64 = 0.75;
/// How many names are offered.
const OFFERED: usize = 3;

/// The rule of this name, or those that may have been meant.
fn rule(typed: &str) -> Result<Rule, Uncounted> {
    let lower = typed.to_lowercase().replace('_', "-");
    if let Some(rule) = Rule::from_key(&lower) {
        return Ok(rule);
    }
    let mut alike: Vec<(f64, Rule)> = Rule::ALL
        .map(|rule| (strsim::jaro_winkler(&lower, rule.key()), rule))
        .into_iter()
        .filter(|(alike, _)| *alike >= ALIKE)
        .collect();
    alike.sort_by(|a, b| b.0.total_cmp(&a.0));
    Err(Uncounted::UnknownRule {
        typed: typed.to_owned(),
        nearest: alike.into_iter().take(OFFERED).map(|it| it.1).collect(),
    })
}

#[cfg(test)]
mod tests;
