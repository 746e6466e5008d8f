# بطاقة الجماعة
commune-sheet = بطاقة { $place }
commune-all = كل جماعات { $province }
commune-people = { $now } نسمة (إحصاء 2024)
commune-people-change = { $now } نسمة (إحصاء 2024)، مقابل { $before } سنة 2014 ({ $change })
commune-stat-open = مفتوحة
commune-stat-late = خارج الأجل
commune-stat-filed = سُجلت خلال سنة
commune-stat-solved = حُلت خلال سنة
commune-compared = الجماعة وإقليمها
commune-compared-figure = المؤشر
commune-compared-own = الجماعة
commune-compared-load = الطلبات المفتوحة لكل 10.000 نسمة
commune-compared-late = نسبة ما هو خارج الأجل من المفتوحة
commune-compared-solved = ما حُل خلال سنة مقابل كل مئة طلب سُجل
commune-compared-first = أول جواب للمواطن(ة) (الوسيط)
commune-compared-resolution = مدة الحل (الوسيط)
commune-percent = { $share }%
commune-days = { PLURAL($days) ->
    [zero] في اليوم نفسه
    [one] يوم واحد
    [two] يومان
    [few] { $days } أيام
    [many] { $days } يوما
   *[other] { $days } يوم
 } (العدد: { $n })
commune-few = أقل من { $least }
commune-unknown = غير معروف
commune-themes = الطلبات حسب الموضوع
commune-theme = الموضوع
commune-theme-open = المفتوحة
commune-theme-late = خارج الأجل
commune-theme-solved = حُلت منذ البداية
commune-themes-none = لم يُسجل بعد أي طلب في هذه الجماعة.
commune-oldest = أقدم الطلبات المفتوحة
commune-oldest-none = لا يوجد أي طلب مفتوح.
commune-dossiers = الملفات الترافعية التي تهم الجماعة
commune-dossiers-none = لا يهم الجماعةَ أي ملف ترافعي بعد.
commune-dossiers-more = { PLURAL($count) ->
    [zero] لا شيء غيرها.
    [one] وملف آخر.
    [two] وملفان آخران.
    [few] و{ $count } ملفات أخرى.
    [many] و{ $count } ملفا آخر.
   *[other] و{ $count } ملف آخر.
 }
commune-dossier-cases = { PLURAL($count) ->
    [zero] لا طلب من الجماعة
    [one] طلب واحد من الجماعة
    [two] طلبان من الجماعة
    [few] { $count } طلبات من الجماعة
    [many] { $count } طلبا من الجماعة
   *[other] { $count } طلب من الجماعة
 }
commune-promises = الالتزامات
commune-promises-none = لا يوجد أي التزام يهم الجماعة.
commune-officials = المنتخبون المكلفون
commune-officials-count = { PLURAL($count) ->
    [zero] لا يوجد أي منتخب له انتداب بهذه الجماعة.
    [one] منتخب واحد له انتداب بهذه الجماعة.
    [two] منتخبان لهما انتداب بهذه الجماعة.
    [few] { $count } منتخبين لهم انتداب بهذه الجماعة.
    [many] { $count } منتخبا لهم انتداب بهذه الجماعة.
   *[other] { $count } منتخب لهم انتداب بهذه الجماعة.
 }
commune-officials-more = { PLURAL($count) ->
    [zero] لا أحد غيرهم
    [one] وآخر
    [two] وآخران
    [few] و{ $count } آخرون
    [many] و{ $count } آخر
   *[other] و{ $count } آخر
 }
commune-meaning = «سنة»: الأسابيع الـ52 الأخيرة إلى اليوم. «الوسيط»: نصف الطلبات لم يتجاوزه. لا تُعرض مدة ولا نسبة إلا إذا استندت إلى { $least } طلبات على الأقل.
commune-made = بتاريخ { $day }، { $name }
