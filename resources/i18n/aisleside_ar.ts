<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en_GB">
<context>
    <name></name>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>لا تغييرات</numerusform>
            <numerusform>تغيير واحد</numerusform>
            <numerusform>تغييران</numerusform>
            <numerusform>%n تغييرات</numerusform>
            <numerusform>%n تغييرًا</numerusform>
            <numerusform>%n تغيير</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n characters left</source>
        <translation>
            <numerusform>لم يبقَ أي حرف</numerusform>
            <numerusform>بقي حرف واحد</numerusform>
            <numerusform>بقي حرفان</numerusform>
            <numerusform>بقيت %n أحرف</numerusform>
            <numerusform>بقي %n حرفًا</numerusform>
            <numerusform>بقي %n حرف</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n characters too many</source>
        <translation>
            <numerusform>لا أحرف زائدة</numerusform>
            <numerusform>حرف زائد واحد</numerusform>
            <numerusform>حرفان زائدان</numerusform>
            <numerusform>%n أحرف زائدة</numerusform>
            <numerusform>%n حرفًا زائدًا</numerusform>
            <numerusform>%n حرف زائد</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customers bought it at {place} from {since} to {until}</source>
        <translation>
            <numerusform>لم يشترِه أي عميل في {place} من {since} إلى {until}</numerusform>
            <numerusform>اشتراه عميل واحد في {place} من {since} إلى {until}</numerusform>
            <numerusform>اشتراه عميلان في {place} من {since} إلى {until}</numerusform>
            <numerusform>اشتراه %n عملاء في {place} من {since} إلى {until}</numerusform>
            <numerusform>اشتراه %n عميلًا في {place} من {since} إلى {until}</numerusform>
            <numerusform>اشتراه %n عميل في {place} من {since} إلى {until}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customers bought it here from {since} to {until}</source>
        <translation>
            <numerusform>لم يشترِه أي عميل هنا من {since} إلى {until}</numerusform>
            <numerusform>اشتراه عميل واحد هنا من {since} إلى {until}</numerusform>
            <numerusform>اشتراه عميلان هنا من {since} إلى {until}</numerusform>
            <numerusform>اشتراه %n عملاء هنا من {since} إلى {until}</numerusform>
            <numerusform>اشتراه %n عميلًا هنا من {since} إلى {until}</numerusform>
            <numerusform>اشتراه %n عميل هنا من {since} إلى {until}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customers of all stores bought it from {since} to {until}</source>
        <translation>
            <numerusform>لم يشترِه أي عميل من كل الفروع من {since} إلى {until}</numerusform>
            <numerusform>اشتراه عميل واحد من كل الفروع من {since} إلى {until}</numerusform>
            <numerusform>اشتراه عميلان من كل الفروع من {since} إلى {until}</numerusform>
            <numerusform>اشتراه %n عملاء من كل الفروع من {since} إلى {until}</numerusform>
            <numerusform>اشتراه %n عميلًا من كل الفروع من {since} إلى {until}</numerusform>
            <numerusform>اشتراه %n عميل من كل الفروع من {since} إلى {until}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>اليوم</numerusform>
            <numerusform>قبل يوم</numerusform>
            <numerusform>قبل يومين</numerusform>
            <numerusform>قبل %n أيام</numerusform>
            <numerusform>قبل %n يومًا</numerusform>
            <numerusform>قبل %n يوم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>لا سلع</numerusform>
            <numerusform>سلعة واحدة</numerusform>
            <numerusform>سلعتان</numerusform>
            <numerusform>%n سلع</numerusform>
            <numerusform>%n سلعة</numerusform>
            <numerusform>%n سلعة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left</source>
        <translation>
            <numerusform>لم يبق شيء</numerusform>
            <numerusform>بقيت واحدة</numerusform>
            <numerusform>بقيت اثنتان</numerusform>
            <numerusform>بقيت %n</numerusform>
            <numerusform>بقيت %n</numerusform>
            <numerusform>بقيت %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>أقل من دقيقة</numerusform>
            <numerusform>دقيقة واحدة</numerusform>
            <numerusform>دقيقتين</numerusform>
            <numerusform>%n دقائق</numerusform>
            <numerusform>%n دقيقة</numerusform>
            <numerusform>%n دقيقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months</source>
        <translation>
            <numerusform>أقل من شهر</numerusform>
            <numerusform>شهر واحد</numerusform>
            <numerusform>شهران</numerusform>
            <numerusform>%n أشهر</numerusform>
            <numerusform>%n شهرًا</numerusform>
            <numerusform>%n شهر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months ago</source>
        <translation>
            <numerusform>هذا الشهر</numerusform>
            <numerusform>قبل شهر</numerusform>
            <numerusform>قبل شهرين</numerusform>
            <numerusform>قبل %n أشهر</numerusform>
            <numerusform>قبل %n شهرًا</numerusform>
            <numerusform>قبل %n شهر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>companions</comment>
        <translation>
            <numerusform>لا مرافقين آخرين</numerusform>
            <numerusform>مرافق آخر</numerusform>
            <numerusform>مرافقان آخران</numerusform>
            <numerusform>%n مرافقين آخرين</numerusform>
            <numerusform>%n مرافقًا آخر</numerusform>
            <numerusform>%n مرافق آخر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>لا مزيد</numerusform>
            <numerusform>واحد آخر</numerusform>
            <numerusform>اثنان آخران</numerusform>
            <numerusform>%n أخرى</numerusform>
            <numerusform>%n أخرى</numerusform>
            <numerusform>%n أخرى</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more on the tablet</source>
        <translation>
            <numerusform>لا مزيد على الجهاز</numerusform>
            <numerusform>واحد آخر على الجهاز</numerusform>
            <numerusform>اثنان آخران على الجهاز</numerusform>
            <numerusform>%n أخرى على الجهاز</numerusform>
            <numerusform>%n أخرى على الجهاز</numerusform>
            <numerusform>%n أخرى على الجهاز</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not on board yet</source>
        <translation>
            <numerusform>الجميع على متن الطائرة</numerusform>
            <numerusform>واحد لم يصعد بعد</numerusform>
            <numerusform>اثنان لم يصعدا بعد</numerusform>
            <numerusform>%n لم يصعدوا بعد</numerusform>
            <numerusform>%n لم يصعدوا بعد</numerusform>
            <numerusform>%n لم يصعدوا بعد</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on board</source>
        <translation>
            <numerusform>لا أحد على متن الطائرة</numerusform>
            <numerusform>واحد على متن الطائرة</numerusform>
            <numerusform>اثنان على متن الطائرة</numerusform>
            <numerusform>%n على متن الطائرة</numerusform>
            <numerusform>%n على متن الطائرة</numerusform>
            <numerusform>%n على متن الطائرة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n returned</source>
        <translation>
            <numerusform>لا مرتجعات</numerusform>
            <numerusform>أُرجعت سلعة</numerusform>
            <numerusform>أُرجعت سلعتان</numerusform>
            <numerusform>أُرجعت %n سلع</numerusform>
            <numerusform>أُرجعت %n سلعة</numerusform>
            <numerusform>أُرجعت %n سلعة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seats free</source>
        <translation>
            <numerusform>لا مقاعد خالية</numerusform>
            <numerusform>مقعد واحد خالٍ</numerusform>
            <numerusform>مقعدان خاليان</numerusform>
            <numerusform>%n مقاعد خالية</numerusform>
            <numerusform>%n مقعدًا خاليًا</numerusform>
            <numerusform>%n مقعد خالٍ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>أقل من ثانية</numerusform>
            <numerusform>ثانية واحدة</numerusform>
            <numerusform>ثانيتين</numerusform>
            <numerusform>%n ثوانٍ</numerusform>
            <numerusform>%n ثانية</numerusform>
            <numerusform>%n ثانية</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things would not have worked</source>
        <translation>
            <numerusform>كل شيء كان سيعمل</numerusform>
            <numerusform>أمر واحد ما كان ليعمل</numerusform>
            <numerusform>أمران ما كانا ليعملا</numerusform>
            <numerusform>%n أمور ما كانت لتعمل</numerusform>
            <numerusform>%n أمرًا ما كان ليعمل</numerusform>
            <numerusform>%n أمر ما كان ليعمل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weeks ago</source>
        <translation>
            <numerusform>هذا الأسبوع</numerusform>
            <numerusform>قبل أسبوع</numerusform>
            <numerusform>قبل أسبوعين</numerusform>
            <numerusform>قبل %n أسابيع</numerusform>
            <numerusform>قبل %n أسبوعًا</numerusform>
            <numerusform>قبل %n أسبوع</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years ago</source>
        <translation>
            <numerusform>هذه السنة</numerusform>
            <numerusform>قبل سنة</numerusform>
            <numerusform>قبل سنتين</numerusform>
            <numerusform>قبل %n سنوات</numerusform>
            <numerusform>قبل %n سنة</numerusform>
            <numerusform>قبل %n سنة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n {tier} customers bought it from {since} to {until}</source>
        <translation>
            <numerusform>لم يشترِه أي عميل من فئة {tier} من {since} إلى {until}</numerusform>
            <numerusform>اشتراه عميل واحد من فئة {tier} من {since} إلى {until}</numerusform>
            <numerusform>اشتراه عميلان من فئة {tier} من {since} إلى {until}</numerusform>
            <numerusform>اشتراه %n عملاء من فئة {tier} من {since} إلى {until}</numerusform>
            <numerusform>اشتراه %n عميلًا من فئة {tier} من {since} إلى {until}</numerusform>
            <numerusform>اشتراه %n عميل من فئة {tier} من {since} إلى {until}</numerusform>
        </translation>
    </message>
    <message>
        <source>1 change</source>
        <translation>تغيير واحد</translation>
    </message>
    <message>
        <source>1 character left</source>
        <translation>بقي حرف واحد</translation>
    </message>
    <message>
        <source>1 character too many</source>
        <translation>حرف زائد واحد</translation>
    </message>
    <message>
        <source>1 customer</source>
        <translation>عميل واحد</translation>
    </message>
    <message>
        <source>1 customer bought it at {place} from {since} to {until}</source>
        <translation>اشتراه عميل واحد في {place} من {since} إلى {until}</translation>
    </message>
    <message>
        <source>1 customer bought it here from {since} to {until}</source>
        <translation>اشتراه عميل واحد هنا من {since} إلى {until}</translation>
    </message>
    <message>
        <source>1 customer of all stores bought it from {since} to {until}</source>
        <translation>اشتراه عميل واحد من كل الفروع من {since} إلى {until}</translation>
    </message>
    <message>
        <source>1 item</source>
        <translation>سلعة واحدة</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>دقيقة واحدة</translation>
    </message>
    <message>
        <source>1 seat free</source>
        <translation>مقعد واحد خالٍ</translation>
    </message>
    <message>
        <source>1 second</source>
        <translation>ثانية واحدة</translation>
    </message>
    <message>
        <source>1 {tier} customer bought it from {since} to {until}</source>
        <translation>اشتراه عميل واحد من فئة {tier} من {since} إلى {until}</translation>
    </message>
    <message>
        <source>A boarding a colleague noted</source>
        <translation>صعود دوّنه زميل</translation>
    </message>
    <message>
        <source>A card number does not belong in a note.</source>
        <translation>لا مكان لرقم بطاقة في ملاحظة.</translation>
    </message>
    <message>
        <source>A colleague</source>
        <translation>أحد الزملاء</translation>
    </message>
    <message>
        <source>A colleague’s hint on who is who</source>
        <translation>تلميح زميل عمّن يكون</translation>
    </message>
    <message>
        <source>A colleague’s note</source>
        <translation>ملاحظة زميل</translation>
    </message>
    <message>
        <source>A colleague’s plan</source>
        <translation>خطة زميل</translation>
    </message>
    <message>
        <source>A colleague’s record</source>
        <translation>سجل زميل</translation>
    </message>
    <message>
        <source>A detail a colleague learned</source>
        <translation>تفصيل عرفه زميل</translation>
    </message>
    <message>
        <source>A document or account number does not belong in a note.</source>
        <translation>لا مكان لرقم وثيقة أو حساب في ملاحظة.</translation>
    </message>
    <message>
        <source>A fault on board</source>
        <translation>عطل على متن الطائرة</translation>
    </message>
    <message>
        <source>A fault or a complaint that you record stands here until it is sent.</source>
        <translation>يبقى هنا كل عطل أو شكوى تسجّلها حتى الإرسال.</translation>
    </message>
    <message>
        <source>A few seconds left</source>
        <translation>بقيت ثوانٍ قليلة</translation>
    </message>
    <message>
        <source>A flight appears here once it is given to this gate, and its list has arrived.</source>
        <translation>تظهر الرحلة هنا متى خُصصت لهذه البوابة ووصلت قائمتها.</translation>
    </message>
    <message>
        <source>A flight appears here once it is given to this lounge, and its list has arrived.</source>
        <translation>تظهر الرحلة هنا متى خُصصت لهذه الصالة ووصلت قائمتها.</translation>
    </message>
    <message>
        <source>A flight comes here a day before it leaves, for the crew that is rostered. Connect once, or ask whoever leads the crew.</source>
        <translation>تصل الرحلة إلى هنا قبل يوم من مغادرتها، للطاقم المكلّف بها. اتصل مرة واحدة، أو اسأل من يقود الطاقم.</translation>
    </message>
    <message>
        <source>A large removal waits for a person</source>
        <translation>حذف كبير ينتظر من يؤكده</translation>
    </message>
    <message>
        <source>A line is too long: {length} letters, {limit} fit. Nothing was saved, and it is still on the screen. Shorten it, or put the rest into a note.</source>
        <translation>سطر طويل جدًا: {length} حرفًا والحد {limit}. لم يُحفظ شيء وما زال على الشاشة. اختصره أو ضع الباقي في ملاحظة.</translation>
    </message>
    <message>
        <source>A manager may offer more.</source>
        <translation>يمكن للمدير عرض المزيد.</translation>
    </message>
    <message>
        <source>A moment on board a colleague noted</source>
        <translation>لحظة على المتن دوّنها زميل</translation>
    </message>
    <message>
        <source>A note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>A product no longer listed</source>
        <translation>سلعة لم تعد معروضة</translation>
    </message>
    <message>
        <source>A profile a colleague opened</source>
        <translation>ملف فتحه زميل</translation>
    </message>
    <message>
        <source>A step a colleague took</source>
        <translation>خطوة قام بها زميل</translation>
    </message>
    <message>
        <source>A task a colleague ticked</source>
        <translation>مهمة علّمها زميل</translation>
    </message>
    <message>
        <source>About {count} min left</source>
        <translation>بقي نحو {count} د</translation>
    </message>
    <message>
        <source>About {count} s left</source>
        <translation>بقي نحو {count} ث</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>مقبول</translation>
    </message>
    <message>
        <source>Aisleside cannot open or write its files on this tablet. What was saved before is safe. Check that the disk is there and may be written, then start Aisleside again.</source>
        <translation>يتعذّر على Aisleside فتح ملفاته أو الكتابة فيها على هذا الجهاز. ما حُفظ سابقًا آمن. تأكّد من وجود القرص وإمكان الكتابة عليه، ثم شغّل Aisleside من جديد.</translation>
    </message>
    <message>
        <source>Aisleside is already open on this tablet, so it was not opened a second time. Nothing was changed. Go on in the window that is open, or close it first.</source>
        <translation>‏Aisleside مفتوح على هذا الجهاز، فلم يُفتح مرة ثانية. لم يتغيّر شيء. تابع في النافذة المفتوحة أو أغلقها أولًا.</translation>
    </message>
    <message>
        <source>Aisleside was updated, so the customer data on this tablet has to be loaded again. Nothing is lost. It loads by itself as soon as the hub is reached.</source>
        <translation>حُدِّث Aisleside، لذا يلزم تحميل بيانات العملاء على هذا الجهاز من جديد. لم يُفقد شيء. ستُحمَّل تلقائيًا متى أمكن الوصول إلى المركز.</translation>
    </message>
    <message>
        <source>All of them are on this tablet.</source>
        <translation>كلها على هذا الجهاز.</translation>
    </message>
    <message>
        <source>All {count}</source>
        <translation>الكل {count}</translation>
    </message>
    <message numerus="yes">
        <source>All {of} people of this place can sign in.</source>
        <translation>
            <numerusform>لا أحد هنا بعد.</numerusform>
            <numerusform>الشخص الوحيد في هذا الفرع يستطيع تسجيل الدخول.</numerusform>
            <numerusform>كلا الشخصين في هذا الفرع يستطيعان تسجيل الدخول.</numerusform>
            <numerusform>جميع الأشخاص في هذا الفرع ({of}) يستطيعون تسجيل الدخول.</numerusform>
            <numerusform>جميع الأشخاص في هذا الفرع ({of}) يستطيعون تسجيل الدخول.</numerusform>
            <numerusform>جميع الأشخاص في هذا الفرع ({of}) يستطيعون تسجيل الدخول.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All {of} records.</source>
        <translation>
            <numerusform>لا سجلات بعد: {of}.</numerusform>
            <numerusform>السجل كامل: {of}.</numerusform>
            <numerusform>كل السجلات: {of}.</numerusform>
            <numerusform>كل السجلات: {of}.</numerusform>
            <numerusform>كل السجلات: {of}.</numerusform>
            <numerusform>كل السجلات: {of}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Already boarded</source>
        <translation>تم الصعود من قبل</translation>
    </message>
    <message>
        <source>Also goes with {products}</source>
        <translation>يتناسب أيضًا مع {products}</translation>
    </message>
    <message>
        <source>Alteration</source>
        <translation>تعديل</translation>
    </message>
    <message>
        <source>Alteration ready</source>
        <translation>التعديل جاهز</translation>
    </message>
    <message>
        <source>An answer of the hub came out of order, so it was not used. Nothing on this tablet was changed. It asks again by itself.</source>
        <translation>وصل ردٌّ من المركز في غير ترتيبه فلم يُستخدم. لم يتغيّر شيء على هذا الجهاز. سيسأل من جديد تلقائيًا.</translation>
    </message>
    <message>
        <source>An apology</source>
        <translation>اعتذار</translation>
    </message>
    <message>
        <source>An outage would not stop you</source>
        <translation>لن يوقفك انقطاع الشبكة</translation>
    </message>
    <message>
        <source>And {count} more. They leave by themselves.</source>
        <translation>و{count} غيرها. ستُرسل تلقائيًا.</translation>
    </message>
    <message>
        <source>Another answer</source>
        <translation>جواب آخر</translation>
    </message>
    <message>
        <source>Another day</source>
        <translation>يوم آخر</translation>
    </message>
    <message>
        <source>Another flight</source>
        <translation>رحلة أخرى</translation>
    </message>
    <message>
        <source>Another part of the trip</source>
        <translation>جزء آخر من السفر</translation>
    </message>
    <message>
        <source>Another store</source>
        <translation>فرع آخر</translation>
    </message>
    <message>
        <source>Another style</source>
        <translation>ذوق مختلف</translation>
    </message>
    <message>
        <source>Another {name} shops here. Check: {marks}.</source>
        <translation>هنا عميل آخر باسم {name}. تحقّق من: {marks}.</translation>
    </message>
    <message>
        <source>Anybody here</source>
        <translation>أي شخص هنا</translation>
    </message>
    <message>
        <source>Apart</source>
        <translation>متفرقون</translation>
    </message>
    <message>
        <source>Apologised</source>
        <translation>تم الاعتذار</translation>
    </message>
    <message>
        <source>Apology recorded</source>
        <translation>سُجّل الاعتذار</translation>
    </message>
    <message>
        <source>Apology taken on</source>
        <translation>تم تولّي الاعتذار</translation>
    </message>
    <message>
        <source>Apology: already handled by {place} at {time}</source>
        <translation>الاعتذار: عولج من قبل، {place}، {time}</translation>
    </message>
    <message>
        <source>Apology: already handled by {place}, {time}</source>
        <translation>الاعتذار: عولج من قبل، {place}، {time}</translation>
    </message>
    <message>
        <source>Apology: already handled, {time}</source>
        <translation>الاعتذار: عولج من قبل، {time}</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>موعد</translation>
    </message>
    <message>
        <source>Appointment {when}</source>
        <translation>موعد {when}</translation>
    </message>
    <message>
        <source>Appointments</source>
        <translation>المواعيد</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>العربية</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>وصلت</translation>
    </message>
    <message>
        <source>As after a restart</source>
        <translation>كما بعد إعادة التشغيل</translation>
    </message>
    <message>
        <source>As told to us</source>
        <translation>كما قيل لنا</translation>
    </message>
    <message>
        <source>Ask at the door first</source>
        <translation>السؤال عند الباب أولًا</translation>
    </message>
    <message>
        <source>Ask before contacting</source>
        <translation>السؤال قبل التواصل</translation>
    </message>
    <message>
        <source>Ask catering before the doors close.</source>
        <translation>اسأل التموين قبل إغلاق الأبواب.</translation>
    </message>
    <message>
        <source>Ask for the pass of today.</source>
        <translation>اطلب بطاقة الصعود لليوم.</translation>
    </message>
    <message>
        <source>Ask for two facts</source>
        <translation>اسأل عن معلومتين</translation>
    </message>
    <message>
        <source>Ask for {name}&apos;s size</source>
        <translation>السؤال عن مقاس {name}</translation>
    </message>
    <message>
        <source>Ask next time about</source>
        <translation>السؤال في المرة القادمة عن</translation>
    </message>
    <message>
        <source>Ask quietly</source>
        <translation>السؤال بهدوء</translation>
    </message>
    <message>
        <source>Ask quietly, help first</source>
        <translation>السؤال بهدوء، والمساعدة أولًا</translation>
    </message>
    <message>
        <source>Ask the desk before anybody boards.</source>
        <translation>اسأل المكتب قبل صعود أي أحد.</translation>
    </message>
    <message>
        <source>Ask the gate for the last list.</source>
        <translation>اطلب من البوابة آخر قائمة.</translation>
    </message>
    <message>
        <source>Ask {name} how it fits</source>
        <translation>سؤال {name} عن مدى الملاءمة</translation>
    </message>
    <message>
        <source>Asked at {time}</source>
        <translation>طُلب الساعة {time}</translation>
    </message>
    <message>
        <source>Asked for help</source>
        <translation>طلب مساعدة</translation>
    </message>
    <message>
        <source>Asked for help on the way</source>
        <translation>طلب مساعدة في الطريق</translation>
    </message>
    <message>
        <source>Asked for something more</source>
        <translation>طلب شيء إضافي</translation>
    </message>
    <message>
        <source>Asked for {when}</source>
        <translation>طُلب {when}</translation>
    </message>
    <message>
        <source>At a time</source>
        <translation>في وقت محدد</translation>
    </message>
    <message>
        <source>At other stores</source>
        <translation>في فروع أخرى</translation>
    </message>
    <message>
        <source>At the gate</source>
        <translation>عند البوابة</translation>
    </message>
    <message>
        <source>At the hub. What happened here since then counts as well.</source>
        <translation>في المركز. ما حدث هنا منذ ذلك الحين محسوب أيضًا.</translation>
    </message>
    <message>
        <source>At {place}. Not on this tablet</source>
        <translation>في {place}. ليس على هذا الجهاز</translation>
    </message>
    <message>
        <source>Avoids</source>
        <translation>يتجنب</translation>
    </message>
    <message>
        <source>Back in stock</source>
        <translation>توفّر من جديد</translation>
    </message>
    <message>
        <source>Badge read. Now your PIN.</source>
        <translation>قُرئت البطاقة. الآن رقمك السري.</translation>
    </message>
    <message>
        <source>Basket {count}</source>
        <translation>السلة {count}</translation>
    </message>
    <message>
        <source>Belief, politics and private life do not belong in a note.</source>
        <translation>المعتقد والسياسة والحياة الخاصة لا مكان لها في ملاحظة.</translation>
    </message>
    <message>
        <source>Best match</source>
        <translation>أفضل نتيجة</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>عيد ميلاد</translation>
    </message>
    <message>
        <source>Birthday today</source>
        <translation>عيد ميلاد اليوم</translation>
    </message>
    <message>
        <source>Birthday {when}. Wishes are welcome.</source>
        <translation>عيد ميلاد {when}. التهنئة في محلها.</translation>
    </message>
    <message>
        <source>Block the network</source>
        <translation>حجب الشبكة</translation>
    </message>
    <message>
        <source>Blocked for a rehearsal</source>
        <translation>محجوبة لأجل تجربة</translation>
    </message>
    <message>
        <source>Board by hand</source>
        <translation>تسجيل الصعود يدويًا</translation>
    </message>
    <message>
        <source>Boarded</source>
        <translation>تم الصعود</translation>
    </message>
    <message>
        <source>Boarding</source>
        <translation>الصعود</translation>
    </message>
    <message>
        <source>Boarding of {name}</source>
        <translation>صعود {name}</translation>
    </message>
    <message>
        <source>Boarding pass scanned</source>
        <translation>مُسحت بطاقة الصعود</translation>
    </message>
    <message>
        <source>Booking</source>
        <translation>حجز</translation>
    </message>
    <message>
        <source>Both facts fit.</source>
        <translation>المعلومتان متطابقتان.</translation>
    </message>
    <message numerus="yes">
        <source>Bought %n times on board</source>
        <translation>
            <numerusform>لم يُشترَ على متن الطائرة</numerusform>
            <numerusform>اشتُري مرة على متن الطائرة</numerusform>
            <numerusform>اشتُري مرتين على متن الطائرة</numerusform>
            <numerusform>اشتُري %n مرات على متن الطائرة</numerusform>
            <numerusform>اشتُري %n مرة على متن الطائرة</numerusform>
            <numerusform>اشتُري %n مرة على متن الطائرة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bought %n times, about {every}; last {ago}</source>
        <translation>
            <numerusform>لم يُشترَ بعد، {every} تقريبًا؛ آخرها {ago}</numerusform>
            <numerusform>اشتُري مرة، {every} تقريبًا؛ آخرها {ago}</numerusform>
            <numerusform>اشتُري مرتين، {every} تقريبًا؛ آخرها {ago}</numerusform>
            <numerusform>اشتُري %n مرات، {every} تقريبًا؛ آخرها {ago}</numerusform>
            <numerusform>اشتُري %n مرة، {every} تقريبًا؛ آخرها {ago}</numerusform>
            <numerusform>اشتُري %n مرة، {every} تقريبًا؛ آخرها {ago}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bought %n times; last {ago}</source>
        <translation>
            <numerusform>لم يُشترَ بعد؛ آخرها {ago}</numerusform>
            <numerusform>اشتُري مرة؛ آخرها {ago}</numerusform>
            <numerusform>اشتُري مرتين؛ آخرها {ago}</numerusform>
            <numerusform>اشتُري %n مرات؛ آخرها {ago}</numerusform>
            <numerusform>اشتُري %n مرة؛ آخرها {ago}</numerusform>
            <numerusform>اشتُري %n مرة؛ آخرها {ago}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bought by %n customers</source>
        <translation>
            <numerusform>لم يشترِه أي عميل</numerusform>
            <numerusform>اشتراه عميل واحد</numerusform>
            <numerusform>اشتراه عميلان</numerusform>
            <numerusform>اشتراه %n عملاء</numerusform>
            <numerusform>اشتراه %n عميلًا</numerusform>
            <numerusform>اشتراه %n عميل</numerusform>
        </translation>
    </message>
    <message>
        <source>Bought by 1 customer</source>
        <translation>اشتراه عميل واحد</translation>
    </message>
    <message>
        <source>Bought here before</source>
        <translation>اشتُري هنا من قبل</translation>
    </message>
    <message>
        <source>Bought on board before</source>
        <translation>اشتُري على متن الطائرة من قبل</translation>
    </message>
    <message>
        <source>Bought on board {ago}</source>
        <translation>اشتُري على متن الطائرة، {ago}</translation>
    </message>
    <message>
        <source>Bought on these days</source>
        <translation>اشتُري في هذه الأيام</translation>
    </message>
    <message>
        <source>Bought once, {ago}</source>
        <translation>اشتُري مرة، {ago}</translation>
    </message>
    <message>
        <source>Buy again</source>
        <translation>شراء من جديد</translation>
    </message>
    <message>
        <source>Buys most</source>
        <translation>يشتري أكثر</translation>
    </message>
    <message>
        <source>By how many customers bought it</source>
        <translation>بحسب عدد العملاء الذين اشتروه</translation>
    </message>
    <message>
        <source>Call {name}</source>
        <translation>الاتصال بـ {name}</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>أُلغيت</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>البطاقة</translation>
    </message>
    <message>
        <source>Card begins with {number}</source>
        <translation>البطاقة تبدأ بـ {number}</translation>
    </message>
    <message>
        <source>Card scanned</source>
        <translation>مُسحت البطاقة</translation>
    </message>
    <message>
        <source>Card {number}</source>
        <translation>البطاقة {number}</translation>
    </message>
    <message>
        <source>Card {number} is not known here.</source>
        <translation>البطاقة {number} غير معروفة هنا.</translation>
    </message>
    <message>
        <source>Changed, {count}</source>
        <translation>تغيّر، {count}</translation>
    </message>
    <message>
        <source>Changes arrive by themselves.</source>
        <translation>تصل التغييرات تلقائيًا.</translation>
    </message>
    <message>
        <source>Changes with what is bought here, and ends once it is bought.</source>
        <translation>يتغيّر مع ما يُشترى هنا، وينتهي متى اشتُري.</translation>
    </message>
    <message>
        <source>Changes with what is in hand.</source>
        <translation>يتغيّر مع ما في اليد.</translation>
    </message>
    <message>
        <source>Check the spelling, or try phone or card.</source>
        <translation>تحقّق من الإملاء، أو جرّب الهاتف أو البطاقة.</translation>
    </message>
    <message>
        <source>Check the spelling, or try the seat.</source>
        <translation>تحقّق من الإملاء، أو جرّب المقعد.</translation>
    </message>
    <message>
        <source>Check two facts, then ask the desk.</source>
        <translation>تحقّق من معلومتين، ثم اسأل المكتب.</translation>
    </message>
    <message>
        <source>Check who opened this profile</source>
        <translation>التحقق ممن فتح هذا الملف</translation>
    </message>
    <message>
        <source>Checked in</source>
        <translation>تم التسجيل</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>جارٍ التحقق</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>الأطفال</translation>
    </message>
    <message>
        <source>Children alone</source>
        <translation>أطفال بمفردهم</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>الصينية</translation>
    </message>
    <message>
        <source>Choose All to look among everybody.</source>
        <translation>اختر «الكل» للبحث بين الجميع.</translation>
    </message>
    <message>
        <source>Choose your name first, then your PIN.</source>
        <translation>اختر اسمك أولًا، ثم رقمك السري.</translation>
    </message>
    <message>
        <source>Client of {name}</source>
        <translation>عميل {name}</translation>
    </message>
    <message>
        <source>Close this and search again.</source>
        <translation>أغلق هذا وابحث من جديد.</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>مغلق</translation>
    </message>
    <message>
        <source>Coat</source>
        <translation>معطف</translation>
    </message>
    <message>
        <source>Coat, knit</source>
        <translation>معطف وتريكو</translation>
    </message>
    <message>
        <source>Collected</source>
        <translation>تم الاستلام</translation>
    </message>
    <message>
        <source>Collected by {name}.</source>
        <translation>استلمه {name}.</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>استلام</translation>
    </message>
    <message>
        <source>Comes with</source>
        <translation>يأتي مع</translation>
    </message>
    <message>
        <source>Comes {often} or so. Last here {day}.</source>
        <translation>يأتي {often} تقريبًا. آخر زيارة: {day}.</translation>
    </message>
    <message>
        <source>Companion</source>
        <translation>مرافق</translation>
    </message>
    <message>
        <source>Companions</source>
        <translation>المرافقون</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>المرافقون</translation>
    </message>
    <message>
        <source>Compared with the hub {ago}.</source>
        <translation>قورن بالمركز {ago}.</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>شكوى</translation>
    </message>
    <message>
        <source>Completes the look</source>
        <translation>يُكمل الإطلالة</translation>
    </message>
    <message>
        <source>Congratulate</source>
        <translation>تهنئة</translation>
    </message>
    <message>
        <source>Connect it to the hub once. After that they stay here, also without a network.</source>
        <translation>صِله بالمركز مرة واحدة. بعدها تبقى هنا، حتى بلا شبكة.</translation>
    </message>
    <message>
        <source>Connect once more before the doors close.</source>
        <translation>اتصل مرة أخرى قبل إغلاق الأبواب.</translation>
    </message>
    <message>
        <source>Connections at risk, the tightest first</source>
        <translation>رحلات الربط المهددة، الأضيق أولًا</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>الموافقة</translation>
    </message>
    <message>
        <source>Consent of {name}</source>
        <translation>موافقة {name}</translation>
    </message>
    <message>
        <source>Consent told to a colleague</source>
        <translation>موافقة قيلت لزميل</translation>
    </message>
    <message>
        <source>Consent, {what}</source>
        <translation>الموافقة، {what}</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>التواصل</translation>
    </message>
    <message>
        <source>Copied. Paste it into a message to support.</source>
        <translation>نُسخ. ألصقه في رسالة إلى الدعم.</translation>
    </message>
    <message>
        <source>Counted {ago}</source>
        <translation>جُرد {ago}</translation>
    </message>
    <message>
        <source>Counted {ago}, may be old</source>
        <translation>جُرد {ago}، قد يكون قديمًا</translation>
    </message>
    <message>
        <source>Coupons</source>
        <translation>القسائم</translation>
    </message>
    <message>
        <source>Customer data from {when}</source>
        <translation>بيانات العملاء من {when}</translation>
    </message>
    <message>
        <source>Customer data from {when}, may be old</source>
        <translation>بيانات العملاء من {when}، قد تكون قديمة</translation>
    </message>
    <message>
        <source>Customer data is {count} min old</source>
        <translation>عمر بيانات العملاء {count} د</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>العملاء</translation>
    </message>
    <message>
        <source>Customers are hidden</source>
        <translation>العملاء مخفيون</translation>
    </message>
    <message>
        <source>Customers are on their way</source>
        <translation>العملاء في الطريق</translation>
    </message>
    <message>
        <source>Customers from the whole list</source>
        <translation>عملاء من القائمة كلها</translation>
    </message>
    <message>
        <source>Customers stay hidden until the hub has told it the time. Nothing is lost. Connect it to the network, then choose Sync now.</source>
        <translation>يبقى العملاء مخفيين حتى يخبر المركز الجهاز بالوقت. لم يُفقد شيء. صِله بالشبكة ثم اختر «مزامنة الآن».</translation>
    </message>
    <message>
        <source>Customers stay hidden until this tablet has reached the hub once. Nothing is lost. Bring it where there is a network, then choose Sync now.</source>
        <translation>يبقى العملاء مخفيين حتى يصل هذا الجهاز إلى المركز مرة. لم يُفقد شيء. خذه إلى حيث توجد شبكة ثم اختر «مزامنة الآن».</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>تم الرفض</translation>
    </message>
    <message>
        <source>Detail about {name}</source>
        <translation>تفصيل عن {name}</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>عدم حضور</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>مختلف</translation>
    </message>
    <message>
        <source>Diverted</source>
        <translation>حُوّلت</translation>
    </message>
    <message>
        <source>Does not like</source>
        <translation>لا يحب</translation>
    </message>
    <message>
        <source>Does not want contact</source>
        <translation>لا يرغب في التواصل</translation>
    </message>
    <message>
        <source>Does not want this</source>
        <translation>لا يريد هذا</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Done by {name}</source>
        <translation>أنجزه {name}</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>تم.</translation>
    </message>
    <message>
        <source>Done: {title}</source>
        <translation>تم: {title}</translation>
    </message>
    <message>
        <source>Doors close {time}</source>
        <translation>إغلاق الأبواب {time}</translation>
    </message>
    <message>
        <source>Doors closed</source>
        <translation>أُغلقت الأبواب</translation>
    </message>
    <message>
        <source>Dress</source>
        <translation>فستان</translation>
    </message>
    <message>
        <source>Due {day}</source>
        <translation>مستحق {day}</translation>
    </message>
    <message>
        <source>Due {day} {time}</source>
        <translation>مستحق {day} {time}</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>الهولندية</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>البريد الإلكتروني</translation>
    </message>
    <message>
        <source>Each says why, and what to do. The network is open again.</source>
        <translation>كلٌّ منها يقول السبب وما العمل. الشبكة مفتوحة من جديد.</translation>
    </message>
    <message>
        <source>Ends once it is bought, or when it is not new any more.</source>
        <translation>ينتهي متى اشتُري، أو حين لا يعود جديدًا.</translation>
    </message>
    <message>
        <source>Ends once it is bought, or when what it goes with is returned.</source>
        <translation>ينتهي متى اشتُري، أو إذا أُرجع ما يتناسب معه.</translation>
    </message>
    <message>
        <source>Ends {day}, or once it is bought.</source>
        <translation>الانتهاء: {day}، أو متى اشتُري.</translation>
    </message>
    <message>
        <source>Ends {time}, before the shift does. Ask a manager to lend it for longer.</source>
        <translation>تنتهي {time} قبل نهاية المناوبة. اطلب من المدير تمديدها.</translation>
    </message>
    <message>
        <source>English</source>
        <translation>الإنجليزية</translation>
    </message>
    <message>
        <source>Enter your {count}-digit PIN</source>
        <translation>أدخل رقمك السري من {count} أرقام</translation>
    </message>
    <message>
        <source>Everybody is on board</source>
        <translation>الجميع على المتن</translation>
    </message>
    <message>
        <source>Everybody who was waiting on you has been seen to.</source>
        <translation>تم الاعتناء بكل من كان ينتظرك.</translation>
    </message>
    <message>
        <source>Everyone, {count}</source>
        <translation>الجميع، {count}</translation>
    </message>
    <message>
        <source>Everything was sent.</source>
        <translation>أُرسل كل شيء.</translation>
    </message>
    <message>
        <source>Everything worked without a network.</source>
        <translation>عمل كل شيء بلا شبكة.</translation>
    </message>
    <message>
        <source>Expected in store</source>
        <translation>متوقعون في المتجر</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>عطل</translation>
    </message>
    <message>
        <source>Fewer</source>
        <translation>أقل</translation>
    </message>
    <message>
        <source>Find a customer</source>
        <translation>البحث عن عميل</translation>
    </message>
    <message>
        <source>Find anyone</source>
        <translation>ابحث عن أي شخص</translation>
    </message>
    <message>
        <source>Find people</source>
        <translation>العثور على أشخاص</translation>
    </message>
    <message>
        <source>First choose what it is.</source>
        <translation>اختر أولًا ما هو.</translation>
    </message>
    <message>
        <source>First flight</source>
        <translation>أول رحلة</translation>
    </message>
    <message>
        <source>First time in this cabin</source>
        <translation>أول مرة في هذه المقصورة</translation>
    </message>
    <message>
        <source>Fitting</source>
        <translation>قياس</translation>
    </message>
    <message>
        <source>Follow up</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Follow-up planned by {name}</source>
        <translation>متابعة خطط لها {name}</translation>
    </message>
    <message>
        <source>For {name}</source>
        <translation>لأجل {name}</translation>
    </message>
    <message>
        <source>Found in the email address</source>
        <translation>وُجد في عنوان البريد</translation>
    </message>
    <message>
        <source>Found in the phone number</source>
        <translation>وُجد في رقم الهاتف</translation>
    </message>
    <message>
        <source>Free, and nearer the door</source>
        <translation>شاغر وأقرب إلى الباب</translation>
    </message>
    <message>
        <source>French</source>
        <translation>الفرنسية</translation>
    </message>
    <message>
        <source>From this tablet. The hub is being asked about the others.</source>
        <translation>من هذا الجهاز. يُسأل المركز عن الأجهزة الأخرى.</translation>
    </message>
    <message numerus="yes">
        <source>From {name}: %n not finished</source>
        <translation>
            <numerusform>من {name}: لا شيء غير منتهٍ</numerusform>
            <numerusform>من {name}: أمر واحد غير منتهٍ</numerusform>
            <numerusform>من {name}: أمران غير منتهيين</numerusform>
            <numerusform>من {name}: %n أمور غير منتهية</numerusform>
            <numerusform>من {name}: %n أمرًا غير منتهٍ</numerusform>
            <numerusform>من {name}: %n أمر غير منتهٍ</numerusform>
        </translation>
    </message>
    <message>
        <source>Galley</source>
        <translation>مطبخ الطائرة</translation>
    </message>
    <message>
        <source>Gate {gate}</source>
        <translation>البوابة {gate}</translation>
    </message>
    <message>
        <source>Gave a gift</source>
        <translation>قُدّمت هدية</translation>
    </message>
    <message>
        <source>German</source>
        <translation>الألمانية</translation>
    </message>
    <message>
        <source>Gesture taken on</source>
        <translation>تم تولّي البادرة</translation>
    </message>
    <message>
        <source>Get in touch with {name}</source>
        <translation>التواصل مع {name}</translation>
    </message>
    <message>
        <source>Gift</source>
        <translation>هدية</translation>
    </message>
    <message>
        <source>Given to save time in the fitting room</source>
        <translation>أُعطيت لتوفير الوقت في غرفة القياس</translation>
    </message>
    <message>
        <source>Go back and search again.</source>
        <translation>ارجع وابحث من جديد.</translation>
    </message>
    <message>
        <source>Goes away once it is taken or said not to be right, or when none is left.</source>
        <translation>يختفي متى أُخذ أو قيل إنه غير مناسب، أو إذا لم يبقَ منه شيء.</translation>
    </message>
    <message>
        <source>Goes away when you say that it is not right, or when no store has it.</source>
        <translation>يختفي إذا قلت إنه غير مناسب، أو إذا لم يوجد في أي فرع.</translation>
    </message>
    <message>
        <source>Goes once {what}, or when the facts above have changed.</source>
        <translation>يختفي متى {what}، أو إذا تغيّرت المعلومات أعلاه.</translation>
    </message>
    <message>
        <source>Goes with it</source>
        <translation>يتناسب معه</translation>
    </message>
    <message>
        <source>Goes with what was bought before</source>
        <translation>يتناسب مع ما اشتُري من قبل</translation>
    </message>
    <message>
        <source>Goes with {products}</source>
        <translation>يتناسب مع {products}</translation>
    </message>
    <message>
        <source>Goes with {product}</source>
        <translation>يتناسب مع {product}</translation>
    </message>
    <message>
        <source>Goes with {product} in the basket</source>
        <translation>يتناسب مع {product} في السلة</translation>
    </message>
    <message>
        <source>Goes with {product}, bought {ago}</source>
        <translation>يتناسب مع {product}، اشتُري {ago}</translation>
    </message>
    <message>
        <source>Going to</source>
        <translation>إلى</translation>
    </message>
    <message>
        <source>Gone quiet</source>
        <translation>انقطع عن الزيارة</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>جيد</translation>
    </message>
    <message>
        <source>Good to board</source>
        <translation>يمكن الصعود</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>للعلم</translation>
    </message>
    <message>
        <source>Good, live</source>
        <translation>جيد، مباشر</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>السلع</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>اليونانية</translation>
    </message>
    <message>
        <source>Grow</source>
        <translation>تنمية</translation>
    </message>
    <message>
        <source>Habits</source>
        <translation>العادات</translation>
    </message>
    <message>
        <source>Handled</source>
        <translation>عولج</translation>
    </message>
    <message>
        <source>Has a seat now</source>
        <translation>صار له مقعد</translation>
    </message>
    <message>
        <source>Has one already</source>
        <translation>لديه واحد</translation>
    </message>
    <message>
        <source>Health does not belong in a note.</source>
        <translation>الصحة لا مكان لها في ملاحظة.</translation>
    </message>
    <message>
        <source>Hello</source>
        <translation>مرحبًا</translation>
    </message>
    <message>
        <source>Hello, {name}</source>
        <translation>مرحبًا {name}</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>مساعدة</translation>
    </message>
    <message>
        <source>Here lately</source>
        <translation>هنا مؤخرًا</translation>
    </message>
    <message>
        <source>Here now</source>
        <translation>هنا الآن</translation>
    </message>
    <message>
        <source>Here, and not compared with the hub yet. Choose Compare now.</source>
        <translation>موجودة، ولم تُقارن بالمركز بعد. اختر «قارن الآن».</translation>
    </message>
    <message>
        <source>Hide names</source>
        <translation>إخفاء الأسماء</translation>
    </message>
    <message>
        <source>Hint who {name} may be</source>
        <translation>تلميح عمّن قد يكون {name}</translation>
    </message>
    <message>
        <source>Hold your badge to the scanner. Then enter your PIN.</source>
        <translation>قرّب بطاقتك من الماسح. ثم أدخل رقمك السري.</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>الأسرة</translation>
    </message>
    <message>
        <source>How to reach</source>
        <translation>طريقة التواصل</translation>
    </message>
    <message>
        <source>How to say it</source>
        <translation>طريقة النطق</translation>
    </message>
    <message>
        <source>How to say the name, saved here</source>
        <translation>طريقة النطق، حُفظت هنا</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>بعد أسبوع</translation>
    </message>
    <message>
        <source>In flight</source>
        <translation>في الجو</translation>
    </message>
    <message>
        <source>In store today</source>
        <translation>في المتجر اليوم</translation>
    </message>
    <message>
        <source>In the basket now</source>
        <translation>في السلة الآن</translation>
    </message>
    <message>
        <source>In the basket: {product}</source>
        <translation>في السلة: {product}</translation>
    </message>
    <message>
        <source>In the order of the list</source>
        <translation>بترتيب القائمة</translation>
    </message>
    <message>
        <source>In {count} of {of} baskets with it</source>
        <translation>في {count} من {of} سلة معه</translation>
    </message>
    <message>
        <source>In {count} of {of} baskets with {product}</source>
        <translation>في {count} من {of} سلة مع {product}</translation>
    </message>
    <message>
        <source>In {count} of {of} baskets with {product}, bought {ago}</source>
        <translation>في {count} من {of} سلة مع {product}، اشتُري {ago}</translation>
    </message>
    <message>
        <source>Infants</source>
        <translation>رُضّع</translation>
    </message>
    <message>
        <source>Instead of it</source>
        <translation>بدلًا منه</translation>
    </message>
    <message>
        <source>Instead of something else</source>
        <translation>بدلًا من شيء آخر</translation>
    </message>
    <message>
        <source>Instead of {product}</source>
        <translation>بدلًا من {product}</translation>
    </message>
    <message>
        <source>It asks the hub again by itself.</source>
        <translation>سيسأل المركز من جديد تلقائيًا.</translation>
    </message>
    <message>
        <source>It cannot be saved like this.</source>
        <translation>لا يمكن حفظها هكذا.</translation>
    </message>
    <message>
        <source>It ends by itself.</source>
        <translation>تنتهي من تلقاء نفسها.</translation>
    </message>
    <message>
        <source>It ends by itself. What you write is kept and sent afterwards.</source>
        <translation>تنتهي من تلقاء نفسها. ما تكتبه يُحفظ ويُرسل بعدها.</translation>
    </message>
    <message>
        <source>It is taken back and never sent</source>
        <translation>تُسحب ولا تُرسل أبدًا</translation>
    </message>
    <message>
        <source>It may have left the range. Look at its label, or ask a colleague.</source>
        <translation>ربما لم يعد ضمن المعروض. انظر إلى ملصقه أو اسأل زميلًا.</translation>
    </message>
    <message>
        <source>It opens again by itself in a moment.</source>
        <translation>ستُفتح من تلقاء نفسها بعد لحظة.</translation>
    </message>
    <message>
        <source>It was not welcome. Leave it. {title}.</source>
        <translation>لم يلقَ ذلك قبولًا. دع الأمر. {title}.</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>الإيطالية</translation>
    </message>
    <message>
        <source>Its customers were removed. What was written here is kept and still sent. Ask a manager to connect it again.</source>
        <translation>أُزيل عملاؤه. ما كُتب هنا محفوظ وسيُرسل. اطلب من المدير وصله من جديد.</translation>
    </message>
    <message>
        <source>I’ve apologised</source>
        <translation>اعتذرتُ</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>اليابانية</translation>
    </message>
    <message>
        <source>Kept as a follow-up for everybody here</source>
        <translation>حُفظ كمتابعة للجميع هنا</translation>
    </message>
    <message>
        <source>Kept on this tablet, and sent as soon as there is a connection.</source>
        <translation>محفوظ على هذا الجهاز، ويُرسل متى توفر اتصال.</translation>
    </message>
    <message>
        <source>Kept on this tablet. Sent after landing, so the next crew will know.</source>
        <translation>محفوظ على هذا الجهاز. يُرسل بعد الهبوط، ليعرف الطاقم التالي.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Known to the hub</source>
        <translation>معروف لدى المركز</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>الكورية</translation>
    </message>
    <message>
        <source>Landed</source>
        <translation>هبطت</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>اللغات</translation>
    </message>
    <message>
        <source>Last 30 days. {name} can ask for this list too.</source>
        <translation>آخر 30 يومًا. يحق لـ {name} أيضًا طلب هذه القائمة.</translation>
    </message>
    <message>
        <source>Last visit</source>
        <translation>آخر زيارة</translation>
    </message>
    <message>
        <source>Last visit {day}</source>
        <translation>آخر زيارة {day}</translation>
    </message>
    <message>
        <source>Later today</source>
        <translation>لاحقًا اليوم</translation>
    </message>
    <message>
        <source>Lavatory</source>
        <translation>دورة المياه</translation>
    </message>
    <message>
        <source>Learned {ago} from the receipts of all customers</source>
        <translation>استُخلص {ago} من إيصالات كل العملاء</translation>
    </message>
    <message>
        <source>Leaves {time}</source>
        <translation>المغادرة {time}</translation>
    </message>
    <message>
        <source>Left the gate</source>
        <translation>غادرت البوابة</translation>
    </message>
    <message>
        <source>Lent data</source>
        <translation>بيانات معارة</translation>
    </message>
    <message>
        <source>Light or power</source>
        <translation>الإضاءة أو الكهرباء</translation>
    </message>
    <message>
        <source>Likes</source>
        <translation>يحب</translation>
    </message>
    <message>
        <source>List from {time}</source>
        <translation>القائمة من {time}</translation>
    </message>
    <message>
        <source>List from {time}, {ago}</source>
        <translation>القائمة من {time}، {ago}</translation>
    </message>
    <message>
        <source>List {ago}</source>
        <translation>القائمة {ago}</translation>
    </message>
    <message>
        <source>Loading customers</source>
        <translation>تحميل العملاء</translation>
    </message>
    <message>
        <source>Loading customers, {share} done</source>
        <translation>تحميل العملاء، اكتمل {share}</translation>
    </message>
    <message>
        <source>Loading the goods</source>
        <translation>تحميل السلع</translation>
    </message>
    <message>
        <source>Loading the suggestions</source>
        <translation>تحميل الاقتراحات</translation>
    </message>
    <message>
        <source>Loading this store’s customers</source>
        <translation>تحميل عملاء هذا الفرع</translation>
    </message>
    <message>
        <source>Locked after {time}.</source>
        <translation>قُفل بعد {time}.</translation>
    </message>
    <message>
        <source>Locks in {time}. Touch the screen to go on.</source>
        <translation>يُقفل خلال {time}. المس الشاشة للمتابعة.</translation>
    </message>
    <message>
        <source>Look after</source>
        <translation>عناية خاصة</translation>
    </message>
    <message>
        <source>Look somebody up, or write down what you promise: it comes back here in time.</source>
        <translation>ابحث عن أحد، أو اكتب ما تعد به: سيعود هنا في وقته.</translation>
    </message>
    <message>
        <source>Looking for</source>
        <translation>يبحث عن</translation>
    </message>
    <message>
        <source>Loyalty card</source>
        <translation>بطاقة الولاء</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <comment>pattern of a date</comment>
        <translation>MMMM yyyy</translation>
    </message>
    <message>
        <source>May be contacted</source>
        <translation>يجوز التواصل</translation>
    </message>
    <message>
        <source>May be old</source>
        <translation>قد يكون قديمًا</translation>
    </message>
    <message>
        <source>May be the same person as {name}</source>
        <translation>قد يكون الشخص نفسه: {name}</translation>
    </message>
    <message>
        <source>May be used without contact</source>
        <translation>يجوز استخدامه دون اتصال</translation>
    </message>
    <message>
        <source>May need more</source>
        <translation>قد يحتاج إلى المزيد</translation>
    </message>
    <message>
        <source>May we call?</source>
        <translation>هل نتصل هاتفيًا؟</translation>
    </message>
    <message>
        <source>May we send a birthday wish?</source>
        <translation>هل نرسل تهنئة بعيد الميلاد؟</translation>
    </message>
    <message>
        <source>May we send texts?</source>
        <translation>هل نرسل رسائل نصية؟</translation>
    </message>
    <message>
        <source>May we suggest things by what was bought here?</source>
        <translation>هل نقترح بناءً على ما اشتُري هنا؟</translation>
    </message>
    <message>
        <source>May we write e-mails?</source>
        <translation>هل نرسل رسائل بريد إلكتروني؟</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>أنا</translation>
    </message>
    <message>
        <source>Meal</source>
        <translation>وجبة</translation>
    </message>
    <message>
        <source>Meal not on board</source>
        <translation>الوجبة ليست على المتن</translation>
    </message>
    <message>
        <source>Meals that are not on board</source>
        <translation>وجبات ليست على المتن</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>الأفراد</translation>
    </message>
    <message>
        <source>Missed a connection {day}</source>
        <translation>فوات رحلة ربط {day}</translation>
    </message>
    <message>
        <source>Moment on board, {name}</source>
        <translation>لحظة على المتن، {name}</translation>
    </message>
    <message>
        <source>More than an hour left</source>
        <translation>بقي أكثر من ساعة</translation>
    </message>
    <message>
        <source>Move to {seat}</source>
        <translation>نقل إلى {seat}</translation>
    </message>
    <message>
        <source>Moved from {old}</source>
        <translation>نقل من {old}</translation>
    </message>
    <message>
        <source>Moved from {old} to {new}. Say it.</source>
        <translation>نقل من {old} إلى {new}. أبلغ بذلك.</translation>
    </message>
    <message>
        <source>Moved seat</source>
        <translation>تغيّر المقعد</translation>
    </message>
    <message>
        <source>My client</source>
        <translation>عميلي</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Name aloud what she ordered or needs</source>
        <translation>ذكر الطلب أو الحاجة بصوت عالٍ</translation>
    </message>
    <message>
        <source>Name begins with “{text}”</source>
        <translation>الاسم يبدأ بـ «{text}»</translation>
    </message>
    <message>
        <source>Name, saved here</source>
        <translation>الاسم، حُفظ هنا</translation>
    </message>
    <message>
        <source>Names hide after {count} s without a touch</source>
        <translation>تُخفى الأسماء بعد {count} ث دون لمس</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>يحتاج إليك</translation>
    </message>
    <message>
        <source>New here</source>
        <translation>جديد هنا</translation>
    </message>
    <message>
        <source>New in {name}’s size</source>
        <translation>جديد بمقاس {name}</translation>
    </message>
    <message>
        <source>New on the list</source>
        <translation>جديد في القائمة</translation>
    </message>
    <message>
        <source>New seat</source>
        <translation>مقعد جديد</translation>
    </message>
    <message>
        <source>New since {day}</source>
        <translation>جديد منذ {day}</translation>
    </message>
    <message>
        <source>New since {day}, in {size}</source>
        <translation>جديد منذ {day}، بمقاس {size}</translation>
    </message>
    <message>
        <source>Newer alert rules need a newer app. {which} Update the app.</source>
        <translation>قواعد التنبيه الأحدث تحتاج إلى تطبيق أحدث. {which} حدّث التطبيق.</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>Next count</source>
        <translation>الحساب القادم</translation>
    </message>
    <message>
        <source>Next flight</source>
        <translation>الرحلة التالية</translation>
    </message>
    <message>
        <source>Next three hours</source>
        <translation>الساعات الثلاث القادمة</translation>
    </message>
    <message>
        <source>Next try in {count} min</source>
        <translation>المحاولة التالية خلال {count} د</translation>
    </message>
    <message>
        <source>Next try in {count} s</source>
        <translation>المحاولة التالية خلال {count} ث</translation>
    </message>
    <message>
        <source>Next try now</source>
        <translation>المحاولة التالية الآن</translation>
    </message>
    <message>
        <source>Next version</source>
        <translation>الإصدار القادم</translation>
    </message>
    <message>
        <source>Next week</source>
        <translation>الأسبوع القادم</translation>
    </message>
    <message>
        <source>No</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>No answer came from the hub.</source>
        <translation>لم يصل رد من المركز.</translation>
    </message>
    <message>
        <source>No camera was found. Plug one in, or look at its name in the settings. A hand scanner and the keyboard go on working.</source>
        <translation>لم يُعثر على كاميرا. صِل واحدة، أو تحقّق من اسمها في الإعدادات. الماسح اليدوي ولوحة المفاتيح ما زالا يعملان.</translation>
    </message>
    <message>
        <source>No count here</source>
        <translation>لا جرد هنا</translation>
    </message>
    <message>
        <source>No customer data yet</source>
        <translation>لا بيانات عملاء بعد</translation>
    </message>
    <message>
        <source>No customers on this tablet yet</source>
        <translation>لا عملاء على هذا الجهاز بعد</translation>
    </message>
    <message>
        <source>No flight at this gate now</source>
        <translation>لا رحلة عند هذه البوابة الآن</translation>
    </message>
    <message>
        <source>No flight for this lounge now</source>
        <translation>لا رحلة لهذه الصالة الآن</translation>
    </message>
    <message>
        <source>No flight is open here, so the pass was not checked. Choose the flight first.</source>
        <translation>لا رحلة مفتوحة هنا، فلم تُفحص البطاقة. اختر الرحلة أولًا.</translation>
    </message>
    <message>
        <source>No flight on this tablet</source>
        <translation>لا رحلة على هذا الجهاز</translation>
    </message>
    <message>
        <source>No gate yet</source>
        <translation>لا بوابة بعد</translation>
    </message>
    <message>
        <source>No more tips for {name}</source>
        <translation>لا اقتراحات بعد الآن لـ {name}</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>بلا اسم</translation>
    </message>
    <message>
        <source>No need to repeat. {title}.</source>
        <translation>لا حاجة إلى التكرار. {title}.</translation>
    </message>
    <message>
        <source>No one by that name</source>
        <translation>لا أحد بهذا الاسم</translation>
    </message>
    <message>
        <source>No personal tips, as the customer asked.</source>
        <translation>لا اقتراحات شخصية، بطلب العميل.</translation>
    </message>
    <message>
        <source>No product and no card here has the number {number}.</source>
        <translation>لا منتج ولا بطاقة هنا بالرقم {number}.</translation>
    </message>
    <message>
        <source>No seat</source>
        <translation>بلا مقعد</translation>
    </message>
    <message>
        <source>No seat further forward is free any more.</source>
        <translation>لم يبقَ مقعد شاغر في الأمام.</translation>
    </message>
    <message>
        <source>No seat yet. The desk decides.</source>
        <translation>لا مقعد بعد. المكتب يقرر.</translation>
    </message>
    <message>
        <source>No special service</source>
        <translation>لا خدمة خاصة</translation>
    </message>
    <message>
        <source>No visit found</source>
        <translation>لم توجد زيارة</translation>
    </message>
    <message>
        <source>Nobody by that name or seat</source>
        <translation>لا أحد بهذا الاسم أو المقعد</translation>
    </message>
    <message>
        <source>Nobody has counted it. Look at the shelf first.</source>
        <translation>لم يجرده أحد. انظر إلى الرف أولًا.</translation>
    </message>
    <message>
        <source>Nobody has signed in here yet, and that needs a connection once.</source>
        <translation>لم يسجّل أحد الدخول هنا بعد، ويلزم اتصال للمرة الأولى.</translation>
    </message>
    <message>
        <source>Nobody has signed in on this tablet yet.</source>
        <translation>لم يسجّل أحد الدخول على هذا الجهاز بعد.</translation>
    </message>
    <message>
        <source>Nobody is on the list yet</source>
        <translation>لا أحد في القائمة بعد</translation>
    </message>
    <message>
        <source>Nobody is waiting on us</source>
        <translation>لا أحد ينتظرنا</translation>
    </message>
    <message>
        <source>Nobody on this flight ordered a special meal or asked for help.</source>
        <translation>لم يطلب أحد في هذه الرحلة وجبة خاصة أو مساعدة.</translation>
    </message>
    <message>
        <source>Nobody on this list has both. Check the spelling, or take another fact.</source>
        <translation>لا أحد في هذه القائمة يطابق الاثنتين. تحقّق من الإملاء، أو خذ معلومة أخرى.</translation>
    </message>
    <message>
        <source>Nobody who is here today</source>
        <translation>لا أحد ممن هم هنا اليوم</translation>
    </message>
    <message>
        <source>None here</source>
        <translation>لا يوجد هنا</translation>
    </message>
    <message>
        <source>None of your clients</source>
        <translation>لا أحد من عملائك</translation>
    </message>
    <message>
        <source>None {where}</source>
        <translation>لا يوجد {where}</translation>
    </message>
    <message>
        <source>Not apologised yet:</source>
        <translation>لم يُعتذر بعد:</translation>
    </message>
    <message>
        <source>Not asked yet.</source>
        <translation>لم يُسأل بعد.</translation>
    </message>
    <message>
        <source>Not compared with the hub yet. Choose Compare now.</source>
        <translation>لم تُقارن بالمركز بعد. اختر «قارن الآن».</translation>
    </message>
    <message>
        <source>Not counted</source>
        <translation>غير مجرود</translation>
    </message>
    <message>
        <source>Not counted {where}</source>
        <translation>غير مجرود {where}</translation>
    </message>
    <message>
        <source>Not counted, sold {ago}</source>
        <translation>غير مجرود، بيع {ago}</translation>
    </message>
    <message>
        <source>Not everything came</source>
        <translation>لم يصل كل شيء</translation>
    </message>
    <message>
        <source>Not finished, {count}</source>
        <translation>غير منتهٍ، {count}</translation>
    </message>
    <message>
        <source>Not for a while</source>
        <translation>ليس لبعض الوقت</translation>
    </message>
    <message>
        <source>Not for this person</source>
        <translation>ليس لهذا الشخص</translation>
    </message>
    <message>
        <source>Not for this person: {why}</source>
        <translation>ليس لهذا الشخص: {why}</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>غير مطلوب</translation>
    </message>
    <message>
        <source>Not needed: {title}</source>
        <translation>غير مطلوب: {title}</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>ليس الآن</translation>
    </message>
    <message>
        <source>Not offered by anyone yet.</source>
        <translation>لم يعرضه أحد بعد.</translation>
    </message>
    <message>
        <source>Not on board</source>
        <translation>ليس على المتن</translation>
    </message>
    <message>
        <source>Not on this list</source>
        <translation>ليس في هذه القائمة</translation>
    </message>
    <message>
        <source>Not on this tablet</source>
        <translation>ليس على هذا الجهاز</translation>
    </message>
    <message>
        <source>Not on this tablet. Choose Sync now and wait for it to load.</source>
        <translation>ليس على هذا الجهاز. اختر «مزامنة الآن» وانتظر التحميل.</translation>
    </message>
    <message>
        <source>Not part of your role</source>
        <translation>ليس ضمن دورك</translation>
    </message>
    <message>
        <source>Not ready for a shift without a network</source>
        <translation>غير جاهز لمناوبة بلا شبكة</translation>
    </message>
    <message>
        <source>Not ready for door close</source>
        <translation>غير جاهز لإغلاق الأبواب</translation>
    </message>
    <message>
        <source>Not right for {name}, because</source>
        <translation>لا يناسب {name}، والسبب</translation>
    </message>
    <message>
        <source>Not scanned yet</source>
        <translation>لم يُمسح بعد</translation>
    </message>
    <message>
        <source>Not seen yet</source>
        <translation>لم يُرَ بعد</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>لم يُرسل بعد</translation>
    </message>
    <message>
        <source>Not suggested again: {product}</source>
        <translation>لن يُقترح بعد الآن: {product}</translation>
    </message>
    <message>
        <source>Not suggested until {day}: {product}</source>
        <translation>لن يُقترح حتى {day}: {product}</translation>
    </message>
    <message>
        <source>Not syncing</source>
        <translation>لا مزامنة</translation>
    </message>
    <message>
        <source>Not the right size</source>
        <translation>المقاس غير مناسب</translation>
    </message>
    <message>
        <source>Not tried yet</source>
        <translation>لم تُجرَّب بعد</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Note about {name}</source>
        <translation>ملاحظة عن {name}</translation>
    </message>
    <message>
        <source>Note: {text}</source>
        <translation>ملاحظة: {text}</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>الملاحظات</translation>
    </message>
    <message>
        <source>Notes stay on this tablet and are sent when it is back online.</source>
        <translation>تبقى الملاحظات على هذا الجهاز وتُرسل عند عودة الاتصال.</translation>
    </message>
    <message>
        <source>Nothing done yet</source>
        <translation>لم يُنجز شيء بعد</translation>
    </message>
    <message>
        <source>Nothing for the ground yet</source>
        <translation>لا شيء للفريق الأرضي بعد</translation>
    </message>
    <message>
        <source>Nothing goes with it yet that was counted and is in stock.</source>
        <translation>لا شيء بعد يتناسب معه مما جُرد وهو متوفّر.</translation>
    </message>
    <message>
        <source>Nothing is due</source>
        <translation>لا شيء مستحق</translation>
    </message>
    <message>
        <source>Nothing is known of {name} yet. This is what is popular here.</source>
        <translation>لا يُعرف شيء عن {name} بعد. هذا هو الرائج هنا.</translation>
    </message>
    <message>
        <source>Nothing is lost. Ask for two facts.</source>
        <translation>لم يضع شيء. اسأل عن معلومتين.</translation>
    </message>
    <message>
        <source>Nothing is waiting</source>
        <translation>لا شيء ينتظر</translation>
    </message>
    <message>
        <source>Nothing is waiting to be sent</source>
        <translation>لا شيء ينتظر الإرسال</translation>
    </message>
    <message>
        <source>Nothing leaves or comes</source>
        <translation>لا شيء يخرج أو يدخل</translation>
    </message>
    <message>
        <source>Nothing to suggest yet: no receipt gives a reason for it. Scan something to see what goes with it.</source>
        <translation>لا شيء للاقتراح بعد: لا إيصال يعطي سببًا. امسح منتجًا لترى ما يتناسب معه.</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>الآن</translation>
    </message>
    <message>
        <source>Number {rank} of what was bought most</source>
        <translation>رقم {rank} بين الأكثر شراءً</translation>
    </message>
    <message>
        <source>Number {sku}</source>
        <translation>رقم {sku}</translation>
    </message>
    <message>
        <source>OK to contact</source>
        <translation>التواصل مقبول</translation>
    </message>
    <message>
        <source>OK to contact: {ways}</source>
        <translation>التواصل مقبول: {ways}</translation>
    </message>
    <message>
        <source>Occasions</source>
        <translation>المناسبات</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>عرض</translation>
    </message>
    <message>
        <source>Offer accepted at {time}.</source>
        <translation>قُبل العرض في {time}.</translation>
    </message>
    <message>
        <source>Offer an upgrade to {seat}, free</source>
        <translation>عرض ترقية إلى {seat}، مجانًا</translation>
    </message>
    <message>
        <source>Offer declined at {time}.</source>
        <translation>رُفض العرض في {time}.</translation>
    </message>
    <message>
        <source>Offer this</source>
        <translation>تقديم هذا</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>العروض</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>غير متصل</translation>
    </message>
    <message>
        <source>Offline since {time}</source>
        <translation>غير متصل منذ {time}</translation>
    </message>
    <message>
        <source>On Today’s list</source>
        <translation>في قائمة اليوم</translation>
    </message>
    <message>
        <source>On board</source>
        <translation>على متن الطائرة</translation>
    </message>
    <message>
        <source>On board since {time}.</source>
        <translation>على متن الطائرة منذ {time}.</translation>
    </message>
    <message>
        <source>On board since {time}. Ask for two facts.</source>
        <translation>على متن الطائرة منذ {time}. اسأل عن معلومتين.</translation>
    </message>
    <message>
        <source>On the same receipt</source>
        <translation>على الإيصال نفسه</translation>
    </message>
    <message>
        <source>On the standby list</source>
        <translation>على قائمة الانتظار</translation>
    </message>
    <message>
        <source>On the way to the runway</source>
        <translation>في الطريق إلى المدرج</translation>
    </message>
    <message>
        <source>On this flight</source>
        <translation>على هذه الرحلة</translation>
    </message>
    <message>
        <source>One letter different</source>
        <translation>حرف واحد مختلف</translation>
    </message>
    <message>
        <source>One note could not be sent</source>
        <translation>تعذّر إرسال ملاحظة</translation>
    </message>
    <message>
        <source>One of them is not on this tablet any more</source>
        <translation>أحدهما لم يعد على هذا الجهاز</translation>
    </message>
    <message numerus="yes">
        <source>One person has signed in here in the last %n days.</source>
        <translation>
            <numerusform>سجّل شخص واحد الدخول هنا اليوم.</numerusform>
            <numerusform>سجّل شخص واحد الدخول هنا خلال آخر يوم.</numerusform>
            <numerusform>سجّل شخص واحد الدخول هنا خلال آخر يومين.</numerusform>
            <numerusform>سجّل شخص واحد الدخول هنا خلال آخر %n أيام.</numerusform>
            <numerusform>سجّل شخص واحد الدخول هنا خلال آخر %n يومًا.</numerusform>
            <numerusform>سجّل شخص واحد الدخول هنا خلال آخر %n يوم.</numerusform>
        </translation>
    </message>
    <message>
        <source>One record did not fit and was set aside. Everything else is here.</source>
        <translation>سجل واحد لم يطابق ووُضع جانبًا. كل ما عداه موجود.</translation>
    </message>
    <message>
        <source>One thing a colleague wrote could not be sent. It is shown at the next sign-in.</source>
        <translation>تعذّر إرسال شيء كتبه زميل. سيظهر عند دخوله القادم.</translation>
    </message>
    <message>
        <source>One thing would not have worked</source>
        <translation>أمر واحد ما كان ليعمل</translation>
    </message>
    <message>
        <source>One thing you recorded could not be used</source>
        <translation>شيء سجّلته لم يمكن استخدامه</translation>
    </message>
    <message>
        <source>Only one known</source>
        <translation>واحد فقط معروف</translation>
    </message>
    <message>
        <source>Only the first {count} digits were taken.</source>
        <translation>أُخذت أول {count} أرقام فقط.</translation>
    </message>
    <message>
        <source>Only until {time}. Sync before the shift.</source>
        <translation>حتى {time} فقط. زامِن قبل المناوبة.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>مفتوح من جديد</translation>
    </message>
    <message>
        <source>Open again: {title}</source>
        <translation>مفتوح من جديد: {title}</translation>
    </message>
    <message>
        <source>Open profile</source>
        <translation>فتح الملف</translation>
    </message>
    <message>
        <source>Open profiles</source>
        <translation>فتح ملفات</translation>
    </message>
    <message>
        <source>Open the files anew</source>
        <translation>فتح الملفات من جديد</translation>
    </message>
    <message>
        <source>Open the network again</source>
        <translation>فتح الشبكة من جديد</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>طلبية</translation>
    </message>
    <message>
        <source>Order to collect</source>
        <translation>طلبية للاستلام</translation>
    </message>
    <message>
        <source>Other service</source>
        <translation>خدمة أخرى</translation>
    </message>
    <message>
        <source>Our cancellation {day}</source>
        <translation>إلغاء من جانبنا {day}</translation>
    </message>
    <message>
        <source>Out of the basket: {product}</source>
        <translation>خارج السلة: {product}</translation>
    </message>
    <message>
        <source>Part of the customer data on this tablet was damaged. Nothing is lost: it is on the hub, and your notes are in a file of their own. It loads again by itself as soon as the hub is reached.</source>
        <translation>تلف جزء من بيانات العملاء على هذا الجهاز. لم يُفقد شيء: هي في المركز، وملاحظاتك في ملف مستقل. ستُحمَّل من جديد تلقائيًا متى أمكن الوصول إلى المركز.</translation>
    </message>
    <message>
        <source>Parts of Aisleside are missing on this machine, so no window can open. Nothing you wrote is lost. Install Aisleside again.</source>
        <translation>أجزاء من Aisleside ناقصة على هذا الجهاز، فلا يمكن فتح نافذة. لم يُفقد شيء مما كتبت. أعد تثبيت Aisleside.</translation>
    </message>
    <message>
        <source>Pass not readable</source>
        <translation>تعذّرت قراءة البطاقة</translation>
    </message>
    <message>
        <source>Payment details, home address, date of birth, health, belief. This list is the same for every customer.</source>
        <translation>بيانات الدفع وعنوان السكن وتاريخ الميلاد والصحة والمعتقد. هذه القائمة واحدة لكل العملاء.</translation>
    </message>
    <message>
        <source>Peek</source>
        <translation>نظرة</translation>
    </message>
    <message>
        <source>Peek for {count} s</source>
        <translation>نظرة لمدة {count} ث</translation>
    </message>
    <message>
        <source>Peeking</source>
        <translation>نظرة جارية</translation>
    </message>
    <message>
        <source>Peeking. Everything is shown.</source>
        <translation>نظرة جارية. كل شيء ظاهر.</translation>
    </message>
    <message>
        <source>People</source>
        <translation>الأشخاص</translation>
    </message>
    <message>
        <source>Pets</source>
        <translation>حيوانات أليفة</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>الهاتف</translation>
    </message>
    <message>
        <source>Phone and email</source>
        <translation>الهاتف والبريد</translation>
    </message>
    <message>
        <source>Phone ends {digits}</source>
        <translation>ينتهي الهاتف بـ {digits}</translation>
    </message>
    <message>
        <source>Pick a day</source>
        <translation>اختيار يوم</translation>
    </message>
    <message>
        <source>Picked by this store</source>
        <translation>اختاره هذا الفرع</translation>
    </message>
    <message>
        <source>Picked {ago}</source>
        <translation>اختير {ago}</translation>
    </message>
    <message>
        <source>Picked {ago}, may be old</source>
        <translation>اختير {ago}، قد يكون قديمًا</translation>
    </message>
    <message>
        <source>Pictures and letters</source>
        <translation>الصور والخطوط</translation>
    </message>
    <message>
        <source>Plan for {name}</source>
        <translation>خطة لـ {name}</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>مقرّر</translation>
    </message>
    <message>
        <source>Point out that {seat} is free</source>
        <translation>الإشارة إلى أن {seat} شاغر</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>البولندية</translation>
    </message>
    <message>
        <source>Popular at {place} from {since} to {until}</source>
        <translation>رائج في {place} من {since} إلى {until}</translation>
    </message>
    <message>
        <source>Popular here</source>
        <translation>رائج هنا</translation>
    </message>
    <message>
        <source>Popular in all stores from {since} to {until}</source>
        <translation>رائج في كل الفروع من {since} إلى {until}</translation>
    </message>
    <message>
        <source>Popular in this cabin</source>
        <translation>رائج في هذه المقصورة</translation>
    </message>
    <message>
        <source>Popular in this store from {since} to {until}</source>
        <translation>رائج في هذا الفرع من {since} إلى {until}</translation>
    </message>
    <message>
        <source>Popular on our flights from {since} to {until}</source>
        <translation>رائج على رحلاتنا من {since} إلى {until}</translation>
    </message>
    <message>
        <source>Popular with our customers</source>
        <translation>رائج لدى عملائنا</translation>
    </message>
    <message>
        <source>Popular with {tier} customers from {since} to {until}</source>
        <translation>رائج لدى عملاء فئة {tier} من {since} إلى {until}</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>البرتغالية</translation>
    </message>
    <message>
        <source>Praise</source>
        <translation>ثناء</translation>
    </message>
    <message>
        <source>Prefers</source>
        <translation>يفضّل</translation>
    </message>
    <message>
        <source>Prefers {way}</source>
        <translation>يفضّل: {way}</translation>
    </message>
    <message>
        <source>Prefers {way}, saved here</source>
        <translation>يفضّل: {way}، حُفظ هنا</translation>
    </message>
    <message>
        <source>Privacy for {name}</source>
        <translation>خصوصية {name}</translation>
    </message>
    <message>
        <source>Profile of {name} opened</source>
        <translation>فُتح ملف {name}</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>وعد</translation>
    </message>
    <message>
        <source>Promise due</source>
        <translation>وعد مستحق</translation>
    </message>
    <message>
        <source>Promise money: the case is still open</source>
        <translation>الوعد بمال: الحالة ما زالت مفتوحة</translation>
    </message>
    <message>
        <source>Promised by {name}</source>
        <translation>وعدٌ من {name}</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>الوعود</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>المشتريات</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>مخفي</translation>
    </message>
    <message>
        <source>Put off</source>
        <translation>مؤجل</translation>
    </message>
    <message>
        <source>Put off at {time}. {note}</source>
        <translation>أُجِّل، الساعة {time}. {note}</translation>
    </message>
    <message>
        <source>Put off for 20 min</source>
        <translation>أُجِّل 20 د</translation>
    </message>
    <message>
        <source>Put off once already.</source>
        <translation>أُجِّل مرة من قبل.</translation>
    </message>
    <message>
        <source>Put off until tomorrow</source>
        <translation>أُجِّل إلى الغد</translation>
    </message>
    <message>
        <source>Put off until {when}</source>
        <translation>أُجِّل إلى {when}</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>في الانتظار</translation>
    </message>
    <message>
        <source>Quiet for a while</source>
        <translation>غائبون منذ مدة</translation>
    </message>
    <message>
        <source>Ranked by who is waiting on us</source>
        <translation>مرتبون بحسب من ينتظرنا</translation>
    </message>
    <message>
        <source>Reach out first</source>
        <translation>تواصل أولًا</translation>
    </message>
    <message>
        <source>Ready for a shift without a network</source>
        <translation>جاهز لمناوبة بلا شبكة</translation>
    </message>
    <message>
        <source>Ready for door close</source>
        <translation>جاهز لإغلاق الأبواب</translation>
    </message>
    <message>
        <source>Receipts of all customers, counted at the hub</source>
        <translation>إيصالات كل العملاء، محسوبة في المركز</translation>
    </message>
    <message>
        <source>Record about {name}</source>
        <translation>سجل عن {name}</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>سُجّل</translation>
    </message>
    <message>
        <source>Recorded. Leave it at that</source>
        <translation>سُجّل. اكتفِ بذلك</translation>
    </message>
    <message>
        <source>Rehearsal</source>
        <translation>تجربة</translation>
    </message>
    <message>
        <source>Rehearsal, the network is blocked</source>
        <translation>تجربة، الشبكة محجوبة</translation>
    </message>
    <message>
        <source>Rehearsal: the network is blocked</source>
        <translation>تجربة: الشبكة محجوبة</translation>
    </message>
    <message>
        <source>Remember</source>
        <translation>للتذكر</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>إصلاح</translation>
    </message>
    <message>
        <source>Rests after the next purchase and comes back in time for another.</source>
        <translation>يتوقف بعد الشراء التالي ويعود في وقت الشراء الذي يليه.</translation>
    </message>
    <message>
        <source>Rhythm</source>
        <translation>الوتيرة</translation>
    </message>
    <message>
        <source>Rule “{rule}” of {owner}, version {version}</source>
        <translation>القاعدة «{rule}» من {owner}، الإصدار {version}</translation>
    </message>
    <message>
        <source>Rule: {rule}</source>
        <translation>القاعدة: {rule}</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>الروسية</translation>
    </message>
    <message>
        <source>Said to be one person with somebody else</source>
        <translation>قيل إنه وشخص آخر واحد</translation>
    </message>
    <message>
        <source>Said “{text}”</source>
        <translation>يُنطق «{text}»</translation>
    </message>
    <message>
        <source>Same name in {seat}. Check the seat.</source>
        <translation>الاسم نفسه في {seat}. تحقّق من المقعد.</translation>
    </message>
    <message>
        <source>Same name: check the phone and the store</source>
        <translation>الاسم نفسه: تحقّق من الهاتف والفرع</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>حُفظ باسم {file}</translation>
    </message>
    <message>
        <source>Saved here, sends later</source>
        <translation>حُفظ هنا، يُرسل لاحقًا</translation>
    </message>
    <message>
        <source>Saved here, {time}</source>
        <translation>حُفظ هنا، {time}</translation>
    </message>
    <message>
        <source>Saved, and taken back. It was not sent.</source>
        <translation>حُفظت ثم سُحبت. لم تُرسل.</translation>
    </message>
    <message>
        <source>Say it again: {did}</source>
        <translation>قوله مرة أخرى: {did}</translation>
    </message>
    <message>
        <source>Say sorry</source>
        <translation>اعتذار</translation>
    </message>
    <message>
        <source>Say sorry for the {what}</source>
        <translation>اعتذر عن: {what}</translation>
    </message>
    <message>
        <source>Say thank you</source>
        <translation>شكر</translation>
    </message>
    <message>
        <source>Scan a boarding pass, or choose a flight</source>
        <translation>امسح بطاقة صعود أو اختر رحلة</translation>
    </message>
    <message>
        <source>Scan the pass, or ask for two facts.</source>
        <translation>امسح البطاقة أو اسأل عن معلومتين.</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>الشاشة</translation>
    </message>
    <message>
        <source>Searched by card</source>
        <translation>بُحث بالبطاقة</translation>
    </message>
    <message>
        <source>Searched by email</source>
        <translation>بُحث بالبريد</translation>
    </message>
    <message>
        <source>Searched by name</source>
        <translation>بُحث بالاسم</translation>
    </message>
    <message>
        <source>Searched by phone</source>
        <translation>بُحث بالهاتف</translation>
    </message>
    <message>
        <source>Searched {people} on this tablet</source>
        <translation>بُحث بين {people} على هذا الجهاز</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>المقعد</translation>
    </message>
    <message>
        <source>Seat {seat}</source>
        <translation>المقعد {seat}</translation>
    </message>
    <message>
        <source>Seat {seat}, free</source>
        <translation>المقعد {seat}، شاغر</translation>
    </message>
    <message>
        <source>Seated lower {day}</source>
        <translation>درجة أدنى {day}</translation>
    </message>
    <message>
        <source>See all {count}</source>
        <translation>عرض الكل {count}</translation>
    </message>
    <message>
        <source>Seen to</source>
        <translation>عولج</translation>
    </message>
    <message>
        <source>Send it to {name}</source>
        <translation>إرسال إلى {name}</translation>
    </message>
    <message>
        <source>Send {name} pictures</source>
        <translation>إرسال صور إلى {name}</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>يُرسل</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>أُرسل</translation>
    </message>
    <message>
        <source>Sent {time}</source>
        <translation>أُرسل {time}</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>الخدمة</translation>
    </message>
    <message>
        <source>Set for this business</source>
        <translation>محدّدة لهذه الشركة</translation>
    </message>
    <message>
        <source>Shirt</source>
        <translation>قميص</translation>
    </message>
    <message>
        <source>Shoe</source>
        <translation>حذاء</translation>
    </message>
    <message>
        <source>Shoulder-safe is off. Everything is shown.</source>
        <translation>وضع الستر متوقف. كل شيء ظاهر.</translation>
    </message>
    <message>
        <source>Shoulder-safe is on. Notes, amounts and other customers are hidden.</source>
        <translation>وضع الستر مفعّل. الملاحظات والمبالغ والعملاء الآخرون مخفيون.</translation>
    </message>
    <message>
        <source>Shoulder-safe on</source>
        <translation>وضع الستر مفعّل</translation>
    </message>
    <message>
        <source>Show {name} what is new</source>
        <translation>عرض الجديد على {name}</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>تسجيل الدخول</translation>
    </message>
    <message>
        <source>Sign-in without a network</source>
        <translation>تسجيل الدخول بلا شبكة</translation>
    </message>
    <message>
        <source>Similar</source>
        <translation>متشابه</translation>
    </message>
    <message>
        <source>Since {day}</source>
        <translation>منذ {day}</translation>
    </message>
    <message>
        <source>Since {time}. Take it over only if nothing came of it.</source>
        <translation>منذ {time}. لا تتولَّه إلا إذا لم ينتج عنه شيء.</translation>
    </message>
    <message>
        <source>Sit apart</source>
        <translation>مقاعد متفرقة</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>المقاس</translation>
    </message>
    <message>
        <source>Size or taste</source>
        <translation>مقاس أو ذوق</translation>
    </message>
    <message>
        <source>Size {size}</source>
        <translation>المقاس {size}</translation>
    </message>
    <message>
        <source>Sizes</source>
        <translation>المقاسات</translation>
    </message>
    <message>
        <source>Sizes: {name} takes {size}</source>
        <translation>المقاسات: مقاس {name} هو {size}</translation>
    </message>
    <message>
        <source>Smell</source>
        <translation>رائحة</translation>
    </message>
    <message>
        <source>So nobody asks twice</source>
        <translation>كي لا يُسأل مرتين</translation>
    </message>
    <message>
        <source>So nothing promised is forgotten</source>
        <translation>كي لا يُنسى وعد</translation>
    </message>
    <message>
        <source>So someone says sorry, once</source>
        <translation>كي يعتذر أحدهم، مرة واحدة</translation>
    </message>
    <message>
        <source>Sold here</source>
        <translation>بيع هنا</translation>
    </message>
    <message>
        <source>Sold {where} {ago}</source>
        <translation>بيع {where} {ago}</translation>
    </message>
    <message>
        <source>Somebody may be looking. Touch the eye to see it again.</source>
        <translation>ربما ينظر أحدهم. المس العين لرؤيته من جديد.</translation>
    </message>
    <message>
        <source>Something bought often</source>
        <translation>سلعة تُشترى كثيرًا</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>شيء آخر</translation>
    </message>
    <message>
        <source>Sounds like “{text}”</source>
        <translation>يُشبه «{text}» في النطق</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>الإسبانية</translation>
    </message>
    <message>
        <source>Speak of what is marked as good to know</source>
        <translation>الحديث عمّا هو معلّم للعلم فقط</translation>
    </message>
    <message>
        <source>Special meal</source>
        <translation>وجبة خاصة</translation>
    </message>
    <message>
        <source>Special meals</source>
        <translation>وجبات خاصة</translation>
    </message>
    <message>
        <source>Special meals: {held} of {expected}</source>
        <translation>وجبات خاصة: {held} من {expected}</translation>
    </message>
    <message>
        <source>Spelt a little differently</source>
        <translation>إملاء مختلف قليلًا</translation>
    </message>
    <message>
        <source>Standby</source>
        <translation>قائمة الانتظار</translation>
    </message>
    <message>
        <source>Standby, {count}</source>
        <translation>قائمة الانتظار، {count}</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>يبدأ</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الفئة</translation>
    </message>
    <message>
        <source>Step taken for {name}</source>
        <translation>خطوة لأجل {name}</translation>
    </message>
    <message>
        <source>Still loading: {percent}%. You can start now.</source>
        <translation>ما زال يُحمَّل: {percent}%. يمكنك البدء الآن.</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>التخزين</translation>
    </message>
    <message>
        <source>Styling</source>
        <translation>تنسيق أزياء</translation>
    </message>
    <message>
        <source>Suggest something</source>
        <translation>اقتراح شيء</translation>
    </message>
    <message>
        <source>Suggested again: {product}</source>
        <translation>يُقترح من جديد: {product}</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation>اقتراح</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>الاقتراحات</translation>
    </message>
    <message>
        <source>Suggestions came with the profiles.</source>
        <translation>جاءت الاقتراحات مع الملفات.</translation>
    </message>
    <message>
        <source>Suit</source>
        <translation>بدلة</translation>
    </message>
    <message>
        <source>Syncing</source>
        <translation>مزامنة</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>سحب</translation>
    </message>
    <message>
        <source>Take it out here and use the form that asks for it.</source>
        <translation>احذفه هنا واستخدم النموذج الذي يطلبه.</translation>
    </message>
    <message>
        <source>Take it out here and use the till.</source>
        <translation>احذفه هنا واستخدم صندوق الدفع.</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>سُحب.</translation>
    </message>
    <message>
        <source>Taken back. Your words are still in the note.</source>
        <translation>سُحبت. كلماتك ما زالت في الملاحظة.</translation>
    </message>
    <message>
        <source>Taken care of</source>
        <translation>عولج</translation>
    </message>
    <message>
        <source>Taken care of already</source>
        <translation>عولج من قبل</translation>
    </message>
    <message>
        <source>Taken off</source>
        <translation>أُنزل</translation>
    </message>
    <message>
        <source>Taken off the flight</source>
        <translation>أُنزل من الرحلة</translation>
    </message>
    <message>
        <source>Taken off this flight</source>
        <translation>أُنزل من هذه الرحلة</translation>
    </message>
    <message>
        <source>Taken on for {name}</source>
        <translation>تعهّد لأجل {name}</translation>
    </message>
    <message>
        <source>Taken: {product}. Ring it up at the trolley.</source>
        <translation>أُخذ: {product}. حاسب عند العربة.</translation>
    </message>
    <message>
        <source>Task ticked for {name}</source>
        <translation>عُلّمت مهمة لـ {name}</translation>
    </message>
    <message>
        <source>Tastes</source>
        <translation>الأذواق</translation>
    </message>
    <message>
        <source>Tell</source>
        <translation>إبلاغ</translation>
    </message>
    <message>
        <source>Tell first</source>
        <translation>يُبلَّغ أولًا</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>رسالة نصية</translation>
    </message>
    <message>
        <source>That PIN is not right. One try left, then this tablet needs a connection.</source>
        <translation>الرقم السري غير صحيح. بقيت محاولة واحدة، ثم يحتاج الجهاز إلى اتصال.</translation>
    </message>
    <message numerus="yes">
        <source>That PIN is not right. {count} tries left.</source>
        <translation>
            <numerusform>الرقم السري غير صحيح. لم تبقَ محاولات.</numerusform>
            <numerusform>الرقم السري غير صحيح. بقيت محاولة.</numerusform>
            <numerusform>الرقم السري غير صحيح. بقيت محاولتان.</numerusform>
            <numerusform>الرقم السري غير صحيح. بقيت {count} محاولات.</numerusform>
            <numerusform>الرقم السري غير صحيح. بقيت {count} محاولة.</numerusform>
            <numerusform>الرقم السري غير صحيح. بقيت {count} محاولة.</numerusform>
        </translation>
    </message>
    <message>
        <source>That didn&apos;t work. Nothing is lost. Close it and try again.</source>
        <translation>لم ينجح ذلك. لم يُفقد شيء. أغلقه وحاول من جديد.</translation>
    </message>
    <message>
        <source>That passphrase does not open this tablet&apos;s data. Nothing is lost. Try again, or ask whoever set the tablet up.</source>
        <translation>عبارة المرور هذه لا تفتح بيانات الجهاز. لم يُفقد شيء. حاول من جديد أو اسأل من أعدّ الجهاز.</translation>
    </message>
    <message>
        <source>That staff number and PIN do not belong together. Check both.</source>
        <translation>الرقم الوظيفي والرقم السري لا يتطابقان. تحقّق منهما.</translation>
    </message>
    <message>
        <source>The badge alone does not open this tablet. Enter your PIN.</source>
        <translation>البطاقة وحدها لا تفتح هذا الجهاز. أدخل رقمك السري.</translation>
    </message>
    <message>
        <source>The camera cannot be used now: another program has it, or the system does not allow it. Nothing was scanned. Close the other program, or allow it in the system&apos;s settings, and open the camera again.</source>
        <translation>لا يمكن استخدام الكاميرا الآن: يستخدمها برنامج آخر، أو لا يسمح النظام بذلك. لم يُمسح شيء. أغلق البرنامج الآخر، أو اسمح بها في إعدادات النظام، ثم افتح الكاميرا من جديد.</translation>
    </message>
    <message>
        <source>The camera cannot be used: this system lacks a part it needs ({said}). A hand scanner and the keyboard go on working. Tell whoever looks after this tablet.</source>
        <translation>لا يمكن استخدام الكاميرا: ينقص هذا النظام جزء تحتاج إليه ({said}). الماسح اليدوي ولوحة المفاتيح ما زالا يعملان. أخبر من يعتني بهذا الجهاز.</translation>
    </message>
    <message>
        <source>The clock of this tablet was set back</source>
        <translation>أُرجعت ساعة هذا الجهاز إلى الوراء</translation>
    </message>
    <message>
        <source>The copy could not be saved in this folder. Nothing is lost. Choose another folder, or make room there, and save again.</source>
        <translation>تعذّر حفظ النسخة في هذا المجلد. لم يُفقد شيء. اختر مجلدًا آخر أو أفرغ مكانًا ثم احفظ من جديد.</translation>
    </message>
    <message>
        <source>The count is the gate’s, not this tablet’s.</source>
        <translation>العدد عدد البوابة، لا عدد هذا الجهاز.</translation>
    </message>
    <message>
        <source>The customer may read this.</source>
        <translation>يحق للعميل قراءة هذا.</translation>
    </message>
    <message>
        <source>The customer was joined with {name}.</source>
        <translation>دُمج العميل مع {name}.</translation>
    </message>
    <message>
        <source>The file with this tablet&apos;s unsent notes is damaged or gone. It was left as it is, so support can try to save them. Customer data is safe on the hub. Set the tablet up again with --start-over to go on.</source>
        <translation>ملف الملاحظات غير المرسلة على هذا الجهاز تالف أو مفقود. تُرك كما هو ليحاول الدعم إنقاذها. بيانات العملاء آمنة في المركز. أعد إعداد الجهاز بالخيار ‎--start-over للمتابعة.</translation>
    </message>
    <message>
        <source>The first ends {time}.</source>
        <translation>أولها ينتهي {time}.</translation>
    </message>
    <message>
        <source>The gate gives the last seats.</source>
        <translation>البوابة تمنح آخر المقاعد.</translation>
    </message>
    <message>
        <source>The hub cannot be reached. Everything on this tablet still works, and what you write is kept and sent later.</source>
        <translation>يتعذّر الوصول إلى المركز. كل شيء على هذا الجهاز ما زال يعمل، وما تكتبه يُحفظ ويُرسل لاحقًا.</translation>
    </message>
    <message>
        <source>The hub has been updated and this app has not, so it gets no new data. Nothing is lost, and what you write still arrives. Update the app.</source>
        <translation>حُدِّث المركز ولم يُحدَّث هذا التطبيق، فلا تصله بيانات جديدة. لم يُفقد شيء، وما تكتبه ما زال يصل. حدّث التطبيق.</translation>
    </message>
    <message>
        <source>The hub has to be reached first. Choose Sync now.</source>
        <translation>يلزم الوصول إلى المركز أولًا. اختر «مزامنة الآن».</translation>
    </message>
    <message>
        <source>The hub holds {left} of the {held} records on this tablet. Nothing was removed. Ask a manager whether that is right.</source>
        <translation>لدى المركز {left} من {held} سجلًا على هذا الجهاز. لم يُحذف شيء. اسأل المدير إن كان ذلك صحيحًا.</translation>
    </message>
    <message>
        <source>The hub holds {left} of the {held} records on this tablet. Nothing was removed. If a place was closed or moved, that is right. If not, tell support.</source>
        <translation>لدى المركز {left} من {held} سجلًا على هذا الجهاز. لم يُحذف شيء. إن أُغلق فرع أو نُقل فهذا صحيح. وإلا فأخبر الدعم.</translation>
    </message>
    <message>
        <source>The hub is being asked.</source>
        <translation>يُسأل المركز.</translation>
    </message>
    <message>
        <source>The hub said no</source>
        <translation>رفض المركز</translation>
    </message>
    <message>
        <source>The hub said no.</source>
        <translation>رفض المركز.</translation>
    </message>
    <message>
        <source>The hub&apos;s answer would leave {left} of {held} entries on this tablet. That is unusual, so it was not used and nothing was removed. Ask a manager whether it is right; she can let it go on.</source>
        <translation>كان رد المركز سيُبقي {left} من {held} سجلًا على هذا الجهاز. هذا غير معتاد، فلم يُستخدم ولم يُحذف شيء. اسأل المدير إن كان صحيحًا؛ يمكنه السماح بالمتابعة.</translation>
    </message>
    <message>
        <source>The key to the customer data on this tablet is gone, so it cannot be read any more. Nothing is lost: it is on the hub and loads again as soon as the hub is reached.</source>
        <translation>فُقد مفتاح بيانات العملاء على هذا الجهاز فلم تعد تُقرأ. لم يُفقد شيء: هي في المركز وتُحمَّل من جديد متى أمكن الوصول إليه.</translation>
    </message>
    <message>
        <source>The key to this tablet&apos;s data lies under a passphrase, and none was given. Nothing is lost. Start with --passphrase-file, or ask whoever set the tablet up.</source>
        <translation>مفتاح بيانات هذا الجهاز محمي بعبارة مرور ولم تُعطَ. لم يُفقد شيء. ابدأ بالخيار ‎--passphrase-file أو اسأل من أعدّ الجهاز.</translation>
    </message>
    <message>
        <source>The key to this tablet&apos;s data was not found, so the data cannot be opened. Customer data is safe on the hub. Notes that had not been sent stay on this tablet, locked. Bring the key back, or set the tablet up again with --start-over.</source>
        <translation>لم يُعثر على مفتاح بيانات هذا الجهاز فلا يمكن فتحها. بيانات العملاء آمنة في المركز. الملاحظات غير المرسلة تبقى على الجهاز مقفلة. أعد المفتاح أو أعد إعداد الجهاز بالخيار ‎--start-over.</translation>
    </message>
    <message>
        <source>The last at {time}</source>
        <translation>آخرها الساعة {time}</translation>
    </message>
    <message>
        <source>The last customers came {ago}.</source>
        <translation>وصل آخر العملاء {ago}.</translation>
    </message>
    <message>
        <source>The list comes with the next connection and stays here for the flight.</source>
        <translation>تصل القائمة مع الاتصال القادم وتبقى هنا طوال الرحلة.</translation>
    </message>
    <message>
        <source>The list is being renewed.</source>
        <translation>تُجدَّد القائمة.</translation>
    </message>
    <message>
        <source>The network is blocked</source>
        <translation>الشبكة محجوبة</translation>
    </message>
    <message>
        <source>The network is blocked for a few seconds, and a morning’s work is tried with what is on this tablet. Nothing is sent and nothing stays.</source>
        <translation>تُحجب الشبكة بضع ثوانٍ ويُجرَّب عمل صباح كامل بما على هذا الجهاز. لا يُرسل شيء ولا يبقى شيء.</translation>
    </message>
    <message>
        <source>The newest alert rules cannot be read. {which} Tell support.</source>
        <translation>لا يمكن قراءة أحدث قواعد التنبيه. {which} أخبر الدعم.</translation>
    </message>
    <message>
        <source>The note is too long: {length} letters, {limit} fit. It is still on the screen. Shorten it and save again.</source>
        <translation>الملاحظة طويلة جدًا: {length} حرفًا والحد {limit}. ما زالت على الشاشة. اختصرها واحفظ من جديد.</translation>
    </message>
    <message>
        <source>The page could not be saved in that folder. Nothing is lost. Check that the stick is in and has room, or choose another folder.</source>
        <translation>تعذر حفظ الصفحة في هذا المجلد. لم يضع شيء. تأكد من أن الذاكرة موصولة وفيها متسع، أو اختر مجلدًا آخر.</translation>
    </message>
    <message>
        <source>The pass does not tell. Ask for two facts.</source>
        <translation>البطاقة لا تبيّن ذلك. اسأل عن معلومتين.</translation>
    </message>
    <message>
        <source>The purchase that brought this up</source>
        <translation>الشراء الذي أدى إلى هذا</translation>
    </message>
    <message>
        <source>The rest comes with the next connection.</source>
        <translation>يصل الباقي مع الاتصال القادم.</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>متطابق</translation>
    </message>
    <message>
        <source>The same customers</source>
        <translation>العملاء أنفسهم</translation>
    </message>
    <message>
        <source>The same price</source>
        <translation>بالسعر نفسه</translation>
    </message>
    <message>
        <source>The same price as {product}</source>
        <translation>بسعر {product} نفسه</translation>
    </message>
    <message>
        <source>The search didn&apos;t answer</source>
        <translation>لم يستجب البحث</translation>
    </message>
    <message>
        <source>The time this data was lent for is over, so it was removed. Nothing else was changed, and what was written here is kept and still sent.</source>
        <translation>انتهت مدة إعارة هذه البيانات فأُزيلت. لم يتغيّر غيرها، وما كُتب هنا محفوظ وسيُرسل.</translation>
    </message>
    <message>
        <source>Then say what it is.</source>
        <translation>ثم قل ما هو.</translation>
    </message>
    <message>
        <source>Then say where.</source>
        <translation>ثم قل أين.</translation>
    </message>
    <message>
        <source>There are no customers on this tablet now, so the card was not looked up.</source>
        <translation>لا عملاء على هذا الجهاز الآن، فلم يُبحث عن البطاقة.</translation>
    </message>
    <message>
        <source>There is no screen here, so the window cannot open. Nothing is lost. Start it from a desktop, or name a Qt platform, such as vnc.</source>
        <translation>لا شاشة هنا فلا يمكن فتح النافذة. لم يُفقد شيء. ابدأه من سطح مكتب أو حدّد منصة Qt مثل vnc.</translation>
    </message>
    <message>
        <source>There was no PIN to paste. Copy it again, or type it.</source>
        <translation>لا رقم سري للّصق. انسخه من جديد أو اكتبه.</translation>
    </message>
    <message>
        <source>These two did not open</source>
        <translation>لم يُفتح هذان</translation>
    </message>
    <message>
        <source>They can be searched as soon as the first are in.</source>
        <translation>يمكن البحث فيهم متى وصل أولهم.</translation>
    </message>
    <message>
        <source>This answer is not from your company&apos;s hub, so it was not used. Nothing on this tablet was changed. It tries again by itself; if this lasts, tell support.</source>
        <translation>هذا الرد ليس من مركز شركتك فلم يُستخدم. لم يتغيّر شيء على هذا الجهاز. سيحاول من جديد تلقائيًا؛ وإن استمر ذلك فأخبر الدعم.</translation>
    </message>
    <message>
        <source>This app has been updated and the hub has not, so it gets no new data. Nothing is lost, and what you write still arrives. Tell support to update the hub.</source>
        <translation>حُدِّث هذا التطبيق ولم يُحدَّث المركز، فلا تصله بيانات جديدة. لم يُفقد شيء، وما تكتبه ما زال يصل. اطلب من الدعم تحديث المركز.</translation>
    </message>
    <message>
        <source>This code belongs to another company&apos;s hub than the work on this tablet. Nothing was changed here. Use it on a new tablet, or with a new --data folder.</source>
        <translation>هذا الرمز لمركز شركة غير التي عمل هذا الجهاز لها. لم يتغيّر شيء هنا. استخدمه على جهاز جديد أو مع مجلد ‎--data جديد.</translation>
    </message>
    <message>
        <source>This customer is not on this tablet any more</source>
        <translation>لم يعد هذا العميل على هذا الجهاز</translation>
    </message>
    <message>
        <source>This customer is not on this tablet any more. Nothing is lost. Search again, or ask a colleague at the store she visits.</source>
        <translation>لم يعد هذا العميل على هذا الجهاز. لم يُفقد شيء. ابحث من جديد أو اسأل زميلًا في الفرع الذي يزوره.</translation>
    </message>
    <message>
        <source>This data has to be loaded first, so there is nothing to compare yet. Nothing is lost. It loads by itself as soon as the hub is reached.</source>
        <translation>يلزم تحميل هذه البيانات أولًا، فلا شيء للمقارنة بعد. لم يُفقد شيء. ستُحمَّل تلقائيًا متى أمكن الوصول إلى المركز.</translation>
    </message>
    <message>
        <source>This flight could not be opened</source>
        <translation>تعذّر فتح هذه الرحلة</translation>
    </message>
    <message>
        <source>This flight didn’t open</source>
        <translation>لم تُفتح هذه الرحلة</translation>
    </message>
    <message>
        <source>This flight is not on this tablet any more. Nothing you recorded is lost. Ask whoever leads the crew which flight is yours.</source>
        <translation>لم تعد هذه الرحلة على هذا الجهاز. لم يُفقد شيء مما سجّلته. اسأل من يقود الطاقم عن رحلتك.</translation>
    </message>
    <message>
        <source>This is not free any more. Nothing was recorded. Look at what is offered now.</source>
        <translation>لم يعد هذا شاغرًا. لم يُسجَّل شيء. انظر إلى المعروض الآن.</translation>
    </message>
    <message>
        <source>This is not right</source>
        <translation>هذا غير صحيح</translation>
    </message>
    <message>
        <source>This is what is popular here.</source>
        <translation>هذا هو الرائج هنا.</translation>
    </message>
    <message>
        <source>This is what is popular on board.</source>
        <translation>هذا هو الرائج على متن الطائرة.</translation>
    </message>
    <message>
        <source>This is your own badge, and you are signed in.</source>
        <translation>هذه بطاقتك أنت، وأنت مسجَّل الدخول.</translation>
    </message>
    <message>
        <source>This may be about belief or private life.</source>
        <translation>قد يتعلق هذا بالمعتقد أو بالحياة الخاصة.</translation>
    </message>
    <message>
        <source>This may be about health.</source>
        <translation>قد يتعلق هذا بالصحة.</translation>
    </message>
    <message>
        <source>This may be about where people come from.</source>
        <translation>قد يتعلق هذا بأصل الناس.</translation>
    </message>
    <message>
        <source>This may sound unkind.</source>
        <translation>قد يبدو هذا غير لطيف.</translation>
    </message>
    <message>
        <source>This note has been dealt with already, so it was not sent again. Nothing is lost. Close this and look at the customer&apos;s notes.</source>
        <translation>عولجت هذه الملاحظة من قبل فلم تُرسل من جديد. لم يُفقد شيء. أغلق هذا وانظر في ملاحظات العميل.</translation>
    </message>
    <message>
        <source>This pass is for no flight of this lounge. Nothing was recorded. Ask for the flight.</source>
        <translation>هذه البطاقة ليست لأي رحلة من رحلات هذه الصالة. لم يُسجَّل شيء. اسأل عن الرحلة.</translation>
    </message>
    <message>
        <source>This pass is for {board} to {off}.</source>
        <translation>هذه البطاقة لرحلة {board} إلى {off}.</translation>
    </message>
    <message>
        <source>This pass is for {day}.</source>
        <translation>هذه البطاقة ليوم {day}.</translation>
    </message>
    <message>
        <source>This pass is for {flight}.</source>
        <translation>هذه البطاقة لرحلة {flight}.</translation>
    </message>
    <message>
        <source>This pass was used. Ask for two facts.</source>
        <translation>استُخدمت هذه البطاقة. اسأل عن معلومتين.</translation>
    </message>
    <message>
        <source>This person is not here any more</source>
        <translation>لم يعد هذا الشخص هنا</translation>
    </message>
    <message>
        <source>This preview didn&apos;t open</source>
        <translation>لم تُفتح هذه المعاينة</translation>
    </message>
    <message>
        <source>This product didn&apos;t open</source>
        <translation>لم يُفتح هذا المنتج</translation>
    </message>
    <message>
        <source>This product is not on this tablet</source>
        <translation>هذا المنتج ليس على هذا الجهاز</translation>
    </message>
    <message>
        <source>This product is not on this tablet. Nothing is lost. It may have left the range; look at its label, or ask a colleague.</source>
        <translation>هذا المنتج ليس على هذا الجهاز. لم يُفقد شيء. ربما لم يعد ضمن المعروض؛ انظر إلى ملصقه أو اسأل زميلًا.</translation>
    </message>
    <message>
        <source>This profile didn&apos;t open</source>
        <translation>لم يُفتح هذا الملف</translation>
    </message>
    <message>
        <source>This profile is not on this tablet. Tablets of the usual store can open it.</source>
        <translation>هذا الملف ليس على هذا الجهاز. أجهزة الفرع المعتاد تستطيع فتحه.</translation>
    </message>
    <message>
        <source>This store</source>
        <translation>هذا الفرع</translation>
    </message>
    <message>
        <source>This tablet does not know you yet. Sign in here once while it is online.</source>
        <translation>لا يعرفك هذا الجهاز بعد. سجّل الدخول هنا مرة وهو متصل.</translation>
    </message>
    <message>
        <source>This tablet gets its key from the system that starts it, so it cannot be changed here. Nothing was changed. Ask whoever set the tablet up.</source>
        <translation>يأخذ هذا الجهاز مفتاحه من النظام الذي يشغّله، فلا يمكن تغييره هنا. لم يتغيّر شيء. اسأل من أعدّ الجهاز.</translation>
    </message>
    <message>
        <source>This tablet has to be connected to the hub again before it gets new data. Nothing is lost, and what you write still arrives. Ask a manager for a new code.</source>
        <translation>يلزم وصل هذا الجهاز بالمركز من جديد قبل أن تصله بيانات جديدة. لم يُفقد شيء، وما تكتبه ما زال يصل. اطلب من المدير رمزًا جديدًا.</translation>
    </message>
    <message>
        <source>This tablet is not set up yet, so this was not saved. Copy it, and ask a manager to connect the tablet to the hub.</source>
        <translation>لم يُعدّ هذا الجهاز بعد، فلم يُحفظ هذا. انسخه واطلب من المدير وصل الجهاز بالمركز.</translation>
    </message>
    <message>
        <source>This tablet is not syncing</source>
        <translation>هذا الجهاز لا يزامن</translation>
    </message>
    <message>
        <source>This tablet is offline</source>
        <translation>هذا الجهاز غير متصل</translation>
    </message>
    <message>
        <source>This tablet was taken out of use</source>
        <translation>أُخرج هذا الجهاز من الخدمة</translation>
    </message>
    <message>
        <source>This tablet was taken out of use, so its customers were removed. What was written on it is kept and still sent. Ask a manager to connect it again.</source>
        <translation>أُخرج هذا الجهاز من الخدمة فأُزيل عملاؤه. ما كُتب عليه محفوظ وسيُرسل. اطلب من المدير وصله من جديد.</translation>
    </message>
    <message>
        <source>This tablet&apos;s customer data was saved by a newer version of Aisleside. Nothing is lost. Update the app to go on.</source>
        <translation>حُفظت بيانات العملاء على هذا الجهاز بإصدار أحدث من Aisleside. لم يُفقد شيء. حدّث التطبيق للمتابعة.</translation>
    </message>
    <message>
        <source>This tablet&apos;s data was saved by a newer version of Aisleside. Nothing is lost. Update the app to go on.</source>
        <translation>حُفظت بيانات هذا الجهاز بإصدار أحدث من Aisleside. لم يُفقد شيء. حدّث التطبيق للمتابعة.</translation>
    </message>
    <message>
        <source>This tablet&apos;s key store did not answer. Nothing is lost. Unlock it or sign in to this computer again, then start Aisleside once more.</source>
        <translation>لم يستجب مخزن مفاتيح هذا الجهاز. لم يُفقد شيء. افتح قفله أو سجّل الدخول إلى الحاسوب من جديد ثم شغّل Aisleside مرة أخرى.</translation>
    </message>
    <message>
        <source>This tablet&apos;s storage is full, so new data from the hub has to wait. What you wrote before is safe. Free some space; Aisleside goes on by itself.</source>
        <translation>مساحة هذا الجهاز ممتلئة، فعلى بيانات المركز الجديدة الانتظار. ما كتبته سابقًا آمن. أفرغ بعض المساحة؛ يتابع Aisleside تلقائيًا.</translation>
    </message>
    <message>
        <source>This was already sent, so it stays. Record what is right now.</source>
        <translation>أُرسل هذا من قبل فيبقى. سجّل الصحيح الآن.</translation>
    </message>
    <message>
        <source>This was not saved</source>
        <translation>لم يُحفظ هذا</translation>
    </message>
    <message>
        <source>This was not saved, because some of it must not be kept about a customer. Your words are still here: take out what is marked, then save again.</source>
        <translation>لم يُحفظ هذا، لأن بعضه لا يجوز الاحتفاظ به عن عميل. كلماتك ما زالت هنا: احذف ما وُضعت عليه علامة ثم احفظ من جديد.</translation>
    </message>
    <message>
        <source>This was written under an earlier PIN, so it cannot be sent again from here. The hub keeps it. Write it again, or ask a manager.</source>
        <translation>كُتب هذا برقم سري سابق فلا يُرسل من هنا ثانية. يحتفظ به المركز. اكتبه من جديد أو اسأل المدير.</translation>
    </message>
    <message>
        <source>This word does not belong in a note.</source>
        <translation>هذه الكلمة لا مكان لها في ملاحظة.</translation>
    </message>
    <message>
        <source>Those of version {version} go on.</source>
        <translation>تبقى قواعد الإصدار {version} سارية.</translation>
    </message>
    <message>
        <source>Those that came with the app go on.</source>
        <translation>تبقى القواعد المرفقة بالتطبيق سارية.</translation>
    </message>
    <message>
        <source>Tight</source>
        <translation>وقت ضيق</translation>
    </message>
    <message>
        <source>Tills</source>
        <translation>الصناديق</translation>
    </message>
    <message>
        <source>Tips and suggestions</source>
        <translation>نصائح واقتراحات</translation>
    </message>
    <message>
        <source>To be ready when {name} comes</source>
        <translation>للاستعداد عند قدوم {name}</translation>
    </message>
    <message>
        <source>To board, {count}</source>
        <translation>للصعود، {count}</translation>
    </message>
    <message>
        <source>To decide whom to look after first</source>
        <translation>لتحديد من نعتني به أولًا</translation>
    </message>
    <message>
        <source>To help with fit, care and returns</source>
        <translation>للمساعدة في المقاس والعناية والإرجاع</translation>
    </message>
    <message>
        <source>To know who comes along</source>
        <translation>لمعرفة المرافقين</translation>
    </message>
    <message>
        <source>To reach {name} as agreed</source>
        <translation>للتواصل مع {name} كما اتُفق</translation>
    </message>
    <message>
        <source>To see what {name} may need</source>
        <translation>لمعرفة ما قد يحتاجه {name}</translation>
    </message>
    <message>
        <source>To show {name} what suits</source>
        <translation>لعرض ما يناسب {name}</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Today didn’t open</source>
        <translation>لم تُفتح صفحة اليوم</translation>
    </message>
    <message>
        <source>Today {time}</source>
        <translation>اليوم {time}</translation>
    </message>
    <message>
        <source>Told to {name}</source>
        <translation>قيل لـ {name}</translation>
    </message>
    <message>
        <source>Told two facts at the gate</source>
        <translation>ذكر معلومتين عند البوابة</translation>
    </message>
    <message>
        <source>Told two facts in the lounge</source>
        <translation>ذكر معلومتين في الصالة</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>غدًا</translation>
    </message>
    <message>
        <source>Too dear</source>
        <translation>غالٍ جدًا</translation>
    </message>
    <message>
        <source>Too long without the hub</source>
        <translation>مدة طويلة بلا مركز</translation>
    </message>
    <message>
        <source>Too many wrong PINs. Connect this tablet, then your PIN opens it again.</source>
        <translation>محاولات خاطئة كثيرة. صِل هذا الجهاز، ثم يفتحه رقمك السري من جديد.</translation>
    </message>
    <message>
        <source>Travels alone</source>
        <translation>سفر منفرد</translation>
    </message>
    <message>
        <source>Travels alone, in our care</source>
        <translation>سفر منفرد، في رعايتنا</translation>
    </message>
    <message>
        <source>Trousers</source>
        <translation>بنطال</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>حاول من جديد</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>التركية</translation>
    </message>
    <message>
        <source>Two customers have this card. Search for its number to choose.</source>
        <translation>لعميلين هذه البطاقة. ابحث برقمها للاختيار.</translation>
    </message>
    <message>
        <source>Two letters different</source>
        <translation>حرفان مختلفان</translation>
    </message>
    <message>
        <source>Type a name, a phone number, an email or a card.</source>
        <translation>اكتب اسمًا أو رقم هاتف أو بريدًا أو بطاقة.</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>الأوكرانية</translation>
    </message>
    <message>
        <source>Unlock with your PIN. New people can sign in when it is back online.</source>
        <translation>افتح برقمك السري. يمكن لأشخاص جدد الدخول عند عودة الاتصال.</translation>
    </message>
    <message>
        <source>Unsent work</source>
        <translation>عمل غير مرسل</translation>
    </message>
    <message>
        <source>Until {time}.</source>
        <translation>حتى {time}.</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>محدَّث</translation>
    </message>
    <message>
        <source>Upgrade taken on</source>
        <translation>تعهّد بالترقية</translation>
    </message>
    <message>
        <source>Usable, with something to look at</source>
        <translation>صالح للاستخدام مع ما يلزم النظر فيه</translation>
    </message>
    <message>
        <source>Used to come regularly</source>
        <translation>كانوا يأتون بانتظام</translation>
    </message>
    <message>
        <source>Usual day</source>
        <translation>اليوم المعتاد</translation>
    </message>
    <message>
        <source>Usual store</source>
        <translation>الفرع المعتاد</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>القيمة</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>الزيارات</translation>
    </message>
    <message>
        <source>Waiting for the first customers</source>
        <translation>في انتظار أول العملاء</translation>
    </message>
    <message>
        <source>Waiting to send, {count}</source>
        <translation>في انتظار الإرسال، {count}</translation>
    </message>
    <message>
        <source>Waits for a seat</source>
        <translation>بانتظار مقعد</translation>
    </message>
    <message>
        <source>Was a gift</source>
        <translation>كان هدية</translation>
    </message>
    <message>
        <source>We owe a word</source>
        <translation>علينا كلمة</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>ترحيب</translation>
    </message>
    <message>
        <source>What</source>
        <translation>ماذا</translation>
    </message>
    <message>
        <source>What a colleague took on</source>
        <translation>ما تعهّد به زميل</translation>
    </message>
    <message>
        <source>What came of a colleague’s work</source>
        <translation>نتيجة عمل زميل</translation>
    </message>
    <message>
        <source>What came of it, {name}</source>
        <translation>النتيجة، {name}</translation>
    </message>
    <message>
        <source>What colleagues did after {time} is not here yet. Yours is kept and sent.</source>
        <translation>ما فعله الزملاء بعد {time} لم يصل بعد. ما فعلته أنت محفوظ وسيُرسل.</translation>
    </message>
    <message>
        <source>What colleagues did is not here yet. Yours is kept and sent.</source>
        <translation>ما فعله الزملاء لم يصل بعد. ما فعلته أنت محفوظ وسيُرسل.</translation>
    </message>
    <message>
        <source>What did {name} say?</source>
        <translation>بمَ ردّ {name}؟</translation>
    </message>
    <message>
        <source>What is left is not known while offline. Promise nothing.</source>
        <translation>لا يُعرف ما بقي دون اتصال. لا تعد بشيء.</translation>
    </message>
    <message>
        <source>What people ordered shows again when the eye is open.</source>
        <translation>تظهر الطلبات من جديد عند فتح العين.</translation>
    </message>
    <message>
        <source>What was suggested, and this window</source>
        <translation>ما اقتُرح وهذه النافذة</translation>
    </message>
    <message>
        <source>What we may do</source>
        <translation>ما يجوز لنا</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>ما الذي لم يسر جيدًا</translation>
    </message>
    <message>
        <source>What would fit is sold out, owned already or was said not to be right. Scan something to see what goes with it.</source>
        <translation>ما قد يناسب نفد، أو موجود لدى العميل، أو قيل إنه غير مناسب. امسح منتجًا لترى ما يتناسب معه.</translation>
    </message>
    <message>
        <source>What you take care of stands here.</source>
        <translation>ما تعالجه يظهر هنا.</translation>
    </message>
    <message>
        <source>What you wrote is safe.</source>
        <translation>ما كتبته آمن.</translation>
    </message>
    <message>
        <source>What {tablet} holds about {name}, {day}</source>
        <translation>ما يحفظه {tablet} عن {name}، {day}</translation>
    </message>
    <message>
        <source>Whatever happened before</source>
        <translation>مهما حدث قبلها</translation>
    </message>
    <message>
        <source>Where people come from does not belong in a note.</source>
        <translation>أصل الناس لا مكان له في ملاحظة.</translation>
    </message>
    <message>
        <source>Which flight leaves here?</source>
        <translation>أي رحلة تغادر من هنا؟</translation>
    </message>
    <message>
        <source>Who is this?</source>
        <translation>من هذا؟</translation>
    </message>
    <message>
        <source>Who takes the tablet?</source>
        <translation>من يستلم الجهاز؟</translation>
    </message>
    <message>
        <source>Why not for {name}?</source>
        <translation>لماذا ليس لـ {name}؟</translation>
    </message>
    <message>
        <source>Will miss the next flight</source>
        <translation>سيتعذّر اللحاق بالرحلة التالية</translation>
    </message>
    <message>
        <source>Win back</source>
        <translation>استعادة</translation>
    </message>
    <message>
        <source>Wish</source>
        <translation>رغبة</translation>
    </message>
    <message>
        <source>With reasons</source>
        <translation>مع الأسباب</translation>
    </message>
    <message>
        <source>With the ground</source>
        <translation>لدى الفريق الأرضي</translation>
    </message>
    <message>
        <source>With the same number</source>
        <translation>بالرقم نفسه</translation>
    </message>
    <message>
        <source>Would miss the next flight</source>
        <translation>قد يتعذّر اللحاق بالرحلة التالية</translation>
    </message>
    <message>
        <source>Would this tablet serve an outage?</source>
        <translation>هل يصمد هذا الجهاز عند الانقطاع؟</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>كتابة ملاحظة</translation>
    </message>
    <message>
        <source>Write the wish itself: “Not on Saturdays.”</source>
        <translation>اكتب الرغبة نفسها: «ليس يوم السبت».</translation>
    </message>
    <message>
        <source>Write what happened and what to do next.</source>
        <translation>اكتب ما حدث وما يجب فعله بعد ذلك.</translation>
    </message>
    <message>
        <source>Write what helps, not why: “Offer a chair.”</source>
        <translation>اكتب ما يساعد لا السبب: «قدّم كرسيًا».</translation>
    </message>
    <message>
        <source>Write what helps: “Likes to speak French.”</source>
        <translation>اكتب ما يساعد: «يحب التحدث بالفرنسية».</translation>
    </message>
    <message>
        <source>Written by colleagues, for service only</source>
        <translation>كتبها الزملاء، للخدمة فقط</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>You</source>
        <translation>أنت</translation>
    </message>
    <message>
        <source>You apologised to {name}.</source>
        <translation>اعتذرتَ إلى {name}.</translation>
    </message>
    <message>
        <source>You apologised {when}</source>
        <translation>اعتذرتَ {when}</translation>
    </message>
    <message>
        <source>You can start now.</source>
        <translation>يمكنك البدء الآن.</translation>
    </message>
    <message>
        <source>You put this off until {day}</source>
        <translation>أجّلتَ هذا إلى {day}</translation>
    </message>
    <message>
        <source>You said sorry {when}</source>
        <translation>اعتذرتَ {when}</translation>
    </message>
    <message>
        <source>You said sorry. No need to repeat it.</source>
        <translation>اعتذرتَ. لا داعي للتكرار.</translation>
    </message>
    <message>
        <source>You said you would. Record how it went.</source>
        <translation>قلتَ إنك ستفعل. سجّل كيف سار الأمر.</translation>
    </message>
    <message>
        <source>Your PIN closes Aisleside on this kiosk. Without it the desk stays.</source>
        <translation>رمزك يغلق Aisleside على هذا الكشك. من دونه يبقى المكتب كما هو.</translation>
    </message>
    <message>
        <source>Your PIN opens this tablet.</source>
        <translation>رقمك السري يفتح هذا الجهاز.</translation>
    </message>
    <message>
        <source>Your PIN, checked on this tablet</source>
        <translation>رقمك السري، يُتحقق منه على هذا الجهاز</translation>
    </message>
    <message>
        <source>Your client</source>
        <translation>عميلك</translation>
    </message>
    <message>
        <source>Your client, last visit {day}</source>
        <translation>عميلك، آخر زيارة {day}</translation>
    </message>
    <message>
        <source>Your clients</source>
        <translation>عملاؤك</translation>
    </message>
    <message>
        <source>Your day is put away</source>
        <translation>أُخفي يومك</translation>
    </message>
    <message>
        <source>Your note is kept.</source>
        <translation>ملاحظتك محفوظة.</translation>
    </message>
    <message>
        <source>Your note is safe.</source>
        <translation>ملاحظتك آمنة.</translation>
    </message>
    <message>
        <source>Your role: {title}</source>
        <translation>دورك: {title}</translation>
    </message>
    <message>
        <source>Your staff number first, then your PIN.</source>
        <translation>رقمك الوظيفي أولًا، ثم رقمك السري.</translation>
    </message>
    <message>
        <source>Yours to say. Colleagues see it.</source>
        <translation>لك أن تقوله. يرى الزملاء ذلك.</translation>
    </message>
    <message>
        <source>a customer</source>
        <translation>عميل</translation>
    </message>
    <message>
        <source>about to land</source>
        <translation>على وشك الهبوط</translation>
    </message>
    <message>
        <source>alteration</source>
        <translation>تعديل</translation>
    </message>
    <message>
        <source>appointment</source>
        <translation>موعد</translation>
    </message>
    <message>
        <source>ask for the loyalty card</source>
        <translation>طلب بطاقة الولاء</translation>
    </message>
    <message>
        <source>at another store</source>
        <translation>في فرع آخر</translation>
    </message>
    <message>
        <source>at {place}</source>
        <translation>في {place}</translation>
    </message>
    <message>
        <source>at {time}</source>
        <translation>الساعة {time}</translation>
    </message>
    <message>
        <source>be quick</source>
        <translation>بسرعة</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>ملغاة</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>pattern of a date</comment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>pattern of a date</comment>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <comment>pattern of a date</comment>
        <translation>d MMMM</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>pattern of a date</comment>
        <translation>d MMMM yyyy</translation>
    </message>
    <message>
        <source>dddd d MMMM</source>
        <comment>pattern of a date</comment>
        <translation>dddd، d MMMM</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>تم التوصيل</translation>
    </message>
    <message>
        <source>delivery</source>
        <translation>توصيل</translation>
    </message>
    <message>
        <source>done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>البريد</translation>
    </message>
    <message>
        <source>eight</source>
        <translation>8</translation>
    </message>
    <message>
        <source>email</source>
        <translation>البريد</translation>
    </message>
    <message numerus="yes">
        <source>every %n days</source>
        <translation>
            <numerusform>كل يوم</numerusform>
            <numerusform>كل يوم</numerusform>
            <numerusform>كل يومين</numerusform>
            <numerusform>كل %n أيام</numerusform>
            <numerusform>كل %n يومًا</numerusform>
            <numerusform>كل %n يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>every day</source>
        <translation>كل يوم</translation>
    </message>
    <message>
        <source>every month</source>
        <translation>كل شهر</translation>
    </message>
    <message>
        <source>every week</source>
        <translation>كل أسبوع</translation>
    </message>
    <message numerus="yes">
        <source>every {count} days</source>
        <translation>
            <numerusform>كل يوم</numerusform>
            <numerusform>كل يوم</numerusform>
            <numerusform>كل يومين</numerusform>
            <numerusform>كل {count} أيام</numerusform>
            <numerusform>كل {count} يومًا</numerusform>
            <numerusform>كل {count} يوم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every {count} months</source>
        <translation>
            <numerusform>كل شهر</numerusform>
            <numerusform>كل شهر</numerusform>
            <numerusform>كل شهرين</numerusform>
            <numerusform>كل {count} أشهر</numerusform>
            <numerusform>كل {count} شهرًا</numerusform>
            <numerusform>كل {count} شهر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every {count} weeks</source>
        <translation>
            <numerusform>كل أسبوع</numerusform>
            <numerusform>كل أسبوع</numerusform>
            <numerusform>كل أسبوعين</numerusform>
            <numerusform>كل {count} أسابيع</numerusform>
            <numerusform>كل {count} أسبوعًا</numerusform>
            <numerusform>كل {count} أسبوع</numerusform>
        </translation>
    </message>
    <message>
        <source>five</source>
        <translation>5</translation>
    </message>
    <message>
        <source>followed up by {name}</source>
        <translation>تابعها {name}</translation>
    </message>
    <message>
        <source>four</source>
        <translation>4</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>من {day}</translation>
    </message>
    <message>
        <source>from {time}</source>
        <translation>من {time}</translation>
    </message>
    <message>
        <source>gate {gate}</source>
        <translation>البوابة {gate}</translation>
    </message>
    <message>
        <source>here</source>
        <translation>هنا</translation>
    </message>
    <message>
        <source>in the basket</source>
        <translation>في السلة</translation>
    </message>
    <message>
        <source>in {month}</source>
        <translation>في {month}</translation>
    </message>
    <message>
        <source>it was said</source>
        <translation>قيل ذلك</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>الآن</translation>
    </message>
    <message>
        <source>just updated</source>
        <translation>حُدّثت الآن</translation>
    </message>
    <message>
        <source>landed {time}</source>
        <translation>هبطت {time}</translation>
    </message>
    <message>
        <source>lands in {span}</source>
        <translation>تهبط بعد {span}</translation>
    </message>
    <message>
        <source>last visit {day}</source>
        <translation>آخر زيارة {day}</translation>
    </message>
    <message>
        <source>late</source>
        <translation>متأخر</translation>
    </message>
    <message>
        <source>late delivery</source>
        <translation>تأخر التوصيل</translation>
    </message>
    <message>
        <source>leaves in {span}</source>
        <translation>تغادر بعد {span}</translation>
    </message>
    <message>
        <source>leaves soon</source>
        <translation>تغادر قريبًا</translation>
    </message>
    <message>
        <source>leaves {time}</source>
        <translation>تغادر {time}</translation>
    </message>
    <message>
        <source>leaves {time}, planned {planned}</source>
        <translation>تغادر {time}، والمقرّر {planned}</translation>
    </message>
    <message>
        <source>left {time}</source>
        <translation>غادرت {time}</translation>
    </message>
    <message>
        <source>never</source>
        <translation>أبدًا</translation>
    </message>
    <message>
        <source>new to us</source>
        <translation>جديد عندنا</translation>
    </message>
    <message>
        <source>nine</source>
        <translation>9</translation>
    </message>
    <message>
        <source>no</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>no rush</source>
        <translation>بلا عجلة</translation>
    </message>
    <message>
        <source>none here</source>
        <translation>لا يوجد هنا</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>لم يُسأل بعد</translation>
    </message>
    <message>
        <source>not by {ways}</source>
        <translation>ليس عبر {ways}</translation>
    </message>
    <message>
        <source>not now</source>
        <translation>ليس الآن</translation>
    </message>
    <message>
        <source>nothing waiting</source>
        <translation>لا شيء ينتظر</translation>
    </message>
    <message>
        <source>now</source>
        <translation>الآن</translation>
    </message>
    <message>
        <source>of {count}</source>
        <translation>من {count}</translation>
    </message>
    <message>
        <source>on {day}</source>
        <translation>في {day}</translation>
    </message>
    <message>
        <source>one</source>
        <translation>1</translation>
    </message>
    <message>
        <source>online</source>
        <translation>عبر الإنترنت</translation>
    </message>
    <message>
        <source>over</source>
        <translation>انتهى</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>الهاتف</translation>
    </message>
    <message>
        <source>phone ends {digits}</source>
        <translation>ينتهي الهاتف بـ {digits}</translation>
    </message>
    <message>
        <source>prefers {way}</source>
        <translation>يفضّل: {way}</translation>
    </message>
    <message>
        <source>promise kept by {name}</source>
        <translation>أوفى بالوعد {name}</translation>
    </message>
    <message>
        <source>repair</source>
        <translation>إصلاح</translation>
    </message>
    <message>
        <source>same email</source>
        <translation>البريد نفسه</translation>
    </message>
    <message>
        <source>same phone</source>
        <translation>الهاتف نفسه</translation>
    </message>
    <message>
        <source>seven</source>
        <translation>7</translation>
    </message>
    <message>
        <source>six</source>
        <translation>6</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>أحدهم</translation>
    </message>
    <message>
        <source>somebody has congratulated</source>
        <translation>هنّأ أحدهم</translation>
    </message>
    <message>
        <source>somebody has said sorry</source>
        <translation>اعتذر أحدهم</translation>
    </message>
    <message>
        <source>somebody has said thank you</source>
        <translation>شكر أحدهم</translation>
    </message>
    <message>
        <source>somebody has said welcome</source>
        <translation>رحّب أحدهم</translation>
    </message>
    <message>
        <source>somebody has seen to it</source>
        <translation>عالج أحدهم الأمر</translation>
    </message>
    <message>
        <source>something was given</source>
        <translation>قُدّم شيء</translation>
    </message>
    <message>
        <source>taken care of</source>
        <translation>عولج</translation>
    </message>
    <message>
        <source>ten</source>
        <translation>10</translation>
    </message>
    <message>
        <source>text</source>
        <translation>رسالة نصية</translation>
    </message>
    <message>
        <source>three</source>
        <translation>3</translation>
    </message>
    <message>
        <source>time is up</source>
        <translation>انتهى الوقت</translation>
    </message>
    <message>
        <source>to {place}</source>
        <translation>إلى {place}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>غدًا</translation>
    </message>
    <message>
        <source>two</source>
        <translation>2</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>حتى {day}</translation>
    </message>
    <message>
        <source>usual store {place}</source>
        <translation>الفرع المعتاد {place}</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>أمس</translation>
    </message>
    <message>
        <source>you</source>
        <translation>أنت</translation>
    </message>
    <message>
        <source>your client</source>
        <translation>عميلك</translation>
    </message>
    <message>
        <source>{amount} less</source>
        <translation>أقل بـ {amount}</translation>
    </message>
    <message>
        <source>{amount} less than {product}</source>
        <translation>أقل بـ {amount} من {product}</translation>
    </message>
    <message>
        <source>{amount} more</source>
        <translation>أكثر بـ {amount}</translation>
    </message>
    <message>
        <source>{amount} more than {product}</source>
        <translation>أكثر بـ {amount} من {product}</translation>
    </message>
    <message>
        <source>{away}. Other tablets as of {when}.</source>
        <translation>{away}. الأجهزة الأخرى حتى {when}.</translation>
    </message>
    <message>
        <source>{away}. This is from this tablet; other tablets need a connection.</source>
        <translation>{away}. هذا من هذا الجهاز؛ الأجهزة الأخرى تحتاج إلى اتصال.</translation>
    </message>
    <message>
        <source>{boarded} of {listed} on board</source>
        <translation>{boarded} من {listed} على متن الطائرة</translation>
    </message>
    <message>
        <source>{board} to {off}</source>
        <translation>{board} إلى {off}</translation>
    </message>
    <message>
        <source>{count} GB</source>
        <translation>{count} غ.ب</translation>
    </message>
    <message>
        <source>{count} MB</source>
        <translation>{count} م.ب</translation>
    </message>
    <message numerus="yes">
        <source>{count} came back and need a person. Open the sheet of this tablet.</source>
        <translation>
            <numerusform>لم يعد شيء.</numerusform>
            <numerusform>عاد واحد ويحتاج إلى شخص. افتح صفحة هذا الجهاز.</numerusform>
            <numerusform>عاد اثنان ويحتاجان إلى شخص. افتح صفحة هذا الجهاز.</numerusform>
            <numerusform>عادت {count} وتحتاج إلى شخص. افتح صفحة هذا الجهاز.</numerusform>
            <numerusform>عاد {count} ويحتاج إلى شخص. افتح صفحة هذا الجهاز.</numerusform>
            <numerusform>عاد {count} ويحتاج إلى شخص. افتح صفحة هذا الجهاز.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} customers</source>
        <translation>
            <numerusform>لا عملاء</numerusform>
            <numerusform>عميل واحد</numerusform>
            <numerusform>عميلين</numerusform>
            <numerusform>{count} عملاء</numerusform>
            <numerusform>{count} عميلًا</numerusform>
            <numerusform>{count} عميل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} due today</source>
        <translation>
            <numerusform>لا شيء مستحق اليوم</numerusform>
            <numerusform>واحد مستحق اليوم</numerusform>
            <numerusform>اثنان مستحقان اليوم</numerusform>
            <numerusform>{count} مستحقة اليوم</numerusform>
            <numerusform>{count} مستحقًا اليوم</numerusform>
            <numerusform>{count} مستحق اليوم</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} here</source>
        <translation>{count} هنا</translation>
    </message>
    <message>
        <source>{count} in this booking</source>
        <translation>{count} في هذا الحجز</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} د</translation>
    </message>
    <message>
        <source>{count} min ago</source>
        <translation>قبل {count} د</translation>
    </message>
    <message>
        <source>{count} min old</source>
        <translation>عمرها {count} د</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>{count} أخرى</translation>
    </message>
    <message>
        <source>{count} more of {of}</source>
        <translation>{count} أخرى من {of}</translation>
    </message>
    <message>
        <source>{count} of {of} baskets held both</source>
        <translation>{count} من {of} سلة فيها الاثنان</translation>
    </message>
    <message>
        <source>{count} of {of} customers</source>
        <translation>{count} من {of} عميل</translation>
    </message>
    <message>
        <source>{count} of {of} records</source>
        <translation>{count} من {of} سجل</translation>
    </message>
    <message>
        <source>{count} opened.</source>
        <translation>فُتح {count}.</translation>
    </message>
    <message>
        <source>{count} parts of the data opened.</source>
        <translation>فُتح {count} من أجزاء البيانات.</translation>
    </message>
    <message numerus="yes">
        <source>{count} people</source>
        <translation>
            <numerusform>لا أحد</numerusform>
            <numerusform>شخص واحد</numerusform>
            <numerusform>شخصان</numerusform>
            <numerusform>{count} أشخاص</numerusform>
            <numerusform>{count} شخصًا</numerusform>
            <numerusform>{count} شخص</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} records did not fit and were set aside. Everything else is here.</source>
        <translation>
            <numerusform>كل السجلات مطابقة.</numerusform>
            <numerusform>سجل واحد لم يطابق ووُضع جانبًا. كل ما عداه موجود.</numerusform>
            <numerusform>سجلان لم يطابقا ووُضعا جانبًا. كل ما عداهما موجود.</numerusform>
            <numerusform>{count} سجلات لم تطابق ووُضعت جانبًا. كل ما عداها موجود.</numerusform>
            <numerusform>{count} سجلًا لم يطابق ووُضع جانبًا. كل ما عداه موجود.</numerusform>
            <numerusform>{count} سجل لم يطابق ووُضع جانبًا. كل ما عداه موجود.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} things colleagues wrote could not be sent. Each sees hers at sign-in.</source>
        <translation>
            <numerusform>لا شيء عالق للزملاء.</numerusform>
            <numerusform>تعذّر إرسال شيء كتبه زميل. يراه عند الدخول.</numerusform>
            <numerusform>تعذّر إرسال شيئين كتبهما زملاء. يراهما كلٌّ عند الدخول.</numerusform>
            <numerusform>تعذّر إرسال {count} أشياء كتبها زملاء. يراها كلٌّ عند الدخول.</numerusform>
            <numerusform>تعذّر إرسال {count} شيئًا كتبه زملاء. يراها كلٌّ عند الدخول.</numerusform>
            <numerusform>تعذّر إرسال {count} شيء كتبه زملاء. يراها كلٌّ عند الدخول.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} tries, then this tablet needs a connection to unlock.</source>
        <translation>
            <numerusform>لا محاولات، يلزم اتصال لفتح الجهاز.</numerusform>
            <numerusform>محاولة واحدة، ثم يلزم اتصال لفتح الجهاز.</numerusform>
            <numerusform>محاولتان، ثم يلزم اتصال لفتح الجهاز.</numerusform>
            <numerusform>{count} محاولات، ثم يلزم اتصال لفتح الجهاز.</numerusform>
            <numerusform>{count} محاولة، ثم يلزم اتصال لفتح الجهاز.</numerusform>
            <numerusform>{count} محاولة، ثم يلزم اتصال لفتح الجهاز.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} wait to be sent. They are safe; choose Sync now before you go.</source>
        <translation>
            <numerusform>لا شيء ينتظر الإرسال.</numerusform>
            <numerusform>واحد ينتظر الإرسال. هو آمن؛ اختر «مزامنة الآن» قبل أن تذهب.</numerusform>
            <numerusform>اثنان ينتظران الإرسال. هما آمنان؛ اختر «مزامنة الآن» قبل أن تذهب.</numerusform>
            <numerusform>{count} تنتظر الإرسال. هي آمنة؛ اختر «مزامنة الآن» قبل أن تذهب.</numerusform>
            <numerusform>{count} ينتظر الإرسال. هو آمن؛ اختر «مزامنة الآن» قبل أن تذهب.</numerusform>
            <numerusform>{count} ينتظر الإرسال. هو آمن؛ اختر «مزامنة الآن» قبل أن تذهب.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} waiting</source>
        <translation>
            <numerusform>لا شيء ينتظر</numerusform>
            <numerusform>واحد ينتظر</numerusform>
            <numerusform>اثنان ينتظران</numerusform>
            <numerusform>{count} تنتظر</numerusform>
            <numerusform>{count} ينتظر</numerusform>
            <numerusform>{count} ينتظر</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} were found by name.</source>
        <translation>وُجد {count} بالاسم.</translation>
    </message>
    <message>
        <source>{count} {where}</source>
        <translation>{count} {where}</translation>
    </message>
    <message>
        <source>{day} {time}</source>
        <translation>{day} {time}</translation>
    </message>
    <message>
        <source>{definition}, version {version}, worked out {day}.</source>
        <translation>{definition}، الإصدار {version}، حُسب {day}.</translation>
    </message>
    <message>
        <source>{done} of {of} people can sign in. The others sign in here once while online.</source>
        <translation>{done} من {of} أشخاص يستطيعون الدخول. يسجّل الآخرون الدخول هنا مرة عند الاتصال.</translation>
    </message>
    <message>
        <source>{done} of {of} records, or some differ. Choose Compare now to put it right.</source>
        <translation>{done} من {of} سجل، أو بعضها مختلف. اختر «قارن الآن» لتصحيحها.</translation>
    </message>
    <message>
        <source>{flight} to {place}</source>
        <translation>{flight} إلى {place}</translation>
    </message>
    <message>
        <source>{free} free.</source>
        <translation>المتاح {free}.</translation>
    </message>
    <message>
        <source>{free} free. Remove what is not needed.</source>
        <translation>المتاح {free}. احذف ما لا يلزم.</translation>
    </message>
    <message>
        <source>{held} of {expected} have a seat</source>
        <translation>{held} من {expected} لديهم مقعد</translation>
    </message>
    <message>
        <source>{held} of {expected} names</source>
        <translation>{held} من {expected} اسم</translation>
    </message>
    <message>
        <source>{held} of {expected} with their history</source>
        <translation>{held} من {expected} مع السجل</translation>
    </message>
    <message>
        <source>{here}, and everyone at the hub</source>
        <translation>{here}، والجميع في المركز</translation>
    </message>
    <message>
        <source>{here}, and everyone: nobody else</source>
        <translation>{here}، والجميع: لا أحد غيرهم</translation>
    </message>
    <message>
        <source>{here}. Asking the hub about everyone</source>
        <translation>{here}. يُسأل المركز عن الجميع</translation>
    </message>
    <message>
        <source>{here}. Searching everyone needs a connection</source>
        <translation>{here}. البحث بين الجميع يحتاج إلى اتصال</translation>
    </message>
    <message>
        <source>{here}. {trouble}</source>
        <translation>{here}. {trouble}</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} س</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} س {minutes} د</translation>
    </message>
    <message>
        <source>{label} taken away, saved here</source>
        <translation>أُزيل {label}، حُفظ هنا</translation>
    </message>
    <message>
        <source>{label}: {value}, saved here</source>
        <translation>{label}: {value}، حُفظ هنا</translation>
    </message>
    <message>
        <source>{minutes} in {place}</source>
        <translation>{minutes} في {place}</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} د</translation>
    </message>
    <message>
        <source>{missing} to board, {unseen} not seen yet</source>
        <translation>{missing} للصعود، {unseen} لم يُشاهَد بعد</translation>
    </message>
    <message>
        <source>{named} of {declared} are on the list</source>
        <translation>{named} من {declared} على القائمة</translation>
    </message>
    <message>
        <source>{name} asks</source>
        <translation>طلب {name}</translation>
    </message>
    <message numerus="yes">
        <source>{name} bought this %n times, last {ago}</source>
        <translation>
            <numerusform>لم يشترِه {name} بعد، آخرها {ago}</numerusform>
            <numerusform>اشتراه {name} مرة، آخرها {ago}</numerusform>
            <numerusform>اشتراه {name} مرتين، آخرها {ago}</numerusform>
            <numerusform>اشتراه {name} %n مرات، آخرها {ago}</numerusform>
            <numerusform>اشتراه {name} %n مرة، آخرها {ago}</numerusform>
            <numerusform>اشتراه {name} %n مرة، آخرها {ago}</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} bought this {ago}</source>
        <translation>اشتراه {name} {ago}</translation>
    </message>
    <message>
        <source>{name} brought it back {ago}</source>
        <translation>أرجعه {name} {ago}</translation>
    </message>
    <message>
        <source>{name} claimed this, and nothing came of it yet</source>
        <translation>تولّى {name} هذا ولم ينتج عنه شيء بعد</translation>
    </message>
    <message>
        <source>{name} comes back at {time}.</source>
        <translation>يعود {name} الساعة {time}.</translation>
    </message>
    <message>
        <source>{name} comes back on {day}.</source>
        <translation>يعود {name} في {day}.</translation>
    </message>
    <message>
        <source>{name} comes back tomorrow.</source>
        <translation>يعود {name} غدًا.</translation>
    </message>
    <message>
        <source>{name} comes back {when}.</source>
        <translation>يعود {name} {when}.</translation>
    </message>
    <message>
        <source>{name} in {seat}</source>
        <translation>{name} في {seat}</translation>
    </message>
    <message>
        <source>{name} is about to do this</source>
        <translation>{name} على وشك القيام بهذا</translation>
    </message>
    <message>
        <source>{name} is about to say it.</source>
        <translation>{name} على وشك قوله.</translation>
    </message>
    <message>
        <source>{name} is about to, since {time}. Take it over only if nothing came of it.</source>
        <translation>{name} على وشك ذلك منذ {time}. لا تتولَّه إلا إذا لم ينتج عنه شيء.</translation>
    </message>
    <message>
        <source>{name} is not shown for this again.</source>
        <translation>لن يُعرض {name} لهذا السبب بعد الآن.</translation>
    </message>
    <message>
        <source>{name} is taken care of.</source>
        <translation>تم الاعتناء بـ {name}.</translation>
    </message>
    <message>
        <source>{name} offered a seat</source>
        <translation>{name}: عُرض مقعد</translation>
    </message>
    <message>
        <source>{name} offered something</source>
        <translation>{name}: عُرض شيء</translation>
    </message>
    <message>
        <source>{name} said so</source>
        <translation>قال ذلك {name}</translation>
    </message>
    <message>
        <source>{name} said sorry</source>
        <translation>{name}: تم الاعتذار</translation>
    </message>
    <message>
        <source>{name} said sorry and all was well. No need to repeat it.</source>
        <translation>{name}: تم الاعتذار وكان كل شيء على ما يرام. لا داعي للتكرار.</translation>
    </message>
    <message>
        <source>{name} said sorry; it was not welcome. Leave it.</source>
        <translation>{name}: تم الاعتذار ولم يلقَ قبولًا. دع الأمر.</translation>
    </message>
    <message>
        <source>{name} shops here, too. Check: {marks}.</source>
        <translation>{name} يتسوق هنا أيضًا. تحقّق من: {marks}.</translation>
    </message>
    <message>
        <source>{name}: already taken care of</source>
        <translation>{name}: عولج من قبل</translation>
    </message>
    <message numerus="yes">
        <source>{new}; bought {what} on %n days</source>
        <translation>
            <numerusform>{new}؛ لم يُشترَ {what} بعد</numerusform>
            <numerusform>{new}؛ اشتُري {what} في يوم واحد</numerusform>
            <numerusform>{new}؛ اشتُري {what} في يومين</numerusform>
            <numerusform>{new}؛ اشتُري {what} في %n أيام</numerusform>
            <numerusform>{new}؛ اشتُري {what} في %n يومًا</numerusform>
            <numerusform>{new}؛ اشتُري {what} في %n يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>{new}; bought {what} on 1 day</source>
        <translation>{new}؛ اشتُري {what} في يوم واحد</translation>
    </message>
    <message>
        <source>{one} or {other}</source>
        <translation>{one} أو {other}</translation>
    </message>
    <message>
        <source>{paid} in the last 12 months</source>
        <translation>{paid} في آخر 12 شهرًا</translation>
    </message>
    <message>
        <source>{paid} in the last 12 months, most in {month}</source>
        <translation>{paid} في آخر 12 شهرًا، أكثرها في {month}</translation>
    </message>
    <message>
        <source>{people}, {seats}</source>
        <translation>{people}، {seats}</translation>
    </message>
    <message>
        <source>{percent}%</source>
        <translation>{percent}%</translation>
    </message>
    <message>
        <source>{percent}% is here. Search starts by itself in a moment.</source>
        <translation>وصل {percent}%. يبدأ البحث تلقائيًا بعد لحظة.</translation>
    </message>
    <message>
        <source>{percent}% is here. Today fills by itself in a moment.</source>
        <translation>وصل {percent}%. تمتلئ صفحة اليوم تلقائيًا بعد لحظة.</translation>
    </message>
    <message>
        <source>{place}, then {next}</source>
        <translation>{place}، ثم {next}</translation>
    </message>
    <message>
        <source>{product}: into the basket</source>
        <translation>{product}: إلى السلة</translation>
    </message>
    <message>
        <source>{product}: not now</source>
        <translation>{product}: ليس الآن</translation>
    </message>
    <message>
        <source>{product}: not right</source>
        <translation>{product}: غير مناسب</translation>
    </message>
    <message>
        <source>{product}: not suggested until {day}</source>
        <translation>{product}: لن يُقترح حتى {day}</translation>
    </message>
    <message>
        <source>{product}: {why}</source>
        <translation>{product}: {why}</translation>
    </message>
    <message>
        <source>{share} % of the links that speak for it</source>
        <translation>{share}٪ من الروابط المؤيدة له</translation>
    </message>
    <message>
        <source>{source} and {count} more</source>
        <translation>{source} و{count} غيرها</translation>
    </message>
    <message>
        <source>{source}, {age}</source>
        <translation>{source}، {age}</translation>
    </message>
    <message>
        <source>{span} ago</source>
        <translation>قبل {span}</translation>
    </message>
    <message>
        <source>{span} left</source>
        <translation>بقي {span}</translation>
    </message>
    <message>
        <source>{span}, {hurry}</source>
        <translation>{span}، {hurry}</translation>
    </message>
    <message>
        <source>{status} today</source>
        <translation>{status} اليوم</translation>
    </message>
    <message>
        <source>{status}, offline</source>
        <translation>{status}، غير متصل</translation>
    </message>
    <message>
        <source>{tablet} · last sync {when}</source>
        <translation>{tablet} · آخر مزامنة {when}</translation>
    </message>
    <message>
        <source>{tablet} · not synced yet</source>
        <translation>{tablet} · لم يُزامن بعد</translation>
    </message>
    <message>
        <source>{time}, just now</source>
        <translation>{time}، الآن</translation>
    </message>
    <message>
        <source>{time}, {count} min ago</source>
        <translation>{time}، قبل {count} د</translation>
    </message>
    <message>
        <source>{title} at {time}</source>
        <translation>{title} الساعة {time}</translation>
    </message>
    <message>
        <source>{title}, is here</source>
        <translation>{title}، وصل</translation>
    </message>
    <message>
        <source>{title}, {day}. No apology yet.</source>
        <translation>{title}، {day}. لا اعتذار بعد.</translation>
    </message>
    <message>
        <source>{title}, {when}. Nobody has apologised yet.</source>
        <translation>{title}، {when}. لم يعتذر أحد بعد.</translation>
    </message>
    <message>
        <source>{used}, {free} free</source>
        <translation>{used}، المتاح {free}</translation>
    </message>
    <message>
        <source>{weekday} {day}</source>
        <translation>{weekday} {day}</translation>
    </message>
    <message>
        <source>{what} at {time}</source>
        <translation>{what} الساعة {time}</translation>
    </message>
    <message>
        <source>{what} returned</source>
        <translation>إرجاع {what}</translation>
    </message>
    <message>
        <source>{what} since {year}</source>
        <translation>{what} منذ {year}</translation>
    </message>
    <message>
        <source>{what} taken away</source>
        <translation>أُزيل {what}</translation>
    </message>
    <message>
        <source>{what}, due {day}</source>
        <translation>{what}، يستحق {day}</translation>
    </message>
    <message>
        <source>{what}, {age}</source>
        <translation>{what}، {age}</translation>
    </message>
    <message>
        <source>{what}, {often} or so. Last bought {day}.</source>
        <translation>{what}، {often} تقريبًا. آخر شراء: {day}.</translation>
    </message>
    <message>
        <source>{what}. Use silently</source>
        <translation>{what}. للاستخدام دون ذكره</translation>
    </message>
    <message>
        <source>{what}: {why}</source>
        <translation>{what}: {why}</translation>
    </message>
    <message>
        <source>{when}, may be old</source>
        <translation>{when}، قد تكون قديمة</translation>
    </message>
    <message>
        <source>{where}, with you</source>
        <translation>{where}، معك</translation>
    </message>
    <message>
        <source>{where}, with {name}</source>
        <translation>{where}، مع {name}</translation>
    </message>
    <message>
        <source>{who} (you)</source>
        <translation>{who} (أنت)</translation>
    </message>
    <message>
        <source>{who} apologised {when}</source>
        <translation>{who}: اعتذار {when}</translation>
    </message>
    <message>
        <source>{who} congratulated {time}</source>
        <translation>{who}: تهنئة {time}</translation>
    </message>
    <message>
        <source>{who} gave something {time}</source>
        <translation>{who}: إهداء {time}</translation>
    </message>
    <message numerus="yes">
        <source>{who} have signed in here in the last %n days.</source>
        <translation>
            <numerusform>سجّل الدخول هنا {who} اليوم.</numerusform>
            <numerusform>سجّل الدخول هنا {who} خلال آخر يوم.</numerusform>
            <numerusform>سجّل الدخول هنا {who} خلال آخر يومين.</numerusform>
            <numerusform>سجّل الدخول هنا {who} خلال آخر %n أيام.</numerusform>
            <numerusform>سجّل الدخول هنا {who} خلال آخر %n يومًا.</numerusform>
            <numerusform>سجّل الدخول هنا {who} خلال آخر %n يوم.</numerusform>
        </translation>
    </message>
    <message>
        <source>{who} is seeing to it, since {time}</source>
        <translation>{who} يهتم بالأمر منذ {time}</translation>
    </message>
    <message>
        <source>{who} put this off until {day}</source>
        <translation>{who}: تأجيل إلى {day}</translation>
    </message>
    <message>
        <source>{who} said sorry {time}</source>
        <translation>{who}: اعتذار {time}</translation>
    </message>
    <message>
        <source>{who} said sorry {when}</source>
        <translation>{who}: اعتذار {when}</translation>
    </message>
    <message>
        <source>{who} said thank you {time}</source>
        <translation>{who}: شكر {time}</translation>
    </message>
    <message>
        <source>{who} saw to it {time}</source>
        <translation>{who}: معالجة {time}</translation>
    </message>
    <message>
        <source>{who} told {time}</source>
        <translation>{who}: إبلاغ {time}</translation>
    </message>
    <message>
        <source>{who} welcomed {time}</source>
        <translation>{who}: ترحيب {time}</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>«{words}»</translation>
    </message>
</context>
<context>
    <name>AppointmentPart</name>
    <message>
        <source>15 minutes earlier</source>
        <translation>قبل 15 دقيقة</translation>
    </message>
    <message>
        <source>15 minutes later</source>
        <translation>بعد 15 دقيقة</translation>
    </message>
    <message>
        <source>A day earlier</source>
        <translation>قبل يوم</translation>
    </message>
    <message>
        <source>A day later</source>
        <translation>بعد يوم</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>المدة</translation>
    </message>
    <message>
        <source>In your words</source>
        <translation>بكلماتك</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>لأجل ماذا</translation>
    </message>
    <message>
        <source>With whom</source>
        <translation>مع من</translation>
    </message>
</context>
<context>
    <name>AppointmentsCard</name>
    <message>
        <source>Appointments</source>
        <translation>المواعيد</translation>
    </message>
    <message>
        <source>New appointment</source>
        <translation>موعد جديد</translation>
    </message>
    <message>
        <source>Nobody is booked today. Appointments made at a profile stand here.</source>
        <translation>لا حجوزات اليوم. المواعيد التي تُحدَّد في ملف تظهر هنا.</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>الآن</translation>
    </message>
</context>
<context>
    <name>BasketSheet</name>
    <message>
        <source>Basket</source>
        <translation>السلة</translation>
    </message>
    <message>
        <source>Empty the basket</source>
        <translation>إفراغ السلة</translation>
    </message>
    <message>
        <source>Nothing lies in it. Put something in with the plus beside a suggestion, or scan it.</source>
        <translation>لا شيء فيها. ضع شيئًا بعلامة الزائد بجانب اقتراح، أو امسحه.</translation>
    </message>
    <message>
        <source>Opens this product</source>
        <translation>يفتح هذا المنتج</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>إزالة %1</translation>
    </message>
    <message>
        <source>Ring it up at the till. What lies here is put aside and not sold, and is not sent anywhere.</source>
        <translation>حاسب عند الصندوق. ما هنا موضوع جانبًا ولم يُبَع، ولا يُرسل إلى أي مكان.</translation>
    </message>
    <message>
        <source>Takes this product in hand</source>
        <translation>يأخذ هذا المنتج في اليد</translation>
    </message>
    <message>
        <source>When everything is paid, or the customer has left</source>
        <translation>متى دُفع كل شيء أو غادر العميل</translation>
    </message>
</context>
<context>
    <name>BriefingSheet</name>
    <message>
        <source>Folder</source>
        <translation>المجلد</translation>
    </message>
    <message>
        <source>Page to print</source>
        <translation>صفحة للطباعة</translation>
    </message>
    <message>
        <source>Save the page</source>
        <translation>حفظ الصفحة</translation>
    </message>
    <message>
        <source>The briefing of %1 on one page</source>
        <translation>إحاطة %1 في صفحة واحدة</translation>
    </message>
    <message>
        <source>The page names people and what they need. The file is not encrypted: print it, then delete it, and destroy the paper after the flight.</source>
        <translation>تذكر الصفحة أشخاصًا وما يحتاجون إليه. الملف غير مشفّر: اطبعه ثم احذفه، وأتلف الورقة بعد الرحلة.</translation>
    </message>
</context>
<context>
    <name>CabinPeople</name>
    <message>
        <source>People</source>
        <translation>الأشخاص</translation>
    </message>
</context>
<context>
    <name>CabinRowEntry</name>
    <message>
        <source>Take care of %1</source>
        <translation>الاعتناء بـ %1</translation>
    </message>
</context>
<context>
    <name>CabinTabs</name>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>الجميع</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>القوائم</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>المخطط</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>المهام</translation>
    </message>
</context>
<context>
    <name>CameraPane</name>
    <message>
        <source>Close the camera</source>
        <translation>إغلاق الكاميرا</translation>
    </message>
    <message>
        <source>Hold a code in front of the camera</source>
        <translation>ضع رمزًا أمام الكاميرا</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>لا صورة</translation>
    </message>
</context>
<context>
    <name>CaptureSheet</name>
    <message>
        <source>About %1</source>
        <translation>عن %1</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>موعد</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>الموافقة</translation>
    </message>
    <message>
        <source>Follow up</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Not right?</source>
        <translation>غير صحيح؟</translation>
    </message>
    <message>
        <source>Saved on this tablet at once, also without a network. You can take it back for a moment.</source>
        <translation>يُحفظ على هذا الجهاز فورًا، حتى بلا شبكة. يمكنك التراجع للحظات.</translation>
    </message>
    <message>
        <source>Size or taste</source>
        <translation>مقاس أو ذوق</translation>
    </message>
    <message>
        <source>This was not saved</source>
        <translation>لم يُحفظ هذا</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>كتابة ملاحظة</translation>
    </message>
</context>
<context>
    <name>CompareSheet</name>
    <message>
        <source>Both records are being read.</source>
        <translation>يُقرأ السجلان.</translation>
    </message>
    <message>
        <source>One person?</source>
        <translation>شخص واحد؟</translation>
    </message>
    <message>
        <source>These are the same person</source>
        <translation>هذا هو الشخص نفسه</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Whoever looks after the records decides. Until then both stay as they are.</source>
        <translation>يقرر من يعتني بالسجلات. حتى ذلك الحين يبقى كلاهما كما هو.</translation>
    </message>
    <message>
        <source>You said that these are the same person.</source>
        <translation>قلتَ إن هذا هو الشخص نفسه.</translation>
    </message>
</context>
<context>
    <name>ConsentPart</name>
    <message>
        <source>In %1’s words, if that helps</source>
        <translation>بكلمات %1، إن أفاد ذلك</translation>
    </message>
    <message>
        <source>No</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>ليس الآن</translation>
    </message>
    <message>
        <source>What about</source>
        <translation>بشأن ماذا</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>نعم</translation>
    </message>
</context>
<context>
    <name>CopySheet</name>
    <message>
        <source>Each line says what it is, where it came from and when. The file is not encrypted: hand it over, then delete it.</source>
        <translation>كل سطر يقول ما هو ومن أين ومتى. الملف غير مشفّر: سلّمه ثم احذفه.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>المجلد</translation>
    </message>
    <message>
        <source>For example of a stick</source>
        <translation>مثل ذاكرة USB</translation>
    </message>
    <message>
        <source>Give a copy</source>
        <translation>تسليم نسخة</translation>
    </message>
    <message>
        <source>Save the copy</source>
        <translation>حفظ النسخة</translation>
    </message>
    <message>
        <source>Saving the copy</source>
        <translation>جارٍ حفظ النسخة</translation>
    </message>
    <message>
        <source>What this tablet holds about %1, as a text file</source>
        <translation>ما يحفظه هذا الجهاز عن %1، كملف نصي</translation>
    </message>
</context>
<context>
    <name>CrewHeader</name>
    <message>
        <source>Another flight</source>
        <translation>رحلة أخرى</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Before: seat %1</source>
        <translation>السابق: المقعد %1</translation>
    </message>
    <message>
        <source>Find a seat or a name</source>
        <translation>البحث عن مقعد أو اسم</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>ألوان فاتحة</translation>
    </message>
    <message>
        <source>Next: seat %1</source>
        <translation>التالي: المقعد %1</translation>
    </message>
    <message>
        <source>Night colours</source>
        <translation>ألوان ليلية</translation>
    </message>
</context>
<context>
    <name>CrewPeople</name>
    <message>
        <source>Find a seat or a name</source>
        <translation>البحث عن مقعد أو اسم</translation>
    </message>
    <message>
        <source>Seat or name</source>
        <translation>المقعد أو الاسم</translation>
    </message>
</context>
<context>
    <name>CrewPlaces</name>
    <message>
        <source>Flight</source>
        <translation>الرحلة</translation>
    </message>
    <message>
        <source>Galley</source>
        <translation>مطبخ الطائرة</translation>
    </message>
    <message>
        <source>People</source>
        <translation>الأشخاص</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>التقرير</translation>
    </message>
</context>
<context>
    <name>CrewRail</name>
    <message>
        <source>%1. Opens what this tablet holds.</source>
        <translation>%1. يفتح ما على هذا الجهاز.</translation>
    </message>
    <message>
        <source>Colours, text size, somebody else, lock this tablet</source>
        <translation>الألوان وحجم النص وشخص آخر وقفل الجهاز</translation>
    </message>
</context>
<context>
    <name>CrewScreen</name>
    <message>
        <source>Aisleside</source>
        <translation>Aisleside</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
</context>
<context>
    <name>DoCard</name>
    <message>
        <source>Do</source>
        <translation>افعل</translation>
    </message>
    <message>
        <source>Don’t</source>
        <translation>لا تفعل</translation>
    </message>
</context>
<context>
    <name>DoneSheet</name>
    <message>
        <source>Done today</source>
        <translation>أُنجز اليوم</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Undo, %1</source>
        <translation>تراجع، %1</translation>
    </message>
    <message>
        <source>What you record today stands here, and can be taken back until it was sent.</source>
        <translation>ما تسجّله اليوم يظهر هنا ويمكن التراجع عنه حتى يُرسل.</translation>
    </message>
    <message>
        <source>What you recorded, newest first</source>
        <translation>ما سجّلته، الأحدث أولًا</translation>
    </message>
</context>
<context>
    <name>EyeButton</name>
    <message>
        <source>Hides notes, amounts and other customers</source>
        <translation>يخفي الملاحظات والمبالغ والعملاء الآخرين</translation>
    </message>
    <message>
        <source>Hold to peek, tap to turn it off</source>
        <translation>اضغط مطولًا لنظرة، والمس للإيقاف</translation>
    </message>
    <message>
        <source>Shoulder-safe</source>
        <translation>وضع الستر</translation>
    </message>
</context>
<context>
    <name>FactPart</name>
    <message>
        <source>%1, as we know it</source>
        <translation>%1، كما نعرفه</translation>
    </message>
    <message>
        <source>%1? A tap saves it</source>
        <translation>%1؟ لمسة تحفظه</translation>
    </message>
    <message>
        <source>In %1’s words, if that helps</source>
        <translation>بكلمات %1، إن أفاد ذلك</translation>
    </message>
    <message>
        <source>Not true, take it away</source>
        <translation>غير صحيح، أزله</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>شيء آخر</translation>
    </message>
    <message>
        <source>Until now</source>
        <translation>حتى الآن</translation>
    </message>
    <message>
        <source>What</source>
        <translation>ماذا</translation>
    </message>
    <message>
        <source>What is right</source>
        <translation>الصحيح</translation>
    </message>
</context>
<context>
    <name>FactsCard</name>
    <message>
        <source>Add a size or taste</source>
        <translation>إضافة مقاس أو ذوق</translation>
    </message>
    <message>
        <source>Not right? Opens it to correct it</source>
        <translation>غير صحيح؟ يفتحه للتصحيح</translation>
    </message>
    <message>
        <source>Nothing yet. What is bought and noted here will show up.</source>
        <translation>لا شيء بعد. ما يُشترى ويُدوَّن يظهر هنا.</translation>
    </message>
    <message>
        <source>Opens this customer</source>
        <translation>يفتح هذا العميل</translation>
    </message>
    <message>
        <source>Shows everybody she comes with</source>
        <translation>يعرض كل المرافقين</translation>
    </message>
    <message>
        <source>Use silently</source>
        <translation>للاستخدام دون ذكره</translation>
    </message>
    <message>
        <source>What we know</source>
        <translation>ما نعرفه</translation>
    </message>
</context>
<context>
    <name>FaultSheet</name>
    <message>
        <source>A seat, a row or a place: 14C, row 20, rear left.</source>
        <translation>مقعد أو صف أو مكان: 14C، الصف 20، الخلف يسارًا.</translation>
    </message>
    <message>
        <source>For whoever mends the aircraft. No passenger is named.</source>
        <translation>لمن يصلح الطائرة. لا يُذكر اسم أي مسافر.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Saved on this tablet at once, also without a network. The ground reads it when it has been sent.</source>
        <translation>يُحفظ على هذا الجهاز فورًا، حتى بلا شبكة. يقرؤه الفريق الأرضي بعد إرساله.</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>جارٍ الحفظ</translation>
    </message>
    <message>
        <source>Something is broken</source>
        <translation>هناك عطل</translation>
    </message>
    <message>
        <source>This was not saved</source>
        <translation>لم يُحفظ هذا</translation>
    </message>
    <message>
        <source>What</source>
        <translation>ماذا</translation>
    </message>
    <message>
        <source>What is the matter</source>
        <translation>ما المشكلة</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>أين</translation>
    </message>
</context>
<context>
    <name>FlightChoice</name>
    <message>
        <source>Which flight?</source>
        <translation>أي رحلة؟</translation>
    </message>
</context>
<context>
    <name>FlightScreen</name>
    <message>
        <source>Need first, then time left</source>
        <translation>الحاجة أولًا، ثم الوقت المتبقي</translation>
    </message>
</context>
<context>
    <name>FreshnessCard</name>
    <message>
        <source>%1. Opens what this tablet holds.</source>
        <translation>%1. يفتح ما على هذا الجهاز.</translation>
    </message>
</context>
<context>
    <name>GalleyScreen</name>
    <message>
        <source>Special service</source>
        <translation>خدمة خاصة</translation>
    </message>
    <message>
        <source>What lies where</source>
        <translation>أين يوجد كل شيء</translation>
    </message>
</context>
<context>
    <name>GateAnswer</name>
    <message>
        <source>Scan a boarding pass</source>
        <translation>مسح بطاقة صعود</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>المقعد</translation>
    </message>
    <message>
        <source>Without one, find the passenger by two facts.</source>
        <translation>بدون بطاقة، ابحث عن المسافر بمعلومتين.</translation>
    </message>
</context>
<context>
    <name>GateCaseCard</name>
    <message>
        <source>Accepted</source>
        <translation>مقبول</translation>
    </message>
    <message>
        <source>Also: %1</source>
        <translation>أيضًا: %1</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>تم الرفض</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Everybody after you will know</source>
        <translation>سيعرف كل من بعدك</translation>
    </message>
    <message>
        <source>Everybody else sees that you are about to</source>
        <translation>يرى الآخرون أنك على وشك ذلك</translation>
    </message>
    <message>
        <source>I’ll offer it</source>
        <translation>سأعرضه</translation>
    </message>
    <message>
        <source>I’ll say it</source>
        <translation>سأقوله</translation>
    </message>
    <message>
        <source>Names are hidden.</source>
        <translation>الأسماء مخفية.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>ليس الآن</translation>
    </message>
    <message>
        <source>Nothing to see to. A good flight is enough.</source>
        <translation>لا شيء يلزم. رحلة طيبة تكفي.</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>تولّي الأمر</translation>
    </message>
    <message>
        <source>The rule, and every fact it rests on</source>
        <translation>القاعدة وكل معلومة تستند إليها</translation>
    </message>
    <message>
        <source>What is private appears after the pass, or two facts.</source>
        <translation>يظهر الخاص بعد البطاقة أو معلومتين.</translation>
    </message>
    <message>
        <source>What to say and to offer appears here.</source>
        <translation>ما ينبغي قوله وعرضه يظهر هنا.</translation>
    </message>
    <message>
        <source>What to see to</source>
        <translation>ما ينبغي الاهتمام به</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>“Accepted” moves the seat and tells the crew</source>
        <translation>«مقبول» يغيّر المقعد ويُبلغ الطاقم</translation>
    </message>
</context>
<context>
    <name>GateComing</name>
    <message>
        <source>%1, most urgent first</source>
        <translation>%1، الأكثر إلحاحًا أولًا</translation>
    </message>
    <message>
        <source>Coming up</source>
        <translation>القادم</translation>
    </message>
    <message>
        <source>Names are hidden.</source>
        <translation>الأسماء مخفية.</translation>
    </message>
    <message>
        <source>Nobody needs anything before the door.</source>
        <translation>لا أحد يحتاج شيئًا قبل الباب.</translation>
    </message>
    <message>
        <source>Not a boarding authority: the departure system decides who flies.</source>
        <translation>ليس إذنًا بالصعود: نظام المغادرة يقرر من يسافر.</translation>
    </message>
    <message>
        <source>Show names</source>
        <translation>عرض الأسماء</translation>
    </message>
</context>
<context>
    <name>GateCountCard</name>
    <message>
        <source>%1 %2 on board</source>
        <translation>%1 %2 على المتن</translation>
    </message>
    <message>
        <source>Boarded</source>
        <translation>تم الصعود</translation>
    </message>
</context>
<context>
    <name>GateFactsSheet</name>
    <message>
        <source>Ask for two facts</source>
        <translation>اسأل عن معلومتين</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Or the booking code</source>
        <translation>أو رمز الحجز</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>المقعد</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>اسم العائلة</translation>
    </message>
    <message>
        <source>The surname, with the seat or the booking code. Let them say it, do not read it out.</source>
        <translation>اسم العائلة مع المقعد أو رمز الحجز. دع صاحبه يقوله، ولا تقرأه بصوت مسموع.</translation>
    </message>
    <message>
        <source>Two facts are needed</source>
        <translation>يلزم معلومتان</translation>
    </message>
</context>
<context>
    <name>GateHeader</name>
    <message>
        <source>%1. Opens what this tablet holds.</source>
        <translation>%1. يفتح ما على هذا الجهاز.</translation>
    </message>
    <message>
        <source>By two facts: the surname with the seat or the booking code</source>
        <translation>بمعلومتين: اسم العائلة مع المقعد أو رمز الحجز</translation>
    </message>
    <message>
        <source>Choose which flight leaves here</source>
        <translation>اختر الرحلة التي تغادر من هنا</translation>
    </message>
    <message>
        <source>Colours, text size, somebody else, lock this tablet</source>
        <translation>الألوان وحجم النص وشخص آخر وقفل الجهاز</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Find passenger</source>
        <translation>البحث عن مسافر</translation>
    </message>
    <message>
        <source>Flights</source>
        <translation>الرحلات</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>البوابة</translation>
    </message>
    <message>
        <source>Lounge</source>
        <translation>الصالة</translation>
    </message>
    <message>
        <source>Scan with the camera</source>
        <translation>المسح بالكاميرا</translation>
    </message>
</context>
<context>
    <name>GateListSheet</name>
    <message>
        <source>Everybody is on board.</source>
        <translation>الجميع على المتن.</translation>
    </message>
    <message>
        <source>I take them over</source>
        <translation>أتولّاها أنا</translation>
    </message>
    <message>
        <source>Names are hidden.</source>
        <translation>الأسماء مخفية.</translation>
    </message>
    <message>
        <source>Need first, then what we owe, then who asked first. The departure system gives the seats.</source>
        <translation>الحاجة أولًا، ثم ما علينا، ثم من طلب أولًا. نظام المغادرة يمنح المقاعد.</translation>
    </message>
    <message>
        <source>Nobody waits for a seat.</source>
        <translation>لا أحد ينتظر مقعدًا.</translation>
    </message>
    <message>
        <source>Nothing has changed.</source>
        <translation>لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>شوهد</translation>
    </message>
    <message>
        <source>The list</source>
        <translation>القائمة</translation>
    </message>
    <message>
        <source>What is different since somebody last looked.</source>
        <translation>ما اختلف منذ آخر اطلاع.</translation>
    </message>
</context>
<context>
    <name>GateQueue</name>
    <message>
        <source>By seat</source>
        <translation>حسب المقعد</translation>
    </message>
    <message>
        <source>Names are hidden.</source>
        <translation>الأسماء مخفية.</translation>
    </message>
    <message>
        <source>Next by seat</source>
        <translation>التالي حسب المقعد</translation>
    </message>
    <message>
        <source>Not on board yet</source>
        <translation>لم يصعدوا بعد</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>الصف</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>عرض الكل</translation>
    </message>
    <message>
        <source>What the list says otherwise than before</source>
        <translation>ما تغيّر في القائمة عمّا سبق</translation>
    </message>
</context>
<context>
    <name>GateScreen</name>
    <message>
        <source>Gate</source>
        <translation>البوابة</translation>
    </message>
    <message>
        <source>Lounge</source>
        <translation>الصالة</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>عرض</translation>
    </message>
    <message>
        <source>The count goes on. What they wrote leaves under their name.</source>
        <translation>يستمر العد. ما كتبوه يُرسل باسمهم.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
</context>
<context>
    <name>GateWhySheet</name>
    <message>
        <source>Why this?</source>
        <translation>لماذا هذا؟</translation>
    </message>
</context>
<context>
    <name>HandledStrip</name>
    <message>
        <source>Say why</source>
        <translation>اذكر السبب</translation>
    </message>
</context>
<context>
    <name>HistoryList</name>
    <message>
        <source>History</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>Loads older receipts into this list</source>
        <translation>يحمّل إيصالات أقدم في هذه القائمة</translation>
    </message>
    <message>
        <source>Nothing bought yet that this tablet knows of.</source>
        <translation>لا مشتريات يعرفها هذا الجهاز بعد.</translation>
    </message>
    <message>
        <source>Show older receipts</source>
        <translation>عرض إيصالات أقدم</translation>
    </message>
</context>
<context>
    <name>KeysSheet</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Basket</source>
        <translation>السلة</translation>
    </message>
    <message>
        <source>Close, then back</source>
        <translation>إغلاق، ثم رجوع</translation>
    </message>
    <message>
        <source>Close, then ready for the next pass</source>
        <translation>إغلاق، ثم جاهز للبطاقة التالية</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>العملاء</translation>
    </message>
    <message>
        <source>Find passenger</source>
        <translation>البحث عن مسافر</translation>
    </message>
    <message>
        <source>Flight</source>
        <translation>الرحلة</translation>
    </message>
    <message>
        <source>Follow up</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Galley</source>
        <translation>مطبخ الطائرة</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>Keys without Ctrl or Alt</source>
        <translation>مفاتيح بلا Ctrl أو Alt</translation>
    </message>
    <message>
        <source>Move in a list</source>
        <translation>التنقل في قائمة</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>On</source>
        <translation>تشغيل</translation>
    </message>
    <message>
        <source>On a suggestion: not right, because</source>
        <translation>على اقتراح: غير مناسب، والسبب</translation>
    </message>
    <message>
        <source>Peek while shoulder-safe, as long as it is held</source>
        <translation>نظرة في وضع الستر ما دام الضغط</translation>
    </message>
    <message>
        <source>People</source>
        <translation>الأشخاص</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>التقرير</translation>
    </message>
    <message>
        <source>Save the note</source>
        <translation>حفظ الملاحظة</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Tab reaches everything, Enter presses it.</source>
        <translation>يصل Tab إلى كل شيء وينفّذه Enter.</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>هذه القائمة</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Why you see this</source>
        <translation>لماذا ترى هذا</translation>
    </message>
    <message>
        <source>With a customer open</source>
        <translation>مع عميل مفتوح</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>كتابة ملاحظة</translation>
    </message>
</context>
<context>
    <name>LanguageButton</name>
    <message>
        <source>For everybody who uses this tablet</source>
        <translation>لكل من يستخدم هذا الجهاز</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Language of the screens</source>
        <translation>لغة الشاشات</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>What you have begun is kept.</source>
        <translation>ما بدأته محفوظ.</translation>
    </message>
</context>
<context>
    <name>MatterSheet</name>
    <message>
        <source>Comes back in 20 minutes</source>
        <translation>يعود بعد 20 دقيقة</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>ليس الآن</translation>
    </message>
    <message>
        <source>Why this?</source>
        <translation>لماذا هذا؟</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
</context>
<context>
    <name>MattersCard</name>
    <message>
        <source>Opens what to say, and why</source>
        <translation>يفتح ما يُقال، والسبب</translation>
    </message>
    <message>
        <source>Worth knowing</source>
        <translation>جدير بالمعرفة</translation>
    </message>
</context>
<context>
    <name>MentionCard</name>
    <message>
        <source>Worth mentioning</source>
        <translation>جدير بالذكر</translation>
    </message>
    <message>
        <source>You could offer</source>
        <translation>يمكنك أن تعرض</translation>
    </message>
</context>
<context>
    <name>NamePart</name>
    <message>
        <source>As it sounds, the loud part in capitals: eh-LEH-nah</source>
        <translation>كما يُنطق، والمقطع المشدّد بأحرف كبيرة: eh-LEH-nah</translation>
    </message>
    <message>
        <source>How to say it</source>
        <translation>طريقة النطق</translation>
    </message>
    <message>
        <source>Likes to hear from us by? A tap saves it</source>
        <translation>كيف يفضّل أن نتواصل؟ لمسة تحفظه</translation>
    </message>
    <message>
        <source>Name, as it is said</source>
        <translation>الاسم كما يُقال</translation>
    </message>
    <message>
        <source>Save how to say it</source>
        <translation>حفظ النطق</translation>
    </message>
    <message>
        <source>Save the name</source>
        <translation>حفظ الاسم</translation>
    </message>
</context>
<context>
    <name>NamesakeCard</name>
    <message>
        <source>Checked, open all</source>
        <translation>تم التحقق، افتح الكل</translation>
    </message>
    <message>
        <source>Notes, amounts and reasons are shown after this</source>
        <translation>تظهر الملاحظات والمبالغ والأسباب بعد هذا</translation>
    </message>
</context>
<context>
    <name>NotePart</name>
    <message>
        <source>%1 …</source>
        <translation>%1 …</translation>
    </message>
    <message>
        <source>Ctrl and Enter</source>
        <translation>Ctrl وEnter</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Saved on this tablet at once, also without a network. Colleagues read it when it has been sent, and the customer may: keep it kind and true.</source>
        <translation>يُحفظ على هذا الجهاز فورًا، حتى بلا شبكة. يقرؤه الزملاء بعد إرساله، ويحق للعميل ذلك: اجعله لطيفًا وصادقًا.</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>جارٍ الحفظ</translation>
    </message>
    <message>
        <source>The note was not saved</source>
        <translation>لم تُحفظ الملاحظة</translation>
    </message>
    <message>
        <source>What should a colleague know next time?</source>
        <translation>ماذا ينبغي أن يعرف الزميل في المرة القادمة؟</translation>
    </message>
</context>
<context>
    <name>NotesCard</name>
    <message>
        <source>No notes yet. Write what a colleague should know next time.</source>
        <translation>لا ملاحظات بعد. اكتب ما ينبغي أن يعرفه الزميل في المرة القادمة.</translation>
    </message>
    <message>
        <source>Remember</source>
        <translation>للتذكر</translation>
    </message>
</context>
<context>
    <name>OfferEntry</name>
    <message>
        <source>In the basket</source>
        <translation>في السلة</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>فتح %1</translation>
    </message>
    <message>
        <source>Opens why this is suggested</source>
        <translation>يفتح سبب هذا الاقتراح</translation>
    </message>
    <message>
        <source>Opens why this is suggested. Held, or with Delete, it asks why it is not right.</source>
        <translation>يفتح سبب هذا الاقتراح. بالضغط المطوّل أو بمفتاح Delete يسأل لماذا لا يناسب.</translation>
    </message>
    <message>
        <source>Put %1 into the basket</source>
        <translation>وضع %1 في السلة</translation>
    </message>
    <message>
        <source>Take %1 out of the basket</source>
        <translation>إخراج %1 من السلة</translation>
    </message>
</context>
<context>
    <name>OfferStrip</name>
    <message>
        <source>Not right? Hold it to say why.</source>
        <translation>غير مناسب؟ اضغط مطولًا لتقول السبب.</translation>
    </message>
    <message>
        <source>Shows the other suggestions too, or the first row alone</source>
        <translation>يعرض الاقتراحات الأخرى أيضًا، أو الصف الأول وحده</translation>
    </message>
</context>
<context>
    <name>OfferTile</name>
    <message>
        <source>In the basket</source>
        <translation>في السلة</translation>
    </message>
    <message>
        <source>Opens why this is suggested. Held, or with Delete, it asks why it is not right.</source>
        <translation>يفتح سبب هذا الاقتراح. بالضغط المطوّل أو بمفتاح Delete يسأل لماذا لا يناسب.</translation>
    </message>
    <message>
        <source>Put %1 into the basket</source>
        <translation>وضع %1 في السلة</translation>
    </message>
    <message>
        <source>Take %1 out of the basket</source>
        <translation>إخراج %1 من السلة</translation>
    </message>
</context>
<context>
    <name>OffersCard</name>
    <message>
        <source>Not right? Hold it to say why.</source>
        <translation>غير مناسب؟ اضغط مطولًا لتقول السبب.</translation>
    </message>
</context>
<context>
    <name>OpenCard</name>
    <message>
        <source>Done. Opens it again</source>
        <translation>تم. يفتحه من جديد</translation>
    </message>
    <message>
        <source>Marks it as done</source>
        <translation>يعلّمه كمنجز</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>قيد الإنجاز</translation>
    </message>
</context>
<context>
    <name>PeopleSheet</name>
    <message>
        <source>More, %1</source>
        <translation>المزيد، %1</translation>
    </message>
</context>
<context>
    <name>PersonCard</name>
    <message>
        <source>More, %1</source>
        <translation>المزيد، %1</translation>
    </message>
</context>
<context>
    <name>PersonHit</name>
    <message>
        <source>Compare</source>
        <translation>مقارنة</translation>
    </message>
    <message>
        <source>Compare, %1</source>
        <translation>مقارنة، %1</translation>
    </message>
</context>
<context>
    <name>PersonSheet</name>
    <message>
        <source>At each scan</source>
        <translation>عند كل مسح</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>الألوان</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>أكبر</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>الأكبر</translation>
    </message>
    <message>
        <source>Leave the kiosk</source>
        <translation>مغادرة الكشك</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>List of keys</source>
        <translation>قائمة المفاتيح</translation>
    </message>
    <message>
        <source>Lock this tablet</source>
        <translation>قفل هذا الجهاز</translation>
    </message>
    <message>
        <source>Locks the desk, and closes Aisleside after your PIN</source>
        <translation>يقفل المكتب ويغلق Aisleside بعد رمزك</translation>
    </message>
    <message>
        <source>Locks this tablet and asks for the next person’s PIN</source>
        <translation>يقفل هذا الجهاز ويطلب الرقم السري للشخص التالي</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>الحركة</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>عادي</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>تقليل الحركة</translation>
    </message>
    <message>
        <source>Sheets slide</source>
        <translation>الصفحات تنزلق</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>صامت</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>شخص آخر</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>الصوت</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>حجم النص</translation>
    </message>
    <message>
        <source>What you wrote and has not been sent stays on this tablet, sealed under your name, and leaves by itself. What you have begun waits for you.</source>
        <translation>ما كتبته ولم يُرسل يبقى على هذا الجهاز مختومًا باسمك ويُرسل تلقائيًا. ما بدأته ينتظرك.</translation>
    </message>
</context>
<context>
    <name>PinDots</name>
    <message>
        <source>%1 of %2 digits</source>
        <translation>%1 من %2 أرقام</translation>
    </message>
</context>
<context>
    <name>PinPad</name>
    <message>
        <source>Take back one digit</source>
        <translation>حذف رقم واحد</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>Last bought</source>
        <translation>آخر المشتريات</translation>
    </message>
    <message>
        <source>Make the appointment</source>
        <translation>تحديد الموعد</translation>
    </message>
    <message>
        <source>Open profile</source>
        <translation>فتح الملف</translation>
    </message>
</context>
<context>
    <name>PrivacyScreen</name>
    <message>
        <source>%1 asked us to…</source>
        <translation>طلب منا %1…</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · until: %2</source>
        <translation>%1 · حتى: %2</translation>
    </message>
    <message>
        <source>%1: %2. From %3. Shown until: %4</source>
        <translation>%1: %2. من %3. يظهر حتى: %4</translation>
    </message>
    <message>
        <source>Back to the profile</source>
        <translation>العودة إلى الملف</translation>
    </message>
    <message>
        <source>Correct it</source>
        <translation>تصحيح</translation>
    </message>
    <message>
        <source>Give a copy</source>
        <translation>تسليم نسخة</translation>
    </message>
    <message>
        <source>Keeps a follow-up, so that somebody here looks at this list</source>
        <translation>يحفظ متابعة لينظر أحدٌ هنا في هذه القائمة</translation>
    </message>
    <message>
        <source>Nobody that this tablet knows of.</source>
        <translation>لا أحد يعرفه هذا الجهاز.</translation>
    </message>
    <message>
        <source>Not shown to your role</source>
        <translation>لا يُعرض لدورك</translation>
    </message>
    <message>
        <source>Not shown to your role: %1</source>
        <translation>لا يُعرض لدورك: %1</translation>
    </message>
    <message>
        <source>Personal tips are off, as %1 asked.</source>
        <translation>الاقتراحات الشخصية متوقفة بطلب %1.</translation>
    </message>
    <message>
        <source>Shown until</source>
        <translation>يظهر حتى</translation>
    </message>
    <message>
        <source>Somebody here will look at this list</source>
        <translation>سينظر أحدٌ هنا في هذه القائمة</translation>
    </message>
    <message>
        <source>Something looks wrong</source>
        <translation>هناك ما يبدو خطأ</translation>
    </message>
    <message>
        <source>Stop tips</source>
        <translation>إيقاف الاقتراحات</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>What</source>
        <translation>ماذا</translation>
    </message>
    <message>
        <source>Who opened this profile</source>
        <translation>من فتح هذا الملف</translation>
    </message>
    <message>
        <source>Why it is shown to you</source>
        <translation>لماذا يُعرض عليك</translation>
    </message>
    <message>
        <source>Why you see this</source>
        <translation>لماذا ترى هذا</translation>
    </message>
</context>
<context>
    <name>ProductSheet</name>
    <message>
        <source>Add to basket</source>
        <translation>إضافة إلى السلة</translation>
    </message>
    <message>
        <source>Back to the product before</source>
        <translation>رجوع إلى المنتج السابق</translation>
    </message>
    <message>
        <source>In hand</source>
        <translation>في اليد</translation>
    </message>
    <message>
        <source>In the basket. Take it out</source>
        <translation>في السلة. إخراجه</translation>
    </message>
    <message>
        <source>Takes this product in hand</source>
        <translation>يأخذ هذا المنتج في اليد</translation>
    </message>
    <message>
        <source>Where to find it</source>
        <translation>أين تجده</translation>
    </message>
</context>
<context>
    <name>ProfileHeader</name>
    <message>
        <source>Follow up</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>More to record</source>
        <translation>تسجيل المزيد</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>كتابة ملاحظة</translation>
    </message>
</context>
<context>
    <name>ProfileScreen</name>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Follow up</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>More to record</source>
        <translation>تسجيل المزيد</translation>
    </message>
    <message>
        <source>Name, phone or card</source>
        <translation>اسم أو هاتف أو بطاقة</translation>
    </message>
    <message>
        <source>Opens what is put aside</source>
        <translation>يفتح ما وُضع جانبًا</translation>
    </message>
    <message>
        <source>Search for another person</source>
        <translation>البحث عن شخص آخر</translation>
    </message>
    <message>
        <source>This customer&apos;s history is long. It is on its way.</source>
        <translation>سجل هذا العميل طويل. إنه في الطريق.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Why each thing is shown, who opened this profile, what one may ask for</source>
        <translation>سبب عرض كل شيء، ومن فتح هذا الملف، وما يمكن طلبه</translation>
    </message>
    <message>
        <source>Why you see this</source>
        <translation>لماذا ترى هذا</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>كتابة ملاحظة</translation>
    </message>
</context>
<context>
    <name>PromisesCard</name>
    <message>
        <source>Done: %1</source>
        <translation>تم: %1</translation>
    </message>
    <message>
        <source>Open again: %1</source>
        <translation>فتح من جديد: %1</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>الوعود</translation>
    </message>
    <message>
        <source>What you promise a customer stands here on its day.</source>
        <translation>ما تعد به عميلًا يظهر هنا في يومه.</translation>
    </message>
</context>
<context>
    <name>PutRightSheet</name>
    <message>
        <source>Put it right</source>
        <translation>تصويب</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>جارٍ الحفظ</translation>
    </message>
    <message>
        <source>Send it again</source>
        <translation>إرساله من جديد</translation>
    </message>
    <message>
        <source>This was not saved</source>
        <translation>لم يُحفظ هذا</translation>
    </message>
    <message>
        <source>Your words</source>
        <translation>كلماتك</translation>
    </message>
</context>
<context>
    <name>ReadySheet</name>
    <message>
        <source>%1 of this place’s records are on this tablet</source>
        <translation>%1 من سجلات هذا الفرع على هذا الجهاز</translation>
    </message>
    <message>
        <source>Compare now</source>
        <translation>قارن الآن</translation>
    </message>
    <message>
        <source>Compares every record with the hub and puts right what differs</source>
        <translation>يقارن كل سجل بالمركز ويصحّح المختلف</translation>
    </message>
    <message>
        <source>Ready for the shift?</source>
        <translation>جاهز للمناوبة؟</translation>
    </message>
    <message>
        <source>Rehearse an outage</source>
        <translation>تجربة انقطاع</translation>
    </message>
</context>
<context>
    <name>RecordCard</name>
    <message>
        <source>First choose the seat.</source>
        <translation>اختر المقعد أولًا.</translation>
    </message>
    <message>
        <source>First choose what happened.</source>
        <translation>اختر أولًا ما حدث.</translation>
    </message>
    <message>
        <source>How did it go?</source>
        <translation>كيف سار الأمر؟</translation>
    </message>
    <message>
        <source>In a few words, if it helps</source>
        <translation>بكلمات قليلة، إن أفاد ذلك</translation>
    </message>
    <message>
        <source>No seat is free in this cabin.</source>
        <translation>لا مقعد شاغر في هذه المقصورة.</translation>
    </message>
    <message>
        <source>Not said after all</source>
        <translation>لم يُقل في النهاية</translation>
    </message>
    <message>
        <source>Shorten the words first.</source>
        <translation>اختصر النص أولًا.</translation>
    </message>
    <message>
        <source>Still upset</source>
        <translation>ما زال الاستياء</translation>
    </message>
    <message>
        <source>To seat %1</source>
        <translation>إلى المقعد %1</translation>
    </message>
    <message>
        <source>Too long for one line</source>
        <translation>أطول من سطر واحد</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>غير مؤكد</translation>
    </message>
    <message>
        <source>Went well</source>
        <translation>سار جيدًا</translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation>ماذا حدث؟</translation>
    </message>
</context>
<context>
    <name>RehearsalSheet</name>
    <message>
        <source>Possible once the customers are here and may be shown</source>
        <translation>ممكن متى وُجد العملاء وجاز عرضهم</translation>
    </message>
    <message>
        <source>Rehearse again</source>
        <translation>تجربة أخرى</translation>
    </message>
    <message>
        <source>Rehearse an outage</source>
        <translation>تجربة انقطاع</translation>
    </message>
    <message>
        <source>Rehearse now</source>
        <translation>جرّب الآن</translation>
    </message>
    <message>
        <source>Rehearsing</source>
        <translation>التجربة جارية</translation>
    </message>
</context>
<context>
    <name>ReportScreen</name>
    <message>
        <source>%1%</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>%1% of the packet is here</source>
        <translation>وصل %1% من الحزمة</translation>
    </message>
    <message>
        <source>Briefing</source>
        <translation>الإحاطة</translation>
    </message>
    <message>
        <source>For the ground</source>
        <translation>للفريق الأرضي</translation>
    </message>
    <message>
        <source>How complete the packet is</source>
        <translation>مدى اكتمال الحزمة</translation>
    </message>
    <message>
        <source>Nothing that the crew must know before the doors open.</source>
        <translation>لا شيء يجب أن يعرفه الطاقم قبل فتح الأبواب.</translation>
    </message>
    <message>
        <source>Page to print</source>
        <translation>صفحة للطباعة</translation>
    </message>
    <message>
        <source>Something is broken</source>
        <translation>هناك عطل</translation>
    </message>
</context>
<context>
    <name>SafeCard</name>
    <message>
        <source>Everything is shown until you let go.</source>
        <translation>كل شيء ظاهر حتى ترفع إصبعك.</translation>
    </message>
    <message>
        <source>Hide again</source>
        <translation>إخفاء من جديد</translation>
    </message>
    <message>
        <source>Notes and past amounts are hidden. Hold the button above to peek.</source>
        <translation>الملاحظات والمبالغ السابقة مخفية. اضغط مطولًا على الزر أعلاه لنظرة.</translation>
    </message>
    <message>
        <source>Peeking</source>
        <translation>نظرة جارية</translation>
    </message>
    <message>
        <source>Safe to show</source>
        <translation>آمن للعرض</translation>
    </message>
    <message>
        <source>Shows everything without holding the button</source>
        <translation>يعرض كل شيء دون الضغط على الزر</translation>
    </message>
</context>
<context>
    <name>SayCard</name>
    <message>
        <source>Already taken care of</source>
        <translation>تم الاعتناء به</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear the search</source>
        <translation>مسح البحث</translation>
    </message>
    <message>
        <source>Scan with the camera</source>
        <translation>المسح بالكاميرا</translation>
    </message>
</context>
<context>
    <name>SearchScreen</name>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>العملاء</translation>
    </message>
    <message>
        <source>Find anyone</source>
        <translation>ابحث عن أي شخص</translation>
    </message>
    <message>
        <source>In store today</source>
        <translation>في المتجر اليوم</translation>
    </message>
    <message>
        <source>Name, phone or card</source>
        <translation>اسم أو هاتف أو بطاقة</translation>
    </message>
    <message>
        <source>Name, phone, email or card</source>
        <translation>اسم أو هاتف أو بريد أو بطاقة</translation>
    </message>
    <message>
        <source>Search everyone</source>
        <translation>البحث بين الجميع</translation>
    </message>
    <message>
        <source>Search for a person</source>
        <translation>البحث عن شخص</translation>
    </message>
    <message>
        <source>The customers on this tablet are being opened. This takes longer only once.</source>
        <translation>يُفتح عملاء هذا الجهاز. يطول ذلك مرة واحدة فقط.</translation>
    </message>
    <message>
        <source>Who is the appointment for?</source>
        <translation>لمن الموعد؟</translation>
    </message>
    <message>
        <source>Your clients</source>
        <translation>عملاؤك</translation>
    </message>
</context>
<context>
    <name>SeatMini</name>
    <message>
        <source>The whole aircraft; tap to go there</source>
        <translation>الطائرة كلها؛ المس للانتقال إلى هناك</translation>
    </message>
</context>
<context>
    <name>SeatPlan</name>
    <message>
        <source>Seats</source>
        <translation>المقاعد</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>ShellScreen</name>
    <message>
        <source>%1. Opens what this tablet holds.</source>
        <translation>%1. يفتح ما على هذا الجهاز.</translation>
    </message>
    <message>
        <source>Aisleside</source>
        <translation>Aisleside</translation>
    </message>
    <message>
        <source>Colours, text size, somebody else, lock this tablet</source>
        <translation>الألوان وحجم النص وشخص آخر وقفل الجهاز</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>العملاء</translation>
    </message>
    <message>
        <source>Search everyone</source>
        <translation>البحث بين الجميع</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>You</source>
        <translation>أنت</translation>
    </message>
</context>
<context>
    <name>SignInScreen</name>
    <message>
        <source>A manager sets a new PIN at the hub: aisleside hub pin</source>
        <translation>يضع المدير رقمًا سريًا جديدًا في المركز: aisleside hub pin</translation>
    </message>
    <message>
        <source>Forgot PIN</source>
        <translation>نسيت الرقم السري</translation>
    </message>
    <message>
        <source>Scan staff badge</source>
        <translation>مسح بطاقة العمل</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>تسجيل الدخول</translation>
    </message>
    <message>
        <source>Someone else</source>
        <translation>شخص آخر</translation>
    </message>
    <message>
        <source>Staff number</source>
        <translation>الرقم الوظيفي</translation>
    </message>
    <message>
        <source>Who’s using this tablet?</source>
        <translation>من يستخدم هذا الجهاز؟</translation>
    </message>
</context>
<context>
    <name>SizeStrip</name>
    <message>
        <source>Sizes</source>
        <translation>المقاسات</translation>
    </message>
</context>
<context>
    <name>Skeleton</name>
    <message>
        <source>Loading</source>
        <translation>يُحمَّل</translation>
    </message>
</context>
<context>
    <name>SpendLine</name>
    <message>
        <source>Last 12 months</source>
        <translation>آخر 12 شهرًا</translation>
    </message>
</context>
<context>
    <name>TabletSheet</name>
    <message>
        <source>Block the network for a moment and try everything</source>
        <translation>حجب الشبكة للحظة وتجربة كل شيء</translation>
    </message>
    <message>
        <source>Connection to the hub</source>
        <translation>الاتصال بالمركز</translation>
    </message>
    <message>
        <source>Copy for support</source>
        <translation>نسخ للدعم</translation>
    </message>
    <message>
        <source>Customers on this tablet</source>
        <translation>العملاء على هذا الجهاز</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>It is right, go on</source>
        <translation>هذا صحيح، تابع</translation>
    </message>
    <message>
        <source>Possible once the customers are here and may be shown</source>
        <translation>ممكن متى وُجد العملاء وجاز عرضهم</translation>
    </message>
    <message>
        <source>Products on this tablet</source>
        <translation>المنتجات على هذا الجهاز</translation>
    </message>
    <message>
        <source>Put it right</source>
        <translation>تصويب</translation>
    </message>
    <message>
        <source>Read it</source>
        <translation>قراءة</translation>
    </message>
    <message>
        <source>Read it first</source>
        <translation>قراءة أولًا</translation>
    </message>
    <message>
        <source>Ready for the shift?</source>
        <translation>جاهز للمناوبة؟</translation>
    </message>
    <message>
        <source>Rehearse an outage</source>
        <translation>تجربة انقطاع</translation>
    </message>
    <message>
        <source>Sent lately</source>
        <translation>أُرسل مؤخرًا</translation>
    </message>
    <message>
        <source>Storage, encrypted</source>
        <translation>التخزين، مشفّر</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>مزامنة الآن</translation>
    </message>
    <message>
        <source>Syncing</source>
        <translation>مزامنة</translation>
    </message>
    <message>
        <source>This tablet</source>
        <translation>هذا الجهاز</translation>
    </message>
    <message>
        <source>Versions, counts and times. No person is in it.</source>
        <translation>إصدارات وأعداد وأوقات. لا أشخاص فيها.</translation>
    </message>
    <message>
        <source>What would work without a network, and what to do about the rest</source>
        <translation>ما يعمل بلا شبكة، وما العمل في الباقي</translation>
    </message>
</context>
<context>
    <name>TaskPart</name>
    <message>
        <source>A day earlier</source>
        <translation>قبل يوم</translation>
    </message>
    <message>
        <source>A day later</source>
        <translation>بعد يوم</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>In your words</source>
        <translation>بكلماتك</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>What</source>
        <translation>ماذا</translation>
    </message>
    <message>
        <source>When? A tap saves it</source>
        <translation>متى؟ لمسة تحفظه</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>من</translation>
    </message>
</context>
<context>
    <name>TimelineEntry</name>
    <message>
        <source>Opens what was bought</source>
        <translation>يفتح ما اشتُري</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>TodayScreen</name>
    <message>
        <source>%1. Opens what you did today.</source>
        <translation>%1. يفتح ما فعلته اليوم.</translation>
    </message>
    <message>
        <source>Done today, %1</source>
        <translation>أُنجز اليوم، %1</translation>
    </message>
    <message>
        <source>Name, phone or card</source>
        <translation>اسم أو هاتف أو بطاقة</translation>
    </message>
    <message>
        <source>Search for a customer</source>
        <translation>البحث عن عميل</translation>
    </message>
    <message>
        <source>The customers on this tablet are being opened. This takes longer only once.</source>
        <translation>يُفتح عملاء هذا الجهاز. يطول ذلك مرة واحدة فقط.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
</context>
<context>
    <name>TrolleyEntry</name>
    <message>
        <source>Opens why this is suggested</source>
        <translation>يفتح سبب هذا الاقتراح</translation>
    </message>
</context>
<context>
    <name>TrolleySheet</name>
    <message>
        <source>Asks why, and takes it away</source>
        <translation>يسأل عن السبب ويزيله</translation>
    </message>
    <message>
        <source>Not right, because</source>
        <translation>غير مناسب، والسبب</translation>
    </message>
    <message>
        <source>Note as taken</source>
        <translation>تدوينه كمأخوذ</translation>
    </message>
    <message>
        <source>What would change it</source>
        <translation>ما الذي يغيّره</translation>
    </message>
    <message>
        <source>Why this?</source>
        <translation>لماذا هذا؟</translation>
    </message>
</context>
<context>
    <name>TroubleCard</name>
    <message>
        <source>Anybody may say it then</source>
        <translation>يمكن لأي شخص قوله عندئذ</translation>
    </message>
    <message>
        <source>Comes back tomorrow</source>
        <translation>يعود غدًا</translation>
    </message>
    <message>
        <source>Everybody else sees that you are about to</source>
        <translation>يرى الآخرون أنك على وشك ذلك</translation>
    </message>
    <message>
        <source>I’ll say it</source>
        <translation>سأقوله</translation>
    </message>
    <message>
        <source>I’ve apologised</source>
        <translation>اعتذرتُ</translation>
    </message>
    <message>
        <source>Nobody says it again</source>
        <translation>لن يقوله أحد من جديد</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>ليس الآن</translation>
    </message>
    <message>
        <source>Not welcome</source>
        <translation>لم يلقَ قبولًا</translation>
    </message>
    <message>
        <source>See why</source>
        <translation>عرض السبب</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>تولّي الأمر</translation>
    </message>
    <message>
        <source>The rule, what it rests on, and what makes it go away</source>
        <translation>القاعدة، وما تستند إليه، وما يجعله يختفي</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
</context>
<context>
    <name>ValueBadge</name>
    <message>
        <source>Opens why</source>
        <translation>يفتح السبب</translation>
    </message>
</context>
<context>
    <name>ValueWhy</name>
    <message>
        <source>%1 Closes in %2&#xa0;s.</source>
        <translation>%1 يُغلق خلال %2 ث.</translation>
    </message>
    <message>
        <source>Against: %1</source>
        <translation>في المقابل: %1</translation>
    </message>
    <message>
        <source>Only you can see this</source>
        <translation>أنت وحدك ترى هذا</translation>
    </message>
    <message>
        <source>Why “%1”</source>
        <translation>لماذا «%1»</translation>
    </message>
</context>
<context>
    <name>WhySheet</name>
    <message>
        <source>Asks why, and takes it away</source>
        <translation>يسأل عن السبب ويزيله</translation>
    </message>
    <message>
        <source>In the basket. Take it out</source>
        <translation>في السلة. إخراجه</translation>
    </message>
    <message>
        <source>Not right, because</source>
        <translation>غير مناسب، والسبب</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>فتح %1</translation>
    </message>
    <message>
        <source>Put it into the basket</source>
        <translation>وضعه في السلة</translation>
    </message>
    <message>
        <source>What would change it</source>
        <translation>ما الذي يغيّره</translation>
    </message>
    <message>
        <source>Why this?</source>
        <translation>لماذا هذا؟</translation>
    </message>
</context>
<extra-origin>Machine-made first version. Nobody who speaks this language has checked it yet.</extra-origin>
</TS>
