# Rounds of voting: what screens, phones and documents say about them.

## States

rounds-state-draft = draft
rounds-state-open = open
rounds-state-closed = closed
rounds-state-shown = shown
rounds-state-confirmed = confirmed

## On every screen

rounds-mandate = { $level } · { $step } · { $weight }
rounds-again = Attempt { $attempt }: { $reason }
rounds-late =
    { $came ->
        [one] { $came } came after the opening, { $voted } of them voted
       *[other] { $came } came after the opening, { $voted } of them voted
    }

## Votes counted by hand

rounds-way-paper = ballot papers
rounds-way-hand = show of hands
rounds-place = { $way }, { $party }
rounds-place-all = { $way }, all parties together
rounds-doubt-one-counter = Only one person has counted.
rounds-doubt-differ-ballots = The counters saw different numbers of voters.
rounds-doubt-differ-ideas =
    { $count ->
        [one] The counters came to different figures for idea { $ideas }.
       *[other] The counters came to different figures for { $count } ideas: { $ideas }.
    }
rounds-doubt-differ-both =
    { $count ->
        [one] The counters saw different numbers of voters, and different figures for idea { $ideas }.
       *[other] The counters saw different numbers of voters, and different figures for { $count } ideas: { $ideas }.
    }
rounds-doubt-beyond-ballots =
    { $count ->
        [one] Idea { $ideas } got more votes than there were voters.
       *[other] { $count } ideas got more votes than there were voters: { $ideas }.
    }
rounds-doubt-marks = There are { $marks } marks, but the voters could make at most { $most }.
rounds-doubt-present = { $voted } have voted, but only { $present } were in the room.

## Phones

rounds-phone-counting = The votes are being counted
rounds-phone-counting-why = The round is closed. The result comes here when it is shown in the hall.
rounds-phone-until = Vote by { $time }
