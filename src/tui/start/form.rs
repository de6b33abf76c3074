//! The small form of a new session.

use super::{NewSession, SessionLine};
use crate::domain::model::{Key, Label};
use crate::text::{Words, t};
use crate::tui::label;
use crate::tui::wall_time;
use crate::tui::widgets::dialog::{Dialog, Field};
use chrono::NaiveDate;
use std::borrow::Cow;
use unicode_normalization::UnicodeNormalization;

/// The longest name of a session's folder.
const SLUG: usize = 40;

/// The form, with today's date.
pub fn dialog(
    words: Words,
    kinds: &[(Key, Label)],
    sessions: &[SessionLine],
    today: NaiveDate,
) -> Dialog {
    let kinds = kinds.iter().map(|(_, name)| label(words, name).to_owned());
    let like = models(sessions).map(|it| t!(words, "cockpit-like", title = it.title.as_str()));
    let names = kinds.chain(like.map(Cow::into_owned));
    Dialog::new(
        words.say("console-start-new"),
        vec![
            Field::choice("kind", words.say("cockpit-field-from"), names.collect(), 0),
            Field::line("title", words.say("console-field-title"), ""),
            Field::line("date", words.say("console-field-date"), &today.to_string()),
            Field::line("starts", words.say("cockpit-field-starts"), ""),
            Field::line("slug", words.say("console-field-slug"), ""),
        ],
    )
    .saying(words.say("console-start-new-body"))
}

/// The sessions that a new one can be made like: those that can be read, latest first.
fn models(sessions: &[SessionLine]) -> impl Iterator<Item = &SessionLine> {
    sessions.iter().filter(|line| line.trouble.is_none())
}

/// The session that the answered form describes.
///
/// # Errors
/// The id of the message that says what is wrong.
pub fn answer(
    dialog: &Dialog,
    kinds: &[(Key, Label)],
    sessions: &[SessionLine],
) -> Result<NewSession, &'static str> {
    let chosen = dialog.chosen("kind");
    let kind = kinds.get(chosen).map(|(kind, _)| kind.clone());
    let like = chosen.checked_sub(kinds.len());
    let like = like.and_then(|place| models(sessions).nth(place));
    if kind.is_none() && like.is_none() {
        return Err("console-start-no-kind");
    }
    let typed = dialog.text("title").trim().to_owned();
    let title = match (typed.is_empty(), like) {
        (true, Some(like)) => like.title.clone(),
        (true, None) => return Err("console-start-no-title"),
        (false, _) => typed.clone(),
    };
    let starts = dialog.text("starts");
    let starts = match starts.trim() {
        "" => None,
        time => Some(wall_time(time).ok_or("console-not-a-time")?),
    };
    let date = dialog.text("date");
    let date = NaiveDate::parse_from_str(date.trim(), "%Y-%m-%d")
        .map_err(|_| "console-start-not-a-date")?;
    let typed = dialog.text("slug");
    let slug = match typed.trim() {
        "" => suggested(&title, date),
        typed => typed.to_owned(),
    };
    let legal = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if slug.is_empty() || slug.len() > SLUG || !slug.chars().all(legal) {
        return Err("console-start-not-a-slug");
    }
    if sessions.iter().any(|session| session.slug == slug) {
        return Err("console-start-slug-taken");
    }
    Ok(NewSession {
        kind,
        like: like.map(|line| line.slug.clone()),
        title: Some(typed).filter(|title| !title.is_empty()),
        starts,
        slug,
        date,
    })
}

/// A folder's name from title and date: `unga-platser-2026-04-21`.
fn suggested(title: &str, date: NaiveDate) -> String {
    let mut words = String::new();
    for c in title.nfd().flat_map(char::to_lowercase) {
        match c {
            'a'..='z' | '0'..='9' => words.push(c),
            c if c.is_alphanumeric() || unicode_normalization::char::is_combining_mark(c) => {}
            _ if !words.ends_with('-') && !words.is_empty() => words.push('-'),
            _ => {}
        }
    }
    let date = date.to_string();
    words.truncate(SLUG - date.len() - 1);
    let words = words.trim_end_matches('-');
    if words.is_empty() {
        date
    } else {
        format!("{words}-{date}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_named_after_title_and_date() {
        let day = NaiveDate::from_ymd_opt(2026, 4, 21).unwrap();
        assert_eq!(
            suggested("Unga & platser – Öppet forum!", day),
            "unga-platser-oppet-forum-2026-04-21"
        );
        assert_eq!(suggested("日本", day), "2026-04-21");
        let long = suggested(&"ord ".repeat(40), day);
        assert!(long.len() <= SLUG, "{long}");
    }
}
