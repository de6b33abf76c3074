### The note-taker's terminal.
