//! The projector: which page, and what it looks like.

mod looks;

use super::*;
use crate::domain::Event;
use crate::domain::model::{Method, RoundId, TopicId};
use crate::domain::testing::*;
use crate::tui::testing::*;
use insta::assert_snapshot;

const URL: &str = "http://192.168.10.123:8080/j/482913";

fn projector(session: Arc<Session>, minutes: i64) -> Model {
    projector_in(sv(), session, minutes)
}

fn projector_in(words: Words, session: Arc<Session>, minutes: i64) -> Model {
    let mut model = Model::new(words, theme(PLAIN), session, minute(minutes));
    model.take::<()>(Action::Join(joined_at(URL)));
    model
}

fn joined_at(url: &str) -> JoinInfo {
    JoinInfo {
        url: Some(url.to_owned()),
        ..JoinInfo::default()
    }
}

#[test]
fn a_page_that_was_leafed_to_stays_until_the_session_is_followed_again() {
    let mut model = projector(typical(), 40);
    assert_eq!(model.page(), StagePage::Grid);
    press(&mut model, "Right");
    assert_eq!(model.page(), StagePage::Clock);
    model.take::<()>(Action::Moment(voting()));
    assert_eq!(model.page(), StagePage::Clock);
    press(&mut model, "f");
    assert_eq!(model.page(), StagePage::Round);
}

#[test]
fn leafing_goes_round() {
    let mut model = projector(empty(), -5);
    assert_eq!(model.page(), StagePage::Welcome);
    press(&mut model, "Left");
    assert_eq!(model.page(), StagePage::Blank);
    press(&mut model, "Right");
    assert_eq!(model.page(), StagePage::Welcome);
}

#[test]
fn nobody_is_named_without_consent_and_no_script_is_shown() {
    let mut model = projector(typical(), 40);
    for _ in StagePage::ALL {
        press(&mut model, "Right");
        // What is in large letters on a large page is in plain ones on a small one.
        for (width, height) in [(40, 24), (80, 24), (120, 40), (200, 60)] {
            let screen = shown(&model, width, height);
            for private in ["Bo Ek", "Dragan", "hörselslinga", "Samma som ämne 2"] {
                assert!(!screen.contains(private), "{private} on {:?}", model.page());
            }
        }
    }
    model.held = Some(StagePage::Grid);
    assert!(shown(&model, 80, 24).contains("Värd: Åsa Lind"));
}

#[test]
fn no_count_is_shown_before_the_facilitator_shows_it() {
    for session in [voting(), closed_now()] {
        let screen = shown(&projector(session, 76), 120, 40);
        assert!(screen.contains("Kryssa högst 2 av 5"), "{screen}");
        assert!(!screen.contains("Lås upp skolgårdarna"), "{screen}");
    }
    let screen = shown(&projector(voted(), 76), 120, 40);
    assert!(screen.contains("Lås upp skolgårdarna"), "{screen}");
}

/// A shown round with counted papers, confirmed.
fn confirmed() -> Arc<Session> {
    let story = Story::from((*hand_counted()).clone());
    Arc::new(story.that(round_confirmed(1)).session())
}

#[test]
fn who_was_chosen_stands_above_the_ideas_of_a_result() {
    let mut session = Session::clone(&confirmed());
    let round = session.rounds.get_mut(&RoundId(1));
    Arc::make_mut(round.expect("it was confirmed")).terms.seats = 1;
    let mut model = projector(Arc::new(session), 76);
    model.held = Some(StagePage::Round);
    for (width, height) in [(80, 24), (120, 40)] {
        let screen = shown(&model, width, height);
        assert!(screen.contains("Vald: "), "{screen}");
    }
}

#[test]
fn a_long_result_is_leafed_through_by_itself() {
    let mut model = projector(full(), 21);
    model.held = Some(StagePage::Round);
    let first = shown(&model, 80, 24);
    let turn = model.wakes_at();
    assert!(turn <= model.now + chrono::Duration::seconds(20));
    model.take::<()>(Action::Now(model.now + chrono::Duration::seconds(20)));
    assert_ne!(shown(&model, 80, 24), first);
}

#[test]
fn the_welcome_page_shows_a_code_of_at_least_a_quarter_of_the_height() {
    let screen = shown(&projector(empty(), -5), 80, 24);
    let rows = screen.lines().filter(|line| line.contains("▀▀▀▀▀▀▀▀▀▀"));
    assert!(rows.count() * 4 >= 24, "{screen}");
    let narrow = shown(&projector(empty(), -5), 60, 24);
    assert!(!narrow.contains("▀▀▀▀▀▀▀▀▀▀"), "{narrow}");
    assert!(narrow.contains("192.168.10.123:8080/j/482913"), "{narrow}");
}

#[test]
fn a_phone_reads_the_address_off_the_welcome_page() {
    for (width, height) in [(80, 24), (120, 40), (200, 60)] {
        for words in [sv(), en()] {
            let mut model = projector_in(words, empty(), -5);
            for ground in [Ground::Light, Ground::Dark] {
                assert_eq!(model.theme.ground, ground);
                let read = scanned(&frame(&model, width, height), 0, 2);
                assert_eq!(read.as_deref(), Some(URL), "{ground:?} {width}");
                press(&mut model, "t");
            }
        }
    }
}

#[test]
fn the_code_is_black_on_white_on_a_terminal_without_colours_too() {
    let mono = Theme {
        ground: Ground::Mono,
        ..PLAIN
    };
    let mut model = Model::new(sv(), mono, empty(), minute(-5));
    model.take::<()>(Action::Join(joined_at(URL)));
    assert_eq!(scanned(&frame(&model, 80, 24), 0, 2).as_deref(), Some(URL));
}

#[test]
fn without_an_address_there_is_no_code() {
    let mut model = projector(empty(), -5);
    model.take::<()>(Action::Join(JoinInfo::default()));
    let screen = shown(&model, 80, 24);
    assert!(!screen.contains("▀▀▀▀▀▀▀▀▀▀"), "{screen}");
}

#[test]
fn the_lights_go_from_light_to_dark_and_back() {
    let mut model = projector(empty(), -5);
    assert_eq!(model.theme.ground, Ground::Light);
    press(&mut model, "t");
    assert_eq!(model.theme.ground, Ground::Dark);
    press(&mut model, "t");
    assert_eq!(model.theme.ground, Ground::Light);
}

#[test]
fn the_pages_look_like_this() {
    for (width, height) in [(80, 24), (120, 40), (200, 60)] {
        for (name, session, minutes, page) in [
            ("grid_now", typical(), 40, StagePage::Grid),
            ("grid_board", voted(), 76, StagePage::Grid),
            ("round_draft", drafted_round(), 76, StagePage::Round),
            ("round_open", voting(), 76, StagePage::Round),
            ("round_counting", closed_now(), 76, StagePage::Round),
            ("round_confirmed", confirmed(), 76, StagePage::Round),
            ("round_closed", voted(), 76, StagePage::Round),
            ("round_stance", stanced(), 76, StagePage::Round),
        ] {
            let mut model = projector(session, minutes);
            model.held = Some(page);
            assert_snapshot!(format!("{name}_{width}"), shown(&model, width, height));
        }
    }
}

#[test]
fn the_pitch_takes_the_page_and_gives_it_back() {
    let model = projector(market(), 39);
    assert_eq!(model.page(), StagePage::Spotlight);
    assert_eq!(projector(pitched_out(), 40).page(), StagePage::Grid);
}

/// The marketplace after the pitch was ended.
fn pitched_out() -> Arc<Session> {
    let ended = Event::PitchEnded { topic: TopicId(11) };
    Arc::new(Story::from((*market()).clone()).that(ended).session())
}

#[test]
fn the_clock_of_a_pitch_ticks_each_second() {
    assert_eq!(projector(market(), 39).wakes_at(), minute(39) + second(1));
}

#[test]
fn the_pitch_looks_like_this() {
    for (width, height) in [(80, 24), (120, 40), (200, 60)] {
        let mut model = projector(market(), 39);
        model.take::<()>(Action::Now(minute(39) + second(51)));
        assert_snapshot!(format!("spotlight_{width}"), shown(&model, width, height));
    }
    let over = projector(market(), 41);
    assert_snapshot!("spotlight_over", shown(&over, 80, 24));
    for (name, session) in [
        ("spotlight_next", pitched_out()),
        ("spotlight_nobody", empty()),
    ] {
        let mut model = projector(session, 41);
        model.held = Some(StagePage::Spotlight);
        assert_snapshot!(name, shown(&model, 80, 24));
    }
}

#[test]
fn rooms_that_do_not_fit_come_page_by_page() {
    let at = |seconds| {
        let mut model = projector(wide(), 40);
        model.take::<()>(Action::Now(minute(40) + second(seconds)));
        model.held = Some(StagePage::Grid);
        shown(&model, 80, 24)
    };
    assert_snapshot!("grid_turned", at(0));
    assert_ne!(at(0).contains("Rum 1 "), at(12).contains("Rum 1 "));
}

#[test]
fn a_full_board_and_a_long_result_show_what_fits() {
    for (name, page) in [
        ("full_grid", StagePage::Grid),
        ("full_round", StagePage::Round),
    ] {
        let mut model = projector(full(), 20);
        model.held = Some(page);
        assert_snapshot!(name, shown(&model, 80, 24));
    }
}

#[test]
fn the_list_of_speakers_looks_like_this() {
    let open = given([Event::SpeakersOpened {}]);
    for (width, height) in [(80, 24), (200, 60)] {
        for (name, session) in [
            ("speakers", plenary()),
            ("speakers_open", Arc::new(open.clone())),
        ] {
            let mut model = projector(session, 40);
            model.held = Some(StagePage::Speakers);
            assert_snapshot!(format!("{name}_{width}"), shown(&model, width, height));
        }
    }
}

#[test]
fn nobody_on_the_list_of_speakers_is_named_without_consent() {
    for (width, height) in [(80, 24), (200, 60)] {
        let model = projector(plenary(), 40);
        assert_eq!(model.page(), StagePage::Speakers);
        let screen = shown(&model, width, height);
        for private in ["Bo Ek", "Dragan", "Fatima", "Kommunalrådet"] {
            assert!(!screen.contains(private), "{private}: {screen}");
        }
    }
}

#[test]
fn a_result_looks_like_this_by_each_method() {
    let methods = [
        ("score", Method::Score),
        ("dots", Method::Dots { dots: 5, most: 3 }),
        ("points", Method::Points { points: 100 }),
        ("ranking", Method::Ranking { max: 4 }),
        ("gradient", Method::Gradient),
    ];
    for (name, method) in methods {
        for (width, height) in [(80, 24), (120, 40), (200, 60)] {
            let model = projector(weighed(method), 75);
            assert_eq!(model.page(), StagePage::Round);
            assert_snapshot!(
                format!("result_{name}_{width}"),
                shown(&model, width, height)
            );
        }
    }
}
