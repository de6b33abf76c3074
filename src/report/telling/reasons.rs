//! Why an outcome came out, step by step.

use super::numbers::number;
use super::{Chapter, Part, Teller};
use crate::domain::model::IdeaId;
use crate::report::model::{FigureEntry, ReasonsEntry, SeatEntry, StageEntry};
use crate::text::t;

/// Most ideas of a table of duels: what a page holds.
const MOST_PAIRED: usize = 12;
/// Most locked pairs that are told one by one.
const MOST_LOCKED: usize = 40;

impl Teller<'_> {
    /// The reasons; none where the method's own counts say all there is to say.
    pub(super) fn reasons(&self) -> Chapter {
        let parts = match &self.entry.reasons {
            None => Vec::new(),
            Some(_) if self.entry.is_plain() => Vec::new(),
            Some(ReasonsEntry::Figures { figures }) => self.of_figures(figures),
            Some(duels @ ReasonsEntry::Duels { .. }) => self.of_duels(duels),
            Some(ReasonsEntry::Stages { stages }) => {
                let stages = stages.iter().enumerate();
                vec![Part::Points(
                    stages
                        .map(|(at, stage)| self.stage(at + 1, stage))
                        .collect(),
                )]
            }
            Some(ReasonsEntry::Seats { seats }) => self.of_seats(seats),
            Some(ReasonsEntry::Whole { figure }) => {
                let figure = number(self.words, figure);
                let said = t!(self.words, "readings-whole", figure = figure);
                vec![Part::Says(said.into_owned())]
            }
        };
        Chapter {
            key: "reasons",
            title: self.say("readings-title-reasons"),
            parts,
        }
    }

    fn figure(&self, figure: Option<&String>) -> String {
        figure.map_or_else(|| "–".into(), |figure| number(self.words, figure))
    }

    fn of_figures(&self, figures: &[FigureEntry]) -> Vec<Part> {
        let head = vec![self.say("readings-idea"), self.say("readings-figure")];
        let rows = figures.iter().map(|entry| {
            let figure = self.figure(entry.figure.as_ref());
            vec![self.called(entry.idea), figure]
        });
        let rows = rows.collect();
        vec![Part::Table { head, rows }]
    }

    fn of_duels(&self, duels: &ReasonsEntry) -> Vec<Part> {
        let ReasonsEntry::Duels {
            ideas,
            before,
            winner,
            loser,
            figures,
            locked,
            left_out,
        } = duels
        else {
            return Vec::new();
        };
        let mut points = vec![match winner {
            Some(winner) => self.one("readings-beats-all", *winner),
            None => self.say("readings-beats-all-nobody"),
        }];
        points.extend(loser.map(|loser| self.one("readings-loses-all", loser)));
        let pair = |id: &str, (one, other): &(IdeaId, IdeaId)| {
            let (one, other) = (self.called(*one), self.called(*other));
            t!(self.words, id, one = one, other = other).into_owned()
        };
        let locked = locked.iter().take(MOST_LOCKED);
        points.extend(locked.map(|it| pair("readings-locked", it)));
        let left_out = left_out.iter().take(MOST_LOCKED);
        points.extend(left_out.map(|it| pair("readings-not-locked", it)));
        let mut parts = vec![Part::Points(points)];
        if !figures.is_empty() {
            parts.extend(self.of_figures(figures));
        }
        if ideas.len() <= MOST_PAIRED {
            parts.push(Part::Says(self.say("readings-duels")));
            parts.push(self.table(ideas, before));
        }
        parts
    }

    fn one(&self, id: &str, idea: IdeaId) -> String {
        t!(self.words, id, idea = self.called(idea)).into_owned()
    }

    /// The duels: a row and a column for each idea, the columns by number.
    fn table(&self, ideas: &[IdeaId], before: &[Vec<u64>]) -> Part {
        let mut head = vec![self.say("readings-idea")];
        head.extend((1..=ideas.len()).map(|number| number.to_string()));
        let rows = ideas.iter().zip(before).enumerate();
        let rows = rows.map(|(at, (idea, numbers))| {
            let cells = numbers.iter().enumerate();
            let cells = cells.map(|(other, number)| match at == other {
                true => "–".to_owned(),
                false => number.to_string(),
            });
            let name = format!("{}. {}", at + 1, self.called(*idea));
            [name].into_iter().chain(cells).collect()
        });
        Part::Table {
            head,
            rows: rows.collect(),
        }
    }

    fn stage(&self, at: usize, stage: &StageEntry) -> String {
        let votes = stage.votes.iter().map(|entry| {
            let figure = self.figure(entry.figure.as_ref());
            format!("{} {figure}", self.called(entry.idea))
        });
        let votes = votes.collect::<Vec<_>>().join(" · ");
        let mut said = vec![t!(self.words, "readings-stage", n = at, votes = votes).into_owned()];
        if let Some(quota) = &stage.quota {
            let quota = number(self.words, quota);
            said.push(t!(self.words, "readings-stage-quota", quota = quota).into_owned());
        }
        for (id, ideas) in [
            ("readings-stage-elected", &stage.elected),
            ("readings-stage-level", &stage.level),
            ("readings-stage-out", &stage.excluded),
        ] {
            if !ideas.is_empty() {
                said.push(self.listed(id, ideas));
            }
        }
        if stage.exhausted != "0" {
            let votes = number(self.words, &stage.exhausted);
            said.push(t!(self.words, "readings-stage-exhausted", votes = votes).into_owned());
        }
        said.join(" ")
    }

    /// Seat by seat: who took it, by what figure, and which parties' voters paid for it.
    fn of_seats(&self, seats: &[SeatEntry]) -> Vec<Part> {
        let pays = seats.iter().any(|seat| !seat.paid.is_empty());
        let shown: Vec<usize> = (0..self.parties.len())
            .filter(|party| {
                let mut seats = seats.iter();
                seats.any(|seat| matches!(seat.paid.get(*party), Some(Some(_))))
            })
            .collect();
        let mut head = vec![self.say("readings-seat"), self.say("readings-figure")];
        head.extend(shown.iter().map(|party| self.parties[*party].clone()));
        let rows = seats.iter().enumerate().map(|(at, seat)| {
            let mut row = vec![self.seat(at + 1, seat), self.figure(seat.figure.as_ref())];
            row.extend(shown.iter().map(|party| self.paid(seat, *party)));
            row
        });
        let mut parts = vec![Part::Table {
            head,
            rows: rows.collect(),
        }];
        if pays {
            let id = match shown.is_empty() {
                true => "readings-paid-hidden",
                false => "readings-paid",
            };
            parts.push(Part::Says(self.say(id)));
        }
        parts
    }

    fn seat(&self, at: usize, seat: &SeatEntry) -> String {
        let mut said = format!("{at}. {}", self.called(seat.idea));
        if seat.completion {
            said.push_str(&format!(" ({})", self.words.say("readings-completion")));
        }
        if !seat.tied.is_empty() {
            said.push_str(&format!(
                " – {}",
                self.listed("readings-level-with", &seat.tied)
            ));
        }
        said
    }

    fn paid(&self, seat: &SeatEntry, party: usize) -> String {
        match seat.paid.get(party) {
            Some(Some(paid)) if paid.voters > 0 => {
                let sum = number(self.words, &paid.sum);
                t!(
                    self.words,
                    "readings-payers",
                    voters = paid.voters,
                    sum = sum
                )
                .into_owned()
            }
            _ => "–".into(),
        }
    }
}
