//! Which language a reader wants: from a code, a locale or a browser's header.

/// A language torg speaks. Swedish is the first: it is taken whenever nothing else is asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Lang {
    /// Swedish.
    #[default]
    Sv,
    /// English.
    En,
    /// Swedish in short sentences and common words, on the phones' pages.
    SvEasy,
}

impl Lang {
    /// Every language that all of torg speaks, Swedish first.
    pub const ALL: [Lang; 2] = [Lang::Sv, Lang::En];

    /// Every language that the phones' pages can be read in.
    pub const READING: [Lang; 3] = [Lang::Sv, Lang::SvEasy, Lang::En];

    /// Its code, as cookies, addresses and names of files say it.
    pub const fn code(self) -> &'static str {
        match self {
            Lang::Sv => "sv",
            Lang::En => "en",
            Lang::SvEasy => "sv-lattlast",
        }
    }

    /// Its ISO 639 code, as in `<html lang>`: a voice reads easy Swedish as any Swedish.
    pub const fn tag(self) -> &'static str {
        match self {
            Lang::Sv | Lang::SvEasy => "sv",
            Lang::En => "en",
        }
    }

    /// The language that a reader of the phones' pages chose by its code.
    pub fn from_code(code: &str) -> Option<Lang> {
        let own = Lang::READING.into_iter().find(|lang| lang.code() == code);
        own.or_else(|| Lang::from_locale(code))
    }

    /// The language of a code, BCP 47 tag or POSIX locale (`sv`, `en-GB`, `sv_SE.UTF-8`);
    /// `None` for one torg does not speak.
    pub fn from_locale(locale: &str) -> Option<Lang> {
        let language = locale.split(['-', '_', '.', '@']).next()?.trim();
        Lang::ALL
            .into_iter()
            .find(|lang| language.eq_ignore_ascii_case(lang.tag()))
    }

    /// The language of the computer's user, Swedish if torg does not speak it.
    pub fn of_system() -> Lang {
        sys_locale::get_locales()
            .find_map(|locale| Lang::from_locale(&locale))
            .unwrap_or_default()
    }

    /// The spoken language that an `Accept-Language` header weighs highest, the earlier one on
    /// equal weights, Swedish if it names none.
    pub fn negotiate(accept_language: &str) -> Lang {
        let mut best = (Lang::default(), 0.0);
        for entry in accept_language.split(',') {
            let (tag, weight) = weighted(entry);
            if let Some(lang) = Lang::from_locale(tag)
                && weight > best.1
            {
                best = (lang, weight);
            }
        }
        best.0
    }
}

/// Splits `sv;q=0.8` into its tag and weight. A weight that is no number counts as none at all.
fn weighted(entry: &str) -> (&str, f32) {
    let mut parts = entry.split(';').map(str::trim);
    let tag = parts.next().unwrap_or_default();
    let weight = match parts.find_map(|part| part.strip_prefix("q=")) {
        Some(number) => number.trim().parse().unwrap_or(0.0),
        None => 1.0,
    };
    (tag, weight)
}

#[cfg(test)]
mod tests {
    use super::Lang;

    #[test]
    fn a_locale_of_any_style_gives_its_language() {
        for (locale, lang) in [
            ("sv", Some(Lang::Sv)),
            ("sv_SE.UTF-8", Some(Lang::Sv)),
            ("SV-fi", Some(Lang::Sv)),
            ("en-GB", Some(Lang::En)),
            ("de_DE", None),
            ("svx", None),
            ("C", None),
            ("", None),
        ] {
            assert_eq!(Lang::from_locale(locale), lang, "{locale}");
        }
    }

    #[test]
    fn easy_swedish_is_chosen_and_never_guessed() {
        assert_eq!(Lang::from_code("sv-lattlast"), Some(Lang::SvEasy));
        assert_eq!(Lang::from_code("sv-SE"), Some(Lang::Sv));
        assert_eq!(Lang::from_code("de"), None);
        assert_eq!(Lang::from_locale("sv-lattlast"), Some(Lang::Sv));
        assert_eq!(Lang::negotiate("sv-lattlast"), Lang::Sv);
    }

    #[test]
    fn a_browser_gets_the_language_it_weighs_highest() {
        for (header, lang) in [
            ("sv-SE,sv;q=0.9,en;q=0.8", Lang::Sv),
            ("en-US,en;q=0.9", Lang::En),
            ("en;q=0.3, sv;q=0.9", Lang::Sv),
            ("de, en;q=0.2", Lang::En),
            ("en;q=0", Lang::Sv),
            ("sv;q=0, en", Lang::En),
            ("en;q=abc, *", Lang::Sv),
            ("so, ar", Lang::Sv),
            ("", Lang::Sv),
        ] {
            assert_eq!(Lang::negotiate(header), lang, "{header}");
        }
    }
}
