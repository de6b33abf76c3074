//! A hall that votes: sessions on a real disk, whose every file is copied for the attacker before
//! and after a round is closed. Votes are cast by dice that can be rolled again.

use super::attacker::{Artefacts, Poll};
use data_encoding::{BASE64, HEXLOWER};
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Arc, Mutex};
use torg::domain::command::{IdeaCommand, PeopleCommand, VotingCommand};
use torg::domain::event::Made;
use torg::domain::model::*;
use torg::domain::{Actor, CleanText, Command, Limit};
use torg::hub::{self, Handle, IdemKey, Receipt, Secrets};
use torg::journal::RealDisk;
use torg::sealed::{Chance, Cost};
use torg::text::{Lang, templates};

/// How many vote in each poll.
pub const VOTERS: usize = 12;
/// Bytes of a secret key.
const KEY_BYTES: usize = 32;

/// Numbers that are the same in every run (splitmix64).
pub struct Dice(pub u64);

impl Dice {
    pub fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, end: usize) -> usize {
        (self.roll() % end as u64) as usize
    }

    fn shuffled<T>(&mut self, mut items: Vec<T>) -> Vec<T> {
        for at in (1..items.len()).rev() {
            items.swap(at, self.below(at + 1));
        }
        items
    }
}

/// Everything that was drawn as a key: whatever of it opens something must be in no file.
type Drawn = Arc<Mutex<Vec<[u8; KEY_BYTES]>>>;

/// A session that is open.
pub struct Hall {
    folder: tempfile::TempDir,
    hub: Handle,
    drawn: Drawn,
}

impl Hall {
    /// Opens a session with all voters and two ideas.
    pub async fn open(dice: &mut Dice) -> Hall {
        let folder = tempfile::tempdir().unwrap();
        let disk = RealDisk::claim(folder.path(), chrono::Utc::now()).unwrap();
        let disk = Arc::new(disk);
        let clock: hub::Clock = Arc::new(chrono::Utc::now);
        hub::create(disk.clone(), setup(), &clock).unwrap();
        let drawn = Drawn::default();
        let secrets = Secrets {
            chance: noted(Dice(dice.roll()), drawn.clone()),
            cost: Cost::LEAST,
        };
        let hub = hub::open_with(disk, clock, secrets).unwrap().hub;
        let hall = Hall { folder, hub, drawn };
        for number in 0..VOTERS {
            hall.ask(Actor::Newcomer, join(number)).await;
        }
        for words in ["Nattbuss", "Lokalbank"] {
            let log = IdeaCommand::Log {
                topic: None,
                text: line(words),
                oral: false,
                kind: IdeaKind::default(),
            };
            hall.ask(Actor::Facilitator, Command::Idea(log)).await;
        }
        hall
    }

    async fn ask(&self, who: Actor, command: Command) -> Receipt {
        let answer = self.hub.submit(who, IdemKey::random(), command).await;
        answer.expect("the session takes it")
    }

    async fn lead(&self, command: VotingCommand) -> Receipt {
        self.ask(Actor::Facilitator, Command::Voting(command)).await
    }

    /// Holds a poll in which everybody votes for one of two ideas, in an order of their own; some
    /// change their mind.
    pub async fn hold(&self, secret: bool, dice: &mut Dice) -> Poll {
        let round = self.open_round(secret).await;
        let leaning = 55 + dice.below(25);
        let order = dice.shuffled((1..=VOTERS as u32).collect());
        let mut truth = BTreeMap::new();
        for voter in order {
            for _ in 0..1 + usize::from(dice.below(5) == 0) {
                let idea = if dice.below(100) < leaning { 1 } else { 2 };
                self.vote(round, voter, idea).await;
                truth.insert(voter, idea);
            }
        }
        let before = self.files();
        self.lead(VotingCommand::Close { round }).await;
        if secret {
            let mut moments = self.hub.changed();
            let gone = moments.wait_for(|it| it.rounds[&round].urn.key_destroyed);
            drop(gone.await.expect("the hub goes on"));
        }
        // Answered behind the clearing away, since there is one writer.
        self.lead(VotingCommand::Show { round }).await;
        let loose = self.hub.session().rounds[&round].clone();
        Poll {
            round: round.0,
            truth,
            listed: loose.readable().map(|(_, ballot)| marked(ballot)).collect(),
            artefacts: Artefacts {
                before,
                after: self.files(),
                lines: self.lines().await,
            },
            keys: self.keys(),
        }
    }

    async fn open_round(&self, secret: bool) -> RoundId {
        let plan = RoundPlan {
            title: line("Vad går vi vidare med?"),
            method: Method::Approval { max: 1 },
            options: vec![],
            minutes: None,
            mandate: None,
            again: None,
            follows: None,
            terms: Terms {
                secret,
                ..Terms::default()
            },
        };
        let plan = Box::new(plan);
        let prepared = self.lead(VotingCommand::Prepare { plan }).await;
        let Some(Made::Round(round)) = prepared.made else {
            panic!("a round is made");
        };
        self.lead(VotingCommand::OpenDraft { round }).await;
        round
    }

    async fn vote(&self, round: RoundId, voter: u32, idea: u32) {
        let ballot = Ballot::Approval(vec![IdeaId(idea)]);
        let who = Actor::Participant(ParticipantId(voter));
        let vote = Command::Voting(VotingCommand::Vote { round, ballot });
        self.ask(who, vote).await;
    }

    /// Every file of the session as it is, with its name.
    fn files(&self) -> BTreeMap<String, String> {
        let mut files = BTreeMap::new();
        read_into(&mut files, self.folder.path());
        files
    }

    /// What a terminal across the room has been told.
    async fn lines(&self) -> Vec<String> {
        let mut lines = self.hub.lines_after(0);
        let mut told = Vec::new();
        for _ in 0..self.hub.session().n {
            told.push(lines.next().await.expect("a line").text.to_string());
        }
        told
    }

    /// Every key that was drawn, in the forms in which it could stand in a file.
    fn keys(&self) -> Vec<String> {
        let drawn = self.drawn.lock().unwrap();
        let forms = drawn.iter().flat_map(|key| {
            let raw = String::from_utf8_lossy(key).into_owned();
            [raw, BASE64.encode(key), HEXLOWER.encode(key)]
        });
        forms.collect()
    }

    /// Closes the session after these polls, which writes `session.json` a last time: the attacker
    /// has that too.
    pub async fn close(self, polls: &mut [Poll]) {
        self.hub.stop().await;
        let written = &self.files()["session.json"];
        for poll in polls {
            let after = &mut poll.artefacts.after;
            after.insert("session.json".to_owned(), written.clone());
        }
    }
}

fn read_into(files: &mut BTreeMap<String, String>, folder: &Path) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true => read_into(files, &path),
            false => {
                let name = path.file_name().unwrap().to_string_lossy().into_owned();
                let bytes = std::fs::read(&path).unwrap();
                files.insert(name, String::from_utf8_lossy(&bytes).into_owned());
            }
        }
    }
}

/// Chance by dice, which notes all that could be a key.
fn noted(mut dice: Dice, drawn: Drawn) -> Chance {
    Chance::from(move |bytes| {
        bytes.fill_with(|| dice.roll() as u8);
        if let Ok(key) = <[u8; KEY_BYTES]>::try_from(&*bytes) {
            drawn.lock().unwrap().push(key);
        }
    })
}

/// The idea that a ballot marks.
fn marked(ballot: &Ballot) -> u32 {
    match ballot {
        Ballot::Approval(marks) => marks[0].0,
        other => panic!("{other:?}"),
    }
}

fn line(words: &str) -> CleanText {
    CleanText::line(words, Limit::QUESTION).unwrap()
}

fn setup() -> Setup {
    let occasion = templates::Occasion {
        slug: "kvall".into(),
        id: "hemligt".into(),
        title: line("Kväll"),
        date: chrono::NaiveDate::from_ymd_opt(2026, 11, 22).unwrap(),
        starts: chrono::NaiveTime::from_hms_opt(18, 0, 0).unwrap(),
        offset_minutes: 60,
    };
    templates::load("ideverkstad")
        .unwrap()
        .setup(occasion, Lang::Sv)
}

fn join(number: usize) -> Command {
    let profile = Profile {
        alias: line(&format!("Röst {number}")),
        ..Profile::default()
    };
    Command::People(PeopleCommand::Join {
        profile: Box::new(profile),
        seat: Some(hub::seats::hash(&format!("röst {number}"))),
        recovery: None,
        card: None,
    })
}
