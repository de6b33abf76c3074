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
rounds-doubt-differ-sheets =
    { $count ->
        [one] One ballot paper was written down by one counter only.
       *[other] { $count } ballot papers were written down by one counter only.
    }
rounds-doubt-beyond-ballots =
    { $count ->
        [one] Idea { $ideas } got more than the voters could give it.
       *[other] { $count } ideas got more than the voters could give them: { $ideas }.
    }
rounds-doubt-marks = There are { $marks } in all, but the voters could give at most { $most }.
rounds-doubt-present = { $voted } have voted, but only { $present } were in the room.

## Phones

rounds-phone-counting = The votes are being counted
rounds-phone-counting-why = The round is closed. The result comes here when it is shown in the hall.
rounds-phone-until = Vote by { $time }
rounds-phone-confirmed = The result is confirmed
rounds-by-hand =
    { $count ->
        [one] { $count } vote was counted on paper or by hand
       *[other] { $count } votes were counted on paper or by hand
    }
rounds-of-which-by-hand = of which on paper or by hand: { $counts }

## The rounds on the console

rounds-empty = No round yet. a prepares one: about the ideas that are marked on screen 5, or about all. Enter takes it on, from draft to confirmed.
rounds-none-chosen = There is no round yet. a prepares one.
rounds-is-confirmed = The result is confirmed. o asks once more in a new round.
rounds-only-drafts-change = Only drafts are changed. o asks once more in a new round.
rounds-only-closed-again = Only a closed round can be asked again.
rounds-nothing-to-drop = x throws a draft away, or hides a result that is shown.
rounds-count-when-closed = Counted votes are entered when the round is closed.
rounds-nothing-to-accept = There is no count to accept: the counters agree.
rounds-nothing-counted = Nothing has been counted on paper or by hand.
rounds-planned-minutes =
    { $count ->
        [one] { $count } minute to vote
       *[other] { $count } minutes to vote
    }
rounds-planned-open-end = no time limit
rounds-about-all = about all ideas that stand when it is opened
rounds-about-named =
    { $count ->
        [one] about { $count } chosen idea
       *[other] about { $count } chosen ideas
    }
rounds-ideas-gone =
    { $count ->
        [one] { $count } chosen idea has been hidden or merged
       *[other] { $count } chosen ideas have been hidden or merged
    }
# What Enter does next, on the line with the steps. Begins with the key's name.
rounds-next-draft = { $key } opens
rounds-next-open = { $key } closes
rounds-next-closed = { $key } shows it in the room
rounds-next-shown = { $key } confirms
rounds-time-left = { $left } left to vote
rounds-time-is-up = The time to vote is up. Close when everybody is done.
rounds-not-shown = The room has not seen the result
rounds-agreed = the counters agree
rounds-accepted = count of { $name } accepted: { $reason }
rounds-not-in-result = not counted in, g accepts
rounds-more-counts =
    { $count ->
        [one] { $count } more line about the count
       *[other] { $count } more lines about the count
    }

## Questions

rounds-ask-prepare = Prepare a round
rounds-ask-change = Change the draft
rounds-field-method = How to vote
rounds-field-ideas = About which ideas
rounds-scope-same =
    { $count ->
        [one] the same as now ({ $count })
       *[other] the same as now ({ $count })
    }
rounds-scope-marked =
    { $count ->
        [one] the marked one
       *[other] the { $count } marked ones
    }
rounds-scope-all =
    { $count ->
        [one] all open ones (now { $count })
       *[other] all open ones (now { $count })
    }
rounds-field-minutes = Time limit, minutes
rounds-field-level = Level
rounds-field-step = Step
rounds-field-weight = Weight
rounds-mandate-of-the-meeting = as the meeting’s sign says
rounds-ask-open = Open the round?
rounds-ask-open-body = “{ $title }”: { $ideas } ideas, { $people } in the room. The question, the ideas and the base are fixed then.
rounds-ask-extend = More time to vote
rounds-ask-extend-body = The minutes are added to what is left. A number with a minus takes some.
rounds-field-minutes-more = Minutes more
rounds-ask-confirm = Confirm the result?
rounds-ask-confirm-body = “{ $title }”: a confirmed result can’t be changed or undone.
rounds-ask-confirm-left-out =
    { $count ->
        [one] One count is not in the result: it is neither agreed on nor accepted.
       *[other] { $count } counts are not in the result: they are neither agreed on nor accepted.
    }
rounds-ask-again = Ask once more
rounds-ask-again-body = “{ $title }” becomes a new draft about the same ideas. The earlier round remains. Everybody sees the reason.
rounds-ask-accept = Accept a count
rounds-ask-accept-body = The counters do not agree, or only one has counted. The reason stands in the minutes.
rounds-ask-remove = Remove a count
rounds-field-whose = Whose count

## The form for counted votes

rounds-all-parties = all together
rounds-field-way = Votes on
rounds-field-party = Party
rounds-field-counter = Counter
rounds-field-ballots = Voters
rounds-column-marks = Marks
rounds-column-agree = Yes
rounds-column-disagree = No
rounds-column-pass = Pass
rounds-form-how = Two people count on their own, and each fills in a form. Write first how many voted.
rounds-form-adds-up = The figures add up.
rounds-form-keys = Tab next · ←→ choose · Ctrl+S save · Esc cancel

## The projector

rounds-stage-next = Soon we vote
rounds-stage-counting = The votes are being counted
rounds-stage-counting-voted = { $voted } have voted
rounds-stage-again = Attempt { $attempt }: { $reason }
rounds-stage-confirmed = Confirmed
rounds-stage-page = { $from }–{ $to } of { $count }
rounds-stage-suppressed = { $least } or more must have voted for a party to be shown apart
