"""The commented claims file that `factcheck init` writes for the sources it finds."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Sequence

from factcheck.project.entries import SOURCE_ID_CHARACTERS
from factcheck.project.toml_strings import comment_text, toml_string
from factcheck.records import Source
from factcheck.source_paths import CONTAINER_SUFFIXES, is_url, split_record

# What `sources` reads when it is not set, in this order.
_DEFAULT_FOLDERS = ("seeds", "sources")

_HEAD = """\
# Claims to check against the sources. Run `factcheck verify` in this folder.
# Every key: `factcheck schema`, or docs/claims-file.md of the project.
"""

_SETTINGS = """\
# drafts = ["drafts/**/*.md"]    # what `factcheck check` reads when no file is named
# min-origins = 2                # independent origins a claim needs; copies of one story are one
# fail-on = "error"              # error | warning | note | never
# quote-style = "strict"         # "tidy" also allows for ums and contractions
# as-of = 2021-11-20             # what "last year" in claims refers to

# [factcheck.severity]
# under-corroborated = "error"   # any finding, by name or code: error | warning | note | never
"""

_CLAIMS = """\
# ---- Claims
# One [[claim]] for each thing the article states. Remove the first # of each line to use an example.

# [[claim]]
# id = "bridge-cost"             # optional; otherwise made from the text
# text = "The bridge cost $26 million."
{sources}
# min-origins = 2                # optional
# expect = "conflicting"         # optional: the verdict you know and accept
# note = "asked the council on Monday"
# tags = ["numbers"]

# [[claim]]                      # a direct quotation, checked word for word
# id = "bridge-quote"
# quote = "The words exactly as they were said."
# speaker = "Who said them"      # optional

# [[accept]]                     # a known finding, signed off
# claim = "bridge-cost"
# code = "FC202"
# reason = "why it is all right"
# until = 2030-01-01             # optional: the last day it counts
"""


def claims_template(sources: Sequence[Source], *, schema: str | None = None) -> str:
    """Return the text of a claims file with a `[[source]]` for each of `sources`, by path, and examples to
    fill in.

    What is known about a source is filled in; the rest stands as commented lines. `schema` is the path of a
    JSON Schema beside the file, named in its first line for editors. The file has no claim until one is
    uncommented.
    """
    ordered = sorted(sources, key=lambda source: source.path)
    return "\n".join(_parts(ordered, schema))


def _parts(sources: Sequence[Source], schema: str | None) -> Iterator[str]:
    if schema is not None:
        yield f"#:schema {comment_text(schema)}"
    yield _HEAD
    yield "[factcheck]"
    patterns = _patterns(sources)
    if patterns:
        yield f"sources = [{', '.join(toml_string(pattern) for pattern in patterns)}]"
    else:
        yield '# sources = ["seeds/*.txt"]      # default: every readable file under seeds/, else sources/'
    yield _SETTINGS
    if sources:
        yield "# ---- Sources"
        yield "# Check what was read from the texts, and fill in what they do not say.\n"
    for source in sources:
        # A record of a file of many says all this itself, and there may be a million.
        if split_record(source.path)[1] is None:
            yield "\n".join(_source_lines(source)) + "\n"
    example = sources[0].id if sources else "source-id"
    line = f"# sources = [{toml_string(example)}]"
    yield _CLAIMS.replace("{sources}", f"{line:<32} # optional: only these sources")


def _patterns(sources: Sequence[Source]) -> tuple[str, ...]:
    """Return what `sources` must be set to so that these files are read again; nothing where the default
    does."""
    for folder in _DEFAULT_FOLDERS:
        if all(source.path.startswith(f"{folder}/") for source in sources):
            return ()
    # A claims file names no URL: such sources are named on the command line again.
    kinds = {_pattern(split_record(source.path)[0]) for source in sources if not is_url(source.path)}
    return tuple(sorted(kinds))


def _pattern(path: str) -> str:
    folder, name = posixpath.split(path)
    suffix = next((each for each in CONTAINER_SUFFIXES if name.endswith(each)), posixpath.splitext(name)[1])
    # Brackets, stars and question marks in a folder's name are the name's own.
    escaped = "".join(f"[{c}]" if c in "*?[" else c for c in folder)
    return posixpath.join(escaped, f"*{suffix}" if suffix[1:].replace(".", "").isalnum() else "*")


def _source_lines(source: Source) -> Iterator[str]:
    if source.language != "en":
        yield "# Not in English as far as can be told: it is listed, but no claim is judged against it."
    yield "[[source]]"
    yield f"path = {toml_string(source.path)}"
    if source.id and all(character in SOURCE_ID_CHARACTERS for character in source.id):
        yield f"id = {toml_string(source.id)}"
    else:
        yield '# id = "…"'
    fields = (
        ("outlet", source.outlet, "who published it"),
        ("title", source.title, "its headline"),
        ("author", source.author, "its byline"),
    )
    for key, value, meaning in fields:
        yield _known_or_open(key, value, meaning)
    if source.published is not None:
        yield f"published = {source.published.isoformat()}"
    else:
        yield f'{"# published = 2017-09-24":<32} # without it, "yesterday" in the text stays unknown'
    yield _known_or_open("url", source.url, "where it can be read")
    yield _known_or_open("origin", source.origin, "outlet or wire that first reported it, when it is a copy")
    yield "# accessed = 2017-09-25          # the day you fetched it, for citations"
    yield '# archived = "https://…"         # a kept copy, for citations'


def _known_or_open(key: str, value: str | None, meaning: str) -> str:
    if value is not None and value.strip():
        return f"{key} = {toml_string(' '.join(value.split()))}"
    opening = f'# {key} = "…"'
    return f"{opening:<32} # {meaning}"
