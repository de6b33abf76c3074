### Idéväggen: processledarens sortering av det som sagts, och projektorns vägg.

ideas-split-into = uppdelad i idé { $ids }: { $reason }
