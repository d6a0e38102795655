"""Tell which language a text is in, and whether it is written in traditional characters."""

import re
from functools import cache

__all__ = ["has_traditional", "language"]

_HAN = bytes(range(0xE4, 0xEA))  # first bytes in UTF-8
_LETTERS = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
# The commonest characters that only traditional script writes so.
_TRADITIONAL = (
    "國會來這對時發個為與說後東長開關門間問學實經過還進運動從點們將軍當華議記總統務際黨頭號萬億歲節氣線區電"
    "週禮兩鐘曆農臘聖兒晝號贖儀幾爾滿處種穀熱驚蟄聽紀審報訊說"
    "權麗灑難廣與專業東絲嚴喪豐臨舉義樂習鄉書買亂爭於雲亞產畝親僅從侖倉優"
    "奧層屬崗庫強彈愛懷懺戀戰敗數斷曉槍標樣樹橋檢歐歷殘殺漲漸無煙營爲猶獎獨獻現環畫盤穌筍籃糧約紅級終組結絡網續聯臺舊蓋蘇蘭蟲"
    "裏視計訓訪許訴試詩該誌誕語課調談識貝財貨賦賽趨車載輕輩轉連遊達選邁邊郵鄰醫針鋒錄錶鍾鐵鑑閉閏陣陽隊階離韓類風飯餅餘館馬鵝黃齋齡"
    "傘偉傳傷倫偽體傭價儉債傾償兒內冊寫農馮沖決況凍淨涼減湊鳳憑凱擊"
    "鑿劃劉則剛創別刪劑劍勁動務勝勞勢勳匯區協單賣盧衛廠廳曆壓厭縣參雙變敘葉號嘆嚇嗎啟吳呂員喬園圍圓圖團聖場壞塊堅壇墊墮壯聲殼處備復夾奪奮婦媽孫學寧寶實寵憲宮對尋導"
)
_SAMPLE = 4000


def language(text: str) -> str:
    """Give "zh" where Han characters outweigh Latin words, else "en"."""
    sample = text[:_SAMPLE].encode(errors="replace")
    han = _count(sample, _HAN)
    if 5 * han > len(sample) - 3 * han:  # more than there is room for letters beside them
        return "zh"
    return "zh" if 5 * han > _count(sample, _LETTERS) else "en"


def has_traditional(text: str) -> bool:
    """Say whether any common traditional character occurs."""
    return not text.isascii() and _traditional().search(text) is not None


def _count(sample: bytes, some: bytes) -> int:
    return len(sample) - len(sample.translate(None, some))


@cache
def _traditional() -> re.Pattern[str]:
    return re.compile(f"[{_TRADITIONAL}]")
