//! Rounds: opening, ballots, closing.

use super::*;
use crate::domain::Actor::Facilitator;
use crate::domain::command::VotingCommand;
use crate::domain::refusal::{Field, Kind};
use crate::domain::rules::{MAX_OPTIONS, MAX_ROUNDS};
use crate::domain::testing::wishes::*;
use crate::domain::{CleanText, Refusal};

const APPROVAL: Method = Method::Approval { max: 2 };

fn options(session: &Session) -> Vec<u32> {
    let round = &session.rounds[&RoundId(1)];
    round.options.iter().map(|id| id.0).collect()
}

fn ballot(session: &Session, person: u32) -> Option<&Ballot> {
    session.rounds[&RoundId(1)]
        .ballots
        .get(&ParticipantId(person))
}

#[test]
fn a_round_is_about_the_named_ideas_in_their_order_or_all_that_stand() {
    let session = when(&ideas(), Facilitator, open(APPROVAL, &[4, 1, 4])).accepted();
    assert_eq!(options(&session), [4, 1]);
    let session = Story::from(ideas())
        .that(idea_hidden(2, "dubblett"))
        .session();
    let session = when(&session, Facilitator, open(APPROVAL, &[])).accepted();
    assert_eq!(options(&session), [1, 3, 4]);
}

#[test]
fn who_is_in_the_room_at_opening_is_the_base_and_stays_it() {
    let gone = Event::ParticipantLeft {
        id: ParticipantId(2),
    };
    let session = Story::from(ideas()).that(gone).session();
    let session = when(&session, Facilitator, open(APPROVAL, &[])).accepted();
    let session = Story::from(session)
        .that(joined(4, "Dag", "annan"))
        .session();
    let base = &session.rounds[&RoundId(1)].base;
    assert_eq!(base.people, 2);
    assert_eq!(base.parties, [(Key::from("civil"), 1)].into());
    // Who comes late votes as well, and is of the base no more for that.
    let session = when(&session, participant(4), cast(&[1])).accepted();
    assert_eq!(
        ballot(&session, 4),
        Some(&Ballot::Approval(vec![IdeaId(1)]))
    );
    let session = when(&session, Facilitator, close(1)).accepted();
    assert_eq!(session.rounds[&RoundId(1)].base.people, 2);
}

#[test]
fn a_round_needs_a_question_a_mark_and_an_idea() {
    let session = ideas();
    let no_marks = open(Method::Approval { max: 0 }, &[]);
    when(&session, Facilitator, no_marks).refused(Refusal::MarksOutOfRange);
    when(&hall(), Facilitator, open(APPROVAL, &[])).refused(Refusal::NothingToVoteOn);
    let unknown = Refusal::Unknown { what: Kind::Idea };
    when(&session, Facilitator, open(APPROVAL, &[9])).refused(unknown);
    let titled = |title: CleanText| VotingCommand::Open {
        title,
        method: APPROVAL,
        options: vec![],
    };
    when(&session, Facilitator, titled(text(""))).refused(missing(Field::Title));
    when(&session, Facilitator, titled(letters(201))).refused(too_long(Field::Title, 200));
    let hidden = Story::from(session)
        .that(idea_hidden(1, "dubblett"))
        .session();
    when(&hidden, Facilitator, open(APPROVAL, &[1])).refused(Refusal::IdeaGone);
}

#[test]
fn one_round_is_open_at_a_time_and_none_after_the_end() {
    let session = voting(APPROVAL);
    let other = Refusal::RoundOpen { round: RoundId(1) };
    when(&session, Facilitator, open(Method::Stance, &[])).refused(other);
    let session = when(&session, Facilitator, close(1)).accepted();
    let session = when(&session, Facilitator, open(Method::Stance, &[])).accepted();
    assert_eq!(session.open_round().map(|round| round.id), Some(RoundId(2)));
    when(&ended(ideas()), Facilitator, open(APPROVAL, &[])).refused(Refusal::SessionEnded);
}

#[test]
fn a_round_holds_so_many_ideas_and_a_session_so_many_rounds() {
    let most = MAX_OPTIONS as u32;
    let mut story = Story::from(hall()).by(Actor::System);
    for id in 1..=most + 1 {
        story = story.that(idea(id, None, "Nycklar"));
    }
    let session = story.session();
    let full = |what, limit| Refusal::Full { what, limit };
    when(&session, Facilitator, open(APPROVAL, &[])).refused(full(Kind::Idea, most));
    let named: Vec<u32> = (1..=most).collect();
    when(&session, Facilitator, open(APPROVAL, &named)).accepted();

    let rounds = MAX_ROUNDS as u32;
    let mut story = Story::from(ideas()).by(Actor::System);
    for id in 1..=rounds {
        let base = ideas();
        story = story
            .that(opened(id, APPROVAL, &[1], &base))
            .that(closed(id));
    }
    when(&story.session(), Facilitator, open(APPROVAL, &[])).refused(full(Kind::Round, rounds));
}

#[test]
fn the_last_ballot_counts_and_marking_nothing_is_a_ballot() {
    let session = voting(APPROVAL);
    let session = when(&session, participant(1), cast(&[3, 1, 3])).yields([marked(1, 1, &[1, 3])]);
    when(&session, participant(1), cast(&[1, 3])).changes_nothing();
    let session = when(&session, participant(1), cast(&[])).accepted();
    assert_eq!(ballot(&session, 1), Some(&Ballot::Approval(vec![])));
    assert_eq!(ballot(&session, 2), None);
}

#[test]
fn a_ballot_marks_so_many_of_the_rounds_own_ideas() {
    let session = voting(APPROVAL);
    let too_many = Refusal::TooManyMarks { max: 2 };
    when(&session, participant(1), cast(&[1, 2, 3])).refused(too_many);
    for stranger in [4, 9] {
        when(&session, participant(1), cast(&[stranger])).refused(Refusal::NotAnOption);
    }
}

#[test]
fn the_last_stance_on_each_idea_counts() {
    let session = voting(Method::Stance);
    let session = when(&session, participant(1), stand(1, Stance::Agree)).accepted();
    when(&session, participant(1), stand(1, Stance::Agree)).changes_nothing();
    let session = when(&session, participant(1), stand(2, Stance::Pass)).accepted();
    let session = when(&session, participant(1), stand(1, Stance::Disagree)).accepted();
    let said = [(IdeaId(1), Stance::Disagree), (IdeaId(2), Stance::Pass)];
    assert_eq!(
        ballot(&session, 1),
        Some(&Ballot::Stance(said.into_iter().collect()))
    );
    let stranger = stand(4, Stance::Agree);
    when(&session, participant(1), stranger).refused(Refusal::NotAnOption);
}

#[test]
fn a_ballot_is_of_the_rounds_method() {
    let stance = stand(1, Stance::Agree);
    when(&voting(APPROVAL), participant(1), stance).refused(Refusal::WrongMethod);
    when(&voting(Method::Stance), participant(1), cast(&[1])).refused(Refusal::WrongMethod);
}

#[test]
fn a_closed_round_stays_closed() {
    let unknown = Refusal::Unknown { what: Kind::Round };
    when(&ideas(), Facilitator, close(1)).refused(unknown.clone());
    when(&ideas(), participant(1), cast(&[1])).refused(unknown);
    let session = when(&voting(APPROVAL), Facilitator, close(1)).yields([closed(1)]);
    assert!(session.latest_result().is_none());
    when(&session, Facilitator, close(1)).refused(Refusal::RoundClosed);
    when(&session, participant(1), cast(&[1])).refused(Refusal::RoundClosed);
    let session = when(&voting(Method::Stance), Facilitator, close(1)).accepted();
    let late = stand(1, Stance::Agree);
    when(&session, participant(1), late).refused(Refusal::RoundClosed);
}

#[test]
fn only_people_in_the_room_vote_and_each_has_one_ballot() {
    let session = voting(APPROVAL);
    for outsider in [participant(9), note_taker(), Facilitator, Actor::Newcomer] {
        when(&session, outsider, cast(&[1])).refused(Refusal::NotAllowed);
    }
}

// --- from draft to confirmed ---

/// Round 1 closed.
fn after_voting() -> Session {
    Story::from(voting(APPROVAL))
        .by(Actor::System)
        .that(closed(1))
        .session()
}

#[test]
fn a_draft_is_changed_and_thrown_away_and_its_number_is_not_used_again() {
    let session = when(&ideas(), Facilitator, prepare(APPROVAL, &[4, 1, 4]))
        .yields([prepared(1, plan(APPROVAL, &[4, 1]))]);
    let change = |plan| VotingCommand::ChangeDraft {
        round: RoundId(1),
        plan: Box::new(plan),
    };
    let same = plan(APPROVAL, &[4, 1]);
    when(&session, Facilitator, change(same)).changes_nothing();
    let other = change(plan(Method::Stance, &[]));
    let session = when(&session, Facilitator, other).accepted();
    assert_eq!(session.rounds[&RoundId(1)].method, Method::Stance);
    let session = when(&session, Facilitator, discard(1)).accepted();
    assert!(session.rounds.is_empty());
    let session = when(&session, Facilitator, prepare(APPROVAL, &[])).accepted();
    assert_eq!(session.next_draft().map(|round| round.id), Some(RoundId(2)));
    when(&session, participant(1), cast(&[1])).refused(Refusal::Unknown { what: Kind::Round });
}

#[test]
fn a_plan_needs_a_question_a_mark_a_time_that_is_one_and_ideas_that_exist() {
    let session = ideas();
    let with = |change: fn(&mut RoundPlan)| {
        let mut plan = plan(APPROVAL, &[1]);
        change(&mut plan);
        VotingCommand::Prepare {
            plan: Box::new(plan),
        }
    };
    let ask = |change| when(&session, Facilitator, with(change));
    ask(|plan| plan.title = text("")).refused(missing(Field::Title));
    ask(|plan| plan.method = Method::Approval { max: 0 }).refused(Refusal::MarksOutOfRange);
    ask(|plan| plan.minutes = Some(0)).refused(Refusal::MinutesOutOfRange);
    ask(|plan| plan.minutes = Some(1_441)).refused(Refusal::MinutesOutOfRange);
    ask(|plan| plan.options.push(IdeaId(9))).refused(Refusal::Unknown { what: Kind::Idea });
    let again = |reason: &str, of| {
        Some(Again {
            of: RoundId(of),
            reason: text(reason),
        })
    };
    let with_again = |again| {
        let plan = RoundPlan {
            again,
            ..plan(APPROVAL, &[])
        };
        VotingCommand::Prepare {
            plan: Box::new(plan),
        }
    };
    let unknown = with_again(again("Strömavbrott", 7));
    when(&session, Facilitator, unknown).refused(Refusal::Unknown { what: Kind::Round });
    let no_reason = with_again(again("", 1));
    when(&after_voting(), Facilitator, no_reason).refused(missing(Field::Reason));
    let open = with_again(again("Strömavbrott", 1));
    when(&voting(APPROVAL), Facilitator, open.clone()).refused(Refusal::RoundNotClosed);
    let session = when(&after_voting(), Facilitator, open).accepted();
    assert_eq!(session.attempt(&session.rounds[&RoundId(2)]), 2);
    assert_eq!(session.attempt(&session.rounds[&RoundId(1)]), 1);
}

#[test]
fn an_opened_draft_is_about_what_stands_then() {
    let merge = Event::IdeasMerged {
        id: IdeaId(5),
        topic: None,
        text: text("Nattbuss och nycklar"),
        from: vec![IdeaId(2), IdeaId(3)],
        reason: text("samma sak"),
    };
    let timed = RoundPlan {
        minutes: Some(5),
        ..plan(APPROVAL, &[3, 4, 1, 2])
    };
    let story = Story::from(ideas())
        .that(prepared(1, timed))
        .that(merge)
        .that(idea_hidden(4, "dubblett"));
    // Nobody has voted yet, so ideas of a draft may still change.
    let session = when(&story.session(), Facilitator, reword(1, "Bättre så")).accepted();
    let session = when(&session, Facilitator, open_draft(1)).accepted();
    assert_eq!(options(&session), [5, 1]);
    let round = &session.rounds[&RoundId(1)];
    let minutes = round.ends.unwrap() - round.opened.unwrap();
    assert_eq!(minutes.num_minutes(), 5);
    when(&session, Facilitator, open_draft(1)).refused(Refusal::RoundNotDraft);
    when(&session, Facilitator, discard(1)).refused(Refusal::RoundNotDraft);
}

#[test]
fn a_draft_takes_no_ballot_and_is_opened_alone() {
    let session = Story::from(voting(APPROVAL))
        .that(prepared(2, plan(Method::Stance, &[])))
        .session();
    let other = Refusal::RoundOpen { round: RoundId(1) };
    when(&session, Facilitator, open_draft(2)).refused(other);
    let vote = VotingCommand::Cast {
        round: RoundId(2),
        approves: vec![],
    };
    when(&session, participant(1), vote).refused(Refusal::RoundNotOpen);
    let empty = Story::from(hall())
        .that(prepared(1, plan(APPROVAL, &[])))
        .session();
    when(&empty, Facilitator, open_draft(1)).refused(Refusal::NothingToVoteOn);
    when(&ended(empty), Facilitator, open_draft(1)).refused(Refusal::SessionEnded);
}

#[test]
fn time_is_given_from_now_or_from_the_end_that_was_set_and_its_passing_is_said_once() {
    let session = voting(APPROVAL);
    let at = session.changed;
    let ends = |session: &Session| session.rounds[&RoundId(1)].ends.unwrap();
    let ask = |session: &Session, minutes, seconds| {
        when_at(
            session,
            Facilitator,
            extend_round(1, minutes),
            at + second(seconds),
        )
    };
    for out_of_range in [0, -1, 1_441] {
        ask(&session, out_of_range, 0).refused(Refusal::MinutesOutOfRange);
    }
    let session = ask(&session, 2, 0).accepted();
    let session = ask(&session, 3, 60).accepted();
    assert_eq!(ends(&session), at + second(5 * 60));
    ask(&session, -5, 60).refused(Refusal::MinutesOutOfRange);
    let time_up = VotingCommand::NoteTimeUp { round: RoundId(1) };
    when_at(&session, Actor::System, time_up.clone(), at + second(299)).changes_nothing();
    let later = at + second(300);
    let said = Event::RoundTimeUp { round: RoundId(1) };
    let session = when_at(&session, Actor::System, time_up.clone(), later).yields([said]);
    when_at(&session, Actor::System, time_up, later).changes_nothing();
    // Whoever was slow is not shut out: closing is the facilitator's act.
    when(&session, participant(1), cast(&[1])).accepted();
    let session = ask(&session, 1, 400).accepted();
    assert_eq!(ends(&session), at + second(460));
    assert!(!session.rounds[&RoundId(1)].time_up);
}

#[test]
fn the_room_sees_a_count_when_it_is_shown_and_it_stays_when_it_is_confirmed() {
    let open = voting(APPROVAL);
    for early in [show(1), unshow(1), confirm(1)] {
        let refusal = when(&open, Facilitator, early).refusal();
        assert!(matches!(
            refusal,
            Some(Refusal::RoundNotClosed | Refusal::RoundNotShown)
        ));
    }
    let session = after_voting();
    assert!(session.latest_result().is_none());
    assert_eq!(
        session.being_counted().map(|round| round.id),
        Some(RoundId(1))
    );
    when(&session, Facilitator, confirm(1)).refused(Refusal::RoundNotShown);
    let session = when(&session, Facilitator, show(1)).yields([round_shown(1)]);
    when(&session, Facilitator, show(1)).changes_nothing();
    assert!(session.latest_result().is_some() && session.being_counted().is_none());
    let hidden = when(&session, Facilitator, unshow(1)).accepted();
    assert!(hidden.latest_result().is_none());
    let session = when(&session, Facilitator, confirm(1)).yields([round_confirmed(1)]);
    when(&session, Facilitator, confirm(1)).changes_nothing();
    when(&session, Facilitator, unshow(1)).refused(Refusal::RoundConfirmed);
}

#[test]
fn what_led_up_to_opening_closing_and_confirming_is_no_longer_taken_back() {
    let retitled = Event::SessionDescribed {
        title: text("Höst"),
        question: text(""),
    };
    let session = Story::from(ideas())
        .that(retitled)
        .that(prepared(1, plan(APPROVAL, &[])))
        .session();
    let session = when(&session, Facilitator, open_draft(1)).accepted();
    let session = when(&session, Facilitator, extend_round(1, 5)).accepted();
    let back = when(&session, Facilitator, UNDO).accepted();
    assert_eq!(back.rounds[&RoundId(1)].ends, None);
    let session = when(&session, Facilitator, close(1)).accepted();
    let session = when(&session, Facilitator, show(1)).accepted();
    let back = when(&session, Facilitator, UNDO).accepted();
    assert_eq!(back.rounds[&RoundId(1)].state, RoundState::Closed);
    let session = when(&session, Facilitator, confirm(1)).accepted();
    // What is left to take back lies before the round, and is still taken back.
    let session = when(&session, Facilitator, UNDO).accepted();
    assert_ne!(session.setup.title, text("Höst"));
    assert_eq!(session.rounds[&RoundId(1)].state, RoundState::Confirmed);
}

const UNDO: crate::domain::Command = crate::domain::Command::Undo;
