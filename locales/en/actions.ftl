# The kinds of actions
action-kind-letter = Letter
action-kind-reminder = Reminder
action-kind-meeting = Meeting
action-kind-field_visit = Field visit
action-kind-agenda_item = Request for a point on the agenda
action-kind-written_question = Written question
action-kind-oral_question = Oral question
action-kind-committee_request = Request to a parliamentary committee
action-kind-petition = Petition
action-kind-mediator = Referral to the Mediator of the Kingdom
action-kind-portal = Complaint on the national portal
action-kind-press = Press contact
action-kind-hint-letter = To a governor, a wali, a minister, the head of an institution.
action-kind-hint-reminder = Of an action that has no answer yet.
action-kind-hint-meeting = With somebody in charge in the institution.
action-kind-hint-field_visit = A look at the place with the services concerned.
action-kind-hint-agenda_item = At a session of the communal, provincial or regional council.
action-kind-hint-written_question = Put to the government by a member of parliament.
action-kind-hint-oral_question = Put in a sitting of parliament.
action-kind-hint-committee_request = To examine the matter with the government present.
action-kind-hint-petition = Signed by citizens as the law requires.
action-kind-hint-mediator = When all ways with the administration are exhausted.
action-kind-hint-portal = Filed online, with a tracking number.
action-kind-hint-press = A statement, a declaration or an interview.

# How far it got, in the words of each kind
action-state-idea = { $kind ->
   *[other] Idea
 }
action-state-drafted = { $kind ->
   *[other] Drafted
 }
action-state-approved = { $kind ->
   *[other] Approved
 }
action-state-filed = { $kind ->
    [meeting] Meeting held
    [field_visit] Visit done
    [press] Press told
    [letter] Letter sent
    [reminder] Reminder sent
    [written_question] Question put
    [oral_question] Question put
   *[other] Filed
 }
action-state-acknowledged = { $kind ->
   *[other] Receipt acknowledged
 }
action-state-answered = { $kind ->
   *[other] Answer received
 }
action-state-closed = { $kind ->
   *[other] Done
 }
action-state-refused = { $kind ->
    [agenda_item] Point not taken
   *[other] Not accepted
 }
action-state-withdrawn = { $kind ->
   *[other] Withdrawn
 }
action-state-lapsed = { $kind ->
   *[other] Lapsed with its session
 }
actions-state-idea = Idea
actions-state-drafted = Drafted
actions-state-approved = Approved
actions-state-filed = Filed or held
actions-state-acknowledged = Receipt acknowledged
actions-state-answered = Answer received
actions-state-closed = Done
actions-state-refused = Not accepted
actions-state-withdrawn = Withdrawn
actions-state-lapsed = Lapsed with its session
action-ladder = How far the action got
action-step-done = (done)
action-step-here = (now here)
action-step-idea = { $kind ->
   *[other] Prepared
 }
action-step-approved = { $kind ->
   *[other] Approved
 }
action-step-filed = { $kind ->
    [meeting] Held
    [field_visit] Visited
    [press] Told
   *[other] Filed
 }
action-step-answered = { $kind ->
   *[other] Answered
 }
action-step-closed = { $kind ->
   *[other] Done
 }

# What can be done
action-deed-draft = { $kind ->
   *[other] The draft is ready
 }
action-deed-approve = { $kind ->
   *[other] Approve
 }
action-deed-file = { $kind ->
    [meeting] Record that the meeting was held
    [field_visit] Record that the visit was made
    [press] Record the press contact
    [letter] Record that the letter was sent
    [reminder] Record that the reminder was sent
   *[other] Record the filing
 }
action-deed-acknowledge = { $kind ->
   *[other] Record the acknowledgement
 }
action-deed-answer = { $kind ->
    [meeting] Record the institution’s answer
   *[other] Record the answer
 }
action-deed-close = { $kind ->
   *[other] End the action
 }
action-deed-refuse = { $kind ->
    [agenda_item] Record that the point was not taken
   *[other] Record that it was not accepted
 }
action-deed-withdraw = { $kind ->
   *[other] Withdraw the action
 }
action-words-answer = { $kind ->
   *[other] What the answer says
 }
action-words-close = { $kind ->
   *[other] What came of it?
 }
action-words-refuse = { $kind ->
    [agenda_item] Why was the point not taken?
   *[other] Why was it not accepted?
 }
action-words-withdraw = { $kind ->
   *[other] Why withdraw it?
 }
action-day-file = { $kind ->
    [meeting] Day of the meeting
    [field_visit] Day of the visit
    [press] Day of the contact
   *[other] Day of filing
 }
action-day-acknowledge = { $kind ->
   *[other] Day of the acknowledgement
 }
action-day-answer = { $kind ->
   *[other] Day on which the answer came
 }
action-reference = Number at the institution
action-reference-hint = As on the stamped copy or the receipt.
action-verdict = Does it answer the demand?
action-session = Last day of the session
action-session-hint = Without an answer when the session ends, the action lapses.
action-internal = Seen only by those who work on the dossier.
action-file-clock = The legal delay runs from that day.

# Facts
action-fact-kind = { $kind ->
   *[other] Kind
 }
action-fact-target = { $kind ->
    [meeting] With
   *[other] To
 }
action-fact-place = { $kind ->
   *[other] Level
 }
action-fact-carrier = { $kind ->
   *[other] Carried by
 }
action-fact-reference = { $kind ->
   *[other] Number at the institution
 }
action-fact-planned_on = { $kind ->
   *[other] Planned for
 }
action-fact-filed_on = { $kind ->
    [meeting] Day of the meeting
    [field_visit] Day of the visit
    [press] Day of the contact
   *[other] Day of filing
 }
action-fact-acknowledged_on = { $kind ->
   *[other] Acknowledged on
 }
action-fact-due_on = { $kind ->
   *[other] Last day for the answer
 }
action-fact-answered_on = { $kind ->
   *[other] Answered on
 }
action-fact-verdict = { $kind ->
   *[other] What the answer is worth
 }
action-fact-session_ends_on = { $kind ->
   *[other] End of the session
 }
action-fact-closed_on = { $kind ->
   *[other] Ended on
 }
action-fact-parent = { $kind ->
   *[other] Reminder of
 }
action-file-size = { PLURAL($count) ->
    [one] { $count } KiB
   *[other] { $count } KiB
 }
action-due-left = { $days ->
    [0] The delay ends today, { $day }
    [1] 1 day left, until { $day }
   *[other] { $days } days left, until { $day }
 }
action-due-late = { $days ->
    [1] 1 day late: the delay ended on { $day }
   *[other] { $days } days late: the delay ended on { $day }
 }
action-due-session = The session ends on { $day }
action-due-planned = Planned for { $day }
action-late = Late

# Planning and changing
action-kinds-title = What do you want to do?
action-new = Plan an action
action-edit = Change the action
action-for = Dossier no. { $number }: { $title }
action-change-kind = Change the kind
action-subject = Subject
action-subject-hint = One sentence, without the name of a resident.
action-note = Notes for its preparation
action-level = Level
action-target = Institution addressed
action-carrier = Who carries it?
action-carrier-hint = Only those are listed whose mandate entitles them to this action, at one of these levels.
action-parent = Reminder of what?
action-planned_on = Planned for
action-save = Save
action-cancel = Back
action-changed = Somebody else changed this action in the meantime. What you wrote is still in the form; this is what stands now:
action-conflict-title = The action changed before you saved
action-conflict-body = Somebody else took this action further in the meantime; what you did was not recorded. Read it again, then repeat it if it still makes sense.
action-conflict-open = Open the action

# The page of an action
action-dossier = Advocacy dossier
action-note-title = Notes
action-outcome = What became of it
action-next = What you can do now
action-ends = Other ways
action-clock = Delay
action-clock-source = Text that sets it
action-clock-none = No text sets a delay for this action.
action-clock-later = The delay will be counted from the filing.
action-facts = Facts
action-proof = Stamped copy or receipt
action-proof-none = No copy proves the filing yet.
action-proof-choose = Choose a file
action-proof-hint = PDF or picture (JPEG, PNG), 10 MiB at most. Place and device are removed from pictures.
action-proof-send = Attach
action-proof-replace = Replace the copy
action-answers = Answers
action-answers-none = No answer has been recorded yet.
action-answer-received = Received on { $day }
action-answer-tell = Tell everyone concerned
action-answer-promise = Record a promise
action-document-attach = Attach the document of the answer
action-document-replace = Replace the document of the answer
action-reminders = Reminders
action-remind = Remind
action-write = Write the document

# The calendar
actions-title = Advocacy calendar
actions-pile-late = Past their delay
actions-pile-soon = Due soon
actions-pile-session = Lapse with their session
actions-pile-approval = Awaiting approval
actions-pile-planned = Planned
actions-more = and more
actions-all = All actions
actions-none = No action matches.
actions-older = Older actions
actions-filter = Filter
actions-filter-kind = Kind
actions-filter-level = Level
actions-filter-state = State
actions-filter-mine = Only those that I carry
actions-apply = Apply
actions-clear = Clear the filters

# Mistakes
mistake-action-subject = Write the subject of the action.
mistake-action-level = Choose a level that fits this kind and the dossier’s territory.
mistake-action-target = Choose an institution from the list.
mistake-action-carrier = This person’s mandate does not entitle them to carry this kind of action at this level.
mistake-action-parent = Choose the action that you remind of.
mistake-action-day = Give the day.
mistake-action-before = This day cannot be before the day of filing.
mistake-action-session = The session cannot end before the day of filing.
mistake-action-reference = Write the number that the institution gave.
mistake-action-verdict = Say what the answer is worth.
mistake-action-words = This cannot be left empty.
mistake-file-none = Choose a file.
mistake-file-type = Whatever its name, this file is neither a PDF nor a JPEG or PNG picture that can be read.

# Letters
letter-action-filed-subject = Dossier no. { $number }: { $name }
letter-action-filed-lead = An action was taken for the advocacy dossier “{ $title }” (no. { $number }).
letter-action-answered-subject = Dossier no. { $number }: answer received
letter-action-answered-lead = An answer came to an action for the advocacy dossier “{ $title }” (no. { $number }).
letter-action-open = Open the action
action-rung = Whom to address next

# The list taken out of the house
action-column-number = Number
action-column-kind = Kind
action-column-subject = Subject
action-column-dossier = Dossier
action-column-dossier-title = Title of the dossier
action-column-institution = Institution
action-column-level = Level
action-column-territory = Territory
action-column-carrier = Carrier
action-column-state = State
action-column-reference = Number at the institution
action-column-planned = Planned for
action-column-filed = Filed or held
action-column-acknowledged = Acknowledged
action-column-due = Answer due
action-column-late = Overdue
action-column-answered = Answered
action-column-verdict = What the answer is worth
action-column-session = End of the session
action-column-closed = Closed
action-column-outcome = What came of it
action-meaning-due = Answer due: the last day of the legal delay, from the clock in force when the action was filed. Overdue: it had passed without an answer when the file was made.
