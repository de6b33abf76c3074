//! What is to be counted, wherever it came from: a file of ballots, or a round of a session.

use super::super::failure::About;
use super::super::uncounted::Uncounted;
use super::super::{Context, Failure};
use super::Args;
use crate::domain::Session;
use crate::domain::model::{IdeaId, Round, RoundId};
use crate::elections::{self, Election, How, Label};
use crate::hub;
use crate::journal::RealDisk;
use crate::tally::poll::{Ballots, Poll};
use crate::tally::readings;
use crate::tally::rule::Rule;
use crate::views::readings::poll;
use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};
use std::borrow::Cow;
use std::path::{Path, PathBuf};

/// The file in a session's folder that is the session.
const JOURNAL: &str = "journal.jsonl";

/// What is to be counted.
pub(super) struct Held {
    /// What it was about.
    pub(super) title: Option<String>,
    /// What the options are called by on ballots, and their names.
    pub(super) options: Vec<(Label, String)>,
    /// The ballots.
    pub(super) poll: Poll,
    /// How many were to be elected, where that is said.
    pub(super) seats: Option<usize>,
    /// The rule that is usual for such ballots, or settled for the round.
    pub(super) usual: Rule,
    /// How ballots of another form are read by the rule.
    pub(super) how: readings::How,
    /// Where it was read.
    pub(super) path: PathBuf,
    /// The SHA-256 of that file.
    pub(super) sha256: String,
}

/// Reads what the command line names; a round as the rule asked for reads its ballots.
pub(super) fn read(args: &Args, rule: Option<Rule>, context: &Context) -> Result<Held, Failure> {
    let path = args.file.as_deref().unwrap_or(Path::new(""));
    match (args.round, folder(path)) {
        (Some(round), Some(folder)) => of_round(&folder, &name(path), RoundId(round), rule),
        (Some(round), None) => {
            let name = name(path);
            let folder = context.place.session(&name)?;
            of_round(&folder, &name, RoundId(round), rule)
        }
        (None, Some(_)) => Err(Uncounted::WhichRound.into()),
        (None, None) if !path.exists() && context.place.session(&name(path)).is_ok() => {
            Err(Uncounted::WhichRound.into())
        }
        (None, None) => of_file(path, args),
    }
}

/// The folder of a session that is named by its folder or its journal.
fn folder(path: &Path) -> Option<PathBuf> {
    if path.join(JOURNAL).is_file() {
        Some(path.to_owned())
    } else if path.is_file() && path.file_name().is_some_and(|name| name == JOURNAL) {
        Some(path.parent()?.to_owned())
    } else {
        None
    }
}

fn name(path: &Path) -> String {
    path.display().to_string()
}

fn of_file(path: &Path, args: &Args) -> Result<Held, Failure> {
    let fault = |fault| Uncounted::File(path.to_owned(), fault);
    let bytes = elections::contents(path).map_err(fault)?;
    let how = How {
        format: args.format,
        ballots: args.ballots,
    };
    let election = Election::parse(path, &bytes, how).map_err(fault)?;
    let choices = election.options.into_iter();
    Ok(Held {
        title: election.title,
        options: choices.map(|it| (it.label, it.name)).collect(),
        usual: usual(&election.poll),
        poll: election.poll,
        seats: election.seats,
        how: readings::How::AsGiven,
        path: path.to_owned(),
        sha256: sha256(&bytes),
    })
}

fn sha256(bytes: &[u8]) -> String {
    HEXLOWER.encode(&Sha256::digest(bytes))
}

/// The rule that most would read such ballots by.
fn usual(poll: &Poll) -> Rule {
    match poll.ballots {
        _ if poll.money.is_some() => Rule::Greedy,
        Ballots::Approvals(_) => Rule::Av,
        Ballots::Rankings(_) => Rule::Schulze,
        Ballots::Amounts(_) => Rule::Sum,
        Ballots::Stances(_) => Rule::NetAgreement,
    }
}

fn of_round(folder: &Path, name: &str, id: RoundId, rule: Option<Rule>) -> Result<Held, Failure> {
    let about = About { name, folder };
    let inspected = hub::inspect(&RealDisk::look(folder)).map_err(|it| about.not_started(it))?;
    let path = folder.join(JOURNAL);
    let bytes = std::fs::read(&path).map_err(|error| Failure::Read(path.clone(), error))?;
    let session = inspected.session;
    let round = round(&session, id)?;
    let gathered = poll::gather(&session, round);
    if gathered.sums > 0 {
        return Err(Uncounted::OnlySums(gathered.sums).into());
    }
    let seats = usize::from(round.terms.seats);
    let usual = round.terms.rule.unwrap_or_else(|| round.method.own_rule());
    let wanted = rule.unwrap_or(usual);
    let how = readings::reading(wanted, &gathered.poll, gathered.scale, seats);
    let native = wanted.forms().contains(&gathered.poll.ballots.form());
    let how = how.filter(|_| !native).unwrap_or(readings::How::AsGiven);
    let gathered = gathered.read(how);
    let named = |id: &IdeaId| {
        let text = session.ideas.get(id).map(|idea| idea.text.one_line());
        let label = Label::Number(u64::from(id.0));
        let name = text.map_or_else(|| label.to_string(), Cow::into_owned);
        (label, name)
    };
    Ok(Held {
        title: Some(round.title.to_string()),
        options: gathered.ideas.iter().map(named).collect(),
        poll: gathered.poll,
        seats: Some(seats).filter(|seats| *seats > 0),
        usual,
        how,
        sha256: sha256(&bytes),
        path,
    })
}

/// A round that has been counted.
fn round(session: &Session, id: RoundId) -> Result<&Round, Uncounted> {
    let known = || session.rounds.keys().map(|id| id.0).collect();
    let round = session.rounds.get(&id).ok_or_else(|| Uncounted::NoRound {
        round: id.0,
        known: known(),
    })?;
    match round.state.is_counted() {
        true => Ok(round),
        false => Err(Uncounted::NotClosed(id.0)),
    }
}
