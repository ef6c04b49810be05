#!/usr/bin/env python3
"""NotoSansCJK(ttc)에서 점검대용 NotoSansKR 부분 글꼴을 만든다.

    python3 make_subset.py NotoSansCJK-Regular.ttc NotoSansCJK-Bold.ttc [-o 출력폴더]

필요한 것: fonttools (시험한 판: 4.68.0). 같은 입력과 같은 fonttools 판이면
바이트까지 같은 결과가 나온다(시각을 새로 적지 않는다).

결과의 성질
  * 한국(KR) 자형, 힌팅 없음, 세로쓰기 없음, GPOS 없음.
  * GSUB 는 ccmp 와 옛한글 조합(ljmo, vjmo, tjmo)만 남긴다.
  * CFF 는 Adobe-Identity-0 이며 CID 를 글리프 번호와 똑같이 다시 매긴다
    (CID == GID). PDF 에 글리프 번호를 그대로 적는 도구에서도 어긋나지 않는다.
"""

import argparse
import io
import sys
from pathlib import Path

from fontTools import subset
from fontTools.pens.boundsPen import BoundsPen
from fontTools.ttLib import TTCollection, TTFont
from fontTools.ttLib.tables._n_a_m_e import table__n_a_m_e

FAMILY = "Noto Sans KR"
FACE = "Noto Sans CJK KR"

# 꼭 있어야 하는 것: 하나라도 없으면 실패한다.
REQUIRED = [
    (0x0020, 0x007E),  # ASCII
    (0x00A0, 0x00FF),  # Latin-1
    (0x3131, 0x318E),  # 호환용 한글 자모
    (0x1100, 0x11FF),  # 한글 자모(조합용)
    (0xAC00, 0xD7A3),  # 한글 음절 11,172자
]

# 원본에 있는 것만 담는다.
WANTED = [
    (0x0100, 0x017F),  # 라틴 확장 A
    (0x02B0, 0x02FF),  # 수정 글자(공백 차지)
    (0x0370, 0x03FF),  # 그리스
    (0x2000, 0x206F),  # 일반 문장 부호
    (0x2070, 0x209F),  # 위 첨자, 아래 첨자
    (0x20A0, 0x20CF),  # 통화
    (0x2100, 0x214F),  # 글자꼴 기호
    (0x2150, 0x218F),  # 수 모양(로마 숫자)
    (0x2190, 0x21FF),  # 화살표
    (0x2200, 0x22FF),  # 수학
    (0x2300, 0x23FF),  # 기술 기호
    (0x2460, 0x24FF),  # 원 숫자
    (0x2500, 0x257F),  # 괘선
    (0x2580, 0x259F),  # 블록
    (0x25A0, 0x25FF),  # 도형
    (0x2600, 0x26FF),  # 여러 기호
    (0x2700, 0x27BF),  # 딩뱃(체크 표시 등)
    (0x2B00, 0x2BFF),  # 화살표·도형 보충
    (0x3000, 0x303F),  # CJK 기호와 문장 부호
    (0x3200, 0x32FF),  # CJK 원 문자
    (0x3300, 0x33FF),  # CJK 호환
    (0xA960, 0xA97F),  # 한글 자모 확장 A
    (0xD7B0, 0xD7FF),  # 한글 자모 확장 B
    (0xFF00, 0xFFEF),  # 전각·반각
]

# 남기는 이름: 저작권, 상표, 디자이너, 사용 조건, 사용 조건 주소
KEEP_NAMES = (0, 7, 9, 13, 14)


def ks_x_1001():
    """KS X 1001: (한자 4,888자, 그 밖의 기호·가나·키릴 등)"""
    hanja, other = set(), set()
    for row in range(0xA1, 0xFE):
        for cell in range(0xA1, 0xFF):
            try:
                char = bytes((row, cell)).decode("euc_kr")
            except UnicodeDecodeError:
                continue
            (hanja if row >= 0xCA else other).add(ord(char))
    assert len(hanja) == 4888, len(hanja)
    return hanja, other


def expand(ranges):
    return {u for a, b in ranges for u in range(a, b + 1)}


def pick_face(path):
    collection = TTCollection(path, lazy=True)
    for font in collection.fonts:
        if font["name"].getDebugName(1) == FACE:
            font.recalcTimestamp = False
            return font
    sys.exit(f"{path}: '{FACE}' 글꼴이 없습니다.")


def rename(font, style):
    """이름 표를 새로 쓰고 CFF 안의 이름도 맞춘다."""
    old, ps_name = font["name"], f"NotoSansKR-{style}"
    full = FAMILY if style == "Regular" else f"{FAMILY} {style}"
    names = {i: old.getDebugName(i) for i in KEEP_NAMES}
    release = old.getDebugName(5).split(";")[0]  # "Version 2.004"
    names[1], names[2] = FAMILY, style
    names[3] = f"{release.removeprefix('Version ')};subset;{ps_name}"
    names[4], names[6] = full, ps_name
    names[5] = f"{release};subset for jeomgeomdae"
    table = font["name"] = table__n_a_m_e()
    table.names = []
    for name_id in sorted(names):
        if names[name_id]:
            table.setName(names[name_id], name_id, 3, 1, 0x409)

    cff = font["CFF "].cff
    top = cff.topDictIndex[0]
    cff.fontNames = [ps_name]
    top.FullName, top.FamilyName, top.Weight = f"{FAMILY} {style}", FAMILY, style
    for fd in top.FDArray:
        fd.FontName = f"{ps_name}-{fd.FontName.rsplit('-', 1)[1]}"


def make_cid_equal_gid(data):
    """CID 를 글리프 번호로 다시 매긴다. CFF 밖의 표는 손대지 않는다."""
    font = TTFont(io.BytesIO(data), recalcBBoxes=False, recalcTimestamp=False)
    top = font["CFF "].cff.topDictIndex[0]
    assert top.ROS == ("Adobe", "Identity", 0), top.ROS
    strings = top.CharStrings
    strings.charStrings  # 읽어 들인다
    old = list(top.charset)
    new = [".notdef"] + [f"cid{gid:05d}" for gid in range(1, len(old))]
    strings.charStrings = {
        n: strings.charStrings[o] for o, n in zip(old, new, strict=True)
    }
    top.charset = strings.charset = new
    top.CIDCount = len(new)
    font.setGlyphOrder(new)
    out = io.BytesIO()
    font.save(out, reorderTables=False)
    return out.getvalue()


def build(path, out_dir):
    font = pick_face(path)
    style = "Bold" if font["OS/2"].usWeightClass >= 600 else "Regular"
    have = set(font.getBestCmap())
    hanja, ks_other = ks_x_1001()
    required = expand(REQUIRED) | hanja
    missing = required - have
    if missing:
        sys.exit(f"{path}: 꼭 필요한 글자 {len(missing)}개가 원본에 없습니다.")
    wanted = required | ((expand(WANTED) | ks_other) & have)

    # 이체자 선택자 표(format 14)는 쓰지 않는다.
    font["cmap"].tables = [t for t in font["cmap"].tables if t.format != 14]

    # uharfbuzz 가 있든 없든 같은 결과가 나오게 한다.
    font.cfg["fontTools.ttLib.tables.otBase:USE_HARFBUZZ_REPACKER"] = False

    options = subset.Options()
    options.layout_features = ["ccmp", "ljmo", "vjmo", "tjmo"]
    options.hinting = False
    options.desubroutinize = False
    options.notdef_outline = True
    options.name_IDs = ["*"]
    options.name_languages = ["*"]
    options.drop_tables += ["BASE", "GPOS", "GDEF", "VORG", "vhea", "vmtx", "DSIG"]
    options.recalc_average_width = True
    options.recalc_max_context = True

    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=wanted)
    subsetter.subset(font)
    rename(font, style)
    buffer = io.BytesIO()
    font.save(buffer)

    target = out_dir / f"NotoSansKR-{style}.otf"
    target.write_bytes(make_cid_equal_gid(buffer.getvalue()))
    check(target, wanted)


def check(target, wanted):
    font = TTFont(target)
    cmap = font.getBestCmap()
    lost = wanted - set(cmap)
    assert not lost, f"빠진 글자 {len(lost)}개"
    top = font["CFF "].cff.topDictIndex[0]
    assert top.CIDCount == font["maxp"].numGlyphs
    glyphs, bounds = font.getGlyphSet(), {}
    for gid, name in enumerate(font.getGlyphOrder()):
        assert gid == 0 or name == f"cid{gid:05d}"
        pen = BoundsPen(glyphs)
        glyphs[name].draw(pen)  # 모든 윤곽이 실제로 그려지는지 본다
        bounds[name] = pen.bounds
    empty = [u for u in range(0xAC00, 0xD7A4) if not bounds[cmap[u]]]
    assert not empty, f"빈 음절 {len(empty)}개"
    print(
        f"{target.name}: {target.stat().st_size:,} 바이트, "
        f"글자 {len(cmap):,}개, 글리프 {font['maxp'].numGlyphs:,}개"
    )


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("ttc", nargs="+", type=Path)
    parser.add_argument("-o", "--out", type=Path, default=Path(__file__).parent)
    args = parser.parse_args()
    for path in args.ttc:
        build(path, args.out)


if __name__ == "__main__":
    main()
