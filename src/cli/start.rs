//! `torg` without a command: the start screen.
use super::{Context, Failure};
pub fn run(context: &Context) -> Result<(), Failure> {
    let _ = super::shelf::sessions(&context.place)?;
    Ok(())
}
