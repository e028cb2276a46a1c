"""Reasons of the law as the window shows them: with the text of the articles they cite."""

from collections.abc import Sequence

from asn_desk.domain.law.articles import ArticleText, article_texts
from asn_desk.domain.law.basis import Reason
from asn_desk.domain.law.consequences import Restriction
from asn_desk.domain.law.tables import Law
from asn_desk.services.assessment_values import Block, Why


def why(law: Law, reason: Reason) -> Why:
    """Return a reason as the window shows it, with the text of the articles it cites."""
    texts = article_texts(law, reason.article)
    return Why(
        article=reason.article,
        sentence=reason.sentence,
        inputs=reason.inputs,
        text="\n\n".join("\n".join((_heading(one), *one.lines)) for one in texts),
    )


def _heading(text: ArticleText) -> str:
    return f"{text.reference} ({text.label.casefold()})"


def blocks_of(law: Law, found: Sequence[Restriction]) -> tuple[Block, ...]:
    """Return restrictions as the window shows them, each with the text of its article."""
    return tuple(
        Block(kind=one.kind, since=one.since, until=one.until, why=why(law, one.reason))
        for one in found
    )
