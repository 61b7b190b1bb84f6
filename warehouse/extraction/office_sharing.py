"""Posts that are of the state told with them, and posts that share the body of the one behind them."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.office_model import Office
from warehouse.extraction.tokens import Sentence


def is_of_nation(office: Office) -> bool:
    """`Chief Justice of India`, `the Chinese special envoy`: a post of no body but the state that is told with it."""
    return office.title.name in _OF_NATIONS


_OF_NATIONS: Final = frozenset(
    (
        "chief justice|attorney general|prosecutor general|auditor general|comptroller and auditor general|"
        "solicitor general|chief election commissioner|ombudsman|human rights ombudsman|grand mufti|founding president|"
        "special envoy|special representative|envoy|climate envoy|nuclear envoy|trade envoy|presidential adviser|"
        "inspector-general of police|police chief|chief of army staff|chief of naval staff|chief of air staff|"
        "chief of the defense staff|chief of the defense forces|chief of the defense force|permanent representative|"
        "deputy permanent representative|ambassador-at-large|chief of state protocol|sherpa|"
        "plenipotentiary representative"
    ).split("|")
)


def is_of_same_body(s: Sentence, first: Office, second: Office) -> bool:
    """`Chairman and General Director of Viettel Group`, `Vice Chairman and Secretary General of the Association`: both
    of the one body."""
    is_open = first.organization is None and first.j == first.title_j and first.country is None
    if not is_open or s.lows[first.j : second.i] not in _SHARING or second.organization is None:
        return False
    body = second.organization
    if first.title.name in ("secretary", "deputy secretary") and body.kind in ("party", "party organ"):
        return (
            first.title.of is None and second.title.name != "member"
        )  # `secretary and department director of the C.C.`
    if body.kind == "military" and first.title.sector == "MIL":
        return True  # `Deputy Commander and Chief of Staff of Naval Region 3`
    if body.kind == "international":  # `executive vice-president and trade commissioner of the European Commission`
        return first.title.name in _VICE and first.title.of in (None, "state")
    if body.kind not in ("company", "other"):
        return False
    is_firm = second.title.sector == "BUS" or second.title.name in _OF_FIRMS
    if first.title.of in (None, "state") and is_firm:
        return True
    is_led = body.kind == "company" or body.sector in ("BUS", "EDU", "SOC")
    if first.title.of == "state":  # a president of the state, too, chairs commissions and councils
        return is_led and first.title.name in _ALSO_OF_BODIES
    if first.title.of == "party":  # `Party secretary and director of the Department of Commerce`
        words = body.head.lower().split()
        return first.title.name in ("secretary", "deputy secretary") and _OF_PLACES.isdisjoint(words)
    is_post = first.title.of is None and first.title.sector not in ("DIP", "IGO", "LEG")
    return is_post and second.title.of is None and second.title.sector != "DIP"


_SHARING: Final = (["and"], ["cum"], ["-", "cum", "-"], ["and", "concurrently"])
_ALSO_OF_BODIES: Final = frozenset(("president", "vice president", "chancellor", "vice chancellor"))
_VICE: Final = frozenset(("vice president", "executive vice president", "senior vice president"))
"""No state's: a president may chair an international body besides."""
_OF_PLACES: Final = frozenset(("committee", "council", "government", "front"))
_OF_FIRMS: Final = frozenset(
    (
        "director general|general manager|managing director|chief executive|secretary general|general secretary|"
        "principal|treasurer|editor-in-chief|executive director|executive secretary"
    ).split("|")
)
