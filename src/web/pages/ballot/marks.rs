//! Approval: a box to tick for each idea.

use super::{Paper, text};
use maud::{Markup, html};

pub(super) fn rows(paper: &Paper) -> Markup {
    html! {
        fieldset {
            legend.unseen { (paper.round.title) }
            (paper.list(|option| html! {
                label.choice {
                    input #{ "f" (option.id) } type="checkbox" name="approves" value=(option.id) checked[paper.marked(option.id)];
                    span { (text(paper.pen.words, option)) }
                }
            }))
        }
    }
}
