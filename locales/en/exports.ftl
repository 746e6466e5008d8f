# Taking a list or figures out of the house
export-do = Export
export-title = Export: { $title }
export-back = Back to the list
export-what-leaves = What the file will hold
export-filters = Filters
export-filters-none = None: all that your mandate reaches
export-columns = Columns
export-columns-count = { PLURAL($count) ->
    [one] { $count } column
   *[other] { $count } columns
 }
export-personal = Left out
export-personal-note = unless you tick the box below and say why
export-format = Format
export-format-xlsx = Excel (XLSX)
export-format-xlsx-hint = To read, sort and filter. With a sheet that says who made it, when and what for.
export-format-csv = CSV
export-format-csv-hint = For statistics programs. Values are separated by commas, and decimals are written with a point.
export-purpose = What is it for?
export-words = In a few words
export-words-hint = For example: council session of 12 October, item 4. Name no resident here.
export-contacts-box = Add what residents may be known by
export-contacts-hint = Only for cases where your mandate shows you the resident; for the others these columns stay empty.
export-reason = Why must residents be known?
export-reason-hint = Only if you tick the box. For example: call those who left no email address.
export-law-short = What you take out is written down with your name, the time and the purpose. It may serve no other purpose, and no election campaign (law 09-08).
export-submit = Download the file
export-stays = The download begins at once; this page stays open.
export-log = Log of exports
export-mistake-purpose = Choose what the file is for.
export-mistake-words = Say in a few words what the file is for.
export-mistake-reason = Say why residents must be known, or untick the box.

# The purposes
export-purpose-follow_up = Following up cases with residents
export-purpose-advocacy = Preparing a dossier or an action
export-purpose-session = A council session, a meeting or a visit
export-purpose-report = A report or statistics
export-purpose-referral = Handing over to the competent institution
export-purpose-control = An audit or a control
export-purpose-other = Another purpose

# In the file
export-notes = Notes
export-rows = Rows
export-by = Exported by
export-mandates = Mandate
export-at = Exported on
export-contacts = Residents are known because
export-contacts-none = What residents may be known by is left out.
export-number = Number in the log of exports
export-meanings = What the columns mean
export-times = Times are those of Morocco.
export-credit = Data of the territory
export-law = Use
export-law-words = This file may serve only the purpose above. Do not pass it on, and delete it when the purpose is served (law 09-08).
export-heading-percent = { $heading } (%)
export-heading-instant = { $heading } (Morocco time)
export-incomplete = THIS FILE IS INCOMPLETE: an error stopped the export. Please export again.

# The log
export-log-title = Log of exports
export-log-intro = Each line says who took what out, and what for. Files are not kept here.
export-log-none = Nothing has been exported yet.
export-log-older = Older exports
export-log-what = What
export-log-purpose = Purpose
export-log-contacts = With contacts
export-log-state = How far
export-what-cases = List of cases
export-what-dossiers = List of dossiers
export-what-actions = List of actions
export-what-promises = List of promises
export-what-ledger = Ledger of institutions
export-what-dashboard = Dashboard
export-what-map = Figures of the map
export-what-workload = What was filed with institutions
export-what-communes = Communes side by side
export-state-begun = Under way or interrupted
export-state-whole = { PLURAL($count) ->
    [one] Complete: { $count } row
   *[other] Complete: { $count } rows
 }
export-state-left = { PLURAL($count) ->
    [one] Stopped by the reader after { $count } row
   *[other] Stopped by the reader after { $count } rows
 }
export-state-failed = { PLURAL($count) ->
    [one] Failed after { $count } row
   *[other] Failed after { $count } rows
 }
