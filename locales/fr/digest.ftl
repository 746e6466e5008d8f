# Le bilan hebdomadaire
letter-digest-subject = Bilan de la semaine du { $from }
letter-digest-lead = { PLURAL($units) ->
    [one] Voici la semaine du { $from } au { $to } dans votre territoire, et ce qui y attend une décision.
   *[other] Voici la semaine du { $from } au { $to } dans vos territoires, et ce qui y attend une décision.
 }
letter-digest-more = { PLURAL($count) ->
    [one] Vous coordonnez un autre territoire : ses chiffres sont dans les indicateurs.
   *[other] Vous coordonnez { $count } autres territoires : leurs chiffres sont dans les indicateurs.
 }
letter-digest-small = Ce bilan part chaque lundi matin. Vous pouvez l’arrêter, et le reprendre, sur la page de votre compte.

digest-present = À ce jour
digest-today = aujourd’hui
digest-before = au bilan précédent
digest-past = Dans la semaine
digest-last-week = semaine passée
digest-week-before = semaine d’avant
digest-to-first-answer = Délai de première réponse, médiane sur 13 semaines
digest-to-resolution = Délai de résolution, médiane sur 13 semaines
digest-median = { $days ->
    [0] le jour même (n = { $n })
    [1] 1 jour (n = { $n })
   *[other] { $days } jours (n = { $n })
 }
digest-too-few = moins de 5 requêtes : pas de médiane
digest-below-commune = Communes à suivre
digest-below-province = Provinces et préfectures à suivre
digest-below-region = Régions à suivre
digest-decide = Attendent une décision :
digest-decide-nothing = Rien n’attend de décision aujourd’hui.
digest-untaken = { PLURAL($count) ->
    [one] { $count } requête sans responsable, au-delà du délai de prise en charge
   *[other] { $count } requêtes sans responsable, au-delà du délai de prise en charge
 }
digest-untaken-and-more = Plus de { $count } requêtes sans responsable, au-delà du délai de prise en charge
digest-queued = { PLURAL($count) ->
    [one] { $count } requête en plaidoyer à ce niveau, que personne ne porte encore
   *[other] { $count } requêtes en plaidoyer à ce niveau, que personne ne porte encore
 }
digest-queued-and-more = Plus de { $count } requêtes en plaidoyer à ce niveau, que personne ne porte encore
digest-dashboard = Ouvrir les indicateurs
digest-flow = Entrées et sorties par semaine

digest-stop-title = Arrêter le bilan hebdomadaire
digest-stop-lead = Voulez-vous ne plus recevoir le courriel du lundi ? Les indicateurs restent à votre disposition.
digest-stop-do = Oui, ne plus le recevoir
digest-stopped-title = Le bilan hebdomadaire est arrêté
digest-stopped = Vous ne recevrez plus le courriel du lundi. Vous pouvez le reprendre sur la page de votre compte.
digest-stop-account = Page de mon compte
