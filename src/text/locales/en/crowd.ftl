### Simulated people: torg replay and torg demo.

## The files from Pol.is

crowd-fault-line = { $file }:{ $line }: { $what }
crowd-fault-file = { $file }: { $what }
crowd-fault-no-conversation = there is no Pol.is conversation here. The folder must hold votes.csv and comments.csv, or votes.json and comments.json.
crowd-fault-unreadable = the file can't be read ({ $why }).
crowd-fault-too-large = the file is { $size } MB, and torg reads { $limit } MB at most.
crowd-fault-no-column = the column { $column } is missing from the first line.
crowd-fault-no-cell = the line ends before the column { $column }.
crowd-fault-odd = the column { $column } holds “{ $found }”, where a whole number belongs (in vote 1, 0 or -1).
crowd-fault-twice = statement { $id } stands twice.
crowd-fault-not-text = the line is not UTF-8. Save the file as UTF-8 and try again.
crowd-fault-malformed = the content can't be understood ({ $why }).
