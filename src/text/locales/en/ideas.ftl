### The wall of ideas: the facilitator’s sorting of what was said, and the projector’s wall.

## Above the wall

ideas-by-topic = By topic
ideas-by-cluster = By group
ideas-by-tag = By tag
ideas-of = { $of ->
    [one] { $shown } of { $of } idea
   *[other] { $shown } of { $of } ideas
}
# $what is what was sifted out
ideas-sifted = only { $what }
ideas-marked =
    { $count ->
        [one] { $count } marked
       *[other] { $count } marked
    }
ideas-moderated =
    { $count ->
        [0] Moderation on: nothing waits
        [one] Moderation on: { $count } waits
       *[other] Moderation on: { $count } wait
    }
ideas-loose = In no group
ideas-untagged = Without a tag
ideas-none-found = No ideas answer to this. Press s to change what is shown.
ideas-below = { $count } more
ideas-more-parts =
    { $count ->
        [one] { $count } more column
       *[other] { $count } more columns
    }

## An idea

ideas-waits = waits
ideas-is-released = shown
ideas-withdrawn = withdrawn
ideas-hidden-because = hidden: { $reason }
ideas-split-into = split into { $ids }: { $reason }
ideas-out-of = out of idea { $id }
# $ids are the ideas’ numbers, $authors those who wrote them
ideas-made-of = of { $ids } ({ $authors })
ideas-in-group = group { $name }
ideas-tagged = tagged { $tags }
ideas-in-the-round = in the round “{ $title }”
ideas-note-taker = note-taker { $name }
ideas-facilitator = the facilitator

## What happens

ideas-released =
    { $count ->
        [one] The idea may be shown on the projector.
       *[other] { $count } ideas may be shown on the projector.
    }
ideas-held-back =
    { $count ->
        [one] The idea is not shown on the projector while moderation is on.
       *[other] { $count } ideas are not shown on the projector while moderation is on.
    }
ideas-moderation-now-on = Moderation on: the projector shows only ideas that you have released (p).
ideas-moderation-now-off = Moderation off: the projector shows all ideas that stand.
ideas-no-groups = There are no groups yet. Press g to make one.

## Questions

ideas-ask-group =
    { $count ->
        [one] Put the idea into a group
       *[other] Put { $count } ideas into a group
    }
ideas-ask-change-group = Change a group
ideas-ask-tag =
    { $count ->
        [one] Tag the idea
       *[other] Tag { $count } ideas
    }
ideas-ask-split = Split idea { $id }
ideas-ask-sift = Sift the ideas
ideas-known-tags = Tags so far: { $tags }
ideas-new-group = new group
ideas-no-group = no group
ideas-keep-group = keep the group
ideas-dissolve-group = dissolve the group
ideas-tag-on = put the tag on
ideas-tag-off = take the tag off
ideas-everything = all
ideas-standing-all = all
ideas-standing-open = standing
ideas-standing-unreleased = not released
ideas-standing-gone = hidden, withdrawn
ideas-standing-merged = merged, split
ideas-in-round = part of a round

## Fields

ideas-field-group = Group
ideas-field-new-name = New group’s name
ideas-field-rename = New name
ideas-field-fate = The group
ideas-field-tag = Tag
ideas-field-do = Do
ideas-field-parts = The parts, an empty line between
ideas-field-standing = Standing
ideas-field-said = Said in
ideas-field-round = Round
ideas-field-text = Words or number

## Ideas that look alike

ideas-alike = Ideas that look alike
ideas-pairs =
    { $count ->
        [0] no pairs
        [one] { $count } pair
       *[other] { $count } pairs
    }
ideas-comparing = comparing, { $share } %
ideas-none-alike = No ideas are so alike that they need comparing. Esc goes back to the wall.

## The projector’s wall

ideas-wall = What we have said
ideas-wall-empty = Ideas will appear here.
ideas-wall-page = { $page } of { $of }
