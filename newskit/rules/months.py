"""Names of months and of half days in the languages whose pages we read, lower case, without a full stop."""

from __future__ import annotations

# English; German; French; Spanish and Galician; Italian; Portuguese; Dutch; Swedish, Norwegian, Danish;
# Icelandic; Finnish; Polish; Czech and Slovak; Russian; Ukrainian; Belarusian; Serbian and Croatian; Bulgarian;
# Romanian; Hungarian; Turkish; Greek; Indonesian; Lithuanian; Latvian; Estonian; Arabic; Urdu; then Hebrew,
# Persian, Greek nominatives and such without accents, short Ukrainian, Filipino, Swahili, Georgian, Armenian, Kazakh,
# Albanian, Amharic, Malay, Serbian in Latin letters; last those that stand where a program fills a month in: nominatives,
# and short ones. Czech `pro` is left out (15 Pro 2024).
_NAMES = """
january jan januar jänner janvier janv enero ene xaneiro gennaio gen janeiro januari janúar tammikuuta tammikuu
stycznia sty ledna januára января янв января січня января јануар јануара siječnja siječanj januara ianuarie január ocak oca
ιανουαρίου ιαν sausio janvārī jaanuar يناير януари gener студзеня جانفي جنوری
ינואר ژانویه ιανουάριος ιανουαριου січ იანვარი հունվարի қаңтар janvāris janar ጃንዩወሪ ጃንዋሪ
styczeń leden ian ян январь січень tammi

february feb februar février févr fév febrero febreiro febbraio fevereiro fev februari febrúar helmikuuta helmikuu
lutego lut února februára февраля фев лютого фебруар фебруара veljače veljača februara februarie február şubat şub
φεβρουαρίου φεβ vasario februārī veebruar فبراير февруари febrer лютага شباط فيفري فروری
פברואר فوریه φεβρουάριος φεβρουαριου лют февр pebrero pebruari თებერვალი փետրվարի ақпан februāris shkurt ፌብሩወሪ ፌብሩዋሪ
luty únor úno февраль лютий febr helmi

march mar märz mrz mars marzo março maart mrt maret maaliskuuta maaliskuu marca března марта мар березня март ožujka
ožujak martie március mart μαρτίου μαρ kovo martā märts مارس març сакавіка آذار مارچ
מרץ מרס μάρτιος μαρτιου бер берез marso machi მარტი մարտի наурыз marts ማርች mac marec mär
marzec březen bře márc березень maalis μάρ

april apr avril avr abril abr aprile huhtikuuta huhtikuu kwietnia kwi dubna apríla апреля апр квітня април априла
travnja travanj aprila aprilie április nisan nis απριλίου απρ balandžio aprīlī aprill أبريل ابريل apríl красавіка نيسان أفريل اپریل
אפריל آوریل απρίλιος απριλιου квіт aprili აპრილი ապրիլի сәуір aprīlis prill ኤፕሪል
kwiecień duben dub ápr апрель квітень кві huhti

may mai mayo maio maggio mag mei maj maí toukokuuta toukokuu maja května mája мая май травня мај маја svibnja svibanj
május mayıs μαΐου μαι gegužės maijā مايو maig траўня أيار ماي مئی مئ
מאי مه μάιος μαϊος μαιου трав მაისი մայիսի мамыр maijs maji ሜይ
květen kvě máj травень тра touko μάι μαΐ

june jun juni juin junio xuño giugno giu junho júní kesäkuuta kesäkuu czerwca cze června júna июня июн червня јун јуна
lipnja lipanj juna iunie június haziran haz ιουνίου ιουν birželio jūnijā juuni يونيو юни juny чэрвеня حزيران جوان جون
יוני ژوئن ιούνιος ιουνιου черв hunyo ივნისი հունիսի маусым jūnijs qershor ጁን junij
czerwiec červen čvn jún iun июнь червень чер kesä ιούν

july jul juli juillet juil julio xullo luglio lug julho júlí heinäkuuta heinäkuu lipca lip července júla июля июл липня
јул јула srpnja srpanj jula iulie július temmuz tem ιουλίου ιουλ liepos jūlijā juuli يوليو юли juliol ліпеня تموز جويلية جولائی
יולי ژوئیه جولای ιούλιος ιουλιου лип hulyo julai ივლისი հուլիսի шілде jūlijs korrik ጁላይ julij
lipiec červenec čvc júl iul июль липень heinä ιούλ يوليوز

august aug août agosto ago augustus augusti ágúst elokuuta elokuu sierpnia sie srpna августа авг серпня август августа
kolovoza kolovoz avgusta augusztus ağustos ağu αυγούστου αυγ agustus rugpjūčio augustā أغسطس اغسطس agost жніўня أوت غشت اگست
אוגוסט اوت آگوست αύγουστος αυγουστου серп agosti აგვისტო օգոստոսի тамыз augusts gusht ኦገስት ogos avgust augusta avgust
sierpień srpen agu agt avg ag серпень сер elo αύγ

september sept sep szept septembre septiembre setiembre setembro settembre set syyskuuta syyskuu września wrz září septembra
сентября сен вересня септембар септембра rujna rujan septembrie szeptember eylül eyl σεπτεμβρίου σεπ rugsėjo septembrī
سبتمبر септември setembre верасня أيلول شتنبر ستمبر
ספטמבר سپتامبر σεπτέμβριος σεπτεμβριου верес вер сент setyembre septemba სექტემბერი սեպտեմբերի қыркүйек septembris shtator ሴፕቴምበር septembar
wrzesień zář сентябрь вересень септ syys

october oct oktober okt octobre octubre outubro ottobre ott outono out október lokakuuta lokakuu października paź října
októbra октября окт жовтня октобар октобра listopada octombrie ekim eki οκτωβρίου οκτ spalio oktobrī oktoober أكتوبر
اكتوبر октомври oktobra kastrychnik кастрычніка اکتوبر
אוקטובר اکتبر οκτώβριος οκτωβριου жовт oktubre oktoba ოქტომბერი հոկտեմբերի қазан oktobris tetor ኦክቶበር oktobar
październik říjen říj октябрь жовтень жов loka

november nov novembre noviembre novembro nóvember marraskuuta marraskuu listopadu novembra ноября ноя листопада
новембар новембра studenoga studeni noiembrie kasım kas νοεμβρίου νοε lapkričio novembrī نوفمبر ноември лістапада نونبر نومبر
נובמבר نوامبر νοέμβριος νοεμβριου лист нояб nobyembre novemba nopember ნოემბერი նոյեմբերի қараша novembris nëntor lis ኖቬምበር novembar
listopad ноябрь листопад лис ноем nop marras νοέ

december dec dezember dez décembre déc diciembre dic dezembro dicembre desember des joulukuuta joulukuu grudnia gru
prosince decembra декабря дек грудня децембар децембра prosinca prosinac decembrie aralık ara δεκεμβρίου δεκ gruodžio
decembrī detsember ديسمبر декември desembre снежня دجنبر دسمبر
דצמבר دسامبر δεκέμβριος δεκεμβριου груд disyembre desemba დეკემბერი դեկտեմբերի желтоқсан decembris dhjetor ዲሴምበር disember decembar
grudzień prosinec декабрь грудень гру dis joulu
""".split("\n\n")
MONTHS = {name: number for number, names in enumerate(_NAMES, 1) for name in names.split()}
MONTHS |= {f"ב{name}": number for name, number in MONTHS.items() if "א" <= name[0] <= "ת"}  # in November
# The same word is November in Polish, and October in Croatian, which sets a full stop behind the day: 9. listopada 2024.
MONTHS |= {"listopada": 11, ".listopada": 10}

# Thai, Hindi, Marathi, Bengali, Tamil, Telugu, Kannada, Malayalam, Gujarati, Khmer, Burmese, Sinhala: their vowel signs are no letters to a pattern.
SIGNED_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "ม.ค. มกราคม जनवरी जन॰ जानेवारी জানুয়ারি জানুয়ারী ஜனவரி జనవరి ಜನವರಿ ജനുവരി જાન્યુઆરી មករា ဇန်နဝါရီ ဇန်နဝါရီလ ජනවාරි",
            "ก.พ. กุมภาพันธ์ फरवरी फ़रवरी फर॰ फेब्रुवारी ফেব্রুয়ারি ফেব্রুয়ারী பிப்ரவரி ఫిబ్రవరి ಫೆಬ್ರವರಿ ഫെബ്രുവരി ફેબ્રુઆરી កុម្ភៈ កុម្ភះ ဖေဖော်ဝါရီ ဖေဖော်ဝါရီလ පෙබරවාරි",
            "มี.ค. มีนาคม मार्च মার্চ மார்ச் మార్చి ಮಾರ್ಚ್ മാർച്ച് માર્ચ មីនា မတ် မတ်လ මාර්තු",
            "เม.ย. เมษายน अप्रैल एप्रिल এপ্রিল ஏப்ரல் ఏప్రిల్ ಏಪ್ರಿಲ್ ഏപ്രിൽ એપ્રિલ មេសា ဧပြီ ဧပြီလ අප්‍රේල්",
            "พ.ค. พฤษภาคม मई मे মে மே మే ಮೇ മേയ് മെയ് મે ឧសភា မေ မေလ මැයි",
            "มิ.ย. มิถุนายน जून জুন ஜூன் జూన్ ಜೂನ್ ജൂൺ જૂન មិថុនា ဇွန် ဇွန်လ ජූනි",
            "ก.ค. กรกฎาคม जुलाई जुलै জুলাই ஜூலை జులై జూలై ಜುಲೈ ജൂലൈ જુલાઈ កក្កដា ဇူလိုင် ဇူလိုင်လ ජූලි",
            "ส.ค. สิงหาคม अगस्त ऑगस्ट আগস্ট অগস্ট ஆகஸ்ட் ఆగస్టు ಆಗಸ್ಟ್ ഓഗസ്റ്റ് ઓગસ્ટ សីហា ဩဂုတ် ဩဂုတ်လ သြဂုတ် අගෝස්තු",
            "ก.ย. กันยายน सितंबर सितम्बर सप्टेंबर সেপ্টেম্বর செப்டம்பர் సెప్టెంబర్ ಸೆಪ್ಟೆಂಬರ್ സെപ്റ്റംബർ સપ્ટેમ્બર កញ្ញា စက်တင်ဘာ စက်တင်ဘာလ සැප්තැම්බර්",
            "ต.ค. ตุลาคม अक्टूबर अक्तूबर ऑक्टोबर অক্টোবর அக்டோபர் అక్టోబర్ ಅಕ್ಟೋಬರ್ ഒക്ടോബർ ઓક્ટોબર តុលា အောက်တိုဘာ အောက်တိုဘာလ ඔක්තෝබර්",
            "พ.ย. พฤศจิกายน नवंबर नवम्बर नव॰ नोव्हेंबर নভেম্বর நவம்பர் నవంబర్ ನವೆಂಬರ್ നവംബർ નવેમ્બર វិច្ឆិកា နိုဝင်ဘာ နိုဝင်ဘာလ නොවැම්බර්",
            "ธ.ค. ธันวาคม दिसंबर दिसम्बर डिसेंबर ডিসেম্বর டிசம்பர் డిసెంబర్ ಡಿಸೆಂಬರ್ ഡിസംബർ ડિસેમ્બર ធ្នូ ဒီဇင်ဘာ ဒီဇင်ဘာလ දෙසැම්බර්",
        ),
        1,
    )
    for name in names.split()
}
# Months of the Levant that have two words, and those of the same number that have one.
TWO_WORDS = {
    "كانون الثاني": "يناير",
    "تشرين الأول": "أكتوبر",
    "تشرين الاول": "أكتوبر",
    "تشرين الثاني": "نوفمبر",
    "كانون الأول": "ديسمبر",
    "كانون الاول": "ديسمبر",
}
# Of Vietnamese, behind `tháng`.
VIETNAMESE_MONTHS = {
    name: number
    for number, name in enumerate("một,hai,ba,tư,năm,sáu,bảy,tám,chín,mười,mười một,mười hai".split(","), 1)
}
PERSIAN_MONTHS = {
    name: number
    for number, name in enumerate(
        "فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند".split(), 1
    )
}
# Of the Ethiopian year, which begins in September; some have several spellings.
ETHIOPIAN_MONTHS = {
    name: number
    for number, names in enumerate(
        "መስከረም,ጥቅምት,ኅዳር ህዳር ሕዳር,ታኅሣሥ ታህሳስ ታኅሳስ ታሕሳስ,ጥር,የካቲት,መጋቢት,ሚያዝያ ሚያዚያ,ግንቦት,ሰኔ,ሐምሌ ሀምሌ,ነሐሴ ነሃሴ ነሀሴ,ጳጉሜ ጳጉሜን".split(
            ","
        ),
        1,
    )
    for name in names.split()
}

# Words before or after a twelve-hour clock.
MORNING = frozenset("上午 早上 清晨 凌晨 早晨 午前 오전 am a.m. सुबह সকাল صبح".split())
AFTERNOON = frozenset("下午 晚上 傍晚 深夜 午後 오후 pm p.m. शाम বিকেল বিকাল সন্ধ্যা شام".split())
NOON = frozenset("中午 दोपहर দুপুর دوپہر".split())
NIGHT = frozenset("रात রাত رات".split())  # from evening to early morning
