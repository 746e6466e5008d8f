# Le partage du travail, et ce que les institutions font de ce qui est déposé auprès d’elles
workload-title = Le partage du travail : { $unit }
workload-lead = Cette page aide à répartir les requêtes équitablement. Elle ne note personne : une seule requête peut demander plus de travail que dix autres.
workload-years = Année
workload-ever = Toutes les années
workload-whole = L’année vaut pour la durée de résolution et pour ce qui est déposé auprès des institutions ; les requêtes ouvertes sont celles d’aujourd’hui.
workload-owner = Requêtes ouvertes par responsable
workload-carrier = Requêtes ouvertes par personne qui les porte
workload-owner-head = Responsable
workload-carrier-head = Portées par
workload-time = Résolution (médiane)
workload-load = Ouvertes pour 10.000 habitants
workload-least-load = moins de 0,1
workload-unknown = inconnu
workload-owner-nobody = Sans responsable
workload-owner-others = Autres personnes, ou sans responsable
workload-carrier-nobody = Personne ne les porte
workload-carrier-others = Autres, ou personne ne les porte
workload-owner-none = Aucune requête ouverte n’a de responsable.
workload-carrier-none = Aucune requête ouverte n’est portée par quelqu’un.
workload-owner-people = { PLURAL($count) ->
    [one] { $count } personne est responsable de requêtes ouvertes.
   *[other] { $count } personnes sont responsables de requêtes ouvertes.
 }
workload-owner-people-more = { PLURAL($count) ->
    [one] Plus de { $count } personne est responsable de requêtes ouvertes.
   *[other] Plus de { $count } personnes sont responsables de requêtes ouvertes.
 }
workload-owner-median = { PLURAL($count) ->
    [one] La moitié en a au plus { $count } ouverte.
   *[other] La moitié en a au plus { $count } ouvertes.
 }
workload-owner-rest = { PLURAL($count) ->
    [one] { $count } requête ouverte est sans responsable.
   *[other] { $count } requêtes ouvertes sont sans responsable.
 }
workload-carrier-people = { PLURAL($count) ->
    [one] { $count } personne porte des requêtes ouvertes.
   *[other] { $count } personnes portent des requêtes ouvertes.
 }
workload-carrier-people-more = { PLURAL($count) ->
    [one] Plus de { $count } personne porte des requêtes ouvertes.
   *[other] Plus de { $count } personnes portent des requêtes ouvertes.
 }
workload-carrier-median = { PLURAL($count) ->
    [one] La moitié en porte au plus { $count }.
   *[other] La moitié en porte au plus { $count }.
 }
workload-carrier-rest = { PLURAL($count) ->
    [one] { $count } requête ouverte n’est portée par personne.
   *[other] { $count } requêtes ouvertes ne sont portées par personne.
 }
workload-cut = { $most } lignes sont affichées, à partir du plus grand nombre.
workload-share = { $share } %
workload-few = trop peu pour être affiché
workload-days = { PLURAL($count) ->
    [one] { $count } jour
   *[other] { $count } jours
 }
workload-of = { PLURAL($n) ->
    [one] sur { $n } résolue
   *[other] sur { $n } résolues
 }
workload-institutions = Ce qui est déposé auprès des institutions
workload-institutions-none = Rien n’a été déposé auprès d’une institution pour les dossiers de ce territoire, dans cette période.
workload-institution = Institution
workload-institutions-of = Ce qui a été déposé auprès des institutions, { $unit }
workload-export = Exporter les chiffres des institutions
workload-filed = Actions déposées
workload-answered = Ont reçu une réponse
workload-verdicts = Contenu de la réponse
workload-kept = Dans le délai
workload-answered-late = Après le délai
workload-overdue = Sans réponse, délai dépassé
workload-waiting = En attente
workload-over = Terminées sans réponse
workload-rate = Respect du délai
workload-verdict = { $verdict } : { $count }
workload-means-share = « Ouvertes » : toute requête qui n’est ni clôturée ni regroupée avec une autre ; la part est celle des requêtes ouvertes de ce territoire. « Hors délai » : les ouvertes dont le délai est dépassé ; la part est celle des requêtes de la personne.
workload-means-time = « Résolution (médiane) » : de l’enregistrement à la résolution, pour les requêtes résolues dans l’année choisie et confiées aujourd’hui à la personne. La moitié a été résolue dans ce délai.
workload-means-load = « Ouvertes pour 10.000 habitants » : les requêtes ouvertes de la personne, rapportées à la population des unités de ce territoire où elle a un mandat. Population : recensement de 2024.
workload-means-filed = « Actions déposées » : ce qui a été déposé auprès de l’institution dans l’année choisie, pour les dossiers de ce territoire ou d’une de ses parties. Rencontres, visites, communiqués et rappels ne sont pas comptés.
workload-means-answered = « Ont reçu une réponse » : au moins une réponse est arrivée. « Contenu de la réponse » : l’appréciation de la dernière réponse par la personne qui suit le dossier.
workload-means-kept = « Dans le délai », « Après le délai » : la première réponse est arrivée avant ou après la fin du délai légal. « En attente » : le délai court encore, ou la loi n’en fixe pas. « Terminées sans réponse » : refusées, retirées, caduques ou closes avant toute réponse.
workload-means-rate = « Respect du délai » : part des réponses arrivées dans le délai, parmi celles arrivées dans le délai ou après, et les actions sans réponse dont le délai est dépassé.
workload-means-least = Aucune durée ni aucune part n’est affichée si elle porte sur moins de { $least }.
workload-means-names = Les noms ne sont visibles que par les coordinatrices et coordinateurs de ce territoire ou d’un territoire plus large.
