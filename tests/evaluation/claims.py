"""The claims on articles, the seeds and invented ones: verdicts, stances, quoted words, discrepancies, quotations."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .pairs import HERE

if TYPE_CHECKING:
    from factcheck.records import ClaimResult, Evidence

SEEDS = HERE.parent.parent / "seeds"
BY_OTHERS = HERE / "seeds_by_others.jsonl"
"""Claims on the seeds by writers who did not know the rules."""
INVENTED = {name: HERE / name for name in ("articles", "temptations", "stories", "reports")}
"""Folders with a folder for each subject: five invented articles, and the claims on them in `claims.jsonl`. Of the
second, more claims are made to be taken for what the articles say; the others came later, and have floors of their
own: the claims of the last keep near to the articles' words."""
KEY = 3
"""How many characters of a seed's file name stand for it in a row."""
Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimMiss:
    """One thing a claim got wrong."""

    id: str
    what: str
    want: str
    got: str
    text: str


@dataclass(slots=True)
class ClaimScores:
    """Right and all, for each thing that is scored, and the misses."""

    tallies: dict[str, tuple[int, int]] = field(default_factory=dict)
    misses: list[ClaimMiss] = field(default_factory=list)

    def add(self, row: Row, what: str, right: bool, want: object, got: object) -> None:
        """Count one thing."""
        good, all_ = self.tallies.get(what, (0, 0))
        self.tallies[what] = (good + right, all_ + 1)
        if not right:
            text = str(row.get("text", row.get("quote")))
            self.misses.append(ClaimMiss(id=row["id"], what=what, want=str(want), got=str(got), text=text))


def read_rows(path: Path = HERE / "seeds.jsonl") -> tuple[Row, ...]:
    """Return the rows of a file in its order."""
    return tuple(json.loads(line) for line in path.read_text(encoding="utf-8").splitlines())


def plain(text: str) -> str:
    """Return a text in lower case with single spaces and straight marks, for comparing quoted words."""
    return " ".join(text.translate(str.maketrans("‘’“”", "''\"\"")).lower().split())


def render_claims_file(rows: tuple[Row, ...], sources: str) -> str:
    """Return a claims file with the rows; a JSON string is a TOML string."""
    lines = [f'[factcheck]\nsources = ["seeds/*.txt"]\n\n{sources}\n']
    for row in rows:
        keys = ("id", "quote", "speaker") if "quote" in row else ("id", "text")
        lines.append("[[claim]]\n" + "".join(f"{k} = {json.dumps(row[k], ensure_ascii=False)}\n" for k in keys))
    return "\n".join(lines)


def score_claims(rows: tuple[Row, ...] | None = None) -> ClaimScores:
    """Verify the rows against the seed articles and return what came out right."""
    scores = ClaimScores()
    sources = (HERE / "sources.toml").read_text(encoding="utf-8")
    _score(scores, read_rows() if rows is None else rows, SEEDS, sources)
    return scores


def subjects() -> dict[str, list[Path]]:
    """Return the folders of invented articles, one for each subject, by the set they belong to."""
    return {name: sorted(path for path in folder.iterdir() if path.is_dir()) for name, folder in INVENTED.items()}


def score_by_others() -> dict[str, ClaimScores]:
    """Verify the claims that others wrote, on the seeds and on invented articles, each subject by itself, and return
    what came out right by set."""
    scored = {"seeds-by-others": score_claims(read_rows(BY_OTHERS)), **{name: ClaimScores() for name in INVENTED}}
    for name, folders in subjects().items():
        for folder in folders:
            _score(scored[name], read_rows(folder / "claims.jsonl"), folder, "")
    return scored


def _score(scores: ClaimScores, rows: tuple[Row, ...], articles: Path, sources: str) -> None:
    """Verify rows against a folder of articles, in one of their own, and add what came out right."""
    import factcheck

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "seeds").mkdir()
        for article in articles.glob("*.txt"):
            (folder / "seeds" / article.name).write_bytes(article.read_bytes())
        claims_file = folder / "claims.toml"
        claims_file.write_text(render_claims_file(rows, sources), encoding="utf-8")
        report = factcheck.verify(claims_file)
    results = {result.claim.id: result for result in report.claims}
    for row in rows:
        if "quote" in row:
            _score_quotation(scores, row, results[row["id"]])
        else:
            _score_assertion(scores, row, results[row["id"]])


def _file_key(evidence: Evidence) -> str:
    return Path(evidence.path).name[:KEY]


def _leading(result: ClaimResult) -> dict[str, Evidence]:
    """Return each source's first evidence, one with a stance before a neutral one."""
    first: dict[str, Evidence] = {}
    for evidence in sorted(result.evidence, key=lambda e: e.stance.value == "neutral"):
        first.setdefault(_file_key(evidence), evidence)
    return first


def _score_quotation(scores: ClaimScores, row: Row, result: ClaimResult) -> None:
    found = {_file_key(e): e.quote_status.value for e in result.evidence if e.quote_status}
    if row["source"] is None:
        scores.add(row, "quotation", not found, "not_found", found)
    else:
        scores.add(row, "quotation", found.get(row["source"]) == row["status"], row["status"], found)


def _score_assertion(scores: ClaimScores, row: Row, result: ClaimResult) -> None:
    leading, allowed = _leading(result), row.get("allow_stances", {})
    verdicts = [row["verdict"], *row.get("allow_verdicts", [])]
    scores.add(row, "verdict", result.verdict.value in verdicts, row["verdict"], result.verdict.value)
    for key, stance in row["stances"].items():
        got = leading[key].stance.value if key in leading else "none"
        scores.add(row, "stance", got in (stance, *allowed.get(key, ())), f"{key} {stance}", got)
    stray = [
        f"{key} {evidence.stance.value}"
        for key, evidence in leading.items()
        if key not in row["stances"] and evidence.stance.value not in ("neutral", *allowed.get(key, ()))
    ]
    scores.add(row, "silence", not stray, "no other stance", stray)
    for key, words in row["quotes"].items():
        if key in leading or key not in allowed:
            got = leading[key].quote if key in leading else ""
            scores.add(row, "quoted-words", plain(words) in plain(got), f"{key} {words!r}", repr(got))
    if "discrepancy" in row:
        want = row["discrepancy"]
        right = any(_says(values, want["values"]) for values in _values(result, want["kind"]))
        scores.add(row, "discrepancy", right, want, [d.message for d in result.discrepancies])


def _values(result: ClaimResult, kind: str) -> Iterator[dict[str, str]]:
    """Yield, for each discrepancy of this kind, what each source's file is said to state."""
    files = {evidence.source: _file_key(evidence) for evidence in result.evidence}
    for discrepancy in result.discrepancies:
        if discrepancy.kind.value == kind:
            yield {files.get(s, s): value.value for value in discrepancy.values for s in value.sources}


def _says(found: Mapping[str, str], want: Mapping[str, str]) -> bool:
    return all(words in found.get(key, "") for key, words in want.items())
