//! Questions about ideas.

use super::{Fault, line, long};
use crate::domain::command::IdeaCommand;
use crate::domain::model::{IdeaId, IdeaKind, TopicId};
use crate::domain::refusal::Field as TextField;
use crate::domain::{CleanText, Command, Limit, Refusal, Session};
use crate::text::{Words, ideas, t};
use crate::tui::widgets::dialog::{Dialog, Field};

/// A question about ideas.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum IdeaAsk {
    /// An idea that was said aloud; in this topic unless another is chosen.
    Log(Option<TopicId>),
    /// Another text for an idea.
    Edit(IdeaId),
    /// Why an idea is taken down.
    Hide(IdeaId),
    /// One text for several ideas, and why.
    Merge(Vec<IdeaId>),
    /// Several texts for one idea, and why.
    Split(IdeaId),
}

impl IdeaAsk {
    /// The dialog that asks it.
    pub fn dialog(&self, session: &Session, words: Words) -> Option<Dialog> {
        let said = |id| words.say(id);
        Some(match self {
            IdeaAsk::Log(topic) => {
                let topics = places(session);
                let here = topics.iter().position(|place| place == topic);
                let names = topics
                    .iter()
                    .map(|place| place_name(session, words, *place));
                let place = said("console-field-topic");
                Dialog::new(
                    said("console-ask-log-idea"),
                    vec![
                        Field::line("text", said("console-field-idea"), ""),
                        Field::choice("topic", place, names.collect(), here.unwrap_or(0)),
                        kind_field(words, IdeaKind::default()),
                    ],
                )
            }
            IdeaAsk::Edit(id) => {
                let idea = session.ideas.get(id)?;
                let field = Field::long("text", said("console-field-idea"), &idea.text);
                Dialog::new(
                    t!(words, "console-ask-edit-idea", id = id.0),
                    vec![field, kind_field(words, idea.kind)],
                )
            }
            IdeaAsk::Hide(id) => {
                let idea = session.ideas.get(id)?;
                let field = Field::line("reason", said("console-field-reason"), "");
                Dialog::new(t!(words, "console-ask-hide-idea", id = id.0), vec![field])
                    .saying(idea.text.one_line())
            }
            IdeaAsk::Split(id) => {
                let idea = session.ideas.get(id)?;
                Dialog::new(
                    t!(words, "ideas-ask-split", id = id.0),
                    vec![
                        Field::long("text", said("ideas-field-parts"), &idea.text),
                        Field::line("reason", said("console-field-reason"), ""),
                    ],
                )
            }
            IdeaAsk::Merge(ids) => {
                let texts: Vec<&str> = ids
                    .iter()
                    .filter_map(|id| session.ideas.get(id))
                    .map(|idea| &*idea.text)
                    .collect();
                Dialog::new(
                    t!(words, "console-ask-merge", count = ids.len()),
                    vec![
                        Field::long("text", said("console-field-merged"), &texts.join("\n")),
                        Field::line("reason", said("console-field-reason"), ""),
                    ],
                )
            }
        })
    }

    /// The command that its answer makes.
    pub fn command(&self, dialog: &Dialog, session: &Session) -> Result<Command, Fault> {
        let reason = || line(dialog, "reason", Limit::REASON, TextField::Reason);
        let text = || long(dialog, "text", Limit::IDEA, TextField::Idea);
        Ok(Command::Idea(match self {
            IdeaAsk::Log(_) => IdeaCommand::Log {
                topic: places(session)
                    .get(dialog.chosen("topic"))
                    .copied()
                    .flatten(),
                text: text()?,
                oral: true,
                kind: kind(dialog),
            },
            IdeaAsk::Edit(id) => IdeaCommand::Change {
                id: *id,
                text: text()?,
                kind: Some(kind(dialog)),
            },
            IdeaAsk::Hide(id) => IdeaCommand::Hide {
                id: *id,
                reason: reason()?,
            },
            IdeaAsk::Split(id) => IdeaCommand::Split {
                id: *id,
                texts: parts(&dialog.text("text"))?,
                reason: reason()?,
            },
            IdeaAsk::Merge(ids) => IdeaCommand::Merge {
                ideas: ids.clone(),
                text: text()?,
                reason: reason()?,
            },
        }))
    }
}

/// The choice of what kind an idea is.
fn kind_field(words: Words, now: IdeaKind) -> Field {
    let names = IdeaKind::ALL.map(|kind| ideas::kind(words, kind).into_owned());
    let here = IdeaKind::ALL.iter().position(|kind| *kind == now);
    Field::choice(
        "kind",
        words.say("after-field-kind"),
        names.into(),
        here.unwrap_or(0),
    )
}

fn kind(dialog: &Dialog) -> IdeaKind {
    let chosen = IdeaKind::ALL.get(dialog.chosen("kind"));
    chosen.copied().unwrap_or_default()
}

/// The parts of a text: what stands between empty lines.
fn parts(text: &str) -> Result<Vec<CleanText>, Fault> {
    let field = TextField::Idea;
    let refused = |fault| Fault::Refused(Refusal::TextUnfit { field, fault });
    let mut parts = vec![String::new()];
    for line in text.lines() {
        match (line.trim().is_empty(), parts.last_mut()) {
            (false, Some(part)) => part.push_str(&format!("{line}\n")),
            _ => parts.push(String::new()),
        }
    }
    let said = parts.iter().filter(|part| !part.is_empty());
    said.map(|part| CleanText::long(part, Limit::IDEA).map_err(refused))
        .collect()
}

/// Where an idea may be said: in the plenary, or in a live topic.
fn places(session: &Session) -> Vec<Option<TopicId>> {
    let live = session.topics.values().filter(|topic| topic.is_live());
    std::iter::once(None)
        .chain(live.map(|topic| Some(topic.id)))
        .collect()
}

fn place_name(session: &Session, words: Words, place: Option<TopicId>) -> String {
    match place.and_then(|id| session.topics.get(&id)) {
        Some(topic) => topic.title.one_line().into_owned(),
        None => words.say("console-plenary").into_owned(),
    }
}
