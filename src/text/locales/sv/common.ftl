### Ord som flera ytor delar: svar, tillstånd, tal och datum.
### Id:n är gemensamma för alla filer: börja med ytans namn i de andra filerna (console-…, web-…).

## Svar och knappar

yes = Ja
no = Nej
back = Tillbaka
close = Stäng
save = Spara
open = Öppna
change = Ändra
undo = Ångra
search = Sök
help = Hjälp
quit = Avsluta

## Tillstånd

saving = Sparar …
saved = Sparat
not-saved = Inte sparat
waiting = Väntar …
connected = Ansluten
reconnecting = Ansluter igen …
not-stated = Ej angivet
unknown = Okänt
now = Just nu
next-up = Härnäst
optional = valfritt
name-of-language = Svenska

## Sammansättningar

# $label är vad något är, $name vad det heter: "Värd: Anna"
named = { $label }: { $name }
# "37 av 52"
part-of = { $part } av { $whole }
percent = { $value } %

## Antal

count-people =
    { $count ->
        [one] { $count } person
       *[other] { $count } personer
    }
count-participants =
    { $count ->
        [one] { $count } deltagare
       *[other] { $count } deltagare
    }
count-topics =
    { $count ->
        [one] { $count } ämne
       *[other] { $count } ämnen
    }
count-ideas =
    { $count ->
        [one] { $count } idé
       *[other] { $count } idéer
    }
count-seats-left =
    { $count ->
        [one] { $count } plats kvar
       *[other] { $count } platser kvar
    }

## Tidplanen

on-time = I fas
minutes-ahead = { $count } min före
minutes-behind = { $count } min efter
time-is-up = Tiden är ute

## Längd i korthet

length-minutes = { $minutes } min
length-hours = { $hours } tim
length-hours-minutes = { $hours } tim { $minutes } min

## Datum

date-long = { $weekday } { $day } { $month } { $year }
date-day-and-month = { $day } { $month }
date-and-time = { $date } kl. { $time }

weekday-1 = måndag
weekday-2 = tisdag
weekday-3 = onsdag
weekday-4 = torsdag
weekday-5 = fredag
weekday-6 = lördag
weekday-7 = söndag

month-1 = januari
month-2 = februari
month-3 = mars
month-4 = april
month-5 = maj
month-6 = juni
month-7 = juli
month-8 = augusti
month-9 = september
month-10 = oktober
month-11 = november
month-12 = december

# The matrix of participation: how deep, in which step of the work, how binding.
level-information = information
level-consultation = samråd
level-dialogue = dialog
level-partnership = partnerskap
policy-step-agenda = fastställa agenda
policy-step-formulation = formulering
policy-step-decision = beslut
policy-step-implementation = genomförande
policy-step-monitoring = uppföljning
policy-step-reformulation = omformulering
weight-advisory = rådgivande
weight-deciding = beslutande
