//! What stands beside an outcome and never instead of it: the same with every group weighing the
//! same, how much hangs on the rule, and what the count can be proved by.

use super::{Chapter, Part, Teller};
use crate::domain::model::IdeaId;
use crate::report::model::{EqualEntry, PanelEntry, RobustEntry};
use crate::text::t;

/// How many ideas of an order are told.
const ORDERED: usize = 5;

impl Teller<'_> {
    /// The outcome with every party, and with every category, weighing the same.
    pub(super) fn equal(&self) -> Chapter {
        let mut parts = Vec::new();
        let readings = self.entry.equal.iter();
        // Where categories can't be weighed, one line would say no more than that of the parties.
        let worth = |equal: &&EqualEntry| equal.unread.is_none() || equal.alike == "parties";
        if self.entry.unread.is_none() {
            let told: Vec<String> = readings.filter(worth).map(|it| self.weighed(it)).collect();
            if !told.is_empty() {
                parts.push(Part::Points(told));
            }
            if self.entry.equal.iter().any(|it| it.unread.is_none()) {
                parts.push(Part::Says(self.say("readings-equal-why")));
            }
        }
        Chapter {
            key: "equal",
            title: self.say("readings-title-equal"),
            parts,
        }
    }

    fn weighed(&self, equal: &EqualEntry) -> String {
        let mut said = vec![self.say(&format!("readings-equal-{}", equal.alike))];
        if let Some(unread) = &equal.unread {
            said.push(self.say(&format!("readings-unread-{unread}")));
            return said.join(" ");
        }
        let chooses = self.entry.seats > 0 || equal.ranking.is_none();
        match (&equal.ranking, equal.outcomes.as_slice()) {
            (_, [only]) if chooses => said.push(self.listed("readings-would-choose", only)),
            (_, [first, ..]) if chooses => {
                let sure = first.iter().copied();
                let in_all = |id: &IdeaId| equal.outcomes.iter().all(|set| set.contains(id));
                let sure: Vec<IdeaId> = sure.filter(in_all).collect();
                if !sure.is_empty() {
                    said.push(self.listed("readings-would-choose", &sure));
                }
                said.push(self.say("readings-would-tie"));
            }
            (Some(ranking), _) => said.push(self.order(ranking)),
            _ => {}
        }
        let same = equal.outcomes == self.entry.outcomes && equal.ranking == self.entry.ranking;
        if same {
            said.push(self.say("readings-equal-same"));
        }
        let groups = equal.groups.iter().map(|(name, voters)| {
            let name = (self.quote)(self.words.label(name));
            format!("{name} {voters}")
        });
        let groups = groups.collect::<Vec<_>>().join(", ");
        said.push(t!(self.words, "readings-equal-groups", groups = groups).into_owned());
        if equal.left_out > 0 {
            let count = equal.left_out;
            said.push(t!(self.words, "readings-equal-left-out", count = count).into_owned());
        }
        said.join(" ")
    }

    /// An order in a line: equals joined by `=`.
    fn order(&self, ranking: &[Vec<IdeaId>]) -> String {
        let groups = ranking.iter().take(ORDERED).enumerate().map(|(at, group)| {
            let names: Vec<String> = group.iter().map(|id| self.called(*id)).collect();
            format!("{}. {}", at + 1, names.join(" = "))
        });
        let mut said = groups.collect::<Vec<_>>().join(" · ");
        if ranking.len() > ORDERED {
            said.push_str(" · …");
        }
        t!(self.words, "readings-would-order", order = said).into_owned()
    }

    /// The same ballots under every rule that can read them.
    pub(super) fn panel(&self) -> Chapter {
        let panel = self.entry.panel.as_ref();
        let panel = panel.filter(|panel| panel.rules.len() > 1);
        Chapter {
            key: "panel",
            title: self.say("readings-title-panel"),
            parts: panel.map_or_else(Vec::new, |panel| self.of_panel(panel)),
        }
    }

    fn of_panel(&self, panel: &PanelEntry) -> Vec<Part> {
        let of = panel.rules.len();
        let robust: Vec<String> = panel
            .ideas
            .iter()
            .map(|entry| self.robust(panel, entry, of))
            .collect();
        let mut parts = vec![Part::Points(robust)];
        let depends = panel.ideas.iter().filter(|entry| entry.depends);
        let depends: Vec<IdeaId> = depends.map(|entry| entry.idea).collect();
        parts.push(Part::Says(match depends.is_empty() {
            true => self.say("readings-panel-firm"),
            false => self.listed("readings-panel-depends", &depends),
        }));
        let rules = panel.rules.iter().map(|under| {
            let name = self.rule_name(&under.rule);
            match &under.read_as {
                Some(how) => format!("{name} ({})", self.how(how)),
                None => name,
            }
        });
        parts.push(Part::Says(self.say("readings-panel-rules")));
        parts.push(Part::Points(rules.collect()));
        if !panel.left_out.is_empty() {
            let rules: Vec<String> = panel
                .left_out
                .iter()
                .map(|rule| self.rule_name(rule))
                .collect();
            let said = t!(
                self.words,
                "readings-panel-left-out",
                rules = rules.join(", ")
            );
            parts.push(Part::Says(said.into_owned()));
        }
        parts
    }

    fn robust(&self, panel: &PanelEntry, entry: &RobustEntry, of: usize) -> String {
        let id = match (panel.first, entry.tied) {
            (0, 0) => "readings-robust-bought",
            (0, _) => "readings-robust-bought-tied",
            (_, 0) => "readings-robust",
            (_, _) => "readings-robust-tied",
        };
        t!(
            self.words,
            id,
            idea = self.called(entry.idea),
            first = panel.first,
            times = entry.times,
            tied = entry.tied,
            of = of
        )
        .into_owned()
    }

    /// What the count can be proved by.
    pub(super) fn proof(&self) -> Chapter {
        let proof = &self.entry.proof;
        let mut points = vec![
            t!(
                self.words,
                "readings-proof-rule",
                rule = proof.rule.clone(),
                version = proof.version
            )
            .into_owned(),
            t!(
                self.words,
                "readings-proof-ballots",
                count = proof.ballots,
                hash = proof.hash.clone()
            )
            .into_owned(),
        ];
        if let Some(lot) = &proof.lot {
            let seed = (self.quote)(lot);
            points.push(t!(self.words, "readings-proof-lot", seed = seed).into_owned());
        }
        if let Some(seal) = &proof.journal {
            let hash = seal.hash.clone();
            points
                .push(t!(self.words, "readings-proof-head", n = seal.n, hash = hash).into_owned());
        }
        Chapter {
            key: "proof",
            title: self.say("readings-title-proof"),
            parts: vec![
                Part::Points(points),
                Part::Says(self.say("readings-proof-how")),
            ],
        }
    }

    /// The proof in one line, with as many digits as people compare by eye.
    pub fn proof_line(&self) -> String {
        let proof = &self.entry.proof;
        let short = |hash: &str| hash.get(..12).unwrap_or(hash).to_owned();
        let head = proof.journal.as_ref();
        t!(
            self.words,
            "readings-proof-line",
            rule = proof.rule.clone(),
            version = proof.version,
            ballots = proof.ballots,
            hash = short(&proof.hash),
            head = head.map_or_else(|| "–".into(), |seal| seal.short().to_owned())
        )
        .into_owned()
    }
}
