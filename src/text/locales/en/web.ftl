### The participants' phones.

## The frame of every page

web-skip = Skip to the content
web-languages = Languages
web-tabs = Pages
web-tab-now = Now
web-tab-board = Board
web-tab-ideas = Ideas
web-tab-vote = Vote
web-tab-me = Me
# Stands first in the window's title when something did not work
web-title-fault = Did not work:
web-round-open = Vote now:
web-ended = The meeting is over
web-ended-thanks = Thank you for today! What you wrote remains and will be part of the proceedings.
web-show-all = Show all
web-show = Show
web-over = Over
web-withdraw = Withdraw
web-withdrawn = Withdrawn
web-hidden = Hidden by the facilitators: { $reason }
web-at-most = { $count } characters at most.
web-unsaid = Rather not say
# %t becomes a countdown, as in 12:05
web-time-left = %t left
web-five-minutes-left = Five minutes left
web-one-minute-left = One minute left
web-kept = Could not be saved. Your text is kept:
web-held = This was not sent before the phone lost its seat. Send it now?
web-held-send = Send now
web-held-drop = Throw away
web-seat-gone = The seat is gone
web-your-text = What you wrote
web-not-taken = This phone no longer has a seat in the meeting, so this was not saved. Copy the text, join again and send it anew.

## When something does not work

web-fault = That did not work
web-to-start = To the start page
web-too-fast = That was a little fast. Wait a few seconds and try again. What you wrote is still here.
web-no-seat = This phone has no seat in the meeting. Join on the start page, or take your seat back with your four words.
web-unreadable = The form could not be read. Reload the page and try again.
web-too-large = The text is too long to be taken. Go back, shorten it and try again.
web-too-slow = The form did not arrive in time. Check the network and try again.
web-no-such-page = There is no such page. Go to the start page and look from there.
web-foreign-host = That address does not belong to this meeting. Use the address shown on the wall.
web-foreign-origin = That came from another website and was not taken. Open the meeting’s own page and try there.

## Join

web-join = Join
web-alias = Name or nickname
web-hat = Who are you here today?
web-hat-hint = Choose the role that you have today.
web-choose = Choose …
web-hat-unsaid = Rather not say
web-more-about-you = More about you (optional)
web-organisation = Organisation, network or department
web-area = Part of the city
web-first-time = Is this your first time here?
web-access-needs = Do you need anything to be able to take part?
web-name-in-documents = My name may stand in the proceedings
web-privacy = You need no account. What you write is kept on the meeting’s computer, and your name is shown to the facilitators only, unless you say otherwise.
web-join-button = Join the meeting
web-have-seat = I already have a seat
web-recovery-words = Your four words
web-recovery-hint = The words you got when you joined, in the right order.
web-recover-button = Take my seat back
web-welcome = Welcome!
web-welcome-name = Welcome, { $name }!
web-welcome-seated = You are in the meeting.
web-recovery-title = Your four words
web-recovery-use = Write them down. They give your seat back if your phone is changed, wiped or out of battery.
web-recovery-noted = Done, show the meeting

## Now

web-not-started = The meeting has not begun yet
web-until = Until { $time }
web-doors = What you can do now
web-doors-none = There is nothing you need to do here right now. The page changes by itself.
web-door-vote = Vote
web-door-ideas = Write an idea
web-door-ideas-why = Short and concrete, one at a time
web-door-pitch = Pitch a topic
web-door-pitch-why = What do you want to talk about with others?
web-door-signup = Choose a conversation
web-door-signup-why = Sign up for topics on the board
web-door-interest = Show interest
web-door-interest-why = Which topics do you want to be part of?
web-door-result = See the result
web-your-room = Your room right now
web-your-next-rooms = Your next rooms
web-gone-home = You have gone home
web-come-back = I am back

## Board

web-board = Board
web-your-rooms = Your rooms
web-slot-empty = No topics here yet.
web-parked = Topics waiting for a place
web-parked-why = Show which ones you want to be part of. It helps whoever makes the schedule.
web-no-topics = Nobody has pitched a topic yet. Be the first!
web-all-placed = All topics have a place.
web-host = Host: { $name }
web-you-host = You are the host
web-you-have-a-chair = You have a chair
web-you-wait = You are waiting
web-you-wait-at = You are number { $place } in line
web-chairs-taken = { $taken } of { $chairs } chairs taken
web-waiting = { $count } waiting
web-interested =
    { $count ->
        [one] { $count } interested
       *[other] { $count } interested
    }
web-sign-up = Sign me up
web-queue-up = Put me in line
web-sign-off = Give up my place
web-interest-on = I am interested
web-interest-off = Interested, undo

## Topics

web-pitch = Pitch a topic
web-pitch-how = You need not know the answer. You welcome those who come and get the conversation going.
web-pitch-button = Pitch the topic
web-draft-button = Save as a draft
web-draft-wait = The draft can be handed in when the marketplace opens. Until then only you see it.
web-submit-button = Hand in to the queue
web-topic-draft = Draft – only you see it
web-topic-queued = In the queue, place { $place }
web-topic-pitching = Being pitched right now
web-queue = Waiting to be pitched
web-pitch-closed = Topics can’t be handed in right now. Save a draft meanwhile.
web-topic-title = Title
web-topic-question = Question to talk about
web-my-topics = Your topics
web-topic = Topic
web-topic-gone = The topic is no longer on the board.
web-topic-parked = Waiting for a place on the board
web-topic-placed = On the board
web-topic-ideas = Ideas about the topic
web-notes = Notes
web-notes-how = The host and those signed up or checked in can write. Each box is saved by itself. When two write at once, what is saved last stands and the other is kept.
web-notes-not-here = The host and those signed up or checked in write. If you sit here, press I am here while the talk is on.
web-notes-kept = Written by two at once
web-notes-wait = saved on the phone, sent when contact is back
web-no-notes = No notes yet.
web-note-summary = The conversation in short
web-note-existing = Collaborations that exist already
web-note-needs = Needs and open questions
web-note-next-steps = Next steps, we do and we ask for: who, and when?
web-note-mission = Whose task or plan does it touch?

## Ideas

web-ideas = Ideas
web-about = About
web-about-all = The whole meeting
web-idea-about = About “{ $title }”
web-idea-for-all = For the whole meeting
web-idea-text = The idea
web-idea-button = Add
web-ideas-closed = Ideas can’t be written right now.
web-ideas-of-all = Ideas for the whole meeting
web-no-ideas = No ideas here yet.
web-my-ideas = Your ideas
web-idea-in-round = Part of the vote, the text is fixed
web-merged = Part of idea { $id } now: { $reason }
web-split = Split into ideas { $ids }: { $reason }

## Vote

web-vote = Vote
web-no-round = No vote is open. The page changes by itself when it is time.
web-vote-secret = Nobody sees a count before the vote is closed. Whoever owns the meeting’s computer can see who voted what.
web-approval-how =
    { $max ->
        [one] Choose one idea.
       *[other] Choose up to { $max } ideas.
    }
web-ballot-button = Save my vote
web-abstain = I abstain
web-not-voted = You have not voted yet.
web-abstained = You have abstained.
web-marked = Your vote is saved: { $count } of { $max } chosen.
web-changeable = You can change it until the vote is closed.
web-stance-how = Take a stance on one idea at a time. Skip those you have no opinion on.
web-agree = Agree
web-disagree = Disagree
web-pass = Pass
web-answered = { $count } of { $whole } answered
web-all-answered = You have answered them all.
web-more-to-answer =
    { $count ->
        [one] { $count } more is waiting.
       *[other] { $count } more are waiting.
    }
web-your-answers = Your answers
web-you-voted = Your vote is part of the result.

## Results

web-result-of = Result: { $title }
web-turnout = { $voted } of { $of } voted
web-turnout-party = { $name }: { $voted } of { $of }
web-rank = Place { $rank }
web-tied = Shared
web-approvals =
    { $count ->
        [one] { $count } vote
       *[other] { $count } votes
    }
web-stances = { $agree } agree, { $disagree } disagree, { $pass } pass
web-per-party = Per party
web-idea-hidden = The idea was hidden by the facilitators. Its votes count.
web-more-in-proceedings =
    { $count ->
        [one] { $count } more idea is in the proceedings.
       *[other] { $count } more ideas are in the proceedings.
    }

## Me

web-me = Me
web-wrong-person = Wrong person?
web-wrong-person-how = If the phone shows somebody else’s seat, take your own back with your four words.
web-leave = Go home
web-leave-how = Say so when you go, so that the number in the room is right. Your ideas and votes remain.
web-leave-button = I am leaving now
