# Les types d’actions
action-kind-letter = Lettre
action-kind-reminder = Rappel
action-kind-meeting = Réunion
action-kind-field_visit = Visite de terrain
action-kind-agenda_item = Demande d’inscription d’un point à l’ordre du jour
action-kind-written_question = Question écrite
action-kind-oral_question = Question orale
action-kind-committee_request = Demande à une commission parlementaire
action-kind-petition = Pétition
action-kind-mediator = Saisine du Médiateur du Royaume
action-kind-portal = Réclamation sur le Portail national des réclamations
action-kind-press = Communication à la presse
action-kind-hint-letter = À un gouverneur, un wali, un ministre, la direction d’une institution.
action-kind-hint-reminder = D’une action restée sans réponse.
action-kind-hint-meeting = Avec une personne responsable dans l’institution concernée.
action-kind-hint-field_visit = Un constat sur place avec les services concernés.
action-kind-hint-agenda_item = À une session du conseil communal, provincial ou régional.
action-kind-hint-written_question = Posée au gouvernement par un·e député·e ou un·e conseiller·ère.
action-kind-hint-oral_question = Posée en séance au Parlement.
action-kind-hint-committee_request = Pour examiner le sujet en présence du gouvernement.
action-kind-hint-petition = Signée par les citoyen·nes dans les formes de la loi.
action-kind-hint-mediator = Après épuisement des démarches auprès de l’administration.
action-kind-hint-portal = Déposée en ligne, avec un numéro de suivi.
action-kind-hint-press = Communiqué, déclaration ou entretien.

# L’état, dans les mots de chaque type
action-state-idea = { $kind ->
   *[other] Idée
 }
action-state-drafted = { $kind ->
   *[other] Rédaction prête
 }
action-state-approved = { $kind ->
   *[other] Accord donné
 }
action-state-filed = { $kind ->
    [meeting] Réunion tenue
    [field_visit] Visite faite
    [press] Communication faite
    [letter] Lettre envoyée
    [reminder] Rappel envoyé
    [written_question] Question posée
    [oral_question] Question posée
   *[other] Dépôt fait
 }
action-state-acknowledged = { $kind ->
   *[other] Accusé de réception
 }
action-state-answered = { $kind ->
   *[other] Réponse reçue
 }
action-state-closed = { $kind ->
   *[other] Terminé
 }
action-state-refused = { $kind ->
    [agenda_item] Point non inscrit
   *[other] Non recevable
 }
action-state-withdrawn = { $kind ->
   *[other] Retiré
 }
action-state-lapsed = { $kind ->
   *[other] Caduc à la clôture de la session
 }
actions-state-idea = Idée
actions-state-drafted = Rédaction prête
actions-state-approved = Accord donné
actions-state-filed = Dépôt fait, ou réunion tenue
actions-state-acknowledged = Accusé de réception
actions-state-answered = Réponse reçue
actions-state-closed = Terminé
actions-state-refused = Non recevable
actions-state-withdrawn = Retiré
actions-state-lapsed = Caduc à la clôture de la session
action-ladder = Avancement de l’action
action-step-done = (fait)
action-step-here = (étape actuelle)
action-step-idea = { $kind ->
   *[other] Préparation
 }
action-step-approved = { $kind ->
   *[other] Accord
 }
action-step-filed = { $kind ->
    [meeting] Tenue
    [field_visit] Visite
    [press] Presse
   *[other] Dépôt
 }
action-step-answered = { $kind ->
   *[other] Réponse
 }
action-step-closed = { $kind ->
   *[other] Fin
 }

# Ce qui peut être fait
action-deed-draft = { $kind ->
   *[other] La rédaction est prête
 }
action-deed-approve = { $kind ->
   *[other] Donner l’accord
 }
action-deed-file = { $kind ->
    [meeting] Noter que la réunion a eu lieu
    [field_visit] Noter que la visite a eu lieu
    [press] Noter la communication faite
    [letter] Noter l’envoi de la lettre
    [reminder] Noter l’envoi du rappel
   *[other] Noter le dépôt
 }
action-deed-acknowledge = { $kind ->
   *[other] Noter l’accusé de réception
 }
action-deed-answer = { $kind ->
    [meeting] Noter la réponse de l’institution
   *[other] Noter la réponse
 }
action-deed-close = { $kind ->
   *[other] Terminer l’action
 }
action-deed-refuse = { $kind ->
    [agenda_item] Noter le refus d’inscription
   *[other] Noter la non-recevabilité
 }
action-deed-withdraw = { $kind ->
   *[other] Retirer l’action
 }
action-words-answer = { $kind ->
   *[other] Contenu de la réponse
 }
action-words-close = { $kind ->
   *[other] Qu’a donné cette action ?
 }
action-words-refuse = { $kind ->
    [agenda_item] Comment le refus d’inscrire le point est-il motivé ?
   *[other] Comment la non-recevabilité est-elle motivée ?
 }
action-words-withdraw = { $kind ->
   *[other] Pourquoi la retirer ?
 }
action-day-file = { $kind ->
    [meeting] Date de la réunion
    [field_visit] Date de la visite
    [press] Date de la communication
   *[other] Date du dépôt
 }
action-day-acknowledge = { $kind ->
   *[other] Date de l’accusé de réception
 }
action-day-answer = { $kind ->
   *[other] Date de réception de la réponse
 }
action-reference = Numéro donné par l’institution
action-reference-hint = Tel qu’il figure sur la copie cachetée ou le récépissé.
action-verdict = Répond-elle à la demande ?
action-session = Dernier jour de la session
action-session-hint = Sans réponse à la clôture de la session, l’action devient caduque.
action-internal = Visible seulement des personnes qui travaillent sur le dossier.
action-file-clock = Le délai légal court à partir de cette date.

# Les faits
action-fact-kind = { $kind ->
   *[other] Type
 }
action-fact-target = { $kind ->
    [meeting] Avec
   *[other] À
 }
action-fact-place = { $kind ->
   *[other] Niveau
 }
action-fact-carrier = { $kind ->
   *[other] Portée par
 }
action-fact-reference = { $kind ->
   *[other] Numéro donné par l’institution
 }
action-fact-planned_on = { $kind ->
   *[other] Date prévue
 }
action-fact-filed_on = { $kind ->
    [meeting] Date de la réunion
    [field_visit] Date de la visite
    [press] Date de la communication
   *[other] Date du dépôt
 }
action-fact-acknowledged_on = { $kind ->
   *[other] Date de l’accusé de réception
 }
action-fact-due_on = { $kind ->
   *[other] Dernier jour pour répondre
 }
action-fact-answered_on = { $kind ->
   *[other] Date de réception de la réponse
 }
action-fact-verdict = { $kind ->
   *[other] Appréciation de la réponse
 }
action-fact-session_ends_on = { $kind ->
   *[other] Date de clôture de la session
 }
action-fact-closed_on = { $kind ->
   *[other] Date de fin
 }
action-fact-parent = { $kind ->
   *[other] Rappel de
 }
action-file-size = { PLURAL($count) ->
    [one] { $count } Kio
   *[other] { $count } Kio
 }
action-due-left = { $days ->
    [0] Le délai prend fin aujourd’hui, { $day }
    [1] Il reste 1 jour, jusqu’au { $day }
   *[other] Il reste { $days } jours, jusqu’au { $day }
 }
action-due-late = { $days ->
    [1] 1 jour de retard : délai écoulé le { $day }
   *[other] { $days } jours de retard : délai écoulé le { $day }
 }
action-due-session = Clôture de la session le { $day }
action-due-planned = Date prévue : { $day }
action-late = En retard

# Prévoir et modifier
action-kinds-title = Que voulez-vous faire ?
action-new = Prévoir une action
action-edit = Modifier l’action
action-for = Dossier n° { $number } : { $title }
action-change-kind = Changer de type
action-subject = Objet
action-subject-hint = Une phrase, sans nom d’habitant·e.
action-note = Notes de préparation
action-level = Niveau
action-target = Institution destinataire
action-carrier = Qui porte l’action ?
action-carrier-hint = Seules figurent les personnes que leur mandat habilite à cette action, à l’un de ces niveaux.
action-parent = Rappel de quelle action ?
action-planned_on = Date prévue
action-save = Enregistrer
action-cancel = Revenir
action-changed = Quelqu’un d’autre a modifié cette action entre-temps. Votre texte est toujours dans le formulaire ; voici ce qui est enregistré :
action-conflict-title = L’action a changé avant votre enregistrement
action-conflict-body = Quelqu’un d’autre a fait avancer cette action entre-temps ; ce que vous avez fait n’a pas été enregistré. Relisez-la, puis recommencez si cela reste utile.
action-conflict-open = Ouvrir l’action

# La page d’une action
action-dossier = Dossier de plaidoyer
action-note-title = Notes
action-outcome = Résultat de l’action
action-next = Ce que vous pouvez faire maintenant
action-ends = Autres suites
action-clock = Délai
action-clock-source = Texte applicable
action-clock-none = Aucun texte ne fixe de délai pour cette action.
action-clock-later = Le délai sera compté à partir du dépôt.
action-facts = Informations
action-proof = Copie cachetée ou récépissé
action-proof-none = Aucune copie ne prouve encore le dépôt.
action-proof-choose = Choisir un fichier
action-proof-hint = PDF ou image (JPEG, PNG), 10 Mio au plus. Le lieu et l’appareil sont effacés des images.
action-proof-send = Joindre
action-proof-replace = Remplacer la copie
action-answers = Réponses
action-answers-none = Aucune réponse n’est encore enregistrée.
action-answer-received = Reçue le { $day }
action-answer-tell = Informer toutes les personnes concernées
action-answer-promise = Enregistrer un engagement
action-document-attach = Joindre le document de la réponse
action-document-replace = Remplacer le document de la réponse
action-reminders = Rappels
action-remind = Adresser un rappel
action-write = Rédiger le document

# L’agenda
actions-title = Agenda du plaidoyer
actions-pile-late = Délai dépassé
actions-pile-soon = Délai proche
actions-pile-session = Caduques à la clôture de la session
actions-pile-approval = En attente d’accord
actions-pile-planned = Prévues
actions-more = Et d’autres encore
actions-all = Toutes les actions
actions-none = Aucune action ne répond à ces critères.
actions-older = Actions plus anciennes
actions-filter = Filtrer
actions-filter-kind = Type
actions-filter-level = Niveau
actions-filter-state = État
actions-filter-mine = Seulement celles que je porte
actions-apply = Appliquer
actions-clear = Effacer les filtres

# Les erreurs
mistake-action-subject = Écrivez l’objet de l’action.
mistake-action-level = Choisissez un niveau qui convient à ce type d’action et au territoire du dossier.
mistake-action-target = Choisissez une institution dans la liste.
mistake-action-carrier = Le mandat de cette personne ne l’habilite pas à porter ce type d’action à ce niveau.
mistake-action-parent = Choisissez l’action qui fait l’objet du rappel.
mistake-action-day = Indiquez la date.
mistake-action-before = Cette date ne peut pas précéder celle du dépôt.
mistake-action-session = La session ne peut pas se clore avant la date du dépôt.
mistake-action-reference = Écrivez le numéro donné par l’institution.
mistake-action-verdict = Choisissez une appréciation de la réponse.
mistake-action-words = Ce champ est nécessaire.
mistake-file-none = Choisissez un fichier.
mistake-file-type = Quel que soit son nom, ce fichier n’est ni un PDF ni une image JPEG ou PNG lisible.

# Les lettres
letter-action-filed-subject = Dossier n° { $number } : { $name }
letter-action-filed-lead = Une action est engagée pour le dossier de plaidoyer « { $title } » (n° { $number }).
letter-action-answered-subject = Dossier n° { $number } : réponse reçue
letter-action-answered-lead = Une réponse a été reçue pour une action du dossier de plaidoyer « { $title } » (n° { $number }).
letter-action-open = Ouvrir l’action
action-rung = À qui s’adresser ensuite ?

# La liste exportée
action-column-number = Numéro
action-column-kind = Type
action-column-subject = Objet
action-column-dossier = Dossier
action-column-dossier-title = Intitulé du dossier
action-column-institution = Institution
action-column-level = Niveau
action-column-territory = Territoire
action-column-carrier = Porteur
action-column-state = Avancement
action-column-reference = Numéro chez l’institution
action-column-planned = Prévue le
action-column-filed = Déposée ou tenue
action-column-acknowledged = Accusé de réception
action-column-due = Réponse attendue
action-column-late = En retard
action-column-answered = Réponse reçue
action-column-verdict = Valeur de la réponse
action-column-session = Fin de la session
action-column-closed = Clôturée
action-column-outcome = Résultat
action-meaning-due = Réponse attendue : dernier jour du délai légal, selon le délai en vigueur au dépôt. En retard : ce jour était passé sans réponse au moment de l’export.
