//! What the hall is shown: signs, and the pages that projectors hold.

use super::Session;
use crate::domain::Event;
use crate::domain::model::*;

impl Session {
    /// Takes in an event about signs or pages.
    pub(super) fn set_stage(&mut self, event: &Event) {
        match event {
            Event::MandateSet { mandate } => self.setup_mut().mandate = *mandate,
            Event::WifiSet { name } => self.setup_mut().wifi = name.clone(),
            Event::ExpectedSet { people } => self.setup_mut().expected = *people,
            Event::SinceLastSet { lines } => self.setup_mut().since_last = lines.clone(),
            Event::FarewellSet { text } => self.setup_mut().farewell = text.clone(),
            Event::PageShown { projector, page } => {
                self.hold_page(projector.as_deref().unwrap_or_default(), page.as_ref());
            }
            _ => {}
        }
    }

    fn hold_page(&mut self, projector: &str, page: Option<&Key>) {
        match page {
            Some(page) => self.stage.insert(projector.to_owned(), page.clone()),
            None => self.stage.remove(projector),
        };
    }
}
