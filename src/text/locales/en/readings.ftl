# Readings of a result: who was chosen and why, the same votes in other ways, and the proof.

readings-number = { $n }
readings-number-about = ≈ { $n }

## The outcome

readings-title-outcome = How it was decided
readings-chosen =
    { $count ->
        [one] Chosen: { $ideas }
       *[other] Chosen: { $ideas }
    }
readings-tied = Tied, not settled: { $ideas }
readings-below = Below the threshold: { $ideas }
readings-nobody-chosen = Nothing was chosen.
readings-outcomes = { $count } outcomes are equally good by the rule. No lot has been drawn.
readings-outcomes-more = More than { $count } outcomes are equally good by the rule, too many for a lot between them.
readings-lot = The lot between { $of } tied outcomes was drawn by “{ $seed }” and took number { $taken }.
readings-quorum-met = Enough voted: { $voted } of { $of }; { $percent } per cent were needed.
readings-quorum-missed = The outcome does not hold: { $voted } of { $of } voted; { $percent } per cent were needed.
readings-threshold = An idea needs at least { $percent } per cent of the { $voters } who voted behind it.
readings-read-as = How the ballots were read: { $how }.
readings-read = The rule reads whole ballots: { $read } of { $of }. The rest were counted as sums on paper.
readings-rule = { $name }. { $how }
readings-rule-seats =
    { $name }, { $seats ->
        [one] 1 seat
       *[other] { $seats } seats
    }. { $how }

readings-unread-nobody = Nobody voted.
readings-unread-voided = The secret votes were given up unread.
readings-unread-only-sums = Can't be counted: the votes on paper are sums, and the rule reads whole ballots.
readings-unread-too-few = Not shown: so few whole ballots are left beside the sums that they would tell who voted what.
readings-unread-one-group = Can't be counted: fewer than two groups are large enough to be shown.
readings-unread-sizes = Can't be counted: the groups' sizes are too different to be weighed exactly.
readings-unread-too-large = Can't be counted here: the rule tries every possible outcome, and there are too many.
readings-unread-seats = Can't be counted: there are too few ideas.
readings-unread-form = The rule can't read such ballots.

## How ballots were read that were made for something else

readings-how-agreed-marks = what people agreed with counts as a mark
readings-how-score-marks = scores 4 and 5 count as marks
readings-how-step-marks = steps 5 to 7 count as marks
readings-how-given-marks = whatever got dots or points counts as a mark
readings-how-first-marks =
    { $places ->
        [one] what stood first counts as a mark
       *[other] the first { $places } places count as marks
    }
readings-how-marks-order = what was marked before the rest
readings-how-answers-order = agree first, then pass or no answer, disagree last
readings-how-numbers-order = in order of score or number
readings-how-steps-order = in order of step, no answer in the middle
readings-how-step-answers = steps 5 to 7 are for and 1 to 3 against

## The reasons

readings-title-reasons = Step by step
readings-idea = Idea
readings-figure = Figure
readings-seat = Seat
readings-completion = filled in
readings-level-with = level with { $ideas }
readings-whole = The whole outcome has the figure { $figure }. None has a higher one.
readings-beats-all = { $idea } beats each of the others.
readings-beats-all-nobody = Nobody beats all others.
readings-loses-all = { $idea } loses to each of the others.
readings-locked = { $one } before { $other }.
readings-not-locked = { $one } before { $other } was left out: it would have closed a circle.
readings-duels = So many put the idea of the row before that of the column:
readings-stage = Stage { $n }: { $votes }.
readings-stage-quota = It takes { $quota }.
readings-stage-elected =
    { $count ->
        [one] Elected: { $ideas }.
       *[other] Elected: { $ideas }.
    }
readings-stage-out = Out: { $ideas }.
readings-stage-level = Level: { $ideas }.
readings-stage-exhausted = { $votes } votes go no further.
readings-payers = { $sum } from { $voters }
readings-paid = Under each party stands what its voters paid together, and how many they were. Parties too few to be shown are left out.
readings-paid-hidden = Which parties paid is not shown.

## Equal weights

readings-title-equal = If all weighed the same
readings-equal-why = This stands beside the result and does not replace it: it shows what would have come out had each group weighed the same, however many it was.
readings-equal-parties = If each party weighed the same:
readings-equal-categories = If each category weighed the same:
readings-would-choose = { $ideas } would have been chosen.
readings-would-tie = The rest would have been tied.
readings-would-order = { $order }.
readings-equal-same = So the same outcome.
readings-equal-groups = (Voters: { $groups }.)
readings-equal-left-out =
    { $count ->
        [one] 1 ballot belongs to none of them and is not in this.
       *[other] { $count } ballots belong to none of them and are not in this.
    }

## The methods side by side

readings-title-panel = Does it depend on the method?
readings-robust = { $idea }: top { $first } under { $times } of { $of } rules
readings-robust-tied = { $idea }: top { $first } under { $times } of { $of } rules, and tied for the last place under { $tied }
readings-robust-bought = { $idea }: gets money under { $times } of { $of } rules
readings-robust-bought-tied = { $idea }: gets money under { $times } of { $of } rules, and is tied for the last of it under { $tied }
readings-panel-firm = All rules say the same.
readings-panel-depends = Depends on the method: { $ideas }.
readings-panel-rules = The same ballots, read by:
readings-panel-left-out = Took too long to count, or has no answer: { $rules }.

## The proof

readings-title-proof = Proof of the count
readings-proof-rule = Rule: { $rule }, version { $version }
readings-proof-ballots =
    { $count ->
        [one] 1 ballot, checksum { $hash }
       *[other] { $count } ballots, checksum { $hash }
    }
readings-proof-lot = The lot's words: { $seed }
readings-proof-head = The journal up to line { $n }: { $hash }
readings-proof-how = Whoever has the session's journal can count everything again with “torg check”, or with a program of their own. If the same numbers come out, no vote has been changed.
readings-proof-line = Proof: { $rule } v{ $version } · { $ballots } votes { $hash } · journal { $head }

## Per category

readings-categories = Per category
readings-voted = { $count } voted
readings-voters = Voters
readings-category = { $party }: { $category }

## On the console

readings-when-counted = There is a result when the round is closed.
readings-sheet = The result: { $title }
