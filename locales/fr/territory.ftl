# La carte d’un territoire
territory-map-of-region = Carte des régions. Les mêmes données figurent dans un tableau sous la carte.
territory-map-of-province = Carte des provinces et préfectures. Les mêmes données figurent dans un tableau sous la carte.
territory-map-of-commune = Carte des communes. Les mêmes données figurent dans un tableau sous la carte.
territory-map-unit-region = Région
territory-map-unit-province = Province ou préfecture
territory-map-unit-commune = Commune
territory-map-area = { $name } : { $said }
territory-map-unknown = Aucune donnée
territory-map-range = de { $least } à { $greatest }
territory-map-legend = Légende
territory-map-table = Les données en tableau
territory-map-schematic = Limites schématiques, sans valeur juridique.
territory-map-few = trop peu pour être montré
territory-measure-count = Nombre de requêtes
territory-measure-rate = Requêtes pour 10 000 habitants
territory-measure-late = Part des ouvertes hors délai
territory-measure-days = Délai médian, en jours
territory-measure-percent = { $share } %
territory-measure-count-of = { PLURAL($figure) ->
    [one] { $written } requête
   *[other] { $written } requêtes
 }
territory-measure-rate-of = { $written } requêtes pour 10 000 habitants
territory-measure-late-of = { $written } hors délai
territory-measure-days-of = { PLURAL($figure) ->
    [one] médiane de { $written } jour
   *[other] médiane de { $written } jours
 }
