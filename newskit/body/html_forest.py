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
    s += ((((-0.125721 if f12<=14 else -0.0110675) if f45<=0 else -0.171781) if f38<=28 else -0.150933) if f20<=252 else (0.116894 if f27<=203 else -0.0919019))
    s += ((((-0.129271 if f19<=0 else (0.125157 if f11<=19 else 0.0145556)) if f5<=211 else 0.114681) if f27<=229 else -0.117095) if f25<=0 else -0.1153)
    s += ((-0.0511534 if f38<=28 else -0.151461) if f2<=279 else ((0.116104 if f38<=1 else (-0.0452384 if f19<=0 else 0.051166)) if f42<=1 else -0.15356))
    s += (((-0.11374 if f35<=56 else (0.060245 if f25<=0 else -0.0950086)) if f23<=153 else (0.107029 if f42<=1 else -0.248678)) if f35<=920 else -0.145312)
    if s < -2.402 or s > 3.18:
        return s
    s += ((-0.11054 if f28<=0 else (-0.0763873 if f19<=0 else (-0.00963795 if f20<=53 else 0.0931435))) if f20<=687 else (-0.0247368 if f32<=0 else 0.124513))
    s += ((-0.102202 if f33<=0 else -0.00778384) if f22<=3 else (((0.0770825 if f21<=996 else 0.156827) if f44<=204 else -0.0297315) if f38<=98 else -0.0783336))
    s += ((-0.0844842 if f34<=412 else 0.130775) if f22<=2 else (-0.0581205 if f12<=16 else ((0.0694377 if f22<=24 else 0.169328) if f29<=0 else -0.0967594)))
    s += (((-0.123491 if f19<=0 else (0.0450998 if f7<=18 else (-0.0755171 if f14<=9 else 0.246617))) if f41<=0 else 0.152955) if f1<=599 else 0.0495843)
    s += ((-0.0872457 if f28<=0 else (((0.0177087 if f14<=5 else -0.147643) if f14<=9 else 0.32044) if f29<=0 else -0.128597)) if f20<=687 else 0.0881137)
    s += (((-0.0276836 if f13<=1 else -0.121253) if f37<=859 else 0.0371302) if f20<=687 else ((-0.285264 if f9<=2 else 0.0244713) if f37<=213 else 0.128891))
    s += ((-0.156281 if f22<=12 else 0.0996048) if f36<=0 else (((-0.0648448 if f2<=17 else 0.059767) if f36<=18 else -0.0716004) if f22<=19 else 0.112353))
    s += ((0.095068 if f43<=276 else (-0.0861247 if f43<=2270 else (0.0787142 if f43<=3108 else -0.04099))) if f33<=0 else (0.0466137 if f44<=968 else -0.0537336))
    s += (((0.0168005 if f16<=0 else (-0.0867716 if f0<=179 else -0.246667)) if f18<=0 else -0.000768801) if f0<=380 else (0.0488974 if f5<=997 else -0.183585))
    s += (((0.0727193 if f12<=1 else -0.133908) if f12<=9 else (0.097269 if f43<=276 else -0.0207908)) if f37<=859 else (-0.0316523 if f2<=28 else 0.0734355))
    s += (((-0.11941 if f36<=0 else 0.0170861) if f31<=9 else -0.0929237) if f30<=222 else (0.109349 if f36<=26 else (-0.115224 if f4<=20 else 0.0589029)))
    s += ((((0.0971197 if f23<=51 else 0.033681) if f32<=8 else -0.193361) if f31<=686 else -0.0917898) if f13<=1 else (-0.128646 if f23<=106 else -0.0180921))
    s += (((-0.0711357 if f22<=2 else ((-0.0507224 if f12<=123 else 0.177713) if f0<=552 else 0.059077)) if f41<=0 else 0.111823) if f22<=19 else 0.110622)
    s += ((((-0.0345525 if f14<=9 else 0.149036) if f44<=909 else -0.10371) if f20<=904 else 0.0660148) if f37<=944 else (0.00695602 if f20<=56 else 0.0923572))
    s += ((((0.0177599 if f6<=1 else -0.0807721) if f8<=901 else 0.0457166) if f44<=471 else -0.0625316) if f27<=229 else (0.0197295 if f10<=540 else -0.125256))
    s += (-0.0458705 if f19<=0 else ((0.0612576 if f29<=0 else -0.0463289) if f27<=42 else ((-0.16599 if f3<=933 else 0.0100141) if f7<=135 else 0.0275205)))
    s += (-0.139505 if f40<=0 else (((-0.0894053 if f41<=0 else 0.113666) if f12<=9 else 0.0313396) if f40<=1 else (0.0247037 if f34<=1 else -0.152156)))
    s += ((-0.0227149 if f28<=0 else ((0.123675 if f23<=45 else -0.0246253) if f5<=115 else (0.207095 if f3<=532 else 0.062058))) if f25<=0 else -0.0777944)
    s += ((((0.0920216 if f13<=0 else (0.17241 if f43<=276 else -0.106161)) if f30<=56 else -0.0579204) if f11<=363 else -0.104106) if f30<=152 else 0.0506175)
    s += ((0.0332966 if f31<=686 else -0.125069) if f25<=0 else (-0.0073887 if f16<=0 else ((-0.173974 if f31<=996 else 0.0562888) if f16<=4 else 0.00145296)))
    if s < -2.633 or s > 3.0:
        return s
    s += ((-0.0455602 if f35<=0 else (((0.0320433 if f6<=10 else -0.150279) if f24<=0 else 0.0849938) if f35<=650 else -0.01894)) if f35<=836 else -0.114174)
    s += ((-0.0106848 if f15<=2 else (-0.138187 if f37<=1429 else 0.0701419)) if f28<=0 else ((0.0640423 if f15<=2 else 0.00472263) if f29<=0 else -0.101942))
    s += (((((0.00813358 if f20<=39 else 0.195185) if f21<=533 else -0.0755343) if f20<=687 else 0.0766247) if f38<=43 else -0.0849755) if f41<=0 else 0.0984018)
    s += (((-0.0303288 if f12<=17 else ((-0.00988961 if f35<=44 else 0.0784408) if f31<=837 else -0.105049)) if f25<=0 else -0.0492165) if f35<=931 else -0.122589)
    s += ((-0.0535813 if f12<=204 else 0.0770321) if f28<=0 else (((-0.0591743 if f12<=8 else 0.0424117) if f32<=27 else -0.166756) if f29<=0 else -0.0908587))
    s += (((0.0576856 if f15<=2 else -0.00848343) if f25<=0 else ((-0.0186801 if f43<=3031 else 0.285997) if f43<=3108 else -0.0938589)) if f35<=879 else -0.0865002)
    s += (((-0.0110818 if f22<=7 else 0.16275) if f21<=533 else (-0.115213 if f21<=999 else (-0.0323455 if f20<=720 else 0.125407))) if f22<=24 else 0.0983075)
    s += ((-0.099793 if f40<=0 else (0.0515359 if f15<=1 else ((0.0291926 if f31<=222 else -0.0891011) if f40<=1 else -0.123731))) if f35<=920 else -0.0911791)
    s += (((-0.172517 if f14<=1 else 0.00379129) if f20<=664 else 0.1077) if f36<=0 else (-0.01775 if f28<=0 else (0.0388018 if f29<=0 else -0.083281)))
    s += (((-0.0242443 if f37<=173 else -0.197651) if f37<=213 else (-0.0625968 if f10<=675 else 0.0232549)) if f41<=0 else (0.102619 if f37<=2053 else -0.108498))
    s += ((((-0.0196195 if f0<=380 else 0.0669263) if f2<=923 else (-0.12378 if f34<=59 else 0.0651247)) if f2<=965 else 0.0621589) if f0<=984 else -0.111112)
    s += (-0.0882574 if f40<=0 else (0.0405143 if f21<=521 else (-0.0813076 if f23<=122 else (0.028224 if f40<=1 else (-0.246541 if f21<=999 else 0.0585389)))))
    s += (((-0.10417 if f23<=106 else 0.0239344) if f35<=56 else ((0.0230683 if f12<=124 else 0.133247) if f18<=1 else -0.0936931)) if f35<=923 else -0.0956471)
    s += (-0.0913869 if f36<=0 else ((-0.0590932 if f11<=0 else 0.0286391) if f13<=1 else (-0.0975848 if f37<=396 else (0.0633301 if f1<=378 else -0.132643))))
    s += (((((-0.0494011 if f4<=19 else 0.0138124) if f2<=937 else -0.206962) if f2<=946 else 0.0210212) if f45<=0 else -0.117376) if f22<=19 else 0.0620509)
    s += ((0.023575 if f4<=194 else -0.0478522) if f31<=99 else (-0.0851642 if f4<=262 else ((-0.0576307 if f23<=23 else 0.123746) if f11<=428 else -0.0778918)))
    s += (((-0.124597 if f20<=664 else 0.104762) if f36<=0 else (0.0280185 if f36<=16 else -0.0341008)) if f26<=1 else (0.144903 if f44<=330 else -0.110014))
    s += ((((0.0122314 if f9<=59 else -0.0688598) if f14<=5 else -0.104044) if f13<=1 else (-0.090804 if f14<=2 else 0.00403126)) if f22<=24 else 0.0839391)
    s += (((((0.0139193 if f2<=896 else -0.0858453) if f2<=957 else 0.0624083) if f0<=984 else -0.090061) if f43<=16564 else 0.147671) if f42<=1 else -0.0949425)
    s += (((0.0215086 if f23<=55 else -0.0300173) if f23<=232 else -0.161704) if f30<=222 else (0.115246 if f16<=0 else (-0.142433 if f11<=4 else 0.0210905)))
    s += (0.0673853 if f10<=106 else ((-0.0678069 if f32<=0 else (0.0386741 if f36<=16 else (-0.0792784 if f16<=3 else 0.0169899))) if f26<=1 else 0.0727759))
    s += ((0.0908246 if f12<=1 else -0.108808) if f12<=7 else ((0.00917993 if f21<=0 else 0.116938) if f21<=521 else (-0.0780998 if f23<=122 else 0.00885685)))
    s += ((0.0178223 if f0<=984 else -0.104279) if f38<=35 else ((-0.138719 if f9<=8 else (0.0166173 if f27<=18 else -0.0901923)) if f34<=515 else 0.0787297))
    s += (((0.023203 if f11<=560 else -0.163676) if f13<=0 else (-0.101504 if f11<=34 else (-0.0667546 if f33<=0 else 0.0487561))) if f41<=0 else 0.0638445)
    s += (((-0.0106243 if f6<=24 else (-0.0867023 if f20<=19 else 0.145333)) if f16<=9 else -0.139835) if f41<=0 else (0.195763 if f20<=24 else 0.0427697))
    s += ((((0.0757021 if f37<=255 else -0.0130506) if f13<=2 else -0.0696951) if f3<=431 else 0.101044) if f3<=584 else (-0.0312085 if f37<=738 else 0.0124844))
    s += (((-0.0027313 if f34<=463 else 0.11696) if f18<=1 else (-0.11817 if f18<=11 else 0.105524)) if f26<=1 else (0.104097 if f4<=93 else -0.0657176))
    s += ((-0.0298551 if f35<=56 else (0.0490601 if f3<=763 else (-0.0985067 if f3<=845 else (-0.04934 if f10<=800 else 0.0361861)))) if f35<=934 else -0.0591983)
    s += (((-0.00538596 if f6<=27 else 0.104703) if f0<=973 else (-0.107237 if f22<=5 else 0.0421153)) if f22<=19 else (0.0843056 if f0<=925 else -0.016876))
    s += ((-0.143938 if f34<=56 else 0.00358067) if f40<=0 else (0.0163473 if f25<=0 else ((-0.0580746 if f9<=66 else 0.0601417) if f7<=999 else 0.171289)))
    s += ((0.0603254 if f43<=444 else -0.0187041) if f30<=220 else ((0.0715895 if f43<=1946 else -0.100417) if f10<=922 else (0.156867 if f10<=977 else 0.0339685)))
    s += (((((-0.119088 if f19<=0 else -0.0109919) if f7<=3 else 0.0260707) if f9<=26 else -0.0570418) if f26<=1 else 0.0537018) if f22<=19 else 0.0594886)
    s += ((-0.0901387 if f12<=7 else (((0.0319722 if f0<=24 else -0.0328237) if f0<=168 else 0.10369) if f1<=406 else -0.0281935)) if f30<=288 else 0.0671486)
    s += (((0.00669857 if f45<=0 else -0.0863513) if f6<=8 else 0.101536) if f25<=0 else ((-0.0782695 if f28<=0 else 0.0189309) if f6<=4 else -0.153183))
    s += ((((0.0209769 if f13<=0 else -0.031727) if f43<=4687 else -0.0810398) if f43<=5405 else (0.0856723 if f43<=7066 else -0.00330718)) if f34<=727 else 0.121327)
    return s
