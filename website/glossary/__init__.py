"""The glossary of docs/, and its terms explained where a page first uses them."""

from website.glossary.explain import explain_terms
from website.glossary.terms import Term, glossary

__all__ = ["Term", "explain_terms", "glossary"]
