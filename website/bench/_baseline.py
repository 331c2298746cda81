"""The baseline: plain Pyodide in the page, as its documentation shows it, with the same calculators and one premium.

Its files are those of the npm package, compressed like the site's own, and kept by the browser for as long.
"""

import json
import shutil
from pathlib import Path

from website.bench._question import ENTRIES, NAME
from website.bundle.wheel import build_wheel
from website.folders import PYODIDE
from website.hosting.compress import ENCODINGS, compressed
from website.hosting.headers import FOREVER

FILES = ("pyodide.js", "pyodide.asm.js", "pyodide.asm.wasm", "python_stdlib.zip", "pyodide-lock.json")
PAGE = """\
<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Plain Pyodide</title>
<script src="pyodide.js"></script>
<p id="figure"></p>
<script>
  async function main() {{
    const pyodide = await loadPyodide();
    const response = await fetch("{wheel}");
    pyodide.unpackArchive(await response.arrayBuffer(), "wheel");
    const answer = pyodide.runPython(`
import json
from calculators import calculate
calculate("{name}", **json.loads('{entries}')).to_dict("en")["headline"]
`);
    document.getElementById("figure").textContent = answer;
    globalThis.heap = pyodide._module.HEAP8.length;
  }}
  main();
</script>
"""


def write(folder: Path) -> Path:
    """Writes the page and all that it loads into `folder`."""
    wheel = build_wheel(folder)
    for name in FILES:
        shutil.copy(PYODIDE / name, folder / name)
    page = PAGE.format(wheel=wheel.name, name=NAME, entries=json.dumps(ENTRIES))
    (folder / "index.html").write_text(page, "utf-8")
    for file in [path for path in folder.iterdir() if path.is_file()]:
        for ending in ENCODINGS:
            file.with_name(file.name + ending).write_bytes(compressed(file.read_bytes(), ending))
    kept = "".join(f"/{path.name}\n  Cache-Control: {FOREVER}\n" for path in (*map(Path, FILES), wheel))
    (folder / "_headers").write_text(kept, "utf-8")
    return folder
