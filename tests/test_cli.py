"""The command line as a user meets it: exit code, stdout and stderr of real runs in real folders."""

from __future__ import annotations

import json
import os
import pty
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ARTICLE, CLAIMS, ProjectFolder, Ran

from factcheck.api import unquoted
from factcheck.reporters import FORMATS


def verdicts(ran: Ran) -> dict[str, str]:
    assert ran.err == ""
    return {each["id"]: each["verdict"] for each in json.loads(ran.out)["claims"]}


# Exit codes


@pytest.mark.parametrize(
    ("args", "code"),
    [
        pytest.param(("verify",), 1, id="a refuted claim is an error"),
        pytest.param(("verify", "--fail-on", "never"), 0, id="but not when nothing fails"),
        pytest.param(("verify", "--claim", "opened"), 0, id="nor for the supported claim alone"),
        pytest.param(("verify", "--claim", "opened", "--fail-on", "note"), 0, id="which has no findings"),
        pytest.param(("find", "The toll bridge opened in 1905."), 0, id="find tells and does not judge"),
        pytest.param(("find", "The toll bridge opened in 1905.", "--fail-on", "error"), 1, id="unless asked"),
        pytest.param(("compare",), 0, id="compare"),
        pytest.param(("sources",), 0, id="sources"),
        pytest.param(("explain", "FC201"), 0, id="explain"),
        pytest.param(("schema",), 0, id="schema"),
        pytest.param(("schema", "--report"), 0, id="schema of the report"),
        pytest.param(("--help",), 0, id="help"),
        pytest.param(("verify", "--help"), 0, id="help of a command"),
        pytest.param((), 2, id="no command"),
    ],
)
def test_exit_codes(bridge: ProjectFolder, args: tuple[str, ...], code: int) -> None:
    ran = bridge.run_apart(*args)
    assert (ran.code, "Traceback" in ran.err) == (code, False), ran.err


def test_the_version(project: ProjectFolder) -> None:
    assert project.run_apart("--version") == Ran(code=0, out="factcheck 0.1.0\n", err="")


# Wrong use


@pytest.mark.parametrize(
    ("args", "message"),
    [
        pytest.param(("verfy",), "Error: There is no command 'verfy'. Did you mean 'verify'?", id="command"),
        pytest.param(("frobnicate",), "Error: There is no command 'frobnicate'.", id="nothing like it"),
        pytest.param(
            ("verify", "--format", "jsn"),
            "Error: Invalid value for '--format': there is no format 'jsn'. Did you mean 'json'? "
            f"There are {', '.join(FORMATS)}.",
            id="format",
        ),
        pytest.param(
            ("verify", "--format", "pdf"),
            f"Error: Invalid value for '--format': there is no format 'pdf'. There are {', '.join(FORMATS)}.",
            id="format that does not exist",
        ),
        pytest.param(
            ("verify", "--output", "report.json"),
            "Error: Invalid value for '--output': 'report.json' is not FORMAT:PATH, such as json:report.json.",
            id="output without a format",
        ),
        pytest.param(
            ("verify", "--output", "json:no/report.json"),
            "Error: Invalid value for '--output': the folder 'no' does not exist; make it first.",
            id="output into no folder",
        ),
        pytest.param(
            ("verify", "--output", "json:seeds"),
            "Error: Invalid value for '--output': 'seeds' is a folder; name a file in it.",
            id="output onto a folder",
        ),
        pytest.param(
            ("verify", "--output", "json:a", "--output", "csv:./a"),
            "Error: Invalid value for '--output': two of them write to './a'.",
            id="two outputs to one file",
        ),
        pytest.param(
            ("verify", "--today", "2021-02-30"),
            "Error: Invalid value for '--today': '2021-02-30' is not a day of the calendar written as 2027-01-31.",
            id="no such day",
        ),
        pytest.param(("find", " "), "Error: there is nothing to look up: TEXT is empty.", id="empty text"),
        pytest.param(
            ("explain", "conflictin"),
            "Error: no finding has the code or name 'conflictin'. Did you mean 'conflicting'?",
            id="finding",
        ),
        pytest.param(
            ("verify", "--claim", "openend"),
            "error: --claim: there is no claim with the id 'openend'\n  did you mean 'opened'?",
            id="claim",
        ),
        pytest.param(
            ("verify", "--source", "nothing/*.txt"),
            "error: --source: no file matches 'nothing/*.txt'\n"
            "  globs are relative to the current folder; quote them, so that the shell leaves them",
            id="source",
        ),
        pytest.param(
            ("verify", "other.toml"),
            "error: other.toml: there is no such file\n  write one with `factcheck init`, or name another file",
            id="claims file",
        ),
    ],
)
def test_wrong_use_says_what_to_do(bridge: ProjectFolder, args: tuple[str, ...], message: str) -> None:
    ran = bridge.run_apart(*args)
    usage, _, error = ran.err.rpartition("\n\n")
    assert (ran.code, ran.out, error or usage) == (2, "", message + "\n")


def test_a_broken_claims_file_stops_the_run_with_its_line(bridge: ProjectFolder) -> None:
    bridge.write("claims.toml", '[[claim]]\ntxt = "x"\n')
    ran = bridge.run_apart("verify")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("error: claims.toml:")


def test_no_sources_at_all(project: ProjectFolder) -> None:
    assert project.run_apart("find", "The toll bridge opened.") == Ran(
        code=2,
        out="",
        err="error: there are no sources: no readable file under seeds/ or sources/\n"
        "  put text files there, or name them with --source 'articles/*.txt'\n",
    )


def test_a_bug_of_ours_is_one_line_and_a_traceback_on_request(project: ProjectFolder) -> None:
    program = (
        "import factcheck.cli as c, sys\n"
        "c.COMMANDS['verify'] = c._Entry('factcheck.cli.nowhere', 'verify', '')\n"
        "sys.exit(c.run(sys.argv[1:]))\n"
    )

    def run(*args: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-c", program, *args]
        return subprocess.run(command, capture_output=True, text=True, cwd=project.path, timeout=60, check=False)

    quiet, loud = run("verify"), run("--debug", "verify")
    assert (quiet.returncode, quiet.stdout) == (3, "")
    assert quiet.stderr == (
        "This is a bug in factcheck 0.1.0: ModuleNotFoundError: No module named 'factcheck.cli.nowhere'\n"
        "  please report it with what `factcheck --debug ...` prints\n"
    )
    assert (loud.returncode, "Traceback" in loud.stderr) == (3, True)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full, the device that is always full")
def test_a_full_disk_is_no_bug_of_ours(bridge: ProjectFolder) -> None:
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "factcheck", "verify"],
            cwd=bridge.path,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            timeout=60,
            check=False,
        )
    told = "error: the report cannot be written: No space left on device\n  make room, or write it elsewhere\n"
    assert (done.returncode, done.stderr) == (2, told)


def test_an_interrupt_is_130() -> None:
    from factcheck import cli

    class Interrupted(dict[str, object]):
        def get(self, *_: object) -> object:
            raise KeyboardInterrupt

    before = cli.COMMANDS
    try:
        cli.COMMANDS = Interrupted(before)  # type: ignore[assignment]
        assert cli.run(["verify"]) == 130
    finally:
        cli.COMMANDS = before


def test_a_reader_that_goes_away_is_no_error(bridge: ProjectFolder) -> None:
    read, write = os.pipe()
    os.close(read)
    command = [sys.executable, "-m", "factcheck", "verify", "--format", "json", "--fail-on", "never"]
    done = subprocess.run(command, cwd=bridge.path, stdout=write, stderr=subprocess.PIPE, timeout=60, check=False)
    os.close(write)
    assert (done.returncode, done.stderr) == (0, b"")


# What is read


def test_claims_are_verified(bridge: ProjectFolder) -> None:
    ran = bridge.run_apart("verify", "--format", "json", "--fail-on", "never")
    assert verdicts(ran) == {"opened": "supported", "late": "refuted"}


def test_the_claims_file_is_found_from_a_folder_below(bridge: ProjectFolder) -> None:
    below = ProjectFolder(bridge.path / "seeds")
    assert below.run_apart("verify", "--format", "json").out == bridge.run_apart("verify", "--format", "json").out


def test_globs_are_relative_to_the_current_folder(bridge: ProjectFolder) -> None:
    below = ProjectFolder(bridge.path / "seeds")
    ran = below.run_apart("sources", "--format", "json", "--source", "*.txt")
    assert [each["path"] for each in json.loads(ran.out)["sources"]] == ["seeds/gazette.txt"]


def test_two_runs_give_the_same_bytes(bridge: ProjectFolder) -> None:
    for name in FORMATS:
        first = bridge.run_apart("verify", "--format", name, env={"PYTHONHASHSEED": "1"})
        assert first == bridge.run_apart("verify", "--format", name, env={"PYTHONHASHSEED": "2", "LANG": "tr_TR.UTF-8"})


def test_find_needs_nothing_but_sources(project: ProjectFolder) -> None:
    project.write("articles/gazette.txt", ARTICLE)
    ran = project.run_apart("find", "The toll bridge opened in 1901.", "--source", "articles/*", "--format", "json")
    report = json.loads(ran.out)
    assert (ran.code, report["claims_file"]) == (0, None)
    assert [(each["id"], each["kind"], each["verdict"]) for each in report["claims"]] == [
        ("find", "assertion", "supported")
    ]


@pytest.mark.parametrize(
    ("args", "stdin", "status"),
    [
        pytest.param(("We shall never charge a toll again", "--quote"), "", "verbatim", id="--quote"),
        pytest.param(("“We shall never charge a toll again”",), "", "verbatim", id="inside quotation marks"),
        pytest.param(("-",), '"We shall always charge a toll again"\n', "altered", id="from stdin"),
        pytest.param(("We shall never charge a toll again", "--speaker", "Ada Finch"), "", "verbatim", id="speaker"),
    ],
)
def test_find_checks_quotations(bridge: ProjectFolder, args: tuple[str, ...], stdin: str, status: str) -> None:
    ran = bridge.run_apart("find", *args, "--format", "json", stdin=stdin)
    [found] = json.loads(ran.out)["claims"]
    assert (found["kind"], found["quote_status"]) == ("quotation", status)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("“A b”", "A b", id="curly"),
        pytest.param(' "A b" ', "A b", id="straight"),
        pytest.param("«A b»", "A b", id="guillemets"),
        pytest.param("‘It’s A’", "It’s A", id="an apostrophe inside single marks"),
        pytest.param("“A” and “B”", None, id="two quotations are a sentence about them"),
        pytest.param('"A" and "B"', None, id="two straight quotations"),
        pytest.param("A “b” c", None, id="a quotation within a sentence"),
        pytest.param('""', None, id="nothing inside"),
    ],
)
def test_what_counts_as_a_quotation(text: str, words: str | None) -> None:
    assert unquoted(text) == words


def test_hostile_bytes_on_stdin_give_an_answer(bridge: ProjectFolder) -> None:
    ran = bridge.run_apart("find", "-", stdin=b"\xff\xfe[/b]\x1b[31m\x00 1901")
    assert (ran.code, ran.err, "\x1b" in ran.out) == (0, "", False)


# What is written


def test_outputs_are_written_beside_the_report(bridge: ProjectFolder) -> None:
    ran = bridge.run_apart("verify", "--output", "json:report.json", "--output", "csv:seeds/report.csv", "-q")
    assert (ran.code, ran.err) == (1, "")
    report = json.loads((bridge.path / "report.json").read_text("utf-8"))
    assert [each["id"] for each in report["claims"]] == ["opened", "late"]
    assert (bridge.path / "seeds" / "report.csv").read_bytes().startswith(b"claim,kind,text,")
    assert sorted(each.name for each in bridge.path.iterdir()) == [
        ".git", "claims.toml", "report.json", "seeds",
    ]  # fmt: skip


def test_an_output_keeps_the_mode_of_the_file_and_follows_a_link(bridge: ProjectFolder) -> None:
    target = bridge.write("kept.json", "old")
    target.chmod(0o600)
    (bridge.path / "link.json").symlink_to("kept.json")
    bridge.run_apart("verify", "--output", "json:link.json")
    assert (bridge.path / "link.json").is_symlink()
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert json.loads(target.read_text("utf-8"))["schema_version"] == 1


def test_an_output_to_a_device_is_written_to_it(bridge: ProjectFolder) -> None:
    ran = bridge.run_apart("verify", "--output", f"json:{os.devnull}", "-q")
    assert (ran.code, ran.err) == (1, "")
    assert not Path(os.devnull).is_file()


def test_an_output_that_cannot_be_written(bridge: ProjectFolder) -> None:
    name = "n" * 300
    assert bridge.run_apart("verify", "--output", f"json:{name}") == Ran(
        code=2,
        out="",
        err=f"error: {name}: this file cannot be written: File name too long\n"
        "  check the folder's permissions and the space left, or name another path\n",
    )
    assert sorted(each.name for each in bridge.path.iterdir()) == [".git", "claims.toml", "seeds"]


def test_init_writes_a_claims_file_once(project: ProjectFolder) -> None:
    project.write("seeds/gazette.txt", ARTICLE)
    first = project.run_apart("init")
    written = (project.path / "claims.toml").read_text("utf-8")
    assert (first.code, first.out) == (0, "")
    assert first.err.startswith("wrote claims.toml with 1 source\n")
    assert 'path = "seeds/gazette.txt"' in written
    assert project.run_apart("init") == Ran(
        code=2, out="", err="error: claims.toml: there is a claims file already\n  --force overwrites it\n"
    )
    assert project.run_apart("init", "--force").code == 0
    assert project.run_apart("sources", "--format", "jsonl").code == 0


# Colour, terminals, dates


@pytest.mark.parametrize(
    ("args", "env", "colored"),
    [
        pytest.param((), {}, False, id="a pipe is plain"),
        pytest.param((), {"FORCE_COLOR": "1"}, True, id="FORCE_COLOR"),
        pytest.param((), {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False, id="NO_COLOR wins"),
        pytest.param(("--color", "always"), {"NO_COLOR": "1"}, True, id="the option wins"),
        pytest.param(("--color", "never"), {"FORCE_COLOR": "1"}, False, id="in both directions"),
    ],
)
def test_colour(bridge: ProjectFolder, args: tuple[str, ...], env: dict[str, str], colored: bool) -> None:
    assert ("\x1b[" in bridge.run_apart("verify", *args, env=env).out) is colored


@pytest.mark.parametrize(
    ("env", "colored"),
    [
        pytest.param({"TERM": "xterm"}, True, id="a terminal has colour"),
        pytest.param({"TERM": "dumb"}, False, id="a dumb one has not"),
        pytest.param({"TERM": "xterm", "NO_COLOR": "1"}, False, id="NO_COLOR"),
    ],
)
def test_colour_on_a_terminal(bridge: ProjectFolder, env: dict[str, str], colored: bool) -> None:
    ours, theirs = pty.openpty()
    child = subprocess.Popen(
        [sys.executable, "-m", "factcheck", "verify", "-q"],
        cwd=bridge.path,
        stdout=theirs,
        stderr=subprocess.DEVNULL,
        env={"PATH": os.environ["PATH"], "PYTHONUTF8": "1", **env},
    )
    os.close(theirs)
    out = b""
    try:
        while piece := os.read(ours, 65536):
            out += piece
    except OSError:
        pass  # how Linux says that the other end is closed
    os.close(ours)
    assert child.wait(timeout=60) == 1
    assert (b"\x1b[" in out) is colored


@pytest.mark.parametrize(
    "env",
    [
        pytest.param({"LC_ALL": "C"}, id="the C locale"),
        pytest.param({"PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"}, id="an ASCII terminal"),
    ],
)
def test_ascii_terminals_get_ascii(bridge: ProjectFolder, env: dict[str, str]) -> None:
    text = bridge.run_apart("verify", env=env).out
    assert text.isascii()
    assert "x REFUTED" in text
    assert not bridge.run_apart("verify", "--format", "markdown", env=env).out.isascii()


@pytest.mark.parametrize(
    ("args", "env", "codes"),
    [
        pytest.param((), {}, [], id="no day, nothing has run out"),
        pytest.param(("--today", "2020-01-01"), {}, [], id="its last day"),
        pytest.param(("--today", "2020-01-02"), {}, ["FC501"], id="the day after"),
        pytest.param((), {"SOURCE_DATE_EPOCH": "1577923200"}, ["FC501"], id="the day of the build"),
        pytest.param(("--today", "2020-01-01"), {"SOURCE_DATE_EPOCH": "1577923200"}, [], id="the option goes first"),
    ],
)
def test_acceptances_run_out_on_the_day_given(
    bridge: ProjectFolder, args: tuple[str, ...], env: dict[str, str], codes: list[str]
) -> None:
    accept = '\n[[accept]]\nclaim = "late"\ncode = "FC201"\nreason = "known"\nuntil = 2020-01-01\n'
    bridge.write("claims.toml", CLAIMS + accept)
    ran = bridge.run_apart("verify", "--format", "json", *args, env=env)
    found = [each for each in json.loads(ran.out)["findings"] if each["code"] == "FC501"]
    assert [each["code"] for each in found] == codes


def test_a_wrong_source_date_epoch(bridge: ProjectFolder) -> None:
    ran = bridge.run_apart("verify", env={"SOURCE_DATE_EPOCH": "today"})
    assert ran.code == 2
    assert ran.err.endswith("SOURCE_DATE_EPOCH is 'today', not a number of seconds since 1970.\n")


def test_hostile_sources_and_claims_are_shown_as_text(bridge: ProjectFolder) -> None:
    bridge.write("seeds/gazette.txt", ARTICLE + "\nThe [sic] bell [/b] \x1b[31mrang\x1b[0m 12 times \u202eat noon.\n")
    bridge.write("claims.toml", '[[claim]]\ntext = "The [sic] bell [/b] rang 12 times at noon [bold]."\n')
    ran = bridge.run_apart("verify", "-v")
    assert (ran.code in (0, 1), ran.err) == (True, "")
    assert "[sic] bell [/b] rang 12 times at noon [bold]." in ran.out
    assert "␛[31mrang␛[0m 12 times <U+202E>at noon" in ran.out.replace("\n     │ ", " ")
