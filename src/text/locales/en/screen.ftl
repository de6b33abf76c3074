### The projector in the browser.
screen-title = Projector
screen-left = left
screen-left-to-vote = left to vote
screen-fullscreen = F11: full screen
screen-address = Projector in a browser: { $url }
screen-read-stance = The numbers: yes–no–pass
screen-read-score = The number: mean of 0–5
screen-read-ranking = The number: points for place
screen-read-gradient = The numbers: for–between–against
