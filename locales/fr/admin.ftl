# La gestion
admin-title = Gestion
admin-accounts = Comptes
admin-accounts-what = Inviter les élu·es et les autres personnes, donner les mandats et y mettre fin.
admin-categories = Catégories de requêtes
admin-categories-what = Leurs noms dans les trois langues, leurs destinataires habituels, leur durée de conservation.
admin-institutions = Institutions
admin-institutions-what = Les destinataires du plaidoyer, leurs compétences et comment les atteindre.
admin-mail = Courriels
admin-mail-what = Ce qui attend, ce qui est parti, ce qui n’a pas pu partir.
admin-smtp-on = Un serveur de messagerie est configuré : les messages partent d’eux-mêmes.
admin-smtp-off = Aucun serveur de messagerie n’est configuré : les messages restent dans la boîte d’envoi, où ils peuvent être lus, et personne ne les reçoit.

# La boîte d’envoi
admin-outbox = Boîte d’envoi
admin-states = État des messages
admin-mail-waiting = En attente
admin-mail-sent = Envoyés
admin-mail-failed = En échec
admin-mail-now = Au prochain passage
admin-mails-none = Aucun message ici.
admin-older = Messages plus anciens
admin-subject = Objet
admin-kind = Type
admin-from = Expéditeur
admin-to = Destinataire
admin-state = État
admin-attempts = Tentatives
admin-when = Échéance
admin-said = Réponse du serveur de messagerie
admin-language = Langue
admin-created = Rédigé le
admin-give-up = Dernière tentative avant le
admin-message-id = Identifiant du message
admin-text = Texte du message
admin-text-gone = Le texte n’est pas conservé après l’envoi, car il peut contenir un lien ou un code secret.
admin-html = Afficher comme la personne destinataire le voit (nouvelle fenêtre)
admin-retry = Réessayer
admin-retry-all = Réessayer tous ces envois

# Les types de lettres
admin-letter-receipt = Reçu
admin-letter-taken = Prise en charge
admin-letter-question = Demande de précisions
admin-letter-assigned = Affectation pour plaidoyer
admin-letter-answer = Réponse d’une institution
admin-letter-promise = Engagement daté
admin-letter-resolved = Résolution, à confirmer
admin-letter-closed = Clôture
admin-letter-merged = Regroupement
admin-letter-reopened = Réouverture
admin-letter-update = Suivi
admin-letter-assignment = Requête affectée à qui la porte
admin-letter-reply = Avis à la personne responsable
admin-letter-invitation = Invitation
admin-letter-reset = Nouveau mot de passe
admin-letter-lost = Lien de suivi perdu
admin-letter-test = Message d’essai
