//! What the disk promises, proved on the simulated disk and shown on a real one. The names T1, T1b,
//! T1c and T3 are those of the trust plan.

mod erasing;
mod faults;
mod hall;
mod opening;
mod real;
mod rot;
mod salvaging;
mod sweep;
mod teeth;
mod writing;
