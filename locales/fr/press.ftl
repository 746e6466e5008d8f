# Documents officiels
press-kind-letter = Lettre
press-kind-written-question = Question écrite
press-kind-oral-question = Question orale
press-kind-agenda-item = Demande d’inscription d’un point à l’ordre du jour
press-kind-reminder = Rappel
press-kind-brief = Dossier de plaidoyer

press-number = N° :
press-subject = Objet :
press-references = Réf. :
press-reading-time = Temps de lecture :
press-annex = Annexe n° { $n }
press-row = N°
press-page = Page { $page } sur { $pages }

press-error-font = Ce serveur n’a pas de police de caractères pour imprimer ce document. Demandez à son responsable d’installer le paquet { $package }, puis de redémarrer Tarafu.
press-error-drawing = Une illustration de ce document ne peut pas être lue.
press-error-layout = Ce document n’a pas pu être préparé. Rien de ce que vous avez écrit n’est perdu ; réessayez et, si cela se répète, prévenez l’administrateur·rice.
