# Dossiers de plaidoyer
dossiers-title = Dossiers de plaidoyer
dossiers-ways = Rubriques du plaidoyer
dossiers-mine = Seulement ceux que je porte
dossiers-older = Dossiers plus anciens
dossiers-none = Aucun dossier ne correspond à ces critères.
dossiers-status-open = Ouverts
dossiers-status-closed = Clôturés
dossiers-status-all = Tous
dossier-new = Nouveau dossier de plaidoyer
dossier-open = Ouvrir le dossier
dossier-cancel = Revenir aux dossiers
dossier-back = Revenir au dossier
dossier-edit = Modifier le dossier
dossier-save = Enregistrer
dossier-title = Titre du dossier
dossier-title-hint = Exemple : couverture mobile des communes de montagne
dossier-theme = Thème
dossier-demand = Demande
dossier-demand-hint = Que demande-t-on exactement, et à qui ?
dossier-level = Niveau du plaidoyer
dossier-carrier = Qui porte le dossier ?
dossier-carrier-hint = Une personne mandatée au niveau choisi. Sans choix, le dossier entre dans la file du niveau.
dossier-territory = Territoire
dossier-territory-hint = Le dossier ne réunit que des requêtes de ce territoire.
dossier-summary-ar = Résumé en arabe
dossier-summary-fr = Résumé en français
dossier-summary-hint = Sans nom d’habitant·e ni donnée personnelle.
dossier-because = Ce dossier est proposé pour la raison suivante :
dossier-begins = { PLURAL($count) ->
    [one] Le dossier commence avec une requête.
   *[other] Le dossier commence avec { $count } requêtes.
  }
dossier-begins-search = Le dossier réunira toutes les requêtes ouvertes qui répondent à votre recherche ; elles y seront ajoutées peu à peu après son ouverture.
dossier-first-cases = Premières requêtes
dossier-changed = Quelqu’un a modifié ce dossier entre-temps. Ce que vous avez écrit est gardé dans le formulaire ; voici ce qui est enregistré :
dossier-close = Clôturer le dossier
dossier-reopen = Rouvrir le dossier
dossier-outcome = Quelle suite la demande a-t-elle eue ?
dossier-outcome-obtained = Demande satisfaite
dossier-outcome-partly = Demande satisfaite en partie
dossier-outcome-refused = Demande refusée
dossier-outcome-superseded = Remplacé par un autre dossier
dossier-outcome-withdrawn = Demande retirée
dossier-is-open = Ouvert
dossier-closed = Clôturé
dossier-open-commune = Porté au niveau de la commune
dossier-open-province = Porté au niveau de la province
dossier-open-region = Porté au niveau de la région
dossier-open-national = Porté au niveau national
dossier-words-close = Que s’est-il passé ?
dossier-words-reopen = Pourquoi le rouvrir ?
dossier-words-release = Pourquoi retirer la requête du dossier ?
dossier-close-note = Clôturer le dossier ne change aucune requête. La page suivante vous propose la suite à donner aux requêtes.
dossier-cases-title = Requêtes du dossier
dossier-no-cases = Le dossier ne réunit encore aucune requête.
dossier-add = Ajouter des requêtes
dossier-add-label = Numéros des requêtes
dossier-add-hint = Un ou plusieurs numéros, séparés par des espaces. Exemple : 531-26-00042-7
dossier-release = Retirer la requête du dossier
dossier-release-short = Retirer
dossier-cases = { PLURAL($count) ->
    [one] { $count } requête
   *[other] { $count } requêtes
  }
dossier-people = { PLURAL($count) ->
    [one] { $count } personne concernée
   *[other] { $count } personnes concernées
  }
dossier-places = { PLURAL($count) ->
    [one] { $count } douar ou quartier
   *[other] { $count } douars ou quartiers
  }
propose-title = Quelle suite pour les requêtes ?
propose-intro = Aucune requête ne change sans votre accord. Choisissez la suite et les requêtes concernées ; chaque habitant·e en sera informé·e comme d’habitude.
propose-what = Suite proposée
propose-assign = Affecter les requêtes pour plaidoyer avec le dossier
propose-resolve = Déclarer le problème résolu et demander confirmation
propose-close = Clôturer les requêtes
propose-statuses = Requêtes concernées
propose-statuses-hint = Selon leur état actuel dans le dossier.
propose-words = Ce qui est dit aux personnes concernées
propose-words-hint = Pour une affectation : ce qui est demandé à la personne qui porte le dossier. Sinon : l’explication que liront les habitant·es.
propose-due_on = Échéance pour rendre compte
propose-due_on-hint = Seulement pour une affectation.
propose-outcome-hint = Seulement pour une clôture.
propose-agree = D’accord, appliquer
propose-leave = Laisser les requêtes telles quelles
propose-none = Aucune requête ouverte dans ce dossier.
case-dossiers = Dossiers de cette requête
case-dossiers-none = Cette requête ne figure dans aucun dossier.
case-join = Ajouter la requête à un dossier
case-join-which = Quel dossier ?
case-dossier-new = Ouvrir un nouveau dossier à partir de cette requête
mistake-dossier-title = Donnez un titre au dossier.
mistake-dossier-demand = Écrivez précisément la demande.
mistake-dossier-level = Ce niveau est inférieur au territoire du dossier.
mistake-dossier-unit = Choisissez un territoire que vous coordonnez.
mistake-dossier-words = Écrivez quelques mots.
mistake-dossier-statuses = Choisissez les requêtes concernées.
mistake-dossier-cases = Aucun de ces numéros n’est une requête ouverte que vous puissiez ajouter à ce dossier.
mistake-dossier = Choisissez un dossier dans la liste.
batch-gather = Ajout des requêtes au dossier
batch-propose = Application de la suite décidée aux requêtes
batch-reply = Information des personnes concernées
batch-handover = Transmission des requêtes à la personne qui succède
batch-cut-short = Interrompu avant la fin : { $what }
batch-progress = { $done } sur { $total }
batch-reload = Rechargez la page pour suivre l’avancement.
dossiers-way-dossiers = Dossiers
dossiers-way-actions = Actions
dossiers-way-promises = Engagements
dossiers-way-institutions = Institutions
dossiers-radar = Détection des problèmes récurrents

# La liste exportée
dossier-column-number = Numéro
dossier-column-title = Intitulé
dossier-column-category = Catégorie
dossier-column-territory = Territoire
dossier-column-level = Niveau
dossier-column-status = État
dossier-column-outcome = Issue
dossier-column-carrier = Porteur
dossier-column-owner = Responsable
dossier-column-opened = Ouvert
dossier-column-closed = Clôturé
dossier-column-cases = Requêtes
dossier-column-people = Personnes concernées
dossier-column-demand = Demande
