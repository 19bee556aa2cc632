"""Time, memory and growth on an archive of invented news, beside other engines in the same run.

    python benchmarks/archive.py [SENTENCES] [--claims N] [--folder FOLDER] [--plot FILE.svg] [--only PART,...]

Parts: build, query, recall, small, files, growth, dask. The corpus is benchmarks/corpus.py; the engines beside are raw
tantivy, SQLite FTS5, bm25s and rapidfuzz over all (extra `bench`). Nothing is fetched. Every figure is one run on
the machine at hand: read the ratios.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from math import log
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent))
import corpus

PARTS = ("build", "query", "recall", "small", "files", "growth", "dask")
BRUTE_QUERIES = 5
"""Queries that rapidfuzz is timed on: it needs seconds for each."""
TOP = 20


def main() -> None:
    """Run the parts asked for and print their tables."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("sentences", nargs="?", type=int, default=1_000_000)
    parser.add_argument("--claims", type=int, default=1_000)
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--plot", type=Path)
    parser.add_argument("--only", default=",".join(PARTS))
    options = parser.parse_args()
    folder = options.folder or Path(tempfile.mkdtemp(prefix="factcheck-archive-"))
    folder.mkdir(parents=True, exist_ok=True)
    asked = options.only.split(",")
    print(
        f"{options.sentences:,} sentences, {options.claims:,} claims, {len(_cores())} cores, {sys.version.split()[0]}"
    )
    sizes = [size for size in (10_000, 100_000, 1_000_000) if size < options.sentences]
    for size in (*sizes, options.sentences):
        _write(folder, size, options.claims)
    if "build" in asked or "query" in asked:
        _engines(folder, options.sentences, options.claims, query="query" in asked)
    if "recall" in asked:
        _recall(folder, min(100_000, options.sentences))
    if "small" in asked:
        _small(folder)
    if "files" in asked:
        _files(folder, 100_000)
    if "growth" in asked:
        _growth(folder, (*sizes, options.sentences), options.plot)
    if "dask" in asked:
        _dask(folder, options.sentences)
    if options.folder is None:
        shutil.rmtree(folder)


def _cores() -> Sequence[int]:
    return sorted(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else range(os.cpu_count() or 1)


def _home(folder: Path, sentences: int) -> Path:
    return folder / f"{sentences}"


def _write(folder: Path, sentences: int, claims: int) -> None:
    """Write an archive of JSON Lines with a claims file beside it, unless they are there."""
    home = _home(folder, sentences)
    if (home / "claims.toml").exists():
        return
    home.mkdir(exist_ok=True)
    corpus.main([str(sentences), str(home / "news.jsonl")])
    rows = [
        f'[[claim]]\nid = "c{at}"\ntext = "{text}"\n' for at, (text, _) in enumerate(corpus.claims(claims, sentences))
    ]
    settings = '[factcheck]\nsources = ["news.jsonl"]\nfail-on = "never"\nindex = "always"\n'
    (home / "claims.toml").write_text(settings + "".join(rows), encoding="utf-8")


def _sentences(folder: Path, sentences: int) -> list[str]:
    return [sentence for each in corpus.articles(sentences) for sentence in each.sentences]


def _run(home: Path, *arguments: str) -> tuple[float, int]:
    """Run factcheck in a folder, and return the seconds and the megabytes it took at most."""
    # A process of its own for each: the peak of a process's children is that of the largest so far.
    program = (
        "import resource, subprocess, sys, time\n"
        "began = time.perf_counter()\n"
        "command = [sys.executable, '-m', 'factcheck', *sys.argv[1:]]\n"
        "code = subprocess.run(command, stdout=subprocess.DEVNULL).returncode\n"
        "peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss\n"
        "print(code, time.perf_counter() - began, peak)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments], cwd=home, capture_output=True, text=True, check=True
    )
    code, seconds, peak = done.stdout.split()
    if code != "0":
        raise SystemExit(f"factcheck {' '.join(arguments)} failed: {done.stderr}")
    return float(seconds), int(peak) // (1024 if sys.platform != "darwin" else 1024 * 1024)


def _size(folder: Path) -> float:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6


def _timed(work: Callable[[], Any]) -> tuple[float, Any]:
    gc.collect()
    began = time.perf_counter()
    result = work()
    return time.perf_counter() - began, result


def _table(title: str, rows: Sequence[tuple[str, ...]]) -> None:
    print(f"\n## {title}\n")
    widths = [max(len(row[at]) for row in rows) for at in range(len(rows[0]))]
    for number, row in enumerate(rows):
        print("| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) + " |")
        if number == 0:
            print("|" + "|".join("-" * (width + 2) for width in widths) + "|")


# The engines


def _engines(folder: Path, sentences: int, count: int, *, query: bool) -> None:
    texts = _sentences(folder, sentences)
    claims = [text for text, _ in corpus.claims(count, sentences)]
    queries = [_content(text) for text in claims]
    home = _home(folder, sentences)
    shutil.rmtree(home / ".factcheck", ignore_errors=True)
    raw = folder / "raw-tantivy"
    shutil.rmtree(raw, ignore_errors=True)
    raw_build, index = _timed(lambda: _build_tantivy(raw, texts))
    ours, peak = _run(home, "index", "-q")
    again, _ = _run(home, "index", "-q")
    fts = folder / "fts5.sqlite"
    fts.unlink(missing_ok=True)
    fts_build, db = _timed(lambda: _build_fts(fts, texts))
    bm_build, bm = _timed(lambda: _build_bm25s(texts))
    rows = [
        ("engine", "build", "to raw tantivy", "size"),
        ("raw tantivy, 2 threads", f"{raw_build:.1f} s", "1.0", f"{_size(raw):.0f} MB"),
        (f"factcheck index (peak {peak} MB a process)", f"{ours:.1f} s", f"{ours / raw_build:.1f}",
         f"{_size(home / '.factcheck'):.0f} MB"),
        ("factcheck index, nothing changed", f"{again:.2f} s", f"{again / raw_build:.2f}", ""),
        ("SQLite FTS5", f"{fts_build:.1f} s", f"{fts_build / raw_build:.1f}", f"{_size_of(fts):.0f} MB"),
        ("bm25s", f"{bm_build:.1f} s", f"{bm_build / raw_build:.1f}", ""),
    ]  # fmt: skip
    _table("Build", rows)
    if not query:
        return
    searcher = index.searcher()
    raw_time, _ = _timed(lambda: [searcher.search(index.parse_query(each, ["body"]), TOP) for each in queries])
    raw_time, _ = _timed(lambda: [searcher.search(index.parse_query(each, ["body"]), TOP) for each in queries])
    first, _ = _run(home, "verify", "--format", "jsonl", "--jobs", "1")
    one, peak = _run(home, "verify", "--format", "jsonl", "--jobs", "1")
    many, _ = _run(home, "verify", "--format", "jsonl")
    fts_some = queries[:50]
    fts_time, _ = _timed(lambda: [_search_fts(db, each) for each in fts_some])
    fts_time *= len(queries) / len(fts_some)
    bm_time, _ = _timed(lambda: bm(queries))
    brute, _ = _timed(lambda: [_search_rapidfuzz(texts, each) for each in claims[:BRUTE_QUERIES]])
    brute *= len(claims) / BRUTE_QUERIES

    def row(name: str, seconds: float) -> tuple[str, str, str, str]:
        return name, f"{seconds:,.1f} s", f"{seconds / raw_time:,.1f}", f"{brute / seconds:,.0f}"

    _table(
        f"{len(queries):,} claims",
        [
            ("engine", "time", "to raw tantivy", "times faster than rapidfuzz"),
            row("raw tantivy, one thread, top 20, nothing judged", raw_time),
            row(f"factcheck verify, one process, whole run (peak {peak} MB)", one),
            row("factcheck verify, one process, right after the build", first),
            row(f"factcheck verify, {len(_cores())} processes, whole run", many),
            row("SQLite FTS5, top 20 (50 queries, scaled)", fts_time),
            row("bm25s, top 20", bm_time),
            row(f"rapidfuzz token_set_ratio over all ({BRUTE_QUERIES} queries, scaled)", brute),
        ],
    )


def _content(text: str) -> str:
    from factcheck.lexicon.function_words import STOP_WORDS

    words = "".join(c if c.isalnum() else " " for c in text.lower()).split()
    return " ".join(word for word in words if word not in STOP_WORDS)


def _build_tantivy(folder: Path, texts: Sequence[str]) -> Any:
    import tantivy

    folder.mkdir()
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("body", tokenizer_name="en_stem", index_option="freq")
    builder.add_unsigned_field("number", stored=True)
    index = tantivy.Index(builder.build(), path=str(folder))
    writer = index.writer(heap_size=200_000_000, num_threads=2)
    for number, text in enumerate(texts):
        entry = tantivy.Document()
        entry.add_text("body", text)
        entry.add_unsigned("number", number)
        writer.add_document(entry)
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    return index


def _build_fts(path: Path, texts: Sequence[str]) -> sqlite3.Connection:
    db = sqlite3.connect(path)
    db.execute("CREATE VIRTUAL TABLE sentence USING fts5(body, tokenize = 'porter unicode61', content = '')")
    db.executemany("INSERT INTO sentence (rowid, body) VALUES (?, ?)", enumerate(texts, 1))
    db.commit()
    return db


def _search_fts(db: sqlite3.Connection, query: str) -> list[Any]:
    words = " OR ".join(f'"{word}"' for word in query.split())
    return db.execute(
        "SELECT rowid FROM sentence WHERE sentence MATCH ? ORDER BY rank LIMIT ?", (words, TOP)
    ).fetchall()


def _build_bm25s(texts: Sequence[str]) -> Callable[[Sequence[str]], Any]:
    import bm25s

    retriever = bm25s.BM25()
    retriever.index(bm25s.tokenize(texts, stopwords="en", show_progress=False), show_progress=False)

    def search(queries: Sequence[str]) -> Any:
        return retriever.retrieve(
            bm25s.tokenize(queries, stopwords="en", show_progress=False), k=TOP, show_progress=False
        )

    return search


def _search_rapidfuzz(texts: Sequence[str], query: str) -> Any:
    from rapidfuzz.fuzz import token_set_ratio
    from rapidfuzz.process import extract

    return extract(query, texts, scorer=token_set_ratio, limit=TOP)


def _size_of(path: Path) -> float:
    return path.stat().st_size / 1e6


# What is found


def _recall(folder: Path, sentences: int, claims: int = 100) -> None:
    """Print how many of the stances that judging every sentence finds are found with an index."""
    from factcheck.index.archive import Archive
    from factcheck.judging import assessment
    from factcheck.judging.assessment import ClaimReading, assess_sentences, read_claim
    from factcheck.judging.verdicts import evidence_of_source
    from factcheck.records import Stance

    home = _home(folder, sentences)
    _run(home, "index", "-q")
    [index] = (home / ".factcheck").glob("index-*")
    archive = Archive(index)
    texts = [text for text, _ in corpus.claims(claims, sentences)]
    readings: list[ClaimReading] = [read_claim(text) for text in texts]
    # Every sentence is judged: nothing is passed over for having few of a claim's words.
    assessment.LONG_PASSAGE = 1 << 60
    every: set[tuple[int, str, Stance]] = set()
    found: set[tuple[int, str, Stance]] = set()
    began = time.perf_counter()
    for number in range(len(archive)):
        document, passage = archive.document(number), archive.reading(number)
        for at, reading in enumerate(readings):
            if not assess_sentences(reading, passage, range(len(passage))):
                continue
            for evidence in evidence_of_source(reading, document.source, passage, range(len(passage))):
                every.add((at, evidence.source, evidence.stance))
    brute = time.perf_counter() - began
    began = time.perf_counter()
    for at, reading in enumerate(readings):
        for number, places in archive.candidates(reading.statement.words).items():
            for evidence in evidence_of_source(
                reading, archive.document(number).source, archive.reading(number), places
            ):
                found.add((at, evidence.source, evidence.stance))
    ours = time.perf_counter() - began
    decided = {each for each in every if each[2] is not Stance.NEUTRAL}
    _table(
        f"Stances found, {claims} claims against {sentences:,} sentences",
        [
            ("", "stances", "found", "share", "time"),
            ("every sentence judged", f"{len(decided)}", "", "", f"{brute:.0f} s"),
            ("supports and refutes, with the index", f"{len(decided)}", f"{len(decided & found)}",
             f"{len(decided & found) / len(decided):.3f}", f"{ours:.1f} s"),
            ("neutral too", f"{len(every)}", f"{len(every & found)}", f"{len(every & found) / len(every):.3f}", ""),
            ("found with the index alone", f"{len(found - every)}", "", "", ""),
        ],
    )  # fmt: skip


# Small runs, many files, growth


def _small(folder: Path, articles: int = 200) -> None:
    """Time as many claims against as many articles as a newsroom desk has, with no index."""
    home = folder / "small"
    shutil.rmtree(home, ignore_errors=True)
    (home / "sources").mkdir(parents=True)
    rows = ['[factcheck]\nfail-on = "never"\n']
    for number in range(articles):
        each = corpus.article(number)
        (home / "sources" / f"{number}.txt").write_text(f"{each.title}\n\n{each.text}\n", encoding="utf-8")
        event = each.event
        rows.append(
            f'[[claim]]\nid = "c{number}"\ntext = "{event.person} {event.verb} {event.number:,} {event.thing} in '
            f'{event.place}."\n'
        )
    (home / "claims.toml").write_text("".join(rows), encoding="utf-8")
    times = [_run(home, "verify", "--format", "json") for _ in range(3)]
    seconds = statistics.median(time for time, _ in times)
    kept = "an index was kept" if (home / ".factcheck").exists() else "none kept"
    _table(
        "Small runs",
        [
            ("run", "time", "memory", "index"),
            (f"{articles} claims against {articles} articles", f"{seconds:.2f} s", f"{times[0][1]} MB", kept),
        ],
    )


def _files(folder: Path, count: int) -> None:
    """Time an index of many files: made, with nothing changed, and with one file changed."""
    home = folder / "files"
    if not (home / "claims.toml").exists():
        for number in range(count):
            where = home / "news" / f"{number // 500:04}"
            where.mkdir(parents=True, exist_ok=True)
            each = corpus.article(number)
            told = f"{each.title}\n\n{' '.join(each.sentences[:10])}\n"
            (where / f"{number:06}.txt").write_text(told, encoding="utf-8")
        (home / "claims.toml").write_text(
            '[factcheck]\nsources = ["news/**/*.txt"]\nindex = "always"\n[[claim]]\ntext = "A bridge opened."\n',
            encoding="utf-8",
        )
        time.sleep(3)  # a file that changed just now is read once more
    shutil.rmtree(home / ".factcheck", ignore_errors=True)
    made, peak = _run(home, "index", "-q")
    same, _ = _run(home, "index", "-q")
    changed = home / "news" / "0000" / "000007.txt"
    changed.write_text(
        changed.read_text(encoding="utf-8") + f"\nOne more sentence at {time.time()}.\n", encoding="utf-8"
    )
    one, _ = _run(home, "index", "-q")
    _table(
        f"{count:,} files of ten sentences",
        [
            ("factcheck index", "time"),
            (f"made (peak {peak} MB a process)", f"{made:.1f} s"),
            ("nothing changed", f"{same:.2f} s"),
            ("one file changed", f"{one:.2f} s"),
        ],
    )


def _growth(folder: Path, sizes: Sequence[int], plot: Path | None) -> None:
    """Print how time and memory grow with the archive, with the exponent of the growth."""
    rows: list[tuple[int, float, float, int, int]] = []
    for size in sizes:
        home = _home(folder, size)
        shutil.rmtree(home / ".factcheck", ignore_errors=True)
        build, build_peak = _run(home, "index", "-q")
        _run(home, "verify", "--format", "jsonl", "--jobs", "1")
        verify, peak = _run(home, "verify", "--format", "jsonl", "--jobs", "1")
        rows.append((size, build, verify, build_peak, peak))

    def exponent(at: int) -> str:
        first, last = rows[0], rows[-1]
        return f"{log(last[at] / first[at]) / log(last[0] / first[0]):.2f}" if len(rows) > 1 else ""

    _table(
        "Growth, one process for the claims",
        [
            ("sentences", "build", "all claims", "peak of the build", "peak of the claims"),
            *((f"{n:,}", f"{b:.1f} s", f"{v:.1f} s", f"{bp} MB", f"{p} MB") for n, b, v, bp, p in rows),
            ("exponent", exponent(1), exponent(2), exponent(3), exponent(4)),
        ],
    )
    if plot is not None:
        _plot(rows, plot)


def _plot(rows: Sequence[tuple[int, float, float, int, int]], path: Path) -> None:
    import matplotlib as mpl

    mpl.use("svg")
    mpl.rcParams["svg.hashsalt"] = "factcheck"
    from matplotlib import pyplot

    sizes = [row[0] for row in rows]
    figure, (left, right) = pyplot.subplots(1, 2, figsize=(9, 3.4))
    left.loglog(sizes, [row[1] for row in rows], "o-", label="build")
    left.loglog(sizes, [row[2] for row in rows], "s-", label="verify all claims")
    left.set_ylabel("seconds")
    right.loglog(sizes, [row[3] for row in rows], "o-", label="build, a process")
    right.loglog(sizes, [row[4] for row in rows], "s-", label="verify")
    right.set_ylabel("megabytes at most")
    for axes in (left, right):
        axes.set_xlabel("sentences")
        axes.grid(visible=True, alpha=0.3)
        axes.legend()
    figure.tight_layout()
    figure.savefig(path, metadata={"Date": None})


def _dask(folder: Path, sentences: int) -> None:
    """Print how long two workers of a dask cluster take beside one process, and whether they say the same."""
    home = _home(folder, sentences)
    _run(home, "index", "-q")
    one, _ = _run(home, "verify", "--jobs", "1", "--format", "json", "--output", "json:one.json")
    _run(home, "verify", "--engine", "dask", "--jobs", "2", "--format", "json")
    two, _ = _run(home, "verify", "--engine", "dask", "--jobs", "2", "--format", "json", "--output", "json:two.json")
    same = (home / "one.json").read_bytes() == (home / "two.json").read_bytes()
    count = json.loads((home / "one.json").read_text(encoding="utf-8"))["summary"]["claims"]
    _table(
        f"dask, {count:,} claims against {sentences:,} sentences",
        [
            ("run", "time", "report"),
            ("one process, index warm", f"{one:.1f} s", ""),
            ("two dask workers, parts warm", f"{two:.1f} s", "the same bytes" if same else "NOT THE SAME"),
        ],
    )


if __name__ == "__main__":
    main()
