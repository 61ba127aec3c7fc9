"""What leads from an article to others, in the languages whose pages we read: Read also, Lire aussi, 相关阅读."""

from __future__ import annotations

from newskit.rules.lazy import lazy

# Each stands alone or before a colon and a headline; who uses these says what must follow. In small letters.
OPENERS = (
    r"(?:read (?:also|next|on|more(?: here| on this| stories| about this)?|the full (?:story|article))|"
    r"(?:also|you may also) (?:read|like)|see (?:also|more|all)|don[’']t miss(?=\s?[:：|｜»>])|"
    r"recommended(?: for you| reading| stories)?|must read|"
    r"more (?:from|on) this (?:story|topic)|more (?:on|in) this story"
    r"|related(?: (?:articles?|stor(?:y|ies)|content|topics|news|posts?|links?|coverage|reading))?|"
    r"most (?:read|popular)|(?:other|latest|top|more) (?:news|stories|headlines)|trending(?: now)?|what to read next"
    r"|continue reading|show more|load more|explore more on these topics"
    r"|lesen sie (?:auch|hier|dazu|mehr)|mehr zum thema|auch interessant|"
    r"das könnte (?:sie|dich) auch interessieren|passend zum thema|"
    r"weiterlesen|ähnliche (?:artikel|themen)|meistgelesen|am beliebtesten|empfehlungen"
    r"|(?:à )?lire aussi|à lire(?: également| aussi)?|voir aussi|lire la suite|sur le même (?:sujet|thème)|dans la même rubrique|les plus lus"
    r"|lo más (?:leído|visto|reciente)|(?:las )?más (?:leídas|vistas)|(?:as )?mais (?:lidas|vistas|lidos)|(?:i )?più letti|le più lette"
    r"|meest gelezen|mest (?:lest|læst|läst)|luetuimmat|najczęściej czytane|nejčtenější|en çok okunan(?:lar)?|terpopuler"
    r"|самое (?:читаемое|популярное)|популярное|найпопулярніше|đọc nhiều(?: nhất)?|الأكثر قراءة"
    r"|lee también|lea también|lee más|leer más|te puede interesar|también te puede interesar|puede interesarle|"
    r"noticias? relacionadas?|más (?:información|temas|noticias)|relacionad[oa]s|ver también"
    r"|leggi anche|potrebbe interessarti(?: anche)?|approfondisci|articoli correlati|continua a leggere"
    r"|leia (?:também|mais)|veja (?:também|mais)|saiba mais|notícias relacionadas"
    r"|lees ook|lees meer|meer over dit onderwerp|gerelateerd|bekijk ook"
    r"|czytaj(?: (?:także|też|również|więcej))?|zobacz(?: (?:także|też|również|więcej))?|przeczytaj (?:także|też)|čtěte(?: (?:také|též|i))?|"
    r"přečtěte si (?:také|též)|související|súvisiace|čítajte (?:aj|tiež)|olvassa el|kapcsolódó"
    r"|läs (?:också|även|mer)|les (?:også|mer)|læs (?:også|mere)|lue (?:myös|lisää)|relaterade?|relaterte?"
    r"|читайте(?: (?:также|ещё|еще|нас))?|прочетете (?:още|също)|вижте (?:още|също)|прочитајте (?:још|и)|citește și|citiți și"
    r"|vezi și|διαβάστε (?:ακόμη|ακόμα|επίσης)|pročitajte(?: (?:još|i|također))?|preberite (?:tudi|še)|lasi arī"
    r"|skaitykite (?:taip pat|daugiau)|loe (?:veel|ka|lisaks)|материалы по теме|по теме|смотрите также|подробнее|читайте також"
    r"|ще по темі"
    r"|baca (?:juga|selengkapnya)|simak juga|[iİ]lg[iİ]l[iİ] (?:haber(?:ler)?|konular)|[iİ]lg[iİ]n[iİ]z[iİ] çekeb[iİ]l[iİ]r|ayrıca oku(?:yun)?|devamını oku|"
    r"basahin (?:din|rin)|soma (?:pia|zaidi)|baca lagi|xem thêm|đọc thêm|tin liên quan|اقرأ أيضا|اقرأ أيضًا|مواضيع ذات صلة"
    r"|بیشتر بخوانید|مزید پڑھیں|קראו (?:עוד|גם)|আরও পড়ুন|மேலும் படிக்க|ተጨማሪ ያንብቡ|წაიკითხეთ (?:აგრეთვე|ასევე)"
    r"|կարդացեք (?:նաև|ավելին)|यह भी पढ़ें|ये भी पढ़ें|อ่านเพิ่มเติม|ข่าวที่เกี่ยวข้อง|더 ?보기|함께 (?:보기|읽으면 좋은 기사)"
    r"|あわせて読みたい|合わせて読みたい|관련 ?기사)"
)
# How they begin: a text that begins with none of these has no need to be matched. Parted by |.
OPENINGS = (
    "read|also|you may|other |latest |top |see|don|recommend|must|more|related|most|trending|what to|continue|show more|load more|explore|lesen|"
    "mehr|auch|das k|passend|weiterlesen|ähnliche|meistgelesen|am beliebt|empfehl|à lire|lire|voir|sur le|dans la|les |lee|"
    "lea|te puede|también|puede|noticias|más|relacionad|ver|leggi|potrebbe|approf|articoli|continua|leia|veja|saiba|notícias|"
    "lees|meer|gerelat|bekijk|czytaj|zobacz|przeczytaj|čtěte|přečt|souvis|súvis|čítaj|olvas|kapcs|läs|læs|lue|relat|чита|"
    "материал|по теме|смотр|подроб|ще по|baca|simak|ilgili|i̇lgi̇li̇|ilginizi|ayr|devam|xem|đọc|tin li|اقرأ|مواضيع|بیشتر|यह|ये|อ่าน"
    "|ข่าวที่|더|함께|あわせて|合わせて|관련|مزید|קראו|আরও|மேலும்|ተጨማሪ|წაიკითხეთ|կարդացեք|basahin|soma |проче|вижте|прочитај|citește"
    "|lo más|las más|mais |as mais|i più|più |le più|meest|mest |luetuim|najcz|nejčt|en çok|terpop|самое|попул|найпоп|đọc nhi|الأكثر|citiți|vezi|διαβάστε|proči|preber|lasi |skaityk|loe "
)
CHINESE = (
    r"(?:相关|延伸|推荐|更多|往期|热门)阅读|(?:相关|此前|早前|更多)(?:新闻|报道)|相关(?:链接|推荐|文章)|(?:相關|更多)(?:新聞|文章|報導|推薦|連結)"
    r"|(?:延伸|推薦)閱讀|関連(?:記事|ニュース|リンク)?"
)
# Names of lists of other articles, most of two words: 热门推荐, 延伸閱讀, 新闻点击排行榜, 为您推荐.
_HEADS = "热门 热点 相关 推荐 最热 图片 精彩 频道 要闻 专题 编辑 本周 往期 延伸 头条 点击 24小时 熱門 相關 推薦".split()
_LISTS = (
    "推荐 阅读 链接 热点 热门 热榜 热文 精选 回顾 资讯 新闻 文章 稿件 评论 视频 新聞 閱讀 報導 推薦".split()
)
_RANKED = "新闻 文章 阅读 浏览 评论 今日 一周 本月".split()
LISTS = (
    rf"(?:{'|'.join(_HEADS)})(?:{'|'.join(_LISTS)})|(?:{'|'.join((*_HEADS, *_RANKED))}){{1,2}}排行榜?|相关报道|(?:最新|更多)(?:新闻|文章|资讯|更新|报道)"
    r"|(?:新闻|阅读)推荐|[为為猜][您你]推[荐薦]|猜[您你]喜[欢歡爱愛]|大家都在看|看了又看"
)
# The same alone on a line, or what leads to the next article; below readers' best comments stand these.
NAMED_LIST = lazy(
    rf"[\W_]{{0,3}}(?:{CHINESE}|{LISTS}|热门|热点|推荐|熱門|推薦|相关解读|[上下]一?[篇条條则則](?=\s?[:：]))(?<!评论)[\W_]{{0,3}}(?:更多)?\W{{0,3}}"
)
