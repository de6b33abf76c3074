//! A reading in words: what a room is told of a decided round.

use super::*;
use crate::domain::model::*;
use crate::domain::testing::*;
use crate::domain::{Event, Session};
use crate::text::Lang;
use std::sync::Arc;

/// Seven civil for the first two ideas, five kommun for the third, under these terms.
fn decided(terms: Terms) -> Session {
    let civil = (1..=7).map(|id| joined(id, "Åsa", "civil"));
    let kommun = (8..=12).map(|id| joined(id, "Bo", "kommun"));
    let ideas = ["Öppna skolgårdar", "Nattbuss", "Gemensam lokalbokning"];
    let ideas = (1..).zip(ideas).map(|(id, title)| idea(id, None, title));
    let mut hall = given(civil.chain(kommun).chain(ideas).collect::<Vec<_>>());
    Arc::make_mut(&mut hall.setup).min_group = 5;
    let mut event = opened(1, Method::Approval { max: 3 }, &[1, 2, 3], &hall);
    if let Event::RoundOpened { terms: those, .. } = &mut event {
        *those = terms;
    }
    let mut story = Story::from(hall).that(event);
    for id in 1..=7 {
        story = story.that(marked(1, id, &[1, 2]));
    }
    for id in 8..=12 {
        story = story.that(marked(1, id, &[3]));
    }
    story.that(closed(1)).session()
}

fn told<T>(session: &Session, lang: Lang, tell: impl FnOnce(&Teller) -> T) -> T {
    let entry = ReadingEntry::of(session, RoundId(1)).unwrap();
    let name = |id: IdeaId| session.ideas[&id].text.to_string();
    tell(&Teller {
        words: Words::for_terminal(lang),
        entry: &entry,
        parties: vec![
            "Malmö stad".into(),
            "Idéburen sektor".into(),
            "Annan".into(),
        ],
        name: &name,
        quote: &|text| text.to_owned(),
    })
}

fn chapter(session: &Session, key: &str) -> Chapter {
    let mut chapters = told(session, Lang::Sv, |teller| teller.chapters()).into_iter();
    chapters.find(|chapter| chapter.key == key).unwrap()
}

fn chosen(rule: Rule, seats: u16) -> Terms {
    Terms {
        rule: Some(rule),
        seats,
        ..Terms::default()
    }
}

#[test]
fn who_was_chosen_and_what_is_tied_is_said_in_a_line_each() {
    let one = told(&decided(chosen(Rule::SeqPhragmen, 3)), Lang::Sv, |it| {
        it.headline()
    });
    assert_eq!(one.len(), 1);
    assert!(one[0].starts_with("Valda: "), "{one:?}");
    let tie = told(&decided(chosen(Rule::Av, 1)), Lang::Sv, |it| it.headline());
    assert_eq!(tie, ["Lika, inte avgjort: Öppna skolgårdar · Nattbuss"]);
    let plain = told(&decided(Terms::default()), Lang::Sv, |it| it.headline());
    assert!(plain.is_empty());
}

#[test]
fn a_missed_quorum_comes_first() {
    let terms = Terms {
        quorum: Some(100),
        ..chosen(Rule::Av, 2)
    };
    let hall = decided(terms);
    let mut session = hall.clone();
    let mut round = (*session.rounds[&RoundId(1)]).clone();
    round.base.people = 13;
    session.rounds.insert(RoundId(1), Arc::new(round));
    let missed = told(&session, Lang::En, |it| it.headline());
    assert_eq!(
        missed[0],
        "The outcome does not hold: 12 of 13 voted; 100 per cent were needed."
    );
}

#[test]
fn the_seats_say_which_parties_paid() {
    let reasons = chapter(&decided(chosen(Rule::EqualShares, 2)), "reasons");
    let Part::Table { head, rows } = &reasons.parts[0] else {
        panic!("{reasons:?}");
    };
    assert_eq!(head[2..], ["Malmö stad", "Idéburen sektor"]);
    assert_eq!(rows.len(), 2);
    assert_eq!(rows[0][2..], ["–", "1 av 7"]);
}

#[test]
fn duels_are_told_with_who_beats_all_and_a_table() {
    let hall = decided(Terms::default());
    let event = opened(2, Method::Ranking { max: 3 }, &[1, 2, 3], &hall);
    let mut story = Story::from(hall).that(match event {
        Event::RoundOpened {
            id,
            title,
            method,
            options,
            base,
            level,
            ..
        } => Event::RoundOpened {
            id,
            title,
            method,
            options,
            base,
            level,
            terms: chosen(Rule::Schulze, 1),
        },
        other => other,
    });
    for id in 1..=6 {
        story = story.that(ranked(2, id, &[&[2], &[1], &[3]]));
    }
    let session = story.that(closed(2)).session();
    let entry = ReadingEntry::of(&session, RoundId(2)).unwrap();
    let name = |id: IdeaId| session.ideas[&id].text.to_string();
    let teller = Teller {
        words: Words::for_terminal(Lang::Sv),
        entry: &entry,
        parties: Vec::new(),
        name: &name,
        quote: &|text| text.to_owned(),
    };
    let reasons = teller.reasons();
    let Part::Points(points) = &reasons.parts[0] else {
        panic!("{reasons:?}");
    };
    assert_eq!(points[0], "Nattbuss vinner mot var och en av de andra.");
    let Some(Part::Table { rows, .. }) = reasons.parts.last() else {
        panic!("{reasons:?}");
    };
    assert_eq!(rows[0], ["1. Nattbuss", "–", "6", "6"]);
}

#[test]
fn equal_weights_the_panel_and_the_proof_are_chapters_of_their_own() {
    let session = decided(chosen(Rule::Av, 2));
    let equal = format!("{:?}", chapter(&session, "equal"));
    assert!(equal.contains("Om varje part vägde lika:"), "{equal}");
    let panel = format!("{:?}", chapter(&session, "panel"));
    assert!(panel.contains("topp 2 under"), "{panel}");
    let proof = format!("{:?}", chapter(&session, "proof"));
    assert!(proof.contains("12 röstsedlar, kontrollsumma"), "{proof}");
    let line = told(&session, Lang::Sv, |teller| teller.proof_line());
    assert!(line.starts_with("Räknebevis: av v1 · 12 röster "), "{line}");
}

#[test]
fn every_reason_for_no_outcome_and_every_way_to_read_has_words() {
    let unread = [
        "nobody",
        "voided",
        "only-sums",
        "too-few",
        "one-group",
        "sizes",
        "too-large",
        "seats",
        "form",
    ];
    let how = [
        "agreed-marks",
        "score-marks",
        "step-marks",
        "given-marks",
        "first-marks",
        "marks-order",
        "answers-order",
        "numbers-order",
        "steps-order",
        "step-answers",
    ];
    for words in Lang::ALL.map(Words::for_terminal) {
        for key in unread {
            assert!(words.knows(&format!("readings-unread-{key}")), "{key}");
        }
        for key in how {
            assert!(words.knows(&format!("readings-how-{key}")), "{key}");
        }
    }
}

#[test]
fn numbers_are_whole_or_short_or_marked_as_rounded() {
    let words = Words::for_terminal(Lang::Sv);
    let said = ["7", "7/2", "-1/8", "1/3"].map(|it| numbers::number(words, it));
    assert_eq!(said, ["7", "3,5", "-0,125", "≈\u{A0}0,333"]);
}
