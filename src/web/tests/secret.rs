//! A secret round on phones: a whole ballot by a plain form, the code of it in that one answer, an
//! empty form ever after, and a list in which voters find theirs.

use super::*;
use crate::domain::command::IdeaCommand;
use crate::domain::testing::{plan, text};

const IDEAS: [&str; 3] = ["Nattöppet", "Odling", "Lekplats"];

/// A secret round about the ideas, open.
async fn open(hall: &Hall, method: Method, codes: bool) {
    for idea in IDEAS {
        let log = IdeaCommand::Log {
            topic: None,
            text: text(idea),
            oral: false,
            kind: Default::default(),
        };
        hall.facilitator(Command::Idea(log)).await;
    }
    let terms = Terms {
        secret: true,
        codes,
        ..Terms::default()
    };
    let plan = Box::new(RoundPlan {
        terms,
        ..plan(method, &[])
    });
    let voting = |command| hall.facilitator(Command::Voting(command));
    voting(VotingCommand::Prepare { plan }).await;
    voting(VotingCommand::OpenDraft { round: RoundId(1) }).await;
}

const APPROVAL: Method = Method::Approval { max: 2 };

#[tokio::test]
async fn a_secret_ballot_lies_in_the_urn_and_the_form_is_empty_again() {
    let hall = Hall::in_breakout().await;
    let mut phone = Phone::joined(&hall, "Åsa").await;
    open(&hall, APPROVAL, false).await;
    let before = phone.get("/vote").await;
    html::tags(&before.body);
    assert!(before.says("Omröstningen är sluten") && before.says("Hur hemligt är det?"));
    assert!(before.says("Lägg i urnan") && !before.says("kan se vem som röstat vad"));
    let answer = phone.post("/rounds/1/ballot", &[("approves", "2")]).await;
    assert_eq!(answer.location(), "/vote");
    let page = phone.get("/vote").await;
    html::tags(&page.body);
    assert!(page.says("Din röst ligger i urnan"), "{}", page.body);
    assert!(!page.body.contains("checked") && !page.says("Koden till din röst"));
    let round = hall.session().rounds[&RoundId(1)].clone();
    assert!(round.ballots.is_empty() && round.phones() == 1);
}

#[tokio::test]
async fn stances_are_taken_all_at_once_where_the_round_is_secret() {
    let hall = Hall::in_breakout().await;
    let mut phone = Phone::joined(&hall, "Åsa").await;
    open(&hall, Method::Stance, false).await;
    let page = phone.get("/vote").await;
    html::tags(&page.body);
    assert!(page.body.contains("value=\"disagree\""), "{}", page.body);
    let fields = [("v1", "agree"), ("v2", ""), ("v3", "disagree")];
    let answer = phone.post("/rounds/1/ballot", &fields).await;
    assert_eq!(answer.location(), "/vote", "{}", answer.body);
    let one = [("idea", "1"), ("stance", "agree")];
    let alone = phone.post("/rounds/1/stance", &one).await;
    assert!(alone.says("hela röstsedeln på en gång"), "{}", alone.body);
    hall.close(RoundId(1)).await;
    let round = hall.session().rounds[&RoundId(1)].clone();
    let stances = [(IdeaId(1), Stance::Agree), (IdeaId(3), Stance::Disagree)];
    let ballot = Ballot::Stance(stances.into_iter().collect());
    assert_eq!(round.loose, imbl::vector![ballot]);
}

/// The code that stands on a page.
fn code_on(page: &str) -> Option<String> {
    let after = page.split("<p class=\"letters\">").nth(1)?;
    Some(after.split('<').next()?.to_owned())
}

#[tokio::test]
async fn the_code_of_a_ballot_is_in_the_answer_to_it_and_nowhere_else() {
    let hall = Hall::in_breakout().await;
    let mut phone = Phone::joined(&hall, "Åsa").await;
    open(&hall, APPROVAL, true).await;
    let fields = [("approves", "2")];
    let answer = phone.post("/rounds/1/ballot", &fields).await;
    assert_eq!(answer.status, StatusCode::OK);
    html::tags(&answer.body);
    let code = code_on(&answer.body).expect("the code is on the page");
    assert!(answer.says("Den visas bara nu"));
    assert_eq!(code_on(&phone.get("/vote").await.body), None);
    hall.close(RoundId(1)).await;
    hall.show(RoundId(1)).await;
    assert!(phone.get("/vote").await.says("Din röst är räknad"));
    // One ballot is too few to be listed, or counted in public.
    let result = phone.get("/results/1").await;
    html::tags(&result.body);
    assert!(result.says("Färre än fem röstade") && result.says("Utfall: Odling"));
    assert!(!result.says("Alla röster med koder"));
    let list = phone.get("/results/1/ballots").await;
    assert!(!list.says(&code), "{}", list.body);
}

#[tokio::test]
async fn voters_find_their_ballots_in_the_list_by_code() {
    let hall = Hall::in_breakout().await;
    let mut codes = Vec::new();
    open(&hall, APPROVAL, true).await;
    for (alias, idea) in [
        ("Åsa", "1"),
        ("Bo", "1"),
        ("Cia", "2"),
        ("Dan", "1"),
        ("Eva", "3"),
    ] {
        let mut phone = Phone::joined(&hall, alias).await;
        let answer = phone.post("/rounds/1/ballot", &[("approves", idea)]).await;
        codes.push(code_on(&answer.body).unwrap());
    }
    let mut phone = Phone::joined(&hall, "Fia").await;
    hall.close(RoundId(1)).await;
    let hidden = phone.get("/results/1/ballots").await;
    assert!(
        hidden.says("ingen lista"),
        "nobody sees it before it is shown"
    );
    hall.show(RoundId(1)).await;
    let result = phone.get("/results/1").await;
    html::tags(&result.body);
    assert!(result.says("Alla röster med koder") && result.says("ingen röst går att knyta"));
    assert!(!result.says("per sektor"));
    let list = phone.get("/results/1/ballots").await;
    html::tags(&list.body);
    assert!(codes.iter().all(|code| list.says(code)), "{}", list.body);
}
