# Première page
track-home-title = À chaque requête, une réponse
track-home-what = Avec Tarafu, les élu·es de votre commune notent les problèmes que vous vivez et les portent à qui peut les résoudre : à la commune, à la province, à la région ou au niveau national.
track-home-how = Avec le reçu qui vous a été remis, vous savez à tout moment où en est votre requête, vous répondez aux questions et vous dites si le problème est résolu.
track-home-staff = Élu·es et équipes
track-home-staff-lead = Connectez-vous pour enregistrer et suivre les requêtes des habitant·es.
track-home-figures = Chiffres publics
track-home-figures-lead = Combien de requêtes ont été enregistrées et résolues, et en combien de temps, par commune et par thème.

# Entrer avec le reçu
track-title = Suivre ma requête
track-lead = Prenez le reçu qui vous a été remis et saisissez le numéro de la requête et le code secret qui y figurent.
track-reference = Numéro de la requête
track-reference-hint = Exemple : 531-26-00042-7
track-pin = Code secret
track-pin-hint = Huit chiffres, sur le même reçu.
track-open = Voir ma requête
track-wrong = Le numéro ou le code secret n’est pas correct. Vérifiez chaque chiffre sur le reçu, puis essayez encore.
track-lost = J’ai perdu mon reçu

# Reçu perdu
track-find-title = Reçu perdu ?
track-find-lead = Saisissez l’adresse électronique donnée lors du dépôt : nous y enverrons les liens vers vos requêtes.
track-find-email = Adresse électronique
track-find-send = Envoyer les liens
track-find-office = Vous n’aviez pas donné d’adresse ? Demandez un nouveau reçu à l’élu·e qui a noté votre requête, ou à la commune.
track-find-sent-title = Consultez votre messagerie
track-find-sent = Si cette adresse est liée à une requête, un courriel vous parviendra dans quelques instants. Si vous ne le trouvez pas, regardez dans les courriers indésirables.
track-mistake-email = Saisissez votre adresse électronique.
track-lost-subject = Les liens vers vos requêtes
track-lost-lead = Vous avez demandé à retrouver les requêtes liées à cette adresse ; en voici les liens. Chaque lien vous est personnel : ne le partagez avec personne.
track-lost-case = { $category } – { $commune }
track-lost-open = Ouvrir la requête
track-lost-small = Si vous n’avez pas demandé ce courriel, ignorez-le : rien n’a changé.
track-lost-short = Bonjour. Vous avez demandé à retrouver le numéro de votre requête, mais le courriel n’est pas arrivé. Votre commune peut vous remettre un nouveau reçu.

# Où en est la requête
track-page-title = Requête { $reference }
track-yours = Votre requête n°
track-status-received = Votre requête est bien reçue
track-status-in_progress = Votre requête est prise en charge
track-status-need_info = Nous attendons une réponse de vous
track-status-in_advocacy = Votre requête est portée plus haut : { $place }
track-status-answered = Une réponse est arrivée
track-status-committed = Un engagement a été pris
track-status-resolved = Le problème est déclaré résolu
track-status-closed = Votre requête est clôturée
track-status-merged = Votre requête est regroupée avec une autre
track-meaning-received = Votre requête est enregistrée ; un·e élu·e va bientôt s’en charger.
track-meaning-in_progress = Un·e élu·e de votre commune s’en occupe. Vous trouverez ici chaque suivi.
track-meaning-need_info = Le travail ne peut continuer sans votre réponse à la question ci-dessous. Le délai est suspendu en l’attendant.
track-meaning-in_advocacy = La commune ne peut résoudre seule ce problème ; la solution est donc demandée à ce niveau. Vous trouverez ici chaque suivi.
track-meaning-answered = Vous pouvez lire la réponse ci-dessous. La personne qui porte votre requête l’examine, puis nous vous dirons la suite.
track-meaning-committed = L’institution concernée s’est engagée sur une date. Nous suivrons cet engagement jusqu’à cette date.
track-meaning-resolved = L’élu·e en charge déclare le problème résolu. Le dernier mot est à vous : répondez ci-dessous.
track-meaning-closed = Le suivi de cette requête est terminé.
track-meaning-closed-confirmed = Vous avez confirmé que le problème est résolu. Merci.
track-meaning-closed-unconfirmed = Le problème a été déclaré résolu, et nous n’avons pas reçu votre réponse dans le délai.
track-meaning-closed-refused = L’institution concernée a refusé la demande. L’explication est ci-dessous.
track-meaning-closed-not_feasible = Ce qui est demandé n’est pas réalisable actuellement. L’explication est ci-dessous.
track-meaning-closed-referred = Votre requête a été orientée vers l’instance compétente. L’explication est ci-dessous.
track-meaning-closed-before_court = L’affaire est devant la justice ; les élu·es ne peuvent y intervenir.
track-meaning-closed-out_of_scope = Le sujet ne relève pas des élu·es. L’explication est ci-dessous.
track-meaning-closed-no_info = Nous n’avons pas reçu les précisions demandées ; le travail n’a pu continuer.
track-meaning-closed-withdrawn = La requête a été clôturée à votre demande.
track-meaning-closed-abusive = Il n’est pas possible de donner suite à cette requête. L’explication est ci-dessous.
track-meaning-merged = Les deux requêtes portent sur le même sujet et sont portées ensemble. Rien n’est perdu : les nouvelles de la requête commune sont ci-dessous.

# Délais
track-due-handover = Un·e élu·e doit s’en charger au plus tard le { $day }.
track-due-answer = Délai légal de réponse : { $day }.
track-due-promise = Engagement à tenir pour le { $day }.
track-due-confirm = Nous attendons votre réponse jusqu’au { $day }. Ensuite la requête sera clôturée ; vous pourrez la rouvrir.
track-late-handover = Un·e élu·e devait s’en charger au plus tard le { $day } ; ce n’est pas encore fait.
track-late-answer = Le délai légal de réponse s’est achevé le { $day }, et votre requête n’a pas encore abouti.
track-late-promise = L’engagement devait être tenu le { $day } ; rien ne le confirme encore.
track-late-confirm = Le délai de confirmation s’est achevé le { $day }. La requête sera bientôt clôturée ; vous pourrez la rouvrir.
track-late-by = { PLURAL($count) ->
    [one] { $count } jour de retard
   *[other] { $count } jours de retard
 }

# Qui la porte
track-where = Où en est votre requête ?
track-holder = Qui la porte maintenant ?
track-holder-nobody = Commune de { $commune } : personne ne s’en est encore chargé
track-holder-office = L’élu·e en charge à la commune de { $commune }
track-holder-named = { $carrier }, { $place }
track-holder-queue = { $place } : la personne qui la portera sera bientôt désignée

# La requête commune
track-joined = La requête commune { $reference }
track-joined-need_info = La question s’adresse à la personne qui a déposé cette autre requête. Rien n’est attendu de vous.
track-joined-resolved = La confirmation est demandée à la personne qui a déposé cette autre requête. Si le problème demeure chez vous, dites-le à la commune.
track-joined-none = Les nouvelles de la requête commune ne peuvent être affichées pour le moment. Renseignez-vous auprès de la commune.

# Réponses et historique
track-answers = Réponses
track-answer-promised = Engagement pour le { $day }
track-history = Ce qui s’est passé
track-event-ask = Nous vous avons demandé des précisions
track-event-confirm = Vous avez confirmé que le problème est résolu
track-event-dispute = Vous avez dit que le problème n’est pas résolu
track-event-stop-mail = Vous avez arrêté les courriels
track-event-resume-mail = Vous avez repris les courriels

# Ce que vous pouvez faire
track-question = Une question pour vous
track-reply = Votre réponse
track-reply-do = Envoyer la réponse
track-verdict = Le problème est-il vraiment résolu ?
track-verdict-yes = Oui, il est résolu
track-dispute = Sinon, que reste-t-il à résoudre ?
track-verdict-no = Non, pas encore
track-reopen-title = Le problème demeure ?
track-reopen-until = Vous pouvez rouvrir la requête jusqu’au { $day }.
track-reopen = Pourquoi la rouvrir ?
track-reopen-do = Rouvrir la requête
track-remedy = Vous gardez toujours le droit de saisir le Médiateur du Royaume ou la justice.
track-add-title = Quelque chose à ajouter ?
track-add = Ce que vous voulez ajouter
track-add-hint = Une information nouvelle, ou ce qui a changé. Les personnes qui suivent votre requête le liront. N’écrivez pas de numéro de carte nationale.
track-add-do = Envoyer
track-mistake-reply = Écrivez votre réponse.
track-mistake-add = Écrivez ce que vous voulez ajouter.
track-mistake-dispute = Écrivez ce qui n’est pas encore résolu.
track-mistake-reopen = Écrivez pourquoi vous voulez rouvrir la requête.
track-changed-title = La requête a changé pendant que vous écriviez
track-changed = Voyez ci-dessous où elle en est maintenant.
track-changed-placed = Votre texte n’est pas encore envoyé : il est dans le cadre qui convient, ci-dessous. Relisez-le, puis envoyez-le.
track-changed-kept = Votre texte n’a pas été envoyé. Copiez-le au besoin :

# Ce qui a été dit, messages, données
track-told = Ce que vous nous avez dit
track-fact-category = Sujet
track-fact-commune = Commune
track-fact-place = Lieu
track-fact-filed = Date de dépôt
track-mails = Courriels
track-mails-on = Vous recevez un courriel à chaque suivi.
track-mails-off = Vous avez arrêté les courriels sur cette requête.
track-mails-stop = Arrêter les courriels
track-mails-resume = Reprendre les courriels
track-data = Vos données personnelles
track-data-lead = Vous avez le droit de voir tout ce que nous gardons sur vous et sur cette requête.
track-data-get = Télécharger mes données
track-erase-lead = Vous pouvez aussi en demander l’effacement. La personne en charge de votre requête reçoit votre demande ; sa réponse paraîtra sur cette page.
track-erase-do = Demander l’effacement
track-erase-asked = Vous avez demandé l’effacement le { $day }. Vous trouverez la réponse ici.
track-erase-words = Je demande l’effacement de mes données personnelles liées à cette requête (loi 09-08).
track-secret = Cette page est à vous : qui en a le lien peut répondre à votre place. Ne partagez le lien avec personne.

# Arrêter les messages
track-stop-title = Arrêter les courriels
track-stop-lead = Voulez-vous arrêter les courriels sur la requête { $reference } ? Vous pourrez toujours la suivre.
track-stop-do = Oui, arrêter les courriels
track-stopped-title = Les courriels sont arrêtés
track-stopped = Vous ne recevrez plus de courriels sur la requête { $reference }. Vous pouvez les reprendre depuis sa page.
track-stop-back = Page de la requête

track-event-object = Vous vous êtes opposé·e à la personne qui suit désormais votre requête
track-object-title = Une autre personne suit votre requête
track-object-until = Si vous ne souhaitez pas que cette personne suive votre requête, vous pouvez vous y opposer jusqu’au { $day }. La coordination du territoire désignera quelqu’un d’autre.
track-object = Pourquoi vous y opposez-vous ?
track-object-hint = La coordination du territoire le lira, ainsi que la personne qui suivra ensuite votre requête.
track-object-do = M’y opposer
track-mistake-object = Écrivez pourquoi vous vous y opposez.
