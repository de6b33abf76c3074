//! Questions about the signs of the meeting: what the hall is told on the projector.

use super::{Fault, line_or_none, number};
use crate::domain::command::SessionCommand;
use crate::domain::model::{Level, Mandate, PolicyStep, Setup, Weight};
use crate::domain::refusal::Field as TextField;
use crate::domain::{CleanText, Command, Limit, Refusal, Session};
use crate::text::Words;
use crate::tui::widgets::dialog::{Dialog, Field};

/// A question about a sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StageAsk {
    /// What the meeting may do.
    Mandate,
    /// On which network phones must be.
    Wifi,
    /// How many have signed up beforehand.
    Expected,
    /// What became of the meeting before.
    SinceLast,
    /// What is said at the end.
    Farewell,
    /// What is said to every phone.
    Announcement,
}

impl StageAsk {
    /// The dialog that asks it.
    pub fn dialog(self, session: &Session, words: Words) -> Dialog {
        let setup = &session.setup;
        let said = |id| words.say(id);
        match self {
            StageAsk::Mandate => mandate_dialog(setup, words),
            StageAsk::Wifi => {
                let name = Field::line("name", said("stage-field-wifi"), &setup.wifi);
                Dialog::new(said("stage-ask-wifi"), vec![name]).saying(said("stage-ask-wifi-body"))
            }
            StageAsk::Expected => {
                let people = setup.expected.map_or(String::new(), |it| it.to_string());
                let people = Field::line("people", said("stage-field-expected"), &people);
                Dialog::new(said("stage-ask-expected"), vec![people])
            }
            StageAsk::SinceLast => {
                let lines: Vec<&str> = setup.since_last.iter().map(|line| &**line).collect();
                let field = Field::long("lines", said("stage-field-since-last"), &lines.join("\n"));
                Dialog::new(said("stage-since-last"), vec![field])
                    .saying(said("stage-ask-since-last-body"))
            }
            StageAsk::Announcement => announcement_dialog(session, words),
            StageAsk::Farewell => {
                let field = Field::line("text", said("stage-field-farewell"), &setup.farewell);
                Dialog::new(said("stage-ask-farewell"), vec![field])
                    .saying(said("stage-ask-farewell-body"))
            }
        }
    }

    /// The command that its answer makes.
    pub fn command(self, dialog: &Dialog) -> Result<Command, Fault> {
        Ok(Command::Session(match self {
            StageAsk::Mandate => SessionCommand::SetMandate {
                mandate: mandate(dialog),
            },
            StageAsk::Wifi => SessionCommand::SetWifi {
                name: line_or_none(dialog, "name", Limit::NAME, TextField::Wifi)?,
            },
            StageAsk::Expected => SessionCommand::SetExpected {
                people: match dialog.text("people").trim() {
                    "" => None,
                    _ => Some(number(dialog, "people")?),
                },
            },
            StageAsk::SinceLast => SessionCommand::SetSinceLast {
                lines: lines(dialog)?,
            },
            StageAsk::Farewell => SessionCommand::SetFarewell {
                text: line_or_none(dialog, "text", Limit::QUESTION, TextField::Farewell)?,
            },
            StageAsk::Announcement => SessionCommand::Announce {
                text: line_or_none(dialog, "text", Limit::QUESTION, TextField::Announcement)?,
            },
        }))
    }
}

/// One line, with what is said now; emptied, it takes that down.
fn announcement_dialog(session: &Session, words: Words) -> Dialog {
    let now = session.announcement.as_ref();
    let text = now.map_or("", |announcement| &announcement.text);
    let field = Field::line("text", words.say("moment-field-announcement"), text);
    Dialog::new(words.say("moment-ask-announcement"), vec![field])
        .saying(words.say("moment-ask-announcement-body"))
}

/// Three choices; the first level is none at all, which takes the sign down.
fn mandate_dialog(setup: &Setup, words: Words) -> Dialog {
    let said = |prefix: &str, key: &str| words.say(&format!("{prefix}-{key}")).into_owned();
    let none = words.say("stage-mandate-unsettled").into_owned();
    let levels = Level::ALL.map(|it| said("level", it.key()));
    let now = setup.mandate.as_ref();
    let place = |found: Option<usize>| found.unwrap_or(0);
    let level = now.map(|it| 1 + place(Level::ALL.iter().position(|at| *at == it.level)));
    let step = now.and_then(|it| PolicyStep::ALL.iter().position(|at| *at == it.step));
    let weight = now.and_then(|it| Weight::ALL.iter().position(|at| *at == it.weight));
    let fields = vec![
        Field::choice(
            "level",
            words.say("stage-field-level"),
            std::iter::once(none).chain(levels).collect(),
            place(level),
        ),
        Field::choice(
            "step",
            words.say("stage-field-step"),
            PolicyStep::ALL
                .map(|it| said("policy-step", it.key()))
                .to_vec(),
            place(step),
        ),
        Field::choice(
            "weight",
            words.say("stage-field-weight"),
            Weight::ALL.map(|it| said("weight", it.key())).to_vec(),
            place(weight),
        ),
    ];
    Dialog::new(words.say("stage-ask-mandate"), fields).saying(words.say("stage-ask-mandate-body"))
}

fn mandate(dialog: &Dialog) -> Option<Mandate> {
    let level = dialog.chosen("level").checked_sub(1)?;
    Some(Mandate {
        level: *Level::ALL.get(level)?,
        step: *PolicyStep::ALL.get(dialog.chosen("step"))?,
        weight: *Weight::ALL.get(dialog.chosen("weight"))?,
    })
}

/// The lines that say something, each cleaned.
fn lines(dialog: &Dialog) -> Result<Vec<CleanText>, Fault> {
    let written = dialog.text("lines");
    let cleaned = written.lines().map(|line| {
        CleanText::optional_line(line, Limit::QUESTION).map_err(|fault| {
            Fault::Refused(Refusal::TextUnfit {
                field: TextField::SinceLast,
                fault,
            })
        })
    });
    cleaned.filter_map(Result::transpose).collect()
}
