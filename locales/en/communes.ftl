# The sheet of a commune
commune-sheet = Sheet: { $place }
commune-all = All communes: { $province }
commune-people = { $now } inhabitants (census of 2024)
commune-people-change = { $now } inhabitants (census of 2024), { $before } in 2014 ({ $change })
commune-stat-open = Open
commune-stat-late = Overdue
commune-stat-filed = Filed in a year
commune-stat-solved = Resolved in a year
commune-compared = The commune and its province
commune-compared-figure = Figure
commune-compared-own = Commune
commune-compared-load = Open cases per 10,000 inhabitants
commune-compared-late = Overdue share of the open cases
commune-compared-solved = Resolved in a year for each hundred filed
commune-compared-first = First answer to the resident (median)
commune-compared-resolution = Time to resolution (median)
commune-percent = { $share }%
commune-days = { PLURAL($days) ->
    [one] { $days } day
   *[other] { $days } days
 }
commune-of = n{"\u00A0"}={"\u00A0"}{ $n }
commune-few = fewer than { $least }
commune-unknown = unknown
commune-flow = Filed and resolved, week by week
commune-flow-filed = Filed
commune-flow-solved = Resolved
commune-themes = Cases by theme
commune-theme = Theme
commune-theme-open = Open
commune-theme-late = Overdue
commune-theme-solved = Resolved since the beginning
commune-themes-none = No case has been filed in this commune yet.
commune-oldest = The oldest open cases
commune-oldest-none = No case is open.
commune-dossiers = Dossiers that touch the commune
commune-dossiers-none = No dossier touches the commune yet.
commune-dossiers-more = { PLURAL($count) ->
    [one] And { $count } more dossier.
   *[other] And { $count } more dossiers.
 }
commune-dossier-cases = { PLURAL($count) ->
    [one] { $count } case of the commune
   *[other] { $count } cases of the commune
 }
commune-promises = Promises
commune-promises-none = No promise concerns the commune.
commune-officials = Officials in charge
commune-officials-count = { PLURAL($count) ->
    [one] { $count } official holds a mandate in this commune.
   *[other] { $count } officials hold a mandate in this commune.
 }
commune-officials-more = { PLURAL($count) ->
    [one] and { $count } other
   *[other] and { $count } others
 }
commune-meaning = “A year”: the last 52 weeks, this one included. “Median”: half of the cases took no longer. A time or a share is shown only from { $least } cases on.
commune-made = { $day }, { $name }

# The communes side by side
communes-of = The communes: { $place }
communes-regions = The communes by region
communes-gaps = What is missing
communes-gap-official = No official in charge
communes-gap-case = Never any case
communes-gap-silent = No case for half a year
communes-gap-solved = Nothing resolved for half a year
communes-gap-late = Later than the province
communes-flag-official = No official
communes-flag-case = No case
communes-flag-silent = Silent
communes-flag-solved = Nothing resolved
communes-flag-late = Much overdue
communes-all = All communes
communes-count = { PLURAL($count) ->
    [one] { $count } commune.
   *[other] { $count } communes.
 }
communes-none = No commune lacks this.
communes-column-name = Commune
communes-column-people = Inhabitants
communes-column-officials = Officials
communes-column-open = Open
communes-column-late = Overdue
communes-column-filed = Filed
communes-column-solved = Resolved
communes-column-last = Last case
communes-column-gaps = What is missing
communes-column-code = Code of the commune
communes-column-province = Province or prefecture
communes-column-late-share = Overdue share
communes-column-last-week = Last case (week of Monday)
communes-sort = Sort by
communes-last = { $count ->
    [0] this week
    [1] a week ago
   *[other] { $count } weeks ago
 }
communes-last-never = nothing yet
communes-meaning = “Filed” and “Resolved”: in the last 26 weeks. “No official”: nobody holds an official’s mandate there today. “Silent”: cases were filed there, but none in the last 26 weeks. “Nothing resolved”: cases are open there and none was resolved in that time. “Much overdue”: the overdue share of the open cases is above the province’s; the share is taken from { $least } open cases on only.
