//! Wishes about what would make people say yes.

use super::*;

impl Dice {
    pub(super) fn conditions(self, session: &Session) -> Command {
        let mut counted = session.rounds.values().rev();
        let round = counted.find(|round| round.state.is_public());
        let options = round.map(|round| round.options.clone()).unwrap_or_default();
        let asked = one_of(options, self.b, IdeaId(99));
        let mut answered = session.ideas.values();
        let fits = |it: &&Condition| it.is_open() != (self.what == 126);
        let answered = answered.find(|idea| idea.conditions.iter().any(|it| fits(&it)));
        let idea = answered.map_or(asked, |idea| idea.id);
        let ids = answered.into_iter().flat_map(|idea| &idea.conditions);
        let ids = ids.filter(fits).map(|it| it.id);
        let id = one_of(ids, self.a, ConditionId(99));
        let text = words(self.n);
        match self.what {
            ..=122 => ConditionCommand::Give {
                idea: asked,
                round: round.map_or(RoundId(99), |round| round.id),
                text,
                oral: self.n > 4,
            },
            123 => ConditionCommand::Change { idea, id, text },
            124 => ConditionCommand::Withdraw { idea, id },
            125 => ConditionCommand::Hide {
                idea,
                id,
                reason: text,
            },
            126 => ConditionCommand::Restore { idea, id },
            _ => ConditionCommand::Release {
                idea,
                id,
                on: self.n > 3,
            },
        }
        .into()
    }
}
