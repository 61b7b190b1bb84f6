"""Find people, organisations, positions, agreements and events by words."""

from __future__ import annotations

from dataclasses import dataclass

from warehouse.folding import fold_name
from warehouse.publishing.database import Connection

FOUND_SHOWN = 25
# Words that people put between names and that names seldom have; a search for nothing but these keeps them.
SMALL_WORDS = frozenset(("the", "a", "an", "of", "in", "on", "at", "with", "and", "to", "for", "by", "between"))

# Folded like fold_name: no diacritics, no case, no dots, hyphens or apostrophes.
_FOLD = "regexp_replace(lower(strip_accents(replace(replace({}, 'Đ', 'D'), 'đ', 'd'))), '[.\\-''’]', ' ', 'g')"
_NAMED = f"""
    with named as (
        select 'person' as kind, person_id as id, name, name as spelling, country_code as note from core.dim_person
        union all
        select 'person', person_id, person.name, alias, person.country_code
        from core.person_alias join core.dim_person as person using (person_id)
        union all
        select 'organization', organization_id, name, unnest([name, short_name]), kind from core.dim_organization
        union all
        select 'organization', organization_id, organization.name, alias, organization.kind
        from core.organization_alias join core.dim_organization as organization using (organization_id)
        union all
        select 'position', position.position_id, concat_ws(', ', position.title, organization.name),
            concat_ws(' ', position.title, organization.name, organization.short_name), null
        from core.dim_position as position
        left join core.dim_organization as organization using (organization_id)
        union all
        select 'agreement', agreement_id, title, title, concat_ws(', ', status, signed_on) from core.fact_agreement
    ),
    matched as (
        select *, {_FOLD.format("spelling")} as folded
        from named
        where spelling is not null
    )
    select kind, id, any_value(name) as name, any_value(note) as note, bool_or(folded = $whole) as is_exact
    from matched
    where len(list_filter($words, lambda word: not contains(folded, word))) = 0
    group by kind, id
    order by is_exact desc, list_position(['person', 'organization', 'position', 'agreement'], kind), name, id
    limit {FOUND_SHOWN + 1}
"""
_EVENTS = f"""
    with told as (
        select
            event.event_id, event.starts_on, event.subtype, event.status, place.name as place,
            string_agg(participant.name, ' – ' order by participant.participant_no) as people,
            string_agg(participant.organization, ' ') as organizations
        from core.fact_event as event
        left join core.dim_place as place on place.place_id = event.place_id
        left join reporting.event_participant as participant on participant.event_id = event.event_id
        group by all
    )
    select
        'event' as kind,
        event_id as id,
        concat_ws(', ', subtype || ' of ' || coalesce(people, 'unnamed sides'), place, starts_on) as name,
        status as note,
        false as is_exact
    from told
    where len(list_filter(
        $words,
        lambda word: not contains(
            {_FOLD.format("concat_ws(' ', subtype, people, organizations, place, starts_on)")}, word
        )
    )) = 0
    order by starts_on desc nulls last, event_id
    limit {FOUND_SHOWN + 1}
"""


@dataclass(frozen=True, slots=True)
class Found:
    """Something that the words may mean."""

    kind: str
    """`person`, `organization`, `position`, `agreement` or `event`."""
    key: int
    name: str
    note: str | None

    @property
    def handle(self) -> str:
        """What `communique explain` takes for it."""
        return f"{self.kind}:{self.key}"


def find(con: Connection, words: str) -> list[Found]:
    """What the words may mean, best first; one where it is clear.

    A name that is just these words wins over names that hold them, and names over events in which they occur.
    At most `FOUND_SHOWN` and one more, which says that there are still more.
    """
    whole = fold_name(words)
    asked = [word for word in whole.split() if word not in SMALL_WORDS] or whole.split()
    if not asked:
        return []
    rows = con.execute(_NAMED, {"words": asked, "whole": whole}).fetchall()
    exact = [row for row in rows if row[4]]
    if not rows:
        rows = con.execute(_EVENTS, {"words": asked}).fetchall()
    return [Found(*row[:4]) for row in exact or rows]
