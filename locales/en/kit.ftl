# Mistakes in forms
mistake-too-long = The text is too long: { $most } characters at most.
mistake-date = This date is not valid. Example: 21/07/2026.
mistake-past = This date cannot be in the past.
mistake-future = This date cannot be in the future.
mistake-email = This email address is not valid. Example: name@example.org.
mistake-choice = Choose one answer.

# Refusals
error-malformed-title = Not valid
error-malformed-body = The page asked for or the information sent is not valid. Go back to the page before and try again.
error-unknown-title = Please sign in
error-unknown-body = Your session has ended, or you have not signed in yet.
error-unknown-kept = What you wrote is not lost. Sign in in another window, then come back here and press “Send again”.
error-forbidden-title = Not allowed
error-forbidden-body = Your mandate does not allow this.
error-stale-title = This page is too old
error-stale-body = To protect you, a form is only accepted from a recent page. What you wrote is not lost: press “Send again”.
error-missing-title = Page not found
error-missing-body = This page does not exist, or you may not see it. Check the address.
error-conflict-title = Somebody was first
error-conflict-body = The information changed in the meantime. Load the page again, then try once more.
error-too-large-title = Too much at once
error-too-large-body = What you sent is larger than what we take. Please shorten it.
error-too-often-title = Too many attempts
error-too-often-body = You tried too often in a short time. Wait a little, then try again.
error-broken-title = An error on our side
error-broken-body = A technical error stopped this. Nothing was changed. Try again; if it happens again, give the administrator the number below.
error-busy-title = Too much at once
error-busy-body = As many files as possible are being prepared just now. Wait half a minute, then try again; what you wrote is not lost.
error-unavailable-title = The service is unavailable for a moment
error-unavailable-body = Nothing can be saved just now. Try again in a moment; what you wrote is not lost.
error-request = Number of the operation
error-again = Send again
error-sign-in = Sign in
error-home = Home page
error-kept = What you wrote

# After a deed
notice-filed = The case is filed.
notice-take = You are now the owner of this case.
notice-ask = The question to the resident is recorded.
notice-reply = The reply is recorded.
notice-assign = The case is assigned for advocacy.
notice-accept = You agreed to carry this case.
notice-hand-back = The case is back with the commune.
notice-pass-up = The case went up a level.
notice-answer = The answer is recorded.
notice-resolve = The solution is recorded; it waits for the resident’s confirmation.
notice-close = The case is closed.
notice-reopen = The case is reopened.
notice-merge = The case joined another.
notice-note = The internal note is added.
notice-update = The update for the resident is recorded.
notice-object = Your objection is recorded.
notice-saved = Saved.
notice-sent = Sent.
notice-retried = Sending will be tried again.
notice-ended = The session is ended.
notice-invited = The invitation is sent.
notice-password = The password is changed.
notice-seen = Seen.

# Finding a commune
pick-title = Find a commune
pick-words = Name of the commune, in Arabic or in French
pick-hint = Write a part of the name, for example: Bouhouda or بوهودة.
pick-search = Search
pick-none = No commune of that name. Try another spelling, or only a part of the name.
pick-found = { PLURAL($count) ->
    [one] { $count } commune
   *[other] { $count } communes
 }
