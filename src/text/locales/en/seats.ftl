### Seats and seat cards: joining, getting one's seat back, and how sure the votes are.

## How sure the votes are. The short one is a heading, the other stands with each result.

seats-level-open = Vote by phone
seats-level-open-why = Indicative: one vote per phone.
seats-level-card = Vote by seat card
seats-level-card-why = One seat card, one vote. The cards were handed out at the door.
seats-level-roll = Vote by list
seats-level-roll-why = One seat card, one vote. Each card belongs to a name on the list, and the votes were compared with the number of people in the room.

## Joining. Each question with a line on why it is asked.

seats-alias-why = What you want to be called today. It need not be your full name.
seats-hat-why = We ask to see which groups are in the room and what each of them thinks.
seats-organisation-why = Stands in the proceedings only if your name does.
seats-area-why = Shows which parts of the city take part.
seats-first-time-why = Then we know how many are new and want an introduction.
seats-access-why = Only the facilitators see it.
seats-named-why = Without a tick neither your name nor your organisation stands there.
seats-full = The meeting is full: there are no more seats. Tell the facilitator.
seats-moved = Your seat is on another phone now. If you want it here instead, write your four words. What you had written is still on this phone.
seats-as-somebody-new = Join as somebody else
seats-namesake = Somebody else here has the same name. Do add something, so that you are not mixed up.
seats-namesake-change = Change my name
seats-too-many-tries =
    { $seconds ->
        [one] That was many tries. Wait a second and try again. What you wrote is still here.
       *[other] That was many tries. Wait { $seconds } seconds and try again. What you wrote is still here.
    }

## Seat cards on the phone

seats-card = Seat card
seats-card-code = The code on the seat card
seats-card-joining = Did you get a seat card at the door? Write its code, in capitals or not. You can also do it later.
seats-card-how = Twelve letters, such as BCDF GHJK LMNP. Capitals or not.
seats-card-button = Use the seat card
seats-card-yours = You have seat card { $card }
seats-card-wanted = Vote with a seat card
seats-card-wanted-how = One seat card is one vote. If you have none, ask for one at the door.

## The seat cards on paper

seats-sheet-title = Seat cards: { $title }
seats-sheet-qr = QR code for { $address }
seats-sheet-number = Seat card { $card }
seats-sheet-way = Scan the square with your phone, or type the address:
seats-sheet-way-hall = Scan the QR code on the screen in the hall with your phone.
seats-sheet-what = Write the letters when you join the meeting. One card, one vote. The card works once: do not pass it on.

## The heads in the room, where they were counted

seats-heads =
    { $heads ->
        [one] One person was counted in the room.
       *[other] { $heads } people were counted in the room.
    }
seats-heads-explained = { $heads } people were counted in the room, but { $ballots } ballots were given. The reason: { $reason }

## Seat cards on the facilitator’s screen

seats-summary = { $used } of { $cards } seat cards used
seats-summary-open = { $used } of { $cards } seat cards used, but everybody may vote
seats-of-person = seat card { $card }
seats-ask-print = Print seat cards
seats-ask-print-body = The sheet is kept in the session’s folder, under exports. Open it in a browser, print it, then remove the file: the codes in it are worth as much as the cards.
seats-field-count = How many cards?
seats-printed =
    { $count ->
        [one] One seat card can be printed from { $path }
       *[other] { $count } seat cards can be printed from { $path }
    }
seats-print-elsewhere = Seat cards are printed at the computer that holds the meeting.
seats-ask-give = Seat card for { $name }
seats-ask-give-body = For somebody who can’t enter the code themselves: the number of the card that you hand over.
seats-ask-void = Block a seat card
seats-ask-void-body = A card that is lost counts no more, whoever finds it. Then give a new one.
seats-field-card = The card’s number
seats-ask-level = How sure are votes to be?
seats-ask-level-body = For rounds that are opened from now on, and it stands with every result. With a list the people in the room are counted too.
seats-field-level = Level
seats-ask-heads = How many are in the room?
seats-ask-heads-body =
    { $ballots ->
        [one] So far there is one ballot. If there are more ballots than people, say why: it stands in the proceedings.
       *[other] So far there are { $ballots } ballots. If there are more ballots than people, say why: it stands in the proceedings.
    }
seats-field-heads = Number of people
seats-field-surplus = Why more ballots?

## torg cards

seats-state-unused = unused
seats-state-used = used
seats-state-void = blocked
