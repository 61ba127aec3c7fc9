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
    f0, f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15, f16, f17, f18, f19, f20, f21, f22, f23, f24, f25, f26, f27, f28, _f29, f30, f31, f32, f33, f34, f35, f36, f37, f38, f39, f40, f41, f42, f43, f44, f45, f46, f47, f48, f49, f50, f51, = row
    s = 0.0
    s += ((((-0.217268 if f36<=30 else 0.26982) if f43<=-157 else -0.266394) if f16<=5 else -0.0488838) if f12<=222 else ((0.141705 if f36<=63 else -0.125743) if f21<=60 else (-0.153633 if f24<=0 else 0.253889)))
    s += (((((-0.230194 if f22<=-1 else -0.0980699) if f45<=1127 else 0.144515) if f42<=0 else -0.24276) if f16<=10 else -0.00136108) if f12<=222 else (-0.112909 if f4<=0 else (0.236973 if f42<=2 else 0.0435872)))
    s += ((((-0.195183 if f1<=1.80033 else 0.149872) if f43<=-157 else -0.205268) if f15<=491 else (-0.0998127 if f4<=0 else (-0.020939 if f35<=1205 else 0.155352))) if f13<=1 else (0.212568 if f42<=2 else 0.0459179))
    s += (((0.0437358 if f48<=-4 else -0.185928) if f14<=40 else 0.239953) if f15<=491 else ((-0.169412 if f30<=0 else -2.51624e-05) if f4<=0 else ((-0.0650182 if f35<=1179 else 0.156777) if f14<=11 else 0.193357)))
    s += (((0.0659633 if f48<=-5 else (-0.169547 if f20<=52 else 0.138542)) if f12<=476 else 0.0280863) if f18<=0 else (((-0.227031 if f5<=19 else 0.104189) if f47<=0 else -0.151102) if f13<=1 else 0.182153))
    s += (((-0.159158 if f45<=1127 else (0.131584 if f36<=81 else -0.172703)) if f18<=0 else (-0.19376 if f0<=23 else 0.0307352)) if f12<=291 else ((0.0799593 if f36<=71 else -0.136317) if f18<=0 else 0.164127))
    s += (((((-0.163074 if f48<=-1 else -0.0475337) if f45<=1206 else 0.18022) if f43<=1173 else -0.166689) if f20<=39 else 0.115939) if f17<=32 else ((0.0998049 if f7<=2 else -0.0401456) if f13<=1 else 0.154995))
    s += (((((-0.0169996 if f37<=28 else -0.140862) if f4<=0 else 0.0582725) if f42<=1 else -0.16436) if f38<=34733 else 0.226168) if f17<=51 else ((-0.140238 if f25<=122 else 0.0532303) if f4<=0 else 0.145453))
    s += ((-0.148677 if f44<=98 else (-0.146282 if f24<=19 else (-0.170933 if f5<=19 else (0.141414 if f7<=1 else -0.0260183)))) if f12<=361 else (-0.0991458 if f4<=0 else (0.0620997 if f44<=98 else 0.149334)))
    s += (((0.0294095 if f43<=-157 else -0.125301) if f15<=290 else ((-0.091261 if f35<=642 else 0.0637767) if f47<=0 else -0.127994)) if f12<=476 else ((-0.264186 if f25<=0 else 0.141946) if f42<=2 else -0.0277452))
    s += ((-0.14324 if f24<=21 else (((0.112474 if f47<=0 else -0.0610063) if f6<=25 else -0.0686176) if f36<=77 else -0.118059)) if f13<=1 else ((0.136749 if f6<=32 else -0.0869996) if f42<=2 else -0.0265058))
    s += (((-0.111317 if f36<=4 else (0.182635 if f40<=-99 else -0.0157016)) if f36<=77 else (0.117204 if f39<=30 else -0.144866)) if f18<=0 else ((0.0387689 if f47<=0 else -0.112899) if f13<=1 else 0.11669))
    if s < -1.85 or s > 99.0:
        return s
    s += (((-0.167368 if f0<=18 else ((-0.112151 if f25<=19 else 0.0164024) if f43<=2586 else -0.128888)) if f38<=28791 else 0.207161) if f18<=0 else (-0.0213751 if f0<=108 else (-0.244339 if f25<=0 else 0.112885)))
    s += (((-0.154592 if f5<=19 else (-0.0843207 if f23<=14 else 0.0420999)) if f36<=82 else (0.191067 if f39<=18 else -0.136763)) if f12<=476 else ((-0.216501 if f25<=0 else 0.110774) if f48<=1 else -0.0355698))
    s += ((((-0.0368261 if f40<=39 else -0.173234) if f39<=272 else (-0.00710476 if f45<=983 else 0.16432)) if f22<=3 else (0.413521 if f43<=256 else -0.142731)) if f17<=60 else (0.105041 if f6<=25 else -0.0771951))
    s += ((-0.158411 if f0<=18 else (-0.0686254 if f28<=141 else (0.142976 if f42<=0 else -0.0303107))) if f3<=2 else ((-0.0762489 if f25<=12 else 0.113512) if f42<=1 else (-0.0795666 if f37<=73 else 0.0537672)))
    s += ((-0.144892 if f23<=14 else (-0.16061 if f5<=16 else (-0.0467662 if f25<=222 else 0.0916369))) if f4<=0 else ((-0.0705831 if f30<=0 else 0.0579988) if f5<=63 else (0.0320747 if f17<=81 else 0.132068)))
    s += (((-0.156646 if f34<=1079 else -0.00567824) if f45<=368 else -0.0162751) if f44<=98 else (-0.129999 if f0<=21 else (0.122182 if f7<=1 else (-0.080826 if f33<=238 else (0.0194035 if f0<=230 else 0.105954)))))
    s += ((-0.124449 if f25<=14 else ((0.213045 if f43<=-507 else -0.0943043) if f44<=89 else 0.010721)) if f30<=0 else (-0.0235801 if f44<=71 else ((-0.000716004 if f14<=10 else 0.103862) if f1<=2.79084 else 0.150098)))
    s += ((-0.0652629 if f25<=21 else ((0.185564 if f38<=911 else -0.00506573) if f3<=1 else 0.0960363)) if f42<=1 else (((0.0562988 if f36<=79 else -0.103044) if f48<=0 else -0.151565) if f38<=25536 else 0.171159))
    s += ((((0.0207395 if f47<=0 else -0.106817) if f42<=0 else -0.107772) if f38<=34733 else 0.214549) if f4<=0 else (0.095786 if f42<=0 else (-0.088716 if f35<=715 else (0.129306 if f39<=85 else 0.00931511))))
    s += (-0.0844608 if f24<=19 else (0.119504 if f39<=36 else ((((-0.0291844 if f9<=13 else 0.223523) if f14<=15 else 0.098322) if f40<=18 else (-0.121238 if f7<=11 else -0.0173885)) if f20<=34 else 0.0848961)))
    s += (-0.0765245 if f24<=19 else ((-0.0309392 if f25<=21 else (0.0477185 if f1<=2.31311 else 0.131173)) if f42<=0 else (-0.0909231 if f35<=665 else ((0.0133265 if f38<=25536 else 0.181466) if f11<=0 else -0.240041))))
    s += (-0.142138 if f5<=17 else (((0.148728 if f10<=0 else -0.109335) if f39<=36 else ((-0.0577333 if f9<=4 else 0.156873) if f34<=291 else (0.0193993 if f50<=1 else 0.140405))) if f47<=0 else -0.065004))
    s += ((-0.144738 if f0<=16 else (0.0126804 if f0<=59 else -0.0683682)) if f0<=126 else ((-0.188653 if f25<=0 else (0.140803 if f39<=41 else 0.0455438)) if f41<=29 else (-0.106398 if f39<=258 else 0.0748143)))
    if s < -2.2 or s > 2.9:
        return s
    s += ((-0.113436 if f24<=15 else -0.0218259) if f4<=0 else ((((-0.232565 if f25<=0 else 0.128159) if f39<=85 else 0.0430966) if f36<=72 else -0.0273305) if f8<=1 else (-0.251602 if f20<=47 else 0.154704)))
    s += ((-0.125741 if f5<=17 else (((-0.10746 if f46<=0 else 0.0599627) if f36<=6 else (0.0798572 if f42<=0 else -0.0211069)) if f20<=52 else 0.138747)) if f42<=4 else (-0.151555 if f49<=0 else -0.00990102))
    s += (((((-0.0887381 if f41<=0 else 0.0944846) if f36<=3 else 0.0729114) if f36<=73 else (-0.0853622 if f25<=91 else (0.157159 if f39<=36 else -0.0140695))) if f6<=26 else -0.0508983) if f42<=4 else -0.0886013)
    s += (-0.0736566 if f23<=14 else ((((0.136826 if f45<=-1 else -0.00458498) if f37<=33 else (0.00449882 if f36<=88 else -0.10063)) if f47<=1 else -0.118422) if f37<=73 else (0.0261408 if f1<=2.57947 else 0.146518)))
    s += ((-0.137509 if f0<=16 else (((0.0308944 if f49<=1 else 0.133943) if f8<=1 else (-0.167549 if f8<=2 else 0.0687874)) if f48<=1 else (-0.0963866 if f41<=179 else 0.120432))) if f11<=0 else -0.197151)
    s += ((0.0106222 if f36<=47 else -0.092696) if f44<=26 else ((-0.0970061 if f26<=12 else (0.223114 if f37<=4 else (-0.0610149 if f36<=5 else (0.0564024 if f43<=2296 else -0.0172325)))) if f3<=9 else 0.0652042))
    s += (((-0.109231 if f5<=16 else (((0.0336057 if f48<=0 else -0.0607954) if f44<=98 else (0.0805173 if f33<=2076 else 0.0128248)) if f10<=0 else -0.0910865)) if f11<=0 else -0.163091) if f47<=0 else -0.0572326)
    s += ((((-0.0850817 if f46<=0 else 0.0377028) if f36<=6 else (0.10626 if f39<=36 else 0.0216635)) if f36<=85 else (0.107306 if f43<=1098 else (-0.123777 if f31<=311 else 0.00101703))) if f11<=0 else -0.168803)
    s += (((((0.106899 if f38<=1536 else (-0.159857 if f37<=23 else 0.0186833)) if f11<=0 else -0.157433) if f48<=1 else (-0.00385325 if f40<=40 else -0.160517)) if f38<=25536 else 0.161367) if f8<=1 else -0.108022)
    s += (-0.12292 if f5<=16 else (((0.122215 if f10<=0 else -0.0851936) if f39<=36 else (((-0.091037 if f26<=12 else -0.00267501) if f9<=17 else 0.227228) if f20<=59 else 0.129168)) if f47<=0 else -0.0436126))
    s += (-0.0604153 if f23<=14 else ((-0.0171496 if f44<=98 else ((0.0494079 if f19<=2018 else (-0.094736 if f30<=0 else (-0.0324407 if f25<=168 else 0.0906025))) if f5<=74 else 0.070482)) if f11<=0 else -0.165698))
    s += ((((-0.0613234 if f25<=12 else ((0.0990726 if f7<=1 else 0.0098144) if f42<=0 else -0.00915452)) if f14<=74 else 0.116043) if f10<=0 else -0.0958708) if f8<=1 else (-0.0731894 if f12<=729 else -0.445172))
    s += (((0.0259317 if f36<=57 else -0.0493256) if f37<=73 else (-0.0574618 if f24<=12 else 0.0726498)) if f6<=26 else ((-0.0834186 if f36<=26 else 0.169416) if f37<=42 else (-0.0495168 if f12<=437 else -0.183011)))
    s += (((-0.0439829 if f32<=1641 else 0.0664285) if f44<=131 else 0.128379) if f4<=0 else ((0.109236 if f16<=5 else ((-0.218977 if f36<=8 else -0.000871029) if f0<=134 else 0.0600997)) if f36<=46 else -0.00330178))
    s += (((((-0.118999 if f48<=-1 else (0.0597307 if f39<=36 else -0.00654549)) if f39<=258 else (0.117868 if f6<=6 else -0.0129981)) if f39<=406 else -0.133215) if f48<=1 else -0.0762269) if f38<=34733 else 0.162221)
    s += ((((-0.029724 if f37<=72 else 0.0166341) if f49<=0 else (0.0698146 if f46<=0 else -0.0386318)) if f14<=75 else (0.124839 if f2<=11 else (-0.772958 if f33<=250 else 0.0568406))) if f11<=0 else -0.133029)
    s += (((((-0.0318038 if f4<=0 else (0.067186 if f2<=7 else (0.0439996 if f15<=2225 else -0.0723043))) if f38<=7558 else -0.0739716) if f16<=34 else 0.0733476) if f9<=17 else 0.159208) if f38<=45703 else 0.153762)
    s += ((((0.00937352 if f48<=0 else ((-0.0975284 if f39<=245 else -0.41088) if f39<=263 else 0.0134116)) if f44<=98 else (-0.0181959 if f41<=0 else 0.0417385)) if f11<=0 else -0.128985) if f16<=60 else 0.149274)
    s += ((-0.051722 if f26<=12 else (0.0246657 if f42<=3 else (0.139096 if f26<=15 else (-0.101358 if f44<=98 else 0.0556015)))) if f8<=1 else (-0.0303812 if f15<=1098 else (-0.268119 if f19<=6103 else -0.0172346)))
    s += (-0.113715 if f0<=17 else ((-0.044589 if f23<=13 else (((0.0412923 if f16<=6 else 0.00227634) if f8<=1 else (-0.125157 if f9<=5 else 0.0901467)) if f9<=17 else 0.17933)) if f47<=2 else -0.155506))
    s += (-0.0632978 if f24<=12 else ((-0.107808 if f5<=16 else ((0.0630081 if f39<=41 else (-0.0124886 if f39<=258 else (-0.000410345 if f45<=368 else 0.0991193))) if f10<=0 else -0.0796279)) if f14<=96 else 0.136372))
    s += (-0.132504 if f0<=14 else ((((-0.0779404 if f49<=0 else 0.112364) if f24<=12 else (0.00192165 if f0<=353 else 0.0644709)) if f42<=4 else -0.0972789) if f49<=1 else (0.0808573 if f48<=3 else -0.106606)))
    s += (((((0.00740828 if f51<=0 else (-0.00120683 if f40<=27 else -0.141774)) if f50<=1 else 0.0716175) if f43<=7392 else -0.0927912) if f45<=3640 else (0.490174 if f39<=41 else 0.0625048)) if f47<=1 else -0.0805763)
    s += (0.0924046 if f38<=911 else (((-0.0798627 if f0<=27 else ((0.00704026 if f41<=68 else -0.15074) if f50<=2 else 0.104544)) if f36<=88 else (-0.111282 if f31<=379 else 0.00355143)) if f38<=27135 else 0.121265))
    s += ((0.0710341 if f38<=911 else (((-0.118696 if f1<=1.00498 else (-0.0611744 if f4<=0 else 0.0590112)) if f36<=9 else 0.013133) if f36<=91 else (-0.084035 if f24<=550 else 0.143664))) if f38<=45703 else 0.128856)
    s += ((-0.101037 if f23<=0 else (-0.050044 if f26<=12 else (((0.032629 if f10<=0 else -0.0616428) if f2<=9 else (0.0350182 if f13<=1 else -0.0776541)) if f48<=1 else -0.032136))) if f47<=2 else -0.140628)
    s += (((-0.171664 if f25<=0 else ((-0.0578225 if f7<=13 else 0.0248212) if f27<=18 else 0.0182293)) if f47<=2 else -0.140505) if f8<=1 else ((-0.127158 if f41<=56 else 0.0721023) if f45<=1238 else 0.0739045))
    s += (((0.109125 if f15<=2505 else -0.00166388) if f47<=0 else (-0.116878 if f14<=27 else 0.117875)) if f39<=41 else (((-0.0276997 if f7<=14 else 0.0139899) if f9<=17 else 0.136288) if f20<=62 else 0.09347))
    s += (((-0.0033442 if f14<=1 else -0.110988) if f4<=0 else (0.048404 if f33<=1662 else (-0.0282517 if f39<=208 else 0.0508893))) if f8<=1 else (-0.0179758 if f15<=1031 else (-0.236135 if f19<=6103 else -0.0154264)))
    s += (-0.055089 if f25<=12 else (((-0.0135096 if f25<=87 else 0.0554134) if f12<=205 else ((-0.0933916 if f28<=426 else -0.422788) if f5<=48 else -0.0107577)) if f5<=69 else (0.0753338 if f40<=15 else -0.012451)))
    s += (-0.105642 if f0<=16 else ((((-0.00649028 if f45<=3640 else 0.0625081) if f47<=1 else -0.0853389) if f14<=58 else (-0.275987 if f0<=79 else (0.0897292 if f19<=7675 else -0.302572))) if f9<=12 else 0.109973))
    s += (((((0.0537497 if f38<=1536 else ((-0.104538 if f27<=13 else -0.0151145) if f31<=379 else 0.0188124)) if f41<=68 else -0.101131) if f50<=2 else 0.077496) if f39<=401 else -0.106359) if f38<=45703 else 0.115117)
    s += ((-0.119125 if f0<=14 else (((0.0307786 if f40<=10 else (-0.0580911 if f12<=569 else -0.232012)) if f7<=11 else (0.0070904 if f1<=2.70464 else 0.401027)) if f44<=25 else 0.0161329)) if f11<=0 else -0.119672)
    s += ((((((-0.00756005 if f0<=126 else 0.0703484) if f22<=54 else 0.191541) if f45<=-1 else (-0.0849352 if f20<=7 else 0.0291454)) if f45<=983 else 0.0956458) if f15<=2412 else -0.0229316) if f16<=60 else 0.132372)
    s += (-0.0427374 if f26<=12 else ((((0.0357052 if f7<=1 else -0.0690825) if f7<=11 else 0.0565306) if f14<=41 else 0.15284) if f16<=5 else ((-0.0134373 if f16<=32 else -0.325827) if f16<=33 else 0.0567695)))
    return s
