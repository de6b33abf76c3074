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

#[test]
fn a_page_that_was_leafed_to_says_so_to_whoever_is_at_the_keys() {
    let mut model = projector(typical(), 40);
    press(&mut model, "Right");
    assert!(shown(&model, 80, 24).contains("◆ Klockan · f följ"));
    press(&mut model, "f");
    assert!(!shown(&model, 80, 24).contains("◆"));
}
