"""How likely a block of an HTML page is part of the body.

75 boosted trees as conditions, written by newskit.trees.to_source. Rows hold: c1_punctuated c1_prose c1_like_prose c1_density c1_links c1_text c1_like_count c2_links c2_like_prose c2_blocks c3_like_prose c4_links c4_blocks best_down best_up first_down first_up article in_article alike_prose alike_density alike_count alike_mean is_p is_div heading c0_links body_name weight links sentences ends own_prose before after_title next_prose to_prose c1_before h1s described copies page_prose link_next is_title.
"""

# fmt: off
from __future__ import annotations

from collections.abc import Sequence
from typing import Any


def margins(rows: Sequence[Any]) -> list[float]:
    """Return the margin (log odds) of each row."""
    return [_margin(row) for row in rows]


def _margin(row: tuple[int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int]) -> float:  # noqa: PLR0915 - a tree a line
    f0, f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15, f16, f17, f18, f19, f20, f21, f22, f23, f24, f25, f26, f27, f28, f29, f30, f31, f32, f33, f34, f35, f36, f37, f38, f39, f40, f41, f42, f43, = row
    s = 0.0
    s += ((0.360907 if f8<=773 else (0.712298 if f8<=995 else 0.459094)) if f14 else (0.315547 if f43 else (0.793835 if f35<=247 else 0.944498)))
    s += ((-0.371805 if f21<=2 else (-0.267185 if f5<=165 else 0.122352)) if f22<=122 else ((-0.18213 if f21<=3 else 0.135679) if f14 else 0.188149))
    s += ((-0.307338 if f20<=441 else (-0.191365 if f16 else -0.00566983)) if f21<=2 else (-0.223293 if f8<=591 else (-0.0561676 if f20<=81 else 0.181236)))
    s += ((-0.202885 if f3<=960 else -0.0401521) if f21<=2 else (-0.193185 if f3<=238 else ((0.168435 if f37<=958 else -0.0565674) if f40<=1 else -0.18904)))
    s += ((-0.228798 if f2<=512 else (-0.109216 if f28<=91 else 0.0765722)) if f28<=150 else (-0.0842547 if f2<=495 else (0.179463 if f28<=2368 else -0.199638)))
    s += (((-0.0950437 if f35<=737 else 0.103171) if f1<=580 else (0.166671 if f37<=964 else -0.123777)) if f31 else (-0.203232 if f37<=65 else -0.0876276))
    s += ((-0.184198 if f5<=116 else -0.0494738) if f2<=512 else ((-0.0346161 if f24 else 0.150563) if f30 else (-0.255407 if f24 else -0.0338286)))
    s += ((((0.0491534 if f33<=878 else -0.178537) if f27 else -0.127919) if f5<=228 else (0.13044 if f33<=915 else -0.0254905)) if f20 else -0.157585)
    s += ((-0.20553 if f24 else (-0.0301549 if f4<=185 else -0.183603)) if f28<=134 else (0.133142 if f36<=35 else (-0.102943 if f32<=468 else 0.142465)))
    s += ((((-0.0441378 if f19<=39 else 0.0794441) if f23 else -0.0978773) if f27 else -0.179571) if f19<=506 else (-0.0717652 if f8<=729 else 0.146565))
    s += (-0.110108 if f2<=575 else ((0.0277167 if f36<=1 else -0.14185) if f20<=81 else (-0.0509002 if f34<=1 else (0.0438327 if f35<=240 else 0.14788))))
    s += (-0.101695 if f2<=575 else ((-0.183904 if f43 else (0.0402227 if f37<=71 else (-0.0378505 if f41<=946 else 0.148824))) if f37<=932 else -0.110442))
    if s < -1.892 or s > 2.686:
        return s
    s += ((-0.00190436 if f18 else (-0.176583 if f16 else 0.00302267)) if f0<=553 else ((0.109859 if f26<=262 else -0.151347) if f38 else -0.122727))
    s += (((-0.00978615 if f33<=878 else -0.146167) if f27 else -0.149099) if f19<=270 else ((0.137624 if f27 else 0.0453523) if f40<=1 else -0.168053))
    s += (((-0.164937 if f24 else -0.0721687) if f32<=473 else 0.124592) if f13 else (-0.117291 if f24 else (0.123756 if f42<=203 else -0.0272476)))
    s += ((-0.117939 if f34<=0 else (0.0851036 if f33<=920 else -0.110445)) if f13<=1 else (-0.14652 if f35<=460 else (-0.0996245 if f33<=58 else 0.0430324)))
    s += (((-0.114647 if f5<=28 else 0.011748) if f18 else -0.102534) if f21<=3 else ((-0.0144861 if f21<=18 else 0.123268) if f5<=535 else 0.132332))
    s += (((0.121681 if f36<=32 else 0.00869109) if f31 else (0.0192388 if f17 else -0.116311)) if f23 else (-0.131476 if f13 else -0.0232264))
    s += ((-0.0483617 if f38 else -0.208819) if f28<=152 else ((0.127849 if f36<=43 else (-0.13034 if f10<=913 else 0.0665405)) if f40<=1 else -0.246406))
    s += ((0.177866 if f39 else 0.04439) if f23 else (((0.0826155 if f39 else -0.132837) if f21<=19 else 0.126549) if f25<=1 else 0.0851787))
    s += ((-0.11616 if f13 else 0.00642961) if f22<=122 else (((0.166037 if f12<=1 else -0.0849153) if f12<=11 else 0.0844326) if f40<=1 else -0.207428))
    s += ((((-0.0440857 if f9<=7 else (0.284285 if f10<=117 else 0.0445319)) if f40<=1 else -0.138298) if f27 else -0.0993243) if f19<=659 else 0.100352)
    s += (0.157759 if f39 else (-0.120424 if f24 else (-0.0720992 if f2<=251 else ((-0.0519013 if f8<=773 else 0.0964262) if f17 else -0.0195853))))
    s += ((((-0.100143 if f35 else 0.114169) if f41<=275 else -0.0748542) if f35<=737 else (-0.0424944 if f37<=98 else 0.114455)) if f28<=221 else 0.0873143)
    s += ((0.0703113 if f26<=42 else -0.0491117) if f15<=1 else (0.0279131 if f36<=1 else ((-0.0490333 if f31 else -0.144425) if f14<=9 else 0.203145)))
    if s < -2.202:
        return s + -1.494
    if s > 3.596:
        return s + 1.758
    s += ((0.153498 if f39 else (((0.0690332 if f22<=51 else -0.0332938) if f42<=200 else -0.0982162) if f13<=1 else -0.120592)) if f19<=687 else 0.0947602)
    s += ((-0.0249007 if f42<=209 else -0.1153) if f28<=115 else ((0.0831185 if f36<=43 else (-0.0766949 if f32<=416 else 0.0683405)) if f40<=1 else -0.155673))
    s += (-0.0531561 if f21<=1 else (-0.0403692 if f9<=7 else ((0.0605065 if f21<=16 else (0.0757318 if f9<=45 else -0.246182)) if f21<=19 else 0.151846)))
    s += (((-0.0273614 if f2<=190 else (0.0871663 if f37<=875 else -0.0390128)) if f42<=103 else -0.0412171) if f23 else (-0.0197002 if f4<=163 else -0.116019))
    s += ((-0.0432327 if f19<=659 else (-0.0503696 if f32<=59 else (0.109082 if f6<=5 else (0.0937255 if f32<=160 else -0.256389)))) if f21<=18 else 0.112897)
    s += (0.110102 if f39 else ((-0.0357946 if f0<=984 else -0.166683) if f28<=221 else (0.0922322 if f15<=2 else (0.0198229 if f32<=394 else -0.169004))))
    s += (((0.150237 if f10<=37 else (0.0156569 if f31 else -0.0818215)) if f41<=2270 else (0.0782013 if f38<=1 else -0.180849)) if f33<=835 else -0.0932799)
    s += (((0.1095 if f28<=195 else -0.0945931) if f39 else (-0.0105792 if f11<=339 else -0.075624)) if f28<=221 else (-0.070904 if f11<=6 else 0.0732996))
    s += ((0.133009 if f39 else (0.0102712 if f9<=110 else 0.17348)) if f18 else (-0.126678 if f9<=7 else (0.0286738 if f23 else -0.0781452)))
    s += ((((0.192712 if f20 else (-0.0500524 if f33<=206 else 0.0829074)) if f20<=536 else -0.0283386) if f28<=221 else 0.077592) if f33<=824 else -0.066246)
    s += ((-0.0249639 if f5<=114 else 0.067546) if f27 else (((-0.0843067 if f33<=62 else 0.0334828) if f17<=2 else -0.308671) if f33<=835 else -0.163286))
    s += ((0.00180104 if f2<=953 else (0.0970765 if f6<=10 else -0.0847746)) if f27 else ((-0.0256192 if f2<=859 else -0.101652) if f6<=11 else 0.136603))
    s += (((-0.024151 if f24 else 0.0624662) if f27 else (-0.00875953 if f7 else -0.117105)) if f13<=1 else (-0.0111598 if f18 else -0.118893))
    s += (((((0.130535 if f41<=269 else -0.0501856) if f9<=13 else 0.141772) if f8<=574 else -0.161133) if f8<=809 else 0.0360772) if f13<=1 else -0.0496097)
    s += (((0.0364189 if f41<=4875 else 0.130334) if f33<=824 else (-0.108927 if f9<=33 else 0.0680699)) if f15<=1 else (-0.0456882 if f25<=1 else 0.0826219))
    s += (((0.0230039 if f2<=1017 else 0.175134) if f18 else -0.0248454) if f29<=205 else (-0.135869 if f37<=970 else (0.114989 if f36<=18 else -0.109097)))
    s += ((((-0.015719 if f5<=116 else 0.172637) if f3<=308 else -0.0050505) if f15<=1 else -0.0622213) if f35<=737 else (0.0745076 if f31 else -0.00761599))
    s += ((-0.0164422 if f10<=797 else (-0.110422 if f43 else 0.0447601)) if f27 else ((-0.0798394 if f32<=416 else 0.0305027) if f35<=737 else 0.0337575))
    s += ((-0.0388411 if f9<=4 else ((0.0483646 if f17 else 0.000833232) if f29<=224 else -0.0512333)) if f40<=1 else (-0.141635 if f9<=126 else 0.0628496))
    s += (((-0.00916639 if f26<=35 else -0.113249) if f28<=107 else ((0.0748226 if f0<=999 else -0.0815669) if f16<=2 else -0.0197166)) if f40<=1 else -0.105)
    if s < -2.409:
        return s + -0.642
    if s > 2.925:
        return s + 0.678
    s += ((((0.0172951 if f38<=1 else (0.0472789 if f41<=3185 else -0.242252)) if f13<=1 else -0.052598) if f35<=1114 else 0.051246) if f38 else -0.097492)
    s += ((0.0880554 if f12<=1 else -0.122565) if f12<=7 else ((-0.0565656 if f16<=5 else 0.15395) if f24 else (0.0365396 if f29<=49 else -0.0417263)))
    s += (((-0.0141225 if f10<=808 else 0.0507949) if f33 else (0.084974 if f1<=41 else (-0.126846 if f32<=494 else 0.0790388))) if f33<=878 else -0.0592913)
    s += ((-0.127891 if f22<=390 else 0.132135) if f34<=0 else ((0.173307 if f2<=454 else 0.0232494) if f39 else (-0.0469019 if f9<=4 else 0.0211528)))
    s += ((((-0.0144379 if f21<=1 else 0.0578037) if f33<=769 else -0.063247) if f40<=1 else -0.137142) if f21<=19 else (0.132379 if f33<=968 else -0.0589946))
    s += (0.0823999 if f39 else ((-0.0154688 if f10<=544 else -0.146953) if f10<=783 else (0.145692 if f10<=853 else (-0.0267858 if f28<=221 else 0.049357))))
    s += (((-0.0333325 if f22<=123 else 0.0121965) if f17<=1 else ((-0.286273 if f17<=11 else 0.0757481) if f10<=939 else 0.0277557)) if f21<=19 else 0.0944307)
    s += ((((-0.149714 if f28<=125 else 0.108337) if f25 else 0.00650692) if f25<=1 else 0.0819768) if f38 else (-0.184425 if f28<=242 else 0.0743803))
    s += (((0.120274 if f19<=101 else -0.0212273) if f39 else -0.0241847) if f19<=720 else (0.0673563 if f31 else (0.0132505 if f11<=236 else -0.27875)))
    s += ((-0.112153 if f43 else (((0.0317246 if f0<=926 else -0.0679148) if f2<=1017 else 0.160073) if f18 else -0.0215257)) if f40<=1 else -0.0899522)
    s += (((0.108675 if f1<=449 else ((-0.243905 if f19<=362 else 0.0230483) if f1<=981 else 0.0981424)) if f39 else -0.0260356) if f19<=720 else 0.0440653)
    s += ((0.136935 if f12<=1 else -0.112332) if f12<=7 else ((0.0124707 if f12<=67 else (-0.0660027 if f12<=204 else 0.0532832)) if f14<=3 else 0.0842804))
    s += (-0.0477351 if f33<=54 else ((0.0210926 if f0<=582 else (0.108199 if f4<=230 else -0.0780627)) if f33<=663 else (-0.0723582 if f1<=329 else -0.000675092)))
    s += ((0.131424 if f20 else 0.00472102) if f20<=536 else ((-0.1648 if f4<=59 else 0.0328041) if f20<=973 else (0.0369431 if f18 else -0.0402972)))
    s += ((-0.0305477 if f28<=107 else (((0.0670658 if f21<=17 else -0.122653) if f7 else -0.0315869) if f23 else -0.039918)) if f21<=19 else 0.076444)
    s += ((-0.105813 if f28<=353 else 0.106847) if f34<=0 else ((0.00531858 if f28<=221 else 0.106151) if f34<=16 else (0.0433911 if f28<=55 else -0.0499083)))
    s += ((0.0581145 if f3<=584 else ((-0.0345519 if f17<=2 else -0.266007) if f3<=845 else (0.0357167 if f11 else -0.0816974))) if f13<=1 else -0.0458503)
    s += (0.0681514 if f39 else ((-0.0758131 if f24 else 0.0667466) if f20<=536 else (-0.149388 if f20<=838 else (0.00897143 if f18 else -0.0541464))))
    s += ((0.0492211 if f3<=660 else -0.0846043) if f10<=797 else (0.128748 if f10<=853 else ((0.0693697 if f30 else -0.0371136) if f9<=11 else -0.0136953)))
    s += (((((-0.0595024 if f15 else 0.121212) if f21<=1 else 0.0961008) if f20<=536 else -0.0124683) if f21<=18 else 0.0999504) if f33<=931 else -0.0673494)
    s += ((((0.150491 if f13<=2 else -0.0119907) if f13 else -0.0856324) if f39 else (-0.0033611 if f31 else -0.0633032)) if f37<=290 else 0.0253718)
    s += ((0.0907838 if f0<=6 else ((0.0276003 if f20<=536 else (-0.102669 if f14<=1 else 0.0268595)) if f28<=107 else 0.0226899)) if f40<=1 else -0.0748593)
    s += (((0.00813624 if f21<=9 else (0.0932471 if f33<=968 else -0.0624586)) if f17<=2 else (-0.205878 if f17<=7 else 0.0951793)) if f13<=1 else -0.0524122)
    s += (((0.0475218 if f41<=318 else -0.0980975) if f19<=274 else 0.034072) if f24 else (0.0132199 if f26<=49 else (0.0896071 if f8<=539 else -0.0938482)))
    s += (-0.147171 if f34<=-2 else ((((0.0598724 if f33<=668 else -0.05824) if f35<=177 else -0.0189283) if f37<=290 else 0.0478207) if f33<=931 else -0.0550821))
    s += (-0.0451168 if f24 else ((0.0114708 if f35<=638 else (-0.189419 if f41<=1329 else (-0.0866411 if f0<=169 else 0.0479772))) if f35<=941 else 0.0487372))
    s += ((((-0.0496547 if f21<=19 else 0.0797621) if f11<=128 else 0.0309128) if f25<=1 else 0.101604) if f42<=460 else (0.00364335 if f8<=868 else -0.104807))
    s += (((0.132828 if f12<=1 else (-0.113644 if f9<=3 else 0.00426254)) if f12<=17 else (0.177363 if f12<=19 else 0.0165411)) if f40<=1 else -0.0657457)
    s += ((((0.00651454 if f11<=131 else 0.0536477) if f16<=9 else -0.109094) if f26<=234 else -0.0701222) if f27 else (0.0657719 if f39 else -0.0586629))
    s += (((0.0508828 if f13<=2 else -0.0691935) if f20<=536 else (-0.0142389 if f13<=4 else (0.14066 if f36<=4 else -0.0313418))) if f40<=1 else -0.0700655)
    return s
