"""Bodies told before whose heads a definite post names: `toured the Police Academy and was received by the Commandant,
X`, `presented to the Secretary General, Y, the credentials that accredit her to the organization`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from warehouse.extraction import lexicon
from warehouse.extraction.office_model import Office
from warehouse.extraction.organization_model import Organization
from warehouse.extraction.tokens import Sentence

_SCHOOLS: Final = frozenset(
    "college academy school university institute polytechnic conservatory centre center".split()
)
_COLLECTIONS: Final = frozenset(("museum", "gallery", "library"))
_MISSIONS: Final = frozenset(("mission", "force", "operation"))
_HEADS: Final[dict[str, frozenset[str]]] = {
    **dict.fromkeys(("commandant", "deputy commandant", "vice commandant"), _SCHOOLS),
    **dict.fromkeys(("rector", "vice rector", "dean", "principal", "vice principal", "provost"), _SCHOOLS),
    **dict.fromkeys(("deputy vice chancellor", "pro vice chancellor", "pro-vice-chancellor"), _SCHOOLS),
    **dict.fromkeys(("curator", "chief curator"), _COLLECTIONS),
    **dict.fromkeys(("force commander", "deputy force commander"), _MISSIONS),
}
"""What the words of the body's name are one of."""
_OF_UNIONS: Final = frozenset(
    "secretary general|deputy secretary general|executive secretary|assistant secretary general".split("|")
)


def body_told(s: Sentence, office: Office, known: Iterable[Organization]) -> Organization | None:
    """The body told last before the post, which has none of its own, that such a post is of."""
    if office.organization is not None or office.country is not None:
        return None
    before = s.starts[office.i]
    if office.title.name in _OF_UNIONS:
        here = [body for body in known if s.start <= body.start < before and body.kind != "state"]
        is_definite = s.low(office.i) == "the" and office.title_i == office.i + 1 and office.j == office.title_j
        return here[-1] if is_definite and here and here[-1].kind == "international" else None
    words = _HEADS.get(office.title.name)
    if words is None:
        return None
    named = s.low(office.title_i - 1) if office.title_i > 0 else ""  # `the College Commandant`
    wanted = frozenset((named,)) if named in words and s.is_capitalized(office.title_i - 1) else words
    told = [body for body in known if body.end and body.start < before]
    return next((body for body in reversed(told) if _is_such(body, wanted)), None)


def _is_such(body: Organization, words: frozenset[str]) -> bool:
    """The name of the body holds one of the words."""
    return body.kind in _KINDS and not words.isdisjoint(lexicon.tokens_of(body.head.lower()))


_KINDS: Final = frozenset(("other", "international", "military"))
