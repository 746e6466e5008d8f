# Les catégories
cat-admin = Gestion
cat-title = Catégories de requêtes
cat-what = Une requête est classée dans une catégorie du second niveau. Une catégorie qui ne sert plus est retirée, jamais supprimée : les requêtes passées la gardent.
cat-new = Ajouter une catégorie
cat-new-theme = Ajouter un thème ou une catégorie
cat-retired = Retirée
cat-months = { PLURAL($count) ->
    [one] { $count } mois
   *[other] { $count } mois
 }
cat-theme = Thème
cat-theme-hint = Laissez vide pour ajouter un thème, au premier niveau.
cat-name-ar = Nom en arabe
cat-name-fr = Nom en français
cat-name-en = Nom en anglais
cat-word = Code
cat-word-hint = Un mot en lettres latines minuscules ou en chiffres, sans espace. Laissé vide, il est tiré du nom anglais. Il ne changera plus.
cat-addressee-ar = Destinataire habituel, en arabe
cat-addressee-fr = Destinataire habituel, en français
cat-addressee-en = Destinataire habituel, en anglais
cat-addressee-hint = L’institution à laquelle ces requêtes sont le plus souvent portées.
cat-retention = Durée de conservation, en mois
cat-retention-hint = De 1 à 120 mois après la clôture ; les données personnelles sont ensuite effacées, les chiffres restent.
cat-position = Rang dans la liste
cat-position-hint = Les catégories sont montrées du plus petit rang au plus grand.
cat-save = Enregistrer
cat-cancel = Annuler
cat-retire = Retirer cette catégorie
cat-retire-hint = Une fois retirée, elle ne reçoit plus de nouvelle requête ; vous pourrez la rétablir.
cat-bring-back = Rétablir cette catégorie
cat-bring-back-hint = Cette catégorie est retirée : elle ne reçoit plus de nouvelle requête.
cat-overtaken = Quelqu’un a modifié cette catégorie après l’ouverture de cette page ; elle s’appelle maintenant « { $name } ». Votre saisie est conservée ci-dessous ; l’enregistrer remplacera ce qui a été écrit.
cat-mistake-parent = Choisissez un thème dans la liste.
cat-mistake-word = Le code s’écrit en lettres latines minuscules ou en chiffres. Exemple : wells.
cat-mistake-taken = Ce code est déjà pris. Choisissez-en un autre.
cat-mistake-name_ar = Indiquez le nom en arabe.
cat-mistake-name_fr = Indiquez le nom en français.
cat-mistake-name_en = Indiquez le nom en anglais.
cat-mistake-addressee_ar = Indiquez le destinataire habituel en arabe.
cat-mistake-addressee_fr = Indiquez le destinataire habituel en français.
cat-mistake-addressee_en = Indiquez le destinataire habituel en anglais.
cat-mistake-retention = Indiquez un nombre de mois entre 1 et 120.
cat-mistake-position = Indiquez un nombre entre 0 et 9999.
