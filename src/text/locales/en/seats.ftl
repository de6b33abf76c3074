### Seats and seat cards: joining, getting one's seat back, and how sure the votes are.

## How sure the votes are. The short one is a heading, the other stands with each result.

seats-level-open = Open vote
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
seats-over = It is too late to join. If you had a seat, your four words give it back.
seats-moved = Your seat is on another phone now. If you want it here instead, write your four words.
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
seats-card-wanted-how = In this vote one seat card is one vote. If you have none, ask for one at the door.

## The seat cards on paper

seats-sheet-title = Seat cards: { $title }
seats-sheet-qr = QR code for { $address }
seats-sheet-number = Seat card { $card }
seats-sheet-way = Scan the code with your phone, or type the address below it.
seats-sheet-way-hall = Scan the QR code on the screen in the hall with your phone.
seats-sheet-what = Write the letters when you join the meeting. One card, one vote. The card works once: do not pass it on.
