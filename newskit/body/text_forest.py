"""How likely a line of a text page is part of the body.

78 boosted trees as conditions, written by newskit.trees.to_source. Rows hold: weight bytes_a_character marks commas end sentence_weight capitals spaces times heads credit furniture run0 run0_lines run0_share run3 run3_lines run3_share run3_largest run8 run8_lines run8_share from_segment weight_3 weight_2 weight_1 weight_after1 weight_after2 prose_1 end_1 end_after1 prose_before3 prose_before6 prose_before30 prose_after12 prose_after30 share_before density page_prose page_lines from_title from_credit service_since prose_since from_heading prose_since_heading dated_before8 dated_after8 dated_since repeated_before8 repeated_after8 comments_since.
"""

# fmt: off
from __future__ import annotations

from collections.abc import Sequence
from typing import Any


def margins(rows: Sequence[Any]) -> list[float]:
    """Return the margin (log odds) of each row."""
    return [_margin(row) for row in rows]


def _margin(row: tuple[int, float, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int]) -> float:  # noqa: PLR0915 - a tree a line
    f0, f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15, f16, f17, f18, f19, f20, f21, f22, f23, f24, f25, f26, f27, f28, _f29, f30, f31, f32, f33, f34, f35, f36, f37, f38, f39, f40, f41, f42, f43, f44, f45, f46, f47, f48, f49, f50, f51, = row
    s = 0.0
    s += ((((-0.199441 if f36<=30 else 0.0944123) if f43<=-159 else -0.234742) if f16<=5 else -0.0847477) if f12<=224 else (-0.0340493 if f21<=58 else (-0.186047 if f24<=0 else (0.0358793 if f12<=480 else 0.128995))))
    s += ((((-0.0505867 if f48<=-5 else -0.250548) if f17<=8 else (-0.199945 if f35<=753 else -0.0486757)) if f38<=28138 else 0.0380713) if f17<=32 else ((-0.261046 if f25<=0 else 0.0959147) if f6<=32 else -0.111303))
    s += (((-0.0246849 if f40<=-139 else -0.248118) if f21<=32 else (-0.174047 if f4<=0 else (0.0265158 if f36<=71 else -0.147806))) if f13<=1 else (-0.0247466 if f21<=58 else (0.0183295 if f5<=48 else 0.121889)))
    s += ((((-0.10294 if f45<=1127 else 0.110436) if f42<=0 else -0.138291) if f16<=4 else (-0.0309472 if f16<=33 else 0.130876)) if f12<=236 else (-0.0849377 if f4<=0 else (0.150176 if f42<=2 else 0.0243426)))
    s += ((((-0.106904 if f1<=1.80033 else 0.126557) if f43<=-157 else -0.124087) if f15<=1285 else (-0.0584223 if f4<=0 else 0.0776693)) if f13<=1 else ((0.132143 if f40<=21 else 0.00759013) if f21<=81 else 0.154428))
    s += ((((0.0815257 if f37<=28 else -0.106546) if f40<=-29 else -0.127392) if f15<=1374 else (-0.0264838 if f1<=2.25059 else 0.101256)) if f12<=236 else ((0.0914807 if f40<=9 else -0.072775) if f15<=926 else 0.143368))
    s += ((((-0.123147 if f23<=18 else -0.049618) if f4<=0 else (-0.0227551 if f1<=2.76867 else 0.158011)) if f42<=0 else -0.122204) if f15<=485 else (-0.0335157 if f4<=0 else (0.115476 if f42<=4 else -0.0276993)))
    s += ((((-0.116569 if f25<=21 else -0.043006) if f42<=1 else -0.122944) if f19<=7911 else 0.0738067) if f14<=4 else ((-0.0475953 if f4<=0 else 0.125732) if f42<=2 else (-0.109579 if f21<=76 else 0.0377087)))
    s += ((((-0.034153 if f43<=-171 else 0.233978) if f43<=-159 else -0.108174) if f12<=477 else 0.038073) if f17<=35 else (((-0.112576 if f24<=0 else 0.123772) if f42<=4 else -0.0214619) if f6<=31 else -0.0243264))
    s += ((((0.0593173 if f48<=-5 else -0.097128) if f38<=44415 else 0.209819) if f14<=16 else 0.051678) if f15<=995 else ((-0.108842 if f30<=0 else 0.0303392) if f4<=0 else (0.0085711 if f0<=109 else 0.103957)))
    s += ((((-0.10898 if f36<=6 else (-0.0724067 if f1<=1.6743 else 0.0346863)) if f0<=138 else 0.0295941) if f22<=1 else -0.11021) if f18<=0 else ((-0.0774487 if f26<=97 else 0.040873) if f0<=107 else 0.10044))
    s += (((-0.10001 if f24<=19 else (-0.106265 if f0<=21 else 0.033931)) if f42<=0 else -0.110961) if f15<=470 else ((-0.10479 if f30<=0 else 0.0145701) if f4<=0 else (0.104091 if f42<=2 else -0.000413517)))
    s += (((-0.089601 if f24<=19 else (-0.106593 if f5<=18 else 0.0045885)) if f22<=3 else -0.104872) if f18<=0 else ((0.0381163 if f47<=0 else -0.0862063) if f12<=466 else (-0.0992077 if f24<=0 else 0.101405)))
    s += ((-0.102265 if f44<=98 else -0.049944) if f15<=471 else ((-0.0931067 if f31<=220 else 0.0213517) if f3<=1 else ((0.0726227 if f36<=61 else -0.0283028) if f44<=59 else (0.104696 if f6<=4 else 0.0215203))))
    s += ((((-0.0835023 if f4<=0 else (0.0375243 if f48<=1 else -0.137206)) if f45<=1089 else 0.0912093) if f22<=1 else -0.101515) if f18<=0 else (0.00141573 if f0<=108 else (-0.0544943 if f4<=0 else 0.0956387)))
    s += ((((-0.0646053 if f12<=103 else 0.0241202) if f45<=1238 else 0.130164) if f36<=68 else -0.091102) if f18<=0 else (((-0.063153 if f0<=26 else 0.05206) if f36<=76 else -0.0606453) if f12<=824 else 0.0950747))
    s += ((-0.091642 if f24<=19 else (((-0.0346763 if f9<=13 else 0.165522) if f37<=28 else -0.0857877) if f35<=701 else (0.0292095 if f47<=0 else -0.070482))) if f12<=476 else (-0.162781 if f25<=0 else 0.0838537))
    s += ((((-0.0865907 if f5<=19 else (0.131204 if f7<=0 else -0.0108678)) if f47<=0 else -0.0793687) if f42<=1 else (-0.0968883 if f20<=39 else 0.0932807)) if f12<=477 else (0.0328957 if f17<=83 else 0.101266))
    if s < -2.1 or s > 99.0:
        return s
    s += ((-0.0848787 if f44<=98 else (((-0.0805987 if f48<=-1 else -0.00587367) if f45<=1367 else 0.093666) if f28<=169 else 0.086522)) if f17<=54 else ((-0.087171 if f35<=629 else 0.0359947) if f14<=10 else 0.0782213))
    s += ((((-0.073077 if f5<=22 else 0.0316209) if f47<=0 else -0.0784793) if f22<=1 else -0.0865353) if f13<=1 else (-0.01887 if f5<=48 else (0.0842283 if f48<=1 else (0.035663 if f51<=1 else -0.222731))))
    s += ((((-0.0573827 if f9<=12 else 0.13556) if f4<=0 else 0.0435743) if f42<=1 else (-0.0906773 if f43<=17216 else 0.162473)) if f17<=54 else (0.00624817 if f5<=53 else (-0.0216215 if f4<=0 else 0.087712)))
    s += (((0.057832 if f48<=-4 else (-0.070845 if f38<=44415 else 0.156465)) if f25<=226 else 0.0328914) if f4<=0 else (0.060726 if f42<=2 else ((0.0154646 if f48<=0 else -0.103511) if f38<=28138 else 0.136359)))
    s += ((((-0.0561963 if f9<=12 else 0.159947) if f22<=-1 else (0.0239531 if f1<=2.96724 else 0.192369)) if f42<=0 else (-0.0900963 if f35<=766 else -0.0235701)) if f17<=82 else (0.00322066 if f12<=476 else 0.0885047))
    s += (((-0.0930763 if f45<=591 else -0.0195642) if f44<=88 else (-0.0650193 if f23<=15 else (-0.06916 if f5<=19 else 0.0362457))) if f12<=477 else (0.0751607 if f40<=26 else (-0.060108 if f19<=7648 else 0.0708023)))
    s += ((-0.081471 if f24<=19 else (-0.0532903 if f44<=89 else (0.0415763 if f6<=26 else (0.165574 if f38<=812 else -0.0750503)))) if f30<=0 else ((0.00677747 if f44<=60 else 0.0790803) if f6<=34 else -0.04962))
    s += (((-0.0699157 if f45<=1127 else (0.620183 if f45<=1134 else 0.0275368)) if f28<=202 else 0.0192508) if f4<=0 else ((0.0642203 if f8<=1 else -0.104733) if f36<=78 else (-0.092009 if f32<=581 else 0.0119602)))
    s += (((0.0230946 if f38<=690 else -0.0704277) if f3<=4 else (-0.0474757 if f44<=95 else (-0.0050581 if f1<=2.69398 else 0.0887747))) if f32<=363 else ((0.0220649 if f6<=26 else -0.0645393) if f30<=0 else 0.061942))
    s += ((((-0.0223428 if f1<=2.79084 else 0.122828) if f47<=0 else -0.0752367) if f42<=1 else -0.0830457) if f32<=247 else ((0.0467603 if f1<=2.5348 else 0.107317) if f42<=0 else (-0.057753 if f35<=671 else 0.0293538)))
    s += (((-0.0854463 if f23<=18 else (-0.0719113 if f0<=19 else 0.032104)) if f4<=0 else 0.0556517) if f42<=1 else (((-0.0673653 if f45<=11121 else 0.137201) if f12<=4758 else -0.627503) if f16<=20 else 0.036727))
    s += (((((0.0198081 if f49<=1 else 0.105972) if f6<=39 else -0.0539343) if f22<=2 else (0.0277316 if f42<=0 else -0.08587)) if f47<=0 else -0.0724913) if f28<=108 else (0.069129 if f42<=1 else -0.0133106))
    if s < -2.2 or s > 2.6:
        return s
    s += (((((0.073321 if f10<=0 else -0.049494) if f8<=1 else -0.0380413) if f36<=68 else (-0.075632 if f31<=220 else 0.0406047)) if f6<=26 else -0.0425443) if f47<=0 else (-0.0652337 if f13<=3 else 0.0279766))
    s += ((-0.079781 if f23<=18 else ((-0.116448 if f39<=272 else 0.167525) if f48<=-2 else -0.0236621)) if f4<=0 else ((0.0073399 if f48<=1 else -0.096193) if f44<=97 else (0.0238065 if f1<=2.71548 else 0.0912613)))
    s += (((-0.071374 if f12<=137 else (-0.171491 if f25<=0 else 0.0469757)) if f36<=5 else ((0.0317464 if f48<=1 else -0.0827437) if f37<=72 else 0.080059)) if f36<=78 else (-0.0797697 if f31<=350 else 0.00459977))
    s += ((-0.053231 if f25<=12 else (((0.0975117 if f47<=0 else -0.0301398) if f39<=36 else ((0.0171765 if f36<=64 else -0.0312727) if f39<=254 else 0.0546653)) if f11<=0 else -0.123355)) if f48<=3 else -0.098106)
    s += ((-0.067743 if f24<=15 else ((0.0694523 if f43<=663 else 0.48226) if f38<=693 else ((0.081288 if f43<=-157 else -0.0728887) if f35<=446 else (0.00380017 if f38<=28138 else 0.124217)))) if f28<=108 else 0.036181)
    s += (((-0.0394047 if f25<=21 else ((-0.0519727 if f0<=21 else (-0.00172526 if f36<=5 else 0.0627737)) if f42<=0 else (-0.0515633 if f34<=583 else 0.0164313))) if f38<=32422 else 0.147603) if f42<=5 else -0.077599)
    s += (-0.0854903 if f0<=18 else ((0.169774 if f38<=394 else (((-0.0254404 if f9<=7 else 0.109656) if f3<=4 else (0.0543023 if f45<=-1 else -0.0104689)) if f38<=26188 else 0.120694)) if f11<=0 else -0.124546))
    s += (((-0.0582633 if f5<=18 else ((0.0606583 if f8<=1 else -0.070728) if f40<=14 else ((0.294463 if f38<=382 else -0.00848617) if f38<=34024 else 0.13214))) if f11<=0 else -0.142879) if f47<=0 else -0.0538283)
    s += (-0.052586 if f24<=14 else (((0.0514573 if f8<=1 else (-0.0767583 if f45<=1331 else 0.13384)) if f6<=25 else -0.0234331) if f36<=68 else (-0.0441997 if f37<=71 else (-0.00153257 if f1<=2.62033 else 0.101211))))
    s += ((((-0.0555437 if f36<=6 else (-0.043429 if f26<=18 else 0.0292841)) if f5<=71 else (-0.112034 if f25<=1 else 0.0489063)) if f48<=1 else (-0.0756023 if f39<=401 else 0.055309)) if f8<=1 else -0.0745633)
    s += (((-0.0495523 if f24<=21 else (0.0832223 if f38<=693 else -0.00449313)) if f3<=4 else (-0.150012 if f24<=0 else 0.0379227)) if f48<=1 else ((-0.109044 if f21<=71 else -0.0205506) if f38<=28138 else 0.0953837))
    s += ((-0.0558693 if f0<=18 else ((0.0871153 if f42<=0 else (0.0699357 if f36<=48 else -0.0415917)) if f7<=1 else (-0.0818757 if f48<=-1 else 0.0115713))) if f48<=1 else (-0.0804847 if f38<=28138 else 0.112158))
    s += (((-0.127406 if f25<=0 else (((-0.0138475 if f39<=254 else 0.0349973) if f17<=76 else 0.0334877) if f9<=17 else 0.111547)) if f6<=63 else -0.0580363) if f22<=7 else (0.22966 if f43<=164 else -0.07449))
    s += (((((0.0518833 if f37<=29 else -0.0227917) if f45<=-1 else -0.0663203) if f45<=999 else (-0.0123706 if f39<=248 else 0.100786)) if f11<=0 else -0.148923) if f30<=0 else (0.0915393 if f39<=27 else 0.0156221))
    s += (((0.0750807 if f10<=0 else -0.0970027) if f39<=41 else (0.113204 if f38<=690 else (((-0.0333767 if f37<=40 else 0.0149649) if f38<=21505 else 0.122249) if f36<=85 else -0.0634303))) if f47<=0 else -0.0387733)
    if s < -2.2 or s > 2.9:
        return s
    s += (-0.068478 if f0<=18 else (((-0.0672193 if f0<=124 else (-0.0970523 if f1<=1.0051 else 0.0741617)) if f36<=7 else 0.053684) if f42<=0 else ((-0.0287577 if f16<=32 else -0.65657) if f20<=33 else 0.0496113)))
    s += ((((0.118351 if f38<=382 else 0.0224499) if f10<=0 else -0.060906) if f47<=0 else (-0.0773517 if f24<=18 else -0.0052073)) if f42<=3 else ((-0.095682 if f38<=30349 else 0.0722077) if f50<=0 else -0.00264869))
    s += (((((-0.072114 if f48<=-1 else 0.00344673) if f14<=44 else 0.0660117) if f48<=1 else -0.076775) if f39<=264 else 0.048416) if f8<=1 else (-0.0477643 if f14<=6 else (-0.26051 if f48<=1 else 0.043616)))
    s += (-0.044713 if f24<=12 else (((0.096888 if f33<=304 else -0.0399837) if f33<=670 else 0.51533) if f38<=688 else (-0.087729 if f37<=24 else (0.117714 if f37<=27 else (-0.00804263 if f3<=9 else 0.0302311)))))
    s += ((((-0.076719 if f46<=0 else (0.0776063 if f39<=147 else -0.038899)) if f36<=8 else 0.0383163) if f36<=60 else -0.0562607) if f31<=296 else ((0.0922083 if f39<=27 else 0.0197366) if f11<=0 else -0.119603))
    s += ((-0.0786647 if f26<=12 else (0.00241461 if f14<=0 else -0.059203)) if f3<=1 else (-0.110494 if f23<=0 else ((0.0578653 if f10<=0 else -0.129616) if f39<=91 else (-0.0146175 if f39<=249 else 0.045856))))
    s += (((((0.0061542 if f1<=2.94132 else 0.105889) if f45<=-1 else (-0.0764423 if f45<=708 else 0.0873917)) if f43<=2408 else -0.0504373) if f35<=629 else (-0.0832393 if f23<=0 else 0.0237779)) if f8<=1 else -0.0613753)
    s += ((((-0.0153953 if f31<=296 else ((0.0108792 if f15<=4750 else (-0.2023 if f20<=20 else -0.015375)) if f17<=82 else 0.0427)) if f38<=21489 else 0.078557) if f14<=83 else 0.0823693) if f8<=1 else -0.0600843)
    s += ((-0.095269 if f23<=0 else (((-0.000106385 if f10<=0 else -0.0938757) if f37<=71 else (0.0103191 if f1<=2.60357 else (0.260221 if f15<=195 else 0.068013))) if f9<=17 else 0.113922)) if f48<=3 else -0.076014)
    s += ((((0.021133 if f41<=-99 else -0.0822897) if f41<=0 else 0.0527757) if f40<=14 else ((-0.0320311 if f38<=34024 else 0.106864) if f49<=0 else 0.0368877)) if f47<=0 else (-0.05103 if f12<=917 else 0.0489363))
    s += ((-0.0928853 if f5<=11 else (((0.0541227 if f7<=1 else (-0.0384323 if f33<=244 else (-0.0574153 if f7<=8 else 0.039263))) if f36<=66 else -0.0110203) if f10<=0 else -0.057437)) if f48<=2 else -0.062986)
    s += ((-0.0990533 if f5<=11 else ((-0.0062369 if f41<=1 else 0.033843) if f41<=29 else ((-0.0330249 if f15<=7537 else -0.72369) if f15<=8033 else (-0.427747 if f37<=48 else 0.073529)))) if f11<=0 else -0.112976)
    s += (((0.0363043 if f7<=1 else (-0.034154 if f7<=13 else (-0.0231072 if f33<=243 else 0.0391137))) if f39<=526 else -0.107876) if f42<=3 else (-0.0704537 if f49<=0 else (0.051884 if f48<=0 else -0.0683317)))
    s += (((-0.0881983 if f5<=11 else (0.0639227 if f43<=-157 else ((-0.00098353 if f37<=61 else -0.046041) if f37<=71 else (-0.0245197 if f1<=1.0051 else 0.0439313)))) if f47<=2 else -0.1123) if f16<=59 else 0.0947573)
    s += ((-0.094252 if f5<=11 else (-0.0304423 if f25<=12 else ((((0.043968 if f37<=29 else -0.00144109) if f43<=2577 else -0.036178) if f37<=71 else 0.0307352) if f50<=2 else 0.0739533))) if f11<=0 else -0.093903)
    s += ((((0.0698213 if f47<=0 else (-0.0991367 if f28<=89 else 0.104913)) if f39<=36 else ((0.000847257 if f39<=398 else -0.0920083) if f38<=28138 else 0.0728807)) if f11<=0 else -0.099503) if f47<=2 else -0.110286)
    s += (((-0.0652833 if f5<=19 else 0.079601) if f7<=1 else -0.00157605) if f42<=0 else ((((-0.0728477 if f15<=8443 else -0.49464) if f37<=36 else 0.00530347) if f49<=0 else 0.056068) if f48<=0 else -0.0407483))
    s += ((((0.069426 if f43<=-159 else ((-0.0762497 if f22<=65 else 0.160716) if f41<=1 else -0.0090309)) if f30<=0 else 0.0122586) if f5<=72 else (0.035479 if f41<=31 else -0.036834)) if f8<=1 else -0.049377)
    s += (-0.0404323 if f26<=12 else (0.074635 if f43<=-159 else ((((-0.0104041 if f7<=12 else 0.052718) if f15<=917 else (-0.0884627 if f40<=3 else -0.0131217)) if f24<=115 else 0.0223954) if f4<=2 else -0.104696)))
    s += (((((-0.00508867 if f5<=73 else (0.0437673 if f45<=-1 else (0.0165559 if f12<=1905 else -0.0917497))) if f8<=1 else -0.064108) if f9<=17 else 0.11956) if f43<=7490 else -0.0639743) if f38<=34024 else 0.0869307)
    s += (((-0.0066766 if f9<=4 else 0.0591827) if f0<=297 else (-0.0232002 if f21<=87 else 0.062683)) if f42<=5 else (-0.0898407 if f49<=0 else ((0.14579 if f25<=15 else -0.00888033) if f22<=0 else -0.096973)))
    s += (((0.0751587 if f43<=-467 else -0.0119938) if f30<=0 else ((0.0105921 if f1<=2.68021 else (-0.279363 if f43<=202 else 0.00280773)) if f1<=2.80684 else 0.0497063)) if f42<=6 else (-0.094872 if f49<=0 else -0.00120035))
    s += ((-0.0822637 if f23<=0 else (((0.020061 if f0<=62 else -0.0128938) if f0<=222 else (-0.0601673 if f4<=0 else 0.040792)) if f47<=1 else (-0.0607353 if f28<=580 else 0.163883))) if f42<=5 else -0.042127)
    s += (((-0.00832703 if f25<=87 else (0.071845 if f39<=44 else 0.00659933)) if f42<=3 else ((-0.0851403 if f20<=6 else 0.00226147) if f12<=1388 else (-0.48191 if f37<=46 else -0.0702293))) if f38<=34024 else 0.0944757)
    s += (-0.094774 if f5<=11 else ((((0.140799 if f15<=1788 else 0.0283493) if f47<=0 else -0.039271) if f39<=28 else ((-0.00118022 if f50<=1 else 0.0563683) if f47<=1 else -0.0570697)) if f10<=0 else -0.0560223))
    s += ((-0.0463333 if f23<=10 else (0.0710353 if f23<=613 else -0.0713407)) if f39<=37 else (((0.00115211 if f36<=50 else -0.033723) if f8<=1 else -0.0917197) if f39<=204 else (-0.0103262 if f4<=0 else 0.041957)))
    s += ((((((-0.0716647 if f5<=17 else (0.0217917 if f32<=1945 else 0.223003)) if f21<=49 else -0.0240057) if f30<=0 else 0.0194145) if f10<=0 else -0.0489837) if f5<=248 else -0.097028) if f48<=7 else -0.10009)
    s += (-0.0540907 if f0<=18 else ((-0.0360507 if f23<=12 else (0.0761547 if f39<=36 else 0.0172553)) if f2<=7 else (0.000689057 if f13<=2 else ((-0.0714203 if f25<=423 else -0.26187) if f0<=294 else 0.042289))))
    s += ((-0.042422 if f26<=11 else ((0.0246353 if f42<=3 else -0.050514) if f16<=3 else ((-0.0364707 if f31<=201 else (-0.0327461 if f21<=81 else 0.0274811)) if f6<=55 else -0.0727407))) if f16<=39 else 0.054957)
    s += (((-0.0114042 if f3<=12 else 0.0624383) if f12<=312 else -0.119623) if f4<=0 else (((0.0823967 if f39<=46 else (-0.0092529 if f21<=83 else 0.0465703)) if f4<=2 else -0.0990653) if f2<=7 else -0.00783867))
    s += ((((-0.00597643 if f14<=5 else -0.1029) if f4<=0 else 0.0384427) if f36<=58 else (0.00216866 if f2<=8 else (-0.0766067 if f39<=214 else 0.0205671))) if f8<=1 else (-0.0262997 if f14<=6 else -0.169575))
    s += ((-0.0747843 if f42<=-1 else ((-0.0177949 if f41<=0 else ((0.00143062 if f27<=649 else -0.125541) if f24<=103 else 0.0325136)) if f9<=4 else (0.107122 if f41<=-99 else -0.00146009))) if f11<=0 else -0.106115)
    s += (((((-0.0066746 if f15<=3939 else -0.0846217) if f31<=226 else 0.0188863) if f38<=8992 else (-0.0985457 if f15<=8824 else 0.0163348)) if f39<=249 else (0.0432123 if f6<=41 else -0.0287503)) if f47<=2 else -0.127896)
    return s
