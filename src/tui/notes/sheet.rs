//! One topic's form as it is being filled in: the fields of its notes, its place in the matrix,
//! and the line in which ideas are written.

use super::field::{Due, TextField};
use super::outbox::{About, Outbox, Unsent};
use crate::domain::command::{IdeaCommand, TopicCommand};
use crate::domain::model::{IdeaId, IdeaKind, Level, NoteField, PolicyStep, TopicId};
use crate::domain::{Actor, CleanText, Command, Limit, Session, TextFault};
use crate::hub::IdemKey;
use crate::hub::presence::WritesAt;
use crate::tui::widgets::writing::Writing;
use crate::views::notes::{ideas, is_own, level, note};
use chrono::{DateTime, Utc};

/// A part of the form that the keys can be in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// A text of the notes.
    Text(NoteField),
    /// The ideas.
    Ideas,
    /// How deep the participation is.
    Level,
    /// In which step of the work.
    Step,
}

impl Section {
    /// The parts in the order of the form.
    pub const ALL: [Section; 8] = [
        Section::Text(NoteField::Summary),
        Section::Ideas,
        Section::Text(NoteField::Existing),
        Section::Text(NoteField::Needs),
        Section::Text(NoteField::NextSteps),
        Section::Level,
        Section::Step,
        Section::Text(NoteField::Mission),
    ];

    /// The name in the catalogue.
    pub fn key(self) -> &'static str {
        match self {
            Section::Text(NoteField::Summary) => "summary",
            Section::Text(NoteField::Existing) => "existing",
            Section::Text(NoteField::Needs) => "needs",
            Section::Text(NoteField::NextSteps) => "next-steps",
            Section::Text(NoteField::Mission) => "mission",
            Section::Ideas => "ideas",
            Section::Level => "level",
            Section::Step => "step",
        }
    }
}

/// The line in which ideas are written, and the idea that the cursor is on.
pub struct IdeaLine {
    /// What is being written.
    pub writing: Writing,
    /// Whether the next idea was said aloud by somebody else.
    pub oral: bool,
    /// What kind the idea in the line is.
    pub kind: IdeaKind,
    /// The idea whose text is being changed.
    pub changing: Option<IdeaId>,
    /// The idea of one's own that the cursor is on, above the line.
    pub picked: Option<IdeaId>,
}

/// One topic being written about.
pub struct Sheet {
    /// The topic.
    pub topic: TopicId,
    /// The texts, in the order of the notes.
    pub texts: Vec<TextField>,
    /// The level and the step as they are chosen here.
    pub matrix: (Option<Level>, Option<PolicyStep>),
    /// When they are to be saved.
    pub matrix_due: Due,
    /// The line for ideas.
    pub line: IdeaLine,
    /// The ideas that stand under the topic, the latest first.
    pub ideas: Vec<IdeaId>,
    /// The part that has the keys.
    pub focus: Section,
}

impl Sheet {
    /// A topic's form as it is recorded, with the keys in the ideas.
    pub fn open(session: &Session, topic: TopicId) -> Sheet {
        let fields = NoteField::ALL.into_iter();
        Sheet {
            topic,
            texts: fields
                .map(|field| TextField::new(field, note(session, topic, field)))
                .collect(),
            matrix: level(session, topic),
            matrix_due: Due::default(),
            line: IdeaLine {
                writing: Writing::line(""),
                oral: false,
                kind: IdeaKind::default(),
                changing: None,
                picked: None,
            },
            ideas: ideas(session, topic),
            focus: Section::Ideas,
        }
    }

    /// Moves the keys on by some parts, round and round.
    pub fn move_focus(&mut self, by: isize) {
        let all = Section::ALL;
        let here = all.iter().position(|section| *section == self.focus);
        let next = (here.unwrap_or(0) + all.len()).saturating_add_signed(by) % all.len();
        if let Some(text) = self.text_in_focus() {
            text.left();
        }
        self.line.picked = None;
        self.focus = all[next];
    }

    /// The field of one kind.
    pub fn text(&self, field: NoteField) -> Option<&TextField> {
        self.texts.iter().find(|text| text.field == field)
    }

    fn text_mut(&mut self, field: NoteField) -> Option<&mut TextField> {
        self.texts.iter_mut().find(|text| text.field == field)
    }

    /// The text that has the keys.
    pub fn text_in_focus(&mut self) -> Option<&mut TextField> {
        match self.focus {
            Section::Text(field) => self.text_mut(field),
            Section::Ideas | Section::Level | Section::Step => None,
        }
    }

    /// The field of the notes with the keys, for those who want to know where one writes.
    pub fn writes_at(&self) -> Option<WritesAt> {
        let topic = self.topic;
        match self.focus {
            Section::Text(field) => Some(WritesAt { topic, field }),
            Section::Ideas | Section::Level | Section::Step => None,
        }
    }

    /// What has the keys chooses its next value, or the one before; none is among them.
    pub fn choose(&mut self, by: isize, now: DateTime<Utc>) {
        match self.focus {
            Section::Level => self.matrix.0 = turned(&Level::ALL, self.matrix.0, by),
            Section::Step => self.matrix.1 = turned(&PolicyStep::ALL, self.matrix.1, by),
            Section::Text(_) | Section::Ideas => return,
        }
        self.matrix_due.touch(now);
    }

    /// Moves along the ideas that are one's own: back in time with a negative number, and forward
    /// until the line itself.
    pub fn pick(&mut self, session: &Session, me: &Actor, by: isize) {
        let own: Vec<IdeaId> = self
            .ideas
            .iter()
            .copied()
            .filter(own(session, me))
            .collect();
        let here = self
            .line
            .picked
            .and_then(|id| own.iter().position(|it| *it == id));
        let next = here.map_or(0, |at| at as isize + 1) - by;
        self.line.picked = match usize::try_from(next) {
            Ok(0) | Err(_) => None,
            Ok(at) => own.get(at.min(own.len()).wrapping_sub(1)).copied(),
        };
    }

    /// What is to be sent: the fields whose time has come or, on leaving, all that were changed.
    ///
    /// # Errors
    /// A text that is longer than a field may be stays where it is, and is named.
    pub fn take_due(
        &mut self,
        now: DateTime<Utc>,
        leaving: bool,
        mut key: impl FnMut() -> IdemKey,
    ) -> (Vec<Unsent>, Option<TextFault>) {
        let topic = self.topic;
        let (mut due, mut too_long) = (Vec::new(), None);
        for field in &mut self.texts {
            let Some(text) = field.take_due(now, leaving) else {
                continue;
            };
            match CleanText::optional_long(&text, Limit::NOTE) {
                Ok(text) => due.push(TopicCommand::WriteNote {
                    id: topic,
                    field: field.field,
                    text: text.unwrap_or_default(),
                    over: Some(field.seen),
                }),
                Err(fault) => {
                    field.not_taken();
                    too_long = Some(fault);
                }
            }
        }
        if self.matrix_due.take(now, leaving) {
            let (level, step) = self.matrix;
            due.push(TopicCommand::SetLevel {
                id: topic,
                level,
                step,
            });
        }
        let sent = due.into_iter().map(|command| Unsent {
            key: key(),
            topic,
            command: Command::Topic(command),
        });
        (sent.collect(), too_long)
    }

    /// The idea in the line as a wish, or none if nothing stands there.
    ///
    /// # Errors
    /// What is wrong with its text.
    pub fn take_idea(&mut self) -> Result<IdeaCommand, TextFault> {
        let text = CleanText::line(&self.line.writing.text(), Limit::IDEA)?;
        self.line.writing.clear();
        let oral = std::mem::take(&mut self.line.oral);
        let kind = std::mem::take(&mut self.line.kind);
        Ok(match self.line.changing.take() {
            Some(id) => IdeaCommand::Change {
                id,
                text,
                kind: Some(kind),
            },
            None => IdeaCommand::Log {
                topic: Some(self.topic),
                text,
                oral,
                kind,
            },
        })
    }

    /// When something is to be saved next.
    pub fn saves_at(&self) -> Option<DateTime<Utc>> {
        let texts = self.texts.iter().map(|text| text.due);
        texts.chain([self.matrix_due]).filter_map(Due::at).min()
    }

    /// When something here changes by itself next.
    pub fn wakes_at(&self) -> Option<DateTime<Utc>> {
        let rests = self.texts.iter().filter_map(TextField::rests_at);
        rests.chain(self.saves_at()).min()
    }

    /// Takes in what others have written, except where one's own words are not recorded yet.
    pub fn refresh(&mut self, session: &Session, outbox: &Outbox, now: DateTime<Utc>) {
        let topic = self.topic;
        for text in &mut self.texts {
            if outbox.stage(topic, About::Field(text.field)).is_none() {
                text.refresh(note(session, topic, text.field), now);
            }
        }
        if self.matrix_due.at().is_none() && outbox.stage(topic, About::Level).is_none() {
            self.matrix = level(session, topic);
        }
    }

    /// Takes in the ideas as they are now.
    pub fn list(&mut self, session: &Session) {
        self.ideas = ideas(session, self.topic);
        let stands = |id: &IdeaId| self.ideas.contains(id);
        self.line.picked = self.line.picked.filter(stands);
    }

    /// A text of this topic is on disk, with this number.
    pub fn recorded(&mut self, field: NoteField, n: u64) {
        if let Some(text) = self.text_mut(field) {
            text.seen = text.seen.max(n);
        }
    }

    /// Puts texts that are not recorded back into their fields.
    pub fn put_back<'u>(&mut self, unsent: impl Iterator<Item = &'u Unsent>) {
        let topic = self.topic;
        for unsent in unsent.filter(|unsent| unsent.topic == topic) {
            match &unsent.command {
                Command::Topic(TopicCommand::WriteNote { field, text, .. }) => {
                    if let Some(field) = self.text_mut(*field) {
                        field.put_back(text);
                    }
                }
                Command::Topic(TopicCommand::SetLevel { level, step, .. }) => {
                    self.matrix = (*level, *step);
                }
                _ => {}
            }
        }
    }
}

/// Whether an idea is one's own.
fn own<'s>(session: &'s Session, me: &'s Actor) -> impl Fn(&IdeaId) -> bool + 's {
    move |id| session.ideas.get(id).is_some_and(|idea| is_own(idea, me))
}

/// The value some places on in a circle of none and all values.
fn turned<T: Copy + PartialEq>(all: &[T], now: Option<T>, by: isize) -> Option<T> {
    let here = now.and_then(|now| all.iter().position(|it| *it == now));
    let round = all.len() + 1;
    let next = (here.map_or(0, |at| at + 1) + round).saturating_add_signed(by) % round;
    next.checked_sub(1).map(|at| all[at])
}
