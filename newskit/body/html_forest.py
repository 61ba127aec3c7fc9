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
    s += (0.0406718 if f32<=0 else (0.0581759 if f10<=611 else (((0.0821307 if f36<=-2 else 0.546461) if f26<=0 else 0.232691) if f31<=206 else 0.213709)))
    s += (((-0.146482 if f9<=24 else 0.0921658) if f15<=1 else -0.308663) if f17<=0 else ((-0.0163408 if f9<=5 else 0.200725) if f25<=0 else -0.147987))
    s += ((-0.250583 if f22<=6 else (-0.233055 if f6<=0 else 0.110708)) if f30<=119 else (-0.163689 if f10<=665 else (-0.0174946 if f22<=1 else 0.216435)))
    s += ((-0.25526 if f0<=380 else (0.0318116 if f11<=146 else -0.204997)) if f21<=0 else ((-0.180622 if f23<=134 else 0.0719894) if f0<=380 else 0.197434))
    s += (((-0.226772 if f8<=32 else 0.00356601) if f13<=0 else -0.221277) if f34<=0 else (-0.135156 if f8<=591 else (0.18296 if f13<=1 else -0.036559)))
    s += (-0.187489 if f21<=0 else ((0.105692 if f21<=564 else -0.110646) if f33<=0 else ((-0.172084 if f36<=-2 else 0.160101) if f25<=0 else 0.00249557)))
    s += (((-0.197204 if f22<=86 else 0.261637) if f2<=578 else (-0.158506 if f22<=1 else 0.0888746)) if f20<=252 else (0.172811 if f42<=1 else -0.0585648))
    s += (((-0.171914 if f41<=0 else 0.114641) if f3<=932 else 0.0335577) if f39<=0 else ((-0.0704998 if f8<=671 else 0.161749) if f39<=958 else -0.100592))
    s += ((-0.163789 if f34<=0 else (-0.131611 if f28<=0 else -0.0054472)) if f5<=166 else ((-0.101766 if f28<=0 else 0.0608959) if f34<=2 else 0.143084))
    s += ((-0.157469 if f41<=0 else 0.113027) if f2<=517 else (-0.0739764 if f21<=81 else ((0.169211 if f21<=541 else -0.0178075) if f30<=107 else 0.148829)))
    s += ((-0.142136 if f2<=262 else ((-0.136774 if f20<=166 else (0.0787989 if f34<=206 else -0.0646412)) if f26<=1 else 0.170953)) if f20<=505 else 0.149846)
    s += (((-0.0882983 if f9<=24 else 0.0979086) if f15<=1 else -0.133291) if f23<=127 else ((0.0676255 if f15<=1 else -0.127299) if f37<=113 else 0.129522))
    s += ((-0.155479 if f22<=1 else (-0.104283 if f0<=522 else 0.15068)) if f24<=0 else ((-0.0718241 if f0<=247 else 0.0778297) if f22<=6 else 0.146658))
    s += ((-0.0231201 if f15<=1 else -0.129236) if f24<=0 else ((0.0830459 if f15<=1 else -0.124237) if f17<=0 else (-0.0131304 if f21<=838 else 0.121544)))
    s += ((-0.0715579 if f38<=42 else -0.163363) if f2<=517 else (((-0.13091 if f34<=412 else 0.144754) if f37<=477 else 0.089403) if f28<=0 else 0.116881))
    s += ((3.55661e-05 if f39<=70 else (0.128699 if f39<=931 else -0.0579998)) if f13<=0 else ((-0.0025816 if f13<=1 else -0.111695) if f42<=1 else -0.193055))
    s += ((((-0.125721 if f12<=14 else -0.011151) if f45<=0 else -0.171732) if f38<=28 else -0.150933) if f20<=252 else (0.116894 if f27<=203 else -0.0919019))
    s += ((((-0.129269 if f19<=0 else (0.125163 if f11<=19 else 0.0145494)) if f5<=211 else 0.114683) if f27<=229 else -0.117093) if f25<=0 else -0.115297)
    s += ((-0.0511461 if f38<=28 else -0.151461) if f2<=279 else ((0.116107 if f38<=1 else (-0.0452372 if f19<=0 else 0.0511678)) if f42<=1 else -0.153557))
    s += (((-0.113749 if f35<=56 else (0.0602521 if f25<=0 else -0.0950042)) if f23<=153 else (0.107031 if f42<=1 else -0.248677)) if f35<=920 else -0.145312)
    if s < -2.402 or s > 3.18:
        return s
    s += ((-0.110542 if f28<=0 else (-0.0763841 if f19<=0 else (-0.00963093 if f20<=53 else 0.0931469))) if f20<=687 else (-0.0247376 if f32<=0 else 0.124512))
    s += ((-0.102199 if f33<=0 else -0.00779228) if f22<=3 else (((0.0770857 if f21<=996 else 0.156828) if f44<=204 else -0.0297285) if f38<=98 else -0.0783343))
    s += ((-0.0844845 if f34<=412 else 0.130775) if f22<=2 else (-0.0581215 if f12<=16 else ((0.0694408 if f22<=24 else 0.169329) if f29<=0 else -0.0967565)))
    s += (((-0.12349 if f19<=0 else (0.0451046 if f7<=18 else (-0.0755187 if f14<=9 else 0.246616))) if f41<=0 else 0.152963) if f1<=599 else 0.0495864)
    s += ((-0.0872453 if f28<=0 else (((0.0177137 if f14<=5 else -0.147643) if f14<=9 else 0.320439) if f29<=0 else -0.128595)) if f20<=687 else 0.0881129)
    s += (((-0.0276849 if f13<=1 else -0.121255) if f37<=859 else 0.0371373) if f20<=687 else ((-0.285265 if f9<=2 else 0.0244705) if f37<=213 else 0.128891))
    s += ((-0.155919 if f22<=12 else 0.0918902) if f36<=0 else (((-0.0638952 if f2<=17 else 0.0597023) if f36<=18 else -0.0702119) if f22<=19 else 0.112353))
    s += ((0.0950053 if f43<=276 else (-0.0860786 if f43<=2270 else (0.0786283 if f43<=3108 else -0.0409678))) if f33<=0 else (0.0466056 if f44<=968 else -0.0537936))
    s += (((0.0167979 if f16<=0 else (-0.0868123 if f0<=179 else -0.246723)) if f18<=0 else -0.000769236) if f0<=380 else (0.0488947 if f5<=997 else -0.183399))
    s += (((0.0726555 if f12<=1 else -0.133933) if f12<=9 else (0.0972233 if f43<=276 else -0.0208271)) if f37<=859 else (-0.0316165 if f2<=28 else 0.0735019))
    s += ((-0.129572 if f36<=0 else (0.0181463 if f31<=9 else (-0.188196 if f4<=103 else -0.0432067))) if f30<=222 else (0.10936 if f36<=26 else -0.0312875))
    s += ((((0.0969884 if f23<=51 else 0.0341674) if f32<=8 else -0.199707) if f31<=686 else -0.0927523) if f13<=1 else (-0.128481 if f23<=106 else -0.0187892))
    s += (((-0.0709177 if f22<=2 else ((-0.0519719 if f12<=123 else 0.17648) if f0<=552 else 0.0596032)) if f41<=0 else 0.112031) if f22<=19 else 0.110609)
    s += ((((-0.0330776 if f14<=9 else 0.166944) if f44<=563 else -0.0947317) if f20<=904 else 0.0663982) if f37<=944 else (0.00741372 if f20<=56 else 0.0928128))
    s += ((((-0.0123261 if f8<=813 else 0.0542129) if f6<=5 else (-0.156233 if f21<=999 else 0.0769984)) if f44<=471 else -0.0607943) if f27<=229 else -0.0807954)
    s += (-0.0451546 if f19<=0 else (((-0.00415622 if f28<=0 else 0.0805963) if f29<=0 else -0.0506178) if f27<=113 else (-0.136498 if f7<=141 else 0.0277138)))
    s += (-0.13891 if f40<=0 else (((-0.0479742 if f34<=463 else 0.0938317) if f37<=213 else (-0.00440117 if f0<=554 else 0.0729355)) if f41<=0 else 0.0977678))
    s += ((-0.019435 if f28<=0 else ((0.12663 if f23<=45 else -0.0263983) if f5<=115 else (0.213791 if f3<=532 else 0.0582984))) if f25<=0 else -0.0772422)
    s += ((((0.0936523 if f13<=0 else (0.175312 if f43<=276 else -0.10203)) if f30<=56 else -0.0586685) if f11<=363 else -0.104478) if f30<=152 else 0.0496554)
    s += ((0.0336783 if f31<=686 else -0.123816) if f25<=0 else (-0.00952245 if f16<=0 else ((-0.173279 if f31<=996 else 0.0575506) if f16<=4 else 0.00621434)))
    if s < -2.791 or s > 3.304:
        return s
    s += (((-0.0700493 if f24<=0 else 0.0293994) if f35<=59 else ((0.0510353 if f4<=404 else 0.186853) if f35<=650 else -0.0200655)) if f35<=836 else -0.108803)
    s += ((-0.00641727 if f15<=2 else (-0.136754 if f37<=1429 else 0.0701821)) if f28<=0 else ((0.0628513 if f15<=2 else 0.00207674) if f29<=0 else -0.101447))
    s += (((((0.00827375 if f20<=39 else 0.194929) if f21<=533 else -0.0758466) if f20<=687 else 0.0762472) if f38<=43 else -0.0808555) if f41<=0 else 0.0947393)
    s += (((-0.0332039 if f12<=17 else ((-0.00907092 if f35<=44 else 0.0783201) if f31<=837 else -0.104647)) if f25<=0 else -0.0519785) if f35<=934 else -0.1203)
    s += ((-0.050204 if f12<=204 else 0.0774475) if f28<=0 else (-0.0810303 if f12<=8 else ((0.0417831 if f29<=0 else -0.0763922) if f32<=27 else -0.179278)))
    s += (((0.0587106 if f15<=2 else -0.0111608) if f25<=0 else ((-0.0200477 if f43<=3031 else 0.281228) if f43<=3108 else -0.0951722)) if f35<=879 else -0.08166)
    s += (((-0.0107411 if f22<=7 else 0.165187) if f21<=533 else (-0.116351 if f21<=999 else (-0.0311034 if f20<=720 else 0.123934))) if f22<=24 else 0.100964)
    s += ((-0.0991355 if f40<=0 else (0.051526 if f15<=1 else ((0.0281959 if f31<=450 else -0.117379) if f40<=1 else -0.141123))) if f35<=920 else -0.0865966)
    s += (((-0.174714 if f14<=1 else 0.0126355) if f20<=664 else 0.0989546) if f36<=0 else (-0.0151737 if f28<=0 else (0.0383904 if f29<=0 else -0.0823153)))
    s += ((((-0.00906462 if f37<=738 else 0.0569712) if f44<=130 else -0.0549992) if f25<=0 else -0.0531068) if f41<=0 else (0.0986206 if f37<=2053 else -0.108296))
    s += (((-0.00248184 if f2<=923 else ((0.0432122 if f0<=544 else -0.190199) if f34<=59 else 0.0659003)) if f2<=965 else 0.062371) if f0<=984 else -0.114799)
    s += (0.0344277 if f21<=521 else (-0.0894162 if f23<=122 else ((-0.0216256 if f19<=0 else 0.0520286) if f40<=1 else (-0.256202 if f21<=999 else 0.0422339))))
    s += ((((-0.0998865 if f23<=106 else 0.0182321) if f35<=59 else (0.0215303 if f12<=123 else 0.136774)) if f18<=1 else -0.0839226) if f35<=923 else -0.0916898)
    s += (-0.0958884 if f36<=0 else ((-0.0672658 if f11<=0 else 0.032064) if f13<=1 else (-0.100456 if f37<=396 else (0.0627259 if f1<=378 else -0.130679))))
    s += (((((-0.0244477 if f2<=946 else 0.0232754) if f45<=0 else -0.120854) if f10<=1009 else -0.157475) if f10<=2712 else 0.0813576) if f22<=19 else 0.0631534)
    s += ((0.0422401 if f21<=521 else (-0.112978 if f23<=85 else 0.0173299)) if f31<=682 else ((-0.110133 if f27<=979 else 0.11269) if f11<=227 else -0.129145))
    s += (((-0.114669 if f20<=796 else 0.062632) if f12<=8 else (0.0231781 if f36<=16 else -0.0288951)) if f26<=1 else (0.14201 if f44<=476 else -0.109224))
    s += ((((0.0131239 if f9<=59 else -0.0727094) if f14<=5 else -0.105359) if f13<=1 else (-0.0912708 if f14<=2 else 0.00593143)) if f22<=24 else 0.0847995)
    s += (((((0.0161186 if f2<=896 else -0.0902436) if f2<=957 else 0.0611421) if f0<=984 else -0.0934134) if f43<=16564 else 0.150283) if f42<=1 else -0.0976734)
    s += ((-0.0111566 if f23<=232 else -0.165033) if f30<=222 else (0.116621 if f16<=0 else (-0.148748 if f11<=4 else (0.0450519 if f9<=48 else -0.0891486))))
    s += (0.0701988 if f10<=106 else ((-0.0661397 if f32<=0 else (0.0384976 if f36<=16 else -0.0477933)) if f26<=1 else (-0.0466669 if f36<=8 else 0.137684)))
    s += ((0.0851465 if f12<=1 else -0.107429) if f12<=7 else ((0.0095694 if f21<=0 else 0.102849) if f21<=564 else (-0.079896 if f23<=122 else 0.00713311)))
    s += ((0.0168926 if f0<=984 else -0.107833) if f38<=35 else ((-0.138626 if f34<=515 else 0.0484441) if f9<=8 else (0.023496 if f27<=118 else -0.0935149)))
    s += (((0.0204229 if f11<=560 else -0.161254) if f13<=0 else (-0.10487 if f11<=34 else (-0.0628721 if f33<=0 else 0.0525313))) if f41<=0 else 0.0625212)
    s += ((((0.00182445 if f6<=1 else -0.082047) if f16<=3 else 0.0251782) if f16<=9 else -0.143241) if f41<=0 else (0.189506 if f20<=24 else 0.0444156))
    s += (0.0314701 if f3<=669 else (((-0.136945 if f3<=694 else (0.097519 if f3<=722 else -0.0249187)) if f3<=822 else -0.183369) if f3<=845 else -0.00120563))
    s += (((-0.00343022 if f34<=463 else 0.112828) if f18<=1 else (-0.117249 if f18<=11 else 0.10421)) if f26<=1 else (0.105481 if f4<=93 else -0.060954))
    s += (-0.0848046 if f40<=0 else ((0.0304075 if f3<=781 else -0.00269279) if f35<=934 else ((-0.0701661 if f10<=994 else 0.0894172) if f7<=12 else -0.0843183)))
    s += (((-0.00579529 if f6<=27 else 0.102419) if f0<=973 else (-0.108655 if f22<=5 else 0.039528)) if f22<=19 else (0.0863503 if f0<=925 else -0.0166494))
    s += ((-0.144741 if f34<=56 else 0.00296449) if f40<=0 else ((0.00728646 if f9<=60 else -0.0752243) if f9<=88 else (0.137801 if f7<=426 else -0.0781625)))
    s += ((0.0608361 if f43<=444 else -0.0196329) if f30<=220 else ((0.0659609 if f43<=1946 else -0.0986344) if f10<=922 else (0.15558 if f10<=977 else 0.0382913)))
    s += ((((-0.110276 if f19<=0 else -0.0177667) if f7<=3 else (0.0389953 if f9<=19 else -0.0457008)) if f26<=1 else 0.0563127) if f22<=19 else 0.0605834)
    s += ((-0.0920051 if f12<=7 else (((0.170917 if f30<=92 else -0.027353) if f12<=10 else -0.0169242) if f12<=204 else 0.0735626)) if f30<=288 else 0.0677046)
    s += (((0.00623899 if f45<=0 else -0.0942027) if f6<=8 else 0.103439) if f25<=0 else ((-0.0741297 if f28<=0 else 0.016103) if f6<=3 else -0.146789))
    s += (((-0.000745465 if f43<=4687 else -0.0798156) if f43<=5405 else (0.085974 if f43<=7066 else (-0.028407 if f43<=25629 else 0.0993881))) if f34<=727 else 0.118798)
    return s
