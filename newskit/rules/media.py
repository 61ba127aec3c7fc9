"""How the names of media look: endings, well-known names without one, and what is never the name of one."""

from __future__ import annotations

from newskit.rules.lazy import lazy

# A name that ends so is a medium or an institution that publishes.
ENDINGS = frozenset(
    (
        "网 报 社 台 时讯 早讯 新闻 联播 财经 在线 频道 周刊 周报 晚报 日报 早报 杂志 传媒 客户端 公众号 公号 视界 发布 政府 媒体 快讯 商讯 健康 协会 "
        "学会 中心 科技 观察 云 号 官网 官微 微信 微博 信息港 之窗 广电 公报 通讯 文摘 月报 学报 校报 "
        "论坛 视频 资讯 时报 电视 卫视 广播 电台 融媒 融媒体 全媒体 集团 公司 大学 学院 医院 委员会 研究院 研究所 局 厅 委 部 办 院 法院 检察院 人大 "
        "政协 联合会 基金会 组委会 俱乐部 平台 头条 联盟 办公室 党建 检察 公安 交警 消防 共青团 网信 政法 普法 统战 妇联 残联 侨联 文联 工商联 科协 "
        "作协 供销社 党校 人社 文旅 卫健 医保 文明 "
        "日报社 出版社 通讯社 编辑部 工作室 智库 评论 体育 娱乐 汽车 军事 科普 教育 文化 旅游 证券 APP App app 网站 门户 期刊 之家 海外版 网络版 "
        "电子版 電子版 画报 月刊 季刊 晨刊 导刊 学刊 专刊 周末 电讯 经济报道 财经报道 导报 商报 消息 热线 直播 国际 中国 大数据 区块链 "
        "網 報 電視 電視台 電臺 新聞 財經 週刊 雜誌 傳媒 線上 頻道 日報 晚報 時報 通訊社 廣播 媒體 署 處 新聞網 新聞社 通信 放送 テレビ 通信社 編集部 "
        "オンライン デジタル ニュース "
        "뉴스 신문 일보 경제 방송 통신"
    ).split()
)
# Names of media and of aggregating accounts that end otherwise.
KNOWN = frozenset(
    "CSDN 21世纪经济报道 经济观察报 南方周末 三联生活周刊 澎湃 澎湃新闻 界面 虎嗅 36氪 IT之家 观察者 环球网 环球时报 参考消息 新浪 网易 搜狐 腾讯 凤凰 "
    "今日头条 钛媒体 雷锋网 品玩 爱范儿 央视 央广 新华 中新 财新 第一财经 路透 "
    "法新 彭博 华尔街见闻 少数派 果壳 知乎 豆瓣 人民日报评论 侠客岛 学习小组 长安街知事 政知见 快科技 驱动之家 本站 本站原创 本网 原创 网络 互联网 综合 "
    "网络综合 官方 美联 共同 BBC CNN "
    "Reuters AFP AP Bloomberg 路透社 美聯社 法新社 中央社 聯合報 自由時報 中國時報 蘋果日報 風傳媒 ETtoday TVBS 三立 東森 民視 新頭殼 上報 "
    "鏡週刊 端傳媒 明報 香港01 NOWnews".split()
)
# Prefixes that make anything a medium.
OPENINGS = (
    "新华", "掌上", "人民网", "央视", "央广", "中新", "新浪", "凤凰", "腾讯", "网易", "搜狐", "科普中国",
)  # fmt: skip
# Agencies and papers whose datelines open reports; longest first where one begins another.
AGENCIES = (
    "新华社 新华网 中新社 中新网 中国新闻网 中新经纬 中国网 人民网 央视网 央广网 光明网 经济日报 人民日报 光明日报 中国青年网 中国青年报 中青在线 北青网 "
    "海外网 参考消息网 参考消息 环球网 环球时报 观察者网 "
    "国际在线 东方网 千龙网 南方网 大众网 红网 荆楚网 浙江在线 法新社 路透社 美联社 塔斯社 韩联社 共同社 德新社 埃菲社 安莎社 中央社 中评社 俄新社 "
    "彭博社 合众社 时事社 朝中社 印报托 越通社 本报 本网 本社 本刊 "
    "澎湃新闻 新京报 北京商报 证券时报 上证报 中证网 财联社 第一财经 界面新闻 封面新闻 红星新闻 极目新闻 上游新闻 九派新闻 大河报 华商报 扬子晚报 "
    "齐鲁晚报 南方都市报 羊城晚报 广州日报 北京日报 解放日报 文汇报 "
    "新民晚报 中国日报 中国经济网 中国证券报 上海证券报 每日经济新闻 21世纪经济报道 IT之家 快科技 36氪 1905电影网 雷达财经 美通社 "
    "新華社 新華網 中新網 路透 美聯社 中通社 中評社 韓聯社 彭博"
).split()
# Words with a capital inside, behind two small letters: no two lines met there.
CAMEL_CASE = frozenset(
    "YouTube TikTok WhatsApp LinkedIn PlayStation FaceTime OpenAI ChatGPT DeepMind PayPal GitHub SpaceX BlackRock BuzzFeed "
    "HuffPost NewsNation JavaScript WordPress AirPods AirTag MacBook "
    "HomePod CarPlay SoundCloud DoorDash GameStop FedEx OnlyFans CrowdStrike BlackBerry PowerPoint OneDrive AstraZeneca "
    "BioNTech ExxonMobil ConocoPhillips UnitedHealth MasterCard JetBlue EasyJet "
    "AccuWeather SkyNews GoFundMe WikiLeaks AliExpress DeepSeek ByteDance HarperCollins PricewaterhouseCoopers HelloFresh "
    "ProSieben ThyssenKrupp SoftBank YouGov TechCrunch GmbH macOS".split()
)
# Agencies of other languages than Chinese that by-lines name as if they were people.
BYLINE_AGENCIES = frozenset(
    (
        "AFP|AP|dpa|DPA|SDA|sda|APA|EFE|ANSA|PTI|ANI|IANS|TASS|Reuters|REUTERS|Belga|BELGA|ANP|NTB|TT|PAP|ČTK|MTI|CTK|epd|KNA"
        "|AAP|RIA|XINHUA|Xinhua|Agencias|Redacción|Lusa|LUSA|Agência Lusa|Ritzau|STT|Hina|HINA|STA|TASR|BNS|"
        "ELTA|LETA|Tanjug|Agerpres|UNI|Bernama|Antara|AGI|SID|AA|İHA|DHA|Europa Press|Keystone-SDA|Associated Press"
        "|The Associated Press|The Canadian Press|PA Media|وكالات"
    ).split("|")
)
# What signs as an agency does and is none: "agencies", the newsroom.
NO_AGENCIES = frozenset(("Agencias", "Redacción", "وكالات", "Agencies", "Agenturen", "Agences"))
# Others that credit lines name.
WORLD_AGENCIES = frozenset(
    (
        "Agence France-Presse|Deutsche Presse-Agentur|dpa-infocom|dpa-AFX|Canadian Press|Press Association|PA|NAN|GNA|UPI"
        "|Bloomberg|Adnkronos|Askanews|askanews|LaPresse|"
        "Agencia EFE|Télam|Notimex|Agência Brasil|Agência Estado|Estadão Conteúdo|Folhapress|TT Nyhetsbyrån|ritzau|ATS"
        "|Keystone-ATS|Afp|afp|apa|ats|Ansa|Efe|CNN Newsource|Cable News Network|AGERPRES|Mediafax|SITA|BTA|БТА|БелТА|FoNet|"
        "РИА Новости|РИАН|ТАСС|Интерфакс|УНІАН|УНИАН|Укрінформ|Укринформ|Інтерфакс-Україна|ΑΠΕ-ΜΠΕ|ΑΠΕ|Anadolu Ajansı"
        "|Anadolu Agency|Anadolu|Xinhua News Agency|"
        "رويترز|أ ف ب|فرانس برس|الأناضول|ایسنا|ایرنا|מגמה|भाषा|पीटीआई|एएनआई|आईएएनएस|TTXVN|ANTARA|연합뉴스|뉴시스|뉴스1|共同通信|共同"
        "|時事通信|時事|ロイター|Yonhap|Kyodo|Jiji Press"
    ).split("|")
)
# What stands where a source stands and is none: shares, menus, counters, places.
_NOT_SOURCES = lazy(
    r"登录|注册|听新闻|聽新聞|打开|多云|分享|微信扫|扫码|收藏|举报|打印|字号|字体|(?:评论|阅读|浏览)\s?[（(]?\d|^A\s?[-+]|首页|关注|订阅|返回|查看"
    r"|上一[页篇]|下一[页篇]|更多|搜索|点击|下载|热搜|推荐|昨天|今天|前天|小时前|分钟前|刚刚|天前|\d\s?(?:周|个?月|年)前"
    r"|欢迎|访问|正文|当前位置|您的位置|导航|广告|投稿|责任|编辑|编辑：|作者|记者|发布于|发表于|时间|日期|原标题|版权|关键[词字]|标签|摘要|参与|跟帖"
    r"|播放|收听|我要|繁[体體]|English|RSS|设为|私信|退出|^消息$|^通知$|我的|登錄|分享|列印|留言|訂閱|人氣|點閱|瀏覽|觀看|記者|報導$|報道$|發布$"
    r"|發佈$|出版$|無障礙|无障碍"
    r"|^最新|^首次发[布表]|^官方[账帐]号$|IP\s?属地|^(?:iPhone|iPad|Android|安卓|苹果)|^(?:手机|电脑|网页|移动)(?:客户端|版|端|网页)|^手机[^\W\d_a-zA-Z]{2,4}网$"
    r"|\d\s?[万萬wW亿]?\+?\s?(?:总|总的|个|篇|条|人)?(?:阅读|閱讀|文章|粉丝|粉絲|获赞|作品|播放|评论|点赞|浏览|访问|视频)"
    r"|^各|〔\d{4}〕|^第?\s?[A-Z\d]{1,4}\s?版|认证的?账号|^\W*$|^[\d\s.,:：/-]+$|https?://|www\.|WhatsApp|ICP\s?[备備证證]"
)
# One of these stands in all that the pattern finds, but for texts without a letter: a look at a name of five
# characters costs a tenth of the pattern.
_OF_NOT_SOURCES = frozenset(
    "登册听聽打多享扫藏举字页篇注阅返查更搜击载荐昨今前刚迎访正您航告稿责编者布表间期题版键签摘与帖播我繁设私退消知列留閱氣覽觀導道佈礙碍最次账帐属卓苹手脑移各〔认"
    "0123456789０１２３４５６７８９AEIRihw"
)


def is_no_source(text: str) -> bool:
    """Tell what stands where a medium's name may, and is none: a button, a label, a counter, an address."""
    if text[:1].isalpha() and _OF_NOT_SOURCES.isdisjoint(text):
        return False
    return _NOT_SOURCES.search(text) is not None
