# Promises
promises-title = Promises
promises-which-late = Past, to be judged
promises-which-coming = To come
promises-which-judged = Judged
promises-which-kept = Kept
promises-which-partly = Partly kept
promises-which-broken = Not kept
promises-which-withdrawn = Withdrawn
promises-views = Promises by their day
promises-filter = Filter
promises-state = State
promises-institution = Institution
promises-apply = Apply
promises-clear = Clear the filters
promises-more = See more
promises-none-late = No promise waits for your verdict.
promises-none-coming = No promise is to come. Promises are recorded from the answers of institutions.
promises-none = No promise matches.
promises-ledger = Ledger of institutions
promise-state-waiting = To come
promise-state-asked = Past, to be judged
promise-state-kept = Kept
promise-state-partly = Partly kept
promise-state-broken = Not kept
promise-state-withdrawn = Withdrawn
promise-title = Promise for { $day }
promise-back = Promises
promise-institution = Institution
promise-unit = Territory
promise-day = Last day to keep it
promise-asked = Residents were asked
promise-dossier = Dossier
promise-action = Action
promise-answer = Answer that holds the promise
promise-answer-of = Answer of { $day }
promise-verdict = Verdict
promise-withdrawn = Why it was withdrawn
promise-people = What residents say
promise-people-count = { PLURAL($count) ->
    [one] { $count } person has spoken.
   *[other] { $count } people have spoken.
 }
promise-people-none = Nobody has spoken yet. The residents behind the dossier are asked on the day after.
promise-gap = The verdict is “{ $verdict }”, but { $count } of the { $total } people who have spoken say: “{ $said }”.
promise-voices-short = Kept: { $kept }; partly: { $partly }; not kept: { $broken }
promise-edit = Change the promise
promise-edit-do = Save the change
promise-judge = Was the promise kept?
promise-judge-again = Correct the verdict
promise-judge-choice = Verdict
promise-judge-note = What does this verdict rest on?
promise-judge-note-hint = For example: a visit, minutes, what residents report.
promise-judge-early = Its day is not over yet. If you judge it now, say why; residents will be asked at once.
promise-judge-do = Record the verdict
promise-withdraw = Withdraw the promise
promise-withdraw-lead = A promise is withdrawn if it was recorded by mistake, or if the institution took it back before its day; it then no longer counts in the ledger.
promise-withdraw-reason = Why it is withdrawn
promise-withdraw-do = Withdraw the promise
promise-new = Record a promise
promise-new-do = Record the promise
promise-words = What is promised
promise-words-hint = As the answer says it. Residents will read it when they are asked whether it was kept: put no personal data in it.
promise-due_on = Last day to keep it
promise-due_on-hint = Residents are asked on the day after.
promise-past = This day is indeed past: ask the residents at once
promise-cancel = Back without saving
promise-changed = Somebody else has changed this promise meanwhile. What you wrote is still in the form: look at how it stands now, then save again if needed.
promise-changed-now = What it says now
promise-mistake-past = This day is past. Correct it, or tick the box to confirm it.
promise-mistake-institution = Choose the institution that promises.
promise-mistake-unit = Choose a territory within that of the dossier.
promise-mistake-note = Write what the verdict rests on.
promise-mistake-reason = Write why it is withdrawn.
promise-question = Promise of { $institution } for { $day }: “{ $words }”. Was this promise kept?
said-promise-kept = Yes, it was kept
said-promise-partly = It was partly kept
said-promise-broken = No, it was not kept
said-answer-kept = Yes
said-answer-partly = Partly
said-answer-broken = No

# The ledger of institutions
ledger-title = Ledger of institutions: promises made and kept
ledger-none = No promise is recorded yet.
ledger-institution = Institution
ledger-promised = Promises
ledger-kept = Kept
ledger-partly = Partly
ledger-broken = Not kept
ledger-waiting = Waiting
ledger-rate = Rate kept
ledger-voices = Residents (promises)
ledger-answers = Residents (answers)
ledger-cut = { PLURAL($count) ->
    [one] Only the institution with the most promises is shown.
   *[other] Only the { $count } institutions with the most promises are shown.
 }
promise-rate = { $rate }% (n{"\u00A0"}={"\u00A0"}{ $count })
promise-rate-few = sample too small (n{"\u00A0"}={"\u00A0"}{ $count })
ledger-meaning-promised = “Promises”: every dated promise recorded from an answer of the institution, but those withdrawn.
ledger-meaning-waiting = “Waiting”: their day has not come, or has passed without a verdict.
ledger-meaning-rate = “Rate kept”: the share of promises wholly kept among those that the people in charge of the dossiers have judged.
ledger-meaning-voices = “Residents (promises)”: the share of residents who say that the promise was kept, among those who have spoken. “Residents (answers)”: the share of residents who say that the answer solves their problem. Each person counts once for each question.
ledger-meaning-least = A rate is shown only from n = { $least } on; n is the number that it is taken from.

# The list taken out of the house
promise-column-number = Number
promise-column-institution = Institution
promise-column-words = Promise
promise-column-territory = Territory
promise-column-due = Promised for
promise-column-state = State
promise-column-judged = Verdict given
promise-column-note = What the verdict rests on
promise-column-kept = Residents: kept
promise-column-partly = Residents: in part
promise-column-broken = Residents: not kept
promise-column-dossier = Dossier
promise-column-dossier-title = Title of the dossier
promise-column-recorded = Recorded
promise-meaning-voices = Residents: how many of those behind the dossier say so, one voice each.
ledger-voices-count = Residents who spoke of promises
ledger-answers-count = Residents who spoke of answers
