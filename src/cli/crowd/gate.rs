//! Bounds how many requests of a crowd are under way, and lets the one that comes first in the
//! plan go first.
//!
//! A semaphore would do for the bound, but it serves in the order of asking: after a pause the
//! people who vote most would drift ahead of the log they replay.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::sync::oneshot;

/// A gate with a fixed number of passes.
#[derive(Debug)]
pub struct Gate {
    inside: Mutex<Inside>,
}

#[derive(Debug)]
struct Inside {
    free: usize,
    queue: BinaryHeap<Reverse<Waiting>>,
    asked: u64,
}

/// Somebody who waits, ordered by rank and then by who asked first.
#[derive(Debug)]
struct Waiting {
    rank: u64,
    asked: u64,
    reply: oneshot::Sender<Pass>,
}

/// The right to have one request under way; given back when dropped.
#[derive(Debug)]
pub struct Pass {
    /// None once it has been handed on.
    gate: Option<Arc<Gate>>,
}

impl Gate {
    /// A gate that lets `passes` through at a time, at least one.
    pub fn new(passes: usize) -> Arc<Gate> {
        Arc::new(Gate {
            inside: Mutex::new(Inside {
                free: passes.max(1),
                queue: BinaryHeap::new(),
                asked: 0,
            }),
        })
    }

    /// Waits for a pass; of those who wait, the lowest rank goes first.
    pub async fn enter(self: &Arc<Self>, rank: u64) -> Pass {
        let waiting = {
            let mut inside = self.inside();
            if inside.free > 0 {
                inside.free -= 1;
                return self.pass();
            }
            let (reply, waiting) = oneshot::channel();
            let asked = inside.asked;
            inside.asked += 1;
            inside.queue.push(Reverse(Waiting { rank, asked, reply }));
            waiting
        };
        waiting
            .await
            .expect("the queue outlives whoever waits in it: both hold the gate")
    }

    fn pass(self: &Arc<Self>) -> Pass {
        Pass {
            gate: Some(Arc::clone(self)),
        }
    }

    /// Gives one pass to the next who still waits.
    fn hand_on(self: &Arc<Self>) {
        loop {
            let next = {
                let mut inside = self.inside();
                match inside.queue.pop() {
                    Some(Reverse(next)) => next,
                    None => {
                        inside.free += 1;
                        return;
                    }
                }
            };
            match next.reply.send(self.pass()) {
                Ok(()) => return,
                // Gone meanwhile: the pass that comes back is the one to give to the next.
                Err(mut unused) => unused.gate = None,
            }
        }
    }

    /// Plain numbers, so a panic elsewhere can't have left them half changed.
    fn inside(&self) -> MutexGuard<'_, Inside> {
        self.inside.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Pass {
    fn drop(&mut self) {
        if let Some(gate) = self.gate.take() {
            gate.hand_on();
        }
    }
}

impl Waiting {
    fn order(&self) -> (u64, u64) {
        (self.rank, self.asked)
    }
}

impl PartialEq for Waiting {
    fn eq(&self, other: &Self) -> bool {
        self.order() == other.order()
    }
}

impl Eq for Waiting {}

impl PartialOrd for Waiting {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Waiting {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.order().cmp(&other.order())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn the_lowest_rank_goes_first_and_nobody_passes_a_full_gate() {
        let gate = Gate::new(1);
        let held = gate.enter(0).await;
        let order = Arc::new(Mutex::new(Vec::new()));
        let mut tasks = tokio::task::JoinSet::new();
        for rank in [7, 3, 5] {
            let (gate, order) = (Arc::clone(&gate), Arc::clone(&order));
            tasks.spawn(async move {
                let _pass = gate.enter(rank).await;
                order.lock().unwrap().push(rank);
            });
        }
        while gate.inside().queue.len() < 3 {
            tokio::task::yield_now().await;
        }
        assert!(order.lock().unwrap().is_empty());
        drop(held);
        tasks.join_all().await;
        assert_eq!(*order.lock().unwrap(), [3, 5, 7]);
        assert_eq!(gate.inside().free, 1);
    }

    #[tokio::test]
    async fn a_pass_for_somebody_who_left_goes_to_the_next() {
        let gate = Gate::new(1);
        let held = gate.enter(0).await;
        let leaving = tokio::spawn({
            let gate = Arc::clone(&gate);
            async move { drop(gate.enter(1).await) }
        });
        while gate.inside().queue.is_empty() {
            tokio::task::yield_now().await;
        }
        leaving.abort();
        assert!(leaving.await.unwrap_err().is_cancelled());
        drop(held);
        assert_eq!(gate.inside().free, 1);
        drop(gate.enter(2).await);
    }
}
