"""Pages that offer something or ask for something: goods, flats, jobs, courses, programs, gifts, signatures. Told by what stands around their text.

Buttons to buy, to apply or to give, prices alone on a line, and headings and labels that each page of such a kind has.
An article may have one of these; it says when it was published, too.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from newskit.body.dated import (
    PAGE_TYPES,
    is_called_only,
    is_dated,
    is_dated_above,
    is_declared_article,
    says_when,
    types_of,
)
from newskit.fields.bylines.head_lines import is_head_line
from newskit.page import Page
from newskit.rules.credits import AUTHOR, EDITOR, EVENT_TIMES, SOURCE, TIME
from newskit.rules.languages import FIRST_EASTERN
from newskit.rules.lazy import any_found, has_any, lazy

# Types in JSON-LD and og:type of pages that are no article.
_TYPES = frozenset(
    "product productgroup individualproduct vehicle car jobposting realestatelisting house apartment accommodation singlefamilyresidence "
    "softwareapplication mobileapplication webapplication videogame book movie tvseries musicalbum course event hotel restaurant "
    "profilepage faqpage contactpage aboutpage searchresultspage checkoutpage".split()
)
_EPISODES = frozenset("podcastepisode podcastseries radioepisode radioseries tvepisode".split())  # have a day
_OG_TYPES = frozenset(
    "product product.item og:product profile book books.book music.song music.album business.business place restaurant game app".split()
)
_MAX_LINE = 40  # characters
_NEAR, _AROUND, _MOST = 6, 12, 200  # blocks above title, below the body, in all
_NEAR_BASKET, _MAX_BASKET = 8, 60  # blocks from the title; characters
_MIN_SIGNS, _MIN_SIGNS_IF_DATED = 2, 4  # a day beside the title may be that on which an offer was made
_MIN_LABELS, _MIN_PRICED, _MIN_EDITS = 3, 3, 2

_MIN_FACTS, _MAX_FACT_NAME = 4, 20  # rows; characters
_CREDITS = frozenset((*SOURCE, *AUTHOR, *EDITOR, *TIME))

_FIELD = "select,input:not([type=hidden],[type=search],[type=radio],[type=checkbox],[type=email],[name*=mail i],[placeholder*=mail i])"
_CHOICE = "input[type=radio],input[type=checkbox],select"

# In lower case, as those below: without the flag most branches fail at their first letter.
_ACTION = lazy(
    r"\W{0,3}(?:"
    r"(?:立即|马上|馬上|在线|線上)(?:申请|报名|预订|预定|预约|投递|下载|购买|体验|开通|加入|咨询|捐款|捐赠|報名|預約|申請|下載)"
    r"|我要(?:捐款|报名|投递|咨询|签名|預約|報名)|(?:投递|发送)简历|申请(?:职位|该职位)|预约(?:看[房车]|挂号|试驾|参观|咨询)|电话咨询|"
    r"联系(?:卖家|房东|经纪人|商家|发布人)|查看(?:电话|联系方式)|(?:本地|电信|联通|高速|普通|官方|安卓版?|苹果版?|电脑版?)下载|开始(?:游戏|测试|答题)"
    r"|获取|收藏(?:职位|房源|商品)|"
    r"apply(?: now| here| online| for (?:this|the) (?:job|role|position))?|(?:donate|give)(?: now| today| monthly)|donate"
    r"|make a (?:donation|gift)|book(?: now| online| tickets| a (?:table|room|viewing|visit|place))|reserve(?: now| a table)?"
    r"|enrol(?:l)?(?: now)?|"
    r"(?:register your interest|sign(?: now| (?:this|the) petition)?|play(?: now| free| for free)|install"
    r"|get (?:it on|the app|tickets|a quote|directions)|buy (?:now|tickets|it now)|download(?: now| free| for free| the app))|"
    r"(?:contact|call|message)(?: the)? (?:seller|agent|owner|landlord)|(?:request|arrange|book) a (?:quote|viewing|call ?back)"
    r"|check availability|(?:view|show) (?:phone )?number|start (?:the )?(?:quiz|survey|free trial)|"
    r"(?:jetzt|online|direkt) (?:bewerben|spenden|buchen|anmelden|kaufen|spielen|herunterladen|unterschreiben|reservieren"
    r"|mitmachen)|termin vereinbaren|(?:anbieter|verkäufer) kontaktieren|"
    r"postuler|je (?:postule|donne|signe|réserve)|faire un don|réserver|contacter (?:le vendeur|l[’']agence|l[’']annonceur)"
    r"|télécharger|voir le (?:téléphone|numéro)|jouer|s[’']inscrire|"
    r"(?:inscríbete|inscribirme|solicitar|postular(?:me)?|donar|dona|reservar|contactar|descargar|jugar|firmar|firma)"
    r"(?: ahora| ya| online)?|ver teléfono|"
    r"(?:candidati|dona|prenota|scarica|firma|acquista)(?: ora)?|contatta|contactar o (?:anunciante|vendedor)"
    r"|(?:candidatar-se|doar|reservar|baixar|inscreva-se|assinar petição)(?: agora)?"
    r"|(?:solliciteer|doneer|reserveer|boek)(?: nu| direct)?|"
    r"откликнуться|отправить резюме|пожертвовать|забронировать|записаться|скачать|показать телефон|купить билет|играть|подписать|"
    r"応募する|予約する|寄付する|(?:今すぐ|ネットで?)(?:応募|予約|寄付|購入|ダウンロード)|資料請求|見学予約|(?:지원|예약|기부|신청|구매|문의|후원|다운로드)하기|"
    r"تبرع الآن|قدم الآن|احجز الآن|اتصل بالبائع|hemen (?:başvur|bağ[ıi]ş yap)|bağ[ıi]ş yap|rezervasyon yap|aplikuj(?: teraz)?"
    r"|wesprzyj|zarezerwuj|pobierz|ansök(?: nu)?|ge en gåva|boka(?: nu)?|ứng tuyển(?: ngay)?|đặt (?:ngay|phòng)"
    r")\W{0,3}$|\b\d[\d.,]{0,15} (?:of \d[\d.,]{0,15} )?(?:signatures|supporters|unterschriften|signataires|firmas)\b"
    r"|\d[\d.,]{0,15}\s?万?(?:人|位)?已?(?:签名|捐款|支持)$",
)
_PRICE = lazy(
    r"(?:[¥￥$€£₩₽]|US\$|HK\$|NT\$|Rp|R\$|kr)\s?\d[\d.,]{0,12}(?!\s?[^\W\d_]{2}|[\d.,])"
    r"|\d[\d.,\s]{0,12}(?:元|万元?|萬|円|원|€|£|\$|zł|kr|руб|₽|TL|₫|CHF|EUR|USD|GBP)(?:\s?[/起每]\s?\S{0,6})?(?:\W|\d|$)",
    re.IGNORECASE,
)
_PRICED = lazy(r"(?:[¥￥$€£₩₽]\s?\d[\d.,]{0,12}|\d[\d.,]{0,12}\s?(?:元|€|£|円|원|zł|kr|₽))\W{0,3}$")
_PRICED_PART = lazy(r"[¥￥$€£]\s?\d|\d\s?(?:元|€|£|円|원|zł|₽)")
_EDIT = lazy(
    r"(?:^\W?|\[)(?:编辑(?:源代码)?|編輯|edit(?: source)?|bearbeiten|modifier|editar|modifica|править|編集|편집)(?:\W?|\s?[|｜].{0,20}\])$",
)  # of a part of a wiki; behind its heading, too
_SECTION = lazy(
    r"\W{0,3}(?:职位(?:描述|信息|详情)|岗位(?:职责|要求)|任职(?:要求|资格)|工作(?:地址|内容|地点)|公司福利|福利待遇|商品(?:详情|介绍|评价|参数)"
    r"|规格参数|产品(?:参数|介绍|特点|详情)|购买须知|售后(?:服务|保障)|房源(?:介绍|描述|特色)|核心卖点|小区介绍|周边配套|"
    r"软件(?:介绍|特色|截图|简介)|安装(?:步骤|教程|说明)|下载地址|更新(?:日志|内容)|新功能|版本历史|游戏(?:介绍|截图|特色|玩法)|评分及评论"
    r"|课程(?:介绍|大纲|安排|目标|特色)|(?:受理|办理|申请)(?:条件|材料|流程|时限)|车况(?:说明|描述)|适合人群|讲师(?:介绍)?"
    r"|.{0,8}(?:剧情简介|分集剧情)|演职员|内容简介|作者简介|出版信息|擅长|出诊时间|"
    r"(?:job |role )?(?:description|summary)|about the (?:role|job|company|author)|(?:key |your )?responsibilities|requirements"
    r"|what (?:we|you[’'])\s?(?:offer|ll do)|how to apply|product (?:details|description)|specifications?|tech(?:nical)? specs"
    r"|delivery(?: (?:&|and) returns)?|(?:customer )?reviews(?: \(\d+\))?|"
    r"property (?:description|features)|key features|amenities|what[’']s new|system requirements|how to play|more games"
    r"|similar (?:jobs|properties|products)|guest reviews|course (?:content|outline|overview)|cast(?: (?:&|and) crew)?|synopsis"
    r"|track ?list(?:ing)?|office hours|(?:selected )?publications|research interests|teaching|"
    r"(?:ihre |deine )?aufgaben|(?:ihr |dein )?profil|(?:wir bieten|das bieten wir)|stellenbeschreibung|produktbeschreibung"
    r"|technische daten|ausstattung|objektbeschreibung|kundenbewertungen|lieferumfang|missions?|profil recherché"
    r"|description du (?:poste|produit|bien)|caractéristiques|avis (?:clients|des lecteurs)|livraison|fiche technique|"
    r"descripción(?: del (?:puesto|producto))?|requisitos|se ofrece|características(?: básicas)?|comentario del anunciante"
    r"|opiniones(?: \(\d+\))?|descrizione|caratteristiche|requisiti|recensioni|descrição|especificações|avaliações|omschrijving"
    r"|specificaties|"
    r"описание|требования|обязанности|условия|характеристики|отзывы(?: \(\d+\))?|仕事内容|応募資格|勤務地|商品(?:説明|詳細)|物件概要"
    r"|あらすじ|담당 ?업무|자격 ?요건|우대 ?사항|근무 ?조건|상품 ?(?:정보|설명)|상세 ?정보|줄거리|الوصف الوظيفي|المتطلبات|المزايا|المؤهلات"
    r"|iş tanımı|(?:genel|aranan) nitelikler|ürün açıklaması|opis (?:stanowiska|oferty|produktu)|wymagania|oferujemy"
    r"|mô tả (?:công việc|sản phẩm)|yêu cầu(?: công việc)?|quyền lợi)\W{0,3}$",
)
_LABEL = lazy(
    r"\W{0,3}(?:价格|售价|总价|单价|面积|建筑面积|朝向|楼层|户型|年代|装修|上牌时间|(?:行驶|表显)里程|排放标准|排量|变速箱|薪资|月薪|学历|工作经验"
    r"|大小|语言|授权|版本|系统|材质|产地|尺寸|规格|品牌|型号|颜色|净含量|保质期|isbn|出版社|定价|页数|导演|主演|类型|片长|开放时间|门票|地址|人均"
    r"|评分|开户行|账号|户名|"
    r"price|floor|bedrooms?|bathrooms?|salary|contract(?: type)?|material|dimensions|weight|brand|model|isbn|publisher|pages"
    r"|director|starring|runtime|mileage|engine|fuel|size|colou?r|postcode|opening hours|platforms?|developer|licen[cs]e|version"
    r"|"
    r"preis|wohnfläche|zimmer|baujahr|gehalt|kilometerstand|marke|verlag|seiten|prix|surface|pièces|éditeur|parution|precio"
    r"|superficie|habitaciones|planta|editorial|prezzo|superficie|locali|preço|área|quartos|цена|площадь|этаж|зарплата|価格|面積"
    r"|間取り|給与|가격|면적|급여)\s?(?:[:：].{0,30}|(?<=[一-鿿]\s).{1,16})?$",
)

_BASKET = lazy(
    r"^(?:add to (?:shopping )?(?:basket|cart|bag|trolley)|buy (?:it )?now|in den (?:waren|einkaufs)korb|ajouter au panier|"
    r"a[ñn]adir (?:al carrito|a la cesta)|aggiungi al carrello|adicionar ao carrinho|in winkelwagen|do koszyka|lägg i varukorg"
    r"|læg i kurv|sepete ekle|(?:добавить )?в корзину|カートに入れる|장바구니(?:에)? 담기)\W{0,3}$|"
    r"加入(?:购物车|購物車)(?:(?:立即|直接)[购購][买買])?$|^(?:立即|直接)[购購][买買]$",
    re.IGNORECASE,
)
# One of these stands, in lower case, in every line that it finds.
_BASKET_WORDS = (
    "add to ", "buy ", "korb", "panier", "carrito", "cesta", "carrello", "carrinho", "winkelwagen", "koszyka", "varukorg", "i kurv", "sepete",
    "корзину", "カートに入れる", "장바구니", "加入", "立即", "直接",
)  # fmt: skip

# What the eastern ones of these begin with, and what one of them holds behind anything else.
_OPENINGS = frozenset(
    "上牌 下载 主演 予約 产品 产地 人均 今す 仕事 价格 任职 作者 価格 保质 公司 内容 净含 出版 出诊 分集 剧情 勤務 单价 "
    "发送 变速 周边 品牌 售价 售后 商品 在线 地址 型号 大小 学历 安卓 安装 官方 定价 寄付 导演 小区 尺寸 岗位 工作 年代 "
    "建筑 开始 开户 开放 応募 总价 我要 户名 户型 房源 投递 授权 排量 擅长 收藏 新功 普通 更新 月薪 朝向 本地 材质 查看 "
    "核心 受理 办理 车况 表显 排放 楼层 游戏 演职 片长 版本 物件 申请 电信 电话 电脑 福利 立即 类型 系统 給与 線上 編輯 編集 编辑 职位 联系 联通 苹果 "
    "获取 薪资 行驶 装修 見学 规格 讲师 评分 语言 课程 資料 账号 购买 软件 适合 間取 门票 面积 面積 页数 预约 颜色 馬上 "
    "马上 高速 あら ネッ 가격 구매 근무 급여 기부 다운 담당 면적 문의 상세 상품 신청 예약 우대 자격 줄거 지원 편집 후원".split()
)
_FIRST_WORD = lazy(r"\W{0,3}(\w.?)")
_PLOT = "剧情"
_CURRENCIES = "¥ ￥ $ € £ ₩ ₽ 元 万 萬 円 원 zł kr руб tl ₫ chf eur usd gbp rp".split()


def has_offer_type(page: Page) -> bool:
    """Tell whether the page's own types make something else of it than an article."""
    return (
        not types_of(page).isdisjoint(_TYPES | _EPISODES)
        or page.meta.get("og:type", "").strip().lower() in _OG_TYPES
    )


def is_called_profile(page: Page) -> bool:
    """Tell whether the page's own types make it one of a person, and of no article."""
    types = types_of(page)
    is_profile = "profilepage" in types or page.meta.get("og:type", "").strip().lower() == "profile"
    return is_profile and types.isdisjoint(PAGE_TYPES)


def is_sold(page: Page, title_at: int, body: Sequence[int]) -> bool:
    """Tell whether a basket, or a button to buy, stands by the title and what is said below it."""
    at = title_at if title_at >= 0 else body[0] if body else 0
    lines = page.texts[max(0, at - _NEAR_BASKET) : max(at, body[-1] + 1 if body else at) + 2 * _NEAR_BASKET]
    return any_found(_BASKET, _BASKET_WORDS, [text for text in lines if len(text) <= _MAX_BASKET])


def is_offer(page: Page, title_at: int, body: Sequence[int]) -> bool:
    """Tell whether a page with some text, at least one block, offers or asks for something.

    An article says when it was published, or calls itself one; what says neither and has signs of an offer, or fields, is none.
    """
    is_careless = is_called_only(page) and not is_dated_above(page, title_at, body[0])
    if is_declared_article(page) and not is_careless:
        return False
    has_basket = is_sold(page, title_at, body)
    first, last = body[0], body[-1]
    start = title_at if 0 <= title_at <= first else first
    blocks = range(max(0, start - _NEAR), min(last + 1 + _AROUND, start + _MOST, len(page.texts)))
    labelled = _among_labels(page, blocks)
    is_of_article = (  # dates further down may be of those who bought it
        not is_careless
        and is_dated(page, title_at, body)
        and (not has_basket or is_dated_above(page, title_at, first))
        and not (labelled and labelled.issuperset(at for at in blocks if says_when(page.texts[at])))
    )
    pieces, pieces_of = page.blocks.pieces, page.blocks.pieces_of
    signs = _signs(
        [
            piece
            for block in blocks
            if pieces[block] or len(page.texts[block]) <= _MAX_LINE
            for piece in pieces_of(block)
            if len(piece) <= _MAX_LINE
        ]
    )
    if is_of_article:
        return signs >= _MIN_SIGNS_IF_DATED or not types_of(page).isdisjoint(_EPISODES)
    is_like = signs + has_basket >= _MIN_SIGNS or has_offer_type(page) or _has_facts(page, blocks)
    is_like = is_like or _asks(page, body, start)
    return is_like and not _is_signed(page, title_at, body, labelled)


def _among_labels(page: Page, blocks: range) -> set[int]:
    """Return the lines of lists that name size, floor or version in three of them: a day there is that of the offer."""
    homes = {at: page.elements.parents[page.places[at]] for at in blocks}
    often = Counter(
        homes[at]
        for at in blocks
        if len(text := page.texts[at]) <= _MAX_LINE and _may_be_named(text) and _LABEL.match(text.lower())
    )
    return {at for at in blocks if often[homes[at]] >= _MIN_LABELS}


def _has_facts(page: Page, blocks: range) -> bool:
    """Tell whether most rows of a table, or terms of a list, are two short texts, of which the first has no figure: 営業時間, 11:00～15:00."""
    elements, texts = page.elements, page.texts
    facts: Counter[int] = Counter()
    for at, tag in enumerate(elements.tags):
        first = elements.starts[at]
        is_row = tag == "tr" and elements.ends[at] > first
        is_term = tag == "dt" and elements.ends[at] == first + 1
        if (is_row or is_term) and first in blocks:
            has_two = is_row and elements.ends[at] == first + 2
            if is_term:
                has_two = first + 1 < len(texts) and elements.tags[page.places[first + 1]] == "dd"
            has_two = has_two and not any(page.link_chars[first : first + 2])
            is_named = len(texts[first]) <= _MAX_FACT_NAME and not any(map(str.isdigit, texts[first]))
            is_credit = texts[first].strip("【】[]：: ").replace(" ", "") in _CREDITS
            is_fact = has_two and is_named and not is_credit and len(texts[first + 1]) <= _MAX_LINE
            facts[elements.parents[at]] += 1 if is_fact else -1
    return max(facts.values(), default=0) >= _MIN_FACTS


def _is_signed(page: Page, title_at: int, body: Sequence[int], labelled: set[int]) -> bool:
    """Tell whether a line below the title, above the text or right below its lead, names who wrote it."""
    if not 0 <= title_at < body[0]:
        return False
    lines = range(max(title_at + 1, body[0] - _NEAR), min(title_at + 1 + _NEAR, body[-1]))
    taken = labelled.union(body)
    return any(
        len(text := page.texts[at]) <= _MAX_LINE and is_head_line(text) and not text.startswith(EVENT_TIMES)
        for at in lines
        if at not in taken
    )


def _asks(page: Page, body: Sequence[int], first: int) -> bool:
    """Tell whether fields are to be filled in: a form in the text's own box, or a field in several of its elements.

    Buttons tell nothing: many an article has some to share it, to print it, to have it read out. A box for comments
    asks, too, and one for letters by mail.
    """
    elements, last = page.elements, body[-1]
    at = page.blocks.box_of(first, last)
    node = elements.nodes[at]
    size = elements.ends[at] - elements.starts[at]
    if at <= 0 or size > last - first + 1 + _AROUND or node.css_first("textarea") is not None:
        return False
    if any(
        form.css_first(_FIELD) is not None and form.css_first("button") is not None
        for form in node.css("form")
    ):
        return True
    own = {page.places[block] for block in body}
    around = {elements.parents[at] for at in own}
    return any(
        sum(elements.nodes[at].css_first(_CHOICE) is not None for at in boxes) > 1 for boxes in (own, around)
    )


def _signs(lines: list[str]) -> int:
    """Count the signs of an offer among short lines: each button and heading once, prices and labels as far as they are many."""
    actions: set[str] = set()
    sections: set[str] = set()
    prices = priced = labels = edits = 0
    together = "\n".join(lines).lower()
    currencies = [sign for sign in _CURRENCIES if sign in together]
    for line, lower in zip(lines, together.split("\n"), strict=False):
        if line.endswith("]"):
            edits += _EDIT.search(lower) is not None
        elif _may_be_named(line):
            if _ACTION.match(lower):
                actions.add(line)
                continue
            if _SECTION.match(lower):
                sections.add(line)
                continue
            if _LABEL.match(lower):
                labels += 1
                continue
            edits += _EDIT.search(lower) is not None
        if currencies and has_any(lower, currencies):
            if _PRICE.match(line):
                prices += len(_PRICED_PART.findall(line)) or 1
            else:
                priced += _PRICED.search(line) is not None
    return (
        min(2, len(actions))
        + min(3, len(sections))
        + min(2, prices)
        + (priced >= _MIN_PRICED)
        + any(line.startswith(EVENT_TIMES) for line in lines)
        + 2 * (labels >= _MIN_LABELS)
        + _MIN_SIGNS_IF_DATED * (edits >= _MIN_EDITS)
    )


def _may_be_named(line: str) -> bool:
    """Tell whether a line may be a button, a heading or a label by its first word: most Chinese ones are none."""
    if line[0] >= FIRST_EASTERN and line[0].isalpha():
        return line[:2] in _OPENINGS or _PLOT in line
    found = _FIRST_WORD.match(line)
    opening = found[1] if found else ""
    return FIRST_EASTERN > opening > "" or opening in _OPENINGS or _PLOT in line
