//! `torg replay`: plays a conversation from Pol.is in a session, every person of it with a phone of
//! their own at the real door, and checks that what was counted is what the files say.

pub mod groups;
pub mod opinion;
pub mod plan;
pub mod play;
pub mod summary;
pub mod verify;

use crate::cli::crowd::{Door, stage};
use crate::cli::failure::About;
use crate::cli::hall::{Hall, Listen};
use crate::cli::place::Slug;
use crate::cli::polis::groups::Published;
use crate::cli::polis::{Conversation, PersonId};
use crate::cli::signals::{self, Hangup};
use crate::cli::trouble::Trouble;
use crate::cli::{Context, Failure, answer, attach, new};
use crate::domain::model::{Key, Setup};
use crate::domain::rules::{MAX_OPTIONS, MAX_PARTICIPANTS};
use crate::domain::{CleanText, Limit, Session};
use crate::journal::RealDisk;
use crate::link::{Link, remote};
use crate::text::{Lang, Words};
use crate::views::result;
use crate::web::Limits;
use crate::wire::frames::Hello;
use chrono::Utc;
use groups::Groups;
use indicatif::{ProgressBar, ProgressStyle};
use plan::Plan;
use play::{Played, Stage};
use std::collections::BTreeMap;
use std::num::NonZeroU32;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use summary::{Clusters, Summary};
use tokio_util::sync::CancellationToken;
use unicode_segmentation::UnicodeSegmentation;

/// The kind of session that a conversation becomes.
const KIND: &str = "dialogforum";

/// The name of a session whose folder's name has no letter that a slug may have.
const NAMELESS: &str = "polis";

/// Longest slug that leaves room for a number behind it.
const SLUG_LETTERS: usize = 36;

/// The arguments of `torg replay`.
#[derive(clap::Args, Debug)]
pub struct Args {
    /// The folder with the conversation's files.
    pub(crate) dir: PathBuf,
    /// The session to play into; a new one named after the folder if nothing is said.
    #[arg(long, value_name = "SESSION", conflicts_with = "url")]
    pub(crate) into: Option<String>,
    /// The hall to play in, held by another process; started there with its own limits.
    #[arg(long, value_name = "URL", requires = "code")]
    pub(crate) url: Option<String>,
    /// The one-time code that lets this process in as a console.
    #[arg(long, value_name = "CODE", requires = "url")]
    pub(crate) code: Option<String>,
    /// How many phones may have something under way at a time.
    #[arg(long, default_value_t = 100, value_parser = clap::value_parser!(u16).range(1..=2_000))]
    pub(crate) phones: u16,
    /// How many actions a second the phones are meant to send.
    #[arg(long, value_name = "N")]
    pub(crate) rate: Option<NonZeroU32>,
    /// The owner wants load from this machine.
    #[arg(long, conflicts_with = "url")]
    pub(crate) raise_limits: bool,
    /// Everybody joins with the opinion group they were published in as their party, and what each
    /// group said is compared too.
    #[arg(long, conflicts_with = "url")]
    pub(crate) groups: bool,
    /// Opinion groups are looked for anew and compared with the published ones.
    #[arg(long)]
    pub(crate) cluster: bool,
    /// The seed that the search begins with.
    #[arg(long, value_name = "N", default_value_t = 1, requires = "cluster")]
    pub(crate) seed: u64,
    /// The summary as JSON.
    #[arg(long)]
    pub(crate) json: bool,
}

/// Replays a conversation and says what came of it.
///
/// # Errors
/// Files that can't be read, a session that is not empty, a hall that can't be reached or takes
/// nothing more, and counts that are not those of the files.
pub fn run(args: Args, context: &Context) -> Result<(), Failure> {
    let conversation = Conversation::read(&args.dir).map_err(Trouble::from)?;
    let published = match args.groups {
        true => Published::read(&args.dir).map_err(Trouble::from)?,
        // Without them there is nothing to compare with, which the summary says.
        false if args.cluster => Published::read(&args.dir).unwrap_or_default(),
        false => Published::default(),
    };
    let plan = Plan::of(&conversation, context.words);
    fits(&plan)?;
    let runtime = crate::cli::runtime()?;
    let replay = Replay {
        args: &args,
        conversation,
        published,
        plan,
        words: context.words,
    };
    let stop = CancellationToken::new();
    let summary = runtime.block_on(async {
        signals::heed(&stop, Hangup::Stops).map_err(Failure::Start)?;
        match &args.url {
            Some(url) => replay.there(url, &stop).await,
            None => replay.here(context, &stop).await,
        }
    })?;
    replay.tell(&summary)?;
    match summary.matches {
        true => Ok(()),
        false => Err(Trouble::Differs.into()),
    }
}

/// That a session can hold what the plan puts into it.
fn fits(plan: &Plan) -> Result<(), Trouble> {
    let all = [
        (plan.people.len(), MAX_PARTICIPANTS),
        (plan.ideas.len(), MAX_OPTIONS),
    ];
    match all.into_iter().find(|(found, limit)| found > limit) {
        Some((found, limit)) => Err(Trouble::TooMany { found, limit }),
        None => Ok(()),
    }
}

/// One replay, wherever it is played.
struct Replay<'a> {
    args: &'a Args,
    conversation: Conversation,
    published: Published,
    plan: Plan,
    words: Words,
}

impl Replay<'_> {
    /// Plays in a hall of this process's own, on this computer only.
    async fn here(&self, context: &Context, stop: &CancellationToken) -> Result<Summary, Failure> {
        let (slug, folder) = self.session(context)?;
        let about = About {
            name: slug.as_str(),
            folder: &folder,
        };
        let disk = RealDisk::claim(&folder, Utc::now()).map_err(|it| about.not_claimed(it))?;
        let limits = match self.args.raise_limits {
            true => Limits::raised(),
            false => {
                attach::tell(&self.words.say("crowd-hall-pace"));
                Limits::hall()
            }
        };
        let lang = self.words.lang();
        let hall = Hall::open(about, Arc::new(disk), Listen::LOOPBACK, limits, lang).await?;
        let played = self.play(&hall.link, &hall.own_url(), stop).await;
        let closed = hall.close().await;
        let summary = played?;
        closed.map(|()| summary)
    }

    /// Plays in somebody else's hall, let in as a console.
    async fn there(&self, url: &str, stop: &CancellationToken) -> Result<Summary, Failure> {
        let code = self.args.code.clone().unwrap_or_default();
        let address = attach::address(url)?;
        let hello = Hello::Code {
            digits: attach::digits(&code),
            name: self.words.say("crowd-console-name").into_owned(),
        };
        attach::tell(&self.words.say("crowd-waiting-for-console"));
        let attached = remote::attach(&address, hello).await;
        let hub = attached.map_err(|error| attach::turned_away(error, url))?;
        Ok(self.play(&Link::Remote(hub), &address, stop).await?)
    }

    /// The session to play into: one that is there and empty, or a new one.
    fn session(&self, context: &Context) -> Result<(Slug, PathBuf), Failure> {
        let name = match &self.args.into {
            Some(name) => name.clone(),
            None => slug(&self.args.dir),
        };
        let Ok(folder) = context.place.session(&name) else {
            let (slug, folder) = context.place.vacant(&name)?;
            let setup = self.setup(&slug);
            let about = About {
                name: slug.as_str(),
                folder: &folder,
            };
            new::write(setup, about, context.place.folder())?;
            return Ok((slug, folder));
        };
        let session = context.inspect(&name)?.session;
        self.has_groups(&session)?;
        match is_empty(&session) {
            true => Ok((name.parse()?, folder)),
            false => {
                let instead = free_name(&name, context);
                Err(Trouble::NotEmpty { name, instead }.into())
            }
        }
    }

    /// That everybody finds their group among the parties of a session that is there already.
    fn has_groups(&self, session: &Session) -> Result<(), Trouble> {
        let mut keys = self.parties().into_values();
        match keys.find(|key| session.setup.party(key).is_none()) {
            Some(missing) => Err(Trouble::UnknownParty {
                party: missing.to_string(),
                known: known(&session.setup),
            }),
            None => Ok(()),
        }
    }

    fn setup(&self, slug: &Slug) -> Setup {
        let lang = self.words.lang();
        let title = self.conversation.title.as_deref().unwrap_or(slug.as_str());
        let mut setup = setup(slug.as_str(), title, lang);
        if self.args.groups {
            setup.parties = groups::parties(&self.published);
        }
        setup
    }

    /// The party of everybody who joins with one.
    fn parties(&self) -> BTreeMap<PersonId, Key> {
        let groups = self.published.groups.iter();
        groups
            .filter(|_| self.args.groups)
            .map(|(person, group)| (*person, groups::key(*group)))
            .collect()
    }

    async fn play(
        &self,
        link: &Link,
        url: &str,
        stop: &CancellationToken,
    ) -> Result<Summary, Trouble> {
        let door = Door::new(url, usize::from(self.args.phones))?;
        let progress = progress();
        let parties = self.parties();
        let stage = Stage {
            link,
            door: &door,
            words: self.words,
            rate: self.args.rate,
            parties: &parties,
            progress: &progress,
        };
        let played = tokio::select! {
            played = play::play(&stage, &self.plan) => played?,
            () = stop.cancelled() => return Err(Trouble::Interrupted),
        };
        progress.finish_and_clear();
        Ok(self.summary(&link.session(), &door, played))
    }

    fn summary(&self, session: &Session, door: &Door, played: Played) -> Summary {
        let view = result::result(session, played.round);
        let view = view.expect("the round was closed, and the link covers what it answers");
        let differences = verify::differences(&self.conversation, &self.plan, &played.ideas, &view);
        Summary::of(summary::Played {
            session: &session.setup.slug,
            round: played.round.0,
            plan: &self.plan,
            count: door.meter().count(),
            first_refusal: played.first_refusal.clone(),
            took: played.took,
            differences,
            groups: self.args.groups.then(|| self.groups(session, &played)),
            clusters: self.args.cluster.then(|| self.clusters()),
        })
    }

    /// What the published groups said, as the session counted it.
    fn groups(&self, session: &Session, played: &Played) -> Groups {
        let (files, published) = (&self.conversation, &self.published);
        let ideas = (&self.plan, played.ideas.as_slice());
        let counted = groups::of_session(session, played.round, ideas, published);
        let expected = groups::of_files(files, published);
        Groups::of(files, published, (&counted, &expected), self.plan.voters)
    }

    fn clusters(&self) -> Clusters {
        let found = opinion::find(&self.conversation, &self.published, self.args.seed);
        found.map_or(Clusters::None {}, Clusters::Found)
    }

    fn tell(&self, summary: &Summary) -> Result<(), Failure> {
        if self.args.json {
            let json =
                serde_json::to_string(summary).expect("a summary is plain numbers and texts");
            return answer::line(&json);
        }
        summary
            .lines(self.words)
            .iter()
            .try_for_each(|line| answer::line(line))
    }
}

/// The session that a conversation becomes. What was said on Pol.is is published person by
/// person, so nothing is left out of results for the smallness of a group.
pub(crate) fn setup(slug: &str, title: &str, lang: Lang) -> Setup {
    let fitting: String = title
        .graphemes(true)
        .take(Limit::SESSION_TITLE.graphemes)
        .collect();
    let title = CleanText::line(&fitting, Limit::SESSION_TITLE);
    let title = title.unwrap_or_else(|_| CleanText::replayed(slug));
    let mut setup = stage::starting_now(KIND, slug, title, lang);
    setup.min_group = 0;
    setup
}

/// The keys of a session's parties, for a sentence.
fn known(setup: &Setup) -> String {
    let keys = setup.parties.iter().map(|party| party.key.to_string());
    keys.collect::<Vec<_>>().join(", ")
}

/// Whether nothing has happened in a session that a replay would mix with.
fn is_empty(session: &Session) -> bool {
    session.people.is_empty()
        && session.topics.is_empty()
        && session.ideas.is_empty()
        && session.rounds.is_empty()
}

/// A slug from a folder's name: its letters and digits, everything else a hyphen.
fn slug(folder: &Path) -> String {
    let folder = folder.canonicalize().unwrap_or_else(|_| folder.to_owned());
    let name = folder.file_name().unwrap_or_default().to_string_lossy();
    let mut slug = String::new();
    for letter in name.to_lowercase().chars() {
        match letter {
            'a'..='z' | '0'..='9' => slug.push(letter),
            _ if slug.is_empty() || slug.ends_with('-') => {}
            _ => slug.push('-'),
        }
    }
    slug.truncate(SLUG_LETTERS);
    match slug.trim_end_matches('-') {
        "" => NAMELESS.to_owned(),
        slug => slug.to_owned(),
    }
}

/// The first of `name-2`, `name-3` … that is free.
fn free_name(name: &str, context: &Context) -> String {
    let base: String = name.chars().take(SLUG_LETTERS).collect();
    let names = (2_u32..).map(|number| format!("{base}-{number}"));
    let mut free = names.filter(|name| context.place.session(name).is_err());
    free.next().expect("there are more numbers than folders")
}

/// A bar on standard error, and nothing where that is no terminal.
fn progress() -> ProgressBar {
    const SHAPE: &str = "{msg:<24} {bar:30} {pos}/{len}  {per_sec}";
    let style = ProgressStyle::with_template(SHAPE).expect("the template is a constant of ours");
    ProgressBar::new(0).with_style(style)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folders_name_becomes_a_slug() {
        for (folder, expected) in [
            ("x/london-youth-policing", "london-youth-policing"),
            ("x/Malmö & Lund, 2026!", "malm-lund-2026"),
            ("x/市民", NAMELESS),
            ("/", NAMELESS),
        ] {
            assert_eq!(slug(Path::new(folder)), expected);
        }
        let long = slug(Path::new(&"a".repeat(300)));
        assert!(format!("{long}-999").parse::<Slug>().is_ok());
    }

    #[test]
    fn the_title_of_a_conversation_fits_whatever_it_is() {
        let long = "å".repeat(500);
        for title in ["$15/hour", "\u{7}", &long] {
            let setup = setup("seattle", title, Lang::Sv);
            assert!(!setup.title.is_empty());
            assert_eq!(setup.min_group, 0);
        }
    }
}
