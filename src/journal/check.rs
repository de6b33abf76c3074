//! Verifying a bare journal file: every line by itself, the chain, the numbers, the batches.

use std::convert::Infallible;

use super::recover::pass;
use super::{Damage, Disk, Head, OpenError, Snapshot};

/// What verifying a journal found. Nothing was changed and no lock is needed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// The last record of the good part; its number is also how many records are good.
    pub head: Head,
    /// How many batches the good part holds.
    pub batches: u64,
    /// How many records have had their text erased; they verify all the same.
    pub erased: u64,
    /// Whether the good part ends with a closing record.
    pub closed: bool,
    /// The first damage, with what still verifies behind it.
    pub damage: Option<Damage>,
    /// The record the snapshot covers, if there is an intact one. Above the journal's last record
    /// it means that records are missing.
    pub snapshot: Option<u64>,
}

impl Report {
    /// Whether the journal is whole, chained, and reaches as far as its snapshot.
    pub fn sound(&self) -> bool {
        self.damage.is_none() && self.head.n > 0 && self.snapshot <= Some(self.head.n)
    }
}

/// Verifies the journal on `disk`. A torn tail is reported as damage like any other, for a file
/// that is checked should be whole; [`Damage::torn`] tells it apart.
pub fn check(disk: &dyn Disk) -> Result<Report, OpenError<Infallible>> {
    let scan = pass(disk, &mut |_| Ok(()))?;
    Ok(Report {
        head: scan.head,
        batches: scan.batches,
        erased: scan.erased,
        closed: scan.closed,
        damage: scan.damage,
        snapshot: Snapshot::read(disk).map(|snapshot| snapshot.head.n),
    })
}
