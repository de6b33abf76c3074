### The moment: messages to everybody, the phone's start page, where everything and oneself is.

## The message to everybody

moment-ask-announcement = Message to every phone
moment-ask-announcement-body = Stands at the top of every phone until you change it. Empty the field to take it down.
moment-field-announcement = Message
moment-on-phones = To all { $time }: { $text }
moment-room-here = { $count } here

# Stands before the message's text on the phone
moment-said-at = Message { $time }:

## The start page

moment-mandate = Mandate of the meeting: { $level }, { $weight }
moment-todo-host = You are the host. Welcome those who come, and see that somebody takes notes.
moment-todo-guest = Stay as long as you learn or contribute. Go on when you like.
moment-todo-waiting = You are number { $place } in line. Go there and ask whether there is room, or choose another talk.
moment-free-feet = You have no talk right now
moment-free-feet-how = Go where you like and check in at the door. What is where shows which rooms have chairs.
moment-nothing-chosen = Choose your next talk
moment-nothing-chosen-how = You have not signed up for anything to come. The talks are on the board.
moment-checked-in = You are checked in here
moment-since = since { $time }
moment-clashes = At the same time
moment-clash-promised =
    { $count ->
        [one] you host or are signed up for { $count } talk:
       *[other] you host or are signed up for { $count } talks at once:
    }
moment-clash-promised-how = Leave your chair in one of them, or ask the facilitator to move the one you host.
moment-clash-wanted =
    { $count ->
        [one] you are interested in { $count } talk:
       *[other] you are interested in { $count } talks at once:
    }
moment-clash-wanted-how = Sign up for the one that matters most. You may change rooms halfway.
moment-floor-how = Then you are on the list of speakers.
moment-floor-yours-how = When you are done the facilitator lets the next one speak.

## What is where

moment-rooms = What is where
moment-rooms-door = What is where?
moment-whole-board = The whole board
moment-no-rooms = The meeting has no rooms yet.
moment-on-now = Now, until { $time }: { $title }
moment-nothing-on = No talk right now.
moment-full = Full
moment-free =
    { $count ->
        [one] { $count } chair free
       *[other] { $count } chairs free
    }
moment-chairs =
    { $count ->
        [one] { $count } chair
       *[other] { $count } chairs
    }
moment-here =
    { $count ->
        [one] { $count } checked in
       *[other] { $count } checked in
    }
moment-you-are-here = You are here
moment-your-room-now = Your room now
moment-your-room-later = Your room later

## A room's door

moment-room = Room
moment-room-gone = There is no such room. What is where lists those that there are.
moment-check-in = I am here
moment-check-out = I go on
moment-moves-you = You are checked in to { $room }. Checking in here moves you.
moment-here-since = You are here since { $time }.
moment-write-notes = Write in the notes
moment-write-idea = Write an idea

## Topics

moment-in-queue = In line to be pitched, place { $place }
moment-frozen = The slot starts soon. Talks change rooms no more.
moment-moves = You then leave your chair in the other talk of this slot.
moment-moves-from = You are moved from “{ $title }”, which is at the same time.
moment-needs = Needs of its room: { $what }
moment-runs = The talk is held several times:
moment-this-run = (this one)
moment-topic-needs = What the room needs to have
moment-another-topic = Pitch another one
moment-one-in-queue = “{ $title }” is in the queue already, and everybody has one topic there at a time. Keep the next one as a draft meanwhile.
moment-one-draft = You have a draft, “{ $title }”. Hand it in or withdraw it before you save a new one.
moment-one-of-each = You have a topic in the queue and a draft. When the first has been pitched you can hand in the next.
moment-next-draft = Hand it in when you like. Topics are pitched in the order they are handed in.
moment-next-queued = When it is your turn you are called and get { $seconds } seconds. If you are not there just then, you keep your place.
moment-next-pitching = Say why, in { $seconds } seconds. Interest is counted while you speak.
moment-next-parked =
    { $count ->
        [0] The facilitator makes the schedule. Say so if some times do not suit you.
        [one] { $count } is interested. The facilitator makes the schedule.
       *[other] { $count } are interested. The facilitator makes the schedule.
    }
moment-next-placed = You are the host: be there when it starts, and see that somebody takes notes.
moment-next-withdrawn = Nobody else sees it any more. You may pitch it again.
moment-next-hidden = Talk to the facilitator if you wonder why.

## The signs on the doors

moment-sign-scan = Scan and check in
moment-sign-type = or type
moment-signs-title = Door signs: { $session }
moment-signs-written = The signs were written to { $path } and lead to { $url }. Open the file in a browser and print it.
moment-signs-printed = The signs are in { $path }. Open the file in a browser and print it.
moment-signs-no-address = No address has answered yet, so the signs would not know where to lead. The tab Join tells more.

## In documents

moment-report-came = { $count } came to the table
