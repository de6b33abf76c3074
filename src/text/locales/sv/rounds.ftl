# Omröstningar: det som skärmar, telefoner och dokument säger om dem.

## Lägen

rounds-state-draft = utkast
rounds-state-open = öppen
rounds-state-closed = stängd
rounds-state-shown = visad
rounds-state-confirmed = fastställd

## På alla skärmar

rounds-mandate = { $level } · { $step } · { $weight }
rounds-again = Omgång { $attempt }: { $reason }
rounds-late =
    { $came ->
        [one] { $came } kom efter öppnandet, { $voted } av dem har röstat
       *[other] { $came } kom efter öppnandet, { $voted } av dem har röstat
    }

## Räknade röster

rounds-way-paper = valsedlar
rounds-way-hand = handuppräckning
rounds-place = { $way }, { $party }
rounds-place-all = { $way }, alla parter tillsammans
rounds-doubt-one-counter = Bara en har räknat.
rounds-doubt-differ-ballots = Räknarna kom fram till olika många röstande.
rounds-doubt-differ-ideas =
    { $count ->
        [one] Räknarna kom fram till olika tal för idé { $ideas }.
       *[other] Räknarna kom fram till olika tal för { $count } idéer: { $ideas }.
    }
rounds-doubt-differ-both =
    { $count ->
        [one] Räknarna kom fram till olika många röstande och olika tal för idé { $ideas }.
       *[other] Räknarna kom fram till olika många röstande och olika tal för { $count } idéer: { $ideas }.
    }
rounds-doubt-beyond-ballots =
    { $count ->
        [one] Idé { $ideas } fick fler röster än det fanns röstande.
       *[other] { $count } idéer fick fler röster än det fanns röstande: { $ideas }.
    }
rounds-doubt-marks = Det är { $marks } kryss, men de röstande kunde sätta högst { $most }.
rounds-doubt-present = { $voted } har röstat, men bara { $present } fanns i rummet.

## Telefoner

rounds-phone-counting = Rösterna räknas
rounds-phone-counting-why = Omröstningen är stängd. Resultatet kommer här när det visas i salen.
rounds-phone-until = Rösta senast { $time }
