"""Workflow commands, read as a runner of GitHub Actions reads them."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

import pytest
from conftest import ProjectFolder, canned_report, finding, report

from factcheck.records import Finding, FindingStatus, Place, RelatedPlace, Report, Severity
from factcheck.reporters import ReportOptions, render

# What the runner takes for a command, both in the present way of writing them and in the one before it.
COMMANDS = {
    "error", "warning", "notice", "debug", "group", "endgroup", "add-mask", "stop-commands", "set-env", "add-path",
    "set-output", "save-state", "add-matcher", "remove-matcher", "echo",
}  # fmt: skip

HOSTILE = [
    pytest.param("x\n::error::pwned", id="a line of its own"),
    pytest.param("x\r::error::pwned", id="after a carriage return"),
    pytest.param("x\r\n::set-env name=PATH::/tmp", id="after both"),
    pytest.param("x%0A::error::pwned", id="an escaped line break"),
    pytest.param("x%0D%0A::add-mask::a", id="both, escaped"),
    pytest.param("x%250A::error::pwned", id="escaped twice"),
    pytest.param("::error::pwned", id="from the first character"),
    pytest.param("::stop-commands::token", id="switching commands off"),
    pytest.param("##[error]pwned", id="the old way of writing"),
    pytest.param("x\u2028::error::pwned\u2029::error::pwned\x85::error::pwned", id="other line breaks"),
    pytest.param("a,line=1::error::pwned", id="out of a property"),
    pytest.param("a:b,c%2C::d", id="all that properties escape"),
]


@dataclass(frozen=True, slots=True)
class Command:
    name: str
    properties: dict[str, str]
    data: str


def as_runner(output: str) -> list[Command]:
    """Return the commands a runner finds in a step's output, as `ActionCommand` of actions/runner parses them."""
    found = []
    # The runner reads lines as .NET does: at CR, LF, or both.
    for line in re.split("\r\n|\r|\n", output):
        line = line.lstrip()
        if line.startswith("::") and (end := line.find("::", 2)) >= 0:
            head, data = line[2:end], line[end + 2 :]
            name, _, rest = head.partition(" ")
            if name.lower() in COMMANDS:
                pairs = (each.partition("=") for each in rest.strip().split(",") if each)
                found.append(Command(name, {k: unescaped(v, (":", ",")) for k, _, v in pairs}, unescaped(data, ())))
                continue
        old = line.find("##[")
        if old >= 0 and (end := line.find("]", old)) >= 0:
            name = line[old + 3 : end].partition(" ")[0]
            if name.lower() in COMMANDS:
                found.append(Command(name, {}, line[end + 1 :]))
    return found


def unescaped(text: str, more: tuple[str, ...]) -> str:
    for character in ("\r", "\n", *more):
        text = text.replace(f"%{ord(character):02X}", character)
    return text.replace("%25", "%")


def github(what: Report, options: ReportOptions | None = None) -> str:
    return "".join(render("github", what, options or ReportOptions()))


def refuted(**fields: object) -> Finding:
    found = finding("FC201", "refuted", Severity.ERROR, claim="bridge", line=3, message="1902 is not 1901")
    return replace(found, **fields)  # type: ignore[arg-type]


def related(quote: str, path: str = "seeds/a.txt") -> RelatedPlace:
    return RelatedPlace(source="a", path=path, place=Place(line=7), start=0, end=1, quote=quote, message="A refutes it")


def test_the_canned_report_prints_as_agreed(golden: Callable[[str, str], None]) -> None:
    golden("claims.github.txt", github(canned_report()))


def test_an_annotation_has_place_title_message_and_the_source_s_words() -> None:
    what = report(findings=[refuted(related=(related("opened in 1902"),))])
    assert as_runner(github(what, ReportOptions(folder="desk"))) == [
        Command(
            "error",
            {"file": "desk/claims.toml", "line": "3", "col": "1", "endColumn": "9", "title": "FC201 refuted"},
            "1902 is not 1901\ndesk/seeds/a.txt:7: “opened in 1902”",
        )
    ]


def test_a_finding_of_several_lines_has_no_columns() -> None:
    place = Place(line=3, column=4, end_line=5, end_column=6)
    (command,) = as_runner(github(report(findings=[refuted(place=place)])))
    assert command.properties == {"file": "claims.toml", "line": "3", "endLine": "5", "title": "FC201 refuted"}


@pytest.mark.parametrize("words", HOSTILE)
@pytest.mark.parametrize("where", ["message", "path", "quote", "related path"])
def test_hostile_words_add_no_command(words: str, where: str) -> None:
    hostile = {
        "message": refuted(message=words),
        "path": refuted(path=f"seeds/{words}"),
        "quote": refuted(related=(related(words),)),
        "related path": refuted(related=(related("a", f"seeds/{words}"),)),
    }[where]
    output = github(report(findings=[hostile, refuted(message="another")]))
    commands = as_runner(output)
    assert [command.name for command in commands] == ["error", "error"]
    assert [list(command.properties) for command in commands] == [["file", "line", "col", "endColumn", "title"]] * 2
    assert [command.properties["title"] for command in commands] == ["FC201 refuted"] * 2
    assert len(output.splitlines()) == 2


def test_the_parser_would_notice() -> None:
    output = "x\n::error::pwned\n  ::add-mask::y\nz ##[error]old\n::nonsense::\n"
    assert [command.name for command in as_runner(output)] == ["error", "add-mask", "error"]


def test_a_file_is_named_as_it_is_on_disk() -> None:
    (command,) = as_runner(github(report(findings=[refuted(path="seeds/a, b: 100%0A.txt")])))
    assert command.properties["file"] == "seeds/a, b: 100%0A.txt"


def test_what_was_signed_off_or_switched_off_is_not_annotated() -> None:
    findings = [refuted(status=status) for status in FindingStatus] + [refuted(severity=Severity.NEVER)]
    assert [command.data for command in as_runner(github(report(findings=findings)))] == ["1902 is not 1901"]


@pytest.mark.parametrize(
    ("errors", "warnings", "notes", "shown", "more"),
    [
        pytest.param(10, 10, 10, (10, 10, 10), None, id="as many as are shown"),
        pytest.param(12, 3, 0, (10, 3, 0), "2 errors", id="more errors"),
        pytest.param(0, 11, 10, (0, 10, 9), "1 warning, 1 note", id="the notice that says so takes a place"),
        pytest.param(30, 30, 30, (10, 10, 9), "20 errors, 20 warnings, 21 notes", id="more of all"),
    ],
)
def test_the_worst_come_first_and_the_rest_is_counted(
    errors: int, warnings: int, notes: int, shown: tuple[int, int, int], more: str | None
) -> None:
    kinds = ((Severity.NOTE, notes), (Severity.WARNING, warnings), (Severity.ERROR, errors))
    findings = [refuted(severity=severity) for severity, number in kinds for _ in range(number)]
    commands = as_runner(github(report(findings=findings)))
    names = [command.name for command in commands]
    said = [command.data for command in commands if command.properties.get("title") == "factcheck"]
    assert said == ([] if more is None else [f"Not shown here: {more}. The report has all of them."])
    counted = ["error"] * shown[0] + ["warning"] * shown[1] + ["notice"] * shown[2]
    assert names == counted + (["notice"] if more else [])


def test_a_real_run_with_a_hostile_source(project: ProjectFolder) -> None:
    quote = "The toll bridge opened on 4 May 1901 ::error::pwned %0A::error::pwned"
    project.write("desk/seeds/gazette.txt", f"{quote}\r\n::error::pwned\r\n\n")
    project.write("desk/claims.toml", '[[claim]]\nid = "late"\ntext = "The toll bridge opened in 1905."\n')
    ran = project.run("verify", "desk/claims.toml", "--format", "github")
    assert (ran.code, ran.err) == (1, "")
    commands = as_runner(ran.out)
    assert [(each.name, each.properties["file"], each.properties["title"]) for each in commands] == [
        ("error", "desk/claims.toml", "FC201 refuted"),
        ("notice", "desk/seeds/gazette.txt", "FC103 undated-source"),
    ]
    assert len(ran.out.splitlines()) == 2


def test_the_summary_goes_to_the_step_s_file(bridge: ProjectFolder) -> None:
    summary = bridge.write("summary.md", "# Before\n")
    environment = {"GITHUB_STEP_SUMMARY": str(summary)}
    ran = bridge.run("verify", "--github-summary", "--format", "markdown", env=environment)
    assert (ran.code, ran.err) == (1, "")
    assert summary.read_text("utf-8") == f"# Before\n{ran.out}\n"


def test_no_summary_is_written_unasked(bridge: ProjectFolder) -> None:
    summary = bridge.write("summary.md", "")
    assert bridge.run("verify", env={"GITHUB_STEP_SUMMARY": str(summary)}).code == 1
    assert summary.read_text("utf-8") == ""


def test_a_summary_outside_github_actions_is_wrong_use(bridge: ProjectFolder) -> None:
    ran = bridge.run("verify", "--github-summary")
    assert (ran.code, ran.out) == (2, "")
    assert "GITHUB_STEP_SUMMARY is not set" in ran.err


def test_a_summary_stays_within_what_github_takes(bridge: ProjectFolder) -> None:
    summary = bridge.write("summary.md", "x" * (1024 * 1024 - 200))
    ran = bridge.run("verify", "--github-summary", env={"GITHUB_STEP_SUMMARY": str(summary)})
    assert ran.code == 1
    written = summary.read_text("utf-8")
    assert len(written.encode()) <= 1024 * 1024
    assert written.endswith("\n_The rest does not fit in a step's summary._\n")
