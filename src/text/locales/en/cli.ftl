### The command line.

## Help

cli-help-usage = Usage:
cli-help-commands = Commands
cli-help-arguments = Arguments
cli-help-options = Options
cli-help-any-option = [OPTIONS]
cli-help-any-command = [COMMAND]
cli-help-one-of = (one of: { $values })
cli-help-default = (if nothing is said: { $value })

cli-help-torg =
    torg runs dialogue forums and idea workshops live, from check-in to documentation.
    Without a command it shows the start screen.
cli-help-torg-sessions = The folder that holds the sessions (or the environment variable TORG_SESSIONS)
cli-help-torg-lang = Language: sv for Swedish, en for English
cli-help-torg-theme = The screen’s colours; own are the terminal’s (or the environment variable TORG_THEME)
cli-help-torg-help = Show the help
cli-help-torg-version = Show the version

cli-help-new = Make a new session from a template or after an older session
cli-help-new-slug = The session's name: small letters a–z, digits and hyphens, at most 40 characters
cli-help-new-kind = What kind of meeting it is
cli-help-new-title = The title, as it is to stand in the documentation
cli-help-new-date = The day, for example 2026-11-12
cli-help-new-start = When the first block starts, for example 09:00
cli-help-new-like = Take blocks, rooms, question and settings from this session
cli-help-new-level = How sure votes are to be: open is one vote per phone, card a seat card each, roll seat cards by list
cli-help-new-bridges = Thresholds of bridges: least answers, for from, not for up to, close to the heart from (per cent)

cli-help-host = Host a session: open it to phones and show the console
cli-help-host-session = The session's name
cli-help-host-bind = The address to listen on
cli-help-host-port = The port to listen on; 0 takes any
cli-help-host-headless = Without a console: only answer phones and other terminals
cli-help-host-publish = Put the documents up for everybody to read on their phones
cli-help-host-raise-limits = Raise the limits on how fast a phone may send, for rehearsal and measuring

cli-help-attach = Attach this terminal to a session that is held, here or on another computer
cli-help-attach-url = The address shown on the console, or the name of a session that this computer holds
cli-help-attach-role = What the terminal is to be
cli-help-attach-name = What the terminal is to be called, for example the note-taker's name
cli-help-attach-code = The one-time code from the console; torg asks for it otherwise

cli-help-export = Write a session as a document or as data
cli-help-export-session = The session's name
cli-help-export-format = The format
cli-help-export-table = Which table, for csv
cli-help-export-out = The file to write to, or - to write to the terminal
cli-help-export-force = Replace the file if it is there

cli-help-cards = Print seat cards for a session that nobody holds open
cli-help-cards-session = The session’s name
cli-help-cards-count = How many cards
cli-help-cards-roll = A file with a name a line: a card for each
cli-help-cards-list = Show whose card is which, and which are used
cli-help-cards-url = The address where people join, if it is known beforehand: it is printed on the cards
cli-help-cards-out = The file to write to; else the session’s own folder exports
cli-help-cards-force = Replace the file if it is there

cli-help-signs = Print signs with a QR code for the doors of the rooms
cli-help-signs-session = The name of the session
cli-help-signs-address = The address by which phones reach the session; else the one that answers
cli-help-signs-out = The file to write to, or - to write to the terminal
cli-help-signs-force = Replace the file if it is there
cli-help-ballots = Print ballot papers for a round
cli-help-ballots-session = The name of the session
cli-help-ballots-round = The number of the round
cli-help-ballots-count = How many ballot papers
cli-help-ballots-out = The file to write to, or - to write to the terminal
cli-help-ballots-force = Replace the file if it is there

cli-help-check = Verify a session's journal and recount every vote
cli-help-check-json = What was checked, as JSON
cli-help-check-session = The session's name

cli-help-salvage = Save what can be saved of a damaged session into a new one
cli-help-salvage-session = The damaged session's name
cli-help-salvage-into = The new session's name

cli-help-doctor = See whether phones reach this computer, and what stands in the way
cli-help-doctor-port = The port that phones are to use
cli-help-schema = Show the JSON Schema of an exported session

## Mistakes on the command line

cli-usage-unknown-argument = torg does not know “{ $arg }”.
cli-usage-unknown-command = torg has no command called “{ $command }”.
cli-usage-missing = Something is missing: { $arg }
cli-usage-no-value = { $arg } needs a value.
cli-usage-not-one-of = “{ $value }” does not do for { $arg }. Choose one of: { $values }
cli-usage-bad-value = “{ $value }” can't be read as { $arg }.
cli-usage-conflict = { $arg } does not go with { $other }.
cli-usage-unreadable = torg could not read the command.
cli-usage-see-help = Add --help to see what it should look like.

## What may go wrong, and what to do about it

cli-failed-output = The answer could not be written: { $cause }.
cli-failed-slug = “{ $name }” can't be the name of a session. Use 1–40 of the characters a–z, 0–9 and hyphen, for example autumn-2026.
cli-failed-kind = There is no template called “{ $kind }”. Choose one of: { $kinds }
cli-failed-title = The title
cli-failed-name = The name
cli-failed-text-empty = { $subject } is empty. Write something that can be read.
cli-failed-text-long = { $subject } has { $length } characters, but only { $limit } fit. Shorten it.
cli-failed-which-table = One file holds one table. Choose which with --table: { $tables }. Without --out all tables are written, each to its own file.
cli-failed-table-without-csv = --table goes with --format csv. Leave it out or change the format.
cli-failed-too-many-cards = A session has no more than { $most } seat cards.
cli-failed-roll = Line { $line } of { $path } is no name. Write one name a line, 80 characters at most.
cli-failed-no-such-time = That time does not exist on that day (clocks change). Choose another start.
cli-failed-taken = There is something in { $folder } already. Nothing was changed. Choose another name for the session.
cli-failed-unknown-session = There is no session called “{ $name }” in { $folder }. Run torg without a command to see which there are, or name another folder with --sessions.
cli-failed-no-journal = There is no journal in { $folder }, so there is no session to open. If there should be one: fetch it from the backup.
cli-failed-damaged =
    The session “{ $name }” is damaged: line { $line } of journal.jsonl, after record { $after }: { $fault }. { $behind ->
        [0] No readable records are behind the damage.
        [one] { $behind } readable record is behind the damage.
       *[other] { $behind } readable records are behind the damage.
    }
    Nothing was changed. Save what can be saved into a new session: torg salvage { $name } --into NEW-NAME
cli-damage-line = the line is not as it was written
cli-damage-order = record { $found } stands where record { $expected } belongs
cli-damage-unlinked = the line does not follow from the line before it
cli-damage-batch = the line does not belong with its neighbours
cli-failed-shortened =
    The session “{ $name }” has become shorter: the journal ends at record { $journal }, but record { $saved } had been saved.
    Nothing was changed. Put back the right journal.jsonl from the backup, or save what is there: torg salvage { $name } --into NEW-NAME
cli-failed-unreadable =
    The session “{ $name }” can't be understood: record { $n } is whole but holds something else than it should.
    Nothing was changed. Keep the folder as it is and ask for help.
cli-failed-unknown-event = The session “{ $name }” comes from a newer torg: record { $n } is of a kind that this program does not know. Get a newer version.
cli-failed-counts = The count in “{ $name }” does not add up: round { $round } gives other numbers when the ballots are recounted from the journal. Keep the folder as it is and ask for help.
cli-failed-newer = The session “{ $name }” comes from a newer torg: line { $line } is written in version { $found }, and this program reads up to version { $known }. Get a newer version.
cli-failed-not-held = Nobody on this computer holds the session “{ $name }” open. Open it with torg host { $name }.
cli-failed-held = The session “{ $name }” is open in another torg already. Quit that one first, or take over its console from here: torg attach { $name } --as console
cli-failed-held-by = The session “{ $name }” is open in another torg already (process { $pid } on { $host }, since { $since }). Quit that one first, or take over its console from here: torg attach { $name } --as console
cli-failed-read = { $path } can't be read: { $cause }.
cli-failed-write = Nothing was saved. { $path } can't be written: { $cause }.
cli-failed-exists = { $path } is there already and was left alone. Give another name with --out, or replace the file with --force.
cli-failed-nothing-to-salvage = The first record of “{ $name }” is lost, and without it nobody knows which session this is. Fetch it from the backup.
cli-failed-port = Port { $port } is used by another program. Choose another one with --port, or leave --port out and torg finds a free one.
cli-failed-no-port = All ports from { $first } to { $last } are in use. Choose another one with --port, or --port 0 for any.
cli-failed-listen = It is not possible to listen on { $address }: { $cause }. Check --bind and --port.
cli-failed-no-round = There is no round { $round } with ideas to vote on. The console's tab Rounds shows which there are.
cli-failed-no-reach = There is no telling by which address phones reach “{ $name }”: the session is not held here, or no address answered. Name it yourself, for example --address http://192.168.1.20:8080
cli-failed-address = “{ $url }” is no address of a session. Write it as the console shows it, for example http://192.168.1.20:8080
cli-failed-no-answer = No torg answers at { $url }. Are you on the same network, and is the session open?
cli-failed-another-version = What answers at { $url } is not the same version of torg. Use the same version on both computers.
cli-failed-code = The code is wrong, used or too old. Ask for a new one at the console; it lives for a minute.
cli-failed-turned-away = The terminal was not let in. Ask whoever hosts the session to say yes at the console.
cli-failed-not-saved = The last of it was not saved: the disk stopped taking it ({ $cause }). Everything that phones were told was saved is there. Free some space and open the session again.
cli-failed-no-terminal = There is no terminal to draw on. Run it in a terminal window, or with --headless.
cli-failed-to-mend =
    { $count ->
        [one] There is one thing to mend: see ✗ above.
       *[other] There are { $count } things to mend: see ✗ above.
    }
cli-failed-terminal = The terminal does not answer: { $cause }.
cli-failed-start = torg could not start: { $cause }.

cli-cause-not-found = the file or folder is not there
cli-cause-not-allowed = you are not allowed to
cli-cause-full = the disk is full
cli-cause-read-only = the disk can only be read
cli-cause-no-such-address = the computer has no such address
cli-cause-no-folder = it is no folder
cli-cause-other = the system says “{ $said }”

## Answers

cli-made =
    The session { $name } is made in { $folder }
    Host it with: torg host { $name }
cli-cards-made =
    { $count ->
        [one] One seat card can be printed from { $path }
       *[other] { $count } seat cards can be printed from { $path }
    }
    Remove the file when the cards are printed: the codes in it are worth as much as the cards.
cli-cards-level-open = So far the vote is open to every phone. Choose seat cards on the console (the People screen, key v) before you vote.
cli-exported = Written to { $path }
cli-checked =
    The session { $name } is whole: { $records ->
        [one] { $records } record
       *[other] { $records } records
    }, { $rounds ->
        [one] { $rounds } round recounted
       *[other] { $rounds } rounds recounted
    }.
    End of the chain: { $hash }
cli-checked-round =
    Round { $round }: { $count ->
        [one] { $count } ballot
       *[other] { $count } ballots
    }, rule { $rule } version { $version }, checksum { $hash }, journal { $head }
cli-checked-torn = The last batch is half written ({ $bytes } bytes) and not counted. Nobody was told that it was saved. It is put aside the next time the session is opened.
cli-checked-unclosed = The session was not ended in order, or it is open right now.
cli-salvaged =
    { $records ->
        [one] { $records } record was
       *[other] { $records } records were
    } saved to { $name }. The old session is untouched.
cli-salvaged-gap = Lost: record { $first } to { $last }
cli-salvaged-left-out = { $count ->
        [one] { $count } record that did not stand in its place is left out.
       *[other] { $count } records that did not stand in their place are left out.
    }

## Hosting

cli-host-torn = The last run ended in the middle of writing. A half-written batch ({ $bytes } bytes) that nobody was told of now lies in { $file }.
cli-host-reached = Phones reach the session at { $url }
cli-host-unproved = No address answered, so no QR code is shown. Try on a phone: { $urls }
cli-host-no-address = The computer has no address that a phone can reach. Connect it to a network, or use --bind. Here it answers at { $url }
cli-host-stop = Stop with Ctrl-C. Type code and Enter for a code for another terminal (code notes or code console for other than a projector).
cli-host-hung-up = The window was closed. The session goes on without a console.
cli-host-code = Code: { $digits } (lives for a minute)
cli-host-waiting = { $name } wants to attach as { $role } from { $from }. Type yes or no.
cli-host-nobody-waits = No terminal waits.
cli-host-unknown-line = Type code, code notes, code console, yes or no.
cli-host-not-saved = NOT SAVED: { $cause }. Nothing more is accepted. Free some space and start again.
cli-host-stopped = The session is closed and saved.
cli-role-projector = projector
cli-role-notes = note-taker
cli-role-console = console

cli-attach-ask-code = One-time code from the console:
cli-attach-ask-name = Your name:
cli-attach-waiting = Waiting for the session's host to say yes …

## The start screen

cli-start-damaged = Damaged: torg check { $name } says where.
cli-start-newer = Comes from a newer torg.

## torg tally

cli-help-tally = Count an election from a file, or a round of a session, by any rule
cli-help-tally-file = The file (.pb, .soc, .soi, .toc, .toi, .cat, .blt, .abc.yaml, .csv, Debian's tally sheet), or the session with --round
cli-help-tally-rule = The rule; else the usual one for such ballots. All rules: torg tally --rules
cli-help-tally-seats = How many are elected; else as the file says, or one
cli-help-tally-round = The number of a round in a session
cli-help-tally-seed = The seed of a lot if there is a tie: without a seed nothing is drawn
cli-help-tally-json = Answer with JSON and nothing else
cli-help-tally-format = The format of the file, if its name does not say it
cli-help-tally-ballots = What the cells of a table of ballots mean, if the table does not say it
cli-help-tally-rules = Show all rules

cli-tally-form-approval = approvals
cli-tally-form-ranking = rankings
cli-tally-form-score = numbers
cli-tally-form-stance = yes, no and pass
cli-tally-no-rule = There is no rule called “{ $typed }”. All rules: torg tally --rules
cli-tally-no-rule-but = There is no rule called “{ $typed }”. Do you mean one of these: { $nearest }? All rules: torg tally --rules
cli-tally-unfit-form = { $rule } does not read { $form }. These do: { $rules }.
cli-tally-unfit-money = { $rule } shares out money, and here are neither a budget nor costs.
cli-tally-unfit-seats = There are { $options } options; as many seats as were asked for can't be filled.
cli-tally-unfit-large = { $rule } compares all possible outcomes, and here they are too many. Try a rule that goes seat by seat.
cli-tally-which-round = A session has several rounds. Say which one with --round.
cli-tally-no-round = The session has no round { $round }. It has: { $known }.
cli-tally-not-closed = Round { $round } is not closed, so it can't be counted yet.
cli-tally-only-sums =
    { $ballots ->
        [one] { $ballots } ballot was counted
       *[other] { $ballots } ballots were counted
    } by hand as sums, so whole ballots are missing. The result with the sums is in the session's documents.
cli-tally-fault-line = { $file }, line { $line }: { $what }. Nothing was counted.
cli-tally-fault-file = { $file }: { $what }. Nothing was counted.
cli-tally-fault-unreadable = can't be read: { $cause }
cli-tally-fault-not-text = it is not UTF-8; save the file as UTF-8
cli-tally-fault-format = no format that torg knows; say which one with --format
cli-tally-fault-which-ballots = the table does not say what the numbers mean; say it with --ballots
cli-tally-fault-missing = { $part } is missing
cli-tally-fault-empty = { $part } is empty
cli-tally-fault-odd = { $part } can't be “{ $found }”
cli-tally-fault-no-option = there is no option “{ $option }”
cli-tally-fault-twice = “{ $found }” stands twice
cli-tally-fault-differs = { $part } should be { $said } but is { $found }
cli-tally-fault-equals = two are level, but the kind of file says that nobody is
cli-tally-fault-left-out = not all options are there, but the kind of file says that they are
cli-tally-fault-malformed = the file can't be understood: { $why }
cli-tally-fault-bytes = the file is larger than { $limit } MB
cli-tally-fault-options = more than { $limit } options
cli-tally-fault-voters = more than { $limit } ballots
cli-tally-fault-amount = a number is greater than { $limit }
