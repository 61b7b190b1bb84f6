"""What the benchmarks' corpus is made of: invented people, real countries and offices, the press's house styles."""

from __future__ import annotations

VIETNAMESE = "Nguyen Tran Le Pham Hoang Vu Dang Bui Do Ngo Duong Ly Dinh Truong Phan Vo Huynh Dao Doan Trinh".split()
VIETNAMESE_MIDDLE = """Van Thi Minh Quoc Huu Ngoc Duc Xuan Thanh Kim Hong Quang Bao Gia Tien Trong Dinh Cong Anh Hoai
Thu Khanh Manh Phuong Tuan Viet""".split()
VIETNAMESE_GIVEN = """Hoa Lam Binh Khoa Nhan Phuc Son Tam Uyen Vinh Yen Cuong Diep Thiep Khai Hung Dung Hai Linh Mai
Nam Nghia Phong Quyen Sang Tai Thang Thao Thuy Toan Trang Tri Trung Tu Tung Van Vy Chau Chien Dat Giang Hanh Hien Hieu
Hoan Huong Kien Loan Long Luan""".split()
CHINESE = """Zhou Wu Luo Shen Pan Cheng Jiang Gu Cai Fan Qiu Rao Xie Zhong Deng Yu Zhao Qian Sun Feng Wei Han Yang Zhu
Qin Xu Hou Lyu Kong Cao Yan Jin Tao Ge Peng Lu Fang Ren Yuan Liu Bai Tang Lei Hao Dong Liang Du Ruan Lan Min""".split()
CHINESE_FIRST = """Ming Hao Kai Wen Hai Le Pei Jia Ruo De Guo Jian Zhi Xiao Yong Chun Li Yi Zhen Shu Rong Bao Xin Hong
Ying Yun""".split()
CHINESE_SECOND = """yuan ran shan bo hui ruo jun ming wei xi hai feng lin qing ping hua guang jie tao rui ting yan cheng
liang song chao""".split()
WESTERN_GIVEN = """Rami Ingrid Lucia Sergei Marta Paolo Chidi Anna Tomas Helena Viktor Elena Jozef Amina Pedro Carmen
Ivan Olga Erik Astrid Mateo Rosa Samuel Grace Daniel Miriam Stefan Katarina Andre Beatriz Nikolai Irina Ahmed Leila
Felipe Sofia Oscar Emilia Bruno Clara Hassan Nadia Peter Judith Rafael Teresa Lukas Vera Omar Salma""".split()
WESTERN_FIRST = """Had Sol Arri Petr Alva Ros Oka Lind Mar Nov Ferr Kar Ber Cast Dom Eng Fal Gor Holm Iva Jor Kov Lam
Mol Nor Ort Pal Quin Rom Sal Tor Urb Val Wal Yel Zan Bran Cor Del Est""".split()
WESTERN_SECOND = """dad berg eta enko rez sini for qvist chetti ak eira atov nard illo browski strom cone man gues
ovic tega via eiro ano sen elli ado ska ini eros""".split()

STATES = (
    ("Vietnam", "Vietnamese", "Hanoi"), ("China", "Chinese", "Beijing"), ("Laos", "Lao", "Vientiane"),
    ("Cuba", "Cuban", "Havana"), ("Russia", "Russian", "Moscow"), ("Cambodia", "Cambodian", "Phnom Penh"),
    ("Japan", "Japanese", "Tokyo"), ("Singapore", "Singaporean", "Singapore"), ("Italy", "Italian", "Rome"),
    ("Thailand", "Thai", "Bangkok"), ("India", "Indian", "New Delhi"), ("Indonesia", "Indonesian", "Jakarta"),
    ("Mongolia", "Mongolian", "Ulaanbaatar"), ("Nigeria", "Nigerian", "Abuja"), ("Mexico", "Mexican", "Mexico City"),
    ("Poland", "Polish", "Warsaw"), ("Norway", "Norwegian", "Oslo"), ("Kuwait", "Kuwaiti", "Kuwait City"),
    ("Peru", "Peruvian", "Lima"), ("Brazil", "Brazilian", "Brasilia"), ("Egypt", "Egyptian", "Cairo"),
    ("Hungary", "Hungarian", "Budapest"), ("Serbia", "Serbian", "Belgrade"), ("Sweden", "Swedish", "Stockholm"),
    ("Belarus", "Belarusian", "Minsk"), ("Kazakhstan", "Kazakh", "Astana"), ("Angola", "Angolan", "Luanda"),
    ("Chile", "Chilean", "Santiago"), ("Argentina", "Argentine", "Buenos Aires"), ("Spain", "Spanish", "Madrid"),
    ("Austria", "Austrian", "Vienna"), ("Finland", "Finnish", "Helsinki"), ("Morocco", "Moroccan", "Rabat"),
    ("Ghana", "Ghanaian", "Accra"), ("Kenya", "Kenyan", "Nairobi"), ("Turkey", "Turkish", "Ankara"),
)  # fmt: skip
"""Country, adjective, capital; the first are written of most."""

PARTY_OFFICES = {
    "Vietnam": (
        "Politburo member and permanent member of the Secretariat",
        "head of the Organization Commission of the Communist Party of Vietnam (CPV) Central Committee",
        "deputy head of the CPV Central Committee's Commission for External Relations",
        "State President", "National Assembly Chairman",
    ),
    "China": (
        "member of the Political Bureau of the Communist Party of China (CPC) Central Committee",
        "head of the Organization Department of the CPC Central Committee",
        "deputy head of the International Department of the CPC Central Committee", "State Councilor",
    ),
    "Laos": ("head of the Lao People's Revolutionary Party Central Committee's Organization Commission",),
    "Cuba": ("member of the Political Bureau of the Communist Party of Cuba Central Committee",),
}  # fmt: skip
STATE_OFFICES = (
    "{adjective} Foreign Minister", "Deputy Prime Minister of {state}",
    "Minister of Trade and Industry of {state}", "{adjective} Deputy Minister of Health", "{adjective} Prime Minister",
    "{adjective} Minister of Agriculture and Rural Development", "Deputy Minister of Foreign Affairs of {state}",
    "Chairman of the {state} Chamber of Commerce and Industry", "{adjective} Minister of National Defence",
    "Speaker of the House of Representatives of {state}", "{adjective} Ambassador", "{adjective} Minister of Education",
)  # fmt: skip

SUBJECTS = """digital transformation;high-tech agriculture;cadre training;renewable energy;customs inspection;tourism
and people-to-people exchanges;maritime security;vocational training;the fight against cross-border crime;railway
connection;logistics;food security;trade in farm produce;climate change response;public health;theoretical
research;inter-party exchanges;sub-regional connectivity;fisheries;science and technology;border management;hydropower
development;urban planning;the protection of citizens;labour and employment;journalism training;archives and
libraries;disaster relief;water resources;digital payments;air services;the training of translators;sports and
youth exchanges;standards and quality;tax administration;semiconductor production;forest protection;mine
clearance;the digital economy;legal assistance""".replace("\n", " ").split(";")
ADJECTIVES = """practical long-term mutual regional technical scientific cultural rural maritime green academic legal
industrial monetary municipal parliamentary local joint annual coastal urban vocational bilateral public historic modern
balanced reliable renewed broader closer deeper steady rapid careful open fair shared specific effective regular
northern southern eastern western central remote mountainous temporary permanent seasonal weekly quarterly digital
mobile automatic manual private wholesale small medium-sized large advanced basic costly cheap voluntary compulsory
independent temperate tropical agricultural pharmaceutical nuclear solar thermal mechanical electrical chemical
biological medical surgical dental veterinary pedagogical linguistic musical literary artistic culinary athletic
electronic optical acoustic geological seismic meteorological oceanic riverine alpine inland offshore overseas domestic
foreign multilateral continental federal provincial communal civic social demographic statistical fiscal budgetary
commercial financial logistical editorial archival documentary educational professional amateur junior senior
preliminary final partial complete provisional definitive verbal written printed graphic visual narrow wide deep
shallow heavy light dense sparse clean safe secure resilient flexible uniform diverse separate parallel successive
earlier later recent forthcoming overdue unfinished neglected promising demanding ambitious modest""".split()
NOUNS = """programmes projects exchanges surveys workshops scholarships tariffs loans standards investments contracts
markets ports bridges schools hospitals laboratories universities enterprises cooperatives exhibitions centres hotlines
quotas licences services farms villages grids chains zones parks railways tunnels canals reservoirs pipelines terminals
warehouses factories workshops foundries shipyards airports stations depots garages roads highways ferries trams buses
tractors harvesters mills bakeries dairies orchards vineyards plantations nurseries greenhouses fisheries hatcheries
forests wetlands reserves gardens beaches islands rivers lakes dams dikes wells pumps turbines generators batteries
panels cables satellites antennas networks servers archives libraries museums theatres cinemas galleries orchestras
choirs festivals contests tournaments stadiums gyms pools clinics pharmacies ambulances vaccines medicines instruments
microscopes scanners sensors cameras drones robots machines tools spare-parts components chips materials fabrics
garments shoes furniture-makers ceramics jewellers carpenters masons plumbers electricians engineers architects
surveyors geologists chemists biologists physicists mathematicians economists statisticians accountants auditors
inspectors judges prosecutors notaries interpreters translators editors reporters printers publishers booksellers
teachers tutors lecturers apprentices interns graduates veterans pensioners widows orphans farmers herders fishermen
miners sailors pilots drivers guides cooks waiters traders shippers importers exporters wholesalers retailers brokers
insurers bankers investors donors sponsors volunteers observers delegates councillors mayors governors regulations
statutes treaties protocols charters guidelines manuals textbooks dictionaries maps charts catalogues registers
databases statistics forecasts budgets audits tenders bids patents trademarks certificates diplomas permits visas
passports invoices receipts deposits bonds shares dividends pensions wages bonuses allowances subsidies grants taxes
levies fees fines penalties premiums prices rents harvests yields exports imports reserves stocks shipments parcels
letters telegrams broadcasts films photographs paintings sculptures monuments shrines temples churches""".split()
PLACE_FIRST = (
    "Ban Kam Lor Sen Tak Vang Phu Dak Nam Muong Ost Ver Kal Bor San Rio Val Mor Del Tar Zan Kir Ula Bat".split()
)
PLACE_SECOND = "pha lo dan rik ova gorsk ton ville bao tuan hai xeng kham sok mir gan dor ella ero ito ense ham".split()
VERBS = """strengthen expand deepen promote review coordinate accelerate renew support widen protect finance restore
connect measure improve examine regulate attract simplify prepare complete extend modernise balance encourage shape
upgrade multiply diversify supervise inspect certify translate digitise publish distribute assemble repair replace
rebuild relocate merge divide lease insure subsidise exempt register catalogue preserve display compare evaluate test
pilot demonstrate teach train recruit retain reward host welcome escort supply purchase store transport import export
harvest plant irrigate drain dredge pave electrify insulate monitor forecast map survey number audit""".split()
CIRCUMSTANCES = """in the coming time;in line with the agreements reached by the two sides;on the basis of equality and
mutual benefit;with priority given to border provinces;within the framework of the joint committee;for the sake of peace
and stability;in the spirit of their traditional friendship;before the end of the year;with the participation of
enterprises;at both central and local levels;as agreed by senior leaders;in a practical manner;despite complicated
developments in the world;for the benefit of their peoples;under the new action plan;in accordance with international
law;through regular working contacts;step by step and with clear schedules;without affecting third parties;where both
have strengths""".replace("\n", " ").split(";")
OPENERS = (
    "{host} affirmed that {own} attaches importance to its relations with {other}, and proposed to ",
    "{guest} said that the two sides should ",
    "{guest} thanked {own} for its support, adding that {other} is ready to ",
    "{host} suggested that both sides ",
    "For his part, {guest} expressed the hope that the ministries concerned will ",
    "The two sides agreed to ",
    "{host} noted that enterprises have begun to ",
    "According to {guest}, there is still much room to ",
    "They shared the view that it is time to ",
    "{host} asked {other} to create conditions for localities to ",
    "He underlined the need to ",
    "{guest} stressed that {other} will continue to ",
    "Both officials spoke highly of efforts to ",
    "In recent years, agencies of the two countries have worked to ",
    "Regarding regional issues, {host} called on the parties to ",
    "On this occasion, the delegations discussed how to ",
)
AGREEMENTS = (
    "a memorandum of understanding on cooperation in {subject}",
    "an agreement on {subject}",
    "a cooperation plan on {subject} for the next five years",
    "the minutes of their talks on {subject}",
)
