-- The events in the columns of GDELT 2.0's event table, dyad by dyad, for those who have tools for it.
-- Grain: event and pair of sides; a visit stands twice, as made and as hosted; an event with one side stands once, with no actor 2. Appointments, which are no interstate events, are left out.
--   GLOBALEVENTID: hash of event, sides and code; stays the same from load to load
--   SQLDATE: first day of the event as YYYYMMDD; NULL where not known
--   MonthYear: its month as YYYYMM
--   Year: its year
--   FractionDate: its year with the share of the year gone by, as GDELT computes it: (month * 30 + day) / 365
--   Actor1Code: CAMEO code of actor 1 (who acts: visitor, sender, or who is named first): country, then role
--   Actor1Name: name of actor 1: the first of its side to be named
--   Actor1CountryCode: country of actor 1, ISO 3166-1 alpha-3
--   Actor1KnownGroupCode: always NULL: not coded here
--   Actor1EthnicCode: always NULL: not coded here
--   Actor1Religion1Code: always NULL: not coded here
--   Actor1Religion2Code: always NULL: not coded here
--   Actor1Type1Code: role of actor 1 by the office held: GOV, LEG, MIL, JUD, PTY, BUS, EDU, MED, IGO; diplomats are GOV, mass organisations CVL
--   Actor1Type2Code: always NULL: one role per actor
--   Actor1Type3Code: always NULL: one role per actor
--   Actor2Code: CAMEO code of actor 2 (to whom: host, recipient, or who is named later): country, then role
--   Actor2Name: name of actor 2: the first of its side to be named
--   Actor2CountryCode: country of actor 2, ISO 3166-1 alpha-3
--   Actor2KnownGroupCode: always NULL: not coded here
--   Actor2EthnicCode: always NULL: not coded here
--   Actor2Religion1Code: always NULL: not coded here
--   Actor2Religion2Code: always NULL: not coded here
--   Actor2Type1Code: role of actor 2 by the office held: GOV, LEG, MIL, JUD, PTY, BUS, EDU, MED, IGO; diplomats are GOV, mass organisations CVL
--   Actor2Type2Code: always NULL: one role per actor
--   Actor2Type3Code: always NULL: one role per actor
--   IsRootEvent: 1 for an event of its own, 0 for one that was part of a visit or conference
--   EventCode: CAMEO code; 042 for who made a visit, 043 for who hosted it, 036 for what is announced, 120 for what was cancelled
--   EventBaseCode: its first three digits
--   EventRootCode: its first two digits
--   QuadClass: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict
--   GoldsteinScale: Goldstein score of the code, -10 to 10
--   NumMentions: spans that prove the event, over all its reports
--   NumSources: distinct outlets that report it
--   NumArticles: articles that report it
--   AvgTone: always NULL: tone is not measured
--   Actor1Geo_Type: 1 for a country, 4 for a city of the world, NULL where not known; the side of actor 1 (its country; no coordinates)
--   Actor1Geo_FullName: name; the side of actor 1 (its country; no coordinates)
--   Actor1Geo_CountryCode: FIPS 10-4 country code, as GDELT uses it; the side of actor 1 (its country; no coordinates)
--   Actor1Geo_ADM1Code: always NULL: districts are not coded
--   Actor1Geo_ADM2Code: always NULL: districts are not coded
--   Actor1Geo_Lat: degrees north; the side of actor 1 (its country; no coordinates)
--   Actor1Geo_Long: degrees east; the side of actor 1 (its country; no coordinates)
--   Actor1Geo_FeatureID: GeoNames key; the side of actor 1 (its country; no coordinates)
--   Actor2Geo_Type: 1 for a country, 4 for a city of the world, NULL where not known; the side of actor 2 (its country; no coordinates)
--   Actor2Geo_FullName: name; the side of actor 2 (its country; no coordinates)
--   Actor2Geo_CountryCode: FIPS 10-4 country code, as GDELT uses it; the side of actor 2 (its country; no coordinates)
--   Actor2Geo_ADM1Code: always NULL: districts are not coded
--   Actor2Geo_ADM2Code: always NULL: districts are not coded
--   Actor2Geo_Lat: degrees north; the side of actor 2 (its country; no coordinates)
--   Actor2Geo_Long: degrees east; the side of actor 2 (its country; no coordinates)
--   Actor2Geo_FeatureID: GeoNames key; the side of actor 2 (its country; no coordinates)
--   ActionGeo_Type: 1 for a country, 4 for a city of the world, NULL where not known; the place of the event
--   ActionGeo_FullName: name; the place of the event
--   ActionGeo_CountryCode: FIPS 10-4 country code, as GDELT uses it; the place of the event
--   ActionGeo_ADM1Code: always NULL: districts are not coded
--   ActionGeo_ADM2Code: always NULL: districts are not coded
--   ActionGeo_Lat: degrees north; the place of the event
--   ActionGeo_Long: degrees east; the place of the event
--   ActionGeo_FeatureID: GeoNames key; the place of the event
--   DATEADDED: day of the first report as YYYYMMDD000000; NULL where not known
--   SOURCEURL: address of the first report, else where its file lay
with fips(country_code, fips_code) as (
    values
        ('ABW', 'AA'), ('AFG', 'AF'), ('AGO', 'AO'), ('AIA', 'AV'), ('ALB', 'AL'), ('AND', 'AN'), ('ANT', 'NT'),
        ('ARE', 'AE'), ('ARG', 'AR'), ('ARM', 'AM'), ('ASM', 'AQ'), ('ATA', 'AY'), ('ATF', 'FS'), ('ATG', 'AC'),
        ('AUS', 'AS'), ('AUT', 'AU'), ('AZE', 'AJ'), ('BDI', 'BY'), ('BEL', 'BE'), ('BEN', 'BN'), ('BFA', 'UV'),
        ('BGD', 'BG'), ('BGR', 'BU'), ('BHR', 'BA'), ('BHS', 'BF'), ('BIH', 'BK'), ('BLM', 'TB'), ('BLR', 'BO'),
        ('BLZ', 'BH'), ('BMU', 'BD'), ('BOL', 'BL'), ('BRA', 'BR'), ('BRB', 'BB'), ('BRN', 'BX'), ('BTN', 'BT'),
        ('BVT', 'BV'), ('BWA', 'BC'), ('CAF', 'CT'), ('CAN', 'CA'), ('CCK', 'CK'), ('CHE', 'SZ'), ('CHL', 'CI'),
        ('CHN', 'CH'), ('CIV', 'IV'), ('CMR', 'CM'), ('COD', 'CG'), ('COG', 'CF'), ('COK', 'CW'), ('COL', 'CO'),
        ('COM', 'CN'), ('CPV', 'CV'), ('CRI', 'CS'), ('CUB', 'CU'), ('CUW', 'UC'), ('CXR', 'KT'), ('CYM', 'CJ'),
        ('CYP', 'CY'), ('CZE', 'EZ'), ('DEU', 'GM'), ('DJI', 'DJ'), ('DMA', 'DO'), ('DNK', 'DA'), ('DOM', 'DR'),
        ('DZA', 'AG'), ('ECU', 'EC'), ('EGY', 'EG'), ('ERI', 'ER'), ('ESH', 'WI'), ('ESP', 'SP'), ('EST', 'EN'),
        ('ETH', 'ET'), ('FIN', 'FI'), ('FJI', 'FJ'), ('FLK', 'FK'), ('FRA', 'FR'), ('FRO', 'FO'), ('FSM', 'FM'),
        ('GAB', 'GB'), ('GBR', 'UK'), ('GEO', 'GG'), ('GGY', 'GK'), ('GHA', 'GH'), ('GIB', 'GI'), ('GIN', 'GV'),
        ('GLP', 'GP'), ('GMB', 'GA'), ('GNB', 'PU'), ('GNQ', 'EK'), ('GRC', 'GR'), ('GRD', 'GJ'), ('GRL', 'GL'),
        ('GTM', 'GT'), ('GUF', 'FG'), ('GUM', 'GQ'), ('GUY', 'GY'), ('HKG', 'HK'), ('HMD', 'HM'), ('HND', 'HO'),
        ('HRV', 'HR'), ('HTI', 'HA'), ('HUN', 'HU'), ('IDN', 'ID'), ('IMN', 'IM'), ('IND', 'IN'), ('IOT', 'IO'),
        ('IRL', 'EI'), ('IRN', 'IR'), ('IRQ', 'IZ'), ('ISL', 'IC'), ('ISR', 'IS'), ('ITA', 'IT'), ('JAM', 'JM'),
        ('JEY', 'JE'), ('JOR', 'JO'), ('JPN', 'JA'), ('KAZ', 'KZ'), ('KEN', 'KE'), ('KGZ', 'KG'), ('KHM', 'CB'),
        ('KIR', 'KR'), ('KNA', 'SC'), ('KOR', 'KS'), ('KWT', 'KU'), ('LAO', 'LA'), ('LBN', 'LE'), ('LBR', 'LI'),
        ('LBY', 'LY'), ('LCA', 'ST'), ('LIE', 'LS'), ('LKA', 'CE'), ('LSO', 'LT'), ('LTU', 'LH'), ('LUX', 'LU'),
        ('LVA', 'LG'), ('MAC', 'MC'), ('MAF', 'RN'), ('MAR', 'MO'), ('MCO', 'MN'), ('MDA', 'MD'), ('MDG', 'MA'),
        ('MDV', 'MV'), ('MEX', 'MX'), ('MHL', 'RM'), ('MKD', 'MK'), ('MLI', 'ML'), ('MLT', 'MT'), ('MMR', 'BM'),
        ('MNE', 'MJ'), ('MNG', 'MG'), ('MNP', 'CQ'), ('MOZ', 'MZ'), ('MRT', 'MR'), ('MSR', 'MH'), ('MTQ', 'MB'),
        ('MUS', 'MP'), ('MWI', 'MI'), ('MYS', 'MY'), ('MYT', 'MF'), ('NAM', 'WA'), ('NCL', 'NC'), ('NER', 'NG'),
        ('NFK', 'NF'), ('NGA', 'NI'), ('NIC', 'NU'), ('NIU', 'NE'), ('NLD', 'NL'), ('NOR', 'NO'), ('NPL', 'NP'),
        ('NRU', 'NR'), ('NZL', 'NZ'), ('OMN', 'MU'), ('PAK', 'PK'), ('PAN', 'PM'), ('PCN', 'PC'), ('PER', 'PE'),
        ('PHL', 'RP'), ('PLW', 'PS'), ('PNG', 'PP'), ('POL', 'PL'), ('PRI', 'RQ'), ('PRK', 'KN'), ('PRT', 'PO'),
        ('PRY', 'PA'), ('PSE', 'WE'), ('PYF', 'FP'), ('QAT', 'QA'), ('REU', 'RE'), ('ROU', 'RO'), ('RUS', 'RS'),
        ('RWA', 'RW'), ('SAU', 'SA'), ('SCG', 'YI'), ('SDN', 'SU'), ('SEN', 'SG'), ('SGP', 'SN'), ('SGS', 'SX'),
        ('SHN', 'SH'), ('SJM', 'SV'), ('SLB', 'BP'), ('SLE', 'SL'), ('SLV', 'ES'), ('SMR', 'SM'), ('SOM', 'SO'),
        ('SPM', 'SB'), ('SRB', 'RI'), ('SSD', 'OD'), ('STP', 'TP'), ('SUR', 'NS'), ('SVK', 'LO'), ('SVN', 'SI'),
        ('SWE', 'SW'), ('SWZ', 'WZ'), ('SXM', 'NN'), ('SYC', 'SE'), ('SYR', 'SY'), ('TCA', 'TK'), ('TCD', 'CD'),
        ('TGO', 'TO'), ('THA', 'TH'), ('TJK', 'TI'), ('TKL', 'TL'), ('TKM', 'TX'), ('TLS', 'TT'), ('TON', 'TN'),
        ('TTO', 'TD'), ('TUN', 'TS'), ('TUR', 'TU'), ('TUV', 'TV'), ('TWN', 'TW'), ('TZA', 'TZ'), ('UGA', 'UG'),
        ('UKR', 'UP'), ('URY', 'UY'), ('USA', 'US'), ('UZB', 'UZ'), ('VAT', 'VT'), ('VCT', 'VC'), ('VEN', 'VE'),
        ('VGB', 'VI'), ('VIR', 'VQ'), ('VNM', 'VM'), ('VUT', 'NH'), ('WLF', 'WF'), ('WSM', 'WS'), ('XKX', 'KV'),
        ('YEM', 'YM'), ('ZAF', 'SF'), ('ZMB', 'ZA'), ('ZWE', 'ZI')
),
goldstein(event_code, score) as (
    values
        ('030', 4.0), ('0311', 5.2), ('0312', 5.2), ('036', 4.0), ('040', 1.0), ('041', 1.0), ('042', 1.9), ('043', 2.8),
        ('044', 2.5), ('045', 5.0), ('046', 7.0), ('050', 3.5), ('051', 3.4), ('057', 8.0), ('060', 6.0), ('070', 7.0),
        ('071', 7.4), ('073', 7.4), ('120', -4.0)
),
country as (
    select country_code, min(name) as name
    from core.dim_place
    where kind = 'country'
    group by country_code
),
coded as (
    select
        event.*,
        case event.status when 'announced' then '036' when 'cancelled' then '120' else event_type.cameo_code end as event_code
    from core.fact_event as event
    join core.dim_event_type as event_type on event_type.event_type_id = event.event_type_id
    where event_type.cameo_code is not null
),
country_count as (
    select event_id, count(distinct country_code) as country_count
    from core.fact_event_participant
    group by event_id
),
participant as (
    select
        participant.event_id,
        participant.participant_no,
        participant.name,
        participant.country_code,
        participant.role,
        case participant.sector when 'DIP' then 'GOV' when 'SOC' then 'CVL' else participant.sector end as type_code,
        -- Who came or sent acts; who received is acted upon; else the order of being named decides.
        case when participant.role in ('visitor', 'sender') then 1 when participant.role in ('host', 'recipient') then 3
            else 2 end as precedence,
        -- Sides are countries; within one country, roles, and where these do not differ either, the participants.
        case
            when country_count.country_count > 1 then coalesce(participant.country_code, participant.name)
            when participant.role in ('host', 'visitor', 'sender', 'recipient') then participant.role
            else cast(participant.participant_no as varchar)
        end as side
    from reporting.event_participant as participant
    join country_count on country_count.event_id = participant.event_id
    where participant.role <> 'witness'
),
actor as (
    select *, row_number() over (partition by event_id order by precedence, participant_no) as actor_no
    from (
        select *
        from participant
        qualify row_number() over (partition by event_id, side order by precedence, participant_no) = 1
    )
),
-- The sides of an event in the order of acting: each with each that comes later.
dyad as (
    select one.event_id, one.actor_no as actor1_no, other.actor_no as actor2_no
    from actor as one
    join actor as other on other.event_id = one.event_id and other.actor_no > one.actor_no
    union all
    select event_id, max(actor_no), null
    from actor
    group by event_id
    having count(*) = 1
),
directed as (
    select coded.event_id, dyad.actor1_no, dyad.actor2_no, coded.event_code
    from coded
    join dyad on dyad.event_id = coded.event_id
    union all
    select coded.event_id, dyad.actor2_no, dyad.actor1_no, '043'
    from coded
    join dyad on dyad.event_id = coded.event_id and dyad.actor2_no is not null
    where coded.event_code = '042'
),
evidence as (
    select event_id, count(*) as span_count
    from core.fact_event_evidence
    group by event_id
),
report as (
    select article.article_id, article.published_on, coalesce(article.url, source_file.location) as address
    from core.fact_article as article
    left join raw.source_file as source_file on source_file.source_file_id = article.source_file_id
)
select
    cast(
        md5_number_lower(concat_ws('|', event.event_id, directed.actor1_no, coalesce(directed.actor2_no, 0), directed.event_code))
        % 9223372036854775807 as bigint
    ) as GLOBALEVENTID,
    cast(strftime(event.starts_on, '%Y%m%d') as integer) as SQLDATE,
    cast(strftime(event.starts_on, '%Y%m') as integer) as MonthYear,
    cast(year(event.starts_on) as integer) as Year,
    round(year(event.starts_on) + (month(event.starts_on) * 30 + day(event.starts_on)) / 365, 4) as FractionDate,
    actor1.country_code || coalesce(actor1.type_code, '') as Actor1Code,
    actor1.name as Actor1Name,
    actor1.country_code as Actor1CountryCode,
    cast(null as varchar) as Actor1KnownGroupCode,
    cast(null as varchar) as Actor1EthnicCode,
    cast(null as varchar) as Actor1Religion1Code,
    cast(null as varchar) as Actor1Religion2Code,
    actor1.type_code as Actor1Type1Code,
    cast(null as varchar) as Actor1Type2Code,
    cast(null as varchar) as Actor1Type3Code,
    actor2.country_code || coalesce(actor2.type_code, '') as Actor2Code,
    actor2.name as Actor2Name,
    actor2.country_code as Actor2CountryCode,
    cast(null as varchar) as Actor2KnownGroupCode,
    cast(null as varchar) as Actor2EthnicCode,
    cast(null as varchar) as Actor2Religion1Code,
    cast(null as varchar) as Actor2Religion2Code,
    actor2.type_code as Actor2Type1Code,
    cast(null as varchar) as Actor2Type2Code,
    cast(null as varchar) as Actor2Type3Code,
    case when event.parent_event_id is null then 1 else 0 end as IsRootEvent,
    directed.event_code as EventCode,
    left(directed.event_code, 3) as EventBaseCode,
    left(directed.event_code, 2) as EventRootCode,
    case
        when left(directed.event_code, 2) <= '05' then 1
        when left(directed.event_code, 2) <= '09' then 2
        when left(directed.event_code, 2) <= '13' then 3
        else 4
    end as QuadClass,
    cast(goldstein.score as double) as GoldsteinScale,
    coalesce(evidence.span_count, 0) as NumMentions,
    event.outlet_count as NumSources,
    event.article_count as NumArticles,
    cast(null as double) as AvgTone,
    case when fips1.fips_code is not null then 1 end as Actor1Geo_Type,
    country1.name as Actor1Geo_FullName,
    fips1.fips_code as Actor1Geo_CountryCode,
    cast(null as varchar) as Actor1Geo_ADM1Code,
    cast(null as varchar) as Actor1Geo_ADM2Code,
    cast(null as double) as Actor1Geo_Lat,
    cast(null as double) as Actor1Geo_Long,
    cast(null as varchar) as Actor1Geo_FeatureID,
    case when fips2.fips_code is not null then 1 end as Actor2Geo_Type,
    country2.name as Actor2Geo_FullName,
    fips2.fips_code as Actor2Geo_CountryCode,
    cast(null as varchar) as Actor2Geo_ADM1Code,
    cast(null as varchar) as Actor2Geo_ADM2Code,
    cast(null as double) as Actor2Geo_Lat,
    cast(null as double) as Actor2Geo_Long,
    cast(null as varchar) as Actor2Geo_FeatureID,
    case place.kind when 'country' then 1 when 'city' then 4 end as ActionGeo_Type,
    place.name as ActionGeo_FullName,
    place_fips.fips_code as ActionGeo_CountryCode,
    cast(null as varchar) as ActionGeo_ADM1Code,
    cast(null as varchar) as ActionGeo_ADM2Code,
    place.latitude as ActionGeo_Lat,
    place.longitude as ActionGeo_Long,
    cast(place.geonames_id as varchar) as ActionGeo_FeatureID,
    cast(strftime(first_report.published_on, '%Y%m%d000000') as bigint) as DATEADDED,
    first_report.address as SOURCEURL
from directed
join coded as event on event.event_id = directed.event_id
join actor as actor1 on actor1.event_id = directed.event_id and actor1.actor_no = directed.actor1_no
left join actor as actor2 on actor2.event_id = directed.event_id and actor2.actor_no = directed.actor2_no
left join goldstein on goldstein.event_code = directed.event_code
left join evidence on evidence.event_id = directed.event_id
left join report as first_report on first_report.article_id = event.first_article_id
left join core.dim_place as place on place.place_id = event.place_id
left join fips as fips1 on fips1.country_code = actor1.country_code
left join fips as fips2 on fips2.country_code = actor2.country_code
left join fips as place_fips on place_fips.country_code = place.country_code
left join country as country1 on country1.country_code = actor1.country_code
left join country as country2 on country2.country_code = actor2.country_code
