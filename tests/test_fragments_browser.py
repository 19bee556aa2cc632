"""Our links followed by a real browser: it scrolls to the words they name, and to nothing else."""

from __future__ import annotations

import functools
import html
import http.server
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from factcheck.text.fragments import fragment_link

webdriver = pytest.importorskip("selenium.webdriver")

if shutil.which("chromium") is None or shutil.which("chromedriver") is None:
    pytest.skip("chromium and chromedriver are not installed", allow_module_level=True)

PARAGRAPHS = (
    "The council met on Monday, and the council met again on Tuesday.",
    "“We shall never charge a toll,” the mayor said; R&D, well-known for its 100% record, said so too.",
    "The council met on Monday, but nobody came.",
    "It’s the well-known café — naïve, perhaps — that the mayor likes. "
    + "The café has tables and chairs. " * 12
    + "It closes late.",
    "A #tag, a question? And a path/with/slashes, at 3,500 people.",
    "Nobody came on Tuesday. The council met on Monday for the third time.",
)  # fmt: skip
TEXT = "\n\n".join(PARAGRAPHS)

# Each words, and the paragraph they stand in.
QUOTES = [
    pytest.param("We shall never charge a toll", 1, id="plain"),
    pytest.param("R&D, well-known for its 100% record", 1, id="characters-with-a-meaning"),
    pytest.param("The council met on Monday, but nobody came", 2, id="longer-than-its-double"),
    pytest.param("The council met on Monday for", 5, id="the-third-of-three"),
    pytest.param("Nobody came", 5, id="suffix-tells-apart"),
    pytest.param(PARAGRAPHS[3], 3, id="first-and-last-words"),
    pytest.param("naïve, perhaps — that", 3, id="letters-and-dashes"),
    pytest.param("a question? And a path/with/slashes", 4, id="what-a-url-would-end-at"),
    pytest.param("record, said so too.\n\nThe council met on Monday, but", 1, id="across-paragraphs"),
]


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the paragraphs, each a screen apart from the next, on a port of this machine."""
    folder = tmp_path_factory.mktemp("page")
    body = "".join(f"<p id='p{n}' style='margin:150vh 0'>{html.escape(p)}</p>" for n, p in enumerate(PARAGRAPHS))
    (folder / "story.html").write_text(f"<!doctype html><meta charset=utf-8><title>Story</title>{body}", "utf-8")

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, format: str, *args: object) -> None:
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/story.html"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[object]:
    options = webdriver.ChromeOptions()
    options.binary_location = str(Path(shutil.which("chromium") or ""))
    profile = tmp_path_factory.mktemp("profile")
    for argument in ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", f"--user-data-dir={profile}"):
        options.add_argument(argument)
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(shutil.which("chromedriver")))
    driver.set_page_load_timeout(20)
    yield driver
    driver.quit()


_SHOWN = """
const done = arguments[0];
requestAnimationFrame(() => requestAnimationFrame(() => done(
  [...document.querySelectorAll('p')].filter(p => {
    const box = p.getBoundingClientRect();
    return box.top < innerHeight && box.bottom > 0;
  }).map(p => Number(p.id.slice(1))))));
"""


def shown(browser: object, address: str) -> list[int]:
    """Return the numbers of the paragraphs on screen after following a link from an empty page."""
    browser.get("about:blank")  # type: ignore[attr-defined]
    browser.get(address)  # type: ignore[attr-defined]
    found: list[int] = browser.execute_async_script(_SHOWN)  # type: ignore[attr-defined]
    return found


@pytest.mark.parametrize(("words", "paragraph"), QUOTES)
def test_a_browser_scrolls_to_the_words(page: str, browser: object, words: str, paragraph: int) -> None:
    start = TEXT.index(words)
    link = fragment_link(page, TEXT, start, start + len(words))
    assert link is not None
    assert shown(browser, link) == [paragraph]


def test_without_a_match_nothing_scrolls(page: str, browser: object) -> None:
    assert shown(browser, f"{page}#:~:text=no%20such%20words") == []
