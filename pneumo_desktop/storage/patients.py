"""Patients of the stored records: who has a number, who has a name like this, and the next number that nobody has."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from threading import Lock

from pneumo_desktop.domain.clinic_number import NumberScheme
from pneumo_desktop.domain.likeness import Known, born_between, differing_facts, last_seen, near_in_age
from pneumo_desktop.domain.patient import PatientDraft
from pneumo_desktop.storage.codec import decode_patient
from pneumo_desktop.storage.search_text import fold, name_in, patient_key
from pneumo_desktop.storage.spelling import loosen, sounds_of, to_latin

ALIKE = 86.0
"""Share of letters, in per cent, from which two names are shown as possibly one: a letter in eight may differ."""

SOUNDS_ALIKE = 72.0
"""The same for two names that are heard alike, as Ahmed Said and Ahmad Saeed: all their consonants are the same."""
_LEAST_SOUNDS = 4
"""Letters of `sounds_of`, from which hearing alike says something: Ali and Ola are two people."""

_LEAST_WORDS = 2
"""Words that a name and a longer one must have in common: one alone is half of a town's."""
_LOOKED_AT = 200
_KNOWN = "SELECT v.patient, r.day FROM record AS r JOIN record_version AS v ON v.id = r.newest"


def next_number(connection: sqlite3.Connection, scheme: NumberScheme) -> str:
    """The next number of a CHECKED scheme that stands in no record; for a transaction of its own. It is never given again."""
    while True:
        connection.execute(
            "INSERT INTO patient_sequence (series, last) VALUES (?, 1) ON CONFLICT (series) DO UPDATE SET last = last + 1",
            (scheme.prefix,),
        )
        row = connection.execute("SELECT last FROM patient_sequence WHERE series = ?", (scheme.prefix,)).fetchone()
        number = scheme.number(int(row[0]))
        taken = connection.execute("SELECT 1 FROM record WHERE patient_key = ? LIMIT 1", (patient_key(number),)).fetchone()
        if taken is None:
            return number


def known_under(connection: sqlite3.Connection, number: str) -> Sequence[Known]:
    """Everybody whose records stand under a clinic number now, the newest record first."""
    rows = connection.execute(
        f"{_KNOWN} WHERE r.patient_key = ? ORDER BY r.newest DESC LIMIT ?", (patient_key(number), _LOOKED_AT)
    ).fetchall()
    return last_seen([_known(row) for row in rows])


class NameIndex:
    """Names of all records in plain letters, kept in memory and brought up to date before each question.

    Safe to use from any thread. 100,000 names take some ten megabytes; they are gathered when first asked for.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._names: dict[int, str] = {}
        self._heard: dict[str, list[int]] = {}
        self._words: dict[str, list[int]] = {}
        self._newest = 0

    def alike(self, connection: sqlite3.Connection, draft: PatientDraft, day: date, limit: int) -> Sequence[Known]:
        """Patients under other numbers with a name like the draft's and a birth date near it, the likest first.

        Below them those whose name has more words, or fewer (`has_a_name_more`), and of whom the other facts say that they may
        be the same (`may_be_the_longer_name`). Somebody provisional is never among them: the name that the program gave is like
        that of all who were unknown.
        """
        name = loosen(plain_name(draft.name))
        if len(name.replace(" ", "")) < 2:
            return ()
        born, mine = born_between(draft, day), patient_key(draft.number)
        people: dict[str, Known] = {}
        for newest, by_words in self._found(connection, name, with_longer=born is not None):
            row = connection.execute(f"{_KNOWN} WHERE r.newest = ?", (newest,)).fetchone()
            if row is None:  # a later version took its place
                continue
            entry = _known(row)
            key = patient_key(entry.patient.number)
            if by_words and not may_be_the_longer_name(entry, draft, day):
                continue
            if not entry.patient.provisional and key != mine and near_in_age(born, born_between(entry.patient, entry.seen_on)):
                people.setdefault(key, entry)
            if len(people) == limit:
                break
        return tuple(people.values())

    def _found(self, connection: sqlite3.Connection, name: str, with_longer: bool) -> Sequence[tuple[int, bool]]:
        """Newest versions in the order in which they are offered, and whether they were found by their words alone."""
        with self._lock:
            self._catch_up(connection)
            alike = [(newest, False) for _name, _score, newest in self._likest(name)]
            return alike + [(newest, True) for _name, _score, newest in (self._longer(name) if with_longer else ())]

    def _likest(self, name: str) -> Sequence[tuple[str, float, int]]:
        """Names spelled alike, then those only heard alike, the likest first, with how much so."""
        from rapidfuzz import fuzz, process

        score = fuzz.token_sort_ratio
        spelled = process.extract(name, self._names, scorer=score, processor=None, score_cutoff=ALIKE, limit=_LOOKED_AT)
        sounds = sounds_of(name)
        if len(sounds) < _LEAST_SOUNDS:
            return spelled
        near = {newest: self._names[newest] for newest in self._heard.get(sounds, ())}
        heard = process.extract(name, near, scorer=score, processor=None, score_cutoff=SOUNDS_ALIKE, limit=_LOOKED_AT)
        more = [one for one in heard if one[1] < ALIKE]
        return [*spelled, *more]

    def _longer(self, name: str) -> Sequence[tuple[str, float, int]]:
        """Names with a word or more beside all of those of `name`, or the other way round, the likest first."""
        from rapidfuzz import fuzz, process

        heard = Counter(newest for sound in set(sounds_of(name).split()) for newest in self._words.get(sound, ()))
        shared = (newest for newest, words in heard.items() if words >= _LEAST_WORDS)
        near = {newest: self._names[newest] for newest in shared if has_a_name_more(name, self._names[newest])}
        return process.extract(name, near, scorer=fuzz.token_sort_ratio, processor=None, limit=_LOOKED_AT)

    def _catch_up(self, connection: sqlite3.Connection) -> None:
        rows = connection.execute(
            "SELECT newest, search_text FROM record WHERE newest > ? ORDER BY newest", (self._newest,)
        ).fetchall()
        for newest, text in rows:
            self._add(newest, loosen(to_latin(name_in(text))))
            self._newest = newest

    def _add(self, newest: int, name: str) -> None:
        self._names[newest] = name
        sounds = sounds_of(name)
        self._heard.setdefault(sounds, []).append(newest)
        for sound in set(sounds.split()):
            self._words.setdefault(sound, []).append(newest)


def has_a_name_more(one: str, other: str) -> bool:
    """Whether all words of a loosened Latin name, two at least, stand in the other, which has more: the name of a forefather.

    One more may stand anywhere, in any order of the words; several only behind: Abebe, son of Bikila, is not Abebe Gebremedhin,
    whose grandfather was a Bikila. Words are the same when they are heard alike and spelled nearly so.
    """
    short, long = sorted((one.split(), other.split()), key=len)
    more = len(long) - len(short)
    if more < 1 or sum(len(word) > 1 for word in short) < _LEAST_WORDS:
        return False
    if more > 1:
        return all(map(_same_word, short, long))
    left = list(long)
    for word in short:
        match = next((other for other in left if _same_word(word, other)), None)
        if match is None:
            return False
        left.remove(match)
    return True


def may_be_the_longer_name(known: Known, draft: PatientDraft, day: date) -> bool:
    """Whether somebody whose name `has_a_name_more` than that of the draft, or the other way round, is worth a question.

    Words in common say less than letters do: an age must be stated, and neither it nor the sex may contradict. Where an age is
    an estimate, half of a town is of that age, and the names must begin with the same words.
    """
    if born_between(draft, day) is None or {"sex", "birth_date"} & set(differing_facts(known, draft, day)):
        return False
    names = (loosen(plain_name(name)).split() for name in (known.patient.name, draft.name))
    return not (draft.estimated_age or known.patient.estimated_age) or all(map(_same_word, *names))


def _same_word(one: str, other: str) -> bool:
    from rapidfuzz import fuzz

    return one == other or (sounds_of(one) == sounds_of(other) and fuzz.ratio(one, other) >= SOUNDS_ALIKE)


@lru_cache(maxsize=4096)
def plain_name(name: str) -> str:
    """A name in small Latin letters, whatever its script, accents and order of capitals: "Мария" is "mariya"."""
    return to_latin(fold(name))


def _known(row: tuple[str, str]) -> Known:
    patient, day = row
    return Known(decode_patient(patient), date.fromisoformat(day))
