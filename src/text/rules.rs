//! What a rule is called and how it works, in words for those who vote and not for those who count.

use super::Words;
use crate::tally::rule::Rule;
use std::borrow::Cow;

impl Words {
    /// The name of a rule, short enough for a list.
    pub fn rule_name(self, rule: Rule) -> Cow<'static, str> {
        self.say(&format!("tally-rule-{}-name", rule.key()))
    }

    /// How a rule counts, when it fits and where it is weak, in one paragraph.
    pub fn rule_how(self, rule: Rule) -> Cow<'static, str> {
        self.say(&format!("tally-rule-{}-how", rule.key()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;
    use std::collections::HashSet;

    #[test]
    fn every_rule_has_a_name_of_its_own_and_a_paragraph_in_both_languages() {
        for words in Lang::ALL.map(Words::for_terminal) {
            let names: HashSet<_> = Rule::ALL.map(|rule| words.rule_name(rule)).into();
            assert_eq!(names.len(), Rule::ALL.len());
            for rule in Rule::ALL {
                let how = words.rule_how(rule);
                assert!(how.ends_with('.') && !how.contains('\n'), "{how}");
            }
        }
    }
}
