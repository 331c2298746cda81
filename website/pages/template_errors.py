"""Where in a template an error arose, as a sentence."""

import traceback
from pathlib import Path

import jinja2

from website.errors import Problem
from website.folders import ROOT

_TEMPLATES = (".j2", ".html", ".xml")


def problem_in_template(error: BaseException) -> Problem | None:
    """The problem with file, line and remedy; None where the error arose in no template."""
    if isinstance(error, jinja2.TemplateSyntaxError):
        place = (error.filename or error.name or "", error.lineno)
    else:
        # Jinja gives its frames the names and the lines of the templates.
        frames = traceback.extract_tb(error.__traceback__)
        if not isinstance(error, jinja2.TemplateError):
            frames[:] = frames[-1:]
        places = [(frame.filename, frame.lineno or 0) for frame in frames if frame.filename.endswith(_TEMPLATES)]
        if not places:
            return None
        place = places[-1]
    path, said = Path(place[0]), str(error).strip().rstrip(".")
    return Problem(
        path.relative_to(ROOT).as_posix() if path.is_relative_to(ROOT) else path.name,
        place[1],
        f"the template cannot be filled here: {said}. Correct this line; a name has to be one that the template is given.",
        f"模板在这里无法填写：{said}。请改正这一行；用到的名称必须是传给模板的。",
    )
