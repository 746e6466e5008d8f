# Les problèmes récurrents
radar-of = Problèmes récurrents : { $unit }
radar-elsewhere = Un autre territoire
radar-unit = Territoire
radar-show = Afficher
radar-none = Aucun problème récurrent n’apparaît actuellement dans ce territoire.
radar-meaning = Sont examinées ici les requêtes ouvertes des { $span } derniers jours qui ne figurent pas encore dans un dossier de plaidoyer : au moins { $least } requêtes de la même catégorie en { $window } jours, dans une commune ou dans des communes voisines, sans interruption de plus de { $gap } jours. Les mots communs figurent dans un tiers au moins de ces requêtes et bien moins souvent dans les autres catégories.
radar-bounded = { PLURAL($count) ->
    [one] Seule la requête la plus récente a été examinée. Choisissez un territoire moins étendu.
   *[other] Seules les { $count } requêtes les plus récentes ont été examinées. Choisissez un territoire moins étendu.
 }
radar-reason = { PLURAL($cases) ->
    [one] { $cases } requête
   *[other] { $cases } requêtes
 }, { PLURAL($communes) ->
    [one] { $communes } commune
   *[other] { $communes } communes
 }, { PLURAL($days) ->
    [one] { $days } jour
   *[other] { $days } jours
 }
radar-reason-words = { PLURAL($cases) ->
    [one] { $cases } requête
   *[other] { $cases } requêtes
 }, { PLURAL($communes) ->
    [one] { $communes } commune
   *[other] { $communes } communes
 }, { PLURAL($days) ->
    [one] { $days } jour
   *[other] { $days } jours
 }, mots communs : { $words }
radar-period = Du { $first } au { $last }
radar-day = Le { $first }
radar-people = { PLURAL($count) ->
    [one] { $count } personne concernée
   *[other] { $count } personnes concernées
 }
radar-words = Mots communs
radar-where = Communes
radar-cases = Requêtes
radar-more-communes = { PLURAL($count) ->
    [one] et { $count } autre commune
   *[other] et { $count } autres communes
 }
radar-more-cases = { PLURAL($count) ->
    [one] et { $count } autre requête
   *[other] et { $count } autres requêtes
 }
radar-weaker = { PLURAL($count) ->
    [one] { $count } autre problème de moindre ampleur apparaît. Choisissez un territoire moins étendu pour le voir.
   *[other] { $count } autres problèmes de moindre ampleur apparaissent. Choisissez un territoire moins étendu pour les voir.
 }
radar-open = Ouvrir un dossier de plaidoyer

# Le titre proposé pour le dossier de plaidoyer
radar-dossier-commune = { $category } – { $place }
radar-dossier-communes = { PLURAL($count) ->
    [one] { $category } – { $count } commune ({ $place })
   *[other] { $category } – { $count } communes ({ $place })
 }
radar-dossier-national = { PLURAL($count) ->
    [one] { $category } – { $count } commune
   *[other] { $category } – { $count } communes de plusieurs régions
 }
