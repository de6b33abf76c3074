//! Readings: the rule of the terms, ties and lots, bars, equal weights, the panel and the proof.

use super::*;
use crate::domain::Event;
use crate::domain::testing::*;
use crate::tally::decide::decide;
use crate::tally::outcome::Outcome;
use crate::tally::poll::Ballots;
use crate::tally::readings::How;
use crate::tally::rule::Rule;

const ROUND: RoundId = RoundId(1);

/// Four ideas and seventeen people: 1 to 12 civil, 13 to 17 kommun.
fn hall() -> Session {
    let civil = (1..=12).map(|id| joined(id, "Åsa", "civil"));
    let kommun = (13..=17).map(|id| joined(id, "Bo", "kommun"));
    let ideas = (1..=4).map(|id| idea(id, None, &format!("Idé {id}")));
    let mut session = given(civil.chain(kommun).chain(ideas).collect::<Vec<_>>());
    std::sync::Arc::make_mut(&mut session.setup).min_group = 5;
    session
}

fn held(method: Method, terms: Terms, ballots: impl IntoIterator<Item = Event>) -> Session {
    let hall = hall();
    let mut event = opened(1, method, &[1, 2, 3, 4], &hall);
    if let Event::RoundOpened { terms: those, .. } = &mut event {
        *those = terms;
    }
    let story = Story::from(hall).that(event);
    let story = ballots.into_iter().fold(story, Story::that);
    story.that(closed(1)).session()
}

const APPROVAL: Method = Method::Approval { max: 4 };

fn terms(rule: Rule, seats: u16) -> Terms {
    Terms {
        rule: Some(rule),
        seats,
        ..Terms::default()
    }
}

/// Twelve civil for 1 and 2, five kommun for 3.
fn two_camps() -> Vec<Event> {
    let civil = (1..=12).map(|id| marked(1, id, &[1, 2]));
    let kommun = (13..=17).map(|id| marked(1, id, &[3]));
    civil.chain(kommun).collect()
}

fn read(session: &Session) -> Reading {
    reading(session, ROUND).unwrap()
}

fn ids(ids: &[u32]) -> Vec<IdeaId> {
    ids.iter().copied().map(IdeaId).collect()
}

#[test]
fn nothing_is_read_while_the_round_is_open() {
    let hall = hall();
    let event = opened(1, APPROVAL, &[1, 2], &hall);
    let open = Story::from(hall)
        .that(event)
        .that(marked(1, 1, &[1]))
        .session();
    assert_eq!(reading(&open, ROUND), None);
    assert_eq!(outcome(&open, ROUND), None);
}

#[test]
fn the_rule_of_the_terms_chooses_and_a_plain_round_only_puts_in_order() {
    let plain = read(&held(APPROVAL, Terms::default(), two_camps()));
    assert!(plain.decided.own && !plain.decided.chooses());
    let most = read(&held(APPROVAL, terms(Rule::Av, 2), two_camps()));
    assert_eq!(most.decided.of(Fate::Chosen), ids(&[1, 2]));
    let shares = read(&held(APPROVAL, terms(Rule::SeqPav, 3), two_camps()));
    assert_eq!(shares.decided.of(Fate::Out), ids(&[4]));
    assert_eq!(shares.decided.read, 17);
}

#[test]
fn a_tie_stays_one_until_a_lot_is_drawn_by_what_was_called_out() {
    let tied = held(APPROVAL, terms(Rule::Av, 1), two_camps());
    let decided = read(&tied).decided;
    assert_eq!(decided.of(Fate::Tied), ids(&[1, 2]));
    assert_eq!((decided.of(Fate::Chosen), decided.lot), (vec![], None));
    let seed = text("4 1 7");
    let drawn = Event::LotDrawn {
        round: ROUND,
        seed: seed.clone(),
    };
    let drawn = read(&Story::from(tied).that(drawn).session());
    let taken = crate::tally::lot::draw(&seed, 2);
    assert_eq!(drawn.decided.of(Fate::Chosen), ids(&[[1, 2][taken]]));
    assert_eq!(drawn.proof.lot, Some(seed));
}

#[test]
fn bars_are_passed_when_they_are_just_reached() {
    let asked = |quorum, threshold| Terms {
        seats: 3,
        quorum: Some(quorum),
        threshold: Some(threshold),
        ..Terms::default()
    };
    let ballots = || two_camps().into_iter().take(10);
    // Ten of seventeen are 58.8 per cent.
    assert!(
        read(&held(APPROVAL, asked(58, 50), ballots()))
            .decided
            .holds()
    );
    assert!(
        !read(&held(APPROVAL, asked(59, 50), ballots()))
            .decided
            .holds()
    );
    // Five of seventeen are 29.4 per cent.
    let decided = read(&held(APPROVAL, asked(1, 29), two_camps())).decided;
    assert_eq!(decided.of(Fate::Chosen), ids(&[1, 2, 3]));
    let decided = read(&held(APPROVAL, asked(1, 30), two_camps())).decided;
    assert_eq!(decided.of(Fate::Below), ids(&[3]));
}

#[test]
fn who_came_after_the_opening_votes_and_the_quorum_is_of_those_who_were_there() {
    let hall = hall();
    let verdict = |quorum| {
        let mut event = opened(1, APPROVAL, &[1, 2, 3, 4], &hall);
        if let Event::RoundOpened { terms, .. } = &mut event {
            terms.quorum = Some(quorum);
        }
        // Seventeen are there at opening, of whom nine vote; nine come later and vote as well.
        let there = (1..=9).map(|id| marked(1, id, &[1]));
        let late = (18..=26).map(|id| [joined(id, "Cia", "annan"), marked(1, id, &[4])]);
        let story = Story::from(hall.clone()).that(event);
        let story = there.chain(late.flatten()).fold(story, Story::that);
        read(&story.that(closed(1)).session()).decided
    };
    // Nine of seventeen are 52.9 per cent; eighteen of them would be all, nine of twenty-six 34.6.
    let decided = verdict(52);
    let quorum = decided.quorum.unwrap();
    assert_eq!((quorum.voted, quorum.of), (9, 17));
    assert!(decided.holds());
    assert!(!verdict(53).holds());
    // The marks of those who came later count as all others.
    assert_eq!(decided.ballots, 18);
    assert_eq!((decided.behind[0], decided.behind[3]), (Some(9), Some(9)));
}

#[test]
fn money_goes_where_the_rule_sends_it_and_says_who_paid() {
    let purse = Purse {
        budget: 170,
        costs: (1..=4).map(|id| (IdeaId(id), 50)).collect(),
    };
    let terms = Terms {
        rule: Some(Rule::BudgetShares),
        purse: Some(purse),
        ..Terms::default()
    };
    let decided = read(&held(APPROVAL, terms, two_camps())).decided;
    assert_eq!(decided.of(Fate::Chosen), ids(&[1, 2, 3]));
    let payers = decided.payers.last().unwrap();
    // kommun, civil, annan: the last thing bought is what the five of kommun paid for alone.
    assert_eq!(payers[0].as_ref().map(|paid| paid.voters), Some(5));
    assert_eq!(payers[1].as_ref().map(|paid| paid.voters), Some(0));
}

#[test]
fn every_party_weighs_the_same_beside_the_raw_reading_and_never_instead() {
    // Twelve civil against five kommun: per voter, 3 has as much as 1 and 2.
    let reading = read(&held(APPROVAL, terms(Rule::Av, 1), two_camps()));
    let parties = &reading.equal[0];
    assert_eq!(parties.outcome.as_ref().unwrap().sets, [[0], [1], [2]]);
    assert_eq!(parties.left_out, 0);
    assert_eq!(reading.decided.of(Fate::Tied), ids(&[1, 2]));
    // By a rule that reads whole ballots they are counted as often as it takes.
    let reading = read(&held(APPROVAL, terms(Rule::Sav, 1), two_camps()));
    let parties = reading.equal[0].outcome.as_ref().unwrap();
    assert_eq!(parties.sets, [[2]]);
    // Nobody said a category.
    assert_eq!(reading.equal[1].outcome, Err(Unread::OneGroup));
}

#[test]
fn a_group_that_is_not_shown_is_left_out_of_equal_weights_and_that_is_said() {
    let few = two_camps().into_iter().take(15);
    let reading = read(&held(APPROVAL, terms(Rule::Av, 1), few));
    assert_eq!(reading.equal[0].outcome, Err(Unread::OneGroup));
    assert_eq!(reading.equal[0].left_out, 15);
}

#[test]
fn the_panel_tells_what_hangs_on_the_rule() {
    let nearly_even = two_camps().into_iter().skip(4);
    let panel = read(&held(APPROVAL, terms(Rule::Av, 2), nearly_even))
        .panel
        .unwrap();
    assert!(panel.rules.len() > 3, "{panel:?}");
    assert_eq!((panel.first, panel.left_out.len()), (2, 0));
    // Most marks give both seats to the many; shares give the few one.
    assert!(panel.hangs_on_rule(2) && !panel.hangs_on_rule(3));
    assert!(panel.rules.iter().all(|under| under.how != How::MarksOrder));
}

#[test]
fn the_proof_is_the_same_whoever_gave_which_ballot_and_in_which_order() {
    let ballots = || {
        vec![
            marked(1, 1, &[2, 1]),
            marked(1, 2, &[]),
            marked(1, 13, &[3]),
        ]
    };
    let forth = held(APPROVAL, Terms::default(), ballots());
    let others = [marked(1, 5, &[3]), marked(1, 9, &[1, 2]), marked(1, 4, &[])];
    let back = held(APPROVAL, Terms::default(), others);
    assert_eq!(read(&forth).proof.hash, read(&back).proof.hash);
    let text = proof::text(&forth.rounds[&ROUND]);
    let expected = "torg ballots 1\nround 1\noptions 1 2 3 4\nabstain\nmarks 1 2\nmarks 3\n";
    assert_eq!(text, expected);
    let more = ballots().into_iter().chain([marked(1, 3, &[4])]);
    let more = held(APPROVAL, Terms::default(), more);
    assert_ne!(read(&forth).proof.hash, read(&more).proof.hash);
}

#[test]
fn each_form_of_ballot_has_a_line_and_sums_from_paper_one_for_all() {
    let line = |method, ballots: Vec<Event>| {
        let session = held(method, Terms::default(), ballots);
        let text = proof::text(&session.rounds[&ROUND]);
        text.lines().nth(3).unwrap_or_default().to_owned()
    };
    let order = vec![ranked(1, 1, &[&[4], &[2, 1], &[3]])];
    assert_eq!(line(Method::Ranking { max: 4 }, order), "order 4 > 1=2 > 3");
    assert_eq!(
        line(Method::Score, vec![gave(1, 1, &[(2, 0), (1, 5)])]),
        "numbers 1=5 2=0"
    );
    let stance = vec![took(1, 1, 3, Stance::Pass)];
    assert_eq!(line(Method::Stance, stance), "answers 3=pass");
    let session = held(APPROVAL, Terms::default(), []);
    let story = Story::from(session)
        .that(counted(1, "civil", "Rut", 4, &[(3, 2)]))
        .that(counted(1, "civil", "Sven", 4, &[(3, 2)]))
        .that(counted(1, "kommun", "Rut", 3, &[(1, 1), (3, 3)]))
        .that(counted(1, "kommun", "Sven", 3, &[(1, 1), (3, 3)]));
    let text = proof::text(&story.session().rounds[&ROUND]);
    assert!(text.ends_with("\ncounted 7 1=1 3=5\n"), "{text}");
}

#[test]
fn a_rule_that_needs_whole_ballots_says_how_many_it_has_read() {
    let session = held(APPROVAL, terms(Rule::Sav, 1), two_camps());
    let papers = |session, ballots, votes: &[(u32, u32)]| {
        Story::from(session)
            .that(counted(1, "", "Rut", ballots, votes))
            .that(counted(1, "", "Sven", ballots, votes))
            .session()
    };
    let decided = read(&papers(session.clone(), 9, &[(4, 9)])).decided;
    assert_eq!((decided.read, decided.ballots), (17, 26));
    // The method's own count reads the papers too.
    let own = held(APPROVAL, terms(Rule::Av, 1), two_camps());
    let decided = read(&papers(own, 9, &[(4, 9), (3, 9)])).decided;
    assert_eq!((decided.read, decided.of(Fate::Chosen)), (26, ids(&[3])));
    let only = papers(held(APPROVAL, terms(Rule::Sav, 1), []), 9, &[(4, 9)]);
    assert_eq!(read(&only).decided.outcome, Err(Unread::OnlySums));
    // Three phones beside nine papers are too few to be told apart.
    let few = held(
        APPROVAL,
        terms(Rule::Sav, 1),
        two_camps().into_iter().take(3),
    );
    let few = read(&papers(few, 9, &[(4, 9)]));
    assert_eq!(
        (few.decided.outcome, few.panel),
        (Err(Unread::TooFew), None)
    );
}

/// The own count and the rule over whole ballots are two ways to the same outcome.
#[test]
fn the_methods_own_count_is_what_its_rule_makes_of_the_ballots() {
    let score = |id: u32| {
        gave(
            1,
            id,
            &[(1, (id % 6) as u16), (2, 3), (4, (id * 5 % 6) as u16)],
        )
    };
    let step = |id: u32| {
        gave(
            1,
            id,
            &[(1, (id % 7 + 1) as u16), (3, (id * 3 % 7 + 1) as u16)],
        )
    };
    let order = |id: u32| match id % 3 {
        0 => ranked(1, id, &[&[1], &[2, 3]]),
        1 => ranked(1, id, &[&[4, 2]]),
        _ => ranked(1, id, &[&[3], &[4], &[1], &[2]]),
    };
    let rounds = [
        (APPROVAL, two_camps()),
        (Method::Score, (1..=9).map(score).collect()),
        (Method::Gradient, (1..=9).map(step).collect()),
        (Method::Ranking { max: 4 }, (1..=9).map(order).collect()),
    ];
    for (method, ballots) in rounds {
        let session = held(method, Terms::default(), ballots);
        let decided = read(&session).decided;
        let gathered = poll::gather(&session, &session.rounds[&ROUND]).read(decided.how);
        let whole = decide(decided.rule, &gathered.poll, 1).unwrap();
        let own = decided.outcome.unwrap();
        let order = |outcome: &Outcome| outcome.ranking.clone();
        assert_eq!(
            (order(&own), &own.sets),
            (order(&whole), &whole.sets),
            "{method:?}"
        );
    }
}

#[test]
fn ballots_of_a_secret_round_are_read_and_belong_to_no_party() {
    let secret = Terms {
        secret: true,
        ..terms(Rule::Av, 1)
    };
    let unsealed = Event::RoundUnsealed {
        round: ROUND,
        ballots: vec![Ballot::Approval(ids(&[2])); 6],
        codes: vec![],
        voters: (1..=6).map(ParticipantId).collect(),
        spoiled: 0,
    };
    let session = Story::from(held(APPROVAL, secret, []))
        .that(unsealed)
        .session();
    let reading = read(&session);
    assert_eq!(reading.decided.of(Fate::Chosen), ids(&[2]));
    assert!(reading.equal.is_empty());
    let gathered = poll::gather(&session, &session.rounds[&ROUND]);
    let expected = Ballots::Approvals(vec![(vec![1], 6)]);
    assert_eq!(
        (gathered.poll.ballots, gathered.parties),
        (expected, vec![vec![0; 3]])
    );
}

#[test]
fn the_count_is_tied_to_the_record_that_made_it_last() {
    let mut session = held(APPROVAL, Terms::default(), two_camps());
    session.witness(&closed(1), 31, "ab12");
    session.witness(&marked(1, 1, &[1]), 32, "cd34");
    let seal = read(&session).proof.seal.unwrap();
    assert_eq!((seal.n, seal.hash.as_str()), (31, "ab12"));
}
