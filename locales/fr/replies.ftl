# Writing to everybody behind a dossier
reply-title = Informer toutes les personnes concernées
reply-of = Dossier { $number }
reply-lead = Chaque personne reçoit un seul courriel, dans sa langue, même si elle a plusieurs requêtes. Les personnes sans adresse électronique seront appelées.
reply-answer = Réponse reçue le { $day } : { $verdict }
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
reply-records-hint = Leur état devient « Réponse reçue ». Sans cela, la réponse est seulement notée dans leur historique.
reply-continue = Voir les courriels
reply-check = Relisez avant l’envoi
reply-size = { PLURAL($count) ->
    [one] La personne à l’origine d’une requête sera informée.
   *[other] Les personnes à l’origine de { $count } requêtes seront informées.
 }
reply-preview = { PLURAL($count) ->
    [one] { $language } : { $count } requête
   *[other] { $language } : { $count } requêtes
 }
reply-preview-commune = { PLURAL($count) ->
    [one] { $commune }, { $language } : { $count } requête
   *[other] { $commune }, { $language } : { $count } requêtes
 }
reply-preview-hint = Voici le courriel tel qu’il partira, pris sur une requête du dossier. Chaque personne y lit les numéros de ses requêtes et son propre lien de suivi ; celui qui figure ici n’ouvre rien.
reply-subject = Objet
reply-records-agreed = La réponse sera aussi enregistrée sur les requêtes ouvertes.
reply-send = Informer toutes les personnes concernées
reply-change = Modifier
mistake-reply-words-ar = Écrivez le texte en arabe : des habitant·es le lisent dans cette langue.
mistake-reply-words-fr = Écrivez le texte en français : des habitant·es le lisent dans cette langue.
mistake-reply-words-en = Écrivez le texte en anglais : des habitant·es le lisent dans cette langue.
mistake-reply-nobody = Ce dossier ne réunit encore aucune requête : il n’y a personne à informer.
mistake-reply-commune = Choisissez une commune du dossier pour ce texte.
mistake-reply-adapted = Écrivez le texte pour cette commune, ou ne choisissez pas de commune.
mistake-reply-twice = Cette commune a déjà un texte.

# How far it got
reply-kind-answer = Réponse d’une institution
reply-kind-promise = Engagement arrivé à échéance
reply-kind-news = Suivi du dossier
reply-institution = Institution concernée
reply-queued = Demandé le
reply-finished = Terminé le
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
reply-fate-phone = Sans adresse électronique, à appeler
reply-fate-silent = Ont arrêté les courriels ou n’ont laissé aucun contact
reply-fate-total = Total
reply-calls = Appels à passer
reply-calls-hint = Ouvrez la requête pour lire le texte et noter que l’appel est passé.
reply-calls-more = Autres appels
reply-calls-none = Aucun appel à passer.
reply-progress = { $done } sur { $total }
reply-texts = Textes
event-heard = Habitant·e informé·e des suites du dossier

# Letters
letter-reply-answer-subject = Une réponse pour votre requête { $reference }
letter-reply-answer-lead = { PLURAL($count) ->
    [one] Une réponse a été reçue pour le dossier de plaidoyer « { $title } », dont fait partie votre requête.
   *[other] Une réponse a été reçue pour le dossier de plaidoyer « { $title } », dont font partie vos requêtes.
 }
letter-reply-answer-next = Cette réponse résout-elle votre problème ? Votre avis compte pour la suite du dossier.
letter-reply-answer-ask = Donner mon avis sur cette réponse
letter-reply-promise-subject = L’engagement a-t-il été tenu ? Requête { $reference }
letter-reply-promise-lead = { PLURAL($count) ->
    [one] Dans le cadre du dossier de plaidoyer « { $title } », dont fait partie votre requête, { $institution } a pris un engagement pour le { $day }. Cette date est arrivée : l’engagement a-t-il été tenu, tenu en partie, ou n’a-t-il pas été tenu ?
   *[other] Dans le cadre du dossier de plaidoyer « { $title } », dont font partie vos requêtes, { $institution } a pris un engagement pour le { $day }. Cette date est arrivée : l’engagement a-t-il été tenu, tenu en partie, ou n’a-t-il pas été tenu ?
 }
letter-reply-promise-next = Il suffit d’appuyer sur une réponse ; vous pourrez en changer ensuite.
letter-reply-promise-ask = Dire si l’engagement a été tenu
letter-reply-news-subject = Du nouveau pour votre requête { $reference }
letter-reply-news-lead = { PLURAL($count) ->
    [one] Voici du nouveau sur le dossier de plaidoyer « { $title } », dont fait partie votre requête.
   *[other] Voici du nouveau sur le dossier de plaidoyer « { $title } », dont font partie vos requêtes.
 }
letter-reply-news-next = Vous pouvez ajouter des informations sur la page de suivi.
