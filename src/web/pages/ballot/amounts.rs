//! Dots and points: a number for each idea, out of a common store. Without script the fields are
//! typed into; with script buttons beside them take from the store and give back.

use super::{Paper, field, text};
use crate::views::phone::vote::OptionRow;
use maud::{Markup, html};

/// Dots are put one by one.
pub(super) fn dots(paper: &Paper, most: u16) -> Markup {
    paper.list(|option| {
        html! {
            (name(paper, option))
            div.step {
                (button(paper, option, -1))
                (number(paper, option, most))
                (button(paper, option, 1))
                span.pips.js aria-hidden="true" {}
            }
            @if let Some(fault) = paper.fault(option.id, most) { (fault) }
        }
    })
}

/// Points are given by the handful.
pub(super) fn points(paper: &Paper, points: u16) -> Markup {
    paper.list(|option| {
        html! {
            (name(paper, option))
            div.step {
                (button(paper, option, -5))
                (number(paper, option, points))
                (button(paper, option, 5))
                (button(paper, option, 10))
            }
            @if let Some(fault) = paper.fault(option.id, points) { (fault) }
        }
    })
}

fn name(paper: &Paper, option: &OptionRow) -> Markup {
    html! { label.name for={ "f" (option.id) } { (text(paper.pen.words, option)) } }
}

fn number(paper: &Paper, option: &OptionRow, most: u16) -> Markup {
    let fault = paper.fault(option.id, most).is_some();
    let described = if fault {
        format!("e{} rest", option.id)
    } else {
        "rest".to_owned()
    };
    html! {
        input id={ "f" (option.id) } name=(field(option.id)) type="number" inputmode="numeric"
            min="0" max=(most) step="1" placeholder="0" autocomplete="off"
            value=(paper.value(option.id)) aria-describedby=(described)
            aria-invalid=[fault.then_some("true")];
    }
}

/// A button that adds to the field beside it. Its sign is read as words.
fn button(paper: &Paper, option: &OptionRow, step: i16) -> Markup {
    let sign = if step < 0 { "−" } else { "+" };
    let (more, size) = (step > 0, step.unsigned_abs());
    let name = if more { "vote-more" } else { "vote-less" };
    html! {
        button.js id=(format!("b{}{step:+}", option.id)) type="button" data-step=(step) aria-describedby={ "t" (option.id) }
            aria-label={ (paper.pen.words.say(name)) " " (size) } {
            (sign) @if size > 1 { (size) }
        }
    }
}
