//! `torg demo`: a living forum to rehearse with. Simulated people join, pitch, sign up, write and
//! vote through the real door; the facilitator is whoever sits at the console, or simulated too.

mod cast;
mod company;
mod desk;
mod folder;
mod lead;
mod mix;
mod player;

#[cfg(test)]
mod tests;

use crate::cli::crowd::voices::voices;
use crate::cli::crowd::{Door, stage};
use crate::cli::failure::{About, path};
use crate::cli::hall::{Hall, Listen};
use crate::cli::signals::Hangup;
use crate::cli::trouble::Trouble;
use crate::cli::{Context, Failure, answer, host, new};
use crate::domain::model::Setup;
use crate::domain::{CleanText, Limit, Session};
use crate::journal::RealDisk;
use crate::text::{Lang, Words, t};
use crate::web::Limits;
use chrono::Utc;
use company::Tempo;
use folder::Passing;
use mix::Mix;
use std::io::{self, IsTerminal};
use std::net::{IpAddr, Ipv4Addr};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;

/// The kind of session that the demo plays.
const KIND: &str = "ideverkstad";

/// The session's name, unless it is kept under another.
const NAME: &str = "demo";

/// How long a forum lasts that nobody watches, where nothing else was said.
const UNWATCHED: Duration = Duration::from_secs(60);

/// How long one is planned for at a console, whoever leads it: a minute or so for every block, so
/// that its clock means something.
const AT_A_CONSOLE: Duration = Duration::from_secs(15 * 60);

/// The longest forum that can be asked for: a day.
const LONGEST: Duration = Duration::from_secs(24 * 60 * 60);

/// How many requests of the people may be under way at a time: as many as there are people at
/// most; the bound is for large casts.
const UNDER_WAY: usize = 100;

/// The arguments of `torg demo`.
#[derive(clap::Args, Debug)]
pub struct Args {
    /// How many people come.
    #[arg(long, default_value_t = 40, value_parser = clap::value_parser!(u16).range(..=1_000))]
    pub(crate) people: u16,
    /// What decides who comes and what they do; drawn if nothing is said.
    #[arg(long)]
    pub(crate) seed: Option<u64>,
    /// No console.
    #[arg(long)]
    pub(crate) headless: bool,
    /// How long it lasts.
    #[arg(long = "for", id = "for", value_name = "TIME", value_parser = length)]
    pub(crate) lasting: Option<Duration>,
    /// The shares of the parties.
    #[arg(long, value_name = "civil=50,kommun=40,annan=10")]
    pub(crate) mix: Option<Mix>,
    /// The facilitator is simulated too.
    #[arg(long)]
    pub(crate) auto: bool,
    /// The name to keep the session under.
    #[arg(long, value_name = "SLUG")]
    pub(crate) keep: Option<String>,
    /// The address to listen on.
    #[arg(long, value_name = "ADDR", default_value_t = IpAddr::V4(Ipv4Addr::UNSPECIFIED))]
    pub(crate) bind: IpAddr,
    /// The port; else the first free one of the usual.
    #[arg(long)]
    pub(crate) port: Option<u16>,
}

impl Args {
    /// Whether the facilitator is simulated.
    fn leads_itself(&self) -> bool {
        self.auto || self.headless
    }

    /// How long the run sheet takes, and how fast the people live by it.
    fn total(&self) -> Duration {
        let usual = if self.headless {
            UNWATCHED
        } else {
            AT_A_CONSOLE
        };
        self.lasting.unwrap_or(usual)
    }
}

/// A length of time that can't be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a length of time, as 60s or 5m: {0}")]
struct NotALength(String);

/// Reads `90`, `90s` or `5m`.
fn length(text: &str) -> Result<Duration, NotALength> {
    let wrong = || NotALength(text.to_owned());
    let (digits, unit) = match text.strip_suffix('m') {
        Some(digits) => (digits, 60),
        None => (text.strip_suffix('s').unwrap_or(text), 1),
    };
    let seconds: u64 = digits.parse().map_err(|_| wrong())?;
    let length = Duration::from_secs(seconds.saturating_mul(unit));
    match length.is_zero() || length > LONGEST {
        true => Err(wrong()),
        false => Ok(length),
    }
}

/// Holds a simulated forum until its time is over, it is left or stopped.
///
/// # Errors
/// As holding a session, and a mix that names a party the session does not have.
pub fn run(args: Args, context: &Context) -> Result<(), Failure> {
    if !args.headless && !io::stdout().is_terminal() {
        return Err(Failure::NoTerminal);
    }
    let words = context.words;
    let ground = Ground::find(&args, context)?;
    let about = ground.about();
    let mut setup = setup(about.name, words.lang());
    if !args.headless {
        lead::shorten(&mut setup, &voices().lead, args.total());
    }
    let mix = mix(&args, &setup)?;
    new::write(setup, about, &ground.sessions)?;
    let disk = RealDisk::claim(&ground.folder, Utc::now()).map_err(|it| about.not_claimed(it))?;
    let listen = Listen {
        bind: args.bind,
        port: args.port,
    };
    let runtime = crate::cli::runtime()?;
    let opening = Hall::open(
        about,
        Arc::new(disk),
        listen,
        Limits::hall(),
        context.words.lang(),
    );
    let hall = runtime.block_on(opening)?;
    let stop = CancellationToken::new();
    let seed = args
        .seed
        .unwrap_or_else(|| u64::from(rand::random::<u32>()));
    let show = {
        let _within = runtime.enter();
        Show::start(&args, mix, seed, &hall, &stop)?
    };
    let held = match args.headless {
        true => host::keep_open(&hall, &runtime, &stop, words),
        // A rehearsal that nobody can see any more is over.
        false => host::show(&hall, &runtime, &stop, context, Hangup::Stops),
    };
    stop.cancel();
    let door = Arc::clone(&show.door);
    runtime.block_on(show.end());
    let session = hall.link.session();
    let closed = runtime.block_on(hall.close());
    held.and(closed)?;
    let kept = args.keep.is_some().then_some(ground.folder.as_path());
    tell(&session, &door, seed, words)?;
    kept.map_or(Ok(()), |folder| {
        answer::line(&t!(words, "crowd-demo-kept", folder = path(folder)))
    })
}

/// Where the session lies.
struct Ground {
    name: String,
    sessions: PathBuf,
    folder: PathBuf,
    /// Removes it all in the end, unless it is kept.
    _passing: Option<Passing>,
}

impl Ground {
    fn find(args: &Args, context: &Context) -> Result<Ground, Failure> {
        if let Some(name) = &args.keep {
            let (slug, folder) = context.place.vacant(name)?;
            return Ok(Ground {
                name: slug.as_str().to_owned(),
                sessions: context.place.folder().to_owned(),
                folder,
                _passing: None,
            });
        }
        let passing = Passing::make();
        let passing = passing.map_err(|error| Failure::Write(std::env::temp_dir(), error))?;
        Ok(Ground {
            name: NAME.to_owned(),
            sessions: passing.path().to_owned(),
            folder: passing.path().join(NAME),
            _passing: Some(passing),
        })
    }

    fn about(&self) -> About<'_> {
        About {
            name: &self.name,
            folder: &self.folder,
        }
    }
}

/// The session of a demo.
pub(crate) fn setup(slug: &str, lang: Lang) -> Setup {
    let words = Words::for_terminal(lang);
    let title = CleanText::line(&t!(words, "crowd-demo-title"), Limit::SESSION_TITLE);
    let question = CleanText::line(&voices().question, Limit::QUESTION);
    let title = title.expect("our own title fits a line");
    let mut setup = stage::starting_now(KIND, slug, title, lang);
    setup.question = question.expect("a test measures every voice");
    for block in &mut setup.agenda.blocks {
        // A rehearsal begins at any hour, so lunch comes when it comes.
        block.fixed = None;
    }
    setup
}

fn mix(args: &Args, setup: &Setup) -> Result<Mix, Trouble> {
    let Some(mix) = &args.mix else {
        return Ok(Mix::aimed_at(&setup.parties));
    };
    let keys = setup.parties.iter().map(|party| party.key.as_str());
    mix.check(&setup.parties)
        .map_err(|stranger| Trouble::UnknownParty {
            party: stranger.0,
            known: keys.collect::<Vec<_>>().join(", "),
        })?;
    Ok(mix.clone())
}

/// What goes on in the hall by itself.
struct Show {
    door: Arc<Door>,
    people: JoinHandle<()>,
    lead: JoinHandle<()>,
}

impl Show {
    /// Lets the people in, and the simulated facilitator where there is one. To be called within
    /// the runtime.
    fn start(
        args: &Args,
        mix: Mix,
        seed: u64,
        hall: &Hall,
        stop: &CancellationToken,
    ) -> Result<Show, Trouble> {
        let (auto, total) = (args.leads_itself(), args.total());
        let lasting = args.lasting.or(auto.then_some(total));
        let people = usize::from(args.people);
        let cast = cast::cast(voices(), &mix, people, seed);
        let door = Door::new(&hall.own_url(), people.min(UNDER_WAY))?;
        let people = tokio::spawn({
            let (link, door, stop) = (hall.link.clone(), Arc::clone(&door), stop.clone());
            async move { company::perform(cast, &link, &door, Tempo::of(total), &stop).await }
        });
        let lead = tokio::spawn({
            let (link, stop) = (hall.link.clone(), stop.clone());
            async move {
                tokio::select! {
                    () = stop.cancelled() => {}
                    () = last(&link, auto, lasting) => stop.cancel(),
                }
            }
        });
        Ok(Show { door, people, lead })
    }

    /// Waits until everybody has gone. `stop` has been cancelled before.
    async fn end(self) {
        // A panic in either has been told by then; the hall is closed in order all the same.
        let _ = self.people.await;
        let _ = self.lead.await;
    }
}

/// Lasts as long as the forum: to the end of its run sheet where it is led, for its time else.
async fn last(link: &crate::link::Link, auto: bool, lasting: Option<Duration>) {
    match (auto, lasting) {
        (true, Some(total)) => {
            // A session that takes nothing more has ended as well; the hall tells why.
            let _ = lead::lead(link, voices(), total).await;
        }
        (_, Some(total)) => tokio::time::sleep(total).await,
        (_, None) => std::future::pending().await,
    }
}

fn tell(session: &Session, door: &Door, seed: u64, words: Words) -> Result<(), Failure> {
    let count = door.meter().count();
    let ballots: usize = session.rounds.values().map(|it| it.phones()).sum();
    answer::line(&t!(
        words,
        "crowd-demo-summary",
        people = session.people.len(),
        topics = session.topics.len(),
        ideas = session.ideas.len(),
        ballots = ballots
    ))?;
    answer::line(&t!(
        words,
        "crowd-demo-actions",
        accepted = count.accepted,
        refused = count.refused,
        waited = count.waited,
        p50 = count.p50.as_millis().to_string(),
        p99 = count.p99.as_millis().to_string(),
        seed = seed.to_string()
    ))
}
