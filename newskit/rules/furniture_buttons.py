"""Furniture: buttons and notices of pages as verb and object from closed words, the whole line: what goes on is none."""

from __future__ import annotations

from newskit.rules.furniture_rule import BACK, FRONT, LATIN_BACK, LATIN_FRONT, FurnitureRule

_FRIENDS = r"(?:好友|朋友圈|朋友|微信群?|微博|家人|QQ空间|LINE|脸[书書]|Facebook)"
_OF_PAGE = (
    r"(?:此|本|该|这篇|我们|作者|完整|全部){0,2}"
    r"(?:文章?|页面?|网页|链[接结]|网址|海报|图片|全文|评论|留言|刊|频道|专栏|专页|电子报|我们|作者|错误|好友|本期节目)"
)
_ACT = r"(?:分享|转发|收藏|打印|[复複]制|保存|订阅|关注|追踪|举报|打赏|生成|关闭|展开|收起)"
_VIA = r"(?:点击|点此|立即|长按|一键|我要|我来|微信|手机|扫码)"
_DO = r"(?:订阅|关注|分享|留言|报名|(?:参与)?投票|参与讨论|打赏|下载|收听|购票|继续阅读|说两句|报错|挑错|纠错|爆料|评论)"
_MADE = r"(?:本文|以上(?:内容|要点|摘要)|要点|(?:本文)?摘要|图片|本图|封面图?|配图|题图|视频|音频|配音)"

# Verb and object, language by language, all in one order or the other.
_ACTS = (
    (
        r"(?:share|print|save|e-?mail|copy|report|bookmark) (?:this |the |an? |full )?"
        r"(?:article|story|page|link|url|error|mistake|typo)(?: (?:on|by|via|with) [^.!?]{1,50})?"
    ),
    (
        r"(?:(?:jetzt|hier|gleich) )?(?:kostenlos |gratis )?(?:diesen |den |die |unser\w{0,2} )?"
        r"(?:artikel|beitrag|seite|link|app|newsletter|kommentar|podcast|kanal) "
        r"(?:teilen|drucken|merken|versenden|speichern|kopieren|herunterladen|bestellen|schreiben|abonnieren)"
        r"(?:\s?[·|/]\s?(?:per [\w-]{4,12} )?(?:teilen|drucken|merken|versenden)){0,3}"
    ),
    (
        r"(?:partager|imprimer|copier|envoyer|enregistrer|télécharge[rz]|commenter|réagir à|signaler) "
        r"(?:cet |l['’]|le |la |notre |une )(?:article|lien|page|appli(?:cation)?|erreur)"
    ),
    (
        r"(?:compartir|compartilh(?:ar|e)|condividi|copiar?|guardar|salvar?|imprimir|stampa|enviar|descargar?|baix(?:ar|e)|scarica"
        r"|coment[ae]|commenta) (?:el |este |la |esta |o |a |nuestra |nosso |l['’]|il |la nostra )?"
        r"(?:enlace|link|artículo|artigo|articolo|noticia|notícia|notizia|nota|matéria|página|pagina|app|aplicación|aplicativo)"
    ),
    (
        r"(?:поделиться|поделитесь|скопировать|распечатать|сохранить|скача(?:ть|йте)|оставить|написать|открыть) "
        r"(?:статьёй|статью|ссылк[уо]й?|страницу|в соцсетях|в приложении|(?:наше )?приложение|комментарий)"
    ),
    r"(?:この)?(?:记事|リンク|url|ページ|アプリ|コメント)を(?:共有|シェア|コピー|印刷|保存|ダウンロード|書く|読む|投稿)(?:する)?",
    r"(?:이 )?(?:기사|링크|앱|댓글|뉴스레터) ?(?:공유|복사|저장|인쇄|설치|쓰기|보기|신청|구독|다운로드)(?:하기)?",
    (
        r"(?:napisz|dodaj|skopiuj|wydrukuj|zgłoś|plaats|schrijf|kopieer|print|bewaar|meld|tulis|kirim|salin|cetak|simpan|اترك|أضف"
        r"|انسخ|اطبع|skriv|kopiera) (?:een |de |dit |ett? )?"
        r"(?:komentarz|link|artykuł|błąd|reactie|artikel|fout|komentar|tautan|berita|تعليقا?|الرابط|المقال|kommentar|länk)"
    ),
    r"(?:yorum|haberi|bağlantıyı) (?:yap|yaz|paylaş|kopyala|yazdır|kaydet)(?:ın)?",
    r"(?:chia sẻ|in|lưu|sao chép|gửi|viết|tải) (?:bài|bài viết|liên kết|bình luận|ứng dụng)(?: này)?",
)

BUTTONS = (
    FurnitureRule(
        name="page_button", group="share", opens=True, max_chars=60,
        cues="分享|转发|收藏|打印|复制|複制|保存|订阅|关注|追踪|举报|打赏|生成|关闭|展开|收起|点击|点此|立即|长按|一键|我要|我来|微信|手机|扫|请|用"
            "|全部|最新|最热|热门|网友|读者|发表|登录|写下",
        pattern=(
            r"(?i)" + FRONT
            + rf"(?:(?:分享|转发?)(?:到|至|给){_FRIENDS}(?:[:：].{{0,40}})?"
                rf"|{_ACT}{_OF_PAGE}(?:至|到相册)?(?:\s{_ACT}{_OF_PAGE}){{0,4}}|{_VIA}{{1,2}}{_DO}"
            r"|(?:微信|手机|请|用){0,3}扫(?:码|一扫)(?:进入|打开|查看|观?看|收?听|阅读|参与)(?:本期|本文|更多|小程序|视频|节目|全文|直播|详情|查看){1,3}"
            r"|(?:全部|最[新热]|热门|网友|读者)(?:评论|留言|跟帖|回复)\s?[（(]\d{1,7}[）)]|(?:发表|参与)(?:评论|留言)[前请需先后]{1,3}登录"
            r"|登录后?(?:即可|才能|可)(?:评论|留言|发言)|写下[你您]的(?:评论|留言|看法))"
            + BACK
        ),
        hits=("转发给家人", "打印此页", "复制链接 生成海报", "一键分享", "我要挑错", "热门留言（8）", "分享本文至：", "訂閱頻道", "扫码看直播", "登录后即可评论"),
        misses=(
            "分享给好友的人能得到一张券", "点击报名的家长排到了门外", "转发给家人的谣言", "关注我们身边的听障儿童", "一键报警装进了卧室",
            "我要上学！山里女孩写给县长的信", "长按电源键三秒，手表会自动呼叫家人", "展开全面排查", "扫码看病", "登录后即可查询缴费记录。", "关注",
        ),
    ),
    FurnitureRule(
        name="page_notice", group="disclaimer", opens=True, max_chars=80,
        cues="ai|我们|本网|本站|网站|以下|以上|下方|本文|本页|广告|赞助|摘要|图片|本图|封面|配图|题图|视频|音频|配音|您|你|当前|现在|侵权|抄袭|如有"
            "|如侵权|要点|文章|图文|素材|内容|医学内容|市场|基金|理财",
        pattern=(
            r"(?i)" + FRONT
            + r"(?:(?:以[下上]|下方|本文|本页)(?:内容)?[为是系](?:商业|品牌)?(?:广告|推广|赞助|合作(?=内容))商?(?:内容|信息)?"
                r"(?:[，,]请?继续[^。！？]{1,8})?|广告|赞助(?:商)?内容"
            + rf"|{_MADE}[均系]?[由经含]\s?(?:AI|人工智能|大模型)(?:技术|工具|辅助|自动)?(?:生成|撰写|翻译|制作|合成|提取|总结)(?:内容)?"
                rf"(?:[，,]\s?(?:经|已经|仅供|请|可能|[如若]有)[^。！？，]{{2,14}})?"
            r"|AI(?:新闻|重点|智能)?摘要\s?[（(:：][^。！？]{0,6}AI(?:自动)?生成[^。！？]{0,12}"
            r"|(?:我们|本?网?站)(?:会)?使用\s?cookies?[^。！？]{2,50}"
            r"|(?:您|你|当前|现在|所在|的){1,4}位置\s?[:：]?\s?[^。！？]{1,40}[>›»][^。！？]{1,40}|(?:侵权|抄袭)必究"
            r"|(?:[^。！？，]{2,12}[，,]\s?)?如?有?(?:侵权|[^。！？，]{2,6}(?:或|和|、)侵权)[，,]?\s?请[^。！？，]{0,12}"
            r"(?:联系|告知)[^。！？，]{0,8}"
            r"|(?:本文|文章|以上|医学)?内容[^。！？，]{0,4}仅供[^。！？，]{1,8}[，,](?:不能|不作|不构|请勿)[^。！？，]{3,16}"
            r"|(?:市场|基金|理财)有风险[，,][^。！？，]{2,4}[需须]谨慎)"
            + BACK
        ),
        hits=(
            "—— 广告 ——", "配图由AI生成", "你的位置：首页 » 体育", "侵权必究", "下方为推广内容", "如有侵权，请联系我们删除", "基金有风险，投资需谨慎",
            "摘要由AI生成，经编辑核对", "内容仅供科普，不能代替诊断",
        ),
        misses=(
            "以下为广告法的规定", "侵权必究，这四个字印在包装上", "本文由人工智能生成，法院据此认定不构成作品。", "图片由AI生成，画家告上法庭", "内容为王",
            "如有侵权行为，权利人可向法院申请禁令。", "您现在的位置是海拔五千米，广播这样提醒乘客。", "广告人转行种地", "市场有风浪，小店有办法", "配音由一位退休演员完成",
        ),
    ),
    FurnitureRule(
        name="page_button_world", group="share", opens=True, max_chars=140,
        cues="share|print|save|email|e-mail|copy|report|bookmark|comments are|text size|font size|terms|skip|loading|view"
            "|opinions|the views|the opinions|this article|this story|this text|this work|this summ|this trans|the summ"
            "|hinweis: |note: |nota: |key points|cet article|ce texte|ce résumé|cette trad|dieser |diese zus|este texto"
            "|esta trad|este art|questo |summary|you can rep|you may rep|puede|vous pouvez rep|jetzt|hier |gleich |0|1|2|3|4|5|6"
            "|7|8|9"
        "|napisz|dodaj|skopiuj|wydruk|zgłoś|plaats|schrijf|kopi|bewaar|meld|tulis|kirim|salin|cetak|simpan|اترك|أضف|انسخ|اطبع"
        "|skriv|yorum|haberi|bağl|artikel|diesen|den |die |unsere |beitrag|seite|link|app|newsletter|kommentar|schrift|partager"
        "|imprimer|copi|envoyer|enregistrer|télécharge|commenter|réagir|signaler|compart|condividi|guardar|salva|imprimir|stampa"
        "|enviar|descarga|baix|scarica|coment|commenta|tamaño|deja|deixe|lascia|riprod|reprod|prohib|©|conten|conteúdo"
        "|i più|mais l|le plus|les plus"
        "|подел|скоп|распеч|сохр|скача|остав|напис|откр|коммент|верси|копир|самое|この|記事|记事|リンク|url|ページ|アプリ|コメント|文字"
        "|広告|スポンサー広告|人気|この記|이 기|기사|링크|앱|댓글|뉴스레|글자|글씨|많이|무단|chia|in |lưu|sao|gửi|viết|tải|bình|đọc",
        pattern=(
            r"(?i)" + LATIN_FRONT + "(?:" + "|".join(_ACTS)
            + r"|comments (?:are|have been) (?:now )?closed(?: (?:on|for) this (?:article|story))?|(?:view )?\d{1,6} comments?"
                r"|\d[\d,.]{0,9}k? views|terms and conditions apply|skip to (?:main )?content|loading"
                r"|(?:the )?(?:views|opinions) expressed (?:here|in this [a-z ]{3,20}) are "
                r"(?:those of the author|the author[’']s own)[^.!?]{0,80}"
            r"|(?:(?:hinweis|note|nota|remarque)\s?: )?"
            r"(?:key points|(?:this |the |cet?t?e? |dieser |diese |este |esta |quest[oa] )?"
            r"(?:summary|translation|text|texte?|testo|texto|artikel|beitrag|zusammenfassung|résumé|resumen|resumo|riassunto"
            r"|traduction|traducción))\b[^.!?]{0,50}\b(?:AI|KI|IA|artificial intelligence|künstliche[rn]? intelligenz"
            r"|int[ea]ll?igen[cz]\w{1,2} artifi[cz]i\w{1,6})\b[^.!?]{0,60}"
            r"|(?:this (?:article|story|work|text) is |you (?:may|can) |puede[ns]? |vous pouvez |sie dürfen )"
            r"(?:republi\w{1,6}|licensed|available)\b[^.!?]{2,80}(?:[.] (?:read|lee|lire)\b[^.!?]{2,40})?"
            r"|(?:text|font) size[:\s aA+\-]{0,12}|schriftgröße(?: ändern| anpassen)?|tamaño de (?:la )?letra"
            r"|文字(?:の)?サイズ(?:[\s:：・小中大]{0,10})|(?:글자|글씨) ?크기(?: ?(?:변경|조절))?"
            r"|(?:dej[ae]|deixe|lascia) (?:[oa] )?(?:tu|un|seu|sua|um) (?:coment(?:ario|ário)|opini[óã]on?)"
            r"(?: nos comentários| en los comentarios)?|lascia un commento|комментарии \(\d{1,6}\)|댓글 ?\d{1,6}개?"
            r"|bình luận \(\d{1,6}\)|версия для печати"
            r"|(?:contenu|contenido|conteúdo|contenuto) (?:sponsorisé|patrocinado|sponsorizzato)|(?:スポンサー)?広告"
            r"|人気记事(?:ランキング)?|많이 본 뉴스|reproduction interdite"
            r"|prohibida (?:su|la) reproducción|© ?riproduzione riservata|копирование материалов запрещено"
            r"|무단 복제 및 배포(?:를)? 금(?:지|합니다))"
            + LATIN_BACK
        ),
        hits=(
            "Report an error", "Comments are now closed", "Beitrag drucken", "Imprimer l’article", "Guardar artículo",
            "Copia il link", "Скопировать ссылку", "コメントを書く",
            "링크 복사하기", "Lưu bài viết",
        ),
        misses=(
            "Share prices fell on Monday", "Report an error and you lose your job, he said.", "Comments are free",
            "Stampa estera divisa sul voto di domenica",
            "Compartir noticias falsas ya es delito en tres países", "広告収入の減少が響いた。", "앱 설치를 강요한 업체에 과태료",
            "Chia sẻ để sống", "Reproduction interdite des loups",
            "The views of the author are of no interest to the jury", "Partager l'eau, partager la peine",
        ),
    ),
)  # fmt: skip
