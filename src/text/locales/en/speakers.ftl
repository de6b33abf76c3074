### The list of speakers: on the facilitator's screen, the projector, the phone, in the document.

# Whoever does not want to be named is called by their number.
speakers-number = Speaker { $number }

## On the facilitator's screen

speakers-floor = Has the floor
speakers-floor-free = Nobody has the floor
speakers-floor-next = g gives the floor to whoever is first.
speakers-floor-none = a adds somebody, o lets phones ask for the floor.
speakers-last = Before: { $name }, { $time }
speakers-waiting = Waiting: { $count }
speakers-open = open to phones
speakers-closed = closed to phones
speakers-empty = Nobody is waiting to speak.
speakers-times = Time: share of time/room
speakers-people = By person
speakers-not-said = Not stated: { $time }
speakers-pick = Who asks for the floor?
speakers-ask-guest = Somebody without a seat asks for the floor
speakers-field-name = Name
speakers-field-party = Speaks for
speakers-field-named = Show the name

## On the projector

speakers-title = The floor is open
speakers-next = Then:
speakers-next-of-more = Next, and { $count } more after them:
speakers-nobody = Raise your hand, on your phone or in the room.
speakers-raise = Raise your hand to speak.
speakers-share = { $share } % of the time

## On the phone

speakers-phone-title = The list of speakers
speakers-phone-now = Has the floor: { $name }
speakers-phone-waiting = Waiting to speak: { $count }
speakers-phone-yours = You have the floor.
speakers-phone-next = You are next. You are speaker { $number }.
speakers-phone-before =
    { $count ->
        [one] One before you. You are speaker { $number }.
       *[other] { $count } before you. You are speaker { $number }.
    }
speakers-phone-ask = Raise your hand
speakers-phone-withdraw = Take it back

## In the document

speakers-report-title = Speaking time
speakers-report-turns = Turns
speakers-report-time = Time
