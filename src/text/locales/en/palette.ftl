# The command palette, search, and what can be undone and done again.
palette-step-registered = participant registered

# What u and U do, in the line under the tabs.
palette-undoes = undo: { $step }
palette-redoes = do again: { $step }
palette-redone = Done again: { $step }
palette-redone-step = The step is done again.

# Headings of the help.
palette-help-here = On this screen
palette-help-everywhere = Everywhere
palette-help-moves = Moving

# The search in the last line.
palette-search-keys = ↑↓ matches · Enter keep · Esc clear
palette-search-kept = Esc shows everything again
palette-nothing-found = The search finds nothing here. Esc shows everything again.
palette-found = { $count ->
    [0] no matches
    [one] one match
   *[other] { $count } matches
}

# The command palette.
palette-title = Commands
palette-prompt = Type what you want to do or find
palette-empty = No command, and nothing in the session, is called that.
palette-keys = ↑↓ choose · Enter run · Esc close
palette-start = start { $title }
palette-kind-block = block
palette-kind-topic = topic
palette-kind-person = participant
palette-kind-idea = idea
palette-kind-round = round
palette-kind-room = room

# The mouse, and suspending.
palette-mouse-on = The mouse is on: click tabs, keys and rows.
palette-mouse-off = The mouse is off.
palette-ask-suspend = Suspend the whole session?
palette-ask-suspend-body = Phones get no answer until you type fg in the shell.
palette-ended = The meeting is over. u undoes it.
