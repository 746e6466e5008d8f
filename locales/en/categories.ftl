# The categories
cat-admin = Administration
cat-title = Categories of cases
cat-what = A case is filed under a category of the second level. A category that is no longer used is retired, never deleted: past cases keep it.
cat-new = Add a category
cat-new-theme = Add a theme or a category
cat-retired = Retired
cat-months = { PLURAL($count) ->
    [one] { $count } month
   *[other] { $count } months
 }
cat-theme = Theme
cat-theme-hint = Leave it empty to add a theme, on the first level.
cat-name-ar = Name in Arabic
cat-name-fr = Name in French
cat-name-en = Name in English
cat-word = Code
cat-word-hint = One word of small Latin letters or digits, without a space. Left empty, it is taken from the English name. It will not change any more.
cat-addressee-ar = Usual addressee, in Arabic
cat-addressee-fr = Usual addressee, in French
cat-addressee-en = Usual addressee, in English
cat-addressee-hint = The institution to which these cases are mostly carried.
cat-retention = Kept for, in months
cat-retention-hint = From 1 to 120 months after closing; personal data is then erased and the figures stay.
cat-position = Place in the list
cat-position-hint = Categories are shown from the smallest number to the largest.
cat-save = Save
cat-cancel = Cancel
cat-retire = Retire this category
cat-retire-hint = Once retired it takes no new case; you can bring it back.
cat-bring-back = Bring this category back
cat-bring-back-hint = This category is retired: it takes no new case.
cat-overtaken = Somebody changed this category after you opened this page; its name is now “{ $name }”. What you wrote is kept below; saving it replaces what they wrote.
cat-mistake-parent = Choose a theme from the list.
cat-mistake-word = The code is written in small Latin letters or digits. Example: wells.
cat-mistake-taken = This code is taken. Choose another one.
cat-mistake-name_ar = Give the name in Arabic.
cat-mistake-name_fr = Give the name in French.
cat-mistake-name_en = Give the name in English.
cat-mistake-addressee_ar = Give the usual addressee in Arabic.
cat-mistake-addressee_fr = Give the usual addressee in French.
cat-mistake-addressee_en = Give the usual addressee in English.
cat-mistake-retention = Give a number of months between 1 and 120.
cat-mistake-position = Give a number between 0 and 9999.
