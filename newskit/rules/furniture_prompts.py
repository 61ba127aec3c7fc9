"""Furniture: what a page says to its reader, in closed words: do this, and have more of us. Chinese clause by clause; other languages."""

from __future__ import annotations

from newskit.rules.furniture_rule import BACK, FRONT, LATIN_BACK, LATIN_FRONT, FurnitureRule

# What readers are asked to do, and what of a medium's own they are to have for it.
_VERBS = (
    "关注 搜索 搜 下载 安装 打开 开启 扫描 扫一扫 扫码 识别 长按 点击 点开 轻点 点一下 保存 更新 浏览 投票 体验 设为 点此 点我 点下 点右 滑动 戳 加入 "
    "加 登录 订阅 登入 注册 续费 锁定 扫 寄 阅读 读 查看 观看 收看 看 收听 聆听 听 播放 "
    "分享 转发 转 转载 收藏 点赞 赞赏 打赏 赞助 捐款 支持 留言 评论 回复 输入 追踪 移步 投稿 联系 拨打 升级 刷新 重试 放大 复制 打印 列印 继续 解锁 "
    "回看 参与 互动 交流 聊聊 聊 讨论 报料 爆料 提供 接收 收到 获取 领取 来稿 告诉 添加 前往 跳转 说说 补看"
).split()
_OURS = (
    "我们 本报 本刊 本网 本台 本站 本号 本社 小编 编辑部 作者 本文 全文 原文 正文 文章 这篇报道 评论区 留言区 讨论区 后台 新闻线索 线索 热线 电子报 "
    "电子版 简报 日报 周报 粉丝团 粉丝专页 粉丝页 专页 官方 公众号 视频号 头条号 订阅号 服务号 频道 "
    "新闻 资讯 报道 报导 大图 高清图 直播 视频 影片 节目 音频 语音版 语音 完整版 精彩内容 更多内容 更多精彩 深度内容 剩余内容 余下内容 独家内容 更多 "
    "全部内容 阅读体验 加载失败 载入失败 赞赏 在看 蓝字 卡片 独立媒体 独立新闻 好新闻 读者群 交流群 免费文章 全站 编辑精选 有声版 新闻早餐 新版 海报 "
    "客户端 应用程序 应用程式 订阅 好物 星标 推送 手机端 粉专 下期 关注我 会员频道 完整榜单 内幕"
).split()
_SMALL = (
    "请 欢迎 敬请 快 快来 赶快 赶紧 来 去 在 到 至 从 于 用 以 将 和 与 及 或 并 也 就 便 才 可 可以 即可 能 后 前 时 中 里 内 上 下 左 右 方 角 "
    "上方 下方 文末 左下角 右下角 底部 顶部 这里 此处 此 本 该 这 那 这篇 您 你 的 更 全部 完整 完整版 精彩 最新 深度 独家 手机 电脑 网页 "
    "吧 哦 呀 哟 需要 记得 把 右上角 左上角 通道 版 功能 未完 向下 各大 应用市场 应用商店 商店 免费 高清 随时 随地 随时随地 立即 马上 一键 第一时间 "
    "每天 每日 每周 每晚 每月 全年 等 想 要 如 如果 若 如需 喜欢 觉得 有用 有 没有 不 剩 剩余 还 还有 只 本月 版本 稍后 再 篇 条 张 位 次 一下 一个 "
    "给 让 给更多 更多人 朋友 好友 朋友圈 家人 大家 各位 观众 读者 网友 "
    "链接 连结 按钮 图片 微信 微博 抖音 小红书 客户端 小程序 二维码 邮箱 邮件 会员 账号 帐号 群 群组 社群 社区 浏览器 缓存 现场 全程 往期 下期 语速 "
    "倍速 字号 入口 专线 小时 电话 App Instagram Facebook YouTube LINE Telegram WhatsApp Threads Twitter TikTok Podcast QR Code "
    "Google News Apple Spotify 播客"
).split()
# What a clause in other words may promise.
_FAIR = (
    "你|您|我们|每[天日周晚]|第一时间|随时|更多|最新|精彩|解锁|[享打]\\S{0,2}折|免费|优惠|福利|好礼|不漏|不错过|更[佳好快]|干货|好康|有奖|进群|抢先"
    "|[想看]法|动力|明天|同一时间|包邮|拉你|重点新闻|掌握|等着|获取|一起"
)

# By which a page is heard to speak to its reader.
_TOLD = (
    "请|欢迎|[您你]|我们|小编|本[报刊网台站号社文]|[全原]文|文章|评论区|留言区|点[击此这]|戳|扫|长按|下载|登[录入]|打开|订阅|关注|追踪|加入|添加|转发"
    "|分享|想看|扫码|识别|app|客户端|公众号|(?:独立|官方)"
)

# By which others are heard to be spoken of or to: none of it in such a line.
_TOLD_OF = (
    r"^《[^》]+》|^\W{0,4}(?:我们(?!.{0,4}(?:热线|微信|公众))|作者|文章：|视频|本[报台社](?!.{0,3}(?:热线|微信|客户|官|公众|读者群|电子))|观众"
    r"|读者|网友|大家|朋友|家人)|就是|自己|我的|让我们一起|作答|下面"
    r"|我们的(?!.{0,5}(?:公众|微|官|频|号|专|社|群|(?i:app|ins|face|you|tele|thre|twit|line|cookie)|客户|电子|简报|新闻|报|节目|平台"
    r"|网站))|[问答]：|[着他她它]|(?<!错)过(?!去|程|头)|了(?!解|却)|说[，：道]|表示|认为|称[，：]|被|有(?:人|网友|读者)|市民|居民|群众|游客|考生|乘客|家长|用户|消费者"
    r"|老人|村民|学生|民众|记者|警方|平台|公司|^[^，。我本]{2,8}[组局会方厅队院校社](?:欢迎|提醒|呼吁|请)|的人(?!\W*$)|第.步|；$|请勿|不要|我们村"
)


def _words(*lists: list[str]) -> str:
    return "|".join(sorted({word for words in lists for word in words}, key=lambda word: (-len(word), word)))


_NAME = r"[“「《【‘][^”」》】’。！？，]{1,16}[”」》】’]"
_SEP = r"[，,！!？?：:；;、…～~|｜·/>→\s-]{1,3}"
_GAP = r"[^\W\d_a-zA-Z了着他她它说称被]{0,2}"  # words that nobody foresaw, between those that are known
_KNOWN = rf"(?:{_words(_VERBS, _OURS, _SMALL)}|{_NAME}|[一二三四五六七八九十日\d.:%x]{{1,6}}|(?<=微信) ?[a-z][\w-]{{3,19}}|(?<=[A-Za-z]) (?=[A-Za-z]))"
_CLAUSE = rf"(?>{_GAP}?{_KNOWN}){{1,20}}+{_GAP}(?={_SEP}|{BACK})"
_ASKED = rf"(?=(?:{_NAME}|[^。“「《【‘]){{0,40}}?(?:{_words(_VERBS)}))"
# A clause in any words: not of somebody who did something.
_FREE = rf"(?=[^，,！!？?。]{{0,22}}(?:{_FAIR}))(?:(?![了着他她它]|[说称]|表示|认为)[^。！？!?，,；;：:“”「」]){{2,22}}"

# The same in other languages. What a medium has of its own, and by what it is heard to speak of itself.
_DO = (
    "(?:you can )?(?:follow|subscribe(?: to)?|sign up (?:for|to)|join|get|download|install|listen(?: to)?|watch|support|like|share|read)"
    "|(?:folg|abonnier|lad|hol|hör|unterstütz|teil)(?:en|e|t)?(?: sie)?(?: sich| dir)?|jetzt"
    "|suivez|abonnez-vous|inscrivez-vous|téléchargez|écoutez|partage[zr]|soutenez|rejoignez|recevez|lisez"
    "|sigue|siga|síguenos|suscríbete|descarga|escucha|apoya|compart(?:e|ir)|únete|recibe|segui|seguici|iscriviti|abbonati"
    "|scarica|ascolta|condividi|sostieni|unisciti|ricevi"
    "|assine|inscreva-se|baixe|ouça|compartilhe|apoie|receba|entre|participe|acompanhe|curta"
    "|подпи(?:шитесь|сывайтесь)|следите|скачайте|слушайте|поделитесь|поддержите|вступайте|присоединяйтесь"
    "|volg|abonneer(?: je)?|meld je aan|schrijf je in|deel|luister|steun|ontvang|obserwuj|polub|podziel się|dołącz|subskrybuj"
    "|zapisz się|pobierz|udostępnij|posłuchaj|wesprzyj"
    "|följ|prenumerera|ladda ner|følg|theo dõi|đăng ký|tải|chia sẻ|tham gia|ikuti|dapatkan|bagikan|unduh|dengarkan|(?:ber)?langganan|gabung|dukung"
    "|تابعونا|(?:تابع|اشترك|شارك|حمّ?ل|انضم|استمع)(?:وا)?"
)
_OUR = (
    r"(?:our|us|unser\w{0,2}|uns|nos|notre|nous|nuestr[oa]s?|nostr[oaie]|noss[oa]s?|наш\w{0,3}|нас|onze?|ons|nasz\w{0,3}|vår\w?"
    r"|oss|vores|chúng tôi|kami|\w{2,10}نا)"
)
_THING = (
    r"(?:newsletters?|nieuwsbrief|newslettera|nyhetsbrev|bolet[íi][mn]\w{0,2}|briefing|inbox|apps?|appli(?:cation)?|aplicación"
    r"|aplicativo|channels?|kan[aá]l\w{0,2}|canal(?:es|e|i)?|канал\w{0,2}|kênh"
    r"|pages?|página|pagina|страниц\w{1,2}|perfil|profil\w{0,2}|podcasts?|подкаст\w{0,2}|telegram|whatsapp|instagram|facebook"
    r"|youtube|twitter|tiktok|threads|bluesky|linkedin|zalo|google (?:news|notícias|noticias|actualités)|дзен|вконтакте"
    r"|e-?mail|articles?|artikel|artículo|articolo|artigo|artykuł|стать[юёе]й?|новостью?|story|reportage|reportagem|noticia"
    r"|notícia|notizia|новость\w?|journalism\w?|reporting|artykułem|bài(?: viết)?|berita|المقال|قناتنا|نشرتنا(?: البريدية)?"
    r"|واتساب|تلغرام)"
)
# Follow us; in your mailbox.
_US = (
    r"(?:(?:follow|join|find) us|folge?n? (?:sie )?uns|(?:suivez|rejoignez|retrouvez)[- ]nous|s[íi]g[ua][ea]?nos|segui(?:te)?ci"
    r"|siga-?(?:nos| a gente)|следите за нами|подписывайтесь на нас|volg ons|obserwuj nas|följ oss|følg oss|theo dõi chúng tôi"
    r"|ikuti kami|تابعونا|ακολουθ(?:ήστε|είστε|ησέ) (?:μας|το [^.!?:]{2,30}))(?: \w{2,6})?"
)
_MAIL = (
    r"(?:your|votre|tu|su|seu|tua|deine?m?|ihr\w{0,2}|di|je|uw|twoj\w{1,2}|вашу?) "
    r"(?:inbox|e-?mail|mail|mailbox|boîte|correo|bandeja|postfach|caixa|casella|ponsel|skrzynk\w{1,2}|почту)"
)
_THIS = (
    r"(?:this|the|an?|our|new|independent|free|full|daily|weekly|official|el|la|le|les|il|lo|o|os|as|de|del|da|do|un[ae]?|este"
    r"|esta|quest[oa]|cet|cette|ce|tym|den|die|das|de[rmn]|diese[nsmr]?|dit|deze|het|ten|ta|tę|эту?|этой|на|в|за|para|per|à|al"
    r"|alla|alle|auf|aan|voor|je|zum|zur|op|su|sui|en|no|na|on|for|to|via|by"
    r"|kostenlos\w{0,2}|gratis|dagelijkse|wekelijkse|tägliche[nr]?|wöchentliche[nr]?|settimanale|quotidiana|semanal|diario"
    r"|diária|hebdomadaire|quotidienne|oficial|ufficiale|terbaru|ini|này|trên|di|lewat|lên|هذا|هذه|في|على|إلى|عبر)"
)

PROMPTS = (
    FurnitureRule(
        name="reader_prompt", group="promotion", max_chars=80,
        cues="请|欢迎|你|您|我们|小编|本报|本刊|本网|本台|本站|本号|本社|本文|全文|原文|文章|评论区|留言区|点击|点此|点这|戳|扫|识别|长按|下载|登录"
            "|登入|打开|订阅|关注|追踪|加入|添加|转发|分享|想看|app|客户端|公众号|独立|官方",
        pattern=(
            rf"(?i){FRONT}[🎧📱🔒▲△\s]{{0,3}}(?!.{{0,80}}?。\w)(?!.{{0,60}}(?:{_TOLD_OF}))(?=.{{0,50}}(?:{_TOLD}))(?=.{{4}})"
            rf"(?:(?:[^\W\d_]{{2,5}}：)?{_FREE}[，,！!？?]\s?)?{_ASKED}(?=[^。]{{0,50}}?(?:{_words(_OURS)})){_CLAUSE}"
            rf"(?:{_SEP}{_CLAUSE}){{0,6}}+(?:[，,！!]\s?{_FREE})?{BACK}"
        ),
        hits=(
            "想知道更多河边故事？搜索“青河夜读”关注我们", "点击上方蓝字，关注“青河夜读”，每晚一篇好文", "訂閱本刊電子版，立享七折",
            "您还剩两篇免费文章，登录后可继续阅读", "有声版 点击收听本文",
        ),
        misses=(
            "点击“同意”，意味着用户把通讯录交了出去。", "《青河分享经济指引》全文", "看新闻", "打开微信，点击“服务”", "收听节目的人少了",
            "观众在现场观看节目。", "我在后台看节目。", "扫描站牌上的二维码，就能看到下一班车还有几站。", "登录官网，点击“在线缴费”，即可查看账单。", "关注弱者，就是关注我们自己",
            "评论区里，有网友晒出二十年前的车票。",
        ),
    ),
    FurnitureRule(
        name="reader_prompt_world", group="promotion", opens=True, max_chars=140,
        cues=(
            "you can follow|follow|subscr|sign up|join|find us|get |downl|install|listen|watch|support|like|share|read|folg"
            "|abonn|lad|hol|hör|unterst|teil|jetzt|erhalten|melde|suiv|inscr|télécha|écoutez|partage|souten|rejoi|retrou|recevez"
            "|lisez|"
            "sig|síg|suscr|desc|escu|apoy|comp|únete|recib|segui|iscr|scar|asc|cond|sost|unis|ric|assine|baixe|ouça|apoie|receba"
            "|entre|part|acomp|curta|подп|след|скач|слуш|подел|подд|вступ|прис|получ|"
            "volg|meld|schr|deel|lui|steun|ontv|obs|pol|podz|doł|subs|zap|pob|udo|pos|wes|śle|otrz|föl|pren|føl|theo |đăng|tải"
            "|chia|tham|ikuti|dapat|bagi|unduh|deng|lang|berl|gab|duk|للم|تابع|اشترك|شارك|حم|انضم|استمع|ακολ"
        ),
        pattern=(
            rf"(?i){LATIN_FRONT}(?:(?:subscribe to|sign up for|abonnez-vous à|suscríbete a|iscriviti a|подпишитесь на"
            rf"|zapisz się na|meld je aan voor|melden sie sich(?: hier| jetzt)? (?:für|zu)"
            rf"|melde dich(?: hier| jetzt)? (?:für|zu))(?: [^.!?:]{{2,40}},?)? {_OUR}\b[^.!?:]{{2,60}}"
            rf"|(?:للمزيد )?{_US} (?:on|auf|bei|sur|en|su|no|na|в|op|på|trên|di|على|w|στο|στα|στη) (?-i:[A-ZÀ-ÝА-Я])[^.!?:]{{1,50}}"
            rf"|(?:get|recevez|recibe|receba|ricevi|ontvang|otrzymuj|получайте|erhalten sie"
            rf"|dapatkan) [^.!?:]{{2,80}} {_MAIL}[^.!?:]{{0,20}}"
            rf"|(?:(?:share|teilen sie|partage[zr]|compart[ea]|compartilhe|condividi|поделитесь|deel|podziel się|bagikan) "
            rf"(?:this|diese[nsr]?|cet|cette|este|esta|quest[oa]|этой|dit|deze|tym)|поделитесь) {_THING}"
            rf"(?: [\w’-]{{1,12}}){{0,4}}|(?:تابع|اشترك|شارك|حمّ?ل|انضم)(?:وا)?(?: (?:في|إلى))? \w{{2,10}}نا\b[^.!?:]{{0,50}}"
            rf"|(?:theo dõi|đăng ký|ikuti|unduh|dukung) (?:[\w’-]{{1,12}} ){{0,2}}{_THING}"
            rf"(?: [\w’-]{{1,12}}){{0,2}} {_OUR}[^.!?:]{{0,40}}"
            rf"|(?:{_DO})(?:(?: [\w&'’-]{{1,16}}){{0,3}}? {_OUR}(?: [\w&'’-]{{1,16}}){{0,5}}? {_THING}\b[^.!?:]{{0,70}}"
            rf"|(?: {_THIS}| (?-i:[A-ZÀ-Ý])[\w&'’-]{{1,20}}){{0,5}} {_THING}"
            rf"(?:(?:,| and| und| et| y| e| i| и| en| và| dan|(?: {_THIS}){{1,3}}) "
            rf"(?:(?-i:[A-Z])[\w ]{{1,16}}|e-?mail|telegram)){{0,4}}(?: (?:for|to get) [^.!?,:]{{3,50}})?"
            rf"(?:\. (?:become|subscribe|join|donate|sign up)[^.!?]{{2,40}})?)){LATIN_BACK}"
        ),
        hits=(
            "Follow our sports desk on Threads for the scores", "Teilen Sie diesen Artikel", "Iscriviti alla nostra newsletter",
            "Recevez l’essentiel dans votre boîte mail",
            "Volg ons op Mastodon", "Ακολουθήστε μας στο Google News",
        ),
        misses=(
            "Share the article of faith", "Follow us through the old town", "Follow our example, the mayor told the other towns",
            "Soutenez nos paysans, disait la banderole",
            "Sigue nuestro problema de agua", "Ακολουθήστε μας στο ποτάμι, είπε ο οδηγός", "Join the fight against the new channel",
        ),
    ),
    FurnitureRule(
        name="notice_world", group="disclaimer", max_chars=80,
        cues=(
            "browser|naveg|navigateur|tarayıcı|браузер|przeglądark|متصفح|trình duyệt|ブラウザ|브라우저|lesezeit|temps de l"
            "|tiempo de l|tempo d|leestijd|czas czyt|okuma|lästid|время чт|thời gian|reading time|publicid|publicité|pubblic"
            "|werbung|anzeige|advertentie|реклам|iklan|"
            "reproduc|reproduç|riprod|перепеч|копиров|nachdruck|kopiowanie|przedruk|alıntı|mengutip|menyalin|محفوظة|ghi rõ|err"
            "|fehler|fout|błąd|błęd|typo|mistake|@|follow us|get more|tell us|déjanos|deixe |lascia|laissez|hinterl|leave "
            "|contáct|suivez|rejoignez|"
            "제보|재생|하세요|하기|저작권|주세요|공유|tıkla|takip|abone|indirin|paylaş|bình luận|đường dây|こちら|再生|タップ|クリック|取材"
            "|编集|撮影|ページ|シェア|フォロー|続き|転"
        ),
        pattern=(
            rf"(?i){LATIN_FRONT}(?:(?:your|tu|su|votre|ihr|dein|il tuo|seu|o seu|ваш|twoja|je|uw|متصفحك)? ?"
            rf"(?:(?:web ?)?browser|navegador|navigateur|tarayıcınız|браузер|przeglądarka|trình duyệt của bạn|お使いのブラウザ"
            rf"|브라우저)(?! histor)[^.!?]{{0,24}}\b(?:not?|não|ne|nicht|non|не|nie|niet|không|tidak|لا|desteklemiyor|対応"
            rf"|않)\w{{0,8}}[^.!?]{{0,50}}"
            r"|(?:reading time|lesezeit|temps de lecture|tiempo de lectura|tempo d[ie] lettura|tempo de leitura|leestijd"
            r"|czas czytania|okuma süresi|lästid|время чтения|thời gian đọc)\s?[:–-]?\s?(?:ca\.?|env\.?|~)?\s?\d{1,3} ?\w{0,8}"
            r"|(?:continúa|continua|sigue|segue|suite|weiter|lees verder|продолжение|lanjut\w*)[^.!?]{0,24}\b"
            r"(?:después|tras|após|depois|dopo|après|nach|na|после|setelah)\b[^.!?]{0,16}"
            r"(?:publicidade?|publicité|pubblicità|werbung|anzeige|advertentie|рекламы|iklan)"
            r"|реклама[.,:]? (?-i:ООО|ИП|АО|ПАО|18\+)[^.!?]{0,60}"
            r"|(?:reproduction|reproducción|reprodução|riproduzione|перепечатка|копирование|nachdruck|przedruk|kopiowanie)"
            r"(?: (?!est |es |è |é |ist |jest )[\w,’']{1,16}){0,4}? "
            r"(?:interdite|prohibida|proibida|vietata|riservata|запрещен\w{1,2}|verboten|возможн\w|zabronion\w{1,2}"
            r"|(?:только|nur|tylko))(?: (?:sans|sin|sem|senza|без|ohne|bez|только|nur|со|с|mit|sauf|salvo)\b[^.!?]{0,60})?"
            r"(?: ?©)?|reproduction (?:of|in) [^.!?]{2,60}(?:prohibited|forbidden|not permitted)"
            r"|kaynak gösterilmeden[^.!?]{2,40}|dilarang (?:mengutip|menyalin|menggandakan|memperbanyak)[^.!?]{0,60}"
            r"|[^.!?]{0,30}جميع الحقوق محفوظة[^.!?]{0,50}|(?:vui lòng |xin )?ghi rõ nguồn[^.!?]{0,50}"
            r"|(?:hai trovato|vous avez (?:vu|trouvé|repéré)|¿?has (?:visto|encontrado|detectado)|¿?encontraste|viu|encontrou"
            r"|fehler|fout|znalazłeś|zauważyłeś|(?:have you )?(?:spotted|seen|found|noticed))\b[^.!?]{0,16}\b"
            r"(?:errore?|erreur|fehler|error|fout|błąd|erro|mistake|typo|gefunden|entdeckt|gezien)\b[^.!?]{0,24}\?.{0,60}"
            rf"|[^.!?:]{{4,50}}[.!?] (?:{_US}|get more|tell us|déjanos|deixe|lascia(?:teci)?|laissez|hinterlassen sie"
            rf"|leave (?:us )?(?:a|your)|contáctanos)\b[^.!?]{{0,50}}"
            r"|[^.!?]{5,60}\?\s[^?!@]{2,40}\s?(?:redak|redac|redaz|newsroom|news|tips?|desk|pistas|editor"
            r"|hinweis)\w{0,8}@\S{4,40}|[^.!?@]{5,90}\b(?:escríbenos|schreib\w{1,3}(?: sie)? uns|écrivez-nous|scrivici"
            r"|escreva(?:-| para )nos|пишите нам|mail ons|napisz do nas|write to us|e-?mail us)\b[^.!?@]{0,16}\S{2,40}@\S{4,40}"
            r"|(?:기사 ?)?제보.{0,30}(?:\S{2,30}@\S{4,40}|[\d-]{8,14}.{0,30})"
            r"|đường dây nóng(?: (?:tòa soạn|báo|phản ánh))?[^.!?\d]{0,16}[\d .-]{6,20}"
            r"|[가-힣]{2,4} ?(?:선임|수습|인턴)?기자\s?[(=]?\s?\S{2,30}@\S{4,40}"
            r"|[^.!?]{2,40}(?:구독|팔로우|추가|공유|다운로드|설치|클릭|가입)(?:을|를)? ?(?:하세요|하기|해 ?주세요|해 ?보세요|부탁드립니다)"
            r"|(?:본 |이 )?(?:기사의 )?저작권은 [^.]{2,20}에 (?:있|귀속)[^.]{2,6}|(?:이 )?기사를 공유합니다"
            r"|(?:동영상|영상|오디오|음성)(?:을|를)? ?재생할 수 없습니다.{0,40}"
            r"|(?=[^.!?]{0,60}(?:bizi|haber|kanal|uygulama|bülten|sayfa|whatsapp|telegram|sosyal))[^.!?,:]{2,60} "
            r"(?:abone olun|takip edin|tıklayın(?:ız)?|indirin|paylaşın)|(?:mời|hãy) [^.!?]{2,40}bình luận[^.!?]{0,20}"
            r"|[^。！？]{0,30}(?:追加|登[录録]|[购購]入|申し?[込达]み?|ダウンロード|フォロー|[记記]事|[详詳]細|[续続]き|一[览覧]|[动動]画|写真"
            r"|会[员員]|ログイン|予[约約]|投稿)は?こちら(?:から|へ)?"
            r"|[^。！？]{0,16}(?:画像|写真|地[图図])を(?:タップ|クリック)(?:する)?と(?:拡大|大きく)[^。]{0,8}"
            r"|(?:[动動]画|音声|映像)を再生するには[^。]{2,40}|[^。]{1,12}で(?:シェア|共有|フォロー|ポスト)(?:する)?"
            r"|[^。]{0,20}フォローして[^。]{2,24}チェック(?:しよう)?|[续続]きは[^。]{0,10}会[员員](?:のみ|だけ)[^。]{0,20}"
            r"|[^。、]{0,30}[転转][载載](?:は|を)?(?:ご?[遠远][慮虑]ください|お[断斷]りし[^。]{2,6})|[次前]の(?:ページ|[记記]事)へ?"
            r"|[^。！？]{0,24}(?:フォロー|チャンネル登[录録]|友だち追加|シェア)を?(?:お[愿願]いします|してください|しよう)"
            r"|[(（]?(?:取材|构成|構成|编集|編集|撮影|[闻聞]き手|[执執][筆笔])(?:・[^\s／:：]{1,4}){0,2}\s?[／/：:]"
            r"(?![^。]{0,40}[はがをた])[^。]{2,40}[)）]?"
            r")[。）)」\s]{0,2}" + LATIN_BACK
        ),
        hits=(
            "Votre navigateur ne peut pas lire cette vidéo", "Temps de lecture : 4 min", "Nachdruck nur mit Genehmigung",
            "Fehler gefunden? Schreiben Sie uns", "次のページへ", "Sigue leyendo después de la publicidad", "강변일보 채널을 구독하세요",
        ),
        misses=(
            "La reproduction des loups est interdite de visite", "Der Browser ist nicht alles", "Lesezeit ist Lebenszeit",
            "Fehler gefunden haben die Prüfer keine.", "回答はこちらの箱に入れてください。", "The error was found by a night nurse.",
            "회사는 이용자의 정보를 외부와 공유합니다", "Hinweis: Texte und Bilder hängen bis Mai.", "写真を撮影した男性は首を振った。",
        ),
    ),
)  # fmt: skip
