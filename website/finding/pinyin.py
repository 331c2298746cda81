"""Chinese words as they are said: pinyin without tones."""

import re
from functools import cache

from pypinyin import Style, lazy_pinyin


@cache
def spoken(word: str) -> str:
    """A space between syllables."""
    return " ".join(lazy_pinyin(word, style=Style.NORMAL, v_to_u=False))


def syllables(pinyin: str, name: str) -> str:
    """A place's own pinyin as syllables, empty where it says nothing else than the dictionary or speaks of another form of the name."""
    together = pinyin.replace("'", "")
    parts = re.findall(r"[^aeiouv]*[aeiouv]+(?:ng?(?![aeiouv])|r(?![aeiouv]))?", together)
    return " ".join(parts) if len(parts) == len(name) else ""


@cache
def sounds() -> dict[str, str]:
    """The common characters by their sound: those of GB 2312's first level."""
    rows: dict[str, list[str]] = {}
    for row in range(0xB0, 0xD8):
        for column in range(0xA1, 0xFF):
            try:
                character = bytes([row, column]).decode("gb2312")
            except UnicodeDecodeError:
                continue
            rows.setdefault(spoken(character), []).append(character)
    return {sound: "".join(characters) for sound, characters in sorted(rows.items())}
