"""Words in both languages. A text that exists in one language only cannot be constructed."""

from dataclasses import dataclass
from typing import Literal, get_args

Lang = Literal["zh", "en"]
LANGUAGES: tuple[Lang, ...] = get_args(Lang)


@dataclass(frozen=True, slots=True)
class Text:
    """One message, label or sentence, in Chinese and in English."""

    zh: str
    en: str

    def __post_init__(self) -> None:
        if not self.zh.strip() or not self.en.strip():
            raise ValueError(f"a text needs both languages: zh={self.zh!r}, en={self.en!r}")

    def to(self, lang: Lang) -> str:
        return self.zh if lang == "zh" else self.en

    def format(self, **parts: "str | Text") -> "Text":
        """Fill the placeholders; a part that is itself a Text gives each language its own words."""
        return Text(
            self.zh.format(**{k: v.zh if isinstance(v, Text) else v for k, v in parts.items()}),
            self.en.format(**{k: v.en if isinstance(v, Text) else v for k, v in parts.items()}),
        )


def join(texts: "tuple[Text, ...] | list[Text]") -> Text:
    """A list of things: 甲、乙、丙 / A, B, C."""
    return Text("、".join(t.zh for t in texts), ", ".join(t.en for t in texts))
