"""Sentences that begin as furniture does, and furniture: both written before clean saw them."""

TRUE = """\
All rights reserved for members were quietly extended to guests last year.
All rights reserved to the tribe in the treaty of 1868 were taken away within a decade.
Copyright law was rewritten in 1998 to keep a mouse out of the public domain.
Copyright 2026 is the title of her new show at the town gallery, which opens on Friday.
This article may not be copied into the Bible, the priest joked, but it comes close.
This material may not be reproduced by ordinary bakers because the flour is no longer milled.
Read more books than you sell, the old dealer advised his apprentice.
Read also the letters that he never sent, she told the audience.
Related crimes have fallen by a third since the lamps were fitted.
See also how the light falls in the nave at six in the morning.
See more of the coast by taking the slow train, the guide says.
More from this story than from any other, she learned what patience is.
Share this bench with a stranger, says a brass plate on the promenade.
Share prices of the two breweries rose by four per cent on Tuesday.
Follow us, the children called, and the goat did.
Follow the river for two miles and you will come to the mill.
Subscribe to a theory long enough and it will subscribe to you, he wrote.
Sign up sheets were pinned to the church door by noon.
Sign in to the visitors' book, the porter says, and mind the cat.
Click here, click there, and the whole allowance is gone, said the mother of three.
Advertisement for the post brought in two hundred letters.
Advertisement hoardings around the square came down last week.
Sponsored by nobody, the walkers reached the pass in eleven days.
Comments from the bench left no doubt about the verdict.
Comments (all of them friendly) were pinned to the board.
No comments were made by either side after the meeting.
Leave a reply on the machine, the doctor's voice says, and wait.
Join the conversation in the bakery any morning at six, and you will hear everything.
Contact us was written in chalk on the door of the empty shop.
Contact with the submarine was lost at four in the morning.
Photo by photo, the archivists are putting names to the faces.
Photos of the flood hang in the town hall until May.
Photograph the clock at noon, the instructions say, and post the picture to the museum.
Image is everything in this business, the tailor says, and he means the mirror.
Source of the leak was a valve that had been fitted upside down.
Sources close to the minister said that the letter had been sent.
Editor of the paper for thirty years, she never wrote a headline in capitals.
Editing by candlelight ruined his eyes, the poet complained in 1911.
Reporting by neighbours led the police to the barn.
By John's reckoning the wall will stand for another winter.
By Anna's fourth birthday the house was finished.
Written by hand and bound in calf, the ledger weighs nine pounds.
Updated plans for the harbour will be shown in the library from Monday.
Published in 1926, the guide still sells forty copies a year.
Posted on every lamp post in the village is the face of a missing parrot.
Print is not dead, the typesetter said, it is only resting.
Print runs of the gazette have halved since the summer.
Email the mayor and you will get an answer by breakfast, residents say.
Facebook, Twitter and WhatsApp were down for six hours on Monday.
Download speeds in the valley have doubled since the mast went up.
Download the plans from the council's website before the hearing on 4 May, the letter says.
Watch this space was the only thing written on the poster, and people did.
Watch live sheep being shorn on the green from ten.
Listen to the article of faith that he repeated every evening: pay your debts.
Tags on the bags showed that they had been to Lima.
Tags: the conservator glues one to every drawer, and numbers it twice.
Continue reading to the children even when they are asleep, the nurse said.
Load more than the ferry can bear and it will turn back by itself.
Show more courage, the coach shouted, and the striker did.
Most read of all the notices was the one about the dog.
Most popular with the children was the old steam roller.
Trending now in the villages is the bread oven, shared by ten families.
Recommended for you, the waiter said, and put down a plate of eels.
Newsletter editors of the region will meet in June to compare their printers.
Terms of use for the meadow were settled in 1781 and have not been changed.
Privacy policy was the last item on the agenda, and the shortest.
Disclaimer or not, the mushrooms were poisonous.
Disclaimer: I have known the baker since we were six, and he owes me a cake.
Correction fluid was found on three of the ballot papers.
Correction: the bridge will not be blue, the mayor told a laughing hall, it will be sky blue.
The end came on a Tuesday, without a bell.
ENDS was painted on both sides of the road where the tram turns.
Page 3 of the contract was missing when the police opened the safe.
Next page in the history of the mill begins with a fire.
Back to top form, the swimmer won all three races.
Try refreshing your memory, the lawyer told the witness.
Already a member of three choirs, she founded a fourth.
Support local journalism was the slogan of a bake sale at the school.
You may also like the older of the two paintings, which hangs in the dark.
Don't miss the last bus, the driver says every night, and somebody always does.
Editor’s note: the letter below was found in a bottle on the beach at Skell.
Note: the tide table is printed on the back of the ticket, in very small letters.
责任编辑这个岗位，她一干就是二十年。
责任编辑们围坐在一起，讨论明天的头版。
责编小王说，稿子改了七遍才通过。
编辑部的灯一直亮到凌晨三点。
编辑这本集子，花了他整整四个冬天。
编辑：您第一次下井是什么时候？
校对：这是出版社里最安静的工种，一坐就是一天。
校对员发现，第三页的日期错了一天。
来源不明的药品，一律不得上架销售。
来源于山泉的水，四季都是十二度。
来源：一条山涧；去处：全镇的水龙头。老人这样解释水厂。
作者在书里写道，故乡是一条回不去的河。
作者：我写这本书，是为了还一个人情。
作者简介里说她是会计，其实她更愿意别人叫她诗人。
记者从市水务局获悉，三座泵站已经全部投入运行。
记者：您怕黑吗？
记者电话打过去的时候，店主正在收摊。
摄影是他退休以后才学会的。
摄影师站在齐腰深的水里，等了四个小时。
图片里的孩子，如今已经是两个孩子的父亲。
图片来源成了案件的关键，法院为此调取了原始底片。
图为证，老宅的门槛当年就有这么高。
图为当年的渡口，如今已是一片菜地。船家的后人在这里种了三亩油菜，每年春天都有人来拍照。
资料图书馆里查不到的，他就去问村里的老人。
点击量并不能说明一切，主编在会上说。
点击鼠标的声音，在深夜的办公室里格外清楚。
点击进入系统以后，老人们往往不知道下一步该做什么。
扫码点餐不该成为唯一的选择，消费者协会表示。
扫码之后没有任何反应，几位老人只好用现金。
扫描二维码就能听到这棵树的故事，公园为三百棵古树都做了牌子。
关注留守儿童，不能只在六月一日这一天。
关注公众号才能打折的做法，被监管部门叫停。
关注我们脚下的土地，他在课上反复说这句话。
分享会结束以后，读者久久不愿离开。
分享到的不只是粮食，还有一个冬天的底气。
转载一篇文章要付多少钱？这个问题没有人说得清。
转发请柬的任务，落在了三位年轻村干部身上。
转发请注明的提醒，在微信群里几乎没有人看。
转载请注明出处，是网络时代最常见也最无力的一句话。
未经许可不得转载的字样印在每一页的页脚，可盗版商根本不在乎。
未经授权使用他人肖像，将承担民事责任。
未经检验的水果不得入市，这是批发市场的铁规矩。
版权意识的提高，让小说家们终于能靠写作养家。
版权归属成了兄弟二人争执的焦点。
版权所有者有三位，其中一位已经去世。
版权声明写得再大，也挡不住盗版。
本文要讨论的，是一条街为什么会老。
本文作者曾在这条街上住过十一年。
本文来自一次偶然的谈话：去年冬天，我在火车上遇见一位修表的老人。
本报记者三次走进大山，见到了这位不肯下山的老师。
本报热线接到的第一通电话，是问哪里有热水。
本网站的访问量在一夜之间翻了十倍，站长却高兴不起来。
本平台骑手平均每天跑九个小时，公司在听证会上承认。
免责声明写在合同最后一页，字小得要用放大镜。
免责条款：一个被滥用的词。法官在讲座上这样开头。
特别声明一点的是，所有收入都会捐给村里的小学。
声明：我从来没有收过任何人的钱。老站长在大会上念完这句话，全场安静。
声明发出的当晚，网店的销量就恢复了。
郑重声明的那一刻，他的声音有些发抖。
投资有风险，这句话老张逢人便说，自己却从来没有听进去。
投资者的耐心，正在一点一点耗尽。
以上内容是他在病床上口述的，由女儿记录。
以上三条，全村没有一个人反对。
原标题是《桥》，出版社嫌太短，改成了《过桥的人》。
原标题里的“神医”二字，后来被法院认定为虚假宣传。
原题为《冬夜》的组诗，写在一本账簿的背面。
标签化的报道，伤害的是一个群体。
标签上写着产地，却没有写日期。
关键词只有一个：等。
关键词检索显示，这份文件被打开过六次。
相关阅读材料由学校免费发放。
相关新闻很快传遍了全城，菜场里人人都在议论。
相关链接被删除以后，家长们才知道出了事。
推荐阅读这本书的，是一位不识字的外婆。
推荐阅读：他给每个学生都开了一张单子，没有一张是相同的。
延伸阅读的意义，在于让孩子知道课本之外还有世界。
热点问题：供暖为什么总是最后一天才达标？市长在台上自问自答。
下一篇小说，他想写给已经过世的母亲。
下一页写的是什么，谁也不知道，那一页被撕掉了。
上一篇论文发表在七年前。
返回首页，人们看到的仍是那张旧照片。
返回故乡的路，他走了三十年。
更多精彩的故事，藏在这些老匠人的手里。
更多内容将在下周的发布会上公布，发言人说。
查看更多档案需要两个人的签字。
展开全文件袋，里面只有一张发黄的车票。
阅读原文对初学者来说太难，老师建议先看译本。
阅读全文的时间大约是一个小时，评委们却只给了它十分钟。
下载客户端的老人越来越多，志愿者忙不过来。
下载量突破一百万那天，团队只有三个人。
打开APP，选好车次，三步就能买到票，老人们说这比排队强。
打开手机，他看到的第一条消息就是停课。
长按三秒，指示灯变绿，门就开了。
举报电话打通以后，工作人员十分钟就到了现场。
举报不良信息的奖金，最高可达两万元。
热线：一根线，连着两头的冷暖。社工在日记里写道。
投稿的信件堆满了半个房间。
投稿信箱挂在传达室门口，一挂就是四十年。
联系我们村的干部是一位退伍军人。
联系方式留错了一个数字，快递绕了半个中国。
完了，老汉一拍大腿，粮食全湿了。
全文完成于一九八七年的冬天。
（完）这个字，他等了十年才写下去。
END，她在稿纸上写下这三个字母，放下了笔。
评论区里吵成了一团，店主索性关了电脑。
评论员认为，这场比赛的转折点在第七十分钟。
发表评论的人里，有一半是附近的居民。
发布时间定在六月十八日，比原计划晚了一个月。
更新时间表以后，公交车反而更挤了。
时间：2026年5月1日；地点：河边；人物：一个钓鱼的人。小说是这样开头的。
2026年3月15日10:30，闸门准时打开，水头用了四十分钟到达第一个村庄。
Alle Rechte vorbehalten hatte sich der Graf, und die Bauern zahlten.
Lesen Sie auch nachts, fragte der Arzt, und sie nickte.
Mehr zum Thema Wasser weiß der Brunnenbauer, der seit vierzig Jahren gräbt.
Anzeige erstattete der Wirt erst am nächsten Morgen.
Anzeigen gegen Unbekannt nahm die Polizei im Dutzend auf.
Kommentare wollte der Bürgermeister dazu nicht abgeben.
Foto um Foto setzten die Kinder den alten Markt wieder zusammen.
Quelle des Übels war ein verstopftes Rohr.
Von Anna bis Zita reicht das Verzeichnis der Fährfrauen.
Newsletter schreiben inzwischen sogar die Imker.
Werbung macht der Bäcker nicht, er backt.
Lire aussi longtemps à voix haute fatigue la gorge, dit le comédien.
À lire ses lettres, on devine un homme pressé.
Tous droits réservés par le seigneur furent abolis une nuit d'août.
Publicité ou non, la boulangerie ne désemplit pas.
Photo après photo, le village retrouve ses morts.
Partager le pain ne suffisait plus, il fallut partager le four.
Lee también en voz alta, porque así escucha a su abuelo.
Todos los derechos reservados a los vecinos figuran en una carta de 1492.
Publicidad no hubo ninguna; la cola daba la vuelta a la manzana.
Más información tenía el panadero que el alcalde.
Ver más allá del faro fue siempre el sueño de los niños.
関連記事を集めた切り抜き帳は、押し入れの奥で見つかった。
続きを読むのが怖くて、彼女は本を閉じた。
写真を撮る人が増え、橋の上は朝から混み合う。
無断転載を禁じますと書かれた紙が、どの家の塀にも貼られていた。
広告の裏に書いた詩が、今も残っている。
市民可关注“长岭发布”公众号，回复“预约”了解详情。
家长登录平台后，点击“新生报名”，按提示上传材料即可。
打开支付宝，搜索“电子社保卡”，点击领取。
用户下载App后需要实名注册，否则无法观看直播。
记者下载这款App后发现，看视频前要先看三十秒广告。
平台要求作者删除评论区里的联系方式。
他把二维码发到群里，让大家扫码付款。
节目组欢迎观众来信提供线索。
警方欢迎群众提供线索，电话110。
请市民关注天气预报，及时收看官方发布的信息。
请考生关注官方网站，及时查看录取信息。
请大家不要转发未经证实的视频。
请勿转发未经核实的视频和图片，以免造成恐慌。
如果您收到这样的短信，请不要点击链接。
如您发现可疑人员，请立即拨打110。
提醒广大读者，不要轻信所谓内部消息。
关注我，就是关注一个时代的背影
我们订阅的报纸，三天才到一次。
我们支持独立调查，也欢迎媒体监督。
欢迎来到我们的节目。
欢迎大家来我们村做客
请阅读全文后作答。
阅读下面的文章，回答问题
请看下面这段视频
请听题：青河有多长？
本报记者在现场看到，工人正在加固堤坝。
本报昨日报道此事后，读者纷纷来电。
本台记者拨打热线，始终无人接听。
我们打开视频，画面里只有雪。
点击播放，屏幕上出现了父亲的脸。
视频下方的评论区里，网友留言上千条。
她每天更新视频，粉丝从三百涨到三十万。
新闻发布会将于明天上午举行，欢迎媒体参加。
活动免费向市民开放，欢迎提前预约。
订阅价每年120元，学生半价。
电子报每天凌晨四点上线，读者可免费阅读。
公众号发布消息称，展览将延期至下月。
该公众号已停止更新，后台无法留言。
客服回复：请稍后再试
系统提示“加载失败，请重试”。
App崩溃那天，三万人挤在评论区骂街
登录失败，原来是密码被改了
下载全文要交十五元，学生嫌贵
分享视频，赚取佣金，这样的生意能做多久？
搜索新闻，他输入的第一个词是故乡
报道说，我们都是幸存者
请查收我们的回信
请把我们的故事写下去
您的孩子需要我们的关注
让更多人看到我们的家乡
感谢您的收看，主持人鞠了一躬。
作者支持开源，代码全部免费下载。
本文首先介绍研究方法，然后讨论结果。
下文将分享三个案例
更多精彩赛事将在周末上演
更多新闻线索指向了这家公司
更多视频证据浮出水面
最新报道显示，伤者已脱离危险
独家视频：洪水漫过河堤的瞬间
直播：长岭马拉松今晨开跑
视频｜一分钟看完青河的春天
图片新闻：稻田里的早晨
评论：别让二维码难住老人
文章合为时而著
全文约定，双方不得擅自解约
Follow our example, the mayor told the other towns
Listen to our grandmothers before the stories are gone
Read our lips: no new taxes
Join the fight against the new channel
Support our troops was painted on the wall
Support for our farmers comes first, the minister said
Watch the channel closely, pilots are told
Get the story straight
Share our grief, the family asked
Subscribe to nothing, believe in less
Download of the app rose tenfold
Like the article, the film ends in silence
Sign up for the marathon opens on Monday
Your browser history is not private, the court heard
Folgen für unsere Stadt
Teile unserer Seite des Tals bleiben gesperrt
Hören Sie unsere Kinder, bat die Lehrerin
Jetzt kommt der neue Kanal
Laden in der Altstadt muss schließen
Suivez notre regard, plaisante le maire
Soutenez nos paysans, disait la banderole
Partagez la route
Comparte nuestra historia con el barrio
Sigue nuestro problema de agua
Apoya el canal la mayoría de los vecinos
Siga o canal até a ponte, diz a placa
Segui il canale fino al mulino
Следите за нашими детьми, просил учитель
Поддержите наших врачей, призвал губернатор
Volg het kanaal tot de sluis
Deel onze zorgen, vraagt de burgemeester
Zapisz się na szczepienie do piątku
Theo dõi kênh đào suốt ba năm
Ikuti kami ke pasar, kata pemandu
Haber sonrası esnaf dükkânını kapattı
"""

FURNITURE = """\
本期编辑：高远
一审：高远 二审：林夏 三审：周舟
值班编辑 高远
编发：林夏
组稿：高远
统筹：林夏 设计：高远
视觉设计｜林夏
排版：高远
监制｜林夏 主编｜高远
图编：林夏
来源｜青河日报
来源 / 青河日报
综合自新华社、青河日报
（综合青河日报、青河发布）
信息来源：青河日报
素材来源：网络
部分图片来自网络，侵删
图片由受访者提供
文/图 青河日报记者 林夏
文字/高远 摄影/林夏
（图片由本报记者 林夏 摄）
配图来自受访者
封面图：视觉中国
头图来源：视觉中国
（本文首发于青河日报）
首发于“青河故事”
本文首发于青河周刊总第102期
扫码下载青河APP
扫描二维码，加入读者群
长按识别二维码关注我们
点击下方卡片，关注青河日报
↓↓↓点击下方名片关注我们
欢迎关注青河日报视频号
欢迎在评论区留言
你怎么看？欢迎在评论区留言讨论
记得点赞、在看、转发三连
觉得不错，点个“在看”吧
点个在看，让更多人看到
别忘了星标我们
点击“阅读原文”，查看更多
戳阅读原文报名
点击图片查看往期内容
▼ 往期精彩回顾
往期回顾
更多精彩内容，请关注青河日报官方微博
更多新闻，尽在青河客户端
打开青河新闻客户端，查看更多精彩
查看原文
展开全文
展开剩余80%
点击查看全文
全文共2300字，预计阅读需要6分钟
阅读本文大约需要5分钟
本文共计1800字
本文经授权转载自“青河故事”
转载请联系授权
未经授权，禁止转载
商务合作请联系：bd@example.com
投稿请发至 news@example.com
新闻线索请拨打0000-0000000
提供新闻线索：0000-0000000
【版权声明】本文著作权归青河日报所有
以上图文，贵在分享，版权归原作者及原出处所有
内容为作者个人观点，不代表本平台立场
文章内容仅供参考，不构成投资建议
风险提示：市场有风险，投资需谨慎
（本文不构成任何投资建议）
举报/反馈
举报
我要纠错
纠错
字号：大 中 小
【字体：大 中 小】
打印本页 关闭窗口
分享到：
分享至微信朋友圈
责任编辑: 高远 审核: 林夏
【责任编辑:高远】
作者：林夏 编辑：高远
#图书巴士##夜读#
标签：图书馆 夜读
关键词：图书馆；夜读
- THE END -
—END—
全文完
（未完待续）
下一篇：河边的书店
上一篇：夜市搬家
Skip advertisement
Advertisement - Continue Reading Below
Story continues below advertisement
Article continues after advertisement
Sign up for our free daily newsletter
Subscribe to our newsletter
Get our newsletter in your inbox every morning.
Follow us on Instagram and Facebook.
Have a tip? Email tips@example.com
Got a story? Get in touch: desk@example.com
This story was originally published on May 3, 2026.
This article was first published in the Tidewater Post.
This article was originally published on The Tidewater Post. Read the original article.
Our standards: The Tidewater Trust Principles.
Click here to read more
Read the full story here.
Read original article
Tap to read
Copy link
Share this article
Listen to this article
Listen 4 min
4 min read
Last modified on Sun 3 May 2026 10.02 BST
Additional reporting by Anna Berg
Edited by Anna Berg
The Associated Press contributed to this report.
Reuters contributed to this report.
© 2026 Tidewater Post
Copyright © 2026 Tidewater Post. All rights reserved. This material may not be published, broadcast, rewritten or redistributed.
Mit Material von dpa
Mit Agenturmaterial
Dieser Artikel erschien zuerst im Hafenblatt.
Hier geht es zur Bildergalerie
Jetzt Newsletter abonnieren
Cet article est réservé aux abonnés
Avec AFP
Lire la suite
Suscríbete a nuestra newsletter
Con información de EFE
Síguenos en Facebook
続きを読む
関連記事
写真を拡大
この記事をシェア
想看更多本地新鲜事？搜索“湖城早知道”关注我们
▲ 扫一扫，看现场视频
在客户端内打开，阅读体验更佳
特别提示：文中观点不代表本号立场，如涉及侵权请与后台联系，我们将及时处理。
本文采用“署名—非商业性使用 4.0 国际”许可协议授权
（本文综合自央视财经、每日商报、企业公告）
余下内容请移步公众号阅读
戳这里，回看直播全程
输入邮箱，每周五收到我们的简报
你家乡有什么美食？评论区等你来聊
如果你喜欢这篇文章，欢迎点击下方“赞赏”支持作者
本网站使用 Cookie 以改善您的浏览体验
［1］［2］［3］ 下一页 尾页
图片加载失败，点击重试
听全文 00:00 / 06:32
追蹤我們的Instagram，第一時間掌握最新消息
掃描QR Code，立即下載新聞APP
資料來源：綜合外電報道
看更多：夜市十大必吃小吃懶人包
★ 訂閱電子報，每天早上把重點新聞寄給你
支持獨立媒體，每月小額捐款讓我們走得更遠
分享 複製連結 列印
瀏覽器不支援影片播放
AI重點摘要（內容由AI生成，僅供參考）
聆聽文章 語速 1.0x
Get the Harbour Gazette app for breaking news and live scores
Key points generated with AI and reviewed by our editors
▶公式LINEの友だち追加はこちら
【関連記事】円安で変わる港町の観光
動画を再生するにはJavaScriptを有効にしてください
次のページへ >
네이버에서 한강뉴스를 구독하세요
이 기사를 공유합니다
동영상을 재생할 수 없습니다. 잠시 후 다시 시도해 주세요
Hinweis: Dieser Text wurde mit Unterstützung künstlicher Intelligenz erstellt und redaktionell geprüft.
Lesezeit: 5 Min.
Écouter l'article – 4 min
Puedes republicar este artículo citando a la autora y enlazando al original
Riproduzione riservata ©
Segui il nostro canale Telegram
Continua após a publicidade
Compartilhe esta notícia no WhatsApp
Время чтения: 4 минуты
تابعونا على قناتنا في واتساب
اشترك في نشرتنا البريدية
İlginizi çekebilir: Eski gar yeniden açılıyor
Bizi sosyal medyada takip edin
Kaynak gösterilmeden alıntı yapılamaz
Mời bạn đọc gửi ý kiến ở phần bình luận
Đường dây nóng tòa soạn: 0900 000 111
Reporter: Sari Wulandari Editor: Budi Hartono
Meld je aan voor onze dagelijkse nieuwsbrief
Heb je een tip? Mail naar redactie@dehaven.example
Masz dla nas temat? Napisz: redakcja@przystan.example
更多民生资讯，欢迎锁定“长岭新闻”视频号
报名请扫下方海报中的二维码
想看完整版？请用新版App打开
（本文所述观点为作者个人意见，与所在机构无关）
作者授权本号独家首发，谢绝任何形式的搬运
（实习生叶子对本文有贡献）
更多报道请见今日A5版
以下为赞助商内容
每天早上7点，为你送上一份新闻早餐，点击订阅
文明发言，理性评论
你的每一份打赏，都是我们前行的动力
此内容仅对付费订阅者开放
觉得好看，请随手转给身边的人
返回上一页
1/8 下一张 >
本视频暂不支持播放，请前往客户端观看
您有新闻线索想爆料？请拨打24小时值班电话 0552-3166110
本文有声版，点击收听
想看更多獨家內幕？立即加入會員頻道
投資一定有風險，申購前應詳閱公開說明書
文章未完，請點下一頁繼續閱讀
免費訂閱電子報，週週收到編輯精選
贊助我們，讓好報導繼續
點擊收聽本篇文章 3分20秒
Sign up for The Tide, our weekly look at life on the coast
Further reading: the ferry that never sailed
With additional reporting from staff in Lisbon
公式Xをフォローして最新情報をチェック
当サイトの記事・画像の転載はご遠慮ください
한강뉴스 유튜브 채널을 구독해 주세요
Mehr dazu: So kam die Seilbahn zum Stehen
Haben Sie Hinweise für die Redaktion? Schreiben Sie uns: tipp@hafenblatt.example
Lire notre enquête : Les oubliés du marché
Comparte este artículo en tus redes sociales
Receba as principais notícias no seu e-mail
Следите за нашими новостями в Telegram
اقرأ المزيد: الجسر الذي لا يعبره أحد
Haberlerden anında haberdar olmak için uygulamamızı indirin
Artikel terkait: Jembatan yang tak pernah dilewati
点一下右上角关注，下期更精彩
本内容请在手机端查看
以上观点仅为嘉宾个人看法，请谨慎参考
本文不含任何荐股行为
热文推荐
评论功能已关闭
VIP专享文章，请先登录
【本期结束】
点击观看完整视频↓↓
欢迎爆料：微信 hucheng110
音频播放器加载失败
想看更多影音？請至官網或下載App
以下為廣告，請繼續往下滑
投訴及報料：WhatsApp 9876 5432
Enjoying this article? Get more like it in our Sunday newsletter
Spotted an error? Tell us
関連：港町の空き家、十年で倍に
카카오톡에서 한강뉴스 채널 추가하기
Melden Sie sich hier für unseren Morgenbrief an
Rejoignez-nous sur WhatsApp
Recibe nuestro boletín cada mañana
Siga-nos no Instagram
Подпишитесь на рассылку и читайте нас каждое утро
Chia sẻ bài viết lên Facebook
Volg ons op Instagram
"""
