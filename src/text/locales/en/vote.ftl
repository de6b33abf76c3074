### The ballot and the result on the phone. In sentences that the script fills in, %n, %m, %u and
### %t become numbers and the idea's text.

## How to vote

vote-how-score = Give each idea 0 to 5. Leave out those you have no opinion on.
vote-how-dots =
    { $dots ->
        [one] You have one dot. Give it to the idea that matters most to you.
       *[other] You have { $dots } dots. Give them to the ideas that matter most to you.
    }
vote-how-dots-most =
    { $most ->
        [one] You have { $dots } dots. Give them to the ideas that matter most to you, one to each.
       *[other] You have { $dots } dots. Give them to the ideas that matter most to you, at most { $most } to the same idea.
    }
vote-how-points = You have { $points } points to share out. Give most to what matters most. You need not use them all.
vote-how-ranking =
    { $max ->
        [one] Choose the idea you put first.
       *[other] Put up to { $max } ideas in order, the best first. Ideas you find equally good may share a place.
    }
vote-how-gradient = Say how far you can go along with each idea. Leave out those you have no opinion on.
vote-no-opinion = No opinion
vote-score-worst = not good at all
vote-score-best = very good
vote-whole-number = Write a whole number, at most { $most }.
vote-more = More:
vote-less = Less:
vote-place = Place
vote-move-last = Put last
vote-move-up = Move up
vote-move-down = Move down
vote-move-out = Take out of the order
vote-abstain-instead = Abstain instead
vote-abstain-clears = You abstain from the whole round, and the answers you have given are removed.

## What is counted while it is filled in

vote-left-approval = Left to choose: %n
vote-full-approval = You have chosen as many as you may. Take one away first.
vote-over-approval = %n too many chosen.
vote-left-score = %u of %m rated
vote-left-gradient = %u of %m rated
vote-left-stance = %u of %m answered
vote-left-dots = Dots left: %n
vote-full-dots = All dots are given. Take one back first.
vote-over-dots = Dots too many: %n. You have %m.
vote-left-points = Points left: %n
vote-full-points = All points are given. Take some back first.
vote-over-points = Points too many: %n. The sum may be at most %m.
vote-left-ranking = %u of %m placed
vote-full-ranking = At most %m get a place. Take one out first.
vote-over-ranking = %n too many placed, at most %m get a place.
vote-at-most = A whole number, at most %n.
vote-given = %t: %n.
vote-placed = %t: place %n of %m.
vote-placed-shared = %t: shared place %n of %m.
vote-unplaced = %t has no place now.
vote-unsent = Not saved yet
vote-waits = Sent when the connection is back

## Your vote

vote-yours = Your vote
vote-said-rated = Your vote is saved. Ideas rated: { $count } of { $all }.
vote-said-dots = Your vote is saved. Dots given: { $count } of { $all }.
vote-said-points = Your vote is saved. Points given: { $count } of { $all }.
vote-said-ranked = Your vote is saved. Ideas placed: { $count }.
vote-said-more = … and { $count } more.
vote-idea-gone = An idea that is no longer there

## Results

vote-result = Result
vote-earlier = Earlier results
vote-to-vote = To the vote
vote-no-result = There is no result to show here.
vote-outcome-approval = Chosen by most
vote-outcome-stance = Most agreement went to
vote-outcome-score = Rated highest
vote-outcome-dots = Most dots went to
vote-outcome-points = Most points went to
vote-outcome-ranking = Ranked highest
vote-outcome-gradient = Most support went to
vote-outcome-tie = { $count } ideas share the first place:
vote-outcome-nobody = Nobody voted.
vote-outcome-nothing = No idea got a vote.
vote-too-few = Not shown, so that nobody’s vote can be worked out.
