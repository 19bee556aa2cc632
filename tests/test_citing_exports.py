"""Exports, read back by a program other than the one that wrote them; JSON-LD expanded by a JSON-LD processor."""

from __future__ import annotations

import json
import subprocess
import urllib.parse
from typing import Any

import pytest
from conftest import ARTICLE, ProjectFolder
from test_citing import CLAIMS

from factcheck.processors import pandoc

URL = "https://gazette.example/bridge_a-b?x=1&y=2"
KEPT = "https://web.archive.org/web/2021/https://gazette.example/bridge"
NOTES = (
    f"archived at {KEPT}; opened (supports): “The toll bridge opened on 4 May 1901”; late (refutes): “The toll bridge "
    "opened on 4 May 1901”; toll (supports): “We shall never charge a toll again”"
)


@pytest.fixture
def press(project: ProjectFolder) -> ProjectFolder:
    project.write("seeds/gazette.txt", ARTICLE)
    project.write("claims.toml", CLAIMS.replace("Bridge opens", "Bridge opens: 100% of R&D"))
    return project


def export(press: ProjectFolder, *args: str) -> str:
    ran = press.run("cite", "--export", *args)
    assert (ran.code, ran.err) == (0, "ferry: no evidence to cite\n")
    return ran.out


def read_by_pandoc(text: str, format_: str) -> list[dict[str, Any]]:
    done = subprocess.run(
        [pandoc._program(), f"--from={format_}", "--to=csljson"],
        input=text.encode(), capture_output=True, check=True, timeout=60,
    )  # fmt: skip
    found: list[dict[str, Any]] = json.loads(done.stdout)
    return found


AUTHORS = [{"family": "Lovelace", "given": "Ada"}, {"literal": "Reuters"}]


def test_csl_json_is_read_back(press: ProjectFolder) -> None:
    assert read_by_pandoc(export(press, "csl-json"), "csljson") == [
        {
            "id": "gazette",
            "type": "article-newspaper",
            "title": "Bridge opens: 100% of R&D",
            "author": AUTHORS,
            "container-title": "The Gazette",
            "issued": {"date-parts": [[2020, 5, 4]]},
            "accessed": {"date-parts": [[2021, 1, 2]]},
            "URL": URL,
            "note": NOTES,
        }
    ]


def test_ris_is_read_back(press: ProjectFolder) -> None:
    text = export(press, "ris")
    assert text.startswith("TY  - NEWS\n")
    assert "\nDA  - 2020/05/04/\nY2  - 2021/01/02/\n" in text
    (item,) = read_by_pandoc(text, "ris")
    kept = {key: item.get(key) for key in ("id", "type", "title", "container-title", "issued", "URL")}
    assert kept == {
        "id": "gazette",
        "type": "article-newspaper",
        "title": "Bridge opens: 100% of R&D",
        "container-title": "The Gazette",
        "issued": {"date-parts": [[2020]]},  # pandoc reads the year of RIS, and leaves the day
        "URL": URL,
    }
    assert [name.get("family", name.get("literal")) for name in item["author"]] == ["Lovelace", "Reuters"]


@pytest.mark.parametrize("format_", ["bibtex", "biblatex"])
def test_bibtex_is_read_back(press: ProjectFolder, format_: str) -> None:
    database = pytest.importorskip("pybtex.database")
    latex = pytest.importorskip("pybtex.richtext").Text
    read = database.parse_string(export(press, format_), "bibtex")
    assert list(read.entries) == ["gazette"]
    entry = read.entries["gazette"]
    assert entry.type == "article"
    assert [str(person) for person in entry.persons["author"]] == ["Lovelace, Ada", "{Reuters}"]
    fields = {key: str(latex.from_latex(value)) for key, value in entry.fields.items()}
    assert fields["title"].lower() == "bridge opens: 100% of r&d"
    assert fields["journal"] == "The Gazette"
    assert entry.fields["url"] == URL
    if format_ == "bibtex":
        assert (fields["year"], fields["month"]) == ("2020", "may")
    else:
        assert (fields["date"], fields["urldate"]) == ("2020-05-04", "2021-01-02")


# The terms we use, as the W3C's and schema.org's contexts map them: a key that is none of these is lost in expansion.
ANNO = {
    "oa": "http://www.w3.org/ns/oa#", "as": "http://www.w3.org/ns/activitystreams#",
    "dc": "http://purl.org/dc/elements/1.1/", "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "id": {"@type": "@id", "@id": "@id"}, "type": {"@type": "@id", "@id": "@type"},
    "Annotation": "oa:Annotation", "AnnotationPage": "as:OrderedCollectionPage", "Software": "as:Application",
    "TextualBody": "oa:TextualBody", "TextQuoteSelector": "oa:TextQuoteSelector",
    "TextPositionSelector": "oa:TextPositionSelector", "TimeState": "oa:TimeState",
    "assessing": "oa:assessing", "describing": "oa:describing", "classifying": "oa:classifying",
    "body": {"@type": "@id", "@id": "oa:hasBody"}, "target": {"@type": "@id", "@id": "oa:hasTarget"},
    "source": {"@type": "@id", "@id": "oa:hasSource"}, "selector": {"@type": "@id", "@id": "oa:hasSelector"},
    "state": {"@type": "@id", "@id": "oa:hasState"}, "motivation": {"@type": "@vocab", "@id": "oa:motivatedBy"},
    "purpose": {"@type": "@vocab", "@id": "oa:hasPurpose"}, "exact": "oa:exact", "prefix": "oa:prefix",
    "suffix": "oa:suffix", "start": "oa:start", "end": "oa:end", "cached": {"@type": "@id", "@id": "oa:cachedSource"},
    "sourceDate": "oa:sourceDate", "value": "rdf:value", "format": "dc:format", "name": "foaf:name",
    "generator": {"@type": "@id", "@id": "as:generator"},
    "items": {"@type": "@id", "@id": "as:items", "@container": "@list"},
}  # fmt: skip


def expanded(document: dict[str, Any], contexts: dict[str, object]) -> list[dict[str, Any]]:
    """Return the document expanded, after checking that no key of it was lost."""
    jsonld = pytest.importorskip("pyld.jsonld")

    def load(url: str, options: object) -> dict[str, object]:
        return {"contextUrl": None, "documentUrl": url, "document": {"@context": contexts[url]}}

    found: list[dict[str, Any]] = jsonld.expand(document, {"documentLoader": load, "base": "https://base.example/"})
    assert keys(document) == keys(jsonld.compact(found, document["@context"], {"documentLoader": load}))
    return found


def keys(value: object) -> set[str]:
    if isinstance(value, dict):
        return {key for key in value if key not in ("@context", "@graph")}.union(*map(keys, value.values()))
    return set().union(*map(keys, value)) if isinstance(value, list) else set()


def test_web_annotations(press: ProjectFolder) -> None:
    document = json.loads(export(press, "web-annotation"))
    (page,) = expanded(document, {"http://www.w3.org/ns/anno.jsonld": ANNO})
    items = page["http://www.w3.org/ns/activitystreams#items"][0]["@list"]
    assert [item["@id"] for item in items] == [
        "urn:factcheck:evidence:opened-gazette",
        "urn:factcheck:evidence:late-gazette-refutes",
        "urn:factcheck:evidence:toll-gazette",
    ]
    start = ARTICLE.index("The toll bridge")
    assert document["items"][0]["target"] == {
        "source": URL,
        "selector": [
            {
                "type": "TextQuoteSelector",
                "exact": "The toll bridge opened on 4 May 1901",
                "prefix": ARTICLE[max(0, start - 32) : start],
                "suffix": ", and 2,500 people came to see i",
            },
            {"type": "TextPositionSelector", "start": start, "end": start + 36},
        ],
        "state": {"type": "TimeState", "cached": KEPT, "sourceDate": "2021-01-02T00:00:00Z"},
    }


def test_a_source_without_address_goes_by_its_path(project: ProjectFolder) -> None:
    project.write("seeds/a b#c.txt", ARTICLE)
    project.write("claims.toml", '[[claim]]\nid = "o"\ntext = "The toll bridge opened in 1901."\n')
    document = json.loads(project.run("cite", "--export", "web-annotation").out)
    address = document["items"][0]["target"]["source"]
    assert address == "seeds/a%20b%23c.txt"
    assert urllib.parse.unquote(address) == "seeds/a b#c.txt"


def test_claim_reviews(press: ProjectFolder) -> None:
    document = json.loads(
        export(press, "claim-review", "--review-url", "https://paper.example/checks", "--publisher", "The Paper",
               "--today", "2026-11-22")
    )  # fmt: skip
    context: dict[str, object] = {"@vocab": "https://schema.org/", "url": {"@type": "@id"}}
    reviews = expanded(document, {"https://schema.org": context})
    assert [review["@type"] for review in reviews] == [["https://schema.org/ClaimReview"]] * 4
    rated = [
        (r["url"], r["reviewRating"]["alternateName"], r["reviewRating"].get("ratingValue")) for r in document["@graph"]
    ]
    assert rated == [
        ("https://paper.example/checks#opened", "Supported", 5),
        ("https://paper.example/checks#late", "Refuted", 1),
        ("https://paper.example/checks#toll", "Verbatim quotation", 5),
        ("https://paper.example/checks#ferry", "Not enough evidence", None),
    ]
    assert document["@graph"][2] == {
        "@type": "ClaimReview",
        "@id": "https://paper.example/checks#toll",
        "url": "https://paper.example/checks#toll",
        "claimReviewed": "We shall never charge a toll again",
        "itemReviewed": {"@type": "Claim", "author": {"@type": "Person", "name": "Ada Finch"}},
        "reviewRating": {
            "@type": "Rating", "alternateName": "Verbatim quotation", "ratingValue": 5, "worstRating": 1,
            "bestRating": 5,
        },
        "author": {"@type": "Organization", "name": "The Paper"},
        "datePublished": "2026-11-22",
        "citation": [
            {
                "@type": "NewsArticle",
                "headline": "Bridge opens: 100% of R&D",
                "author": [{"@type": "Person", "name": "Ada Lovelace"}, {"@type": "Organization", "name": "Reuters"}],
                "publisher": {"@type": "Organization", "name": "The Gazette"},
                "datePublished": "2020-05-04",
                "url": f"{URL}#:~:text=We%20shall%20never%20charge%20a%20toll%20again",
                "archivedAt": KEPT,
                "abstract": "“We shall never charge a toll again”",
            }
        ],
    }  # fmt: skip


def test_a_review_needs_an_address(press: ProjectFolder) -> None:
    for address in ((), ("--review-url", "javascript:alert(1)")):
        ran = press.run("cite", "--export", "claim-review", *address)
        assert (ran.code, ran.out) == (2, "")
        assert "claim-review needs --review-url" in ran.err
