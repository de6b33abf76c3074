### Projektorns sidor: skyltar, balans, sedan sist, tack.

stage-wifi = Samma wifi: { $name }
stage-here-of = { $count } incheckade av { $of } anmälda
stage-mandate-sign = I dag: { $level }, { $weight }
stage-held = ◆ { $page } · f följ
stage-mandate = Vad mötet får göra
stage-mandate-none = Välkomna! Vad mötet får göra berättas från scenen.
stage-mandate-step = Steg i arbetet: { $step }
stage-weight-advisory = Rådgivande: vi föreslår, andra beslutar
stage-weight-deciding = Beslutande: vi beslutar här
stage-since-last = Sedan sist
stage-since-last-none = Vad som har hänt sedan förra mötet berättas från scenen.
stage-put-first = Vi satte högst: { $idea }
stage-documentation = Dokumentationen: { $url }
stage-balance = Vi som är här
stage-missing = saknas
stage-share = { $count } · { $share } %
stage-share-of-target = { $count } · { $share } % (mål { $target } %)
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
stage-page-bridges = Broar och skiljelinjer
stage-page-balance = Vi som är här
stage-page-thanks = Tack
stage-page-blank = Paus

## Processledarens val av sida, och skyltarna

stage-choose = Visa på projektorn
stage-projectors = Projektorer
stage-all-projectors = Alla
stage-follows = { $name }: { $page } (följer mötet)
stage-as-all = { $name }: { $page } (som alla)
stage-holds = { $name }: { $page } (hålls)
stage-signs = Skyltar
stage-sign-mandate = Mandat
stage-sign-wifi = Nätverk
stage-sign-expected = Anmälda
stage-sign-farewell = Avsked
stage-lines =
    { $count ->
        [one] { $count } rad
       *[other] { $count } rader
    }
stage-mandate-unsettled = inget på skylten
stage-field-level = Nivå
stage-field-step = Steg
stage-field-weight = Utfallet är
stage-field-wifi = Nätverkets namn
stage-field-expected = Antal anmälda
stage-field-since-last = En rad per händelse
stage-field-farewell = Sägs till sist
stage-ask-mandate = Vad får mötet göra?
stage-ask-mandate-body = Skylten säger från början hur djupt deltagandet är och vad utfallet betyder.
stage-ask-wifi = Vilket nätverk ska telefonerna vara på?
stage-ask-wifi-body = Lämna tomt om det är självklart.
stage-ask-expected = Hur många är anmälda?
stage-ask-since-last-body = Vad blev det av det som sades förra gången? Högst 12 rader.
stage-ask-farewell = Vad sägs till sist?
stage-ask-farewell-body = Till exempel: Gå ut genom foajén. Nästa gång: 12 november.

## Adressen på konsolens skärm Anslut

stage-address-next = Provar nästa adress …
stage-address-again = Letar igen efter adresser …
stage-address-only = Datorn har ingen annan adress just nu.
stage-address-elsewhere = Adressen väljs på värddatorns egen konsol.
stage-alone = Ingen telefon har hittat hit än. Troliga orsaker:
