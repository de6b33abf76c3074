//! Two note-takers at one hub: whatever they do at once, nothing that either wrote is lost.

use super::*;
use crate::domain::command::AgendaCommand;
use crate::domain::model::Key;
use crate::hub::{self, Clock, Handle};
use crate::journal::sim::SimDisk;

/// A hub whose meeting writes, with one topic.
async fn hall() -> Handle {
    let disk = SimDisk::default();
    let clock: Clock = Arc::new(|| minute(0));
    hub::create(Arc::new(disk.clone()), setup(), &clock).unwrap();
    let hub = hub::open(Arc::new(disk), clock).unwrap().hub;
    let phase = Key::from("breakout");
    for command in [
        Command::Agenda(AgendaCommand::SetPhase { phase }),
        wishes::pitch("Nattbussar").into(),
    ] {
        let who = Actor::Facilitator;
        hub.submit(who, IdemKey::random(), command).await.unwrap();
    }
    hub
}

/// A terminal at the hub.
struct Terminal {
    model: Model,
    hub: Handle,
    online: bool,
}

impl Terminal {
    fn new(hub: &Handle, name: &str) -> Terminal {
        let mut model = notes_of(name, hub.session());
        press(&mut model, "Enter BackTab");
        Terminal {
            model,
            hub: hub.clone(),
            online: true,
        }
    }

    /// Carries out what the program wants, until it wants nothing more.
    async fn carry_out(&mut self, mut effects: Vec<Effect<Then>>) {
        while let Some(effect) = effects.pop() {
            let Effect::Submit { key, command, then } = effect else {
                continue;
            };
            let who = self.model.me.clone();
            let answer = match self.online {
                true => self.hub.submit(who, key, command).await,
                false => Err(Rejected::Offline),
            };
            if self.online {
                self.look();
            }
            effects.extend(self.model.update(Action::Answered { then, answer }));
        }
    }

    fn look(&mut self) -> Vec<Effect<Then>> {
        self.model.update(Action::Moment(self.hub.session()))
    }

    /// Types a text and lets the hand rest.
    async fn writes(&mut self, words: &str) {
        type_in(&mut self.model, words);
        let rested = self.model.now + second(2);
        let effects = self.model.update(Action::Now(rested));
        self.carry_out(effects).await;
    }

    /// Goes on when the hub's news have come, long after the last letter.
    async fn catches_up(&mut self) {
        let effects = self.look();
        self.carry_out(effects).await;
        let later = self.model.now + second(30);
        let effects = self.model.update(Action::Now(later));
        self.carry_out(effects).await;
    }

    async fn goes(&mut self, online: bool) {
        self.online = online;
        let health = match online {
            true => Health::Saving,
            false => Health::Offline,
        };
        let effects = self.model.update(Action::Health(health));
        self.carry_out(effects).await;
    }

    fn summary(&self) -> String {
        let sheet = self.model.sheet.as_ref().unwrap();
        sheet.text(NoteField::Summary).unwrap().writing.text()
    }
}

#[tokio::test]
async fn two_who_write_in_turn_follow_each_other() {
    let hub = hall().await;
    let (mut anna, mut bo) = (Terminal::new(&hub, ANNA), Terminal::new(&hub, "Bo"));
    anna.writes("Vi var åtta.").await;
    bo.catches_up().await;
    assert_eq!(bo.summary(), "Vi var åtta.");
    bo.writes(" Och hörde").await;
    anna.catches_up().await;
    assert_eq!(anna.summary(), bo.summary());
    assert!(hub.session().topics[&TopicId(1)].kept.is_empty());
}

#[tokio::test]
async fn two_who_write_at_once_both_find_their_words_again() {
    let hub = hall().await;
    let (mut anna, mut bo) = (Terminal::new(&hub, ANNA), Terminal::new(&hub, "Bo"));
    anna.writes("Anna: åtta").await;
    bo.writes("Bo: nio").await;
    let session = hub.session();
    let topic = &session.topics[&TopicId(1)];
    assert_eq!(&*topic.notes[&NoteField::Summary].text, "Bo: nio");
    assert_eq!(&*topic.kept[&NoteField::Summary][0].text, "Anna: åtta");
    anna.catches_up().await;
    assert_eq!(anna.summary(), "Bo: nio");
    let screen = shown(&anna.model, 80, 24);
    assert!(screen.contains("skrev samtidigt"), "{screen}");
    press(&mut anna.model, "F3 Enter");
    let effects = press(&mut anna.model, "Tab");
    anna.carry_out(effects).await;
    let session = hub.session();
    let topic = &session.topics[&TopicId(1)];
    let both = &topic.notes[&NoteField::Summary].text;
    assert_eq!(&**both, "Bo: nio\nAnna: åtta");
    assert!(topic.kept.is_empty());
}

#[tokio::test]
async fn who_was_without_contact_comes_back_with_all_they_wrote() {
    let hub = hall().await;
    let (mut anna, mut bo) = (Terminal::new(&hub, ANNA), Terminal::new(&hub, "Bo"));
    anna.goes(false).await;
    anna.writes("Utan nät").await;
    press(&mut anna.model, "Tab");
    for idea in ["Första", "Andra", "Tredje"] {
        type_in(&mut anna.model, idea);
        let effects = press(&mut anna.model, "Enter");
        anna.carry_out(effects).await;
    }
    bo.writes("Med nät").await;
    anna.goes(true).await;
    let session = hub.session();
    let ideas: Vec<&str> = session.ideas.values().map(|idea| &*idea.text).collect();
    assert_eq!(ideas, ["Första", "Andra", "Tredje"]);
    let topic = &session.topics[&TopicId(1)];
    assert_eq!(&*topic.notes[&NoteField::Summary].text, "Utan nät");
    assert_eq!(&*topic.kept[&NoteField::Summary][0].text, "Med nät");
    assert!(anna.model.drawer().unsent.is_empty());
}
