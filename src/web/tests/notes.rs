//! Taking notes on a phone: field by field, at one's own table, beside others who do the same.

use super::*;
use std::time::Duration;
use tokio::time::timeout;

/// Longer than any of these tests should take; they wait for events, never for time.
const LONG: Duration = Duration::from_secs(30);

/// A hall that writes, where Åsa hosts the first topic, with a phone from another table.
async fn tables(hall: &Hall) -> (Phone<'_>, Phone<'_>) {
    let mut asa = Phone::joined(hall, "Åsa").await;
    asa.post("/topics", &[("title", "Lokaler")]).await;
    let bo = Phone::joined(hall, "Bo").await;
    hall.phase("breakout").await;
    (asa, bo)
}

#[tokio::test]
async fn notes_are_written_field_by_field() {
    let hall = Hall::in_market().await;
    let (mut asa, _) = tables(&hall).await;
    let fields = [("field", "needs"), ("text", "Nycklar\noch larm")];
    let answer = asa.post("/topics/1/notes", &fields).await;
    assert_eq!(answer.location(), "/topics/1");
    let page = asa.get("/topics/1").await;
    assert!(page.body.contains("\nNycklar\noch larm</textarea>"));
    for field in NoteField::ALL {
        let form = format!("id=\"note-{}\"", field.key());
        assert!(page.body.contains(&form), "{form}");
    }
    let wrong = [("field", "gossip"), ("text", "x")];
    let wrong = asa.act("/topics/1/notes", "k", &wrong).await;
    assert_eq!(wrong.status, StatusCode::CONFLICT);
}

#[tokio::test]
async fn a_topic_gets_its_place_in_the_matrix_and_everybody_reads_it() {
    let hall = Hall::in_market().await;
    let (mut asa, mut bo) = tables(&hall).await;
    let fields = [("level", "dialogue"), ("step", "agenda")];
    let answer = asa.post("/topics/1/level", &fields).await;
    assert_eq!(answer.location(), "/topics/1");
    let session = hall.session();
    assert_eq!(session.topics[&TopicId(1)].level, Some(Level::Dialogue));
    assert!(
        asa.get("/topics/1")
            .await
            .body
            .contains("value=\"dialogue\" selected")
    );
    assert!(bo.get("/topics/1").await.says("fastställa agenda"));
}

#[tokio::test]
async fn a_phone_from_another_table_reads_and_is_told_who_writes() {
    let hall = Hall::in_market().await;
    let (_, mut bo) = tables(&hall).await;
    let page = bo.get("/topics/1").await;
    assert!(!page.body.contains("<textarea") && page.says("Sitter du med, tryck på Jag är här"));
    let fields = [("field", "needs"), ("text", "x")];
    let refused = bo.act("/topics/1/notes", "k", &fields).await;
    assert_eq!(refused.json()["refused"], "not_at_topic");
    assert!(
        refused.json()["message"]
            .as_str()
            .unwrap()
            .contains("värden")
    );
    let unseen = bo.act("/topics/1/writing", "", &fields).await;
    assert_eq!(unseen.status, StatusCode::CONFLICT);
    assert!(hall.hub.attendance().watch().borrow().writing.is_empty());
}

#[tokio::test]
async fn what_was_written_over_an_older_page_keeps_what_it_had_not_seen() {
    let hall = Hall::in_market().await;
    let (mut asa, _) = tables(&hall).await;
    let seen = hall.session().n.to_string();
    let over = |text| {
        [
            ("field", "summary"),
            ("text", text),
            ("over", seen.as_str()),
        ]
    };
    asa.post("/topics/1/notes", &over("Först")).await;
    asa.post("/topics/1/notes", &over("Sedan")).await;
    let topic = hall.session().topics[&TopicId(1)].clone();
    assert_eq!(&*topic.notes[&NoteField::Summary].text, "Sedan");
    let page = asa.get("/topics/1").await;
    assert!(page.says("Skrivet samtidigt av två") && page.says("Först"));
    let now = format!("name=\"over\" value=\"{}\"", hall.session().n);
    assert!(page.body.contains(&now), "the next text knows this one");
}

#[tokio::test]
async fn who_writes_is_seen_by_the_others_at_the_table_and_named_only_with_consent() {
    let hall = Hall::in_market().await;
    let (mut asa, bo) = tables(&hall).await;
    let mut stream = bo.events("area=topic:1&tab=1").await;
    let mut own = asa.events("area=topic:1&tab=1").await;
    let field = [("field", "needs")];
    let seen = asa.act("/topics/1/writing", "", &field).await;
    assert_eq!(seen.status, StatusCode::NO_CONTENT);
    let news = timeout(LONG, stream.next_of("writing")).await.unwrap();
    assert_eq!(
        news["needs"].as_str().map(without_marks).as_deref(),
        Some("Någon skriver")
    );
    let at = crate::hub::presence::WritesAt {
        topic: TopicId(1),
        field: NoteField::Summary,
    };
    hall.hub
        .attendance()
        .writes(Actor::NoteTaker("Anna".into()), at);
    let news = timeout(LONG, stream.next_of("writing")).await.unwrap();
    assert_eq!(
        news["summary"].as_str().map(without_marks).as_deref(),
        Some("Anna skriver")
    );
    let news = timeout(LONG, own.next_of("writing")).await.unwrap();
    assert_eq!(news.get("needs"), None, "one's own hand is no news");
}

/// A text without the marks that keep a name apart from the words around it.
fn without_marks(text: &str) -> String {
    text.replace(['\u{2068}', '\u{2069}'], "")
}
