//! The screen of rounds: one key to the next state, and the form for counted votes.

use super::{console, wish, wishes};
use crate::domain::Command;
use crate::domain::command::VotingCommand;
use crate::domain::model::*;
use crate::domain::testing::*;
use crate::tui::testing::*;
use insta::assert_snapshot;
use std::sync::Arc;

fn voting_wish(model: &mut super::super::Model, keys: &str) -> VotingCommand {
    match wish(model, keys) {
        Command::Voting(command) => command,
        other => panic!("{other:?}"),
    }
}

#[test]
fn one_key_takes_a_round_from_draft_to_confirmed_and_asks_where_undo_can_t_help() {
    let id = RoundId(1);
    let mut model = console(drafted_round());
    assert!(press(&mut model, "6 Enter").is_empty());
    assert!(shown(&model, 80, 24).contains("Öppna omröstningen?"));
    let open = VotingCommand::OpenDraft { round: id };
    assert_eq!(voting_wish(&mut model, "Enter"), open);
    let mut model = console(closed_now());
    let show = VotingCommand::Show { round: id };
    assert_eq!(voting_wish(&mut model, "6 Enter"), show);
    let mut model = console(voted());
    assert!(press(&mut model, "6 Enter").is_empty());
    assert!(shown(&model, 80, 24).contains("Fastställ resultatet?"));
    let confirm = VotingCommand::Confirm { round: id };
    assert_eq!(voting_wish(&mut model, "Enter"), confirm);
}

#[test]
fn a_draft_is_thrown_away_and_a_shown_result_hidden_again() {
    let id = RoundId(1);
    let discard = VotingCommand::Discard { round: id };
    assert_eq!(voting_wish(&mut console(drafted_round()), "6 x"), discard);
    let unshow = VotingCommand::Unshow { round: id };
    assert_eq!(voting_wish(&mut console(voted()), "6 x"), unshow);
    assert!(press(&mut console(voting()), "6 x").is_empty());
}

#[test]
fn time_is_given_and_a_question_asked_again_with_a_reason() {
    let id = RoundId(1);
    let mut model = console(voting());
    press(&mut model, "6 t");
    let extend = VotingCommand::Extend {
        round: id,
        minutes: 2,
    };
    assert_eq!(voting_wish(&mut model, "Enter"), extend);
    let mut model = console(voted());
    press(&mut model, "6 o");
    type_in(&mut model, "Flera hann inte");
    let VotingCommand::Prepare { plan } = voting_wish(&mut model, "Enter") else {
        panic!("a draft is made");
    };
    let again = Again {
        of: id,
        reason: text("Flera hann inte"),
    };
    assert_eq!(plan.again, Some(again));
    assert_eq!(plan.options.len(), 5);
}

#[test]
fn what_somebody_counted_is_entered_in_a_grid_that_shows_nobody_elses_figures() {
    let mut model = console(hand_counted());
    press(&mut model, "6 c Tab Right Tab");
    let form = shown(&model, 80, 24);
    assert!(!form.contains("Rut") && !form.contains("Sven"), "{form}");
    type_in(&mut model, "Eva");
    press(&mut model, "Tab 4 Tab 3 Down 2 1");
    assert!(shown(&model, 80, 24).contains("mer än de röstande"));
    press(&mut model, "Down Up");
    assert_snapshot!("round_form_doubt", shown(&model, 80, 24));
    assert_snapshot!("round_form_120", shown(&model, 120, 40));
    let VotingCommand::EnterCount { place, count, .. } = voting_wish(&mut model, "Ctrl-s") else {
        panic!("a count is entered");
    };
    assert_eq!(place, on_paper("civil"));
    assert_eq!((&*count.counter, count.ballots), ("Eva", 4));
    let marks: Vec<Figures> = count.figures.iter().map(|it| it.figures).take(2).collect();
    let approvals = |approvals| Figures::Approval { approvals };
    assert_eq!(marks, [approvals(3), approvals(21)]);
}

#[test]
fn a_form_without_a_name_or_a_number_of_voters_is_not_sent() {
    let mut model = console(closed_now());
    press(&mut model, "6 c");
    assert!(wishes(press(&mut model, "Ctrl-s")).is_empty());
    assert!(shown(&model, 80, 24).contains("Vem som har räknat"));
    press(&mut model, "Esc");
    assert!(!shown(&model, 80, 24).contains("Räknare"));
}

#[test]
fn a_stance_round_has_three_numbers_for_each_idea() {
    let session = Story::from((*stanced()).clone());
    let mut model = console(Arc::new(session.session()));
    press(&mut model, "6 c Tab Tab Tab Tab 1 Right 2 Right 3 Enter");
    assert_snapshot!("round_form_stance", shown(&model, 80, 24));
}

#[test]
fn one_counter_s_word_is_taken_with_a_reason_and_a_count_is_taken_away() {
    let mut model = console(hand_counted());
    press(&mut model, "6 g Tab");
    type_in(&mut model, "Sven såg inte alla");
    let accepted = Accepted {
        counter: text("Rut"),
        reason: text("Sven såg inte alla"),
    };
    let accept = VotingCommand::AcceptCount {
        round: RoundId(1),
        place: on_paper("kommun"),
        accepted,
    };
    assert_eq!(voting_wish(&mut model, "Enter"), accept);
    let mut model = console(hand_counted());
    press(&mut model, "6 d");
    let VotingCommand::RemoveCount { counter, .. } = voting_wish(&mut model, "Enter") else {
        panic!("a count is taken away");
    };
    assert_eq!(counter, text("Rut"));
}

#[test]
fn two_hundred_options_scroll() {
    let mut story = Story::new();
    for id in 1..=200 {
        story = story.that(idea(id, None, &format!("Idé nummer {id}")));
    }
    let story = story.that(prepared(1, plan(Method::Stance, &[])));
    let session = Arc::new(story.session());
    let mut model = console(session.clone());
    press(&mut model, "6");
    let first = shown(&model, 80, 24);
    assert!(first.contains("Idé nummer 1 ") || first.contains("Idé nummer 1\n"));
    assert!(!first.contains("Idé nummer 40"));
    for _ in 0..199 {
        press(&mut model, "Down");
    }
    assert!(shown(&model, 80, 24).contains("Idé nummer 200"));
}

/// Every method but the two oldest, with a name for its pictures.
const METHODS: [(&str, Method); 5] = [
    ("score", Method::Score),
    ("dots", Method::Dots { dots: 5, most: 3 }),
    ("points", Method::Points { points: 100 }),
    ("ranking", Method::Ranking { max: 4 }),
    ("gradient", Method::Gradient),
];

#[test]
fn what_came_out_looks_like_this_by_each_method() {
    for (name, method) in METHODS {
        for (width, height) in [(80, 24), (120, 40), (200, 60)] {
            let mut model = console(weighed(method));
            press(&mut model, "6");
            assert_snapshot!(
                format!("result_{name}_{width}"),
                shown(&model, width, height)
            );
        }
    }
}

#[test]
fn a_round_is_prepared_by_any_method_with_its_own_settings() {
    let planned = |keys: &str| {
        let mut model = console(drafted_round());
        press(&mut model, "6 a");
        type_in(&mut model, "Vad först?");
        press(&mut model, "Tab");
        match voting_wish(&mut model, keys) {
            VotingCommand::Prepare { plan } => plan.method,
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(planned("Right Right Enter"), Method::Score);
    let dots = Method::Dots { dots: 7, most: 2 };
    assert_eq!(planned("Right Right Right Tab 7 Tab 2 Enter"), dots);
    let points = Method::Points { points: 50 };
    assert_eq!(planned("Left Left Left Tab 5 0 Enter"), points);
    assert_eq!(planned("Left Left Enter"), Method::Ranking { max: 5 });
    assert_eq!(planned("Left Enter"), Method::Gradient);
}

#[test]
fn the_question_about_a_round_explains_each_method_and_asks_only_for_its_settings() {
    let mut model = console(drafted_round());
    press(&mut model, "6 a Tab Right Right Right");
    assert_snapshot!("round_ask_dots", shown(&model, 80, 24));
    press(&mut model, "Right Right");
    let ranking = shown(&model, 80, 24);
    assert!(ranking.contains("Platser att ge") && !ranking.contains("Prickar per person"));
}

#[test]
fn papers_of_scores_are_counted_score_by_score_and_rankings_are_written_down_whole() {
    let mut model = console(weighed(Method::Score));
    press(&mut model, "6 c Tab Tab");
    type_in(&mut model, "Eva");
    press(&mut model, "Tab 3 Tab 1 Right Right Right Right Right 2");
    assert_snapshot!("round_form_score", shown(&model, 80, 24));
    let VotingCommand::EnterCount { count, .. } = voting_wish(&mut model, "Ctrl-s") else {
        panic!("a count is entered");
    };
    let scores = [1, 0, 0, 0, 0, 2];
    assert_eq!(count.figures[0].figures, Figures::Score { scores });
    let mut model = console(weighed(Method::Ranking { max: 3 }));
    assert!(press(&mut model, "6 c").is_empty());
    assert!(shown(&model, 80, 24).contains("Nästa sedel"));
}
