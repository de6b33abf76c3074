### Projektorns sidor: skyltar, balans, sedan sist, tack.

stage-mandate = Vad vi gör i dag
stage-mandate-none = Välkomna! Vad mötet får göra berättas från scenen.
stage-mandate-step = Steg: { $step }
stage-weight-advisory = Rådgivande: vi föreslår, andra beslutar
stage-weight-deciding = Beslutande: vi beslutar här
stage-since-last = Sedan sist
stage-since-last-none = Vad som har hänt sedan förra mötet berättas från scenen.
stage-documentation = Dokumentationen: { $url }
stage-balance = Vi som är här
stage-missing = saknas
stage-share = { $count } · { $share } %
stage-share-of-target = { $count } · { $share } % av { $target }
stage-here =
    { $count ->
        [one] { $count } här
       *[other] { $count } här
    }
stage-first-timers =
    { $count ->
        [one] { $count } är här för första gången
       *[other] { $count } är här för första gången
    }
stage-not-said =
    { $count ->
        [one] { $count } har inte angett
       *[other] { $count } har inte angett
    }

## Sidornas namn, som processledaren väljer dem

stage-page-welcome = Välkommen: gå med
stage-page-mandate = Vad mötet får göra
stage-page-principles = Så här gör vi
stage-page-since-last = Sedan sist
stage-page-spotlight = Ämnet som presenteras
stage-page-grid = Var är vad
stage-page-clock = Klockan
stage-page-speakers = Talarlistan
stage-page-wall = Idéväggen
stage-page-round = Omröstningen
stage-page-balance = Vi som är här
stage-page-thanks = Tack
stage-page-blank = Paus
