//! `torg cards`: prints seat cards for a session that nobody holds. While it is held, its console
//! does the same through [`print()`], so that there is one writer as ever.

mod roll;

use super::failure::{About, path};
use super::{Context, Failure, answer, clock, files};
use crate::domain::command::PeopleCommand;
use crate::domain::model::{Card, CardId};
use crate::domain::rules::{CARDS_AT_ONCE, MAX_CARDS};
use crate::domain::{Actor, Command, Session};
use crate::hub::{self, IdemKey, Rejected, seats};
use crate::journal::RealDisk;
use crate::link::Link;
use crate::report::paper::cards::{CardSheet, PaperCard};
use crate::text::{Words, refusal, t};
use chrono::Utc;
use roll::Roll;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The arguments of `torg cards`.
#[derive(clap::Args, Debug)]
#[command(group(clap::ArgGroup::new("which").required(true)))]
pub struct Args {
    /// The session's name.
    session: String,
    /// How many cards.
    #[arg(long, group = "which", value_parser = clap::value_parser!(u32).range(1..=MAX_CARDS as i64))]
    count: Option<u32>,
    /// A file with a name a line: a card for each.
    #[arg(long, group = "which", value_name = "FILE")]
    roll: Option<PathBuf>,
    /// Show whose card is which.
    #[arg(long, group = "which")]
    list: bool,
    /// The address where one joins, as far as it is known beforehand.
    #[arg(long, value_name = "URL")]
    url: Option<String>,
    /// Where to; else the session's own folder for exports.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Replace what is there.
    #[arg(long)]
    force: bool,
}

/// Makes the cards and says where their sheet is; or shows whose card is which.
///
/// # Errors
/// A session that is unknown, held or damaged; a list that can't be read; more cards than a
/// session has; a file that is there already or can't be written.
pub fn run(args: Args, context: &Context) -> Result<(), Failure> {
    let folder = context.place.session(&args.session)?;
    if args.list {
        let session = context.inspect(&args.session)?.session;
        return list(&session, &folder, context.words);
    }
    let names = args.roll.as_deref().map(roll::names).transpose()?;
    let count = names.as_ref().map(Vec::len);
    let count = count.unwrap_or_else(|| args.count.unwrap_or(1) as usize);
    let (session, cards) = make(&args.session, &folder, count)?;
    if let Some(names) = names {
        let numbers = cards.iter().map(|card| card.number);
        Roll::add(&folder, numbers.zip(names))?;
    }
    let sheet = sheet(&session, args.url.as_deref(), &cards, context.words);
    let out = match args.out {
        Some(out) => {
            files::write_private(&out, sheet.as_bytes(), args.force)?;
            out
        }
        None => save(&folder, &session, &cards, &sheet)?,
    };
    let said = t!(
        context.words,
        "cli-cards-made",
        count = cards.len(),
        path = path(&out)
    );
    answer::line(&said)?;
    match session.setup.level.needs_card() {
        true => Ok(()),
        false => answer::line(&t!(context.words, "cli-cards-level-open")),
    }
}

/// Opens the session, makes the cards, and closes it again.
fn make(
    name: &str,
    folder: &Path,
    count: usize,
) -> Result<(Arc<Session>, Vec<PaperCard>), Failure> {
    let about = About { name, folder };
    let disk = RealDisk::claim(folder, Utc::now()).map_err(|it| about.not_claimed(it))?;
    let opened = hub::open(Arc::new(disk), clock()).map_err(|it| about.not_started(it))?;
    let link = Link::Local(opened.hub.clone());
    let made = super::runtime()?.block_on(async {
        let made = issue(&link, count).await;
        opened.hub.stop().await;
        made
    });
    let cards = made.map_err(|rejected| match rejected {
        Rejected::Refused(_) => Failure::TooManyCards(MAX_CARDS),
        unsaved => Failure::NotSaved(format!("{unsaved:?}")),
    })?;
    Ok((link.session(), cards))
}

/// Makes cards: new codes, whose hashes the session gets to know.
async fn issue(link: &Link, count: usize) -> Result<Vec<PaperCard>, Rejected> {
    let id = link.session().setup.id.clone();
    let mut cards = Vec::with_capacity(count);
    while cards.len() < count {
        let codes = (cards.len()..count).take(CARDS_AT_ONCE);
        let codes: Vec<String> = codes.map(|_| seats::card_code()).collect();
        let hashes = codes.iter().map(|code| seats::card_hash(&id, code));
        let hashes: Vec<_> = hashes.collect();
        let issue = PeopleCommand::IssueCards {
            codes: hashes.clone(),
        };
        let wish = Command::People(issue);
        link.submit(Actor::Facilitator, IdemKey::random(), wish)
            .await?;
        let session = link.session();
        let made = hashes.iter().zip(codes).filter_map(|(hash, code)| {
            let number = session.cards.with_code(hash)?;
            Some(PaperCard { number, code })
        });
        cards.extend(made);
    }
    Ok(cards)
}

/// The sheet, in the words of a page: people's text in it may run either way.
fn sheet(session: &Session, url: Option<&str>, cards: &[PaperCard], words: Words) -> String {
    let sheet = CardSheet {
        words: Words::for_html(words.lang()),
        title: &session.setup.title,
        address: url,
        cards,
    };
    sheet.html()
}

/// Writes the sheet into the session's folder for exports, for its owner's eyes only.
fn save(
    folder: &Path,
    session: &Session,
    cards: &[PaperCard],
    sheet: &str,
) -> Result<PathBuf, Failure> {
    let number = |card: Option<&PaperCard>| card.map_or(CardId(0), |card| card.number);
    let (first, last) = (number(cards.first()), number(cards.last()));
    let folder = files::subfolder(folder, files::EXPORTS)?;
    let out = folder.join(format!("{}-cards-{first}-{last}.html", session.setup.slug));
    // No card has been printed twice, so whatever has this name is of a journal that was put back.
    files::write_private(&out, sheet.as_bytes(), true)?;
    Ok(out)
}

/// Whose card is which, as far as the list says, and what became of it.
fn list(session: &Session, folder: &Path, words: Words) -> Result<(), Failure> {
    let roll = Roll::read(folder)?;
    for (number, card) in session.cards.iter() {
        let name = roll.name(number).unwrap_or("–");
        let state = words.say(state(card));
        answer::line(&format!("{number}\t{name}\t{state}"))?;
    }
    Ok(())
}

fn state(card: &Card) -> &'static str {
    match (card.void, card.holder) {
        (true, _) => "seats-state-void",
        (false, Some(_)) => "seats-state-used",
        (false, None) => "seats-state-unused",
    }
}

/// Makes cards for the console that holds the hall. Says where their sheet is, or why there is none.
pub(super) async fn print(
    link: &Link,
    folder: &Path,
    count: u32,
    address: Option<&str>,
    words: Words,
) -> Result<String, String> {
    let cards = issue(link, count as usize).await;
    let session = link.session();
    let cards = cards.map_err(|rejected| match rejected {
        Rejected::Refused(refused) => refusal::sentence(words, &session, &refused).into_owned(),
        _ => words.say("refusal-not-saved").into_owned(),
    })?;
    let sheet = sheet(&session, address, &cards, words);
    match save(folder, &session, &cards, &sheet) {
        Ok(saved) => {
            let (count, path) = (cards.len(), path(&saved));
            Ok(t!(words, "seats-printed", count = count, path = path).into_owned())
        }
        Err(failure) => Err(failure.sentence(words)),
    }
}
