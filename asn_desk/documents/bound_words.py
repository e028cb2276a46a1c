"""Words a line's end must not part: a number from what it is called, a rank from its golongan."""

import re

NO_BREAK = "\u00a0"
_BOUND = re.compile(
    r"""
    \b(?:Nomor|NOMOR|Pasal|PASAL)[ ](?=\S)
    | \b(?:Tahun|TAHUN|tahun)[ ](?=\d{4}\b)
    | \bayat[ ](?=\() | \bhuruf[ ](?=[a-z]\b) | \bangka[ ](?=\d)
    | (?<=\bNIP)[ ](?=\d) | (?<=\bNIP\.)[ ](?=\d) | (?<=\bPPPK)[ ](?=\d) | (?<=\bNI)[ ](?=PPPK)
    | (?<=\b\d{8})[ ](?=\d{6}[ \u00a0]\d[ \u00a0]\d{3}\b)  # 19871212 201001 1 003
    | (?<=\b\d{8}[ \u00a0]\d{6})[ ](?=\d[ \u00a0]\d{3}\b)
    | (?<=\b\d{8}[ \u00a0]\d{6}[ \u00a0]\d)[ ](?=\d{3}\b)
    | (?<=\w)[ ](?=\((?:I|II|III|IV)/[a-e]\))  # Penata Muda (III/a)
    | \bGolongan[ ](?=[IVX]+\b)
    """,
    re.VERBOSE,
)


def bound(text: str) -> str:
    """Put unbreakable spaces where a typist keeps words on one line; nothing else changes."""
    return _BOUND.sub(lambda found: found[0].replace(" ", NO_BREAK), text)


def parted(text: str) -> str:
    """Make a text's unbreakable spaces plain again, for a column too narrow to keep them."""
    return text.replace(NO_BREAK, " ")
