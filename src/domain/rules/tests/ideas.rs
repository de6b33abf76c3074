//! Logging, changing, withdrawing, hiding, merging: nothing is ever lost.

use super::*;
use crate::domain::Actor::Facilitator;
use crate::domain::command::IdeaCommand;
use crate::domain::refusal::{Field, Kind};
use crate::domain::rules::MAX_IDEAS;
use crate::domain::testing::wishes::*;
use crate::domain::{CleanText, Refusal};

fn unknown() -> Refusal {
    Refusal::Unknown { what: Kind::Idea }
}

fn state(session: &Session, id: u32) -> &IdeaState {
    &session.ideas[&IdeaId(id)].state
}

fn part_of(id: u32) -> IdeaState {
    IdeaState::Merged {
        into: IdeaId(id),
        reason: text("samma sak"),
    }
}

#[test]
fn an_idea_is_logged_under_a_topic_or_in_the_plenary() {
    let session = hall();
    when(&session, participant(1), log(Some(1), "Nycklar")).yields([said(
        1,
        Some(1),
        "Nycklar",
        participant(1),
    )]);
    when(&session, note_taker(), log(None, "Nycklar")).yields([said(
        1,
        None,
        "Nycklar",
        note_taker(),
    )]);
    let nowhere = Refusal::Unknown { what: Kind::Topic };
    when(&session, participant(1), log(Some(9), "Nycklar")).refused(nowhere);
}

#[test]
fn what_was_said_aloud_is_logged_by_those_who_write_for_others() {
    let aloud = || IdeaCommand::Log {
        topic: None,
        text: text("Nycklar"),
        oral: true,
        kind: Default::default(),
    };
    for (actor, oral) in [
        (Facilitator, true),
        (note_taker(), true),
        (participant(1), false),
    ] {
        let session = when(&hall(), actor, aloud()).accepted();
        assert_eq!(session.ideas[&IdeaId(1)].oral, oral);
    }
}

#[test]
fn its_author_and_the_facilitator_say_whether_it_is_a_need_or_an_offer() {
    let same_words = |kind| IdeaCommand::Change {
        id: IdeaId(1),
        text: ideas().ideas[&IdeaId(1)].text.clone(),
        kind: Some(kind),
    };
    let set = |kind| Event::IdeaKindSet {
        id: IdeaId(1),
        kind,
    };
    let session = ideas();
    when(&session, Facilitator, same_words(IdeaKind::Need)).yields([set(IdeaKind::Need)]);
    when(&session, participant(1), same_words(IdeaKind::Offer)).yields([set(IdeaKind::Offer)]);
    when(&session, participant(1), same_words(IdeaKind::Idea)).yields([]);
    when(&session, participant(2), same_words(IdeaKind::Need)).refused(Refusal::NotAllowed);
}

#[test]
fn the_kind_may_be_put_right_while_people_vote_but_the_words_may_not() {
    let session = when(&ideas(), Facilitator, open(Method::Stance, &[1])).accepted();
    let text = session.ideas[&IdeaId(1)].text.clone();
    let kind = Some(IdeaKind::Need);
    let id = IdeaId(1);
    when(
        &session,
        Facilitator,
        IdeaCommand::Change { id, text, kind },
    )
    .accepted();
    let round = RoundId(1);
    when(&session, Facilitator, rekind(1, IdeaKind::Need)).refused(Refusal::IdeaInRound { round });
}

#[test]
fn what_is_merged_of_one_kind_is_of_that_kind() {
    let session = Story::from(ideas())
        .that(Event::IdeaKindSet {
            id: IdeaId(1),
            kind: IdeaKind::Need,
        })
        .session();
    let mixed = when(&session, Facilitator, merge(&[1, 2], "Två i en")).accepted();
    assert_eq!(mixed.ideas[&IdeaId(5)].kind, IdeaKind::Idea);
    let session = Story::from(session)
        .that(Event::IdeaKindSet {
            id: IdeaId(2),
            kind: IdeaKind::Need,
        })
        .session();
    let needs = when(&session, Facilitator, merge(&[1, 2], "Två i en")).accepted();
    assert_eq!(needs.ideas[&IdeaId(5)].kind, IdeaKind::Need);
}

#[test]
fn an_idea_says_something_and_fits_a_phone() {
    let session = ideas();
    when(&session, Facilitator, log(None, "")).refused(missing(Field::Idea));
    when(&session, Facilitator, reword(1, "")).refused(missing(Field::Idea));
    when(&session, Facilitator, merge(&[1, 2], "")).refused(missing(Field::Idea));
    let long = log(None, &letters(1_001));
    when(&session, Facilitator, long).refused(too_long(Field::Idea, 1_000));
}

#[test]
fn a_topic_that_is_gone_takes_no_more_ideas_but_keeps_those_it_has() {
    let session = when(&ideas(), participant(1), withdraw_topic(1)).accepted();
    when(&session, participant(1), log(Some(1), "Nycklar")).refused(Refusal::TopicGone);
    when(&session, Facilitator, log(Some(1), "Nycklar")).refused(Refusal::TopicGone);
    assert_eq!(session.ideas_of(Some(TopicId(1))).count(), 2);
    when(&session, participant(1), reword(1, "Öppna alla gårdar")).accepted();
}

#[test]
fn a_session_holds_so_many_ideas() {
    let mut story = Story::new().by(Actor::System);
    for id in 1..=MAX_IDEAS as u32 {
        story = story.that(idea(id, None, "Nycklar"));
    }
    let session = story.session();
    let full = Refusal::Full {
        what: Kind::Idea,
        limit: MAX_IDEAS as u32,
    };
    when(&session, Facilitator, log(None, "En till")).refused(full.clone());
    when(&session, Facilitator, merge(&[1, 2], "Två i en")).refused(full);
}

#[test]
fn whoever_logged_an_idea_rewords_it_and_takes_it_back() {
    let session = ideas();
    for (author, id, other) in [
        (participant(1), 1, participant(2)),
        (note_taker(), 4, participant(1)),
    ] {
        let after = when(&session, author.clone(), reword(id, "Bättre så")).accepted();
        when(&after, author.clone(), reword(id, "Bättre så")).changes_nothing();
        let after = when(&after, author.clone(), withdraw_idea(id)).accepted();
        assert_eq!(state(&after, id), &IdeaState::Withdrawn);
        when(&after, author.clone(), withdraw_idea(id)).refused(Refusal::IdeaGone);
        when(&after, author, reword(id, "Ändå")).refused(Refusal::IdeaGone);
        when(&session, other.clone(), reword(id, "Mitt")).refused(Refusal::NotAllowed);
        when(&session, other, withdraw_idea(id)).refused(Refusal::NotAllowed);
    }
    let another = Actor::NoteTaker("Bertil".into());
    when(&session, another, reword(4, "Mitt")).refused(Refusal::NotAllowed);
    when(&session, Facilitator, reword(9, "Vilken")).refused(unknown());
}

#[test]
fn hiding_needs_a_reason_and_can_be_taken_back() {
    let session = ideas();
    when(&session, Facilitator, hide_idea(1, "")).refused(missing(Field::Reason));
    let session = when(&session, Facilitator, hide_idea(1, "Personangrepp"))
        .yields([idea_hidden(1, "Personangrepp")]);
    when(&session, Facilitator, hide_idea(1, "Igen")).refused(Refusal::IdeaGone);
    when(&session, participant(1), reword(1, "Snällare")).refused(Refusal::IdeaGone);
    let session = when(&session, Facilitator, restore_idea(1)).accepted();
    when(&session, Facilitator, restore_idea(1)).refused(Refusal::IdeaLive);
}

#[test]
fn ideas_that_were_voted_on_keep_their_words() {
    let session = voting(Method::Stance);
    let in_round = || Refusal::IdeaInRound { round: RoundId(1) };
    when(&session, participant(1), reword(1, "Bättre så")).refused(in_round());
    when(&session, participant(1), withdraw_idea(1)).refused(in_round());
    when(&session, Facilitator, merge(&[1, 4], "Två i en")).refused(in_round());
    let closed = when(&session, Facilitator, close(1)).accepted();
    when(&closed, Facilitator, reword(1, "Bättre så")).refused(in_round());
    when(&closed, note_taker(), reword(4, "Den var inte med")).accepted();
}

#[test]
fn an_idea_hidden_during_a_round_keeps_the_votes_it_has() {
    let session = voting(Method::Approval { max: 3 });
    let session = when(&session, participant(1), cast(&[1, 2])).accepted();
    let session = when(&session, Facilitator, hide_idea(1, "Personangrepp")).accepted();
    let ballot = &session.rounds[&RoundId(1)].ballots[&ParticipantId(1)];
    assert_eq!(ballot, &Ballot::Approval(vec![IdeaId(1), IdeaId(2)]));
    when(&session, participant(2), cast(&[1])).accepted();
}

#[test]
fn a_merge_makes_a_new_idea_and_the_originals_remain() {
    let session = when(
        &ideas(),
        Facilitator,
        merge(&[2, 1, 2], "Gårdar och nycklar"),
    )
    .accepted();
    let merged = &session.ideas[&IdeaId(5)];
    assert_eq!(merged.merged_from, [IdeaId(1), IdeaId(2)]);
    assert_eq!(merged.topic, Some(TopicId(1)));
    assert_eq!(state(&session, 1), &part_of(5));
    assert_eq!(session.ideas[&IdeaId(1)].text, "Öppna skolgårdar");
    when(&session, participant(1), reword(1, "Ändå")).refused(Refusal::IdeaGone);
    when(&session, Facilitator, restore_idea(1)).refused(Refusal::IdeaGone);
}

#[test]
fn a_merge_across_topics_is_the_plenarys() {
    let session = when(&ideas(), Facilitator, merge(&[1, 3], "Gårdar och bussar")).accepted();
    assert_eq!(session.ideas[&IdeaId(5)].topic, None);
}

#[test]
fn a_merge_needs_two_ideas_that_stand_and_a_reason() {
    let session = ideas();
    when(&session, Facilitator, merge(&[], "Intet")).refused(Refusal::TooFewIdeas);
    when(&session, Facilitator, merge(&[1, 1], "En")).refused(Refusal::TooFewIdeas);
    when(&session, Facilitator, merge(&[1, 9], "Två")).refused(unknown());
    let without_reason = IdeaCommand::Merge {
        ideas: vec![IdeaId(1), IdeaId(2)],
        text: text("Två"),
        reason: CleanText::default(),
    };
    when(&session, Facilitator, without_reason).refused(missing(Field::Reason));
    let hidden = Story::from(session)
        .that(idea_hidden(1, "dubblett"))
        .session();
    when(&hidden, Facilitator, merge(&[1, 2], "Två")).refused(Refusal::IdeaGone);
}

#[test]
fn a_merged_idea_is_taken_apart_layer_by_layer() {
    let session = when(&ideas(), Facilitator, merge(&[1, 2], "Inre")).accepted();
    let session = when(&session, Facilitator, merge(&[5, 3], "Yttre")).accepted();
    when(&session, Facilitator, unmerge(5)).refused(Refusal::IdeaGone);
    let session = when(&session, Facilitator, unmerge(6)).accepted();
    assert_eq!(state(&session, 3), &IdeaState::Open);
    let session = when(&session, Facilitator, unmerge(5)).accepted();
    assert_eq!(state(&session, 1), &IdeaState::Open);
    assert_eq!(state(&session, 5), &IdeaState::Withdrawn);
    when(&session, Facilitator, unmerge(1)).refused(Refusal::NotMerged);
}

#[test]
fn what_was_taken_apart_does_not_come_back_beside_its_parts() {
    let session = when(&ideas(), Facilitator, merge(&[1, 2], "Två i en")).accepted();
    let hidden = when(&session, Facilitator, hide_idea(5, "fel")).accepted();
    when(&hidden, Facilitator, restore_idea(5)).accepted();
    let apart = when(&session, Facilitator, unmerge(5)).accepted();
    when(&apart, Facilitator, restore_idea(5)).refused(Refusal::IdeaGone);
}

#[test]
fn a_merged_idea_that_was_voted_on_stays_whole() {
    let session = when(&ideas(), Facilitator, merge(&[1, 2], "Två i en")).accepted();
    let session = when(&session, Facilitator, open(Method::Stance, &[5])).accepted();
    let in_round = Refusal::IdeaInRound { round: RoundId(1) };
    when(&session, Facilitator, unmerge(5)).refused(in_round);
}

#[test]
fn an_idea_is_tied_to_its_id_in_the_file_it_came_from() {
    let tie = |id, source: &CleanText| IdeaCommand::SetSource {
        id: IdeaId(id),
        source_id: source.clone(),
    };
    let session = when(&ideas(), Facilitator, tie(1, &text("c-17"))).accepted();
    assert_eq!(session.ideas[&IdeaId(1)].source_id, "c-17");
    when(&session, Facilitator, tie(1, &text("c-17"))).changes_nothing();
    when(&session, Facilitator, tie(9, &text("c-17"))).refused(unknown());
    when(&session, Facilitator, tie(1, &letters(81))).refused(too_long(Field::SourceId, 80));
}

#[test]
fn when_the_meeting_is_over_only_the_facilitator_corrects_ideas() {
    let session = ended(ideas());
    for wish in [log(None, "Sent"), reword(1, "Bättre så"), withdraw_idea(1)] {
        when(&session, participant(1), wish).refused(Refusal::SessionEnded);
    }
    when(&session, note_taker(), reword(4, "Bättre så")).refused(Refusal::SessionEnded);
    for wish in [log(None, "Sent"), reword(1, "Bättre så"), withdraw_idea(1)] {
        when(&session, Facilitator, wish).accepted();
    }
}
