### Words that several places share: answers, states, counts and dates.
### Ids are one namespace over all files: in the other files begin with the area (console-…, web-…).

## Answers and buttons

yes = Yes
no = No
back = Back
close = Close
save = Save
open = Open
change = Change
undo = Undo
search = Search
help = Help
quit = Quit

## States

saving = Saving …
saved = Saved
not-saved = Not saved
waiting = Waiting …
connected = Connected
reconnecting = Reconnecting …
not-stated = Not stated
unknown = Unknown
now = Right now
next-up = Up next
optional = optional
name-of-language = English

## Compounds

# $label is what something is, $name what it is called: "Host: Anna"
named = { $label }: { $name }
# "37 of 52"
part-of = { $part } of { $whole }
percent = { $value }%

## Counts

count-people =
    { $count ->
        [one] { $count } person
       *[other] { $count } people
    }
count-participants =
    { $count ->
        [one] { $count } participant
       *[other] { $count } participants
    }
count-topics =
    { $count ->
        [one] { $count } topic
       *[other] { $count } topics
    }
count-ideas =
    { $count ->
        [one] { $count } idea
       *[other] { $count } ideas
    }
count-seats-left =
    { $count ->
        [one] { $count } seat left
       *[other] { $count } seats left
    }

## The timetable

on-time = On time
minutes-ahead = { $count } min ahead
minutes-behind = { $count } min behind
time-is-up = Time is up

## Lengths in short

length-minutes = { $minutes } min
length-hours = { $hours } h
length-hours-minutes = { $hours } h { $minutes } min

## Dates

date-long = { $weekday } { $day } { $month } { $year }
date-day-and-month = { $day } { $month }
date-and-time = { $date } at { $time }

weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

# The matrix of participation: how deep, in which step of the work, how binding.
level-information = information
level-consultation = consultation
level-dialogue = dialogue
level-partnership = partnership
policy-step-agenda = agenda setting
policy-step-formulation = drafting
policy-step-decision = decision
policy-step-implementation = implementation
policy-step-monitoring = monitoring
policy-step-reformulation = reformulation
weight-advisory = advisory
weight-deciding = deciding
