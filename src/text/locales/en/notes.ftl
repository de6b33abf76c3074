### The note-taker’s terminal.
notes-choose = Which topic do you take notes for?
notes-no-topics = No topics yet. They come here as soon as somebody pitches one.
notes-offline = No contact – saved when it is back
notes-changed = changed
notes-not-saved-yet = Not everything is saved yet. Wait until it says Saved.
notes-idea-unsent = The idea is not saved. Tab to it and press Enter, or empty the line.

## The form

notes-field-summary = Summary
notes-field-existing = Collaborations that exist already
notes-field-needs = Needs and open questions
notes-field-next-steps = Next steps: who and when
notes-idea = New idea, Enter saves
notes-writes = { $name } is writing
notes-somebody = Somebody
notes-aloud = said aloud by somebody else
