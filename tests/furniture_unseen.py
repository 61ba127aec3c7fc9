"""Furniture, and text that looks like it, which no rule and no model has seen: written before the model of lines was made."""

FURNITURE = """\
看完觉得有收获，就点个“在看”吧
长按下图二维码，每天早晨听新闻
想第一时间知道家乡事？把“青河观察”设为星标
您的浏览器版本过低，建议升级后观看视频
—— 本期内容到此，我们下周再会 ——
编审：陆远 终审：何小满
来稿请寄：qinghe-news@mail.example，一经采用稿酬从优
【版权声明】凡本网注明来源为“青河网”的作品，转载时务请标明出处
以上内容由网友上传，本站只提供存储空间
相关推荐：夜跑的人为什么越来越多
欢迎在评论区说说你的看法，点赞最高的三位将获赠图书一册
本条新闻已被阅读 38291 次
↓↓↓ 戳这里看完整名单
登录后可参与评论
本版图文由本报记者采写
（作者为青河大学城市研究中心研究员）
我有话说（12条）
小程序内打开，体验更佳
本栏目由青河银行特约播出
点击右上角“…”分享给朋友
扫码加小编微信，拉你进读者群
（本文有删节，原文刊于《青河文艺》2022年第3期）
广告位招租 电话：0571-0000000
内容加载中，请稍候
新闻热线 9600110 24小时等你来电
更多精彩短视频，上抖音搜“青河台”
温馨提示：本页面内容为AI辅助生成，请注意甄别
投稿邮箱：desk@qinghe.example 请注明“读者来信”
看更多往期报道，请点“阅读原文”
值班主编｜罗青 二审｜田野 三审｜周正
如果喜欢我们的文章，请支持我们继续做下去
温馨提醒：微信公众号推送规则改变，请多点亮“爱心”
本文仅代表作者个人立场，与本刊无关
打印此页　关闭窗口　返回顶部
【免责声明】文中图片来自网络，若涉版权请与我们联系处理
下一篇：城北菜市场要搬了
查看评论 收起
会员专享 开通即可阅读剩余 60% 内容
订阅号 | 视频号 | 小红书 同名：青河慢生活
青河日报社出品
未完，转下页
延伸閱讀／夜市攤商為何集體停業三天
加入LINE好友，每天三則重點新聞不漏接
※ 本文由作者授權刊登，未經同意請勿轉載
看更多新聞請下載「河岸新聞」APP
喜歡這篇文章嗎？歡迎贊助我們一杯咖啡
撰稿｜葉青　責任編輯｜羅小雲　核稿｜周遠
廣告 請繼續往下閱讀
河岸新聞關心您：珍惜生命，請撥打安心專線
按讚河岸新聞粉絲團，掌握第一手消息
訂戶請先登入以閱讀全文
即時更新請鎖定本台頻道
想睇更多港聞？立即下載手機程式
本報地址：河岸道8號　電話：2345 6789
立即加入我們的 Telegram 頻道
點擊圖片放大
【其他新聞】渡輪票價下月起加一成
Get the stories that matter straight to your inbox every weekday
You can unsubscribe at any time. Read our privacy notice.
Tell us what you think in the comments below
This piece first appeared in the Harbour Review
Jane Miller is a staff writer covering transport
Have a tip? Contact our newsdesk on 01234 567890
Support our journalism from as little as one pound a week
You have 2 free articles left this month
Follow our live blog for the latest
Want more stories like this? Join our WhatsApp group
Photos may be purchased from our picture desk
Listen to this article: 6 minutes
Skip to next section
Recommended for you
This story has been corrected to fix the spelling of a name
Editing by Tom Hale and Ruth Okafor
We may earn a commission if you buy through links on our site
To comment, please log in or create an account
© 2025 Harbour Media Ltd. No reproduction without permission
Your support makes our reporting possible
Enable JavaScript to view comments
Loading more stories…
Copy link
Most viewed in Culture
The views expressed here are the author's own
Abonnieren Sie unseren Newsletter und bleiben Sie auf dem Laufenden
Diesen Artikel jetzt weiterlesen mit dem Digital-Abo
Hier finden Sie alle Nachrichten aus der Region
Korrekturhinweis: In einer früheren Version stand ein falsches Datum
Mit Material der Agenturen
Sie möchten kommentieren? Bitte melden Sie sich an
Teilen Sie diesen Beitrag mit Freunden
Lesen Sie dazu auch: Warum die Fähre nicht mehr fährt
Zur Startseite
Bildergalerie öffnen
Inscrivez-vous pour recevoir chaque matin l'essentiel de l'actualité
Il vous reste 70 % de cet article à lire
Cet article est réservé aux abonnés
Voir aussi : la longue nuit des pêcheurs
Suivez-nous sur les réseaux sociaux
Signaler une erreur dans cet article
Nos lecteurs ont lu ensuite
Tous droits de reproduction réservés
Suscríbete y recibe las noticias más importantes del día
Únete a nuestro canal de Telegram
Sigue leyendo con tu suscripción
Más información sobre este tema
Comparte esta noticia con tus amigos
Haz clic aquí para ver el vídeo
Iscriviti al nostro canale WhatsApp
Leggi tutti i nostri approfondimenti
Per continuare a leggere abbonati
Segnala un errore
Leia também: a ponte que ninguém atravessa
Assine a nossa newsletter semanal
Entre no nosso grupo do Telegram
Receba notícias no seu celular
Lees verder onder de advertentie
Meld u aan voor onze dagelijkse nieuwsbrief
Volg het laatste nieuws via onze app
Läs mer: Därför stängs bron
Prenumerera på vårt nyhetsbrev
Les også: Fergen som aldri kom
Tilaa uutiskirje sähköpostiisi
Zapisz się na nasz newsletter
Czytaj też: Most, którego nie ma
Masz dla nas temat? Napisz do redakcji
Sledujte nás na sociálních sítích
Iratkozzon fel hírlevelünkre
Abonează-te la newsletterul nostru
Haberin devamı için tıklayınız
Bizi sosyal medyada takip edin
Γραφτείτε στο ενημερωτικό μας δελτίο
Подписывайтесь на наш канал
Если вы нашли ошибку, выделите её и нажмите Ctrl+Enter
Читайте также: Мост закрыли на ремонт
Підписуйтесь на наш канал
続きは会員登録後にご覧いただけます
あわせて読みたい
この記事をシェアする
無断転載・複製を禁じます
最新ニュースをメールでお届けします
ご意見・ご感想はこちらまで
기사 제보는 이메일로 받습니다
이 기사를 공유하기
무단 전재 및 재배포 금지
구독하고 새 소식을 받아보세요
اشترك في نشرتنا البريدية
تابعونا على قناتنا في تيليغرام
عضو شوید و اخبار را دریافت کنید
הירשמו לניוזלטר שלנו
हमारे व्हाट्सऐप चैनल से जुड़ें
यह भी पढ़ें: पुल कब खुलेगा
Theo dõi chúng tôi trên mạng xã hội
Ikuti berita terbaru kami di Google News
Baca juga: Jembatan baru belum dibuka
ติดตามข่าวสารได้ที่เพจของเรา
"""

TEXT = """\
扫码进站，老人却找不到手机里的那个图标。
他每天早上六点打开公众号，把前一夜的稿子发出去。
有人在评论区留言：这座桥该修了。
长按三秒，灯就亮了。
订阅费从每月三十元涨到四十五元，读者少了一半。
编辑部只剩下三个人，主编也要去送报。
热线电话一上午响了六十多次，都是问停水的。
转发这条谣言的四人被行政处罚。
“请大家关注老人的眼睛。”医生说。
三、怎样才能领到补贴
登录政务网，点击“我要办”，按提示填写即可。
咨询电话：0000-8612345（工作日9:00至17:00）
版权属于谁，法院给出了答案
点赞的人多，捐款的人少
图书馆周末不再闭馆
本报当年的铅字还留在地下室里。
特此公告。
青河市水务局
2024年3月5日
谢谢大家！
问：您怎么看这次改版？
答：读者不再等早报了，我们也不该再等。
（掌声）
关注的目光
下一站，老码头
广告公司把整条街的灯箱都换了。
“欢迎回家”四个字写在船头。
第三条　本办法所称出租车，包括网约车。
河西队3:2战胜河东队
19:30　开幕式在中心广场举行
编者按：这是一位邮递员的日记，写于大水那年，时间跨度四十天。
下载量一夜之间过了百万，公司自己也没料到。
他在朋友圈写道：今天最后一班。
作者用二十年走完了这条河。
小程序里可以看到每一路公交还有几站。
本片由两位高中生拍摄
她把所有的来信都收藏在铁盒里
尊敬的各位代表：
此致
敬礼
主料：鲫鱼一条，豆腐两块
全文共三万字，他手抄了两遍。
延伸到海边的铁路停运了
登入系統的人數創下新高
他說，按讚不等於支持。
這家書店不賣會員卡，只借書
記者問他贊助從哪裡來，他笑了。
版權費佔了一半的預算
「訂閱」與「買斷」之爭
The app, which is free to download, shows where every bus is.
She followed the river on foot for eleven days.
Subscribers to the theatre pay less than half.
Share of the vote
Editors at the paper walked out on Friday.
What we know so far
Comments made at the hearing were struck from the record.
More than 300 people signed up for the course.
Read it aloud, she told the class, and they did.
Loading the lorries takes until noon.
Advertising on buses has brought in two million.
“Join us,” the sign on the gate says.
Contact the council on 01234 567890 if your bin has not been emptied.
Photo finish
The newsletter was printed in a kitchen for nine years.
Follow the money
Sign language is taught in all four schools.
Log in with your council tax number and choose a day.
Copyright expired in 1990.
Why readers stopped paying
Listening to the sea
Correction of the maps took a decade.
Doors open at 7 pm, tickets £5.
Tickets: harbourhall.example, 01234 111222
He has two free days left this month.
Abonnenten zahlen ab Mai zwei Euro mehr.
Der Newsletter der Gemeinde erscheint nur noch alle zwei Monate.
Mehr als 200 Menschen kamen zur Versammlung.
Anmeldung unter 01234/5678 bis 3. Mai
Die Kommentare der Anwohner füllen drei Ordner.
Weiter lesen will er erst, wenn der Winter kommt.
Les abonnés du théâtre ont reçu une lettre.
Suivre la rivière
Partager le pain
L'article 3 de la loi interdit la pêche de nuit.
La suite, elle la raconte en riant.
Inscription gratuite avant le 3 mai.
Los suscriptores del agua pagarán más.
Seguir el río hasta el mar
El vídeo muestra a dos hombres junto al puente.
Comparte piso con otras cuatro personas.
Gli abbonati del teatro sono raddoppiati.
Leggere al buio
Os assinantes do jornal votaram contra.
A ponte também serve aos peixes.
De lezers kregen een brief thuis.
Volg de pijlen tot aan het water.
Läsarna fick ett brev hem.
Czytelnicy dostali list do domu.
Подписчиков у школьного канала больше, чем жителей.
Читать вслух она научилась в пять лет.
Аппарат включили в полдень.
会員は去年の半分に減った。
続きは明日の公判で明らかになる。
登録には印鑑と写真が必要だ。
この記事を書いた記者は三年前に亡くなった。
구독자가 절반으로 줄었다고 회사는 밝혔다.
기사를 공유한 사람은 세 명이었다.
المشتركون في الصحيفة أقل من ألف.
تابع النهر حتى البحر
המנויים קיבלו מכתב
पाठकों ने पुल पर दीये जलाए।
Theo dõi con sông suốt mười năm, ông ghi lại từng trận lũ.
Pembaca koran itu tinggal seribu orang.
ผู้ติดตามเพจมีมากกว่าคนในหมู่บ้าน
Bize katılın, diye bağırdı kaptan.
Οι συνδρομητές πήραν ένα γράμμα.
A tagok fele kilépett.
Cititorii au primit o scrisoare acasă.
"""
