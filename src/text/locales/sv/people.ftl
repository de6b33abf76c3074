### Deltagarna på värdens skärm: listan, dubbletter, balansen.

## Listan

people-empty = Ingen har anslutit än. a registrerar någon utan telefon.
people-nobody = Ingen att visa här. b visar andra.
# $show är något av people-show-…, $order något av people-order-…
people-head = { $show } · { $count } · { $order }
people-show-all = Alla
people-show-here = Här nu
people-show-gone = Har gått hem
people-show-first-timers = Här för första gången
people-show-needs = Behöver något på plats
people-show-not-said = Har inte angett roll
people-show-twins = Kan stå två gånger
people-order-name = i namnordning
people-order-hat = efter roll
people-order-came = som de kom
people-new = ny

## Den valda

people-gone-home = har gått hem
people-walk-in = utan telefon
people-first-time = första gången
people-named = namnet får visas
people-unnamed = namnet visas inte
people-needs = Behöver: { $needs }
people-twin = Samma som { $name }? m slår ihop.
people-seat = { $slot }: { $topic }
people-seat-host = { $slot }: värd för { $topic }
people-seat-waits = { $slot }: plats { $place } i kön till { $topic }

## Balansen

people-balance = Balans: antal, andel/mål
people-missing = saknas
people-not-said = Ej angivet: { $count }
people-first-timers = Nya: { $count } av { $here }

## Att välja ur en lista

people-pick-search = Sök:
people-pick-keys = ↑↓ välj · Enter ta · Esc avbryt
people-pick-none = Inget svarar mot det. Sudda lite och sök igen.
people-pick-nothing = Det finns inget att välja mellan.
people-pick-twin = Vem är samma person som { $name }?
people-pick-topic = Vilket ämne ska { $name } till?
people-signed-mark = ✓ anmäld

## Vad som blev gjort

people-merged = Sammanslagen med { $name }. u ångrar.
people-signed-up = Anmäld till ”{ $topic }”.
people-signed-off = Avanmäld från ”{ $topic }”.
people-queued = { $name } står på talarlistan.
