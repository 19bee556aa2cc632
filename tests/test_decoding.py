"""Bytes of any kind become a text."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.sources.decoding import Decoded, decode

TEXT = "“Señor Núñez’s café” – it’s open\r\n"
CYRILLIC = "Мост был закрыт для грузовиков в понедельник после осмотра опор. " * 8


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        pytest.param(b"", Decoded(text="", encoding="utf-8"), id="nothing"),
        pytest.param(TEXT.encode(), Decoded(text=TEXT, encoding="utf-8"), id="utf-8"),
        pytest.param(codecs.BOM_UTF8 + b"a", Decoded(text="a", encoding="utf-8"), id="utf-8-mark-is-no-text"),
        pytest.param(TEXT.encode("utf-16"), Decoded(text=TEXT, encoding="utf-16-le"), id="utf-16-mark"),
        pytest.param(
            codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
            Decoded(text=TEXT, encoding="utf-16-be"),
            id="utf-16-be-mark",
        ),
        pytest.param(
            codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"),
            Decoded(text=TEXT, encoding="utf-32-le"),
            id="utf-32-mark-begins-like-utf-16",
        ),
        pytest.param(TEXT.encode("utf-16-le"), Decoded(text=TEXT, encoding="utf-16-le"), id="utf-16-unmarked"),
        pytest.param(TEXT.encode("utf-16-be"), Decoded(text=TEXT, encoding="utf-16-be"), id="utf-16-be-unmarked"),
        pytest.param(TEXT.encode("utf-32-be"), Decoded(text=TEXT, encoding="utf-32-be"), id="utf-32-unmarked"),
        pytest.param(
            "The mayor’s “café” opened.".encode("cp1252"),
            Decoded(text="The mayor’s “café” opened.", encoding="cp1252"),
            id="windows-1252-short",
        ),
        pytest.param(
            ("é" * 40 + " and é. ").encode() * 9 + b"\xff end",
            Decoded(text=("é" * 40 + " and é. ") * 9 + "\ufffd end", encoding="utf-8"),
            id="one-bad-byte-does-not-garble-the-rest",
        ),
        pytest.param(
            b"a\x00b is a plain sentence.\n",
            Decoded(text="a\x00b is a plain sentence.\n", encoding="utf-8"),
            id="a-stray-zero-is-kept",
        ),
        pytest.param(
            b"one\r\ntwo\rthree\n", Decoded(text="one\r\ntwo\rthree\n", encoding="utf-8"), id="line-ends-kept"
        ),
    ],
)
def test_decode(data: bytes, expected: Decoded) -> None:
    assert decode(data) == expected


def test_a_legacy_encoding_of_another_script_is_found() -> None:
    assert decode(CYRILLIC.encode("cp1251")).text == CYRILLIC


@pytest.mark.parametrize(
    ("data", "binary"),
    [
        pytest.param(b"%PDF-1.7\nhello", "a PDF file", id="pdf-named-txt"),
        pytest.param(b"PK\x03\x04rest", "a ZIP archive or an office document", id="docx-named-txt"),
        pytest.param(bytes(range(32)) * 20, "a binary file", id="control-characters"),
        pytest.param(b"PKZIP was a program.", "", id="a-text-about-zip"),
    ],
)
def test_binary(data: bytes, binary: str) -> None:
    assert decode(data).binary == binary


@given(st.binary(max_size=400))
def test_no_bytes_raise(data: bytes) -> None:
    # What comes out can be written out again: no half characters.
    assert decode(data).text.encode("utf-8").decode("utf-8") == decode(data).text


@given(st.text(max_size=200))
def test_utf8_survives(text: str) -> None:
    data = b"A plain line first.\n" + text.encode("utf-8", "ignore")
    if not decode(data).binary:
        assert decode(data).text == data.decode("utf-8")
