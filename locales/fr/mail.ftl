# The frame of every mail, and the mail that tries the settings.
mail-greeting = Bonjour,
mail-label = { $label } :
mail-fact = { $label } : { $value }
mail-line = { $label } – { $head } : { $value } ; { $other_head } : { $other }
mail-button = Si le bouton ne fonctionne pas, copiez cette adresse dans votre navigateur :
mail-why-case = Vous recevez ce courriel car votre adresse a été donnée pour le suivi d’une requête.
mail-why-account = Vous recevez ce courriel car vous avez un compte sur Tarafu.
mail-why-address = Vous recevez ce courriel car une personne en charge de Tarafu a saisi votre adresse.
mail-stop = Ne plus recevoir ces courriels
mail-cndp = Référence auprès de la CNDP (protection des données personnelles) :
mail-test-subject = Message d’essai
mail-test-words = Ce courriel vous est parvenu : l’envoi est bien réglé, et Tarafu peut tenir les habitant·es informé·es de leurs requêtes.
