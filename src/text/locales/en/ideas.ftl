### The wall of ideas: the facilitator’s sorting of what was said, and the projector’s wall.

ideas-split-into = split into ideas { $ids }: { $reason }
