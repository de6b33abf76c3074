//! The command line: one file per subcommand, and the wiring of everything below.
//!
//! Parsing comes first and starts nothing: no catalogue, runtime or file is touched before the
//! arguments are known to be good, so `torg --help` costs what clap costs and one catalogue.

mod answer;
mod attach;
mod ballots;
mod cards;
mod check;
pub mod crowd;
pub mod demo;
mod doctor;
mod doorkey;
mod export;
pub mod failure;
mod files;
mod hall;
mod help;
mod host;
mod new;
mod place;
pub mod polis;
mod recount;
pub mod replay;
mod salvage;
mod schema;
mod shelf;
mod signals;
mod signs;
mod start;
pub mod tally;
mod trouble;
mod uncounted;

pub use failure::Failure;

use crate::hub::{self, Clock, Inspected};
use crate::journal::RealDisk;
use crate::text::{Lang, Words};
use crate::tui::Ground;
use chrono::Utc;
use clap::builder::PossibleValuesParser;
use clap::{ArgAction, Parser, Subcommand};
use failure::About;
use place::Place;
use std::ffi::OsString;
use std::path::PathBuf;
use std::sync::Arc;
use tokio::runtime::Runtime;

/// What was asked for on the command line. The words people read of it are in `cli.ftl`
/// (see `help`); what stands here is for those who read the code.
#[derive(Parser, Debug)]
#[command(
    name = "torg",
    version,
    disable_help_flag = true,
    disable_version_flag = true
)]
#[command(disable_help_subcommand = true)]
pub struct Cli {
    /// The folder that holds the sessions.
    #[arg(long, global = true, value_name = "DIR", env = "TORG_SESSIONS")]
    sessions: Option<PathBuf>,
    /// The language of the reader.
    #[arg(long, global = true, value_name = "sv|en", value_parser = ["sv", "en"])]
    lang: Option<String>,
    /// What the screen is painted on.
    #[arg(long, global = true, value_name = "THEME", env = "TORG_THEME", value_parser = grounds())]
    theme: Option<String>,
    /// Shows the help.
    #[arg(short, long, global = true, action = ArgAction::Help)]
    help: Option<bool>,
    /// Shows the version.
    #[arg(short = 'V', long, action = ArgAction::Version)]
    version: Option<bool>,
    /// What to do; the start screen if nothing is said.
    #[command(subcommand)]
    want: Option<Want>,
}

/// The subcommands.
#[derive(Subcommand, Debug)]
enum Want {
    /// Makes a session.
    New(new::Args),
    /// Holds a session.
    Host(host::Args),
    /// Attaches this terminal to a session that somebody else holds.
    Attach(attach::Args),
    /// Holds a forum of simulated people.
    Demo(demo::Args),
    /// Plays a conversation from Pol.is in a session.
    Replay(replay::Args),
    /// Writes a session as a document or as data.
    Export(export::Args),
    /// Prints seat cards.
    Cards(cards::Args),
    /// Writes the signs on the doors of a session's rooms, to be printed.
    Signs(signs::Args),
    /// Writes the ballot papers of a round, to be printed.
    Ballots(ballots::Args),
    /// Verifies a session's journal and its counts.
    Check(check::Args),
    /// Saves what can be saved of a damaged session.
    Salvage(salvage::Args),
    /// Looks whether phones reach this computer.
    Doctor(doctor::Args),
    /// Counts an election from a file, or a round of a session.
    Tally(tally::Args),
    /// Shows the JSON Schema of an exported session.
    Schema,
}

/// What every subcommand gets besides its own arguments.
#[derive(Clone, Debug)]
pub struct Context {
    /// Where the sessions are.
    pub(crate) place: Place,
    /// The reader's words.
    pub words: Words,
    /// What the screen is painted on, where that was asked for.
    pub ground: Option<Ground>,
}

/// What `--theme` may be.
fn grounds() -> PossibleValuesParser {
    PossibleValuesParser::new(Ground::NAMES.map(|(name, _)| name))
}

/// Reads the command line; none if it asked for help or the version, and got it.
///
/// # Errors
/// [`Failure::Usage`] for a mistake on it.
pub fn parse(arguments: &[OsString]) -> Result<Option<Cli>, Failure> {
    match Cli::try_parse_from(arguments) {
        Ok(cli) => Ok(Some(cli)),
        Err(error) => help::settle(error, arguments).map(|()| None),
    }
}

/// The words to say to whoever typed these arguments, however wrong they may be.
pub fn words(arguments: &[OsString]) -> Words {
    Words::for_command_line(help::language(arguments))
}

impl Cli {
    /// Does what was asked for.
    ///
    /// # Errors
    /// [`Failure`] holds the sentence and the exit code.
    pub fn run(self) -> Result<(), Failure> {
        let place = Place::find(self.sessions.as_deref());
        let lang = self.lang.as_deref().and_then(Lang::from_locale);
        let words = Words::for_terminal(lang.unwrap_or_else(Lang::of_system));
        let ground = self.theme.as_deref().and_then(Ground::named);
        self.carry_out(&Context {
            place,
            words,
            ground,
        })
    }

    fn carry_out(self, context: &Context) -> Result<(), Failure> {
        match self.want {
            None => start::run(context),
            Some(Want::New(args)) => new::run(args, context),
            Some(Want::Host(args)) => host::run(args, context),
            Some(Want::Attach(args)) => attach::run(args, context),
            Some(Want::Demo(args)) => demo::run(args, context),
            Some(Want::Replay(args)) => replay::run(args, context),
            Some(Want::Export(args)) => export::run(args, context),
            Some(Want::Cards(args)) => cards::run(args, context),
            Some(Want::Signs(args)) => signs::run(args, context),
            Some(Want::Ballots(args)) => ballots::run(args, context),
            Some(Want::Check(args)) => check::run(args, context),
            Some(Want::Salvage(args)) => salvage::run(args, context),
            Some(Want::Doctor(args)) => doctor::run(&args, context),
            Some(Want::Tally(args)) => tally::run(args, context),
            Some(Want::Schema) => schema::run(),
        }
    }
}

/// Does what `torg` with these arguments would, for a screen on which they were chosen.
///
/// # Errors
/// As [`Cli::run`].
pub(crate) fn obey(arguments: &[&str], context: &Context) -> Result<(), Failure> {
    let line = std::iter::once("torg").chain(arguments.iter().copied());
    let cli = Cli::try_parse_from(line).map_err(|error| Failure::Usage(Box::new(error)))?;
    cli.carry_out(context)
}

impl Context {
    /// Reads a session without claiming it: another process may have it open.
    ///
    /// # Errors
    /// An unknown name, or a journal that does not open.
    pub(crate) fn inspect(&self, name: &str) -> Result<Inspected, Failure> {
        let folder = self.place.session(name)?;
        let about = About {
            name,
            folder: &folder,
        };
        hub::inspect(&RealDisk::look(&folder)).map_err(|it| about.not_started(it))
    }
}

/// The time, from this computer's clock.
pub(crate) fn clock() -> Clock {
    Arc::new(Utc::now)
}

/// A runtime for what a command does beside the terminal.
///
/// # Errors
/// When the system gives no more threads.
pub(crate) fn runtime() -> Result<Runtime, Failure> {
    let mut builder = tokio::runtime::Builder::new_multi_thread();
    builder.enable_all().build().map_err(Failure::Start)
}
