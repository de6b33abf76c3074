### The documents.

## The beginning

report-draft = Draft: the meeting has not ended yet.
report-numbers = In numbers
report-first-timers =
    { $count ->
        [one] { $count } for the first time
       *[other] { $count } for the first time
    }
report-organisations =
    { $count ->
        [one] from { $count } organisation
       *[other] from { $count } organisations
    }
report-topics-parked =
    { $count ->
        [one] { $count } without a place on the board
       *[other] { $count } without a place on the board
    }
report-ideas-oral =
    { $count ->
        [one] { $count } said aloud
       *[other] { $count } said aloud
    }
report-ideas-merged =
    { $count ->
        [one] { $count } merged from several
       *[other] { $count } merged from several
    }
report-rounds-count =
    { $count ->
        [one] { $count } round of voting
       *[other] { $count } rounds of voting
    }
report-rounds-approval =
    { $count ->
        [one] { $count } by approval
       *[other] { $count } by approval
    }
report-rounds-stance =
    { $count ->
        [one] { $count } by stance
       *[other] { $count } by stance
    }
report-rounds-score = { $count } with scores
report-rounds-dots = { $count } with dots
report-rounds-points = { $count } with points
report-rounds-ranking = { $count } with rankings
report-rounds-gradient = { $count } with a gradient of agreement

## Who took part

report-balance = Who took part
report-party = Party
report-participants = Participants
report-share = Share
report-target = Target
report-not-said-count = not stated { $count }
report-shares-explained = Shares are of those who said which party they belong to; a category's share is of those in the party who said their category.
report-missing = Missing, though there was a target: { $names }.
report-areas = Areas: { $areas }.
report-unnamed =
    { $count ->
        [one] { $count } participant is not named: names are printed only when the person has said yes.
       *[other] { $count } participants are not named: names are printed only when the person has said yes.
    }

## The day

report-agenda = How the day went
report-block = Item
report-planned = Planned
report-held = As it was
report-owner = Led by
report-not-held = not held
report-board = What was where
report-slot = Slot
report-parked = Without a place on the board: { $titles }.

## Topics and ideas

report-topics = Topics
report-run-of = Another run of topic { $id }
report-topic-heading = Topic { $id } · { $title }
report-host = Host: { $name }
report-interested =
    { $count ->
        [one] { $count } interested
       *[other] { $count } interested
    }
report-signed-up =
    { $count ->
        [one] { $count } signed up
       *[other] { $count } signed up
    }
report-waiting =
    { $count ->
        [one] { $count } of them found no seat
       *[other] { $count } of them found no seat
    }
report-no-notes = No notes.
report-note-summary = Summary
report-note-existing = Collaborations that exist already
report-note-needs = Needs and open questions
report-note-next-steps = Next steps: we do, we ask for
report-note-mission = Tasks and plans it touches
report-level = Level of participation: { $level }
report-step = Step of the work: { $step }
report-ideas = Ideas
report-no-ideas = No ideas.
report-idea-heading = Idea { $id }
report-idea-name = idea { $id }
report-oral = said aloud
report-merged-from = merged from { $ideas }
report-merged-authors = after { $names }
report-split-from = out of { $idea }
report-tags = tagged { $tags }
report-other-ideas = Other ideas
report-clusters = Ideas in groups

## Rounds of voting

report-rounds = Rounds of voting
report-round-heading = Round { $id } · { $title }
report-rule-approval =
    { $max ->
        [one] Rule: everybody could mark one idea. The most marks come first.
       *[other] Rule: everybody could mark up to { $max } ideas. The most marks come first.
    }
report-rule-stance = Rule: everybody could agree, disagree or pass, idea by idea. Those who agree less those who disagree decide the order.
report-rule = Rule: { $rule }
report-base =
    { $count ->
        [one] Base: { $count } present when the round was opened at { $time }.
       *[other] Base: { $count } present when the round was opened at { $time }.
    }
report-voted =
    { $count ->
        [one] Voted: { $count } ({ $share }). The last vote counts.
       *[other] Voted: { $count } ({ $share }). Everybody's last vote counts.
    }
report-late =
    { $came ->
        [one] { $came } came after the opening; { $voted } of them voted.
       *[other] { $came } came after the opening; { $voted } of them voted.
    }
report-round-again = Asked once more after round { $id }: { $reason }
report-mandate = What the meeting could do: { $mandate }.
report-round-mandate = What the outcome is used for: { $mandate }.
report-not-shown = The result was not shown to the participants and is not confirmed.
report-shown = Shown to the participants at { $time }. Not confirmed.
report-confirmed = ✓ Confirmed at { $time }.
report-counted =
    { $count ->
        [one] Counted on paper and by hand: { $count } vote.
       *[other] Counted on paper and by hand: { $count } votes.
    }
report-counter =
    { $count ->
        [one] { $name } counted { $count } voter
       *[other] { $name } counted { $count } voters
    }
report-accepted = The facilitator accepted the count of { $name }: { $reason }
report-count-left-out = Not part of the result.
report-present = Present
report-have-voted = Voted
report-round-open = The round is open. Nobody sees the result before it is closed.
report-place = Place
report-place-tied = { $place } (tied)
report-idea = Idea
report-count-approvals = Marks
report-count-agree = Agree
report-count-disagree = Disagree
report-count-pass = Pass
report-stance-per-party = Per party: agree / disagree / pass.
report-count-sum = Sum
report-count-mean = Mean
report-count-median = Median
report-count-scores = How many gave 0–5
report-count-dots = Dots
report-count-points = Points
report-count-givers = From
report-count-borda = Points by place
report-count-firsts = Put it first
report-count-ranked = Gave it a place
report-count-support = For (5–7)
report-count-between = Between (4)
report-count-against = Against (1–3)
report-count-steps = How many on steps 1–7
report-score-per-party = Per party: the mean of those who gave a score.
report-ranking-how = Points by place (Borda): one for each idea that the idea stands before on a ballot, half a one for each that it stands level with. Ideas without a place are level, after those that have one.
report-ranking-per-party = Per party: points by place.
report-pairs = Two by two: how many put the idea of the row before the idea of the column.
report-gradient-per-party = Per party: for (5–7) / between (4) / against (1–3).
report-without-votes = Without votes:
report-suppressed = Not shown apart: { $names }. Fewer than { $least } voted, or the votes of a smaller party could be worked out. The votes are in the sum.
report-hidden = hidden, see the annex
report-withdrawn = withdrawn
report-merged = merged, see the annex
report-split = split, see the annex

## Annex

report-annex = Annex: hidden, merged, split and withdrawn
report-topic-withdrawn = **Topic { $id }** was taken back by the one who pitched it.
report-note-overwritten = **Topic { $id }**, { $field }, was written by two at once. The text that did not stay:
report-topic-hidden = **Topic { $id }** was hidden: { $title }
report-idea-withdrawn = **Idea { $id }** was taken back by the one who wrote it.
report-idea-hidden = **Idea { $id }** was hidden: { $text }
report-idea-merged = **Idea { $id }** became part of idea { $into }: { $text }
report-idea-split = **Idea { $id }** was split into { $into }: { $text }
report-reason = – reason: { $reason }

## About the document

report-about = About this document
report-about-text = Compiled by torg from the journal of { $slug } ({ $id }), up to event { $n }, { $at }. The same journal always gives the same document.
