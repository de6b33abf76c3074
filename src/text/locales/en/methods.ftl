# Ways to vote: what they are called, how they go, and how to read what was counted.

## Names, in lists and choices

methods-name-approval = marks
methods-name-stance = agree, disagree or pass
methods-name-score = score 0–5
methods-name-dots = dots
methods-name-points = share out points
methods-name-ranking = ranking
methods-name-gradient = gradient of agreement 1–7

## When they fit, a sentence each, in the dialog that prepares a round

methods-when-approval = Everybody marks what they want to go on with. Good when ideas are many and people tired.
methods-when-stance = Everybody answers idea by idea. Shows what the room agrees on and what divides it.
methods-when-score = Everybody gives each idea 0–5. Shows how much. Good for up to twelve ideas.
methods-when-dots = Everybody puts down dots, several on one if they like. A quick narrowing, no decision.
methods-when-points = Everybody shares out their points. Good when one thing has to be weighed against another.
methods-when-ranking = Everybody puts the ideas in order. Careful but slow. Good for up to six ideas.
methods-when-gradient = Everybody says how far they go along. Tests a proposal: ask those on 1–3 what is missing.

## The rule, a sentence on what to do and one on the order

methods-do-approval =
    Mark up to { $max } of { $ideas ->
        [one] { $ideas } idea
       *[other] { $ideas } ideas
    }.
methods-do-stance =
    { $ideas ->
        [one] Agree, disagree or pass on { $ideas } idea.
       *[other] Agree, disagree or pass on each of { $ideas } ideas.
    }
methods-do-score =
    Score 0–5 for { $ideas ->
        [one] { $ideas } idea
       *[other] { $ideas } ideas
    }.
methods-do-dots =
    { $dots ->
        [one] { $dots } dot on { $ideas } ideas.
       *[other] { $dots } dots on { $ideas } ideas, at most { $most } on one.
    }
methods-do-points =
    { $points } points to share out on { $ideas ->
        [one] { $ideas } idea
       *[other] { $ideas } ideas
    }.
methods-do-ranking =
    Put up to { $max } of { $ideas ->
        [one] { $ideas } idea
       *[other] { $ideas } ideas
    } in order.
methods-do-gradient =
    How far one goes along with { $ideas ->
        [one] { $ideas } idea
       *[other] { $ideas } ideas
    }, 1–7.

## What then decides the order, where nothing else is settled

methods-order-approval = Most marks first.
methods-order-stance = Most agree minus disagree first.
methods-order-score = Highest sum first.
methods-order-dots = Most dots first.
methods-order-points = Most points first.
methods-order-ranking = Most points by place first.
methods-order-gradient = Most on 5–7 minus 1–3 first.

## The steps of the gradient of agreement

methods-step-1 = Can't go along with it
methods-step-2 = Against, but won't stop it
methods-step-3 = Doubtful, need to talk more
methods-step-4 = Neither for nor against
methods-step-5 = Go along, with reservations
methods-step-6 = For, with a remark
methods-step-7 = For, with all my heart

## What was counted

methods-counts-score = sum { $sum }, mean { $mean }, median { $median }
methods-counts-dots =
    { $dots ->
        [one] { $dots } dot from { $givers }
       *[other] { $dots } dots from { $givers }
    }
methods-counts-dots-alone =
    { $dots ->
        [one] { $dots } dot
       *[other] { $dots } dots
    }
methods-counts-points = { $points } points from { $givers }
methods-counts-points-alone = { $points } points
methods-counts-ranking = { $points } points, first with { $firsts }
methods-counts-gradient = { $support } for, { $between } between, { $against } against, median { $median }

## The form for counted votes

methods-column-dots = Dots
methods-column-points = Points

## The dialog that prepares a round

methods-field-ranked = Places to give
methods-field-dots = Dots per person
methods-field-most = At most on one idea
methods-field-points = Points per person

## Short, in lists

methods-brief-score = { $sum }, mean { $mean }
methods-brief-gradient = { $support }–{ $between }–{ $against }, median { $median }
methods-brief-ranking = { $points } points

## About the chosen idea

methods-scores = scores
methods-steps = steps
methods-abstained = { $count } abstained
methods-scored = { $voters } gave a score
methods-stood = { $voters } answered
methods-pairs = Against one other at a time: before { $wins }, level with { $level }, after { $losses }.
methods-pair = { $ahead }–{ $behind } against { $title }

## Below the result on the projector

methods-foot-stance = Per party: yes–no–pass
methods-foot-score = Per party: mean score
methods-foot-ranking = One point for each idea that an idea is put before, half a one for each it is level with
methods-foot-gradient = For (5–7) – between (4) – against (1–3)
