"""Reads which module of a package imports which, and finds what runs against the order of its folders, or in a circle."""

import ast
from collections.abc import Iterator, Sequence
from graphlib import CycleError, TopologicalSorter
from pathlib import Path, PurePosixPath

Import = tuple[Path, int, Path]


def imports(package: Path) -> Iterator[Import]:
    """Each import of a module of the package by another, also inside functions: the file, the line, the imported file."""
    for file in sorted(package.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            names: list[str] = []
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom) and node.module:
                names = [f"{node.module}.{alias.name}" for alias in node.names]
            for name in names:
                if found := _file(package, name):
                    yield file, node.lineno, found


def _file(package: Path, name: str) -> Path | None:
    """The file of a module, or of the module that holds a name; None for what is not of this package."""
    if name.partition(".")[0] != package.name:
        return None
    path = package.parent.joinpath(*name.split("."))
    places = [
        path / "__init__.py",
        path.with_suffix(".py"),
        path.parent / "__init__.py",
        path.parent.with_suffix(".py"),
    ]
    return next((place for place in places if place.is_file()), None)


def faults(package: Path, order: Sequence[str]) -> list[str]:
    """What is wrong, a sentence each. `order` names folders such as "values" or "values/source" and modules beside them;
    each may import those before it and no others."""

    def room(file: Path) -> str | None:
        path = PurePosixPath(file.relative_to(package).with_suffix("").as_posix())
        return next((str(one) for one in (path, *path.parents) if str(one) in order), None)

    homeless = [file for file in sorted(package.rglob("*.py")) if room(file) is None]
    found = [f"{file.relative_to(package)}: the order names neither it nor its folder" for file in homeless]
    graph: dict[Path, set[Path]] = {}
    for file, line, target in imports(package):
        graph.setdefault(file, set()).add(target)
        own, other = room(file), room(target)
        if own and other and order.index(other) > order.index(own):
            found.append(f"{file.relative_to(package)}:{line}: {own} imports {other}, which stands above it")
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as circle:
        found.append("a circle: " + " → ".join(str(file.relative_to(package)) for file in circle.args[1]))
    return found
