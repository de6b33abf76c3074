### The terms of a round: what decides, when the result holds, and how one round follows another.

## Terms that do not go together

terms-fault-rule = That count can't read ballots of this kind. Choose another count or another method.
terms-fault-no-money = That count shares out money. Say how much there is and what each idea costs.
terms-fault-idle-money = When ideas share money, the count must be one that shares it out. Choose such a count.
terms-fault-seats = Say how many ideas are chosen: at most { $most }, and at least one when a count is to choose.
terms-fault-seats-of-money = The money decides how many ideas there is room for. Give no number.
terms-fault-least = No ballot can ask for so many ideas: at most { $most }.
terms-fault-percent = A share is between 1 and 100 per cent.
terms-fault-budget = Say how much money there is: between 1 and { $most } kronor.
terms-fault-cost = Idea { $idea } must cost between 1 and { $most } kronor.
terms-fault-cost-missing = Nobody has said what idea { $idea } costs.
terms-fault-codes = Codes to check by are for secret rounds only.
terms-fault-too-many = That count tries every possibility and manages at most { $most } ideas. Choose another count or fewer ideas.

## What is settled, a sentence each

terms-least =
    { $least ->
        [one] Mark or name at least one.
       *[other] Mark or name at least { $least }.
    }
terms-chosen =
    { $seats ->
        [one] The first is chosen.
       *[other] The first { $seats } are chosen.
    }
terms-chosen-by =
    { $seats ->
        [one] One idea is chosen.
       *[other] { $seats } ideas are chosen.
    } Counted by: { $rule }.
terms-money = There are { $budget }. The money is shared out by: { $rule }.
terms-quorum = Holds if at least { $share } per cent of those who were here when the vote opened take part.
terms-threshold = An idea needs at least { $share } per cent of the voters behind it.
terms-kronor =
    { $sum ->
        [one] { $sum } krona
       *[other] { $sum } kronor
    }
terms-costs = Costs { $cost }
terms-all-costs = Costs – { $costs }.
terms-marked-costs = What you have marked costs { $cost } of { $budget }.
terms-how = How it is counted
terms-lot = The lot is drawn by “{ $seed }”.

## Rounds that follow one another

terms-follows-runoff = Decides between ideas of round { $of }.
terms-follows-shortlist =
    { $best ->
        [one] The first of round { $of }; those level with it are here too.
       *[other] The first { $best } of round { $of }; those level with the last of them are here too.
    }
terms-followed-runoff = Round { $by } decided between ideas of this one.
terms-followed-shortlist = Round { $by } went on with the first of this one.
terms-followed-again = The question was asked again in round { $by }.

## The question about terms

terms-ask = Terms of the round
terms-field-rule = Counted by
terms-rule-own = the method's own count
terms-rule-own-how = The ideas are put in order. Set a number if the first of them are to be chosen.
terms-field-seats = How many are chosen
terms-field-budget = Kronor to share out
terms-field-least = Least on a ballot
terms-field-quorum = Least turnout, %
terms-field-threshold = Least support, %
terms-ask-costs = What the ideas cost, in kronor
terms-ask-costs-body = There are { $budget } to share out. An idea without a cost cannot take part when the round opens.
terms-costs-none = The ideas share no money. First choose a count that shares out money, under the terms.
terms-draft-keys = { $terms } terms, { $print } ballot papers
terms-costs-missing =
    { $count ->
        [one] One idea has no cost, { $key } sets it
       *[other] { $count } ideas have no cost, { $key } sets it
    }
terms-costs-too-many = There are too many ideas to set costs for here. Pick out at most { $most } ideas first.
terms-not-an-amount = Write kronor as a whole number, such as 120,000.

## The question about a round that follows

terms-ask-follow = Go on from the result
terms-ask-follow-body = This makes a new draft that says where its ideas come from. This round stays as it is.
terms-field-which = Who go on
terms-which-tied =
    { $count ->
        [one] the one that is level
       *[other] the { $count } that are level
    }
terms-which-best = the first
terms-field-best = How many
terms-which-best-how = Those level with the last of them all go on.
terms-which-tied-how = The result leaves open which of them are chosen.

## The question about the lot

terms-ask-lot = Draw a lot
terms-ask-lot-body = Let the room say what the lot is drawn by: for example, three people each say a number. It is printed with the result, and anybody can check it. The lot is drawn only once.
terms-field-lot = The room says
terms-lot-drawn-already = The lot has been drawn by “{ $seed }”.
terms-lot-nothing-tied = Nothing is tied, so there is nothing to draw a lot about.
terms-lot-nothing-chosen = The round only puts the ideas in order and chooses none, so there is nothing to draw a lot about. Another round between those that are level is fine.
terms-lot-too-many = Tied in more ways than can be listed, so nobody could check a lot. Hold another round between the ideas instead.
terms-lot-no-outcome = There is no result to draw a lot about.

## The form where ballot papers are written down

terms-sheets-line = Next paper
terms-sheets-blank = blank
terms-sheets-count =
    { $count ->
        [one] { $count } ballot paper
       *[other] { $count } ballot papers
    }
terms-sheets-unread = “{ $what }” can't be read. Use the numbers of the lines.
terms-sheets-leave =
    { $count ->
        [one] { $count } ballot paper is not saved. Press Esc again to throw it away.
       *[other] { $count } ballot papers are not saved. Press Esc again to throw them away.
    }
terms-sheets-keys = Enter next paper · Ctrl+Z back · Ctrl+S save · Esc cancel
terms-sheets-how-approval = The numbers of the lines: 1 4. Blank paper: 0. Seven alike: 1 4 x7. Two count, each by themselves.
terms-sheets-how-ranking = Best first: 3 1 2. Shared place: 3 1=2. Blank paper: 0. Seven alike: 3 1 x7. Two count, each by themselves.
terms-sheets-how-stance = Agree 1+, disagree 2-, pass 3o. Blank paper: 0. Seven alike: 1+ 2- x7. Two count, each by themselves.
terms-sheets-how-amounts = Line and number: 1:5 2:3. Or all lines in turn, a dash for none: 5 3 -. Blank paper: 0. Seven alike: x7 last.
terms-print-at-the-hall = Ballot papers are printed on the meeting's own computer.

## Ballots on paper

terms-ask-print = Print ballot papers
terms-ask-print-body = They are kept as a file to open in a browser and print. The lines have the same numbers as when the papers are written down.
terms-field-papers = How many
terms-paper-title = Ballot papers: { $title }
terms-paper-part = Lines { $from }–{ $to } of { $count }. All pages belong together.
terms-paper-cross = Put a cross in the box.
terms-paper-ring = Ring one answer on each line. Leave a line out if you like.
terms-paper-order = Write 1 beside the best, 2 beside the next, and so on.
terms-paper-number = Write the number in the box.
terms-paper-abstain = I abstain.
terms-papers-written = The ballot papers are in { $path }. Open the file in a browser and print it.
