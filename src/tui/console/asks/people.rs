//! Questions about people and the shares they are meant to have.

use super::{Fault, line, line_or_none, number};
use crate::domain::command::{PeopleCommand, SessionCommand};
use crate::domain::model::{Key, ParticipantId, Profile};
use crate::domain::refusal::Field as TextField;
use crate::domain::{Command, Limit, Session};
use crate::text::Words;
use crate::tui::widgets::dialog::{Dialog, Field};

/// A question about people and targets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PeopleAsk {
    /// Who came without a phone.
    Register,
    /// What is said of somebody.
    Edit(ParticipantId),
    /// The share that a party or category is meant to have.
    Target,
}

/// The answers to a question with yes and no, in the order of its options.
const FIRST_TIME: [Option<bool>; 3] = [None, Some(true), Some(false)];

impl PeopleAsk {
    /// The dialog that asks it.
    pub fn dialog(&self, session: &Session, words: Words) -> Option<Dialog> {
        Some(match self {
            PeopleAsk::Register => Dialog::new(
                words.say("console-ask-register"),
                profile_fields(session, words, &Profile::default()),
            ),
            PeopleAsk::Edit(id) => Dialog::new(
                words.say("console-ask-edit-person"),
                profile_fields(session, words, &session.people.get(id)?.profile),
            ),
            PeopleAsk::Target => {
                let names = targets(session)
                    .into_iter()
                    .map(|target| target.name(words));
                Dialog::new(
                    words.say("console-ask-target"),
                    vec![
                        Field::choice(
                            "whose",
                            words.say("console-field-whose"),
                            names.collect(),
                            0,
                        ),
                        Field::line("share", words.say("console-field-share"), ""),
                    ],
                )
            }
        })
    }

    /// The command that its answer makes.
    pub fn command(&self, dialog: &Dialog, session: &Session) -> Result<Command, Fault> {
        Ok(match self {
            PeopleAsk::Register => Command::People(PeopleCommand::Join {
                profile: Box::new(profile(dialog, session)?),
                seat: None,
                recovery: None,
                card: None,
            }),
            PeopleAsk::Edit(id) => Command::People(PeopleCommand::Change {
                id: *id,
                profile: Box::new(profile(dialog, session)?),
            }),
            PeopleAsk::Target => {
                let hats = targets(session);
                let hat = hats
                    .into_iter()
                    .nth(dialog.chosen("whose"))
                    .ok_or(Fault::NoWish)?;
                let target = match dialog.text("share").trim() {
                    "" => None,
                    _ => Some(number(dialog, "share")?),
                };
                Command::Session(SessionCommand::SetTarget {
                    party: hat.party,
                    category: hat.category,
                    target,
                })
            }
        })
    }
}

/// A hat somebody may wear: a party, or a category of it.
struct Hat {
    party: Key,
    category: Option<Key>,
    sv: String,
    en: String,
}

impl Hat {
    fn name(&self, words: Words) -> String {
        match words.lang() {
            crate::text::Lang::Sv | crate::text::Lang::SvEasy => self.sv.clone(),
            crate::text::Lang::En => self.en.clone(),
        }
    }
}

/// Every party and category, each party before its categories.
fn targets(session: &Session) -> Vec<Hat> {
    let mut hats = Vec::new();
    for party in &session.setup.parties {
        hats.push(Hat {
            party: party.key.clone(),
            category: None,
            sv: party.name.sv.clone(),
            en: party.name.en.clone(),
        });
        hats.extend(party.categories.iter().map(|category| Hat {
            party: party.key.clone(),
            category: Some(category.key.clone()),
            sv: format!("{}: {}", party.name.sv, category.name.sv),
            en: format!("{}: {}", party.name.en, category.name.en),
        }));
    }
    hats
}

fn profile_fields(session: &Session, words: Words, profile: &Profile) -> Vec<Field> {
    let said = |id: &str| words.say(id);
    let yes_no = |first: &str| {
        let words = [first, "yes", "no"].map(|id| words.say(id).into_owned());
        Vec::from(words)
    };
    let hats = targets(session);
    let hat = hats.iter().position(|hat| {
        Some(&hat.party) == profile.party.as_ref() && hat.category == profile.category
    });
    let mut names = vec![said("not-stated").into_owned()];
    names.extend(hats.iter().map(|hat| hat.name(words)));
    let first_time = FIRST_TIME.iter().position(|it| *it == profile.first_time);
    let named = ["no", "yes"].map(|id| said(id).into_owned());
    vec![
        Field::line("alias", said("console-field-alias"), &profile.alias),
        Field::choice(
            "hat",
            said("console-field-hat"),
            names,
            hat.map_or(0, |at| at + 1),
        ),
        Field::line(
            "organisation",
            said("console-field-organisation"),
            &profile.organisation,
        ),
        Field::line("area", said("console-field-area"), &profile.area),
        Field::choice(
            "first_time",
            said("console-field-first-time"),
            yes_no("not-stated"),
            first_time.unwrap_or(0),
        ),
        Field::line(
            "access",
            said("console-field-access"),
            &profile.access_needs,
        ),
        Field::choice(
            "named",
            said("console-field-named"),
            Vec::from(named),
            usize::from(profile.name_in_documents),
        ),
    ]
}

fn profile(dialog: &Dialog, session: &Session) -> Result<Profile, Fault> {
    let hat = dialog.chosen("hat").checked_sub(1);
    let hat = hat.and_then(|at| targets(session).into_iter().nth(at));
    let (party, category) = hat.map_or((None, None), |hat| (Some(hat.party), hat.category));
    let first_time = FIRST_TIME.get(dialog.chosen("first_time"));
    Ok(Profile {
        alias: line(dialog, "alias", Limit::NAME, TextField::Alias)?,
        party,
        category,
        organisation: line_or_none(
            dialog,
            "organisation",
            Limit::ORGANISATION,
            TextField::Organisation,
        )?,
        area: line_or_none(dialog, "area", Limit::ORGANISATION, TextField::Area)?,
        first_time: first_time.copied().flatten(),
        access_needs: line_or_none(dialog, "access", Limit::REASON, TextField::AccessNeeds)?,
        name_in_documents: dialog.chosen("named") == 1,
    })
}
