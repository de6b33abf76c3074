### What the whole room sees.
projector-join = Join: { $url }

## Welcome

projector-scan = Join: point your camera at the code, or type
projector-same-network = Your phone must be on the same network.
projector-no-address = Welcome! The address for phones will be here.
projector-here =
    { $count ->
        [one] { $count } has joined
       *[other] { $count } have joined
    }

## The clock

projector-minutes-left =
    { $count ->
        [one] { $count } minute left
       *[other] { $count } minutes left
    }
projector-seconds-left =
    { $count ->
        [one] { $count } second left
       *[other] { $count } seconds left
    }
projector-next = Next, { $time }: { $title }
projector-thanks = Thank you!

## The board

projector-where = What is where
projector-free = free
projector-host = Host: { $name }
projector-waiting =
    { $count ->
        [one] { $count } topic waits for a place
       *[other] { $count } topics wait for a place
    }
projector-no-topics = No topics yet. Pitch one from your phone!
projector-interested =
    { $count ->
        [one] { $count } is interested
       *[other] { $count } are interested
    }

## The round

projector-no-round = No round yet
projector-have-voted = have voted
projector-base = { $voted } voted of { $of } in the room ({ $share } %)
projector-tied-place = Tied { $rank }.
projector-too-few = (too few)
projector-taken-down = (idea not shown)

## Open space

projector-principles = How we do it
projector-principle-people = Whoever comes is the right people.
projector-principle-what = Whatever happens is the only thing that could have.
projector-principle-when = Whenever it starts is the right time.
projector-principle-over = When it’s over, it’s over.
projector-law = The law of two feet: if you neither learn nor contribute, go where you do.
projector-animals = Bumblebees fly between talks and pollinate. Butterflies settle, and new talks grow around them.
