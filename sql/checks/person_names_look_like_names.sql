-- A person's name has letters, no digits and no line end, and at most eight words.
-- severity: content
select person_id, name
from core.dim_person
where regexp_matches(name, '[0-9\n<>@_]')
    or not regexp_matches(name, '\pL')
    or length(regexp_replace(trim(name), '[^\s]+', '', 'g')) > 7
