# The administration
admin-title = Administration
admin-accounts = Accounts
admin-accounts-what = Invite officials and others, give mandates and end them.
admin-categories = Categories of cases
admin-categories-what = Their names in the three languages, their usual addressees, how long their cases are kept.
admin-institutions = Institutions
admin-institutions-what = Whom advocacy addresses, what they are competent for, how to reach them.
admin-mail = Mail
admin-mail-what = What waits, what was sent, what could not be sent.
admin-smtp-on = A mail server is configured: emails leave by themselves.
admin-smtp-off = No mail server is configured: emails stay in the outbox, where they can be read, and nobody receives them.

# The outbox
admin-outbox = Outbox
admin-states = State of the emails
admin-mail-waiting = Waiting
admin-mail-sent = Sent
admin-mail-failed = Failed
admin-mail-now = In the next round
admin-mails-none = There are no emails here.
admin-older = Older emails
admin-subject = Subject
admin-kind = Kind
admin-from = From
admin-to = To
admin-state = State
admin-attempts = Attempts
admin-when = When
admin-said = The mail server’s answer
admin-language = Language
admin-created = Written
admin-give-up = Tried no later than
admin-message-id = Message-ID
admin-text = Text of the email
admin-text-gone = The text is not kept once the email is sent, for it may hold a secret link or code.
admin-html = Show it as its recipient sees it (new window)
admin-retry = Try again
admin-retry-all = Try all of these again

# Kinds of letters
admin-letter-receipt = Receipt
admin-letter-taken = Taken up
admin-letter-question = Question to the resident
admin-letter-assigned = Assigned for advocacy
admin-letter-answer = An institution’s answer
admin-letter-promise = Dated promise
admin-letter-resolved = Resolved, to be confirmed
admin-letter-closed = Closed
admin-letter-merged = Joined with another
admin-letter-reopened = Reopened
admin-letter-update = Update
admin-letter-assignment = Case given to its carrier
admin-letter-reply = Notice to the owner
admin-letter-invitation = Invitation
admin-letter-reset = New password
admin-letter-lost = Lost tracking link
admin-letter-test = Test email
