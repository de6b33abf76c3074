//! What every part of the page is written with, and how options are called there.

use super::super::failure::visible;
use super::Counted;
use crate::text::{Words, t};

/// What the parts of a page are written with.
#[derive(Clone, Copy)]
pub(super) struct Scene<'a> {
    /// What was counted.
    pub(super) counted: &'a Counted<'a>,
    /// The reader's words.
    pub(super) words: Words,
}

impl Scene<'_> {
    /// An option's name, and behind it what ballots call it.
    pub(super) fn name(&self, option: usize) -> String {
        let label = self.label(option);
        match visible(&self.counted.held.options[option].1) {
            name if name == label => name,
            name => format!("{name} ({label})"),
        }
    }

    /// The same for a table whose columns are called by what ballots call the options.
    pub(super) fn row(&self, option: usize) -> String {
        let label = self.label(option);
        let options = 0..self.counted.held.options.len();
        let widest = options.map(|it| self.label(it).chars().count()).max();
        match visible(&self.counted.held.options[option].1) {
            name if name == label => name,
            name => format!("{label:>0$} {name}", widest.unwrap_or(0)),
        }
    }

    /// Only what ballots call it.
    pub(super) fn label(&self, option: usize) -> String {
        visible(&self.counted.held.options[option].0.to_string())
    }

    /// Several options in one text.
    pub(super) fn names(&self, options: &[usize]) -> String {
        let names: Vec<String> = options.iter().map(|it| self.name(*it)).collect();
        match names.split_last() {
            Some((last, before)) if !before.is_empty() => {
                let before = before.join(", ");
                t!(
                    self.words,
                    "tally-and",
                    before = before,
                    last = last.as_str()
                )
                .into_owned()
            }
            _ => names.concat(),
        }
    }
}
