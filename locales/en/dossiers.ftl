# Advocacy dossiers
dossiers-title = Advocacy dossiers
dossiers-ways = Advocacy sections
dossiers-mine = Only those that I carry
dossiers-older = Older dossiers
dossiers-none = No dossier matches these filters.
dossiers-status-open = Open
dossiers-status-closed = Closed
dossiers-status-all = All
dossier-new = New dossier
dossier-open = Open the dossier
dossier-cancel = Back to the dossiers
dossier-back = Back to the dossier
dossier-edit = Change the dossier
dossier-save = Save
dossier-title = Title
dossier-title-hint = Example: mobile coverage of the mountain communes
dossier-theme = Theme
dossier-demand = Demand
dossier-demand-hint = What exactly is demanded, and of whom?
dossier-level = Level
dossier-carrier = Who carries it?
dossier-carrier-hint = Somebody with a mandate at that level. Without a choice it waits in the level’s queue.
dossier-territory = Territory
dossier-territory-hint = The dossier gathers cases of this territory only.
dossier-summary-ar = Summary in Arabic
dossier-summary-fr = Summary in French
dossier-summary-hint = Without residents’ names or personal data.
dossier-because = The radar suggests this dossier because:
dossier-begins = { PLURAL($count) ->
    [one] The dossier begins with one case.
   *[other] The dossier begins with { $count } cases.
  }
dossier-begins-search = The dossier will gather every open case of your search; they join it little by little once it is open.
dossier-first-cases = The first cases
dossier-changed = Somebody changed this dossier meanwhile. What you wrote is kept in the form; this is what stands now:
dossier-close = Close the dossier
dossier-reopen = Reopen the dossier
dossier-outcome = What came of the demand?
dossier-outcome-obtained = Demand met
dossier-outcome-partly = Demand met in part
dossier-outcome-refused = Demand refused
dossier-outcome-superseded = Superseded
dossier-outcome-withdrawn = Withdrawn
dossier-is-open = Open
dossier-closed = Closed
dossier-open-commune = Carried at commune level
dossier-open-province = Carried at province level
dossier-open-region = Carried at regional level
dossier-open-national = Carried at national level
dossier-words-close = What happened?
dossier-words-reopen = Why reopen it?
dossier-words-release = Why take the case out?
dossier-close-note = Closing the dossier changes no case. The next page proposes what becomes of the cases.
dossier-cases-title = Cases of the dossier
dossier-no-cases = The dossier gathers no case yet.
dossier-add = Add cases
dossier-add-label = References
dossier-add-hint = One or more, separated by spaces. Example: 531-26-00042-7
dossier-release = Take the case out of the dossier
dossier-release-short = Take out
dossier-cases = { PLURAL($count) ->
    [one] { $count } case
   *[other] { $count } cases
  }
dossier-people = { PLURAL($count) ->
    [one] { $count } person concerned
   *[other] { $count } people concerned
  }
dossier-places = { PLURAL($count) ->
    [one] { $count } douar or quarter
   *[other] { $count } douars or quarters
  }
propose-title = What becomes of the cases?
propose-intro = No case changes without your word. Choose what is done and to which cases; each resident is told as ever.
propose-what = What is proposed
propose-assign = Assign the cases with the dossier
propose-resolve = Declare them solved and ask for confirmation
propose-close = Close the cases
propose-statuses = Which cases
propose-statuses-hint = By where they stand now.
propose-words = What those concerned are told
propose-words-hint = For an assignment: what is asked of the carrier. Otherwise: an explanation that residents read.
propose-due_on = To be accounted for by
propose-due_on-hint = For an assignment only.
propose-outcome-hint = For closing only.
propose-agree = Agreed, do it
propose-leave = Leave the cases as they are
propose-none = No open case in this dossier.
case-dossiers = Dossiers of this case
case-dossiers-none = This case is in no dossier.
case-join = Put the case into a dossier
case-join-which = Which dossier?
case-dossier-new = Open a new dossier from this case
mistake-dossier-title = Give the dossier a title.
mistake-dossier-demand = Write down the demand.
mistake-dossier-level = That level is below the dossier’s territory.
mistake-dossier-unit = Choose a territory that you coordinate.
mistake-dossier-words = Write a few words.
mistake-dossier-statuses = Choose which cases.
mistake-dossier-cases = None of these is an open case that you may add to this dossier.
mistake-dossier = Choose a dossier from the list.
batch-gather = Cases are joining the dossier
batch-propose = What was decided is being done to the cases
batch-reply = Residents are being told
batch-handover = Cases are handed over
batch-cut-short = Stopped before the end: { $what }
batch-progress = { $done } of { $total }
batch-reload = Reload the page to see how far it got.
dossiers-way-dossiers = Dossiers
dossiers-way-actions = Actions
dossiers-way-promises = Promises
dossiers-way-institutions = Institutions
dossiers-radar = Radar of recurring problems

# The list taken out of the house
dossier-column-number = Number
dossier-column-title = Title
dossier-column-category = Category
dossier-column-territory = Territory
dossier-column-level = Level
dossier-column-status = Status
dossier-column-outcome = Outcome
dossier-column-carrier = Carrier
dossier-column-owner = Owner
dossier-column-opened = Opened
dossier-column-closed = Closed
dossier-column-cases = Cases
dossier-column-people = People concerned
dossier-column-demand = Demand
