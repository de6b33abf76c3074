//! Reading ballots by rules that were made for ballots of another form: which rules fit a poll, and
//! what becomes of a ballot on the way. So the same ballots can be read by many rules.
//!
//! Every conversion is one that can be said in a sentence, and is printed beside what came of it:
//!
//! | from | to marks | to an order |
//! | --- | --- | --- |
//! | marks | as they are | the marked before the others |
//! | orders | those in the first so many places | as they are |
//! | scores 0–5 | a score of 4 or 5 | by score, none given as 0 |
//! | steps 1–7 | a step of 5, 6 or 7 | by step, none given as the middle |
//! | dots, points | whatever got any | by how many |
//! | answers | those agreed with | agree, then neither, then disagree |
//!
//! An order ends above its last group of equals: what is left out comes after all that is there,
//! so nothing is lost, and no vote moves on to what the voter liked least.

use super::gradient::{AGAINST_TO, SUPPORTS_FROM};
use super::poll::{Ballots, Form, Poll, Weighed};
use super::rule::Rule;
use super::stance::Answer;
use std::collections::BTreeMap;

/// The lowest score that is read as a mark.
pub const MARKS_FROM: u64 = 4;
/// The step of the gradient that is read where none was given: neither for nor against.
const MIDDLE: u64 = 4;
/// How many places of an order are read as marks where nobody said how many are chosen.
const PLACES: usize = 3;

/// What the numbers on a ballot mean. Other forms have none, and it says nothing of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Scale {
    /// A score from 0 to 5.
    Score,
    /// A step of the gradient of agreement, 1 to 7.
    Steps,
    /// A part of what the voter had to give: dots, points.
    Shares,
}

/// How a ballot is read by a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum How {
    /// As it was given.
    AsGiven,
    /// What was agreed with, as marks.
    AgreedMarks,
    /// Scores of [`MARKS_FROM`] or more, as marks.
    ScoreMarks,
    /// Steps on which somebody goes along, as marks.
    StepMarks,
    /// Whatever got dots or points, as marks.
    GivenMarks,
    /// The first so many places of an order, as marks.
    FirstMarks {
        /// How many.
        places: usize,
    },
    /// The marked before the others.
    MarksOrder,
    /// What was agreed with, then what was passed or not answered, then the rest.
    AnswersOrder,
    /// By the number given, none as 0.
    NumbersOrder,
    /// By the step, none as the middle.
    StepsOrder,
    /// Steps 5 to 7 as agreeing, 1 to 3 as disagreeing, 4 as passing.
    StepAnswers,
}

impl How {
    /// The name in Fluent (`readings-how-<key>`) and JSON.
    pub fn key(self) -> &'static str {
        match self {
            How::AsGiven => "as-given",
            How::AgreedMarks => "agreed-marks",
            How::ScoreMarks => "score-marks",
            How::StepMarks => "step-marks",
            How::GivenMarks => "given-marks",
            How::FirstMarks { .. } => "first-marks",
            How::MarksOrder => "marks-order",
            How::AnswersOrder => "answers-order",
            How::NumbersOrder => "numbers-order",
            How::StepsOrder => "steps-order",
            How::StepAnswers => "step-answers",
        }
    }
}

/// How many places of an order are read as marks: as many as are chosen, but never more than half
/// of the options, or the marks would tell nothing apart.
fn places(options: usize, seats: usize) -> usize {
    let wanted = if seats == 0 { PLACES } else { seats };
    wanted.min(options / 2).max(1)
}

/// How a rule reads a poll of these ballots, where it can. Money is spent where there is any: rules
/// that know nothing of it are no reading of the same question, and neither is the other way round.
pub fn reading(rule: Rule, poll: &Poll, scale: Scale, seats: usize) -> Option<How> {
    if rule.needs_money() != poll.money.is_some() {
        return None;
    }
    let form = poll.ballots.form();
    let places = places(poll.options, seats);
    if rule.needs_money() {
        return money(rule, form, scale, places);
    }
    match rule {
        Rule::Sum if form == Form::Amounts => (scale != Scale::Steps).then_some(How::AsGiven),
        // Of dots and points a mean says how much its few friends gave, not how many it had.
        Rule::Mean | Rule::Median if form == Form::Amounts => {
            (scale != Scale::Shares).then_some(How::AsGiven)
        }
        Rule::NetAgreement => answers(form, scale),
        rule if rule.forms() == [Form::Approvals] => Some(marks(form, scale, places)),
        rule if rule.forms() == [Form::Rankings] => Some(order(form, scale)),
        _ => None,
    }
}

/// Money is given by what a ballot says as it is, but for a low step and a disagreement, which are
/// no wish to pay.
fn money(rule: Rule, form: Form, scale: Scale, places: usize) -> Option<How> {
    let as_given = rule.forms().contains(&form) && (form, scale) != (Form::Amounts, Scale::Steps);
    let marks = || {
        let by_marks = rule.forms().contains(&Form::Approvals);
        by_marks.then(|| marks(form, scale, places))
    };
    as_given.then_some(How::AsGiven).or_else(marks)
}

fn answers(form: Form, scale: Scale) -> Option<How> {
    match (form, scale) {
        (Form::Stances, _) => Some(How::AsGiven),
        (Form::Amounts, Scale::Steps) => Some(How::StepAnswers),
        _ => None,
    }
}

fn marks(form: Form, scale: Scale, places: usize) -> How {
    match (form, scale) {
        (Form::Approvals, _) => How::AsGiven,
        (Form::Rankings, _) => How::FirstMarks { places },
        (Form::Stances, _) => How::AgreedMarks,
        (Form::Amounts, Scale::Score) => How::ScoreMarks,
        (Form::Amounts, Scale::Steps) => How::StepMarks,
        (Form::Amounts, Scale::Shares) => How::GivenMarks,
    }
}

fn order(form: Form, scale: Scale) -> How {
    match (form, scale) {
        (Form::Approvals, _) => How::MarksOrder,
        (Form::Rankings, _) => How::AsGiven,
        (Form::Stances, _) => How::AnswersOrder,
        (Form::Amounts, Scale::Steps) => How::StepsOrder,
        (Form::Amounts, _) => How::NumbersOrder,
    }
}

/// Every rule that can read a poll, in the order of the lists, and how.
pub fn fitting(poll: &Poll, scale: Scale, seats: usize) -> Vec<(Rule, How)> {
    let rules = Rule::ALL.into_iter();
    rules
        .filter_map(|rule| Some((rule, reading(rule, poll, scale, seats)?)))
        .collect()
}

/// The ballots as a rule reads them, each in the place where it was.
pub fn read(ballots: &Ballots, options: usize, how: How) -> Ballots {
    match (how, ballots) {
        (How::AgreedMarks, Ballots::Stances(all)) => {
            Ballots::Approvals(each(all, |answers| agreed(answers)))
        }
        (How::ScoreMarks, Ballots::Amounts(all)) => {
            Ballots::Approvals(each(all, |amounts| at_least(amounts, MARKS_FROM)))
        }
        (How::StepMarks, Ballots::Amounts(all)) => {
            Ballots::Approvals(each(all, |amounts| at_least(amounts, SUPPORTS_FROM as u64)))
        }
        (How::GivenMarks, Ballots::Amounts(all)) => {
            Ballots::Approvals(each(all, |amounts| at_least(amounts, 1)))
        }
        (How::FirstMarks { places }, Ballots::Rankings(all)) => {
            Ballots::Approvals(each(all, |order| first(order, places)))
        }
        (How::MarksOrder, Ballots::Approvals(all)) => Ballots::Rankings(each(all, |marks| {
            ordered(options, 0, marks.iter().map(|option| (*option, 1)))
        })),
        (How::AnswersOrder, Ballots::Stances(all)) => Ballots::Rankings(each(all, |answers| {
            let levels = answers
                .iter()
                .map(|(option, answer)| (*option, level(*answer)));
            ordered(options, level(Answer::Pass), levels)
        })),
        (How::NumbersOrder, Ballots::Amounts(all)) => Ballots::Rankings(each(all, |amounts| {
            ordered(options, 0, amounts.iter().copied())
        })),
        (How::StepsOrder, Ballots::Amounts(all)) => Ballots::Rankings(each(all, |amounts| {
            ordered(options, MIDDLE, amounts.iter().copied())
        })),
        (How::StepAnswers, Ballots::Amounts(all)) => Ballots::Stances(each(all, |amounts| {
            let answers = amounts.iter();
            answers
                .map(|(option, step)| (*option, answer(*step)))
                .collect()
        })),
        (_, ballots) => ballots.clone(),
    }
}

fn each<B, C>(ballots: &[Weighed<B>], make: impl Fn(&B) -> C) -> Vec<Weighed<C>> {
    let ballots = ballots.iter();
    ballots
        .map(|(ballot, count)| (make(ballot), *count))
        .collect()
}

fn agreed(answers: &[(usize, Answer)]) -> Vec<usize> {
    let agreed = answers
        .iter()
        .filter(|(_, answer)| *answer == Answer::Agree);
    agreed.map(|(option, _)| *option).collect()
}

fn at_least(amounts: &[(usize, u64)], least: u64) -> Vec<usize> {
    let enough = amounts.iter().filter(|(_, amount)| *amount >= least);
    enough.map(|(option, _)| *option).collect()
}

/// Those in the first places; equals share the first of theirs.
fn first(order: &[Vec<usize>], places: usize) -> Vec<usize> {
    let mut marks: Vec<usize> = Vec::new();
    for group in order {
        if marks.len() >= places {
            break;
        }
        marks.extend(group);
    }
    marks.sort_unstable();
    marks
}

fn level(answer: Answer) -> u64 {
    match answer {
        Answer::Agree => 2,
        Answer::Pass => 1,
        Answer::Disagree => 0,
    }
}

fn answer(step: u64) -> Answer {
    match step {
        step if step >= SUPPORTS_FROM as u64 => Answer::Agree,
        step if step <= AGAINST_TO as u64 => Answer::Disagree,
        _ => Answer::Pass,
    }
}

/// The options by their level, the greatest first and the last group left out; those without a
/// level have `silent`. A ballot that says nothing of any option says nothing here either.
fn ordered(
    options: usize,
    silent: u64,
    levels: impl Iterator<Item = (usize, u64)>,
) -> Vec<Vec<usize>> {
    let mut of_option = vec![None; options];
    for (option, level) in levels {
        of_option[option] = Some(level);
    }
    if of_option.iter().all(Option::is_none) {
        return Vec::new();
    }
    let mut groups: BTreeMap<u64, Vec<usize>> = BTreeMap::new();
    for (option, level) in of_option.into_iter().enumerate() {
        groups
            .entry(level.unwrap_or(silent))
            .or_default()
            .push(option);
    }
    if groups.len() > 1 {
        groups.pop_first();
    }
    groups.into_values().rev().collect()
}

/// The same ballots with equal ones counted together, in an order of their own, and for each of
/// the given ballots its place among them. Ballots of no weight are in neither.
pub fn merged(ballots: &Ballots) -> (Ballots, Vec<Option<usize>>) {
    match ballots {
        Ballots::Approvals(all) => named(together(all), Ballots::Approvals),
        Ballots::Rankings(all) => named(together(all), Ballots::Rankings),
        Ballots::Amounts(all) => named(together(all), Ballots::Amounts),
        Ballots::Stances(all) => named(together(all), Ballots::Stances),
    }
}

fn named<B>(
    (ballots, places): (Vec<Weighed<B>>, Vec<Option<usize>>),
    name: impl Fn(Vec<Weighed<B>>) -> Ballots,
) -> (Ballots, Vec<Option<usize>>) {
    (name(ballots), places)
}

fn together<B: Ord + Clone>(ballots: &[Weighed<B>]) -> (Vec<Weighed<B>>, Vec<Option<usize>>) {
    let mut counts: BTreeMap<&B, u64> = BTreeMap::new();
    for (ballot, count) in ballots.iter().filter(|(_, count)| *count > 0) {
        *counts.entry(ballot).or_default() += count;
    }
    let places: BTreeMap<&B, usize> = counts.keys().copied().zip(0..).collect();
    let place = |(ballot, count): &Weighed<B>| (*count > 0).then(|| places[ballot]);
    let places = ballots.iter().map(place).collect();
    let counts = counts.into_iter();
    (
        counts
            .map(|(ballot, count)| (ballot.clone(), count))
            .collect(),
        places,
    )
}

/// The same ballots, each counted so many times instead.
pub fn weighed(ballots: &Ballots, weights: &[u64]) -> Ballots {
    match ballots {
        Ballots::Approvals(all) => Ballots::Approvals(with(all, weights)),
        Ballots::Rankings(all) => Ballots::Rankings(with(all, weights)),
        Ballots::Amounts(all) => Ballots::Amounts(with(all, weights)),
        Ballots::Stances(all) => Ballots::Stances(with(all, weights)),
    }
}

fn with<B: Clone>(ballots: &[Weighed<B>], weights: &[u64]) -> Vec<Weighed<B>> {
    let ballots = ballots.iter().zip(weights);
    let ballots = ballots.filter(|(_, weight)| **weight > 0);
    ballots
        .map(|((ballot, _), weight)| (ballot.clone(), *weight))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn poll(ballots: Ballots) -> Poll {
        let (options, money) = (4, None);
        Poll {
            options,
            ballots,
            money,
        }
    }

    fn amounts(pairs: &[(usize, u64)]) -> Ballots {
        Ballots::Amounts(vec![(pairs.to_vec(), 1)])
    }

    fn orders(ballots: &Ballots, how: How) -> Vec<Vec<usize>> {
        match read(ballots, 4, how) {
            Ballots::Rankings(orders) => orders[0].0.clone(),
            other => panic!("{other:?} is no order"),
        }
    }

    fn marked(ballots: &Ballots, how: How) -> Vec<usize> {
        match read(ballots, 4, how) {
            Ballots::Approvals(marks) => marks[0].0.clone(),
            other => panic!("{other:?} is no list of marks"),
        }
    }

    #[test]
    fn marks_are_read_from_what_speaks_for_an_option() {
        let numbers = amounts(&[(0, 3), (1, 4), (3, 6)]);
        assert_eq!(marked(&numbers, How::ScoreMarks), [1, 3]);
        assert_eq!(marked(&numbers, How::StepMarks), [3]);
        assert_eq!(marked(&numbers, How::GivenMarks), [0, 1, 3]);
        let answers = vec![(0, Answer::Agree), (1, Answer::Pass), (2, Answer::Disagree)];
        let answers = Ballots::Stances(vec![(answers, 1)]);
        assert_eq!(marked(&answers, How::AgreedMarks), [0]);
        let order = Ballots::Rankings(vec![(vec![vec![2], vec![0, 3], vec![1]], 1)]);
        assert_eq!(marked(&order, How::FirstMarks { places: 1 }), [2]);
        assert_eq!(marked(&order, How::FirstMarks { places: 2 }), [0, 2, 3]);
    }

    #[test]
    fn orders_are_groups_of_equals_and_end_above_the_last() {
        assert_eq!(
            orders(&amounts(&[(0, 2), (2, 5), (3, 0)]), How::NumbersOrder),
            [vec![2], vec![0]]
        );
        // Who gave an option no step is taken to stand in the middle.
        assert_eq!(
            orders(&amounts(&[(0, 7), (2, 1)]), How::StepsOrder),
            [vec![0], vec![1, 3]]
        );
        let answers = vec![(1, Answer::Agree), (2, Answer::Disagree)];
        let answers = Ballots::Stances(vec![(answers, 1)]);
        assert_eq!(orders(&answers, How::AnswersOrder), [vec![1], vec![0, 3]]);
        let marks = Ballots::Approvals(vec![(vec![1, 3], 1)]);
        assert_eq!(orders(&marks, How::MarksOrder), [vec![1, 3]]);
        let all = Ballots::Approvals(vec![(vec![0, 1, 2, 3], 1)]);
        assert_eq!(orders(&all, How::MarksOrder), [vec![0, 1, 2, 3]]);
        let none = Ballots::Approvals(vec![(vec![], 1)]);
        assert_eq!(orders(&none, How::MarksOrder), Vec::<Vec<usize>>::new());
    }

    #[test]
    fn a_rule_is_fitting_where_its_numbers_mean_something() {
        let fits = |rule, scale| reading(rule, &poll(amounts(&[(0, 1)])), scale, 0);
        assert_eq!(fits(Rule::Sum, Scale::Score), Some(How::AsGiven));
        assert_eq!(fits(Rule::Sum, Scale::Steps), None);
        assert_eq!(fits(Rule::Mean, Scale::Shares), None);
        assert_eq!(
            fits(Rule::NetAgreement, Scale::Steps),
            Some(How::StepAnswers)
        );
        assert_eq!(fits(Rule::NetAgreement, Scale::Score), None);
        assert_eq!(fits(Rule::Schulze, Scale::Steps), Some(How::StepsOrder));
        assert_eq!(fits(Rule::Greedy, Scale::Score), None);
    }

    #[test]
    fn where_there_is_money_only_rules_that_spend_it_are_fitting() {
        let money = super::super::poll::Money {
            costs: vec![1; 4],
            budget: 2,
        };
        let poll = Poll {
            money: Some(money),
            ..poll(amounts(&[(0, 1)]))
        };
        let rules = fitting(&poll, Scale::Steps, 0);
        assert!(rules.iter().all(|(rule, _)| rule.needs_money()));
        assert!(rules.iter().all(|(_, how)| *how == How::StepMarks));
        let by_cost = reading(Rule::BudgetPhragmen, &poll, Scale::Shares, 0);
        assert_eq!(by_cost, Some(How::GivenMarks));
        let greedy = reading(Rule::Greedy, &poll, Scale::Shares, 0);
        assert_eq!(greedy, Some(How::AsGiven));
    }

    #[test]
    fn so_many_places_are_read_as_marks_as_are_chosen_but_at_most_half() {
        assert_eq!([places(10, 0), places(10, 2), places(4, 3)], [3, 2, 2]);
        assert_eq!([places(1, 0), places(0, 0)], [1, 1]);
    }

    #[test]
    fn equal_ballots_are_counted_together_and_found_again() {
        let ballots =
            Ballots::Approvals(vec![(vec![1], 2), (vec![0], 1), (vec![1], 3), (vec![2], 0)]);
        let (together, places) = merged(&ballots);
        assert_eq!(
            together,
            Ballots::Approvals(vec![(vec![0], 1), (vec![1], 5)])
        );
        assert_eq!(places, [Some(1), Some(0), Some(1), None]);
    }

    #[test]
    fn ballots_of_no_weight_are_left_out() {
        let ballots = Ballots::Approvals(vec![(vec![1], 2), (vec![0], 1)]);
        let expected = Ballots::Approvals(vec![(vec![0], 6)]);
        assert_eq!(weighed(&ballots, &[0, 6]), expected);
    }
}
