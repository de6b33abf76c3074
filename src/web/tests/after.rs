//! After the meeting: documents that are up for everybody or for nobody, and what became of an
//! idea, for whoever has the seat or its four words.

use super::*;
use crate::domain::command::SessionCommand;
use crate::hub::seats;

async fn publish(hall: &Hall, on: bool) {
    hall.facilitator(Command::Session(SessionCommand::Publish { on }))
        .await;
}

async fn end(hall: &Hall) {
    hall.facilitator(Command::Session(SessionCommand::End))
        .await;
}

#[tokio::test]
async fn before_they_are_up_the_page_says_so_and_no_document_can_be_had() {
    let hall = Hall::in_breakout().await;
    let mut anybody = Phone::new(&hall);
    let page = anybody.get("/documents").await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.says("Dokumentationen är inte upplagd än"));
    for name in [
        "proceedings.md",
        "proceedings.html",
        "session.json",
        "ideas.csv",
    ] {
        let answer = anybody.get(&format!("/documents/{name}")).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{name}");
    }
}

#[tokio::test]
async fn once_they_are_up_anybody_reads_and_saves_them_until_they_are_taken_down() {
    let hall = Hall::in_breakout().await;
    let mut asa = Phone::joined(&hall, "Åsa").await;
    asa.post("/ideas", &[("text", "<b>Nattöppet</b>"), ("kind", "need")])
        .await;
    end(&hall).await;
    publish(&hall, true).await;
    let mut anybody = Phone::new(&hall);
    assert_eq!(anybody.get("/").await.location(), "/documents");
    let page = anybody.get("/documents").await;
    assert!(page.says("Behov och erbjudanden"));
    assert!(page.says("&lt;b&gt;Nattöppet&lt;/b&gt;") && !page.says("<b>"));
    for (name, kind, words) in [
        ("proceedings.md", "text/markdown", "# "),
        ("proceedings.html", "text/html", "<!DOCTYPE html>"),
        ("session.json", "application/json", "\"need\""),
        ("ideas.csv", "text/csv", "Nattöppet"),
    ] {
        let file = anybody.get(&format!("/documents/{name}")).await;
        assert_eq!(file.status, StatusCode::OK, "{name}");
        assert!(file.body.contains(words), "{name}");
        let header = |name| file.headers[name].to_str().unwrap().to_owned();
        assert!(header(header::CONTENT_TYPE).starts_with(kind), "{name}");
        let saved = header(header::CONTENT_DISPOSITION);
        assert!(
            saved.starts_with("attachment;") && saved.contains(name),
            "{saved}"
        );
    }
    assert_eq!(
        anybody.get("/documents/secret.md").await.status,
        StatusCode::NOT_FOUND
    );
    publish(&hall, false).await;
    assert!(!anybody.get("/documents").await.says("Nattöppet"));
}

#[tokio::test]
async fn the_documents_say_what_was_recorded_last() {
    let hall = Hall::in_breakout().await;
    publish(&hall, true).await;
    let mut asa = Phone::joined(&hall, "Åsa").await;
    assert!(asa.get("/documents").await.says("Det här är ett utkast"));
    asa.post("/ideas", &[("text", "Nattöppet")]).await;
    assert!(asa.get("/documents").await.says("Nattöppet"));
}

#[tokio::test]
async fn when_the_meeting_is_over_the_doors_lead_to_the_documents_and_to_ones_ideas() {
    let hall = Hall::in_breakout().await;
    let mut asa = Phone::joined(&hall, "Åsa").await;
    assert!(!asa.get("/now").await.body.contains("href=\"/documents\""));
    end(&hall).await;
    let now = asa.get("/now").await;
    assert!(now.body.contains("href=\"/documents\"") && now.body.contains("href=\"/fate\""));
    assert!(now.says("Läggs upp här när den är klar"));
    publish(&hall, true).await;
    assert!(asa.get("/now").await.says("Läs dokumentationen"));
    let join = Phone::new(&hall).get("/join").await;
    assert!(join.says("Mötet är slut"));
    assert!(!join.body.contains("action=\"/join\""));
    assert!(join.body.contains("action=\"/recover\""));
}

#[tokio::test]
async fn four_words_tell_what_became_of_an_idea_and_leave_the_seat_where_it_is() {
    let hall = Hall::in_breakout().await;
    let mut asa = Phone::joined(&hall, "Åsa").await;
    asa.post("/ideas", &[("text", "Nattöppet")]).await;
    let hide = IdeaCommand::Hide {
        id: IdeaId(1),
        reason: text("Står redan i planen"),
    };
    hall.facilitator(Command::Idea(hide)).await;
    let words = seats::recovery_words(&asa.cookies["seat"]);
    let before = hall.session().n;

    let mut other = Phone::new(&hall);
    assert!(other.get("/fate").await.body.contains("action=\"/fate\""));
    let told = other
        .post("/fate", &[("words", &words.to_uppercase())])
        .await;
    assert!(told.says("Nattöppet") && told.says("Skälet: Står redan i planen"));
    assert!(!other.cookies.contains_key("seat"));
    let wrong = other.post("/fate", &[("words", "ett två tre fyra")]).await;
    assert_eq!(wrong.status, StatusCode::CONFLICT);
    assert!(!wrong.says("Nattöppet"));

    assert!(asa.get("/fate").await.says("Skälet: Står redan i planen"));
    assert_eq!(hall.session().n, before, "nothing was recorded");
}

#[tokio::test]
async fn words_are_guessed_no_faster_here_than_for_the_seat_itself() {
    let hall = Hall::with(Limits::hall());
    let mut phone = Phone::new(&hall);
    let mut last = StatusCode::OK;
    for _ in 0..20 {
        last = phone.post("/fate", &[("words", "a b c d")]).await.status;
    }
    assert_eq!(last, StatusCode::TOO_MANY_REQUESTS);
    let seat = phone.post("/recover", &[("words", "a b c d")]).await;
    assert_eq!(seat.status, StatusCode::TOO_MANY_REQUESTS);
}

#[tokio::test]
async fn an_idea_is_written_as_a_need_and_made_an_offer_with_its_words() {
    let hall = Hall::in_breakout().await;
    let mut asa = Phone::joined(&hall, "Åsa").await;
    asa.post("/ideas", &[("text", "En lokal"), ("kind", "need")])
        .await;
    assert_eq!(hall.session().ideas[&IdeaId(1)].kind, IdeaKind::Need);
    assert!(
        asa.get("/ideas?topic=")
            .await
            .says("<span class=\"tag\">behov</span>")
    );
    let fields = [("text", "En buss"), ("kind", "offer")];
    asa.post("/ideas/1/change", &fields).await;
    let idea = hall.session().ideas[&IdeaId(1)].clone();
    assert_eq!(
        (idea.kind, idea.text.as_str()),
        (IdeaKind::Offer, "En buss")
    );
    let long = "x".repeat(1_100);
    let again = asa
        .post("/ideas", &[("text", &long), ("kind", "need")])
        .await;
    assert!(
        again.body.contains("value=\"need\" checked"),
        "the choice is kept"
    );
}

#[tokio::test]
async fn a_phone_is_told_honestly_when_the_screen_will_show_its_idea() {
    let hall = Hall::in_breakout().await;
    let mut asa = Phone::joined(&hall, "Åsa").await;
    asa.post("/ideas", &[("text", "Nattöppet")]).await;
    assert!(asa.get("/ideas").await.says("Finns med."));
    let moderate = IdeaCommand::SetModeration { on: true };
    hall.facilitator(Command::Idea(moderate)).await;
    let page = asa.get("/ideas").await;
    assert!(page.says("Visas på skärmen när mötesledningen har släppt fram den."));
    let release = IdeaCommand::Release {
        ideas: vec![IdeaId(1)],
        on: true,
    };
    hall.facilitator(Command::Idea(release)).await;
    assert!(
        asa.get("/ideas")
            .await
            .says("Finns med och visas på skärmen.")
    );
}

#[tokio::test]
async fn a_thousand_ideas_open_light_and_are_leafed_through_page_by_page() {
    let hall = Hall::in_breakout().await;
    let mut asa = Phone::joined(&hall, "Åsa").await;
    for n in 1..=1_000 {
        let log = IdeaCommand::Log {
            topic: None,
            text: text(&format!("Idé nummer {n} om något som är viktigt för oss")),
            oral: false,
            kind: IdeaKind::Idea,
        };
        hall.facilitator(Command::Idea(log)).await;
    }
    let mut page = asa.get("/ideas?topic=").await;
    assert!(page.body.len() < 30_000, "{}", page.body.len());
    assert!(page.says("Idé nummer 1000 ") && !page.says("Idé nummer 1 "));
    let mut pages = 1;
    while let Some((_, rest)) = page.body.split_once("href=\"/ideas/older?") {
        let query = rest.split('"').next().unwrap().replace("&amp;", "&");
        page = asa.get(&format!("/ideas/older?{query}")).await;
        pages += 1;
    }
    assert!(page.says("Idé nummer 1 "));
    assert_eq!(pages, 1_000_usize.div_ceil(60));
}
