//! The hub over a simulated disk: what is acknowledged, what is published, what is stopped.

use super::accept::{Receipts, Writer};
use super::desk::{Desk, TurnedAway};
use super::*;
use crate::domain::command::*;
use crate::domain::model::*;
use crate::domain::testing::{self, HARVEST, minute, profile, text};
use crate::domain::{Event, Role, Stamp};
use crate::journal::sim::{Faults, SimDisk};
use crate::journal::{Journal, RealDisk, Snapshot, check, system_salts};
use crate::wire::event;

pub(super) fn clock() -> Clock {
    Arc::new(|| minute(0))
}

/// A disk with a session on it, closed.
pub(super) fn disk() -> SimDisk {
    let disk = SimDisk::default();
    create(Arc::new(disk.clone()), testing::setup(), &clock())
        .expect("an empty disk takes a session");
    disk
}

fn hub_on(disk: &SimDisk) -> Handle {
    open(Arc::new(disk.clone()), clock())
        .expect("the session opens")
        .hub
}

fn idea(words: &str) -> Command {
    Command::Idea(IdeaCommand::Log {
        topic: None,
        text: text(words),
        oral: false,
        kind: Default::default(),
    })
}

pub(super) fn join(alias: &str) -> Command {
    let seat = Some(seats::hash(alias));
    let profile = Box::new(profile(alias, "civil"));
    Command::People(PeopleCommand::Join {
        profile,
        seat,
        recovery: None,
        card: None,
    })
}

pub(super) fn key(text: &str) -> IdemKey {
    IdemKey::parse(text).expect("a legal key")
}

async fn log(hub: &Handle, idem: &str, words: &str) -> Result<Receipt, Rejected> {
    hub.submit(Actor::Facilitator, key(idem), idea(words)).await
}

#[tokio::test]
async fn an_accepted_wish_is_published_before_its_sender_hears() {
    let hub = hub_on(&disk());
    let receipt = log(&hub, "a", "Nattöppet bibliotek").await.unwrap();
    assert_eq!(
        receipt.made,
        Some(crate::domain::event::Made::Idea(IdeaId(1)))
    );
    assert!(hub.session().n >= receipt.n);
    assert_eq!(
        hub.session().ideas[&IdeaId(1)].text,
        text("Nattöppet bibliotek")
    );
}

#[tokio::test]
async fn a_wish_sent_again_under_its_key_gets_the_first_answer_and_happens_once() {
    let disk = disk();
    let hub = hub_on(&disk);
    let first = log(&hub, "same", "Odlingslotter").await.unwrap();
    let second = log(&hub, "same", "Odlingslotter").await.unwrap();
    assert_eq!(
        (second.n, second.made, second.repeated),
        (first.n, first.made, true)
    );
    hub.stop().await;
    let again = hub_on(&disk);
    assert_eq!(
        log(&again, "same", "Odlingslotter").await.unwrap().made,
        first.made
    );
    assert_eq!(again.session().ideas.len(), 1);
}

#[tokio::test]
async fn a_key_belongs_to_the_one_who_used_it() {
    let hub = hub_on(&disk());
    let one = hub
        .submit(Actor::Newcomer, key("k"), join("Åsa"))
        .await
        .unwrap();
    let two = hub
        .submit(Actor::Facilitator, key("k"), idea("Något annat"))
        .await
        .unwrap();
    assert!(!one.repeated && !two.repeated);
}

#[tokio::test]
async fn a_refused_wish_leaves_no_trace() {
    let disk = disk();
    let hub = hub_on(&disk);
    let (before, calls) = (hub.session().n, disk.calls());
    let refused = hub
        .submit(Actor::Newcomer, key("x"), idea("Utan stol"))
        .await;
    assert!(matches!(refused, Err(Rejected::Refused(_))));
    assert_eq!((hub.session().n, disk.calls()), (before, calls));
}

#[tokio::test]
async fn after_an_error_of_the_disk_nothing_is_accepted_and_everything_stays_readable() {
    let disk = disk();
    let hub = hub_on(&disk);
    log(&hub, "a", "Sparad").await.unwrap();
    let failing_call = Some(disk.calls() + 1);
    let disk = disk.with_faults(Faults {
        failing_call,
        ..Faults::default()
    });
    assert_eq!(log(&hub, "b", "Förlorad").await, Err(Rejected::NotSaved));
    assert_eq!(log(&hub, "c", "För sent").await, Err(Rejected::NotSaved));
    assert!(matches!(*hub.health().borrow(), Health::NotSaved(_)));
    assert_eq!(hub.session().ideas.len(), 1);
    assert_eq!(inspect(&disk).unwrap().session.ideas.len(), 1);
}

#[tokio::test]
async fn a_session_that_is_stopped_in_order_opens_without_a_word() {
    let disk = disk();
    hub_on(&disk).stop().await;
    let before = inspect(&disk).unwrap().session.n;
    let hub = hub_on(&disk);
    assert_eq!(hub.session().n, before);
}

#[tokio::test]
async fn a_session_whose_process_died_says_so_when_it_opens() {
    let disk = disk();
    let hub = hub_on(&disk);
    log(&hub, "a", "Sparad").await.unwrap();
    let copy = SimDisk::holding(disk.platter());
    let opened = open(Arc::new(copy), clock()).unwrap();
    let latest = opened.hub.session().happenings.last().cloned().unwrap();
    assert!(matches!(
        latest.event,
        Event::SessionRecovered { cut_bytes: 0, .. }
    ));
    assert_eq!(opened.hub.session().ideas.len(), 1);
}

#[tokio::test]
async fn a_terminal_gets_every_line_after_its_last_and_then_each_new_one() {
    let disk = disk();
    let hub = hub_on(&disk);
    log(&hub, "a", "Ett").await.unwrap();
    let from = hub.session().n - 1;
    let mut lines = hub.lines_after(from);
    assert_eq!(lines.next().await.unwrap().n, from + 1);
    log(&hub, "b", "Två").await.unwrap();
    let line = lines.next().await.unwrap();
    assert_eq!(line.n, from + 2);
    assert!(line.text.contains("Två"));
}

#[tokio::test]
async fn the_timer_says_once_when_a_blocks_time_is_up() {
    let hub = hub_on(&disk());
    let timer = tokio::spawn(timer::run(hub.clone(), Arc::new(|| minute(60))));
    let start = Command::Agenda(AgendaCommand::Start { block: HARVEST });
    hub.submit(Actor::Facilitator, IdemKey::default(), start)
        .await
        .unwrap();
    let mut changed = hub.changed();
    let is_up = |session: &Arc<Session>| session.run.current.as_ref().is_some_and(|it| it.time_up);
    // The hub's own clock stands at minute 0, so the timer's word is not taken …
    assert!(!is_up(&hub.session()));
    // … until the block really is over.
    let shorten = Command::Agenda(AgendaCommand::Extend { minutes: -20 });
    hub.submit(Actor::Facilitator, IdemKey::default(), shorten)
        .await
        .unwrap();
    changed.wait_for(is_up).await.unwrap();
    timer.abort();
}

/// Old sessions are a promise: each one in the repository opens, and says today what it said when
/// it was closed.
#[test]
fn every_committed_session_still_opens_whole_and_tells_the_same() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("sessions");
    let mut seen = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let disk = RealDisk::look(&entry.unwrap().path());
        let Some(told) = Snapshot::read(&disk).filter(|_| check(&disk).unwrap().sound()) else {
            continue;
        };
        let session = inspect(&disk).unwrap().session;
        let now = snapshot::state(&session);
        let mut lines = now.trim().lines().zip(told.state.trim().lines());
        let other = lines.find(|(now, then)| now != then);
        assert_eq!(other, None, "{} tells another story", session.setup.slug);
        assert_eq!(now.trim().len(), told.state.trim().len());
        seen += 1;
    }
    assert!(seen > 0, "the sample sessions are in the repository");
}

/// A writer that has not started, with what it needs kept alive by the handle.
fn writer_on(disk: &SimDisk) -> (Writer, watch::Receiver<Arc<Session>>) {
    let stamp = Stamp {
        n: 1,
        at: minute(0),
        actor: Actor::System,
    };
    let session = Session::new(testing::setup(), &stamp);
    let made = Event::SessionCreated {
        setup: Box::new(testing::setup()),
    };
    let draft = event::draft(&made, &Actor::System, "", minute(0));
    let (journal, _) = Journal::create(Arc::new(disk.clone()), system_salts(), &draft).unwrap();
    let session = Arc::new(session);
    let (publish, published) = watch::channel(session.clone());
    let writer = Writer {
        journal,
        session,
        receipts: Receipts::default(),
        clock: clock(),
        publish,
        health: watch::channel(Health::Saving).0,
        lines: broadcast::Sender::new(lines::KEPT),
        portraits: snapshot::start(Arc::new(SimDisk::default())).unwrap(),
        urns: urn::Urns::new(Arc::new(disk.clone()), Secrets::usual()),
    };
    (writer, published)
}

#[test]
fn wishes_that_wait_together_share_one_sync() {
    let disk = SimDisk::default();
    let (writer, published) = writer_on(&disk);
    let before = disk.calls();
    let (inbox, requests) = mpsc::channel(QUEUE);
    let answers: Vec<_> = (0..100)
        .map(|number| {
            let (answer, answered) = oneshot::channel();
            let wish = Wish {
                who: Actor::Facilitator,
                key: IdemKey::default(),
                command: idea(&format!("Idé {number}")),
                answer,
            };
            assert!(inbox.try_send(Request::Submit(wish)).is_ok());
            answered
        })
        .collect();
    drop(inbox);
    writer.run(requests);
    for answered in answers {
        assert!(answered.blocking_recv().unwrap().is_ok());
    }
    assert_eq!(published.borrow().ideas.len(), 100);
    // One write and one sync for the hundred, and a handful of calls to close the session.
    assert!(
        disk.calls() - before < 20,
        "{} calls",
        disk.calls() - before
    );
}

async fn knock(desk: &Desk, digits: &str) -> Result<desk::Admitted, TurnedAway> {
    desk.present(digits, "Bord 3", "192.168.1.20").await
}

/// Answers the next terminal that waits.
async fn answer_next(desk: &Desk, welcome: bool) {
    let mut waiting = desk.waiting();
    let line = waiting
        .wait_for(|line| !line.is_empty())
        .await
        .unwrap()
        .clone();
    assert_eq!(line[0].name, text("Bord 3"));
    desk.answer(line[0].id, welcome);
}

#[tokio::test]
async fn a_terminal_is_let_in_by_a_code_and_a_yes_and_its_token_is_known() {
    let hub = hub_on(&disk());
    let desk = Desk::new(hub.clone());
    let code = desk.new_code(Role::Notes);
    let (admitted, ()) = tokio::join!(knock(&desk, &code.digits), answer_next(&desk, true));
    let admitted = admitted.unwrap();
    let seated = hub.session().seated(&seats::hash(&admitted.token));
    assert_eq!(seated, Some(Actor::NoteTaker("Bord 3".into())));
    assert_eq!(
        knock(&desk, &code.digits).await,
        Err(TurnedAway::WrongCode),
        "a code is used once"
    );
}

#[tokio::test]
async fn a_terminal_that_is_denied_gets_nothing() {
    let hub = hub_on(&disk());
    let desk = Desk::new(hub.clone());
    let code = desk.new_code(Role::Console);
    let (admitted, ()) = tokio::join!(knock(&desk, &code.digits), answer_next(&desk, false));
    assert_eq!(admitted, Err(TurnedAway::Denied));
    assert!(hub.session().grants.is_empty());
}

#[tokio::test]
async fn five_wrong_codes_make_the_right_one_worthless() {
    let hub = hub_on(&disk());
    let desk = Desk::new(hub);
    let code = desk.new_code(Role::Notes);
    for _ in 0..5 {
        assert_eq!(
            knock(&desk, "no such code").await,
            Err(TurnedAway::WrongCode)
        );
    }
    assert_eq!(knock(&desk, &code.digits).await, Err(TurnedAway::WrongCode));
}
