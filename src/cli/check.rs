//! `torg check`: verifies a session's journal line by line, recounts every ballot, and says of each
//! round what its count can be proved by.

mod told;

use super::failure::About;
use super::recount::Recount;
use super::{Context, Failure, answer};
use crate::domain::Session;
use crate::domain::model::RoundId;
use crate::journal::{self, Ended, Opening, RealDisk, Snapshot};
use crate::report::model::Proceedings;
use crate::text::{Words, t};

/// The arguments of `torg check`.
#[derive(clap::Args, Debug)]
pub struct Args {
    /// The session's name.
    session: String,
    /// What was checked as JSON.
    #[arg(long)]
    json: bool,
}

/// Says that a session is whole, with the end of its chain, or what is wrong with it. Reads only:
/// another process may have the session open.
///
/// # Errors
/// Damage, missing records or a count that differs, with what to do about it.
pub fn run(args: Args, context: &Context) -> Result<(), Failure> {
    let folder = context.place.session(&args.session)?;
    let about = About {
        name: &args.session,
        folder: &folder,
    };
    let disk = RealDisk::look(&folder);
    let inspected = context.inspect(&args.session)?;
    let mut recount = Recount::default();
    journal::replay(&disk, &mut |record| recount.take(&record))
        .map_err(|it| about.not_opened(it))?;
    let session = &inspected.session;
    let differs = recount
        .first_difference(session)
        .or_else(|| recorded_otherwise(&disk, session));
    if let Some(round) = differs {
        return Err(Failure::CountsDiffer {
            name: args.session,
            round: round.0,
        });
    }
    let Opening { head, ended } = inspected.opening;
    if args.json {
        return answer::line(&told::json(session, head, &ended));
    }
    answer::line(&t!(
        context.words,
        "cli-checked",
        name = args.session.as_str(),
        records = head.n,
        rounds = recount.rounds(),
        hash = head.hash.short()
    ))?;
    for round in session.rounds.keys() {
        told::round(session, *round, context.words)?;
    }
    tell_ending(&ended, context.words)
}

/// The first round that the snapshot tells otherwise, if it claims to tell of the same moment.
fn recorded_otherwise(disk: &RealDisk, session: &Session) -> Option<RoundId> {
    let snapshot = Snapshot::read(disk).filter(|snapshot| snapshot.head.n == session.n)?;
    // A snapshot in another version's form is only a cache that will be written anew.
    let recorded: Proceedings = serde_json::from_str(&snapshot.state).ok()?;
    let counted = Proceedings::of(session).rounds;
    let mut pairs = counted.iter().zip(&recorded.rounds);
    pairs
        .find(|(counted, recorded)| counted != recorded)
        .map(|(counted, _)| counted.id)
}

/// A session that was not closed is no damage, but whoever checks a copy should know.
fn tell_ending(ended: &Ended, words: Words) -> Result<(), Failure> {
    match ended {
        Ended::Closed => Ok(()),
        Ended::Unclean { torn: None } => answer::line(&t!(words, "cli-checked-unclosed")),
        Ended::Unclean { torn: Some(torn) } => {
            answer::line(&t!(words, "cli-checked-torn", bytes = torn.bytes))
        }
    }
}
