# La parole des habitant·es
voice-title-promise = Cet engagement a-t-il été tenu ?
voice-title-answer = Cette réponse résout-elle votre problème ?
voice-lead-promise = Engagement pour le { $day }
voice-lead-answer = Réponse du { $day }
voice-buttons = Votre réponse
voice-hint = Appuyez sur une seule réponse. Vous pourrez la changer plus tard sur cette page.
voice-said = Votre réponse enregistrée : { $said }
voice-withdrawn = Cet engagement a été retiré ; votre avis n’est plus demandé.
voice-private = Votre réponse compte dans le total, sans votre nom.
voice-case = Revenir à ma requête
