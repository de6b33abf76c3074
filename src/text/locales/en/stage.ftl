### The projector's pages: signs, balance, since last time, thanks.

stage-wifi = Same wifi: { $name }
stage-here-of = { $count } checked in of { $of } signed up
stage-mandate-sign = Today: { $level }, { $weight }
stage-held = ◆ { $page } · f follow
stage-mandate = What this meeting may do
stage-mandate-none = Welcome! What this meeting may do is told from the stage.
stage-mandate-step = Step of the work: { $step }
stage-weight-advisory = Advisory: we propose, others decide
stage-weight-deciding = Deciding: we decide here
stage-since-last = Since last time
stage-since-last-none = What has happened since the last meeting is told from the stage.
stage-put-first = We put first: { $idea }
stage-documentation = The documentation: { $url }
stage-balance = We who are here
stage-missing = missing
stage-share = { $count } · { $share } %
stage-share-of-target = { $count } · { $share } % (aim { $target } %)
stage-here =
    { $count ->
        [one] { $count } here
       *[other] { $count } here
    }
stage-first-timers =
    { $count ->
        [one] { $count } is here for the first time
       *[other] { $count } are here for the first time
    }
stage-not-said =
    { $count ->
        [one] { $count } did not say
       *[other] { $count } did not say
    }

## The names of the pages, as the facilitator chooses them

stage-page-welcome = Welcome: how to join
stage-page-mandate = What the meeting may do
stage-page-principles = How we do it
stage-page-since-last = Since last time
stage-page-spotlight = The topic being pitched
stage-page-grid = What is where
stage-page-clock = The clock
stage-page-speakers = The speaker list
stage-page-wall = The wall of ideas
stage-page-round = The vote
stage-page-bridges = Bridges and divides
stage-page-balance = We who are here
stage-page-thanks = Thanks
stage-page-blank = Pause

## The facilitator's choice of page, and the signs

stage-choose = Show on the projector
stage-projectors = Projectors
stage-all-projectors = All
stage-follows = { $name }: { $page } (follows)
stage-as-all = { $name }: { $page } (as all)
stage-holds = { $name }: { $page } (held)
stage-signs = Signs
stage-sign-mandate = Mandate
stage-sign-wifi = Network
stage-sign-expected = Signed up
stage-sign-farewell = Farewell
stage-lines =
    { $count ->
        [one] { $count } line
       *[other] { $count } lines
    }
stage-mandate-unsettled = nothing on the sign
stage-field-level = Level
stage-field-step = Step
stage-field-weight = The outcome is
stage-field-wifi = The network’s name
stage-field-expected = How many signed up
stage-field-since-last = One line for each thing
stage-field-farewell = Said at the end
stage-ask-mandate = What may the meeting do?
stage-ask-mandate-body = The sign says from the start how deep the participation is and what the outcome means.
stage-ask-wifi = Which network must phones be on?
stage-ask-wifi-body = Leave it empty if it goes without saying.
stage-ask-expected = How many have signed up?
stage-ask-since-last-body = What became of what was said last time? At most 12 lines.
stage-ask-farewell = What is said at the end?
stage-ask-farewell-body = For example: Leave through the foyer. Next time: 12 November.

## The address on the console’s screen Join

stage-address-next = Trying the next address …
stage-address-again = Looking for addresses again …
stage-address-only = The computer has no other address right now.
stage-address-elsewhere = The address is chosen on the host computer’s own console.
stage-alone = No phone has found its way here yet. Likely causes:
