# Recurring problems
radar-of = Recurring problems: { $unit }
radar-elsewhere = Another territory
radar-unit = Territory
radar-show = Show
radar-none = No recurring problem can be seen in this territory at present.
radar-meaning = Looked at are the open cases of the last { $span } days that are in no dossier yet: at least { $least } cases of one category within { $window } days, in one commune or in neighbouring ones, with no pause of more than { $gap } days. Shared words are found in a third of these cases at least, and much less often in other categories.
radar-bounded = { PLURAL($count) ->
    [one] Only the newest case was looked at. Choose a smaller territory.
   *[other] Only the newest { $count } cases were looked at. Choose a smaller territory.
 }
radar-reason = { PLURAL($cases) ->
    [one] { $cases } case
   *[other] { $cases } cases
 }, { PLURAL($communes) ->
    [one] { $communes } commune
   *[other] { $communes } communes
 }, { PLURAL($days) ->
    [one] { $days } day
   *[other] { $days } days
 }
radar-reason-words = { PLURAL($cases) ->
    [one] { $cases } case
   *[other] { $cases } cases
 }, { PLURAL($communes) ->
    [one] { $communes } commune
   *[other] { $communes } communes
 }, { PLURAL($days) ->
    [one] { $days } day
   *[other] { $days } days
 }, shared words: { $words }
radar-period = From { $first } to { $last }
radar-day = On { $first }
radar-people = { PLURAL($count) ->
    [one] { $count } person concerned
   *[other] { $count } people concerned
 }
radar-words = Shared words
radar-where = Communes
radar-cases = Cases
radar-more-communes = { PLURAL($count) ->
    [one] and { $count } more commune
   *[other] and { $count } more communes
 }
radar-more-cases = { PLURAL($count) ->
    [one] and { $count } more case
   *[other] and { $count } more cases
 }
radar-weaker = { PLURAL($count) ->
    [one] { $count } smaller problem can be seen too. Choose a smaller territory to see it.
   *[other] { $count } smaller problems can be seen too. Choose a smaller territory to see them.
 }
radar-open = Open a dossier

# The suggested title of the dossier
radar-dossier-commune = { $category } – { $place }
radar-dossier-communes = { PLURAL($count) ->
    [one] { $category } – { $count } commune ({ $place })
   *[other] { $category } – { $count } communes ({ $place })
 }
radar-dossier-national = { PLURAL($count) ->
    [one] { $category } – { $count } commune
   *[other] { $category } – { $count } communes of several regions
 }
