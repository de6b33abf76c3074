### The projector in the browser.
screen-title = Projector
screen-left = left
screen-left-to-vote = left to vote
screen-fullscreen = F11: full screen
screen-address = Projector in a browser: { $url }
