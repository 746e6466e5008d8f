# خريطة المجال الترابي
territory-map-of-region = خريطة الجهات. تجدون المعطيات نفسها في جدول أسفل الخريطة.
territory-map-of-province = خريطة الأقاليم والعمالات. تجدون المعطيات نفسها في جدول أسفل الخريطة.
territory-map-of-commune = خريطة الجماعات. تجدون المعطيات نفسها في جدول أسفل الخريطة.
territory-map-unit-region = الجهة
territory-map-unit-province = الإقليم أو العمالة
territory-map-unit-commune = الجماعة
territory-map-area = { $name }: { $said }
territory-map-unknown = لا معطيات
territory-map-range = من { $least } إلى { $greatest }
territory-map-legend = مفتاح الخريطة
territory-map-table = المعطيات في جدول
territory-map-schematic = الحدود تقريبية وليست مرجعا قانونيا.
territory-map-few = العدد أقل من أن يُعرض
territory-measure-count = عدد الطلبات
territory-measure-rate = الطلبات لكل 10.000 نسمة
territory-measure-late = نسبة المفتوحة خارج الأجل
territory-measure-days = المدة الوسيطة بالأيام
territory-measure-percent = { $share } %
territory-measure-count-of = { PLURAL($figure) ->
    [zero] لا طلب
    [one] طلب واحد
    [two] طلبان
    [few] { $written } طلبات
    [many] { $written } طلبا
   *[other] { $written } طلب
 }
territory-measure-rate-of = { $written } من الطلبات لكل 10.000 نسمة
territory-measure-late-of = { $written } خارج الأجل
territory-measure-days-of = { PLURAL($figure) ->
    [zero] مدة وسيطة أقل من يوم
    [one] مدة وسيطة: يوم واحد
    [two] مدة وسيطة: يومان
    [few] مدة وسيطة: { $written } أيام
    [many] مدة وسيطة: { $written } يوما
   *[other] مدة وسيطة: { $written } يوم
 }
