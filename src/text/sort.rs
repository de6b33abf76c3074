//! The order of names in lists: å, ä, ö after z in Swedish, `Rum 2` before `Rum 10`.

use std::cmp::Ordering;
use std::sync::OnceLock;

use icu_collator::options::CollatorOptions;
use icu_collator::preferences::CollationNumericOrdering;
use icu_collator::{Collator, CollatorBorrowed, CollatorPreferences};
use icu_locale_core::locale;

use super::Lang;

/// How two names stand to each other for readers of `lang`. Names that only differ in what
/// readers do not order by keep the order of their bytes, so a sorted list is always the same.
pub fn compare(lang: Lang, a: &str, b: &str) -> Ordering {
    collator(lang).compare(a, b).then_with(|| a.cmp(b))
}

/// Sorts a list by the name of each item; items of one name keep their order.
pub fn by_name<T>(lang: Lang, items: &mut [T], name: impl Fn(&T) -> &str) {
    items.sort_by(|a, b| compare(lang, name(a), name(b)));
}

fn collator(lang: Lang) -> &'static CollatorBorrowed<'static> {
    static SV: OnceLock<CollatorBorrowed<'static>> = OnceLock::new();
    static EN: OnceLock<CollatorBorrowed<'static>> = OnceLock::new();
    let (loaded, locale) = match lang {
        Lang::Sv | Lang::SvEasy => (&SV, locale!("sv")),
        Lang::En => (&EN, locale!("en")),
    };
    loaded.get_or_init(|| {
        let mut preferences = CollatorPreferences::from(&locale);
        preferences.numeric_ordering = Some(CollationNumericOrdering::True);
        Collator::try_new(preferences, CollatorOptions::default())
            .expect("the data of both languages is compiled in")
    })
}

#[cfg(test)]
mod tests {
    use super::{Lang, by_name, compare};
    use std::cmp::Ordering;

    fn sorted(lang: Lang, mut names: Vec<&str>) -> Vec<&str> {
        by_name(lang, &mut names, |name| name);
        names
    }

    #[test]
    fn swedish_lists_end_with_the_swedish_letters() {
        let names = vec![
            "Öberg", "örn", "Älg", "Åsa", "Zebra", "Wera", "Ärla", "Emil", "Éva",
        ];
        assert_eq!(
            sorted(Lang::Sv, names),
            [
                "Emil", "Éva", "Wera", "Zebra", "Åsa", "Älg", "Ärla", "Öberg", "örn"
            ]
        );
    }

    #[test]
    fn english_lists_put_the_same_letters_beside_a_and_o() {
        let names = vec!["Zebra", "Öberg", "Åsa", "Olsson"];
        assert_eq!(sorted(Lang::En, names), ["Åsa", "Öberg", "Olsson", "Zebra"]);
    }

    #[test]
    fn numbers_in_names_count_as_numbers() {
        let rooms = vec!["Rum 10", "Rum 2", "Rum 1"];
        assert_eq!(sorted(Lang::Sv, rooms), ["Rum 1", "Rum 2", "Rum 10"]);
    }

    #[test]
    fn only_equal_names_are_equal() {
        assert_eq!(compare(Lang::Sv, "Åsa", "Åsa"), Ordering::Equal);
        assert_ne!(compare(Lang::Sv, "a\u{200D}", "a"), Ordering::Equal);
    }
}
