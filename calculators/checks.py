"""The checks that a single value cannot show: overlaps, floors above ceilings, ids and parents, and what is out of proportion."""

from itertools import combinations, product

from calculators import policy_files
from calculators.conditions import overlap
from calculators.document import Document
from calculators.errors import PolicyError, PolicyErrors
from calculators.plausible import implausible, meet, twins
from calculators.policy_files import NATION
from calculators.values import Value


def check_all() -> None:
    """Check every file and what only shows across values. Raises PolicyErrors with all that is wrong."""
    faults: list[PolicyError] = []
    sound: list[tuple[Document, str]] = []
    for id in policy_files.ids():
        try:
            made = policy_files.document(id)
        except PolicyErrors as errors:
            faults += errors.errors
            continue
        sound.append((made, policy_files.path(id)))
        faults += check(made, policy_files.path(id), set(policy_files.ids()))
    faults += twins(sound)
    if faults:
        raise PolicyErrors(tuple(faults))


def check(document: Document, file: str, ids: set[str]) -> list[PolicyError]:
    """What a single value cannot show: overlaps, floor above ceiling, an id that is not the file's, a missing parent."""
    faults: list[PolicyError] = []
    place = document.place
    expected = file.removeprefix("policy/").removesuffix(".toml").replace("/", "-")
    if place.id != expected:
        faults.append(
            PolicyError(file, 1, f"the id is {place.id!r}, the file stands for {expected!r}", "Make them agree.")
        )
    if place.level == "city" and (place.parent in (None, NATION) or place.parent not in ids):
        faults.append(
            PolicyError(file, 1, f"the province of {place.id} has no file", "Add policy/<province>.toml first.")
        )
    by_name: dict[str, list[Value]] = {}
    for value in document.values:
        by_name.setdefault(value.name.name, []).append(value)
    for values in by_name.values():
        for one, other in combinations([v for v in values if v.usable], 2):
            if meet(one, other) and overlap(one.when, other.when):
                problem = f"{one.name.name} overlaps with line {one.line}: same days, same circumstances"
                faults.append(
                    PolicyError(
                        file,
                        other.line,
                        problem,
                        "Give one of them an end or a condition, or mark the losing one unverified.",
                    )
                )
    for head in ("employee.base", "pension.base"):
        pairs = product(by_name.get(f"{head}.floor", ()), by_name.get(f"{head}.ceiling", ()))
        faults += [_upside_down(file, low, high) for low, high in pairs if _above(low, high)]
    return [*faults, *implausible(document, file)]


def _above(floor: Value, ceiling: Value) -> bool:
    """Whether a floor is not below a ceiling that holds on the same days for the same people."""
    together = floor.usable and ceiling.usable and meet(floor, ceiling) and overlap(floor.when, ceiling.when)
    return together and ceiling.datum is not None and floor.number() >= ceiling.number()


def _upside_down(file: str, floor: Value, ceiling: Value) -> PolicyError:
    problem = f"{floor.name.name} {floor.number()} is not below {ceiling.name.name} {ceiling.number()}"
    return PolicyError(file, floor.line, problem, "Correct one of them.")
