"""Names of sections as menus and paths have them, by script: what stands side by side before a headline on pages that a tool has joined."""

# In letters with capitals: of one word or two.
CASED = (
    "Home|News|Latest|Local|World|Politics|Business|Economy|Money|Markets|Sports?|Culture|Arts|Entertainment|Lifestyle|Health"
    "|Science|Technology|Tech|Opinion|Weather|Travel|Education|Transport|UK News|"
    "Startseite|Nachrichten|Politik|Wirtschaft|Kultur|Gesellschaft|Lokales|Regionales|Panorama|Wissen|Ratgeber|Meinung|Digital"
    "|Reise|Gesundheit|Bildung|"
    "Accueil|Actualités|Politique|Économie|Société|Sport|Culture|Région|Monde|Faits divers|Santé|Sciences|Opinions|"
    "Inicio|Portada|Noticias|Política|Economía|Sociedad|Deportes|Cultura|Policiales|Espectáculos|Mundo|Internacional|Opinión"
    "|Salud|Ciencia|Tecnología|"
    "Início|Notícias|Economia|Esportes?|Cidades|Brasil|Saúde|Cronaca|Attualità|Esteri|Spettacoli|Meteo|"
    "Главная|Новости|Политика|Экономика|Общество|Происшествия|Спорт|Культура|Наука|В мире|Регион(?:ы)?|Головна|Новини|Політика|Економіка|Суспільство|"
    "Trang chủ|Thời sự|Thế giới|Kinh doanh|Giải trí|Thể thao|Pháp luật|Giáo dục|Đời sống|Sức khỏe|Xã hội|Du lịch|"
    "Anasayfa|Gündem|Ekonomi|Spor|Dünya|Beranda|Nasional|Olahraga|Binnenland|Buitenland|Regio|Cultuur|Hem|Nyheter|Inrikes"
    "|Utrikes|Kultur|Strona główna|Wiadomości|Kraj|Świat"
)
UNCASED = (
    "홈|뉴스|정치|경제|사회|문화|스포츠|연예|국제|세계|생활|오피니언|과학|지역|전국|교육|산업|증권|부동산|칼럼|사설|포토|영상|"
    "الرئيسية|أخبار|الأخبار|سياسة|اقتصاد|رياضة|ثقافة|مجتمع|منوعات|صحة|فن|محليات|محلية|دولية|تكنولوجيا|رأي|فيديو|صور"
)
