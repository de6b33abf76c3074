# Bridges and divides: what the groups agree on, and where they part.

bridges-title = Bridges and divides
bridges-sign = Signs of how the groups see the ideas, never proof.
bridges-bridges = Bridges
bridges-divides = Divides
bridges-hearts = Close to the heart
bridges-label-bridge = Bridge
bridges-label-divide = Divide
bridges-label-heart = Close to the heart
bridges-label-mixed = Neither
bridges-label-few = Too few answers
bridges-sign-of = signs of: { $label }
bridges-rule-bridge = Bridge: at least { $bridge }% for it in every group with at least { $least } answers.
bridges-rule-divide = Divide: at least { $bridge }% for it in one group, at most { $divide }% in another.
bridges-rule-heart = Close to the heart: at least { $heart }% for it in one group, and in none more against than for.
bridges-rule-mixed = Neither: none of these.
bridges-rule-few = Too few answers: fewer than two groups with at least { $least } answers to the idea.
bridges-rules-order = The first that fits holds. Groups with fewer answers are not shown and do not count.
bridges-how = How it is counted
bridges-reading-stance = For it are those who agree. The share is of all in the group who answered, those who pass too.
bridges-reading-approval = For it are those who marked the idea. The share is of all ballots of the group. A missing mark is no vote against.
bridges-reading-score = For it are those who gave 4 or 5, against it those who gave 0 or 1. The share is of all in the group who scored the idea.
bridges-reading-gradient = For it are steps 5 to 7, against it steps 1 to 3. The share is of all in the group who answered.
bridges-unreadable = Bridges and divides can't be read from this method.
bridges-secret = The ballot was secret, so nobody knows how the groups voted. Everybody is asked about ideas where the room is split.
bridges-nothing = Too few have answered for the groups to be compared.
bridges-none-bridge = No bridges to be seen.
bridges-none-divide = No divides to be seen.
bridges-no-result = No result has been shown yet.
bridges-group = { $name } { $share }% of { $n }
bridges-group-few = { $name }: too few answers
bridges-consensus = consensus { $share }%
bridges-found-group = Group { $number }
bridges-found =
    Groups found in the answers: { $groups } groups, seed { $seed }, silhouette { $silhouette }. { $left ->
        [0] Everybody is in one.
        [one] One answered too few ideas.
       *[other] { $left } answered too few ideas.
    }
bridges-found-none = No groups can be found in the answers here.
bridges-by-parties = By party
bridges-by-found = By answers
bridges-ask = What would make you say yes?
bridges-ask-you = What would make you say yes?
bridges-ask-against = You said no to this idea. What would make you say yes?
bridges-ask-others = Everybody may answer, however they voted.
bridges-ask-why = Answers are kept with the idea and shown without names. Nobody sees how you voted.
bridges-answers =
    { $count ->
        [0] No answers yet
        [one] One answer
       *[other] { $count } answers
    }
bridges-answer-link = Answer the question
bridges-answer-label = Your answer
bridges-answer-button = Send the answer
bridges-answer-save = Save the answer
bridges-answer-withdraw = Take the answer back
bridges-your-answer = Your answer: “{ $text }”
bridges-oral = said aloud
bridges-answer-here = Answer on your phone
bridges-conditions = Conditions: what would make you say yes?
bridges-conditions-idea = Idea { $id }: { $text }
bridges-report-table = The ideas by group: how large a share is for them, of how many answers.
bridges-report-idea = Idea
bridges-report-label = Signs of
bridges-report-consensus = Consensus
bridges-report-cell = { $share }% of { $n }
bridges-report-others =
    { $count ->
        [one] One more idea is none of these, or got too few answers.
       *[other] { $count } more ideas are none of these, or got too few answers.
    }
bridges-report-consensus-why = The consensus is the geometric mean of the groups' (for + 1) / (answers + 2).
bridges-report-hidden = Answer { $number } to idea { $id } was hidden. Reason: { $reason }
bridges-console-none = Choose a round that is closed.
bridges-console-keys = b: bridges by party · groups from the answers · back
bridges-console-answers = What would make you say yes? { $count }
bridges-console-waits = waits for release to the projector
bridges-console-no-answers = The idea has no answers.
bridges-ask-answer = An answer that was said aloud
bridges-ask-hide = Which answer is to be hidden?
bridges-ask-release = Which answer may the projector show?
bridges-field-answer = The answer
bridges-field-which = Which
