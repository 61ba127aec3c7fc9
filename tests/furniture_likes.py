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
"""
