//! Secret rounds through the hub, on a simulated disk: what lies where while they are open, what is
//! left when they are closed, and that a crash at any step loses neither the result nor the secret.

use crate::domain::command::*;
use crate::domain::model::*;
use crate::domain::testing::text;
use crate::domain::testing::wishes::{close, void_round};
use crate::domain::{Actor, Command, Refusal, Session};
use crate::hub::tests::{clock, disk, join, key};
use crate::hub::{Handle, IdemKey, Receipt, Rejected, Secrets, inspect, open_with};
use crate::journal::sim::{CRASHES, Dice, Platter, SimDisk, Step};
use crate::journal::{Disk, JOURNAL_FILE, check};
use crate::sealed::{Chance, Cost};
use std::sync::Arc;

const ROUND: RoundId = RoundId(1);

fn hub_on(disk: &SimDisk) -> Handle {
    let secrets = Secrets {
        chance: Chance::system(),
        cost: Cost::LEAST,
    };
    let disk: Arc<dyn Disk> = Arc::new(disk.clone());
    open_with(disk, clock(), secrets)
        .expect("the session opens")
        .hub
}

async fn ask(hub: &Handle, who: Actor, command: impl Into<Command>) -> Result<Receipt, Rejected> {
    hub.submit(who, IdemKey::random(), command.into()).await
}

async fn lead(hub: &Handle, command: impl Into<Command>) -> Receipt {
    ask(hub, Actor::Facilitator, command).await.unwrap()
}

/// Three voters, two ideas, and a secret round about them; gives the code of its key.
async fn opened(hub: &Handle, codes: bool) -> Letters {
    for alias in ["Åsa", "Bo", "Cia"] {
        ask(hub, Actor::Newcomer, join(alias)).await.unwrap();
    }
    for idea in ["Nattbuss", "Lokalbank"] {
        let log = IdeaCommand::Log {
            topic: None,
            text: text(idea),
            oral: false,
            kind: IdeaKind::default(),
        };
        lead(hub, Command::Idea(log)).await;
    }
    let terms = Terms {
        secret: true,
        codes,
        ..Terms::default()
    };
    let plan = RoundPlan {
        terms,
        ..crate::domain::testing::plan(Method::Approval { max: 2 }, &[])
    };
    let plan = Box::new(plan);
    lead(hub, VotingCommand::Prepare { plan }).await;
    let opened = lead(hub, VotingCommand::OpenDraft { round: ROUND }).await;
    opened
        .code
        .expect("whoever opens a secret round is told its code")
}

fn marks(ideas: &[u32]) -> Ballot {
    Ballot::Approval(ideas.iter().copied().map(IdeaId).collect())
}

async fn vote(hub: &Handle, voter: u32, ideas: &[u32]) -> Receipt {
    let cast = VotingCommand::Vote {
        round: ROUND,
        ballot: marks(ideas),
    };
    let who = Actor::Participant(ParticipantId(voter));
    ask(hub, who, cast).await.unwrap()
}

/// Waits until the round is cleared away.
async fn cleared(hub: &Handle) -> Arc<Session> {
    let mut moments = hub.changed();
    let done = moments.wait_for(|session| session.rounds[&ROUND].urn.key_destroyed);
    done.await.expect("the hub goes on").clone()
}

fn refused(reason: Refusal) -> Rejected {
    Rejected::Refused(reason)
}

/// Everything on the disk as one text.
fn everything(platter: &Platter) -> String {
    let files = platter.names().map(|name| {
        let bytes = platter.file(name).unwrap_or_default();
        format!("{name}\n{}\n", String::from_utf8_lossy(bytes))
    });
    files.collect()
}

/// Every sealed ballot that the journal has ever held.
fn sealed_in(platter: &Platter) -> Vec<String> {
    let text = String::from_utf8_lossy(platter.file(JOURNAL_FILE).unwrap_or_default()).into_owned();
    let after = text.split("\"sealed\":\"").skip(1);
    let sealed = after.filter_map(|rest| rest.split('"').next());
    sealed.map(str::to_owned).collect()
}

#[tokio::test]
async fn while_a_secret_round_is_open_everybody_knows_who_voted_and_nobody_what() {
    let disk = disk();
    let hub = hub_on(&disk);
    opened(&hub, false).await;
    let mut lines = hub.lines_after(0);
    assert_eq!(vote(&hub, 1, &[1]).await.code, None);
    vote(&hub, 2, &[2]).await;
    let session = hub.session();
    let round = &session.rounds[&ROUND];
    assert_eq!(round.phones(), 2);
    assert!(round.readable().next().is_none());

    let platter = disk.platter();
    let sealed = sealed_in(&platter);
    assert_eq!(sealed.len(), 2);
    assert_eq!(sealed[0].len(), sealed[1].len());
    let written = everything(&platter);
    assert!(!written.contains("ballot.cast") && !written.contains("approves"));
    // Terminals are told that somebody voted, by a line without its payload.
    let mut told = String::new();
    for _ in 0..session.n {
        told.push_str(&lines.next().await.unwrap().text);
    }
    assert_eq!(told.matches("ballot.sealed").count(), 2);
    assert!(sealed.iter().all(|it| !told.contains(it.as_str())));
    hub.stop().await;
    assert!(!everything(&disk.platter()).contains("approves"));
}

#[tokio::test]
async fn a_closed_secret_round_has_its_ballots_and_nothing_else_does() {
    let disk = disk();
    let hub = hub_on(&disk);
    opened(&hub, false).await;
    vote(&hub, 1, &[2]).await;
    vote(&hub, 2, &[2]).await;
    vote(&hub, 1, &[1]).await;
    let sealed = sealed_in(&disk.platter());
    assert_eq!(sealed.len(), 3);
    lead(&hub, close(1)).await;
    let session = cleared(&hub).await;
    let round = &session.rounds[&ROUND];
    let loose: Vec<Ballot> = round.loose.iter().cloned().collect();
    assert_eq!(
        loose,
        [marks(&[1]), marks(&[2])],
        "the last of each, by content"
    );
    assert_eq!((round.phones(), round.urn.spoiled), (2, 0));
    hub.stop().await;

    let written = everything(&disk.platter());
    assert!(sealed.iter().all(|it| !written.contains(it.as_str())));
    assert!(!written.contains("round-1.key"));
    let report = check(&disk).unwrap();
    assert!(report.sound());
    assert_eq!(report.erased, 3);
    let replayed = inspect(&disk).unwrap().session;
    assert_eq!(replayed.rounds, session.rounds);
}

#[tokio::test]
async fn a_restarted_host_takes_ballots_without_the_key_and_counts_with_its_code() {
    let disk = disk();
    let hub = hub_on(&disk);
    let code = opened(&hub, false).await;
    vote(&hub, 1, &[1]).await;
    hub.stop().await;

    let hub = hub_on(&disk);
    vote(&hub, 2, &[2]).await;
    let closing = ask(&hub, Actor::Facilitator, close(1)).await;
    assert_eq!(closing, Err(refused(Refusal::KeyNeeded { round: ROUND })));
    let unlock = |code: Letters| VotingCommand::Unlock { round: ROUND, code };
    let wrong = ask(
        &hub,
        Actor::Facilitator,
        unlock("KXTMRBQD".parse().unwrap()),
    )
    .await;
    assert_eq!(wrong, Err(refused(Refusal::KeyCodeWrong)));
    let somebody = Actor::Participant(ParticipantId(1));
    let theirs = ask(&hub, somebody, unlock(code)).await;
    assert_eq!(theirs, Err(refused(Refusal::NotAllowed)));
    lead(&hub, unlock(code)).await;
    lead(&hub, close(1)).await;
    let session = cleared(&hub).await;
    assert_eq!(session.rounds[&ROUND].loose.len(), 2);
    hub.stop().await;
    assert!(!everything(&disk.platter()).contains(code.as_str()));
}

#[tokio::test]
async fn a_round_whose_key_is_gone_can_be_given_up_and_the_next_one_opened() {
    let disk = disk();
    let hub = hub_on(&disk);
    opened(&hub, false).await;
    vote(&hub, 1, &[1]).await;
    hub.stop().await;
    let keys = disk.folder("keys").unwrap();
    keys.remove("round-1.key").unwrap();

    let hub = hub_on(&disk);
    let closing = ask(&hub, Actor::Facilitator, close(1)).await;
    assert_eq!(closing, Err(refused(Refusal::KeyLost { round: ROUND })));
    lead(&hub, void_round(1, "Nyckeln är borta")).await;
    let session = cleared(&hub).await;
    let round = &session.rounds[&ROUND];
    assert_eq!((round.state, round.phones()), (RoundState::Closed, 1));
    hub.stop().await;
    assert!(sealed_in(&disk.platter()).is_empty());
}

#[tokio::test]
async fn a_voter_is_told_the_code_of_their_ballot_once_and_finds_it_in_the_list() {
    let disk = disk();
    let hub = hub_on(&disk);
    opened(&hub, true).await;
    let first = vote(&hub, 1, &[2]).await.code.unwrap();
    let cast = VotingCommand::Vote {
        round: ROUND,
        ballot: marks(&[1]),
    };
    let who = || Actor::Participant(ParticipantId(1));
    let send = |key| hub.submit(who(), key, cast.clone().into());
    let last = send(key("again")).await.unwrap().code.unwrap();
    assert_eq!(send(key("again")).await.unwrap().code, None);
    lead(&hub, close(1)).await;
    let session = cleared(&hub).await;
    let round = &session.rounds[&ROUND];
    assert_eq!(round.urn.codes, imbl::vector![last]);
    assert_eq!(round.loose, imbl::vector![marks(&[1])]);
    assert_ne!(first, last);
    hub.stop().await;
}

/// What a crash may find: the disk after each step, with half of every write too.
fn images(start: Platter, trace: &[Step], dice: &mut Dice) -> Vec<Platter> {
    let mut state = start;
    let mut images = Vec::new();
    let mut take = |state: &Platter, images: &mut Vec<Platter>| {
        for crash in CRASHES {
            let image = state.after(crash, dice);
            if images.last() != Some(&image) {
                images.push(image);
            }
        }
    };
    for step in trace {
        if let Step::Write(file, bytes) = step {
            let mut torn = state.clone();
            torn.apply(&Step::Write(*file, bytes[..bytes.len() / 2].to_vec()));
            take(&torn, &mut images);
        }
        state.apply(step);
        take(&state, &mut images);
    }
    images
}

/// Goes on after a crash: whoever was not told that they voted votes again, and the round is closed
/// if it is not.
async fn go_on(disk: &SimDisk, code: Letters) {
    let hub = hub_on(disk);
    if hub.session().rounds[&ROUND].state == RoundState::Open {
        vote(&hub, 1, &[1]).await;
        vote(&hub, 2, &[2]).await;
        let unlock = VotingCommand::Unlock { round: ROUND, code };
        lead(&hub, unlock).await;
        lead(&hub, close(1)).await;
    }
    let session = cleared(&hub).await;
    let loose: Vec<Ballot> = session.rounds[&ROUND].loose.iter().cloned().collect();
    assert_eq!(loose, [marks(&[1]), marks(&[2])]);
    assert_eq!(session.rounds[&ROUND].phones(), 2);
    hub.stop().await;
}

#[tokio::test]
async fn a_crash_at_any_step_of_a_secret_round_keeps_the_result_and_the_secret() {
    let disk = disk();
    let hub = hub_on(&disk);
    let code = opened(&hub, false).await;
    let (start, before) = (disk.platter(), disk.trace().len());
    vote(&hub, 1, &[1]).await;
    vote(&hub, 2, &[2]).await;
    let sealed = sealed_in(&disk.platter());
    lead(&hub, close(1)).await;
    cleared(&hub).await;
    hub.stop().await;

    let mut dice = Dice(20_261_122);
    let images = images(start, &disk.trace()[before..], &mut dice);
    assert!(images.len() > 100, "only {} images", images.len());
    for image in images {
        let disk = SimDisk::holding(image);
        go_on(&disk, code).await;
        let platter = disk.platter();
        let written = everything(&platter);
        assert!(sealed.iter().all(|it| !written.contains(it.as_str())));
        assert!(sealed_in(&platter).is_empty());
        assert!(!written.contains(".key"), "{written}");
        assert!(check(&disk).unwrap().sound());
    }
}

#[test]
fn more_ballots_than_a_record_holds_follow_in_more_records_of_the_same_batch() {
    let options: Vec<u32> = (1..=100).collect();
    let plan = crate::domain::testing::plan(Method::Score, &options);
    let mut round = Round::draft(ROUND, &plan);
    let scores = options.iter().map(|idea| (IdeaId(*idea), 5_u16));
    let ballot = Ballot::Amounts(scores.collect());
    for voter in 1..=500 {
        round.urn.sealed.insert(ParticipantId(voter), None);
    }
    let records = super::in_records(&round, vec![(ballot, None); 500], 7);
    assert!(records.len() > 5);
    let (mut ballots, mut voters, mut spoiled) = (0, 0, 0);
    for record in &records {
        let crate::domain::Event::RoundUnsealed {
            ballots: some,
            voters: who,
            spoiled: bad,
            ..
        } = record
        else {
            panic!("{record:?}");
        };
        ballots += some.len();
        voters += who.len();
        spoiled += bad;
        let draft = crate::wire::event::draft(record, &Actor::Facilitator, "", clock()());
        assert!(draft.data.len() <= crate::wire::event::MAX_PAYLOAD);
    }
    assert_eq!((ballots, voters, spoiled), (500, 500, 7));
}
