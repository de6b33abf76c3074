//! `torg export`: a session as a document or as data. Reads only, so it works beside a running
//! host, on a full disk and from a folder that can't be written.

use super::failure::path;
use super::{Context, Failure, answer, files};
use crate::domain::Session;
use crate::report::{self, Format, Table};
use crate::text::{Lang, t};
use clap::ValueEnum;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use std::path::{Path, PathBuf};

/// What `--out` says for standard output.
const STANDARD_OUTPUT: &str = "-";

/// The arguments of `torg export`.
#[derive(clap::Args, Debug)]
pub struct Args {
    /// The session's name.
    session: String,
    /// The format.
    #[arg(long, value_enum)]
    format: Kind,
    /// Which table; all of them, each in its own file, if nothing is said.
    #[arg(long, value_parser = table())]
    table: Option<Table>,
    /// Where to; else the session's own folder for exports.
    #[arg(long, value_name = "PATH|-")]
    out: Option<PathBuf>,
    /// Replace what is there.
    #[arg(long)]
    force: bool,
}

/// The formats by their names on the command line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Kind {
    Json,
    Md,
    Html,
    Csv,
}

fn table() -> impl TypedValueParser<Value = Table> {
    PossibleValuesParser::new(Table::ALL.map(Table::key)).map(|name| {
        let known = Table::ALL.into_iter().find(|table| table.key() == name);
        known.expect("the parser lets only the names of tables through")
    })
}

/// Writes the documents asked for, and says where.
///
/// # Errors
/// A session that can't be read, a table missing or not asked for, a file that is there already
/// or can't be written.
pub fn run(args: Args, context: &Context) -> Result<(), Failure> {
    let formats = formats(&args)?;
    let folder = context.place.session(&args.session)?;
    let session = context.inspect(&args.session)?.session;
    let lang = context.words.lang();
    match &args.out {
        Some(out) if out.as_os_str() == STANDARD_OUTPUT => {
            formats.into_iter().try_for_each(|format| {
                answer::bytes(report::render(&session, format, lang).as_bytes())
            })
        }
        Some(out) => formats.into_iter().try_for_each(|format| {
            let document = report::render(&session, format, lang);
            files::write(out, document.as_bytes(), args.force)?;
            tell(out, context)
        }),
        None => {
            let folder = files::subfolder(&folder, files::EXPORTS)?;
            formats.into_iter().try_for_each(|format| {
                let out = folder.join(file_name(&session, format, lang));
                // The name says what is in it, so a file of this name holds the same.
                files::write(
                    &out,
                    report::render(&session, format, lang).as_bytes(),
                    true,
                )?;
                tell(&out, context)
            })
        }
    }
}

fn tell(out: &Path, context: &Context) -> Result<(), Failure> {
    answer::line(&t!(context.words, "cli-exported", path = path(out)))
}

/// The documents asked for. A table belongs to CSV, and one file holds one table.
fn formats(args: &Args) -> Result<Vec<Format>, Failure> {
    match (args.format, args.table) {
        (Kind::Json, None) => Ok(vec![Format::Json]),
        (Kind::Md, None) => Ok(vec![Format::Markdown]),
        (Kind::Html, None) => Ok(vec![Format::Html]),
        (Kind::Csv, Some(table)) => Ok(vec![Format::Csv(table)]),
        (Kind::Csv, None) if args.out.is_none() => Ok(Table::ALL.map(Format::Csv).to_vec()),
        (Kind::Csv, None) => Err(Failure::WhichTable),
        (Kind::Json | Kind::Md | Kind::Html, Some(_)) => Err(Failure::TableWithoutCsv),
    }
}

/// `host-2026-142-sv.md`, `host-2026-142-ideas.csv`: with the number of the last event, so that
/// an earlier document stays beside a later one.
fn file_name(session: &Session, format: Format, lang: Lang) -> String {
    let slug = &session.setup.slug;
    let n = session.n;
    let ending = format.extension();
    match format {
        Format::Json => format!("{slug}-{n}.{ending}"),
        Format::Markdown | Format::Html => format!("{slug}-{n}-{}.{ending}", lang.code()),
        Format::Csv(table) => format!("{slug}-{n}-{}.{ending}", table.key()),
    }
}
