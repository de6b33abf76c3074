//! What is settled of a round before its first ballot: which terms go together, and what holds once
//! it is open.

use super::*;
use crate::domain::Actor::Facilitator;
use crate::domain::command::VotingCommand;
use crate::domain::refusal::TermsFault;
use crate::domain::testing::wishes::*;
use crate::domain::{Command, Refusal};
use crate::tally::rule::Rule;

const APPROVAL: Method = Method::Approval { max: 2 };

fn seats(rule: Rule, seats: u16) -> Terms {
    Terms {
        rule: Some(rule),
        seats,
        ..Terms::default()
    }
}

fn purse(rule: Option<Rule>, budget: u64, costs: &[(u32, u64)]) -> Terms {
    let costs = costs.iter().map(|(id, cost)| (IdeaId(*id), *cost));
    Terms {
        rule,
        purse: Some(Purse {
            budget,
            costs: costs.collect(),
        }),
        ..Terms::default()
    }
}

/// What is said of a draft about all four ideas.
fn prepared(method: Method, terms: Terms) -> Answer {
    when(&ideas(), Facilitator, prepare_with(method, terms))
}

/// The same when it is opened.
fn opened_with(method: Method, terms: Terms) -> Answer {
    let session = prepared(method, terms).accepted();
    when(&session, Facilitator, open_draft(1))
}

fn unfit(fault: TermsFault) -> Refusal {
    Refusal::TermsUnfit { fault }
}

#[test]
fn a_rule_reads_the_ballots_of_the_method_as_they_are() {
    for (method, rule) in [
        (APPROVAL, Rule::EqualShares),
        (Method::Ranking { max: 3 }, Rule::StvScottish),
        (Method::Score, Rule::Median),
        (Method::Dots { dots: 5, most: 3 }, Rule::Sum),
        (Method::Stance, Rule::NetAgreement),
        (Method::Gradient, Rule::Median),
    ] {
        opened_with(method, seats(rule, 2)).accepted();
    }
    for (method, rule) in [
        (APPROVAL, Rule::Schulze),
        (Method::Ranking { max: 3 }, Rule::Av),
        (Method::Stance, Rule::Sum),
        (Method::Gradient, Rule::Sum),
    ] {
        prepared(method, seats(rule, 2)).refused(unfit(TermsFault::Rule));
    }
}

#[test]
fn a_rule_that_chooses_is_told_how_many_and_finds_so_many() {
    let fault = || unfit(TermsFault::Seats { most: 4 });
    opened_with(APPROVAL, seats(Rule::Pav, 0)).refused(fault());
    opened_with(APPROVAL, seats(Rule::Pav, 5)).refused(fault());
    opened_with(APPROVAL, seats(Rule::Pav, 4)).accepted();
    let named = RoundPlan {
        terms: seats(Rule::Pav, 3),
        ..plan(APPROVAL, &[1, 2])
    };
    let plan = Box::new(named);
    when(&ideas(), Facilitator, VotingCommand::Prepare { plan })
        .refused(unfit(TermsFault::Seats { most: 2 }));
}

#[test]
fn the_method_s_own_count_by_its_name_is_kept_as_no_rule_so_that_sums_from_paper_are_enough() {
    for method in [
        APPROVAL,
        Method::Stance,
        Method::Score,
        Method::Dots { dots: 5, most: 3 },
        Method::Points { points: 100 },
        Method::Ranking { max: 3 },
    ] {
        let session = opened_with(method, seats(method.own_rule(), 2)).accepted();
        let round = &session.rounds[&RoundId(1)];
        assert_eq!((round.terms.rule, round.terms.seats), (None, 2));
        let ranks = matches!(method, Method::Ranking { .. });
        assert_eq!(round.reads_sheets(), ranks, "{method:?}");
    }
    let other = opened_with(APPROVAL, seats(Rule::Pav, 2)).accepted();
    assert!(other.rounds[&RoundId(1)].reads_sheets());
}

#[test]
fn money_needs_a_rule_that_spends_it_and_the_other_way_round() {
    prepared(APPROVAL, seats(Rule::Greedy, 0)).refused(unfit(TermsFault::NoMoney));
    prepared(APPROVAL, purse(None, 10, &[])).refused(unfit(TermsFault::IdleMoney));
    prepared(APPROVAL, purse(Some(Rule::Av), 10, &[])).refused(unfit(TermsFault::IdleMoney));
    let both = Terms {
        seats: 1,
        ..purse(
            Some(Rule::BudgetShares),
            10,
            &[(1, 1), (2, 1), (3, 1), (4, 1)],
        )
    };
    opened_with(APPROVAL, both).refused(unfit(TermsFault::SeatsOfMoney));
}

#[test]
fn every_idea_has_a_cost_when_the_round_is_opened_and_none_is_beyond_measure() {
    let rule = Some(Rule::BudgetShares);
    let most = MAX_KRONOR;
    prepared(APPROVAL, purse(rule, 0, &[])).refused(unfit(TermsFault::Budget { most }));
    let idea = IdeaId(2);
    let free = unfit(TermsFault::Cost { idea, most });
    prepared(APPROVAL, purse(rule, 10, &[(1, 5), (2, 0)])).refused(free);
    let missing = unfit(TermsFault::CostMissing { idea });
    opened_with(APPROVAL, purse(rule, 10, &[(4, 5), (3, 5), (1, 5)])).refused(missing);
    let unknown = Refusal::Unknown {
        what: crate::domain::refusal::Kind::Idea,
    };
    prepared(APPROVAL, purse(rule, 10, &[(99, 5)])).refused(unknown);
    let named = RoundPlan {
        terms: purse(rule, 10, &[(3, 5), (2, 7), (1, 5)]),
        ..plan(APPROVAL, &[1, 2])
    };
    let plan = Box::new(named);
    let session = when(&ideas(), Facilitator, VotingCommand::Prepare { plan }).accepted();
    let session = when(&session, Facilitator, open_draft(1)).accepted();
    let purse = session.rounds[&RoundId(1)].terms.purse.as_ref().unwrap();
    assert_eq!(purse.costs, [(IdeaId(1), 5), (IdeaId(2), 7)]);
}

#[test]
fn shares_are_per_cent_and_codes_are_for_secret_rounds() {
    let quorum = |share| Terms {
        quorum: Some(share),
        ..Terms::default()
    };
    prepared(APPROVAL, quorum(0)).refused(unfit(TermsFault::Percent));
    prepared(APPROVAL, quorum(101)).refused(unfit(TermsFault::Percent));
    prepared(APPROVAL, quorum(100)).accepted();
    let codes = Terms {
        codes: true,
        ..Terms::default()
    };
    prepared(APPROVAL, codes).refused(unfit(TermsFault::Codes));
}

#[test]
fn a_ballot_says_something_of_enough_ideas_or_abstains() {
    let least = |least| Terms {
        least,
        ..Terms::default()
    };
    let fault = |most| unfit(TermsFault::Least { most });
    opened_with(APPROVAL, least(3)).refused(fault(2));
    opened_with(Method::Score, least(5)).refused(fault(4));
    opened_with(Method::Stance, least(1)).refused(fault(0));
    let session = opened_with(APPROVAL, least(2)).accepted();
    let few = Refusal::TooFewMarks { least: 2 };
    when(&session, participant(1), cast(&[1])).refused(few);
    when(&session, participant(1), cast(&[1, 2])).accepted();
    when(&session, participant(1), cast(&[])).accepted();
}

#[test]
fn a_lot_is_called_out_once_between_closing_and_confirming() {
    let session = voting(APPROVAL);
    when(&session, Facilitator, draw_lot(1, "4 1 7")).refused(Refusal::RoundNotClosed);
    let closed = Story::from(session)
        .by(Actor::System)
        .that(closed(1))
        .session();
    let empty = missing(crate::domain::refusal::Field::Lot);
    when(&closed, Facilitator, draw_lot(1, "")).refused(empty);
    let drawn = when(&closed, Facilitator, draw_lot(1, "4 1 7")).accepted();
    when(&drawn, Facilitator, draw_lot(1, "4 1 7")).changes_nothing();
    when(&drawn, Facilitator, draw_lot(1, "5")).refused(Refusal::LotDrawn);
    // Nor by taking back what was drawn: the step before is what undo would take back.
    assert!(drawn.last_step().is_none());
    let confirmed = Story::from(closed)
        .that(round_shown(1))
        .that(round_confirmed(1))
        .session();
    when(&confirmed, Facilitator, draw_lot(1, "5")).refused(Refusal::RoundConfirmed);
}

#[test]
fn a_round_goes_on_from_one_that_was_counted_with_ideas_of_it() {
    let runoff = |ideas: &[u32]| VotingCommand::Prepare {
        plan: Box::new(RoundPlan {
            follows: Some(Follows {
                of: RoundId(1),
                kind: FollowKind::Runoff,
            }),
            ..plan(APPROVAL, ideas)
        }),
    };
    let open = voting(APPROVAL);
    when(&open, Facilitator, runoff(&[1, 2])).refused(Refusal::RoundNotClosed);
    let closed = Story::from(open).that(closed(1)).session();
    when(&closed, Facilitator, runoff(&[1, 4])).refused(Refusal::NotAnOption);
    let session = when(&closed, Facilitator, runoff(&[1, 2])).accepted();
    // Until it is opened it is a step like any other.
    let back = when(&session, Facilitator, Command::Undo).accepted();
    assert_eq!(back.rounds, closed.rounds);
    let session = when(&back, Facilitator, Command::Redo).accepted();
    let session = when(&session, Facilitator, open_draft(2)).accepted();
    let follows = session.rounds[&RoundId(2)].follows;
    assert_eq!(follows.map(|it| it.of), Some(RoundId(1)));
}
