"""The rings of docs/architecture.md: imports point inwards, and starting up loads nothing heavy."""

from __future__ import annotations

import ast
import subprocess
import sys
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

import pytest
from conftest import ROOT, ProjectFolder

PACKAGE = ROOT / "factcheck"

RECORDS = {"factcheck.records", "factcheck.errors", "factcheck._version"}
EDGES = (
    "factcheck.project",
    "factcheck.sources",
    "factcheck.index",
    "factcheck.reporters",
    "factcheck.cli",
    "factcheck.api",
    "factcheck.processors",
    "factcheck.index",
)
# The package's own module and `python -m factcheck` belong to the outermost ring.
OUTERMOST = {"factcheck", "factcheck.__main__"}

# What pure logic has no business with: files, the clock, the network, the terminal, the environment.
IMPURE = {
    "os", "io", "pathlib", "shutil", "tempfile", "glob", "time", "random", "socket", "urllib", "http",
    "subprocess", "logging", "locale", "sys", "rich", "click", "tomli", "tomllib",
}  # fmt: skip


# What opens sources that are no text files.
READERS = {"fsspec", "aiohttp", "pyarrow", "gzip", "zstandard", "backports.zstd", "compression.zstd"}


def modules() -> list[tuple[str, Path]]:
    found = []
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = path.relative_to(ROOT).with_suffix("").parts
        found.append((".".join(parts[:-1] if parts[-1] == "__init__" else parts), path))
    return found


def ring(module: str) -> int:
    if module in RECORDS:
        return 1
    if module in OUTERMOST or module.startswith(EDGES):
        return 3
    return 2


@cache
def imports(path: Path) -> list[str]:
    """Return every imported module, also those imported inside functions."""
    names: list[str] = []
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            assert node.module is not None
            names.append(node.module)
    return names


MODULES = modules()


def test_no_module_imports_what_imports_it() -> None:
    """Not even for its types, or inside a function: static_order raises CycleError, which names the circle."""
    known = {module for module, _ in MODULES}
    order = TopologicalSorter({module: known.intersection(imports(path)) - {module} for module, path in MODULES})
    assert set(order.static_order()) == known


def test_imports_point_inwards() -> None:
    for module, path in MODULES:
        ours = [name for name in imports(path) if name.split(".")[0] == "factcheck"]
        assert [name for name in ours if ring(name) > ring(module)] == [], module
        if ring(module) == 1:
            assert ours == [], module
        if ring(module) < 3:
            assert [name for name in imports(path) if name.split(".")[0] in IMPURE] == [], module


def test_a_reporter_neither_opens_files_nor_reads_the_environment() -> None:
    for module, path in MODULES:
        if module.startswith("factcheck.reporters"):
            assert [name for name in imports(path) if name in ("os", "pathlib", "sys", "time")] == []
            nodes = ast.walk(ast.parse(path.read_text("utf-8")))
            names = {node.id for node in nodes if isinstance(node, ast.Name)}
            assert names & {"open", "print", "input"} == set(), module


def loaded_by(folder: Path, *args: str) -> set[str]:
    """Return the modules in `sys.modules` after running the command line with `args` in a new interpreter."""
    program = (
        "import sys, io\n"
        "from factcheck.cli import run\n"
        "code = run(sys.argv[1:])\n"
        "sys.stderr.write('\\n'.join(sys.modules))\n"
        "sys.exit(code)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, *args],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode in (0, 1), done.stderr
    return set(done.stderr.splitlines())


@pytest.mark.parametrize("option", ["--version", "--help"])
def test_start_up_imports_click_and_the_table_of_commands(option: str) -> None:
    loaded = loaded_by(ROOT, option)
    assert sorted(name for name in loaded if name.split(".")[0] == "factcheck") == [
        "factcheck", "factcheck._version", "factcheck.cli",
    ]  # fmt: skip
    heavy = {
        "rich",
        "rapidfuzz",
        "tomli",
        "json",
        "dataclasses",
        "charset_normalizer",
        "sentencex",
        "Stemmer",
        *READERS,
    }
    assert loaded & heavy == set()


def test_a_run_for_machines_does_not_import_rich(bridge: ProjectFolder) -> None:
    loaded = loaded_by(bridge.path, "verify", "--format", "json")
    assert [name for name in sorted(loaded) if name.split(".")[0] == "rich"] == []
    assert loaded & {"charset_normalizer", *READERS} == set()


def test_a_file_of_many_sources_imports_only_what_reads_it(bridge: ProjectFolder) -> None:
    bridge.write("seeds/more.jsonl", '{"text": "The bridge opened on 4 May 1901."}\n')
    loaded = loaded_by(bridge.path, "sources", "--format", "csv")
    assert "json" in loaded
    assert loaded & READERS == set()


@pytest.mark.parametrize("command", [("verify",), ("compare",), ("check", "draft.md"), ("find", "toll")], ids=" ".join)
def test_a_small_run_imports_nothing_of_an_index(bridge: ProjectFolder, command: tuple[str, ...]) -> None:
    bridge.write("draft.md", "The bridge opened in 1901.\n")
    loaded = loaded_by(bridge.path, *command, "--format", "json")
    assert "factcheck.pipeline" in loaded
    assert loaded & {"tantivy", "sqlite3", "multiprocessing", "concurrent.futures"} == set()
    assert not (bridge.path / ".factcheck").exists()


def test_the_text_report_imports_no_table_and_no_progress_bar(bridge: ProjectFolder) -> None:
    loaded = loaded_by(bridge.path, "verify", "--format", "text")
    assert loaded & {"rich.table", "rich.progress", "rich.markdown", "rich.syntax"} == set()


def test_importing_the_package_imports_nothing_else() -> None:
    program = "import sys, factcheck; print(*sorted(n for n in sys.modules if n.startswith('factcheck')))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.split() == ["factcheck", "factcheck._version"]


def test_every_public_name_is_there() -> None:
    import factcheck

    assert [name for name in factcheck.__all__ if getattr(factcheck, name, None) is None] == []
    assert sorted(factcheck.__all__) == list(factcheck.__all__)
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        factcheck.nothing  # noqa: B018
