### The cockpit, the words of the run sheet and the list before the doors open.

## Run sheet

cockpit-field-page = Projector page
cockpit-field-private = Private, never leaves the console
cockpit-page-none = follows the meeting
cockpit-day-starts = Starts { $time }
cockpit-day-ends = ends { $time }
cockpit-day-ended = ended { $time }
cockpit-day-planned = planned { $time }
cockpit-day-late = { $count } min late
cockpit-day-early = { $count } min early
cockpit-sheet-owner = Led by { $owner }
cockpit-sheet-page = Projector: { $page }
cockpit-private = Private
cockpit-sheet-fixed = fixed at { $time }
cockpit-head-page = projector

## Now

cockpit-times = { $started }–{ $ends }, { $length }
cockpit-left-calm = { $left } left
cockpit-left-soon = { $left } left: start rounding off
cockpit-left-last = { $left } left: last words
cockpit-left-over = { $over } over time
cockpit-begins-with = Begins with { $title }
cockpit-not-yet = time to prepare
cockpit-soon-on = to the start
cockpit-late-start =
    { $count ->
        [0] time to begin
       *[other] { $count } min after the set time
    }
cockpit-start = Start the meeting: { $title }, { $length }
cockpit-next = Next: { $title }, { $length }, expected { $time }
cockpit-end = The last block is on. End the meeting
cockpit-resume = Resume the meeting
cockpit-ended = The meeting has ended
cockpit-sum-people =
    { $count ->
        [one] { $count } participant
       *[other] { $count } participants
    }
cockpit-sum-topics =
    { $count ->
        [one] { $count } topic
       *[other] { $count } topics
    }
cockpit-sum-ideas =
    { $count ->
        [one] { $count } idea
       *[other] { $count } ideas
    }
cockpit-sum-rounds =
    { $count ->
        [one] { $count } round
       *[other] { $count } rounds
    }
cockpit-export = torg export { $slug } writes the documentation

## In the room

cockpit-people = In the room
cockpit-new = new: { $count } of { $here }
cockpit-missing = Missing: { $names }
cockpit-not-said = Not stated: { $count }
cockpit-turnout = { $voted } of { $of } have voted ({ $minutes } min)
cockpit-no-address = No address answers for the phones
cockpit-terminals = Phones { $phones } · projectors { $projectors } · note-takers { $notes }
cockpit-rooms = In the rooms now
cockpit-room-free = free
cockpit-room-noted = ✎ notes taken
cockpit-room-unnoted = no notes
cockpit-ahead = The rest of the day
cockpit-latest = Latest
cockpit-script = Script
cockpit-script-of = Script: { $title }
cockpit-no-script = No script. Write one in the run sheet (2, then e).
cockpit-nothing-runs = No block is on.

## To see to

cockpit-reminders = To see to
cockpit-reminder-waiting =
    { $count ->
        [one] A terminal waits at the door ({ $key })
       *[other] { $count } terminals wait at the door ({ $key })
    }
cockpit-reminder-no-phones = No phone is connected: see to the network ({ $key })
cockpit-reminder-pitch = Being pitched: { $title } (s on { $key } ends it)
cockpit-reminder-pitch-over = The pitch’s time is up: { $title } (s on { $key } ends it)
cockpit-reminder-clash = { $title } { $time }: { $count } min clash
cockpit-reminder-long-round = The vote has been open for { $count } min
cockpit-reminder-unplaced =
    { $count ->
        [one] A topic waits for a place ({ $key })
       *[other] { $count } topics wait for a place ({ $key })
    }
cockpit-reminder-unwritten = Notes are missing: { $names }

## Before the doors open

cockpit-checklist =
    { $count ->
        [0] Before you begin: nothing is missing
        [one] Before you begin: one thing is missing
       *[other] Before you begin: { $count } things are missing
    }
cockpit-check-question =
    { $good ->
        [yes] The question of the day is set
       *[no] The question of the day is missing
    }
cockpit-check-mandate =
    { $good ->
        [yes] The mandate is set
       *[no] The mandate is missing: what may the meeting decide?
    }
cockpit-check-wifi =
    { $good ->
        [yes] The network is named
       *[no] The name of the network is missing
    }
cockpit-check-squares =
    { $good ->
        [yes] The board: { $squares } squares are enough for { $topics } topics
       *[no] The board: { $squares } squares for { $topics } topics
    }
cockpit-check-chairs =
    { $good ->
        [yes] Chairs: { $chairs } are enough for { $people }
       *[no] Chairs: { $chairs } for { $people } people
    }
cockpit-check-clashes =
    { $count ->
        [0] The run sheet adds up
        [one] A block clashes with a fixed time
       *[other] { $count } blocks clash with fixed times
    }
cockpit-check-owners =
    { $count ->
        [0] Every block has somebody to lead it
        [one] A block has nobody to lead it
       *[other] { $count } blocks have nobody to lead them
    }
cockpit-check-targets =
    { $good ->
        [yes] Targets for the balance are set
       *[no] Targets for the balance are missing
    }
cockpit-check-address =
    { $good ->
        [yes] Phones reach an address
       *[no] No address answers for the phones
    }
cockpit-check-projector =
    { $count ->
        [0] No projector is attached
        [one] One projector is attached
       *[other] { $count } projectors are attached
    }
cockpit-check-note-takers =
    { $count ->
        [0] No note-takers attached for { $rooms } rooms
        [one] One note-taker attached for { $rooms } rooms
       *[other] { $count } note-takers attached for { $rooms } rooms
    }
cockpit-check-saving =
    { $good ->
        [yes] All that happens is saved on this computer
       *[no] Saving does not work. Check the disk
    }
cockpit-check-backup = Backup: a USB stick to copy the folder to
cockpit-check-paper = Paper ballots printed for those without a phone

## New session

cockpit-field-from = Based on
cockpit-field-starts = Start, empty = usual
cockpit-like = like “{ $title }”
