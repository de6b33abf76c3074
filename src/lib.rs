//! torg.
