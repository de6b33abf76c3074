//! What a form brings, and how it becomes the clean words of a command.

use super::problem::Problem;
use crate::domain::refusal::{Field, Kind};
use crate::domain::{CleanText, Limit, Refusal, TextFault};
use axum::Form;
use axum::extract::rejection::FormRejection;
use axum::extract::{FromRequest, Request};
use axum::http::StatusCode;
use std::str::FromStr;
use std::time::Duration;

/// Most bytes of a form: notes of one topic with room to spare.
pub(super) const BODY_BYTES: usize = 16 * 1024;

/// Longest time for a whole form to come in. A slow network sends 16 KiB in three seconds. The tests
/// wait for it to be over, and theirs comes at once or never.
const BODY_TIME: Duration = Duration::from_millis(if cfg!(test) { 1_000 } else { 10_000 });

/// The fields of a form, in their order; a name may stand several times.
#[derive(Clone, Debug, Default)]
pub(super) struct Fields(Vec<(String, String)>);

impl Fields {
    /// Reads the form of a request.
    pub(super) async fn read(request: Request) -> Result<Fields, Problem> {
        let form = Form::<Vec<(String, String)>>::from_request(request, &());
        match tokio::time::timeout(BODY_TIME, form).await {
            Ok(Ok(Form(fields))) => Ok(Fields(fields)),
            Ok(Err(rejection)) => Err(problem(&rejection)),
            Err(_) => Err(Problem::TooSlow),
        }
    }

    /// Whether there is none at all.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The text of a field; empty if it is not there.
    pub(super) fn text(&self, name: &str) -> &str {
        self.all(name).next().unwrap_or_default()
    }

    /// The texts of all fields of this name.
    pub(super) fn all(&self, name: &str) -> impl Iterator<Item = &str> {
        self.0
            .iter()
            .filter(move |(field, _)| field == name)
            .map(|(_, text)| text.as_str())
    }

    /// Whether there is a field of this name with this text.
    pub(super) fn has(&self, name: &str, text: &str) -> bool {
        self.all(name).any(|it| it == text)
    }

    /// The fields whose names are this one and the number of something, with their texts.
    pub(super) fn numbered<T: FromStr>(
        &self,
        name: &str,
        what: Kind,
    ) -> impl Iterator<Item = Result<(T, &str), Refusal>> {
        self.0.iter().filter_map(move |(field, text)| {
            let number = field.strip_prefix(name)?;
            Some(id(number, what).map(|id| (id, text.as_str())))
        })
    }

    /// A field of one line that must be filled in.
    pub(super) fn line(
        &self,
        name: &str,
        limit: Limit,
        field: Field,
    ) -> Result<CleanText, Refusal> {
        CleanText::line(self.text(name), limit).map_err(unfit(field))
    }

    /// A field of one line that may be empty.
    pub(super) fn optional_line(
        &self,
        name: &str,
        limit: Limit,
        field: Field,
    ) -> Result<CleanText, Refusal> {
        let line = CleanText::optional_line(self.text(name), limit).map_err(unfit(field))?;
        Ok(line.unwrap_or_default())
    }

    /// A field of several lines that must be filled in.
    pub(super) fn long(
        &self,
        name: &str,
        limit: Limit,
        field: Field,
    ) -> Result<CleanText, Refusal> {
        CleanText::long(self.text(name), limit).map_err(unfit(field))
    }

    /// A field of several lines that may be empty.
    pub(super) fn optional_long(
        &self,
        name: &str,
        limit: Limit,
        field: Field,
    ) -> Result<CleanText, Refusal> {
        let text = CleanText::optional_long(self.text(name), limit).map_err(unfit(field))?;
        Ok(text.unwrap_or_default())
    }

    /// The number in a field. What is no number names nothing that exists.
    pub(super) fn id<T: FromStr>(&self, name: &str, what: Kind) -> Result<T, Refusal> {
        id(self.text(name), what)
    }

    /// The numbers in all fields of this name.
    pub(super) fn ids<T: FromStr>(&self, name: &str, what: Kind) -> Result<Vec<T>, Refusal> {
        self.all(name).map(|text| id(text, what)).collect()
    }
}

/// The number of something, as it stands in an address or a form.
pub(super) fn id<T: FromStr>(text: &str, what: Kind) -> Result<T, Refusal> {
    text.parse().map_err(|_| Refusal::Unknown { what })
}

fn unfit(field: Field) -> impl Fn(TextFault) -> Refusal {
    move |fault| Refusal::TextUnfit { field, fault }
}

fn problem(rejection: &FormRejection) -> Problem {
    match rejection.status() {
        StatusCode::PAYLOAD_TOO_LARGE => Problem::TooLarge,
        _ => Problem::Unreadable,
    }
}
