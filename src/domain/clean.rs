//! Temporary stand-in until branch `text` is merged.
use serde::{Deserialize, Serialize};
use std::sync::Arc;
/// text
#[derive(
    Clone,
    Debug,
    Default,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    Serialize,
    Deserialize,
    schemars::JsonSchema,
)]
#[schemars(with = "String")]
pub struct CleanText(Arc<str>);
/// limit
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limit {
    /// g
    pub graphemes: usize,
    /// b
    pub bytes: usize,
}
/// fault
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TextFault {
    /// e
    Empty,
    /// l
    TooLong {
        /// l
        limit: usize,
        /// l
        length: usize,
    },
}
