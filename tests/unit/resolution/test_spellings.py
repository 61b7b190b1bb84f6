"""Names of one person as the newsrooms of two countries write them, and people of one name who are two."""

from __future__ import annotations

import pytest
from hand_made_evidence import Corpus, april, names_of

from warehouse.folding import fold_name
from warehouse.resolution.names import are_alike


def _keys(*names: str) -> list[str]:
    return [" ".join(sorted(set(fold_name(name).split()))) for name in names]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ryu Heesang", "Yoo Hee-sang"),
        ("Pyo Kyung-wha", "Pyo Gyeong-hwa"),
        ("Jin Ho Tak", "Tak Jinho"),
        ("Tarek Abdel Moneim", "Tariq Abdelmoneim"),
        ("Abdul Rahman Al Mansoori", "Abdulrahman Al Mansouri"),
        ("Ihab El Dessouky", "Ihab Al-Dessouki"),
        ("Salma Al-Zaheri", "Salma Al Dhaheri"),
        ("Shin'ichi Morozumi", "Morozumi Shinichi"),
        ("Pyotr Shchukarev", "Pyotr Shukarev"),
        ("Wichien Thamrong", "Vichien Thamrong"),
        ("Volodymyr Hrynchuk", "Vladimir Grinchuk"),
        ("Đuro Šarić", "Djuro Saric"),
        ("Kiyoshi Satoh", "Sato Kiyoshi"),
        ("Ban Chul-ho", "Pan Cheol Ho"),
        ("Saif Ben Tahnoun", "Seif bin Tahnoun"),
        ("Xaychay Keomany", "Saichay Keomany"),
        ("Chi Mi-rae", "Ji Mi Rae"),
        ("Doh Ha-jun", "Do Ha Joon"),
        ("Kye Song Chol", "Kye Seong-cheol"),
        ("Rim Yong Ok", "Lim Young-ok"),
        ("Abdul Aziz Al-Hattabi", "Abdulaziz bin Nasser Al Hattabi"),
        ("Ihar Hrynevau", "Igor Grinevov"),
        ("Siarhei Zhdanau", "Sergey Zhdanov"),
        ("Viktar Paulenka", "Viktor Pavlenko"),
        ("Elnur Quseynli", "Elnur Guseynli"),
        ("Rustam Huseynov", "Rustam Guseynov"),
        ("Khamsone Saysanith", "Khamxone Xaysanit"),
        ("Tang Lihua", "Đường Lệ Hoa"),
        ("Zhao Wenbin", "Triệu Văn Bân"),
        ("Xie Zhi-yuan", "Tạ Chí Viễn"),
        ("Yahya El Shazli", "Yehia El-Shazly"),
        ("Youssef Khalidi", "Yusuf Khalidy"),
        ("Ceyhun Əliyarov", "Jeyhun Aliyarov"),
        ("Cahit Demirel", "Jahit Demirel"),
        ("Gamal Husni", "Jamal Husni"),
        ("Khaled Chaker", "Khalid Shaker"),
        ("Hassan Cheikh Mahmoudi", "Hassan Sheikh Mahmoudi"),
        ("Mohammad Ishaque Darwish", "Ishaq Darwish"),
        ("Haitham Ghazi", "Haytham Gazi"),
        ("Konstantinos Komnas", "Constantinos Komnas"),
        ("Ulf Christersen", "Ulf Kristersen"),
        ("Gurbanguly Berdiyev", "Kurbanguly Berdiev"),
        ("Maja Zupan", "Maya Zupan"),
        ("Luiz Bastos Neto", "Luis Bastos Neto"),
    ],
)
def test_names_written_apart_or_by_other_letters_are_alike(one: str, other: str) -> None:
    assert are_alike(*_keys(one, other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tak Jin-ho", "Tak Jin-hee"),
        ("Abdullah bin Rashid", "Abdul Rahman bin Rashid"),
        ("Wati Sukma", "Vera Sukma"),
        ("Bounthy Keosay", "Bountha Keosay"),
        ("Hamad Al Mansoor", "Ahmed Al Mansoor"),
        ("Tong Yimin", "Tong Yiming"),
        ("Tong Wenxi", "Tong Wensi"),
        ("Kye Young-min", "Kye Yong-man"),
        ("Ban Chul-ho", "Pan Cheol Min"),
        ("Kye Song Chol", "Kye Su Chol"),
        ("Siarhei Zhdanau", "Sergey Zhukov"),
        ("Tang Lihua", "Triệu Lệ Hoa"),
        ("Tang Lihua", "Đường Lệ Bình"),
        ("Zhao Wenbin", "Triệu Văn"),
        ("Zhao Wenbin", "Triệu Văn Sơn"),
        ("Wang Lifang", "Wang Lifeng"),
        ("Chen Wei", "Shen Wei"),
        ("Kamal Husni", "Gamil Husni"),
        ("Chana Sok", "Shamo Sok"),
    ],
)
def test_names_of_others_are_not(one: str, other: str) -> None:
    assert not are_alike(*_keys(one, other))


@pytest.mark.parametrize(("read", "count"), [("Đường Lệ Hoa", 2), ("Đường Minh Hoa", 3)])
def test_a_chinese_guest_is_one_as_vietnamese_reads_the_name_where_one_host_met_both(read: str, count: int) -> None:
    corpus = Corpus()
    for number, name in ((1, "Tang Lihua"), (2, read)):
        report = corpus.article(number, april(11))
        guest, host = report.person(name, "CHN"), report.person("Vu Khac Tam", "VNM")
        report.event("meeting", april(11), ("visitor", guest), ("host", host))
    assert corpus.core()["dim_person"].height == count


def test_a_korean_guest_is_heard_as_one_where_both_syllables_are_spelled_otherwise() -> None:
    corpus = Corpus()
    for number, name in ((1, "Kwon Duk-chul"), (2, "Kwon Deok-cheol")):
        report = corpus.article(number, april(11))
        people = [report.person(name, "KOR"), report.person("Hakan Fidar", "TUR")]
        report.event("meeting", april(11), *(("participant", person) for person in people))
    assert corpus.core()["dim_person"].height == 2


def test_a_short_name_fits_two_longer_ones_that_are_spellings_of_one() -> None:
    corpus = Corpus()
    for number, name in ((1, "Abdulrahman Al Ketbi"), (2, "Abdul Rahman Al Kitbi"), (3, "Abdul Rahman Al Katbi")):
        report = corpus.article(number, april(11))
        people = [report.person(name, "ARE"), report.person("Hakan Fidar", "TUR")]
        report.event("meeting", april(11), *(("participant", person) for person in people))
    assert corpus.core()["dim_person"].height == 2


@pytest.mark.parametrize(
    ("second", "count"), [("Ministry of Trade of {}", 3), ("Ministry of Foreign Affairs of {}", 2)]
)
def test_two_of_one_name_whom_a_third_met_on_one_day_are_two_by_their_countries_and_posts(
    second: str, count: int
) -> None:
    corpus = Corpus()
    for number, country, state, body in (
        (1, "CHN", "China", "Ministry of Foreign Affairs of {}"),
        (2, "SGP", "Singapore", second),
    ):
        report = corpus.article(number, april(11))
        guest, host = report.person("Wan Haotian", country), report.person("Hakan Fidar", "TUR")
        report.office(guest, "minister", report.organization(body.format(state), country, "ministry"))
        report.event("meeting", april(11), ("participant", guest), ("participant", host))
    assert corpus.core()["dim_person"].height == count


def test_a_speaker_is_one_whether_the_parliament_is_called_by_its_own_name_or_not() -> None:
    corpus = Corpus()
    for number, body in ((1, "Sejm of Poland"), (2, "Parliament of Poland")):
        report = corpus.article(number, april(11))
        house = report.organization(body, "POL", "legislature")
        report.office(report.person("Hanna Wilczek", "POL"), "speaker", house, observed_on=april(11))
    assert names_of(corpus.core()) == ["Hanna Wilczek"]


@pytest.mark.parametrize(
    ("first", "second", "count"),
    [
        (("minister", "Ministry of Trade of Peru"), ("minister", "Ministry of Industry and Commerce of Peru"), 2),
        (("minister", "Ministry of Trade of Peru"), ("minister", "Ministry of Defense of Peru"), 3),
        (("minister", "Ministry of Trade of Peru"), ("deputy minister", "Ministry of Trade of Peru"), 3),
        (("minister", "Ministry of Trade of Peru"), ("chief negotiator", "Ministry of Defense of Peru"), 2),
    ],
)
def test_like_names_that_one_host_received_on_a_day_are_two_in_posts_that_exclude_each_other(
    first: tuple[str, str], second: tuple[str, str], count: int
) -> None:
    corpus = Corpus()
    for number, name, (title, body) in ((1, "Octavio Cepeda", first), (2, "Otavio Cepeda", second)):
        report = corpus.article(number, april(11))
        guest, host = report.person(name, "PER"), report.person("Hakan Fidar", "TUR")
        report.office(guest, title, report.organization(body, "PER", "ministry"))
        report.event("meeting", april(11), ("visitor", guest), ("host", host))
    assert corpus.core()["dim_person"].height == count


@pytest.mark.parametrize(
    ("first", "second", "country", "count"),
    [
        ("Stelios Lykidis", "Stylianos Lykidis", "GRC", 2),
        ("Choe Sun Hui", "Choi Son-hui", "PRK", 2),
        ("Tran Thanh Manh", "Tran Thanh Man", "VNM", 2),
        ("Bambang Surya", "Bambang Hartawan", "IDN", 3),
        ("Stelios Lykidis", "Petros Lykidis", "GRC", 3),
    ],
)
def test_holders_of_one_post_whom_one_guest_met_on_one_day_are_one_where_their_names_begin_alike(
    first: str, second: str, country: str, count: int
) -> None:
    assert _met_by_one_guest((first, "minister"), (second, "minister"), "Ministry of Trade", country) == count


@pytest.mark.parametrize(
    ("title", "other", "count"),
    [("speaker", "president", 2), ("head", "speaker", 2), ("speaker", "deputy speaker", 3)],
)
def test_a_parliaments_head_is_one_post_however_it_is_called(title: str, other: str, count: int) -> None:
    one, two = ("Stelios Lykidis", title), ("Stylianos Lykidis", other)
    assert _met_by_one_guest(one, two, "Parliament", "GRC") == count


def _met_by_one_guest(one: tuple[str, str], other: tuple[str, str], body: str, country: str) -> int:
    """How many people two reports of one day tell of: each a guest and a host, told by name and title."""
    corpus = Corpus()
    for number, (name, title) in enumerate((one, other), start=1):
        report = corpus.article(number, april(11))
        host, guest = report.person(name, country), report.person("Hakan Fidar", "TUR")
        kind = "legislature" if body == "Parliament" else "ministry"
        report.office(host, title, report.organization(body, country, kind))
        report.event("meeting", april(11), ("host", host), ("visitor", guest))
    return len(names_of(corpus.core()))


@pytest.mark.parametrize(
    ("first", "second", "count"),
    [
        ("Economy", "Economic Affairs", 2),
        ("Agriculture", "Agricultural Development", 2),
        ("Transport", "Transportation", 2),
        ("Labour", "Employment", 2),
        ("Energy", "Electricity", 2),
        ("Energy", "Culture", 3),
    ],
)
def test_a_ministry_named_by_another_form_of_its_word_is_the_same(first: str, second: str, count: int) -> None:
    corpus = Corpus()
    for number, name, field in ((1, "Jörg Müllner-Brandt", first), (2, "Joerg Muellner-Brandt", second)):
        report = corpus.article(number, april(11))
        guest, host = report.person(name, "DEU"), report.person("Hakan Fidar", "TUR")
        ministry = report.organization(f"Ministry of {field} of Germany", "DEU", "ministry")
        report.office(guest, "minister", ministry)
        report.event("meeting", april(11), ("visitor", guest), ("host", host))
    assert corpus.core()["dim_person"].height == count
