"""All that a build makes once, before any page and for both languages: scripts, the style sheet, the bundle.

Made together, they fit together, even where a source is edited while the pages are being built.
"""

from collections.abc import Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from website.assets.scripts import FOLDER, scripts
from website.assets.styles import style_sheet
from website.bundle import prepare, prepared, read_manifest, write

_threads = ThreadPoolExecutor(max_workers=1)


@dataclass(frozen=True, slots=True)
class Parts:
    """`early_script`, `page_script` and `style_sheet` are addresses below the root of the site.

    The bundle takes most of a minute; who asks for it or for its `manifest`, which is JSON, waits. Raises BundleError then.
    """

    early_script: str
    page_script: str
    style_sheet: str
    files: Mapping[str, bytes]
    making: Future[Path]

    @property
    def bundle(self) -> Path:
        """The folder that holds it."""
        return self.making.result()

    @property
    def manifest(self) -> str:
        """What the bundle's files are called."""
        return read_manifest(self.bundle).to_json()

    @property
    def named(self) -> tuple[str, str, str, str]:
        """What pages say of all this."""
        return self.early_script, self.page_script, self.style_sheet, self.manifest

    def write(self, site: Path) -> None:
        """Puts everything in its place below `site`."""
        for address, data in self.files.items():
            path = site / address
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        write(self.bundle, site)


def make_parts(style_sheets: Sequence[str], meanwhile: Path | None = None) -> Parts:
    """`style_sheets` are those below the theme's folder, in their order. Raises BundleError.

    A bundle that has to be built first is built, unless there is an older one to use `meanwhile`.
    """
    making = _threads.submit(lambda: prepared() or meanwhile or prepare())
    name, style = style_sheet(style_sheets)
    files = {f"{FOLDER}/{file}": data for file, data in {**scripts(), name: style}.items()}
    early, page = (next(address for address in files if f"/{stem}-" in address) for stem in ("early", "page"))
    return Parts(early, page, f"{FOLDER}/{name}", files, making)
