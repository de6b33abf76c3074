//! What the console asks before it wishes: one question per dialog, with the fields it shows and
//! the command that its answer makes. Texts are cleaned here, at the door.

mod agenda;
mod board;
mod bridges;
mod cards;
mod ideas;
mod people;
mod rounds;
mod secret;
mod sorting;
mod speakers;
mod stage;

pub use agenda::{AgendaAsk, page_name};
pub use board::BoardAsk;
pub use bridges::BridgesAsk;
pub use cards::CardsAsk;
pub use ideas::IdeaAsk;
pub use people::PeopleAsk;
pub use rounds::{MOST_COSTED, RoundAsk};
pub use secret::SecretAsk;
pub use sorting::{SortingAsk, sifted};
pub use speakers::SpeakersAsk;
pub use stage::StageAsk;

use crate::domain::command::SessionCommand;
use crate::domain::model::SeatHash;
use crate::domain::refusal::Field as TextField;
use crate::domain::{CleanText, Command, Limit, Refusal, Session};
use crate::text::{Words, refusal, t};
use crate::tui::widgets::dialog::Dialog;

/// A question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ask {
    /// About the run sheet or the session.
    Agenda(AgendaAsk),
    /// About topics and rooms.
    Board(BoardAsk),
    /// About people and targets.
    People(PeopleAsk),
    /// About seat cards.
    Cards(CardsAsk),
    /// About ideas.
    Ideas(IdeaAsk),
    /// About how ideas are sorted.
    Sorting(SortingAsk),
    /// About rounds.
    Rounds(RoundAsk),
    /// About secret rounds.
    Secret(SecretAsk),
    /// About what would make people say yes.
    Bridges(BridgesAsk),
    /// About the list of speakers.
    Speakers(SpeakersAsk),
    /// About the signs of the meeting.
    Stage(StageAsk),
    /// Whether to put a terminal out.
    PutOut(SeatHash),
    /// Whether to stop the process that phones depend on.
    Suspend,
    /// Whether to leave the console while the session is live.
    Quit,
}

impl Ask {
    /// The dialog that asks it; none if what it is about has gone.
    pub fn dialog(&self, session: &Session, words: Words) -> Option<Dialog> {
        match self {
            Ask::Agenda(ask) => ask.dialog(session, words),
            Ask::Board(ask) => ask.dialog(session, words),
            Ask::People(ask) => ask.dialog(session, words),
            Ask::Cards(ask) => ask.dialog(session, words),
            Ask::Ideas(ask) => ask.dialog(session, words),
            Ask::Sorting(ask) => ask.dialog(session, words),
            Ask::Rounds(ask) => ask.dialog(session, words),
            Ask::Secret(ask) => Some(ask.dialog(words)),
            Ask::Bridges(ask) => ask.dialog(session, words),
            Ask::Speakers(ask) => Some(ask.dialog(session, words)),
            Ask::Stage(ask) => Some(ask.dialog(session, words)),
            Ask::PutOut(token) => {
                let name = &session.grants.get(token)?.name;
                Some(sure(words, "console-ask-put-out").saying(name.clone()))
            }
            Ask::Suspend => Some(
                sure(words, "palette-ask-suspend").saying(words.say("palette-ask-suspend-body")),
            ),
            Ask::Quit => {
                Some(sure(words, "console-ask-quit").saying(words.say("console-ask-quit-body")))
            }
        }
    }

    /// The command that the answered dialog makes.
    pub fn command(&self, dialog: &Dialog, session: &Session) -> Result<Command, Fault> {
        match self {
            Ask::Agenda(ask) => ask.command(dialog, session),
            Ask::Board(ask) => ask.command(dialog, session),
            Ask::People(ask) => ask.command(dialog, session),
            Ask::Cards(ask) => ask.command(dialog),
            Ask::Ideas(ask) => ask.command(dialog, session),
            Ask::Sorting(ask) => ask.command(dialog, session),
            Ask::Rounds(ask) => ask.command(dialog, session),
            Ask::Secret(ask) => ask.command(dialog),
            Ask::Bridges(ask) => ask.command(dialog, session),
            Ask::Speakers(ask) => ask.command(dialog, session),
            Ask::Stage(ask) => ask.command(dialog),
            Ask::PutOut(token) => Ok(Command::Session(SessionCommand::RevokeRole {
                token: token.clone(),
            })),
            // The update leaves or stops before it comes to a command.
            Ask::Quit | Ask::Suspend => Err(Fault::NoWish),
        }
    }
}

/// What is wrong with an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// A text does not fit.
    Refused(Refusal),
    /// A time that is none.
    NotATime,
    /// A number that is none.
    NotANumber,
    /// A sum of money that is none.
    NotAnAmount,
    /// A name that nobody here has.
    Nobody(String),
    /// A name that several people here have.
    Several(String),
    /// There is nothing to wish for.
    NoWish,
}

impl Fault {
    /// The fault in words.
    pub fn said(&self, words: Words, session: &Session) -> String {
        let id = match self {
            Fault::Refused(refused) => {
                return refusal::sentence(words, session, refused).into_owned();
            }
            Fault::Nobody(name) => {
                return t!(words, "market-nobody-called", name = name).into_owned();
            }
            Fault::Several(name) => {
                return t!(words, "market-many-called", name = name).into_owned();
            }
            Fault::NotATime => "console-not-a-time",
            Fault::NotANumber => "console-not-a-number",
            Fault::NotAnAmount => "terms-not-an-amount",
            Fault::NoWish => "console-nothing-there",
        };
        words.say(id).into_owned()
    }
}

/// A dialog that asks for a yes.
fn sure(words: Words, title: &str) -> Dialog {
    Dialog::new(words.say(title), Vec::new())
}

/// A field's text on one line.
fn line(dialog: &Dialog, name: &str, limit: Limit, field: TextField) -> Result<CleanText, Fault> {
    let refused = |fault| Fault::Refused(Refusal::TextUnfit { field, fault });
    CleanText::line(&dialog.text(name), limit).map_err(refused)
}

/// A field's text on one line that may be empty.
fn line_or_none(
    dialog: &Dialog,
    name: &str,
    limit: Limit,
    field: TextField,
) -> Result<CleanText, Fault> {
    let refused = |fault| Fault::Refused(Refusal::TextUnfit { field, fault });
    let text = CleanText::optional_line(&dialog.text(name), limit).map_err(refused)?;
    Ok(text.unwrap_or_default())
}

/// A field's text on several lines.
fn long(dialog: &Dialog, name: &str, limit: Limit, field: TextField) -> Result<CleanText, Fault> {
    let refused = |fault| Fault::Refused(Refusal::TextUnfit { field, fault });
    CleanText::long(&dialog.text(name), limit).map_err(refused)
}

/// A field's text on several lines that may be empty.
fn long_or_none(
    dialog: &Dialog,
    name: &str,
    limit: Limit,
    field: TextField,
) -> Result<CleanText, Fault> {
    let refused = |fault| Fault::Refused(Refusal::TextUnfit { field, fault });
    let text = CleanText::optional_long(&dialog.text(name), limit).map_err(refused)?;
    Ok(text.unwrap_or_default())
}

/// A field's whole number.
fn number<N: std::str::FromStr>(dialog: &Dialog, name: &str) -> Result<N, Fault> {
    let text = dialog.text(name);
    text.trim().parse().map_err(|_| Fault::NotANumber)
}
