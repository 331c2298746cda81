"""What a policy file must be: reading, checking, compiling. Never in a browser."""

from calculators.values.source import tree
from calculators.values.source.check import check, check_all
from calculators.values.source.compile_policy import compile_all, for_browsers
from calculators.values.source.findings import KINDS, Finding, audit, ends_soon
from calculators.values.source.links import LINKABLE, linkable, refused
from calculators.values.source.plausible import twins
from calculators.values.source.policy_keys import (
    BLOCK_KEYS,
    PLACE_KEYS,
    PLACE_LEVELS,
    SOURCE_KEYS,
    STATUSES,
    UNFILLED,
    UNTIL_REPLACED,
    VALUE_KEYS,
)
from calculators.values.source.reader import Reader
from calculators.values.source.tree import Tree

__all__ = [
    "BLOCK_KEYS",
    "KINDS",
    "LINKABLE",
    "PLACE_KEYS",
    "PLACE_LEVELS",
    "SOURCE_KEYS",
    "STATUSES",
    "UNFILLED",
    "UNTIL_REPLACED",
    "VALUE_KEYS",
    "Finding",
    "Reader",
    "Tree",
    "audit",
    "check",
    "check_all",
    "compile_all",
    "ends_soon",
    "for_browsers",
    "linkable",
    "refused",
    "tree",
    "twins",
]
