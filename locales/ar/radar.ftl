# رصد المشاكل المتكررة
radar-of = المشاكل المتكررة: { $unit }
radar-elsewhere = مجال ترابي آخر
radar-unit = المجال الترابي
radar-show = عرض
radar-none = لم يُرصد حاليا أي مشكل متكرر في هذا المجال الترابي.
radar-meaning = تُرصد هنا الطلبات المفتوحة التي سُجلت خلال الـ{ $span } يوما الأخيرة ولم تُضف بعد إلى أي ملف ترافعي: { $least } طلبات على الأقل من الصنف نفسه، في ظرف { $window } يوما، في جماعة واحدة أو في جماعات متجاورة، دون انقطاع يتجاوز { $gap } يوما. الكلمات المشتركة هي التي وردت في ثلث هذه الطلبات على الأقل وقلما ترد في الأصناف الأخرى.
radar-bounded = { PLURAL($count) ->
    [zero] لم يشمل الرصد أي طلب. اختاروا مجالا ترابيا أضيق.
    [one] لم يشمل الرصد إلا أحدث طلب. اختاروا مجالا ترابيا أضيق.
    [two] لم يشمل الرصد إلا أحدث طلبين. اختاروا مجالا ترابيا أضيق.
    [few] لم يشمل الرصد إلا أحدث { $count } طلبات. اختاروا مجالا ترابيا أضيق.
    [many] لم يشمل الرصد إلا أحدث { $count } طلبا. اختاروا مجالا ترابيا أضيق.
   *[other] لم يشمل الرصد إلا أحدث { $count } طلب. اختاروا مجالا ترابيا أضيق.
 }
radar-reason = { PLURAL($cases) ->
    [zero] لا طلب
    [one] طلب واحد
    [two] طلبان
    [few] { $cases } طلبات
    [many] { $cases } طلبا
   *[other] { $cases } طلب
 }، { PLURAL($communes) ->
    [zero] لا جماعة
    [one] جماعة واحدة
    [two] جماعتان
    [few] { $communes } جماعات
    [many] { $communes } جماعة
   *[other] { $communes } جماعة
 }، { PLURAL($days) ->
    [zero] لا يوم
    [one] يوم واحد
    [two] يومان
    [few] { $days } أيام
    [many] { $days } يوما
   *[other] { $days } يوم
 }
radar-reason-words = { PLURAL($cases) ->
    [zero] لا طلب
    [one] طلب واحد
    [two] طلبان
    [few] { $cases } طلبات
    [many] { $cases } طلبا
   *[other] { $cases } طلب
 }، { PLURAL($communes) ->
    [zero] لا جماعة
    [one] جماعة واحدة
    [two] جماعتان
    [few] { $communes } جماعات
    [many] { $communes } جماعة
   *[other] { $communes } جماعة
 }، { PLURAL($days) ->
    [zero] لا يوم
    [one] يوم واحد
    [two] يومان
    [few] { $days } أيام
    [many] { $days } يوما
   *[other] { $days } يوم
 }، كلمات مشتركة: { $words }
radar-period = من { $first } إلى { $last }
radar-day = يوم { $first }
radar-people = { PLURAL($count) ->
    [zero] لم يُذكر عدد المعنيين
    [one] شخص واحد معني
    [two] شخصان معنيان
    [few] { $count } أشخاص معنيين
    [many] { $count } شخصا معنيا
   *[other] { $count } شخص معني
 }
radar-words = كلمات مشتركة
radar-where = الجماعات
radar-cases = الطلبات
radar-more-communes = { PLURAL($count) ->
    [zero] لا جماعة أخرى
    [one] وجماعة أخرى
    [two] وجماعتان أخريان
    [few] و{ $count } جماعات أخرى
    [many] و{ $count } جماعة أخرى
   *[other] و{ $count } جماعة أخرى
 }
radar-more-cases = { PLURAL($count) ->
    [zero] لا طلب آخر
    [one] وطلب آخر
    [two] وطلبان آخران
    [few] و{ $count } طلبات أخرى
    [many] و{ $count } طلبا آخر
   *[other] و{ $count } طلب آخر
 }
radar-weaker = { PLURAL($count) ->
    [zero] لا مشكل آخر دون ذلك حجما.
    [one] رُصد مشكل آخر دون ذلك حجما. اختاروا مجالا ترابيا أضيق للاطلاع عليه.
    [two] رُصد مشكلان آخران دون ذلك حجما. اختاروا مجالا ترابيا أضيق للاطلاع عليهما.
    [few] رُصدت { $count } مشاكل أخرى دون ذلك حجما. اختاروا مجالا ترابيا أضيق للاطلاع عليها.
    [many] رُصد { $count } مشكلا آخر دون ذلك حجما. اختاروا مجالا ترابيا أضيق للاطلاع عليها.
   *[other] رُصد { $count } مشكل آخر دون ذلك حجما. اختاروا مجالا ترابيا أضيق للاطلاع عليها.
 }
radar-open = فتح ملف ترافعي

# العنوان المقترح للملف الترافعي
radar-dossier-commune = { $category } – { $place }
radar-dossier-communes = { PLURAL($count) ->
    [zero] { $category } – { $place }
    [one] { $category } – جماعة واحدة ب{ $place }
    [two] { $category } – جماعتان ب{ $place }
    [few] { $category } – { $count } جماعات ب{ $place }
    [many] { $category } – { $count } جماعة ب{ $place }
   *[other] { $category } – { $count } جماعة ب{ $place }
 }
radar-dossier-national = { PLURAL($count) ->
    [zero] { $category } – على المستوى الوطني
    [one] { $category } – جماعة واحدة
    [two] { $category } – جماعتان من جهتين
    [few] { $category } – { $count } جماعات من عدة جهات
    [many] { $category } – { $count } جماعة من عدة جهات
   *[other] { $category } – { $count } جماعة من عدة جهات
 }
