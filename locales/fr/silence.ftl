# Les communes qui se taisent
silence-title = Communes qui écrivent moins qu’attendu
silence-measure = Ce qu’on entend
silence-commune = Commune
silence-count = Reçues
silence-expected = Attendues
silence-missing = Manquantes
silence-rarity = Chance
silence-table = Où aller écouter d’abord
silence-more = { PLURAL($count) ->
    [one] Et { $count } autre, dans le tableau de la carte.
   *[other] Et { $count } autres, dans le tableau de la carte.
 }
silence-none = Aucune commune n’écrit nettement moins qu’attendu.
silence-visit = Prévoir une visite
silence-verdict-silent = silencieuse
silence-verdict-quiet = discrète
silence-verdict-expected = comme attendu
silence-verdict-louder = plus qu’attendu
silence-verdict-unsure = on ne peut rien dire
silence-cell = { $verdict } (reçues : { $count }, attendues : { $expected })
silence-range = { $expected } (entre { $least } et { $most })
silence-chance = 1 sur { $of }
silence-chance-less = moins de 1 sur { $of }
silence-how = Comment on le calcule
silence-how-expected = Pour chaque commune, on calcule combien de requêtes on attendrait si ses habitants écrivaient autant que ceux des communes voisines et, pour un poids moindre, du reste de la province. Ses propres requêtes n’entrent pas dans ce calcul. Le rythme varie naturellement d’une commune à l’autre : on mesure cette variation, puis la chance d’en recevoir aussi peu.
silence-means-silent = Silencieuse : moins d’une chance sur 100 d’en recevoir aussi peu. Une visite est à prévoir.
silence-means-quiet = Discrète : moins d’une chance sur 10.
silence-means-louder = Plus qu’attendu : moins de 5 chances sur 100 d’en recevoir autant.
silence-means-unsure = On ne peut rien dire : on attend si peu de requêtes que n’en recevoir aucune n’étonnerait pas, ou les communes sont trop peu nombreuses.
silence-judged = Communes comparées : { $communes }, dont { $judged } pour lesquelles on peut se prononcer. Par le seul hasard, on en dirait tout de même silencieuses : { $chance } au plus.
silence-spread = Ici, le rythme diffère d’une commune à l’autre de { $spread } % environ.
silence-limits = Un silence n’est pas une faute et ne dit pas sa cause : pas de réseau, pas d’élu qui dépose, ou moins de problèmes. Si toute une zone se tait, ses communes se ressemblent et ce calcul ne le voit pas.
