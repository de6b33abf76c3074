//! Pabulib's files of participatory budgeting (`.pb`): cells divided by semicolons and quoted as in
//! a spreadsheet, in three parts, each under a line with its name and one with its columns.
//! `META` has the budget and what ballots are, `PROJECTS` what can be chosen and its cost, `VOTES`
//! one line for each voter, whose `vote` lists projects; `points` runs parallel to it.

use super::Election;
use super::fault::{Bound, Fault, What};
use super::gather::{self, Gathered, Named};
use crate::tally::poll::{Ballots, Money, Poll};
use csv::StringRecord;
use std::collections::HashMap;

/// The parts of the file.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Meta,
    Projects,
    Votes,
}

/// What the ballots are, by `vote_type`.
#[derive(Clone, Copy)]
enum VoteType {
    Approval,
    Ordinal,
    Points,
}

/// Reads a vote on a budget.
pub(super) fn parse(text: &str) -> Result<Election, Fault> {
    let mut file = File::default();
    let mut part = None;
    let mut columns: Option<Columns> = None;
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(b';')
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    for record in reader.records() {
        let record = record.map_err(malformed)?;
        let line = gather::line(text, &record);
        if let Some(begun) = begun(&record) {
            part = Some(begun);
            columns = None;
        } else if let Some(columns) = &columns {
            let cells = Cells {
                columns,
                record: &record,
            };
            file.take(part, cells)
                .map_err(|what| Fault::on(line, what))?;
        } else if part.is_some() {
            columns = Some(columns_of(&record));
        } else {
            return Err(Fault::on(line, What::Missing("META")));
        }
    }
    file.finish()
}

/// The part that begins with this line, if one does.
fn begun(record: &StringRecord) -> Option<Part> {
    // A spreadsheet that saved the file fills the line with empty cells.
    if record.iter().skip(1).any(|cell| !cell.is_empty()) {
        return None;
    }
    match record.get(0)?.trim() {
        "META" => Some(Part::Meta),
        "PROJECTS" => Some(Part::Projects),
        "VOTES" => Some(Part::Votes),
        _ => None,
    }
}

/// Where each column of a part stands.
type Columns = HashMap<String, usize>;

fn columns_of(record: &StringRecord) -> Columns {
    let names = record.iter().map(|name| name.trim().to_owned());
    names.zip(0..).collect()
}

/// One line of a part.
struct Cells<'a> {
    columns: &'a Columns,
    record: &'a StringRecord,
}

impl<'a> Cells<'a> {
    /// What stands in a column; none where the line or the part has none.
    fn get(&self, column: &str) -> Option<&'a str> {
        let cell = self.record.get(*self.columns.get(column)?)?;
        Some(cell.trim())
    }

    fn need(&self, column: &'static str) -> Result<&'a str, What> {
        self.get(column).ok_or(What::Missing(column))
    }
}

/// What was read so far.
#[derive(Default)]
struct File {
    meta: HashMap<String, String>,
    projects: Named,
    costs: Vec<u64>,
    votes: Votes,
}

/// The ballots, by what they are; what they are is known when the first is read.
#[derive(Default)]
enum Votes {
    #[default]
    None,
    Approvals(Gathered<Vec<usize>>),
    Rankings(Gathered<Vec<Vec<usize>>>),
    Amounts(Gathered<Vec<(usize, u64)>>),
}

impl File {
    fn take(&mut self, part: Option<Part>, cells: Cells<'_>) -> Result<(), What> {
        match part {
            Some(Part::Projects) => self.project(cells),
            Some(Part::Votes) => self.vote(cells),
            Some(Part::Meta) | None => {
                let key = cells.need("key")?.to_owned();
                let value = cells.need("value")?.to_owned();
                match self.meta.insert(key.clone(), value) {
                    Some(_) => Err(What::Twice(key)),
                    None => Ok(()),
                }
            }
        }
    }

    fn project(&mut self, cells: Cells<'_>) -> Result<(), What> {
        let id = cells.need("project_id")?;
        if id.is_empty() {
            return Err(What::odd("project_id", id));
        }
        let name = cells.get("name").filter(|name| !name.is_empty());
        let cost = money(cells.need("cost")?, "cost")?;
        self.projects.add(id, name.unwrap_or(id))?;
        self.costs.push(cost);
        Ok(())
    }

    fn vote(&mut self, cells: Cells<'_>) -> Result<(), What> {
        let vote = cells.need("vote")?;
        let ids = vote.split(',').filter(|_| !vote.is_empty());
        let chosen = ids
            .map(|id| self.projects.place(id.trim()))
            .collect::<Result<Vec<usize>, What>>()?;
        gather::each_once(chosen.iter().copied(), |option| self.projects.label(option))?;
        if let Votes::None = self.votes {
            self.votes = Votes::of(self.vote_type()?);
        }
        match &mut self.votes {
            Votes::None => Ok(()),
            Votes::Approvals(gathered) => {
                let mut chosen = chosen;
                chosen.sort_unstable();
                gathered.add(chosen, 1)
            }
            Votes::Rankings(gathered) => {
                gathered.add(chosen.into_iter().map(|it| vec![it]).collect(), 1)
            }
            Votes::Amounts(gathered) => gathered.add(amounts(&chosen, cells.need("points")?)?, 1),
        }
    }

    fn vote_type(&self) -> Result<VoteType, What> {
        match self.meta.get("vote_type").map(String::as_str) {
            Some("approval") => Ok(VoteType::Approval),
            Some("ordinal") => Ok(VoteType::Ordinal),
            Some("cumulative" | "scoring") => Ok(VoteType::Points),
            Some(other) => Err(What::odd("vote_type", other)),
            None => Err(What::Missing("vote_type")),
        }
    }

    fn finish(mut self) -> Result<Election, Fault> {
        let whole = Fault::whole;
        let budget = self.meta.get("budget");
        let budget = budget.ok_or(whole(What::Missing("budget")))?;
        let budget = money(budget, "budget").map_err(whole)?;
        self.count_projects().map_err(whole)?;
        if let Votes::None = self.votes {
            self.votes = Votes::of(self.vote_type().map_err(whole)?);
        }
        let said = self.said("num_votes").map_err(whole)?;
        let ballots = match self.votes {
            Votes::None | Votes::Approvals(_) if self.projects.len() == 0 => {
                return Err(whole(What::Missing("PROJECTS")));
            }
            Votes::None => return Err(whole(What::Missing("VOTES"))),
            Votes::Approvals(gathered) => Ballots::Approvals(gathered.finish("num_votes", said)?),
            Votes::Rankings(gathered) => Ballots::Rankings(gathered.finish("num_votes", said)?),
            Votes::Amounts(gathered) => Ballots::Amounts(gathered.finish("num_votes", said)?),
        };
        Ok(Election {
            title: self.meta.remove("description"),
            poll: Poll {
                options: self.projects.len(),
                ballots,
                money: Some(Money {
                    costs: self.costs,
                    budget,
                }),
            },
            options: self.projects.into_choices(),
            seats: None,
        })
    }

    /// A number of voters or projects that the file says of itself.
    fn said(&self, key: &'static str) -> Result<Option<u64>, What> {
        let said = self.meta.get(key).filter(|said| !said.is_empty());
        said.map(|said| gather::whole(said, key, Bound::Voters))
            .transpose()
    }

    fn count_projects(&self) -> Result<(), What> {
        let found = self.projects.len() as u64;
        match self.said("num_projects")?.filter(|said| *said != found) {
            Some(said) => Err(What::Differs {
                part: "num_projects",
                said,
                found,
            }),
            None => Ok(()),
        }
    }
}

impl Votes {
    fn of(vote_type: VoteType) -> Votes {
        match vote_type {
            VoteType::Approval => Votes::Approvals(Gathered::default()),
            VoteType::Ordinal => Votes::Rankings(Gathered::default()),
            VoteType::Points => Votes::Amounts(Gathered::default()),
        }
    }
}

/// The points of each project chosen, projects ascending.
fn amounts(chosen: &[usize], points: &str) -> Result<Vec<(usize, u64)>, What> {
    let points = points.split(',').filter(|_| !points.is_empty());
    let points = points
        .map(|it| gather::whole(it, "points", Bound::Amount))
        .collect::<Result<Vec<u64>, What>>()?;
    if points.len() != chosen.len() {
        return Err(What::Differs {
            part: "points",
            said: chosen.len() as u64,
            found: points.len() as u64,
        });
    }
    let mut amounts: Vec<(usize, u64)> = chosen.iter().copied().zip(points).collect();
    amounts.sort_unstable();
    Ok(amounts)
}

/// Money in whole units; a fraction of nothing may stand behind it.
fn money(text: &str, part: &'static str) -> Result<u64, What> {
    let (units, rest) = text.split_once(['.', ',']).unwrap_or((text, ""));
    if rest.bytes().any(|byte| byte != b'0') {
        return Err(What::odd(part, text));
    }
    gather::whole(units, part, Bound::Money)
}

fn malformed(error: csv::Error) -> Fault {
    Fault {
        line: error.position().map(csv::Position::line),
        what: What::Malformed(error.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A file with these votes, the first of which stands on line 12.
    fn file(vote_type: &str, votes: &str) -> String {
        format!(
            "META\nkey;value\ndescription;Torget\nbudget;900.00\nvote_type;{vote_type}\n\
             PROJECTS\nproject_id;cost;votes;name\n7;500;1;\"Bänkar; \"\"gröna\"\"\"\n\
             A9;300;2;Lampor\nVOTES\nvoter_id;vote;points\n{votes}"
        )
    }

    fn ballots(vote_type: &str, votes: &str) -> Ballots {
        parse(&file(vote_type, votes)).unwrap().poll.ballots
    }

    #[test]
    fn projects_costs_and_quoted_names_are_read() {
        let election = parse(&file("approval", "1;7,A9;\n2;A9;\n3;;\n")).unwrap();
        assert_eq!(election.title.as_deref(), Some("Torget"));
        assert_eq!(election.options[0].name, "Bänkar; \"gröna\"");
        assert_eq!(election.options[1].label.to_string(), "A9");
        let money = election.poll.money.unwrap();
        assert_eq!((money.costs, money.budget), (vec![500, 300], 900));
        let approvals = vec![(vec![0, 1], 1), (vec![1], 1), (vec![], 1)];
        assert_eq!(election.poll.ballots, Ballots::Approvals(approvals));
    }

    #[test]
    fn points_and_orders_are_read_by_the_type_of_the_vote() {
        let points = Ballots::Amounts(vec![(vec![(0, 1), (1, 4)], 1), (vec![], 1)]);
        assert_eq!(ballots("cumulative", "1;A9,7;4,1\n2;;\n"), points);
        let orders = Ballots::Rankings(vec![(vec![vec![1], vec![0]], 1)]);
        assert_eq!(ballots("ordinal", "1;A9,7;\n"), orders);
    }

    #[test]
    fn whatever_is_wrong_is_told_with_its_line() {
        for (votes, line) in [
            ("1;7;\n2;8;\n", 13),
            ("1;7,7;\n", 12),
            ("1\n", 12),
            ("1;7;\n\n3;8;\n", 14),
        ] {
            let fault = parse(&file("approval", votes)).unwrap_err();
            assert_eq!(fault.line, Some(line), "{votes}: {fault:?}");
        }
        for points in ["1;7;1,2\n", "1;7;\n", "1;7;x\n", "1;7;-1\n"] {
            let fault = parse(&file("scoring", points)).unwrap_err();
            assert_eq!(fault.line, Some(12), "{points}: {fault:?}");
        }
        assert!(parse(&file("lottery", "1;7;\n")).is_err());
        assert!(parse("nothing\n").is_err());
        assert!(parse("").is_err());
    }

    #[test]
    fn a_file_that_was_cut_off_is_noticed() {
        let text = file("approval", "1;7;\n").replace("budget;", "num_votes;2\nbudget;");
        let fault = parse(&text).unwrap_err();
        assert!(matches!(
            fault.what,
            What::Differs {
                said: 2,
                found: 1,
                ..
            }
        ));
    }

    #[test]
    fn money_is_whole_units() {
        assert_eq!(money("25000,00", "cost").unwrap(), 25_000);
        for odd in ["1.5", "-1", "", "1 000", "1.0.0"] {
            assert!(money(odd, "cost").is_err(), "{odd}");
        }
    }
}
