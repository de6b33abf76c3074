//! Help in the reader's language: clap knows the shape, `cli.ftl` has the words.
//!
//! clap writes English. Help is therefore asked for twice: the first parse finds out that it is
//! wanted, and only then is the command translated and asked again.

use super::{Cli, Failure, answer};
use crate::text::{Lang, Words, t};
use clap::error::ErrorKind;
use clap::{Arg, Command, CommandFactory};
use std::ffi::OsString;

/// Where options that every command has stand in its help: behind its own.
const SHARED_LAST: usize = 1_000;

/// Answers what clap could not: shows the help or the version, or hands the mistake back.
///
/// # Errors
/// [`Failure::Usage`] for a mistake, and whatever writing the help may meet.
pub(super) fn settle(error: clap::Error, arguments: &[OsString]) -> Result<(), Failure> {
    match error.kind() {
        ErrorKind::DisplayVersion => answer::line(error.to_string().trim_end()),
        ErrorKind::DisplayHelp => {
            let words = Words::for_command_line(language(arguments));
            match translated(words).try_get_matches_from(arguments) {
                Err(help) => help.print().map_err(answer::fault),
                Ok(_) => Ok(()),
            }
        }
        _ => Err(Failure::Usage(Box::new(error))),
    }
}

/// The language that the arguments ask for, read before anything is known to be well formed;
/// else the system's.
pub(super) fn language(arguments: &[OsString]) -> Lang {
    let mut arguments = arguments.iter().filter_map(|it| it.to_str());
    let mut asked = None;
    while let Some(argument) = arguments.next() {
        match argument.strip_prefix("--lang") {
            Some("") => asked = arguments.next(),
            Some(value) => asked = value.strip_prefix('='),
            None => {}
        }
    }
    let asked = asked.and_then(Lang::from_locale);
    asked.unwrap_or_else(Lang::of_system)
}

/// The command with all its words in one language.
fn translated(words: Words) -> Command {
    let mut command = Cli::command();
    // Building first hands the global options down to every subcommand.
    command.build();
    translate(command, words)
}

fn translate(mut command: Command, words: Words) -> Command {
    let name = command.get_name().to_owned();
    let usage = command.render_usage().to_string();
    let usage = usage
        .trim_start_matches("Usage: ")
        .replace("[OPTIONS]", &t!(words, "cli-help-any-option"))
        .replace("[COMMAND]", &t!(words, "cli-help-any-command"));
    let layout = format!(
        "{{about-with-newline}}\n{} {{usage}}\n\n{{all-args}}",
        t!(words, "cli-help-usage")
    );
    command
        .about(words.say(&format!("cli-help-{name}")).into_owned())
        .override_usage(usage)
        .help_template(layout)
        .subcommand_help_heading(t!(words, "cli-help-commands").into_owned())
        .mut_args(|arg| describe(arg, &name, words))
        .mut_subcommands(|subcommand| translate(subcommand, words))
}

fn describe(arg: Arg, command: &str, words: Words) -> Arg {
    let heading = match arg.is_positional() {
        true => t!(words, "cli-help-arguments"),
        false => t!(words, "cli-help-options"),
    };
    let mut help = words.say(&help_id(&arg, command)).into_owned();
    let values = arg.get_possible_values();
    if !values.is_empty() && arg.get_action().takes_values() {
        let names: Vec<&str> = values.iter().map(|value| value.get_name()).collect();
        help += &format!(
            " {}",
            t!(words, "cli-help-one-of", values = names.join(", "))
        );
    }
    if let [default] = arg.get_default_values() {
        let default = default.to_string_lossy();
        help += &format!(" {}", t!(words, "cli-help-default", value = default));
    }
    let arg = match arg.is_global_set() || arg.get_id() == "version" {
        true => arg.display_order(SHARED_LAST),
        false => arg,
    };
    arg.help(help)
        .help_heading(heading.into_owned())
        .hide_possible_values(true)
        .hide_default_value(true)
        .hide_env(true)
}

/// Where an argument's help stands in the catalogue: global ones stand once, under `torg`.
fn help_id(arg: &Arg, command: &str) -> String {
    let owner = if arg.is_global_set() { "torg" } else { command };
    format!(
        "cli-help-{owner}-{}",
        arg.get_id().as_str().replace('_', "-")
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn commands() -> Vec<Command> {
        let mut root = Cli::command();
        root.build();
        let mut all: Vec<Command> = root.get_subcommands().cloned().collect();
        all.push(root);
        all
    }

    #[test]
    fn every_command_and_every_argument_has_its_words_in_both_languages() {
        for lang in Lang::ALL {
            let words = Words::for_command_line(lang);
            for command in commands() {
                let name = command.get_name();
                assert!(words.knows(&format!("cli-help-{name}")), "{name}");
                for arg in command.get_arguments() {
                    let id = help_id(arg, name);
                    assert!(words.knows(&id), "{id}");
                }
            }
        }
    }

    #[test]
    fn help_says_nothing_in_claps_own_words() {
        let words = Words::for_command_line(Lang::Sv);
        let mut root = translated(words);
        let names: Vec<String> = root
            .get_subcommands()
            .map(|it| it.get_name().to_owned())
            .collect();
        let mut pages = vec![root.render_long_help().to_string()];
        for name in names {
            let page = root.find_subcommand_mut(&name).unwrap();
            pages.push(page.render_help().to_string());
        }
        for page in pages {
            for english in [
                "Usage",
                "Options",
                "Commands",
                "Arguments",
                "possible",
                "default",
                "env",
            ] {
                assert!(!page.contains(english), "{english} in\n{page}");
            }
        }
    }

    #[test]
    fn the_language_asked_for_is_found_wherever_it_stands() {
        let arguments = |line: &str| line.split(' ').map(OsString::from).collect::<Vec<_>>();
        assert_eq!(language(&arguments("torg --lang en new --help")), Lang::En);
        assert_eq!(
            language(&arguments("torg new --nonsense --lang=sv")),
            Lang::Sv
        );
    }
}
