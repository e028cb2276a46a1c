"""Filling one text of a wording with its terms, in a sandbox, with nothing left open."""

import re
from collections.abc import Callable
from functools import lru_cache

from jinja2 import StrictUndefined, Template, nodes
from jinja2.sandbox import SandboxedEnvironment

from asn_desk.documents.filters import FILTERS
from asn_desk.documents.terms import Terms

_KEPT = 4096
"""How many texts stay ready: all shipped ones, and what the office tries while it types."""


def filled(template: str, terms: Terms) -> str:
    """Fill a text; line ends of the wording file are spaces, those of a value are kept.

    Raises jinja2's `TemplateError` when it names a term that the facts do not have.
    """
    return _template(template).render(terms).strip()


def holds(expression: object, terms: Terms) -> bool:
    """Say whether a condition of the wording is true; no condition always is."""
    return expression is None or bool(_condition(str(expression))(**terms))


def values(expression: str, terms: Terms) -> object:
    """Return what an expression of the wording names, such as a list to repeat a part for."""
    return _condition(expression)(**terms)


def parsed(template: str) -> nodes.Template:
    """Return what a text says, for checking it; raises jinja2's `TemplateSyntaxError`."""
    return _ENVIRONMENT.parse(template)


# Not escaped here: blocks hold plain text, escaped once when it is set in type.
_ENVIRONMENT = SandboxedEnvironment(undefined=StrictUndefined, autoescape=False)
_ENVIRONMENT.filters.update(FILTERS)


@lru_cache(maxsize=_KEPT)
def _template(template: str) -> Template:
    return _ENVIRONMENT.from_string(re.sub(r"\s+", " ", template).strip())


@lru_cache(maxsize=_KEPT)
def _condition(expression: str) -> Callable[..., object]:
    return _ENVIRONMENT.compile_expression(expression, undefined_to_none=False)
