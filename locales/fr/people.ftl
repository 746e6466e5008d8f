# Comptes, mandats, connexion.
nav-accounts = Comptes

role-official = Élu·e de la commune
role-coordinator = Coordinateur·rice
role-advocate = Relais de plaidoyer
role-observer = Observateur·rice
role-administrator = Administrateur·rice

people-role-hint-official = Enregistre et traite les requêtes d’une commune.
people-role-hint-coordinator = Suit tout un territoire : tri, affectations, indicateurs, comptes.
people-role-hint-advocate = Porte les requêtes et les dossiers de plaidoyer qui lui sont affectés.
people-role-hint-observer = Voit les indicateurs, sans aucune donnée personnelle.
people-role-hint-administrator = Gère les comptes et les réglages de la plateforme ; ne lit aucune requête à ce titre.

people-mandate = { $role }, { $unit }
people-period-open = Depuis le { $from }
people-period = Du { $from } au { $to }

people-state = État du compte
people-state-invited = Invitation en attente
people-state-active = Actif
people-state-disabled = Désactivé

# Connexion
people-email = Adresse électronique
people-password = Mot de passe
people-forgotten = Mot de passe oublié ?
people-no-account = Les comptes sont ouverts sur invitation de la coordination de votre territoire.
people-sign-in-wrong = L’adresse électronique ou le mot de passe n’est pas correct.

# Liens reçus par courriel
people-gone-title = Ce lien n’est plus valable
people-gone-body = Il a déjà servi, il a expiré, ou l’adresse est incomplète.
people-gone-what = Si vous aviez une invitation, demandez à la personne qui vous a invité·e de la renvoyer. Si vous avez déjà un compte, demandez un nouveau mot de passe.
people-gone-reset = Demander un nouveau mot de passe

people-invite-title = Ouvrir mon compte
people-invite-body = Ce compte vous est ouvert en tant que :
people-invite-submit = Ouvrir mon compte
people-name = Nom et prénom
people-language = Langue
people-language-hint = Celle de vos pages et des courriels que vous recevez.
people-password-hint = Au moins 12 caractères. Plusieurs mots sans rapport entre eux font un bon mot de passe.

people-reset-title = Mot de passe oublié
people-reset-body = Indiquez l’adresse de votre compte : nous vous enverrons un lien pour choisir un nouveau mot de passe.
people-reset-send = Recevoir le lien
people-sent-title = Consultez votre messagerie
people-sent-body = Si un compte actif existe à cette adresse, un lien vient de lui être envoyé. Il reste valable 30 minutes.
people-sent-what = Rien reçu ? Regardez dans les courriers indésirables, vérifiez l’adresse, ou adressez-vous à la coordination de votre territoire.
people-new-password = Nouveau mot de passe
people-password-save = Enregistrer le mot de passe

# Mon compte
people-save = Enregistrer
people-cancel = Annuler
people-credentials = Connexion
people-password-change = Changer le mot de passe
people-old-password = Mot de passe actuel
people-password-others = Vos autres appareils seront déconnectés.
people-mandates = Mandats
people-mandates-none = Aucun mandat en cours.
people-digest = Bilan hebdomadaire
people-digest-on = Un courriel vous parvient chaque lundi matin, avec les chiffres de la semaine dans vos territoires.
people-digest-off = Vous ne recevez pas le courriel du lundi avec les chiffres de la semaine dans vos territoires.
people-digest-stop = Ne plus le recevoir
people-digest-start = Le recevoir chaque lundi
people-sessions = Appareils connectés
people-sessions-body = Si l’un d’eux n’est pas le vôtre, déconnectez-le et changez votre mot de passe.
people-session-unknown = Appareil inconnu
people-session-since = Depuis le { $at }
people-session-seen = Dernière activité : { $at }
people-session-this = Cet appareil
people-session-end = Déconnecter
people-sessions-end-others = Déconnecter tous les autres appareils

# Gestion des comptes
people-accounts = Comptes
people-accounts-none = Aucun compte ne correspond.
people-search = Chercher un nom ou une adresse
people-filter = Filtrer
people-filter-apply = Appliquer
people-more = Comptes suivants
people-invite = Inviter une personne
people-invite-hint = L’invitation y sera envoyée. Chaque personne a sa propre adresse.
people-invite-send = Envoyer l’invitation
people-invite-again = Renvoyer l’invitation
people-their-language = Sa langue
people-role = Rôle
people-unit = Territoire
people-unit-hint = Nom de la commune, de la province ou de la région, ou leur code. Exemples : Ghafsai, Taounate, 03.531
people-unit-choose = Quel territoire ?
people-starts-on = À partir du
people-ends-on = Jusqu’au
people-ends-on-hint = Dernier jour du mandat. Laissez vide s’il n’a pas de terme.
people-mandate-new = Ajouter un mandat
people-mandate-give = Ajouter le mandat
people-mandate-end = Mettre fin
people-mandate-hand-over = Transmettre
people-mandate-over = Terminé
people-created = Ouvert le
people-seen = Dernière connexion
people-never = Aucune pour l’instant
people-access = Accès
people-sessions-open = { PLURAL($count) ->
    [one] { $count } appareil connecté
   *[other] { $count } appareils connectés
 }
people-sessions-end-all = Déconnecter tous ses appareils
people-disable = Désactiver le compte
people-enable = Réactiver le compte

# Erreurs de saisie
people-name-missing = Indiquez le nom et le prénom.
people-language-missing = Choisissez une langue.
people-email-missing = Indiquez l’adresse électronique.
people-email-taken = Un compte existe déjà à cette adresse.
people-role-missing = Choisissez un rôle.
people-unit-missing = Indiquez le territoire.
people-unit-unknown = Aucun territoire de ce nom où vous puissiez donner ce rôle. Vérifiez le nom ou le rôle.
people-unit-ambiguous = Plusieurs territoires peuvent correspondre : choisissez le bon.
people-unit-not-for-role = Ce rôle n’existe pas à ce niveau du territoire.
people-dates-order = Le mandat ne peut pas se terminer avant de commencer.
people-mandate-held = Cette personne a déjà ce mandat.
people-last-administrator = Il doit rester au moins un·e administrateur·rice.
people-password-short = Le mot de passe est trop court : 12 caractères au moins.
people-password-long = Le mot de passe est trop long : 128 caractères au plus.
people-password-weak = Ce mot de passe est trop facile à deviner. Évitez votre nom, votre commune, les dates et les suites ; assemblez plutôt plusieurs mots sans rapport.
people-password-wrong = Le mot de passe actuel n’est pas correct.

# Courriels
letter-invitation-subject = Votre compte sur Tarafu
letter-invitation-text = Un compte vous est ouvert sur Tarafu, en tant que : { $mandate }.
    Tarafu sert à suivre les requêtes des habitant·es jusqu’à leur réponse.
    Pour commencer, ouvrez le lien ci-dessous et choisissez votre mot de passe.
letter-invitation-button = Ouvrir mon compte
letter-invitation-small = Ce lien ne sert qu’une fois et reste valable 7 jours. Si vous n’attendiez pas cette invitation, ignorez ce message : aucun compte ne sera actif sans vous.
letter-reset-subject = Choisir un nouveau mot de passe
letter-reset-text = Un nouveau mot de passe a été demandé pour votre compte sur Tarafu. Pour le choisir, ouvrez le lien ci-dessous.
letter-reset-button = Choisir un mot de passe
letter-reset-small = Ce lien ne sert qu’une fois et reste valable 30 minutes. Si vous n’avez rien demandé, ignorez ce message : votre mot de passe ne change pas.
