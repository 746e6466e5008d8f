# Les engagements
promises-title = Engagements
promises-which-late = Échus, à évaluer
promises-which-coming = À venir
promises-which-judged = Évalués
promises-which-kept = Tenus
promises-which-partly = Tenus en partie
promises-which-broken = Non tenus
promises-which-withdrawn = Retirés
promises-views = Engagements selon leur échéance
promises-filter = Filtrer
promises-state = État
promises-institution = Institution
promises-apply = Appliquer
promises-clear = Effacer les filtres
promises-more = Voir la suite
promises-none-late = Aucun engagement n’attend votre évaluation.
promises-none-coming = Aucun engagement à venir. Les engagements s’enregistrent à partir des réponses des institutions.
promises-none = Aucun engagement ne répond à ces critères.
promises-ledger = Registre des institutions
promise-state-waiting = À venir
promise-state-asked = Échu, à évaluer
promise-state-kept = Tenu
promise-state-partly = Tenu en partie
promise-state-broken = Non tenu
promise-state-withdrawn = Retiré
promise-title = Engagement pour le { $day }
promise-back = Engagements
promise-institution = Institution qui s’est engagée
promise-unit = Territoire concerné
promise-day = Dernier jour pour le tenir
promise-asked = Question posée aux habitant·es
promise-dossier = Dossier de plaidoyer
promise-action = Action de plaidoyer
promise-answer = Réponse contenant l’engagement
promise-answer-of = Réponse du { $day }
promise-verdict = Évaluation enregistrée
promise-withdrawn = Motif du retrait
promise-people = Ce que disent les habitant·es
promise-people-count = { PLURAL($count) ->
    [one] { $count } personne s’est exprimée.
   *[other] { $count } personnes se sont exprimées.
 }
promise-people-none = Personne ne s’est encore exprimé. Les habitant·es du dossier sont interrogé·es le lendemain de l’échéance.
promise-gap = L’évaluation enregistrée est « { $verdict } », mais { $count } des { $total } personnes qui se sont exprimées disent : « { $said } ».
promise-voices-short = Tenu : { $kept } ; en partie : { $partly } ; non tenu : { $broken }
promise-edit = Modifier l’engagement
promise-edit-do = Enregistrer la modification
promise-judge = L’engagement a-t-il été tenu ?
promise-judge-again = Corriger l’évaluation
promise-judge-choice = Évaluation
promise-judge-note = Sur quoi repose cette évaluation ?
promise-judge-note-hint = Par exemple : visite de terrain, procès-verbal, témoignages d’habitant·es.
promise-judge-early = L’échéance n’est pas encore passée. Si vous évaluez dès maintenant, dites pourquoi ; les habitant·es seront interrogé·es aussitôt.
promise-judge-do = Enregistrer l’évaluation
promise-withdraw = Retirer l’engagement
promise-withdraw-lead = Un engagement se retire s’il a été enregistré par erreur, ou si l’institution y a renoncé avant l’échéance ; il ne compte alors plus dans son registre.
promise-withdraw-reason = Motif du retrait
promise-withdraw-do = Retirer l’engagement
promise-new = Enregistrer un engagement
promise-new-do = Enregistrer l’engagement
promise-words = Contenu de l’engagement
promise-words-hint = Tel qu’il figure dans la réponse. Les habitant·es le liront quand on leur demandera s’il a été tenu : n’y mettez aucune donnée personnelle.
promise-due_on = Dernier jour pour le tenir
promise-due_on-hint = Les habitant·es sont interrogé·es le lendemain.
promise-past = Ce jour est bien passé : les habitant·es seront interrogé·es aussitôt
promise-cancel = Revenir sans enregistrer
promise-changed = Quelqu’un d’autre a modifié cet engagement entre-temps. Votre texte est toujours dans le formulaire : vérifiez l’état actuel, puis enregistrez de nouveau si besoin.
promise-changed-now = Contenu actuel
promise-mistake-past = Ce jour est passé. Corrigez-le, ou cochez la case pour le confirmer.
promise-mistake-institution = Choisissez l’institution qui s’est engagée.
promise-mistake-unit = Choisissez un territoire situé dans celui du dossier.
promise-mistake-note = Indiquez sur quoi repose l’évaluation.
promise-mistake-reason = Indiquez le motif du retrait.
promise-question = Engagement de { $institution } pour le { $day } : « { $words } ». Cet engagement a-t-il été tenu ?
said-promise-kept = Oui, il a été tenu
said-promise-partly = Il a été tenu en partie
said-promise-broken = Non, il n’a pas été tenu
said-answer-kept = Oui
said-answer-partly = En partie
said-answer-broken = Non

# Le registre des institutions
ledger-title = Registre des institutions : engagements pris et tenus
ledger-none = Aucun engagement n’est encore enregistré.
ledger-institution = Institution
ledger-promised = Engagements
ledger-kept = Tenus
ledger-partly = En partie
ledger-broken = Non tenus
ledger-waiting = En attente
ledger-rate = Taux de respect
ledger-voices = Avis (engagements)
ledger-answers = Avis (réponses)
ledger-cut = { PLURAL($count) ->
    [one] Seule l’institution ayant pris le plus d’engagements est affichée.
   *[other] Seules les { $count } institutions ayant pris le plus d’engagements sont affichées.
 }
promise-rate = { $rate } % (n{"\u00A0"}={"\u00A0"}{ $count })
promise-rate-few = échantillon insuffisant (n{"\u00A0"}={"\u00A0"}{ $count })
ledger-meaning-promised = « Engagements » : tout engagement daté enregistré à partir d’une réponse de l’institution, hors engagements retirés.
ledger-meaning-waiting = « En attente » : l’échéance n’est pas arrivée, ou elle est passée sans évaluation.
ledger-meaning-rate = « Taux de respect » : part des engagements entièrement tenus parmi ceux que les responsables des dossiers ont évalués.
ledger-meaning-voices = « Avis (engagements) » : part des personnes disant que l’engagement a été tenu, parmi celles qui se sont exprimées. « Avis (réponses) » : part des personnes disant que la réponse résout leur problème. Chaque personne compte une fois par question.
ledger-meaning-least = Un taux n’est affiché qu’à partir de n = { $least } ; n est le nombre sur lequel il est calculé.

# La liste exportée
promise-column-number = Numéro
promise-column-institution = Institution
promise-column-words = Engagement
promise-column-territory = Territoire
promise-column-due = Échéance
promise-column-state = État
promise-column-judged = Verdict donné le
promise-column-note = Sur quoi repose le verdict
promise-column-kept = Habitants : tenu
promise-column-partly = Habitants : en partie
promise-column-broken = Habitants : non tenu
promise-column-dossier = Dossier
promise-column-dossier-title = Intitulé du dossier
promise-column-recorded = Enregistré
promise-meaning-voices = Habitants : combien de personnes derrière le dossier le disent, une voix chacune.
ledger-voices-count = Habitants exprimés sur les engagements
ledger-answers-count = Habitants exprimés sur les réponses
