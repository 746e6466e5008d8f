# Figures for everybody
figures-title = Public figures: { $unit }
figures-lead = How many problems residents brought to their elected officials, how many were resolved, and how long it took. Nobody can be recognised in these figures.
figures-day = As of { $day }. Renewed once a month.
figures-path = Territories
figures-none = There are not enough cases here yet to show figures.
figures-by-region = By region
figures-by-province = By province or prefecture
figures-by-commune = By commune
figures-by-theme = By theme
figures-unit-region = Region
figures-unit-province = Province or prefecture
figures-unit-commune = Commune
figures-theme = Theme
figures-others-region = Other regions, together
figures-others-province = Other provinces and prefectures, together
figures-others-commune = Other communes, together
figures-mixed = Several themes, together
figures-left-region = { PLURAL($count) ->
    [one] { $count } region has too few cases to be shown by itself, or none.
   *[other] { $count } regions have too few cases to be shown by themselves, or none.
 }
figures-left-province = { PLURAL($count) ->
    [one] { $count } province or prefecture has too few cases to be shown by itself, or none.
   *[other] { $count } provinces and prefectures have too few cases to be shown by themselves, or none.
 }
figures-left-commune = { PLURAL($count) ->
    [one] { $count } commune has too few cases to be shown by itself, or none.
   *[other] { $count } communes have too few cases to be shown by themselves, or none.
 }
figures-hidden = not shown
figures-at-once = the same day
figures-within = { PLURAL($count) ->
    [one] { $count } day
   *[other] { $count } days
 }
figures-longer = more than a year
figures-filed = Filed
figures-resolved = Resolved
figures-answered_half_days = Half answered within
figures-answered_most_days = Nine in ten answered within
figures-resolved_half_days = Half resolved within
figures-resolved_most_days = Nine in ten resolved within
figures-use = Take these figures
figures-csv = Table (CSV)
figures-json = Data with explanations (JSON)
figures-licence = Everybody may use these figures, if they name their source and their day (licence CC BY 4.0).
figures-read = How to read these figures
figures-means-filed = Cases filed since Tarafu began here, in the commune where the problem is.
figures-means-resolved = Cases that were declared resolved, without their residents disputing it. A figure that has been shown is not lowered afterwards.
figures-means-answered_half_days = Of the cases that were answered, half had a first answer within so many days of being filed: a question, news, an answer, a resolution or a closing with its reason.
figures-means-answered_most_days = The same for nine in ten of the cases that were answered.
figures-means-resolved_half_days = Of the cases that were resolved, half were so within so many days of being filed.
figures-means-resolved_most_days = The same for nine in ten of the cases that were resolved.
figures-means-steps = Cases are told in steps of five, so that none can be recognised: 17 cases are shown as 15. What is not shown is too few to be told, or none.
figures-means-totals = A total also holds cases that are too few to be shown by themselves; they stand together in a row of their own. It may be somewhat below the real number.
figures-means-times = A time is shown from ten cases on (for nine in ten, from fifty on), rounded up: to 1, 2, 3, 5, 7, 10, 14, 21, 30, 45, 60, 90, 120, 180 or 365 days. 366 in the data means more than a year.
