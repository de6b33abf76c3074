//! Questions about topics and rooms.

use super::{Fault, line, line_or_none, number};
use crate::domain::command::{RoomCommand, TopicCommand};
use crate::domain::model::{Room, RoomFeatures, RoomId, TopicId};
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
            BoardAsk::Hide(id) => {
                let topic = session.topics.get(id)?;
                let field = Field::line("reason", said("console-field-reason"), "");
                Dialog::new(said("console-ask-hide-topic"), vec![field])
                    .saying(topic.title.one_line())
            }
            BoardAsk::AddRoom => Dialog::new(
                said("console-ask-add-room"),
                room_fields(words, "", USUAL_CHAIRS),
            ),
            BoardAsk::EditRoom(id) => {
                let room = session.setup.room(*id)?;
                Dialog::new(
                    said("console-ask-edit-room"),
                    room_fields(words, &room.name, room.capacity),
                )
            }
        })
    }

    /// The command that its answer makes.
    pub fn command(&self, dialog: &Dialog) -> Result<Command, Fault> {
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
            BoardAsk::Hide(id) => Command::Topic(TopicCommand::Hide {
                id: *id,
                reason: line(dialog, "reason", Limit::REASON, TextField::Reason)?,
            }),
            BoardAsk::AddRoom => Command::Room(RoomCommand::Add {
                name: name()?,
                capacity: number(dialog, "capacity")?,
                features: RoomFeatures::new(),
            }),
            BoardAsk::EditRoom(id) => Command::Room(RoomCommand::Change {
                room: Room {
                    id: *id,
                    name: name()?,
                    capacity: number(dialog, "capacity")?,
                    features: RoomFeatures::new(),
                },
            }),
        })
    }
}

fn room_fields(words: Words, name: &str, capacity: u16) -> Vec<Field> {
    vec![
        Field::line("name", words.say("console-field-name"), name),
        Field::line(
            "capacity",
            words.say("console-field-capacity"),
            &capacity.to_string(),
        ),
    ]
}
