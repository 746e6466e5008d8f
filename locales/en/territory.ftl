# The map of a territory
territory-map-of-region = Map of the regions. A table below the map holds the same data.
territory-map-of-province = Map of the provinces and prefectures. A table below the map holds the same data.
territory-map-of-commune = Map of the communes. A table below the map holds the same data.
territory-map-unit-region = Region
territory-map-unit-province = Province or prefecture
territory-map-unit-commune = Commune
territory-map-area = { $name }: { $said }
territory-map-unknown = No data
territory-map-range = { $least } to { $greatest }
territory-map-legend = Key
territory-map-table = The data as a table
territory-map-schematic = Schematic borders, without legal force.
territory-map-few = too few to show
territory-measure-count = Number of cases
territory-measure-rate = Cases per 10,000 inhabitants
territory-measure-late = Share of open ones overdue
territory-measure-days = Median time in days
territory-measure-percent = { $share }%
territory-measure-count-of = { PLURAL($figure) ->
    [one] { $written } case
   *[other] { $written } cases
 }
territory-measure-rate-of = { $written } cases per 10,000 inhabitants
territory-measure-late-of = { $written } overdue
territory-measure-days-of = { PLURAL($figure) ->
    [one] median of { $written } day
   *[other] median of { $written } days
 }
