### Why something can't be done right now, and what to do instead.
### One id for each state of `Refusal`: refusal-… with hyphens.

## Texts

# $field is one of refusal-field-…
refusal-text-empty = { $field } is missing. Fill it in and try again.
refusal-text-too-long = { $field } has { $length } characters, but no more than { $limit } fit. Shorten the text and try again.

refusal-field-alias = The name
refusal-field-organisation = The organisation
refusal-field-area = The part of the city
refusal-field-access-needs = What you need to take part
refusal-field-title = The title
refusal-field-question = The question
refusal-field-host-name = The host’s name
refusal-field-idea = The idea
refusal-field-condition = Your answer
refusal-field-note = The note
refusal-field-reason = The reason
refusal-field-room-name = The room’s name
refusal-field-owner = Who leads the block
refusal-field-counter = Who counted
refusal-field-lot = What the lot is drawn by
refusal-field-script = The script
refusal-field-private-notes = The private notes
refusal-field-source-id = The source’s id
refusal-field-tag = The tag
refusal-field-cluster-name = The group’s name
refusal-field-speaker = The speaker’s name
refusal-field-wifi = The network’s name
refusal-field-since-last = The line under Since last time
refusal-field-farewell = The farewell
refusal-field-announcement = The message

## Who and when

refusal-not-allowed = You can’t do this from here. Ask whoever runs the meeting for help.
# $what is one of refusal-ability-…, $phase is the part of the meeting right now
refusal-not-in-this-phase = { $what } is not open during { $phase }. It opens again when the meeting gets there.
refusal-ability-pitch = Pitching topics
refusal-ability-interest = Showing interest
refusal-ability-sign-up = Signing up for topics
refusal-ability-write = Writing ideas and notes
refusal-session-ended = The meeting is over. What was written remains, but nothing new can be added.
refusal-session-not-ended = The meeting is already going on.

## Numbers and things that are not there

# $what is one of refusal-kind-many-…
refusal-full = The meeting holds no more than { $limit } { $what }. Remove something before you add more.
refusal-too-much-at-once = That is too much at once. Split it up and try again.
refusal-kind-many-participant = participants
refusal-kind-many-topic = topics
refusal-kind-many-idea = ideas
refusal-kind-many-tag = tags on one idea
refusal-kind-many-condition = answers to one idea
refusal-kind-many-cluster = groups of ideas
refusal-kind-many-round = rounds
refusal-kind-many-room = rooms
refusal-kind-many-block = blocks
refusal-kind-many-phase = phases
refusal-kind-many-block-kind = kinds of block
refusal-kind-many-role = attached screens
refusal-kind-many-count = counts
refusal-kind-many-speaker = people waiting to speak
refusal-kind-many-host = hosts
refusal-kind-many-page = pages
refusal-kind-many-card = seat cards
refusal-kind-many-since-last = lines under Since last time
# $what is one of refusal-kind-one-…
refusal-unknown = { $what } is no longer there. Reload and choose again.
refusal-kind-one-participant = The participant
refusal-kind-one-topic = The topic
refusal-kind-one-idea = The idea
refusal-kind-one-tag = The tag
refusal-kind-one-condition = The answer
refusal-kind-one-cluster = The group of ideas
refusal-kind-one-round = The round
refusal-kind-one-room = The room
refusal-kind-one-block = The block
refusal-kind-one-phase = That part of the meeting
refusal-kind-one-block-kind = That kind of block
refusal-kind-one-role = The attached screen
refusal-kind-one-count = The count
refusal-kind-one-speaker = The speaker on the list
refusal-kind-one-host = The host
refusal-kind-one-page = The projector page
refusal-kind-one-card = The seat card
refusal-kind-one-since-last = The line
refusal-unknown-party = That group does not exist in this meeting. Choose one from the list.
refusal-target-out-of-range = A target is between 0 and 100 per cent. Change the number and try again.

## Seats

refusal-already-seated = This phone already has a seat in the meeting. Go on to the start page.
refusal-recovery-unknown = No seat answers to those words. Check their spelling and order, or join afresh.

refusal-card-unknown = No seat card has that code. Read it on the card again, letter by letter.
refusal-card-taken = Somebody else is using that seat card already. Ask for a new one at the door.
refusal-card-void = That seat card was blocked and counts no more. Ask for a new one at the door.
refusal-has-card = This seat has seat card { $card } already, and one is enough: one card, one vote.
refusal-card-needed = This vote takes a seat card. Ask for one at the door, and enter its code on the Me page.
refusal-card-has-voted = Seat card { $card } has voted in the round that is open. Close the round first.

refusal-same-person = That is the same participant already. Choose another one to merge with.
refusal-gone-home = The participant is marked as gone home. Mark them as back first.

## The list of speakers

refusal-speakers-closed = The list of speakers is closed right now. Raise your hand in the room instead.
refusal-nobody-waits = Nobody is waiting to speak.
refusal-nobody-speaks = Nobody has the floor right now.

## The run sheet

refusal-block-running = The block is running. Start another block first.
refusal-nothing-running = No block is running. Start a block first.
refusal-no-next-block = This is the last block. End the meeting or add a block.
refusal-minutes-out-of-range = A block lasts between 0 minutes and a day. Change its length and try again.

## Rooms and board

refusal-capacity-out-of-range = A room must hold at least one person, and this number is too small or too large. Change it and try again.
refusal-in-use =
    { $count ->
        [one] A topic stands there. Move or park it first.
       *[other] { $count } topics stand there. Move or park them first.
    }
refusal-cell-taken = “{ $title }” stands there already. Choose a free square or let the topics change places.
refusal-not-a-slot = That block has no rooms to fill. Choose a slot of the board.
refusal-host-elsewhere = The host already holds “{ $title }” at that time. Choose another slot.
refusal-run-in-slot = “{ $title }” is already held in that slot. Choose another slot for the new run.
refusal-slot-frozen = The slot has started or is about to, and people are on their way. Thaw the slot first if the topic has to move all the same.
refusal-already-queued = Your topic “{ $title }” is in the queue already. When it has been pitched you can hand in the next one.
refusal-already-drafted = You have a draft already, “{ $title }”. Hand it in or take it back first.
refusal-not-a-draft = The topic has been handed in already.
refusal-pitch-running = “{ $title }” is being pitched right now. End that pitch first.
refusal-nothing-pitched = Nobody is pitching right now.
refusal-topic-gone = The topic was withdrawn or hidden. Reload and choose another.
refusal-not-at-topic = This topic’s notes are taken by its host, by those signed up or checked in, and by the note-taker. Check in to the room, or sign up for the topic.
refusal-topic-not-placed = The topic has no place on the board yet. Show your interest for now.
refusal-topic-live = The topic is there already.

## Ideas

refusal-idea-gone = The idea was withdrawn, hidden, split or made part of another. Reload and choose another.
refusal-condition-gone = The answer was withdrawn, hidden or replaced by a newer one.
refusal-idea-live = The idea is there already.
refusal-idea-in-round = The idea is part of a round, so its text stays. Write a new idea instead.
refusal-too-few-ideas = Choose at least two ideas to merge.
refusal-not-merged = The idea was not made by a merge, so it can’t be taken apart.
refusal-too-few-parts = An idea is split into at least two. Write one part per paragraph, with an empty line between.
refusal-cluster-exists = There is a group called “{ $name }” already. Choose another name.

## Rounds

refusal-nothing-to-vote-on = There is no idea to vote on yet. Log ideas first.
refusal-round-open = A round is open already. Close it before you open another.
refusal-round-closed = The round is closed. The result stands.
refusal-round-not-draft = The round has been opened, so it can’t be changed. Prepare a new one instead.
refusal-round-not-open = The round is not open yet.
refusal-round-not-closed = The round is not closed yet. Close it first.
refusal-round-not-shown = The room has not seen the result yet. Show it first.
refusal-round-confirmed = The result is confirmed and stays. Vote again in a new round.
refusal-whole-ballot-only = In a secret vote the whole ballot is given at once.
refusal-codes-tell-rankings = Codes don't go with ranking: an order is so personal that the list would tell who voted how.
refusal-round-not-secret = That vote is not secret.
refusal-key-needed = The ballots are sealed. Type the code that was shown when the vote was opened.
refusal-key-code-wrong = That code does not open the ballots. Check the letters and try again.
refusal-key-lost = The key to the ballots is gone, so they can't be counted. Give the vote up and vote again.
refusal-heads-missing = For this round the people in the room are to be counted. Enter their number, then confirm.
refusal-more-ballots-than-heads =
    { $ballots ->
        [one] There is one ballot but { $heads } people in the room. Say why, then confirm.
       *[other] There are { $ballots } ballots but { $heads ->
            [one] one person
           *[other] { $heads } people
        } in the room. Say why, then confirm.
    }
refusal-two-have-counted = Two people have counted these votes already. Remove one of the counts first.
refusal-count-out-of-range = No hall holds so many votes: at most { $most }. Check the figures.
refusal-wrong-method = The vote does not fit this round. Reload the page and vote again.
refusal-too-many-marks =
    { $max ->
        [one] You can choose one idea at most. Remove some and try again.
       *[other] You can choose { $max } ideas at most. Remove some and try again.
    }
refusal-marks-out-of-range = A ballot must have room for at least one mark. Change the number and try again.
refusal-dots-out-of-range = A ballot has between 1 and { $most } dots, and at least one of them may go to the same idea.
refusal-points-out-of-range = A ballot has between 1 and { $most } points.
refusal-too-many-dots =
    { $dots ->
        [one] You have { $dots } dot but put down { $given }. Take some away.
       *[other] You have { $dots } dots but put down { $given }. Take some away.
    }
refusal-too-many-on-one =
    { $most ->
        [one] You can give an idea at most { $most } dot.
       *[other] You can give an idea at most { $most } dots.
    }
refusal-too-many-points = You have { $points } points to share out. That is { $over } too many. Sharing out fewer is fine.
refusal-step-out-of-range = Choose a number from { $least } to { $top }.
refusal-too-many-ranked =
    { $max ->
        [one] You can rank at most { $max } idea.
       *[other] You can rank at most { $max } ideas.
    }
refusal-ranked-twice = The same idea stands in two places. Each idea can only have one place.
refusal-not-counted-by-hand = This round needs whole ballots, not sums alone. Write them down one by one.
refusal-too-few-marks =
    { $least ->
        [one] Choose at least one idea, or abstain.
       *[other] Choose at least { $least } ideas, or abstain.
    }
refusal-lot-drawn = The lot of this round has been drawn. It is drawn only once.
refusal-not-an-option = The idea is not part of this round. Reload the page and vote again.

## Undo

refusal-nothing-to-undo = There is nothing to undo.
refusal-nothing-to-redo = There is nothing to do again.
refusal-undo-blocked = Others have built on that step, so it can’t be undone. Change it by hand instead.

## When the answer is not a no, but an obstacle

refusal-busy = Many are sending right now. Wait a moment and try again.
refusal-not-saved = It could not be saved: the computer’s disk takes no more. Your text is still here. Tell whoever runs the meeting.
refusal-offline = No contact with the meeting’s computer. Check the network and try again.
