//! Bridges and divides in place of a round's outcome, and the answers to what would make people
//! say yes.

use super::{console, wish};
use crate::domain::Command;
use crate::domain::command::ConditionCommand;
use crate::domain::model::*;
use crate::domain::testing::divided::divided;
use crate::tui::testing::*;
use insta::assert_snapshot;
use std::sync::Arc;

#[test]
fn bridges_look_like_this() {
    let mut model = console(Arc::new(divided()));
    press(&mut model, "6 b Down");
    for (width, height) in [(80, 24), (120, 40)] {
        assert_snapshot!(format!("bridges_{width}"), shown(&model, width, height));
    }
}

#[test]
fn groups_in_the_answers_come_next_and_then_the_outcome_again() {
    let mut model = console(Arc::new(divided()));
    press(&mut model, "6 b b");
    assert!(shown(&model, 80, 24).contains("Grupper som räknats fram ur svaren"));
    press(&mut model, "b");
    assert!(!shown(&model, 80, 24).contains("Grupper som räknats"));
}

#[test]
fn an_answer_is_written_down_released_and_hidden() {
    let mut model = console(Arc::new(divided()));
    press(&mut model, "6 b Down a");
    type_in(&mut model, "Om det blir varmt");
    let Command::Condition(ConditionCommand::Give {
        idea, text, oral, ..
    }) = wish(&mut model, "Ctrl-s")
    else {
        panic!("an answer is given");
    };
    assert_eq!((idea, &*text, oral), (IdeaId(1), "Om det blir varmt", true));
    let mut model = console(Arc::new(divided()));
    press(&mut model, "6 b Down s");
    let release = ConditionCommand::Release {
        idea: IdeaId(1),
        id: ConditionId(2),
        on: true,
    };
    assert_eq!(wish(&mut model, "Enter"), Command::Condition(release));
}
