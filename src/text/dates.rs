//! Dates and times as people read them, and as tables hold them.
//!
//! Every function takes a time that is already in the session's zone; none asks a clock. The
//! names of days and months are messages in `common.ftl`, so a third language needs no code.

use std::borrow::Cow;

use chrono::{Datelike, TimeDelta, Timelike};

use super::{Words, t};

const SECONDS_A_MINUTE: u64 = 60;
const MINUTES_AN_HOUR: i64 = 60;

/// `söndag 22 november 2026`, `Sunday 22 November 2026`.
pub fn long_date(words: Words, date: &impl Datelike) -> Cow<'static, str> {
    let words = as_one_piece(words);
    t!(
        words,
        "date-long",
        weekday = weekday(words, date),
        day = date.day(),
        month = month(words, date),
        // As text: a year is no quantity, and never grouped.
        year = date.year().to_string(),
    )
}

/// `22 november`, `22 November`: where the year is plain from what stands around it.
pub fn day_and_month(words: Words, date: &impl Datelike) -> Cow<'static, str> {
    let words = as_one_piece(words);
    t!(
        words,
        "date-day-and-month",
        day = date.day(),
        month = month(words, date)
    )
}

/// `söndag 22 november 2026 kl. 14:05`, `Sunday 22 November 2026 at 14:05`.
pub fn long_date_and_time(words: Words, at: &(impl Datelike + Timelike)) -> Cow<'static, str> {
    let words = as_one_piece(words);
    t!(
        words,
        "date-and-time",
        date = long_date(words, at),
        time = clock(at)
    )
}

/// `2026-11-22`: the date in tables and files, in every language.
pub fn table_date(date: &impl Datelike) -> String {
    format!("{:04}-{:02}-{:02}", date.year(), date.month(), date.day())
}

/// `2026-11-22 14:05`: date and time in tables and files, in every language.
pub fn table_date_and_time(at: &(impl Datelike + Timelike)) -> String {
    format!("{} {}", table_date(at), clock(at))
}

/// `14:05`: the 24-hour clock.
pub fn clock(time: &impl Timelike) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}

/// `12:05`, `0:30`, `-1:00`: minutes and seconds left; a minus once the time is over. Minutes
/// run past 59, because a block is planned in minutes.
pub fn countdown(left: TimeDelta) -> String {
    let seconds = left.num_seconds();
    let sign = if seconds < 0 { "-" } else { "" };
    let seconds = seconds.unsigned_abs();
    format!(
        "{sign}{}:{:02}",
        seconds / SECONDS_A_MINUTE,
        seconds % SECONDS_A_MINUTE
    )
}

/// `45 min`, `2 h`, `1 h 20 min`: a planned length in whole minutes.
pub fn length(words: Words, minutes: i64) -> Cow<'static, str> {
    let words = as_one_piece(words);
    let (hours, rest) = (minutes / MINUTES_AN_HOUR, minutes % MINUTES_AN_HOUR);
    match (hours, rest) {
        (0, _) => t!(words, "length-minutes", minutes = rest),
        (_, 0) => t!(words, "length-hours", hours = hours),
        _ => t!(words, "length-hours-minutes", hours = hours, minutes = rest),
    }
}

/// A date is isolated as a whole where it is put into a sentence, never part by part.
fn as_one_piece(words: Words) -> Words {
    Words::for_terminal(words.lang())
}

fn weekday(words: Words, date: &impl Datelike) -> Cow<'static, str> {
    words.say(&format!("weekday-{}", date.weekday().number_from_monday()))
}

fn month(words: Words, date: &impl Datelike) -> Cow<'static, str> {
    words.say(&format!("month-{}", date.month()))
}

#[cfg(test)]
mod tests {
    use chrono::{Days, NaiveDate, NaiveDateTime, TimeDelta};

    use super::super::Lang;
    use super::*;

    const SV: fn() -> Words = || Words::for_terminal(Lang::Sv);
    const EN: fn() -> Words = || Words::for_terminal(Lang::En);

    fn afternoon() -> NaiveDateTime {
        NaiveDate::from_ymd_opt(2026, 11, 22)
            .and_then(|date| date.and_hms_opt(14, 5, 0))
            .unwrap()
    }

    #[test]
    fn a_date_is_written_as_each_language_writes_it() {
        let at = afternoon();
        assert_eq!(long_date(SV(), &at), "söndag 22 november 2026");
        assert_eq!(long_date(EN(), &at), "Sunday 22 November 2026");
        assert_eq!(
            long_date_and_time(SV(), &at),
            "söndag 22 november 2026 kl. 14:05"
        );
        assert_eq!(
            long_date_and_time(EN(), &at),
            "Sunday 22 November 2026 at 14:05"
        );
        assert_eq!(day_and_month(SV(), &at), "22 november");
        assert_eq!(
            long_date(Words::for_html(Lang::Sv), &at),
            "söndag 22 november 2026"
        );
    }

    #[test]
    fn tables_hold_one_form_for_every_language() {
        assert_eq!(table_date(&afternoon()), "2026-11-22");
        assert_eq!(table_date_and_time(&afternoon()), "2026-11-22 14:05");
        assert_eq!(clock(&afternoon()), "14:05");
    }

    #[test]
    fn every_day_of_a_year_has_a_name() {
        let first = NaiveDate::from_ymd_opt(2028, 1, 1).unwrap();
        for day in 0..366 {
            let date = first + Days::new(day);
            assert!(long_date(SV(), &date).ends_with("2028"));
            assert_eq!(
                long_date(EN(), &date),
                date.format("%A %-d %B %Y").to_string()
            );
        }
    }

    #[test]
    fn a_countdown_goes_below_zero() {
        assert_eq!(countdown(TimeDelta::seconds(725)), "12:05");
        assert_eq!(countdown(TimeDelta::seconds(5_400)), "90:00");
        assert_eq!(countdown(TimeDelta::zero()), "0:00");
        assert_eq!(countdown(TimeDelta::seconds(-60)), "-1:00");
    }

    #[test]
    fn lengths_are_hours_and_minutes() {
        assert_eq!(length(SV(), 45), "45 min");
        assert_eq!(length(SV(), 120), "2 tim");
        assert_eq!(length(SV(), 80), "1 tim 20 min");
        assert_eq!(length(EN(), 80), "1 h 20 min");
        assert_eq!(length(EN(), 0), "0 min");
    }
}
