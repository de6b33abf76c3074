//! Strangers, and what every answer carries.

use super::*;

const PAGES: [&str; 11] = [
    "/now",
    "/board",
    "/pitch",
    "/ideas",
    "/vote",
    "/me",
    "/welcome",
    "/topics/1",
    "/ideas/older?topic=&before=9",
    "/documents",
    "/fate",
];

#[tokio::test]
async fn every_answer_carries_the_headers_that_keep_text_from_acting() {
    let hall = Hall::in_breakout().await;
    let mut phone = Phone::joined(&hall, "Åsa").await;
    let style = super::super::assets::STYLE.path();
    let others = ["/", style, "/nowhere", "/probe", "/events?area=kitchen"];
    for path in PAGES.into_iter().chain(others) {
        let answer = phone.get(path).await;
        let policy = answer.headers[header::CONTENT_SECURITY_POLICY]
            .to_str()
            .unwrap();
        assert!(policy.starts_with("default-src 'none'"), "{path}");
        assert!(!policy.contains("unsafe"), "{path}");
        assert_eq!(
            answer.headers[header::X_CONTENT_TYPE_OPTIONS],
            "nosniff",
            "{path}"
        );
        assert!(
            answer.headers.contains_key(header::REFERRER_POLICY),
            "{path}"
        );
        assert!(answer.headers.contains_key(header::CACHE_CONTROL), "{path}");
    }
}

#[tokio::test]
async fn a_name_that_is_not_ours_is_misdirected() {
    let hall = Hall::open();
    for host in [
        "evil.example",
        "192.168.1.10",
        "192.168.1.10:80800",
        "localhost:8080",
        "",
    ] {
        let mut phone = Phone::new(&hall);
        phone.headers = vec![("host", host.to_owned())];
        let answer = phone.get("/join").await;
        assert_eq!(answer.status, StatusCode::MISDIRECTED_REQUEST, "{host}");
    }
    let mut nameless = Phone::new(&hall);
    nameless.headers.clear();
    assert_eq!(
        nameless.get("/join").await.status,
        StatusCode::MISDIRECTED_REQUEST
    );
    let mut twice = Phone::new(&hall);
    twice.headers.push(("host", "evil.example".to_owned()));
    assert_eq!(
        twice.get("/join").await.status,
        StatusCode::MISDIRECTED_REQUEST
    );
}

#[tokio::test]
async fn a_form_on_somebody_elses_page_does_nothing() {
    let hall = Hall::in_breakout().await;
    let mut phone = Phone::joined(&hall, "Åsa").await;
    let before = hall.session().n;
    for origin in [
        "http://evil.example",
        "null",
        "https://192.168.1.10:8080",
        "http://192.168.1.10",
    ] {
        let answer = phone
            .send("/ideas", &[("text", "Gratis glass")], &[("origin", origin)])
            .await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{origin}");
    }
    let sneaky = [("sec-fetch-site", "cross-site")];
    let answer = phone
        .send("/ideas", &[("text", "Gratis glass")], &sneaky)
        .await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    assert_eq!(hall.session().n, before);
}

#[tokio::test]
async fn our_own_form_and_a_program_are_let_through() {
    let hall = Hall::in_breakout().await;
    let mut phone = Phone::joined(&hall, "Åsa").await;
    let own = format!("http://{HOST}");
    let answer = phone
        .send("/ideas", &[("text", "Nattöppet")], &[("origin", &own)])
        .await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    let answer = phone.post("/ideas", &[("text", "Odling")]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_socket_from_somebody_elses_page_is_refused() {
    let hall = Hall::open();
    let mut phone = Phone::new(&hall);
    phone
        .headers
        .push(("origin", "http://evil.example".to_owned()));
    assert_eq!(phone.get("/attach").await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn without_a_seat_every_page_leads_to_joining_and_every_action_is_refused() {
    let hall = Hall::in_breakout().await;
    let mut phone = Phone::new(&hall);
    for path in [
        "/now",
        "/board",
        "/pitch",
        "/ideas",
        "/vote",
        "/me",
        "/topics/1",
        "/welcome",
    ] {
        let answer = phone.get(path).await;
        assert_eq!(
            (answer.status, answer.location()),
            (StatusCode::SEE_OTHER, "/join"),
            "{path}"
        );
    }
    let before = hall.session().n;
    for path in [
        "/topics",
        "/topics/1/interest",
        "/topics/1/signup",
        "/topics/1/signoff",
        "/topics/1/change",
        "/topics/1/withdraw",
        "/topics/1/notes",
        "/topics/1/level",
        "/topics/1/writing",
        "/ideas",
        "/ideas/1/change",
        "/ideas/1/withdraw",
        "/rounds/1/ballot",
        "/rounds/1/stance",
        "/me",
        "/leave",
        "/return",
    ] {
        let answer = phone.act(path, "k", &[("text", "x"), ("title", "x")]).await;
        assert_eq!(answer.status, StatusCode::UNAUTHORIZED, "{path}");
        assert_eq!(answer.json()["refused"], "no_seat", "{path}");
    }
    assert_eq!(hall.session().n, before);
}

#[tokio::test]
async fn a_terminals_token_is_no_seat() {
    let hall = Hall::open();
    let (token, hash) = hub::seats::token();
    let grant = crate::domain::command::SessionCommand::GrantRole {
        role: crate::domain::Role::Console,
        name: "laptop".into(),
        token: hash,
    };
    hall.facilitator(Command::Session(grant)).await;
    let mut phone = Phone::new(&hall);
    phone.cookies.insert("seat".into(), token);
    assert_eq!(phone.get("/now").await.location(), "/join");
}

#[tokio::test]
async fn no_page_holds_inline_script_or_style_or_leads_elsewhere() {
    let hall = Hall::in_breakout().await;
    let mut phone = Phone::joined(&hall, "Åsa").await;
    hall.round(Method::Approval { max: 2 }, &["Nattöppet", "Odling"])
        .await;
    for path in PAGES {
        let page = phone.get(path).await;
        for tag in html::tags(&page.body) {
            let inline = tag
                .attributes
                .iter()
                .any(|(name, _)| name == "style" || name.starts_with("on"));
            assert!(!inline && tag.name != "style", "{path}: {}", tag.name);
            assert!(
                tag.name != "script" || tag.attribute("src").is_some(),
                "{path}"
            );
            for link in ["href", "src", "action"]
                .into_iter()
                .filter_map(|name| tag.attribute(name))
            {
                assert!(
                    link.starts_with('/') || link.starts_with('#'),
                    "{path}: {link}"
                );
            }
        }
    }
}

#[tokio::test]
async fn every_field_has_a_label_and_every_page_one_heading_and_a_language() {
    let hall = Hall::in_breakout().await;
    let mut phone = Phone::joined(&hall, "Åsa").await;
    hall.round(Method::Stance, &["Nattöppet", "Odling"]).await;
    hall.phase("marketplace").await;
    phone.post("/topics", &[("title", "Lokaler")]).await;
    hall.phase("breakout").await;
    phone.post("/ideas", &[("text", "Öppet hus")]).await;
    for path in PAGES {
        let page = phone.get(path).await;
        let tags = html::tags(&page.body);
        assert_eq!(
            tags.iter().filter(|tag| tag.name == "h1").count(),
            1,
            "{path}"
        );
        let labels: Vec<_> = tags.iter().filter_map(|tag| tag.attribute("for")).collect();
        for field in tags
            .iter()
            .filter(|tag| matches!(tag.name.as_str(), "input" | "textarea" | "select"))
        {
            let named = field.attribute("id").is_some_and(|id| labels.contains(&id));
            // Boxes and hidden fields stand inside their label, or need none.
            let own = matches!(
                field.attribute("type"),
                Some("hidden" | "checkbox" | "radio")
            );
            assert!(named || own, "{path}: {:?}", field.attributes);
        }
        let mut ids: Vec<_> = tags.iter().filter_map(|tag| tag.attribute("id")).collect();
        ids.sort_unstable();
        assert!(
            ids.windows(2).all(|pair| pair[0] != pair[1]),
            "{path}: {ids:?}"
        );
    }
}

#[tokio::test]
async fn a_page_speaks_the_language_that_was_chosen_on_it() {
    let hall = Hall::open();
    let mut phone = Phone::joined(&hall, "Åsa").await;
    assert!(phone.get("/now").await.body.contains("<html lang=\"sv\">"));
    let switched = phone.get("/now?lang=en").await;
    assert_eq!(
        (switched.status, switched.location()),
        (StatusCode::SEE_OTHER, "/now")
    );
    let page = phone.get("/now").await;
    assert!(page.body.contains("<html lang=\"en\">") && page.says("The meeting has not begun yet"));
    let mut browser = Phone::new(&hall);
    browser
        .headers
        .push(("accept-language", "en-GB,en;q=0.8".to_owned()));
    assert!(browser.get("/join").await.says("Join the meeting"));
}

#[tokio::test]
async fn the_probe_answers_with_the_servers_own_nonce() {
    let hall = Hall::open();
    let answer = Phone::new(&hall).get("/probe").await;
    assert_eq!(
        (answer.status, answer.body.as_str()),
        (StatusCode::OK, NONCE)
    );
}

#[tokio::test]
async fn a_form_beyond_the_bound_is_not_read() {
    let hall = Hall::in_breakout().await;
    let mut phone = Phone::joined(&hall, "Åsa").await;
    let long = "x".repeat(20_000);
    let answer = phone.post("/ideas", &[("text", &long)]).await;
    assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert!(answer.says("för lång"));
}
