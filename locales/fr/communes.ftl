# La fiche d’une commune
commune-sheet = Fiche : { $place }
commune-all = Toutes les communes : { $province }
commune-people = { $now } habitants (recensement de 2024)
commune-people-change = { $now } habitants (recensement de 2024), contre { $before } en 2014 ({ $change })
commune-stat-open = Ouvertes
commune-stat-late = Hors délai
commune-stat-filed = Enregistrées en un an
commune-stat-solved = Résolues en un an
commune-compared = La commune et sa province
commune-compared-figure = Indicateur
commune-compared-own = Commune
commune-compared-load = Requêtes ouvertes pour 10 000 habitants
commune-compared-late = Part hors délai des requêtes ouvertes
commune-compared-solved = Résolues en un an pour cent enregistrées
commune-compared-first = Première réponse à l’habitant·e (médiane)
commune-compared-resolution = Durée de résolution (médiane)
commune-percent = { $share } %
commune-days = { PLURAL($days) ->
    [one] { $days } jour
   *[other] { $days } jours
 }
commune-of = n{"\u00A0"}={"\u00A0"}{ $n }
commune-few = moins de { $least }
commune-unknown = inconnu
commune-flow = Enregistrées et résolues, semaine par semaine
commune-flow-filed = Enregistrées
commune-flow-solved = Résolues
commune-themes = Requêtes par thème
commune-theme = Thème
commune-theme-open = Ouvertes
commune-theme-late = Hors délai
commune-theme-solved = Résolues depuis le début
commune-themes-none = Aucune requête n’est encore enregistrée dans cette commune.
commune-oldest = Les plus anciennes requêtes ouvertes
commune-oldest-none = Aucune requête n’est ouverte.
commune-dossiers = Dossiers de plaidoyer qui touchent la commune
commune-dossiers-none = Aucun dossier de plaidoyer ne touche encore la commune.
commune-dossiers-more = { PLURAL($count) ->
    [one] Et { $count } autre dossier.
   *[other] Et { $count } autres dossiers.
 }
commune-dossier-cases = { PLURAL($count) ->
    [one] { $count } requête de la commune
   *[other] { $count } requêtes de la commune
 }
commune-promises = Engagements
commune-promises-none = Aucun engagement ne concerne la commune.
commune-officials = Élu·es en charge
commune-officials-count = { PLURAL($count) ->
    [one] { $count } élu·e a un mandat dans cette commune.
   *[other] { $count } élu·es ont un mandat dans cette commune.
 }
commune-officials-more = { PLURAL($count) ->
    [one] et { $count } autre
   *[other] et { $count } autres
 }
commune-meaning = « Un an » : les 52 dernières semaines, celle-ci comprise. « Médiane » : la moitié des requêtes ne l’ont pas dépassée. Une durée ou une part n’est affichée qu’à partir de { $least } requêtes.
commune-made = Le { $day }, { $name }

# Les communes côte à côte
communes-of = Les communes : { $place }
communes-regions = Les communes par région
communes-gaps = Ce qui manque
communes-gap-official = Sans élu·e en charge
communes-gap-case = Jamais aucune requête
communes-gap-silent = Aucune requête depuis six mois
communes-gap-solved = Rien de résolu depuis six mois
communes-gap-late = Plus de retard que la province
communes-flag-official = Sans élu·e
communes-flag-case = Aucune requête
communes-flag-silent = Silencieuse
communes-flag-solved = Rien de résolu
communes-flag-late = Fort retard
communes-all = Toutes les communes
communes-count = { PLURAL($count) ->
    [one] { $count } commune.
   *[other] { $count } communes.
 }
communes-none = Cela ne manque à aucune commune.
communes-column-name = Commune
communes-column-people = Habitants
communes-column-officials = Élu·es
communes-column-open = Ouvertes
communes-column-late = Hors délai
communes-column-filed = Enregistrées
communes-column-solved = Résolues
communes-column-last = Dernière requête
communes-column-gaps = Ce qui manque
communes-column-code = Code de la commune
communes-column-province = Province ou préfecture
communes-column-late-share = Part hors délai
communes-column-last-week = Dernière requête (semaine du lundi)
communes-sort = Trier par
communes-last = { $count ->
    [0] cette semaine
    [1] il y a une semaine
   *[other] il y a { $count } semaines
 }
communes-last-never = rien encore
communes-meaning = « Enregistrées » et « Résolues » : dans les 26 dernières semaines. « Sans élu·e » : personne n’y a aujourd’hui de mandat d’élu·e. « Silencieuse » : des requêtes y ont été enregistrées, mais aucune dans les 26 dernières semaines. « Rien de résolu » : des requêtes y sont ouvertes et aucune n’a été résolue dans ce temps. « Fort retard » : la part hors délai des requêtes ouvertes dépasse celle de la province ; cette part n’est calculée qu’à partir de { $least } requêtes ouvertes.
