### Ideas, needs and offers; and what comes after the meeting: the documents, and what became of
### what everybody wrote.

## Kind of idea, on all screens

after-kind-idea = idea
after-kind-need = need
after-kind-offer = offer
after-field-kind = Kind

## The facilitator's screen

after-console-put-up = The documents are up on the phones. d takes them down, u undoes.
after-console-taken-down = The documents have been taken down from the phones.
after-cockpit-up = ● The documents are up ({ $key } takes down)
after-cockpit-down = { $key }  put up the documents

## Writing ideas on the phone

after-kind-legend = What do you want to write?
after-pick-idea = An idea
after-pick-need = We need
after-pick-offer = We offer
after-sent-wall = Everybody in the meeting sees what you write. Your name is not shown.
after-moderated = Everybody sees what you write on their phones at once, without your name. The screen in the room shows it when the facilitators have let it through.
after-letters-left = %n letters left
after-letters-over = %n letters too many
after-topic-here = { $title } (you are here)
after-topic-mine = { $title } (you signed up)
after-stands = Included.
after-on-wall = Included, and shown on the screen.
after-waits-for-wall = Included. The screen shows it when the facilitators have let it through.
after-you-withdrew = You took it back.
after-in-group = In the group “{ $name }”.
after-older = Show more
after-newest = To the newest
after-older-title = Earlier ideas

## The documents

after-documents = Documentation
after-documents-not-yet = The documentation is not up yet.
after-documents-not-yet-why = The facilitators put it up here when it is ready, mostly on the same day. This page works as long as the meeting’s computer runs on the same network. You don’t need your four words to read it.
after-documents-draft = The meeting is still on. This is a draft that changes until the meeting is over.
after-documents-save = Save the documentation
after-to-join = To the meeting’s first page
after-documents-why = The documentation is open to everybody. It names only those who agreed to be named.
after-download-html = All of it as a web page
after-download-html-why = Opens without internet, can be printed
after-download-md = All of it as text
after-download-md-why = Markdown
after-download-csv = Tables for spreadsheets
after-download-json = Everything for other programs
after-download-json-why = JSON
after-table-ideas = Ideas
after-table-tallies = Votes by idea and party
after-table-rounds = Rounds of voting
after-table-counts = Counts on paper
after-table-people = Participants
after-table-agenda = Agenda
after-table-topics = Topics
after-table-bridges = Bridges and divides
after-table-conditions = Conditions for a yes
after-contents = Contents
after-back-to-meeting = To the meeting

## After the meeting

after-door-documents = Read the documentation
after-door-documents-why = All that was said and decided today
after-door-documents-later = The documentation
after-door-documents-later-why = Will be put up here when it is ready
after-door-fate = What became of what I wrote?
after-door-fate-why = Your ideas and topics, one by one
after-over = The meeting is over. Nobody can join any more, but you can read the documentation and see what became of what you wrote.

## What became of my idea?

after-fate = What became of what I wrote?
after-fate-how = Type your four words, the ones you got when you joined. You will see what became of your ideas. Your seat is not moved to this phone.
after-fate-button = Show
after-fate-mine = Only you see this page. It tells what has been recorded until now.
after-fate-ideas = What you wrote
after-fate-no-ideas = You did not write an idea on your own phone. What others wrote down for you is in the documentation.
after-fate-topics = Topics that you suggested or hosted
after-number-idea = Idea { $id }
after-number-need = Need, number { $id }
after-number-offer = Offer, number { $id }
after-fate-logged = Written at { $time } under the topic “{ $title }”.
after-fate-logged-all = Written at { $time }, for the whole meeting.
after-fate-stands = It stands as you wrote it.
after-fate-withdrawn = You took it back. The documentation has only its number.
after-fate-hidden = The facilitators hid it. The reason: { $reason }
after-fate-grouped = It was sorted into the group “{ $name }”.
after-fate-merged = It was merged with others and is now part of number { $id }. The reason: { $reason }
after-fate-split = It was split into several. The reason: { $reason }
after-fate-again = Number { $id }:
after-fate-round-open = It is part of the vote “{ $title }”, which is open.
after-fate-round-counting = It was part of the vote “{ $title }”. The result has not been shown yet.
after-fate-round-shown = The vote “{ $title }”: { $figures }. Place { $place } of { $of }.
after-fate-round-tied = The vote “{ $title }”: { $figures }. Shared place { $place } of { $of }.
after-fate-next-steps = It is mentioned in the next steps of the topic “{ $title }”:
after-fate-topic-draft = A draft that was never handed in.
after-fate-topic-queued = Waits in the queue to be pitched.
after-fate-topic-parked = Got no place on the board.
after-fate-topic-placed = Held in { $room }, { $time }.
after-fate-topic-withdrawn = You took it back.
after-fate-topic-hidden = The facilitators hid it. The reason: { $reason }
after-fate-topic-people =
    { $count ->
        [0] Nobody had signed up.
        [one] 1 person had signed up.
       *[other] { $count } people had signed up.
    }
after-fate-topic-ideas =
    { $count ->
        [0] No ideas were written under the topic.
        [one] 1 idea was written under the topic.
       *[other] { $count } ideas were written under the topic.
    }
after-fate-topic-no-notes = There are no notes.

## In the document

after-report-needs = Needs and offers
after-report-needs-why = What somebody said they need or can give. Each stands here once, with the topic it was said in.
after-report-need-list = We need
after-report-offer-list = We offer
after-report-number = No. { $id }
after-report-in-topic = topic { $id }
after-report-see = Needs and offers from this conversation: no. { $numbers }.
after-report-count-needs =
    { $count ->
        [one] 1 need
       *[other] { $count } needs
    }
after-report-count-offers =
    { $count ->
        [one] 1 offer
       *[other] { $count } offers
    }
