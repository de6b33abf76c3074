//! The published JSON Schema of the portable JSON, drawn from the same structs that write it.

use super::model::Proceedings;

/// The schema (draft 2020-12) as indented JSON, ending in a line break.
pub fn schema() -> String {
    let schema = schemars::schema_for!(Proceedings);
    let mut text = serde_json::to_string_pretty(&schema).expect("a schema is JSON already");
    text.push('\n');
    text
}

#[cfg(test)]
mod tests {
    use super::schema;
    use crate::domain::testing::given;
    use crate::report::json::json;
    use crate::report::model::Proceedings;
    use crate::report::testing::{forum, forum_of_methods, forum_while_voting};
    use serde_json::Value;

    fn validator() -> jsonschema::Validator {
        let schema: Value = serde_json::from_str(&schema()).unwrap();
        jsonschema::validator_for(&schema).unwrap()
    }

    #[test]
    fn every_export_keeps_the_published_schema() {
        let validator = validator();
        let sessions = [
            given([]),
            forum(1),
            forum(2),
            forum_while_voting(),
            forum_of_methods(),
        ];
        for session in sessions {
            let export: Value = serde_json::from_str(&json(&Proceedings::of(&session))).unwrap();
            let faults: Vec<String> = validator
                .iter_errors(&export)
                .map(|fault| fault.to_string())
                .collect();
            assert_eq!(faults, Vec::<String>::new());
        }
    }

    #[test]
    fn the_schema_refuses_what_is_no_export() {
        let mut export: Value = serde_json::to_value(Proceedings::of(&forum(1))).unwrap();
        export["rounds"][0]["items"][0]["counts"] = "many".into();
        assert!(!validator().is_valid(&export));
    }
}
