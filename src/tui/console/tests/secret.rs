//! Secret rounds at the console: the code is shown until it is written down, and asked for when a
//! round can't be closed without it.

use super::super::{Action, Model, Overlay, Then};
use super::{console, wishes};
use crate::domain::command::VotingCommand;
use crate::domain::model::*;
use crate::domain::{Command, Refusal};
use crate::hub::{Receipt, Rejected};
use crate::tui::program::{Effect, Program};
use crate::tui::testing::*;

const ROUND: RoundId = RoundId(1);

/// The answer to a wish of the facilitator's from a dialog.
fn answered(model: &mut Model, answer: Result<Option<&str>, Refusal>) -> Vec<Effect<Then>> {
    let receipt = |code: Option<&str>| Receipt {
        n: 1,
        made: None,
        repeated: false,
        code: code.map(|code| code.parse().unwrap()),
    };
    let answer = answer.map(receipt).map_err(Rejected::Refused);
    let then = Then::CloseDialog;
    model.update(Action::Answered { then, answer })
}

#[test]
fn the_code_of_a_key_stays_large_until_enter_says_that_it_is_written_down() {
    let mut model = console(drafted_round());
    press(&mut model, "6 Enter");
    answered(&mut model, Ok(Some("KXTMRBQDFGHJ")));
    for (columns, rows) in [(80, 24), (120, 40)] {
        let seen = shown(&model, columns, rows);
        assert!(seen.contains("skriv upp koden") && seen.contains("Jag har skrivit upp den"));
        assert!(seen.contains("Den behövs bara om datorn dör"), "{seen}");
        assert!(seen.contains("KXTM RBQD FGHJ"), "{seen}");
    }
    press(&mut model, "Esc q Space 3");
    assert!(matches!(model.overlay, Overlay::Code(_)));
    press(&mut model, "Enter");
    assert!(matches!(model.overlay, Overlay::None));
}

#[test]
fn a_host_that_was_restarted_asks_for_the_code_and_then_closes_the_round() {
    let mut model = console(voting());
    press(&mut model, "6 Enter");
    answered(&mut model, Err(Refusal::KeyNeeded { round: ROUND }));
    assert!(shown(&model, 80, 24).contains("Rösterna är förseglade"));
    type_in(&mut model, "kxtm rbqd fghj");
    let code = "KXTMRBQDFGHJ".parse().unwrap();
    let unlock = VotingCommand::Unlock { round: ROUND, code };
    let effects = press(&mut model, "Enter");
    assert_eq!(wishes(effects), [Command::Voting(unlock)]);
    answered(&mut model, Err(Refusal::KeyCodeWrong));
    assert!(shown(&model, 80, 24).contains("öppnar inte"));
    let next = answered(&mut model, Ok(None));
    let close = VotingCommand::Close { round: ROUND };
    assert_eq!(wishes(next), [Command::Voting(close)]);
}

#[test]
fn a_round_whose_key_is_lost_is_given_up_with_a_reason() {
    let mut model = console(voting());
    press(&mut model, "6 Enter");
    answered(&mut model, Err(Refusal::KeyLost { round: ROUND }));
    assert!(shown(&model, 80, 24).contains("Nyckeln till röstsedlarna finns inte kvar"));
    type_in(&mut model, "Datorn gick sönder");
    let effects = press(&mut model, "Enter");
    let reason = crate::domain::testing::text("Datorn gick sönder");
    let void = VotingCommand::Void {
        round: ROUND,
        reason,
    };
    assert_eq!(wishes(effects), [Command::Voting(void)]);
}
