# The weekly digest
letter-digest-subject = The week of { $from }
letter-digest-lead = { PLURAL($units) ->
    [one] The week from { $from } to { $to } in your territory, and what waits there for a decision.
   *[other] The week from { $from } to { $to } in your territories, and what waits there for a decision.
 }
letter-digest-more = { PLURAL($count) ->
    [one] You coordinate one more territory: its figures are on the dashboard.
   *[other] You coordinate { $count } more territories: their figures are on the dashboard.
 }
letter-digest-small = This digest leaves every Monday morning. You can stop it, and get it again, on the page of your account.

digest-present = To date
digest-today = today
digest-before = in the last digest
digest-past = In the week
digest-last-week = last week
digest-week-before = week before
digest-to-first-answer = Time to first answer, median over 13 weeks
digest-to-resolution = Time to resolution, median over 13 weeks
digest-median = { $days ->
    [0] the same day (n = { $n })
    [1] 1 day (n = { $n })
   *[other] { $days } days (n = { $n })
 }
digest-too-few = fewer than 5 cases: no median
digest-below-commune = Communes to watch
digest-below-province = Provinces and prefectures to watch
digest-below-region = Regions to watch
digest-decide = Waiting for a decision:
digest-decide-nothing = Nothing waits for a decision today.
digest-untaken = { PLURAL($count) ->
    [one] { $count } case without an owner, past the day by which somebody takes it
   *[other] { $count } cases without an owner, past the day by which somebody takes them
 }
digest-untaken-and-more = More than { $count } cases without an owner, past the day by which somebody takes them
digest-queued = { PLURAL($count) ->
    [one] { $count } case in advocacy at this level, which nobody carries yet
   *[other] { $count } cases in advocacy at this level, which nobody carries yet
 }
digest-queued-and-more = More than { $count } cases in advocacy at this level, which nobody carries yet
digest-dashboard = Open the dashboard
digest-flow = In and out by week

digest-stop-title = Stop the weekly digest
digest-stop-lead = Do you want to stop Monday’s email? The dashboard stays open to you.
digest-stop-do = Yes, stop it
digest-stopped-title = The weekly digest is stopped
digest-stopped = You will not get Monday’s email any more. You can get it again from the page of your account.
digest-stop-account = Page of my account
