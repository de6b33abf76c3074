//! The facilitator's steps: those that can be taken back, and those that were and can be done
//! again. How an event is taken back is said in `undo`; here is only what is remembered of it.

use super::Session;
use crate::domain::{Actor, Event, Stamp};
use imbl::Vector;
use std::sync::Arc;

/// A step of the facilitator's: one wish of theirs, whatever it took.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// The number of the (first) event by which it was done. It keeps it when it is done again.
    pub n: u64,
    /// What the facilitator did, for "undo: …" on the console.
    pub what: Event,
    /// The events whose traces must still be there if nobody has built upon them.
    pub done: Vec<Event>,
    /// The events that take these back, in this order.
    pub inverse: Vec<Event>,
}

/// A step that was taken back.
#[derive(Clone, Debug, PartialEq)]
pub struct Undone {
    /// The step as it was.
    pub step: Arc<Step>,
    /// The step that does it again: what was done is the taking back, and its inverse the step.
    pub again: Step,
    /// The number of the event by which it was taken back.
    pub at: u64,
}

/// How many steps can be taken back; a facilitator who needs more is looking for the run sheet.
const STEPS: usize = 100;

impl Session {
    /// The step that undo would take back.
    pub fn last_step(&self) -> Option<&Step> {
        self.steps.last().map(|step| &**step)
    }

    /// The step that redo would do again: what was last taken back, unless the facilitator has
    /// done something else since.
    pub fn next_step(&self) -> Option<&Step> {
        let undone = self.undone.last()?;
        let later = self.steps.last().is_some_and(|step| step.n > undone.at);
        (!later).then_some(&undone.again)
    }

    /// Remembers how to take `event` back, if it is the facilitator's and can be. Called before
    /// the event is applied, since what undoes it lies in the state it changes.
    pub(super) fn remember_step(&mut self, stamp: &Stamp, event: &Event) {
        if stamp.actor != Actor::Facilitator {
            return;
        }
        if let Some(inverse) = self.inverse(event) {
            self.push_step(Step {
                n: stamp.n,
                what: event.clone(),
                done: vec![event.clone()],
                inverse,
            });
        }
    }

    fn push_step(&mut self, step: Step) {
        if self.steps.len() == STEPS {
            self.steps.pop_front();
        }
        self.steps.push_back(step.into());
    }

    /// Step `n` was taken back, by the events between it and number `at`: they are no steps of
    /// the facilitator's, but what they did is what redo takes back.
    pub(super) fn step_undone(&mut self, n: u64, at: u64) {
        let mut later = self.split_steps(n);
        let step = match later.front() {
            Some(step) if step.n == n => later.pop_front(),
            _ => None,
        };
        // What was taken back before this step was made is out of reach since it was made.
        self.undone.retain(|undone| undone.at > n);
        let step = step.filter(|step| !step.done.iter().any(moves_a_sign_up));
        let (Some(step), Some(back)) = (step, joined(later)) else {
            return;
        };
        let again = Step {
            n,
            what: step.what.clone(),
            ..back
        };
        self.undone.push_back(Undone { step, again, at }.into());
    }

    /// What was last taken back, if that is step `n`, was done again by the events since.
    pub(super) fn step_redone(&mut self, n: u64) {
        let Some(undone) = self.undone.last().filter(|it| it.again.n == n).cloned() else {
            return;
        };
        self.undone.pop_back();
        // Sign-ups that were put back are no step of their own: then it is the step it was.
        let redone = joined(self.split_steps(undone.at));
        let redone = redone.unwrap_or_else(|| (*undone.step).clone());
        self.push_step(Step {
            n,
            what: undone.again.what.clone(),
            ..redone
        });
    }

    /// The steps from number `n` on came of one wish, so they are one.
    pub(super) fn steps_joined(&mut self, n: u64) {
        if let Some(step) = joined(self.split_steps(n)) {
            self.push_step(step);
        }
    }

    /// Takes out the steps from number `n` on.
    fn split_steps(&mut self, n: u64) -> Vector<Arc<Step>> {
        let at = self.steps.iter().position(|step| step.n >= n);
        self.steps.split_off(at.unwrap_or(self.steps.len()))
    }
}

/// Whether somebody lost one chair for another by it. Taken back, they sit on the first again, and
/// only they or the facilitator's own hand moves them from there.
fn moves_a_sign_up(done: &Event) -> bool {
    matches!(
        done,
        Event::SignupMade {
            instead_of: Some(_),
            ..
        }
    )
}

/// Several steps as one: named after the first, taken back from the last.
fn joined(steps: Vector<Arc<Step>>) -> Option<Step> {
    let first = steps.front()?.clone();
    let done = steps.iter().flat_map(|step| step.done.iter().cloned());
    let inverse = steps.iter().rev();
    Some(Step {
        n: first.n,
        what: first.what.clone(),
        done: done.collect(),
        inverse: inverse
            .flat_map(|step| step.inverse.iter().cloned())
            .collect(),
    })
}
