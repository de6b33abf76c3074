//! Scores and gradients: for each idea one choice on a scale, or no opinion.

use super::super::parts::stance_name;
use super::{Paper, field, text};
use crate::domain::model::{GRADIENT_TOP, SCORE_TOP, Stance};
use crate::text::Words;
use crate::views::phone::vote::OptionRow;
use maud::{Markup, html};

/// Scores stand beside each other, with words at the ends.
pub(super) fn scores(paper: &Paper) -> Markup {
    let words = paper.pen.words;
    let (worst, best) = (words.say("vote-score-worst"), words.say("vote-score-best"));
    paper.list(|option| {
        html! {
            fieldset {
                legend { (text(paper.pen.words, option)) }
                div.scale {
                    @for score in 0..=SCORE_TOP {
                        label {
                            (circle(paper, option, &score.to_string()))
                            span.n {
                                (score)
                                @if score == 0 { span.unseen { " " (worst) } }
                                @if score == SCORE_TOP { span.unseen { " " (best) } }
                            }
                        }
                    }
                }
                p.ends aria-hidden="true" { span { "0 " (worst) } span { (SCORE_TOP) " " (best) } }
                (no_opinion(paper, option))
            }
        }
    })
}

/// Steps of agreement stand below each other, each with its words, the warmest first.
pub(super) fn gradients(paper: &Paper) -> Markup {
    let words = paper.pen.words;
    paper.list(|option| {
        html! {
            fieldset {
                legend { (text(paper.pen.words, option)) }
                @for step in (1..=GRADIENT_TOP).rev() {
                    label.choice.step-of {
                        (circle(paper, option, &step.to_string()))
                        span { strong { (step) } " " (gradient(words, step)) }
                    }
                }
                (no_opinion(paper, option))
            }
        }
    })
}

/// Stances stand below each other, each with its word.
pub(super) fn stances(paper: &Paper) -> Markup {
    paper.list(|option| {
        html! {
            fieldset {
                legend { (text(paper.pen.words, option)) }
                @for stance in Stance::ALL {
                    label.choice {
                        (circle(paper, option, stance.key()))
                        span { (paper.pen.words.say(stance_name(stance))) }
                    }
                }
                (no_opinion(paper, option))
            }
        }
    })
}

/// The words of a step of agreement.
pub(super) fn gradient(words: Words, step: u16) -> String {
    words.say(&format!("methods-step-{step}")).into_owned()
}

fn no_opinion(paper: &Paper, option: &OptionRow) -> Markup {
    html! {
        label.choice {
            (circle(paper, option, ""))
            span { (paper.pen.words.say("vote-no-opinion")) }
        }
    }
}

fn circle(paper: &Paper, option: &OptionRow, value: &str) -> Markup {
    html! {
        input #{ "f" (option.id) "-" (value) } type="radio" name=(field(option.id)) value=(value) checked[paper.value(option.id) == value];
    }
}
