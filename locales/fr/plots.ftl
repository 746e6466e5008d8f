# Les graphiques
plots-table = Les données en tableau
plots-none = Rien à montrer pour cette période.
plots-week = Semaine du
plots-running = La dernière semaine n’est pas terminée : sa colonne est vide, sa ligne pointillée.
plots-flow-says = Semaine par semaine, du { $first } au { $last }. { $came } : { $came_in_all }, au plus { $most } en une semaine (celle du { $week }). { $went } : { $went_in_all }.
plots-percent = { $share } %
plots-share-says = { $row } : { $shares }
plots-median = Médiane
plots-median-key = Médiane : la moitié a pris moins de temps
plots-ninth = 9 sur 10
plots-ninth-key = 9 sur 10 ont pris moins de temps
plots-count = Nombre
plots-few = moins de 5
plots-limit = { $limit } : { $time }
plots-days = { $days } j
plots-more-days = plus de { $days } j
plots-spark-says = { PLURAL($weeks) ->
    [one] En une semaine : { $last }.
   *[other] En { $weeks } semaines : de { $first } à { $last }, au plus { $most }.
 }
