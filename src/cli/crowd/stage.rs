//! The session that a crowd plays in: from a template, held here and now.

use crate::domain::CleanText;
use crate::domain::model::Setup;
use crate::text::Lang;
use crate::text::templates::{self, Occasion};
use chrono::{Local, Offset};

/// A session of one of the built-in kinds that starts this minute.
///
/// # Panics
/// If there is no template of that kind: callers name one that is compiled in.
pub fn starting_now(kind: &str, slug: &str, title: CleanText, lang: Lang) -> Setup {
    let now = Local::now();
    let occasion = Occasion {
        slug: slug.to_owned(),
        id: uuid::Uuid::now_v7().to_string(),
        title,
        date: now.date_naive(),
        starts: now.time(),
        offset_minutes: now.offset().fix().local_minus_utc() / 60,
    };
    templates::load(kind)
        .expect("the kind is named in the code and its template compiled in")
        .setup(occasion, lang)
}
