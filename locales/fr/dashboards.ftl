# Les indicateurs
dash-of = Indicateurs : { $unit }
dash-path = Territoires
dash-carried = Les requêtes qui vous sont affectées
dash-none = Aucune requête n’est encore enregistrée dans ce territoire.
dash-open = Ouvertes
dash-overdue = Hors délai
dash-received = Nouvelles
dash-in_advocacy = En plaidoyer
dash-answered = Réponse reçue
dash-committed = Engagement daté
dash-resolved = Résolues, à confirmer
dash-closed = Clôturées
dash-by-status = Requêtes par état
dash-by-level = Requêtes ouvertes par niveau
dash-by-theme = Requêtes ouvertes par thème
dash-by-commune = Requêtes par commune
dash-by-province = Requêtes par province ou préfecture
dash-by-region = Requêtes par région
dash-unit-commune = Commune
dash-unit-province = Province ou préfecture
dash-unit-region = Région
dash-open-column = Ouvertes
dash-total-column = Total
dash-silent-commune = { PLURAL($count) ->
    [one] { $count } commune n’a encore aucune requête.
   *[other] { $count } communes n’ont encore aucune requête.
 }
dash-silent-province = { PLURAL($count) ->
    [one] { $count } province ou préfecture n’a encore aucune requête.
   *[other] { $count } provinces ou préfectures n’ont encore aucune requête.
 }
dash-silent-region = { PLURAL($count) ->
    [one] { $count } région n’a encore aucune requête.
   *[other] { $count } régions n’ont encore aucune requête.
 }
dash-meaning = « Ouverte » : toute requête qui n’est ni clôturée ni regroupée avec une autre. « Hors délai » : requête ouverte dont le délai légal, ou la date de l’engagement pris, est dépassé ; l’attente des précisions ou de la confirmation de l’habitant·e n’est pas comptée. Les chiffres sont mis à jour à chaque changement.
