//! Every election of the data folder, counted by every rule that fits it, beside what independent
//! programs counted. All disagreements are listed at once, and how many outcomes were compared is
//! asserted, so that nothing drops out of the comparison unnoticed.

#[path = "tables/binary.rs"]
mod binary;
#[path = "tables/book.rs"]
mod book;
#[path = "tables/budgets.rs"]
mod budgets;
#[path = "tables/committees.rs"]
mod committees;
#[path = "tables/ranked.rs"]
mod ranked;
#[path = "tables/transfers.rs"]
mod transfers;
