"""Lines that are never part of a story, whatever stands around them: calls, credits, dates, bylines,
navigation.

Told by how a line begins or by being nothing else. Plain string tests, because these run on every short line
of every source and a compiled alternation of this size would cost more to build than the whole program's
start.
"""

from __future__ import annotations

from functools import cache

from factcheck.text.lines import ends_sentence, phrases_in, words_in
from factcheck.text.mastheads import byline, credit, outlet_line, wire_name
from factcheck.text.written_dates import masthead_dates

LONGEST = 320
"""Characters: a longer line is prose, or at least no furniture this module knows."""

END_REASONS = ("comments", "publication line", "other stories", "section label")
"""Reasons that may mark the end of the story."""

_CALLS = phrases_in(
    """
    subscribe to | subscribe now | subscribe today | subscribe for | sign up | sign in | signup | get our |
    get the latest | get the app | get breaking | join our | join us on | join the conversation | download our
    | download the | click here | click to | tap here | follow us | like us on | find us on | follow @ | share
    this | share on | share via | tweet this | email this | print this | save this article | support our |
    donate now | become a member | become a subscriber | already a subscriber | log in | register now |
    register for free | enter your email | send us | have a tip | have a story | got a tip | send your news |
    get in touch | contact us | listen to this article | listen to our | watch our | enable javascript |
    please enable | your browser | thank you for reading | thanks for reading | don't miss | don’t miss | stay
    informed | stay up to date | never miss | try our | view comments | for more stories | for more news |
    this article is for subscribers | to continue reading | continue reading | keep reading | story continues
    below | article continues | read the full | read full | show more | load more | see more | view more |
    view all | see all
    """
)
_CALL_OBJECTS = words_in(
    """
    newsletter whatsapp app telegram facebook twitter instagram youtube email e-mail inbox alerts updates us
    subscription subscriber account page article story podcast channel comment friends link latest news
    headlines reading javascript more today now free tip comments conversation membership journalism our
    """
)


@cache
def _alone() -> dict[str, str]:
    """Return the lines that are furniture when they stand alone, with the reason."""
    reasons = (
        ("advertisement", """
            advertisement | advertisements | ad | advertising | sponsored | sponsored content | promoted |
            promoted content"""),
        ("comments", """
            leave a comment | leave a reply | comments | comment | no comments | post a comment | add a
            comment | join the discussion | comments are closed | reply | be the first to comment"""),
        ("other stories", """
            related | related stories | related articles | related posts | related news | related topics |
            related content | read more | more stories | more news | more on this | more on this story |
            more on this topic | more from us | most read | most popular | most viewed | trending | trending
            now | recommended | recommended for you | you may also like | you might also like | see also |
            also read | read also | read next | up next | next story | previous story | latest news | latest
            stories | top stories | editor's picks | editors' picks | editor’s picks | don't miss | around the
            web | from the web | must read | popular now | in case you missed it | what to read next | other
            stories | in other news"""),
        ("section label", """
            opinion | opinions | editorial | editorials | commentary | analysis | news | world | politics |
            business | sport | sports | world news | national | international | lifestyle | culture | science
            | technology | health | environment | features | columns | breaking news | breaking | exclusive |
            explainer | interview | video | videos | photos | gallery | live"""),
        ("navigation", """
            home | menu | search | skip to content | skip to main content | skip to navigation | share |
            facebook | twitter | whatsapp | email | print | copy link | linkedin | reddit | telegram |
            pinterest | instagram | youtube | log in | login | sign in | sign up | subscribe | register |
            newsletter | newsletters | about us | contact | privacy policy | terms of use | terms of service |
            back to top | close | toggle navigation | main menu | site map | sitemap | listen | save | share
            this article | tags | tweet | accept | accept all | accept cookies | follow | like | next |
            previous | more | loading | x | font size"""),
    )  # fmt: skip
    return {phrase: reason for reason, listed in reasons for phrase in phrases_in(listed)}


_OPENINGS = (
    (phrases_in(
        """
        leave a comment | leave a reply | you must be logged in | you must be signed in | log in to comment |
        login to comment | comments are closed | your email address will not be published
        """), "comments"),
    (phrases_in(
        """
        read more: | related: | also read: | see also: | read also: | more on this: | read more - | more: |
        read: | watch: | also read — | also read – | also read - | read more about | read next: | in pictures:
        | related story: | related stories: | related article: | don't miss: | recommended: | listen: | see
        more: | more from | more stories | more news | other stories
        """), "other stories"),
    (phrases_in(
        "tags: | tagged: | tagged with | filed under | topics: | categories: | category: | hashtags:"
        ), "tags"),
    (phrases_in(
        """
        copyright © | copyright (c) | © | (c) 19 | (c) 20 | copyright 19 | copyright 20 | all rights reserved
        """), "copyright"),
    (phrases_in(
        """
        we use cookies | this site uses cookies | this website uses cookies | by continuing to use |
        by using this site | we and our partners | accept cookies | cookie policy
        """), "cookie notice"),
    (phrases_in(
        """
        photo: | photo by | photo credit | photos: | photos by | photograph: | photographs: | image: | image
        credit | images: | picture: | pictures: | picture credit | file photo | photo courtesy | image
        courtesy | (photo | [photo | photo/ | video: | video by | credit: | caption: | illustration: |
        illustration by | graphic: | getty images
        """), "photo credit"),
)  # fmt: skip
_AGENCIES = frozenset(
    phrases_in(
        """
        getty images | afp | reuters | ap photo | ap | epa | epa-efe | shutterstock | alamy | xinhua | file |
        istock | bloomberg | anadolu | anadolu agency | pa wire | zuma | imago | unsplash | wikimedia commons
        | handout | pool | file photo | getty | associated press | flickr | pixabay
        """
    )
)
_KEYS = words_in(
    """
    title headline date published author authors byline url link outlet publication publisher newspaper site
    source origin slug language lang
    """
)


def why_furniture(line: str) -> str:
    """Return why a stripped line can be no part of a story, or "" when it can."""
    if len(line) > LONGEST:
        return ""
    low = line.lower()
    bare = low.strip("` .:!>»›→|-–—*_#[]()•")
    if not bare:
        return "rule"
    alone = _alone().get(bare)
    if alone is not None:
        return alone
    for openings, reason in _OPENINGS:
        if low.startswith(openings) and not (len(line) > 200 and reason in ("tags", "other stories")):
            return reason
    if low.startswith(_CALLS) and _is_call(low):
        return "call to the reader"
    if "whatsapp" in low and ("send " in low or "join " in low or "get " in low) and "contact" in low:
        return "call to the reader"
    if "all rights reserved" in low and len(line) < 200:
        return "copyright"
    if _is_caption(line, low):
        return "photo credit"
    if len(line) <= 140:
        return _short(line, low)
    return "credit line" if credit(line) else ""


def _is_call(low: str) -> bool:
    # "Subscribe to our newsletter." is a call; "Sign up was slow in the north, officials said." is not.
    words = [word.strip(".,!:;?()'\"’") for word in low.split()]
    if len(words) > 40 or " said" in low:
        return False
    return any(word in _CALL_OBJECTS for word in words) or not ends_sentence(low)


def _is_caption(line: str, low: str) -> bool:
    """Say whether a line ends in a picture agency's credit: "… / Staff / Getty Images", "[AFP]", "(AP
    Photo/J. Doe)"."""
    tail = low[-60:].rstrip(" .)]")
    if "getty images" in tail and (tail.endswith("getty images") or "via getty images" in tail):
        return True
    if "(ap photo" in low or "reuters/" in low[-50:] or "afp photo" in tail or "ap photo/" in tail:
        return not ends_sentence(line) or line.endswith((")", "]")) or len(line) < 100
    closing = low.rstrip(" .")
    if closing.endswith(("/afp", "/reuters", "/ap", "/epa", "/xinhua", "/file", "afp/file", "—afp/file")):
        return True
    if line.endswith("]"):
        inner = low[low.rfind("[") + 1 : -1]
        return any(part.strip() in _AGENCIES for part in inner.split("/")) and len(inner) < 50
    if line.endswith(")") and "/" in low[low.rfind("(") :]:
        return any(part.strip() in _AGENCIES for part in low[low.rfind("(") + 1 : -1].split("/"))
    bar = low.rfind("|")
    if bar > 0:
        return any(part.strip().removeprefix("photo:").strip() in _AGENCIES for part in low[bar + 1 :].split("/"))
    return False


def _short(line: str, low: str) -> str:
    if outlet_line(line):
        return "publication line"
    if masthead_dates(line):
        return "date"
    if byline(line):
        return "byline"
    if credit(line):
        return "credit line"
    if wire_name(line) and len(line) < 40:
        return "wire credit"
    words = low.split()
    if len(words) == 1 and len(line) > 2:
        word = words[0]
        if word.startswith(("http://", "https://", "www.")):
            return "address"
        if "@" in word and not word.startswith("@") and "." in word:
            return "address"
        if word.startswith(("@", "#")):
            return "social handle"
    if len(words) == 2 and words[0] in ("-", "–", "—", "•", "*") and "@" in words[1]:
        return "social handle"
    if words and all(word.startswith(("#", "@")) for word in words):
        return "social handle"
    if len(words) <= 6 and ("min read" in low or "minute read" in low or "min. read" in low):
        return "reading time"
    if len(words) <= 5 and words[-1] in ("ago", "views", "shares", "comments", "likes") and words[0][0].isdigit():
        return {"ago": "date", "comments": "comments"}.get(words[-1], "navigation")
    if _is_clock(words):
        return "date"
    key, colon, value = low.partition(":")
    if colon and value and key.strip() in _KEYS:
        return "metadata"
    if low.count(" | ") >= 2 or low.count(" > ") >= 2 or low.count(" » ") >= 1 or low.count(" › ") >= 1:
        return "navigation" if not ends_sentence(line) and not line.startswith("|") else ""
    return _label(line, words)


def _is_clock(words: list[str]) -> bool:
    return (
        len(words) <= 2
        and words[0][0].isdigit()
        and words[0].replace(":", "").rstrip("apm.").isdigit()
        and (":" in words[0])
    )


def _label(line: str, words: list[str]) -> str:
    """Return "section label" for "COMMENTARY Global Politics": a known label in capitals before a few
    names."""
    first = line.split()[0]
    if len(words) <= 4 and first.isupper() and _alone().get(words[0].strip(":|")) == "section label":
        return "section label"
    return ""
