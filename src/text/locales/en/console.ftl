### The facilitator’s console.

## The frame

console-too-small = The window is too small: { $width }×{ $height }. Make it at least { $least_width }×{ $least_height }.
console-tab-cockpit = Now
console-tab-sheet = Run sheet
console-tab-board = Board
console-tab-people = People
console-tab-ideas = Ideas
console-tab-rounds = Rounds
console-tab-speakers = Speakers
console-tab-join = Join
console-here = { $here } here of { $joined }
console-not-started = not started
console-ended = ended
console-stopped = Closed
console-not-saved = Not saving
console-not-saved-long = Nothing more is saved: { $why }. What is shown is kept and can be exported.
console-help-foot = ↑↓ scroll · Esc close
console-dialog-keys = Tab next field · Enter save · Esc cancel
console-dialog-keys-long = Tab next field · Ctrl+S save · Esc cancel
console-dialog-keys-yes = Enter yes · Esc no
console-nothing-there = There is nothing here to act on.
console-busy = A lot is going on right now. Try again.
console-not-saved-now = It could not be saved, so it did not happen. Check the disk.
console-offline = No contact with the host computer. Try again in a moment.
console-undone = Undone: { $step }
console-undone-step = The last step is undone.
console-not-a-time = Write the time as 13:05.
console-not-a-number = Write a whole number in digits.

## Run sheet

console-no-question = No question of the day yet (d writes one).
console-sheet-empty = The run sheet is empty. Press a to add the first block.
console-head-planned = plan
console-head-expected = now
console-head-length = length
console-head-block = block
console-head-kind = kind
console-head-owner = led by
console-fixed = fixed
console-air = +{ $count } min air
console-clash = −{ $count } min clash

## Board

console-board-no-rooms = No rooms yet. Press Shift+r to add one.
console-board-no-slots = The run sheet has no slots yet, so the board has no squares.
console-chairs =
    { $count ->
        [one] { $count } seat
       *[other] { $count } seats
    }
console-parked = Waiting for a place ({ $count })
console-waiting-list = { $count } waiting
console-in-hand = In hand: “{ $title }”. Choose a square, Space puts it down (swaps if it is taken), p parks, Esc lets go.
console-restore-first = The topic is gone. Press r to bring it back first.
console-withdrawn = withdrawn
console-hidden-because = hidden: { $reason }

## People

console-connected = phone connected

## Ideas

console-ideas-empty = No ideas yet. a writes down one that is said aloud.
console-plenary = Plenary
console-aloud = aloud
console-merged-into = part of idea { $id }: { $reason }
console-idea-not-open = Only ideas that stand can be marked.
console-mark-two = Mark at least two ideas with Space first.

## Rounds

console-rounds-empty = No round yet. a opens one by marks, s one by agree, disagree or pass: about the ideas marked on screen 5, or else about all.
console-round-is-open = open
console-round-of = Round { $place } of { $count }
console-round-open = Round open
console-round-closed = closed
console-no-open-round = No round is open.
console-all = All
console-hidden-until-closed = What the ballots say is hidden from everybody until the round is closed.
console-rule-approval = Mark up to { $max } of { $ideas } ideas. Most marks first.
console-rule-stance = Agree, disagree or pass on each of { $ideas } ideas. Most agree minus disagree first.
console-stances = { $agree } yes { $disagree } no { $pass } pass
console-result-base = { $voted } voted of { $of } in the room ({ $share } %)
console-too-few = too few to show
console-tie = Tied for place { $rank }.

## Join

console-join-phones = People join by phone on the same network:
console-join-none = No address answers yet, so no QR code is shown. Check the network.
console-join-others = Other addresses (o changes, g looks again):
console-join-no-code = p, s or c makes a one-time code for a projector, a note-taker or a second console.
console-code-for = One-time code for a { $role }, good for { $seconds } s:
console-role-projector = projector
console-role-notes = note-taker
console-role-console = console
console-terminals = Terminals
console-waits = { $name } ({ $role }, { $from }) waits
console-is-in = { $name } ({ $role })

## Questions

console-ask-add-block = New block
console-ask-edit-block = Change block
console-ask-start = When does the first block start?
console-ask-phase = Change phase
console-ask-describe = Title and question
console-ask-pitch = New topic
console-ask-edit-topic = Change topic
console-ask-hide-topic = Hide topic
console-ask-add-room = New room
console-ask-edit-room = Change room
console-ask-register = Register somebody without a phone
console-ask-edit-person = Change details
console-ask-target = Set target
console-ask-log-idea = Idea said aloud
console-ask-edit-idea = Change idea { $id }
console-ask-hide-idea = Hide idea { $id }
console-ask-merge = Merge { $count } ideas
console-ask-approval = Open a round by marks
console-ask-stance = Open a round by stance
console-ask-close = Close the round?
console-ask-close-body = “{ $title }”: { $voted } of { $of } have voted. A closed round can’t be opened again.
console-ask-put-out = Put the terminal out?
console-ask-quit = Leave the console?
console-ask-quit-body = The meeting is on. Everything is saved and can be opened again, but the phones lose contact.
console-scope-all = About all { $count } ideas that stand. Mark ideas on screen 5 for a selection.
console-scope-marked = About the { $count } marked ideas.

## Fields

console-field-title = Title
console-field-kind = Kind
console-field-minutes = Minutes
console-field-fixed = Fixed start
console-field-owner = Led by
console-field-script = Script, seen only here
console-field-starts = Start
console-field-phase = Phase
console-field-question-of-the-day = Question of the day
console-field-question = Question
console-field-host = Host, name
console-field-reason = Reason
console-field-name = Name
console-field-capacity = Seats
console-field-alias = Name or alias
console-field-hat = Today’s hat
console-field-organisation = Organisation
console-field-area = Part of the city
console-field-first-time = First time
console-field-access = Access needs
console-field-named = Name in documents
console-field-whose = Party or category
console-field-share = Target, per cent
console-field-topic = Topic
console-field-idea = Idea
console-field-merged = The new idea
console-field-what-is-asked = What is asked?
console-field-marks = Marks per person
console-field-date = Date
console-field-slug = Folder, empty = auto

## The start screen

console-start-folder = Sessions in { $folder }
console-start-empty = No sessions yet. n makes one, d shows a living example.
console-start-new = New session
console-start-new-body = Run sheet, parties and rooms come from the template and can be changed later.
console-start-no-kind = Choose a kind of meeting.
console-start-no-title = Write a title.
console-start-not-a-date = Write the date as 2026-04-21.
console-start-not-a-slug = The folder’s name: up to 40 of a–z, 0–9 and hyphen.
console-start-slug-taken = There is a session with that folder name already.

## Keys

console-keyname-space = Space
console-keyname-shift = Shift
console-do-move = move the cursor
console-do-move-far = move far
console-do-help = help
console-do-back = go back; let the card go; end the search; clear marks
console-do-quit = quit
console-do-up = up
console-do-down = down
console-do-left = left
console-do-right = right
console-do-page-up = a page up
console-do-page-down = a page down
console-do-first = to the start
console-do-last = to the end
console-do-show-cockpit = now: the cockpit
console-do-show-sheet = the run sheet
console-do-show-board = the board
console-do-show-people = the people
console-do-show-ideas = the ideas
console-do-show-rounds = the rounds
console-do-show-speakers = list of speakers
console-do-show-join = joining
console-do-stage = show the projector’s view here, and back
console-do-show-pages = show on the projector: choose a page
console-do-show-page = show the page
console-do-next-projector = other projector
console-do-pause = pause
console-do-set-mandate = mandate
console-do-set-wifi = the network’s name
console-do-set-expected = how many signed up
console-do-set-since-last = since last time
console-do-set-farewell = farewell
console-do-undo = undo your last step
console-do-redo = do again what you undid
console-do-palette = all commands, and find anything
console-do-search = search this screen
console-do-mouse = mouse off or on (Shift selects text in the terminal)
console-do-suspend = suspend the program; fg in the shell brings it back
console-do-next-block = start the next block
console-do-longer = one minute longer
console-do-shorter = one minute shorter
console-do-longer5 = five minutes longer
console-do-start-block = start the block
console-do-add-block = new block after the chosen one
console-do-edit-block = change the block
console-do-remove-block = remove the block
console-do-block-up = move the block up
console-do-block-down = move the block down
console-do-set-start = change the first start
console-do-set-phase = change the phase by hand
console-do-describe = change title and question of the day
console-do-end-or-resume = end the meeting, or resume it
console-do-lift = pick the card up; put it down, or swap
console-do-park = park the topic
console-do-switch-pane = switch between the squares and the list
console-do-pitch = new topic for somebody who says it aloud
console-do-edit-topic = change the topic’s words
console-do-hide-topic = hide the topic, with a reason
console-do-restore-topic = bring a topic back
console-do-add-room = new room
console-do-edit-room = change the room of the row
console-do-remove-room = remove the room of the row
console-do-register = register somebody without a phone
console-do-edit-person = change details
console-do-person-leaves = has gone home
console-do-person-returns = is back
console-do-set-target = set the target of a party or category
console-do-show-others = show others: here, gone, new, needs, duplicates
console-do-order-otherwise = order by name, role or arrival
console-do-merge-person = merge with a duplicate
console-do-sign-person-up = sign up for a topic, or off
console-do-give-word = put on the list of speakers
console-do-next-speaker = give the floor to the next
console-do-start-speaker = give the floor to the chosen one
console-do-speaker-done = the speaker has finished
console-do-add-speaker = add a participant
console-do-add-guest = add somebody without a seat
console-do-remove-speaker = take off the list
console-do-speaker-up = move up
console-do-speaker-down = move down
console-do-open-or-close = open or close for phones
console-do-log-idea = write down an idea said aloud
console-do-edit-idea = change the idea
console-do-hide-idea = hide the idea, with a reason
console-do-restore-idea = bring the idea back
console-do-mark = mark the idea, to merge or vote on
console-do-merge = merge the marked ones
console-do-take-apart = take a merged idea apart
console-do-mark-all = mark all that are shown, or none
console-do-split-idea = split the idea into several, with a reason
console-do-group-ideas = put into a group
console-do-change-group = rename a group, or dissolve it
console-do-tag-ideas = put on or take off a tag
console-do-release-ideas = release to the projector, or hold back
console-do-moderate = moderation on or off
console-do-arrange = arrange by topic, group or tag
console-do-sift = sift: which ideas are shown
console-do-alike = ideas that look alike, and back
console-do-merge-pair = merge the two
console-do-mark-pair = mark both
console-do-put-aside = put the suggestion aside
console-do-open-approval = open a round by marks
console-do-open-stance = open a round by agree, disagree, pass
console-do-close-round = close the round
console-do-let-in = let the waiting terminal in
console-do-turn-away = turn the waiting one away; put out one that is in
console-do-code-projector = one-time code for a projector
console-do-code-notes = one-time code for a note-taker
console-do-code-console = one-time code for another console
console-do-next-address = next address
console-do-look-again = look for addresses again
console-do-page-next = next page, which then stays
console-do-page-previous = previous page, which then stays
console-do-follow = follow the meeting again
console-do-lights = light or dark picture
console-do-open-topic = take notes in the topic
console-do-next-field = next field (saves)
console-do-previous-field = previous field (saves)
console-do-send-idea = save the idea; in a field: new line
console-do-aloud = the idea was said aloud by somebody else
console-do-leave-topic = save and go to the topics
console-do-find-topic = search the topics
console-do-quick-idea = write down something said aloud, without opening the topic
console-do-line-done = done with the line
console-do-take-back-idea = take the idea back (↑ chooses among your own)
console-do-peek-others = show what others wrote in the same field
console-do-take-in = add the text to your own
console-do-undo-typing = take back what was written in the field
console-do-redo-typing = bring back what was taken back in the field
console-do-send-found = send what was left the last time
console-do-drop-found = throw away what was left the last time
console-do-open-session = open the session
console-do-new-session = new session
console-do-demo = a living example with simulated people

## The footer

console-foot-help = help
console-foot-back = back
console-foot-quit = quit
console-foot-palette = commands
console-foot-next-block = next block
console-foot-start-block = start
console-foot-add-block = add
console-foot-edit-block = change
console-foot-remove-block = remove
console-foot-lift = lift/put
console-foot-park = park
console-foot-switch-pane = grid/list
console-foot-pitch = new topic
console-foot-register = register
console-foot-edit-person = change
console-foot-person-leaves = gone home
console-foot-merge-person = merge
console-foot-sign-person-up = sign up
console-foot-next-speaker = next speaker
console-foot-speaker-done = done
console-foot-add-speaker = add
console-foot-remove-speaker = take off
console-foot-open-or-close = open/close
console-foot-log-idea = idea aloud
console-foot-hide-idea = hide
console-foot-mark = mark
console-foot-merge = merge
console-foot-group-ideas = group
console-foot-release-ideas = projector
console-foot-merge-pair = merge
console-foot-mark-pair = mark both
console-foot-put-aside = not alike
console-foot-alike = the wall
console-foot-open-approval = marks
console-foot-open-stance = stance
console-foot-close-round = close
console-foot-let-in = let in
console-foot-turn-away = turn away
console-foot-code-projector = code: projector
console-foot-code-notes = code: notes
console-foot-show-page = show
console-foot-next-projector = projector
console-foot-follow = follow
console-foot-pause = pause
console-foot-open-topic = open
console-foot-next-field = next field
console-foot-send-idea = save idea
console-foot-aloud = aloud
console-foot-find-topic = search
console-foot-quick-idea = aloud
console-foot-line-done = done
console-foot-peek-others = others’ text
console-foot-take-in = add
console-foot-send-found = send
console-foot-drop-found = throw away
console-foot-leave-topic = topics
console-foot-open-session = open
console-foot-new-session = new
console-foot-demo = demo

## What happened, for undo

console-happening-about = { $what }, “{ $name }”
console-happening-session-created = session made
console-happening-session-closed = session closed
console-happening-session-recovered = session recovered
console-happening-session-described = title or question changed
console-happening-session-ended = meeting ended
console-happening-session-resumed = meeting resumed
console-happening-target-set = target changed
console-happening-mandate-set = mandate settled
console-happening-signs-set = signs changed
console-happening-page-shown = projector page chosen
console-happening-role-granted = terminal let in
console-happening-role-revoked = terminal put out
console-happening-agenda-changed = run sheet changed
console-happening-block-started = block started
console-happening-block-extended = block’s length changed
console-happening-block-time-up = time up
console-happening-phase-set = phase changed
console-happening-room-changed = room changed
console-happening-joined = somebody joined
console-happening-profile-changed = details changed
console-happening-left = somebody went home
console-happening-returned = somebody came back
console-happening-people-merged = duplicates merged
console-happening-people-parted = merge taken apart
console-happening-seat-moved = seat moved to another phone
console-happening-topic-pitched = new topic
console-happening-topic-queued = topic in the queue
console-happening-topic-hosts-set = hosts changed
console-happening-topic-needs-set = needs of the room changed
console-happening-topic-repeated = new run of a topic
console-happening-pitch-started = pitch started
console-happening-pitch-ended = pitch ended
console-happening-slot-thawed = slot thawed
console-happening-slot-frozen = slot frozen again
console-happening-topic-changed = topic changed
console-happening-topic-placed = topic placed
console-happening-topic-parked = topic parked
console-happening-topic-withdrawn = topic withdrawn
console-happening-topic-hidden = topic hidden
console-happening-topics-swapped = topics swapped
console-happening-signed-up = sign-up
console-happening-signed-off = sign-off
console-happening-note-written = note written
console-happening-level-set = level chosen
console-happening-idea-logged = new idea
console-happening-idea-changed = idea changed
console-happening-idea-withdrawn = idea withdrawn
console-happening-idea-hidden = idea hidden
console-happening-idea-restored = idea brought back
console-happening-ideas-merged = ideas merged
console-happening-ideas-unmerged = idea taken apart
console-happening-idea-split = idea split
console-happening-ideas-tagged = tag changed
console-happening-ideas-released = ideas released to the projector
console-happening-ideas-held-back = ideas taken off the projector
console-happening-moderation-on = moderation on
console-happening-moderation-off = moderation off
console-happening-cluster-made = new group of ideas
console-happening-cluster-changed = group of ideas changed
console-happening-cluster-dissolved = group of ideas dissolved
console-happening-round-opened = round opened
console-happening-round-closed = round closed
console-happening-speakers-opened = list of speakers opened
console-happening-speakers-closed = list of speakers closed
console-happening-speaker-queued = asked for the floor
console-happening-speaker-removed = taken off the list of speakers
console-happening-speaker-moved = moved on the list of speakers
console-happening-speaker-started = was given the floor
console-happening-speaker-finished = finished speaking
console-happening-step-undone = step undone
console-happening-step-redone = step done again
