-- Which agreements did China and Vietnam sign in 2024, and where does it stand?
select signed_on, kind, title, parties, place, headline, url
from reporting.agreement
where status = 'signed'
    and year(signed_on) = 2024
    and contains(party_countries, 'CHN')
    and contains(party_countries, 'VNM')
order by signed_on, title
