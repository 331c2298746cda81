"""The names that policy values may have: the one list that policy files, rules, pages and `--set` share.

Each name has a label in both languages, the units it may be given in, and a topic. Nothing outside this list is read.
A family of names is a module here and a line in families.py.
"""

from calculators.basics import Text
from calculators.values.vocabulary import families
from calculators.values.vocabulary.name import MONEY_UNITS, UNITS, Name

__all__ = ["ALSO", "MONEY_UNITS", "TOPICS", "UNITS", "VOCABULARY", "Name"]

_FAMILIES = [listed for listed in vars(families).values() if hasattr(listed, "NAMES")]
TOPICS: dict[str, Text] = {key: title for family in _FAMILIES for key, title in family.TOPICS.items()}
VOCABULARY: dict[str, Name] = {name.name: name for family in _FAMILIES for name in family.NAMES}
# The name that another spelling stands for.
ALSO: dict[str, str] = {other: name.name for name in VOCABULARY.values() for other in name.also}
