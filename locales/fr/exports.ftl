# Sortir une liste ou des chiffres
export-do = Exporter
export-title = Exporter : { $title }
export-back = Retour à la liste
export-what-leaves = Ce que contiendra le fichier
export-filters = Filtres
export-filters-none = Aucun : tout ce que couvre votre mandat
export-columns = Colonnes
export-columns-count = { PLURAL($count) ->
    [one] { $count } colonne
   *[other] { $count } colonnes
 }
export-personal = Non inclus
export-personal-note = sauf si vous cochez la case ci-dessous en indiquant le motif
export-format = Format
export-format-xlsx = Excel (XLSX)
export-format-xlsx-hint = Pour lire, trier et filtrer. Une feuille indique qui l’a exporté, quand et pour quoi.
export-format-csv = CSV
export-format-csv-hint = Pour les logiciels de statistiques. Les valeurs sont séparées par des virgules et les décimales s’écrivent avec un point.
export-purpose = À quoi servira ce fichier ?
export-words = En quelques mots
export-words-hint = Par exemple : session du conseil du 12 octobre, point 4. Ne nommez ici aucun habitant.
export-contacts-box = Ajouter ce qui permet de connaître les habitants
export-contacts-hint = Uniquement pour les requêtes où votre mandat vous montre l’habitant ; pour les autres, ces colonnes restent vides.
export-reason = Pourquoi faut-il connaître les habitants ?
export-reason-hint = Seulement si vous cochez la case. Par exemple : appeler celles et ceux qui n’ont pas laissé d’adresse e-mail.
export-law-short = Chaque export est consigné avec votre nom, l’heure et la finalité. Il ne peut servir à aucune autre fin, ni à une campagne électorale (loi 09-08).
export-submit = Télécharger le fichier
export-stays = Le téléchargement commence aussitôt ; cette page reste ouverte.
export-log = Journal des exports
export-mistake-purpose = Choisissez à quoi servira le fichier.
export-mistake-words = Dites en quelques mots à quoi servira le fichier.
export-mistake-reason = Dites pourquoi il faut connaître les habitants, ou décochez la case.

# Les finalités
export-purpose-follow_up = Suivre les requêtes avec les habitants
export-purpose-advocacy = Préparer un dossier ou une action
export-purpose-session = Une session du conseil, une réunion ou une visite
export-purpose-report = Un rapport ou des statistiques
export-purpose-referral = Transmettre à l’institution compétente
export-purpose-control = Un audit ou un contrôle
export-purpose-other = Une autre finalité

# Dans le fichier
export-notes = Notes
export-rows = Lignes
export-by = Exporté par
export-mandates = Mandat
export-at = Exporté le
export-contacts = Les habitants sont connus parce que
export-contacts-none = Ce qui permet de connaître les habitants n’est pas inclus.
export-number = Numéro au journal des exports
export-meanings = Sens des colonnes
export-times = Les heures sont celles du Maroc.
export-credit = Données du territoire
export-law = Usage
export-law-words = Ce fichier ne peut servir qu’à la finalité ci-dessus. Ne le transmettez pas, et supprimez-le une fois la finalité atteinte (loi 09-08).
export-heading-percent = { $heading } (%)
export-heading-instant = { $heading } (heure du Maroc)
export-incomplete = CE FICHIER EST INCOMPLET : une erreur a arrêté l’export. Veuillez recommencer.

# Le journal
export-log-title = Journal des exports
export-log-intro = Chaque ligne dit qui a exporté quoi, et pour quoi. Les fichiers ne sont pas conservés ici.
export-log-none = Rien n’a encore été exporté.
export-log-older = Exports plus anciens
export-log-what = Quoi
export-log-purpose = Finalité
export-log-contacts = Avec les coordonnées
export-log-state = Avancement
export-what-cases = Liste des requêtes
export-what-dossiers = Liste des dossiers
export-what-actions = Liste des actions
export-what-promises = Liste des engagements
export-what-ledger = Registre des institutions
export-what-dashboard = Tableau de bord
export-what-map = Chiffres de la carte
export-what-workload = Ce qui a été déposé auprès des institutions
export-what-communes = Les communes côte à côte
export-state-begun = En cours ou interrompu
export-state-whole = { PLURAL($count) ->
    [one] Complet : { $count } ligne
   *[other] Complet : { $count } lignes
 }
export-state-left = { PLURAL($count) ->
    [one] Arrêté par la personne après { $count } ligne
   *[other] Arrêté par la personne après { $count } lignes
 }
export-state-failed = { PLURAL($count) ->
    [one] Échoué après { $count } ligne
   *[other] Échoué après { $count } lignes
 }
