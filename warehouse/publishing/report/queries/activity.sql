-- Events that occurred by month and kind.
select month_on, subtype, event_count
from reporting.activity_by_month
where month_on is not null and event_count > 0
order by month_on, subtype
