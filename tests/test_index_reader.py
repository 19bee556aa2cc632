"""What reading a text comes to is kept in indexes: when it changes they have to be made anew."""

from __future__ import annotations

from hashlib import blake2b

from conftest import ARTICLE
from invented import DRAFT, FRENCH, OTHER_STORM, STORM

from factcheck.index.shard import SENTENCE_BITS, row_of
from factcheck.index.updating import READER
from factcheck.judging.copies import sketch
from factcheck.sources.loading import LARGEST, SourceRecord, describe
from factcheck.text.document import read_document
from factcheck.text.words import stems_in

DIGEST = "a3af59f1f6daa9b8"
"""Of what reading the texts below came to with this READER."""
OF_READER = 1

TEXTS = (
    ARTICLE,
    STORM,
    OTHER_STORM,
    FRENCH,
    DRAFT,
    "",
    "Home | News | Sport\n\nBy A. Writer\nUpdated 3 May 2018\n\nThe U.S. said “no” at 3.30 p.m. on Friday; Mr. Lind, "
    "44, didn’t. "
    "He set up 1,200 tents (see map). It’s wide-\nspread, isn’t it? Prices rose by 7.5 percent to €3m...\n\n"
    "Share this article\nRelated: Storm hits the coast\n© 2018 The Herald\n",
    "<p>Der Minister sagte am 3. Mai: „Nein.“</p>\n\nпогибли 12 человек. 东京 发生 地震。\n",
)


def test_indexes_are_made_anew_when_texts_are_read_otherwise() -> None:
    found = blake2b(digest_size=8)
    for number, text in enumerate(TEXTS):
        source = describe("", SourceRecord(f"{number}.txt", text, None), None)
        document = read_document(source)
        places = [document.folded.folded(span.start, span.end) for span in document.sentences]
        stems = [sorted(stems_in(document.folded.text, place.start, place.end)) for place in places]
        found.update(repr((row_of(number, document), stems, sketch(document))).encode())
    assert (READER, found.hexdigest()) == (OF_READER, DIGEST), (
        "texts are read otherwise than before: raise READER in factcheck/index/updating.py, and write both here"
    )


def test_every_sentence_of_the_largest_text_has_a_key() -> None:
    assert LARGEST <= 1 << SENTENCE_BITS
