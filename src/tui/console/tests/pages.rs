//! The choice of what the projectors show: keys to wishes, and what it looks like.

use super::*;
use crate::views::network::{Finding, Firewall, Interface, Medium, Network};
use insta::assert_snapshot;

/// The typical workshop with two projectors and some signs.
fn with_projectors() -> Arc<Session> {
    let projector = |name: &str| Event::RoleGranted {
        role: Role::Projector,
        name: name.into(),
        token: SeatHash(name.into()),
    };
    let story = Story::from((*typical()).clone())
        .that(projector("Duken"))
        .that(projector("Foajén"))
        .that(Event::WifiSet {
            name: text("Folkets hus gäst"),
        })
        .that(Event::MandateSet {
            mandate: Some(Mandate {
                level: Level::Dialogue,
                step: PolicyStep::Formulation,
                weight: Weight::Advisory,
            }),
        })
        .that(Event::PageShown {
            projector: Some("Foajén".into()),
            page: Some(Key::from("balance")),
        });
    Arc::new(story.session())
}

fn shows(projector: Option<&str>, page: Option<StagePage>) -> Command {
    Command::Session(SessionCommand::ShowPage {
        projector: projector.map(str::to_owned),
        page: page.map(|page| Key::from(page.key())),
    })
}

#[test]
fn a_page_is_chosen_for_all_projectors_from_any_screen() {
    for tab in Tab::ALL {
        let mut model = console(with_projectors());
        model.tab = tab;
        press(&mut model, "F6");
        let page = Some(StagePage::Clock);
        assert_eq!(wish(&mut model, "Down Enter"), shows(None, page));
    }
}

#[test]
fn a_page_is_chosen_for_one_projector_which_then_follows_again() {
    let mut model = console(with_projectors());
    let page = Some(StagePage::Grid);
    assert_eq!(wish(&mut model, "F6 Tab Enter"), shows(Some("Duken"), page));
    assert_eq!(wish(&mut model, "Tab f"), shows(Some("Foajén"), None));
    let pause = Some(StagePage::Blank);
    assert_eq!(wish(&mut model, "Tab b"), shows(None, pause));
}

#[test]
fn a_mandate_is_settled_by_three_choices_and_taken_down_by_one() {
    let mut model = console(typical());
    let set = |mandate| Command::Session(SessionCommand::SetMandate { mandate });
    let mandate = Mandate {
        level: Level::Consultation,
        step: PolicyStep::Formulation,
        weight: Weight::Deciding,
    };
    let chosen = wish(&mut model, "F6 m Right Right Tab Right Tab Right Enter");
    assert_eq!(chosen, set(Some(mandate)));
    let mut model = console(with_projectors());
    assert_eq!(wish(&mut model, "F6 m Left Left Left Enter"), set(None));
}

#[test]
fn what_became_of_last_time_is_written_a_line_each() {
    let mut model = console(typical());
    press(&mut model, "F6 s");
    model.update(Action::Paste(
        "Nattbussen går\n\n  Lokalbanken öppnade ".into(),
    ));
    let lines = vec![text("Nattbussen går"), text("Lokalbanken öppnade")];
    let expected = Command::Session(SessionCommand::SetSinceLast { lines });
    assert_eq!(wish(&mut model, "Ctrl-s"), expected);
}

#[test]
fn the_choice_of_page_looks_like_this() {
    for (width, height) in [(80, 24), (120, 40)] {
        let mut model = console(with_projectors());
        press(&mut model, "F6 Tab Tab");
        assert_snapshot!(format!("pages_{width}"), shown(&model, width, height));
    }
    let mut model = console_in(en(), with_projectors());
    press(&mut model, "F6");
    assert_snapshot!("pages_en", shown(&model, 80, 24));
    press(&mut model, "m");
    assert_snapshot!("dialog_mandate_en", shown(&model, 80, 24));
}

#[test]
fn another_address_is_asked_for_only_where_the_network_is() {
    let mut model = console(typical());
    let asked = press(&mut model, "8 o");
    assert_eq!(asked, [Effect::Address(AddressAsk::Next)]);
    let asked = press(&mut model, "g");
    assert_eq!(asked, [Effect::Address(AddressAsk::Again)]);
    model.update(Action::Join(JoinInfo {
        candidates: Vec::new(),
        ..model.join_info.clone()
    }));
    assert_eq!(press(&mut model, "o"), []);
}

#[test]
fn a_code_that_a_terminal_came_with_is_no_longer_shown() {
    let mut model = console(typical());
    let code = |digits: &str| Code {
        digits: digits.into(),
        role: Role::Projector,
    };
    let waiting = |code: &str| {
        Action::Waiting(vec![Waiting {
            id: 1,
            role: Role::Projector,
            name: text("Duken"),
            from: "192.168.1.9".into(),
            code: code.into(),
        }])
    };
    press(&mut model, "8");
    model.update(Action::Code(code("12345678")));
    model.update(waiting("87654321"));
    assert!(shown(&model, 120, 40).contains("1234 5678"));
    model.update(waiting("12345678"));
    assert!(!shown(&model, 120, 40).contains("1234 5678"));
}

#[test]
fn a_minute_without_a_phone_brings_advice_and_a_phone_takes_it_away() {
    let mut model = console(typical());
    press(&mut model, "8");
    let advice = "Ingen telefon har hittat hit";
    assert!(!shown(&model, 80, 24).contains(advice));
    model.update(Action::Now(minute(41)));
    assert_snapshot!("join_alone", shown(&model, 80, 24));
    model.update(Action::Presence(Arc::new(Presence {
        phones: [ParticipantId(1)].into_iter().collect(),
        ..Presence::default()
    })));
    assert!(!shown(&model, 80, 24).contains(advice));
}

/// What is known of a network with a firewall in it.
fn findings() -> Vec<Finding> {
    let network = Network {
        interfaces: vec![Interface {
            name: "wlan0".into(),
            medium: Medium::Wireless,
            ip: [192, 168, 10, 123].into(),
            usable: true,
        }],
        proved: vec![[192, 168, 10, 123].into()],
        gateway: None,
        firewall: Some(Firewall::Ufw),
        port: 8080,
    };
    network.findings()
}

#[test]
fn all_that_is_known_of_the_network_has_the_screen_for_itself_until_it_is_closed() {
    let mut model = console(typical());
    model.update(Action::Join(JoinInfo {
        findings: findings(),
        ..model.join_info.clone()
    }));
    press(&mut model, "8");
    assert_snapshot!("join_checked", shown(&model, 80, 24));
    press(&mut model, "d");
    for (width, height) in [(80, 24), (120, 40)] {
        assert_snapshot!(
            format!("join_network_{width}"),
            shown(&model, width, height)
        );
    }
    press(&mut model, "d");
    assert!(shown(&model, 80, 24).contains('▀'));
}

#[test]
fn without_an_address_that_answers_there_is_no_code_but_what_to_do() {
    let mut model = console(typical());
    model.update(Action::Join(JoinInfo {
        url: None,
        findings: vec![Finding::NoneAnswers],
        ..model.join_info.clone()
    }));
    press(&mut model, "8");
    let screen = shown(&model, 80, 24);
    assert!(!screen.contains('▀'), "{screen}");
    assert!(screen.contains("brandväggen"), "{screen}");
}
