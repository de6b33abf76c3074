//! `torg ballots`: the ballot papers of a round, to be printed. Reads only, so it works beside a
//! running host; the console there does the same.

use super::failure::path;
use super::{Context, Failure, answer, files};
use crate::domain::Session;
use crate::domain::model::RoundId;
use crate::report::paper::ballots::{MOST_PAPERS, ballots};
use crate::text::{Words, t};
use std::path::{Path, PathBuf};

/// The folder within a session that they go to where no other place is named.
const FOLDER: &str = "exports";

/// What `--out` says for standard output.
const STANDARD_OUTPUT: &str = "-";

/// The arguments of `torg ballots`.
#[derive(clap::Args, Debug)]
pub struct Args {
    /// The session's name.
    session: String,
    /// The round's number.
    #[arg(long, value_name = "N")]
    round: u32,
    /// How many papers.
    #[arg(long, value_name = "K", value_parser = clap::value_parser!(u32).range(1..=i64::from(MOST_PAPERS)))]
    count: u32,
    /// Where to; else the session's own folder for exports.
    #[arg(long, value_name = "PATH|-")]
    out: Option<PathBuf>,
    /// Replace what is there.
    #[arg(long)]
    force: bool,
}

/// Writes the papers and says where.
///
/// # Errors
/// A session that can't be read, a round that is not there or has nothing to vote on, a file that
/// is there already or can't be written.
pub fn run(args: Args, context: &Context) -> Result<(), Failure> {
    let folder = context.place.session(&args.session)?;
    let session = context.inspect(&args.session)?.session;
    let round = RoundId(args.round);
    let words = Words::for_html(context.words.lang());
    let sheet = ballots(&session, round, args.count, words).ok_or(Failure::NoRound(args.round))?;
    let out = match &args.out {
        Some(out) if out.as_os_str() == STANDARD_OUTPUT => {
            return answer::bytes(sheet.as_bytes());
        }
        Some(out) => {
            files::write(out, sheet.as_bytes(), args.force)?;
            out.clone()
        }
        None => keep(&session, round, &folder, &sheet, context.words)?,
    };
    answer::line(&t!(
        context.words,
        "terms-papers-written",
        path = path(&out)
    ))
}

/// Writes the papers into the session's folder for exports, in the place of earlier ones of the
/// same round.
///
/// # Errors
/// Where the folder or the file can't be written.
pub(super) fn keep(
    session: &Session,
    round: RoundId,
    folder: &Path,
    sheet: &str,
    words: Words,
) -> Result<PathBuf, Failure> {
    let folder = files::subfolder(folder, FOLDER)?;
    let name = format!(
        "{}-ballots-{round}-{}.html",
        session.setup.slug,
        words.lang().code()
    );
    let out = folder.join(name);
    files::write(&out, sheet.as_bytes(), true)?;
    Ok(out)
}
