//! Random wishes. Dice are thrown beforehand, and read when their turn has come: then most of
//! what is asked for exists, and some of it doesn't.

mod conditions;
mod rounds;

use super::*;
use crate::domain::command::*;
use crate::domain::testing::wishes::*;
use crate::domain::{CleanText, Role};

/// Somebody, and what they want.
pub(super) type Wish = (Actor, Command);

/// Random numbers: who wants which command, about which two things, and how.
#[derive(Clone, Copy, Debug)]
pub(super) struct Dice {
    who: u32,
    what: u8,
    a: u32,
    b: u32,
    n: u8,
}

/// Dice for one wish.
pub(super) fn dice() -> impl Strategy<Value = Dice> {
    (0..20u32, 0..COMMANDS, 0..60u32, 0..60u32, 0..8u8).prop_map(|(who, what, a, b, n)| Dice {
        who,
        what,
        a,
        b,
        n,
    })
}

/// A hall of some people, topics and ideas, the phase open for everything.
pub(super) fn filling() -> impl Strategy<Value = Vec<Wish>> {
    (0..6u32, 0..6u32, 0..6u32).prop_map(|(people, topics, ideas)| {
        let phase = Key::from("breakout");
        let open = AgendaCommand::SetPhase { phase };
        let codes = (0..8).map(|card| hash(&format!("kort-{card}"))).collect();
        let cards = PeopleCommand::IssueCards { codes };
        let mut wishes: Vec<Wish> = vec![
            (Actor::Facilitator, open.into()),
            (Actor::Facilitator, cards.into()),
        ];
        for id in 1..=people {
            let party = ["civil", "kommun", ""][id as usize % 3];
            wishes.push((Actor::Newcomer, join(&format!("Å{id}"), party).into()));
        }
        let somebody = |id: u32| participant(1 + id % people.max(1));
        for id in 1..=topics {
            wishes.push((somebody(id), pitch(&format!("Ämne {id}")).into()));
            let square = place(id, RoomId(1 + id % 2), BlockId(2 + id / 2 % 2));
            wishes.push((Actor::Facilitator, square.into()));
        }
        for id in 1..=ideas {
            wishes.push((somebody(id), log(Some(id), &format!("Idé {id}")).into()));
        }
        wishes
    })
}

/// How many numbers the dice have for commands; several mean the same where more of it happens.
const COMMANDS: u8 = 129;

/// One of these, or now and then something that is not there.
fn one_of<T>(things: impl IntoIterator<Item = T>, at: u32, stray: T) -> T {
    let mut things: Vec<T> = things.into_iter().collect();
    let at = at as usize % (things.len() * 8 + 1) % things.len().max(1);
    match things.is_empty() {
        true => stray,
        false => things.swap_remove(at),
    }
}

/// A text that is mostly good, sometimes missing and sometimes longer than anything may be.
fn words(n: u8) -> CleanText {
    match n {
        0 => CleanText::default(),
        1 => letters(4_001),
        n => text(["Lokaler", "Nycklar", "Nattbuss"][usize::from(n) % 3]),
    }
}

impl Dice {
    /// The wish that the dice mean on this session.
    pub(super) fn read(self, session: &Session) -> Wish {
        (self.actor(session), self.command(session))
    }

    /// Mostly whoever the command is for; where it is for many, anybody.
    fn actor(self, session: &Session) -> Actor {
        let who = match self.what {
            4 | 14 | 120 => 10,
            0..=15 | 27 | 28 | 37..=42 | 50..=57 | 65..=67 => self.who / 2,
            // Phones: topics, ballots, the list of speakers, drafts.
            29..=34 | 58..=64 | 78..=80 | 84..=87 => 10 + self.who / 2,
            // Answers: everybody gives them, mostly the facilitator takes them down.
            121..=123 => self.who,
            // What the facilitator does for people, with the list of speakers, the market and rounds.
            68..=77 | 81.. => self.who / 2,
            _ => self.who,
        };
        match who {
            0..=7 => Actor::Facilitator,
            8 => note_taker(),
            9 => Actor::Newcomer,
            10 => Actor::System,
            who => {
                let people = session.people.keys().copied();
                Actor::Participant(one_of(people, who * 7 + self.b, ParticipantId(99)))
            }
        }
    }

    fn topic(session: &Session, at: u32) -> u32 {
        one_of(session.topics.keys().copied(), at, TopicId(99)).0
    }

    fn idea(session: &Session, at: u32) -> u32 {
        one_of(session.ideas.keys().copied(), at, IdeaId(99)).0
    }

    fn block(self, session: &Session) -> BlockId {
        let blocks = session.setup.agenda.blocks.iter().map(|block| block.id);
        one_of(blocks, self.a, BlockId(99))
    }

    fn room(self, session: &Session) -> RoomId {
        let rooms = session.setup.rooms.iter().map(|room| room.id);
        one_of(rooms, self.b, RoomId(99))
    }

    fn command(self, session: &Session) -> Command {
        match self.what {
            0..=15 => self.meeting(session),
            16..=22 => self.people(session),
            23..=42 => self.topics(session),
            43..=54 => self.ideas(session),
            55..=64 => self.voting(session),
            65..=66 => Command::Undo,
            67 | 128 => Command::Redo,
            68..=71 => self.desk(session),
            72..=83 => self.speakers(session),
            84..=97 => self.market(session),
            98..=105 => self.sorting(session),
            106..=120 => self.rounds(session),
            _ => self.conditions(session),
        }
    }

    fn meeting(self, session: &Session) -> Command {
        let Dice { a, b, n, .. } = self;
        let block = self.block(session);
        match self.what {
            0 | 3 if a % 3 > 0 => self.stage().into(),
            0 => SessionCommand::Describe {
                title: words(n),
                question: words(n / 2),
            }
            .into(),
            1 => SessionCommand::SetTarget {
                party: Key::from(["civil", "annan", "kyrkan"][a as usize % 3]),
                category: (n == 0).then(|| Key::from("kultur")),
                target: Some(n.saturating_mul(20)),
            }
            .into(),
            2 => SessionCommand::GrantRole {
                role: Role::Notes,
                name: "Anna".into(),
                token: hash("terminal"),
            }
            .into(),
            3 => SessionCommand::RevokeRole {
                token: hash("terminal"),
            }
            .into(),
            4 => SessionCommand::NoteRecovery {
                cut_bytes: 1,
                kept_as: String::new(),
            }
            .into(),
            5 if n < 2 => SessionCommand::End.into(),
            5 | 6 if session.run.ended.is_some() => SessionCommand::Resume.into(),
            5 => AgendaCommand::Next.into(),
            6 => AgendaCommand::SetStart {
                starts: minute(i64::from(n)),
            }
            .into(),
            7 => AgendaCommand::AddBlock {
                block: Box::new(self.new_block(block)),
                at: b as usize % 8,
            }
            .into(),
            8 => AgendaCommand::ChangeBlock {
                block: Box::new(self.new_block(block)),
            }
            .into(),
            9 => AgendaCommand::MoveBlock {
                block,
                to: b as usize % 8,
            }
            .into(),
            10 => AgendaCommand::RemoveBlock { block }.into(),
            11 => AgendaCommand::Start { block }.into(),
            12 if a % 2 == 0 => AgendaCommand::Lengthen {
                block,
                minutes: i32::from(n) - 4,
            }
            .into(),
            12 => AgendaCommand::Extend {
                minutes: i32::from(n) - 4,
            }
            .into(),
            13 => AgendaCommand::SetPhase {
                phase: Key::from(["breakout", "marketplace", "checkin"][usize::from(n) / 3]),
            }
            .into(),
            14 => AgendaCommand::NoteTimeUp { block }.into(),
            _ => self.rooms(session),
        }
    }

    fn stage(self) -> SessionCommand {
        let Dice { b, n, .. } = self;
        match b % 9 {
            0 => SessionCommand::SetMandate {
                mandate: (n > 2).then_some(Mandate {
                    level: Level::ALL[usize::from(n) % 4],
                    step: PolicyStep::ALL[usize::from(n) % 6],
                    weight: Weight::ALL[usize::from(n) % 2],
                }),
            },
            1 => SessionCommand::SetWifi { name: words(n) },
            2 => SessionCommand::SetExpected {
                people: (n > 2).then_some(n.into()),
            },
            3 => SessionCommand::SetSinceLast {
                lines: vec![words(n); usize::from(n) / 2],
            },
            4 => SessionCommand::SetFarewell { text: words(n) },
            5 => SessionCommand::Announce { text: words(n) },
            6 => SessionCommand::Publish { on: n % 2 > 0 },
            7 => SessionCommand::SetLevel {
                level: VoteLevel::ALL[usize::from(n) % 3],
            },
            _ => SessionCommand::ShowPage {
                projector: (n > 4).then(|| "Foajén".to_owned()),
                page: (n % 3 > 0).then(|| Key::from(["clock", "okänd"][usize::from(n) % 2])),
            },
        }
    }

    fn new_block(self, id: BlockId) -> Block {
        let kind = Key::from(["pass", "pass", "skord"][usize::from(self.n) % 3]);
        Block {
            fixed: (self.n == 2).then(|| minute(90)),
            ..Block::new(id, kind, words(self.n.max(1)), u16::from(self.n))
        }
    }

    fn rooms(self, session: &Session) -> Command {
        let id = self.room(session);
        let (name, capacity) = (words(self.n), u16::from(self.n / 2));
        let features = self.features();
        match self.n {
            2 | 3 => RoomCommand::Remove { room: id }.into(),
            4 | 5 => RoomCommand::Change {
                room: Room {
                    id,
                    name,
                    capacity,
                    features,
                },
            }
            .into(),
            _ => RoomCommand::Add {
                name,
                capacity,
                features,
            }
            .into(),
        }
    }

    fn people(self, session: &Session) -> Command {
        let Dice { a, b, n, .. } = self;
        let people = session.people.keys().copied();
        let id = match self.actor(session) {
            Actor::Participant(own) if n > 1 => own,
            _ => one_of(people, a, ParticipantId(99)),
        };
        let hat = ["civil", "kommun", "", "kyrkan"][a as usize % 4];
        match self.what - 16 {
            0 => walk_in("Rut", hat).into(),
            1 => join(&format!("Å{}", b % 12), hat).into(),
            2 => PeopleCommand::Change {
                id,
                profile: Box::new(profile(&words(n), hat)),
            }
            .into(),
            3 => PeopleCommand::Leave { id }.into(),
            4 => PeopleCommand::Return { id }.into(),
            5 if n > 6 => PeopleCommand::IssueCards {
                codes: vec![hash(&format!("nytt-{a}"))],
            }
            .into(),
            5 if n > 4 => use_card(id.0, &format!("kort-{}", b % 8)).into(),
            5 if n > 3 => give_card(id.0, 1 + b % 4).into(),
            5 if n > 2 => void_card(1 + b % 4).into(),
            _ => PeopleCommand::Recover {
                recovery: hash(&format!("words-Å{}", a % 6)),
                seat: hash(&format!("phone-{b}")),
                next_recovery: Some(hash(&format!("words-{n}"))),
            }
            .into(),
        }
    }

    /// What is done for somebody at the facilitator's desk.
    fn desk(self, session: &Session) -> Command {
        let person = |at| one_of(session.people.keys().copied(), at, ParticipantId(99)).0;
        let topic = Dice::topic(session, self.b);
        match self.what - 68 {
            0 | 1 => merge_people(person(self.a), person(self.b)).into(),
            2 => sign_up_for(topic, person(self.a)).into(),
            _ => {
                let topics = session.topics.values();
                let full = topics.filter(|topic| !topic.signups.is_empty());
                let full = full.map(|topic| (topic.id.0, topic.signups[0].0));
                let (topic, guest) = one_of(full, self.a, (topic, 1));
                sign_off_for(topic, guest).into()
            }
        }
    }

    fn speakers(self, session: &Session) -> Command {
        let Dice { a, b, n, .. } = self;
        let waiting = || session.speakers.waiting.iter().map(|speaker| speaker.id);
        let speaker = one_of(waiting(), a, SpeakerId(99)).0;
        let people = session.people.keys().copied();
        match self.what - 72 {
            0 if n == 0 => SpeakersCommand::Close,
            0 => SpeakersCommand::Open,
            1 => SpeakersCommand::AskFor {
                voice: Voice::Participant(one_of(people, a, ParticipantId(99))),
            },
            2 => SpeakersCommand::AskFor {
                voice: guest("Rut", Some(["civil", "kyrkan"][usize::from(n) % 2])),
            },
            3 => remove_speaker(speaker),
            4 => {
                let before = one_of(waiting(), b, SpeakerId(99)).0;
                move_speaker(speaker, (n > 1).then_some(before))
            }
            5 if n < 3 => SpeakersCommand::Finish,
            5 => start_speaker(speaker),
            6..=7 => SpeakersCommand::Ask,
            8 => SpeakersCommand::Withdraw,
            _ => SpeakersCommand::Next,
        }
        .into()
    }

    fn topics(self, session: &Session) -> Command {
        let Dice { a, n, .. } = self;
        let topic = Dice::topic(session, a);
        let id = TopicId(topic);
        match self.what - 23 {
            0 | 1 => pitch(&words(n)).into(),
            2 => retitle(topic, &words(n)).into(),
            3 => withdraw_topic(topic).into(),
            4 => hide_topic(topic, &words(n)).into(),
            5 => {
                let gone = session.topics.values().filter(|topic| !topic.is_live());
                restore_topic(one_of(gone.map(|topic| topic.id), a, TopicId(1)).0).into()
            }
            6 => TopicCommand::SetInterest { id, on: n > 2 }.into(),
            7..=10 => sign_up(topic).into(),
            11 if n > 6 => TopicCommand::SignOff { id }.into(),
            11 if n == 0 => TopicCommand::CheckOut.into(),
            11 => check_in(self.room(session)).into(),
            12 if n > 4 => level(topic).into(),
            12 => summarise_over(topic, &words(n), u64::from(n) * 20).into(),
            13 => summarise(topic, &words(n)).into(),
            14..=16 => {
                let slots = session.slots().map(|slot| slot.id);
                let slot = one_of(slots, u32::from(n), OPENING);
                place(topic, self.room(session), slot).into()
            }
            17 | 18 => swap(topic, Dice::topic(session, self.b)).into(),
            _ => park(topic).into(),
        }
    }

    fn features(self) -> RoomFeatures {
        let all = RoomFeature::ALL.into_iter().enumerate();
        let some = all.filter(|(bit, _)| self.n & (1 << bit) != 0);
        some.map(|(_, feature)| feature).collect()
    }

    fn market(self, session: &Session) -> Command {
        let Dice { a, b, n, .. } = self;
        let topic = Dice::topic(session, a);
        let slots = session.slots().map(|slot| slot.id);
        let slot = one_of(slots, u32::from(n), OPENING);
        match self.what - 84 {
            0 | 1 => draft(&words(n)).into(),
            2 | 3 => {
                let drafts = session.topics.values();
                let drafts = drafts.filter(|topic| topic.state == TopicState::Draft);
                let own = self.actor(session);
                let own = drafts.filter(|it| own == Actor::Participant(it.hosts[0]));
                submit(one_of(own.map(|topic| topic.id), a, TopicId(1)).0).into()
            }
            4 => {
                let people: Vec<u32> = session.people.keys().map(|id| id.0).collect();
                let first = a as usize % (people.len() + 1);
                set_hosts(topic, &people[first..people.len().min(first + 2)]).into()
            }
            5 => set_needs(topic, &Vec::from_iter(self.features())).into(),
            6..=8 => start_pitch(topic).into(),
            9 | 10 => BoardCommand::EndPitch.into(),
            11 => thaw(slot, n > 3).into(),
            _ => BoardCommand::Repeat {
                id: TopicId(topic),
                cell: Cell {
                    room: RoomId(1 + b % 3),
                    slot,
                },
                waiting: n > 2,
            }
            .into(),
        }
    }

    fn ideas(self, session: &Session) -> Command {
        let Dice { a, b, n, .. } = self;
        let idea = Dice::idea(session, a);
        let topic = Dice::topic(session, b);
        match self.what - 43 {
            0..=3 => IdeaCommand::Log {
                topic: (n < 5).then_some(TopicId(topic)),
                text: words(n),
                oral: n > 3,
                kind: IdeaKind::ALL[usize::from(n) % 3],
            }
            .into(),
            4 => IdeaCommand::Change {
                id: IdeaId(idea),
                text: words(n),
                kind: IdeaKind::ALL.get(usize::from(n)).copied(),
            }
            .into(),
            5 => withdraw_idea(idea).into(),
            6 => hide_idea(idea, &words(n)).into(),
            7 => {
                let gone = session.ideas.values().filter(|idea| !idea.is_open());
                restore_idea(one_of(gone.map(|idea| idea.id), a, IdeaId(1)).0).into()
            }
            8 | 9 => merge(&[idea, Dice::idea(session, b)], "Två i en").into(),
            10 | 11 if n < 6 => {
                let merged = session.ideas.values().rev();
                let merged = merged.filter(|idea| !idea.merged_from.is_empty());
                unmerge(one_of(merged.map(|idea| idea.id), a, IdeaId(1)).0).into()
            }
            _ => IdeaCommand::SetSource {
                id: IdeaId(idea),
                source_id: words(n),
            }
            .into(),
        }
    }

    fn sorting(self, session: &Session) -> Command {
        let Dice { a, b, n, .. } = self;
        let named = [a, b].map(|at| Dice::idea(session, at));
        let named = &named[usize::from(n % 2)..];
        let clusters = session.clusters.keys().copied();
        let cluster = one_of(clusters, a, ClusterId(99)).0;
        let label = ["Resor", "resor", "Platser", ""][b as usize % 4];
        match self.what - 98 {
            0 | 1 => split(
                named[0],
                &["En del", "En annan", ""][..1 + usize::from(n % 3)],
            )
            .into(),
            2 => tag(named, label).into(),
            3 if n < 6 => untag(named, label).into(),
            3 => IdeaCommand::SetModeration { on: n == 7 }.into(),
            4 => release(named, n > 2).into(),
            5 => group(label, named).into(),
            6 => regroup(cluster, label, named).into(),
            _ => ungroup(cluster).into(),
        }
    }

    /// Ballots are for the open round, if there is one, and mostly of its kind.
    fn voting(self, session: &Session) -> Command {
        let Dice { a, b, n, .. } = self;
        let rounds = session.rounds.keys().copied();
        let last = one_of(rounds, a, RoundId(1));
        let round = session.open_round().map_or(last, |round| round.id);
        let method = session.rounds.get(&round).map(|round| round.method);
        let [one, other] = [a, b].map(|at| IdeaId(Dice::idea(session, at)));
        let named = [one.0, other.0];
        match self.what - 55 {
            0 => {
                let max = u16::from(n % 4);
                open(Method::Approval { max }, &named[usize::from(n % 3)..]).into()
            }
            1 => open(Dice::method(n), &named[usize::from(n % 3)..]).into(),
            2 if n < 5 => close(round.0).into(),
            _ if (method == Some(Method::Stance)) == (n > 0) => VotingCommand::TakeStance {
                round,
                idea: one,
                stance: Stance::ALL[usize::from(n) % 3],
            }
            .into(),
            _ if method
                .is_some_and(|it| !matches!(it, Method::Approval { .. } | Method::Stance)) =>
            {
                self.whole(round, method, [one, other]).into()
            }
            _ => VotingCommand::Cast {
                round,
                approves: [one, other][usize::from(n % 3)..].to_vec(),
            }
            .into(),
        }
    }
}
