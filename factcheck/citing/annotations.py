"""The evidence as W3C Web Annotations (JSON-LD): which words of which page say what to which claim."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.citing.citations import Citation
from factcheck.citing.references import JsonObject
from factcheck.source_paths import is_url, split_record
from factcheck.text.fragments import escape_term, is_web_address
from factcheck.text.selectors import selector_objects

CONTEXT = "http://www.w3.org/ns/anno.jsonld"


def annotation_page(citations: Sequence[Citation], *, generator: str) -> JsonObject:
    """Return an AnnotationPage with an annotation a citation. Ids are URNs made of the citations' labels."""
    return {
        "@context": CONTEXT,
        "id": "urn:factcheck:evidence",
        "type": "AnnotationPage",
        "items": [_annotation(citation, generator) for citation in citations],
    }


def _annotation(citation: Citation, generator: str) -> JsonObject:
    evidence, claim, source = citation.evidence, citation.result.claim, citation.source
    target: JsonObject = {
        "source": address_of(citation),
        "selector": selector_objects(
            exact=evidence.quote, prefix=evidence.prefix, suffix=evidence.suffix, start=evidence.start, end=evidence.end
        ),
    }
    if source.archived or source.accessed:
        # The model's own place for a kept copy and the time it was made.
        state: JsonObject = {"type": "TimeState"}
        if source.archived:
            state["cached"] = source.archived
        if source.accessed:
            state["sourceDate"] = f"{source.accessed.isoformat()}T00:00:00Z"
        target["state"] = state
    return {
        "id": f"urn:factcheck:evidence:{citation.label}",
        "type": "Annotation",
        "motivation": "assessing",
        "generator": {"id": "urn:factcheck:tool", "type": "Software", "name": generator},
        "body": [
            {"type": "TextualBody", "purpose": "describing", "format": "text/plain", "value": claim.text},
            {"type": "TextualBody", "purpose": "classifying", "value": evidence.stance.value},
        ],
        "target": target,
    }


def address_of(citation: Citation) -> str:
    """Return the address of a source: its web address, else the URL it was read from, else its path as a relative
    reference, of a record with its number as the fragment."""
    url = citation.source.url
    if url is not None and is_web_address(url):
        return url
    path, number = split_record(citation.source.path)
    fragment = "" if number is None else f"#{number}"
    if is_web_address(path):
        return path + fragment
    scheme, _, rest = path.partition("://") if is_url(path) else ("", "", path)
    escaped = "/".join(escape_term(part) for part in rest.split("/"))
    return (f"{scheme}://{escaped}" if scheme else escaped) + fragment
