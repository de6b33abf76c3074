### Marknadsplatsen: kön, pitchen, parkeringen och rutorna.

## Listorna

market-queue = Kö ({ $count })
market-queue-empty = Ingen i kön än.
market-drafts =
    { $count ->
        [one] ett utkast
       *[other] { $count } utkast
    }
market-parked = Parkering ({ $count })
market-parked-empty = Inget ämne parkerat.
market-gone = Borta ({ $count })
market-host-left-short = borta
market-host-left = den som föreslog det har gått hem
market-signed = { $count } av { $of } platser tagna
market-more-hosts =
    { $count ->
        [one] en värd till
       *[other] { $count } värdar till
    }
market-needs = behöver { $what }

## Pitchen

market-pitch-now = PITCH
market-nobody-waits = Ingen väntar på att pitcha. Tryck a för ett ämne som någon säger högt.

## Passen

market-frozen = fryst
market-thawed = upptinat
market-over = är över
market-not-frozen = Passet är inte fryst. Det fryser en kvart innan det börjar.

## Rummen

market-chairs-short = { $count } pl.
market-feature-wheelchair = rullstol
market-feature-quiet = tyst
market-feature-projector = projektor
market-feature-short-wheelchair = R
market-feature-short-quiet = T
market-feature-short-projector = P
market-field-wheelchair = Rullstol
market-field-quiet = Tyst
market-field-projector = Projektor

## Kortet i handen

# $does är ett av market-does-…
market-in-hand = ▲ ”{ $title }” ★{ $interest } – { $does } Esc lägger tillbaka.
market-in-hand-again = ▲ Ny omgång av ”{ $title }” ★{ $interest } – { $does } Esc avbryter.
market-does-nothing = här står det redan.
market-does-park = Enter parkerar.
market-does-swap = Enter byter plats med ”{ $title }”.
market-does-place = Enter lägger det i { $room }.
market-swaps = byter: { $title }
market-clear = Ingen vill vara på två ställen samtidigt, och alla får plats.
market-clashes =
    { $count ->
        [one] { $count } person vill vara på två ställen: { $names }
       *[other] { $count } personer vill vara på två ställen: { $names }
    }
market-clash = ”{ $title }” { $count }
market-unmet = rummet saknar: { $what }
market-short-busy = går inte här
market-short-clashes =
    { $count ->
        [one] { $count } krock
       *[other] { $count } krockar
    }
market-short-over = { $count } utan stol
market-short-unmet = rummet saknar
market-short-clear = fritt

## Frågor

market-ask-hosts = Värdar för ämnet
market-field-hosts = Namn, med komma
market-ask-needs = Vad behöver ämnet av sitt rum?
market-nobody-called = Ingen här heter ”{ $name }”. Skriv namnet som det står under Deltagare.
market-many-called = Flera här heter ”{ $name }”. Skriv mer av namnet.

## Projektorn

market-stage-left = kvar av pitchen
market-stage-over = Tack! Tiden är ute
market-stage-interest =
    { $count ->
        [one] vill vara med
       *[other] vill vara med
    }
market-stage-nobody = Vem vill ta upp något?
market-stage-next = Näst på tur
