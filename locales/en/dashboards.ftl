# The dashboards
dash-of = Dashboard: { $unit }
dash-path = Territories
dash-carried = The cases assigned to you
dash-none = No case has been filed in this territory yet.
dash-period = Period
dash-show = Show
dash-map = The map
dash-every-theme = All themes
dash-weeks = { PLURAL($count) ->
    [one] This week
   *[other] The last { $count } weeks
 }
dash-map-of = Map: { $unit }
dash-map-what = What the map shows
dash-map-by = By
dash-map-by-commune = Communes
dash-map-by-province = Provinces and prefectures
dash-map-by-region = Regions
dash-map-year = Year
dash-map-open = Open cases
dash-map-open-rate = Open cases per 10,000 inhabitants
dash-map-late = Share of overdue cases
dash-map-filed = Cases filed
dash-map-filed-rate = Cases filed per 10,000 inhabitants
dash-map-first = Median time to the first answer
dash-map-solved = Median time to the resolution
dash-map-title = { $what }: { $unit }
dash-map-title-year = { $what } in { $year }: { $unit }
dash-map-title-theme = { $what }: { $unit } · { $theme }
dash-map-title-year-theme = { $what } in { $year }: { $unit } · { $theme }
dash-map-meaning = The overdue share and median times are not shown for fewer than five cases. Population: census of 2024.
dash-map-year-meaning = Cases filed and median times are those of the year chosen; open cases and the overdue share are those of the day of the export.
dash-map-code = Code
dash-map-unit = Territory
dash-map-people = Inhabitants
dash-silence = Where it is silent
dash-silence-of = Where it is silent: { $unit }
dash-silence-since = Cases filed since the beginning of { $year }, beside what is expected of each commune.
dash-communes = The communes side by side
dash-workload = How the work is shared
dash-now = How it stands today
dash-share = { $percent }% of the open ones
dash-before = { $count } in the period before
dash-decide = To be decided today
dash-decide-late = { PLURAL($count) ->
    [one] { $count } case is overdue
   *[other] { $count } cases are overdue
 }
dash-decide-received = { PLURAL($count) ->
    [one] { $count } case that nobody has taken
   *[other] { $count } cases that nobody has taken
 }
dash-decide-carried = { PLURAL($count) ->
    [one] { $count } case in advocacy at your level
   *[other] { $count } cases in advocacy at your level
 }
dash-decide-answered = { PLURAL($count) ->
    [one] { $count } answer received that wants a next step
   *[other] { $count } answers received that want a next step
 }
dash-news = What is new
dash-since = Since you last looked: { $moment }
dash-unseen = Press “Seen”, and on your next visit you will find here what has changed since.
dash-unmoved = Nothing has changed since.
dash-tick = Seen
dash-moved-filed = { PLURAL($count) ->
    [one] { $count } new case
   *[other] { $count } new cases
 }
dash-moved-answered = { PLURAL($count) ->
    [one] { $count } first answer given
   *[other] { $count } first answers given
 }
dash-moved-resolved = { PLURAL($count) ->
    [one] { $count } case resolved
   *[other] { $count } cases resolved
 }
dash-moved-confirmed = { PLURAL($count) ->
    [one] { $count } resolution confirmed
   *[other] { $count } resolutions confirmed
 }
dash-moved-closed = { PLURAL($count) ->
    [one] { $count } case closed
   *[other] { $count } cases closed
 }
dash-moved-reopened = { PLURAL($count) ->
    [one] { $count } case reopened
   *[other] { $count } cases reopened
 }
dash-flow = Cases filed and closed, week by week
dash-weeks-of = Weekly figures, { $unit }
dash-weeks-export = Export the weekly figures
dash-cases = Cases
dash-late = Overdue
dash-by-status = Cases by status
dash-by-level = Open cases by level
dash-by-theme = Open cases by theme
dash-by-owner = Open cases by owner
dash-head-status = Status
dash-head-level = Level
dash-head-theme = Theme
dash-head-owner = Owner
dash-head-age = Since filing
dash-all-levels = All levels
dash-ages = Open cases by age
dash-age = { $from } to { $to } weeks
dash-age-newest = Less than { $to } weeks
dash-age-oldest = More than { $from } weeks
dash-by-commune = Cases by commune
dash-by-province = Cases by province or prefecture
dash-by-region = Cases by region
dash-unit-commune = Commune
dash-unit-province = Province or prefecture
dash-unit-region = Region
dash-silent-commune = { PLURAL($count) ->
    [one] { $count } commune has no open case.
   *[other] { $count } communes have no open case.
 }
dash-silent-province = { PLURAL($count) ->
    [one] { $count } province or prefecture has no open case.
   *[other] { $count } provinces or prefectures have no open case.
 }
dash-silent-region = { PLURAL($count) ->
    [one] { $count } region has no open case.
   *[other] { $count } regions have no open case.
 }
dash-meanings = What do these figures count?
figure-open = Open
figure-open-means = Every case that is neither closed nor merged into another.
figure-overdue = Overdue
figure-overdue-means = An open case whose legal day, or the day of a promise about it, is over. Waiting for the resident’s details or confirmation is not counted.
figure-received = To be taken
figure-to-confirm = Resolved, to be confirmed
figure-rate = Open per 10,000 inhabitants
figure-week = Week of Monday
figure-week-means = Each line is a week, which begins on Monday; the last one is under way. “The period” here means that week.
figure-filed = Filed
figure-filed-means = Cases filed in the period.
figure-answered = First answer
figure-answered-means = Cases whose resident got, in the period, a first message about the matter: a question, an update, an answer, a resolution or a closing with its reason.
figure-resolved = Resolved
figure-resolved-means = Cases said to be resolved in the period and not disputed since.
figure-confirmed = Confirmed
figure-confirmed-means = Cases closed in the period because their resident confirmed the resolution.
figure-closed = Closed
figure-closed-means = Cases closed or merged in the period, for whatever reason, and not reopened since.
figure-reopened = Reopened
figure-reopened-means = Cases reopened, for the last time, in the period.
figure-first-time = Days to the first answer
figure-first-time-means = From filing to the first answer, of cases that got it in the period. Median: half of them got it in this time or less; ninetieth percentile: nine in ten. Nothing is shown of fewer than five. Exact up to three days, rounded beyond.
figure-solved-time = Days to the resolution
figure-solved-time-means = From filing to the resolution, of cases resolved in the period, reckoned in the same way.
