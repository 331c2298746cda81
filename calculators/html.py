"""Small pieces of HTML. Every string that comes from a reader, a link or a policy file passes through `text`."""

# As `html.escape`, with which every browser would fetch the names of two thousand characters; what it puts in comes first.
_ESCAPED = (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;"), ("'", "&#x27;"))


def text(words: object) -> str:
    """Words as HTML text or as the value of a quoted attribute."""
    written = str(words)
    for raw, escaped in _ESCAPED:
        written = written.replace(raw, escaped)
    return written


def tag(name: str, content: str = "", /, **attributes: str | bool | None) -> str:
    """An element; `content` is HTML. Attributes are escaped; underscores stand for hyphens; True writes a bare one, None leaves it out."""
    written = "".join(
        f" {key.rstrip('_').replace('_', '-')}" + ("" if value is True else f'="{text(value)}"')
        for key, value in attributes.items()
        if value is not None and value is not False
    )
    return f"<{name}{written}>" if name in ("input", "br") else f"<{name}{written}>{content}</{name}>"


def link(address: str, words: str) -> str:
    """A link; an address that is neither ours nor http(s) stays plain words."""
    if not address.startswith(("https://", "http://", "../", "#", "./")):
        return text(words)
    outside = "noopener noreferrer" if address.startswith("http") else None
    return tag("a", text(words), href=address, rel=outside)


def anchor(name: str) -> str:
    """The fragment of a value on its place's page: employee.base.floor → v-employee-base-floor."""
    return "v-" + name.replace(".", "-").replace("_", "-")
