"""Words in both languages. A text that exists in one language only cannot be constructed."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import ClassVar, Literal, Protocol, Union, get_args

from calculators.figures import exact, grouped, percent, plain

Lang = Literal["zh", "en"]
LANGUAGES: tuple[Lang, ...] = get_args(Lang)


class Shown(Protocol):
    """What has words of its own, such as a policy value with its unit."""

    def shown(self) -> "Text": ...


Part = Union[str, "Text", Decimal, Fraction, tuple[Decimal, ...], Shown]


@dataclass(frozen=True, slots=True, eq=False)
class Text:
    """One message, label or sentence, in Chinese and in English."""

    zh: str
    en: str

    def __post_init__(self) -> None:
        if not self.zh.strip() or not self.en.strip():
            raise ValueError(f"a text needs both languages: zh={self.zh!r}, en={self.en!r}")

    @classmethod
    def same(cls, words: str) -> "Text":
        """Figures and signs that are the same in both languages."""
        return cls(words, words)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Text) and self.zh == other.zh and self.en == other.en

    def __hash__(self) -> int:
        return hash((self.zh, self.en))

    def to(self, lang: Lang) -> str:
        return self.zh if lang == "zh" else self.en

    def format(self, **parts: Part) -> "Text":
        """Fill the placeholders; a part that is itself a Text, or is shown as one, gives each language its own words.

        A Decimal is written as its placeholder asks: {x} 1,234.50 元, {x:,} 1,234.50, {x:g} 7.5, {x:%} 7.5%,
        {x:~} all its digits up to the sixth place; several Decimals as {x:+} a sum.
        """
        return Filled(self, parts)


class Filled(Text):
    """A text with placeholders and what fills them. It is put together when it is read: in a batch, most never are."""

    __slots__ = ("_parts", "_template")
    _parts: dict[str, Part]
    _template: Text

    def __init__(self, template: Text, parts: dict[str, Part]) -> None:
        object.__setattr__(self, "_template", template)
        object.__setattr__(self, "_parts", parts)

    @property
    def zh(self) -> str:
        return self._template.zh.format(**{k: _said(v, "zh") for k, v in self._parts.items()})

    @property
    def en(self) -> str:
        return self._template.en.format(**{k: _said(v, "en") for k, v in self._parts.items()})


def _said(part: Part, lang: Lang) -> "str | _Figure":
    if isinstance(part, Text):
        return part.to(lang)
    if isinstance(part, (Decimal, tuple)):
        return _Figure(part, lang)
    return str(part) if isinstance(part, (str, Fraction)) else part.shown().to(lang)


class _Figure:
    """A number that is about to be written as its placeholder asks."""

    WRITE: ClassVar[dict[str, Callable[..., str]]] = {
        ",": grouped,
        "g": plain,
        "%": percent,
        "~": exact,
        "+": lambda amounts: " + ".join(grouped(amount) for amount in amounts),
    }

    def __init__(self, number: Decimal | tuple[Decimal, ...], lang: Lang) -> None:
        self.number, self.lang = number, lang

    def __format__(self, how: str) -> str:
        if how:
            return self.WRITE[how](self.number)
        return f"{self.WRITE[','](self.number)} {'元' if self.lang == 'zh' else 'yuan'}"


def join(texts: "tuple[Text, ...] | list[Text]") -> Text:
    """A list of things: 甲、乙、丙 / A, B, C."""
    return Text("、".join(t.zh for t in texts), ", ".join(t.en for t in texts))
