//! Sheets for the printer: seat cards, ballot papers, the signs of rooms. Each is one HTML file that stands by
//! itself – no script, nothing fetched, a policy of its own – because a printer's queue and a
//! stranger's laptop are the places where such a file is opened.

pub mod ballots;
pub mod cards;
pub mod qr;
pub mod signs;

use crate::text::Words;
use data_encoding::BASE64;
use maud::{DOCTYPE, Markup, PreEscaped, html};
use sha2::{Digest, Sha256};

/// What every sheet has: A4 with a margin that any printer keeps, black on white, and on a screen
/// the pages as they will leave the printer. A `.page` is one side of paper.
const STYLE: &str = "\
@page{size:A4 portrait;margin:0}\
*{box-sizing:border-box}\
html{background:#ddd;color:#000;font:11pt/1.35 system-ui,'Segoe UI',Roboto,'Noto Sans',Arial,sans-serif}\
body{margin:0}\
h1,h2,p{margin:0}\
.page{width:210mm;height:297mm;margin:6mm auto;padding:12mm;background:#fff;overflow:hidden;\
break-after:page;break-inside:avoid}\
.page:last-child{break-after:auto}\
.qr svg{display:block;width:100%;height:auto}\
.mono{font-family:ui-monospace,'Cascadia Mono',Menlo,Consolas,'DejaVu Sans Mono',monospace}\
@media print{html{background:none}.page{margin:0}}";

/// A sheet to be printed.
#[derive(Clone, Debug)]
pub struct Sheet<'a> {
    /// The language it is read in.
    pub words: Words,
    /// The title of the file, as a browser's tab and a printer's queue show it.
    pub title: &'a str,
    /// What its own kind of page looks like, behind [`Sheet`]'s own style; written by us and never
    /// by people.
    pub style: &'static str,
    /// The pages, each an element of the class `page`. What people wrote stands in elements with
    /// `dir="auto"`.
    pub pages: Markup,
}

impl Sheet<'_> {
    /// The whole file.
    pub fn html(&self) -> String {
        let style = format!("{STYLE}{}", self.style);
        let page = html! {
            (DOCTYPE)
            html lang=(self.words.lang().tag()) {
                head {
                    meta charset="utf-8";
                    meta http-equiv="Content-Security-Policy" content=(policy(&style));
                    meta name="referrer" content="no-referrer";
                    meta name="robots" content="noindex";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    title { (self.title) }
                    style { (PreEscaped(&style)) }
                }
                body { (self.pages) }
            }
        };
        page.into_string()
    }
}

/// Nothing may be loaded or run; of styles only the very text of this one counts.
pub(super) fn policy(style: &str) -> String {
    let hash = BASE64.encode(&Sha256::digest(style.as_bytes()));
    format!("default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'")
}

#[cfg(test)]
mod tests {
    use super::Sheet;
    use crate::text::{Lang, Words};
    use maud::html;

    #[test]
    fn a_sheet_stands_by_itself_and_lets_nothing_in() {
        let sheet = Sheet {
            words: Words::for_html(Lang::Sv),
            title: "Kort <script>",
            style: ".card{width:90mm}",
            pages: html! { div.page { p dir="auto" { "</p><script>alert(1)</script>" } } },
        };
        let file = sheet.html();
        assert!(file.starts_with("<!DOCTYPE html><html lang=\"sv\">"));
        assert!(file.contains("default-src 'none'; style-src 'sha256-"));
        assert!(file.contains(".card{width:90mm}"));
        for loaded in ["<script", "src=", "href=", "url(", " style="] {
            assert!(!file.contains(loaded), "{loaded}");
        }
    }
}
