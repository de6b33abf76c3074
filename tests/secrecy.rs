//! T12: an attacker who has every file, line and frame of a secret round, from before and after its
//! closing, guesses no better who voted what than somebody who only knows the published result.
//!
//! The attacker is told the truth of some polls, tries every way of reading that it knows on those,
//! takes the one that did best, and is then measured on others. The same attacker reads everything
//! where ballots are open, and where ballots are published in the order they came: so the test
//! would see a leak if there were one.

#[path = "secrecy/attacker.rs"]
mod attacker;
#[path = "secrecy/hall.rs"]
mod hall;

use attacker::{Attacker, Poll};
use hall::{Dice, Hall, VOTERS};

/// Polls whose truth the attacker is told, and polls on which it is measured.
const TOLD: usize = 60;
const MEASURED: usize = 200;
/// Rounds in one session: its journal is written anew after each.
const ROUNDS: usize = 26;
const SEED: u64 = 20_261_122;

/// So many polls, by halls that hold some rounds each.
async fn polls(count: usize, secret: bool, seed: u64) -> Vec<Poll> {
    let mut dice = Dice(seed);
    let mut polls = Vec::new();
    while polls.len() < count {
        let hall = Hall::open(&mut dice).await;
        let first = polls.len();
        for _ in 0..ROUNDS.min(count - polls.len()) {
            polls.push(hall.hold(secret, &mut dice).await);
        }
        hall.close(&mut polls[first..]).await;
    }
    polls
}

/// Right guesses and all guesses of the attacker on the measured polls, and of somebody who says
/// for everybody what most voted.
fn measured(polls: &[Poll]) -> (f64, f64, f64) {
    let (told, others) = polls.split_at(TOLD);
    let attacker = Attacker::taught(told);
    let right = |way| others.iter().map(|poll| poll.right(way)).sum::<usize>() as f64;
    let all = (others.len() * VOTERS) as f64;
    (right(attacker.way), right(attacker::Way::Majority), all)
}

#[tokio::test]
async fn whoever_has_everything_knows_no_more_than_the_result() {
    let polls = polls(TOLD + MEASURED, true, SEED).await;
    let (right, baseline, all) = measured(&polls);
    let share = baseline / all;
    let interval = 1.96 * (share * (1.0 - share) / all).sqrt();
    println!(
        "seed {SEED}, {MEASURED} polls: attacker {:.4}, baseline {share:.4} ± {interval:.4}",
        right / all
    );
    assert!((right / all - share).abs() <= interval);
    assert!(
        (0.55..0.95).contains(&share),
        "a baseline that says something"
    );
}

#[tokio::test]
async fn the_same_attacker_reads_every_open_ballot() {
    let polls = polls(TOLD + 20, false, SEED + 1).await;
    let (right, _, all) = measured(&polls);
    assert_eq!(right, all);
}

#[tokio::test]
async fn the_same_attacker_reads_ballots_that_are_listed_in_the_order_they_came() {
    let mut polls = polls(TOLD + 20, true, SEED + 2).await;
    polls.iter_mut().for_each(Poll::list_in_order);
    let (right, _, all) = measured(&polls);
    assert_eq!(right, all);
}

#[tokio::test]
async fn no_key_is_in_any_file_and_no_sealed_ballot_in_any_after_the_count() {
    let polls = polls(8, true, SEED + 3).await;
    for poll in &polls {
        poll.no_secret_left();
    }
}
