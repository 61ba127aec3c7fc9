"""Names of months and of half days in the languages whose pages we read, lower case, without a full stop."""

from __future__ import annotations

# English; German; French; Spanish and Galician; Italian; Portuguese; Dutch; Swedish, Norwegian, Danish;
# Icelandic; Finnish; Polish; Czech and Slovak; Russian; Ukrainian; Belarusian; Serbian and Croatian; Bulgarian;
# Romanian; Hungarian; Turkish; Greek; Indonesian; Lithuanian; Latvian; Estonian; Arabic; Urdu; Persian has its own year.
_NAMES = """
january jan januar jänner janvier janv enero ene xaneiro gennaio gen janeiro januari janúar tammikuuta tammikuu
stycznia sty ledna januára января янв января січня января јануар јануара siječnja siječanj januara ianuarie január ocak oca
ιανουαρίου ιαν sausio janvārī jaanuar يناير януари gener студзеня جانفي جنوری

february feb februar février févr fév febrero febreiro febbraio fevereiro fev februari febrúar helmikuuta helmikuu
lutego lut února februára февраля фев лютого фебруар фебруара veljače veljača februara februarie február şubat şub
φεβρουαρίου φεβ vasario februārī veebruar فبراير февруари febrer лютага شباط فيفري فروری

march mar märz mrz mars marzo março maart mrt maret maaliskuuta maaliskuu marca března марта мар березня март ožujka
ožujak martie március mart μαρτίου μαρ kovo martā märts مارس març сакавіка آذار مارچ

april apr avril avr abril abr aprile huhtikuuta huhtikuu kwietnia kwi dubna apríla апреля апр квітня април априла
travnja travanj aprila aprilie április nisan nis απριλίου απρ balandžio aprīlī aprill أبريل ابريل apríl красавіка نيسان أفريل اپریل

may mai mayo maio maggio mag mei maj maí toukokuuta toukokuu maja května mája мая май травня мај маја svibnja svibanj
május mayıs μαΐου μαι gegužės maijā مايو maig траўня أيار ماي مئی

june jun juni juin junio xuño giugno giu junho júní kesäkuuta kesäkuu czerwca cze června júna июня июн червня јун јуна
lipnja lipanj juna iunie június haziran haz ιουνίου ιουν birželio jūnijā juuni يونيو юни juny чэрвеня حزيران جوان جون

july jul juli juillet juil julio xullo luglio lug julho júlí heinäkuuta heinäkuu lipca lip července júla июля июл липня
јул јула srpnja srpanj jula iulie július temmuz tem ιουλίου ιουλ liepos jūlijā juuli يوليو юли juliol ліпеня تموز جويلية جولائی

august aug août agosto ago augustus augusti ágúst elokuuta elokuu sierpnia sie srpna августа авг серпня август августа
kolovoza kolovoz avgusta augusztus ağustos ağu αυγούστου αυγ agustus rugpjūčio augustā أغسطس اغسطس agost жніўня أوت غشت اگست

september sept sep septembre septiembre setiembre setembro settembre set syyskuuta syyskuu września wrz září septembra
сентября сен вересня септембар септембра rujna rujan septembrie szeptember eylül eyl σεπτεμβρίου σεπ rugsėjo septembrī
سبتمبر септември setembre верасня أيلول شتنبر ستمبر

october oct oktober okt octobre octubre outubro ottobre ott outono out október lokakuuta lokakuu października paź října
októbra октября окт жовтня октобар октобра listopada octombrie ekim eki οκτωβρίου οκτ spalio oktobrī oktoober أكتوبر
اكتوبر октомври oktobra kastrychnik кастрычніка اکتوبر

november nov novembre noviembre novembro nóvember marraskuuta marraskuu listopadu novembra ноября ноя листопада
новембар новембра studenoga studeni noiembrie kasım kas νοεμβρίου νοε lapkričio novembrī نوفمبر ноември лістапада نونبر نومبر

december dec dezember dez décembre déc diciembre dic dezembro dicembre desember des joulukuuta joulukuu grudnia gru
prosince decembra декабря дек грудня децембар децембра prosinca prosinac decembrie aralık ara δεκεμβρίου δεκ gruodžio
decembrī detsember ديسمبر декември desembre снежня دجنبر دسمبر
""".split("\n\n")
MONTHS = {name: number for number, names in enumerate(_NAMES, 1) for name in names.split()}
# Croatian listopad is October, Polish and Czech listopad November: the words differ in their endings only.
MONTHS["listopada"] = 11  # Polish, the far larger press; Croatian pages write numbers

# Thai, Hindi, Bengali.
SIGNED_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "ม.ค. มกราคม जनवरी জানুয়ারি",
            "ก.พ. กุมภาพันธ์ फरवरी फ़रवरी ফেব্রুয়ারি",
            "มี.ค. มีนาคม मार्च মার্চ",
            "เม.ย. เมษายน अप्रैल এপ্রিল",
            "พ.ค. พฤษภาคม मई মে",
            "มิ.ย. มิถุนายน जून জুন",
            "ก.ค. กรกฎาคม जुलाई জুলাই",
            "ส.ค. สิงหาคม अगस्त আগস্ট অগস্ট",
            "ก.ย. กันยายน सितंबर सितम्बर সেপ্টেম্বর",
            "ต.ค. ตุลาคม अक्टूबर अक्तूबर অক্টোবর",
            "พ.ย. พฤศจิกายน नवंबर नवम्बर নভেম্বর",
            "ธ.ค. ธันวาคม दिसंबर दिसम्बर ডিসেম্বর",
        ),
        1,
    )
    for name in names.split()
}

# Words before or after a twelve-hour clock.
MORNING = frozenset("上午 早上 清晨 凌晨 早晨 午前 오전 am a.m.".split())
AFTERNOON = frozenset("下午 晚上 傍晚 深夜 午後 오후 pm p.m.".split())
NOON = "中午"
