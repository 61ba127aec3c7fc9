"""Given names that are common in many languages: a text of a few words that begins with one is somebody's name.

None proves a name by itself (Victoria is a place), and most names are in no list: they weigh beside other evidence.
"""

from __future__ import annotations

# English, German, French, Spanish, Portuguese, Italian, Dutch, the North, the Baltic, Poland to Greece, Turkish, Malay, Vietnamese; without accents.
_LATIN = """
aaron abby abigail adam adrian aidan alan albert alec alex alexander alexandra alexis alfred alice alicia alison
allison amanda amber amy andrea andrew andy angela anita ann anna anne annie anthony antonia april arthur ashley
audrey austin barbara barry beatrice becky ben benjamin bernard beth betty bill billy blake bob bobby brad bradley
brandon brenda brent brian bridget bruce bryan caitlin cameron carl carla carol caroline carolyn casey catherine cathy
charles charlie charlotte cheryl chloe chris christian christina christine christopher cindy claire clara colin connor
courtney craig crystal curtis cynthia dale dan dana daniel danielle danny darren dave david dawn dean deborah debra
denise dennis derek diana diane dominic don donald donna doris dorothy doug douglas drew dylan earl eddie edith edward
edwin eileen elaine eleanor elena elizabeth ella ellen ellie emily emma eric erica erin ethan eugene eva evan evelyn
fiona florence frances francis frank fred frederick gabriel gareth gary gavin gemma geoff george gerald gina glen
glenn gloria gordon grace graham grant greg gregory hannah harold harriet harry harvey hayley heather heidi helen
henry holly howard hugh ian irene isaac isabel isabella jack jackie jacob jacqueline jade jake james jamie jan jane
janet janice jared jason jay jean jeff jeffrey jen jenna jennifer jenny jeremy jerry jesse jessica jill jim jimmy joan
joanna joanne jodie joe joel john johnny jon jonathan jordan joseph josh joshua joyce juan judith judy julia julian
julie justin karen kate katherine kathleen kathryn kathy katie katrina keith kelly ken kenneth kerry kevin kieran kim
kimberly kirsten kirsty kristen kristin kyle larry laura lauren lawrence leah lee leo leslie lewis liam lily linda
lindsay lindsey lisa liz logan lois lorraine louis louise lucas lucy luke lynn madison malcolm marc marcus margaret
maria marie marilyn marion mark marshall martha martin mary mason matt matthew maureen max meg megan melanie melissa
michael michelle miguel mike mitchell molly monica morgan nancy naomi natalie natasha nathan neil nicholas nick nicola
nicole nigel nina noah nora norman oliver olivia oscar owen pamela patricia patrick paul paula pauline peggy peter
phil philip phillip phoebe rachael rachel ralph randy raymond rebecca rhys richard rick rob robert robin roger ron
ronald rory rose ross roy russell ruth ryan sally sam samantha samuel sandra sara sarah scott sean sebastian shane
shannon sharon shaun sheila shirley simon sophia sophie stacey stanley stefan stella stephanie stephen steve steven
stewart stuart sue susan suzanne sydney sylvia tamara tara taylor ted teresa terry theresa thomas tiffany tim timothy
tina todd tom tommy toni tony tracy travis trevor troy tyler valerie vanessa veronica vicky victor vincent virginia
vivian walter warren wayne wendy wesley william zach zachary zoe achim agnes albrecht alina andreas anette angelika
anja anke annette antje armin arne axel bastian bernd bernhard bettina birgit birgitte bjorn britta brigitte burkhard
carsten christa christiane christof christoph clemens corinna cornelia dagmar detlef dieter dietmar dirk dorothea
eberhard elisabeth elke erhard erich erika ernst eugen fabian felix ferdinand florian franz franziska frauke friedrich
fritz georg gerd gerhard gerda gisela gregor gudrun gunter gunther guenter hans harald hartmut heike heiko heiner
heinrich heinz helga helmut henning henrik herbert hermann hildegard holger horst hubert ina ines inge ingo ingrid
jana jens joachim jochen johann johanna johannes jonas jorg joerg jorn juliane jurgen juergen jutta kai karin karl
karsten kathrin katja katharina katrin kerstin klaus klara konrad konstantin kurt lars lena lennart leonie lothar
ludwig lukas lutz maik manfred manuela marcel marco mareike margit marianne marina mario marius markus marlene martina
mathias matthias maximilian michaela mirko monika moritz nadine nadja niklas nils norbert olaf ole otto patrizia petra
philipp rainer ralf reiner reinhard reinhold renate rolf roland roman rudiger ruediger rudolf sabine sascha severin
siegfried sigrid silke silvia sonja stefanie steffen susanne svenja sven tanja thilo thorsten tilman tobias torben
torsten udo ulf uli ulla ulrich ulrike urs ursula ute uwe verena viktor viktoria volker waltraud werner wilfried
wilhelm wolf wolfgang yvonne annika anne-kathrin anna-lena adele alain alexandre amandine amelie anais andre antoine
arnaud aude aurelie aurelien bastien baptiste benedicte benoit berenice bertrand brice camille capucine carine cecile
cedric celine chantal charlene christelle christophe claude clemence clement colette corentin coralie corinne cyril
damien daniele delphine denis didier dominique edouard elise elodie emilie emmanuel emmanuelle estelle etienne eve
fabien fabienne fabrice fanny fanette florent francine francois francoise frederic frederique gaelle gaetan genevieve
geraldine gerard gilbert gilles gregoire guillaume helene henri herve hugo isabelle jacques jeanne jean-baptiste
jean-claude jean-francois jean-luc jean-marc jean-marie jean-michel jean-paul jean-philippe jean-pierre jeremie jerome
joelle josiane julien karine laetitia laure laurence laurent leila lionel loic louis-marie luc lucie lucien ludovic
lydie madeleine magali manon marc-antoine margaux margot marie-claire marie-christine marie-pierre marine marjorie
marthe mathieu mathilde maud maxime michel mickael mireille monique muriel nadege nathalie nicolas noemie odile
olivier oriane pascal pascale patrice perrine pierre pierre-yves quentin raphael raphaelle regis remi remy renaud rene
romain sabrina sandrine sebastien serge severine simone solene stephane sylvain sylvie tanguy thibault thierry tristan
valentin valentine veronique victoire violaine virginie xavier yann yannick yves yvan yvette adriana agustin aitor
alba alberto alejandra alejandro alfonso alfredo alonso alvaro amaia amparo ana andres angel angeles antonio araceli
arturo asier beatriz begona belen benito bernardo blanca borja carlos carlota carmen carolina catalina cecilia cesar
concha consuelo cristian cristina daniela diego dolores domingo eduardo eloy emilia emilio enrique ernesto esperanza
esteban esther eugenia fatima federico felipe fernanda fernando francisca francisco gabriela gerardo german gonzalo
guadalupe guillermo gustavo hector hernan humberto ignacio inaki inmaculada isidro iker ivan jaime javier jesus
joaquin jordi jorge jose josefa josep juana juanjo julio laia leonardo leticia lorena lorenzo lourdes lucia luis luisa
luz maite manolo manuel marcelo marcos margarita mariana mariano maribel marta mateo matias mauricio mercedes mikel
miriam moises montserrat natalia nerea nestor nieves noelia nuria octavio oriol pablo paco paloma paola patricio paz
pedro pere pilar rafael ramiro ramon raquel raul ricardo rita roberto rocio rodolfo rodrigo rosa rosario ruben
salvador santiago sergio sofia soledad sonia susana tomas trinidad unai valentina vicente victoria ximena xavi yolanda
afonso ana-paula artur augusto bruno caio camila candida catarina celso claudia claudio davi debora diogo duarte
eduarda elisa fabiana fabio fabricio filipa filipe flavia flavio giovanna goncalo guilherme helena henrique heitor
igor isabela joana joao joaquim juliana larissa leandro leonor livia luciana luciano luiz maria-joao marcela marcia
marcio matheus mauro murilo nelson nuno otavio paulo rafaela renan renata renato rogerio rui sandro silvio tatiana
thais thiago tiago valeria vasco vera vinicius vitor wagner alberta aldo alessandra alessandro alessia alessio angelo
anna-maria annalisa antonella antonino arianna attilio benedetta bianca camilla carlo carmelo carmine caterina chiara
cinzia corrado cristiana cristiano dario davide domenico donatella donato edoardo elenora elisabetta emanuela emanuele
emiliano enrica enrico ettore eugenio fabrizio federica filippo francesca francesco franco gabriele gabriella gaetano
gennaro giacomo gian giancarlo gianfranco gianluca gianluigi gianni giorgia giorgio giovanni giulia giuliana giuliano
giulio giuseppe grazia guido ilaria ivano jacopo letizia luca lucio luigi marcello margherita maria-teresa mariangela
massimiliano massimo matteo matilde maurizio michela michele mirco nicoletta nicolo nunzia ornella paolo pasquale
piero pietro pino raffaele raffaella riccardo roberta rocco romano rosaria salvatore serena silvana simona stefania
stefano susanna tiziana tiziano tommaso tullio ugo umberto valerio vincenzo vito vittoria vittorio adriaan annelies
anouk arjan arjen arnoud bart bas bert bram carolien cees daan dorien els elsbeth emiel erik evelien ewout femke fleur
floor frits geert gerben gerrit gijs hanneke harm hein henk hilde ilse ingeborg jaap janneke jasper jelle jeroen joep
johan joost joris jos karlijn kees klaas koen kris laurens leen liesbeth lieve lieven lotte luuk maaike maarten
machteld marieke marije marijke marjolein marloes mathijs menno merel michiel mieke niels nienke paulien pieter pim
rens rik robbert roel rogier rutger ruud sander sanne sebastiaan sien sjoerd stijn tess teun thijs tijs tine tineke
veerle wim wouter agneta anders anna-karin arvid asa astrid bengt birgitta bo britt carina carl-johan christer dag
ebba einar elin elsa emil emelie erland fredrik gosta goran greger greta gunilla gunnar gustav hakan hampus hanna
hans-erik hjalmar ida inga ingela ingmar jan-erik jesper joakim josefin kajsa karl-erik katarina kjell klas kristina
lars-erik leif linnea linus lotta magdalena magnus malin margareta mats mattias mia mikael moa olle olof ove patrik
pernilla petter pia pontus rasmus rickard rikard staffan sten stig sture torbjorn tove ulrika viveka aase anne-lise
arild asbjorn audun bente berit bjarne bjornar dagfinn eirik eivind erlend espen finn frode geir gro gudmund guri
haakon halvor hanne havard hege helge ingvild ivar jorgen jorunn kari kjersti kjetil knut kristian lillian line liv
magne marit marte merete morten nils-erik odd oddvar oystein olav oyvind randi ragnhild roar rune sigurd silje sindre
sissel siv solveig stein stian stine svein synne terje thea tone tor tore torgeir torill tormod torstein trine trond
trude turid unni vegard vidar allan anne-mette asger birthe claus connie dorte dorthe ditte esben flemming frederik
gitte helle jakob jette kasper keld kirstine kristoffer lene lisbeth lise lone mads maja malene mette mikkel mogens
natasja nikolaj palle peder pernille poul preben rikke signe sofie soren steen troels vibeke aino aleksi anna-maija
anneli anni anssi antero anti antti ari arja arto eero eeva eija elina erkki esa hannu harri heikki heli hilkka inka
ilkka irma jaakko jani janne jari jarmo jenni joni jorma jouko jouni juha juhani jukka juho jussi juuso kaarina kaisa
kalle katariina katri kimmo kirsi kristiina lasse lauri leena liisa maarit maija marja marjo marko markku martti matti
mervi mika mikko minna miia mirja niina noora olli outi paavo paivi panu pasi pekka pentti perttu petri piia pirjo
pirkko raija reijo riikka riitta risto saara saija sakari samuli sanna sari satu seppo sirpa suvi taina tapani tapio
teemu teija teppo tero terhi tiina timo tommi tuija tuomas tuula veera veikko vesa ville agnieszka aleksander
aleksandra andrzej aneta arkadiusz bartosz bartlomiej beata bogdan bogdana bogumil boguslaw bozena czeslaw damian
danuta dariusz dawid dominika dorota edyta elzbieta ewa ewelina filip franciszek grazyna grzegorz halina henryk
ireneusz irena iwona izabela jacek jadwiga jakub janusz jaroslaw jerzy jolanta jozef julita justyna kamil kamila karol
karolina katarzyna kazimierz kinga krystian krystyna krzysztof leszek lech lidia lucyna lukasz maciej malgorzata
marcin marek mariusz mateusz michal mieczyslaw milosz miroslaw pawel patrycja patryk paulina piotr przemyslaw radoslaw
rafal ryszard slawomir stanislaw stanislawa sylwester sylwia szymon tadeusz tomasz urszula waldemar wanda wieslaw
wieslawa witold wladyslaw wojciech zbigniew zdzislaw zofia zuzanna zygmunt ales alena anezka antonin barbora bohumil
bohuslav borivoj bretislav denisa dusan eliska frantisek hana hynek ilona iva ivana ivo jarmila jaromir jaroslav
jaroslava jirina jindrich jiri jitka josef juraj karel katerina kristyna kvetoslav ladislav lenka libor libuse lubomir
lubos ludek ludmila marketa matej milada milan milos miloslav miroslav miroslava nikola ondrej otakar pavel pavla
pavlina petr premysl radek radim radka radovan rostislav stanislav stepan svatopluk sarka tereza vaclav veronika viera
vit vladimir vladislav vlasta vojtech vratislav zbynek zdenek zdenka zuzana akos andras aniko aron attila balazs
balint barnabas bela bence csaba csilla denes dora edit emese endre eniko eszter ferenc gabor gergely gergo geza
gyorgy gyula ibolya ildiko imre istvan ivett janos jozsef judit julianna kalman karoly katalin kornel krisztian
krisztina laszlo lajos lilla marton mate melinda mihaly miklos orsolya reka sandor szabolcs szilvia tamas terezia
tibor timea tunde vilmos zita zoltan zsofia zsolt zsuzsanna adela adina alexandru ana-maria anca andreea andrei aurel
calin camelia catalin cezar ciprian claudiu constantin corina cornel cosmin costin cristi delia dorin dragos dumitru
ecaterina eduard emilian florentina florin gelu georgiana gheorghe horia ileana ilie ioan ioana ion ionela ionut irina
iulia iulian laurentiu liliana liviu loredana lucian luminita madalina magda marian marilena mihaela mihai mihnea
mircea mirela mona nicoleta nicolae octavian oana ovidiu petru radu raluca ramona razvan roxana ruxandra sanda sergiu
silviu sorin sorina tiberiu traian tudor vasile violeta viorel vlad aleksandar alen amir ante antun bojan boris borut
branko branka damir danijel darko davor dejan dino dragan drazen dubravka edin edita emina gordana hrvoje ivica
jadranka jasmina jasna jelena josip jovan jovana jure kresimir ljiljana ljubica luka marijan marija marinko mateja
matija melita miha milica miljenko mira mirjana mislav mladen nada nenad nevena niko nikolina petar predrag rade sanja
sasa senad slavica slavko slobodan snjezana srdan stjepan suzana svetlana tatjana tihana tomislav tonci urska vedran
velimir vesna vlado zdravko zeljka zeljko zlatan zlatko zoran zvonimir aet aivar ain andrus ants argo heiki
hanna-liisa indrek jaan jaanus jaak janek kadri kaido kalev kersti kristi kristjan kristo liina mait margus marika
mart mati meelis merike mihkel piret priit rain rein rivo siim sirje taavi tarmo tonu toomas triin urmas ulle vello
andris agnese aigars aija aivars ainars aleksandrs anda andrejs anete arnis artis arturs baiba dace daiga dainis
didzis edgars egils evita girts guntis guntars gunta ieva ilze imants inara inese ivars janis juris karlis kaspars
kristaps kristine laima lauma liga maris martins normunds peteris raimonds raivis sandis sanita uldis valdis zane agne
algirdas andrius antanas arturas arunas audrius aurelija ausra austeja darius dainius daiva dalia donatas egle
gediminas giedre gintaras gintare indre jurate jurgita justas justina kestutis kazys linas lina loreta mantas martynas
mindaugas neringa nerijus paulius petras povilas raimundas ramunas rasa rasma rima rimantas ruta rytis saulius sigita
simonas vaida valdas viktorija vilius virginija vytautas vytenis zilvinas zivile adalbjorn agust arna arni atli birgir
birna bjarni bjorg dagny eirikur erla freyja gisli gudlaugur gudmundur gudni gylfi hafsteinn halla halldor harpa
haukur helgi hildur hjalti hrafn ingi ingibjorg jona jonina kolbeinn lara margret oddur ol olafur orri petur ragnar
ragnheidur runar sigridur sigrun sigurdur sigurjon silja snorri steinunn svava sverrir thorsteinn tryggvi unnur
valgerdur valur vigdis ylfa ahmet ali alp arda arif asli aslihan ayhan ayla aynur ayse aysegul baris basak behzat
beyza bora burak burcu bulent canan cansu cem cemal cengiz ceren ceyda cihan damla deniz derya dilara dogan duygu ebru
ece efe ege ekrem elif emel emin emine emrah emre engin enver ercan erdal erdem eren erhan erkan erol ersin esin esra
evren fadime fatih fatma ferhat feride feyza figen filiz fuat funda furkan gamze gizem gokce gokhan gokcen gonca gul
gulay gulcan gulsen gunes guven hakki halil haluk hande handan harun hasan hatice havva huseyin hulya ibrahim ilhan
ilker inci ipek irem irfan ismail kadir kaan kemal kerem koray kubra levent leyla lutfi mahmut mehmet melek melike
meltem merve mert metin murat musa mustafa mutlu muzaffer naz nazli nermin nesrin nevin nihat nilay nurcan nuray nuri
oguz okan olcay onur orhan osman oya ozan ozge ozgur ozlem pelin pinar ramazan recep rifat salih sebnem seda sedat
sedef selcuk selim selin sema semih sena serap serdar serhat serkan sevgi sevil sevim sevinc sezen sibel sinan sinem
songul suat sukru sule suleyman taner tarik tayfun tolga tugba tulay tuncay turgut turkan ufuk ugur umit umut unal
volkan yasemin yasin yavuz yeliz yesim yigit yilmaz yunus yusuf zafer zehra zekeriya zeki zeliha zeynep abdul abdullah
achmad adi aditya agung agus ahmad aisyah aminah andi anggi anwar arief asep ayu azhar bagus bambang bayu budi cahya
chandra citra darmawan dedi denny desi dewi dian diah dimas dina dini djoko dwi edi eka eko endah endang eni erwin
fajar farah fauzi fitri gilang hadi haji handoko hasanah hendra hendri heri herman ibnu ika ilham imam indah indra
intan irwan iwan joko kartika krisna kurniawan lestari lilik lukman maya muhammad mohamad mohamed mohammed mohammad
mulyadi nanda nani nia nita novi nugroho nur nurul nursyifa oki panji prasetyo puji puspita putra putri putu rahmat
rahma raden rama ratna reza rian riko rina rini rio rizal rizki rizky roni rudi satria septian setiawan siti slamet
sri subagio sugeng suharto sulaiman sutrisno syarif taufik tia tika titi tri tuti umar usman wahid wahyu wati widya
winda wulan yanti yati yoga yudi yuli yuni zainal zulkifli nguyen tran pham hoang huynh phan vu vo dang bui ngo duong
aisha akash akhil amit amitabh anand aniket anil anjali ankit ankita anubhav anuj anupam anushka arjun arun arvind
asha ashish ashok ashwin bharat bhavna chetan chitra debashish deepa deepak deepika devendra dinesh divya ganesh
gaurav gautam geeta girish gopal harish hemant himanshu indira ishaan jyoti kabir kalpana karan karthik kavita kiran
kishore krishna kunal lakshmi lalit madhu mahesh manish manisha manoj meena meera mohan mohit mukesh nandini narayan
naresh naveen neeraj neha nikhil nisha nitin parveen pankaj pooja prabhat pradeep prakash pranav prasad prashant
pratik praveen preeti priya priyanka rahul raj rajat rajeev rajesh rajiv raju rakesh ram ramesh ravi rekha renu ritu
rohan rohit sachin sameer sanjay sanjeev santosh saurabh seema shalini shankar shashi shikha shiv shreya shruti
shubham siddharth smita sneha sonali srinivas subhash sudha sudhir sumit sunil sunita suresh sushil swati tanvi tarun
uday uma umesh usha vandana varun vijay vikas vikram vinay vineet vinod vishal vivek yash abena abiodun adaeze ade
adebayo adeola akinyi akua ama amara amina aminata amos awa ayo ayodele babatunde bongani buhle busisiwe chidi chika
chinedu chinwe chioma desta ebele efua emeka eskinder fatou fatoumata femi folake funmi hassan ibrahima ifeoma
itumeleng jabulani kagiso kehinde kelechi kofi kojo kwabena kwame kwasi lerato lindiwe lungile mamadou mandla mariam
mbali moussa mpho mthunzi nandi ngozi nkosazana nomsa nonhlanhla nthabiseng nyasha obinna olumide oluwaseun ousmane
palesa refilwe samira sanele sekou sibusiso sipho siyabonga sizwe tebogo temitope tendai thabo thandeka thandi thato
themba thulani uche unathi vusi wanjiru wangari yaw yemi zanele zinhle zodwa ahmed amal amira ayman bilal farid farida
fahad faisal ghassan habib hamid hamza hani hussein imad imran jamal jamila kamal karim khaled khalid laila layla
mahmoud majid malik mansour maryam mounir mourad nabil nadia najib nasser nawal omar osama othman qasim rachid rami
rania rashid riad saad said salah saleh salim salma samia samir sami sana tahar tarek tariq wael waleed walid yasmin
yasser youssef yousef yusra zainab zaid ziad zeinab dmitri dmitry ekaterina evgeny galina ilya inna kirill ksenia
larisa lyudmila maksim maxim mikhail nadezhda natalya nikita nikolai oksana oleg oleksandr olena olga sergei sergey
tetiana valery vasily volodymyr vyacheslav yana yaroslav yelena yevgeny yulia yuri yuriy zinaida andriy anastasia
anton artem bohdan daria denys dmytro halyna iryna kateryna kostiantyn maksym marharyta maryna mariia mykola mykhailo
nataliia oleh olha serhii sofiia taras vasyl viktoriia vitalii vladyslav yevhen
"""
_CYRILLIC = """
александр александра алексей алена алёна алина алла анастасия анатолий андрей анна антон антонина арина аркадий арсений артём артем борис вадим валентин валентина валерий валерия василий вера вероника виктор виктория виталий владимир владислав вячеслав галина геннадий георгий герман глеб григорий дарья денис диана дмитрий евгений евгения егор екатерина елена елизавета жанна зинаида зоя иван игорь илья инна иннокентий ирина карина кирилл кира константин ксения лариса лев леонид лидия любовь людмила максим маргарита марина мария марк матвей милана михаил надежда наталия наталья никита николай нина оксана олег олеся ольга павел пётр петр полина раиса роман руслан святослав семён семен сергей софия софья станислав степан стефан тамара тарас татьяна тимофей тимур ульяна фёдор федор филипп эдуард эльвира юлиана юлия юрий яков яна ярослав
андрій анастасія артур богдан вікторія віктор віталій володимир владислава галина ганна дарина дмитро євген євгенія ілля ігор ірина катерина костянтин любов людмила максим марія микита микола михайло мар'яна назар наталія ніна оксана олександр олександра олексій олена олеся ольга остап павло петро поліна сергій соломія софія степан тетяна уляна христина юлія юрій ярослава
ангел ани атанас борислав боян бояна ваня васил венелин веселин георги гергана даниела десислава димитър елица живко ивайло иванка иво йордан йорданка калин калина камен красимир красимира любомир маргарита мариана милен мила невена недялко николета петя пламен радка радослав росен росица румен румяна светла светослав силвия стоян стефка теодора тодор христо цветан цветелина явор
бојан бранко весна војислав горан гордана дејан душан драган драгана зоран ивана јелена јован јована љиљана марко милан милица милош мирјана младен немања ненад никола предраг светлана слободан снежана срђан
"""
_GREEK = (
    "αγγελική αθανάσιος αλέξανδρος αλεξάνδρα ανδρέας αναστασία αντώνης αντωνία άννα βασίλης βασιλική γιάννης γιώργος γεωργία "
    "δέσποινα δημήτρης δήμητρα ειρήνη ελένη ελευθερία ευαγγελία ευάγγελος ευγενία ζωή ηλίας θανάσης θεόδωρος θοδωρής θωμάς "
    "ιωάννα ιωάννης κατερίνα αικατερίνη κώστας κωνσταντίνος κωνσταντίνα λάμπρος λεωνίδας λίνα μαρία μαρίνα μάριος μιχάλης "
    "μιχαήλ μυρτώ νίκη νίκος νικόλαος νεφέλη ξένια όλγα παναγιώτης παναγιώτα παντελής παύλος πέτρος σοφία σπύρος σταύρος "
    "στέλιος στέφανος στέλλα σωτήρης τάσος φώτης φωτεινή χαρά χρήστος χριστίνα χρύσα"
)
_OTHERS = """
أحمد محمد محمود علي حسن حسين خالد عمر عمرو يوسف إبراهيم مصطفى عبد عبدالله سعيد سامي سمير سامر كريم طارق ياسر وليد هشام هاني ماجد فادي رامي زياد نبيل جمال كمال عادل فيصل فهد سلمان ناصر منصور صلاح صالح بلال أنس ليلى سلمى هدى منى مريم فاطمة زينب نور رنا رانيا سارة دينا هبة نجلاء سحر أمل إيمان آية أسماء ندى ريم لينا ياسمين عائشة خديجة
משה דוד יוסף אברהם יעקב יצחק דני דניאל רון רוני אורי יואב איתי איתמר עומר גיא גל אסף אמיר אלון ארז אריאל בועז בן ברק גדי גלעד דורון זאב חיים טל יאיר ינון יובל יונתן יניב ליאור מאיר מיכאל נדב ניר נמרוד עדי עידו עמית ערן צבי רועי שי שלמה שמעון שרון תומר שרה רחל לאה מרים נועה מיכל תמר יעל דנה הילה שירה ענת אורית אילנה גלית ורד חן יפעת כרמית ליאת מאיה מיה נעמה סיגל עינת רותם שני שלומית אפרת נטע מורן
علی محمد حسین حسن رضا مهدی امیر سعید مجید حمید وحید نوید فرید بهرام بهروز بهنام آرش کاوه کوروش داریوش سیاوش سهراب فرهاد فرزاد مسعود محسن مصطفی مرتضی ناصر نادر یاسر پیمان پویا پژمان احمد ابراهیم جواد جعفر کریم کامران شهرام سارا مریم زهرا فاطمه لیلا نرگس نازنین نیلوفر مینا مهسا مهناز شیرین شیوا سمیرا سپیده ریحانه پریسا الهام الناز آزاده آیدا بهاره هانیه عاطفه راضیه میاں عمران حامد انصار
अमित अनिल अजय अरुण अशोक आशीष अनुराधा अंकित अर्चना कविता किरण गौरव गीता दीपक दिनेश देवेश नरेंद्र नवीन नीरज नेहा पंकज पूजा प्रदीप प्रकाश प्रवीण प्रिया प्रीति मनीष मनोज महेश मीना मीनाक्षी मुकेश मोहन मोहित योगेश रमेश रवि राकेश राघव राज राजीव राजेश राहुल रेखा रोहित विकास विक्रम विजय विनोद विवेक शालिनी शिव श्याम संजय संतोष सचिन सुनील सुनीता सुरेश स्वाति हेमंत हरीश
মোহাম্মদ মো আব্দুল আবদুল আহমেদ আরিফ আনিসুর কামরুল জাহিদ জাহাঙ্গীর তানভীর নাজনীন নাসির ফারহানা ফারুক মাহমুদ মিজানুর রফিকুল রাশেদ শফিকুল শাহেদ শারমিন সাইফুল সুমাইয়া সুমন হাসান অনির্বাণ অমিত অরিন্দম দেবাশিস সুব্রত সৌরভ
გიორგი დავით ნიკა ლევან ზურაბ ირაკლი თამარ ნინო ნათია ანა მარიამ მაია ეკა ეკატერინე სალომე ლუკა ვახტანგ თეა შორენა ბექა სანდრო მანანა ლელა ქეთევან
հայկ արամ աննա մարիամ դավիթ տիգրան նարեկ լիլիթ գոհար սուրեն վահե անի գայանե
"""


def bare_word(word: str) -> str:
    """Return a word in lower case, without accents where its letters are Latin."""
    word = word.lower()
    if not word.isascii() and word[0] < "\u0370":
        from unicodedata import normalize

        word = normalize("NFKD", word.translate(_STROKES)).encode("ascii", "ignore").decode()
    return word


_STROKES = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "ß": "ss", "þ": "th", "ð": "d"})
FIRST_NAMES = frozenset(f"{_LATIN} {_CYRILLIC} {_GREEK} {_OTHERS}".split())


def begins_with_given_name(name: str) -> bool:
    """Tell whether the first word of a name is a common given name: Łukasz Nowicki, Jean-Luc Tixier.

    >>> begins_with_given_name("Łukasz Nowicki"), begins_with_given_name("Key Points")
    (True, False)
    """
    first = bare_word(name.partition(" ")[0])
    return first in FIRST_NAMES or first.partition("-")[0] in FIRST_NAMES
