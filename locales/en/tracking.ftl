# The first page
track-home-title = An answer for every request
track-home-what = With Tarafu, the elected officials of your commune note the problems you live with and carry them to whoever can solve them: in the commune, the province, the region or the nation.
track-home-how = With the receipt you were given, you can see at any time where your request stands, answer questions, and say whether the problem is solved.
track-home-staff = Officials and their teams
track-home-staff-lead = Sign in to file and follow residents’ requests.

# In with the receipt
track-title = Follow my request
track-lead = Take the receipt you were given and type the two numbers on it.
track-reference = Number of the request
track-reference-hint = Example: 531-26-00042-7
track-pin = PIN
track-pin-hint = Eight digits, on the same receipt.
track-open = Show my request
track-wrong = The number or the PIN is not right. Check every digit on the receipt, then try again.
track-lost = I lost my receipt

# A lost receipt
track-find-title = Lost your receipt?
track-find-lead = Type the email address you gave when you filed: we will send it the links to your requests.
track-find-email = Email address
track-find-send = Send the links
track-find-office = You gave no address? Ask the official who filed your request, or the commune, for a new receipt.
track-find-sent-title = Look in your mailbox
track-find-sent = If that address belongs to a request, a message is on its way. If you cannot find it, look in the spam folder.
track-mistake-email = Type your email address.
track-lost-subject = The links to your requests
track-lost-lead = You asked to find the requests filed with this address; here are their links. Each link is yours alone: share it with nobody.
track-lost-case = { $category } – { $commune }
track-lost-open = Open the request
track-lost-small = If you did not ask for this message, ignore it: nothing has changed.
track-lost-short = You asked for the number of your request, but the email did not arrive. Your commune can give you a new receipt.

# Where the request stands
track-page-title = Request { $reference }
track-yours = Your request no.
track-status-received = We have your request
track-status-in_progress = Your request is being worked on
track-status-need_info = We are waiting for an answer from you
track-status-in_advocacy = Your request is carried higher: { $place }
track-status-answered = An answer has come
track-status-committed = A commitment was made
track-status-resolved = The problem is said to be solved
track-status-closed = Your request is closed
track-status-merged = Your request has joined another one
track-meaning-received = Your request is filed, and an official will soon take it up.
track-meaning-in_progress = An official of your commune is working on it. You will find all news here.
track-meaning-need_info = Work cannot go on before you answer the question below. The time limit is paused until then.
track-meaning-in_advocacy = The commune alone cannot solve this problem, so a solution is sought at this level. You will find all news here.
track-meaning-answered = You can read the answer below. Whoever carries your request is studying it; then we will tell you what comes next.
track-meaning-committed = The institution has committed itself to a date. We will see to it that the commitment is kept.
track-meaning-resolved = The official in charge says that the problem is solved. You have the last word: answer below.
track-meaning-closed = This request is no longer followed up.
track-meaning-closed-confirmed = You confirmed that the problem is solved. Thank you.
track-meaning-closed-unconfirmed = The problem was said to be solved, and we had no answer from you in time.
track-meaning-closed-refused = The institution refused what was asked. The explanation is below.
track-meaning-closed-not_feasible = What was asked cannot be done at present. The explanation is below.
track-meaning-closed-referred = Your request was passed to the body in charge of such matters. The explanation is below.
track-meaning-closed-before_court = The matter is before a court, where officials cannot step in.
track-meaning-closed-out_of_scope = The matter is beyond what officials may do. The explanation is below.
track-meaning-closed-no_info = We did not receive the details we asked for, so work could not go on.
track-meaning-closed-withdrawn = The request was closed as you wished.
track-meaning-closed-abusive = This request cannot be followed up. The explanation is below.
track-meaning-merged = The two requests are about the same problem and are carried together. Nothing is lost: the news of the shared request is below.

# Time limits
track-due-handover = An official must take it up by { $day }.
track-due-answer = Legal time limit for an answer: { $day }.
track-due-promise = The commitment is for { $day }.
track-due-confirm = We are waiting for your answer until { $day }. After that the request is closed; you may reopen it.
track-late-handover = An official should have taken it up by { $day }; that has not happened yet.
track-late-answer = The legal time limit for an answer ended on { $day }, and your request has not come to an end yet.
track-late-promise = The commitment was for { $day }; nothing confirms yet that it was kept.
track-late-confirm = The time for your confirmation ended on { $day }. The request will soon be closed; you may reopen it then.
track-late-by = { PLURAL($count) ->
    [one] { $count } day late
   *[other] { $count } days late
 }

# Who carries it
track-where = Where is your request?
track-holder = Who carries it now?
track-holder-nobody = Commune of { $commune }: nobody has taken it up yet
track-holder-office = The elected official in charge at the commune of { $commune }
track-holder-named = { $carrier }, { $place }
track-holder-queue = { $place }: somebody will soon be named to carry it

# The shared request
track-joined = The shared request { $reference }
track-joined-need_info = The question is for the person who filed that other request. Nothing is expected of you.
track-joined-resolved = The person who filed that other request is asked to confirm. If you still have the problem, tell the commune.
track-joined-none = News of the shared request cannot be shown at present. Please ask the commune.

# Answers and history
track-answers = Answers
track-answer-promised = Commitment for { $day }
track-history = What happened
track-event-ask = We asked you for details
track-event-confirm = You confirmed that the problem is solved
track-event-dispute = You said that the problem is not solved
track-event-stop-mail = You stopped the messages
track-event-resume-mail = You resumed the messages

# What you can do
track-question = A question for you
track-reply = Your answer
track-reply-do = Send the answer
track-verdict = Is the problem really solved?
track-verdict-yes = Yes, it is solved
track-dispute = If not, what remains?
track-verdict-no = No, not yet
track-reopen-title = Is the problem still there?
track-reopen-until = You may reopen the request until { $day }.
track-reopen = Why reopen it?
track-reopen-do = Reopen the request
track-remedy = You always keep the right to turn to the Mediator of the Kingdom or to a court.
track-add-title = Anything to add?
track-add = What you would like to add
track-add-hint = Something new, or something that changed. Those who follow your request will read it. Do not write an identity card number.
track-add-do = Send
track-mistake-reply = Write your answer.
track-mistake-add = Write what you would like to add.
track-mistake-dispute = Write what is not solved yet.
track-mistake-reopen = Write why you would like to reopen the request.
track-changed-title = The request changed while you were writing
track-changed = See below where it stands now.
track-changed-placed = Your text has not been sent yet: it is in the box below that fits. Read it again, then send it.
track-changed-kept = Your text was not sent. Copy it if you need it:

# What was told, messages, data
track-told = What you told us
track-fact-category = Subject
track-fact-commune = Commune
track-fact-place = Place
track-fact-filed = Filed on
track-mails = Email messages
track-mails-on = You get a message whenever there is news.
track-mails-off = You stopped the messages about this request.
track-mails-stop = Stop the messages
track-mails-resume = Resume the messages
track-data = Your personal data
track-data-lead = You have the right to see everything that we keep about you and this request.
track-data-get = Download my data
track-erase-lead = You may also ask for its erasure. The person in charge of your request is told, and answers you.
track-erase-do = Ask for erasure
track-erase-asked = You asked for erasure on { $day }. You will find the answer here.
track-erase-words = I ask for the erasure of my personal data linked to this request (law 09-08).
track-secret = This page is yours alone: whoever has its link can answer in your place. Do not share the link.

# Stopping the messages
track-stop-title = Stop the messages
track-stop-lead = Do you want to stop the messages about request { $reference }? You can still follow it.
track-stop-do = Yes, stop the messages
track-stopped-title = The messages are stopped
track-stopped = You will get no more messages about request { $reference }. You can resume them from its page.
track-stop-back = Page of the request
