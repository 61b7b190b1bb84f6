"""Texts that try what reads articles: each kind gives a text of about a given number of characters."""

from __future__ import annotations

import random
from collections.abc import Callable
from itertools import count

HEAD = (
    " date 2024-05-16 Guest received\nHanoi (VNA) – Foreign Minister Le Van Khai received a guest from Laos on May 16. "
    "He said that trade between the two countries had grown by a tenth in the year that is now behind them, and that "
    "both sides were to meet again in the autumn. The guest thanked him for the help that his country had been given "
    "with its schools and its roads, and told him of the new railway that will be opened when the rains are over.\n"
)
"""English enough for the rest to be read as such."""
NAMES = "Le Van Khai,Tran Thi Lan,Li Wenbo,Anou Keo,Fumio Oka,Rami Haddad,Ernesto Villaverde,Phouvong Sisouk".split(",")
PLACES = "Hanoi,Vientiane,Beijing,Havana,Tokyo,Phnom Penh,Moscow,Singapore".split(",")
OFFICES = (
    "General Secretary,Foreign Minister,member of the Politburo,Ambassador,head of the Organization Commission,"
    "Deputy Prime Minister,permanent member of the Secretariat,Chairman of the National Assembly"
).split(",")


def filled(size: int, piece: Callable[[int], str], joint: str = "", head: str = HEAD) -> str:
    """Pieces, each with its number, until the text has its size."""
    parts, length = [head], len(head)
    for number in count():
        if length >= size:
            return "".join(parts)
        part = piece(number) + joint
        parts.append(part)
        length += len(part)
    raise AssertionError("unreachable")


def _of(items: list[str], number: int) -> str:
    return items[number % len(items)]


def _person(number: int) -> str:
    return f"{_of(NAMES, number)} {'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[number % 26]}{'aeiou'[number // 26 % 5]}n"


def _meeting(number: int) -> str:
    return f"{_of(OFFICES, number)} {_person(number)} met {_person(number + 7)}."


def noise(size: int, letters: str) -> str:
    """Letters by chance, the same ones each time."""
    return HEAD + "".join(random.Random(size).choices(letters, k=size))


def noise_of_words(size: int) -> str:
    """Words that mean something to the rules, by chance, in one sentence after another."""
    words = [
        *NAMES,
        *OFFICES,
        *PLACES,
        *"met received and of the in on May 2 , . said that visit to signed with ( )".split(),
    ]
    chance = random.Random(size)
    return filled(size, lambda _: chance.choice(words), " ")


KINDS: dict[str, Callable[[int], str]] = {
    "capital letters": lambda size: HEAD + "A" * size,
    "capital words": lambda size: filled(size, lambda n: f"{'ABCDEFGH'[n % 8]}{'aeiou'[n % 5]}rn", " "),
    "capitals apart": lambda size: filled(size, lambda n: "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[n % 26], " "),
    "capitals with dots": lambda size: filled(size, lambda n: "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[n % 26] + "."),
    "one long word": lambda size: HEAD + "a" * size,
    "one letter a line": lambda size: filled(size, lambda n: "a\n"),
    "quotes": lambda size: HEAD + '"' * size,
    "typographic quotes": lambda size: HEAD + "“”" * (size // 2),
    "opening quotes": lambda size: filled(size, lambda n: "“He said ", ""),
    "opening brackets": lambda size: HEAD + "(" * size,
    "closing brackets": lambda size: HEAD + ")" * size,
    "opening brackets with names": lambda size: filled(size, lambda n: f"({_of(NAMES, n)} "),
    "nested brackets": lambda size: HEAD + "([" * (size // 4) + "])" * (size // 4),
    "commas": lambda size: HEAD + "," * size,
    "dots": lambda size: HEAD + "." * size,
    "dots and blanks": lambda size: HEAD + ". " * (size // 2),
    "dashes": lambda size: HEAD + "-" * size,
    "long dashes": lambda size: HEAD + " – " * (size // 3),
    "blanks": lambda size: HEAD + "a" + " " * size + "a",
    "tabs and blanks": lambda size: HEAD + "\t " * (size // 2) + "end",
    "line ends": lambda size: HEAD + "a" + "\n" * size + "a",
    "digits": lambda size: HEAD + "1" * size,
    "years": lambda size: filled(size, lambda n: str(1900 + n % 200), " "),
    "days": lambda size: filled(size, lambda n: f"May {n % 31 + 1}", ", "),
    "days without years": lambda size: filled(size, lambda n: f"from {n % 31 + 1} to {n % 31 + 2} May", " "),
    "weekdays": lambda size: filled(size, lambda n: _of("Monday Tuesday Friday".split(), n), " "),
    "names in one sentence": lambda size: filled(size, _person, ", "),
    "names joined by and": lambda size: filled(size, _person, " and "),
    "one name again and again": lambda size: filled(size, lambda n: "Le Van Khai", " "),
    "names with offices in one sentence": lambda size: filled(size, lambda n: f"{_of(OFFICES, n)} {_person(n)}", ", "),
    "offices after a name": lambda size: filled(size, lambda n: _of(OFFICES, n), ", ", HEAD + "Le Van Khai, "),
    "offices of offices": lambda size: filled(size, lambda n: "head of the Commission of the Committee of", " the "),
    "possessives": lambda size: filled(size, lambda n: "Committee's", " "),
    "of chains": lambda size: filled(size, lambda n: "Ministry of", " "),
    "places": lambda size: filled(size, lambda n: _of(PLACES, n), ", "),
    "places in places": lambda size: filled(size, lambda n: f"in {_of(PLACES, n)}", " "),
    "verbs": lambda size: filled(size, lambda n: _of("met received visited signed".split(), n), " "),
    "met in one sentence": lambda size: filled(size, lambda n: f"{_person(n)} met", " "),
    "and in one sentence": lambda size: filled(size, lambda n: "and", " "),
    "said in one sentence": lambda size: filled(size, lambda n: f"{_of(NAMES, n)} said that", " "),
    "he said": lambda size: filled(size, lambda n: "He said trade grew.", " "),
    "meetings of two": lambda size: filled(size, lambda n: f"{NAMES[0]} met {NAMES[2]} on May {n % 31 + 1}.", " "),
    "meetings of many": lambda size: filled(size, _meeting, " "),
    "meetings, a line each": lambda size: filled(size, _meeting, "\n"),
    "visits": lambda size: filled(size, lambda n: f"{_person(n)} paid an official visit to {_of(PLACES, n)}.", " "),
    "delegations": lambda size: filled(size, lambda n: f"led a delegation of the {_of(PLACES, n)} Party", " "),
    "agreements": lambda size: filled(size, lambda n: "signed a memorandum of understanding on trade and", " "),
    "agreements, a sentence each": lambda size: filled(size, lambda n: f"They signed an agreement on trade {n}.", " "),
    "acronyms": lambda size: filled(size, lambda n: f"Party of Work {n} (PW{_of(list('ABCDEF'), n)})", " "),
    "datelines": lambda size: filled(size, lambda n: f"Hanoi, May {n % 31 + 1} (VNA) –", " "),
    "datelines, a line each": lambda size: filled(size, lambda n: f"Hanoi, May {n % 31 + 1} (VNA) –", "\n"),
    "captions": lambda size: filled(size, lambda n: f"{_person(n)} (R) meets {_person(n + 3)} (Photo: VNA)", "\n"),
    "one caption": lambda size: filled(size, lambda n: f"{_person(n)} meets {_person(n + 3)}", " ") + " (Photo: VNA)",
    "credits": lambda size: filled(size, lambda n: "(Photo: VNA)"),
    "tags": lambda size: filled(size, lambda n: "<p>"),
    "unclosed tags": lambda size: HEAD + "<" * size,
    "scripts": lambda size: filled(size, lambda n: "<script>alert('Le Van Khai met Li Wenbo')</script>"),
    "comments": lambda size: filled(size, lambda n: "<!-- "),
    "entities": lambda size: filled(size, lambda n: "&lt;&amp;"),
    "addresses": lambda size: HEAD + "http://" + "a." * (size // 2),
    "mail addresses": lambda size: HEAD + "a@" * (size // 2),
    "stamps": lambda size: filled(size, lambda n: "Written: 2024-02-13 11:08:22"),
    "headers": lambda size: filled(size, lambda n: " date 2024-05-16 ", ""),
    "headers, a line each": lambda size: filled(size, lambda n: " date 2024-05-16 ", "\n"),
    "related news": lambda size: filled(size, lambda n: "Related News\n* Previously, talks", "\n"),
    "one line again and again": lambda size: filled(size, lambda n: "Le Van Khai met Li Wenbo on May 2.", "\n"),
    "diacritics": lambda size: filled(size, lambda n: "Nguyễn Phú Trọng", " "),
    "combining marks": lambda size: HEAD + "a" + "\u0301" * size,
    "zero-width characters": lambda size: filled(size, lambda n: "Le\u200bVan\u200dKhai\ufeff", " "),
    "bidi characters": lambda size: filled(size, lambda n: "\u202eLe Van Khai\u202c\u2066", " "),
    "emoji": lambda size: HEAD + "👩‍👩‍👧‍👦" * (size // 7),
    "Chinese": lambda size: HEAD + "习近平会见越南总书记" * (size // 10),
    "Thai": lambda size: HEAD + "นายกรัฐมนตรี" * (size // 12),
    "Cyrillic": lambda size: filled(size, lambda n: "Министр встретился", " "),
    "mojibake": lambda size: HEAD + "Ã¢â‚¬â„¢" * (size // 8),
    "replacement characters": lambda size: HEAD + "\ufffd" * size,
    "SQL": lambda size: filled(size, lambda n: "'; drop table core.fact_event; --", " "),
    "patterns": lambda size: filled(size, lambda n: "(a+)+$[^]*\\", ""),
    "noise": lambda size: noise(size, " \n.,;:-–—'\"“”()[]/*#0123456789ABCDEFabcdefghijkl"),
    "noise of words": noise_of_words,
}  # fmt: skip
