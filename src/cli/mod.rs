//! The command line: one file per subcommand, and the wiring of everything below.
//!
//! Parsing comes first and starts nothing: no catalogue, runtime or file is touched before the
//! arguments are known to be good, so `torg --help` costs what clap costs and one catalogue.

mod answer;
mod check;
pub mod failure;
mod help;
mod new;
mod place;

pub use failure::Failure;

use crate::text::{Lang, Words};
use clap::{ArgAction, Parser, Subcommand};
use place::Place;
use std::ffi::OsString;
use std::path::PathBuf;

/// What was asked for on the command line. The words people read of it are in `cli.ftl`
/// (see [`help`]); what stands here is for those who read the code.
#[derive(Parser, Debug)]
#[command(name = "torg", version, disable_help_flag = true, disable_version_flag = true)]
#[command(disable_help_subcommand = true)]
pub struct Cli {
    /// The folder that holds the sessions.
    #[arg(long, global = true, value_name = "DIR", env = "TORG_SESSIONS")]
    sessions: Option<PathBuf>,
    /// The language of the reader.
    #[arg(long, global = true, value_name = "sv|en", value_parser = ["sv", "en"])]
    lang: Option<String>,
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
    /// Verifies a session's journal and its counts.
    Check(check::Args),
}

/// What every subcommand gets besides its own arguments.
#[derive(Clone, Debug)]
pub struct Context {
    /// Where the sessions are.
    pub(crate) place: Place,
    /// The reader's words.
    pub words: Words,
}

/// Reads the command line.
///
/// # Errors
/// Help, version and mistakes, as [`Failure::Usage`] in the reader's language.
pub fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<Cli, Failure> {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    Cli::try_parse_from(&arguments).map_err(|error| help::localised(error, &arguments))
}

/// The language for what is said when the command line itself could not be read.
pub fn language(arguments: impl IntoIterator<Item = OsString>) -> Lang {
    help::language(arguments)
}

impl Cli {
    /// The language to speak: the one asked for, else the system's.
    pub fn lang(&self) -> Lang {
        let asked = self.lang.as_deref().and_then(Lang::from_locale);
        asked.unwrap_or_else(Lang::of_system)
    }

    /// Does what was asked for.
    ///
    /// # Errors
    /// [`Failure`] holds the sentence and the exit code.
    pub fn run(self) -> Result<(), Failure> {
        let context = Context {
            place: Place::find(self.sessions.as_deref()),
            words: Words::for_terminal(self.lang()),
        };
        match self.want {
            None => todo!(),
            Some(Want::New(args)) => new::run(args, &context),
            Some(Want::Check(args)) => check::run(args, &context),
        }
    }
}
