//! Ballot papers of a round, to be cut apart: what is asked, what one does and what decides, and a
//! line for each idea with room for a pen. The lines are numbered as in the form where papers are
//! written down. No paper has a mark of its own: nobody can tell whose it was.

use super::Sheet;
use crate::domain::Session;
use crate::domain::model::{GRADIENT_TOP, IdeaId, Method, Round, RoundId, RoundState, SCORE_TOP};
use crate::text::{Words, t, terms};
use maud::{Markup, html};

/// Most papers that are printed at once: a ream.
pub const MOST_PAPERS: u32 = 500;

/// How many lines there are room for on a paper, where four, two or one stand on a page.
const LINES: [(usize, usize); 3] = [(4, 8), (2, 12), (1, 26)];

/// As many lines as what the steps of the gradient mean takes the room of.
const SCALE_LINES: usize = 2;

const STYLE: &str = "\
.page.ballots{padding:0;display:grid}\
.of4{grid-template:repeat(2,148.5mm)/repeat(2,105mm)}\
.of2{grid-template:repeat(2,148.5mm)/210mm}\
.of1{grid-template:297mm/210mm}\
.ballot{overflow:hidden;padding:8mm 8mm 6mm;display:flex;flex-direction:column;\
outline:.2mm dashed #888}\
.of1 .ballot{padding:14mm 15mm}\
.of{font-size:8pt;color:#333;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}\
h2{font-size:13pt;line-height:1.15;margin:.5mm 0 1.5mm;max-height:3.5em;overflow:hidden}\
.of2 h2,.of1 h2{font-size:16pt}\
.how{font-size:8.5pt;line-height:1.3}\
.of2 .how,.of1 .how{font-size:10pt}\
ol{list-style:none;margin:2mm 0 auto;padding:0;border-top:.2mm solid #000}\
li{display:flex;align-items:center;gap:2mm;min-height:9.4mm;border-bottom:.2mm solid #999}\
.of2 li{min-height:7.4mm}.of1 li{min-height:8mm}\
.n{flex:none;width:5mm;text-align:right;font-size:9pt;font-weight:700}\
.text{flex:1;min-width:0;font-size:9pt;line-height:1.15;overflow-wrap:anywhere;\
display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden}\
.of4 .text{-webkit-line-clamp:3}\
.of2 .text,.of1 .text{font-size:10.5pt}\
.cost{flex:none;font-size:8.5pt;white-space:nowrap}\
.pen{flex:none;display:flex;gap:1.2mm;font-size:8pt}\
.box{width:6mm;height:6mm;border:.35mm solid #000;border-radius:1mm}\
.field{width:12mm;height:6.6mm;border:.35mm solid #000;border-radius:1mm}\
.step{width:5.4mm;height:5.4mm;border:.3mm solid #000;border-radius:50%;\
display:flex;align-items:center;justify-content:center}\
.of2 .step,.of1 .step{width:6mm;height:6mm}\
.of2 .field{height:6mm}\
.word{border-radius:3mm;width:auto;padding:0 1.6mm}\
.foot{display:flex;align-items:center;gap:2mm;margin-top:2mm;font-size:9pt}\
.scale{font-size:7.5pt;line-height:1.25;margin-top:1.5mm}";

/// What all papers of a round share.
struct Paper<'a> {
    words: Words,
    session: &'a Session,
    round: &'a Round,
    ideas: Vec<IdeaId>,
}

/// So many ballot papers of a round; none where there is no such round or nothing to vote on.
pub fn ballots(session: &Session, id: RoundId, count: u32, words: Words) -> Option<String> {
    let round = session.rounds.get(&id)?;
    let named: Vec<IdeaId> = round.options.iter().copied().collect();
    let ideas = match round.state {
        RoundState::Draft => session.standing_options(&named),
        _ => named,
    };
    if ideas.is_empty() {
        return None;
    }
    let paper = Paper {
        words,
        session,
        round,
        ideas,
    };
    let title = t!(words, "terms-paper-title", title = round.title.one_line());
    let sheet = Sheet {
        words,
        title: &title,
        style: STYLE,
        pages: paper.pages(count),
    };
    Some(sheet.html())
}

impl Paper<'_> {
    /// As many to a page as the lines allow; a long ballot goes on over several pages.
    fn pages(&self, count: u32) -> Markup {
        let lines = match self.round.method {
            Method::Gradient => self.ideas.len() + SCALE_LINES,
            _ => self.ideas.len(),
        };
        let fits = LINES.into_iter().find(|(_, room)| lines <= *room);
        let (each, room) = fits.unwrap_or(LINES[LINES.len() - 1]);
        let count = count.min(MOST_PAPERS) as usize;
        let class = format!("of{each}");
        html! {
            @for page in 0..count.div_ceil(each) {
                @for (part, ideas) in self.ideas.chunks(room).enumerate() {
                    section.page.ballots.(class) {
                        @for _ in 0..each.min(count - page * each) {
                            (self.ballot(part * room, ideas))
                        }
                    }
                }
            }
        }
    }

    /// One paper, or the part of it that stands on a page.
    fn ballot(&self, before: usize, ideas: &[IdeaId]) -> Markup {
        let (words, round) = (self.words, self.round);
        let rule = terms::rule(words, round.method, &round.terms, self.ideas.len());
        let whole = ideas.len() == self.ideas.len();
        html! {
            article.ballot {
                p.of dir="auto" { (self.session.setup.title) }
                h2 dir="auto" { (round.title) }
                @if !whole {
                    p.how { (t!(words, "terms-paper-part", from = before + 1, to = before + ideas.len(), count = self.ideas.len())) }
                }
                p.how { (rule) " " (words.say(how_to_fill(round.method))) }
                ol {
                    @for (at, idea) in ideas.iter().enumerate() { (self.line(before + at + 1, *idea)) }
                }
                @if round.method == Method::Gradient { (self.scale()) }
                @if before == 0 {
                    p.foot { span.box {} (words.say("terms-paper-abstain")) }
                }
            }
        }
    }

    fn line(&self, number: usize, id: IdeaId) -> Markup {
        let idea = self.session.ideas.get(&id).filter(|idea| idea.is_open());
        let cost = terms::cost(self.words, self.round.terms.purse.as_ref(), id);
        html! {
            li {
                span.n { (number) }
                span.text dir="auto" { @match idea { Some(idea) => (idea.text), None => "–" } }
                @if let Some(cost) = cost { span.cost { (cost) } }
                span.pen { (self.pen()) }
            }
        }
    }

    /// Where the pen goes.
    fn pen(&self) -> Markup {
        let steps = |steps: std::ops::RangeInclusive<u16>| {
            html! { @for step in steps { span.step { (step) } } }
        };
        match self.round.method {
            Method::Approval { .. } => html! { span.box {} },
            Method::Stance => html! {
                @for id in ["rounds-column-agree", "rounds-column-disagree", "rounds-column-pass"] {
                    span.step.word { (self.words.say(id)) }
                }
            },
            Method::Score => steps(0..=SCORE_TOP),
            Method::Gradient => steps(1..=GRADIENT_TOP),
            Method::Dots { .. } | Method::Points { .. } | Method::Ranking { .. } => {
                html! { span.field {} }
            }
        }
    }

    /// What the steps of the gradient mean.
    fn scale(&self) -> Markup {
        let step = |step| {
            let said = self.words.say(&format!("methods-step-{step}"));
            format!("{step} = {said}")
        };
        let steps: Vec<String> = (1..=GRADIENT_TOP).map(step).collect();
        html! { p.scale { (steps.join(" · ")) } }
    }
}

/// How one fills in a line with a pen.
fn how_to_fill(method: Method) -> &'static str {
    match method {
        Method::Approval { .. } => "terms-paper-cross",
        Method::Stance | Method::Score | Method::Gradient => "terms-paper-ring",
        Method::Ranking { .. } => "terms-paper-order",
        Method::Dots { .. } | Method::Points { .. } => "terms-paper-number",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::model::{Purse, RoundPlan, Terms};
    use crate::domain::testing::*;
    use crate::tally::rule::Rule;
    use crate::text::Lang;

    fn draft(method: Method, ideas: u32, terms: Terms) -> Session {
        let mut story = Story::new();
        for id in 1..=ideas {
            story = story.that(idea(id, None, &format!("Idé <{id}>")));
        }
        let plan = RoundPlan {
            terms,
            ..plan(method, &[])
        };
        story.that(prepared(1, plan)).session()
    }

    fn sheet(method: Method, ideas: u32, count: u32) -> String {
        let session = draft(method, ideas, Terms::default());
        ballots(&session, RoundId(1), count, Words::for_html(Lang::Sv)).unwrap()
    }

    #[test]
    fn as_many_papers_as_were_asked_for_stand_four_two_or_one_to_a_page() {
        let approval = Method::Approval { max: 2 };
        for (ideas, class, pages) in [(8, "of4", 2), (12, "of2", 3), (26, "of1", 5)] {
            let file = sheet(approval, ideas, 5);
            let page = format!("class=\"page ballots {class}\"");
            assert_eq!(file.matches(&page).count(), pages, "{ideas} ideas");
            assert_eq!(file.matches("<article").count(), 5);
            assert_eq!(file.matches("Idé &lt;1&gt;").count(), 5);
        }
        // A longer one goes on over several pages, and is one paper all the same.
        let file = sheet(approval, 30, 2);
        assert_eq!(file.matches("Idé &lt;30&gt;").count(), 2);
        assert_eq!(file.matches("class=\"foot\"").count(), 2);
    }

    #[test]
    fn each_method_has_room_for_the_pen_and_no_paper_a_mark_of_its_own() {
        for (method, pen) in [
            (Method::Stance, "step word"),
            (Method::Score, "class=\"step\">5<"),
            (Method::Gradient, "class=\"step\">7<"),
            (Method::Dots { dots: 5, most: 2 }, "class=\"field\""),
            (Method::Ranking { max: 3 }, "class=\"field\""),
        ] {
            let file = sheet(method, 3, 2);
            assert!(file.contains(pen), "{method:?}");
            let papers: Vec<&str> = file.split("<article").skip(1).collect();
            let end = |paper: &str| paper[..paper.find("</article>").unwrap()].to_owned();
            assert_eq!(end(papers[0]), end(papers[1]));
        }
    }

    #[test]
    fn what_was_settled_and_what_ideas_cost_stands_on_the_paper() {
        let terms = Terms {
            rule: Some(Rule::BudgetShares),
            purse: Some(Purse {
                budget: 500_000,
                costs: vec![(IdeaId(1), 120_000)],
            }),
            ..Terms::default()
        };
        let session = draft(Method::Approval { max: 2 }, 2, terms);
        let file = ballots(&session, RoundId(1), 1, Words::for_html(Lang::Sv)).unwrap();
        assert!(file.contains("120\u{A0}000"), "{file}");
        assert!(file.contains("Lika andelar av pengarna"));
        let none = ballots(&session, RoundId(9), 1, Words::for_html(Lang::Sv));
        assert_eq!(none, None);
    }
}
