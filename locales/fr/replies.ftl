# Writing to everybody behind a dossier
reply-title = Répondre à tous
reply-of = Dossier { $number }
reply-lead = Chaque personne reçoit un seul courriel, dans sa langue, même si elle a plusieurs requêtes. Qui n’a pas d’adresse sera appelé·e.
reply-answer = La réponse reçue le { $day } : { $verdict }
reply-words = Texte ({ $language })
reply-words-hint = { PLURAL($count) ->
    [one] { $count } requête du dossier se suit en { $language }.
   *[other] { $count } requêtes du dossier se suivent en { $language }.
 }
reply-words-commune = Texte pour { $commune } ({ $language })
reply-adapt = Adapter le texte pour certaines communes
reply-adapt-hint = Le texte d’une commune remplace le texte général pour ses habitant·es. Une langue laissée vide garde le texte général.
reply-commune = Commune
reply-records = Enregistrer aussi la réponse sur les requêtes ouvertes
reply-records-hint = Leur état devient « Réponse reçue ». Sans cela, la réponse est seulement notée dans leur historique.
reply-continue = Voir les courriels
reply-check = Relisez avant l’envoi
reply-size = { PLURAL($count) ->
    [one] { $count } requête sera informée.
   *[other] { $count } requêtes seront informées.
 }
reply-preview = { PLURAL($count) ->
    [one] { $language } : { $count } requête
   *[other] { $language } : { $count } requêtes
 }
reply-preview-commune = { PLURAL($count) ->
    [one] { $commune }, { $language } : { $count } requête
   *[other] { $commune }, { $language } : { $count } requêtes
 }
reply-preview-hint = Voici le courriel exact, pris sur une requête du dossier. Chaque personne y lit ses propres numéros, et le lien de suivi est le sien : celui-ci n’ouvre rien.
reply-subject = Objet
reply-records-agreed = La réponse sera aussi enregistrée sur les requêtes ouvertes.
reply-send = Informer tout le monde
reply-change = Modifier
mistake-reply-words-ar = Écrivez le texte en arabe : des habitant·es le lisent dans cette langue.
mistake-reply-words-fr = Écrivez le texte en français : des habitant·es le lisent dans cette langue.
mistake-reply-words-en = Écrivez le texte en anglais : des habitant·es le lisent dans cette langue.
mistake-reply-nobody = Ce dossier ne porte encore aucune requête : il n’y a personne à informer.
mistake-reply-commune = Choisissez une commune du dossier pour ce texte.
mistake-reply-adapted = Écrivez le texte pour cette commune, ou ne choisissez pas de commune.
mistake-reply-twice = Cette commune a déjà un texte.

# How far it got
reply-kind-answer = Réponse d’une institution
reply-kind-promise = Engagement arrivé à sa date
reply-kind-news = Nouvelles du dossier
reply-institution = L’institution saisie
reply-queued = Demandé
reply-finished = Terminé
reply-stopped = L’envoi s’est arrêté le { $day }, avant que tout le monde soit informé.
reply-covered = Qui est informé
reply-coverage = { PLURAL($told) ->
    [one] { $told } personne informée sur { $total }
   *[other] { $told } personnes informées sur { $total }
 }{ $waiting ->
    [0] {""}
   *[other] { PLURAL($waiting) ->
        [one] {", "}{ $waiting } courriel en attente
       *[other] {", "}{ $waiting } courriels en attente
     }
 }{ $bounced ->
    [0] {""}
   *[other] { PLURAL($bounced) ->
        [one] {", "}{ $bounced } courriel refusé
       *[other] {", "}{ $bounced } courriels refusés
     }
 }{ $phone ->
    [0] {""}
   *[other] { PLURAL($phone) ->
        [one] {", "}{ $phone } personne à appeler
       *[other] {", "}{ $phone } personnes à appeler
     }
 }{ $silent ->
    [0] {""}
   *[other] { PLURAL($silent) ->
        [one] {", "}{ $silent } personne non joignable
       *[other] {", "}{ $silent } personnes non joignables
     }
 }.
reply-fate = État
reply-people = Personnes
reply-fate-told = Informées, par courriel ou par téléphone
reply-fate-waiting = Courriel en attente d’envoi
reply-fate-bounced = Courriel refusé, à appeler
reply-fate-phone = Sans adresse, à appeler
reply-fate-silent = Ont arrêté les courriels ou n’ont laissé aucun contact
reply-fate-total = Total
reply-calls = Appels à passer
reply-calls-hint = Ouvrez la requête pour lire le texte et marquer l’appel comme passé.
reply-calls-more = Suite des appels
reply-calls-none = Aucun appel à passer.
reply-progress = { $done } sur { $total }
reply-texts = Textes
event-heard = Habitant·e informé·e de ce que le dossier a apporté

# Letters
letter-reply-answer-subject = Une réponse pour votre requête { $reference }
letter-reply-answer-lead = { PLURAL($count) ->
    [one] Une réponse est arrivée au dossier { $title }, qui porte votre requête.
   *[other] Une réponse est arrivée au dossier { $title }, qui porte vos requêtes.
 }
letter-reply-answer-next = Cette réponse règle-t-elle votre problème ? Votre avis compte dans la suite du dossier.
letter-reply-answer-ask = Dire si cette réponse règle le problème
letter-reply-promise-subject = L’engagement est-il tenu ? Requête { $reference }
letter-reply-promise-lead = { PLURAL($count) ->
    [one] Pour le dossier { $title }, qui porte votre requête, { $institution } a pris un engagement pour le { $day }. Cette date est arrivée : l’engagement est-il tenu, tenu en partie, ou pas tenu ?
   *[other] Pour le dossier { $title }, qui porte vos requêtes, { $institution } a pris un engagement pour le { $day }. Cette date est arrivée : l’engagement est-il tenu, tenu en partie, ou pas tenu ?
 }
letter-reply-promise-next = Une seule pression suffit, et vous pourrez changer d’avis.
letter-reply-promise-ask = Dire si l’engagement est tenu
letter-reply-news-subject = Du nouveau pour votre requête { $reference }
letter-reply-news-lead = { PLURAL($count) ->
    [one] Voici des nouvelles du dossier { $title }, qui porte votre requête.
   *[other] Voici des nouvelles du dossier { $title }, qui porte vos requêtes.
 }
letter-reply-news-next = Vous pouvez ajouter des informations sur la page de suivi.
