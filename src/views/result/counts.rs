//! What was counted for an idea, by the round's rule.

use crate::domain::model::*;
use crate::tally::gradient::Gradient;
use crate::tally::score::Scores;
use crate::tally::{amounts, ranking, stance};

/// What was counted for an idea.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counts {
    /// Marks.
    Approval {
        /// How many marked it.
        approvals: u32,
    },
    /// Stances.
    Stance {
        /// How many agreed.
        agree: u32,
        /// How many disagreed.
        disagree: u32,
        /// How many passed.
        pass: u32,
    },
    /// Scores.
    Score(Scores),
    /// Dots.
    Dots {
        /// How many it got.
        dots: u32,
        /// From how many; none where dots on paper are among them, which say nothing of that.
        givers: Option<u32>,
    },
    /// Points.
    Points {
        /// How many it got.
        points: u32,
        /// From how many; none where points on paper are among them, which say nothing of that.
        givers: Option<u32>,
    },
    /// Orders.
    Ranking(ranking::Count),
    /// Steps of the gradient of agreement.
    Gradient(Gradient),
}

impl Counts {
    /// Nothing, of this method.
    pub fn zero(method: Method) -> Counts {
        let givers = Some(0);
        match method {
            Method::Approval { .. } => Counts::Approval { approvals: 0 },
            Method::Stance => stance::Count::default().into(),
            Method::Score => Counts::Score(Scores::default()),
            Method::Dots { .. } => Counts::Dots { dots: 0, givers },
            Method::Points { .. } => Counts::Points { points: 0, givers },
            Method::Ranking { .. } => Counts::Ranking(ranking::Count::default()),
            Method::Gradient => Counts::Gradient(Gradient::default()),
        }
    }

    /// What ideas are ranked by: the marks, dots or points; those for less those against; the sum
    /// of the scores; the Borda points, in halves.
    pub fn score(self) -> i64 {
        match self {
            Counts::Approval { approvals } => approvals.into(),
            Counts::Stance {
                agree, disagree, ..
            } => i64::from(agree) - i64::from(disagree),
            Counts::Score(scores) => signed(scores.sum()),
            Counts::Dots { dots, .. } => dots.into(),
            Counts::Points { points, .. } => points.into(),
            Counts::Ranking(count) => signed(count.halves),
            Counts::Gradient(steps) => signed(steps.support()) - signed(steps.against()),
        }
    }

    /// The same with what a count on paper or by hand says.
    pub(super) fn with(self, said: Said) -> Counts {
        match (self, said) {
            (Counts::Ranking(count), Said::Order(more)) => Counts::Ranking(ranking::Count {
                halves: count.halves + more.halves,
                firsts: count.firsts + more.firsts,
                ranked: count.ranked + more.ranked,
            }),
            (counts, Said::Figures(Some(figures))) => counts.plus(figures),
            (counts, _) => counts,
        }
    }

    /// The same with what was counted by hand. Figures of another rule add nothing.
    pub(super) fn plus(self, figures: Figures) -> Counts {
        match (self, figures) {
            (Counts::Approval { approvals }, Figures::Approval { approvals: more }) => {
                Counts::Approval {
                    approvals: approvals + more,
                }
            }
            (
                Counts::Stance {
                    agree,
                    disagree,
                    pass,
                },
                Figures::Stance {
                    agree: agreed,
                    disagree: disagreed,
                    pass: passed,
                },
            ) => Counts::Stance {
                agree: agree + agreed,
                disagree: disagree + disagreed,
                pass: pass + passed,
            },
            (Counts::Score(scores), Figures::Score { scores: more }) => {
                Counts::Score(Scores(added(scores.0, more)))
            }
            (Counts::Gradient(steps), Figures::Gradient { steps: more }) => {
                Counts::Gradient(Gradient(added(steps.0, more)))
            }
            (Counts::Dots { dots, givers }, Figures::Dots { dots: more }) => Counts::Dots {
                dots: dots + more,
                givers: givers.filter(|_| more == 0),
            },
            (Counts::Points { points, givers }, Figures::Points { points: more }) => {
                Counts::Points {
                    points: points + more,
                    givers: givers.filter(|_| more == 0),
                }
            }
            (counts, _) => counts,
        }
    }
}

/// What a count on paper or by hand says of one idea.
#[derive(Clone, Copy, Debug)]
pub(super) enum Said {
    /// Its figures, where it got any.
    Figures(Option<Figures>),
    /// What the orders on paper come to.
    Order(ranking::Count),
}

fn signed(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

fn added<const N: usize>(one: [u32; N], other: [u32; N]) -> [u32; N] {
    std::array::from_fn(|step| one[step] + other[step])
}

impl From<u32> for Counts {
    fn from(approvals: u32) -> Self {
        Counts::Approval { approvals }
    }
}

impl From<stance::Count> for Counts {
    fn from(count: stance::Count) -> Self {
        Counts::Stance {
            agree: count.agree,
            disagree: count.disagree,
            pass: count.pass,
        }
    }
}

impl From<Scores> for Counts {
    fn from(scores: Scores) -> Self {
        Counts::Score(scores)
    }
}

impl From<Gradient> for Counts {
    fn from(steps: Gradient) -> Self {
        Counts::Gradient(steps)
    }
}

impl From<ranking::Count> for Counts {
    fn from(count: ranking::Count) -> Self {
        Counts::Ranking(count)
    }
}

impl Counts {
    /// Dots that were given on phones.
    pub(super) fn dots(count: amounts::Count) -> Counts {
        Counts::Dots {
            dots: count.sum,
            givers: Some(count.givers),
        }
    }

    /// Points that were given on phones.
    pub(super) fn points(count: amounts::Count) -> Counts {
        Counts::Points {
            points: count.sum,
            givers: Some(count.givers),
        }
    }
}
