# Erreurs de saisie
mistake-too-long = Le texte est trop long : { $most } caractères au plus.
mistake-date = Cette date n’est pas valable. Exemple : 21/07/2026.
mistake-past = Cette date ne peut pas être passée.
mistake-future = Cette date ne peut pas être à venir.
mistake-email = Cette adresse électronique n’est pas valable. Exemple : nom@example.org.
mistake-choice = Choisissez une réponse.

# Pages de refus
error-malformed-title = Informations non valables
error-malformed-body = La page demandée ou les informations envoyées ne sont pas valables. Revenez à la page précédente et réessayez.
error-unknown-title = Connectez-vous
error-unknown-body = Votre session est terminée, ou vous n’êtes pas encore connecté·e.
error-unknown-kept = Ce que vous avez écrit n’est pas perdu. Connectez-vous dans une autre fenêtre, puis revenez ici et appuyez sur « Envoyer à nouveau ».
error-forbidden-title = Action non permise
error-forbidden-body = Votre mandat ne vous permet pas cette action.
error-stale-title = Cette page a expiré
error-stale-body = Pour vous protéger, un formulaire n’est accepté que depuis une page récente. Ce que vous avez écrit n’est pas perdu : appuyez sur « Envoyer à nouveau ».
error-missing-title = Page introuvable
error-missing-body = Cette page n’existe pas, ou vous ne pouvez pas la consulter. Vérifiez l’adresse.
error-conflict-title = Quelqu’un vous a devancé
error-conflict-body = Les informations ont changé entre-temps. Rechargez la page, puis réessayez.
error-too-large-title = Envoi trop volumineux
error-too-large-body = Ce que vous avez envoyé dépasse la taille admise. Merci de l’abréger.
error-too-often-title = Trop de tentatives
error-too-often-body = Vous avez essayé trop souvent en peu de temps. Patientez un peu, puis réessayez.
error-broken-title = Une erreur de notre côté
error-broken-body = L’opération n’a pas abouti à cause d’une erreur technique. Rien n’a été modifié. Réessayez ; si l’erreur se répète, donnez à l’administrateur·rice le numéro ci-dessous.
error-busy-title = Trop de demandes à la fois
error-busy-body = Le serveur prépare déjà autant de fichiers qu’il peut. Attendez une demi-minute, puis réessayez ; ce que vous avez écrit n’est pas perdu.
error-unavailable-title = Service momentanément indisponible
error-unavailable-body = L’enregistrement est impossible en ce moment. Réessayez dans un instant ; ce que vous avez écrit n’est pas perdu.
error-request = Numéro de l’opération
error-again = Envoyer à nouveau
error-sign-in = Se connecter
error-home = Page d’accueil
error-kept = Ce que vous avez écrit

# Après une action
notice-filed = La requête est enregistrée.
notice-take = Vous êtes désormais responsable de cette requête.
notice-ask = La question à l’habitant·e est enregistrée.
notice-reply = Les précisions sont enregistrées.
notice-assign = La requête est affectée pour plaidoyer.
notice-accept = Vous avez accepté de porter cette requête.
notice-hand-back = La requête est rendue à la commune.
notice-pass-up = La requête est portée au niveau supérieur.
notice-answer = La réponse est enregistrée.
notice-resolve = La solution est enregistrée ; elle attend la confirmation de l’habitant·e.
notice-close = La requête est clôturée.
notice-reopen = La requête est rouverte.
notice-merge = La requête est regroupée avec l’autre.
notice-note = La note interne est ajoutée.
notice-update = Le suivi destiné à l’habitant·e est enregistré.
notice-object = Votre opposition est enregistrée.
notice-saved = Enregistré.
notice-sent = Envoyé.
notice-retried = L’envoi sera retenté.
notice-ended = La session est terminée.
notice-invited = L’invitation est envoyée.
notice-password = Le mot de passe est changé.
notice-seen = Marqué comme vu.

# Trouver une commune
pick-title = Trouver une commune
pick-words = Nom de la commune, en français ou en arabe
pick-hint = Écrivez une partie du nom, par exemple : Bouhouda ou بوهودة.
pick-search = Chercher
pick-none = Aucune commune de ce nom. Essayez une autre graphie ou une partie du nom seulement.
pick-found = { PLURAL($count) ->
    [one] { $count } commune
   *[other] { $count } communes
 }
