//! Each method's ballot as a plain form: given, changed, abstained from, and refused with all that
//! was typed; and the results of all methods.

use super::*;
use crate::domain::testing::plan;
use crate::tally::rule::Rule;

/// An idea that would run, were it not text.
const XSS: &str = "\"><img src=x onerror=alert(1)><script>alert(1)</script>";

const DOTS: Method = Method::Dots { dots: 5, most: 3 };
const POINTS: Method = Method::Points { points: 100 };
const RANKING: Method = Method::Ranking { max: 3 };

const IDEAS: [&str; 4] = ["Nattöppet", "Odling", "Lekplats", "Bänkar"];

/// The fields of a form as they are sent.
type Form = &'static [(&'static str, &'static str)];

/// Each method with a ballot that it takes, and what one's own page says of it.
const GIVEN: [(Method, Form, &str); 6] = [
    (
        Method::Approval { max: 2 },
        &[("approves", "1"), ("approves", "3")],
        "2 av 2 valda",
    ),
    (
        Method::Score,
        &[("v1", "5"), ("v2", "0"), ("v3", "")],
        "Bedömda idéer: 2 av 4",
    ),
    (
        DOTS,
        &[("v1", "3"), ("v2", ""), ("v3", "1")],
        "Prickar utdelade: 4 av 5",
    ),
    (
        POINTS,
        &[("v1", "60"), ("v3", "40")],
        "Poäng utdelade: 100 av 100",
    ),
    (
        RANKING,
        &[("v1", "2"), ("v3", "1"), ("v4", "2")],
        "Placerade idéer: 3",
    ),
    (
        Method::Gradient,
        &[("v1", "7"), ("v3", "2")],
        "Bedömda idéer: 2 av 4",
    ),
];

#[tokio::test]
async fn every_method_has_a_form_that_takes_a_ballot_and_shows_it_as_ones_own() {
    for (method, fields, said) in GIVEN {
        let hall = Hall::in_breakout().await;
        let mut phone = Phone::joined(&hall, "Åsa").await;
        hall.round(method, &IDEAS).await;
        let before = phone.get("/vote").await;
        html::tags(&before.body);
        assert!(before.says("Du har inte röstat ännu"), "{method:?}");
        let answer = phone.post("/rounds/1/ballot", fields).await;
        assert_eq!(
            (answer.status, answer.location()),
            (StatusCode::SEE_OTHER, "/vote"),
            "{method:?}: {}",
            answer.body
        );
        let page = phone.get("/vote").await;
        html::tags(&page.body);
        assert!(page.says(said), "{method:?}: {said}\n{}", page.body);
        assert!(
            page.says("Din röst</summary>") && page.says("Nattöppet"),
            "{method:?}"
        );
    }
}

#[tokio::test]
async fn what_one_has_said_stands_in_the_form_to_be_changed() {
    let stands = [
        (
            Method::Score,
            "id=\"f1-4\" type=\"radio\" name=\"v1\" value=\"4\" checked",
        ),
        (DOTS, "autocomplete=\"off\" value=\"2\""),
        (RANKING, "<option value=\"1\" selected>1</option>"),
        (Method::Gradient, "name=\"v2\" value=\"2\" checked"),
    ];
    let fields = [("v1", "4"), ("v2", "2")];
    let fewer = [("v1", "1"), ("v2", "2")];
    for (method, part) in stands {
        let hall = Hall::in_breakout().await;
        let mut phone = Phone::joined(&hall, "Åsa").await;
        hall.round(method, &IDEAS).await;
        let fields = match method {
            Method::Dots { .. } | Method::Ranking { .. } => &fewer,
            _ => &fields,
        };
        phone.post("/rounds/1/ballot", fields).await;
        let page = phone.get("/vote").await;
        assert!(
            page.body.contains(part),
            "{method:?}: {part}\n{}",
            page.body
        );
    }
}

#[tokio::test]
async fn whoever_abstains_has_said_so_whatever_stands_in_the_form_and_may_still_vote() {
    for (method, fields, said) in GIVEN {
        let hall = Hall::in_breakout().await;
        let mut phone = Phone::joined(&hall, "Åsa").await;
        hall.round(method, &IDEAS).await;
        let abstains: Vec<_> = fields.iter().copied().chain([("abstain", "1")]).collect();
        phone.post("/rounds/1/ballot", &abstains).await;
        assert!(
            phone.get("/vote").await.says("Du har avstått"),
            "{method:?}"
        );
        let session = hall.session();
        let ballots = &session.open_round().unwrap().ballots;
        assert!(ballots.values().all(Ballot::is_abstention), "{method:?}");
        phone.post("/rounds/1/ballot", fields).await;
        assert!(phone.get("/vote").await.says(said), "{method:?}");
    }
}

#[tokio::test]
async fn one_can_abstain_from_stances_as_a_whole() {
    let hall = Hall::in_breakout().await;
    let mut phone = Phone::joined(&hall, "Åsa").await;
    hall.round(Method::Stance, &IDEAS).await;
    phone.post("/rounds/1/ballot", &[("abstain", "1")]).await;
    let page = phone.get("/vote").await;
    assert!(page.says("Du har avstått") && page.says("0 av 4 besvarade"));
    phone
        .post("/rounds/1/stance", &[("idea", "1"), ("stance", "agree")])
        .await;
    let page = phone.get("/vote").await;
    assert!(page.says("1 av 4 besvarade") && !page.says("Du har avstått"));
}

#[tokio::test]
async fn a_ballot_that_cant_be_taken_comes_back_as_it_was_typed_with_the_reason_at_the_field() {
    let wrong: [(Method, Form, &str); 5] = [
        (DOTS, &[("v1", "3"), ("v2", "3")], "Du har 5 prickar"),
        (DOTS, &[("v1", "4")], "högst 3"),
        (POINTS, &[("v1", "80"), ("v2", "30")], "10 för mycket"),
        (
            POINTS,
            &[("v1", "lite"), ("v2", "30")],
            "Skriv ett helt tal",
        ),
        (
            RANKING,
            &[("v1", "1"), ("v2", "2"), ("v3", "3"), ("v4", "4")],
            "högst 3",
        ),
    ];
    for (method, fields, reason) in wrong {
        let hall = Hall::in_breakout().await;
        let mut phone = Phone::joined(&hall, "Åsa").await;
        hall.round(method, &IDEAS).await;
        let page = phone.post("/rounds/1/ballot", fields).await;
        assert_eq!(page.status, StatusCode::CONFLICT, "{method:?}");
        assert!(page.says(reason), "{method:?}: {reason}\n{}", page.body);
        html::tags(&page.body);
        let kept = |value: &str| match method {
            Method::Ranking { .. } => format!("value=\"{value}\" selected"),
            _ => format!("autocomplete=\"off\" value=\"{value}\""),
        };
        for (_, value) in fields.iter().filter(|(_, value)| *value != "4") {
            assert!(
                page.body.contains(&kept(value)),
                "{method:?} {value}\n{}",
                page.body
            );
        }
        assert!(hall.session().open_round().unwrap().ballots.is_empty());
    }
}

#[tokio::test]
async fn the_field_that_is_wrong_says_so_itself() {
    let hall = Hall::in_breakout().await;
    let mut phone = Phone::joined(&hall, "Åsa").await;
    hall.round(DOTS, &IDEAS).await;
    let page = phone
        .post("/rounds/1/ballot", &[("v1", "1"), ("v2", "4")])
        .await;
    let tags = html::tags(&page.body);
    let wrong: Vec<_> = tags
        .iter()
        .filter(|tag| tag.attribute("aria-invalid") == Some("true"))
        .collect();
    assert_eq!(wrong.len(), 1);
    assert_eq!(wrong[0].attribute("name"), Some("v2"));
    assert_eq!(wrong[0].attribute("aria-describedby"), Some("e2 rest"));
    assert!(tags.iter().any(|tag| tag.attribute("id") == Some("e2")));
}

#[tokio::test]
async fn the_same_place_makes_equals_and_places_left_out_are_no_gap() {
    let hall = Hall::in_breakout().await;
    let mut phone = Phone::joined(&hall, "Åsa").await;
    hall.round(RANKING, &IDEAS).await;
    let fields = [("v1", "4"), ("v2", "2"), ("v3", "2"), ("v4", "")];
    phone.post("/rounds/1/ballot", &fields).await;
    let session = hall.session();
    let ballot = session
        .open_round()
        .unwrap()
        .ballots
        .values()
        .next()
        .cloned();
    let order = vec![vec![IdeaId(2), IdeaId(3)], vec![IdeaId(1)]];
    assert_eq!(ballot, Some(Ballot::Ranking(order)));
}

#[tokio::test]
async fn what_people_wrote_stays_text_on_every_ballot_and_result() {
    for (method, fields, _) in GIVEN {
        let hall = Hall::in_breakout().await;
        let mut phone = Phone::joined(&hall, "Åsa").await;
        let round = hall.round(method, &[XSS, "b", "c", "d"]).await;
        phone.post("/rounds/1/ballot", fields).await;
        let page = phone.get("/vote").await;
        hall.close(round).await;
        hall.show(round).await;
        for page in [page, phone.get("/results/1").await] {
            let own = ["/torg-", "/vote-"];
            for tag in html::tags(&page.body) {
                let src = tag.attribute("src").unwrap_or_default();
                let ours = own.iter().any(|name| src.starts_with(name));
                assert!(tag.name != "script" || ours, "{method:?}: {src}");
                assert_ne!(tag.name, "img", "{method:?}");
                let listens = |(name, _): &(String, String)| name.starts_with("on");
                assert!(!tag.attributes.iter().any(listens), "{method:?}");
            }
        }
    }
}

#[tokio::test]
async fn two_hundred_ideas_are_a_page_that_opens_on_a_slow_network() {
    let ideas: Vec<String> = (1..=200)
        .map(|number| format!("Idé nummer {number} om torget och allt som händer där på kvällen"))
        .collect();
    let ideas: Vec<&str> = ideas.iter().map(String::as_str).collect();
    for method in [
        Method::Approval { max: 5 },
        Method::Score,
        DOTS,
        POINTS,
        Method::Ranking { max: 200 },
        Method::Gradient,
    ] {
        let hall = Hall::in_breakout().await;
        let phone = Phone::joined(&hall, "Åsa").await;
        hall.round(method, &ideas).await;
        let bytes = compressed(&hall, &phone, "/vote").await;
        assert!(bytes < 24 * 1024, "{method:?}: {bytes}");
    }
}

/// How many bytes a page is on its way to the phone.
async fn compressed(hall: &Hall, phone: &Phone<'_>, path: &str) -> usize {
    let ask = phone.request("GET", path);
    let ask = ask.header(header::ACCEPT_ENCODING, "gzip");
    let answer = hall.answer(ask.body(Body::empty()).unwrap()).await;
    assert_eq!(answer.headers()[header::CONTENT_ENCODING], "gzip");
    let body = answer.into_body().collect().await.unwrap();
    body.to_bytes().len()
}

#[tokio::test]
async fn the_result_of_every_method_says_who_came_first_and_shows_bars_and_ones_own_ballot() {
    for (method, fields, _) in GIVEN {
        let hall = Hall::in_breakout().await;
        let mut asa = Phone::joined(&hall, "Åsa").await;
        let round = hall.round(method, &IDEAS).await;
        asa.post("/rounds/1/ballot", fields).await;
        hall.close(round).await;
        hall.show(round).await;
        let page = asa.get("/vote").await;
        let tags = html::tags(&page.body);
        assert!(tags.iter().any(|tag| tag.name == "rect"), "{method:?}");
        assert!(
            tags.iter()
                .any(|tag| tag.attribute("class") == Some("outcome"))
        );
        assert!(
            page.says("Din röst är med") && page.says("idéburen sektor"),
            "{method:?}"
        );
        assert!(page.says("Plats 1"), "{method:?}");
    }
}

#[tokio::test]
async fn a_tie_is_said_as_a_tie_and_nobodys_vote_as_nobodys() {
    let hall = Hall::in_breakout().await;
    let mut asa = Phone::joined(&hall, "Åsa").await;
    let round = hall.round(Method::Approval { max: 2 }, &IDEAS).await;
    asa.post("/rounds/1/ballot", &[("approves", "1"), ("approves", "2")])
        .await;
    hall.close(round).await;
    hall.show(round).await;
    assert!(asa.get("/vote").await.says("2 idéer delar första platsen"));
    let round = hall.round(DOTS, &[]).await;
    hall.close(round).await;
    hall.show(round).await;
    assert!(asa.get("/vote").await.says("Ingen röstade"));
}

#[tokio::test]
async fn earlier_results_stay_in_reach_and_none_is_there_before_the_room_has_seen_it() {
    let hall = Hall::in_breakout().await;
    let mut asa = Phone::joined(&hall, "Åsa").await;
    let first = hall.round(Method::Approval { max: 1 }, &IDEAS).await;
    asa.post("/rounds/1/ballot", &[("approves", "2")]).await;
    hall.close(first).await;
    let none = asa.get("/results/1").await;
    assert!(none.says("inget resultat") && !none.says("1 röst"));
    hall.show(first).await;
    assert!(!asa.get("/vote").await.body.contains("href=\"/results/1\""));
    hall.round(DOTS, &[]).await;
    let open = asa.get("/vote").await;
    assert!(open.body.contains("href=\"/results/1\"") && !open.says("1 röst"));
    let result = asa.get("/results/1").await;
    assert!(result.says("Flest valde") && result.says("1 röst") && result.says("Din röst är med"));
    assert!(asa.get("/results/nonsens").await.says("inget resultat"));
}

/// Opens a round in which ideas share money, with a bar and an approval ballot of three.
async fn money_round(hall: &Hall) {
    let log = |words: &str| {
        Command::Idea(IdeaCommand::Log {
            topic: None,
            text: text(words),
            oral: true,
            kind: Default::default(),
        })
    };
    for words in [
        "Öppna skolgårdar på kvällar och helger",
        "Nattbuss",
        "Odling på taken till garagen längs Storgatan, med kranar och bänkar",
        "Lekplats",
    ] {
        hall.facilitator(log(words)).await;
    }
    let costs = [(1, 60_000), (2, 90_000), (3, 25_000), (4, 40_000)];
    let plan = Box::new(RoundPlan {
        terms: Terms {
            rule: Some(Rule::BudgetShares),
            quorum: Some(50),
            purse: Some(Purse {
                budget: 150_000,
                costs: costs.map(|(id, cost)| (IdeaId(id), cost)).into(),
            }),
            ..Terms::default()
        },
        ..plan(Method::Approval { max: 3 }, &[])
    });
    hall.facilitator(Command::Voting(VotingCommand::Prepare { plan }))
        .await;
    let round = RoundId(1);
    hall.facilitator(Command::Voting(VotingCommand::OpenDraft { round }))
        .await;
}

#[tokio::test]
async fn what_each_idea_costs_stands_on_the_ballot_and_what_is_marked_is_summed() {
    let hall = Hall::in_breakout().await;
    let mut phone = Phone::joined(&hall, "Åsa").await;
    money_round(&hall).await;
    let page = phone.get("/vote").await;
    html::tags(&page.body);
    assert!(page.body.contains("data-cost=\"90000\"") && page.body.contains("id=\"spent\""));
    assert!(page.body.contains("class=\"cost\"") && page.body.contains("60\u{A0}000"));
    phone
        .post("/rounds/1/ballot", &[("approves", "1"), ("approves", "3")])
        .await;
    let page = phone.get("/vote").await;
    // Without the script the sum is said once the ballot is given.
    assert!(page.says("85\u{A0}000"), "{}", page.body);
}
