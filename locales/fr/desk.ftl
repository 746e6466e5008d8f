# Le bureau
desk-title = Mon bureau
desk-new-case = Enregistrer une requête
desk-quiet = Rien ne vous attend aujourd’hui.
desk-nothing = Votre bureau est vide. Enregistrez la première requête qu’un·e habitant·e vous apporte.
desk-nothing-carried = Aucune requête ne vous est affectée pour l’instant.
desk-urgent = Urgente
desk-overdue = Hors délai
desk-carrier-day = À faire au plus tard le { $day }

desk-news = Du nouveau sur vos requêtes
desk-news-list = Toutes vos requêtes ouvertes
desk-late = Requêtes hors délai
desk-late-list = Toutes vos requêtes hors délai
desk-offered = Affectées à vous, en attente de votre accord
desk-offered-list = Toutes les requêtes que vous portez
desk-objected = Opposition à la personne qui succède, sans responsable
desk-objected-list = Toutes les requêtes sans responsable
desk-new = Nouvelles, sans responsable
desk-new-list = Toutes les nouvelles requêtes
desk-carried = Portées par vous, échéance proche
desk-carried-list = Toutes les requêtes que vous portez
desk-queue = En attente d’une personne qui les porte
desk-queue-list = Toutes les requêtes en plaidoyer
desk-soon = Échéance dans les sept jours
desk-soon-list = Toutes vos requêtes ouvertes
desk-there = Hors délai chez d’autres, dans votre territoire
desk-there-list = Toutes les requêtes hors délai
desk-mine = Vos dernières requêtes
desk-mine-list = Toutes vos requêtes
desk-carrying = Les dernières requêtes que vous portez

desk-calls = Appels à passer
desk-calls-more = Les autres appels apparaissent à mesure que ceux-ci sont passés.
desk-call-no_email = Sans adresse électronique
desk-call-bounced = Courriel non parvenu
