# Handover
handover-title = Handover
handover-of = Handover: { $name }
handover-intro = When a mandate ends, nothing is lost: cases, dossiers and actions pass to a successor, and each resident is told in their own language.
handover-what = What passes
handover-owner = Open cases that they own
handover-carrier = Open cases that they carry
handover-dossiers = Open advocacy dossiers
handover-actions = Advocacy actions under way
handover-promises = Promises awaited in these dossiers
handover-promises-note = Promises stay in their dossiers and pass with them.
handover-nothing = They have nothing in hand by this mandate.
handover-successor = Successor
handover-successor-hint = Somebody of the same role in the same territory; for an official of a commune, also its coordinators.
handover-successor-none = Nobody can succeed yet. Give the same mandate to somebody else first.
handover-words = A word to the residents
handover-words-hint = It stands in the mail that each resident gets. Write nothing personal in it.
handover-end = End the mandate now
handover-end-hint = Their devices are signed out at once.
handover-over = This mandate is over.
handover-object-note = Each resident may object to the successor until { $day }; their case then comes back to the coordinators.
handover-do = Hand over
handover-cancel = Back to the account
handover-mistake-successor = Choose the successor from the list.
handover-done-title = Handed over
handover-done = What { $from } had in hand passed to { $to } on { $day }.
handover-done-cases = Cases handed over
handover-done-dossiers = Dossiers handed over
handover-done-actions = Actions handed over
handover-left = { PLURAL($count) ->
    [one] { $count } case is left with whoever held the mandate.
   *[other] { $count } cases are left with whoever held the mandate.
 }
handover-again = Hand over the rest
handover-back = Back to the account
dossier-event-handover = Dossier handed over to a successor
dossier-event-action-handover = Action handed over to a successor
letter-succession-subject = A handover to you
letter-succession-text = You succeed { $from } ({ $mandate }). From now on you follow:
letter-succession-next = The dossiers and actions are yours already; the cases follow within minutes. The residents are told, and may object.
letter-succession-button = Open my desk
