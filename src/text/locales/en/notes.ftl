### The note-taker’s terminal.

## The topics

notes-choose = Which topic do you take notes for?
notes-no-topics = No topics yet. They come here as soon as somebody pitches one.
notes-none-found = No topic has these words. Esc shows all again.
notes-turn-now = Now
notes-turn-later = Later
notes-turn-parked = Not on the board
notes-turn-past = Earlier
notes-unwritten = no notes
notes-written =
    { $count ->
        [one] 1 field
       *[other] { $count } fields
    }
notes-quick = Said aloud about “{ $title }”. Enter saves, Esc ends:

## Contact, and what waits

notes-offline = No contact
notes-offline-waiting = No contact – { $count } waiting here
notes-quit-unsent =
    { $count ->
        [one] One text has not been sent. It stays on this computer until next time. q again quits.
       *[other] { $count } texts have not been sent. They stay on this computer until next time. q again quits.
    }
notes-found =
    { $count ->
        [one] One text was not sent last time:
       *[other] { $count } texts were not sent last time:
    }
notes-found-how = Enter sends now, x throws away.
notes-idea-unsent = The idea is not saved. Enter on its line saves it, or empty the line.

## The form

notes-field-summary = Summary
notes-field-ideas = Ideas
notes-field-existing = Exists already
notes-field-needs = Needs and questions
notes-field-next-steps = Next steps
notes-field-level = Level in the matrix
notes-field-step = Step of the work
notes-field-mission = Task or plan
notes-hint-summary = In short: what did we talk about, and where did we get to?
notes-hint-ideas = One idea a line. Enter saves, ↑ changes.
notes-hint-existing = Collaborations that exist already, and who is in them.
notes-hint-needs = What is missing? Which questions are open?
notes-hint-next-steps = We do, we ask for: what, who, when. A line each.
notes-hint-level = How deep is the participation? ← → chooses.
notes-hint-step = Which step of the work is it about? ← → chooses.
notes-hint-mission = Whose task or plan does it touch?
notes-hosts = Host: { $names }
notes-people =
    { $count ->
        [0] nobody signed up
        [one] 1 signed up
       *[other] { $count } signed up
    }
notes-idea-new = New idea
notes-idea-changing = Changing idea { $id }
notes-aloud = New idea, said aloud
notes-oral = said aloud
notes-no-ideas = No ideas yet.
notes-nothing-chosen = nothing chosen
notes-writes = { $name } is writing
notes-wrote = { $name } wrote too – F3 shows
notes-wrote-at = { $name } wrote at { $time }
notes-nobody-else = Nobody else has written in this field at the same time.
notes-somebody = Somebody

## Whether it is saved

notes-saved-at = saved { $time }
notes-changed = changed
notes-waits = waits here
notes-waits-here = saved here, sent when contact is back
notes-too-long = too long
notes-room-left = { $length } of { $limit } characters
