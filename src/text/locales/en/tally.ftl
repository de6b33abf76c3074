# Rules to count votes by: what they are called and how they work.

## Approvals: everybody marks what they could go along with

tally-rule-av-name = Most approvals
tally-rule-av-how =
    Every mark is a vote, and those with most marks win. Easy to understand and easy to recount by hand. Its weakness: where several are chosen, the largest group can take every seat.
tally-rule-sav-name = Shared vote (SAV)
tally-rule-sav-how =
    Every ballot is worth one vote, shared equally by all that it marks: two marks give half a vote each, three a third. Most votes win. Who chooses with care is heard more, but who likes much weighs little everywhere, and that tempts people to mark fewer than they mean.
tally-rule-pav-name = Proportional approval (PAV, Thiele)
tally-rule-pav-how =
    Every possible set of winners is compared. The first winner that a voter marked is worth 1 to that voter, the second 1/2, the third 1/3 and so on; the set with the greatest sum wins. It gives groups seats by their size, but nobody can count it by hand, and it takes much counting where there are many options.
tally-rule-seqpav-name = Thiele's method, seat by seat
tally-rule-seqpav-how =
    Seats are filled one at a time. A ballot weighs 1 until somebody on it is elected, then 1/2, 1/3 and so on; each seat goes to whoever has most then. In the early 1900s the seats within Sweden's parties were given out like this. It can be followed step by step and protects smaller groups quite well, though not as surely as comparing every set.
tally-rule-cc-name = Somebody for as many as possible (Chamberlin–Courant)
tally-rule-cc-how =
    The set wins in which as many voters as possible get at least one that they marked. Good when everybody should feel represented. Its weakness: who has got one counts no more, so a large group gets no more seats for being large.
tally-rule-seqcc-name = Somebody for as many as possible, seat by seat
tally-rule-seqcc-how =
    Each seat goes to whoever is marked by most of the voters who have got nobody yet. Easy to follow, and the breadth is great. Its weakness: an early choice can stand in the way of a better whole, and large groups get no more for being large.
tally-rule-seqphragmen-name = Phragmén's method
tally-rule-seqphragmen-how =
    Every seat costs the same, and those who marked the one elected bear the cost. Everybody earns money at the same rate; as soon as the supporters of one can afford it together, they buy the seat. The Swede Lars Edvard Phragmén proposed it in the 1890s. It gives groups seats by their size, and nobody has to say which group they belong to. Its weakness: it is hard to count by hand.
tally-rule-phragmen-enestroem-name = Eneström–Phragmén
tally-rule-phragmen-enestroem-how =
    Every seat costs a fixed quota of votes. It goes to the one whose supporters weigh most; they pay the quota and weigh less from then on, all in the same proportion. If nobody reaches the quota, whoever weighs most is taken all the same. It gives groups seats by their size and can be followed step by step, but how weights are brought down is harder to explain.
tally-rule-equal-shares-name = Method of Equal Shares
tally-rule-equal-shares-how =
    All voters get an equal share of the seats to pay with. A seat goes to the one whose supporters can split the price so that nobody has to pay more than necessary. If the money does not reach for all seats, Phragmén's method fills the rest. A group that agrees gets its share however small it is, and one sees who paid for what. Its weakness: it takes time to explain the first time.
tally-rule-equal-shares-with-av-completion-name = Equal Shares, the rest by most approvals
tally-rule-equal-shares-with-av-completion-how =
    All voters get an equal share of the seats to pay with. A seat goes to the one whose supporters can split the price so that nobody has to pay more than necessary. The seats that nobody can afford any more go to those with most marks. Every group gets its share first, and the last seats are easy to explain; just those may end up with the largest group.
tally-rule-equal-shares-with-increment-completion-name = Equal Shares with growing shares
tally-rule-equal-shares-with-increment-completion-how =
    All voters get an equal share of the seats to pay with, and a seat goes to the one whose supporters can split the price so that nobody pays more than necessary. If seats are left, everybody gets a little more and all is counted anew, until the seats are filled. No seat is given by another rule. Its weakness: a small raise can change much, and it is hard to count by hand.

## Rankings: everybody puts the options in order

tally-rule-plurality-name = Most first places
tally-rule-plurality-how =
    Only the top of each ballot counts, and most win. The simplest rule of all. Its weakness: two that are alike take votes from each other, so that one can win which most people would rather not have.
tally-rule-borda-name = Points by place (Borda)
tally-rule-borda-how =
    On each ballot an option gets one point for every other that it stands before, and half a point for every one that it stands level with. Most points win. What many can live with does well. Its weakness: who puts their worst rival last, against their own judgement, can gain by it.
tally-rule-condorcet-name = Whoever beats all others (Condorcet)
tally-rule-condorcet-how =
    Options meet two by two: the one that more people put before the other wins the duel. Whoever wins every duel is elected. There is hardly any stronger support. Its weakness: sometimes there is no such option, when A beats B, B beats C and C beats A, and then none is elected.
tally-rule-copeland-name = Most duels won (Copeland)
tally-rule-copeland-how =
    Options meet two by two: the one that more people put before the other wins the duel. A duel won gives one point, a level one half, and most points win, as in a league. Whoever beats all always wins. Its weakness: there are many ties, and how great the victories were makes no difference.
tally-rule-minimax-name = The mildest defeat (minimax)
tally-rule-minimax-how =
    Options meet two by two. What counts is the worst defeat of each: how many put the opponent before it. The one whose worst defeat is least wins. Whoever beats all has no defeat and always wins. Its weakness: a single duel decides, so one can win that narrowly loses many.
tally-rule-schulze-name = Schulze
tally-rule-schulze-how =
    Options meet two by two. If A beats B and B beats C, a path leads from A to C; it is as strong as its weakest duel, measured by how many voted for the victor. The one wins whose path to each other is at least as strong as theirs back. Whoever beats all always wins, and there is an answer even when A beats B, B beats C and C beats A. Many associations vote like this. What a ballot leaves out comes last on it. Its weakness: it cannot be counted by hand.
tally-rule-schulze-margins-name = Schulze by margins
tally-rule-schulze-margins-how =
    As Schulze, but a duel is as strong as the victor's margin: those who voted for it less those who voted against. It makes a difference where many put options level or leave them out. What a ballot leaves out comes last on it. Its weakness is the same: it cannot be counted by hand.
tally-rule-schulze-ranked-only-name = Schulze without what is left out
tally-rule-schulze-ranked-only-how =
    As Schulze, but a ballot says nothing of what it leaves out: it counts only in duels between options that it ranks. Fits where people could not judge everything. Its weakness: an option that few have ranked, but high, can win by a few votes.
tally-rule-ranked-pairs-name = Ranked pairs (Tideman)
tally-rule-ranked-pairs-how =
    Options meet two by two. The duels are taken from the greatest to the least and locked one after another; a duel that would close a ring of victories is passed over. The option wins that stands before all others then. Whoever beats all always wins, and one can point at the duels that decided. Its weakness: where two duels are equally great, their order may decide.
tally-rule-irv-name = Elimination in rounds (IRV)
tally-rule-irv-how =
    First places are counted first. If nobody has more than half, the one with least goes out, and its ballots go to the next on them. So it goes on until somebody has more than half of the votes that are left. Two that are alike don't hurt each other that much. Its weakness: what everybody can live with may fall early because few have it on top.
tally-rule-stv-scottish-name = Single transferable vote (STV, Scottish rules)
tally-rule-stv-scottish-how =
    Whoever reaches the quota is elected, and what is over goes on to the next name on the ballots, at a reduced value. When nobody reaches the quota, the one with least goes out, and its votes go on. Every group gets seats by its size, without parties and without wasted votes. Scotland's councils are elected like this, with five decimals. Its weakness: the way to the result is long, and where elimination begins can decide.
tally-rule-stv-wig-name = Single transferable vote (STV, Gregory)
tally-rule-stv-wig-how =
    Whoever reaches the quota is elected, and the surplus goes on to the next name on all of its ballots, at a value by what they were worth when they came. When nobody reaches the quota, the one with least goes out. Quota and values are counted with four decimals. Every group gets seats by its size. Its weakness: the way to the result is long, and very small differences can decide who goes out.
tally-rule-stv-meek-name = Single transferable vote (STV, Meek)
tally-rule-stv-meek-how =
    Everybody elected keeps just the part of their votes that is needed, and the rest goes on; the parts are worked out anew until it comes out even, and the quota sinks when votes run out. Every vote counts as if those excluded had never stood. The fairest form of STV. Its weakness: it needs a computer.

## Numbers: scores, dots or points

tally-rule-sum-name = Greatest sum
tally-rule-sum-how =
    All that was given to an option is added up, and the greatest sum wins. Shows both how many want it and how much. Its weakness: who uses high numbers is heard most, and what few had time to judge gets a low sum.
tally-rule-mean-name = Highest mean
tally-rule-mean-how =
    The mean of each is taken over those who gave a number. Fair to what not everybody has judged. Its weakness: high from a few beats quite high from many, and single extremes pull.
tally-rule-median-name = Highest median
tally-rule-median-how =
    All numbers for an option are put in order, and the one in the middle counts. Single extremes don't pull. Its weakness: many get the same median, so there are many ties.
tally-rule-net-agreement-name = Yes minus no
tally-rule-net-agreement-how =
    Those who say yes less those who say no; who passes does not count. The greatest difference wins. Easy to understand. Its weakness: an idea that divides the room and one that few care about can get the same figure, so always look at both sides.

## Money: options cost, and the sum is fixed

tally-rule-greedy-name = Most votes while the money lasts
tally-rule-greedy-how =
    Options are taken in order of votes or points; what no longer fits is passed over. Most cities do it this way. Its weakness: one expensive option can take everything, even where almost as many would rather have had many small ones.
tally-rule-greedy-per-cost-name = Most votes for the money
tally-rule-greedy-per-cost-how =
    Options are taken in order of votes or points for each unit of money; what no longer fits is passed over. Gives much to many. Its weakness: expensive things hardly stand a chance, however many want them.
tally-rule-greedy-per-cost-by-cost-name = Most approvals, measured in money
tally-rule-greedy-per-cost-by-cost-how =
    Who gets something they marked is taken to get as much as it costs. For each unit of money, the order is then that of the number of marks, and what no longer fits is passed over. Expensive and cheap compete on the same terms. Its weakness: the largest group can take all the money.
tally-rule-budget-shares-name = Equal Shares of the money
tally-rule-budget-shares-how =
    All voters get the same amount of money. An option is taken when those who want it can pay for it together, and first the one that gives most for each unit they spend. What nobody can afford any more goes without, so money may be left. Every group decides over its part. Its weakness: expensive things need many who want them.
tally-rule-budget-shares-increment-name = Equal Shares of the money, with growing shares
tally-rule-budget-shares-increment-how =
    All voters get the same amount of money, and an option is taken when those who want it can pay for it together. If money is left, everybody gets one unit more and all is counted anew, until the next unit would cost more than there is. So more of the money is used, with the same fairness. Its weakness: it is hard to count by hand.
tally-rule-budget-shares-by-cost-name = Equal Shares, measured in money
tally-rule-budget-shares-by-cost-how =
    All voters get the same amount of money, and who gets something they marked is taken to get as much as it costs. An option is taken when those who want it can pay for it together; first the one where each pays the least part of what they get. Large things compete on the same terms as small ones. Its weakness: money may be left.
tally-rule-budget-shares-by-cost-increment-name = Equal Shares, measured in money, with growing shares
tally-rule-budget-shares-by-cost-increment-how =
    As Equal Shares measured in money, but if money is left, everybody gets one unit more and all is counted anew, until the next unit would cost more than there is. More of the money is used. Its weakness: it is hard to count by hand.
tally-rule-budget-phragmen-name = Phragmén's method for money
tally-rule-budget-phragmen-how =
    Everybody earns money at the same rate; as soon as those who marked an option can afford it together, they buy it. When the next purchase would cost more than there is, it ends. Groups get a part of the money by their size. Its weakness: it stops at the first that does not fit, even if something smaller would have.
tally-rule-welfare-name = Most for all together
tally-rule-welfare-how =
    Of all ways to use the money, the one is taken in which the voters together get most of what they voted for. No other way gives more in all. Its weakness: many small things for the largest group easily win, and a small group may go without.
tally-rule-welfare-by-cost-name = Most for all together, measured in money
tally-rule-welfare-by-cost-how =
    Of all ways to use the money, the one is taken in which the voters together get most, where something one marked is worth what it costs. Large things that many want do well. Its weakness: a small group may go without.

## The list of rules

tally-list-approval = Approvals
tally-list-ranking = Rankings
tally-list-score = Numbers: scores, dots, points
tally-list-stance = Yes, no and pass
tally-list-money = Money: approvals, rankings or points, and what everything costs
tally-list-end = Count like this: torg tally FILE --rule RULE

## What was counted

tally-voters =
    { $count ->
        [one] { $count } ballot
       *[other] { $count } ballots
    }
tally-options =
    { $count ->
        [one] { $count } option
       *[other] { $count } options
    }
tally-seats =
    { $count ->
        [one] { $count } seat
       *[other] { $count } seats
    }
tally-budget = { $amount } to use
tally-usual = No rule was named, so the usual one for such ballots was taken: { $rule }.
tally-usual-others = All rules: torg tally --rules
tally-read-as = The ballots are of another kind than the rule reads: { $how }.
tally-nobody = Nobody is elected
tally-chosen =
    { $count ->
        [one] Elected
       *[other] Elected, { $count } of them
    }
tally-and = { $before } and { $last }
tally-tie = Tie between { $names }
tally-tie-sets = { $count } outcomes are equally good by the rule.
tally-tie-more = More than { $count } outcomes are equally good by the rule; not all were worked out.
tally-tie-sure = In all of them:
tally-tie-none = nobody more
tally-lot-none = A lot is drawn only by a stated seed: --seed and whatever the room calls out.
tally-lot-taken = The lot with the seed “{ $seed }” takes outcome { $place }: { $names }.
tally-lot-too-many = There are too many outcomes for a lot among them all.
tally-order = The order
tally-level = (level)
tally-figure = figure
tally-whole = The figure of the set is { $figure }; no other set has more.
tally-file = Counted from { $file }

## Duels

tally-duels = Duels, two by two
tally-duels-how = The row says how many put it before the option of the column. * is a duel won, = a level one.
tally-beats-all = { $name } beats all others.
tally-beats-none = Nobody beats all others.
tally-loses-all = { $name } loses to all others.
tally-locked = Locked one after another:
tally-left-out = Passed over because they would close a ring:

## Step by step

tally-stages = Stage by stage
tally-steps = One after another
tally-exhausted = Out of names
tally-quota = Quota
tally-act-elect = { $name } is elected.
tally-act-exclude = Out: { $names }.
tally-act-tie = Level: { $names }. Here { $name } is taken; another outcome takes another.
tally-act-tie-by-history = Level now: { $names }. An earlier stage tells them apart: { $name }.
tally-act-transfer = The surplus of { $name } goes on, worth { $value } of each vote.
tally-completion = The money lasted this far; the rest is filled by the rule's completion:
tally-cost = costs { $amount }
tally-by-votes = Votes or points: { $figure }.
tally-by-votes-per-cost = Votes or points for each unit of money: { $figure }.
tally-by-moment = Moment: { $figure }.
tally-by-weight = Weight: { $figure }.
tally-by-price = Highest price: { $figure }.
tally-by-tie = Level with { $names }.
tally-paid =
    { $voters ->
        [one] { $voters } paid { $sum }.
       *[other] { $voters } paid { $sum } together, { $each } each.
    }
tally-paid-between = { $voters } paid { $sum } together, between { $least } and { $most } each.
