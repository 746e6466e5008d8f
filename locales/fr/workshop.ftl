# Atelier des documents
workshop-new = Nouveau document
workshop-new-intro = Le document est préparé à partir de la demande, du résumé et des chiffres du dossier ; vous le relisez et le modifiez avant de le soumettre pour approbation.
workshop-kind = Type de document
workshop-language = Langue du document
workshop-institution = Institution destinataire
workshop-institution-hint = Les institutions compétentes pour le territoire du dossier. Ce champ peut rester vide.
workshop-action = Action de plaidoyer concernée
workshop-action-hint = Pour un rappel : la lettre restée sans réponse.
workshop-begin = Rédiger le document
workshop-dossier = Dossier de plaidoyer
workshop-subject = Objet
workshop-body = Texte du document
workshop-body-hint = Laissez une ligne vide entre les paragraphes et commencez par un tiret (-) les points d’une liste. L’en-tête, la date et la signature s’ajoutent d’eux-mêmes.
workshop-annex-box = Joindre les chiffres, la carte et la liste des requêtes
workshop-annex-hint = Sans le nom des habitant·es, ni leurs coordonnées, ni leurs propos.
workshop-annex-always = Les chiffres, la carte et la liste des requêtes sont joints au dossier de plaidoyer, sans le nom des habitant·es, ni leurs coordonnées, ni leurs propos.
workshop-save = Enregistrer une nouvelle version
workshop-submit = Soumettre pour approbation
workshop-approve = Approuver le document
workshop-return = Renvoyer le document pour révision
workshop-remark = Remarque
workshop-remark-was = Le document a été renvoyé pour révision avec cette remarque :
workshop-reopen = Nouvelle version
workshop-reopen-hint = Un document approuvé ne se modifie plus. « Nouvelle version » en refait un projet et annule l’approbation ; l’historique du dossier en garde la trace.
workshop-overtaken = Le document a changé entre-temps et votre modification n’est pas encore enregistrée. Ce qui est enregistré :
workshop-kept = Ce que vous avez écrit
workshop-law = Le renvoi à la loi organique est général : confirmez l’article applicable avec les services du conseil avant l’envoi.
workshop-mixed = Certains passages sont dans une autre langue. Traduisez-les dans la langue du document ({ $language }) avant de soumettre le document pour approbation.
workshop-take = Télécharger ou imprimer le document
workshop-take-hint = Le document porte la mention « PROJET » jusqu’à son approbation.
workshop-pdf = Télécharger en PDF
workshop-docx = Télécharger pour Word
workshop-print = Page à imprimer
workshop-about = Fiche du document
workshop-versions = Versions
workshop-version = Version { $n }
workshop-written-by = { $name }, { $when }
workshop-approved-by = Approuvé par { $name } le { $when }
workshop-back = Revenir au document
workshop-refused = Le document n’a pas pu être préparé
workshop-state-draft = Projet
workshop-state-submitted = Soumis pour approbation
workshop-state-approved = Approuvé
workshop-state-returned = Renvoyé pour révision
mistake-workshop-subject = Indiquez l’objet du document.
mistake-workshop-body = Écrivez le texte du document.
mistake-workshop-remark = Indiquez pourquoi le document est renvoyé.
dossier-event-document-write = Document n° { $reference } rédigé
dossier-event-document-submit = Document n° { $reference } soumis pour approbation
dossier-event-document-approve = Document n° { $reference } approuvé
dossier-event-document-return = Document n° { $reference } renvoyé pour révision
dossier-event-document-reopen = Approbation du document n° { $reference } annulée pour une nouvelle version

# Sur le papier
workshop-kingdom = Royaume du Maroc
workshop-watermark = PROJET
workshop-place-and-day = { $named ->
    [no] Le { $day }
   *[yes] { $place }, le { $day }
  }
workshop-addressee = À { $addressed }
workshop-reference-dossier = Dossier de plaidoyer n° { $number }
workshop-reference-action = Lettre n° { $reference } du { $day }
workshop-signed-official = Membre du conseil communal, { $place }
workshop-signed-coordinator = Coordination du plaidoyer, { $place }
workshop-signed-advocate = Relais de plaidoyer, { $place }
workshop-minutes = { PLURAL($count) ->
    [one] { $count } minute
   *[other] { $count } minutes
  }
workshop-seconds = { PLURAL($count) ->
    [one] { $count } seconde
   *[other] { $count } secondes
  }
workshop-reading = { $of ->
    [seconds] { $seconds }
    [minutes] { $minutes }
   *[both] { $minutes } et { $seconds }
  }
workshop-figures = Chiffres et carte
workshop-table = Requêtes par commune
workshop-total = Total
workshop-column-commune = Commune
workshop-column-cases = Requêtes
workshop-column-people = Personnes concernées
workshop-column-places = Douars et quartiers
workshop-column-reference = N° de requête
workshop-column-place = Douar ou quartier
workshop-column-category = Catégorie
workshop-column-filed = Date d’enregistrement
workshop-column-status = État
workshop-map = Répartition des requêtes dans { $place }. Plus la teinte est foncée, plus les requêtes sont nombreuses.
workshop-map-describes = Carte de la répartition des requêtes sur le territoire ; ses chiffres sont dans le tableau ci-dessus.
workshop-annex = Liste des requêtes
workshop-annex-note = Cette liste ne contient ni le nom des habitant·es, ni leurs coordonnées, ni leurs propos, afin de protéger leurs données personnelles.{ $whole ->
    [no] {" "}Le dossier réunit { $count } requêtes ; seules les { $most } premières figurent ici.
   *[yes] {""}
  }

# Dans le texte
workshop-place-commune = la commune de { $unit }
workshop-place-province = la province de { $unit }
workshop-place-prefecture = la préfecture de { $unit }
workshop-place-region = la région { $unit }
workshop-place-national = le Royaume
workshop-cases = { PLURAL($count) ->
    [one] une requête
   *[other] { $count } requêtes
  }
workshop-people = { PLURAL($count) ->
    [one] une personne
   *[other] { $count } personnes
  }
workshop-communes = { PLURAL($count) ->
    [one] une commune
   *[other] { $count } communes
  }
workshop-places = { PLURAL($count) ->
    [one] un douar ou quartier
   *[other] { $count } douars ou quartiers
  }
workshop-names = { $count ->
    [0] { $names }
    [1] { $names } et une autre commune
   *[other] { $names } et { $count } autres communes
  }
workshop-facts = Ce plaidoyer s’appuie sur { $cases } de { $communes } ({ $names }) et concerne { $people }{ $placed ->
    [yes] {" "}dans { $places }
   *[no] {""}
  }. L’enregistrement a eu lieu { $days ->
    [one] le { $first }
   *[two] entre le { $first } et le { $last }
  }.
workshop-facts-brief = Ce plaidoyer s’appuie sur { $cases } de { $communes } et concerne { $people }.

# Les formules officielles
workshop-title-nobody = Madame, Monsieur
workshop-salutation-nobody = Madame, Monsieur,
workshop-salutation = { $title }{ $gender ->
   *[either] {""}
  },

workshop-subject-letter = { $matter }
workshop-body-letter =
    { $title },

    J’ai l’honneur d’appeler votre attention sur les difficultés que la population rencontre dans { $place }, sur le sujet suivant : { $theme }.

    { $summary }

    { $facts }

    En conséquence, je vous saurais gré de bien vouloir donner une suite favorable à la demande suivante :

    { $demand }

    Veuillez agréer, { $title }, l’expression de ma haute considération.

workshop-subject-written-question = { $matter }
workshop-body-written-question =
    { $salutation }

    La population rencontre dans { $place } un problème récurrent sur le sujet suivant : { $theme }.

    { $summary }

    { $facts }

    Aussi, { $title }, quelles mesures avez-vous prises, quelles mesures comptez-vous prendre, et dans quels délais, pour répondre à la demande suivante ?

    { $demand }

    Veuillez agréer, { $title }, l’expression de ma haute considération.

workshop-subject-oral-question = { $matter }
workshop-body-oral-question =
    { $salutation }

    La population rencontre dans { $place } un problème récurrent sur le sujet suivant : { $theme }. { $brief }

    Quelles mesures comptez-vous prendre, { $title }, et dans quels délais, pour répondre à la demande suivante ?

    { $demand }

workshop-subject-agenda-item = { $matter }
workshop-body-agenda-item =
    { $title },

    Conformément aux dispositions de la loi organique n° { $council ->
        [commune] 113-14 relative aux communes
        [province] 112-14 relative aux préfectures et provinces
       *[region] 111-14 relative aux régions
    }, j’ai l’honneur de vous demander l’inscription du point suivant à l’ordre du jour de la prochaine session du conseil :

    - { $matter }

    { $summary }

    { $facts }

    La demande soumise au conseil est la suivante :

    { $demand }

    Veuillez agréer, { $title }, l’expression de ma haute considération.

workshop-subject-reminder = { $matter }
workshop-body-reminder =
    { $title },

    Par { $cited ->
        [whole] lettre n° { $reference } du { $day }
        [day] lettre du { $day }
       *[no] une précédente lettre
    }, restée à ce jour sans réponse, votre attention avait été appelée sur l’objet cité ci-dessus. J’ai l’honneur de vous rappeler la demande qui y était formulée :

    { $demand }

    { $facts }

    Je vous saurais gré de bien vouloir m’informer des mesures prises à ce sujet.

    Veuillez agréer, { $title }, l’expression de ma haute considération.

workshop-subject-brief = { $matter }
workshop-body-brief =
    Ce dossier de plaidoyer porte sur les difficultés que la population rencontre dans { $place }, sur le sujet suivant : { $theme }.

    { $summary }

    { $facts }

    En conséquence, la demande est la suivante :

    { $demand }
