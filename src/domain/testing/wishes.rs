//! Short names for the commands that most tests are about.

use super::{count, on_paper, plan, profile, text};
use crate::domain::command::*;
use crate::domain::model::*;
use crate::domain::{CleanText, Refusal, TextFault, refusal::Field};
use std::sync::Arc;

/// A hash, told apart by its name.
pub fn hash(name: &str) -> SeatHash {
    SeatHash(Arc::from(name))
}

/// A text of `length` letters.
pub fn letters(length: usize) -> CleanText {
    text(&"å".repeat(length))
}

/// The refusal of a text that is missing.
pub fn missing(field: Field) -> Refusal {
    Refusal::TextUnfit {
        field,
        fault: TextFault::Empty,
    }
}

/// The refusal of a text that is one letter too long.
pub fn too_long(field: Field, limit: usize) -> Refusal {
    Refusal::TextUnfit {
        field,
        fault: TextFault::TooLong {
            limit,
            length: limit + 1,
        },
    }
}

/// Join from a phone, with the seat `phone-<alias>` and the recovery code `words-<alias>`.
pub fn join(alias: &str, party: &str) -> PeopleCommand {
    PeopleCommand::Join {
        profile: Box::new(profile(alias, party)),
        seat: Some(hash(&format!("phone-{alias}"))),
        recovery: Some(hash(&format!("words-{alias}"))),
        card: None,
    }
}

/// Register somebody without a phone.
pub fn walk_in(alias: &str, party: &str) -> PeopleCommand {
    PeopleCommand::Join {
        profile: Box::new(profile(alias, party)),
        seat: None,
        recovery: None,
        card: None,
    }
}

/// Use the card with this code.
pub fn use_card(id: u32, code: &str) -> PeopleCommand {
    PeopleCommand::TakeCard {
        id: ParticipantId(id),
        card: CardKey::Code(hash(code)),
    }
}

/// Give somebody the card with this number.
pub fn give_card(id: u32, card: u32) -> PeopleCommand {
    PeopleCommand::TakeCard {
        id: ParticipantId(id),
        card: CardKey::Number(CardId(card)),
    }
}

/// Say that a card is lost.
pub fn void_card(card: u32) -> PeopleCommand {
    PeopleCommand::VoidCards {
        cards: vec![CardId(card)],
    }
}

/// Pitch a topic with this title and nothing else.
pub fn pitch(title: &str) -> TopicCommand {
    TopicCommand::Pitch {
        title: text(title),
        question: CleanText::default(),
        host_name: CleanText::default(),
    }
}

/// Write a topic down for oneself.
pub fn draft(title: &str) -> TopicCommand {
    TopicCommand::Draft {
        title: text(title),
        question: CleanText::default(),
    }
}

/// Hand in one's draft.
pub fn submit(topic: u32) -> TopicCommand {
    TopicCommand::Submit { id: TopicId(topic) }
}

/// Say who hosts a topic.
pub fn set_hosts(topic: u32, hosts: &[u32]) -> TopicCommand {
    TopicCommand::SetHosts {
        id: TopicId(topic),
        hosts: hosts.iter().copied().map(ParticipantId).collect(),
    }
}

/// Say what a topic needs of its room.
pub fn set_needs(topic: u32, needs: &[RoomFeature]) -> TopicCommand {
    TopicCommand::SetNeeds {
        id: TopicId(topic),
        needs: needs.iter().copied().collect(),
    }
}

/// Give a topic's host the room's attention.
pub fn start_pitch(topic: u32) -> BoardCommand {
    BoardCommand::StartPitch { id: TopicId(topic) }
}

/// Let the topics of a slot be moved, or no longer.
pub fn thaw(slot: BlockId, on: bool) -> BoardCommand {
    BoardCommand::Thaw { slot, on }
}

/// Hold a topic once more; those who wait for a chair come along.
pub fn repeat(topic: u32, room: RoomId, slot: BlockId) -> BoardCommand {
    BoardCommand::Repeat {
        id: TopicId(topic),
        cell: Cell { room, slot },
        waiting: true,
    }
}

/// Give a topic another title, and no question.
pub fn retitle(topic: u32, title: &str) -> TopicCommand {
    TopicCommand::Change {
        id: TopicId(topic),
        title: text(title),
        question: CleanText::default(),
    }
}

/// Withdraw a topic.
pub fn withdraw_topic(topic: u32) -> TopicCommand {
    TopicCommand::Withdraw { id: TopicId(topic) }
}

/// Take a topic down.
pub fn hide_topic(topic: u32, reason: &str) -> TopicCommand {
    TopicCommand::Hide {
        id: TopicId(topic),
        reason: text(reason),
    }
}

/// Bring a topic back.
pub fn restore_topic(topic: u32) -> TopicCommand {
    TopicCommand::Restore { id: TopicId(topic) }
}

/// Check in to this room.
pub fn check_in(room: RoomId) -> TopicCommand {
    TopicCommand::CheckIn { room }
}

/// Sign up.
pub fn sign_up(topic: u32) -> TopicCommand {
    TopicCommand::SignUp { id: TopicId(topic) }
}

/// Write the summary of a topic.
pub fn summarise(topic: u32, words: &str) -> TopicCommand {
    TopicCommand::WriteNote {
        id: TopicId(topic),
        field: NoteField::Summary,
        text: text(words),
        over: None,
    }
}

/// Write the summary of a topic, having seen it up to this record.
pub fn summarise_over(topic: u32, words: &str, over: u64) -> TopicCommand {
    TopicCommand::WriteNote {
        id: TopicId(topic),
        field: NoteField::Summary,
        text: text(words),
        over: Some(over),
    }
}

/// Say that a topic asks for dialogue when something is proposed.
pub fn level(topic: u32) -> TopicCommand {
    TopicCommand::SetLevel {
        id: TopicId(topic),
        level: Some(Level::Dialogue),
        step: Some(PolicyStep::Formulation),
    }
}

/// Put a topic on the board.
pub fn place(topic: u32, room: RoomId, slot: BlockId) -> BoardCommand {
    BoardCommand::Place {
        id: TopicId(topic),
        cell: Cell { room, slot },
    }
}

/// Let two topics change places.
pub fn swap(a: u32, b: u32) -> BoardCommand {
    BoardCommand::Swap {
        a: TopicId(a),
        b: TopicId(b),
    }
}

/// Take a topic off the board.
pub fn park(topic: u32) -> BoardCommand {
    BoardCommand::Park { id: TopicId(topic) }
}

/// Log an idea, in a topic or in the plenary.
pub fn log(topic: Option<u32>, words: &str) -> IdeaCommand {
    IdeaCommand::Log {
        topic: topic.map(TopicId),
        text: text(words),
        oral: false,
        kind: Default::default(),
    }
}

/// Give an idea another text.
pub fn reword(idea: u32, words: &str) -> IdeaCommand {
    IdeaCommand::Change {
        id: IdeaId(idea),
        text: text(words),
        kind: None,
    }
}

/// Say what kind an idea is, under another text.
pub fn rekind(idea: u32, kind: IdeaKind) -> IdeaCommand {
    IdeaCommand::Change {
        id: IdeaId(idea),
        text: text("Så här i stället"),
        kind: Some(kind),
    }
}

/// Withdraw an idea.
pub fn withdraw_idea(idea: u32) -> IdeaCommand {
    IdeaCommand::Withdraw { id: IdeaId(idea) }
}

/// Take an idea down.
pub fn hide_idea(idea: u32, reason: &str) -> IdeaCommand {
    IdeaCommand::Hide {
        id: IdeaId(idea),
        reason: text(reason),
    }
}

/// Bring an idea back.
pub fn restore_idea(idea: u32) -> IdeaCommand {
    IdeaCommand::Restore { id: IdeaId(idea) }
}

/// Make one idea of several.
pub fn merge(ideas: &[u32], words: &str) -> IdeaCommand {
    IdeaCommand::Merge {
        ideas: ideas.iter().copied().map(IdeaId).collect(),
        text: text(words),
        reason: text("samma sak"),
    }
}

/// Take a merged idea apart.
pub fn unmerge(idea: u32) -> IdeaCommand {
    IdeaCommand::Unmerge { id: IdeaId(idea) }
}

/// Make several ideas of one.
pub fn split(idea: u32, words: &[&str]) -> IdeaCommand {
    IdeaCommand::Split {
        id: IdeaId(idea),
        texts: words.iter().map(|it| text(it)).collect(),
        reason: text("två saker"),
    }
}

/// File ideas under a tag.
pub fn tag(ideas: &[u32], tag: &str) -> IdeaCommand {
    IdeaCommand::Tag {
        ideas: ideas.iter().copied().map(IdeaId).collect(),
        tag: text(tag),
        on: true,
    }
}

/// Take a tag off ideas.
pub fn untag(ideas: &[u32], tag: &str) -> IdeaCommand {
    IdeaCommand::Tag {
        ideas: ideas.iter().copied().map(IdeaId).collect(),
        tag: text(tag),
        on: false,
    }
}

/// Let the projector show ideas, or no longer.
pub fn release(ideas: &[u32], on: bool) -> IdeaCommand {
    IdeaCommand::Release {
        ideas: ideas.iter().copied().map(IdeaId).collect(),
        on,
    }
}

/// Make a group of ideas.
pub fn group(name: &str, ideas: &[u32]) -> IdeaCommand {
    IdeaCommand::MakeCluster {
        name: text(name),
        ideas: ideas.iter().copied().map(IdeaId).collect(),
    }
}

/// Give a group another name and other ideas.
pub fn regroup(cluster: u32, name: &str, ideas: &[u32]) -> IdeaCommand {
    IdeaCommand::ChangeCluster {
        id: ClusterId(cluster),
        name: text(name),
        ideas: ideas.iter().copied().map(IdeaId).collect(),
    }
}

/// Take a group away.
pub fn ungroup(cluster: u32) -> IdeaCommand {
    IdeaCommand::DissolveCluster {
        id: ClusterId(cluster),
    }
}

/// Open a round about these ideas; about all that stand for none.
pub fn open(method: Method, ideas: &[u32]) -> VotingCommand {
    VotingCommand::Open {
        title: text("Vad går vi vidare med?"),
        method,
        options: ideas.iter().copied().map(IdeaId).collect(),
    }
}

/// Mark ideas in round 1.
pub fn cast(ideas: &[u32]) -> VotingCommand {
    VotingCommand::Cast {
        round: RoundId(1),
        approves: ideas.iter().copied().map(IdeaId).collect(),
    }
}

/// Take a stance in round 1.
pub fn stand(idea: u32, stance: Stance) -> VotingCommand {
    VotingCommand::TakeStance {
        round: RoundId(1),
        idea: IdeaId(idea),
        stance,
    }
}

/// Give a whole ballot of numbers in round 1.
pub fn give(amounts: &[(u32, u16)]) -> VotingCommand {
    let amounts = amounts
        .iter()
        .map(|(idea, amount)| (IdeaId(*idea), *amount));
    VotingCommand::Vote {
        round: RoundId(1),
        ballot: Ballot::Amounts(amounts.collect()),
    }
}

/// Give a whole ballot of groups of equals in round 1, the best first.
pub fn rank(groups: &[&[u32]]) -> VotingCommand {
    VotingCommand::Vote {
        round: RoundId(1),
        ballot: Ballot::Ranking(ranked(groups)),
    }
}

fn ranked(groups: &[&[u32]]) -> Vec<Vec<IdeaId>> {
    let groups = groups.iter();
    groups
        .map(|group| group.iter().copied().map(IdeaId).collect())
        .collect()
}

/// Close a round.
pub fn close(round: u32) -> VotingCommand {
    VotingCommand::Close {
        round: RoundId(round),
    }
}

/// Give back the key of a secret round.
pub fn unlock_round(round: u32, code: &str) -> VotingCommand {
    VotingCommand::Unlock {
        round: RoundId(round),
        code: code.parse().unwrap(),
    }
}

/// Give up a secret round.
pub fn void_round(round: u32, reason: &str) -> VotingCommand {
    VotingCommand::Void {
        round: RoundId(round),
        reason: text(reason),
    }
}

/// Prepare a round about these ideas; about all that stand for none.
pub fn prepare(method: Method, ideas: &[u32]) -> VotingCommand {
    VotingCommand::Prepare {
        plan: Box::new(plan(method, ideas)),
    }
}

/// Prepare a round about all ideas on these terms.
pub fn prepare_with(method: Method, terms: Terms) -> VotingCommand {
    VotingCommand::Prepare {
        plan: Box::new(RoundPlan {
            terms,
            ..plan(method, &[])
        }),
    }
}

/// Throw a draft away.
pub fn discard(round: u32) -> VotingCommand {
    let round = RoundId(round);
    VotingCommand::Discard { round }
}

/// Open a draft.
pub fn open_draft(round: u32) -> VotingCommand {
    let round = RoundId(round);
    VotingCommand::OpenDraft { round }
}

/// Give a round more time.
pub fn extend_round(round: u32, minutes: i32) -> VotingCommand {
    let round = RoundId(round);
    VotingCommand::Extend { round, minutes }
}

/// Let the room see the count of a round.
pub fn show(round: u32) -> VotingCommand {
    let round = RoundId(round);
    VotingCommand::Show { round }
}

/// Take the count from the room's view again.
pub fn unshow(round: u32) -> VotingCommand {
    let round = RoundId(round);
    VotingCommand::Unshow { round }
}

/// Let the count of a round stand for good.
pub fn confirm(round: u32) -> VotingCommand {
    let round = RoundId(round);
    VotingCommand::Confirm { round }
}

/// Enter what somebody counted of the civil sector's papers in round 1.
pub fn enter_count(counter: &str, ballots: u32, marks: &[(u32, u32)]) -> VotingCommand {
    VotingCommand::EnterCount {
        round: RoundId(1),
        place: on_paper("civil"),
        count: Box::new(count(counter, ballots, marks)),
    }
}

/// Take away what somebody counted there.
pub fn remove_count(counter: &str) -> VotingCommand {
    VotingCommand::RemoveCount {
        round: RoundId(1),
        place: on_paper("civil"),
        counter: text(counter),
    }
}

/// Take somebody's word there.
pub fn accept_count(counter: &str, reason: &str) -> VotingCommand {
    VotingCommand::AcceptCount {
        round: RoundId(1),
        place: on_paper("civil"),
        accepted: Accepted {
            counter: text(counter),
            reason: text(reason),
        },
    }
}

/// Draw the lot of a round by what the room calls out.
pub fn draw_lot(round: u32, seed: &str) -> VotingCommand {
    VotingCommand::DrawLot {
        round: RoundId(round),
        seed: text(seed),
    }
}

/// Make one of two entries.
pub fn merge_people(keep: u32, gone: u32) -> PeopleCommand {
    PeopleCommand::Merge {
        keep: ParticipantId(keep),
        gone: ParticipantId(gone),
    }
}

/// Go home.
pub fn leave(id: u32) -> PeopleCommand {
    let id = ParticipantId(id);
    PeopleCommand::Leave { id }
}

/// Come back.
pub fn come_back(id: u32) -> PeopleCommand {
    let id = ParticipantId(id);
    PeopleCommand::Return { id }
}

/// Sign somebody up who has no phone.
pub fn sign_up_for(topic: u32, participant: u32) -> TopicCommand {
    TopicCommand::SignUpFor {
        topic: TopicId(topic),
        participant: ParticipantId(participant),
    }
}

/// Take the name of somebody off who has no phone.
pub fn sign_off_for(topic: u32, participant: u32) -> TopicCommand {
    TopicCommand::SignOffFor {
        topic: TopicId(topic),
        participant: ParticipantId(participant),
    }
}

/// Put somebody on the list of speakers.
pub fn ask_for(participant: u32) -> SpeakersCommand {
    SpeakersCommand::AskFor {
        voice: Voice::Participant(ParticipantId(participant)),
    }
}

/// Take a wish to speak off the list.
pub fn remove_speaker(id: u32) -> SpeakersCommand {
    let id = SpeakerId(id);
    SpeakersCommand::Remove { id }
}

/// Move a wish to speak before another one, or last.
pub fn move_speaker(id: u32, before: Option<u32>) -> SpeakersCommand {
    SpeakersCommand::Move {
        id: SpeakerId(id),
        before: before.map(SpeakerId),
    }
}

/// Let this one speak.
pub fn start_speaker(id: u32) -> SpeakersCommand {
    let id = SpeakerId(id);
    SpeakersCommand::Start { id }
}
