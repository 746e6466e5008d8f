# Passation
handover-title = Passation
handover-of = Passation : { $name }
handover-intro = Quand un mandat se termine, rien ne se perd : les requêtes, les dossiers et les actions passent à la personne qui succède, et chaque habitant·e en est informé·e dans sa langue.
handover-what = Ce qui est transmis
handover-owner = Requêtes ouvertes dont la personne est responsable
handover-carrier = Requêtes ouvertes que la personne porte
handover-dossiers = Dossiers de plaidoyer ouverts
handover-actions = Actions de plaidoyer en cours
handover-promises = Engagements attendus dans ces dossiers
handover-promises-note = Les engagements restent dans leurs dossiers et passent avec eux.
handover-nothing = La personne n’a rien en charge au titre de ce mandat.
handover-successor = Personne qui succède
handover-successor-hint = Une personne ayant le même rôle sur le même territoire ; pour un·e élu·e de la commune, la coordination de ce territoire convient aussi.
handover-successor-none = Personne ne peut encore succéder. Donnez d’abord le même mandat à quelqu’un d’autre.
handover-words = Un mot aux habitant·es
handover-words-hint = Il figure dans le courriel que chaque habitant·e reçoit. N’y écrivez aucune donnée personnelle.
handover-end = Mettre fin au mandat maintenant
handover-end-hint = Les appareils de la personne sont déconnectés aussitôt.
handover-over = Ce mandat est terminé.
handover-object-note = Chaque habitant·e peut s’opposer à la personne qui succède jusqu’au { $day } ; sa requête revient alors à la coordination.
handover-do = Faire la passation
handover-cancel = Revenir au compte
handover-mistake-successor = Choisissez dans la liste la personne qui succède.
handover-done-title = Passation faite
handover-done = Ce que { $from } avait en charge a été transmis à { $to } le { $day }.
handover-done-cases = Requêtes transmises
handover-done-dossiers = Dossiers transmis
handover-done-actions = Actions transmises
handover-left = { PLURAL($count) ->
    [one] { $count } requête reste à la personne qui avait le mandat.
   *[other] { $count } requêtes restent à la personne qui avait le mandat.
 }
handover-again = Transmettre le reste
handover-back = Revenir au compte
dossier-event-handover = Dossier transmis à la personne qui succède, après une passation
dossier-event-action-handover = Action transmise à la personne qui succède, après une passation
letter-succession-subject = Une passation vous est confiée
letter-succession-text = Vous succédez à { $from } ({ $mandate }). Vous suivez désormais :
letter-succession-next = Les dossiers et les actions vous sont déjà transmis ; les requêtes suivent en quelques minutes. Les habitant·es en sont informé·es et peuvent s’y opposer.
letter-succession-button = Ouvrir mon bureau
