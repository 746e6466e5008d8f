# Writing to everybody behind a dossier
reply-title = Tell everybody behind it
reply-of = Dossier { $number }
reply-lead = Each person gets one email, in their own language, even if they have several cases. Whoever has no address will be called.
reply-answer = The answer received on { $day }: { $verdict }
reply-words = Text ({ $language })
reply-words-hint = { PLURAL($count) ->
    [one] { $count } case of the dossier is followed in { $language }.
   *[other] { $count } cases of the dossier are followed in { $language }.
 }
reply-words-commune = Text for { $commune } ({ $language })
reply-adapt = Adapt the text for some communes
reply-adapt-hint = The text of a commune replaces the general text for its residents. A language left empty keeps the general text.
reply-commune = Commune
reply-records = Also record the answer on the open cases
reply-records-hint = Their status becomes “Answer received”. Without this, the answer is only noted in their history.
reply-continue = See the emails
reply-check = Read it once more before it goes out
reply-size = { PLURAL($count) ->
    [one] { $count } case will be told.
   *[other] { $count } cases will be told.
 }
reply-preview = { PLURAL($count) ->
    [one] { $language }: { $count } case
   *[other] { $language }: { $count } cases
 }
reply-preview-commune = { PLURAL($count) ->
    [one] { $commune }, { $language }: { $count } case
   *[other] { $commune }, { $language }: { $count } cases
 }
reply-preview-hint = This is the exact email, taken from one case of the dossier. Each person reads their own case numbers, and the tracking link is theirs: the one here opens nothing.
reply-subject = Subject
reply-records-agreed = The answer will also be recorded on the open cases.
reply-send = Tell everybody
reply-change = Change
mistake-reply-words-ar = Write the text in Arabic: there are residents who read it in that language.
mistake-reply-words-fr = Write the text in French: there are residents who read it in that language.
mistake-reply-words-en = Write the text in English: there are residents who read it in that language.
mistake-reply-nobody = This dossier has no cases yet: there is nobody to tell.
mistake-reply-commune = Choose a commune of the dossier for this text.
mistake-reply-adapted = Write the text for this commune, or choose no commune.
mistake-reply-twice = This commune has a text already.

# How far it got
reply-kind-answer = An institution’s answer
reply-kind-promise = A promise whose day has come
reply-kind-news = News of the dossier
reply-institution = The institution addressed
reply-queued = Asked for
reply-finished = Finished
reply-stopped = This stopped on { $day }, before everyone was told.
reply-covered = Who has been told
reply-coverage = { PLURAL($told) ->
    [one] { $told } person of { $total } told
   *[other] { $told } people of { $total } told
 }{ $waiting ->
    [0] {""}
   *[other] { PLURAL($waiting) ->
        [one] {", "}{ $waiting } email waiting
       *[other] {", "}{ $waiting } emails waiting
     }
 }{ $bounced ->
    [0] {""}
   *[other] { PLURAL($bounced) ->
        [one] {", "}{ $bounced } email refused
       *[other] {", "}{ $bounced } emails refused
     }
 }{ $phone ->
    [0] {""}
   *[other] { PLURAL($phone) ->
        [one] {", "}{ $phone } person to call
       *[other] {", "}{ $phone } people to call
     }
 }{ $silent ->
    [0] {""}
   *[other] { PLURAL($silent) ->
        [one] {", "}{ $silent } person who cannot be reached
       *[other] {", "}{ $silent } people who cannot be reached
     }
 }.
reply-fate = Where it stands
reply-people = People
reply-fate-told = Told, by email or by phone
reply-fate-waiting = Email waiting to be sent
reply-fate-bounced = Email refused, to be called
reply-fate-phone = No address, to be called
reply-fate-silent = Stopped the emails, or left no contact
reply-fate-total = Total
reply-calls = Calls to make
reply-calls-hint = Open the case to read the text and to mark the call as made.
reply-calls-more = More calls
reply-calls-none = No calls to make.
reply-progress = { $done } of { $total }
reply-texts = Texts
event-heard = Resident told what the dossier brought

# Letters
letter-reply-answer-subject = An answer for your case { $reference }
letter-reply-answer-lead = { PLURAL($count) ->
    [one] An answer has come for the dossier { $title }, which carries your case.
   *[other] An answer has come for the dossier { $title }, which carries your cases.
 }
letter-reply-answer-next = Does this answer solve your problem? What you say counts in what the dossier does next.
letter-reply-answer-ask = Say whether this answer solves it
letter-reply-promise-subject = Was the promise kept? Case { $reference }
letter-reply-promise-lead = { PLURAL($count) ->
    [one] For the dossier { $title }, which carries your case, { $institution } made a promise for { $day }. That day has come: was it kept, partly kept, or not kept?
   *[other] For the dossier { $title }, which carries your cases, { $institution } made a promise for { $day }. That day has come: was it kept, partly kept, or not kept?
 }
letter-reply-promise-next = One press is enough, and you can change your mind.
letter-reply-promise-ask = Say whether it was kept
letter-reply-news-subject = News for your case { $reference }
letter-reply-news-lead = { PLURAL($count) ->
    [one] Here is news of the dossier { $title }, which carries your case.
   *[other] Here is news of the dossier { $title }, which carries your cases.
 }
letter-reply-news-next = You can add information on the tracking page.
