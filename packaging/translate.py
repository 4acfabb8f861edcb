"""The window's words in other languages: Qt's .ts files kept in step with the source, and the .qm files made of them.

python packaging/translate.py update     take new words of the source into resources/i18n/pneumo_*.ts, mark what is gone
python packaging/translate.py release    make the .qm files (with Qt's own lrelease) of languages that are nearly whole
python packaging/translate.py coverage   say how much of each language is there

Words are found by reading the source as Python does, not by Qt's lupdate, which takes "class of" in a sentence for a class.
Who translates opens a .ts file in Qt Linguist; a translation stays as long as its English stays.
"""

from __future__ import annotations

import ast
import subprocess
import sys
import sysconfig
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SOURCES = ROOT / "pneumo_desktop" / "ui"
TARGETS = ROOT / "resources" / "i18n"
LANGUAGES = ("ar", "es", "fr", "pt")
PLURALS = {"ar": 6, "es": 2, "fr": 2, "pt": 2}
"""Forms that Qt's rules ask for."""
GONE = "Gone"
NEARLY_WHOLE = 0.9
"""A language with fewer of its words is not offered: a window in two languages helps nobody."""


@dataclass(frozen=True, order=True)
class Word:
    """One text of the window in the context that Qt looks it up in."""

    context: str
    source: str
    plural: bool = False


@dataclass
class _Finder(ast.NodeVisitor):
    """Collects the words of one module."""

    helper_context: str
    classes: list[str] = field(default_factory=list)
    found: set[Word] = field(default_factory=set)

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self.classes.append(node.name)
        self.generic_visit(node)
        self.classes.pop()

    def visit_Call(self, node: ast.Call) -> None:
        name = getattr(node.func, "attr", None) or getattr(node.func, "id", "")
        texts = [argument.value if isinstance(argument, ast.Constant) else None for argument in node.args]
        first, second = [*texts, None, None][:2]
        if isinstance(first, str):
            own_method = isinstance(node.func, ast.Attribute) and name == "tr"
            if own_method and self.classes:
                self._take(self.classes[-1], first)
            elif name in ("translate", "QT_TRANSLATE_NOOP", "tr") and isinstance(second, str):
                self._take(first, second)
            elif name == "_tr" and self.helper_context:
                self._take(self.helper_context, first)
        self.generic_visit(node)

    def _take(self, context: str, source: str) -> None:
        if source:
            self.found.add(Word(context, source, "%n" in source))


def find_words(folder: Path = SOURCES) -> set[Word]:
    """Every text of the window."""
    found: set[Word] = set()
    for file in sorted(folder.rglob("*.py")):
        tree = ast.parse(file.read_text(encoding="utf-8"))
        finder = _Finder(_helper_context(tree))
        finder.visit(tree)
        found |= finder.found
    return found


def _helper_context(tree: ast.Module) -> str:
    """The context of a module's own `_tr`, if it has one."""
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and node.name == "_tr":
            texts = [part.value for part in ast.walk(node) if isinstance(part, ast.Constant) and isinstance(part.value, str)]
            calls = [part for part in ast.walk(node) if isinstance(part, ast.Call)]
            named = [call.args[0].value for call in calls if call.args and isinstance(call.args[0], ast.Constant)]
            return str(named[0] if named else texts[-1] if texts else "")
    return ""


def read_ts(file: Path) -> dict[Word, list[str]]:
    """The translations of a .ts file; a word without one has an empty list."""
    words: dict[Word, list[str]] = {}
    if not file.is_file():
        return words
    for context in ET.parse(file).getroot().iter("context"):
        for message in context.iter("message"):
            plural = message.get("numerus") == "yes"
            translation = message.find("translation")
            forms = []
            if translation is not None:
                forms = [form.text or "" for form in translation.iter("numerusform")] if plural else [translation.text or ""]
            word = Word(context.findtext("name") or "", message.findtext("source") or "", plural)
            words[word] = forms if any(forms) else []
    return words


def write_ts(words: dict[Word, list[str]], gone: dict[str, str], language: str, file: Path) -> None:
    """A .ts file in a fixed order; `gone` are translations of English that the source does not have now, for its return."""
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    contexts: dict[str, ET.Element] = {}
    for word in sorted(words):
        if word.context not in contexts:
            contexts[word.context] = ET.SubElement(root, "context")
            ET.SubElement(contexts[word.context], "name").text = word.context
        message = ET.SubElement(contexts[word.context], "message", {"numerus": "yes"} if word.plural else {})
        ET.SubElement(message, "source").text = word.source
        translation = ET.SubElement(message, "translation", {} if words[word] else {"type": "unfinished"})
        if word.plural:
            for form in words[word] or [""] * PLURALS[language]:
                ET.SubElement(translation, "numerusform").text = form
        else:
            translation.text = "".join(words[word])
    kept = ET.SubElement(root, "context")
    ET.SubElement(kept, "name").text = GONE
    for source in sorted(gone):
        message = ET.SubElement(kept, "message")
        ET.SubElement(message, "source").text = source
        ET.SubElement(message, "translation", {"type": "vanished"}).text = gone[source]
    ET.indent(root, "  ")
    text = ET.tostring(root, encoding="unicode")
    file.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{text}\n', encoding="utf-8")


def update(more: dict[str, dict[str, str]] | None = None) -> None:
    """All .ts files in step with the source; `more` are translations by language and English."""
    TARGETS.mkdir(parents=True, exist_ok=True)
    for language in LANGUAGES:
        file = TARGETS / f"pneumo_{language}.ts"
        old = read_ts(file)
        known = {word.source: forms for word, forms in old.items() if forms}
        known |= {source: [text] for source, text in (more or {}).get(language, {}).items()}
        words = {word: _formed(old.get(word) or known.get(word.source) or [], word, language) for word in find_words()}
        sources = {word.source for word in words}
        gone = {source: forms[0] for source, forms in known.items() if source not in sources}
        write_ts(words, gone, language, file)


def _formed(forms: list[str], word: Word, language: str) -> list[str]:
    """As many forms as the language has; one that is known stands for those that nobody wrote yet."""
    wanted = PLURALS[language] if word.plural else 1
    return (forms + forms[:1] * wanted)[:wanted] if forms else []


def release() -> None:
    """A .qm file for every language that is nearly whole, and none for the others."""
    tool = Path(sysconfig.get_path("scripts")) / "pyside6-lrelease"
    shares = {language: there / wanted for language, there, wanted in coverage()}
    for file in _ts_files():
        file.with_suffix(".qm").unlink(missing_ok=True)
        if shares[file.stem.removeprefix("pneumo_")] < NEARLY_WHOLE:
            continue
        subprocess.run([str(tool), "-silent", str(file), "-qm", str(file.with_suffix(".qm"))], check=True, timeout=60)


def coverage() -> Iterator[tuple[str, int, int]]:
    """Language, words that are there, and all words of the source."""
    wanted = find_words()
    for file in _ts_files():
        there = {word for word, forms in read_ts(file).items() if forms}
        yield file.stem.removeprefix("pneumo_"), len(wanted & there), len(wanted)


def _ts_files() -> list[Path]:
    return sorted(TARGETS.glob("pneumo_*.ts"))


def main(command: str) -> None:
    """Do what is asked, then say how much is there."""
    if command == "update":
        update()
    elif command == "release":
        release()
    for language, there, wanted in coverage():
        print(f"{language}: {there} of {wanted} ({there / wanted:.0%})")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "coverage")
