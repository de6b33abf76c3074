### The projector's pages: signs, balance, since last time, thanks.

stage-mandate = What we do today
stage-mandate-none = Welcome! What this meeting may do is told from the stage.
stage-mandate-step = Step: { $step }
stage-weight-advisory = Advisory: we propose, others decide
stage-weight-deciding = Deciding: we decide here
stage-since-last = Since last time
stage-since-last-none = What has happened since the last meeting is told from the stage.
stage-documentation = The documentation: { $url }
stage-balance = We who are here
stage-missing = missing
stage-share = { $count } · { $share } %
stage-share-of-target = { $count } · { $share } % of { $target }
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
stage-page-balance = We who are here
stage-page-thanks = Thanks
stage-page-blank = Pause
