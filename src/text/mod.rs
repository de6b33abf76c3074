//! Every word that people read, in Swedish and English, and on phones in easy Swedish too.
//!
//! Messages live in Fluent catalogues, one file per area and language under `locales/`, and are
//! compiled into the binary. Code names a message by its id and gives it arguments; it never
//! holds a sentence. [`Words`] is a reader's language and medium, cheap to copy and pass along:
//!
//! ```text
//! let words = Words::for_terminal(Lang::Sv);
//! t!(words, "saved")                                  // "Sparat"
//! t!(words, "count-people", count = session.people()) // "37 personer"
//! ```
//!
//! Dates ([`dates`]), numbers and the order of lists ([`sort`]) follow the language too.

pub mod bridges;
pub mod dates;
pub mod ideas;
mod lang;
pub mod methods;
mod numbers;
pub mod refusal;
pub mod rounds;
mod rules;
pub mod secret;
pub mod sort;
pub mod templates;
pub mod terms;
mod words;

#[cfg(test)]
mod catalogue_tests;

pub use fluent_bundle::FluentArgs as Arguments;
pub use lang::Lang;
pub use words::Words;

/// Says a message: `t!(words, "id")` or `t!(words, "id", name = value, …)`.
///
/// Gives `Cow<'static, str>`. Values are texts, [`CleanText`](crate::domain::clean::CleanText)
/// references or numbers; a number also chooses the plural form.
macro_rules! t {
    ($words:expr, $id:expr $(,)?) => {
        $words.say($id)
    };
    ($words:expr, $id:expr, $($name:ident = $value:expr),+ $(,)?) => {{
        let mut arguments = $crate::text::Arguments::new();
        $(arguments.set(stringify!($name), $value);)+
        $words.say_with($id, &arguments)
    }};
}
pub(crate) use t;

/// What is said on one line: sentences follow each other, anything else is set apart by a dot.
pub fn in_a_row<S: AsRef<str>>(said: &[S]) -> String {
    let mut line = String::new();
    for part in said
        .iter()
        .map(AsRef::as_ref)
        .filter(|part| !part.is_empty())
    {
        match line.chars().last() {
            None => {}
            Some('.' | '!' | '?') => line.push(' '),
            Some(_) => line.push_str(" · "),
        }
        line.push_str(part);
    }
    line
}

#[cfg(test)]
mod tests {
    use super::in_a_row;

    #[test]
    fn a_dot_stands_only_where_no_sentence_ends() {
        let said = ["Tryckt", "", "En röst per telefon.", "Kryssa två", "✓"];
        let line = "Tryckt · En röst per telefon. Kryssa två · ✓";
        assert_eq!(in_a_row(&said), line);
        assert_eq!(in_a_row::<&str>(&[]), "");
    }
}
