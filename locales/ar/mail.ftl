# The frame of every mail, and the mail that tries the settings.
mail-greeting = السلام عليكم،
mail-label = { $label }:
mail-fact = { $label }: { $value }
mail-line = { $label } – { $head }: { $value }؛ { $other_head }: { $other }
mail-button = إذا لم يعمل الزر، المرجو نسخ هذا العنوان ولصقه في المتصفح:
mail-why-case = تتوصلون بهذه الرسالة لأن عنوانكم الإلكتروني سُجل لتتبع طلب.
mail-why-account = تتوصلون بهذه الرسالة لأن لديكم حسابا في ترافع.
mail-why-address = تتوصلون بهذه الرسالة لأن أحد القائمين على ترافع أدخل عنوانكم الإلكتروني.
mail-stop = إيقاف التوصل بهذه الرسائل
mail-cndp = المرجع لدى اللجنة الوطنية لمراقبة حماية المعطيات ذات الطابع الشخصي:
mail-test-subject = رسالة تجريبية
mail-test-words = وصلتكم هذه الرسالة، وهذا يعني أن إرسال البريد مضبوط وأن ترافع قادر على إخبار المواطنين والمواطنات بمآل طلباتهم.
