"""Frequent words of the languages that are written in Latin letters: what tells those apart."""

from __future__ import annotations

# Function words and a few ubiquitous verbs; a word may stand with several languages.
_WORDS = {
    "en": "the of and to in is that for it was with as his on be at by this had not are but from or have an they which one were "
    "all their there been has more who will would said",
    "de": "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass "
    "sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man "
    "sein wurde jetzt morgen wieder zwei geht kein allein",
    "fr": "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont la avec son aux cette "
    "ont ses mais comme nous sa été fait leur être ou elle tout deux même après demain maintenant hier avoir dit dont sous "
    "leurs jours",
    "es": "de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me si sin sobre este "
    "ya entre cuando todo esta ser son dos también fue había era muy años hasta desde está han ahora mañana después tener "
    "hubo días tras dijo hoy ayer según",
    "it": "di e il la che in a per un è del non sono si da con una della le i dei nel al alla più ha anche ma come dal gli lo "
    "se o delle degli questo stato nella dalla sul cui essere fatto dopo tra due su era hanno ora domani avere ieri oggi fa "
    "dice chi",
    "pt": "de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou ser "
    "quando muito há nos já está eu também só pelo pela até isso ela entre era depois são agora amanhã ter houve dois dias "
    "tras após disse hoje ontem",
    "gl": "de a o que e do da en un para é con non unha os no se na por máis as dos como pero foi ao das ten á seu súa ou ser "
    "cando moito xa está tamén só polo pola ata isto entre era despois son agora mañá ter houbo dous días tras dixo hoxe "
    "onte",
    "ca": "de la i el que a en un per és amb les del els una no se al dels com més però ha aquest també són va ser entre seva "
    "fer o sobre seu ja aquesta anys després ara demà tenir dos dies segons dijous avui ahir hi",
    "nl": "de van het een en in is dat op te zijn met die voor niet aan er om ook als dan maar bij nog uit door naar heeft over "
    "hij ze werd wordt kan meer was al worden deze of tot zich hebben we nu morgen weer twee gaat geen alleen na",
    "sv": "och i att det som en på är av för med den till har de inte om ett han men var jag sig från vi så kan när år säger "
    "under också efter eller nu sin där vid mot ska skulle kommer ut får finns ingen igen själv fick gick två natten hos "
    "denna nya bara mer flera blir nytt",
    "no": "og i det er på som en å til av for med at har de ikke den om et var fra men vi seg han hun kan så eller også etter "
    "ble skal ut når sier nå ved over bli mot da være år mener hva hvor hadde noe noen blitt opp uten meg deg hvis mye "
    "derfor hvordan sier gjør ved bare mer ingen igjen selv fikk gikk natt natten hos denne nye sine blir nytt",
    "da": "og i at det er en til på den af for med har de ikke som et der var fra men vi sig han kan så eller også efter blev "
    "skal ud når siger nu ved over blive mod da være år hvad hvor mellem havde noget nogle blevet op uden mig dig hvis "
    "meget derfor hvordan siger gør ved bliver kun mere ingen igen selv fik gik nat hos denne nye sin nyt",
    "is": "og að í á er sem það við til af með fyrir um var ekki en hann þess hefur þetta þá eru því frá hún segir verið upp sé "
    "eftir eða hafa þar nú tvo tveir enginn",
    "fi": "ja on ei että se hän oli ovat mutta myös joka kun kuin niin sen mukaan voi tai ole jos mitä sekä vuoden olla hänen "
    "nyt ovat vain koko kertoo sitten jo joka jälkeen huomenna kaksi lisää kolme enää kukaan sanoi",
    "pl": "i w na z się do nie że to jest o jak a po co dla od za przez tym być był ale oraz są roku przy może już tego które "
    "który jego ma tak czy jednak także ich tylko też ze żeby teraz jutro nikt bez dwa więcej podał został zostanie jeszcze",
    "cs": "a v se na je že s z do o to ve i za po k pro by jako ale podle od jsou jeho který byl které také která už jen nebo "
    "bude při co více ze však své když má let jsem kvůli teď zítra nikdo roku bez dva muže aby ještě znovu",
    "sk": "a v sa na je že s z do o to vo aj za po k pre by ako ale podľa od sú jeho ktorý bol ktoré tiež ktorá už len alebo "
    "bude pri čo viac zo však svoje keď má rokov som kvôli teraz zajtra nikto roku bez dva mužov aby ešte opäť uviedla",
    "hu": "a az és hogy nem is egy azt volt van meg de ez csak már el mint még ki szerint után ezt lesz fel vagy pedig között "
    "minden amely a be így most ha lett több miután két holnap senki sem újra mondta három egyik",
    "ro": "de și în a la cu pe că din o un care nu este pentru mai au fost s-a sau după prin ce dar fi sunt cele lor ca va al "
    "ale cel unui unei între acest această avea are acum mâine nimeni doi două spune azi ieri se nici sa",
    "tr": "ve bir bu da de için ile olarak olan daha gibi ise çok en kadar sonra ne her var olduğu yıl göre ama değil o büyük "
    "dedi etti oldu tarafından ancak şu yeni kendi iki şimdi yarın ardından karşı son yeniden gece üç ilk",
    "id": "yang dan di dengan untuk dari pada ini itu dalam tidak akan ke juga oleh telah karena ada sebagai tersebut kepada "
    "bisa saat lebih para mereka adalah sudah kata tahun hari atau secara setelah bahwa seorang orang ia kini menurut "
    "mengenai bagi namun serta usai supaya agar setiap sejak satu dua pihak pun",
    "ms": "yang dan di dengan untuk dari pada ini itu dalam tidak akan ke juga oleh telah kerana ada sebagai tersebut kepada "
    "boleh ketika lebih para mereka adalah beliau kata tahun berkata daripada turut selepas bahawa ialah seorang sesiapa "
    "tiada kini menurut mengenai bagi supaya agar setiap sejak satu dua pihak manakala awal semula",
    "vi": "và của là có cho trong được các một với không người những đã khi này ông để từ đến đó cũng về ra như ở tại sẽ năm "
    "vào nhiều theo hơn bị còn",
    "hr": "i u je na se da za su od s a iz kao o koji će što ne to do nije po bi koje te ali koja sve još samo više ili biti "
    "kako već bio prema nakon hrvatske zbog sada sutra nitko svi oko prije bez dok dva dvije ponovno rekao pa",
    "sl": "in je v na se za da so ki pa z o s ne tudi od po bi kot ni še bo do iz pri kako več le ter so bil ali že kar ko bilo "
    "če ima svoje med leta zaradi zdaj jutri nihče vsi bodo niso brez dva znova dejal",
    "et": "ja on ei et see oli ta kui ka mis aga oma või ning kes selle mida välja siis nad tema kuid mitte veel olla pärast "
    "ole saab eesti aasta nii nüüd homme kaks oleks teatas kolm enam vaid ütles",
    "lv": "un ir no ka par ar uz kas tas bet arī ka kā vai tika nav tiek lai pēc gada viņš šo gan pie līdz vairāk savu tikai "
    "bija jau tā gadā tagad rīt divi divus trīs jo neviens viņa sacīja",
    "lt": "ir yra kad į iš su tai bet o ne buvo apie už kaip jo taip dėl pat ar jau tik nuo jis savo po gali metų bei dar kuris "
    "būti lietuvos prie tačiau dabar rytoj du trys nes niekas kai daugiau sakė",
    "af": "die van en in is het dat vir op met te nie om word wat sal hy aan as sy was ook by hulle deur kan na ons maar uit "
    "moet wees al tot gesê nou môre weer twee gaan nadat ná vasgetrek",
    "sq": "të e në dhe për që me një është nga u i do ka se si më kjo nuk ai tij por edhe janë pas kanë ky duke mund gjithë kur "
    "shumë vetëm tani nesër dy askush tha",
    "sw": "ya na wa kwa ni za katika la kuwa cha hii hiyo huo pia baada hata kama ili watu mwaka yake alisema lakini wake ambao "
    "kutoka zaidi sasa wawili hakuna mtu ikiwa tu mwa vya wao siku",
    "zu": "ukuthi futhi kanye kodwa uma lapho ngoba noma nje ngesikhathi kusho njengoba nge abantu yilapho wathi bese phakathi kule yokuthi manje",
    "eu": "eta da bat ez du ere dira izan den egin dute zuen beste baino gabe dela hori bere arte baina zen horrek dituzte",
    "ga": "an na agus ar go le a is i do tá sé bhí leis nach seo atá ach faoi sin mar chun nuair bhfuil sí",
    "tl": "ang ng sa na at mga ay ni si nang para hindi ito siya kung may mula naman din rin kanyang ayon dahil niya",
    "kl": "aamma tassa taamaattumik pillugu ilaatigut kalaallit ullumi taanna soorlu imaluunniit",
}
WORDS: dict[str, tuple[str, ...]] = {}
for _language, _list in _WORDS.items():
    for _word in dict.fromkeys(_list.split()):
        WORDS[_word] = (*WORDS.get(_word, ()), _language)
# Letters that a few languages have beside those of English: proof where a text is short.
_MARKS = {
    "da": "åæø", "no": "åæø", "sv": "åäö", "fi": "äö", "de": "äöüß", "nl": "ë", "is": "þðæö", "fr": "çéèêœ", "es": "ñóíá",
    "gl": "ñóíá", "ca": "çàòï", "it": "àèìòù", "pt": "ãõçáê", "ro": "ăâîșțţ",
    "cs": "ěřůčšžýíá", "sk": "ľĺŕôčšžýíá", "pl": "łżśźćńąęó", "hr": "ćđčšž", "sl": "čšž", "hu": "őűáéöó", "tr": "ğışçöü",
    "et": "õäöü", "lv": "āēīūķļņģčšž", "lt": "ėįųūąęčšž", "sq": "ëç", "vi": "ăâđêôơư",
}  # fmt: skip
MARKS: dict[str, tuple[str, ...]] = {}
for _language, _list in _MARKS.items():
    for _word in _list:
        MARKS[_word] = (*MARKS.get(_word, ()), _language)
