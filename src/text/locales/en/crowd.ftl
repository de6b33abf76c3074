### Simulated people: torg replay and torg demo.

## The files from Pol.is

crowd-fault-line = { $file }:{ $line }: { $what }
crowd-fault-file = { $file }: { $what }
crowd-fault-no-conversation = there is no Pol.is conversation here. The folder must hold votes.csv and comments.csv, or votes.json and comments.json.
crowd-fault-no-groups = nothing here says which opinion group anybody is in (participants-votes.csv or math-pca2.json).
crowd-fault-unreadable = the file can't be read ({ $why }).
crowd-fault-too-large = the file is { $size } MB, and torg reads { $limit } MB at most.
crowd-fault-no-column = the column { $column } is missing from the first line.
crowd-fault-no-cell = the line ends before the column { $column }.
crowd-fault-odd = the column { $column } holds “{ $found }”, where a whole number belongs (in vote 1, 0 or -1).
crowd-fault-twice = statement { $id } stands twice.
crowd-fault-not-text = the line is not UTF-8. Save the file as UTF-8 and try again.
crowd-fault-malformed = the content can't be understood ({ $why }).

## What the conversation becomes in the session

crowd-person = Person { $id }
crowd-missing = (not in the file: statement { $id })
crowd-unreadable = (can't be read: statement { $id })
crowd-hidden-reason = Rejected by the moderators of the conversation.
crowd-round-title = What do we agree on?

## The summary of torg replay

crowd-summary-people =
    { $joined ->
        [one] { $joined } person: { $voters } voted, { $authors } wrote statements
       *[other] { $joined } people: { $voters } voted, { $authors } wrote statements
    }
crowd-summary-ideas =
    { $ideas ->
        [one] { $ideas } idea, { $hidden } hidden (rejected in the file)
       *[other] { $ideas } ideas, { $hidden } hidden (rejected in the file)
    }
crowd-summary-actions = { $votes } votes sent; of all actions { $accepted } acknowledged, { $refused } refused, { $waited } times asked to wait
crowd-summary-pace = acknowledged p50 { $p50 } ms, p99 { $p99 } ms; { $rate } actions/s for { $seconds } s
crowd-summary-shortened =
    { $count ->
        [one] { $count } statement was too long and ends in …
       *[other] { $count } statements were too long and end in …
    }
crowd-summary-placeholders =
    { $count ->
        [one] { $count } statement has no readable text in the file; its number stands instead
       *[other] { $count } statements have no readable text in the file; their numbers stand instead
    }
crowd-summary-refusal = first refused action: { $why }
crowd-verdict-matches =
    { $ideas ->
        [one] The votes match the file for the only idea.
       *[other] The votes match the file for all { $ideas } ideas.
    }
crowd-verdict-differs =
    { $count ->
        [one] The votes differ from the file for { $count } idea (agree/disagree/pass):
       *[other] The votes differ from the file for { $count } ideas (agree/disagree/pass):
    }
crowd-verdict-difference = statement { $id }: in the file { $expected }, in the session { $found }

## torg demo

crowd-demo-title = Rehearsal: an idea workshop with made-up people
crowd-demo-summary =
    { $people ->
        [one] { $people } participant, { $topics } topics, { $ideas } ideas, { $ballots } ballots
       *[other] { $people } participants, { $topics } topics, { $ideas } ideas, { $ballots } ballots
    }
crowd-demo-actions = { $accepted } actions acknowledged (p50 { $p50 } ms, p99 { $p99 } ms), { $refused } refused, { $waited } times asked to wait. The same people again: --seed { $seed }
crowd-demo-kept = Kept in { $folder }


## On the way

crowd-console-name = replay
crowd-waiting-for-console = Waiting to be let in at the console …
crowd-hall-pace = The phones keep to the pace of a hall: a few actions at a time, 20 new phones a second. A large conversation takes many minutes; --raise-limits raises the limits.
crowd-step-join = People check in
crowd-step-ideas = Statements become ideas
crowd-step-votes = Votes

## When it can't be done

crowd-too-many = The conversation is too large for a session: { $found } of something it may have { $limit } of at most.
crowd-not-empty = The session { $name } is not empty. Choose another with --into, for example --into { $instead }.
crowd-unknown-party = The session has no party { $party }. It has { $known }.
crowd-round-open = A round is open in the session. Close it on the console and try again.
crowd-nobody-may-write = The session has no phase in which participants may write. Use another session.
crowd-refused = It could not go on: { $why }
crowd-no-answer = The session does not answer ({ $why }). See that it is held and that the address is right.
crowd-too-busy = The session has too much to do and gave no answer. Try again with a lower --phones or --rate.
crowd-not-saved = The disk takes no more. What was acknowledged is saved; make room on the disk and start again with a new session.
crowd-turned-away = The session does not let the phone in (answer { $status }): { $why }
crowd-interrupted = Interrupted. The session stays as it is; start again with another --into.

## Help

cli-help-demo = Rehearse with a living idea workshop of made-up people; it is gone when it is over
cli-help-demo-people = How many people come
cli-help-demo-seed = A whole number that decides who comes and what they like; the same number brings the same people
cli-help-demo-headless = Without a console; the facilitator is made up then, too
cli-help-demo-for = How long it lasts, for example 60s or 10m
cli-help-demo-mix = The shares of the parties, for example civil=50,kommun=40,annan=10
cli-help-demo-auto = Let a made-up facilitator see to run sheet, board and rounds
cli-help-demo-keep = Keep the session under this name
cli-help-demo-bind = The address to listen on
cli-help-demo-port = The port to listen on; 0 takes any

cli-help-replay = Play a conversation from Pol.is with a phone for every person, and check the counts
cli-help-replay-dir = The folder with the conversation's files
cli-help-replay-into = The session to play into, new or empty; else a new one named after the folder
cli-help-replay-url = The address of a session that somebody else holds
cli-help-replay-code = The one-time code for a console of that session
cli-help-replay-phones = How many phones may have something under way at a time
cli-help-replay-rate = How many actions a second the phones are meant to send
cli-help-replay-raise-limits = Raise the limits on how fast a phone may send
cli-help-replay-groups = Give everybody their published opinion group as party, and compare what the groups said
cli-help-replay-cluster = Find opinion groups anew and compare them with the published ones
cli-help-replay-seed = The seed that the search begins with
cli-help-replay-json = Show the summary as JSON

# Opinion groups
crowd-group = Group { $number }
crowd-groups = Opinion groups: { $sizes } people; { $ungrouped } in none.
crowd-groups-match = What each group said of all { $ideas } statements is counted as the files say.
crowd-groups-differ = What the groups said differs from the files for { $count } statements.
crowd-groups-top = Most in common: { $list }
crowd-groups-widest = Furthest apart: { $list }
crowd-clusters = Found anew from the answers: { $k } groups ({ $sizes }), seed { $seed }, silhouette { $silhouette }.
crowd-clusters-agree = Agreement with the published groups (adjusted Rand index): { $agreement }, over { $compared } people.
crowd-clusters-none = No groups can be found in the answers: too few of them, or all alike.
