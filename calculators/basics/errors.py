"""The errors of the package, one hierarchy; each carries a sentence for people and, where there is one, the remedy."""

from calculators.basics.text import Text


class MingbaiError(Exception):
    """Anything that this package raises on purpose."""


class BadInput(MingbaiError):
    """What a reader typed cannot be used. `field` names the form's field, `message` says what would be right."""

    def __init__(self, field: str, message: Text) -> None:
        super().__init__(f"{field}: {message.en}")
        self.field = field
        self.message = message


class BadInputs(MingbaiError):
    """All that is wrong with one form, a message for each field."""

    def __init__(self, errors: tuple[BadInput, ...]) -> None:
        super().__init__("; ".join(str(e) for e in errors))
        self.errors = errors

    @classmethod
    def of(cls, field: str, message: Text) -> "BadInputs":
        """One thing is wrong."""
        return cls((BadInput(field, message),))


class PolicyError(MingbaiError):
    """A policy file is wrong: the file, the line, what is wrong and what to do."""

    def __init__(self, file: str, line: int, problem: str, remedy: str) -> None:
        super().__init__(f"{file}:{line}: {problem}. {remedy}")
        self.file, self.line, self.problem, self.remedy = file, line, problem, remedy


class PolicyErrors(MingbaiError):
    """All that is wrong with the policy files, one line each."""

    def __init__(self, errors: tuple[PolicyError, ...]) -> None:
        super().__init__("\n".join(str(e) for e in errors))
        self.errors = errors
