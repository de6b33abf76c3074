### Processledarens konsol.

## Ramen

console-too-small = Fönstret är för litet: { $width }×{ $height }. Gör det minst { $least_width }×{ $least_height }.
console-tab-cockpit = Nu
console-tab-sheet = Körschema
console-tab-board = Tavla
console-tab-people = Deltagare
console-tab-ideas = Idéer
console-tab-rounds = Omröstning
console-tab-speakers = Talare
console-tab-join = Anslut
console-here = { $here } här av { $joined }
console-not-started = inte börjat
console-ended = avslutat
console-stopped = Stängd
console-not-saved = Sparar inte
console-not-saved-long = Inget mer sparas: { $why }. Det som visas finns kvar och kan exporteras.
console-help-foot = ↑↓ rulla · Esc stäng
console-dialog-keys = Tab nästa fält · Enter spara · Esc avbryt
console-dialog-keys-long = Tab nästa fält · Ctrl+S spara · Esc avbryt
console-dialog-keys-yes = Enter ja · Esc nej
console-nothing-there = Här finns inget att ta i.
console-busy = Det är mycket på gång just nu. Försök igen.
console-not-saved-now = Det gick inte att spara, så det har inte hänt. Kontrollera disken.
console-offline = Ingen kontakt med värddatorn. Försök igen om en stund.
console-undone = Ångrat: { $step }
console-undone-step = Det senaste steget är ångrat.
console-not-a-time = Skriv tiden som 13:05.
console-not-a-number = Skriv ett heltal med siffror.

## Körschema

console-no-question = Ingen fråga för dagen än (d skriver en).
console-sheet-empty = Körschemat är tomt. Tryck a för att lägga till det första blocket.
console-head-planned = plan
console-head-expected = blir
console-head-length = längd
console-head-block = block
console-head-kind = slag
console-head-owner = ansvarig
console-fixed = fast tid
console-air = +{ $count } min luft
console-clash = −{ $count } min krock

## Tavla

console-board-no-rooms = Inga rum än. Tryck Skift+r för att lägga till ett.
console-board-no-slots = Inga pass i körschemat än, så tavlan har inga rutor.
console-chairs =
    { $count ->
        [one] { $count } plats
       *[other] { $count } platser
    }
console-parked = Väntar på plats ({ $count })
console-waiting-list = { $count } i kö
console-in-hand = I handen: ”{ $title }”. Välj ruta, mellanslag lägger (byter plats om den är upptagen), p parkerar, Esc släpper.
console-restore-first = Ämnet är borttaget. Tryck r för att ta tillbaka det först.
console-withdrawn = tillbakadraget
console-hidden-because = dolt: { $reason }

## Deltagare

console-connected = telefonen är uppkopplad

## Idéer

console-ideas-empty = Inga idéer än. a skriver in en som sägs högt.
console-plenary = Storforum
console-aloud = muntligt
console-merged-into = ingår i idé { $id }: { $reason }
console-idea-not-open = Bara idéer som står kvar kan markeras.
console-mark-two = Markera minst två idéer med mellanslag först.

## Omröstning

console-rounds-empty = Ingen omröstning än. a öppnar en med kryss, s en med ja, nej eller pass: om idéerna som är markerade på skärm 5, annars om alla.
console-round-is-open = öppen
console-round-of = Omröstning { $place } av { $count }
console-round-open = Omröstning öppen
console-round-closed = stängd
console-no-open-round = Ingen omröstning är öppen.
console-all = Alla
console-hidden-until-closed = Vad rösterna säger är dolt för alla tills omröstningen stängs.
console-rule-approval = Kryssa högst { $max } av { $ideas } idéer. Flest kryss först.
console-rule-stance = Ja, nej eller pass för var och en av { $ideas } idéer. Flest ja minus nej först.
console-stances = { $agree } ja { $disagree } nej { $pass } pass
console-result-base = { $voted } röstade av { $of } i rummet ({ $share } %)
console-too-few = för få för att visas
console-tie = Delad plats { $rank }.

## Anslut

console-join-phones = Deltagare ansluter med telefonen på samma nätverk:
console-join-none = Ingen adress svarar än, så ingen QR-kod visas. Kontrollera nätverket.
console-join-others = Andra adresser (o byter, g letar igen):
console-join-no-code = p, s eller c ger en engångskod för en projektor, en antecknare eller en andra konsol.
console-code-for = Engångskod för { $role }, gäller { $seconds } s:
console-role-projector = projektor
console-role-notes = antecknare
console-role-console = konsol
console-terminals = Terminaler
console-waits = { $name } ({ $role }, { $from }) väntar
console-is-in = { $name } ({ $role })

## Frågor

console-ask-add-block = Nytt block
console-ask-edit-block = Ändra block
console-ask-start = När börjar det första blocket?
console-ask-phase = Byt skede
console-ask-describe = Titel och fråga
console-ask-pitch = Nytt ämne
console-ask-edit-topic = Ändra ämne
console-ask-hide-topic = Dölj ämne
console-ask-add-room = Nytt rum
console-ask-edit-room = Ändra rum
console-ask-register = Registrera deltagare utan telefon
console-ask-edit-person = Ändra uppgifter
console-ask-target = Sätt mål
console-ask-log-idea = Idé som sägs högt
console-ask-edit-idea = Ändra idé { $id }
console-ask-hide-idea = Dölj idé { $id }
console-ask-merge = Slå ihop { $count } idéer
console-ask-approval = Öppna omröstning med kryss
console-ask-stance = Öppna omröstning med ställningstagande
console-ask-close = Stäng omröstningen?
console-ask-close-body = ”{ $title }”: { $voted } av { $of } har röstat. En stängd omröstning kan inte öppnas igen.
console-ask-put-out = Stäng ute terminalen?
console-ask-quit = Lämna konsolen?
console-ask-quit-body = Mötet pågår. Allt är sparat och går att öppna igen, men telefonerna tappar kontakten.
console-scope-all = Gäller alla { $count } idéer som står kvar. Markera idéer på skärm 5 för ett urval.
console-scope-marked = Gäller de { $count } markerade idéerna.

## Fält

console-field-title = Titel
console-field-kind = Slag
console-field-minutes = Minuter
console-field-fixed = Fast starttid
console-field-owner = Ansvarig
console-field-script = Manus, syns bara här
console-field-starts = Starttid
console-field-phase = Skede
console-field-question-of-the-day = Dagens fråga
console-field-question = Fråga
console-field-host = Värd, namn
console-field-reason = Skäl
console-field-name = Namn
console-field-capacity = Antal platser
console-field-alias = Namn eller alias
console-field-hat = Dagens roll
console-field-organisation = Organisation
console-field-area = Del av staden
console-field-first-time = Första gången
console-field-access = Behov på plats
console-field-named = Namn i dokument
console-field-whose = Part eller kategori
console-field-share = Mål i procent
console-field-topic = Ämne
console-field-idea = Idé
console-field-merged = Den nya idén
console-field-what-is-asked = Vad frågas?
console-field-marks = Kryss per person
console-field-date = Datum
console-field-slug = Mapp, tom = förslag

## Startskärmen

console-start-folder = Sessioner i { $folder }
console-start-empty = Inga sessioner än. n skapar en, d visar ett levande exempel.
console-start-new = Ny session
console-start-new-body = Körschema, parter och rum kommer från mallen och kan ändras sedan.
console-start-no-kind = Välj ett slags möte.
console-start-no-title = Skriv en titel.
console-start-not-a-date = Skriv datumet som 2026-04-21.
console-start-not-a-slug = Mappens namn: högst 40 tecken av a–z, 0–9 och bindestreck.
console-start-slug-taken = Det finns redan en session med det mappnamnet.

## Tangenter

console-keyname-space = Mellanslag
console-keyname-shift = Skift
console-do-move = flytta markören
console-do-move-far = flytta långt
console-do-help = hjälp
console-do-back = backa; släpp kortet; avsluta sökningen; ta bort markeringar
console-do-quit = avsluta
console-do-up = uppåt
console-do-down = nedåt
console-do-left = åt vänster
console-do-right = åt höger
console-do-page-up = en sida upp
console-do-page-down = en sida ned
console-do-first = till början
console-do-last = till slutet
console-do-show-cockpit = nu: cockpiten
console-do-show-sheet = körschemat
console-do-show-board = tavlan
console-do-show-people = deltagarna
console-do-show-ideas = idéerna
console-do-show-rounds = omröstningarna
console-do-show-speakers = talarlistan
console-do-show-join = anslutningen
console-do-stage = visa projektorns bild här, och tillbaka
console-do-show-pages = visa på projektorn: välj sida
console-do-show-page = visa sidan
console-do-next-projector = annan projektor
console-do-pause = paus
console-do-set-mandate = mandat
console-do-set-wifi = nätverkets namn
console-do-set-expected = antal anmälda
console-do-set-since-last = sedan sist
console-do-set-farewell = avsked
console-do-undo = ångra ditt senaste steg
console-do-redo = gör igen det du ångrade
console-do-palette = alla kommandon, och sök efter vad som helst
console-do-search = sök på den här skärmen
console-do-mouse = musen av eller på (Skift markerar text i terminalen)
console-do-suspend = pausa programmet; fg i skalet tar fram det igen
console-do-next-block = starta nästa block
console-do-longer = en minut längre
console-do-shorter = en minut kortare
console-do-longer5 = fem minuter längre
console-do-start-block = starta blocket
console-do-add-block = nytt block efter det valda
console-do-edit-block = ändra blocket
console-do-remove-block = ta bort blocket
console-do-block-up = flytta blocket uppåt
console-do-block-down = flytta blocket nedåt
console-do-set-start = ändra första starttiden
console-do-set-phase = byt skede för hand
console-do-describe = ändra titel och dagens fråga
console-do-end-or-resume = avsluta mötet, eller återuppta det
console-do-lift = ta upp kortet; lägg det, eller byt med ett annat
console-do-park = parkera ämnet
console-do-switch-pane = växla mellan rutorna och listan
console-do-pitch = nytt ämne för någon som säger det högt
console-do-edit-topic = ändra ämnets ord
console-do-hide-topic = dölj ämnet, med skäl
console-do-restore-topic = ta tillbaka ett borttaget ämne
console-do-add-room = nytt rum
console-do-edit-room = ändra rummet på raden
console-do-remove-room = ta bort rummet på raden
console-do-register = registrera någon utan telefon
console-do-edit-person = ändra uppgifter
console-do-person-leaves = har gått hem
console-do-person-returns = är tillbaka
console-do-set-target = sätt mål för en part eller kategori
console-do-show-others = visa andra: här, gått hem, nya, behov, dubbletter
console-do-order-otherwise = ordna efter namn, roll eller ankomst
console-do-merge-person = slå ihop med en dubblett
console-do-sign-person-up = anmäl till ett ämne, eller av
console-do-give-word = sätt upp på talarlistan
console-do-next-speaker = ge ordet till nästa
console-do-start-speaker = ge ordet till den valda
console-do-speaker-done = talaren är klar
console-do-add-speaker = sätt upp en deltagare
console-do-add-guest = sätt upp någon utan plats
console-do-remove-speaker = stryk ur listan
console-do-speaker-up = flytta upp
console-do-speaker-down = flytta ned
console-do-open-or-close = öppna eller stäng för telefonerna
console-do-log-idea = skriv in en idé som sägs högt
console-do-edit-idea = ändra idén
console-do-hide-idea = dölj idén, med skäl
console-do-restore-idea = ta tillbaka idén
console-do-mark = markera idén, för sammanslagning eller omröstning
console-do-merge = slå ihop de markerade
console-do-take-apart = ta isär en sammanslagen idé
console-do-mark-all = markera alla som visas, eller ingen
console-do-split-idea = dela idén i flera, med skäl
console-do-group-ideas = lägg i en grupp
console-do-change-group = byt namn på en grupp, eller lös upp den
console-do-tag-ideas = sätt eller ta bort en tagg
console-do-release-ideas = släpp till projektorn, eller ta därifrån
console-do-moderate = granskning av eller på
console-do-arrange = ordna efter ämne, grupp eller tagg
console-do-sift = sålla: vilka idéer som visas
console-do-alike = idéer som liknar varandra, och tillbaka
console-do-merge-pair = slå ihop de två
console-do-mark-pair = markera båda
console-do-put-aside = lägg förslaget åt sidan
console-do-open-approval = öppna omröstning med kryss
console-do-open-stance = öppna omröstning med ja, nej, pass
console-do-close-round = stäng omröstningen
console-do-let-in = släpp in terminalen som väntar
console-do-turn-away = neka den som väntar; stäng ute den som är inne
console-do-code-projector = engångskod för en projektor
console-do-code-notes = engångskod för en antecknare
console-do-code-console = engångskod för en konsol till
console-do-next-address = nästa adress
console-do-look-again = leta igen efter adresser
console-do-page-next = nästa sida, som sedan står kvar
console-do-page-previous = föregående sida, som sedan står kvar
console-do-follow = följ mötet igen
console-do-lights = ljus eller mörk bild
console-do-open-topic = anteckna i ämnet
console-do-next-field = nästa fält (sparar)
console-do-previous-field = föregående fält (sparar)
console-do-send-idea = spara idén; i ett fält: ny rad
console-do-aloud = idén sades högt av någon annan
console-do-leave-topic = spara och gå till ämnena
console-do-find-topic = sök bland ämnena
console-do-quick-idea = skriv ner något som sägs högt, utan att öppna ämnet
console-do-line-done = klar med raden
console-do-take-back-idea = ta tillbaka idén (↑ väljer bland de egna)
console-do-peek-others = visa vad andra skrev i samma fält
console-do-take-in = lägg till texten i den egna
console-do-undo-typing = ångra det som skrevs i fältet
console-do-redo-typing = gör om det som ångrades i fältet
console-do-send-found = skicka det som blev kvar sist
console-do-drop-found = kasta det som blev kvar sist
console-do-open-session = öppna sessionen
console-do-new-session = ny session
console-do-demo = ett levande exempel med påhittade deltagare

## Sidfoten

console-foot-help = hjälp
console-foot-back = tillbaka
console-foot-quit = avsluta
console-foot-palette = kommandon
console-foot-next-block = nästa block
console-foot-start-block = starta
console-foot-add-block = nytt
console-foot-edit-block = ändra
console-foot-remove-block = ta bort
console-foot-lift = ta/lägg
console-foot-park = parkera
console-foot-switch-pane = rutor/lista
console-foot-pitch = nytt ämne
console-foot-register = registrera
console-foot-edit-person = ändra
console-foot-person-leaves = gått hem
console-foot-merge-person = slå ihop
console-foot-sign-person-up = anmäl
console-foot-next-speaker = nästa talare
console-foot-speaker-done = klar
console-foot-add-speaker = sätt upp
console-foot-remove-speaker = stryk
console-foot-open-or-close = öppna/stäng
console-foot-log-idea = muntlig idé
console-foot-hide-idea = dölj
console-foot-mark = markera
console-foot-merge = slå ihop
console-foot-group-ideas = grupp
console-foot-release-ideas = projektor
console-foot-merge-pair = slå ihop
console-foot-mark-pair = markera båda
console-foot-put-aside = inte lika
console-foot-alike = väggen
console-foot-open-approval = kryss
console-foot-open-stance = ja/nej/pass
console-foot-close-round = stäng
console-foot-let-in = släpp in
console-foot-turn-away = neka
console-foot-code-projector = kod: projektor
console-foot-code-notes = kod: antecknare
console-foot-show-page = visa
console-foot-next-projector = projektor
console-foot-follow = följ
console-foot-pause = paus
console-foot-open-topic = öppna
console-foot-next-field = nästa fält
console-foot-send-idea = spara idé
console-foot-aloud = muntligt
console-foot-find-topic = sök
console-foot-quick-idea = muntligt
console-foot-line-done = klar
console-foot-peek-others = andras text
console-foot-take-in = lägg till
console-foot-send-found = skicka
console-foot-drop-found = kasta
console-foot-leave-topic = ämnen
console-foot-open-session = öppna
console-foot-new-session = ny
console-foot-demo = demo

## Det som hände, för ångra

console-happening-about = { $what }, ”{ $name }”
console-happening-session-created = session skapad
console-happening-session-closed = session stängd
console-happening-session-recovered = session återställd
console-happening-session-described = titel eller fråga ändrad
console-happening-session-ended = mötet avslutat
console-happening-session-resumed = mötet återupptaget
console-happening-target-set = mål ändrat
console-happening-mandate-set = mandat bestämt
console-happening-signs-set = skyltar ändrade
console-happening-page-shown = projektorns sida vald
console-happening-role-granted = terminal insläppt
console-happening-role-revoked = terminal utestängd
console-happening-agenda-changed = körschemat ändrat
console-happening-block-started = block startat
console-happening-block-extended = blockets längd ändrad
console-happening-block-time-up = tiden ute
console-happening-phase-set = skede bytt
console-happening-room-changed = rum ändrat
console-happening-joined = deltagare ansluten
console-happening-profile-changed = uppgifter ändrade
console-happening-left = deltagare gått hem
console-happening-returned = deltagare tillbaka
console-happening-people-merged = dubbletter ihopslagna
console-happening-people-parted = ihopslagning upphävd
console-happening-seat-moved = plats flyttad till ny telefon
console-happening-topic-pitched = nytt ämne
console-happening-topic-queued = ämne i kön
console-happening-topic-hosts-set = värdar ändrade
console-happening-topic-needs-set = behov av rum ändrat
console-happening-topic-repeated = ny omgång av ämne
console-happening-pitch-started = pitch startad
console-happening-pitch-ended = pitch avslutad
console-happening-slot-thawed = pass upptinat
console-happening-slot-frozen = pass fryst igen
console-happening-topic-changed = ämne ändrat
console-happening-topic-placed = ämne placerat
console-happening-topic-parked = ämne parkerat
console-happening-topic-withdrawn = ämne tillbakadraget
console-happening-topic-hidden = ämne dolt
console-happening-topics-swapped = ämnen bytte plats
console-happening-signed-up = anmälan
console-happening-signed-off = avanmälan
console-happening-note-written = anteckning skriven
console-happening-level-set = nivå vald
console-happening-idea-logged = ny idé
console-happening-idea-changed = idé ändrad
console-happening-idea-withdrawn = idé tillbakadragen
console-happening-idea-hidden = idé dold
console-happening-idea-restored = idé återställd
console-happening-ideas-merged = idéer sammanslagna
console-happening-ideas-unmerged = idé isärtagen
console-happening-idea-split = idé uppdelad
console-happening-ideas-tagged = tagg ändrad
console-happening-ideas-released = idéer släppta till projektorn
console-happening-ideas-held-back = idéer tagna från projektorn
console-happening-moderation-on = granskning på
console-happening-moderation-off = granskning av
console-happening-cluster-made = ny idégrupp
console-happening-cluster-changed = idégrupp ändrad
console-happening-cluster-dissolved = idégrupp upplöst
console-happening-round-opened = omröstning öppnad
console-happening-round-closed = omröstning stängd
console-happening-speakers-opened = talarlistan öppnad
console-happening-speakers-closed = talarlistan stängd
console-happening-speaker-queued = har begärt ordet
console-happening-speaker-removed = struken ur talarlistan
console-happening-speaker-moved = flyttad i talarlistan
console-happening-speaker-started = har fått ordet
console-happening-speaker-finished = har talat klart
console-happening-step-undone = steg ångrat
console-happening-step-redone = steg gjort igen
