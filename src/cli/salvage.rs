//! `torg salvage`: what can be saved of a damaged session, into a new one.

use super::failure::About;
use super::{Context, Failure, answer, clock, files};
use crate::hub;
use crate::journal::{self, RealDisk, Salvaged};
use crate::text::{Words, t};
use chrono::Utc;
use std::sync::Arc;

/// The arguments of `torg salvage`.
#[derive(clap::Args, Debug)]
pub struct Args {
    /// The damaged session's name.
    session: String,
    /// The new session's name.
    #[arg(long, value_name = "SLUG")]
    into: String,
}

/// Copies every good line into a new session and lists what is missing. The old one is only read.
///
/// # Errors
/// Unknown or taken names, a first line that is lost, a disk that does not take the copy.
pub fn run(args: Args, context: &Context) -> Result<(), Failure> {
    let old = context.place.session(&args.session)?;
    let old = About {
        name: &args.session,
        folder: &old,
    };
    let (slug, folder) = context.place.vacant(&args.into)?;
    let new = About {
        name: slug.as_str(),
        folder: &folder,
    };
    let disk = RealDisk::create(&folder, Utc::now()).map_err(|it| new.not_claimed(it))?;
    let disk = Arc::new(disk);
    let salvaged = journal::salvage(&RealDisk::look(old.folder), &*disk).map_err(|error| {
        files::unmake(new.folder);
        old.not_salvaged(error, new)
    })?;
    // Opening notes in the journal itself that it was not ended in order, and closing ends it.
    let opened = hub::open(disk, clock()).map_err(|it| new.not_started(it))?;
    super::runtime()?.block_on(opened.hub.stop());
    tell(&salvaged, slug.as_str(), context.words)
}

fn tell(salvaged: &Salvaged, name: &str, words: Words) -> Result<(), Failure> {
    answer::line(&t!(
        words,
        "cli-salvaged",
        records = salvaged.head.n,
        name = name
    ))?;
    for gap in &salvaged.gaps {
        answer::line(&t!(
            words,
            "cli-salvaged-gap",
            first = gap.first,
            last = gap.last
        ))?;
    }
    if salvaged.left_out > 0 {
        answer::line(&t!(
            words,
            "cli-salvaged-left-out",
            count = salvaged.left_out
        ))?;
    }
    Ok(())
}
