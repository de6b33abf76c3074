//! The sentence for a mistake on the command line. clap knows what is wrong but says it in English.

use crate::text::{Words, t};
use clap::error::{ContextKind, ContextValue, ErrorKind};

/// The sentence for a mistake on the command line, and where to read more.
pub(super) fn sentence(error: &clap::Error, words: Words) -> String {
    let text = |kind| context(error, kind);
    let arg = text(ContextKind::InvalidArg);
    let value = text(ContextKind::InvalidValue);
    let said = match error.kind() {
        ErrorKind::UnknownArgument => t!(words, "cli-usage-unknown-argument", arg = arg),
        ErrorKind::InvalidSubcommand => {
            let command = text(ContextKind::InvalidSubcommand);
            t!(words, "cli-usage-unknown-command", command = command)
        }
        ErrorKind::MissingRequiredArgument => t!(words, "cli-usage-missing", arg = arg),
        ErrorKind::InvalidValue if value.is_empty() => {
            t!(words, "cli-usage-no-value", arg = arg)
        }
        ErrorKind::InvalidValue => {
            let values = text(ContextKind::ValidValue);
            t!(
                words,
                "cli-usage-not-one-of",
                arg = arg,
                value = value,
                values = values
            )
        }
        ErrorKind::ArgumentConflict => {
            let other = text(ContextKind::PriorArg);
            t!(words, "cli-usage-conflict", arg = arg, other = other)
        }
        _ if value.is_empty() => t!(words, "cli-usage-unreadable"),
        _ => t!(words, "cli-usage-bad-value", arg = arg, value = value),
    };
    format!("{said}\n{}", t!(words, "cli-usage-see-help"))
}

fn context(error: &clap::Error, kind: ContextKind) -> String {
    match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::Cli;
    use crate::text::Lang;
    use clap::Parser;

    #[test]
    fn each_mistake_is_a_sentence_that_names_what_was_typed() {
        for (line, named) in [
            ("torg nwe", "nwe"),
            ("torg check", "SESSION"),
            ("torg check host --fast", "--fast"),
            (
                "torg new host --kind fest --title T --date 2026-11-12",
                "fest",
            ),
            (
                "torg new host --kind kansli --title T --date i-morgon",
                "i-morgon",
            ),
            ("torg new host --kind kansli --title T --date", "--date"),
        ] {
            let error = Cli::try_parse_from(line.split(' ')).unwrap_err();
            for lang in Lang::ALL {
                let said = sentence(&error, Words::for_command_line(lang));
                assert!(said.contains(named), "{line}: {said}");
            }
        }
    }
}
