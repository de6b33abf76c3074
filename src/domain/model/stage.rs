//! The pages of the projector, as the facilitator names them in commands and the run sheet. What
//! stands on a page is for `views` and `tui`; here they are only told apart.

macro_rules! pages {
    ($($(#[$doc:meta])* $name:ident = $key:literal,)*) => {
        /// A page of the projector, in the order they are leafed through.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum StagePage { $($(#[$doc])* $name,)* }

        impl StagePage {
            /// All pages, in the order they are leafed through.
            pub const ALL: &'static [StagePage] = &[$(StagePage::$name,)*];

            /// The name in journals and catalogues.
            pub const fn key(self) -> &'static str {
                match self { $(StagePage::$name => $key,)* }
            }
        }
    };
}

pages! {
    /// How to join.
    Welcome = "welcome",
    /// How deep the participation is and how much it binds.
    Mandate = "mandate",
    /// How this kind of meeting works.
    Principles = "principles",
    /// What became of the meeting before this one.
    SinceLast = "since_last",
    /// Who is pitching, for how long still, and how many are interested.
    Spotlight = "spotlight",
    /// What is in which room.
    Grid = "grid",
    /// How much time is left.
    Clock = "clock",
    /// What has been said: the ideas as cards.
    Wall = "wall",
    /// The round: turnout while it is open, the result after.
    Round = "round",
    /// Where the groups meet and where they part, after the latest round.
    Bridges = "bridges",
    /// Who has the floor, and who comes next.
    Speakers = "speakers",
    /// Who is in the room and who is not, by party.
    Balance = "balance",
    /// Thanks, and where the documentation is.
    Thanks = "thanks",
    /// Nothing but the title: a pause.
    Blank = "blank",
}

impl StagePage {
    /// The page with this key; none for one that this version does not know.
    pub fn from_key(key: &str) -> Option<StagePage> {
        StagePage::ALL
            .iter()
            .copied()
            .find(|page| page.key() == key)
    }
}
