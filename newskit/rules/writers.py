"""What stands before the names of those who wrote, language by language, in small letters: By, Von, Автор."""

from __future__ import annotations

from newskit.rules.lazy import Words


def _phrases(table: str) -> frozenset[str]:
    return frozenset(
        phrase.strip() for line in table.splitlines() for phrase in line.split(",") if phrase.strip()
    )


# Before names with nothing but a blank between, or with a colon.
BARE = _phrases("""
by, written by, reported by, reporting by, report by, story by, words by, text by, posted by, submitted by, filed by, exclusive by, interview by, compiled by, authored by
author, authors, reporter, journalist
von, das gespräch führte, das gespräch führten, das interview führte, das interview führten, die fragen stellte, text von, geschrieben von, verfasst von, erstellt von, autor, autorin, autoren, text
par, écrit par, rédigé par, publié par, texte par, article de, propos recueillis par, entretien réalisé par, texte, auteur, autrice
por, escrito por, publicado por, redactado por, texto por, texto de, autora, autores, texto, reportagem de
di, a cura di, articolo di, testo di, scritto da, redatto da, pubblicato da, dal nostro inviato, dalla nostra inviata, dal nostro corrispondente, dalla nostra corrispondente, testo, autore, autrice
de, door, geschreven door, geplaatst door, tekst
av, af, skrevet av, skrevet af, skriven av, text av, tekst af, tekst av, reportage av, teksti, toimittaja, kirjoittaja
opracował, opracowała, oprac., oprac, napisał, napisała, redaktor, autorzy, autorka, rozmawiał, rozmawiała, tekst i zdjęcia
napsal, napsala, připravil, připravila, napísal, napísala
scris de, publicat de, articol de, redactor, autori
szerző, írta, készítette
yazan, yazar, muhabir
συντάκτης, συντάκτρια, γράφει ο, γράφει η, γράφει ο/η, του/της, γράφουν οι, του, της, των, ρεπορτάζ, κείμενο
автор, авторы, автори, авторка, текст, корреспондент, кореспондент, кореспондентка, журналіст, журналістка, журналист, беседовал, беседовала, подготовил, подготовила, записал, записала
от, розмовляв, розмовляла, спілкувався, спілкувалася, підготував, підготувала, аутор, аутори, ауторка, пише, пишува
piše, autorica, avtor, avtorica, avtorja, avtorji, napisao, napisala, napisal, priredil, priredila, pripremio, pripremila
autorius, autorė, autoriai, parengė, autors, autore, teksts, kirjutas, egilea, höfundur, nga, imeandikwa na, mwandishi, na, በ, ni, nina, ulat ni, isinulat ni, ავტორი, հեղինակ
كتب, كتبت, كتبه, بقلم, מאת, نویسنده, خبرنگار, به قلم, تحریر, رپورٹ, लेखक, लेखिका, लेखक-, द्वारा, লেখক, লিখেছেন, โดย, ผู้เขียน, เขียนโดย, รายงานโดย, ដោយ, សរសេរដោយ, និពន្ធដោយ, រាយការណ៍ដោយ
objavio, objavila, vložil, vložila, napisal a, publikoval, publikovala, zamieścił, zamieściła, dodał, dodała, opublikował, opublikowała, przygotował, przygotowała
опублікував, опублікувала, написав, написала, опубликовал, опубликовала, написал, публикувано от, από, από τον, από την, του συντάκτη, yazdı, haberi yazan, haberi hazırlayan
بواسطة, كتبها, نوشته, نوشتهٔ, نوشته‌ی, گزارش از, על ידי, נכתב על ידי, เรื่องและภาพ, เรื่องโดย, লিখেছেন
dilaporkan oleh, diunggah oleh, disusun oleh, viết bởi, đăng bởi, parašė, kirjoittanut, signé, dossier réalisé par, postat de, interviu de, material de, άρθρο του, άρθρο της, интервю на
rozhovor vedl, rozhovor vedla, материал подготовил, материал подготовила, матеріал підготував, матеріал підготувала, פורסם על ידי, تقرير, گفت‌وگو از, เรียบเรียงโดย, บทความโดย, 執筆者, 筆者, 構成, 작성자, 작성, 기고
oleh, ditulis oleh, penulis, laporan, pewarta, wartawan, tác giả, bài viết của, bài của, материал на, текст на, ライター, 文, 取材・文, 文・写真, 写真・文, 文と写真, 取材, 記者, 執筆, 著者, 筆者
""")
# Before names with a colon only.
LABELS = _phrases("""
reporting, writing, rep, author of the article, forfatter, skribent, words, story, interview, reportage, protokoll, recherche, bericht, text und fotos, text und foto, text & foto, text och foto, text och bild, tekst og foto, teksti ja kuvat, tekst en foto, texte et photos, textes, besedilo, texto y fotos, texto y fotografía, testo e foto
escribe, escriben, informa, entrevista, reportaje, reportagem, edição de texto, servizio, intervista, entretien, enquête
rédaction, redazione, tin ảnh, tin & ảnh, haber-foto, haber foto, تنظیم, تهیه و تنظیم
opracowanie, derleyen, napisali, rozmowa, rozhovor, redaktorka, interviu, reportaj, szöveg, riport, haber, röportaj, haberi hazırlayan, αρθρογράφος, επιμέλεια
автор статьи, автор материала, авторы материала, интервью, репортаж, текст и фото, журналисты, текст та фото, інтервʼю, автор тексту
تقرير, إعداد, حوار, الكاتب, مراسل, المراسل, اعداد, גרסה מאת, כתב, כתבת, כתבה, כותב, כותבת, گزارش, گزارشگر, یادداشت, گفتگو, از
रिपोर्ट, रिपोर्टर, संवाददाता, প্রতিবেদক, লেখা, প্রতিবেদন, เรื่อง, ผู้สื่อข่าว, รายงาน, எழுதியவர், கட்டுரை, செய்தியாளர், អត្ថបទ, អ្នកនិពន្ធ, អ្នកសារព័ត៌មាន, ရေးသားသူ, သတင်းထောက်, ዘጋቢ, ጸሐፊ, አዘጋጅ, bài, bài viết, bài và ảnh, thực hiện, người viết, nhóm phóng viên
reporter / penulis, ライター, 글, 글·사진, 취재, 기자, 작성
""")
# Alone on a line, or in an element of their own.
LONE = _phrases("""
by, written by, reported by, words by, words, author, authors, about the author, about the authors, author of the article, reporter, journalist
von, text, autor, autorin, autoren, über den autor, über die autorin, zum autor, zur autorin, zur person, kommentar von, kolumne von, analyse von, gastbeitrag von, interview von, reportage von
ein kommentar von, eine kolumne von, eine analyse von, ein gastbeitrag von, ein interview von, eine reportage von, von unserem redakteur, von unserer redakteurin, von unserem korrespondenten, von unserer korrespondentin
par, auteur, auteurs, texte, à propos de l’auteur, à propos de l'auteur, à propos de l’auteure, à propos de l’autrice, l’auteur, l’autrice, propos recueillis par
por, autora, autores, sobre el autor, sobre la autora, sobre o autor, sobre a autora, o autor, a autora, escrito por, di, l’autore, sull’autore, l’autrice, a cura di
door, over de auteur, forfatter, skribent, av, af, om författaren, om forfatteren, skrevet av, skrevet af, kirjoittaja, o autorze, o autorce, autorzy, o autorovi, o autorce
despre autor, a szerzőről, szerző, yazar hakkında, yazar, muhabir, σχετικά με τον συντάκτη, συντάκτης, автор, авторы, автори, авторка, об авторе, про автора, о авторе
عن الكاتب, بقلم, كتب, כתב, מאת, על הכותב, درباره نویسنده, نویسنده, लेखक के बारे में, लेखक, লেখক, লেখক পরিচিতি, ผู้เขียน, โดย, tekst, teksts, teksti, tekstas, szöveg, autorius, autorė, autors, autore, skribent, toimittaja, mwandishi, аутор, ავტორი, հեղինակ, អ្នកនិពន្ធ, ရေးသားသူ, எழுதியவர், প্রতিবেদক, ጸሐፊ, penulis, tentang penulis, mengenai penulis, oleh, tác giả, về tác giả, kirjoittajasta, o autoru, o autorici, o avtorju, o avtorici, o autorach, за автора, о аутору, apie autorių, apie autorę, par autoru, par autori, autorist
sobre l’autor, sobre l’autora, acerca del autor, acerca de la autora, om skribenten, om journalisten, over de auteurs, despre autoare, um höfundinn, kuhusu mwandishi, tungkol sa may-akda, ავტორის შესახებ, հեղինակի մասին, about the writer
نبذة عن الكاتب, عن الكاتبة, על הכותבת, אודות הכותב, מן המחבר, مصنف کے بارے میں, எழுத்தாளர் பற்றி, เกี่ยวกับผู้เขียน, 글쓴이 소개, 저자 소개, 기자 소개, 著者について, この記事を書いた人, この記事の著者, この記事を書いた記者, ライタープロフィール, 筆者, 著者, 執筆者, ライター, 記者, 文, 著者プロフィール, 글쓴이
""")
# What kind of article it is, before `by` in small letters.
KINDS = _phrases("""
kolumne, kommentar, gastbeitrag, gastkommentar, analyse, interview, reportage, essay, leitartikel, glosse, porträt, rezension, protokoll
article, artikel, bericht, beitrag, artículo, articolo, artigo, opinion, comment, commentary, analysis, column, review, perspective, explainer, chronique, tribune, récit, enquête, portrait
entrevista, reportaje, reportagem, intervista, servizio, entretien, intervju, rozmowa, análisis, opinión, columna, crónica, analisi, commento, opinie, krönika, kronikk, ledare, opinia, komentarz, komentář, komentár
""")
ARTICLES = frozenset("a an ein eine un une una uno um uma en ett et".split())
PREPOSITIONS = frozenset("by von par por di de da door av af van przez od".split())
# Before the names of those who edited, with a colon.
EDITED = _phrases("""
editor, editors, edited by, web editor, online editor, copy editor, editör, haber editörü, редактор, редакторка, выпускающий редактор, випусковий редактор, літредактор
تحرير, עריכה, עורך, עורכת, biên tập, biên tập viên, penyunting, imehaririwa na, mhariri, редактировал, редактировала, რედაქტორი, խմբագիր
편집, 編集, संपादन, সম্পাদনা, ویرایش, ویراستار, บรรณาธิการ
""")
# What others than the writer did, before `by`: Edited by, Übersetzt von, Photographs by.
NOT_WRITTEN = frozenset(
    """edited editing reviewed checked fact-checked translated produced additional photographs photography photographed pictures images image illustrated illustration
    illustrations art artwork cartoon cartoons audio video graphics narrated presented sponsored directed hosted moderated designed approved supported film
    bearbeitet übersetzt redigiert gegengelesen illustriert fotografiert produziert präsentiert gesprochen bilder fotos foto illustrationen übersetzung
    traduit relu édité illustré réalisé produit présenté photographies photos traducido editado revisado ilustrado dirigido producido fotografías fotografía
    ilustraciones imágenes traduzido fotografias tradotto illustrato diretto prodotto fotografie illustrazioni immagini vertaald bewerkt foto’s foto's
    översatt redigerad bilderna oversatt oversat redigert redigeret przetłumaczone zredagowane zdjęcia""".split()
)
# In what leads to whom readers may ask, in small letters: Press contact:, Ansprechpartnerin.
CONTACT = Words((
    *"contact enquir inquir kontakt contatt contato kontak iletişim контакт ansprechpartner rückfrage pressestelle yhteystie επικοινων επαφ".split(),
    *"問い合わせ 問合せ 문의 اتصال للتواصل تماس ליצירת संपर्क যোগাযোগ ติดต่อ".split(), "liên hệ",
))  # fmt: skip
# Words that stand beside a date in scripts without capitals and are nobody's name: share, updated, minutes, staff.
NOT_NAMES = frozenset(
    """
تاريخ النشر شارك مقالات أخرى تابع مشاركة نسخ الرابط رابط حفظ طباعة الخط تحديث آخر نشر نشرت القراءة قراءة دقائق دقيقة تعليق تعليقات متابعة تابعنا أخبار وكالات وكالة مراسلنا التحرير هيئة استمع صحيفة جريدة موقع مراسل مراسلة محرر محررة كاتب كاتبة صحفي صحفية صحافي صحافية
כתבות בנושא שתפו עקבו שתף העתק קישור הדפסה תגובות עדכון אחרון עודכן פורסם דקות קריאה שמור חדשות מערכת סוכנויות כתבי כתב האזינו צילום כתבת כתבנו עורך עורכת עיתונאי עיתונאית פרשן פרשנית
دنبال کنید اشتراک اشتراک‌گذاری لینک کوتاه کد خبر چاپ انتشار زمان مطالعه دقیقه نظر نظرات اخبار گروه خبرگزاری سرویس تحریریه تاریخ شناسه روزنامه خبرنگار نویسنده روزنامه‌نگار دبیر گزارشگر مترجم
शेयर कॉपी लिंक फॉलो अपडेट अपडेटेड प्रकाशित पब्लिश समाचार न्यूज न्यूज़ डेस्क ब्यूरो टीम मिनट पढ़ें सुनें ऑनलाइन संवाददाता करें एजेंसी हिंदी हिन्दी द्वारा संपादक
অনুসরণ শেয়ার করুন লিংক কপি প্রকাশ প্রকাশিত আপডেট হালনাগাদ প্রতিবেদক প্রতিনিধি ডেস্ক মিনিট পড়ুন শুনুন অনলাইন নিজস্ব খবর সংস্থা
記者 編集委員 기자 특파원 ڈیٹ نامہ نگار ویب ڈیسک خبریں مقبول شیئر کریں تبصرے تبصرہ ഷെയർ ചെയ്യുക പങ്കിടുക பகிர்க షేర్ చేయండి ಹಂಚಿಕೊಳ್ಳಿ શેર કરો බෙදාගන්න မျှဝေရန် មតិយោបល់ ចែករំលែក გაზიარება ያጋሩ ያካፍሉ ലേഖകൻ กองบรรณาธิการ செய்திப் பிரிவு டெஸ்க்
""".split()
)
# What makes two words with capitals a place.
PLACES = frozenset(
    """New San Santa Los Las Rio Saint St. St São Santo Tel Abu Port Cape Fort Hong Kuala Addis Buenos North South East West Upper Lower Bad City Town County Beach Island Islands State Valley
    Springs Falls Delhi Нижний Великий Верхний Новый Северный Южный Μεγάλη Νέα Nova Novo Nueva Nuevo Nowy Nowa Gdańsk नई""".split()
)
# What who writes is called, and who edits or teaches: stems of words in small letters.
ROLE_STEMS = (
    "head of",
    "special to ",
    "special for ",
    *"redakteur redaktor korrespondent correspond corrispondent corresponsal reporter volontär journalist kolumnist columnist "
    "editor writer director".split(),
    *"producer contributor analyst redaktør redactor periodista giornalist inviat envoyé rédact professor fellow chief leiter "
    "verslagge redacteur".split(),
    *"medewerker mitarbeiter enviad repórter".split(),
)
ROLES = Words((
    *ROLE_STEMS, "phóng viên",
    *"toimittaj újságíró novinář novinár dziennikar ziarist gazeteci muhabir yazdı írása wartawan mwandishi žurnalist "
        "ajakirjanik журналист журналіст репортер novinar".split(),
    *"корреспондент кореспондент новинар δημοσιογράφ συντάκτ صحفي صحافي خبرنگار روزنامه‌نگار کاتب محرر כתב עיתונאי संवाददाता "
        "रिपोर्टर প্রতিবেদক ผู้สื่อข่าว 기자 記者 نمائندہ ലേഖകൻ".split(),
))  # fmt: skip
