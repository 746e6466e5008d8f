# Accounts, mandates, signing in.
nav-accounts = Accounts

role-official = Elected official
role-coordinator = Coordinator
role-advocate = Advocate
role-observer = Observer
role-administrator = Administrator

people-role-hint-official = Files and works the cases of a commune.
people-role-hint-coordinator = Follows a whole territory: triage, assignments, figures, accounts.
people-role-hint-advocate = Carries the cases and dossiers assigned to them.
people-role-hint-observer = Sees figures, without any personal data.
people-role-hint-administrator = Manages accounts and settings of the platform; reads no case in this role.

people-mandate = { $role }, { $unit }
people-period-open = Since { $from }
people-period = From { $from } to { $to }

people-state = State of the account
people-state-invited = Invited
people-state-active = Active
people-state-disabled = Disabled

# Signing in
people-email = Email address
people-password = Password
people-forgotten = Forgot your password?
people-no-account = Accounts are opened by invitation from the coordinator of your territory.
people-sign-in-wrong = The email address or the password is not correct.

# Links received by mail
people-gone-title = This link no longer works
people-gone-body = It has been used, it has expired, or the address is incomplete.
people-gone-what = If you had an invitation, ask whoever invited you to send it again. If you already have an account, ask for a new password.
people-gone-reset = Ask for a new password

people-invite-title = Open my account
people-invite-body = This account is opened for you as:
people-invite-submit = Open my account
people-name = Full name
people-language = Language
people-language-hint = The language of your pages and of the emails you receive.
people-password-hint = At least 12 characters. Several words that have nothing to do with each other make a good password.

people-reset-title = Forgotten password
people-reset-body = Give the address of your account: we will send you a link to choose a new password.
people-reset-send = Send me the link
people-sent-title = Check your mailbox
people-sent-body = If there is an active account with this address, a link has just been sent to it. It works for 30 minutes.
people-sent-what = Nothing received? Look in the spam folder, check the address, or ask the coordinator of your territory.
people-new-password = New password
people-password-save = Save the password

# My account
people-save = Save
people-cancel = Cancel
people-credentials = Signing in
people-password-change = Change the password
people-old-password = Current password
people-password-others = Your other devices will be signed out.
people-mandates = Mandates
people-mandates-none = No current mandate.
people-digest = Weekly digest
people-digest-on = Every Monday morning an email brings you the figures of the week in your territories.
people-digest-off = You do not get Monday’s email with the figures of the week in your territories.
people-digest-stop = Stop it
people-digest-start = Get it every Monday
people-sessions = Devices signed in
people-sessions-body = If one of them is not yours, sign it out and change your password.
people-session-unknown = Unknown device
people-session-since = Since { $at }
people-session-seen = Last active: { $at }
people-session-this = This device
people-session-end = Sign out
people-sessions-end-others = Sign out all other devices

# Managing accounts
people-accounts = Accounts
people-accounts-none = No account matches.
people-search = Search for a name or an address
people-filter = Filter
people-filter-apply = Apply
people-more = More accounts
people-invite = Invite somebody
people-invite-hint = The invitation is sent there. Everybody has an address of their own.
people-invite-send = Send the invitation
people-invite-again = Send the invitation again
people-their-language = Their language
people-role = Role
people-unit = Territory
people-unit-hint = The name of the commune, province or region, or its code. Examples: Ghafsai, Taounate, 03.531
people-unit-choose = Which territory?
people-starts-on = From
people-ends-on = Until
people-ends-on-hint = The last day of the mandate. Leave it empty if it has no end.
people-mandate-new = Add a mandate
people-mandate-give = Add the mandate
people-mandate-end = End
people-mandate-hand-over = Hand over
people-mandate-over = Ended
people-created = Opened on
people-seen = Last signed in
people-never = Never yet
people-access = Access
people-sessions-open = { PLURAL($count) ->
    [one] { $count } device signed in
   *[other] { $count } devices signed in
 }
people-sessions-end-all = Sign out all their devices
people-disable = Disable the account
people-enable = Enable the account

# Mistakes
people-name-missing = Give the full name.
people-language-missing = Choose a language.
people-email-missing = Give the email address.
people-email-taken = There is already an account with this address.
people-role-missing = Choose a role.
people-unit-missing = Give the territory.
people-unit-unknown = No territory of this name where you may give this role. Check the name or the role.
people-unit-ambiguous = Several territories may be meant: choose the right one.
people-unit-not-for-role = This role does not exist at this level of the territory.
people-dates-order = The mandate cannot end before it begins.
people-mandate-held = They already hold this mandate.
people-last-administrator = At least one administrator must remain.
people-password-short = The password is too short: at least 12 characters.
people-password-long = The password is too long: at most 128 characters.
people-password-weak = This password is too easy to guess. Avoid your name, your commune, dates and sequences; put together several unrelated words instead.
people-password-wrong = The current password is not correct.

# Mails
letter-invitation-subject = Your account on Tarafu
letter-invitation-text = An account has been opened to you on Tarafu, as: { $mandate }.
    Tarafu follows the cases of residents until they have an answer.
    To begin, open the link below and choose your password.
letter-invitation-button = Open my account
letter-invitation-small = This link works once, for 7 days. If you did not expect this invitation, ignore this email: no account becomes active without you.
letter-reset-subject = Choose a new password
letter-reset-text = A new password was requested for your account on Tarafu. To choose it, open the link below.
letter-reset-button = Choose a password
letter-reset-small = This link works once, for 30 minutes. If you asked for nothing, ignore this email: your password does not change.
