"""Words in both languages. A text that exists in one language only cannot be constructed."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, get_args

Lang = Literal["zh", "en"]
LANGUAGES: tuple[Lang, ...] = get_args(Lang)


@dataclass(frozen=True, slots=True, eq=False)
class Text:
    """One message, label or sentence, in Chinese and in English."""

    zh: str
    en: str

    def __post_init__(self) -> None:
        if not self.zh.strip() or not self.en.strip():
            raise ValueError(f"a text needs both languages: zh={self.zh!r}, en={self.en!r}")

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Text) and self.zh == other.zh and self.en == other.en

    def __hash__(self) -> int:
        return hash((self.zh, self.en))

    def to(self, lang: Lang) -> str:
        return self.zh if lang == "zh" else self.en

    def format(self, **parts: "str | Text") -> "Text":
        """Fill the placeholders; a part that is itself a Text gives each language its own words."""
        return Filled(self, parts)


class Filled(Text):
    """A text with placeholders and what fills them. It is put together when it is read: in a batch, most never are."""

    __slots__ = ("_parts", "_template")
    _parts: "dict[str, str | Text]"
    _template: Text

    def __init__(self, template: Text, parts: "dict[str, str | Text]") -> None:
        object.__setattr__(self, "_template", template)
        object.__setattr__(self, "_parts", parts)

    @property
    def zh(self) -> str:
        return self._template.zh.format(**{k: v.zh if isinstance(v, Text) else v for k, v in self._parts.items()})

    @property
    def en(self) -> str:
        return self._template.en.format(**{k: v.en if isinstance(v, Text) else v for k, v in self._parts.items()})


class Written(Text):
    """Figures that look the same in both languages, written out when they are read."""

    __slots__ = ("_parts", "_write")
    _parts: tuple[object, ...]
    _write: Callable[..., str]

    def __init__(self, write: Callable[..., str], *parts: object) -> None:
        object.__setattr__(self, "_write", write)
        object.__setattr__(self, "_parts", parts)

    @property
    def zh(self) -> str:
        return self._write(*self._parts)

    @property
    def en(self) -> str:
        return self._write(*self._parts)


def join(texts: "tuple[Text, ...] | list[Text]") -> Text:
    """A list of things: 甲、乙、丙 / A, B, C."""
    return Text("、".join(t.zh for t in texts), ", ".join(t.en for t in texts))
