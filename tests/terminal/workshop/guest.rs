//! Somebody in the hall with a phone.

use crate::support::phone::{Answer, Phone};
use torg::text::{Lang, Words};

/// A phone with a seat, and how much it has done.
pub struct Guest {
    phone: Phone,
    done: u32,
}

impl Guest {
    /// Comes in and says who they are.
    pub fn join(address: &str, number: usize, about: &[(&str, &str)]) -> Guest {
        let mut phone = Phone::new(address);
        let joined = phone.join(&format!("join-{number}"), about).unwrap();
        assert_eq!(joined.status, 200, "{}", joined.body);
        Guest { phone, done: 0 }
    }

    /// Does something that must be granted.
    pub fn does(&mut self, path: &str, fields: &[(&str, &str)]) {
        let answer = self.tries(path, fields);
        assert_eq!(answer.status, 200, "{path}: {}", answer.body);
    }

    /// Does something, and sees what comes of it.
    pub fn tries(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        self.done += 1;
        let key = format!("act-{}", self.done);
        self.phone.post(path, &key, fields).unwrap()
    }

    /// What a page of the phone says.
    pub fn reads(&self, path: &str) -> String {
        self.phone.get(path).unwrap().body
    }

    /// Finds this message of the catalogue on a page. A phone that asks for no language is spoken
    /// to in Swedish.
    pub fn sees(&self, path: &str, message: &str) {
        let page = self.reads(path);
        let message = Words::for_html(Lang::Sv).say(message);
        assert!(page.contains(&*message), "no {message:?} on:\n{page}");
    }
}
