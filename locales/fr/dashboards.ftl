# Les indicateurs
dash-of = Indicateurs : { $unit }
dash-path = Territoires
dash-carried = Les requêtes qui vous sont affectées
dash-none = Aucune requête n’est encore enregistrée dans ce territoire.
dash-period = Période
dash-show = Afficher
dash-map = La carte
dash-every-theme = Tous les thèmes
dash-weeks = { PLURAL($count) ->
    [one] La semaine en cours
   *[other] Les { $count } dernières semaines
 }
dash-map-of = Carte : { $unit }
dash-map-what = Ce que montre la carte
dash-map-by = Par
dash-map-by-commune = Communes
dash-map-by-province = Provinces et préfectures
dash-map-by-region = Régions
dash-map-year = Année
dash-map-open = Requêtes ouvertes
dash-map-open-rate = Requêtes ouvertes pour 10.000 habitants
dash-map-late = Part des requêtes hors délai
dash-map-filed = Requêtes enregistrées
dash-map-filed-rate = Requêtes enregistrées pour 10.000 habitants
dash-map-first = Délai médian de première réponse
dash-map-solved = Délai médian de résolution
dash-map-title = { $what } : { $unit }
dash-map-title-year = { $what } en { $year } : { $unit }
dash-map-title-theme = { $what } : { $unit } · { $theme }
dash-map-title-year-theme = { $what } en { $year } : { $unit } · { $theme }
dash-map-meaning = La part hors délai et les délais médians ne sont pas affichés en dessous de cinq requêtes. Population : recensement de 2024.
dash-map-year-meaning = Les requêtes enregistrées et les délais médians sont ceux de l’année choisie ; les requêtes ouvertes et la part hors délai, ceux du jour de l’export.
dash-map-code = Code
dash-map-unit = Territoire
dash-map-people = Habitants
dash-silence = Les communes silencieuses
dash-silence-of = Les communes silencieuses : { $unit }
dash-silence-since = Requêtes enregistrées depuis le début de { $year }, comparées à ce que l’on attend de chaque commune.
dash-communes = Les communes côte à côte
dash-workload = Le partage du travail
dash-now = La situation aujourd’hui
dash-share = { $percent } % des ouvertes
dash-before = { $count } la période précédente
dash-decide = À décider aujourd’hui
dash-decide-late = { PLURAL($count) ->
    [one] { $count } requête hors délai
   *[other] { $count } requêtes hors délai
 }
dash-decide-received = { PLURAL($count) ->
    [one] { $count } requête que personne n’a prise en charge
   *[other] { $count } requêtes que personne n’a prises en charge
 }
dash-decide-carried = { PLURAL($count) ->
    [one] { $count } requête en plaidoyer à votre niveau
   *[other] { $count } requêtes en plaidoyer à votre niveau
 }
dash-decide-answered = { PLURAL($count) ->
    [one] { $count } réponse reçue qui attend une suite
   *[other] { $count } réponses reçues qui attendent une suite
 }
dash-news = Du nouveau
dash-since = Depuis votre dernier passage : { $moment }
dash-unseen = Cliquez sur « Vu » : à votre prochaine visite, vous trouverez ici ce qui a changé depuis.
dash-unmoved = Rien n’a changé depuis.
dash-tick = Vu
dash-moved-filed = { PLURAL($count) ->
    [one] { $count } nouvelle requête
   *[other] { $count } nouvelles requêtes
 }
dash-moved-answered = { PLURAL($count) ->
    [one] { $count } première réponse donnée
   *[other] { $count } premières réponses données
 }
dash-moved-resolved = { PLURAL($count) ->
    [one] { $count } requête résolue
   *[other] { $count } requêtes résolues
 }
dash-moved-confirmed = { PLURAL($count) ->
    [one] { $count } résolution confirmée
   *[other] { $count } résolutions confirmées
 }
dash-moved-closed = { PLURAL($count) ->
    [one] { $count } requête clôturée
   *[other] { $count } requêtes clôturées
 }
dash-moved-reopened = { PLURAL($count) ->
    [one] { $count } requête rouverte
   *[other] { $count } requêtes rouvertes
 }
dash-flow = Requêtes enregistrées et clôturées, semaine par semaine
dash-weeks-of = Chiffres par semaine, { $unit }
dash-weeks-export = Exporter les chiffres par semaine
dash-cases = Requêtes
dash-late = Hors délai
dash-by-status = Requêtes par état
dash-by-level = Requêtes ouvertes par niveau
dash-by-theme = Requêtes ouvertes par thème
dash-by-owner = Requêtes ouvertes par responsable
dash-head-status = État
dash-head-level = Niveau
dash-head-theme = Thème
dash-head-owner = Responsable
dash-head-age = Depuis l’enregistrement
dash-all-levels = Tous les niveaux
dash-ages = Requêtes ouvertes par ancienneté
dash-age = De { $from } à { $to } semaines
dash-age-newest = Moins de { $to } semaines
dash-age-oldest = Plus de { $from } semaines
dash-by-commune = Requêtes par commune
dash-by-province = Requêtes par province ou préfecture
dash-by-region = Requêtes par région
dash-unit-commune = Commune
dash-unit-province = Province ou préfecture
dash-unit-region = Région
dash-silent-commune = { PLURAL($count) ->
    [one] { $count } commune n’a aucune requête ouverte.
   *[other] { $count } communes n’ont aucune requête ouverte.
 }
dash-silent-province = { PLURAL($count) ->
    [one] { $count } province ou préfecture n’a aucune requête ouverte.
   *[other] { $count } provinces ou préfectures n’ont aucune requête ouverte.
 }
dash-silent-region = { PLURAL($count) ->
    [one] { $count } région n’a aucune requête ouverte.
   *[other] { $count } régions n’ont aucune requête ouverte.
 }
dash-meanings = Que comptent ces chiffres ?
figure-open = Ouvertes
figure-open-means = Toute requête qui n’est ni clôturée ni regroupée avec une autre.
figure-overdue = Hors délai
figure-overdue-means = Requête ouverte dont le délai légal, ou la date de l’engagement pris, est dépassé. L’attente des précisions ou de la confirmation de l’habitant·e n’est pas comptée.
figure-received = À prendre en charge
figure-to-confirm = Résolues, à confirmer
figure-rate = Ouvertes pour 10.000 habitants
figure-week = Semaine du lundi
figure-week-means = Chaque ligne est une semaine, qui commence le lundi ; la dernière est en cours. « La période » désigne ici cette semaine.
figure-filed = Enregistrées
figure-filed-means = Les requêtes enregistrées pendant la période.
figure-answered = Première réponse
figure-answered-means = Les requêtes dont l’habitant·e a reçu, pendant la période, un premier message sur le fond : question, suivi, réponse, résolution ou clôture motivée.
figure-resolved = Résolues
figure-resolved-means = Les requêtes déclarées résolues pendant la période, sans contestation depuis.
figure-confirmed = Confirmées
figure-confirmed-means = Les requêtes clôturées pendant la période parce que l’habitant·e a confirmé la résolution.
figure-closed = Clôturées
figure-closed-means = Les requêtes clôturées ou regroupées pendant la période, quel qu’en soit le motif, et non rouvertes depuis.
figure-reopened = Rouvertes
figure-reopened-means = Les requêtes rouvertes, pour la dernière fois, pendant la période.
figure-first-time = Jours jusqu’à la première réponse
figure-first-time-means = De l’enregistrement à la première réponse, pour les requêtes qui l’ont reçue pendant la période. Médiane : la moitié l’a reçue dans ce délai ; neuvième décile : neuf sur dix. Rien n’est affiché en dessous de cinq. Exact jusqu’à trois jours, arrondi au-delà.
figure-solved-time = Jours jusqu’à la résolution
figure-solved-time-means = De l’enregistrement à la résolution, pour les requêtes résolues pendant la période, avec le même calcul.
