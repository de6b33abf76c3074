//! The outcome as data. Options are called as the file calls them; numbers are exact.

use super::{Counted, figure};
use crate::elections::Label;
use crate::tally::outcome::{Act, Duels, Exact, Reasons, Seat, Stage, Verdict};
use crate::tally::poll::Ballots;
use crate::tally::readings::How;
use crate::tally::rule;
use serde_json::{Map, Value, json};

/// One line of JSON, and no more.
pub(super) fn of(counted: &Counted<'_>) -> String {
    let writer = Writer { counted };
    let (held, outcome) = (counted.held, &counted.outcome);
    let options = 0..held.options.len();
    let mut answer = json!({
        "rule": outcome.rule.key(),
        "version": rule::VERSION,
        "options": options.clone().map(|it| writer.label(it)).collect::<Value>(),
        "names": options.map(|it| (writer.key(it), Value::from(held.options[it].1.as_str())))
            .collect::<Map<_, _>>(),
        "voters": held.poll.ballots.voters(),
        "seats": counted.seats,
        "outcomes": writer.groups(&outcome.sets),
        "complete": outcome.complete,
        "reasons": writer.reasons(&outcome.reasons),
        "file": held.path.display().to_string(),
        "sha256": held.sha256,
    });
    if let Some(title) = &held.title {
        answer["title"] = title.as_str().into();
    }
    if held.how != How::AsGiven {
        answer["read_as"] = held.how.key().into();
    }
    if let Some(ranking) = &outcome.ranking {
        answer["ranking"] = writer.groups(ranking);
    }
    if let Some(money) = &held.poll.money {
        let costs = money.costs.iter().enumerate();
        let costs = costs.map(|(option, cost)| (writer.key(option), Value::from(*cost)));
        answer["money"] = json!({
            "budget": money.budget,
            "costs": costs.collect::<Map<_, _>>(),
        });
        // Money has no seats.
        answer["seats"] = Value::Null;
    }
    if let Some(seed) = counted.seed {
        let taken = counted.taken().map(|it| writer.group(&outcome.sets[it]));
        answer["lot"] = json!({ "seed": seed, "taken": taken });
    }
    answer.to_string()
}

struct Writer<'a> {
    counted: &'a Counted<'a>,
}

impl Writer<'_> {
    fn label(&self, option: usize) -> Value {
        match &self.counted.held.options[option].0 {
            Label::Number(number) => (*number).into(),
            Label::Id(id) => id.as_str().into(),
        }
    }

    /// The label as the key of an object.
    fn key(&self, option: usize) -> String {
        self.counted.held.options[option].0.to_string()
    }

    fn group(&self, options: &[usize]) -> Value {
        options.iter().map(|it| self.label(*it)).collect()
    }

    fn groups(&self, groups: &[Vec<usize>]) -> Value {
        groups.iter().map(|group| self.group(group)).collect()
    }

    fn figures(&self, figures: &[Option<Exact>]) -> Value {
        let pairs = figures.iter().enumerate().map(|(option, number)| {
            let number = number.as_ref().map_or(Value::Null, figure::json);
            (self.key(option), number)
        });
        Value::Object(pairs.collect())
    }

    fn reasons(&self, reasons: &Reasons) -> Value {
        match reasons {
            Reasons::Figures(figures) => json!({ "figures": self.figures(figures) }),
            Reasons::Duels(duels) => json!({ "duels": self.duels(duels) }),
            Reasons::Stages(stages) => {
                let stages = stages.iter().map(|stage| self.stage(stage));
                json!({ "stages": stages.collect::<Value>() })
            }
            Reasons::Seats(seats) => {
                let seats = seats.iter().map(|seat| self.seat(seat));
                json!({ "seats": seats.collect::<Value>() })
            }
            Reasons::Whole(whole) => json!({ "whole": figure::json(whole) }),
        }
    }

    /// How many put the first before the second, by both.
    fn duels(&self, duels: &Duels) -> Value {
        let mut answer = json!({ "before": self.square(&duels.before) });
        match &duels.verdict {
            Verdict::Condorcet { winner, loser } => {
                answer["winner"] = winner.map_or(Value::Null, |it| self.label(it));
                answer["loser"] = loser.map_or(Value::Null, |it| self.label(it));
            }
            Verdict::Figures(figures) => {
                let figures: Vec<_> = figures.iter().cloned().map(Some).collect();
                answer["figures"] = self.figures(&figures);
            }
            Verdict::Paths(paths) => answer["paths"] = self.square(paths),
            Verdict::Locked { locked, left_out } => {
                let pairs = |pairs: &[(usize, usize)]| -> Value {
                    pairs.iter().map(|(a, b)| self.group(&[*a, *b])).collect()
                };
                answer["locked"] = pairs(locked);
                answer["left_out"] = pairs(left_out);
            }
        }
        answer
    }

    fn square<N: Copy + Into<Value>>(&self, square: &[Vec<N>]) -> Value {
        let rows = square.iter().enumerate().map(|(first, row)| {
            let others = row
                .iter()
                .enumerate()
                .filter(|(second, _)| *second != first);
            let cells = others.map(|(second, cell)| (self.key(second), (*cell).into()));
            (self.key(first), Value::Object(cells.collect()))
        });
        Value::Object(rows.collect())
    }

    fn stage(&self, stage: &Stage) -> Value {
        json!({
            "votes": self.figures(&stage.votes),
            "exhausted": figure::json(&stage.exhausted),
            "quota": stage.quota.as_ref().map(figure::json),
            "acts": stage.acts.iter().map(|act| self.act(act)).collect::<Value>(),
        })
    }

    fn act(&self, act: &Act) -> Value {
        match act {
            Act::Elect(option) => json!({ "act": "elect", "option": self.label(*option) }),
            Act::Exclude(options) => json!({ "act": "exclude", "options": self.group(options) }),
            Act::Tie { among, taken } => {
                json!({ "act": "tie", "among": self.group(among), "taken": self.label(*taken) })
            }
            Act::TieByHistory { among, taken } => json!({
                "act": "tie-by-history", "among": self.group(among), "taken": self.label(*taken),
            }),
            Act::Transfer { from, value } => {
                json!({ "act": "transfer", "from": self.label(*from), "value": figure::json(value) })
            }
        }
    }

    fn seat(&self, seat: &Seat) -> Value {
        let paid = seat.paid.iter().map(|(ballot, each)| {
            json!({
                "ballot": self.ballot(*ballot).0,
                "voters": self.ballot(*ballot).1,
                "each": figure::json(each),
            })
        });
        json!({
            "option": self.label(seat.option),
            "figures": self.figures(&seat.figures),
            "tied": self.group(&seat.tied),
            "paid": paid.collect::<Value>(),
            "completion": seat.completion,
        })
    }

    /// The options that a ballot names, and how many gave it.
    fn ballot(&self, at: usize) -> (Value, u64) {
        match &self.counted.held.poll.ballots {
            Ballots::Approvals(all) => (self.group(&all[at].0), all[at].1),
            Ballots::Rankings(all) => (self.groups(&all[at].0), all[at].1),
            Ballots::Amounts(all) => {
                let amounts = all[at].0.iter();
                let amounts = amounts.map(|(option, amount)| (self.key(*option), (*amount).into()));
                (Value::Object(amounts.collect()), all[at].1)
            }
            Ballots::Stances(all) => {
                let options: Vec<usize> = all[at].0.iter().map(|it| it.0).collect();
                (self.group(&options), all[at].1)
            }
        }
    }
}
