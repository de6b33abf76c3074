//! torg.
fn main() {}
