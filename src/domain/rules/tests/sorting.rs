//! Splitting, tags, clusters, moderation: the facilitator's sorting of what the room has said.

use super::*;
use crate::domain::Actor::Facilitator;
use crate::domain::command::IdeaCommand;
use crate::domain::event::IdeaPart;
use crate::domain::refusal::{Field, Kind};
use crate::domain::rules::{MAX_CLUSTERS, MAX_IDEAS, MAX_TAGS};
use crate::domain::testing::wishes::*;
use crate::domain::{CleanText, Refusal};

fn tags(session: &Session, id: u32) -> Vec<&str> {
    let tags = session.ideas[&IdeaId(id)].tags.iter();
    tags.map(|tag| tag.as_str()).collect()
}

fn cluster_of(session: &Session, id: u32) -> Option<u32> {
    session.ideas[&IdeaId(id)].cluster.map(|cluster| cluster.0)
}

fn is_released(session: &Session, id: u32) -> bool {
    session.ideas[&IdeaId(id)].released
}

#[test]
fn a_split_makes_new_ideas_of_its_authors_and_the_original_remains() {
    let part = |id, words| IdeaPart {
        id: IdeaId(id),
        text: text(words),
    };
    let session =
        when(&ideas(), Facilitator, split(2, &["Nycklar", "Låssmed"])).yields([Event::IdeaSplit {
            id: IdeaId(2),
            parts: vec![part(5, "Nycklar"), part(6, "Låssmed")],
            reason: text("två saker"),
        }]);
    let (whole, half) = (&session.ideas[&IdeaId(2)], &session.ideas[&IdeaId(6)]);
    let into = vec![IdeaId(5), IdeaId(6)];
    let reason = text("två saker");
    assert_eq!(whole.state, IdeaState::Split { into, reason });
    assert_eq!(whole.text, "Nycklar åt alla");
    assert_eq!(half.split_from, Some(IdeaId(2)));
    assert_eq!(
        (&half.author, half.topic),
        (&participant(1), Some(TopicId(1)))
    );
    when(&session, participant(1), reword(6, "Låssmeden")).accepted();
    when(&session, participant(2), reword(6, "Mitt")).refused(Refusal::NotAllowed);
}

#[test]
fn the_parts_stand_where_the_original_stood() {
    let session = when(&ideas(), Facilitator, tag(&[1], "lokaler")).accepted();
    let session = when(&session, Facilitator, group("Platser", &[1])).accepted();
    let session = when(&session, Facilitator, release(&[1], true)).accepted();
    let session = when(&session, Facilitator, split(1, &["Gårdar", "Skolor"])).accepted();
    assert_eq!(tags(&session, 5), ["lokaler"]);
    assert_eq!(cluster_of(&session, 6), Some(1));
    assert!(is_released(&session, 5));
}

#[test]
fn a_split_needs_two_parts_with_words_and_a_reason() {
    let session = ideas();
    when(&session, Facilitator, split(1, &[])).refused(Refusal::TooFewParts);
    when(&session, Facilitator, split(1, &["En", ""])).refused(missing(Field::Idea));
    let without_reason = IdeaCommand::Split {
        id: IdeaId(1),
        texts: vec![text("En"), text("Två")],
        reason: CleanText::default(),
    };
    when(&session, Facilitator, without_reason).refused(missing(Field::Reason));
    let unknown = Refusal::Unknown { what: Kind::Idea };
    when(&session, Facilitator, split(9, &["En", "Två"])).refused(unknown);
}

#[test]
fn what_was_split_or_voted_on_is_not_split_again() {
    let session = when(&ideas(), Facilitator, split(1, &["En", "Två"])).accepted();
    when(&session, Facilitator, split(1, &["Tre", "Fyra"])).refused(Refusal::IdeaGone);
    when(&session, Facilitator, merge(&[1, 2], "Ett")).refused(Refusal::IdeaGone);
    when(&session, Facilitator, restore_idea(1)).refused(Refusal::IdeaGone);
    when(&session, Facilitator, split(5, &["Tre", "Fyra"])).accepted();
    let in_round = Refusal::IdeaInRound { round: RoundId(1) };
    let voting = voting(Method::Stance);
    when(&voting, Facilitator, split(1, &["En", "Två"])).refused(in_round);
}

#[test]
fn a_split_does_not_make_more_ideas_than_a_session_holds() {
    let mut story = Story::new().by(Actor::System);
    for id in 1..MAX_IDEAS as u32 {
        story = story.that(idea(id, None, "Nycklar"));
    }
    let limit = MAX_IDEAS as u32;
    let what = Kind::Idea;
    when(&story.session(), Facilitator, split(1, &["En", "Två"]))
        .refused(Refusal::Full { what, limit });
}

#[test]
fn parts_do_not_come_back_beside_the_whole_they_were() {
    let session = when(&ideas(), Facilitator, split(1, &["En", "Två"])).accepted();
    let withdrawn = when(&session, participant(1), withdraw_idea(5)).accepted();
    when(&withdrawn, Facilitator, restore_idea(5)).accepted();
    let whole = when(&session, Facilitator, crate::domain::Command::Undo).accepted();
    when(&whole, Facilitator, restore_idea(5)).refused(Refusal::IdeaGone);
}

#[test]
fn a_merged_idea_takes_over_tags_and_what_its_parts_have_in_common() {
    let session = when(&ideas(), Facilitator, tag(&[1], "lokaler")).accepted();
    let session = when(&session, Facilitator, tag(&[2], "nycklar")).accepted();
    let session = when(&session, Facilitator, group("Platser", &[1, 2])).accepted();
    let session = when(&session, Facilitator, release(&[1], true)).accepted();
    let merged = when(&session, Facilitator, merge(&[1, 2], "Allt")).accepted();
    assert_eq!(tags(&merged, 5), ["lokaler", "nycklar"]);
    assert_eq!(cluster_of(&merged, 5), Some(1));
    assert!(!is_released(&merged, 5), "one part was not released");
    let other = when(&session, Facilitator, merge(&[1, 3], "Allt")).accepted();
    assert_eq!(cluster_of(&other, 5), None);
}

#[test]
fn a_tag_is_the_same_however_it_is_spelled() {
    let session = when(&ideas(), Facilitator, tag(&[1, 2, 1], "Öppet")).accepted();
    let tagged = Event::IdeasTagged {
        ideas: vec![IdeaId(3)],
        tag: text("Öppet"),
        on: true,
    };
    let session = when(&session, Facilitator, tag(&[1, 3], "ÖPPET")).yields([tagged]);
    when(&session, Facilitator, tag(&[1, 2, 3], "öppet")).changes_nothing();
    let session = when(&session, Facilitator, untag(&[1, 4], "öppet")).accepted();
    assert_eq!(
        (tags(&session, 1), tags(&session, 2)),
        (vec![], vec!["Öppet"])
    );
    when(&session, Facilitator, untag(&[1], "öppet")).changes_nothing();
}

#[test]
fn a_tag_is_short_and_an_idea_has_only_so_many() {
    let session = ideas();
    when(&session, Facilitator, tag(&[1], "")).refused(missing(Field::Tag));
    when(&session, Facilitator, tag(&[1], &letters(31))).refused(too_long(Field::Tag, 30));
    let full = (0..MAX_TAGS).fold(session, |session, at| {
        when(&session, Facilitator, tag(&[1], &format!("märke {at}"))).accepted()
    });
    let limit = MAX_TAGS as u32;
    let what = Kind::Tag;
    when(&full, Facilitator, tag(&[1], "ett till")).refused(Refusal::Full { what, limit });
}

#[test]
fn an_idea_is_in_one_cluster_at_most() {
    let session = when(&ideas(), Facilitator, group("Platser", &[2, 1, 2])).accepted();
    let session = when(&session, Facilitator, group("Nycklar", &[2])).accepted();
    assert_eq!(
        (cluster_of(&session, 1), cluster_of(&session, 2)),
        (Some(1), Some(2))
    );
    let session = when(&session, Facilitator, regroup(1, "Platser", &[2, 3])).accepted();
    assert_eq!(
        (cluster_of(&session, 1), cluster_of(&session, 2)),
        (None, Some(1))
    );
    when(&session, Facilitator, regroup(1, "Platser", &[3, 2])).changes_nothing();
    let session = when(&session, Facilitator, ungroup(1)).accepted();
    assert_eq!(cluster_of(&session, 2), None);
    assert!(session.ideas[&IdeaId(2)].is_open());
    let unknown = Refusal::Unknown {
        what: Kind::Cluster,
    };
    when(&session, Facilitator, ungroup(1)).refused(unknown);
}

#[test]
fn a_clusters_number_is_not_used_twice() {
    let session = when(&ideas(), Facilitator, group("Platser", &[])).accepted();
    let session = when(&session, Facilitator, ungroup(1)).accepted();
    let session = when(&session, Facilitator, group("Platser", &[])).accepted();
    assert_eq!(session.clusters.keys().collect::<Vec<_>>(), [&ClusterId(2)]);
}

#[test]
fn a_cluster_has_a_name_of_its_own() {
    let session = when(&ideas(), Facilitator, group("Platser", &[1])).accepted();
    let session = when(&session, Facilitator, group("Resor", &[3])).accepted();
    when(&session, Facilitator, group("", &[1])).refused(missing(Field::ClusterName));
    let taken = |cluster| Refusal::ClusterExists {
        cluster: ClusterId(cluster),
    };
    when(&session, Facilitator, group("platser", &[])).refused(taken(1));
    when(&session, Facilitator, regroup(1, "resor", &[])).refused(taken(2));
    when(&session, Facilitator, regroup(1, "PLATSER", &[1])).accepted();
}

#[test]
fn only_what_stands_is_put_into_a_cluster_but_what_is_there_may_stay() {
    let session = when(&ideas(), Facilitator, group("Platser", &[1, 2])).accepted();
    let session = when(&session, Facilitator, hide_idea(1, "dubblett")).accepted();
    when(&session, Facilitator, group("Skolor", &[1])).refused(Refusal::IdeaGone);
    when(&session, Facilitator, regroup(1, "Skolor", &[1, 2, 3])).accepted();
}

#[test]
fn a_wall_holds_so_many_clusters() {
    let mut story = Story::new();
    for id in 1..=MAX_CLUSTERS as u32 {
        story = story.that(Event::ClusterMade {
            id: ClusterId(id),
            name: text(&format!("Grupp {id}")),
            ideas: vec![],
        });
    }
    let limit = MAX_CLUSTERS as u32;
    let what = Kind::Cluster;
    when(&story.session(), Facilitator, group("En till", &[]))
        .refused(Refusal::Full { what, limit });
}

#[test]
fn while_moderation_is_on_only_what_was_released_may_be_shown() {
    let shown = |session: &Session, id| session.may_be_shown(&session.ideas[&IdeaId(id)]);
    let session = ideas();
    assert!(shown(&session, 1));
    let on = IdeaCommand::SetModeration { on: true };
    let session =
        when(&session, Facilitator, on.clone()).yields([Event::ModerationSet { on: true }]);
    when(&session, Facilitator, on).changes_nothing();
    assert!(!shown(&session, 1));
    let released = Event::IdeasReleased {
        ideas: vec![IdeaId(1), IdeaId(2)],
        on: true,
    };
    let session = when(&session, Facilitator, release(&[2, 1], true)).yields([released]);
    when(&session, Facilitator, release(&[1], true)).changes_nothing();
    assert!(shown(&session, 1) && !shown(&session, 3));
    let session = when(&session, Facilitator, release(&[1], false)).accepted();
    assert!(!shown(&session, 1));
    let hidden = when(&session, Facilitator, hide_idea(2, "dubblett")).accepted();
    assert!(!shown(&hidden, 2));
    when(&hidden, Facilitator, release(&[2], true)).refused(Refusal::IdeaGone);
}

#[test]
fn words_that_somebody_else_changes_are_no_longer_released() {
    let session = when(&ideas(), Facilitator, release(&[1, 2], true)).accepted();
    let session = when(&session, participant(1), reword(1, "Helt andra ord")).accepted();
    let session = when(&session, Facilitator, reword(2, "Rättstavat")).accepted();
    assert_eq!(
        (is_released(&session, 1), is_released(&session, 2)),
        (false, true)
    );
}
