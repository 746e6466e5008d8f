# الرسوم البيانية
plots-table = المعطيات في جدول
plots-none = لا شيء يُعرض عن هذه الفترة.
plots-week = أسبوع يبدأ يوم
plots-running = الأسبوع الأخير لم ينته بعد: عموده فارغ وخطه متقطع.
plots-flow-says = أسبوعا بعد أسبوع، من { $first } إلى { $last }. { $came }: { $came_in_all }، وأعلى عدد في الأسبوع { $most } (أسبوع { $week }). { $went }: { $went_in_all }.
plots-percent = { $share } %
plots-share-says = { $row }: { $shares }
plots-median = الوسيط
plots-median-key = الوسيط: نصف الحالات استغرق مدة أقل
plots-ninth = 9 من 10
plots-ninth-key = 9 حالات من 10 استغرقت مدة أقل
plots-count = العدد
plots-few = العدد أقل من 5
plots-limit = { $limit }: { $time }
plots-days = { PLURAL($days) ->
    [zero] أقل من يوم
    [one] يوم واحد
    [two] يومان
    [few] { $days } أيام
    [many] { $days } يوما
   *[other] { $days } يوم
 }
plots-more-days = { PLURAL($days) ->
    [zero] أكثر من { $days } يوم
    [one] أكثر من يوم
    [two] أكثر من يومين
    [few] أكثر من { $days } أيام
    [many] أكثر من { $days } يوما
   *[other] أكثر من { $days } يوم
 }
plots-spark-says = { PLURAL($weeks) ->
    [zero] لا شيء يُعرض عن هذه الفترة.
    [one] في أسبوع واحد: { $last }.
    [two] في أسبوعين: من { $first } إلى { $last }، وأعلى عدد { $most }.
    [few] في { $weeks } أسابيع: من { $first } إلى { $last }، وأعلى عدد { $most }.
    [many] في { $weeks } أسبوعا: من { $first } إلى { $last }، وأعلى عدد { $most }.
   *[other] في { $weeks } أسبوع: من { $first } إلى { $last }، وأعلى عدد { $most }.
 }
