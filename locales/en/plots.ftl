# Plots
plots-table = The data as a table
plots-none = Nothing to show for this period.
plots-week = Week of
plots-running = The last week is not over: its column is hollow and its line is dotted.
plots-flow-says = Week by week, from { $first } to { $last }. { $came }: { $came_in_all }, at most { $most } in a week (that of { $week }). { $went }: { $went_in_all }.
plots-percent = { $share }%
plots-share-says = { $row }: { $shares }
plots-median = Median
plots-median-key = Median: half took less time
plots-ninth = 9 in 10
plots-ninth-key = 9 in 10 took less time
plots-count = Number
plots-few = fewer than 5
plots-limit = { $limit }: { $time }
plots-days = { PLURAL($days) ->
    [one] { $days } day
   *[other] { $days } days
 }
plots-more-days = over { $days } days
plots-spark-says = { PLURAL($weeks) ->
    [one] In one week: { $last }.
   *[other] In { $weeks } weeks: from { $first } to { $last }, at most { $most }.
 }
