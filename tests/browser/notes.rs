//! Taking notes for real: at a terminal that is attached across the room, through lost contact and
//! the end of the program, and on two phones in a browser.

use crate::support::browser::Driver;
use crate::support::facilitator::{Facilitator, code_in};
use crate::support::host::{Hall, Host};
use crate::support::pty::Window;
use crate::support::until;
use serde_json::Value;
use std::path::Path;
use torg::domain::command::TopicCommand;
use torg::domain::{CleanText, Command, Limit};

const SLUG: &str = "host";
const ROWS: u16 = 24;
const COLUMNS: u16 = 80;
const ENTER: &str = "\r";
const TAB: &str = "\t";
const BACK_TAB: &str = "\x1b[Z";

/// A hall whose meeting writes, with one topic.
async fn talking(hall: &Hall) -> Host {
    hall.workshop(SLUG);
    let mut host = Host::start(hall, SLUG, 0, &[]);
    let facilitator = Facilitator::attach(&mut host).await;
    facilitator.open_the_talks().await;
    facilitator
        .wish(Command::Topic(TopicCommand::Pitch {
            title: CleanText::line("Nattbussar", Limit::TITLE).unwrap(),
            question: CleanText::default(),
            host_name: CleanText::line("Rut", Limit::NAME).unwrap(),
        }))
        .await;
    host
}

/// Anna's terminal, let in.
fn attached(hall: &Hall, host: &mut Host, state: &Path) -> Window {
    host.say("code notes");
    let digits = host.hear("a code", code_in);
    let url = host.url.clone();
    let asked = [
        "attach", &url, "--as", "notes", "--name", "Anna", "--code", &digits,
    ];
    let mut attach = hall.torg(&asked);
    attach
        .env("TERM", "xterm-256color")
        .env("LC_ALL", "C.UTF-8")
        .env("XDG_STATE_HOME", state);
    let window = Window::open(ROWS, COLUMNS, &attach);
    host.hear("Anna at the door", |line| {
        line.contains("Anna").then_some(())
    });
    host.say("yes");
    window
}

/// Waits until the session on disk has this text as the topic's note of a field.
fn until_noted(hall: &Hall, field: &str, text: &str) {
    until(text, || {
        let session = hall.exported(SLUG);
        let notes = session["topics"][0]["notes"].as_array()?.clone();
        let note = notes.into_iter().find(|note| note["field"] == field)?;
        (note["text"] == text).then_some(())
    });
}

fn ideas(session: &Value) -> Vec<String> {
    let ideas = session["ideas"].as_array().into_iter().flatten();
    let texts = ideas.map(|idea| idea["text"].as_str().unwrap_or_default().to_owned());
    texts.collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_note_taker_writes_pastes_loses_contact_leaves_and_nothing_is_lost() {
    let (hall, state) = (Hall::new(), tempfile::TempDir::new().unwrap());
    let mut host = talking(&hall).await;
    let mut window = attached(&hall, &mut host, state.path());
    window.sees("Nattbussar");
    window.press(ENTER);
    window.sees("New idea");
    window.press("Åk gratis på söndagar");
    window.press(ENTER);
    window.sees("1  Åk gratis på söndagar");
    window.press(BACK_TAB);
    window.press("Åtta kom. ");
    window.press("\x1b[200~Överens:\r\nöppna ägg\x1b[201~");
    until_noted(&hall, "summary", "Åtta kom. Överens:\nöppna ägg");

    let port = host.port();
    host.kill();
    window.sees("No contact");
    window.press(TAB);
    window.press("Nödbelysning");
    window.press(ENTER);
    window.sees("1 waiting here");
    window.press("\x1b");
    window.sees("Which topic");
    window.press("q");
    window.sees("has not been sent");
    window.press("q");
    window.program.end();

    let mut host = Host::start(&hall, SLUG, port, &[]);
    let mut window = attached(&hall, &mut host, state.path());
    window.sees("was not sent last time");
    window.sees("Nödbelysning");
    window.press(ENTER);
    until("both ideas", || {
        (ideas(&hall.exported(SLUG)) == ["Åk gratis på söndagar", "Nödbelysning"]).then_some(())
    });
    window.press("q");
    window.program.end();
    assert!(host.stop().success());
}

#[tokio::test(flavor = "multi_thread")]
async fn two_phones_at_one_table_write_follow_each_other_and_lose_nothing() {
    let hall = Hall::new();
    let host = talking(&hall).await;
    let driver = Driver::start();
    let (asa, bo) = (driver.phone(true).await, driver.phone(true).await);
    for (phone, alias) in [(&asa, "Åsa"), (&bo, "Bo")] {
        phone.open(&host.url).await;
        phone.fill("/join", "alias", alias).await;
        phone.choose("/join", "hat", "-").await;
        phone.press("/join").await;
        phone.find(".recovery").await;
    }
    // Åsa pitches a topic of her own and is its host; Bo reads.
    asa.open(&format!("{}/pitch", host.url)).await;
    asa.fill("/topics", "title", "Odling").await;
    asa.press("/topics").await;
    asa.sees("Odling").await;
    for phone in [&asa, &bo] {
        phone.open(&format!("{}/topics/2", host.url)).await;
    }
    asa.fill("/topics/2/notes", "text", "Jord finns").await;
    bo.sees("Jord finns").await;
    asa.sees("Saved").await;
    let complaints = asa.complaints().await;
    assert!(complaints.is_empty(), "{complaints:?}");

    let port = host.port();
    host.kill();
    asa.fill("/topics/2/notes", "text", "Jord och vatten").await;
    asa.sees("sent when contact is back").await;
    let host = Host::start(&hall, SLUG, port, &[]);
    bo.sees("Jord och vatten").await;
    asa.close().await.unwrap();
    bo.close().await.unwrap();
    assert!(host.stop().success());
}
