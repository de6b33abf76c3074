### Stunden: meddelanden till alla, hemsidan i telefonen, var allt är och var man själv är.

## Meddelandet till alla

moment-ask-announcement = Meddelande till alla telefoner
moment-ask-announcement-body = Står överst på varje telefon tills du ändrar det. Töm rutan för att ta ner det.
moment-field-announcement = Meddelande
moment-on-phones = Till alla { $time }: { $text }
moment-room-here = { $count } här

# Står före meddelandets text på telefonen
moment-said-at = Meddelande { $time }:

## Hemsidan

moment-mandate = Mötets mandat: { $level }, { $weight }
moment-todo-host = Du är värd. Ta emot dem som kommer och se till att någon antecknar.
moment-todo-guest = Var med så länge du lär dig eller bidrar. Gå vidare när du vill.
moment-todo-waiting = Du är nummer { $place } i kön. Gå dit och fråga om det finns plats, eller välj ett annat samtal.
moment-free-feet = Du har inget samtal just nu
moment-free-feet-how = Gå dit du vill och säg till i dörren. Under Var är vad ser du vilka rum som har plats.
moment-nothing-chosen = Välj ditt nästa samtal
moment-nothing-chosen-how = Du har inte anmält dig till något som kommer. Samtalen finns på tavlan.
moment-checked-in = Här är du incheckad
moment-since = sedan { $time }
moment-clashes = Samtidigt
moment-clash-promised =
    { $count ->
        [one] är du värd för eller anmäld till { $count } samtal:
       *[other] är du värd för eller anmäld till { $count } samtal samtidigt:
    }
moment-clash-promised-how = Lämna platsen i ett av dem, eller be mötesledningen flytta det du är värd för.
moment-clash-wanted =
    { $count ->
        [one] är du intresserad av { $count } samtal:
       *[other] är du intresserad av { $count } samtal samtidigt:
    }
moment-clash-wanted-how = Anmäl dig till det viktigaste. Du får byta rum mitt i.
moment-floor-how = Då kommer du upp på talarlistan.
moment-floor-yours-how = När du är klar släpper mötesledningen fram nästa.

## Var är vad

moment-rooms = Var är vad
moment-rooms-door = Var är vad?
moment-whole-board = Hela tavlan
moment-no-rooms = Mötet har inga rum ännu.
moment-on-now = Just nu, till { $time }: { $title }
moment-nothing-on = Inget samtal just nu.
moment-full = Fullt
moment-free =
    { $count ->
        [one] { $count } ledig plats
       *[other] { $count } lediga platser
    }
moment-chairs =
    { $count ->
        [one] { $count } plats
       *[other] { $count } platser
    }
moment-here =
    { $count ->
        [one] { $count } incheckad
       *[other] { $count } incheckade
    }
moment-you-are-here = Du är här
moment-your-room-now = Ditt rum just nu
moment-your-room-later = Ditt rum senare

## Rummets dörr

moment-room = Rum
moment-room-gone = Rummet finns inte. Under Var är vad står de som finns.
moment-check-in = Jag är här
moment-check-out = Jag går vidare
moment-moves-you = Du är incheckad i { $room }. När du checkar in här flyttar du med.
moment-here-since = Du är här sedan { $time }.
moment-write-notes = Skriv i anteckningarna
moment-write-idea = Skriv en idé

## Ämnen

moment-in-queue = I kön att pitchas, plats { $place }
moment-frozen = Passet börjar strax. Samtalen byter inte rum längre.
moment-moves = Då lämnar du din plats i det andra samtalet i passet.
moment-moves-from = Du flyttas från ”{ $title }”, som går samtidigt.
moment-needs = Behöver av rummet: { $what }
moment-runs = Samtalet hålls flera gånger:
moment-this-run = (den här)
moment-topic-needs = Vad rummet behöver ha
moment-another-topic = Föreslå ett till
moment-one-in-queue = ”{ $title }” står redan i kön, och var och en har ett ämne där i taget. Spara nästa som utkast så länge.
moment-one-draft = Du har ett utkast, ”{ $title }”. Lämna in det eller dra tillbaka det innan du sparar ett nytt.
moment-one-of-each = Du har ett ämne i kön och ett utkast. När det första har pitchats kan du lämna in nästa.
moment-next-draft = Lämna in det när du vill. Ämnena pitchas i den ordning de lämnas in.
moment-next-queued = När det är din tur ropas du upp och får { $seconds } sekunder. Är du inte på plats just då behåller du platsen.
moment-next-pitching = Berätta varför, på { $seconds } sekunder. Intresset räknas medan du talar.
moment-next-parked =
    { $count ->
        [0] Mötesledningen lägger schemat. Säg till om du inte kan vissa tider.
        [one] { $count } är intresserad. Mötesledningen lägger schemat.
       *[other] { $count } är intresserade. Mötesledningen lägger schemat.
    }
moment-next-placed = Du är värd: var på plats när det börjar, och se till att någon antecknar.
moment-next-withdrawn = Det syns inte längre för någon annan. Du kan föreslå det igen.
moment-next-hidden = Prata med mötesledningen om du undrar.

## Skyltarna på dörrarna

moment-sign-scan = Skanna och checka in
moment-sign-type = eller skriv
moment-signs-title = Dörrskyltar: { $session }
moment-signs-written = Skyltarna skrevs till { $path } och leder till { $url }. Öppna filen i en webbläsare och skriv ut den.
moment-signs-printed = Skyltarna står i { $path }. Öppna filen i en webbläsare och skriv ut den.
moment-signs-no-address = Ingen adress har svarat ännu, så skyltarna vet inte vart de ska leda. Fliken Anslut visar mer.

## I dokumenten

moment-report-came = { $count } kom till bordet
