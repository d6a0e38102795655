"""Tell which language a text is in, and whether it is written in traditional characters."""

import re

__all__ = ["has_traditional", "language"]

_HAN = re.compile(rb"[\xe4-\xe9]")  # first bytes in UTF-8: a set of the characters themselves takes long to compile
_LETTER = re.compile(rb"[A-Za-z]")
# The commonest characters that only traditional script writes so.
_TRADITIONAL = frozenset(
    "國會來這對時發個為與說後東長開關門間問學實經過還進運動從點們將軍當華議記總統務際黨頭號萬億歲節氣線區電"
    "週禮兩鐘曆農臘聖兒晝號贖儀幾爾滿處種穀熱驚蟄聽紀審報訊說"
    "權麗灑難廣與專業東絲嚴喪豐臨舉義樂習鄉書買亂爭於雲亞產畝親僅從侖倉優"
    "傘偉傳傷倫偽體傭價儉債傾償兒內冊寫農馮沖決況凍淨涼減湊鳳憑凱擊"
    "鑿劃劉則剛創別刪劑劍勁動務勝勞勢勳匯區協單賣盧衛廠廳曆壓厭縣參雙變敘葉號嘆嚇嗎啟吳呂員喬園圍圓圖團聖場壞塊堅壇墊墮壯聲殼處備復夾奪奮婦媽孫學寧寶實寵憲宮對尋導"
)
_SAMPLE = 4000


def language(text: str) -> str:
    """Give "zh" where Han characters outweigh Latin words, else "en"."""
    sample = text[:_SAMPLE].encode(errors="replace")
    return "zh" if 5 * len(_HAN.findall(sample)) > len(_LETTER.findall(sample)) else "en"


def has_traditional(text: str) -> bool:
    """Say whether any common traditional character occurs."""
    return not _TRADITIONAL.isdisjoint(text)
