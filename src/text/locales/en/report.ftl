### The documents.
