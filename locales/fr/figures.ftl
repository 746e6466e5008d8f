# Les chiffres ouverts à tous
figures-title = Chiffres publics : { $unit }
figures-lead = Combien de problèmes les habitant·es ont portés devant leurs élu·es, combien ont été résolus et en combien de temps. Personne ne peut être reconnu dans ces chiffres.
figures-day = Situation au { $day }. Mise à jour une fois par mois.
figures-path = Territoires
figures-none = Il n’y a pas encore assez de requêtes ici pour publier des chiffres.
figures-by-region = Par région
figures-by-province = Par province ou préfecture
figures-by-commune = Par commune
figures-by-theme = Par thème
figures-unit-region = Région
figures-unit-province = Province ou préfecture
figures-unit-commune = Commune
figures-theme = Thème
figures-others-region = Les autres régions, ensemble
figures-others-province = Les autres provinces et préfectures, ensemble
figures-others-commune = Les autres communes, ensemble
figures-mixed = Plusieurs thèmes, ensemble
figures-left-region = { PLURAL($count) ->
    [one] { $count } région a trop peu de requêtes pour être affichée seule, ou n’en a aucune.
   *[other] { $count } régions ont trop peu de requêtes pour être affichées seules, ou n’en ont aucune.
 }
figures-left-province = { PLURAL($count) ->
    [one] { $count } province ou préfecture a trop peu de requêtes pour être affichée seule, ou n’en a aucune.
   *[other] { $count } provinces et préfectures ont trop peu de requêtes pour être affichées seules, ou n’en ont aucune.
 }
figures-left-commune = { PLURAL($count) ->
    [one] { $count } commune a trop peu de requêtes pour être affichée seule, ou n’en a aucune.
   *[other] { $count } communes ont trop peu de requêtes pour être affichées seules, ou n’en ont aucune.
 }
figures-hidden = non affiché
figures-at-once = le jour même
figures-within = { PLURAL($count) ->
    [one] { $count } jour
   *[other] { $count } jours
 }
figures-longer = plus d’un an
figures-filed = Enregistrées
figures-resolved = Résolues
figures-answered_half_days = Première réponse : la moitié en
figures-answered_most_days = Première réponse : neuf sur dix en
figures-resolved_half_days = Résolution : la moitié en
figures-resolved_most_days = Résolution : neuf sur dix en
figures-use = Reprendre ces chiffres
figures-csv = Tableau (CSV)
figures-json = Données expliquées (JSON)
figures-licence = Chacun peut réutiliser ces chiffres en indiquant leur source et leur date (licence CC BY 4.0).
figures-read = Comment lire ces chiffres ?
figures-means-filed = Requêtes enregistrées depuis l’ouverture de Tarafu, dans la commune où se pose le problème.
figures-means-resolved = Requêtes déclarées résolues sans que l’habitant·e l’ait contesté. Un chiffre déjà publié n’est pas abaissé par la suite.
figures-means-answered_half_days = Parmi les requêtes qui ont reçu une réponse, la moitié a eu la première dans ce nombre de jours après l’enregistrement : question, suivi, réponse, résolution ou clôture motivée.
figures-means-answered_most_days = De même pour neuf requêtes sur dix parmi celles qui ont reçu une réponse.
figures-means-resolved_half_days = Parmi les requêtes résolues, la moitié l’a été dans ce nombre de jours après l’enregistrement.
figures-means-resolved_most_days = De même pour neuf requêtes résolues sur dix.
figures-means-steps = Les requêtes sont comptées de cinq en cinq, pour qu’aucune ne puisse être reconnue : 17 requêtes s’affichent 15. Ce qui n’est pas affiché est en trop petit nombre, ou inexistant.
figures-means-totals = Un total comprend aussi des requêtes trop peu nombreuses pour être affichées seules ; elles figurent ensemble sur une ligne à part. Il peut être un peu inférieur au nombre réel.
figures-means-times = Une durée est affichée à partir de dix requêtes (pour neuf sur dix, à partir de cinquante) et arrondie au-dessus : 1, 2, 3, 5, 7, 10, 14, 21, 30, 45, 60, 90, 120, 180 ou 365 jours. Dans les données, 366 signifie plus d’un an.
