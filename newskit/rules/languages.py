"""What tells languages apart: characters of one script form, letters of one language."""

from __future__ import annotations

# Frequent characters whose simplified and traditional forms differ, simplified first; a character that the other
# script writes too (后 台 里 面 发 复 only as themselves) is left out.
_PAIRS = (
    "们們这這个個来來为為国國对對会會时時说說学學后後过過发發动動业業经經产產现現开開关關长長门門问問间間见見车車东東马馬风風飞飛"
    "实實进進还還种種电電应應体體无無样樣点點从從两兩线線将將给給条條资資运運书書记記论論设設认認计計议議调調访訪评評证證识識"
    "该該请請让讓谈談报報华華协協单單卖賣卫衛历歷压壓厂廠参參号號员員响響团團园園围圍图圖场場坏壞块塊声聲处處备備头頭夺奪奖獎"
    "妇婦孙孫宁寧宝寶审審导導层層岁歲师師带帶帮幫广廣库庫张張当當态態总總恶惡惊驚战戰户戶扩擴护護报報拥擁择擇损損换換据據数數"
    "断斷旧舊显顯术術权權杀殺杂雜极極构構标標树樹桥橋检檢楼樓欢歡残殘毕畢气氣汉漢济濟测測浓濃湾灣满滿灯燈灵靈热熱爱愛状狀独獨"
    "环環画畫疗療监監确確离離积積称稱稳穩穷窮窃竊竞競笔筆签簽类類粮糧约約级級纪紀纯純组組细細终終织織绍紹绝絕统統继繼续續维維"
    "编編缘緣网網罗羅职職联聯胜勝脑腦艺藝节節范範药藥营營获獲虑慮虽雖补補观觀规規视視览覽觉覺订訂训訓许許诉訴诊診词詞试試话話"
    "详詳语語误誤课課谁誰质質贵貴费費购購贸貿赛賽赞贊赵趙转轉轮輪软軟较較辆輛输輸边邊达達迁遷远遠违違连連适適选選递遞邮郵释釋"
    "钟鐘钱錢铁鐵银銀链鏈错錯镇鎮闻聞队隊阳陽阶階际際陈陳险險随隨难難难難须須顾顧顿頓预預领領题題额額颜顏验驗骗騙鱼魚鲜鮮鸟鳥龙龍"
)
SIMPLIFIED = frozenset(_PAIRS[::2])
TRADITIONAL = frozenset(_PAIRS[1::2])

# Scripts of one language, or of few: the first character of each range, the last, the language.
SCRIPTS = (
    ("\u0370", "\u03ff", "el"), ("\u0590", "\u05ff", "he"), ("\u0600", "\u06ff", "ar"), ("\u0900", "\u097f", "hi"), ("\u0980", "\u09ff", "bn"),
    ("\u0a00", "\u0a7f", "pa"), ("\u0a80", "\u0aff", "gu"), ("\u0b80", "\u0bff", "ta"), ("\u0c00", "\u0c7f", "te"), ("\u0c80", "\u0cff", "kn"),
    ("\u0d00", "\u0d7f", "ml"), ("\u0d80", "\u0dff", "si"), ("\u0e00", "\u0e7f", "th"), ("\u0e80", "\u0eff", "lo"), ("\u0f00", "\u0fff", "bo"),
    ("\u1000", "\u109f", "my"), ("\u10a0", "\u10ff", "ka"), ("\u0530", "\u058f", "hy"), ("\u1200", "\u137f", "am"), ("\u1780", "\u17ff", "km"),
    ("\u1800", "\u18af", "mn-Mong"), ("\u0400", "\u04ff", "ru"),
)  # fmt: skip
# Characters of Chinese, Japanese and Korean stand from here on, most alphabets before: with their marks, and without.
FIRST_WIDE, FIRST_EASTERN = "\u2e80", "\u3040"
FIRST_HANGUL, LAST_HANGUL = "\uac00", "\ud7a3"  # syllables
FULL_STOPS = "।॥۔։።།။។"  # that end sentences as a full stop does, from Hindi to Khmer
NO_CAPITALS = "\u0590"  # scripts from here on have none; Georgian ones stand beside no others
# Letters that one language of a script has and the script's default language has not; first hit wins.
LETTERS = {
    "ru": (
        ("uk", "їєґ"), ("be", "ў"), ("mk", "ѓќѕ"), ("mk", "ќ"), ("sr", "јљњђћџ"), ("sr", "ј"),
        ("kk", "әғқңөұүһ"), ("tg", "ҷӣӯ"),
    ),
    "ar": (("ur", "ٹڈےڑں"), ("ps", "ټډړږښ"), ("ug", "ۇېۈ"), ("ckb", "ڵێۆ"), ("ur", "ے"), ("fa", "پچژگکی")),
}  # fmt: skip
# Languages that share a script and need the page's own word for it: the default, then those it may claim.
CLAIMS = {
    "hi": ("mr", "ne", "sa"),
    "ru": ("bg", "mn", "ky", "uz"),
    "ar": ("fa", "ur"),
    "am": ("ti",),
    "zh": ("yue",),
    "he": ("yi",),
    "bn": ("as",),
}
