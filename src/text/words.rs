//! `Words`: the loaded messages of one language, for one medium.
//!
//! Catalogues are parsed on first use and kept for the life of the process. There are two
//! bundles a language: HTML wraps arguments in Unicode isolation marks, so that a name written
//! from right to left cannot disturb the sentence around it; terminals and documents show those
//! marks as garbage, so they get none.

use std::borrow::Cow;
use std::fmt;
use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentError, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::domain::clean::CleanText;
use crate::domain::model::Label;

use super::{Arguments, Lang, numbers};

/// One file of messages: its area, and its text in Swedish and in English.
pub(super) struct Catalogue {
    pub(super) area: &'static str,
    sv: &'static str,
    en: &'static str,
}

impl Catalogue {
    pub(super) fn source(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Sv | Lang::SvEasy => self.sv,
            Lang::En => self.en,
        }
    }
}

/// What is said in easier words than in Swedish, under the same ids; all else is said as there.
pub(super) const EASY: &str = include_str!("locales/easy.ftl");

macro_rules! catalogues {
    ($($area:literal),+ $(,)?) => {
        &[$(Catalogue {
            area: $area,
            sv: include_str!(concat!("locales/sv/", $area, ".ftl")),
            en: include_str!(concat!("locales/en/", $area, ".ftl")),
        }),+]
    };
}

/// Every catalogue in the binary. Ids are one namespace over all areas.
pub(super) const CATALOGUES: &[Catalogue] = catalogues![
    "common",
    "refusals",
    "console",
    "market",
    "ideas",
    "cockpit",
    "projector",
    "stage",
    "notes",
    "web",
    "report",
    "cli",
    "crowd",
    "palette",
    "people",
    "speakers",
    "moment",
    "rounds",
    "after",
    "seats",
    "vote",
    "methods",
    "screen",
    "doctor",
    "readings",
    "bridges",
    "tally",
    "terms",
    "secret",
];

type Bundle = FluentBundle<FluentResource>;

/// Where the words will be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Medium {
    Terminal,
    Html,
    /// A terminal that is only told of the command line.
    CommandLine,
}

impl Medium {
    /// Whether a catalogue is needed here.
    fn needs(self, area: &str) -> bool {
        self != Medium::CommandLine || COMMAND_LINE.contains(&area)
    }
}

/// The areas that help and mistakes on the command line are said in.
const COMMAND_LINE: [&str; 2] = ["cli", "crowd"];

/// A reader's language and medium. Copy it freely.
#[derive(Clone, Copy)]
pub struct Words {
    lang: Lang,
    medium: Medium,
    bundle: &'static Bundle,
}

impl Words {
    /// Words for terminals, files and documents: no isolation marks.
    pub fn for_terminal(lang: Lang) -> Words {
        Words::of(lang, Medium::Terminal)
    }

    /// Words for HTML: arguments are isolated, escaping is left to the template.
    pub fn for_html(lang: Lang) -> Words {
        Words::of(lang, Medium::Html)
    }

    /// Words for help and mistakes on the command line: their areas and nothing else, because help
    /// is not to wait for catalogues that it has no use for.
    pub fn for_command_line(lang: Lang) -> Words {
        Words::of(lang, Medium::CommandLine)
    }

    fn of(lang: Lang, medium: Medium) -> Words {
        static SV_TERMINAL: OnceLock<Bundle> = OnceLock::new();
        static SV_HTML: OnceLock<Bundle> = OnceLock::new();
        static EN_TERMINAL: OnceLock<Bundle> = OnceLock::new();
        static EN_HTML: OnceLock<Bundle> = OnceLock::new();
        static SV_COMMAND_LINE: OnceLock<Bundle> = OnceLock::new();
        static EN_COMMAND_LINE: OnceLock<Bundle> = OnceLock::new();
        static EASY_TERMINAL: OnceLock<Bundle> = OnceLock::new();
        static EASY_HTML: OnceLock<Bundle> = OnceLock::new();
        let loaded = match (lang, medium) {
            (Lang::Sv, Medium::Terminal) => &SV_TERMINAL,
            (Lang::Sv, Medium::Html) => &SV_HTML,
            (Lang::En, Medium::Terminal) => &EN_TERMINAL,
            (Lang::En, Medium::Html) => &EN_HTML,
            (Lang::SvEasy, Medium::Terminal) => &EASY_TERMINAL,
            (Lang::SvEasy, Medium::Html) => &EASY_HTML,
            // The command line is never asked for in easy words.
            (Lang::Sv | Lang::SvEasy, Medium::CommandLine) => &SV_COMMAND_LINE,
            (Lang::En, Medium::CommandLine) => &EN_COMMAND_LINE,
        };
        Words {
            lang,
            medium,
            bundle: loaded.get_or_init(|| load(lang, medium)),
        }
    }

    /// The language of these words.
    pub fn lang(self) -> Lang {
        self.lang
    }

    /// A word of the session's own, in the reader's language.
    pub fn label(self, label: &Label) -> &str {
        match self.lang {
            Lang::Sv | Lang::SvEasy => &label.sv,
            Lang::En => &label.en,
        }
    }

    /// Says a message that takes no arguments.
    ///
    /// # Panics
    /// In debug builds on an unknown id or a missing argument, so that tests find it. A release
    /// build says the id, or the message with the argument's name in braces.
    pub fn say(self, id: &str) -> Cow<'static, str> {
        self.format(id, None)
    }

    /// Says a message with its arguments; [`t!`](crate::text) is the short way to write it.
    ///
    /// # Panics
    /// As [`Words::say`].
    pub fn say_with(self, id: &str, arguments: &Arguments) -> Cow<'static, str> {
        self.format(id, Some(arguments))
    }

    /// Whether a message exists, for ids that are built from data.
    pub fn knows(self, id: &str) -> bool {
        self.bundle.has_message(id)
    }

    fn format(self, id: &str, arguments: Option<&Arguments>) -> Cow<'static, str> {
        let Some(pattern) = self.bundle.get_message(id).and_then(|found| found.value()) else {
            debug_assert!(false, "no message {id:?} in {}", self.lang.code());
            return Cow::Owned(id.to_owned());
        };
        let mut faults: Vec<FluentError> = Vec::new();
        let said = self.bundle.format_pattern(pattern, arguments, &mut faults);
        debug_assert!(faults.is_empty(), "message {id:?}: {faults:?}");
        said
    }
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Words({:?}, {:?})", self.lang, self.medium)
    }
}

fn load(lang: Lang, medium: Medium) -> Bundle {
    let identifier: LanguageIdentifier = lang.tag().parse().expect("our tags are valid");
    let mut bundle = Bundle::new_concurrent(vec![identifier]);
    bundle.set_use_isolating(medium == Medium::Html);
    bundle
        .add_builtins()
        .expect("a new bundle has no functions yet");
    bundle.set_formatter(Some(match lang {
        Lang::Sv | Lang::SvEasy => |value, _| numbers::written(Lang::Sv, value),
        Lang::En => |value, _| numbers::written(Lang::En, value),
    }));
    for catalogue in CATALOGUES.iter().filter(|it| medium.needs(it.area)) {
        let resource = parsed(catalogue.source(lang), catalogue.area);
        if let Err(faults) = bundle.add_resource(resource) {
            debug_assert!(false, "{}/{}.ftl: {faults:?}", lang.code(), catalogue.area);
        }
    }
    if lang == Lang::SvEasy && medium != Medium::CommandLine {
        bundle.add_resource_overriding(parsed(EASY, "easy"));
    }
    bundle
}

/// A damaged message is left out and found by the tests; the rest must still be said.
fn parsed(source: &str, area: &str) -> FluentResource {
    match FluentResource::try_new(source.to_owned()) {
        Ok(resource) => resource,
        Err((resource, faults)) => {
            debug_assert!(false, "{area}.ftl: {faults:?}");
            resource
        }
    }
}

/// People's words go into messages as they are.
impl<'a> From<&'a CleanText> for FluentValue<'a> {
    fn from(text: &'a CleanText) -> FluentValue<'a> {
        FluentValue::String(Cow::Borrowed(text))
    }
}

#[cfg(test)]
mod tests {
    use super::super::t;
    use super::{Lang, Words};
    use crate::domain::clean::{CleanText, Limit};

    #[test]
    fn each_language_says_its_own_word() {
        assert_eq!(t!(Words::for_terminal(Lang::Sv), "yes"), "Ja");
        assert_eq!(t!(Words::for_terminal(Lang::En), "yes"), "Yes");
    }

    #[test]
    fn a_number_chooses_the_plural_form_and_is_written_in_the_language() {
        let sv = Words::for_terminal(Lang::Sv);
        assert_eq!(t!(sv, "count-people", count = 1), "1 person");
        assert_eq!(t!(sv, "count-people", count = 0), "0 personer");
        assert_eq!(
            t!(sv, "count-people", count = 12_000),
            "12\u{A0}000 personer"
        );
        let en = Words::for_terminal(Lang::En);
        assert_eq!(t!(en, "count-people", count = 1_usize), "1 person");
        assert_eq!(t!(en, "count-people", count = 2_u64), "2 people");
    }

    #[test]
    fn arguments_are_isolated_in_html_and_only_there() {
        let name = CleanText::line("שלום", Limit::NAME).unwrap();
        let terminal = t!(
            Words::for_terminal(Lang::En),
            "named",
            label = "Host",
            name = &name
        );
        assert_eq!(terminal, "Host: שלום");
        let html = t!(
            Words::for_html(Lang::En),
            "named",
            label = "Host",
            name = &name
        );
        assert_eq!(html, "\u{2068}Host\u{2069}: \u{2068}שלום\u{2069}");
    }

    #[test]
    fn easy_swedish_is_swedish_where_it_has_no_words_of_its_own() {
        let [easy, sv] = [Lang::SvEasy, Lang::Sv].map(Words::for_html);
        assert_ne!(t!(easy, "name-of-language"), t!(sv, "name-of-language"));
        assert_eq!(t!(easy, "web-tab-now"), t!(sv, "web-tab-now"));
    }

    #[test]
    #[should_panic(expected = "no message \"no-such-message\"")]
    fn an_unknown_id_is_found_by_tests() {
        Words::for_terminal(Lang::Sv).say("no-such-message");
    }

    #[test]
    #[should_panic(expected = "count")]
    fn a_missing_argument_is_found_by_tests() {
        Words::for_terminal(Lang::Sv).say("count-people");
    }
}
