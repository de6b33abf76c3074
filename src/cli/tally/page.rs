//! The outcome for people: what was counted, by which rule, who is chosen, and why.

use super::super::failure::{path, visible};
use super::book::{hanging, heading, line, paragraph};
use super::scene::Scene;
use super::{Counted, duels, figure, seats, stages};
use crate::tally::outcome::{Exact, Reasons};
use crate::tally::readings::How;
use crate::text::{Words, t};

/// Most tied sets that are written out one by one.
const SETS: usize = 12;

/// The page.
pub(super) fn of(counted: &Counted<'_>, words: Words) -> String {
    let scene = Scene { counted, words };
    let mut page = String::new();
    scene.head(&mut page);
    scene.result(&mut page);
    match &counted.outcome.reasons {
        Reasons::Figures(figures) => scene.figures(&mut page, figures),
        Reasons::Duels(duels) => {
            scene.order(&mut page);
            duels::write(&mut page, scene, duels);
        }
        Reasons::Stages(stages) => stages::write(&mut page, scene, stages),
        Reasons::Seats(seats) => seats::write(&mut page, scene, seats),
        Reasons::Whole(whole) => {
            let whole = figure::shown(words, whole);
            heading(&mut page, &t!(words, "tally-whole", figure = whole));
        }
    }
    scene.foot(&mut page);
    page
}

impl Scene<'_> {
    fn head(&self, page: &mut String) {
        let (held, words) = (self.counted.held, self.words);
        let file = path(&held.path);
        paragraph(page, &held.title.as_deref().map_or(file, visible), "");
        let voters = t!(words, "tally-voters", count = held.poll.ballots.voters());
        let options = t!(words, "tally-options", count = held.options.len());
        let room = match &held.poll.money {
            Some(money) => t!(words, "tally-budget", amount = money.budget),
            None => t!(words, "tally-seats", count = self.counted.seats),
        };
        paragraph(page, &format!("{voters} · {options} · {room}"), "");
        let rule = self.counted.outcome.rule;
        heading(page, &words.rule_name(rule));
        paragraph(page, &words.rule_how(rule), "  ");
        if held.how != How::AsGiven {
            let id = format!("readings-how-{}", held.how.key());
            let how = match held.how {
                How::FirstMarks { places } => t!(words, &id, places = places),
                _ => words.say(&id),
            };
            paragraph(page, &t!(words, "tally-read-as", how = how), "  ");
        }
        if !self.counted.asked {
            paragraph(page, &t!(words, "tally-usual", rule = rule.key()), "  ");
            paragraph(page, &t!(words, "tally-usual-others"), "  ");
        }
    }

    fn result(&self, page: &mut String) {
        let (outcome, words) = (&self.counted.outcome, self.words);
        match outcome.sets.as_slice() {
            [] => heading(page, &t!(words, "tally-nobody")),
            [set] if set.is_empty() => heading(page, &t!(words, "tally-nobody")),
            [set] => {
                heading(page, &t!(words, "tally-chosen", count = set.len()));
                set.iter().for_each(|option| self.bullet(page, *option));
            }
            sets => self.tie(page, sets),
        }
    }

    fn bullet(&self, page: &mut String, option: usize) {
        hanging(page, &self.name(option), "  • ", "    ");
    }

    /// A tie: who is sure, between whom it stands, and the sets where they are few.
    fn tie(&self, page: &mut String, sets: &[Vec<usize>]) {
        let (outcome, words) = (&self.counted.outcome, self.words);
        let in_all = |option: &usize| sets.iter().all(|set| set.contains(option));
        let (sure, open): (Vec<usize>, Vec<usize>) = (0..self.counted.held.options.len())
            .filter(|option| sets.iter().any(|set| set.contains(option)))
            .partition(in_all);
        heading(page, &t!(words, "tally-tie", names = self.names(&open)));
        match outcome.complete {
            true => paragraph(page, &t!(words, "tally-tie-sets", count = sets.len()), "  "),
            false => paragraph(page, &t!(words, "tally-tie-more", count = sets.len()), "  "),
        }
        if !sure.is_empty() {
            line(page, &format!("  {}", t!(words, "tally-tie-sure")));
            sure.iter().for_each(|option| self.bullet(page, *option));
        }
        if sets.len() <= SETS {
            for (at, set) in sets.iter().enumerate() {
                let open: Vec<usize> = set.iter().copied().filter(|it| !in_all(it)).collect();
                let names = match open.is_empty() {
                    true => t!(words, "tally-tie-none").into_owned(),
                    false => self.names(&open),
                };
                hanging(page, &names, &format!("  {}. ", at + 1), "     ");
            }
        }
        self.lot(page, sets);
    }

    fn lot(&self, page: &mut String, sets: &[Vec<usize>]) {
        let words = self.words;
        let said = match (self.counted.taken(), self.counted.seed) {
            (Some(taken), Some(seed)) => t!(
                words,
                "tally-lot-taken",
                seed = visible(seed),
                place = taken + 1,
                names = self.names(&sets[taken])
            ),
            (None, Some(_)) => t!(words, "tally-lot-too-many"),
            (_, None) => t!(words, "tally-lot-none"),
        };
        paragraph(page, &said, "  ");
    }

    /// The figures in the order that they give, each with its place.
    fn figures(&self, page: &mut String, figures: &[Option<Exact>]) {
        let Some(ranking) = &self.counted.outcome.ranking else {
            return;
        };
        heading(page, &t!(self.words, "tally-order"));
        self.places(page, ranking, |option| match &figures[option] {
            Some(figure) => figure::shown(self.words, figure),
            None => "–".into(),
        });
    }

    /// The order of all, where the rule gives one.
    fn order(&self, page: &mut String) {
        if let Some(ranking) = &self.counted.outcome.ranking {
            heading(page, &t!(self.words, "tally-order"));
            self.places(page, ranking, |_| String::new());
        }
    }

    fn places(&self, page: &mut String, ranking: &[Vec<usize>], figure: impl Fn(usize) -> String) {
        let mut place = 1;
        for group in ranking {
            let level = match group.len() {
                1 => String::new(),
                _ => format!(" {}", t!(self.words, "tally-level")),
            };
            for option in group {
                let first = format!("{place:>4}. ");
                let figure = figure(*option);
                let text = match figure.is_empty() {
                    true => format!("{}{level}", self.name(*option)),
                    false => format!("{figure}{level} – {}", self.name(*option)),
                };
                hanging(page, &text, &first, "      ");
            }
            place += group.len();
        }
    }

    fn foot(&self, page: &mut String) {
        let held = self.counted.held;
        page.push('\n');
        paragraph(
            page,
            &t!(self.words, "tally-file", file = path(&held.path)),
            "",
        );
        line(page, &format!("SHA-256 {}", held.sha256));
    }
}
