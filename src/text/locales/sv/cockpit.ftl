### Cockpiten, körschemats ord och förberedelselistan.

## Körschemat

cockpit-field-page = Projektorsida
cockpit-field-private = Privat, lämnar aldrig konsolen
cockpit-page-none = följer mötet
cockpit-day-starts = Börjar { $time }
cockpit-day-ends = slut { $time }
cockpit-day-ended = slutade { $time }
cockpit-day-planned = plan { $time }
cockpit-day-late = { $count } min sent
cockpit-day-early = { $count } min tidigt
cockpit-sheet-owner = Ansvarig: { $owner }
cockpit-sheet-page = Projektor: { $page }
cockpit-private = Privat
cockpit-sheet-fixed = fast tid { $time }
cockpit-head-page = projektor

## Nu

cockpit-times = { $started }–{ $ends }, { $length }
cockpit-left-calm = { $left } kvar
cockpit-left-soon = { $left } kvar: börja runda av
cockpit-left-last = { $left } kvar: sista orden
cockpit-left-over = { $over } över tiden
cockpit-begins-with = Börjar med { $title }
cockpit-not-yet = dags att förbereda
cockpit-soon-on = till start
cockpit-late-start =
    { $count ->
        [0] dags att börja
       *[other] { $count } min efter utsatt tid
    }
cockpit-start = Starta mötet: { $title }, { $length }
cockpit-next = Nästa: { $title }, { $length }, väntas { $time }
cockpit-end = Sista blocket pågår. Avsluta mötet
cockpit-resume = Återuppta mötet
cockpit-ended = Mötet är avslutat
cockpit-sum-people =
    { $count ->
        [one] { $count } deltagare
       *[other] { $count } deltagare
    }
cockpit-sum-topics =
    { $count ->
        [one] { $count } ämne
       *[other] { $count } ämnen
    }
cockpit-sum-ideas =
    { $count ->
        [one] { $count } idé
       *[other] { $count } idéer
    }
cockpit-sum-rounds =
    { $count ->
        [one] { $count } omröstning
       *[other] { $count } omröstningar
    }
cockpit-export = torg export { $slug } skriver dokumentationen

## I rummet

cockpit-people = I rummet
cockpit-new = nya: { $count } av { $here }
cockpit-missing = Saknas: { $names }
cockpit-not-said = Ej angivet: { $count }
cockpit-turnout = { $voted } av { $of } har röstat ({ $minutes } min)
cockpit-no-address = Ingen adress svarar för telefonerna
cockpit-terminals = Telefoner { $phones } · projektorer { $projectors } · antecknare { $notes }
cockpit-rooms = I rummen nu
cockpit-room-free = ledigt
cockpit-room-noted = ✎ antecknas
cockpit-room-unnoted = inga anteckningar
cockpit-ahead = Resten av dagen
cockpit-latest = Senast
cockpit-script = Manus
cockpit-script-of = Manus: { $title }
cockpit-no-script = Inget manus. Skriv ett i körschemat (2, sedan e).
cockpit-nothing-runs = Inget block pågår.

## Att se till

cockpit-reminders = Att se till
cockpit-reminder-waiting =
    { $count ->
        [one] En terminal väntar vid dörren ({ $key })
       *[other] { $count } terminaler väntar vid dörren ({ $key })
    }
cockpit-reminder-no-phones = Ingen telefon har kontakt: se till nätverket ({ $key })
cockpit-reminder-pitch = Det pitchas nu: { $title } (s på { $key } avslutar)
cockpit-reminder-pitch-over = Pitchens tid är ute: { $title } (s på { $key } avslutar)
cockpit-reminder-clash = { $title } { $time }: { $count } min krock
cockpit-reminder-long-round = Omröstningen har varit öppen i { $count } min
cockpit-reminder-unplaced =
    { $count ->
        [one] Ett ämne väntar på plats ({ $key })
       *[other] { $count } ämnen väntar på plats ({ $key })
    }
cockpit-reminder-unwritten = Anteckningar saknas: { $names }

## Innan dörrarna öppnas

cockpit-checklist =
    { $count ->
        [0] Innan ni börjar: inget saknas
        [one] Innan ni börjar: en sak saknas
       *[other] Innan ni börjar: { $count } saker saknas
    }
cockpit-check-question =
    { $good ->
        [yes] Dagens fråga är satt
       *[no] Dagens fråga saknas
    }
cockpit-check-mandate =
    { $good ->
        [yes] Mandatet är satt
       *[no] Mandatet saknas: vad får mötet avgöra?
    }
cockpit-check-wifi =
    { $good ->
        [yes] Nätverkets namn är angivet
       *[no] Nätverkets namn saknas
    }
cockpit-check-squares =
    { $good ->
        [yes] Tavlan: { $squares } rutor räcker för { $topics } ämnen
       *[no] Tavlan: { $squares } rutor för { $topics } ämnen
    }
cockpit-check-chairs =
    { $good ->
        [yes] Stolar: { $chairs } räcker för { $people }
       *[no] Stolar: { $chairs } för { $people } deltagare
    }
cockpit-check-clashes =
    { $count ->
        [0] Körschemat går ihop
        [one] Ett block krockar med en fast tid
       *[other] { $count } block krockar med fasta tider
    }
cockpit-check-owners =
    { $count ->
        [0] Alla block har en ansvarig
        [one] Ett block saknar ansvarig
       *[other] { $count } block saknar ansvarig
    }
cockpit-check-targets =
    { $good ->
        [yes] Mål för balansen är satta
       *[no] Mål för balansen saknas
    }
cockpit-check-address =
    { $good ->
        [yes] Telefonerna når en adress
       *[no] Ingen adress svarar för telefonerna
    }
cockpit-check-projector =
    { $count ->
        [0] Ingen projektor är ansluten
        [one] En projektor är ansluten
       *[other] { $count } projektorer är anslutna
    }
cockpit-check-note-takers =
    { $count ->
        [0] Inga antecknare anslutna till { $rooms } rum
        [one] En antecknare ansluten till { $rooms } rum
       *[other] { $count } antecknare anslutna till { $rooms } rum
    }
cockpit-check-saving =
    { $good ->
        [yes] Allt som händer sparas på den här datorn
       *[no] Det går inte att spara. Kontrollera disken
    }
cockpit-check-backup = Säkerhetskopia: ett USB-minne att kopiera mappen till
cockpit-check-paper = Pappersröster utskrivna för den som inte har telefon

## Ny session

cockpit-field-from = Utgå från
cockpit-field-starts = Starttid, tom = vanlig
cockpit-like = som ”{ $title }”
