"""How likely a line of a text page is part of the body.

60 boosted trees as conditions, written by newskit.trees.to_source. Rows hold: weight bytes_a_character marks commas end sentence_weight capitals spaces times heads credit furniture run0 run0_lines run0_share run3 run3_lines run3_share run3_largest run8 run8_lines run8_share from_segment weight_3 weight_2 weight_1 weight_after1 weight_after2 prose_1 end_1 end_after1 prose_before3 prose_before6 prose_before30 prose_after12 prose_after30 share_before density page_prose page_lines from_title from_credit service_since prose_since from_heading prose_since_heading dated_before8 dated_after8 dated_since repeated_before8 repeated_after8 comments_since.
"""

# fmt: off
from __future__ import annotations

from collections.abc import Sequence
from typing import Any


def margins(rows: Sequence[Any]) -> list[float]:
    """Return the margin (log odds) of each row."""
    return [_margin(row) for row in rows]


def _margin(row: tuple[int, float, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int]) -> float:  # noqa: PLR0915 - a tree a line
    f0, f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15, f16, f17, f18, _f19, f20, f21, f22, f23, f24, f25, f26, f27, f28, f29, f30, f31, _f32, f33, f34, f35, f36, f37, f38, f39, f40, f41, f42, f43, f44, f45, _f46, f47, f48, f49, f50, _f51, = row
    s = 0.0
    s += ((((-0.209629 if f36<=32 else 0.271092) if f43<=-157 else -0.257958) if f16<=6 else -0.0405029) if f12<=222 else ((-0.122587 if f44<=75 else 0.154059) if f21<=60 else (-0.181858 if f24<=0 else 0.254702)))
    s += (((((-0.207175 if f45<=1266 else 0.144586) if f4<=0 else 0.0513613) if f42<=0 else -0.24331) if f16<=10 else 0.00202378) if f12<=222 else (-0.106325 if f4<=0 else (0.237471 if f42<=2 else 0.0436079)))
    s += ((((-0.198665 if f1<=1.80033 else (0.107492 if f43<=1059 else -0.210027)) if f40<=-24 else -0.206289) if f15<=491 else (-0.104057 if f4<=0 else 0.0945672)) if f13<=1 else (0.212554 if f42<=2 else 0.0540259))
    s += (((0.0985471 if f48<=-4 else ((-0.12603 if f4<=0 else 0.137724) if f38<=906 else -0.192486)) if f15<=828 else ((-0.213262 if f30<=0 else -0.00470636) if f4<=0 else 0.0930311)) if f13<=1 else 0.176658)
    s += ((((-0.181852 if f24<=19 else -0.0545868) if f42<=1 else -0.195968) if f38<=34733 else 0.226261) if f18<=0 else (((-0.225121 if f5<=19 else 0.109402) if f47<=0 else -0.150606) if f13<=1 else 0.181116))
    s += (((0.09133 if f48<=-4 else (-0.185289 if f44<=94 else -0.118037)) if f18<=0 else (-0.173331 if f0<=26 else 0.0392644)) if f12<=292 else ((0.105532 if f36<=67 else -0.120548) if f18<=0 else 0.164773))
    s += ((((0.206031 if f37<=34 else -0.234038) if f48<=-4 else -0.144947) if f15<=471 else -0.00667308) if f18<=0 else ((-0.21355 if f23<=0 else (-0.152862 if f0<=26 else 0.0669869)) if f13<=1 else 0.155833))
    s += (((-0.152434 if f45<=1127 else (-0.126515 if f39<=289 else 0.150617)) if f28<=221 else 0.0318152) if f4<=0 else ((0.0212226 if f25<=28 else 0.152055) if f42<=2 else (-0.140069 if f44<=98 else 0.0785389)))
    s += (((-0.126604 if f38<=45703 else 0.235801) if f30<=0 else (-0.0586927 if f25<=108 else 0.11887)) if f12<=367 else (-0.241924 if f25<=0 else (0.149359 if f40<=28 else (-0.113504 if f20<=19 else 0.0952923))))
    s += ((-0.123868 if f28<=221 else 0.0243514) if f4<=0 else ((((0.00473337 if f1<=2.33657 else 0.184444) if f47<=0 else -0.110718) if f12<=476 else 0.146049) if f42<=2 else (-0.150181 if f35<=715 else 0.0332763)))
    s += (((-0.123847 if f24<=19 else ((0.100097 if f6<=22 else -0.0533018) if f47<=0 else -0.0755222)) if f36<=77 else -0.139725) if f17<=46 else ((-0.119178 if f24<=0 else 0.124307) if f6<=32 else -0.0908038))
    s += (((-0.124697 if f23<=14 else 0.0149166) if f36<=77 else (0.103253 if f39<=30 else -0.146471)) if f18<=0 else (((-0.0686445 if f1<=1.0062 else 0.081942) if f47<=0 else -0.122065) if f13<=1 else 0.115835))
    if s < -1.85 or s > 99.0:
        return s
    s += ((-0.168334 if f0<=18 else (((-0.125297 if f36<=7 else 0.0302) if f36<=77 else -0.119058) if f20<=53 else 0.176665)) if f0<=126 else (-0.108968 if f25<=12 else (0.119724 if f36<=83 else -0.0286389)))
    s += (((-0.15161 if f5<=19 else (-0.0807837 if f23<=14 else 0.0553216)) if f36<=68 else (0.0968304 if f39<=30 else -0.130321)) if f12<=476 else (-0.208758 if f25<=0 else (0.126651 if f40<=26 else 0.0178386)))
    s += (((-0.113708 if f25<=18 else (0.0705544 if f6<=17 else -0.0576198)) if f42<=1 else (-0.135463 if f20<=39 else 0.151687)) if f17<=61 else ((-0.211719 if f25<=0 else 0.10915) if f6<=25 else -0.0759673))
    s += ((-0.157151 if f0<=18 else ((-0.115458 if f36<=6 else 0.0939233) if f42<=0 else (-0.114482 if f20<=39 else 0.111117))) if f0<=126 else (-0.0720583 if f24<=13 else (-0.0026042 if f44<=97 else 0.122437)))
    s += (((-0.145288 if f23<=14 else (-0.0231677 if f48<=1 else -0.150196)) if f38<=34733 else 0.234539) if f4<=0 else (-0.0303153 if f5<=53 else (0.1073 if f48<=1 else (-0.118609 if f38<=25536 else 0.172721))))
    s += ((-0.15131 if f0<=18 else (-0.107343 if f44<=29 else (0.0893386 if f7<=1 else -0.0396287))) if f0<=150 else ((-0.175042 if f25<=0 else 0.107345) if f40<=31 else (-0.105928 if f20<=39 else 0.0894867)))
    s += ((-0.114295 if f24<=19 else (-0.0780991 if f44<=89 else (0.04828 if f6<=15 else (0.30935 if f38<=906 else -0.0957816)))) if f30<=0 else (-0.0216165 if f44<=74 else (0.104594 if f6<=25 else -0.0140796)))
    s += ((-0.06256 if f25<=21 else (-0.106166 if f0<=21 else (0.130514 if f7<=1 else (-0.124731 if f48<=-1 else 0.0520027)))) if f42<=1 else ((-0.00931211 if f48<=0 else -0.147892) if f38<=25536 else 0.181968))
    s += ((-0.113711 if f24<=21 else ((0.00646788 if f9<=12 else 0.245231) if f42<=0 else -0.080936)) if f4<=0 else ((0.114361 if f39<=85 else 0.025497) if f36<=79 else (0.0639696 if f42<=0 else -0.101697)))
    s += ((-0.0560073 if f24<=19 else ((0.132445 if f39<=36 else (0.0159284 if f20<=44 else 0.118162)) if f11<=0 else -0.240454)) if f36<=83 else (0.0589167 if f39<=36 else (-0.124158 if f15<=6478 else 0.0511012)))
    s += ((((-0.0378963 if f9<=17 else 0.219606) if f42<=2 else -0.124394) if f38<=34733 else 0.198509) if f3<=0 else ((-0.168325 if f25<=2 else 0.0944749) if f42<=0 else (-0.0789323 if f35<=671 else 0.0335121)))
    s += (((0.136801 if f10<=0 else -0.105093) if f39<=36 else (-0.140381 if f5<=16 else (-0.0886102 if f26<=12 else (0.0662696 if f42<=0 else -0.00665016)))) if f47<=0 else (-0.102278 if f14<=21 else 0.071146))
    s += (-0.139729 if f0<=17 else (((0.123973 if f10<=0 else -0.0885961) if f39<=42 else ((0.0425574 if f37<=34 else -0.0848919) if f35<=701 else 0.0363387)) if f47<=0 else (-0.0849075 if f14<=21 else 0.0753199)))
    if s < -2.2 or s > 2.9:
        return s
    s += ((((-0.0968627 if f3<=4 else 0.0173823) if f36<=6 else 0.0347491) if f36<=74 else (0.288405 if f43<=281 else -0.0923463)) if f25<=108 else ((0.113747 if f39<=66 else 0.0185611) if f11<=0 else -0.239401))
    s += (-0.129919 if f0<=18 else ((((-0.0614468 if f25<=12 else (0.132604 if f38<=1159 else 0.0255344)) if f10<=0 else -0.111634) if f42<=4 else (-0.167203 if f49<=0 else -0.00298172)) if f38<=25536 else 0.178356))
    s += (-0.0761076 if f24<=14 else ((0.115089 if f7<=2 else (-0.122461 if f48<=-1 else 0.0280465)) if f42<=0 else ((-0.119206 if f7<=13 else 0.0199029) if f34<=477 else (0.00127847 if f16<=59 else 0.151314))))
    s += (-0.0718752 if f23<=14 else ((((0.0327798 if f38<=4045 else -0.0385709) if f9<=17 else 0.223294) if f43<=2396 else (-0.0734728 if f20<=56 else 0.0975958)) if f37<=73 else (0.0208046 if f1<=2.57947 else 0.152399)))
    s += ((((-0.128677 if f0<=16 else (0.0286501 if f49<=1 else 0.128718)) if f48<=1 else ((0.00533082 if f40<=40 else -0.151213) if f43<=22114 else 0.155133)) if f11<=0 else -0.177439) if f8<=1 else -0.111211)
    s += (-0.135278 if f0<=16 else ((0.0144423 if f36<=47 else (-0.134924 if f45<=445 else -0.0269316)) if f44<=26 else ((-0.0825973 if f26<=12 else 0.0126443) if f3<=9 else (0.0297772 if f1<=2.74213 else 0.108399))))
    s += ((((0.0783835 if f10<=0 else (-0.177799 if f25<=142 else 0.184702)) if f6<=25 else -0.0472965) if f36<=56 else (-0.0570825 if f31<=359 else 0.0311797)) if f47<=0 else (-0.121426 if f25<=21 else -0.0338651))
    s += ((((-0.0658025 if f5<=72 else 0.00743303) if f45<=983 else (-0.0166674 if f39<=258 else 0.153225)) if f30<=0 else (0.0863437 if f39<=57 else (-0.00102735 if f20<=62 else 0.14514))) if f11<=0 else -0.163726)
    s += ((((-0.0595699 if f26<=12 else 0.0275202) if f48<=1 else (0.00189789 if f40<=40 else -0.157632)) if f38<=25536 else 0.149212) if f8<=1 else ((-0.144871 if f12<=731 else -0.656059) if f9<=5 else 0.0405274))
    s += (((0.103156 if f10<=0 else -0.0634064) if f39<=36 else ((((-0.109374 if f24<=12 else 0.00545277) if f2<=7 else -0.0739642) if f49<=0 else 0.0416223) if f20<=59 else 0.122269)) if f47<=0 else -0.052626)
    s += (-0.062482 if f23<=13 else ((-0.115335 if f5<=16 else ((0.0418953 if f40<=14 else (-0.0904712 if f50<=0 else 0.031198)) if f44<=26 else (0.0477731 if f2<=9 else -0.0157262))) if f11<=0 else -0.170264))
    s += (((-0.0650537 if f25<=12 else ((0.0141516 if f48<=6 else -0.11752) if f11<=0 else -0.148091)) if f14<=74 else 0.106396) if f8<=1 else ((-0.100981 if f44<=99 else 0.119278) if f12<=731 else -0.415865))
    s += (-0.120797 if f0<=16 else (((((-0.092423 if f23<=0 else 0.0313684) if f48<=1 else (-0.0769697 if f41<=197 else 0.125491)) if f10<=0 else -0.095039) if f8<=1 else -0.0953045) if f9<=17 else 0.178285))
    s += ((((-0.0613519 if f36<=9 else 0.0250402) if f43<=2469 else -0.058906) if f16<=33 else 0.0716283) if f0<=297 else (-0.100499 if f4<=0 else (0.101408 if f40<=31 else (-0.0941728 if f39<=263 else 0.0947329))))
    s += (((((-0.116897 if f48<=-1 else ((-0.176355 if f25<=1 else 0.0717634) if f39<=36 else -0.0149609)) if f39<=258 else 0.0630158) if f48<=2 else -0.0928644) if f39<=434 else -0.167503) if f38<=25536 else 0.12507)
    s += (((-0.000242976 if f45<=-1 else (-0.117456 if f21<=89 else 0.00875899)) if f39<=257 else (-0.0134983 if f45<=382 else 0.093935)) if f14<=58 else (0.10699 if f2<=11 else (-0.667872 if f33<=250 else 0.0324898)))
    s += (-0.134858 if f0<=14 else ((0.0478404 if f39<=36 else (((-0.0381881 if f16<=33 else (0.114197 if f38<=16080 else -0.17343)) if f0<=353 else 0.0389612) if f9<=4 else 0.083223)) if f38<=28791 else 0.126591))
    s += ((((-0.0517539 if f45<=361 else 0.0696014) if f48<=0 else -0.096667) if f44<=26 else (((-0.0639748 if f48<=0 else 0.0241754) if f45<=1266 else 0.0986708) if f41<=0 else 0.0396832)) if f11<=0 else -0.142588)
    s += (((0.00651214 if f14<=75 else 0.110368) if f8<=1 else ((-0.0616304 if f4<=0 else -0.237649) if f9<=4 else 0.0353386)) if f11<=0 else (-0.203717 if f33<=2831 else (-0.103788 if f1<=2.89376 else 0.39638)))
    s += (-0.104972 if f0<=17 else ((((-0.0505413 if f23<=14 else ((0.0411729 if f16<=5 else -0.0369505) if f0<=219 else 0.0619991)) if f42<=3 else -0.0582776) if f50<=1 else 0.0748447) if f47<=1 else -0.0740195))
    s += ((((-0.0727166 if f5<=77 else (-0.140989 if f24<=3 else 0.0869903)) if f36<=7 else (0.0788379 if f33<=1118 else (-0.0827103 if f29<=0 else 0.0407214))) if f42<=0 else -0.0242509) if f16<=60 else 0.139216)
    s += (-0.127118 if f0<=14 else ((((-0.0680908 if f24<=12 else ((0.0361247 if f37<=41 else -0.0278952) if f37<=72 else 0.0457241)) if f42<=4 else -0.117621) if f49<=0 else 0.0415651) if f4<=2 else -0.163543))
    s += ((0.0293053 if f33<=661 else 0.290297) if f38<=1159 else ((-0.100782 if f31<=359 else (0.0963823 if f15<=2347 else -0.0713551)) if f35<=291 else ((-0.00575648 if f50<=2 else 0.0929543) if f38<=45703 else 0.148265)))
    s += (-0.0513702 if f26<=12 else (0.077837 if f38<=906 else (((0.0106818 if f50<=0 else 0.0785322) if f6<=32 else ((-0.114977 if f0<=28 else 0.0164602) if f12<=433 else -0.159868)) if f36<=90 else -0.0641441)))
    s += ((-0.0355922 if f45<=1090 else (0.621763 if f45<=1206 else 0.0490852)) if f4<=0 else ((0.0641543 if f36<=46 else (0.0243633 if f38<=7558 else (-0.140804 if f15<=7162 else 0.0191102))) if f8<=1 else -0.125421))
    s += (((((-0.000570259 if f12<=310 else -0.172741) if f4<=0 else (0.0462776 if f36<=55 else -0.00845202)) if f4<=2 else -0.138843) if f10<=0 else -0.0699498) if f47<=1 else (-0.093701 if f28<=339 else 0.127898))
    s += ((-0.172445 if f25<=0 else (((-0.0721179 if f7<=13 else 0.00314731) if f24<=377 else 0.0745804) if f27<=18 else ((0.0384037 if f16<=6 else 0.00199522) if f47<=2 else -0.122935))) if f8<=1 else -0.0643104)
    s += (((0.0996271 if f15<=2590 else -0.00934885) if f47<=0 else (-0.10789 if f14<=27 else 0.113275)) if f39<=41 else (-0.018876 if f39<=258 else (0.298241 if f37<=4 else (-0.159509 if f37<=25 else 0.0389976))))
    s += ((((0.0295432 if f11<=0 else -0.156339) if f43<=2396 else ((-0.104534 if f39<=213 else (-0.109867 if f35<=368 else 0.0669173)) if f31<=379 else 0.0181775)) if f10<=0 else -0.0688175) if f8<=1 else -0.059459)
    s += ((((-0.0907612 if f23<=0 else (((-0.0407563 if f1<=2.56778 else 0.0790816) if f5<=66 else 0.10581) if f39<=36 else -0.0059578)) if f39<=529 else -0.131428) if f1<=3.01923 else 0.318689) if f16<=60 else 0.143543)
    s += (-0.103687 if f0<=16 else (((-0.0285892 if f45<=983 else (0.114197 if f15<=2347 else -0.0465964)) if f30<=0 else (0.0172704 if f9<=8 else (0.0620367 if f0<=198 else -0.646498))) if f9<=17 else 0.137451))
    s += (((((-0.0480762 if f41<=0 else 0.0292177) if f45<=1102 else 0.109642) if f48<=0 else (0.063747 if f40<=8 else (-0.0273619 if f12<=1439 else -0.159164))) if f39<=401 else -0.103493) if f38<=45703 else 0.10591)
    s += (((-0.0351458 if f0<=27 else 0.0464526) if f0<=59 else (-0.0178779 if f28<=601 else -0.282134)) if f0<=297 else ((0.00423574 if f17<=66 else (0.130254 if f40<=10 else -0.384288)) if f21<=83 else 0.0667021))
    s += (((((-0.0214054 if f43<=2089 else -0.117594) if f7<=13 else (-0.0324726 if f14<=7 else 0.0857618)) if f27<=18 else 0.0129048) if f8<=1 else (-0.0120878 if f21<=79 else -0.166509)) if f14<=95 else 0.0998553)
    s += ((((((-0.0606527 if f5<=25 else 0.0332719) if f22<=66 else 0.192328) if f45<=-1 else (0.0101989 if f22<=1 else -0.132384)) if f45<=961 else 0.0866825) if f16<=6 else -0.0153155) if f16<=60 else 0.134372)
    return s
