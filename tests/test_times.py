"""Written and machine times: literal forms, ranges, zones, and texts that must give nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newskit
from newskit.fields.times.machine import moment_of_url, parse_machine_time
from newskit.fields.times.written import Moment, find_moment
from tests.growth import grows_linearly

VISIBLE = [
    ("2021-06-23 09:05:31来源:某某网", "2021-06-23T09:05:31"),
    ("2005.08.2605:39", "2005-08-26T05:39"),
    ("Posted: Apr 25, 2024 / 9.05 AM", "2024-04-25T09:05"),
    ("Tue Mar 12 21:14:09 GMT 2019", "2019-03-12T21:14:09Z"),
    ("Tue Mar  2 21:14:09 2019 (3 years ago)", "2019-03-02T21:14:09"),
    ("22 DE SEPTIEMBRE DE 2023 · 11:40 H", "2023-09-22T11:40"),
    ("30.01.202430. Januar 2024", "2024-01-30"),
    ("30.01.202410:15 Uhr", "2024-01-30T10:15"),
    ("2016年05月25日10:10 某某财经", "2016-05-25T10:10"),
    ("2024 05/09 22:27:02", "2024-05-09T22:27:02"),
    ("2026.1.11 SUN　09:00", "2026-01-11T09:00"),
    ("2024年05月10日06:58 | 来源", "2024-05-10T06:58"),
    ("2024年5月22日週三 上午8:21", "2024-05-22T08:21"),
    ("2024年5月20日週一 下午2:05", "2024-05-20T14:05"),
    ("2024年5月20日 中午12:05", "2024-05-20T12:05"),
    ("2024年5月20日 中午1:05", "2024-05-20T13:05"),
    ("2024年5月20日 凌晨12:05", "2024-05-20T00:05"),
    ("2021-01-20 04:29:4439健康网", "2021-01-20T04:29:44"),
    ("发布日期：2024-05-13 09时05分", "2024-05-13T09:05"),
    ("时间：2024.05.11 来源：某报", "2024-05-11"),
    ("民國114年5月13日 下午3:05", "2025-05-13T15:05"),
    ("發布日期：114-05-13", "2025-05-13"),
    ("令和6年5月13日(月) 12時5分", "2024-05-13T12:05"),
    ("2024年5月13日(月) 12:05", "2024-05-13T12:05"),
    ("입력 2024.05.13. 오후 3:05", "2024-05-13T15:05"),
    ("2024년 5월 13일 오전 9시 5분", "2024-05-13T09:05"),
    ("11:35, November 23, 2022", "2022-11-23T11:35"),
    ("May 13, 2024 at 2:30 p.m. EDT", "2024-05-13T14:30-04:00"),
    ("May 13, 2024, 2 p.m.", "2024-05-13T14:00"),
    ("May 13, 2024, 2 pamphlets", "2024-05-13"),
    ("13 май 2024, понеделник / 14:30", "2024-05-13T14:30"),
    ("2024. szept. 13. péntek 14:30", "2024-09-13T14:30"),
    ("13/5 2024 kl. 14.30", "2024-05-13T14:30"),
    ("13. marec 2024 ob 14:30", "2024-03-13T14:30"),
    ("April 25, 20232:26 PM GMT+2", "2023-04-25T14:26+02:00"),
    ("Aug. 5, 2024 3:04 PM", "2024-08-05T15:04"),
    ("Monday 13 May 2024 09.30 BST", "2024-05-13T09:30+01:00"),
    ("13. Mai 2024, 14.30 Uhr", "2024-05-13T14:30"),
    ("Publié le 13 mai 2024 à 14h30", "2024-05-13T14:30"),
    ("13 de mayo de 2024 a las 14:30", "2024-05-13T14:30"),
    ("13 de maio de 2024 às 14h30", "2024-05-13T14:30"),
    ("13 maggio 2024 alle 14:30", "2024-05-13T14:30"),
    ("1. maj 2024 kl. 14.30", "2024-05-01T14:30"),
    ("13 мая 2024, 14:30", "2024-05-13T14:30"),
    ("5 травня 2024, 14:30", "2024-05-05T14:30"),
    ("13.05.2024 14:30", "2024-05-13T14:30"),
    ("14:30 | 13.05.2024", "2024-05-13T14:30"),
    ("Thứ tư, 22/10/2025, 19:25 (GMT+7)", "2025-10-22T19:25+07:00"),
    ("2025. október 9., 14:30", "2025-10-09T14:30"),
    ("2024 m. kovo 31 d.", "2024-03-31"),
    ("13 พ.ค. 2567 14:30", "2024-05-13T14:30"),
    ("12 मार्च 2026, 07:30 IST", "2026-03-12T07:30+05:30"),
    ("प्रकाशित: 3 फ़रवरी, 2026 19:05", "2026-02-03T19:05"),
    ("প্রকাশ: ১৪ জুলাই ২০২৫, ১০:০৫", "2025-07-14T10:05"),
    ("٢٠٢٥/٠٧/١٤ ١٠:٠٥", "2025-07-14T10:05"),
    ("3 نومبر 2025", "2025-11-03"),
    ("7 ديسمبر 2025، الساعة 9:15 م", "2025-12-07T21:15"),
    ("25 apr. 2025 om 12:08", "2025-04-25T12:08"),
    ("1 december 2024 om 08.55 uur", "2024-12-01T08:55"),
    ("03.03.2025 г. 09:50 ч.", "2025-03-03T09:50"),
    ("28. септембар 2025. у 13:10", "2025-09-28T13:10"),
    ("2025 m. rugsėjo 1 d. 08:00", "2025-09-01T08:00"),
    ("11.02.2026 - 05.10 Uhr", "2026-02-11T05:10"),
    ("9. listopada 2024. u 17:42", "2024-10-09T17:42"),
    ("9 listopada 2024, 17:42", "2024-11-09T17:42"),
    ("21 أغسطس، 2024 الساعة 1:37 مساءً", "2024-08-21T13:37"),
    ("دسمبر 21، 2025", "2025-12-21"),
    ("மே 9, 2024", "2024-05-09"),
    ("ថ្ងៃទី៩ ខែឧសភា ឆ្នាំ២០២៤", "2024-05-09"),
    ("၉ မေ ၂၀၂၄", "2024-05-09"),
    ("ሜይ 9, 2024", "2024-05-09"),
    ("ሐሙስ ሚያዝያ 29 ቀን 2018 ዓ.ም", "2026-05-07"),
    ("መስከረም 1/2017", "2024-09-11"),
    ("ጳጉሜን 6፣ 2015", "2023-09-11"),
    ("መስከረም 1፣ 2016", "2023-09-12"),
    ("၂၀၂၆ ခုနှစ်၊ မေလ ၇ ရက်", "2026-05-07"),
    ("မေလ ၇ ရက် ၂၀၂၆", "2026-05-07"),
    ("2026 මැයි 07 - 09:15", "2026-05-07T09:15"),
    ("2026 оны 05 сарын 07", "2026-05-07"),
    ("2026 оны 5 дугаар сарын 7 09:15", "2026-05-07T09:15"),
    ("07 مئی ، 2026", "2026-05-07"),
    ("جمعرات 7 مئ 2026", "2026-05-07"),
    ("الخميس 7 مايو 2026م 09:15 ص", "2026-05-07T09:15"),
    ("७ मई २०२६, रात ८:२० बजे", "2026-05-07T20:20"),
    ("7 मई 2026, दोपहर 12:30", "2026-05-07T12:30"),
    ("৭ মে ২০২৬, রাত ১২:১৫", "2026-05-07T00:15"),
    ("৭ মে ২০২৬, রাত ২:১৫", "2026-05-07T02:15"),
    ("Ika-22 ng Oktubre 2025", "2025-10-22"),
    ("21 Disember 2025 @ 5:42petang", "2025-12-21T17:42"),
    ("9. decembar 2025. u 17:42", "2025-12-09T17:42"),
    ("2024. gada 5. oktobrī, plkst. 10.15", "2024-10-05T10:15"),
    ("7.nov.2024 às 17h42", "2024-11-07T17:42"),
    ("7/mar/2025 09:05", "2025-03-07T09:05"),
    ("07/11/2024 às 17h42min", "2024-11-07T17:42"),
    ("7 lis 2024, 17:42", "2024-11-07T17:42"),
    ("7 ΝΟΕΜΒΡΙΟΥ 2024", "2024-11-07"),
    ("7 нояб. 2024 в 17:42", "2024-11-07T17:42"),
    ("7 лист. 2024, 17:42", "2024-11-07T17:42"),
    ("7 نوفمبر/ تشرين الثاني 2024", "2024-11-07"),
    ("7 كانون الأول 2024 17:42", "2024-12-07T17:42"),
    ("الخميس 5 جمادى الأولى 1446 هـ - 7 نوفمبر 2024 م", "2024-11-07"),
    ("יום חמישי, 7 בנובמבר 2024, 17:42", "2024-11-07T17:42"),
    ("پنج‌شنبه ۱۷ آبان ۱۴۰۳ ساعت ۱۷:۴۲", "2024-11-07T17:42"),
    ("۱۴۰۳/۰۸/۱۷ - ۱۷:۴۲", "2024-11-07T17:42"),
    ("۱ فروردین ۱۳۹۹", "2020-03-20"),
    ("۳۰ اسفند ۱۴۰۳", "2025-03-20"),
    ("شنبه / 16 فروردین 1404 / 10:32", "2025-04-05T10:32"),
    ("1404/01/16 - 10:32", "2025-04-05T10:32"),
    ("12 يناير 2025 م ـ 12 رجب 1446", "2025-01-12"),
    ("۷ نوامبر ۲۰۲۴", "2024-11-07"),
    ("৭ নভেম্বর ২০২৪, ১৭: ৪২", "2024-11-07T17:42"),
    ("০৭ নভেম্বর ২০২৪, ০৫:৪২ পিএম", "2024-11-07T17:42"),
    ("7 नोव्हेंबर 2024", "2024-11-07"),
    ("7 நவம்பர் 2024", "2024-11-07"),
    ("วันที่ 7 พฤศจิกายน พ.ศ. 2567", "2024-11-07"),
    ("07/11/2567 17:42", "2024-11-07T17:42"),
    ("Ngày 7 tháng 11 năm 2024", "2024-11-07"),
    ("Đăng ngày Tháng Mười Một 7, 2024", "2024-11-07"),
    ("7 Tháng Năm, 2024 17:42", "2024-05-07T17:42"),
    ("Tháng 11 7, 2024", "2024-11-07"),
    ("7 Bře, 2024", "2024-03-07"),
    ("Opublikowano: 07 październik 2024", "2024-10-07"),
    ("Создано 07 Ноябрь 2024 17:42", "2024-11-07T17:42"),
    ("7 Кві 2024, 17:42", "2024-04-07T17:42"),
    ("7 жовтень 2024", "2024-10-07"),
    ("7 heinä 2024", "2024-07-07"),
    ("7 Ιούν 2024", "2024-06-07"),
    ("Kamis, 7 Agu 2024 17:42 WIB", "2024-08-07T17:42+07:00"),
    ("2024. márc. 7. 17:42", "2024-03-07T17:42"),
    ("7 iul. 2024", "2024-07-07"),
    ("7 avg 2024", "2024-08-07"),
    ("Nobyembre 7, 2024", "2024-11-07"),
    ("7 ნოემბერი, 2024", "2024-11-07"),
    ("11. juuni 2025 kell 15.20", "2025-06-11T15:20"),
    ("29 Januari 2025 pukul 10.30 WIB", "2025-01-29T10:30+07:00"),
    ("Oktober 8, 2025 @ 5:32pm", "2025-10-08T17:32"),
    ("10 Şubat 2026 Salı, saat 10:42", "2026-02-10T10:42"),
    ("2024年05月09日 24:30", "2024-05-09"),
    ("2024年5月3日 5.5万人", "2024-05-03"),
]


ZONED = [
    ("Updated 9:05 AM EST, January 9, 2026", "2026-01-09T09:05-05:00"),
    ("07:42, 3 MAR 2023 Updated 09:15, 4 MAR 2023", "2023-03-03T07:42"),
    ("January 9, 2026 4:15 PM EST", "2026-01-09T16:15-05:00"),
    ("January 9, 2026, 4:15 p.m. (PST)", "2026-01-09T16:15-08:00"),
    ("09:30 GMT, 3 March 2026", "2026-03-03T09:30Z"),
    ("09:30 UTC on 3 March 2026", "2026-03-03T09:30Z"),
    ("09:30 GMT+8, 3 March 2026", "2026-03-03T09:30+08:00"),
    ("09:30 (CET) - 3 March 2026", "2026-03-03T09:30+01:00"),
    ("3 March 2026, 9:30 CET", "2026-03-03T09:30+01:00"),
    ("3. Juli 2026, 9:30 Uhr MESZ", "2026-07-03T09:30+02:00"),
    ("3. Juli 2026, 9.30 Uhr (MEZ)", "2026-07-03T09:30+01:00"),
    ("9:30 Uhr MESZ, 3. Juli 2026", "2026-07-03T09:30+02:00"),
    ("2026-03-03 09:05 JST", "2026-03-03T09:05+09:00"),
    ("2026-03-03 HKT 09:05", "2026-03-03T09:05+08:00"),
    ("2026-03-03 09:05Z", "2026-03-03T09:05Z"),
    ("Senin, 13 Mei 2024 12:01 WIB", "2024-05-13T12:01+07:00"),
    # Several countries' names, and words that merely look like one.
    ("2026-03-03 09:05 CST", "2026-03-03T09:05"),
    ("March 3, 2026 09:05 IST", "2026-03-03T09:05"),
    ("March 3, 2026 9:05 PM CST", "2026-03-03T21:05"),
    ("March 3, 2026 9:05 PM ET", "2026-03-03T21:05"),
    ("3 March 2026 09:05 ESTONIA", "2026-03-03T09:05"),
    ("2026-03-03 09:05 Z世代", "2026-03-03T09:05"),
    ("09:05 CNN, 3 March 2026", "2026-03-03T09:05"),
]


@pytest.mark.parametrize(("text", "moment"), ZONED)
def test_a_named_zone_beside_the_clock_gives_its_offset(text, moment):
    assert find_moment(text).moment.text() == moment


def test_names_of_american_zones_are_read_on_american_clocks_only():
    def text(written):
        return find_moment(written, month_first=True).moment.text()

    assert text("March 3, 2026 9:05 PM CST") == "2026-03-03T21:05-06:00"
    assert text("9:05 p.m. CDT, July 3, 2026") == "2026-07-03T21:05-05:00"
    assert text("March 3, 2026 21:05 CST") == "2026-03-03T21:05"


def test_the_span_ends_before_what_is_no_zone():
    for text in ("2026-03-03 09:05 CNN", "2026-03-03 09:05 ESTONIA"):
        found = find_moment(text)
        assert text[found.start : found.end].rstrip() == "2026-03-03 09:05"


@pytest.mark.parametrize(("text", "moment"), VISIBLE)
def test_a_visible_time_is_read_as_precisely_as_it_is_written(text, moment):
    assert find_moment(text).moment.text() == moment


@pytest.mark.parametrize(
    "text",
    [
        "3小时前", "昨天 12:05", "2024-13-40", "2024年2月30日", "24-05-09", "电话 2010-12345678",
        "12 foo 2024", "", "刚刚", "2 days ago",
    ],
)  # fmt: skip
def test_relative_short_and_impossible_dates_give_nothing(text):
    assert find_moment(text) is None


def test_the_order_of_day_and_month_follows_the_caller_where_both_are_possible():
    assert find_moment("05/09/2024").moment.date == "2024-09-05"
    assert find_moment("05/09/2024", month_first=True).moment.date == "2024-05-09"
    assert find_moment("25/09/2024", month_first=True).moment.date == "2024-09-25"
    # What can only be so.
    assert find_moment("11.14.2019 09:00").moment.text() == "2019-11-14T09:00"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("by Anna WeissNovember 21, 202501747", "November 21, 2025"),
        ("Jonathan SmithsonbergerNov 21, 2025 10:15", "Nov 21, 2025 10:15"),
        ("Earnings DateJul 28, 2026", ""),
        ("May 2 20000 people", ""),
    ],
)
def test_a_date_that_is_glued_to_a_name_and_to_a_counter_is_read(text, shown):
    found = find_moment(text)
    assert (text[found.start : found.end] if found else "") == shown


def test_the_span_covers_date_and_clock_and_no_more():
    text = "发布 2021-01-20 04:29:4439健康网"
    found = find_moment(text)
    assert text[found.start : found.end] == "2021-01-20 04:29:44"


MACHINE = [
    ("2024-05-09T14:30:07.000Z", "2024-05-09T14:30:07Z"),
    ("2024-05-09T22:30+0800", "2024-05-09T22:30+08:00"),
    ("2024-05-09 22:30:07", "2024-05-09T22:30:07"),
    ("20240509223007", "2024-05-09T22:30:07"),
    ("20240509", "2024-05-09"),
    ("1659274471", "2022-07-31T13:34:31Z"),
    ("1659274471000", "2022-07-31T13:34:31Z"),
    ("Thu, 09 May 2024 22:30:00 GMT", "2024-05-09T22:30:00Z"),
    ("Thu May 09 2024 22:30:00 GMT+0800 (中国标准时间)", "2024-05-09T22:30:00+08:00"),
    ("Thu, 09 May 2024 22:30:00 EDT", "2024-05-09T22:30:00-04:00"),
    ("2024-05-09T10:10:10+02:00[Europe/Berlin]", "2024-05-09T10:10:10+02:00"),
    ("May 9, 2024", "2024-05-09"),
]


@pytest.mark.parametrize(("value", "moment"), MACHINE)
def test_a_machine_time_keeps_its_offset(value, moment):
    assert parse_machine_time(value).text() == moment


def test_an_instant_is_converted_across_midnight():
    moment = parse_machine_time("2024-05-09T22:30:00Z")
    assert moment.in_zone("+08:00").text() == "2024-05-10T06:30:00+08:00"


@pytest.mark.parametrize(
    ("path", "day"),
    [
        ("/2024-05/09/c_1.htm", "2024-05-09"),
        ("/n1/2024/0509/c1.html", "2024-05-09"),
        ("/202405/t20240509_1.htm", "2024-05-09"),
        ("/2024/5/9/x", "2024-05-09"),
        ("/2024/13/40/x", None),
        ("/20249999/", None),
        ("/id/12345678901234", None),
    ],
)
def test_the_address_gives_a_day_or_nothing(path, day):
    found = moment_of_url("https://example.com" + path)
    assert (found and found.date) == day


@given(
    st.dates(
        min_value=__import__("datetime").date(1990, 1, 1), max_value=__import__("datetime").date(2090, 1, 1)
    ),
    st.times(),
)
def test_every_time_written_the_usual_ways_comes_back(day, clock):
    expected = f"{day:%Y-%m-%d}T{clock:%H:%M:%S}"
    for form in (
        f"{day:%Y-%m-%d} {clock:%H:%M:%S}",
        f"{day.year}年{day.month}月{day.day}日 {clock:%H:%M:%S}",
        f"{day:%Y/%m/%d} {clock:%H:%M:%S}",
    ):
        assert find_moment(form).moment.text() == expected


@given(st.text(max_size=60))
def test_nothing_makes_the_parsers_fail(text):
    find_moment(text)
    parse_machine_time(text)
    moment_of_url(text)


@pytest.mark.parametrize(
    "unit",
    [
        "2024年", "2 ", "9:05 EST ", "12:00 (", "3 May 2024 9:05 AM E", "12 May ", "上午", "1:",
        "2024-05-40 ", "14:30 ", "20 ", "a 2024 ",
    ],
)  # fmt: skip
def test_a_long_run_of_beginnings_costs_linear_time(unit):
    assert grows_linearly(lambda times: find_moment(unit * times), 5_000)


def test_a_moment_without_a_clock_ignores_zones():
    assert Moment(2024, 5, 9).in_zone("+08:00").text("+08:00") == "2024-05-09"


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("10月17日 14:56", None),
        ("10-17 14:56", None),
        ("", "2021-05-06T10:20+08:00"),
    ],
)
def test_a_day_without_a_year_beside_the_title_is_not_the_day_of_another_article(written, found):
    text = "<p>首日车流平稳，两岸居民步行过江看日出，渡轮从此停航，码头上的钟声却照旧响起。</p>" * 3
    other = "<ul><li><a href=/2>大桥今日通车，首日免费</a> <span>2021-05-06 10:20</span></li></ul>"
    page = f"<title>渡轮停航</title><h1>渡轮停航</h1><p>江城日报 {written}</p><div>{text}</div>{other}"
    assert newskit.parse(page).published_at == found


def test_a_clock_beside_the_title_goes_before_that_of_an_update_below_the_text():
    text = "<p>海鳴県が導入した制度に、定員の十二倍にあたる三百六十人が応募した。報酬は月三万円。</p>" * 4
    head = "<title>副業に応募殺到</title><h1>副業に応募殺到</h1><p>6/19(水) 11:32</p>"
    page = f"<html lang=ja>{head}<div>{text}</div><p>最終更新：2024/6/19(水) 12:05</p>"
    assert newskit.parse(page).published_at == "2024-06-19T11:32+09:00"


OLD = [
    ("<h1>老街拉皮動工</h1><p>92.08.11</p>", "2003-08-11"),
    ("<p>92.08.11</p><h1>老街拉皮動工</h1><p>◎顏素貞</p>", "2003-08-11"),
    ("<p><b>山城校訊 第 87 期</b></p><p>92.08.11 出刊</p><h1>老街拉皮動工</h1>", "2003-08-11"),
    (
        "<h1>老街拉皮動工</h1><script>document.write('2008-10-20 9:30:00')</script>",
        "2008-10-20T09:30:00+08:00",
    ),
    ("<h1>老街拉皮動工</h1><table><tr><td>注册：2003-11-2<td>", None),
    (
        "<p>二○○○年十一月三日　星期五</p><a href=1>港聞</a> <a href=2>財經</a><p><a href=3>樓價連跌三月</a><p><a href=4>銀行業招聘回暖</a><h1>老街拉皮動工</h1>",
        "2000-11-03",
    ),
    (
        "<h2>老街拉皮動工</h2><p>2001年09月12日 格林尼治标准时间13:20北京时间 21:20发表",
        "2001-09-12T21:20+08:00",
    ),
    ("<h2>老街拉皮動工</h2><p>2001年9月12日 格林威治时间 3:20", "2001-09-12T11:20+08:00"),
    ("<h3>山城文摘　第二十三期　二〇〇二年五月十七日出版</h3><h2>老街拉皮動工</h2>", "2002-05-17"),
    ("<h3>山城文摘　憶二〇〇二年五月十七日出版</h3><h2>老街拉皮動工</h2>", None),
]


@pytest.mark.parametrize(("head", "published_at"), OLD)
def test_days_as_old_pages_write_them(head, published_at):
    prose = "百年歷史的山城老街十三日動工，店家門前的騎樓全面開挖，工期預估八個月，店家擔心遊客卻步，生意恐怕要斷炊。"
    article = newskit.parse(f"<title>老街拉皮動工_山城</title>{head}{f'<p>{prose}</p>' * 3}")
    assert article.published_at == published_at


@pytest.mark.parametrize(
    ("below", "published_at"),
    [
        ("<p>完<p>二零零二年五月十七日（星期五）", "2002-05-17"),
        ("<p>完<p>中華民國九十一年五月十七日", "2002-05-17"),
        ("<p>市民可在二零零二年五月十七日前登記", None),
    ],
)
def test_an_office_signs_with_the_day_in_characters(below, published_at):
    prose = "漁農署今日呼籲市民，切勿在佛誕期間把外來龜類放生到郊野公園的溪澗或水塘，以免破壞本地生態。"
    article = newskit.parse(
        f"<title>新聞公報</title><b>切勿放生外來龜類</b>{f'<p>{prose}</p>' * 3}{below}<hr>"
    )
    assert article.published_at == published_at


def test_the_day_of_an_issue_in_the_page_s_title():
    prose = "百年歷史的山城老街十三日動工，店家門前的騎樓全面開挖，工期預估八個月，店家擔心遊客卻步，生意恐怕要斷炊。"
    days = [
        newskit.parse(
            f"<title>{title}</title><b><big>老街拉皮</big></b><br>方寸{f'<p>{prose}</p>' * 3}"
        ).published_at
        for title in (
            "維港日報 副刊 2001年6月23日",
            "維港日報 - 2001年6月23日 - 副刊",
            "2001.06.23 第十版 副刊",
            "老街拉皮的2001年",
        )
    ]
    assert days == ["2001-06-23", "2001-06-23", "2001-06-23", None]


@pytest.mark.parametrize(
    ("shown", "written", "published_at"),
    [
        ("2022-08-12 01:20 ET", "2022-08-12T01:20:00-04:00", "2022-08-12T01:20:00-04:00"),
        ("2022年8月12日", "2022-08-12T18:25:10-07:00", "2022-08-12T18:25:10-07:00"),
        ("2022年8月12日", "2022-08-12T00:00:00-07:00", "2022-08-12"),
        ("2022-08-12 01:20", "2022-08-12T01:20:00Z", "2022-08-12T01:20+08:00"),
        ("2022-08-12 01:20", "2022-08-11T13:20:00-04:00", "2022-08-12T01:20+08:00"),
    ],
)
def test_a_chinese_page_of_another_zone_shows_what_its_machine_time_says_there(shown, written, published_at):
    head = f'<title>渡轮停航</title><meta property="article:published_time" content="{written}">'
    text = "<p>首日车流平稳，两岸居民步行过江看日出，渡轮从此停航，码头上的钟声却照旧响起。</p>" * 3
    page = f"{head}<h1>渡轮停航</h1><p>{shown}</p><div>{text}</div>"
    assert newskit.parse(page).published_at == published_at


def test_of_two_times_above_a_title_the_update_is_not_the_articles():
    times = "發佈時間: 2022/03/15 18:20\n最後更新: 2022/03/15 21:06"
    text = "海灣道一間茶餐廳上月起每日中午免費派發一百個飯盒予獨居長者，老闆說，最怕老人家冷冰冰一餐。\n"
    page = f"港聞\n{times}\n茶餐廳老闆日派百盒飯 街坊自發「加餸」\n撰文：方詠儀\n{text * 3}"
    assert newskit.parse(page.encode()).published_at == "2022-03-15T18:20+08:00"
