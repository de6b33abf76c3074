### The cockpit: the screen that stands open on the facilitator's laptop.

cockpit-next = Then { $time }: { $title }
cockpit-no-script = The block has no script.
