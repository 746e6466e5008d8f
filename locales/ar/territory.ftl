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
