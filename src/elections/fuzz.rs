//! Every reader is handed files that are damaged in every way: it never panics, and says what it
//! read or what is wrong and where.
