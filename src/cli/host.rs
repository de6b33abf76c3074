//! `torg host`: holds a session. The hall is opened first and closed last; the console in between
//! may go away without taking the hall with it.

mod headless;

use super::doorkey::DoorKey;
use super::failure::{About, path};
use super::hall::{Hall, Listen};
use super::signals::{self, Hangup};
use super::{Context, Failure, ballots, cards, clock, signs};
use crate::domain::command::SessionCommand;
use crate::domain::model::RoundId;
use crate::domain::{Actor, Command, Session};
use crate::hub::IdemKey;
use crate::journal::RealDisk;
use crate::link::Desk;
use crate::report::paper;
use crate::text::{Words, t};
use crate::tui::{self, ConsoleSetup, Exit, Setting};
use crate::web::Limits;
use chrono::Utc;
use headless::Headless;
use std::io::{self, IsTerminal, Write};
use std::net::{IpAddr, Ipv4Addr};
use std::sync::Arc;
use std::thread;
use tokio::runtime::Runtime;
use tokio_util::sync::CancellationToken;

/// The console's thread, as it is called in a panic's message.
const CONSOLE_THREAD: &str = "torg-console";

/// The arguments of `torg host`.
#[derive(clap::Args, Debug)]
pub struct Args {
    /// The session's name.
    pub(crate) session: String,
    /// The address to listen on.
    #[arg(long, value_name = "ADDR", default_value_t = IpAddr::V4(Ipv4Addr::UNSPECIFIED))]
    pub(crate) bind: IpAddr,
    /// The port; else the first free one of the usual.
    #[arg(long)]
    pub(crate) port: Option<u16>,
    /// No console.
    #[arg(long)]
    pub(crate) headless: bool,
    /// Put the documents up for everybody to read, as the console's key does.
    #[arg(long)]
    pub(crate) publish: bool,
    /// The host's owner wants load from this machine.
    #[arg(long)]
    pub(crate) raise_limits: bool,
}

/// Holds the session until the console is left or the system asks to stop.
///
/// # Errors
/// A session that is unknown, held, damaged or of a newer version; an address or port that can't
/// be had; no terminal for the console; a disk that stopped taking what happened.
pub fn run(args: Args, context: &Context) -> Result<(), Failure> {
    let folder = context.place.session(&args.session)?;
    if !args.headless && !io::stdout().is_terminal() {
        return Err(Failure::NoTerminal);
    }
    let about = About {
        name: &args.session,
        folder: &folder,
    };
    let disk = RealDisk::claim(&folder, Utc::now()).map_err(|it| about.not_claimed(it))?;
    let listen = Listen {
        bind: args.bind,
        port: args.port,
    };
    let limits = if args.raise_limits {
        Limits::raised()
    } else {
        Limits::hall()
    };
    let runtime = super::runtime()?;
    let hall = runtime.block_on(Hall::open(
        about,
        Arc::new(disk),
        listen,
        limits,
        context.words.lang(),
    ))?;
    if args.publish {
        runtime.block_on(publish(&hall));
    }
    let key = DoorKey {
        url: hall.own_url(),
        key: hall.desk.key().to_owned(),
    };
    // A disk that does not take it must not keep the hall shut, or leave it open behind an error.
    let lies = key.leave(&folder).ok();
    let stop = CancellationToken::new();
    let held = match args.headless {
        true => keep_open(&hall, &runtime, &stop, context.words),
        false => show(&hall, &runtime, &stop, context, Hangup::ClosesWindow),
    };
    let closed = runtime.block_on(hall.close());
    drop(lies);
    held.and(closed)
}

/// Puts the documents up, for a host that nobody sits at: that of a meeting which is over. A disk
/// that does not take it is told of on the console, and when the hall is closed.
async fn publish(hall: &Hall) {
    let publish = Command::Session(SessionCommand::Publish { on: true });
    let key = IdemKey::random();
    let _ = hall.link.submit(Actor::Facilitator, key, publish).await;
}

/// Keeps a hall without a console open until the system asks for the end or `stop` is cancelled.
///
/// # Errors
/// Signals that can't be heeded, nobody who reads what is said.
pub(super) fn keep_open(
    hall: &Hall,
    runtime: &Runtime,
    stop: &CancellationToken,
    words: Words,
) -> Result<(), Failure> {
    let _within = runtime.enter();
    signals::heed(stop, Hangup::Stops).map_err(Failure::Start)?;
    runtime.block_on(Headless::new(hall, words).hold(stop))
}

/// Shows the console until it is left, the system asks for the end or `stop` is cancelled; where
/// a hang-up only closes the window, the hall is kept open without it.
///
/// # Errors
/// Signals that can't be heeded, a thread that can't be started.
pub(super) fn show(
    hall: &Hall,
    runtime: &Runtime,
    stop: &CancellationToken,
    context: &Context,
    hangup: Hangup,
) -> Result<(), Failure> {
    let words = context.words;
    let _within = runtime.enter();
    signals::heed(stop, hangup).map_err(Failure::Start)?;
    tell_torn(hall, words);
    match console(hall, runtime, stop, context)? {
        Exit::Quit => return Ok(()),
        Exit::HungUp if hangup == Hangup::Stops => return Ok(()),
        Exit::HungUp => {}
        Exit::Failed(error) => {
            let failure = Failure::Terminal(error);
            failure.tell(words);
            let _ = writeln!(io::stderr(), "{}", t!(words, "cli-host-hung-up"));
        }
    }
    // The hall does not depend on a window: phones and other terminals go on.
    runtime.block_on(stop.cancelled());
    Ok(())
}

/// What was cut off at opening is said where it stays readable when the console is left.
fn tell_torn(hall: &Hall, words: Words) {
    if let Some(said) = headless::torn(hall, words) {
        // Without a standard error there is nobody to tell.
        let _ = writeln!(io::stderr(), "{said}");
    }
}

/// Writes sheets for the printer into the session's folder.
fn printer(hall: &Hall, runtime: &Runtime, context: &Context) -> tui::Printer {
    let (link, folder) = (hall.link.clone(), hall.folder.clone());
    let (runtime, context) = (runtime.handle().clone(), context.clone());
    Arc::new(move |sheet| match sheet {
        tui::Print::Signs { session, address } => print_signs(session, address, &context),
        tui::Print::Cards { count, address } => {
            let address = address.as_deref();
            let made = cards::print(&link, &folder, *count, address, context.words);
            runtime.block_on(made)
        }
        tui::Print::Ballots {
            session,
            round,
            count,
        } => print_ballots(session, *round, *count, &context),
    })
}

fn print_signs(session: &Session, address: &str, context: &Context) -> Result<String, String> {
    let words = Words::for_html(context.words.lang());
    let sheet = paper::signs::signs(session, address, words);
    let folder = context.place.session(&session.setup.slug);
    let kept = folder.and_then(|it| signs::keep(session, &it, &sheet, context.words));
    match kept {
        Ok(kept) => Ok(t!(context.words, "moment-signs-printed", path = path(&kept)).into_owned()),
        Err(failure) => Err(failure.sentence(context.words)),
    }
}

fn print_ballots(
    session: &Session,
    round: RoundId,
    count: u32,
    context: &Context,
) -> Result<String, String> {
    let words = Words::for_html(context.words.lang());
    let made = || {
        let sheet = paper::ballots::ballots(session, round, count, words);
        let sheet = sheet.ok_or(Failure::NoRound(round.0))?;
        let folder = context.place.session(&session.setup.slug)?;
        ballots::keep(session, round, &folder, &sheet, context.words)
    };
    match made() {
        Ok(kept) => Ok(t!(context.words, "terms-papers-written", path = path(&kept)).into_owned()),
        Err(failure) => Err(failure.sentence(context.words)),
    }
}

/// Runs the console on a thread of its own, so that not even its panic reaches the hall.
fn console(
    hall: &Hall,
    runtime: &Runtime,
    stop: &CancellationToken,
    context: &Context,
) -> Result<Exit, Failure> {
    let setup = ConsoleSetup {
        setting: Setting {
            link: hall.link.clone(),
            words: context.words,
            ground: context.ground,
            clock: clock(),
            stop: stop.clone(),
            runtime: runtime.handle().clone(),
        },
        desk: Desk::Local(hall.desk.clone()),
        join: hall.join(),
        addresses: Some(hall.asks()),
        printer: Some(printer(hall, runtime, context)),
    };
    let thread = thread::Builder::new().name(CONSOLE_THREAD.to_owned());
    let thread = thread
        .spawn(move || tui::run_console(setup))
        .map_err(Failure::Start)?;
    let panicked = |_| Exit::Failed(io::Error::other("panic"));
    Ok(thread.join().unwrap_or_else(panicked))
}
