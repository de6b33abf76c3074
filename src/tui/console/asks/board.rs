//! Questions about topics and rooms.

use super::{Fault, line, line_or_none, number};
use crate::domain::command::{RoomCommand, TopicCommand};
use crate::domain::model::{ParticipantId, Room, RoomFeature, RoomFeatures, RoomId, TopicId};
use crate::domain::refusal::Field as TextField;
use crate::domain::{Command, Limit, Session};
use crate::text::Words;
use crate::tui::widgets::dialog::{Dialog, Field};

/// How many people a room holds unless something else is typed.
const USUAL_CHAIRS: u16 = 12;

/// A question about topics and rooms.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BoardAsk {
    /// A topic for somebody who says it aloud.
    Pitch,
    /// Other words for a topic.
    Edit(TopicId),
    /// Who hosts a topic.
    Hosts(TopicId),
    /// What a topic needs of its room.
    Needs(TopicId),
    /// Why a topic is taken down.
    Hide(TopicId),
    /// A new room.
    AddRoom,
    /// Another name or size for a room.
    EditRoom(RoomId),
}

impl BoardAsk {
    /// The dialog that asks it.
    pub fn dialog(&self, session: &Session, words: Words) -> Option<Dialog> {
        let said = |id| words.say(id);
        Some(match self {
            BoardAsk::Pitch => Dialog::new(
                said("console-ask-pitch"),
                vec![
                    Field::line("title", said("console-field-title"), ""),
                    Field::line("question", said("console-field-question"), ""),
                    Field::line("host", said("console-field-host"), ""),
                ],
            ),
            BoardAsk::Edit(id) => {
                let topic = session.topics.get(id)?;
                Dialog::new(
                    said("console-ask-edit-topic"),
                    vec![
                        Field::line("title", said("console-field-title"), &topic.title),
                        Field::line("question", said("console-field-question"), &topic.question),
                    ],
                )
            }
            BoardAsk::Hosts(id) => {
                let topic = session.topics.get(id)?;
                let names = names(session, &topic.hosts);
                let field = Field::line("hosts", said("market-field-hosts"), &names);
                Dialog::new(said("market-ask-hosts"), vec![field]).saying(topic.title.one_line())
            }
            BoardAsk::Needs(id) => {
                let topic = session.topics.get(id)?;
                Dialog::new(
                    said("market-ask-needs"),
                    feature_fields(words, &topic.needs).collect(),
                )
                .saying(topic.title.one_line())
            }
            BoardAsk::Hide(id) => {
                let topic = session.topics.get(id)?;
                let field = Field::line("reason", said("console-field-reason"), "");
                Dialog::new(said("console-ask-hide-topic"), vec![field])
                    .saying(topic.title.one_line())
            }
            BoardAsk::AddRoom => Dialog::new(
                said("console-ask-add-room"),
                room_fields(words, "", USUAL_CHAIRS, &RoomFeatures::new()),
            ),
            BoardAsk::EditRoom(id) => {
                let room = session.setup.room(*id)?;
                Dialog::new(
                    said("console-ask-edit-room"),
                    room_fields(words, &room.name, room.capacity, &room.features),
                )
            }
        })
    }

    /// The command that its answer makes.
    pub fn command(&self, dialog: &Dialog, session: &Session) -> Result<Command, Fault> {
        let title = || line(dialog, "title", Limit::TITLE, TextField::Title);
        let question = || line_or_none(dialog, "question", Limit::QUESTION, TextField::Question);
        let name = || line(dialog, "name", Limit::NAME, TextField::RoomName);
        Ok(match self {
            BoardAsk::Pitch => Command::Topic(TopicCommand::Pitch {
                title: title()?,
                question: question()?,
                host_name: line_or_none(dialog, "host", Limit::NAME, TextField::HostName)?,
            }),
            BoardAsk::Edit(id) => Command::Topic(TopicCommand::Change {
                id: *id,
                title: title()?,
                question: question()?,
            }),
            BoardAsk::Hosts(id) => Command::Topic(TopicCommand::SetHosts {
                id: *id,
                hosts: people(session, &dialog.text("hosts"))?,
            }),
            BoardAsk::Needs(id) => Command::Topic(TopicCommand::SetNeeds {
                id: *id,
                needs: features(dialog),
            }),
            BoardAsk::Hide(id) => Command::Topic(TopicCommand::Hide {
                id: *id,
                reason: line(dialog, "reason", Limit::REASON, TextField::Reason)?,
            }),
            BoardAsk::AddRoom => Command::Room(RoomCommand::Add {
                name: name()?,
                capacity: number(dialog, "capacity")?,
                features: features(dialog),
            }),
            BoardAsk::EditRoom(id) => Command::Room(RoomCommand::Change {
                room: Room {
                    id: *id,
                    name: name()?,
                    capacity: number(dialog, "capacity")?,
                    features: features(dialog),
                },
            }),
        })
    }
}

fn room_fields(words: Words, name: &str, capacity: u16, features: &RoomFeatures) -> Vec<Field> {
    let capacity = capacity.to_string();
    let mut fields = vec![
        Field::line("name", words.say("console-field-name"), name),
        Field::line("capacity", words.say("console-field-capacity"), &capacity),
    ];
    fields.extend(feature_fields(words, features));
    fields
}

/// A no or a yes for each feature.
fn feature_fields(words: Words, chosen: &RoomFeatures) -> impl Iterator<Item = Field> {
    let options = move || ["no", "yes"].map(|id| words.say(id).into_owned()).into();
    RoomFeature::ALL.into_iter().map(move |feature| {
        let label = words.say(&format!("market-field-{}", feature.key()));
        let on = usize::from(chosen.contains(&feature));
        Field::choice(feature.key(), label, options(), on)
    })
}

fn features(dialog: &Dialog) -> RoomFeatures {
    let all = RoomFeature::ALL.into_iter();
    all.filter(|feature| dialog.chosen(feature.key()) == 1)
        .collect()
}

/// The names of these people, as the list of people has them.
fn names(session: &Session, people: &[ParticipantId]) -> String {
    let people = people.iter().filter_map(|id| session.people.get(id));
    let names = people.map(|person| person.profile.alias.one_line());
    names.collect::<Vec<_>>().join(", ")
}

/// The people with these names. Who is called exactly so comes before whose name begins so.
fn people(session: &Session, names: &str) -> Result<Vec<ParticipantId>, Fault> {
    let names = names.split(',').map(str::trim);
    names
        .filter(|name| !name.is_empty())
        .map(|name| person(session, name))
        .collect()
}

fn person(session: &Session, name: &str) -> Result<ParticipantId, Fault> {
    let wanted = name.to_lowercase();
    let called = |is: fn(&str, &str) -> bool| -> Vec<ParticipantId> {
        let people = session.people.values();
        people
            .filter(|person| is(&person.profile.alias.to_lowercase(), &wanted))
            .map(|person| person.id)
            .collect()
    };
    let mut found = called(|alias, wanted| alias == wanted);
    if found.is_empty() {
        found = called(|alias, wanted| alias.starts_with(wanted));
    }
    match found[..] {
        [] => Err(Fault::Nobody(name.to_owned())),
        [one] => Ok(one),
        _ => Err(Fault::Several(name.to_owned())),
    }
}
