//! What the pages of signs and clocks look like: empty, typical, full, overlong and hostile, in
//! three sizes and both languages.

use super::*;
use crate::domain::model::{Key, Level, Mandate, PolicyStep, Setup, Weight};

const SIZES: [(u16, u16); 3] = [(80, 24), (120, 40), (200, 60)];

/// The pages that are drawn here, with when they are looked at, in minutes.
const PAGES: [(StagePage, i64); 8] = [
    (StagePage::Welcome, 40),
    (StagePage::Mandate, 40),
    (StagePage::Principles, 40),
    (StagePage::SinceLast, 40),
    (StagePage::Clock, 40),
    (StagePage::Balance, 40),
    (StagePage::Thanks, 76),
    (StagePage::Blank, 76),
];

/// A session whose setup is changed like this.
fn with(session: &Arc<Session>, change: impl FnOnce(&mut Setup)) -> Arc<Session> {
    let mut session = (**session).clone();
    change(Arc::make_mut(&mut session.setup));
    Arc::new(session)
}

/// The typical workshop with all its signs up.
fn signed(session: &Arc<Session>) -> Arc<Session> {
    with(session, |setup| {
        setup.mandate = Some(Mandate {
            level: Level::Dialogue,
            step: PolicyStep::Formulation,
            weight: Weight::Advisory,
        });
        setup.wifi = text("Folkets hus gäst");
        setup.expected = Some(52);
        setup.since_last = [
            "Nattbussen går sedan mars, varje timme fredag och lördag",
            "Fyra skolgårdar är öppna på helgen",
            "Lokalbanken prövas i Rosengård till nyår",
        ]
        .map(text)
        .to_vec();
        setup.farewell = text("Gå ut genom foajén. Nästa gång: 12 november.");
    })
}

/// Everything as long as it can be.
fn overlong() -> Arc<Session> {
    let long = |words: usize| text(&"Överförmyndarverksamhet ".repeat(words));
    with(&signed(&full()), |setup| {
        setup.title = long(5);
        setup.question = long(8);
        setup.wifi = text("Medborgarskolans gästnätverk, plan fyra");
        setup.since_last = vec![long(8); 12];
        setup.farewell = long(8);
        for block in &mut setup.agenda.blocks {
            block.title = long(2);
        }
    })
}

fn all_pages(words: Words, session: &Arc<Session>, width: u16, height: u16) -> String {
    let pages = PAGES.map(|(page, minutes)| {
        let mut model = projector_in(words, hold(session, page), minutes);
        model.take::<()>(Action::Now(minute(minutes)));
        shown(&model, width, height)
    });
    pages.join("\n")
}

/// The session with this page on all projectors, as the facilitator would have it.
fn hold(session: &Arc<Session>, page: StagePage) -> Arc<Session> {
    let mut session = (**session).clone();
    session.stage.insert(String::new(), Key::from(page.key()));
    Arc::new(session)
}

#[test]
fn the_signs_look_like_this_in_every_size_and_language() {
    for (width, height) in SIZES {
        for (lang, words) in [("sv", sv()), ("en", en())] {
            for (name, session) in [
                ("empty", empty()),
                ("typical", signed(&typical())),
                ("overlong", overlong()),
            ] {
                let drawn = all_pages(words, &session, width, height);
                assert_snapshot!(format!("{name}_{lang}_{width}"), drawn);
            }
        }
    }
}

#[test]
fn the_signs_look_like_this_with_hostile_words() {
    let words = "\u{202e}👩‍👩‍👧‍👦 🇸🇪 ❤️ Z̵̡̢̛͎͓a\u{1b}[2J 日本語の長いタイトル بالعالم";
    for (width, height) in SIZES {
        let drawn = all_pages(sv(), &said_everywhere(words), width, height);
        assert_snapshot!(format!("hostile_{width}"), drawn);
    }
}

#[test]
fn the_clock_looks_like_this_from_before_the_start_to_after_the_end() {
    for (width, height) in SIZES {
        for (name, session, minutes) in [
            ("before", empty(), -5),
            ("soon", typical(), 68),
            ("last", typical(), 72),
            ("over", typical(), 80),
        ] {
            let model = projector(hold(&session, StagePage::Clock), minutes);
            assert_snapshot!(
                format!("clock_{name}_{width}"),
                shown(&model, width, height)
            );
        }
    }
}

/// The pages of the work itself, with what stands on them, in this language.
fn work_pages(words: Words, sessions: &[(Arc<Session>, StagePage)], size: (u16, u16)) -> String {
    let drawn = sessions.iter().map(|(session, page)| {
        let model = projector_in(words, hold(session, *page), 76);
        shown(&model, size.0, size.1)
    });
    drawn.collect::<Vec<_>>().join("\n")
}

const WORK: [StagePage; 5] = [
    StagePage::Spotlight,
    StagePage::Grid,
    StagePage::Wall,
    StagePage::Round,
    StagePage::Speakers,
];

#[test]
fn the_pages_of_the_work_look_like_this_empty_and_in_english_and_with_hostile_words() {
    let hostile = "\u{202e}👩‍👩‍👧‍👦 🇸🇪 ❤️ Z̵̡̢̛͎͓a\u{1b}[2J 日本語の長いタイトル بالعالم";
    let same = |session: Arc<Session>| WORK.map(|page| (session.clone(), page));
    let typical = [
        (market(), StagePage::Spotlight),
        (typical(), StagePage::Grid),
        (typical(), StagePage::Wall),
        (voted(), StagePage::Round),
        (plenary(), StagePage::Speakers),
        (hand_counted(), StagePage::Balance),
    ];
    for size in SIZES {
        let width = size.0;
        assert_snapshot!(
            format!("work_empty_{width}"),
            work_pages(sv(), &same(empty()), size)
        );
        assert_snapshot!(format!("work_en_{width}"), work_pages(en(), &typical, size));
        let hostile = said_everywhere(hostile);
        assert_snapshot!(
            format!("work_hostile_{width}"),
            work_pages(sv(), &same(hostile), size)
        );
        assert_snapshot!(
            format!("work_full_{width}"),
            work_pages(sv(), &same(full()), size)
        );
    }
}

#[test]
fn a_list_that_does_not_fit_in_large_letters_comes_leaf_by_leaf() {
    let session = hold(&signed(&typical()), StagePage::SinceLast);
    let mut model = projector(session, 40);
    let first = shown(&model, 80, 24);
    assert!(first.contains("av 3"), "{first}");
    let turn = model.wakes_at();
    assert!(turn <= model.now + chrono::Duration::seconds(12));
    model.take::<()>(Action::Now(turn));
    assert_ne!(shown(&model, 80, 24), first);
    let wide = shown(&model, 200, 60);
    assert!(!wide.contains("av 3"), "{wide}");
}

#[test]
fn groups_of_few_ideas_share_a_page_of_the_wall() {
    let model = projector(hold(&typical(), StagePage::Wall), 40);
    let screen = shown(&model, 80, 24);
    for heading in ["Öppna skolgårdar på helgen", "Nattbussar som går hem"] {
        assert!(screen.contains(heading), "{screen}");
    }
}

#[test]
fn a_page_that_was_leafed_to_says_so_to_whoever_is_at_the_keys() {
    let mut model = projector(typical(), 40);
    press(&mut model, "Right");
    assert!(shown(&model, 80, 24).contains("◆ Klockan · f följ"));
    press(&mut model, "f");
    assert!(!shown(&model, 80, 24).contains("◆"));
}

#[test]
fn bridges_look_like_this() {
    let session = Arc::new(crate::domain::testing::divided::divided());
    for (width, height) in [(80, 24), (120, 40)] {
        let model = projector(hold(&session, StagePage::Bridges), 90);
        assert_snapshot!(format!("bridges_{width}"), shown(&model, width, height));
    }
}
