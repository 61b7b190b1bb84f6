"""Who is who across articles."""

from __future__ import annotations

import pytest
from hand_made_evidence import Corpus, april, correction, names_of

from warehouse.folding import fold_name
from warehouse.resolution.names import are_alike, family_and_given


def test_a_name_spelled_out_is_preferred_to_one_with_an_initial() -> None:
    corpus = Corpus()
    for number, name in ((1, "B. Sarnai"), (2, "B. Sarnai"), (3, "Batbayar Sarnai")):
        report = corpus.article(number, april(number))
        organ = report.organization("Steppe Board of Mongolia", "MNG", "state")
        report.office(report.person(name, "MNG"), "head", organ)
    assert names_of(corpus.core()) == ["Batbayar Sarnai"]


@pytest.mark.parametrize(
    "spellings",
    [
        ("Trần Thị Hoa Lài", "Tran Thi Hoa Lai"),
        ("Morita Kenjiro", "Kenjiro Morita", "MORITA Kenjiro"),
        ("Pak Chol-min", "Pak Chol Min", "Pak Cholmin"),
        ("Harold T. Whitcombe", "Harold Whitcombe"),
    ],
)
def test_one_person_across_diacritics_orders_hyphens_and_initials(spellings: tuple[str, ...]) -> None:
    corpus = Corpus()
    for number, spelling in enumerate(spellings, start=1):
        corpus.article(number, april(number)).person(spelling, "JPN")
    core = corpus.core()
    assert core["dim_person"].height == 1
    assert set(core["person_alias"]["alias"]) == set(spellings)


def test_two_people_of_one_name_stay_two_where_countries_differ() -> None:
    corpus = Corpus()
    corpus.article(1, april(1)).person("Lin Mei", "CHN")
    corpus.article(2, april(2)).person("Lin Mei", "SGP")
    core = corpus.core()
    assert sorted(core["dim_person"]["country_code"].to_list()) == ["CHN", "SGP"]


def test_a_country_that_one_article_has_wrong_does_not_make_two_holders_of_one_post() -> None:
    corpus = Corpus()
    for number, country in ((1, "KHM"), (2, "VNM"), (3, "KHM")):
        report = corpus.article(number, april(number))
        organ = report.organization("Tide Board of Cambodia", "KHM", "state")
        report.office(report.person("Chan Rithy", country), "head", organ)
    assert corpus.core()["dim_person"]["country_code"].to_list() == ["KHM"]


def test_the_country_of_the_posts_is_the_persons_where_the_article_does_not_tell() -> None:
    corpus = Corpus()
    report = corpus.article(1, april(1))
    report.office(report.person("Chan Rithy"), "head", report.organization("Tide Board of Cambodia", "KHM", "state"))
    assert corpus.core()["dim_person"]["country_code"].to_list() == ["KHM"]


def test_a_name_without_country_joins_the_only_person_of_that_name() -> None:
    corpus = Corpus()
    corpus.article(1, april(1)).person("Lin Mei", "CHN")
    corpus.article(2, april(2)).person("Lin Mei")
    core = corpus.core()
    assert core["dim_person"]["country_code"].to_list() == ["CHN"]


def test_a_name_without_country_joins_whose_country_its_article_names() -> None:
    corpus = Corpus()
    first = corpus.article(1, april(1))
    first.person("Lin Mei", "CHN")
    first.mention("Lin Mei", "person", person_no=1)
    corpus.article(2, april(2)).person("Lin Mei", "SGP")
    report = corpus.article(3, april(3))
    report.person("Lin Mei")
    report.mention("Lin Mei", "person", person_no=1)
    report.organization("Ministry of Tides of China", "CHN", "ministry")
    core = corpus.core()
    assert core["dim_person"].height == 2
    assert core["fact_mention"]["person_id"].n_unique() == 1


def test_a_name_without_country_between_two_people_stays_apart() -> None:
    corpus = Corpus()
    corpus.article(1, april(1)).person("Lin Mei", "CHN")
    corpus.article(2, april(2)).person("Lin Mei", "SGP")
    corpus.article(3, april(3)).person("Lin Mei")
    assert corpus.core()["dim_person"].height == 3


def test_two_of_one_name_and_country_stay_two_where_posts_exclude_each_other_on_one_day() -> None:
    corpus = Corpus()
    for number, title in ((1, "governor"), (2, "ambassador"), (3, "governor")):
        report = corpus.article(number, april(5))
        person = report.person("Bui Van Tam", "VNM")
        report.office(person, title, report.organization(f"Body of the {title}", "VNM", "state"), observed_on=april(5))
    core = corpus.core()
    assert core["dim_person"].height == 2
    held = core["fact_office_observation"].select("person_id", "position_id").unique()
    assert held["person_id"].n_unique() == held["position_id"].n_unique() == held.height == 2


def test_posts_that_one_article_gives_to_one_person_do_not_split_the_person() -> None:
    corpus = Corpus()
    for number, titles in ((1, ["governor"]), (2, ["ambassador"]), (3, ["governor", "ambassador"])):
        report = corpus.article(number, april(5))
        person = report.person("Bui Van Tam", "VNM")
        for title in titles:
            report.office(
                person, title, report.organization(f"Body of the {title}", "VNM", "state"), observed_on=april(5)
            )
    assert corpus.core()["dim_person"].height == 1


def test_a_left_out_part_of_a_name_is_one_person_in_the_same_post() -> None:
    corpus = Corpus()
    for number, name in ((1, "Ernesto Villaverde Quiroga"), (2, "Ernesto Villaverde")):
        report = corpus.article(number, april(number))
        person = report.person(name, "CUB")
        report.office(person, "head", report.organization("Ideological Department of the PCC", "CUB"))
    assert corpus.core()["dim_person"].height == 1


def test_an_initial_is_one_person_in_the_same_post() -> None:
    corpus = Corpus()
    for number, name in ((1, "B.Sukhtsetseg"), (2, "Batbayar Sukhtsetseg")):
        report = corpus.article(number, april(number))
        organ = report.organization("Ministry of Tides of Mongolia", "MNG", "ministry")
        report.office(report.person(name, "MNG"), "minister", organ)
    assert corpus.core()["dim_person"].height == 1
    assert not are_alike("b sukhtsetseg", "dorj sukhtsetseg")


def test_a_left_out_part_of_a_name_alone_proves_nothing() -> None:
    corpus = Corpus()
    corpus.article(1, april(1)).person("Ernesto Villaverde Quiroga", "CUB")
    corpus.article(2, april(2)).person("Ernesto Villaverde", "CUB")
    assert corpus.core()["dim_person"].height == 2


def test_two_names_alike_in_one_article_are_two_people() -> None:
    corpus = Corpus()
    report = corpus.article(1, april(1))
    organ = report.organization("Ideological Department of the PCC", "CUB")
    for name in ("Sergio Valdivieso", "Sergio Valdivieza"):
        report.office(report.person(name, "CUB"), "head", organ)
    assert corpus.core()["dim_person"].height == 2


def test_an_alias_of_an_article_joins_both_names_everywhere() -> None:
    corpus = Corpus()
    corpus.article(1, april(1)).person("Do Thi Quynh", "VNM", aliases=["Du Qiong"])
    corpus.article(2, april(2)).person("Du Qiong", "VNM")
    core = corpus.core()
    assert core["dim_person"].height == 1
    assert core["person_alias"]["alias"].to_list() == ["Do Thi Quynh", "Du Qiong"]


def test_a_short_name_joins_the_only_holder_of_the_post() -> None:
    corpus = Corpus()
    for number, name, full in ((1, "Petr Havlik", True), (2, "Havlik", False)):
        report = corpus.article(number, april(number))
        report.office(report.person(name, "CZE", full=full), "president", None)
    assert names_of(corpus.core()) == ["Petr Havlik"]


def test_a_short_name_that_fits_two_people_stays_unlinked() -> None:
    corpus = Corpus()
    for number, name, full in ((1, "Petr Havlik", True), (2, "Jan Havlik", True), (3, "Havlik", False)):
        report = corpus.article(number, april(number))
        report.office(report.person(name, "CZE", full=full), "deputy minister", None)
    assert names_of(corpus.core()) == ["Havlik", "Jan Havlik", "Petr Havlik"]


def test_short_names_without_a_post_are_not_joined_across_articles() -> None:
    corpus = Corpus()
    corpus.article(1, april(1)).person("Lin", "CHN", full=False)
    corpus.article(2, april(2)).person("Lin", "CHN", full=False)
    assert corpus.core()["dim_person"].height == 2


def test_the_name_is_as_most_articles_spell_it_and_ascii_beside_it() -> None:
    corpus = Corpus()
    for number, name in ((1, "Tran Thi Dao"), (2, "Trần Thị Đào"), (3, "Trần Thị Đào")):
        corpus.article(number, april(number)).person(name, "VNM")
    row = corpus.core()["dim_person"].row(0, named=True)
    assert (row["name"], row["name_ascii"]) == ("Trần Thị Đào", "Tran Thi Dao")
    assert (row["family_name"], row["given_name"]) == ("Trần", "Đào")


@pytest.mark.parametrize(
    ("name", "country", "family", "given"),
    [
        ("Lin Meihua", "CHN", "Lin", "Meihua"),
        ("MORITA Kenjiro", "JPN", "MORITA", "Kenjiro"),
        ("Bounmy Vongsa", "LAO", "Vongsa", "Bounmy"),
        ("Ernesto Villaverde Quiroga", "CUB", "Villaverde Quiroga", "Ernesto"),
        ("Someone Unknown", None, None, None),
        ("Mononym", "IDN", None, None),
    ],
)
def test_family_and_given_name_follow_the_convention_of_the_country(
    name: str, country: str | None, family: str | None, given: str | None
) -> None:
    assert family_and_given(name, country) == (family, given)


def test_short_words_that_differ_are_other_names() -> None:
    assert are_alike("sergei valdov", "sergey valdov")
    assert not are_alike("hung nguyen van", "hong nguyen van")
    assert not are_alike("wang yi", "wang yu")


def test_the_key_is_that_of_the_earliest_evidence_and_stays_as_later_articles_come() -> None:
    early, both = Corpus(), Corpus()
    early.article(7, april(1)).person("Lin Mei", "CHN")
    both.article(3, april(9)).person("Lin Mei", "CHN")
    both.article(7, april(1)).person("Lin Mei", "CHN")
    assert early.core()["dim_person"]["person_id"].to_list() == both.core()["dim_person"]["person_id"].to_list()


def test_a_correction_makes_two_names_one_person() -> None:
    corpus = Corpus()
    corpus.article(1, april(1)).person("Do Thi Quynh", "VNM")
    corpus.article(2, april(2)).person("Du Qiong", "VNM")
    rows = correction(
        "same person", name="Do Thi Quynh", country_code="VNM", other_name="Du Qiong", other_country_code="VNM"
    )
    assert corpus.core()["dim_person"].height == 2
    assert corpus.core(corrections=rows)["dim_person"].height == 1


def test_a_correction_takes_one_report_out_of_a_person() -> None:
    corpus = Corpus()
    corpus.article(1, april(1), text="Lin Mei opened the bridge.").person("Lin Mei", "CHN")
    corpus.article(2, april(2), text="Lin Mei, a swimmer, won.").person("Lin Mei", "CHN")
    rows = correction("different people", name="Lin Mei", quotation="Lin Mei, a swimmer")
    assert corpus.core()["dim_person"].height == 1
    assert corpus.core(corrections=rows)["dim_person"].height == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Moon Sung-hyun", "Mun Seong-hyeon"),
        ("Tak Duk-keun", "Tak Duk-geun"),
        ("Soukanh Vilayphon", "Soukhanh Vilayphone"),
        ("Bounthieng Sayalath", "Bunthieng Xayalath"),
        ("Domingos Kiala Samuco", "Domingos Quiala Samuco"),
        ("Azhari Mohd Noor", "Azhari Mohamad Noor"),
        ("Sh.Odonbaatar", "Shijeekhuu Odonbaatar"),
        ("Ruwan Sabry-Cader", "Ruwan Sabri"),
        ("Bill Whitcombe", "William Whitcombe"),
        ("Yuslandy Toranzo Peña", "Juslandi Toranzo Pena"),
        ("Chanthanom Phonesavath", "Chantanom Phonesavat"),
        ("Ganbold Sukhiin", "Ganbold Sukh"),
    ],
)
def test_spellings_of_one_name_in_other_letters_are_alike(one: str, other: str) -> None:
    keys = [" ".join(sorted(set(fold_name(name).split()))) for name in (one, other)]
    assert are_alike(*keys)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Nguyen Van Tho", "Nguyen Van Thu"),
        ("Matej Zupan", "Matej Zupančič"),
        ("Kim Min-su", "Kim Mun-ho"),
        ("Ali bin Salman", "Omar bin Khalid"),
        ("Jonas Berg", "Yiannis Berg"),
        ("Bat Erdene", "Batyar Erdene"),
    ],
)
def test_names_of_two_are_not_alike(one: str, other: str) -> None:
    keys = [" ".join(sorted(set(fold_name(name).split()))) for name in (one, other)]
    assert not are_alike(*keys)


def test_a_full_name_that_stands_in_another_is_the_same_ministers_within_days() -> None:
    corpus = Corpus()
    for number, name, ministry in (
        (1, "Esteban Lucio Carranza", "Ministry of Foreign Affairs of Peru"),
        (2, "Esteban Carranza", "Ministry of Foreign Affairs and Worship of Peru"),
    ):
        report = corpus.article(number, april(number))
        body = report.organization(ministry, "PER", "ministry")
        report.office(report.person(name, "PER"), "minister", body, observed_on=april(number))
    assert corpus.core()["dim_person"].height == 1


def test_two_who_met_are_known_by_each_other_where_both_names_are_spelled_in_two_ways() -> None:
    corpus = Corpus()
    for number, guest, host in (
        (1, "Joelvis Terrazas Pena", "Khamsouk Phommavane"),
        (2, "Yoelvis Terrazas Peña", "Khamsuk Phomavan"),
    ):
        report = corpus.article(number, april(11))
        people = [report.person(guest, "CUB"), report.person(host, "LAO")]
        report.event("meeting", april(11), *(("participant", person) for person in people))
    assert corpus.core()["dim_person"].height == 2


def test_two_spellings_with_one_title_within_days_are_one_person_of_one_country() -> None:
    corpus = Corpus()
    for number, name, body, country in (
        (1, "Somdeth Vilaykham", "Front for National Construction", "LAO"),
        (2, "Somdet Vilaikham", "Lao Front", "LAO"),
        (3, "Somdet Vilaikham", "Thai Front", "THA"),
    ):
        report = corpus.article(number, april(number))
        front = report.organization(body, country, "other")
        report.office(report.person(name, country), "president", front, observed_on=april(number))
    assert corpus.core()["dim_person"].height == 2


@pytest.mark.parametrize(
    ("first", "second", "country"),
    [
        ("Alicia Barrena", "Alicia Barrena Ibarra", "MEX"),
        ("Abdul Hamid Dbeiba", "Abdulhamid al-Dbeiba", "LBY"),
        ("Ahmed Aboul Gheitas", "Ahmed Abul-Gheitas", None),
    ],
)
def test_spellings_of_one_country_that_met_one_person_within_days_are_one(
    first: str, second: str, country: str | None
) -> None:
    corpus = Corpus()
    for number, name in ((1, first), (2, second)):
        report = corpus.article(number, april(number))
        people = [report.person(name, country), report.person("Hakan Fidar", "TUR")]
        report.event("meeting", april(number), *(("participant", person) for person in people))
    assert corpus.core()["dim_person"].height == 2


def test_names_that_are_parts_of_others_stay_apart_where_they_met_nobody_in_common() -> None:
    corpus = Corpus()
    for number, name, other in ((1, "Alicia Barrena", "Hakan Fidar"), (2, "Alicia Barrena Ibarra", "Joan Pratt")):
        report = corpus.article(number, april(number))
        people = [report.person(name, "MEX"), report.person(other, "TUR")]
        report.event("meeting", april(number), *(("participant", person) for person in people))
    assert corpus.core()["dim_person"].height == 4


def test_brothers_who_met_one_person_within_days_stay_two() -> None:
    corpus = Corpus()
    for number, name in ((1, "Tran Van Thang"), (2, "Tran Van Thanh")):
        report = corpus.article(number, april(number))
        people = [report.person(name, "VNM"), report.person("Hakan Fidar", "TUR")]
        report.event("meeting", april(number), *(("participant", person) for person in people))
    assert corpus.core()["dim_person"].height == 3


def test_a_korean_syllable_with_two_letters_for_one_sound_is_the_same() -> None:
    assert are_alike("duck han su", "duk han soo")


@pytest.mark.parametrize(
    ("one", "other"),
    [("Jörg Plenzdorf", "Joerg Plenzdorf"), ("Kostas Papathanasiou", "Konstantinos Papathanasiou")],
)
def test_umlauts_written_out_and_greek_short_forms_are_one_name(one: str, other: str) -> None:
    corpus = Corpus()
    for number, name in ((1, one), (2, other)):
        report = corpus.article(number, april(1))
        guest = report.person("Mu Xialing", "CHN")
        report.event("meeting", april(1), ("host", report.person(name, "DEU")), ("visitor", guest))
    core = corpus.core()
    assert core["dim_person"].height == 2
    assert core["fact_event"].height == 1


def test_a_country_has_one_premier_whatever_body_a_report_names() -> None:
    corpus = Corpus()
    for number, body in ((1, "China"), (2, "State Council of China")):
        report = corpus.article(number, april(1))
        organ = report.organization(body, "CHN", "state")
        report.office(report.person("Huo Jianxi", "CHN"), "prime minister", organ, observed_on=april(1))
    assert names_of(corpus.core()) == ["Huo Jianxi"]


def test_a_day_within_a_stay_knows_who_was_met_and_a_partys_leader_has_one_title_turned_either_way() -> None:
    corpus = Corpus()
    for number, (name, title) in enumerate(
        (("Alberto Machel Tembo", "secretary general"), ("Alberto Tembo", "general secretary")), start=1
    ):
        report = corpus.article(number, april(4))
        party = report.organization(f"Party {number} of Mozambique", "MOZ", "party")
        host = report.person(name, "MOZ")
        office = report.office(host, title, party)
        sides = (("host", host, office), ("visitor", report.person("Bui Manh Cuo", "VNM")))
        stay = {"ends_on": april(4), "date_precision": "range"} if number == 2 else {}
        report.event("reception", april(2 if number == 1 else 1), *sides, **stay)
    core = corpus.core()
    assert len(names_of(core)) == 2
    assert core["fact_event"].height == 1
