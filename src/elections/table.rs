//! A table of ballots (`.csv`), as any spreadsheet saves it: a line with the options' names, then
//! one line for each ballot. Cells are divided by semicolons, commas or tabs, whichever the line of
//! names has most of; they may be quoted.
//!
//! ```text
//! # ballots: ranking
//! # title: Lunch
//! # seats: 2
//! #time;Pizza;Tacos;Soup;count
//! 12:01;1;2;;3
//! 12:04;2;1;2;1
//! ```
//!
//! What the cells mean is said in front of the table or on the command line: `approval` (1, x, ja or
//! yes; empty, 0, -, nej or no is none), `ranking` (1 is best, equal numbers are equals, empty comes
//! last), `score` (a whole number, empty is none) or `stance` (ja or 1, nej or -1, pass or 0). A
//! table that holds nothing but 1, 0, x, ja and nej is read as approvals. Columns whose name begins
//! with `#` are passed over; `count` or `antal` says how many gave the ballot.

use super::Election;
use super::fault::{Bound, Fault, What};
use super::gather::{self, Gathered, Named};
use crate::tally::poll::{Ballots, Form, Poll, Weighed};
use crate::tally::stance::Answer;
use csv::StringRecord;
use std::hash::Hash;

/// Reads a table; `said` is what the cells mean, where the caller knows it.
pub(super) fn parse(text: &str, said: Option<Form>) -> Result<Election, Fault> {
    let (notes, table, before) = notes(text)?;
    let (line, head) = match rows(table, before).next() {
        Some(head) => head?,
        None => return Err(Fault::whole(What::Missing("options"))),
    };
    let columns = columns(&head).map_err(|what| Fault::on(line, what))?;
    let ballots = || rows(table, before).skip(1);
    let form = match said.or(notes.ballots) {
        Some(form) => form,
        None if look_like_approvals(ballots(), &columns)? => Form::Approvals,
        None => return Err(Fault::whole(What::WhichBallots)),
    };
    Ok(Election {
        title: notes.title,
        poll: Poll {
            options: columns.options.len(),
            ballots: read(form, ballots(), &columns)?,
            money: None,
        },
        options: columns.options.into_choices(),
        seats: notes.seats,
    })
}

/// What stands in front of the table.
#[derive(Default)]
struct Notes {
    title: Option<String>,
    ballots: Option<Form>,
    seats: Option<usize>,
}

/// The notes, the table behind them, and how many lines stand before it.
fn notes(text: &str) -> Result<(Notes, &str, u64), Fault> {
    let mut notes = Notes::default();
    let (mut rest, mut line) = (text, 1);
    loop {
        let (first, behind) = rest.split_once('\n').unwrap_or((rest, ""));
        // A spreadsheet fills the line with empty cells.
        let first = first.trim_end_matches(['\r', ';', ',', '\t', ' ']);
        let taken = notes.take(first).map_err(|what| Fault::on(line, what))?;
        // An empty line in front of the table is passed over, but for the end of the file.
        let passed = taken || (first.is_empty() && !rest.is_empty());
        if !passed {
            return Ok((notes, rest, line - 1));
        }
        (rest, line) = (behind, line + 1);
    }
}

impl Notes {
    /// Takes a line that is a note; any other begins the table.
    fn take(&mut self, line: &str) -> Result<bool, What> {
        let entry = line.trim_start_matches('"').strip_prefix('#');
        let Some((key, value)) = entry.and_then(|entry| entry.split_once(':')) else {
            return Ok(false);
        };
        let value = value.trim().trim_end_matches('"').trim();
        match key.trim().to_lowercase().as_str() {
            "ballots" | "röstsedlar" => {
                let form = form_named(value).ok_or_else(|| What::odd("ballots", value))?;
                self.ballots = Some(form);
            }
            "title" | "titel" => self.title = Some(value.to_owned()).filter(|it| !it.is_empty()),
            "seats" | "platser" => self.seats = Some(gather::options(value, "seats")?),
            _ => return Ok(false),
        }
        Ok(true)
    }
}

/// The form of ballots of this name, in either language.
pub(super) fn form_named(name: &str) -> Option<Form> {
    match name.to_lowercase().as_str() {
        "approval" | "kryss" => Some(Form::Approvals),
        "ranking" | "rangordning" => Some(Form::Rankings),
        "score" | "betyg" | "poäng" => Some(Form::Amounts),
        "stance" | "ställning" => Some(Form::Stances),
        _ => None,
    }
}

/// What the first line has most of, outside quotes.
fn delimiter(table: &str) -> u8 {
    let head = table.lines().next().unwrap_or_default();
    let mut quoted = false;
    let mut counts = [(b';', 0_usize), (b'\t', 0), (b',', 0)];
    for byte in head.bytes() {
        quoted ^= byte == b'"';
        let counted = counts.iter_mut().find(|(it, _)| *it == byte && !quoted);
        counted.into_iter().for_each(|(_, count)| *count += 1);
    }
    let most = counts.iter().map(|(_, count)| *count).max();
    let first = counts.iter().find(|(_, count)| Some(*count) == most);
    first.map_or(b';', |(delimiter, _)| *delimiter)
}

/// A record and its line in the file.
type Row = (u64, StringRecord);

/// The lines of the table, that of names too; `before` are those before it.
fn rows(table: &str, before: u64) -> impl Iterator<Item = Result<Row, Fault>> {
    let reader = csv::ReaderBuilder::new()
        .delimiter(delimiter(table))
        .has_headers(false)
        .flexible(true)
        .from_reader(table.as_bytes());
    reader.into_records().map(move |record| {
        let record = record.map_err(|error| Fault {
            line: error.position().map(|place| before + place.line()),
            what: What::Malformed(error.to_string()),
        })?;
        Ok((before + gather::line(table, &record), record))
    })
}

/// What stands in which column.
struct Columns {
    options: Named,
    /// The column of each option.
    places: Vec<usize>,
    /// The column that says how many gave a ballot.
    count: Option<usize>,
    /// How many columns there are, those passed over too.
    width: usize,
}

fn columns(head: &StringRecord) -> Result<Columns, What> {
    let mut columns = Columns {
        options: Named::default(),
        places: Vec::new(),
        count: None,
        width: head.len(),
    };
    for (at, name) in head.iter().map(str::trim).enumerate() {
        if name.is_empty() || name.starts_with('#') {
            continue;
        }
        if ["count", "antal"].contains(&name.to_lowercase().as_str()) {
            match columns.count.replace(at) {
                Some(_) => return Err(What::Twice(name.to_owned())),
                None => continue,
            }
        }
        columns.options.add(name, name)?;
        columns.places.push(at);
    }
    match columns.places.is_empty() {
        true => Err(What::Missing("options")),
        false => Ok(columns),
    }
}

impl Columns {
    /// What a ballot says of each option, in their order.
    fn cells<'a>(&self, record: &'a StringRecord) -> impl Iterator<Item = &'a str> {
        let cell = |at: &usize| record.get(*at).unwrap_or_default().trim();
        self.places.iter().map(cell)
    }

    /// How many gave a ballot.
    fn count(&self, record: &StringRecord) -> Result<u64, What> {
        let cell = self.count.map(|at| record.get(at).unwrap_or_default());
        cell.map_or(Ok(1), |cell| gather::whole(cell, "count", Bound::Voters))
    }

    /// Says if something stands beyond the last column: the line was divided at a wrong place.
    fn within(&self, record: &StringRecord) -> Result<(), What> {
        let mut beyond = record.iter().skip(self.width).map(str::trim);
        let odd = beyond.find(|cell| !cell.is_empty());
        odd.map_or(Ok(()), |cell| Err(What::odd(BALLOT, cell)))
    }
}

/// What faults of cells call them by.
const BALLOT: &str = "ballot";

/// Whether all cells say yes or no and nothing else.
fn look_like_approvals(
    mut rows: impl Iterator<Item = Result<Row, Fault>>,
    columns: &Columns,
) -> Result<bool, Fault> {
    rows.try_fold(true, |so_far, row| {
        let (_, record) = row?;
        let all = columns.cells(&record).all(|cell| approved(cell).is_ok());
        Ok(so_far && all)
    })
}

fn read(
    form: Form,
    rows: impl Iterator<Item = Result<Row, Fault>>,
    columns: &Columns,
) -> Result<Ballots, Fault> {
    Ok(match form {
        Form::Approvals => Ballots::Approvals(gathered(rows, columns, approved, |marks| {
            marks.into_iter().map(|(option, ())| option).collect()
        })?),
        Form::Rankings => Ballots::Rankings(gathered(rows, columns, rank, gather::by_rank)?),
        Form::Amounts => Ballots::Amounts(gathered(rows, columns, amount, |all| all)?),
        Form::Stances => Ballots::Stances(gathered(rows, columns, answer, |all| all)?),
    })
}

/// Every row as a ballot, made of what its cells say of the options they say something of.
fn gathered<T, B: Eq + Hash>(
    rows: impl Iterator<Item = Result<Row, Fault>>,
    columns: &Columns,
    cell: impl Fn(&str) -> Result<Option<T>, What>,
    ballot: impl Fn(Vec<(usize, T)>) -> B,
) -> Result<Vec<Weighed<B>>, Fault> {
    let mut gathered = Gathered::default();
    for row in rows {
        let (line, record) = row?;
        let mut take = || {
            columns.within(&record)?;
            let mut said = Vec::new();
            for (option, text) in columns.cells(&record).enumerate() {
                said.extend(cell(text)?.map(|it| (option, it)));
            }
            gathered.add(ballot(said), columns.count(&record)?)
        };
        take().map_err(|what| Fault::on(line, what))?;
    }
    gathered.finish("count", None)
}

fn approved(cell: &str) -> Result<Option<()>, What> {
    match cell.to_lowercase().as_str() {
        "1" | "x" | "ja" | "yes" | "✓" => Ok(Some(())),
        "" | "0" | "-" | "nej" | "no" => Ok(None),
        _ => Err(What::odd(BALLOT, cell)),
    }
}

fn rank(cell: &str) -> Result<Option<u64>, What> {
    match amount(cell)? {
        Some(0) => Err(What::odd(BALLOT, cell)),
        rank => Ok(rank),
    }
}

fn amount(cell: &str) -> Result<Option<u64>, What> {
    match cell {
        "" | "-" => Ok(None),
        cell => gather::whole(cell, BALLOT, Bound::Amount).map(Some),
    }
}

fn answer(cell: &str) -> Result<Option<Answer>, What> {
    match cell.to_lowercase().as_str() {
        "" => Ok(None),
        "1" | "ja" | "yes" | "agree" => Ok(Some(Answer::Agree)),
        "-1" | "nej" | "no" | "disagree" => Ok(Some(Answer::Disagree)),
        "0" | "-" | "pass" => Ok(Some(Answer::Pass)),
        _ => Err(What::odd(BALLOT, cell)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ballots(text: &str) -> Ballots {
        parse(text, None).unwrap().poll.ballots
    }

    #[test]
    fn notes_passed_over_columns_and_counts_are_read() {
        let text = "# ballots: ranking;;;\r\n# title: Lunch\r\n\r\n# seats: 2\r\n\
                    #tid;Pizza;Tacos;\"Soppa; röd\";Antal\r\n12:01;1;2;;3\r\n12:04;2;1;2;1\r\n";
        let election = parse(text, None).unwrap();
        assert_eq!(election.title.as_deref(), Some("Lunch"));
        assert_eq!(election.seats, Some(2));
        let names: Vec<_> = election.options.iter().map(|it| it.name.as_str()).collect();
        assert_eq!(names, ["Pizza", "Tacos", "Soppa; röd"]);
        let rankings = vec![(vec![vec![0], vec![1]], 3), (vec![vec![1], vec![0, 2]], 1)];
        assert_eq!(election.poll.ballots, Ballots::Rankings(rankings));
    }

    #[test]
    fn crosses_are_approvals_without_being_told() {
        let expected = Ballots::Approvals(vec![(vec![0], 1), (vec![0, 1], 1), (vec![], 1)]);
        assert_eq!(ballots("a,b\nx,\nJA,1\nnej,-\n"), expected);
    }

    #[test]
    fn numbers_are_what_they_are_said_to_be() {
        let text = "a\tb\n3\t1\n-\t0\n";
        let unknown = parse(text, None).unwrap_err();
        assert!(matches!(unknown.what, What::WhichBallots));
        let scores = Ballots::Amounts(vec![(vec![(0, 3), (1, 1)], 1), (vec![(1, 0)], 1)]);
        let told = parse(text, Some(Form::Amounts)).unwrap();
        assert_eq!(told.poll.ballots, scores);
        let said = ballots(&format!("# röstsedlar: betyg\n{text}"));
        assert_eq!(said, scores);
        let fault = parse(text, Some(Form::Rankings)).unwrap_err();
        assert!(matches!(
            (fault.line, fault.what),
            (Some(3), What::Odd { .. })
        ));
    }

    #[test]
    fn stances_are_read() {
        let expected = vec![(vec![(0, Answer::Agree), (1, Answer::Disagree)], 1)];
        let read = ballots("# ballots: stance\na;b;c\nja;-1;\n");
        assert_eq!(read, Ballots::Stances(expected));
    }

    #[test]
    fn whatever_is_wrong_is_told_with_its_line() {
        for (line, text) in [
            (1, "# ballots: lottery\na;b\n"),
            (2, "# title: x\na;a\n"),
            (3, "# ballots: score\na;b\n1;1,5\n"),
            (3, "# ballots: score\na;b\n1;2;3\n"),
            (4, "# ballots: score\na;count\n1;2\n1;\n"),
            (1, "#a;count\n1;2\n"),
            (1, "a;count;antal\n1;2\n"),
        ] {
            let fault = parse(text, None).unwrap_err();
            assert_eq!(fault.line, Some(line), "{text}: {fault:?}");
        }
        assert!(parse("", None).is_err());
    }
}
