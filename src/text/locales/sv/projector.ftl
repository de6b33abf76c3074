### Det som hela rummet ser.
projector-join = Gå med: { $url }

## Välkommen

projector-scan = Gå med: rikta kameran mot koden, eller skriv
projector-same-network = Telefonen ska vara på samma nätverk.
projector-no-address = Välkommen! Adressen för telefonerna kommer här.
projector-here =
    { $count ->
        [one] { $count } har gått med
       *[other] { $count } har gått med
    }

## Klockan

projector-minutes-left =
    { $count ->
        [one] { $count } minut kvar
       *[other] { $count } minuter kvar
    }
projector-seconds-left =
    { $count ->
        [one] { $count } sekund kvar
       *[other] { $count } sekunder kvar
    }
projector-next = Sedan, { $time }: { $title }
projector-thanks = Tack för i dag!

## Tavlan

projector-where = Var är vad
projector-free = ledigt
projector-host = Värd: { $name }
projector-waiting =
    { $count ->
        [one] { $count } ämne väntar på plats
       *[other] { $count } ämnen väntar på plats
    }
projector-no-topics = Inga ämnen än. Föreslå ett från telefonen!
projector-interested =
    { $count ->
        [one] { $count } vill vara med
       *[other] { $count } vill vara med
    }

## Omröstningen

projector-no-round = Ingen omröstning än
projector-have-voted = har röstat
projector-base = { $voted } röstade av { $of } i rummet ({ $share } %)
projector-tied-place = Delad { $rank }.
projector-too-few = (för få)
projector-taken-down = (idén visas inte)

## Öppet forum

projector-principles = Så här gör vi
projector-principle-people = De som är här är rätt personer.
projector-principle-what = Det som händer är det enda som kunde hända.
projector-principle-when = Det börjar när det börjar.
projector-principle-over = När det är slut är det slut.
projector-law = Två fötters lag: lär du dig inget och bidrar du inte, gå dit där du gör det.
projector-animals = Humlor flyger mellan samtalen och pollinerar. Fjärilar slår sig ned, och nya samtal uppstår kring dem.
