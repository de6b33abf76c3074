//! Plays a plan in a hall: the people join, the ideas are logged, a round is opened, every vote is
//! cast by the phone of whoever cast it, what was rejected is hidden, and the round is closed.
//!
//! People act over HTTP; what only a facilitator may do goes through the link.

use super::plan::{Person, Plan, Planned};
use crate::cli::crowd::{Door, Lost, Outcome, Phone, Post};
use crate::cli::polis::PersonId;
use crate::cli::trouble::Trouble;
use crate::domain::command::{AgendaCommand, IdeaCommand, VotingCommand};
use crate::domain::event::Made;
use crate::domain::model::{Ability, IdeaId, Key, Method, RoundId};
use crate::domain::{Actor, CleanText, Command, Limit};
use crate::hub::{IdemKey, Receipt, Rejected};
use crate::link::Link;
use crate::text::{Words, refusal, t};
use futures_util::stream::{self, StreamExt, TryStreamExt};
use indicatif::ProgressBar;
use std::collections::BTreeMap;
use std::num::NonZeroU32;
use std::sync::{Arc, OnceLock};
use std::time::Duration;
use tokio::task::JoinSet;
use tokio::time::{Instant, sleep};

/// How many of the facilitator's steps are under way at a time: enough to share a sync, and less
/// than an attached terminal may have waiting.
const STEPS_AT_A_TIME: usize = 32;

/// How often a step of the facilitator's is tried again while the hall is busy or out of reach,
/// and how long it waits between.
const TRIES: u32 = 40;
const PAUSE: Duration = Duration::from_millis(250);

/// Where and how a plan is played.
pub struct Stage<'a> {
    /// The facilitator's way to the session.
    pub link: &'a Link,
    /// The phones' way.
    pub door: &'a Arc<Door>,
    /// The words for what is put into the session.
    pub words: Words,
    /// Actions a second that the phones are meant to send; as fast as they are answered if none.
    pub rate: Option<NonZeroU32>,
    /// Which party each person joins as; none for those who are not named.
    pub parties: &'a BTreeMap<PersonId, Key>,
    /// Where it is shown how far it has come.
    pub progress: &'a ProgressBar,
}

/// What came of it.
pub struct Played {
    /// The round, closed.
    pub round: RoundId,
    /// The number that each of the plan's ideas was given, in the plan's order.
    pub ideas: Vec<IdeaId>,
    /// How long the phones were at work.
    pub took: Duration,
    /// The first refusal of a vote, in the hall's words; empty if there was none.
    pub first_refusal: String,
}

/// When the phones' actions are meant to be sent.
#[derive(Clone, Copy)]
struct Schedule {
    from: Instant,
    rate: Option<NonZeroU32>,
}

impl Schedule {
    fn starting_now(rate: Option<NonZeroU32>) -> Schedule {
        let from = Instant::now();
        Schedule { from, rate }
    }

    /// When the action at this place of the plan is due; none for "when there is room".
    fn due(self, rank: u64) -> Option<Instant> {
        let rate = f64::from(self.rate?.get());
        Some(self.from + Duration::from_secs_f64(rank as f64 / rate))
    }
}

/// Plays the whole plan.
///
/// # Errors
/// `Trouble` when a step fails that everything after it needs. A vote that the rules refuse is
/// counted and told, but ends nothing.
pub async fn play(stage: &Stage<'_>, plan: &Plan) -> Result<Played, Trouble> {
    if stage.link.session().open_round().is_some() {
        return Err(Trouble::RoundOpen);
    }
    let_write(stage).await?;
    let start = Instant::now();
    let mut phones = join(stage, plan).await?;
    let ideas = log_ideas(stage, plan, &mut phones).await?;
    let mut took = start.elapsed();
    tie_to_sources(stage, plan, &ideas).await?;
    let round = open_round(stage, &ideas).await?;
    let start = Instant::now();
    let first_refusal = vote(stage, plan, phones, round, &ideas).await?;
    took += start.elapsed();
    hide_rejected(stage, plan, &ideas).await?;
    facilitate(stage, Command::Voting(VotingCommand::Close { round })).await?;
    Ok(Played {
        round,
        ideas,
        took,
        first_refusal,
    })
}

/// Sees to it that phones may log ideas.
async fn let_write(stage: &Stage<'_>) -> Result<(), Trouble> {
    let session = stage.link.session();
    if session.allows(Ability::Write) {
        return Ok(());
    }
    let mut phases = session.setup.phases.iter();
    let phase = phases.find(|phase| phase.allows.contains(&Ability::Write));
    let phase = phase.ok_or(Trouble::NobodyMayWrite)?.key.clone();
    let set = Command::Agenda(AgendaCommand::SetPhase { phase });
    facilitate(stage, set).await.map(drop)
}

/// Everybody takes a seat; gives their phones in the plan's order.
async fn join(stage: &Stage<'_>, plan: &Plan) -> Result<Vec<Phone>, Trouble> {
    let count = plan.people.len();
    begin(stage, t!(stage.words, "crowd-step-join"), count);
    let schedule = Schedule::starting_now(stage.rate);
    let mut tasks = JoinSet::new();
    for (seat, person) in plan.people.iter().enumerate() {
        let mut phone = Phone::new(stage.door);
        let id = person.id.to_string();
        let alias = t!(stage.words, "crowd-person", id = id).into_owned();
        let hat = stage.parties.get(&person.id);
        let hat = hat.map_or_else(|| "-".to_owned(), Key::to_string);
        let due = schedule.due(seat as u64);
        tasks.spawn(async move {
            let post = Post {
                path: "/join",
                fields: &[("alias", &alias), ("hat", &hat)],
                rank: seat as u64,
                due,
            };
            phone.arrive(post.rank, due).await?;
            needed(phone.send(post).await?)?;
            Ok::<_, Trouble>((seat, phone))
        });
    }
    let mut phones: Vec<Option<Phone>> = vec![None; count];
    while let Some(joined) = tasks.join_next().await {
        let (seat, phone) = finished(joined)?;
        phones[seat] = Some(phone);
        stage.progress.inc(1);
    }
    Ok(phones.into_iter().flatten().collect())
}

/// Logs the ideas one after the other, so that their numbers follow the order of time.
async fn log_ideas(
    stage: &Stage<'_>,
    plan: &Plan,
    phones: &mut [Phone],
) -> Result<Vec<IdeaId>, Trouble> {
    begin(stage, t!(stage.words, "crowd-step-ideas"), plan.ideas.len());
    let schedule = Schedule::starting_now(stage.rate);
    let mut ideas = Vec::with_capacity(plan.ideas.len());
    for (rank, idea) in (0..).zip(&plan.ideas) {
        let receipt = match idea.author {
            Some(author) => {
                let post = Post {
                    path: "/ideas",
                    fields: &[("text", &idea.text)],
                    rank,
                    due: schedule.due(rank),
                };
                needed(phones[author].send(post).await?)?
            }
            None => facilitate(stage, log_for_nobody(idea)).await?,
        };
        match receipt.made {
            Some(Made::Idea(id)) => ideas.push(id),
            other => return Err(odd(&other)),
        }
        stage.progress.inc(1);
    }
    Ok(ideas)
}

fn log_for_nobody(idea: &Planned) -> Command {
    Command::Idea(IdeaCommand::Log {
        topic: None,
        text: idea.text.clone(),
        oral: false,
        kind: Default::default(),
    })
}

/// Ties every idea to its number in the file.
async fn tie_to_sources(stage: &Stage<'_>, plan: &Plan, ideas: &[IdeaId]) -> Result<(), Trouble> {
    let ties = plan.ideas.iter().zip(ideas).map(|(planned, id)| {
        let source_id = CleanText::replayed(&planned.statement.to_string());
        Command::Idea(IdeaCommand::SetSource { id: *id, source_id })
    });
    facilitate_all(stage, ties).await
}

async fn open_round(stage: &Stage<'_>, ideas: &[IdeaId]) -> Result<RoundId, Trouble> {
    let title = t!(stage.words, "crowd-round-title");
    let title = CleanText::line(&title, Limit::QUESTION).expect("our own title fits a line");
    let open = VotingCommand::Open {
        title,
        method: Method::Stance,
        options: ideas.to_vec(),
    };
    match facilitate(stage, Command::Voting(open)).await?.made {
        Some(Made::Round(id)) => Ok(id),
        other => Err(odd(&other)),
    }
}

/// Casts every vote: each person's in order, different people's at the same time. Gives the first
/// refusal, or nothing.
async fn vote(
    stage: &Stage<'_>,
    plan: &Plan,
    phones: Vec<Phone>,
    round: RoundId,
    ideas: &[IdeaId],
) -> Result<String, Trouble> {
    begin(stage, t!(stage.words, "crowd-step-votes"), plan.votes);
    let voting = Arc::new(Voting {
        path: format!("/rounds/{round}/stance"),
        ideas: ideas.iter().map(IdeaId::to_string).collect(),
        schedule: Schedule::starting_now(stage.rate),
        progress: stage.progress.clone(),
        first_refusal: OnceLock::new(),
    });
    let mut tasks = JoinSet::new();
    for (person, phone) in plan.people.iter().cloned().zip(phones) {
        tasks.spawn(Arc::clone(&voting).of(person, phone));
    }
    while let Some(done) = tasks.join_next().await {
        finished(done)?;
    }
    Ok(voting.first_refusal.get().cloned().unwrap_or_default())
}

/// What all voters share.
struct Voting {
    path: String,
    ideas: Vec<String>,
    schedule: Schedule,
    progress: ProgressBar,
    first_refusal: OnceLock<String>,
}

impl Voting {
    /// Casts one person's votes in their order.
    async fn of(self: Arc<Self>, person: Person, mut phone: Phone) -> Result<(), Trouble> {
        for vote in &person.votes {
            let post = Post {
                path: &self.path,
                fields: &[
                    ("idea", &self.ideas[vote.idea]),
                    ("stance", vote.stance.key()),
                ],
                rank: vote.rank,
                due: self.schedule.due(vote.rank),
            };
            if let Outcome::Refused(why) = phone.send(post).await? {
                self.first_refusal.get_or_init(|| why);
            }
            self.progress.inc(1);
        }
        Ok(())
    }
}

/// Hides what the moderators rejected, while the round is open, so that it keeps its votes.
async fn hide_rejected(stage: &Stage<'_>, plan: &Plan, ideas: &[IdeaId]) -> Result<(), Trouble> {
    let reason = t!(stage.words, "crowd-hidden-reason");
    let reason = CleanText::line(&reason, Limit::REASON).expect("our own reason fits a line");
    let rejected = plan.ideas.iter().zip(ideas).filter(|(it, _)| it.rejected);
    let hiding = rejected.map(|(_, id)| {
        let reason = reason.clone();
        Command::Idea(IdeaCommand::Hide { id: *id, reason })
    });
    facilitate_all(stage, hiding).await
}

async fn facilitate_all(
    stage: &Stage<'_>,
    commands: impl Iterator<Item = Command>,
) -> Result<(), Trouble> {
    stream::iter(commands)
        .map(|command| facilitate(stage, command))
        .buffer_unordered(STEPS_AT_A_TIME)
        .try_for_each(|_| async { Ok(()) })
        .await
}

/// A step of the facilitator's, tried again with its key while the hall is busy.
async fn facilitate(stage: &Stage<'_>, command: Command) -> Result<Receipt, Trouble> {
    let key = IdemKey::random();
    for _ in 0..TRIES {
        let submitted = stage
            .link
            .submit(Actor::Facilitator, key.clone(), command.clone());
        match submitted.await {
            Ok(receipt) => return Ok(receipt),
            Err(Rejected::Busy | Rejected::Offline) => sleep(PAUSE).await,
            Err(Rejected::NotSaved) => return Err(Trouble::NotSaved),
            Err(Rejected::Refused(refused)) => {
                let why = refusal::sentence(stage.words, &stage.link.session(), &refused);
                return Err(Trouble::Refused(why.into_owned()));
            }
        }
    }
    Err(Trouble::Lost(Lost::TooBusy))
}

/// An answer that must be a yes.
fn needed(outcome: Outcome) -> Result<Receipt, Trouble> {
    match outcome {
        Outcome::Done(receipt) => Ok(receipt),
        Outcome::Refused(why) => Err(Trouble::Refused(why)),
    }
}

/// A hall that says it made something else than what was asked for.
fn odd(made: &Option<Made>) -> Trouble {
    Trouble::Lost(Lost::NoAnswer(format!("{made:?}")))
}

/// What a task of ours came to. They are never cancelled while they are waited for, so all that
/// can be amiss is a panic, which is passed on.
fn finished<T>(task: Result<Result<T, Trouble>, tokio::task::JoinError>) -> Result<T, Trouble> {
    match task {
        Ok(done) => done,
        Err(error) => std::panic::resume_unwind(error.into_panic()),
    }
}

fn begin(stage: &Stage<'_>, step: std::borrow::Cow<'static, str>, count: usize) {
    stage.progress.set_message(step);
    stage.progress.set_length(count as u64);
    stage.progress.reset();
}
