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
