//! `torg new`: a session from a template, or like an older one.

use super::failure::{About, path};
use super::place::Slug;
use super::{Context, Failure, answer, clock, files};
use crate::domain::model::{BridgeThresholds, Setup, VoteLevel};
use crate::domain::{CleanText, Limit, Session};
use crate::hub;
use crate::journal::RealDisk;
use crate::text::templates::{self, Occasion, Template};
use crate::text::{Words, t};
use crate::views::stage::put_first;
use chrono::{Local, NaiveDate, NaiveTime, Offset, TimeZone, Utc};
use clap::builder::PossibleValuesParser;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The arguments of `torg new`; the start screen fills them in too.
#[derive(clap::Args, Debug)]
pub struct Args {
    /// The session's name.
    pub(crate) slug: String,
    /// The template; the older session's kind where there is one and nothing is said.
    #[arg(long, required_unless_present = "like")]
    #[arg(value_parser = PossibleValuesParser::new(templates::kinds()))]
    pub(crate) kind: Option<String>,
    /// The title; the older session's where there is one and nothing is said.
    #[arg(long, required_unless_present = "like")]
    pub(crate) title: Option<String>,
    /// The day.
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub(crate) date: NaiveDate,
    /// When the first block starts; else when such a meeting usually does.
    #[arg(long, value_name = "HH:MM", value_parser = wall_clock)]
    pub(crate) start: Option<NaiveTime>,
    /// The older session to take after.
    #[arg(long, value_name = "SESSION")]
    pub(crate) like: Option<String>,
    /// How surely a vote is one person's; the older session's, else one vote a phone.
    #[arg(long, value_parser = PossibleValuesParser::new(VoteLevel::ALL.map(VoteLevel::key)))]
    pub(crate) level: Option<String>,
    /// Where the lines between bridges and divides are drawn; the older session's, else the usual.
    #[arg(long, value_name = "5,60,40,75", value_parser = thresholds)]
    pub(crate) bridges: Option<BridgeThresholds>,
}

fn wall_clock(text: &str) -> Result<NaiveTime, chrono::ParseError> {
    NaiveTime::parse_from_str(text, "%H:%M")
}

/// How many of a group must have answered; then in per cent: from where on it is for an idea, up
/// to where it is not, and from where on an idea is close to its heart.
fn thresholds(text: &str) -> Result<BridgeThresholds, &'static str> {
    const WANTED: &str = "5,60,40,75";
    let numbers: Result<Vec<u8>, _> = text.split(',').map(|it| it.trim().parse()).collect();
    match numbers.as_deref() {
        Ok([least, bridge, divide, heart]) if divide < bridge && bridge.max(heart) <= &100 => {
            Ok(BridgeThresholds {
                least: u16::from(*least),
                bridge: *bridge,
                divide: *divide,
                heart: *heart,
            })
        }
        _ => Err(WANTED),
    }
}

/// Makes a session and says where it is.
///
/// # Errors
/// A bad name, title or time; a name that is taken; an older session that can't be read; a disk
/// that does not take it.
pub fn run(args: Args, context: &Context) -> Result<(), Failure> {
    let (slug, folder) = make(args, context)?;
    let folder = path(&folder);
    answer::line(&t!(
        context.words,
        "cli-made",
        name = slug.as_str(),
        folder = folder
    ))
}

/// Makes a session. Gives its name and its folder.
///
/// # Errors
/// As [`run`].
pub(crate) fn make(args: Args, context: &Context) -> Result<(Slug, PathBuf), Failure> {
    let (slug, folder) = context.place.vacant(&args.slug)?;
    let setup = set_up(&slug, &args, context)?;
    let about = About {
        name: slug.as_str(),
        folder: &folder,
    };
    write(setup, about, context.place.folder())?;
    Ok((slug, folder))
}

/// Writes a session's first record into its folder, and makes the sessions folder if need be.
///
/// # Errors
/// A folder that is taken, a disk that does not take it.
pub(crate) fn write(setup: Setup, about: About<'_>, sessions: &Path) -> Result<(), Failure> {
    fs::create_dir_all(sessions).map_err(|error| Failure::Write(sessions.to_owned(), error))?;
    let disk = RealDisk::create(about.folder, Utc::now()).map_err(|it| about.not_claimed(it))?;
    let made = hub::create(Arc::new(disk), setup, &clock());
    made.map_err(|error| {
        files::unmake(about.folder);
        about.not_started(error)
    })
}

/// What a new session is made from.
enum Source {
    Template(Template),
    Old {
        session: Box<Session>,
        template: Option<Template>,
    },
}

impl Source {
    fn find(args: &Args, context: &Context) -> Result<Source, Failure> {
        let template = args.kind.as_deref().and_then(templates::load);
        if let Some(name) = &args.like {
            let session = Box::new(context.inspect(name)?.session);
            return Ok(Source::Old { session, template });
        }
        let unknown = || Failure::UnknownKind(args.kind.clone().unwrap_or_default());
        template.map(Source::Template).ok_or_else(unknown)
    }

    fn usual_start(&self) -> NaiveTime {
        match self {
            Source::Template(template) => template.starts,
            Source::Old { session, .. } => {
                let setup = &session.setup;
                setup.local(setup.agenda.starts).time()
            }
        }
    }

    fn title(&self, said: Option<&str>) -> Result<CleanText, Failure> {
        match (said, self) {
            (None, Source::Old { session, .. }) => Ok(session.setup.title.clone()),
            (said, _) => CleanText::line(said.unwrap_or_default(), Limit::SESSION_TITLE)
                .map_err(Failure::BadTitle),
        }
    }

    fn setup(self, occasion: Occasion, words: Words) -> Setup {
        match self {
            Source::Template(template) => template.setup(occasion, words.lang()),
            Source::Old { session, template } => {
                let mut setup = templates::like(&session.setup, occasion);
                setup.since_last = since_last(&session, words);
                if let Some(template) = template {
                    (setup.kind, setup.kind_name) = (template.kind, template.name);
                }
                setup
            }
        }
    }
}

/// What the session before put first, for the page that tells what became of it: a beginning that
/// the facilitator goes on from. Notes of who does what stay out of it, because they name people.
fn since_last(before: &Session, words: Words) -> Vec<CleanText> {
    let said = put_first(before).into_iter().map(|idea| {
        let said = t!(words, "stage-put-first", idea = &idea);
        CleanText::line(&said, Limit::QUESTION)
    });
    // An idea that is longer than a line on the projector is left for the facilitator to shorten.
    said.filter_map(Result::ok).collect()
}

fn set_up(slug: &Slug, args: &Args, context: &Context) -> Result<Setup, Failure> {
    let source = Source::find(args, context)?;
    let starts = args.start.unwrap_or_else(|| source.usual_start());
    let occasion = Occasion {
        slug: slug.as_str().to_owned(),
        id: uuid::Uuid::now_v7().to_string(),
        title: source.title(args.title.as_deref())?,
        date: args.date,
        starts,
        offset_minutes: offset_minutes(args.date, starts)?,
    };
    let mut setup = source.setup(occasion, context.words);
    let level = args.level.as_deref().and_then(VoteLevel::from_key);
    setup.level = level.unwrap_or(setup.level);
    setup.bridges = args.bridges.unwrap_or(setup.bridges);
    Ok(setup)
}

/// How far this computer's clock is ahead of UTC at that time, in minutes. Where clocks are turned
/// back the time comes twice, and the first one is meant.
fn offset_minutes(date: NaiveDate, starts: NaiveTime) -> Result<i32, Failure> {
    let moment = Local.from_local_datetime(&date.and_time(starts)).earliest();
    let moment = moment.ok_or(Failure::NoSuchTime)?;
    Ok(moment.offset().fix().local_minus_utc() / 60)
}

#[cfg(test)]
mod tests {
    use super::thresholds;

    #[test]
    fn four_numbers_draw_the_lines_and_nonsense_does_not() {
        let drawn = thresholds("7, 55,35,80").unwrap();
        assert_eq!((drawn.least, drawn.bridge), (7, 55));
        assert_eq!((drawn.divide, drawn.heart), (35, 80));
        for nonsense in ["", "5,60,40", "5,40,60,75", "5,60,40,175", "a,b,c,d"] {
            assert!(thresholds(nonsense).is_err(), "{nonsense}");
        }
    }
}
