# How the work is shared, and what institutions do with what is filed with them
workload-title = How the work is shared: { $unit }
workload-lead = This page helps to share cases fairly. It rates nobody: one case may ask for more work than ten others.
workload-years = Year
workload-ever = All years
workload-whole = The year is for the time to a resolution and for what is filed with institutions; open cases are those of today.
workload-owner = Open cases by owner
workload-carrier = Open cases by who carries them
workload-owner-head = Owner
workload-carrier-head = Carried by
workload-time = Time to resolution (median)
workload-load = Open per 10,000 inhabitants
workload-least-load = under 0.1
workload-unknown = unknown
workload-owner-nobody = Without an owner
workload-owner-others = Others, or without an owner
workload-carrier-nobody = Carried by nobody
workload-carrier-others = Others, or carried by nobody
workload-owner-none = No open case has an owner.
workload-carrier-none = No open case is carried by anybody.
workload-owner-people = { PLURAL($count) ->
    [one] { $count } person owns open cases.
   *[other] { $count } people own open cases.
 }
workload-owner-people-more = { PLURAL($count) ->
    [one] More than { $count } person owns open cases.
   *[other] More than { $count } people own open cases.
 }
workload-owner-median = { PLURAL($count) ->
    [one] Half of them have at most { $count } open.
   *[other] Half of them have at most { $count } open.
 }
workload-owner-rest = { PLURAL($count) ->
    [one] { $count } open case has no owner.
   *[other] { $count } open cases have no owner.
 }
workload-carrier-people = { PLURAL($count) ->
    [one] { $count } person carries open cases.
   *[other] { $count } people carry open cases.
 }
workload-carrier-people-more = { PLURAL($count) ->
    [one] More than { $count } person carries open cases.
   *[other] More than { $count } people carry open cases.
 }
workload-carrier-median = { PLURAL($count) ->
    [one] Half of them carry at most { $count }.
   *[other] Half of them carry at most { $count }.
 }
workload-carrier-rest = { PLURAL($count) ->
    [one] { $count } open case is carried by nobody.
   *[other] { $count } open cases are carried by nobody.
 }
workload-cut = { $most } lines are shown, from the largest number on.
workload-share = { $share }%
workload-few = too few to be shown
workload-days = { PLURAL($count) ->
    [one] { $count } day
   *[other] { $count } days
 }
workload-of = { PLURAL($n) ->
    [one] of { $n } resolved
   *[other] of { $n } resolved
 }
workload-institutions = What is filed with institutions
workload-institutions-none = Nothing was filed with an institution for the dossiers of this territory in this time.
workload-institution = Institution
workload-institutions-of = What was filed with institutions, { $unit }
workload-export = Export the figures of institutions
workload-filed = Actions filed
workload-answered = Answered
workload-verdicts = What the answer says
workload-kept = In time
workload-answered-late = After the delay
workload-overdue = No answer, delay over
workload-waiting = Waiting
workload-over = Ended without an answer
workload-rate = Delay kept
workload-verdict = { $verdict }: { $count }
workload-means-share = “Open”: every case that is neither closed nor merged into another; the share is of all open cases of this territory. “Overdue”: open cases whose delay is over; the share is of the person’s own cases.
workload-means-time = “Time to resolution”: from the filing to the resolution, of the cases resolved in the chosen year that are with the person today. Half of them took no longer.
workload-means-load = “Open per 10,000 inhabitants”: the person’s open cases for the population of the units within this territory where they hold a mandate. Population: census of 2024.
workload-means-filed = “Actions filed”: what was filed with the institution in the chosen year, for dossiers of this territory or of a part of it. Meetings, visits, press notices and reminders are not counted.
workload-means-answered = “Answered”: at least one answer has come. “What the answer says”: the last answer, as judged by whoever follows the dossier.
workload-means-kept = “In time”, “After the delay”: the first answer came before or after the end of the legal delay. “Waiting”: the delay still runs, or the law sets none. “Ended without an answer”: refused, withdrawn, lapsed or closed before any answer.
workload-means-rate = “Delay kept”: the share of answers that came in time, among those that came in time or after, and the actions without an answer whose delay is over.
workload-means-least = No time and no share is shown if it is of fewer than { $least }.
workload-means-names = Names are seen only by coordinators of this territory or of a wider one.
