# The first page
track-home-title = An answer for every case
track-home-what = With Tarafu, the elected officials of your commune note the problems you live with and carry them to whoever can solve them: in the commune, the province, the region or the nation.
track-home-how = With the receipt you were given, you can see at any time where your case stands, answer questions, and say whether the problem is solved.
track-home-staff = Officials and their teams
track-home-staff-lead = Sign in to file and follow residents’ cases.
track-home-figures = Public figures
track-home-figures-lead = How many cases were filed and resolved, and how fast, by commune and theme.

# In with the receipt
track-title = Follow my case
track-lead = Take the receipt you were given and type the case number and the PIN written on it.
track-reference = Case number
track-reference-hint = Example: 531-26-00042-7
track-pin = PIN
track-pin-hint = Eight digits, on the same receipt.
track-open = Show my case
track-wrong = The case number or the PIN is not right. Check every digit on the receipt, then try again.
track-lost = I lost my receipt

# A lost receipt
track-find-title = Lost your receipt?
track-find-lead = Type the email address you gave when you filed: we will send it the links to your cases.
track-find-email = Email address
track-find-send = Send the links
track-find-office = You gave no address? Ask the official who filed your case, or the commune, for a new receipt.
track-find-sent-title = Check your mailbox
track-find-sent = If that address belongs to a case, an email is on its way. If you cannot find it, look in the spam folder.
track-mistake-email = Type your email address.
track-lost-subject = The links to your cases
track-lost-lead = You asked to find the cases filed with this address; here are their links. Each link is yours alone: share it with nobody.
track-lost-case = { $category } – { $commune }
track-lost-open = Open the case
track-lost-small = If you did not ask for this email, ignore it: nothing has changed.
track-lost-short = Hello. You asked for the number of your case, but the email did not arrive. Your commune can give you a new receipt.

# Where the request stands
track-page-title = Case { $reference }
track-yours = Your case no.
track-status-received = We have your case
track-status-in_progress = Your case is being worked on
track-status-need_info = We are waiting for an answer from you
track-status-in_advocacy = Your case is carried higher: { $place }
track-status-answered = An answer has come
track-status-committed = A promise was made
track-status-resolved = The problem is said to be solved
track-status-closed = Your case is closed
track-status-merged = Your case has joined another one
track-meaning-received = Your case is filed, and an official will soon take it up.
track-meaning-in_progress = An official of your commune is working on it. You will find all news here.
track-meaning-need_info = Work cannot go on before you answer the question below. The time limit is paused until then.
track-meaning-in_advocacy = The commune alone cannot solve this problem, so a solution is sought at this level. You will find all news here.
track-meaning-answered = You can read the answer below. Whoever carries your case is studying it; then we will tell you what comes next.
track-meaning-committed = The institution has promised a date. We will follow this promise up to that date.
track-meaning-resolved = The official in charge says that the problem is solved. You have the last word: answer below.
track-meaning-closed = This case is no longer followed up.
track-meaning-closed-confirmed = You confirmed that the problem is solved. Thank you.
track-meaning-closed-unconfirmed = The problem was said to be solved, and we had no answer from you in time.
track-meaning-closed-refused = The institution refused what was asked. The explanation is below.
track-meaning-closed-not_feasible = What was asked cannot be done at present. The explanation is below.
track-meaning-closed-referred = Your case was passed to the body in charge of such matters. The explanation is below.
track-meaning-closed-before_court = The matter is before a court, where officials cannot step in.
track-meaning-closed-out_of_scope = The matter is beyond what officials may do. The explanation is below.
track-meaning-closed-no_info = We did not receive the details we asked for, so work could not go on.
track-meaning-closed-withdrawn = The case was closed as you wished.
track-meaning-closed-abusive = This case cannot be followed up. The explanation is below.
track-meaning-merged = The two cases are about the same problem and are carried together. Nothing is lost: the news of the shared case is below.

# Time limits
track-due-handover = An official must take it up by { $day }.
track-due-answer = Legal time limit for an answer: { $day }.
track-due-promise = The promise is for { $day }.
track-due-confirm = We are waiting for your answer until { $day }. After that the case is closed; you may reopen it.
track-late-handover = An official should have taken it up by { $day }; that has not happened yet.
track-late-answer = The legal time limit for an answer ended on { $day }, and your case has not come to an end yet.
track-late-promise = The promise was for { $day }; nothing confirms yet that it was kept.
track-late-confirm = The time for your confirmation ended on { $day }. The case will soon be closed; you may reopen it then.
track-late-by = { PLURAL($count) ->
    [one] { $count } day late
   *[other] { $count } days late
 }

# Who carries it
track-where = Where is your case?
track-holder = Who carries it now?
track-holder-nobody = Commune of { $commune }: nobody has taken it up yet
track-holder-office = The elected official in charge at the commune of { $commune }
track-holder-named = { $carrier }, { $place }
track-holder-queue = { $place }: somebody will soon be named to carry it

# The shared request
track-joined = The shared case { $reference }
track-joined-need_info = The question is for the person who filed that other case. Nothing is expected of you.
track-joined-resolved = The person who filed that other case is asked to confirm. If you still have the problem, tell the commune.
track-joined-none = News of the shared case cannot be shown at present. Please ask the commune.

# Answers and history
track-answers = Answers
track-answer-promised = Promised for { $day }
track-history = What happened
track-event-ask = We asked you for details
track-event-confirm = You confirmed that the problem is solved
track-event-dispute = You said that the problem is not solved
track-event-stop-mail = You stopped the emails
track-event-resume-mail = You resumed the emails

# What you can do
track-question = A question for you
track-reply = Your answer
track-reply-do = Send the answer
track-verdict = Is the problem really solved?
track-verdict-yes = Yes, it is solved
track-dispute = If not, what remains?
track-verdict-no = No, not yet
track-reopen-title = Is the problem still there?
track-reopen-until = You may reopen the case until { $day }.
track-reopen = Why reopen it?
track-reopen-do = Reopen the case
track-remedy = You always keep the right to turn to the Mediator of the Kingdom or to a court.
track-add-title = Anything to add?
track-add = What you would like to add
track-add-hint = Something new, or something that changed. Those who follow your case will read it. Do not write an identity card number.
track-add-do = Send
track-mistake-reply = Write your answer.
track-mistake-add = Write what you would like to add.
track-mistake-dispute = Write what is not solved yet.
track-mistake-reopen = Write why you would like to reopen the case.
track-changed-title = The case changed while you were writing
track-changed = See below where it stands now.
track-changed-placed = Your text has not been sent yet: it is in the box below that fits. Read it again, then send it.
track-changed-kept = Your text was not sent. Copy it if you need it:

# What was told, messages, data
track-told = What you told us
track-fact-category = Subject
track-fact-commune = Commune
track-fact-place = Place
track-fact-filed = Filed on
track-mails = Emails
track-mails-on = You get an email at every update.
track-mails-off = You stopped the emails about this case.
track-mails-stop = Stop the emails
track-mails-resume = Resume the emails
track-data = Your personal data
track-data-lead = You have the right to see everything that we keep about you and this case.
track-data-get = Download my data
track-erase-lead = You may also ask for its erasure. The person in charge of your case is told; the answer will be on this page.
track-erase-do = Ask for erasure
track-erase-asked = You asked for erasure on { $day }. You will find the answer here.
track-erase-words = I ask for the erasure of my personal data linked to this case (law 09-08).
track-secret = This page is yours alone: whoever has its link can answer in your place. Do not share the link.

# Stopping the messages
track-stop-title = Stop the emails
track-stop-lead = Do you want to stop the emails about case { $reference }? You can still follow it.
track-stop-do = Yes, stop the emails
track-stopped-title = The emails are stopped
track-stopped = You will get no more emails about case { $reference }. You can resume them from its page.
track-stop-back = Page of the case

track-event-object = You objected to the person who now follows your case
track-object-title = Another person follows your case
track-object-until = If you do not want this person to follow your case, you may object until { $day }. The coordinators of the territory will choose somebody else.
track-object = Why do you object?
track-object-hint = The coordinators of the territory will read it, and so will whoever follows your case next.
track-object-do = Object
track-mistake-object = Write why you object.
