//! Counting votes: how each rule grows with voters and with options, and the largest real counts.
//!
//! Targets: the Glasgow wards by transferable vote and by Schulze, and 100,000 approval ballots over
//! 50 options by Equal Shares, in well under a second each. Growth is printed as the time for twice
//! as much over the time for once: 2 is linear, 4 is by the square. `cargo bench --bench tally`.

mod support;

use std::path::Path;
use std::time::Duration;
use support::{median, row, timed};
use torg::elections::{Election, How};
use torg::tally::decide::decide;
use torg::tally::poll::{Ballots, Form, Money, Poll};
use torg::tally::rule::Rule;

/// Runs of each count.
const RUNS: usize = 3;
/// Voters and options that growth is measured from.
const VOTERS: u64 = 2_000;
const OPTIONS: usize = 10;
const SEATS: usize = 4;

fn main() {
    growth();
    large();
    glasgow();
}

fn growth() {
    println!("{}", row(&["rule", "ms", "2x voters", "2x options"]));
    for rule in Rule::ALL {
        let form = rule.forms()[0];
        let time = |voters, options| {
            let poll = poll(form, rule.needs_money(), voters, options);
            count(rule, &poll, SEATS)
        };
        let once = time(VOTERS, OPTIONS);
        let ratio = |more: Duration| format!("{:.1}", more.as_secs_f64() / once.as_secs_f64());
        println!(
            "{}",
            row(&[
                rule.key(),
                &format!("{:.2}", once.as_secs_f64() * 1e3),
                &ratio(time(2 * VOTERS, OPTIONS)),
                &ratio(time(VOTERS, 2 * OPTIONS)),
            ])
        );
    }
}

fn large() {
    println!("{}", row(&["100,000 x 50", "ms", "", ""]));
    let poll = poll(Form::Approvals, false, 100_000, 50);
    for rule in [
        Rule::EqualShares,
        Rule::EqualSharesAv,
        Rule::SeqPhragmen,
        Rule::SeqPav,
    ] {
        let time = format!("{:.0}", count(rule, &poll, 10).as_secs_f64() * 1e3);
        println!("{}", row(&[rule.key(), &time, "", ""]));
    }
}

fn glasgow() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data/ranked/glasgow");
    for ward in ["Calton-2007", "Langside-2007", "Springburn-2007"] {
        let path = folder.join(format!("{ward}.blt"));
        let Ok(election) = Election::read(&path, How::default()) else {
            println!("no {}", path.display());
            continue;
        };
        let read = || drop(Election::read(&path, How::default()));
        let read = median((0..RUNS).map(|_| timed(read)).collect());
        println!(
            "{}",
            row(&[ward, &format!("{:.1}", read.as_secs_f64() * 1e3), "", ""])
        );
        for rule in [
            Rule::StvScottish,
            Rule::StvGregory,
            Rule::StvMeek,
            Rule::Schulze,
        ] {
            let time = format!("{:.1}", count(rule, &election.poll, 3).as_secs_f64() * 1e3);
            println!("{}", row(&[rule.key(), &time, "", ""]));
        }
    }
}

/// The time of a count, the median of some; a rule that can't try all sets says so at once.
fn count(rule: Rule, poll: &Poll, seats: usize) -> Duration {
    let once = || {
        timed(|| {
            let _ = std::hint::black_box(decide(rule, poll, seats));
        })
    };
    median((0..RUNS).map(|_| once()).collect())
}

/// Ballots at random, the same in every run: some options are liked more than others.
fn poll(form: Form, money: bool, voters: u64, options: usize) -> Poll {
    let mut dice = Dice(7);
    let mut draw = || -> Vec<usize> {
        let likes = |option: &usize| dice.next().is_multiple_of(3 + *option as u64);
        (0..options).filter(likes).collect()
    };
    let ballots = (0..voters).map(|_| draw());
    let ballots = match form {
        Form::Approvals => Ballots::Approvals(ballots.map(|it| (it, 1)).collect()),
        Form::Rankings => {
            let order = |it: Vec<usize>| it.into_iter().map(|option| vec![option]).collect();
            Ballots::Rankings(ballots.map(|it| (order(it), 1)).collect())
        }
        Form::Amounts => {
            let scores = |it: Vec<usize>| it.into_iter().map(|option| (option, 3)).collect();
            Ballots::Amounts(ballots.map(|it| (scores(it), 1)).collect())
        }
        Form::Stances => {
            let agree = torg::tally::stance::Answer::Agree;
            let stances = |it: Vec<usize>| it.into_iter().map(|option| (option, agree)).collect();
            Ballots::Stances(ballots.map(|it| (stances(it), 1)).collect())
        }
    };
    let costs = (0..options as u64)
        .map(|option| 100 + 37 * option)
        .collect();
    Poll {
        options,
        ballots,
        money: money.then_some(Money {
            costs,
            budget: 1_000,
        }),
    }
}

/// Numbers that look random (xorshift).
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 >> 11
    }
}
