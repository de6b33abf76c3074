//! The published JSON Schema of the portable JSON, drawn from the same structs that write it.

use super::model::Proceedings;

/// The schema (draft 2020-12) as indented JSON, ending in a line break.
pub fn schema() -> String {
    let schema = schemars::schema_for!(Proceedings);
    let mut text = serde_json::to_string_pretty(&schema).expect("a schema is JSON already");
    text.push('\n');
    text
}
