//! The complete session as portable JSON.

use super::model::Proceedings;

/// The document as indented JSON, ending in a line break.
pub fn json(proceedings: &Proceedings) -> String {
    let mut text = serde_json::to_string_pretty(proceedings)
        .expect("numbers, texts and lists always have a JSON form");
    text.push('\n');
    text
}
