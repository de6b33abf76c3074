### Seats and seat cards: joining, getting one's seat back, and how sure the votes are.

## How sure the votes are. The short one is a heading, the other stands with each result.

seats-level-open = Open vote
seats-level-open-why = Indicative: one vote per phone.
seats-level-card = Vote by seat card
seats-level-card-why = One seat card, one vote. The cards were handed out at the door.
seats-level-roll = Vote by list
seats-level-roll-why = One seat card, one vote. Each card belongs to a name on the list, and the votes were compared with the number of people in the room.
