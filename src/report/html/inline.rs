//! The Markdown that the chapters write within a line, as HTML. It is not Markdown at large: what
//! people said is escaped by `escape`, so every sign that stands bare is the chapters' own.

use maud::{Markup, PreEscaped, html};
use std::fmt::Write;
use std::str::Chars;

/// A paragraph: a quotation or plain, of one or several paragraphs of its own.
pub(super) fn paragraph(text: &str) -> Markup {
    match text.strip_prefix("> ") {
        Some(quoted) => {
            let quoted = quoted.replace("\n> ", "\n").replace("\n>\n", "\n\n");
            html! { blockquote { (paragraphs(&quoted)) } }
        }
        None => paragraphs(text),
    }
}

fn paragraphs(text: &str) -> Markup {
    html! { @for text in text.split("\n\n") { p dir="auto" { (line(text.trim_start())) } } }
}

/// An item of a list. One paragraph needs no element of its own.
pub(super) fn item(text: &str) -> Markup {
    match text.split_once("\n\n") {
        None => line(text),
        Some((first, rest)) => html! { (line(first)) (paragraphs(rest)) },
    }
}

/// A text within a line.
pub(super) fn line(text: &str) -> Markup {
    let mut out = String::with_capacity(text.len() + text.len() / 8);
    write_until(&mut text.chars(), None, &mut out);
    PreEscaped(out)
}

/// A text without its marks, for where there is no room for elements.
pub(super) fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        match c {
            '\\' => out.extend(chars.next()),
            '*' | '`' => {}
            '\n' => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

/// A mark that encloses.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    Strong,
    Emphasis,
    Code,
}

impl Mark {
    fn element(self) -> &'static str {
        match self {
            Mark::Strong => "strong",
            Mark::Emphasis => "em",
            Mark::Code => "code",
        }
    }
}

/// Writes what comes until `closing`, or until the end: an element that nobody closed ends there.
fn write_until(chars: &mut Chars<'_>, closing: Option<Mark>, out: &mut String) {
    while let Some(c) = chars.next() {
        let mark = match c {
            '\\' => {
                chars.next().into_iter().for_each(|c| escape(c, out));
                continue;
            }
            '*' if chars.as_str().starts_with('*') => {
                chars.next();
                Mark::Strong
            }
            '*' => Mark::Emphasis,
            '`' => Mark::Code,
            '\n' => {
                // Two blanks before it ask for a line of its own, and all of our breaks have them;
                // those behind it are the indent of a list.
                out.truncate(out.trim_end_matches(' ').len());
                *chars = chars.as_str().trim_start_matches(' ').chars();
                out.push_str("<br>");
                continue;
            }
            c => {
                escape(c, out);
                continue;
            }
        };
        if closing == Some(mark) {
            return;
        }
        let element = mark.element();
        write!(out, "<{element}>").expect("a string takes all text");
        write_until(chars, Some(mark), out);
        write!(out, "</{element}>").expect("a string takes all text");
    }
}

/// Writes one character so that it is read and never acts.
fn escape(c: char, out: &mut String) {
    match c {
        '&' => out.push_str("&amp;"),
        '<' => out.push_str("&lt;"),
        '>' => out.push_str("&gt;"),
        '"' => out.push_str("&quot;"),
        '\'' => out.push_str("&#39;"),
        c => out.push(c),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::escape;

    #[test]
    fn the_chapters_own_marks_become_elements() {
        assert_eq!(
            line("**Idé 7** (*muntligt*): `a` 5 < 6").0,
            "<strong>Idé 7</strong> (<em>muntligt</em>): <code>a</code> 5 &lt; 6"
        );
        assert_eq!(line("ett  \ntvå").0, "ett<br>två");
        assert_eq!(plain("**1 · *Nycklar*** \\*"), "1 · Nycklar *");
    }

    #[test]
    fn what_people_said_comes_out_as_they_said_it() {
        let said = "*fet* `kod` <script>alert('1')</script> \\ & \"å\" [x](y)";
        let shown = "*fet* `kod` &lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; \\ &amp; \
                     &quot;å&quot; [x](y)";
        assert_eq!(line(&escape::inline(said)).0, shown);
    }

    #[test]
    fn lines_and_paragraphs_are_kept_in_a_quotation_and_in_a_list() {
        let said = "ett\ntvå\n\ntre";
        let quoted = paragraph(&format!("> {}", escape::block(said, "> "))).0;
        let inner = "<p dir=\"auto\">ett<br>två</p><p dir=\"auto\">tre</p>";
        assert_eq!(quoted, format!("<blockquote>{inner}</blockquote>"));
        let listed = item(&escape::block(said, "  ")).0;
        assert_eq!(listed, "ett<br>två<p dir=\"auto\">tre</p>");
    }
}
