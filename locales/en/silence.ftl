# Communes that keep silent
silence-title = Communes that write less than expected
silence-measure = What is heard
silence-commune = Commune
silence-count = Received
silence-expected = Expected
silence-missing = Missing
silence-rarity = Chance
silence-table = Where to listen first
silence-more = { PLURAL($count) ->
    [one] And { $count } more, in the table of the map.
   *[other] And { $count } more, in the table of the map.
 }
silence-none = No commune writes clearly less than expected.
silence-visit = Plan a visit
silence-verdict-silent = silent
silence-verdict-quiet = quiet
silence-verdict-expected = as expected
silence-verdict-louder = more than expected
silence-verdict-unsure = cannot say
silence-cell = { $verdict } (received: { $count }, expected: { $expected })
silence-range = { $expected } (between { $least } and { $most })
silence-chance = 1 in { $of }
silence-chance-less = less than 1 in { $of }
silence-how = How it is worked out
silence-how-expected = For each commune we work out how many cases to expect if its inhabitants wrote as much as those of the neighbouring communes and, with less weight, of the rest of the province. Its own cases are left out. Rates differ from commune to commune by nature: we measure by how much, then the chance of so few.
silence-means-silent = Silent: less than one chance in 100 of so few. Plan a visit.
silence-means-quiet = Quiet: less than one chance in 10.
silence-means-louder = More than expected: fewer than 5 chances in 100 of so many.
silence-means-unsure = Cannot say: so few are expected that none at all would be no surprise, or there are too few communes.
silence-judged = Communes compared: { $communes }, of which { $judged } can be judged. By chance alone some would be called silent all the same: { $chance } at most.
silence-spread = Here rates differ from commune to commune by about { $spread }%.
silence-limits = Silence is no fault and does not tell its cause: no network, no official who files, or fewer problems. Where a whole area keeps silent its communes are alike, and this does not see it.
