"""The words of a policy file: its tables, their keys, and what stands for days that nobody can name."""

from calculators.values import VOCABULARY

UNTIL_REPLACED = "until replaced"
# What a skeleton holds until somebody fills it in.
UNFILLED = "…"
PLACE_LEVELS = ("nation", "province", "municipality", "city")
PLACE_KEYS = {"id", "zh", "en", "adcode", "level", "hotline", "pinyin", "note"}
STATUSES = ("official", "quoted", "reported", "unverified")
SOURCE_KEYS = {"title", "issuer", "status", "checked", "doc_no", "url", "unlinked", "date", "note"}
# What a block says once for all its values; a value may say the first three otherwise.
SHARED_KEYS = {"standing", "provisional_from", "inherited"}
BLOCK_KEYS = {"source", "from", "known_from", "to", *SHARED_KEYS}
VALUE_KEYS = {"value", "of", "when", "doubt", "note", *SHARED_KEYS}
TABLES = {"place", "sources", "labels", "says"}
# Every beginning of a value name, so that a slip is found where it stands.
BEGINNINGS = {name[:end] for name in VOCABULARY for end, sign in enumerate(name) if sign == "."}
