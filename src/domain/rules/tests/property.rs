//! What holds whatever people do: random wishes, by everybody, on sessions that are under way.
//! `PROPTEST_CASES` asks for more sequences than a test run has time for.

mod counts;
mod invariants;
mod live;
mod wishes;

use super::*;
use crate::domain::Command;
use live::Live;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use std::collections::BTreeMap;

/// Sequences in one run of the tests: enough that each pair of commands meets many times.
const SEQUENCES: u32 = 2_000;
/// Most wishes in one sequence, beside those that fill the hall.
const LONGEST: usize = 60;

fn config() -> ProptestConfig {
    let asked = std::env::var("PROPTEST_CASES").ok();
    ProptestConfig {
        cases: asked
            .and_then(|cases| cases.parse().ok())
            .unwrap_or(SEQUENCES),
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn whatever_people_do_the_session_stays_sound(
        filling in wishes::filling(),
        sequence in prop::collection::vec(wishes::dice(), 0..=LONGEST),
    ) {
        let mut live = Live::new();
        for (actor, command) in filling {
            live.submit(&actor, &command);
        }
        for dice in sequence {
            let (actor, command) = dice.read(&live.session);
            let before = live.session.clone();
            match live.submit(&actor, &command) {
                true => invariants::sound(&live.session),
                false => assert_eq!(live.session, before, "{command:?} was refused"),
            }
            if live.session.steps.last().is_some_and(|step| step.n > before.n) {
                invariants::taken_back(&before, &live.session);
            }
        }
        counts::counted(&live.session);
        assert_eq!(live.replayed(), live.session, "replay is not what was live");
    }
}

/// One filling and one sequence of so many wishes.
fn draw(runner: &mut TestRunner, length: usize) -> (Vec<wishes::Wish>, Vec<wishes::Dice>) {
    let sequence = prop::collection::vec(wishes::dice(), length);
    let drawn = (wishes::filling(), sequence).new_tree(runner);
    drawn.unwrap().current()
}

#[test]
fn every_kind_of_wish_is_granted_now_and_then() {
    // A property that only ever sees refusals shows nothing, so the mixture itself is looked at.
    let mut runner = TestRunner::deterministic();
    let mut granted = BTreeMap::new();
    // Some wishes need others before them, so these sequences are longer than those that are shrunk.
    for _ in 0..300 {
        let (filling, sequence) = draw(&mut runner, 5 * LONGEST);
        let mut live = Live::new();
        for (actor, command) in filling {
            live.submit(&actor, &command);
        }
        for dice in sequence {
            let (actor, command) = dice.read(&live.session);
            let name = super::roles::name(&command);
            *granted.entry(name).or_insert(0) += u32::from(live.submit(&actor, &command));
        }
    }
    for name in super::roles::ALL {
        let granted = granted.get(name).copied().unwrap_or(0);
        assert!(granted >= 5, "{name} was granted {granted} times");
    }
}
