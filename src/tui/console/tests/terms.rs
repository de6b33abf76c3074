//! What is settled of a draft, rounds that follow one another, the lot, and whole ballots from paper.

use super::{console, wish, wishes};
use crate::domain::Command;
use crate::domain::command::VotingCommand;
use crate::domain::model::*;
use crate::domain::testing::*;
use crate::tally::rule::Rule;
use crate::tui::program::{Effect, Print};
use crate::tui::testing::*;
use insta::assert_snapshot;
use std::sync::Arc;

fn voting_wish(model: &mut super::super::Model, keys: &str) -> VotingCommand {
    match wish(model, keys) {
        Command::Voting(command) => command,
        other => panic!("{other:?}"),
    }
}

fn changed(command: VotingCommand) -> RoundPlan {
    match command {
        VotingCommand::ChangeDraft { plan, .. } | VotingCommand::Prepare { plan } => *plan,
        other => panic!("{other:?}"),
    }
}

/// A draft about three ideas on these terms.
fn draft_on(method: Method, terms: Terms) -> Arc<crate::domain::Session> {
    let ideas = given([
        joined(1, "Åsa", "civil"),
        idea(1, None, "Öppna skolgårdar på kvällar och helger"),
        idea(2, None, "Nattbuss"),
        idea(3, None, "Odling på taken"),
    ]);
    let plan = RoundPlan {
        terms,
        ..plan(method, &[])
    };
    Arc::new(Story::from(ideas).that(prepared(1, plan)).session())
}

const APPROVAL: Method = Method::Approval { max: 2 };

fn by_money(costs: &[(u32, u64)]) -> Terms {
    let costs = costs.iter().map(|(id, cost)| (IdeaId(*id), *cost));
    Terms {
        rule: Some(Rule::BudgetShares),
        purse: Some(Purse {
            budget: 500_000,
            costs: costs.collect(),
        }),
        ..Terms::default()
    }
}

/// Two ballots on phones, closed: 1 has two marks, 2 and 3 one each, and two are chosen.
fn tied() -> Story {
    tied_for(2, None)
}

/// The same with so many chosen by a rule.
fn tied_for(seats: u16, rule: Option<Rule>) -> Story {
    let hall = given([
        joined(1, "Åsa", "civil"),
        joined(2, "Bo", "civil"),
        idea(1, None, "Skolgårdar"),
        idea(2, None, "Nattbuss"),
        idea(3, None, "Odling"),
    ]);
    let mut opened = opened(1, APPROVAL, &[1, 2, 3], &hall);
    if let crate::domain::Event::RoundOpened { terms, .. } = &mut opened {
        terms.seats = seats;
        terms.rule = rule;
    }
    let story = Story::from(hall).that(opened);
    story
        .that(marked(1, 1, &[1, 2]))
        .that(marked(1, 2, &[1, 3]))
        .that(closed(1))
}

#[test]
fn a_rule_and_how_many_it_chooses_are_settled_in_a_dialog_of_their_own() {
    let mut model = console(draft_on(APPROVAL, Terms::default()));
    press(&mut model, "6 v");
    assert_snapshot!("terms_dialog", shown(&model, 80, 24));
    press(&mut model, "Right Right Tab");
    type_in(&mut model, "2");
    press(&mut model, "Tab Tab");
    type_in(&mut model, "50");
    let plan = changed(voting_wish(&mut model, "Enter"));
    let expected = Terms {
        rule: Some(Rule::Pav),
        seats: 2,
        quorum: Some(50),
        ..Terms::default()
    };
    assert_eq!(plan.terms, expected);
}

#[test]
fn a_rule_that_spends_money_asks_for_the_sum_and_not_for_a_number() {
    let mut model = console(draft_on(APPROVAL, Terms::default()));
    press(&mut model, "6 v Left Tab");
    assert!(shown(&model, 80, 24).contains("Kronor att fördela"));
    assert!(!shown(&model, 80, 24).contains("Hur många väljs"));
    type_in(&mut model, "500 000 kr");
    let plan = changed(voting_wish(&mut model, "Enter"));
    let purse = Purse {
        budget: 500_000,
        costs: vec![],
    };
    assert_eq!(plan.terms.purse, Some(purse));
    assert!(plan.terms.rule.is_some_and(Rule::needs_money));
}

#[test]
fn costs_are_typed_beside_the_ideas_and_missing_ones_are_said() {
    let mut model = console(draft_on(APPROVAL, by_money(&[(2, 120_000)])));
    press(&mut model, "6");
    assert_snapshot!("terms_draft_costs", shown(&model, 80, 24));
    press(&mut model, "m");
    type_in(&mut model, "80000");
    assert_snapshot!("terms_costs_dialog", shown(&model, 80, 24));
    let plan = changed(voting_wish(&mut model, "Enter"));
    let costs = plan.terms.purse.unwrap().costs;
    assert_eq!(costs, [(IdeaId(1), 80_000), (IdeaId(2), 120_000)]);
    let mut plain = console(draft_on(APPROVAL, Terms::default()));
    assert!(press(&mut plain, "6 m").is_empty());
    assert!(shown(&plain, 120, 40).contains("delar inte på pengar"));
}

#[test]
fn two_keys_go_on_with_those_that_the_result_leaves_level() {
    let mut model = console(Arc::new(tied().session()));
    press(&mut model, "6 s");
    assert_snapshot!("terms_follow_dialog", shown(&model, 80, 24));
    let plan = changed(voting_wish(&mut model, "Enter"));
    let follows = Follows {
        of: RoundId(1),
        kind: FollowKind::Runoff,
    };
    assert_eq!(plan.follows, Some(follows));
    assert_eq!(plan.options, [IdeaId(2), IdeaId(3)]);
    assert_eq!(plan.terms.seats, 1);
}

#[test]
fn the_best_go_on_with_everybody_who_is_level_with_the_last_of_them() {
    let mut model = console(Arc::new(tied().session()));
    press(&mut model, "6 s Right Tab 2");
    let plan = changed(voting_wish(&mut model, "Enter"));
    let kind = FollowKind::Shortlist { best: 2 };
    assert_eq!(plan.follows.map(|it| it.kind), Some(kind));
    assert_eq!(plan.options, [1, 2, 3].map(IdeaId));
    // The draft says where its ideas come from, and the earlier round that it was followed.
    let story = tied().that(prepared(2, plan));
    let mut model = console(Arc::new(story.session()));
    press(&mut model, "6");
    assert!(shown(&model, 120, 40).contains("De 2 främsta ur omröstning 1"));
}

#[test]
fn the_lot_is_drawn_by_what_the_room_says_and_only_where_something_is_tied() {
    let mut model = console(Arc::new(tied().session()));
    press(&mut model, "6 L");
    assert_snapshot!("terms_lot_dialog", shown(&model, 80, 24));
    type_in(&mut model, "4 1 7");
    let drawn = VotingCommand::DrawLot {
        round: RoundId(1),
        seed: text("4 1 7"),
    };
    assert_eq!(voting_wish(&mut model, "Enter"), drawn);
    let story = tied().that(crate::domain::Event::LotDrawn {
        round: RoundId(1),
        seed: text("4 1 7"),
    });
    let mut model = console(Arc::new(story.session()));
    assert!(press(&mut model, "6 L").is_empty());
    assert!(shown(&model, 120, 40).contains("redan dragen med ”4 1 7”"));
}

#[test]
fn the_lot_and_the_runoff_follow_the_rule_of_the_round_and_not_the_order_of_its_count() {
    for rule in [None, Some(Rule::Pav)] {
        let open = || console(Arc::new(tied_for(2, rule).session()));
        let mut model = open();
        press(&mut model, "6 L");
        assert!(shown(&model, 80, 24).contains("Rummet säger"), "{rule:?}");
        let mut model = open();
        press(&mut model, "6 s");
        let plan = changed(voting_wish(&mut model, "Enter"));
        assert_eq!(plan.options, [IdeaId(2), IdeaId(3)], "{rule:?}");
        assert_eq!(plan.terms.seats, 1);
    }
}

#[test]
fn what_is_level_in_the_count_but_not_by_the_rule_is_not_tied() {
    // By marks 2 and 3 are level behind 1. Two seats in proportion: those who marked 1 and 2 have
    // their seat, so the other one is for whoever marked 3 alone.
    let hall = given([
        joined(1, "Åsa", "civil"),
        joined(2, "Bo", "civil"),
        joined(3, "Cia", "civil"),
        idea(1, None, "Skolgårdar"),
        idea(2, None, "Nattbuss"),
        idea(3, None, "Odling"),
    ]);
    let mut event = opened(1, APPROVAL, &[1, 2, 3], &hall);
    if let crate::domain::Event::RoundOpened { terms, .. } = &mut event {
        terms.seats = 2;
        terms.rule = Some(Rule::Pav);
    }
    let story = Story::from(hall).that(event);
    let story = story
        .that(marked(1, 1, &[1, 2]))
        .that(marked(1, 2, &[1]))
        .that(marked(1, 3, &[3]));
    let mut model = console(Arc::new(story.that(closed(1)).session()));
    assert!(press(&mut model, "6 L").is_empty());
    assert!(shown(&model, 120, 40).contains("inget att lotta om"));
    press(&mut model, "s");
    let plan = changed(voting_wish(&mut model, "Enter"));
    let kind = plan.follows.map(|it| it.kind);
    assert_eq!(kind, Some(FollowKind::Shortlist { best: 2 }));
    assert_eq!(plan.options, [IdeaId(1), IdeaId(3)]);
}

#[test]
fn a_round_that_chooses_nobody_has_a_runoff_for_its_first_place_and_no_lot() {
    let hall = given([
        joined(1, "Åsa", "civil"),
        idea(1, None, "Skolgårdar"),
        idea(2, None, "Nattbuss"),
        idea(3, None, "Odling"),
    ]);
    let event = opened(1, APPROVAL, &[1, 2, 3], &hall);
    let story = Story::from(hall).that(event).that(marked(1, 1, &[1, 3]));
    let session = Arc::new(story.that(closed(1)).session());
    let mut model = console(session.clone());
    assert!(press(&mut model, "6 L").is_empty());
    assert!(shown(&model, 120, 40).contains("ordnar bara idéerna"));
    let mut model = console(session);
    press(&mut model, "6 s");
    let plan = changed(voting_wish(&mut model, "Enter"));
    assert_eq!(plan.options, [IdeaId(1), IdeaId(3)]);
}

/// A ranking of three ideas, closed.
fn ranked_round() -> Arc<crate::domain::Session> {
    let hall = given([
        joined(1, "Åsa", "civil"),
        idea(1, None, "Skolgårdar"),
        idea(2, None, "Nattbuss"),
        idea(3, None, "Odling"),
    ]);
    let opened = opened(1, Method::Ranking { max: 3 }, &[1, 2, 3], &hall);
    Arc::new(Story::from(hall).that(opened).that(closed(1)).session())
}

#[test]
fn whole_ballots_are_written_down_line_by_line_and_faults_are_said_at_once() {
    let mut model = console(ranked_round());
    press(&mut model, "6 c Tab Tab");
    type_in(&mut model, "Rut");
    press(&mut model, "Tab");
    type_in(&mut model, "3 1=2 x7");
    press(&mut model, "Enter 2 Enter 0 Enter");
    type_in(&mut model, "1 1");
    press(&mut model, "Enter");
    assert_snapshot!("sheet_form", shown(&model, 80, 24));
    assert!(shown(&model, 80, 24).contains("två platser"));
    press(&mut model, "Backspace Backspace");
    let VotingCommand::EnterCount { count, .. } = voting_wish(&mut model, "Ctrl-s") else {
        panic!("a count is entered");
    };
    assert_eq!(
        (&*count.counter, count.ballots, count.sheets.len()),
        ("Rut", 10, 4)
    );
}

#[test]
fn the_last_paper_comes_back_to_be_mended_and_none_is_lost_by_one_key() {
    let mut model = console(ranked_round());
    press(&mut model, "6 w Tab Tab Tab");
    type_in(&mut model, "3 1=2 x7");
    press(&mut model, "Enter Ctrl-z");
    assert!(shown(&model, 80, 24).contains("3 1=2 x7"));
    press(&mut model, "Enter Esc");
    assert!(shown(&model, 80, 24).contains("7 röstsedlar är inte sparade"));
    press(&mut model, "Esc");
    assert!(!shown(&model, 80, 24).contains("Nästa sedel"));
    assert!(wishes(press(&mut model, "Esc")).is_empty());
}

#[test]
fn ballot_papers_are_printed_where_the_hall_is() {
    let mut model = console(draft_on(APPROVAL, Terms::default()));
    press(&mut model, "6 B");
    type_in(&mut model, "40");
    let effects = press(&mut model, "Enter");
    let [
        Effect::Print(Print::Ballots {
            count: 40, round, ..
        }),
    ] = &effects[..]
    else {
        panic!("{effects:?}");
    };
    assert_eq!(*round, RoundId(1));
}
