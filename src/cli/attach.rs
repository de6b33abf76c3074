//! `torg attach`: this terminal as a projector, a note-taker's place or a second console of a
//! session that somebody else holds.

mod drawer;

use super::doorkey::DoorKey;
use super::signals::{self, Hangup};
use super::{Context, Failure, clock};
use crate::domain::{CleanText, Limit, Role};
use crate::link::remote::{self, AttachError};
use crate::link::{Desk, Link};
use crate::text::{Words, t};
use crate::tui::{self, ConsoleSetup, Exit, JoinInfo, NotesSetup, ProjectorSetup, Setting};
use crate::wire::frames::{Hello, Turned};
use clap::builder::{PossibleValuesParser, TypedValueParser};
use hyper::http::uri::Authority;
use std::io::{self, BufRead, IsTerminal, Write};
use tokio::sync::watch;
use tokio_util::sync::CancellationToken;

/// The arguments of `torg attach`.
#[derive(clap::Args, Debug)]
pub struct Args {
    /// The address shown on the console, or the name of a session that this computer holds.
    url: String,
    /// What the terminal is to be.
    #[arg(long = "as", value_parser = role())]
    role: Role,
    /// What it calls itself.
    #[arg(long)]
    name: Option<String>,
    /// The one-time code; asked for if nothing is said.
    #[arg(long)]
    code: Option<String>,
}

fn role() -> impl TypedValueParser<Value = Role> {
    const ROLES: [Role; 3] = [Role::Projector, Role::Notes, Role::Console];
    PossibleValuesParser::new(ROLES.map(Role::key)).map(|name| {
        name.parse()
            .expect("the parser lets only the names of roles through")
    })
}

/// Asks to be let in, and shows what the terminal is to be until it is left.
///
/// # Errors
/// An address that nobody answers at, a code that is wrong, a host that says no, a terminal that
/// can't be drawn on.
pub fn run(args: Args, context: &Context) -> Result<(), Failure> {
    if !io::stdout().is_terminal() {
        return Err(Failure::NoTerminal);
    }
    let words = context.words;
    let door = Door::of(&args.url, context)?;
    let name = match (args.name, args.role) {
        (Some(name), _) => name,
        (None, Role::Notes) => ask("cli-attach-ask-name", words)?,
        (None, role) => words.say(&format!("cli-role-{}", role.key())).into_owned(),
    };
    let name = CleanText::line(&name, Limit::NAME).map_err(Failure::BadName)?;
    let hello = door.hello(args.role, &name, args.code, words)?;
    let runtime = super::runtime()?;
    let attached = runtime.block_on(remote::attach(door.url(), hello));
    let hub = attached.map_err(|error| turned_away(error, &args.url))?;
    let (granted, reach, desk) = (hub.role(), hub.reach(), Desk::Remote(hub.clone()));
    let stop = CancellationToken::new();
    let _within = runtime.enter();
    signals::heed(&stop, Hangup::ClosesWindow).map_err(Failure::Start)?;
    let setting = Setting {
        link: Link::Remote(hub),
        words,
        ground: context.ground,
        clock: clock(),
        stop,
        runtime: runtime.handle().clone(),
    };
    let shown = screen(args.role, granted);
    match show(shown, setting, desk, reach, name.to_string()) {
        Exit::Quit | Exit::HungUp => Ok(()),
        Exit::Failed(error) => Err(Failure::Terminal(error)),
    }
}

/// The door that was named.
enum Door {
    /// Of a hall somewhere: its console reads out a code, and lets in.
    Somewhere(String),
    /// Of a session whose folder is ours: its key lies there.
    Ours(DoorKey),
}

impl Door {
    /// # Errors
    /// What is neither a session here nor an address; a session here that nobody holds.
    fn of(named: &str, context: &Context) -> Result<Door, Failure> {
        match context.place.session(named) {
            Ok(folder) => DoorKey::find(&folder)
                .map(Door::Ours)
                .ok_or_else(|| Failure::NotHeld(named.to_owned())),
            Err(_) => address(named).map(Door::Somewhere),
        }
    }

    fn url(&self) -> &str {
        match self {
            Door::Somewhere(url) => url,
            Door::Ours(key) => &key.url,
        }
    }

    /// What is said at the door; a code is asked for where one is needed and none was given.
    fn hello(
        &self,
        role: Role,
        name: &CleanText,
        code: Option<String>,
        words: Words,
    ) -> Result<Hello, Failure> {
        let name = name.to_string();
        match self {
            Door::Ours(DoorKey { key, .. }) => {
                let key = key.clone();
                Ok(Hello::Key { key, role, name })
            }
            Door::Somewhere(_) => {
                let code = match code {
                    Some(code) => code,
                    None => ask("cli-attach-ask-code", words)?,
                };
                tell(&t!(words, "cli-attach-waiting"));
                let digits = digits(&code);
                Ok(Hello::Code { digits, name })
            }
        }
    }
}

/// What to show: what was asked for, as far as the code allows. Everybody may show a projector.
fn screen(asked: Role, granted: Role) -> Role {
    match (asked, granted) {
        (Role::Projector, _) => Role::Projector,
        (asked, Role::Console) => asked,
        (_, granted) => granted,
    }
}

fn show(
    role: Role,
    setting: Setting,
    desk: Desk,
    reach: watch::Receiver<Option<String>>,
    name: String,
) -> Exit {
    let join = join_info(&setting, reach);
    match role {
        Role::Console => tui::run_console(ConsoleSetup {
            setting,
            desk,
            join,
            addresses: None,
            printer: None,
        }),
        Role::Projector => tui::run_projector(ProjectorSetup {
            setting,
            join,
            name,
        }),
        Role::Notes => notes(setting, name),
    }
}

/// Shows the note-taker's terminal, with what this computer kept of it from the last time.
fn notes(setting: Setting, name: String) -> Exit {
    let shelf = drawer::Shelf::of(&setting.link.session().setup.id, &name);
    let left = shelf.as_ref().map(drawer::Shelf::read).unwrap_or_default();
    let (keep, mut kept) = watch::channel(left.clone());
    let setup = NotesSetup {
        setting,
        name,
        left,
        keep,
    };
    let Some(shelf) = shelf else {
        // Without a place to keep it, what is unsent lives as long as the program.
        return tui::run_notes(setup);
    };
    let runtime = setup.setting.runtime.clone();
    let keeping = runtime.spawn(async move {
        while kept.changed().await.is_ok() {
            let drawer = kept.borrow_and_update().clone();
            shelf.write(&drawer);
        }
        // The last change and the end may have come together.
        shelf.write(&kept.borrow());
    });
    let exit = tui::run_notes(setup);
    // The task ends with the program, whose end of the channel is gone.
    let _ = runtime.block_on(keeping);
    exit
}

/// How phones reach the hall, as its hub says: the address that this terminal came in by might
/// lead a phone to itself.
fn join_info(
    setting: &Setting,
    mut reach: watch::Receiver<Option<String>>,
) -> watch::Receiver<JoinInfo> {
    let known = JoinInfo {
        url: reach.borrow_and_update().clone(),
        ..JoinInfo::default()
    };
    let (tell, join) = watch::channel(known);
    setting.runtime.spawn(async move {
        while reach.changed().await.is_ok() {
            let url = reach.borrow_and_update().clone();
            tell.send_modify(|join| join.url = url);
        }
    });
    join
}

/// The page's address behind what was typed, as `http://host:port`.
pub(super) fn address(typed: &str) -> Result<String, Failure> {
    let bare = typed.trim();
    let bare = bare.strip_prefix("http://").unwrap_or(bare);
    let host = bare.split('/').next().unwrap_or_default();
    match host.parse::<Authority>() {
        // Another scheme than the one taken off above is no door of torg's.
        Ok(authority) if !authority.host().is_empty() && !bare.contains("://") => {
            Ok(format!("http://{authority}"))
        }
        _ => Err(Failure::BadAddress(typed.to_owned())),
    }
}

/// A code as the hub knows it: people read and type it in groups.
pub(super) fn digits(code: &str) -> String {
    code.chars().filter(char::is_ascii_digit).collect()
}

pub(super) fn turned_away(error: AttachError, url: &str) -> Failure {
    match error {
        AttachError::Unreachable(_) => Failure::NoAnswer(url.to_owned()),
        AttachError::NotUnderstood(_) => Failure::AnotherVersion(url.to_owned()),
        AttachError::TurnedAway(Turned::WrongCode | Turned::UnknownToken) => Failure::WrongCode,
        AttachError::TurnedAway(Turned::Denied | Turned::NoAnswer | Turned::NotSaved)
        | AttachError::NoAnswer => Failure::TurnedAway,
    }
}

pub(super) fn tell(text: &str) {
    // Without a standard error there is nobody to tell.
    let _ = writeln!(io::stderr(), "{text}");
}

fn ask(question: &str, words: Words) -> Result<String, Failure> {
    let _ = write!(io::stderr(), "{} ", words.say(question));
    let mut answer = String::new();
    io::stdin()
        .lock()
        .read_line(&mut answer)
        .map_err(Failure::Terminal)?;
    Ok(answer.trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_taken_as_people_type_it() {
        for typed in [
            "http://192.168.1.20:8080",
            "192.168.1.20:8080/",
            " http://192.168.1.20:8080/now ",
        ] {
            assert_eq!(address(typed).unwrap(), "http://192.168.1.20:8080");
        }
        for typed in ["", "http://", "https://x", "a b", "/now"] {
            assert!(
                matches!(address(typed), Err(Failure::BadAddress(_))),
                "{typed}"
            );
        }
    }

    #[test]
    fn a_code_may_be_typed_in_groups() {
        assert_eq!(digits("12 34-5678\n"), "12345678");
    }

    #[test]
    fn a_terminal_shows_what_it_asked_for_as_far_as_its_code_allows() {
        assert_eq!(screen(Role::Projector, Role::Notes), Role::Projector);
        assert_eq!(screen(Role::Notes, Role::Console), Role::Notes);
        assert_eq!(screen(Role::Console, Role::Notes), Role::Notes);
    }
}
