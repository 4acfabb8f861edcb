"""Reports for names in the script of every bundled font, and their text read back out of the PDF."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from io import BytesIO

from pneumo_desktop.domain.ports import PAPERS, Letterhead
from pneumo_desktop.resources import resource
from pneumo_desktop.selftest.setting import Facts, FoundWrongError, Setting
from pneumo_desktop.sentences import languages, load_sentences
from pneumo_desktop.ui.pdf_text import read_pages

NAMES = {
    "NotoSans-Regular": "Émilie Ssemakula, Željko Дмитрий Ελένη",
    "NotoSans-Bold": "Nguyễn Thị Hồng",
    "NotoSansArabic-Regular": "محمد عبد الله الحسن",
    "NotoSansArmenian-Regular": "Անի Պետրոսյան",
    "NotoSansBengali-Regular": "ক্ষমা চট্টোপাধ্যায়",
    "NotoSansDevanagari-Regular": "आशा कृष्णमूर्ति शर्मा",
    "NotoSansEthiopic-Regular": "አበበ በቂላ ተፈራ",
    "NotoSansGeorgian-Regular": "ნინო ბერიძე",
    "NotoSansGujarati-Regular": "કૃષ્ણા પટેલ",
    "NotoSansGurmukhi-Regular": "ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ",
    "NotoSansHebrew-Regular": "שרה כהן לוי",
    "NotoSansKannada-Regular": "ಲಕ್ಷ್ಮಿ ಗೌಡ",
    "NotoSansKhmer-Regular": "សុខ ស្រីពេជ្រ",
    "NotoSansLao-Regular": "ບຸນມີ ແກ້ວ",
    "NotoSansMalayalam-Regular": "ശ്രീലക്ഷ്മി നായർ",
    "NotoSansMyanmar-Regular": "အောင်ဆန်း",
    "NotoSansOriya-Regular": "ଶ୍ରୀକାନ୍ତ",
    "NotoSansSinhala-Regular": "ක්‍රිශාන්ත පෙරේරා",
    "NotoSansTamil-Regular": "முத்துலட்சுமி",
    "NotoSansTelugu-Regular": "శ్రీనివాస్ రావు",
    "NotoSansThaana-Regular": "އައިޝަތު",
    "NotoSansThai-Regular": "สมชาย ใจดีน้ำ",
    "NotoSerifTibetan-Regular": "བསྟན་འཛིན་སྒྲོལ་མ",
    "DejaVuSans": "ⵎⵓⵃⵎⵎⴷ",
    "DroidSansFallbackFull": "王小明 山田はなこ",
    "NanumSquareR": "김민준",
}
"""A name for each font file, in what that font is there for."""
_UNSEEN = dict.fromkeys(map(ord, "\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"))


def check_print(setting: Setting) -> Facts:
    """A report for each name, in the languages and on the papers by turns; the paper gives the name back."""
    fonts = {file.stem for file in resource("fonts").glob("*.ttf")}
    if fonts != set(NAMES):
        raise FoundWrongError(f"fonts missing or not known: {', '.join(sorted(fonts ^ set(NAMES)))}")
    from_the_left = [tag for tag in languages() if not load_sentences(tag).right_to_left]
    wanted = [(name, from_the_left[number % len(from_the_left)], font) for number, (font, name) in enumerate(NAMES.items())]
    # Readers give the words of such a paper in an order of their own: one word is enough to look for.
    wanted += [("Nakato", tag, tag) for tag in languages() if tag not in from_the_left]
    for number, (name, tongue, what) in enumerate(wanted):
        setting.cancel.check()
        letterhead = Letterhead("Self-test", paper=PAPERS[number % len(PAPERS)], language=tongue)
        if not _gives_back(setting, name, f"SELF-TEST-{number}", letterhead):
            raise FoundWrongError(f"a name is not on the paper that was to show {what}")
    return {"reports": len(wanted), "fonts": len(fonts), "languages": len(languages())}


def _gives_back(setting: Setting, name: str, number: str, letterhead: Letterhead) -> bool:
    """Whether every page of the report for somebody of this name has the name on it."""
    out, film = BytesIO(), setting.first[0].film
    setting.parts.write_report(replace(setting.draft(name), number=number), film, letterhead, out, setting.parts.now())
    pages = read_pages(out.getvalue())
    return bool(pages) and all(plain(name) in plain(page) for page in pages)


def plain(text: str) -> str:
    """Without marks that are never seen and without blanks, which readers of PDF set as they like."""
    return "".join(unicodedata.normalize("NFC", text.translate(_UNSEEN)).split())
