"""Verdicts as schema.org ClaimReview (JSON-LD), for the page on which a fact-check is published."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from factcheck.citing.citations import Citation
from factcheck.citing.references import JsonObject, author_names, plain, quoted_words
from factcheck.records import ClaimKind, ClaimResult, QuoteStatus, Verdict
from factcheck.text.fragments import is_web_address

# The scale of 1 to 5 that search engines read. A claim without evidence has no place on it.
_RATING: dict[Verdict, tuple[int | None, str]] = {
    Verdict.SUPPORTED: (5, "Supported"),
    Verdict.CONFLICTING: (3, "Sources conflict"),
    Verdict.REFUTED: (1, "Refuted"),
    Verdict.NOT_ENOUGH_EVIDENCE: (None, "Not enough evidence"),
}
_QUOTE_RATING = {
    QuoteStatus.VERBATIM: "Verbatim quotation",
    QuoteStatus.ALTERED: "Altered quotation",
    QuoteStatus.MISATTRIBUTED: "Misattributed quotation",
    QuoteStatus.NOT_FOUND: "Quotation not found",
}


def claim_reviews(
    results: Sequence[ClaimResult],
    citations: Sequence[Citation],
    *,
    url: str,
    publisher: str | None,
    published: date | None,
) -> JsonObject:
    """Return a graph with a ClaimReview for each result, published at `url` (each at its own fragment)."""
    by_claim: dict[str, list[Citation]] = {}
    for citation in citations:
        by_claim.setdefault(citation.result.claim.id, []).append(citation)
    page = url.partition("#")[0]
    return {
        "@context": "https://schema.org",
        "@graph": [
            _review(result, by_claim.get(result.claim.id, []), f"{page}#{result.claim.id}", publisher, published)
            for result in results
        ],
    }


def _review(
    result: ClaimResult, citations: Sequence[Citation], url: str, publisher: str | None, published: date | None
) -> JsonObject:
    claim = result.claim
    reviewed: JsonObject = {"@type": "Claim"}
    if claim.kind is ClaimKind.QUOTATION and claim.speaker:
        reviewed["author"] = {"@type": "Person", "name": plain(claim.speaker)}
    value, name = _RATING[result.verdict]
    rating: JsonObject = {"@type": "Rating", "alternateName": name}
    if result.quote_status is not None:
        rating["alternateName"] = _QUOTE_RATING[result.quote_status]
    if value is not None:
        rating |= {"ratingValue": value, "worstRating": 1, "bestRating": 5}
    review: JsonObject = {
        "@type": "ClaimReview",
        "@id": url,
        "url": url,
        "claimReviewed": plain(claim.text),
        "itemReviewed": reviewed,
        "reviewRating": rating,
    }
    if publisher:
        review["author"] = {"@type": "Organization", "name": plain(publisher)}
    if published is not None:
        review["datePublished"] = published.isoformat()
    if citations:
        review["citation"] = [_article(citation) for citation in citations]
    return review


def _article(citation: Citation) -> JsonObject:
    source = citation.source
    article: JsonObject = {"@type": "NewsArticle"}
    if source.title:
        article["headline"] = plain(source.title)
    names = [_full_name(name) for name in author_names(source.author or "")]
    if names:
        article["author"] = [{"@type": kind, "name": name} for kind, name in names]
    if source.outlet:
        article["publisher"] = {"@type": "Organization", "name": plain(source.outlet)}
    if source.published is not None:
        article["datePublished"] = source.published.isoformat()
    if source.url is not None and is_web_address(source.url):
        article["url"] = citation.link or source.url
    if source.archived:
        article["archivedAt"] = source.archived
    article["abstract"] = quoted_words(citation.evidence.quote)
    return article


def _full_name(name: dict[str, str]) -> tuple[str, str]:
    if "literal" in name:
        return "Organization", name["literal"]
    return "Person", " ".join(name[part] for part in ("given", "family", "suffix") if part in name)
