//! What events do to a topic's notes. A text that somebody overwrote without having seen it is
//! kept beside the one that counts, until its words stand in that one.

use crate::domain::model::*;
use crate::domain::{CleanText, Session, Stamp};
use imbl::Vector;

/// Overwritten texts kept for one field, the latest ones: who clashes more often than that sits at
/// the same table and talks. The journal has them all.
const KEPT: usize = 8;

impl Session {
    /// A field that was emptied is as if nobody had written in it.
    pub(super) fn write_note(
        &mut self,
        topic: TopicId,
        field: NoteField,
        text: &CleanText,
        over: Option<u64>,
        stamp: &Stamp,
    ) {
        let note = Note {
            text: text.clone(),
            by: stamp.actor.clone(),
            at: stamp.at,
            n: stamp.n,
        };
        self.change_topic(topic, |topic| {
            let unseen = topic.notes.get(&field).filter(|before| {
                // Whoever does not say what they have seen is taken to have seen all there was.
                over.is_some_and(|over| before.n > over)
            });
            let kept = kept(topic.kept.get(&field), unseen, text);
            match kept.is_empty() {
                true => drop(topic.kept.remove(&field)),
                false => drop(topic.kept.insert(field, kept)),
            }
            match note.text.is_empty() {
                true => drop(topic.notes.remove(&field)),
                false => drop(topic.notes.insert(field, note)),
            }
        });
    }
}

/// What is kept of a field beside `text`, oldest first: whatever was kept already and what was
/// overwritten unseen now, without those whose words stand in a later one.
fn kept(before: Option<&Vector<Note>>, unseen: Option<&Note>, text: &CleanText) -> Vector<Note> {
    let mut kept = before.cloned().unwrap_or_default();
    if let Some(unseen) = unseen {
        kept.retain(|older| !unseen.text.contains(&*older.text));
        kept.push_back(unseen.clone());
    }
    kept.retain(|older| !text.contains(&*older.text));
    while kept.len() > KEPT {
        kept.pop_front();
    }
    kept
}
