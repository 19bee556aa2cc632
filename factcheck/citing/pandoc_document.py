"""Documents in pandoc's own form, in which a source's words are text and can never be markup."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import cast

from factcheck.citing.citations import Citation
from factcheck.citing.references import JsonObject, quoted_words

Node = JsonObject

# The version of the form: that of pandoc 3, which reads no other.
_API_VERSION = [1, 23]


def to_be_cited(items: Sequence[JsonObject]) -> JsonObject:
    """Return a document with one paragraph an item, each a citation, the items in its metadata."""
    blocks = [_para([_cite(str(item["id"]))]) for item in items]
    return _document(blocks, {"references": _meta(list(items)), "lang": _meta("en-US")})


def with_references(items: Sequence[JsonObject]) -> JsonObject:
    """Return a document without text, the items in its metadata: what a bibliography file is written from."""
    return _document([], {"references": _meta(list(items))})


def citation_texts(items: Sequence[JsonObject], document: JsonObject) -> dict[str, list[Node]]:
    """Return what the processor made of each item, by key: the note of a note style, else the entry of the list."""
    blocks = cast("list[Node]", document["blocks"])
    entries = dict(_entries(blocks))
    texts: dict[str, list[Node]] = {}
    for item, block in zip(items, blocks, strict=False):
        key = str(item["id"])
        note = next(_notes(_content(block)), None)
        texts[key] = _trimmed(_flat(note if note is not None else entries.get(key, _content(block))))
    return texts


def footnotes(citations: Sequence[Citation], texts: dict[str, list[Node]], late: dict[str, str]) -> JsonObject:
    """Return a document with one paragraph a citation: its text, the quoted words, the kept copy, the day of access.

    `late` gives the day of access for the keys whose text does not have it.
    """
    return _document([_para(_footnote(citation, texts, late)) for citation in citations], {})


def entries_document(texts: Iterable[list[Node]]) -> JsonObject:
    """Return a document with one paragraph a text."""
    return _document([_para(text) for text in texts], {})


def _footnote(citation: Citation, texts: dict[str, list[Node]], late: dict[str, str]) -> list[Node]:
    quoted = _words(quoted_words(citation.evidence.quote))
    content = [
        *texts[citation.key],
        _SPACE,
        *_words("Quoted:"),
        _SPACE,
        *([_link(quoted, citation.link)] if citation.link else quoted),
        *_words("."),
    ]
    if citation.source.archived:
        address = citation.source.archived
        content += [_SPACE, *_words("Archived:"), _SPACE, _link(_words(address), address), *_words(".")]
    if citation.key in late:
        content += [_SPACE, *_words(f"Accessed: {late[citation.key]}.")]
    return content


def with_addresses(document: JsonObject) -> JsonObject:
    """Return the document with the address written after each link whose words are not the address itself."""

    def spelled(nodes: list[Node]) -> Iterator[Node]:
        for node in nodes:
            yield node
            if node["t"] == "Link":
                _, words, target = cast("list[list[object]]", node["c"])
                if _text(cast("list[Node]", words)) != target[0]:
                    yield from (_SPACE, *_words(f"<{target[0]}>"))

    return _each_paragraph(document, lambda content: list(spelled(content)))


def without_mentions(document: JsonObject) -> JsonObject:
    """Return the document with every `@name` in its text split by a word joiner: no forge will notify anybody."""

    def split(nodes: list[Node]) -> list[Node]:
        return [_mapped(node, lambda text: text.replace("@", "@\u2060")) for node in nodes]

    return _each_paragraph(document, split)


def _mapped(node: Node, change: Callable[[str], str]) -> Node:
    if node["t"] == "Str":
        return {"t": "Str", "c": change(str(node["c"]))}
    if node["t"] == "Link":
        attributes, words, target = cast("tuple[object, list[Node], list[str]]", node["c"])
        if _text(words) == target[0]:
            return node  # An address is written as a link, in which no name is a mention.
        return {"t": "Link", "c": [attributes, [_mapped(word, change) for word in words], target]}
    if node["t"] in _WRAPPERS:
        return {"t": node["t"], "c": [_mapped(child, change) for child in cast("list[Node]", node["c"])]}
    if node["t"] == "Quoted":
        kind, inner = cast("tuple[object, list[Node]]", node["c"])
        return {"t": "Quoted", "c": [kind, [_mapped(child, change) for child in inner]]}
    return node


_WRAPPERS = ("Emph", "Strong", "SmallCaps", "Superscript", "Subscript", "Underline", "Strikeout")


def _each_paragraph(document: JsonObject, change: Callable[[list[Node]], list[Node]]) -> JsonObject:
    blocks = cast("list[Node]", document["blocks"])
    return {**document, "blocks": [_para(change(_content(block))) for block in blocks]}


def _entries(blocks: list[Node]) -> Iterator[tuple[str, list[Node]]]:
    """Yield the key and text of each entry in the list of references."""
    for block in blocks:
        if block["t"] == "Div":
            attributes, inner = cast("tuple[list[object], list[Node]]", block["c"])
            name = str(attributes[0])
            if name.startswith("ref-"):
                yield name.removeprefix("ref-"), _joined(inner)
            else:
                yield from _entries(inner)


def _joined(blocks: list[Node]) -> list[Node]:
    found: list[Node] = []
    for block in blocks:
        if block["t"] in ("Para", "Plain"):
            found += [*([_SPACE] if found else []), *_content(block)]
        elif block["t"] == "Div":
            found += [*([_SPACE] if found else []), *_joined(cast("list[list[Node]]", block["c"])[1])]
    return found


def _notes(nodes: list[Node]) -> Iterator[list[Node]]:
    for node in nodes:
        if node["t"] == "Note":
            yield _joined(cast("list[Node]", node["c"]))
        elif node["t"] == "Cite":
            yield from _notes(cast("list[list[Node]]", node["c"])[1])


def _flat(nodes: list[Node]) -> list[Node]:
    """Return the nodes without the spans of the processor, which some formats would print as markup."""
    found: list[Node] = []
    for node in nodes:
        if node["t"] == "Span":
            (_, classes, _), inner = cast("tuple[tuple[str, list[str], object], list[Node]]", node["c"])
            margin = "csl-left-margin" in classes
            found += [*_flat(inner), *([_SPACE] if margin else [])]
        elif node["t"] == "Cite":
            found += _flat(cast("list[list[Node]]", node["c"])[1])
        elif node["t"] in _WRAPPERS:
            found.append({"t": node["t"], "c": _flat(cast("list[Node]", node["c"]))})
        elif node["t"] == "Link":
            _, words, target = cast("tuple[object, list[Node], list[str]]", node["c"])
            found.append(_link(_flat(words), target[0]))
        elif node["t"] in ("SoftBreak", "LineBreak"):
            found.append(_SPACE)
        else:
            found.append(node)
    return found


def _trimmed(nodes: list[Node]) -> list[Node]:
    while nodes and nodes[-1] == _SPACE:
        nodes = nodes[:-1]
    return nodes


_SPACE: Node = {"t": "Space"}


def _words(text: str) -> list[Node]:
    nodes: list[Node] = []
    for word in text.split():
        nodes += [*([_SPACE] if nodes else []), {"t": "Str", "c": word}]
    return nodes


def _text(nodes: list[Node]) -> str:
    return "".join(" " if node["t"] == "Space" else str(node.get("c", "")) for node in nodes)


def _link(words: list[Node], address: str) -> Node:
    return {"t": "Link", "c": [["", [], []], words, [address, ""]]}


def _para(content: list[Node]) -> Node:
    return {"t": "Para", "c": content}


def _content(block: Node) -> list[Node]:
    return cast("list[Node]", block["c"]) if block["t"] in ("Para", "Plain") else []


def _cite(key: str) -> Node:
    citation = {
        "citationId": key,
        "citationPrefix": [],
        "citationSuffix": [],
        "citationMode": {"t": "NormalCitation"},
        "citationNoteNum": 0,
        "citationHash": 0,
    }
    return {"t": "Cite", "c": [[citation], [{"t": "Str", "c": f"@{key}"}]]}


def _meta(value: object) -> Node:
    if isinstance(value, dict):
        return {"t": "MetaMap", "c": {key: _meta(item) for key, item in value.items()}}
    if isinstance(value, list):
        return {"t": "MetaList", "c": [_meta(item) for item in value]}
    return {"t": "MetaInlines", "c": _words(str(value)) if not isinstance(value, int) else _words(f"{value}")}


def _document(blocks: list[Node], meta: JsonObject) -> JsonObject:
    return {"pandoc-api-version": _API_VERSION, "meta": meta, "blocks": blocks}
