"""English or not, by function words and script."""

from __future__ import annotations

import pytest

from factcheck.text.language import language_of

ENGLISH = (
    "The harbour bridge was closed to lorries on Monday after inspectors found cracks in two of its piers, "
    "and the port authority said that it would be some time before it could open again to heavy traffic."
)
FRENCH = (
    "Le pont du port a été fermé aux camions lundi après que des inspecteurs ont trouvé des fissures dans "
    "deux de ses piles, et "
    "la direction du port a dit que la circulation lourde ne reprendrait pas avant longtemps."
)
GERMAN = (
    "Die Hafenbrücke wurde am Montag für Lastwagen gesperrt, nachdem Prüfer Risse in zwei ihrer Pfeiler "
    "gefunden hatten, und "
    "die Hafenverwaltung teilte mit, dass der schwere Verkehr vorerst nicht wieder fahren dürfe."
)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        pytest.param(ENGLISH, "en", id="english"),
        pytest.param(FRENCH, "other", id="french"),
        pytest.param(GERMAN, "other", id="german"),
        pytest.param("Мост закрыт.", "other", id="another-script-however-short"),
        pytest.param("桥关闭了", "other", id="chinese"),
        pytest.param("Le pont est fermé.", "en", id="too-short-to-tell"),
        pytest.param("", "en", id="nothing"),
        pytest.param("12 345 – 67", "en", id="figures"),
        pytest.param(ENGLISH + " 桥关闭了", "en", id="a-foreign-name-in-english"),
    ],
)
def test_language(text: str, language: str) -> None:
    assert language_of(text) == language
