"""How likely a block of an HTML page is part of the body.

75 boosted trees as conditions, written by newskit.trees.to_source. Rows hold: c1_punctuated c1_prose c1_like_prose c1_density c1_links c1_text c1_like_count c2_links c2_like_prose c2_blocks c3_like_prose c4_links c4_blocks best_down best_up first_down first_up in_balance article in_article alike_prose alike_density alike_count alike_mean is_p is_div heading c0_links body_name negative weight links sentences ends own_prose before after_title next_prose to_prose c1_before h1s described copies page_prose link_next is_title.
"""

# fmt: off
from __future__ import annotations

from collections.abc import Sequence
from typing import Any


def margins(rows: Sequence[Any]) -> list[float]:
    """Return the margin (log odds) of each row."""
    return [_margin(row) for row in rows]


def _margin(row: tuple[int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int]) -> float:  # noqa: PLR0915 - a tree a line
    f0, f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15, f16, f17, f18, f19, f20, f21, f22, f23, f24, f25, f26, f27, f28, f29, f30, f31, f32, f33, f34, f35, f36, f37, f38, f39, f40, f41, f42, f43, f44, f45, = row
    s = 0.0
    s += ((0.328056 if f31<=147 else 0.160959) if f32<=0 else (0.210613 if f10<=289 else ((0.323315 if f36<=-2 else 0.772357) if f31<=414 else 0.359348)))
    s += (((0.0112512 if f43<=2152 else -0.294077) if f9<=5 else (0.189896 if f25<=0 else -0.113543)) if f13<=0 else (-0.325231 if f17<=0 else -0.0338303))
    s += ((-0.270835 if f22<=6 else (-0.214228 if f10<=661 else 0.110253)) if f30<=128 else (-0.193045 if f10<=661 else (-0.0773296 if f22<=1 else 0.205778)))
    s += ((-0.272565 if f0<=169 else (-0.0294228 if f11<=209 else -0.236975)) if f21<=0 else ((-0.213207 if f23<=134 else 0.0498292) if f0<=223 else 0.184643))
    s += (((-0.220442 if f8<=34 else 0.00318555) if f13<=0 else -0.232075) if f34<=0 else (-0.17705 if f8<=601 else (0.18321 if f13<=0 else -0.0013326)))
    s += (-0.19301 if f21<=0 else ((0.101067 if f21<=564 else -0.110174) if f33<=0 else ((-0.146933 if f36<=-2 else 0.157256) if f25<=0 else -0.0167058)))
    s += (((-0.198894 if f22<=86 else 0.208486) if f2<=579 else (-0.159522 if f22<=1 else 0.0657436)) if f20<=243 else (0.17527 if f42<=1 else -0.0490249))
    s += ((-0.17453 if f39<=48 else (0.127996 if f13<=1 else -0.184944)) if f3<=691 else ((-0.125924 if f8<=601 else 0.150716) if f13<=0 else -0.0505441))
    s += ((-0.164338 if f34<=0 else (-0.141273 if f28<=0 else 0.00555717)) if f5<=167 else ((-0.105988 if f28<=0 else 0.059516) if f34<=2 else 0.147109))
    s += ((-0.166218 if f41<=0 else 0.110168) if f2<=272 else (((-0.0557971 if f19<=0 else 0.0876359) if f31<=9 else -0.162615) if f30<=104 else 0.145587))
    s += (((-0.17267 if f18<=0 else (-0.1355 if f20<=53 else -0.00518115)) if f26<=1 else (-0.144177 if f2<=531 else 0.174478)) if f20<=268 else 0.147034)
    s += (((-0.0566331 if f9<=31 else 0.0873258) if f15<=1 else (-0.162819 if f37<=584 else -0.0506751)) if f23<=153 else (-0.0371008 if f37<=114 else 0.13777))
    s += ((-0.151457 if f24<=0 else (0.0768168 if f16<=0 else -0.11709)) if f22<=2 else (-0.0771073 if f0<=37 else (0.13343 if f40<=1 else -0.061516)))
    s += ((-0.00928446 if f15<=1 else -0.137765) if f24<=0 else ((0.0912981 if f15<=1 else -0.134816) if f17<=0 else (-0.00820733 if f21<=838 else 0.122295)))
    s += ((-0.0737823 if f38<=31 else -0.171037) if f2<=392 else ((0.128387 if f44<=202 else -0.0445045) if f38<=2 else (-0.0700407 if f34<=67 else 0.0964545)))
    s += (((0.269865 if f43<=424 else (-0.0108661 if f42<=1 else -0.158622)) if f7<=92 else -0.115833) if f39<=69 else (0.116464 if f39<=913 else -0.0715398))
    s += (((-0.0720019 if f0<=157 else (0.0387906 if f0<=988 else -0.172134)) if f38<=31 else -0.155154) if f20<=392 else (0.132531 if f27<=234 else -0.0666371))
    s += ((((-0.100722 if f19<=0 else 0.0285858) if f5<=108 else (0.029666 if f37<=216 else 0.121917)) if f27<=691 else -0.15384) if f25<=0 else -0.113586)
    s += ((-0.0529123 if f38<=30 else -0.153138) if f2<=301 else ((0.0936703 if f38<=12 else (0.13622 if f43<=667 else -0.0945633)) if f42<=1 else -0.149121))
    s += ((((-0.141833 if f23<=153 else 0.0655405) if f35<=0 else (0.102957 if f31<=834 else -0.105109)) if f25<=0 else -0.0922831) if f35<=920 else -0.14339)
    if s < -2.574 or s > 2.46:
        return s
    s += (((-0.125048 if f20<=471 else 0.139051) if f28<=0 else -0.013119) if f20<=576 else ((-0.0315705 if f32<=0 else 0.129134) if f32<=27 else -0.273894))
    s += (-0.0742932 if f22<=2 else ((((0.0233615 if f3<=999 else -0.3163) if f21<=996 else 0.118711) if f22<=19 else 0.143723) if f38<=96 else -0.0734482))
    s += ((-0.092496 if f34<=461 else 0.154872) if f22<=1 else (((0.00150511 if f38<=32 else -0.150907) if f22<=22 else 0.132934) if f34<=57 else 0.115725))
    s += (((-0.131813 if f19<=0 else (0.0550668 if f7<=19 else (-0.0859168 if f14<=9 else 0.233575))) if f41<=0 else 0.1504) if f1<=571 else 0.055987)
    s += (((-0.0908692 if f20<=471 else 0.12133) if f28<=0 else ((-0.0585754 if f18<=0 else 0.0502263) if f29<=0 else -0.109309)) if f20<=687 else 0.0861348)
    s += ((((0.000719288 if f9<=60 else -0.168377) if f9<=110 else 0.177449) if f13<=1 else -0.103053) if f20<=687 else (0.00140586 if f37<=237 else 0.129693))
    s += (((-0.117934 if f36<=0 else (-0.072453 if f2<=9 else (0.173009 if f2<=87 else 0.048023))) if f36<=21 else -0.0849839) if f22<=19 else 0.101888)
    s += (((0.231182 if f43<=424 else -0.0357808) if f33<=0 else 0.0544137) if f44<=159 else ((-0.0746982 if f3<=987 else -0.225887) if f43<=5239 else 0.00772955))
    s += (((-0.0588449 if f0<=179 else (0.034482 if f16<=0 else -0.314321)) if f0<=382 else 0.005524) if f18<=0 else (-0.0164965 if f5<=97 else 0.0657942))
    s += ((0.170596 if f43<=424 else ((-0.152717 if f2<=967 else 0.0466055) if f12<=17 else -0.0293788)) if f37<=733 else (-0.0662407 if f2<=17 else 0.0576915))
    s += ((-0.134321 if f36<=0 else (0.00592726 if f31<=49 else (-0.204744 if f4<=93 else -0.0367619))) if f30<=220 else (0.122893 if f36<=26 else -0.0354396))
    s += (((0.0122413 if f39<=69 else (0.102477 if f39<=876 else -0.00974076)) if f31<=141 else (-0.104592 if f32<=0 else 0.033977)) if f13<=1 else -0.080083)
    s += (((-0.081089 if f22<=2 else ((0.0633471 if f7<=32 else -0.056734) if f12<=115 else 0.123643)) if f41<=0 else 0.141332) if f20<=883 else 0.0922528)
    s += ((((-0.0813118 if f37<=114 else -0.0160731) if f14<=9 else 0.111942) if f37<=943 else (-0.00345552 if f20<=53 else 0.0864873)) if f20<=904 else 0.0839657)
    s += ((-0.0066511 if f2<=956 else (0.0772413 if f2<=2096 else -0.0676197)) if f27<=229 else ((-0.0757677 if f21<=107 else 0.0861939) if f21<=896 else -0.235685))
    s += (-0.063994 if f28<=0 else (((0.00702989 if f19<=0 else 0.0821035) if f27<=99 else (-0.134508 if f4<=119 else 0.0316182)) if f29<=0 else -0.0957657))
    s += ((-0.138956 if f40<=0 else (-0.0360781 if f0<=382 else (0.0128427 if f34<=67 else 0.131594))) if f41<=0 else (0.167527 if f37<=1913 else -0.0485982))
    s += ((0.0846003 if f23<=51 else (-0.0582949 if f23<=85 else (0.107789 if f43<=1730 else (-0.00516893 if f43<=14099 else 0.136735)))) if f25<=0 else -0.0635167)
    s += ((((0.0736249 if f11<=480 else -0.126414) if f30<=57 else -0.0577499) if f13<=0 else (0.144187 if f43<=346 else -0.0931219)) if f30<=150 else 0.0525879)
    s += ((((0.133968 if f43<=1730 else 0.0306284) if f11<=365 else -0.0643873) if f31<=99 else (-0.0955796 if f16<=3 else 0.054096)) if f25<=0 else -0.0523904)
    if s < -3.488 or s > 2.608:
        return s
    s += (((-0.0789986 if f35<=61 else ((0.165834 if f10<=113 else 0.0238698) if f6<=6 else -0.114021)) if f24<=0 else 0.0621588) if f35<=879 else -0.11184)
    s += ((0.0212405 if f4<=292 else 0.215749) if f15<=1 else (((0.149936 if f43<=346 else -0.0644144) if f37<=614 else 0.0435123) if f4<=159 else -0.122216))
    s += ((-0.121185 if f2<=903 else 0.0461073) if f12<=14 else (0.108749 if f12<=19 else ((-0.0120356 if f20<=392 else 0.0561175) if f2<=1986 else -0.114684)))
    s += (((-0.0145537 if f35<=43 else 0.0762782) if f25<=0 else ((-0.0333815 if f35<=157 else 0.164592) if f43<=3108 else -0.0974849)) if f35<=733 else -0.0666988)
    s += ((-0.0574003 if f12<=17 else (0.0876441 if f12<=23 else ((0.00230483 if f12<=96 else -0.171987) if f12<=122 else 0.0601862))) if f0<=984 else -0.125096)
    s += (((0.116296 if f37<=355 else 0.0218934) if f15<=1 else (-0.0821078 if f19<=0 else (0.0959564 if f43<=4307 else -0.0255383))) if f35<=934 else -0.0929524)
    s += (((-0.0124216 if f22<=8 else 0.129016) if f21<=533 else ((-0.195237 if f4<=116 else 0.0767283) if f21<=998 else -0.00429372)) if f20<=904 else 0.0665315)
    s += ((0.0486808 if f15<=1 else ((-0.0905843 if f35<=43 else (0.0451814 if f40<=1 else -0.109641)) if f31<=206 else -0.116611)) if f35<=920 else -0.0857065)
    s += (((-0.119219 if f20<=729 else 0.100677) if f36<=0 else ((0.0530281 if f6<=5 else -0.0699396) if f36<=19 else -0.00430958)) if f14<=5 else -0.0985134)
    s += ((0.0310674 if f44<=130 else ((-0.0229245 if f10<=34 else 0.150226) if f10<=106 else -0.0676781)) if f25<=0 else (0.108842 if f5<=0 else -0.0705072))
    s += ((0.0762698 if f43<=1218 else (-0.0269224 if f43<=25629 else 0.119789)) if f34<=57 else (0.0702992 if f14<=1 else (0.051605 if f34<=99 else -0.144621)))
    s += (((-0.0903543 if f23<=180 else 0.0851993) if f1<=948 else -0.20833) if f40<=0 else (0.0330152 if f21<=533 else (-0.100444 if f23<=122 else 0.0278631)))
    s += ((((-0.0982259 if f23<=307 else 0.101953) if f35<=61 else (0.08168 if f23<=53 else -0.00123457)) if f35<=920 else -0.0845389) if f41<=0 else 0.118516)
    s += ((-0.0694996 if f36<=1 else (0.0578358 if f36<=16 else 0.00618706)) if f13<=1 else (-0.0955308 if f37<=710 else (0.0769217 if f1<=363 else -0.105104)))
    s += ((0.0189204 if f2<=41 else ((-0.0376646 if f2<=540 else -0.204751) if f10<=814 else (-0.0757746 if f2<=295 else 0.00627633))) if f22<=20 else 0.0694381)
    s += ((0.00905023 if f21<=896 else (-0.158876 if f21<=999 else (-0.0784842 if f23<=348 else 0.0793497))) if f19<=0 else (0.024021 if f27<=234 else -0.0651982))
    s += (((-0.0818356 if f12<=16 else -0.0103399) if f20<=904 else (-0.124656 if f40<=0 else 0.0694687)) if f26<=1 else (0.126214 if f44<=477 else -0.0811874))
    s += (-0.025984 if f22<=2 else ((0.0517002 if f31<=100 else (-0.102448 if f14<=2 else 0.12117)) if f9<=60 else (-0.129851 if f9<=78 else 0.0603225)))
    s += (((0.0062841 if f0<=984 else -0.113591) if f34<=56 else ((0.0623573 if f34<=160 else -0.157579) if f0<=310 else 0.10977)) if f42<=1 else -0.0923255)
    s += (((0.00760851 if f11<=454 else -0.0685528) if f23<=232 else -0.144725) if f30<=220 else (0.110765 if f16<=0 else (-0.0388083 if f23<=348 else 0.0767245)))
    s += (((0.0740412 if f10<=540 else (-0.171911 if f10<=791 else -0.0216323)) if f16<=3 else (-0.0451731 if f10<=531 else 0.0882074)) if f26<=1 else 0.0682132)
    s += ((((-0.0549137 if f12<=96 else -0.172918) if f12<=174 else 0.0594661) if f28<=0 else (0.0203059 if f29<=0 else -0.0885729)) if f41<=0 else 0.0853723)
    s += ((((0.0018307 if f2<=917 else -0.107589) if f2<=962 else 0.0314209) if f0<=984 else -0.116311) if f34<=67 else (0.0837895 if f6<=5 else -0.0417801))
    s += ((((0.00540894 if f9<=44 else 0.0629392) if f9<=60 else -0.0890823) if f9<=110 else 0.0941117) if f13<=1 else (-0.069854 if f41<=0 else 0.0483254))
    s += (((0.000845393 if f20<=21 else -0.0515324) if f20<=392 else (0.0168843 if f16<=3 else 0.112952)) if f41<=0 else (0.112635 if f20<=99 else -0.0457242))
    s += ((0.0387772 if f8<=958 else -0.014302) if f13<=1 else (-0.110412 if f37<=399 else ((0.058589 if f3<=743 else -0.126354) if f24<=0 else 0.0780116)))
    s += ((-0.0169256 if f4<=999 else ((-0.0221199 if f14<=2 else 0.308863) if f14<=3 else -0.06405)) if f26<=1 else (0.115269 if f4<=93 else -0.049265))
    s += ((-0.0162463 if f35<=61 else ((-0.0446525 if f10<=801 else 0.0364199) if f7<=154 else 0.0904283)) if f35<=879 else (0.0287443 if f7<=16 else -0.0914912))
    s += ((0.0173697 if f38<=1 else (((0.00173577 if f0<=105 else -0.129025) if f38<=2 else 0.000563066) if f0<=976 else -0.146183)) if f22<=24 else 0.0666073)
    s += ((0.12285 if f9<=1 else (-0.148389 if f34<=56 else 0.051266)) if f40<=0 else (0.0136632 if f34<=160 else (-0.21287 if f34<=172 else 0.0299774)))
    s += (((-0.0614836 if f30<=20 else 0.0408805) if f30<=55 else -0.0466173) if f30<=150 else ((0.0255244 if f30<=217 else -0.084146) if f10<=925 else 0.0546722))
    s += ((((-0.010019 if f7<=876 else (0.235908 if f9<=4 else -0.059072)) if f26<=1 else 0.0489957) if f14<=5 else -0.0755991) if f22<=74 else 0.0973867)
    s += (-0.0265575 if f30<=104 else ((-0.0827361 if f12<=9 else 0.0552381) if f6<=1 else ((-0.105838 if f6<=7 else 0.0335735) if f0<=552 else 0.10656)))
    s += (((((0.0194762 if f3<=283 else -0.0629167) if f6<=11 else 0.103337) if f28<=0 else 0.0142975) if f41<=0 else 0.0667637) if f45<=0 else -0.10179)
    s += ((0.0682892 if f26<=0 else -0.0999752) if f43<=1927 else (((-0.0296369 if f34<=57 else 0.0668546) if f34<=160 else -0.164884) if f26<=1 else 0.0868586))
    return s
