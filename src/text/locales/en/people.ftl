### The people on the facilitator's screen: the list, duplicates, the balance.

## The list

people-empty = Nobody has joined yet. a registers somebody without a phone.
people-nobody = Nobody to show here. b shows others.
# $show is one of people-show-…, $order one of people-order-…
people-head = { $show } · { $count } · { $order }
people-show-all = Everybody
people-show-here = Here now
people-show-gone = Gone home
people-show-first-timers = Here for the first time
people-show-needs = Need something on site
people-show-not-said = Did not state a role
people-show-twins = May be listed twice
people-order-name = by name
people-order-hat = by role
people-order-came = as they came
people-new = new

## The chosen one

people-gone-home = gone home
people-walk-in = without a phone
people-first-time = first time
people-named = name may be shown
people-unnamed = name is not shown
people-needs = Needs: { $needs }
people-twin = Same as { $name }? m merges.
people-seat = { $slot }: { $topic }
people-seat-host = { $slot }: hosts { $topic }
people-seat-waits = { $slot }: place { $place } in the queue for { $topic }

## The balance

people-balance = Balance: people, share/target
people-missing = missing
people-not-said = Not stated: { $count }
people-first-timers = New: { $count } of { $here }

## Picking from a list

people-pick-search = Search:
people-pick-keys = ↑↓ choose · Enter take · Esc cancel
people-pick-none = Nothing answers to that. Erase a little and try again.
people-pick-nothing = There is nothing to choose from.
people-pick-twin = Who is the same person as { $name }?
people-pick-topic = Which topic is { $name } going to?
people-signed-mark = ✓ signed up

## What was done

people-merged = Merged with { $name }. u undoes it.
people-signed-up = Signed up for “{ $topic }”.
people-signed-off = Signed off from “{ $topic }”.
people-queued = { $name } is on the list of speakers.
