//! Reading the room: the ballots of a closed round by the rule of its terms and by others, with the
//! reasons, and with every party and every category weighing the same beside it.

pub mod poll;
