//! A round's reading in words: who was chosen and why, the same with every group weighing the same,
//! how much hangs on the rule, and the proof. Written once, for the console, the phones, the
//! projectors and the documents; each of them sets it in its own type.

mod beside;
mod numbers;
mod reasons;

use super::model::{HowEntry, ReadingEntry};
use crate::domain::model::IdeaId;
use crate::tally::rule::Rule;
use crate::text::{Words, t};

/// A chapter of a reading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chapter {
    /// What it is about, by name: `outcome`, `reasons`, `equal`, `panel`, `proof`.
    pub key: &'static str,
    /// Its heading.
    pub title: String,
    /// What stands in it.
    pub parts: Vec<Part>,
}

/// A part of a chapter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// A paragraph.
    Says(String),
    /// Points of a list.
    Points(Vec<String>),
    /// A table: words on the left of the first column, numbers in the others.
    Table {
        /// The columns.
        head: Vec<String>,
        /// The rows, as long as the head.
        rows: Vec<Vec<String>>,
    },
}

/// Tells a reading.
pub struct Teller<'a> {
    /// In which language.
    pub words: Words,
    /// The reading.
    pub entry: &'a ReadingEntry,
    /// The round's parties by name.
    pub parties: Vec<String>,
    /// What an idea is called; what was taken down has no words.
    pub name: &'a dyn Fn(IdeaId) -> String,
    /// How people's own words are made safe where they will stand.
    pub quote: &'a dyn Fn(&str) -> String,
}

impl Teller<'_> {
    /// All chapters, but for those with nothing to say.
    pub fn chapters(&self) -> Vec<Chapter> {
        let chapters = [
            self.outcome(),
            self.reasons(),
            self.equal(),
            self.panel(),
            self.proof(),
        ];
        let told = chapters.into_iter();
        told.filter(|chapter| !chapter.parts.is_empty()).collect()
    }

    /// Who was chosen, in as few lines as it takes; nothing where the ideas are only put in order.
    pub fn headline(&self) -> Vec<String> {
        let entry = self.entry;
        let mut lines = Vec::new();
        if let Some(unread) = &entry.unread {
            lines.push(
                self.words
                    .say(&format!("readings-unread-{unread}"))
                    .into_owned(),
            );
        }
        for (key, ideas) in [
            ("chosen", &entry.chosen),
            ("tied", &entry.tied),
            ("below", &entry.below),
        ] {
            if !ideas.is_empty() {
                lines.push(self.listed(&format!("readings-{key}"), ideas));
            }
        }
        let nothing = entry.chosen.is_empty() && entry.tied.is_empty() && entry.unread.is_none();
        if nothing && (entry.seats > 0 || entry.threshold.is_some()) {
            lines.push(self.say("readings-nobody-chosen"));
        }
        if let Some(quorum) = entry.quorum.as_ref().filter(|quorum| !quorum.met) {
            let (percent, voted, of) = (quorum.percent, quorum.voted, quorum.of);
            let said = t!(
                self.words,
                "readings-quorum-missed",
                percent = percent,
                voted = voted,
                of = of
            );
            lines.insert(0, said.into_owned());
        }
        lines
    }

    fn say(&self, id: &str) -> String {
        self.words.say(id).into_owned()
    }

    /// Ideas in a sentence.
    fn listed(&self, id: &str, ideas: &[IdeaId]) -> String {
        t!(
            self.words,
            id,
            count = ideas.len(),
            ideas = self.names(ideas)
        )
        .into_owned()
    }

    /// An idea's name in a sentence, which ends where the sentence does and not where the name did.
    fn called(&self, idea: IdeaId) -> String {
        let mut name = (self.name)(idea);
        if name.ends_with('.') && !name.ends_with("..") {
            name.pop();
        }
        name
    }

    fn names(&self, ideas: &[IdeaId]) -> String {
        let names: Vec<String> = ideas.iter().map(|id| self.called(*id)).collect();
        names.join(" · ")
    }

    fn rule_name(&self, key: &str) -> String {
        match Rule::from_key(key) {
            Some(rule) => self.words.rule_name(rule).into_owned(),
            None => key.to_owned(),
        }
    }

    /// How ballots were read by a rule made for others.
    fn how(&self, how: &HowEntry) -> String {
        let id = format!("readings-how-{}", how.how);
        t!(self.words, &id, places = how.places.unwrap_or(0)).into_owned()
    }

    /// The outcome with its conditions, and how the rule works.
    fn outcome(&self) -> Chapter {
        let entry = self.entry;
        let mut points = self.headline();
        if entry.outcomes_in_all > 1 && entry.lot.is_none() && !entry.tied.is_empty() {
            let id = match entry.complete {
                true => "readings-outcomes",
                false => "readings-outcomes-more",
            };
            points.push(t!(self.words, id, count = entry.outcomes_in_all).into_owned());
        }
        if let Some(lot) = &entry.lot {
            let (taken, of) = (lot.taken, lot.of);
            let seed = (self.quote)(&lot.seed);
            let said = t!(
                self.words,
                "readings-lot",
                seed = seed,
                taken = taken,
                of = of
            );
            points.push(said.into_owned());
        }
        points.extend(self.bars());
        if entry.unread.is_none() && entry.read < entry.proof.ballots {
            let (read, of) = (entry.read, entry.proof.ballots);
            points.push(t!(self.words, "readings-read", read = read, of = of).into_owned());
        }
        let how = entry.read_as.as_ref().map(|how| self.how(how));
        points.extend(how.map(|how| t!(self.words, "readings-read-as", how = how).into_owned()));
        let mut parts = Vec::new();
        if !points.is_empty() {
            parts.push(Part::Points(points));
        }
        let rule = Rule::from_key(&entry.rule);
        // Where money is shared out, it and not a number of seats says how many there is room for.
        let spends = rule.is_some_and(Rule::needs_money);
        let rule = rule.map(|rule| self.words.rule_how(rule));
        let rule = rule.map_or_else(String::new, |how| how.into_owned());
        let name = self.rule_name(&entry.rule);
        let seats = match entry.seats {
            _ if spends => t!(self.words, "readings-rule", name = name, how = rule),
            0 => t!(self.words, "readings-rule", name = name, how = rule),
            seats => t!(
                self.words,
                "readings-rule-seats",
                name = name,
                how = rule,
                seats = seats
            ),
        };
        parts.push(Part::Says(seats.into_owned()));
        Chapter {
            key: "outcome",
            title: self.say("readings-title-outcome"),
            parts,
        }
    }

    /// The bars that were passed or missed, with the numbers.
    fn bars(&self) -> Vec<String> {
        let mut said = Vec::new();
        if let Some(quorum) = self.entry.quorum.as_ref().filter(|quorum| quorum.met) {
            let (percent, voted, of) = (quorum.percent, quorum.voted, quorum.of);
            let words = t!(
                self.words,
                "readings-quorum-met",
                percent = percent,
                voted = voted,
                of = of
            );
            said.push(words.into_owned());
        }
        if let Some(threshold) = &self.entry.threshold {
            let (percent, voters) = (threshold.percent, threshold.voters);
            let words = t!(
                self.words,
                "readings-threshold",
                percent = percent,
                voters = voters
            );
            said.push(words.into_owned());
        }
        said
    }
}

#[cfg(test)]
mod tests;
