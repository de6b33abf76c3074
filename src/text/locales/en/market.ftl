### The marketplace: the queue, the pitch, the parking and the squares.

## The lists

market-queue = Queue ({ $count })
market-queue-empty = Nobody in the queue.
market-drafts =
    { $count ->
        [one] one draft
       *[other] { $count } drafts
    }
market-parked = Parking ({ $count })
market-parked-empty = No topic is parked.
market-gone = Gone ({ $count })
market-host-left-short = away
market-host-left = whoever proposed it has gone home
market-signed = { $count } of { $of } seats taken
market-more-hosts =
    { $count ->
        [one] one more host
       *[other] { $count } more hosts
    }
market-needs = needs { $what }

## The pitch

market-pitch-now = PITCH
market-nobody-waits = Nobody is waiting to pitch. Press a for a topic that somebody says aloud.

## The slots

market-frozen = frozen
market-thawed = thawed
market-over = is over
market-not-frozen = The slot is not frozen. It freezes a quarter of an hour before it starts.

## The rooms

market-chairs-short = { $count } pl.
market-feature-wheelchair = wheelchair
market-feature-quiet = quiet
market-feature-projector = projector
market-feature-short-wheelchair = W
market-feature-short-quiet = Q
market-feature-short-projector = P
market-field-wheelchair = Wheelchair
market-field-quiet = Quiet
market-field-projector = Projector

## The card in the hand

# $does is one of market-does-…
market-in-hand = ▲ “{ $title }” ★{ $interest } – { $does } Esc puts it back.
market-in-hand-again = ▲ Another run of “{ $title }” ★{ $interest } – { $does } Esc cancels.
market-does-nothing = it stands here already.
market-does-park = Enter parks it.
market-does-swap = Enter swaps it with “{ $title }”.
market-does-place = Enter puts it in { $room }.
market-swaps = swaps: { $title }
market-clear = Nobody wants to be in two places at once, and everybody has a chair.
market-clashes =
    { $count ->
        [one] { $count } person wants to be in two places: { $names }
       *[other] { $count } people want to be in two places: { $names }
    }
market-clash = “{ $title }” { $count }
market-unmet = the room lacks: { $what }
market-short-busy = not possible here
market-short-clashes =
    { $count ->
        [one] { $count } clash
       *[other] { $count } clashes
    }
market-short-over = { $count } without a chair
market-short-unmet = the room lacks
market-short-clear = free

## Questions

market-ask-hosts = Hosts of the topic
market-field-hosts = Names, with commas
market-ask-needs = What does the topic need of its room?
market-nobody-called = Nobody here is called “{ $name }”. Write the name as it stands under People.
market-many-called = Several people here are called “{ $name }”. Write more of the name.

## The projector

market-stage-left = left of the pitch
market-stage-over = Thank you! Time is up
market-stage-interest =
    { $count ->
        [one] wants to join
       *[other] want to join
    }
market-stage-nobody = Who wants to raise something?
market-stage-next = Next in the queue
