### Secret rounds: the phone, the console, the projector and the documents. Always say honestly what
### whoever runs the computer can see, and never promise more than we keep.

## The phone

secret-phone-sealed = The vote is secret.
secret-ballot-button = Put it in the ballot box
secret-in-urn = Your ballot is in the ballot box.
secret-again = You can vote again until the vote is closed. The last ballot counts, and the form is always empty.
secret-counted = Your ballot is counted. Nobody can tell any more which one was yours.
secret-code = The code of your ballot
secret-code-keep = Copy the code if you want to find your ballot in the list afterwards. It is shown only now. If you vote again you get a new one, and the old one no longer counts. Show it to nobody: the code tells how you voted.
secret-how = How secret is it?
secret-how-room = While the vote is open, only who has voted can be seen. Nobody sees how, not even whoever leads the meeting.
secret-how-file = Ballots are saved sealed. When the vote is closed all are opened at once, without names and sorted by what they say. Then the key is destroyed and the sealed ballots are erased. Whoever runs the computer can't read in its files who voted for what.
secret-how-server = But the program on the computer sees each ballot at the moment it is taken in, and the network in the room is not encrypted. Somebody who has changed the program or listens to the network can see how you vote.
secret-how-few = If everybody agrees, or only a few vote, the result itself tells how people voted. With fewer than five ballots only the outcome is shown.
secret-how-codes = You get a code for your ballot, so that you can see afterwards that it was counted right. Whoever sees your code can see your ballot too.
secret-list = All ballots with their codes
secret-list-how =
    { $count ->
        [one] One ballot, under its code. Is yours right?
       *[other] { $count } ballots, in the order of their codes. Find your code and see that the ballot is right.
    }
secret-list-abstained = abstained
secret-no-list = There is no list of ballots to show here.
secret-to-result = To the result

## The result

secret-about = Secret vote: no ballot can be tied to anybody.
secret-few = Fewer than five voted, so only the outcome is shown.
secret-unanimous = Everybody voted alike. The result then tells how each one voted.
secret-spoiled =
    { $count ->
        [one] One ballot could not be read.
       *[other] { $count } ballots could not be read.
    }
secret-voided = The vote was given up, and its ballots were never opened: { $reason }
secret-key-left = The key to the ballots is not destroyed yet. That is done the next time the program starts.
secret-key-gone = The key is destroyed and the sealed ballots are erased.
secret-stance-agree = agrees
secret-stance-disagree = disagrees
secret-stance-pass = passes
secret-outcome = Outcome: { $ideas }
secret-outcome-tied = Tied: { $ideas }

## The console

secret-title-code = Secret vote: write down the code
secret-code-why = It is needed only if the computer dies or the program is restarted before the vote is closed. It is saved nowhere and not shown again.
secret-code-lost = Without it the ballots can't be counted then, and the vote has to be held again.
secret-code-sees = Whoever has both the code and the computer's files can read the ballots while the vote is open.
secret-written = I have written it down
secret-title-unlock = The ballots are sealed
secret-unlock-why = The program was restarted since the vote was opened. Type the code that was shown then; capitals and spaces don't matter.
secret-unlock-field = Code
secret-title-void = Give the vote up without counting
secret-void-why = The ballots are never opened. That you voted and why it was given up stands in the documents. It can't be undone.
secret-void-field = Why
secret-field = Secrecy
secret-kind-open = Open
secret-kind-open-why = Whoever runs the computer can see who voted for what.
secret-kind-secret = Secret
secret-kind-secret-why = Ballots are sealed and opened without names. Nothing is told by party.
secret-kind-codes = Secret with codes
secret-kind-codes-why = As secret, and each voter gets a code to find their ballot by in the list afterwards.
secret-sealed-now =
    { $count ->
        [0] Secret: the ballot box is empty.
        [one] Secret: one ballot in the ballot box.
       *[other] Secret: { $count } ballots in the ballot box.
    }

## The projector

secret-stage = Secret vote
