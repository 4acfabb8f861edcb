"""`analyze --json` over real films, in a process of its own."""

import csv
import json
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from pneumo_desktop.domain.cancel import CancelToken
from pneumo_desktop.domain.display import to_gray8
from pneumo_desktop.domain.self_test import Verdict, read_report
from pneumo_desktop.imaging.decode import decode_film
from pneumo_desktop.inference.classifier import load_classifier
from pneumo_desktop.inference.model_card import find_model, read_card
from pneumo_desktop.inference.preprocess import squash
from pneumo_desktop.resources import resource
from pneumo_desktop.selftest.table import ALL_CHECKS
from training.figures import area_under_curve
from training.parts import kermany_films
from training.split import TEST

ROOT = Path(__file__).parents[2]
DATA = ROOT.parent / "shared" / "data"
needs_films = pytest.mark.skipif(not (DATA / "kermany").is_dir(), reason="the films of ../shared/data are not on this computer")


def run_program(*words: str, data: Path) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"PNEUMO_DATA": str(data), "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.run(
        [sys.executable, "-m", "pneumo_desktop", *words], env=environment, capture_output=True, text=True, cwd=ROOT, timeout=280
    )


@needs_films
def test_200_real_films_give_a_line_each_with_scores_spread(tmp_path: Path):
    with (DATA / "kermany" / "index.csv").open(encoding="utf-8") as lines:
        rows = list(csv.DictReader(lines))
    chosen = [DATA / "kermany" / "images_224" / row["file"] for row in rows[:: len(rows) // 150][:150]]
    chosen += sorted((DATA / "nih" / "images_512").glob("*.jpeg"))[:50]
    listed = tmp_path / "list.txt"
    listed.write_text("\n".join(map(str, chosen)), encoding="utf-8")
    done = run_program("analyze", "--json", f"@{listed}", data=tmp_path)
    assert done.returncode == 0, done.stderr
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert [line["file"] for line in lines] == list(map(str, chosen))
    scores = [line["score"] for line in lines if line["score"] is not None]
    assert len(scores) >= 194, "the gate refuses more than 3 % of frontal films"
    assert min(scores) < 0.05
    assert max(scores) > 0.95
    for line in lines:
        low, high = line["threshold_low"], line["threshold_high"]
        expected = "suggests_pneumonia" if line["score"] > high else "uncertain" if line["score"] >= low else "no_pattern"
        assert line["outcome"] == expected


@needs_films
def test_an_original_film_becomes_its_training_copy_in_every_pixel():
    """What the program does to a real file equals what the network was trained on."""
    originals = sorted((DATA / "kermany" / "originals").glob("*.jpeg"))
    assert len(originals) >= 100
    for path in originals:
        squashed = squash(to_gray8(decode_film(path, CancelToken())), 224)
        with Image.open(DATA / "kermany" / "images_224" / path.name) as copy:
            assert np.array_equal(squashed, np.asarray(copy.convert("L"))), path.name


@needs_films
def test_originals_score_as_their_copies():
    """The same score within 0.02, as the issue of preprocessing asks: it is the same in fact."""
    classifier = load_classifier(find_model(resource("models")), "cpu", CancelToken())
    originals = sorted((DATA / "kermany" / "originals").glob("*.jpeg"))[::5]

    def score(path: Path) -> float:
        return classifier.predict(decode_film(path, CancelToken()), CancelToken())[0].score

    differences = [abs(score(film) - score(DATA / "kermany" / "images_224" / film.name)) for film in originals]
    assert len(differences) >= 28
    assert max(differences) < 0.02


@needs_films
def test_held_out_films_score_as_the_card_says():
    """The shipped weights on one in six of the films held out: the card's figures hold for what is in the folder."""
    folder = find_model(resource("models"))
    card = read_card(folder)
    classifier = load_classifier(folder, "cpu", CancelToken())
    chosen = kermany_films(DATA, int(card.raw["training"]["split_seed"]), TEST)[::6]
    scores = np.array([classifier.predict(decode_film(film.path, CancelToken()), CancelToken())[0].score for film in chosen])
    labels = np.array([float(film.pneumonia) for film in chosen])
    figures = card.figures["kermany_held_out"]
    assert area_under_curve(scores, labels) == pytest.approx(figures["auc"]["value"], abs=0.02)
    assert np.mean((scores > 0.5) == (labels > 0.5)) == pytest.approx(figures["accuracy"]["value"], abs=0.06)


def test_the_sample_films_score_as_the_card_says(tmp_path: Path):
    card = read_card(find_model(resource("models")))
    done = run_program("analyze", "--json", str(resource("samples")), data=tmp_path)
    lines = {Path(line["file"]).name: line for line in map(json.loads, done.stdout.splitlines())}
    assert set(card.expected_scores) <= set(lines)
    for name, score in card.expected_scores.items():
        assert lines[name]["score"] == pytest.approx(score, abs=0.002)
    assert lines["README.md"]["reason"] == "film.not_a_film"


def test_self_test_of_the_whole_program_works(tmp_path: Path):
    done = run_program("self-test", "--json", data=tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    report = read_report(done.stdout.splitlines())
    assert {checked.check: checked.verdict for checked in report.checks} == dict.fromkeys(ALL_CHECKS, Verdict.WORKS)


def test_no_socket_is_opened_by_a_whole_job(tmp_path: Path):
    code = (
        "import socket, sys\n"
        "def no(*a, **k): raise AssertionError('a socket was opened')\n"
        "socket.socket.connect = no; socket.socket.bind = no; socket.create_connection = no; socket.getaddrinfo = no\n"
        "from pneumo_desktop import app\n"
        "sys.exit(app.run(sys.argv[1:]))"
    )
    words = ["number=1", "name=A", "sex=f", "age=4"]
    environment = os.environ | {"PNEUMO_DATA": str(tmp_path / "data")}
    program = [sys.executable, "-c", code, "analyze", str(resource("samples", "child_normal.jpeg"))]
    done = subprocess.run(
        [*program, "--pdf", str(tmp_path / "r.pdf"), "--patient", *words],
        env=environment,
        capture_output=True,
        text=True,
        cwd=ROOT,
    )
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "r.pdf").stat().st_size > 10_000


def test_logs_say_nothing_about_the_patient(tmp_path: Path):
    film = tmp_path / "Secretname.jpeg"
    film.write_bytes(resource("samples", "child_normal.jpeg").read_bytes())
    words = ["number=NUMBER-77", "name=Secretname", "sex=f", "age=4"]
    done = run_program("analyze", str(film), "--pdf", str(tmp_path / "r.pdf"), "--patient", *words, data=tmp_path / "data")
    assert done.returncode == 0, done.stderr
    (tmp_path / "empty.png").touch()
    run_program(
        "analyze", str(tmp_path / "empty.png"), "--pdf", str(tmp_path / "x.pdf"), "--patient", *words, data=tmp_path / "data"
    )
    text = "".join(file.read_text(encoding="utf-8") for file in (tmp_path / "data" / "logs").iterdir())
    assert text
    for secret in ("Secretname", "NUMBER-77", str(tmp_path)):
        assert secret not in text
