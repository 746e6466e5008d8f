# The dashboards
dash-of = Figures: { $unit }
dash-path = Territories
dash-carried = The cases assigned to you
dash-none = No case has been filed in this territory yet.
dash-open = Open
dash-overdue = Overdue
dash-received = New
dash-in_advocacy = In advocacy
dash-answered = Answer received
dash-committed = Dated promise
dash-resolved = Resolved, to be confirmed
dash-closed = Closed
dash-by-status = Cases by status
dash-by-level = Open cases by level
dash-by-theme = Open cases by theme
dash-by-commune = Cases by commune
dash-by-province = Cases by province or prefecture
dash-by-region = Cases by region
dash-unit-commune = Commune
dash-unit-province = Province or prefecture
dash-unit-region = Region
dash-open-column = Open
dash-total-column = Total
dash-silent-commune = { PLURAL($count) ->
    [one] { $count } commune has no case yet.
   *[other] { $count } communes have no case yet.
 }
dash-silent-province = { PLURAL($count) ->
    [one] { $count } province or prefecture has no case yet.
   *[other] { $count } provinces or prefectures have no case yet.
 }
dash-silent-region = { PLURAL($count) ->
    [one] { $count } region has no case yet.
   *[other] { $count } regions have no case yet.
 }
dash-meaning = “Open”: every case that is neither closed nor joined with another. “Overdue”: an open case whose legal date, or the date promised, has passed; waiting for the resident’s details or confirmation does not count. The figures change with every change of a case.
