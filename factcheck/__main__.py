"""Run the command line as a process of its own: `python -m factcheck`, and the command `factcheck`."""

from __future__ import annotations

import contextlib
import os
import sys
from typing import NoReturn

# Nearly all that a run makes lives to its end: looking for garbage as often as usual takes 4 % of it.
_GARBAGE_THRESHOLDS = (50_000, 20, 50)


def main() -> NoReturn:
    """Run the command line and end the process with its exit code."""
    try:
        import gc

        gc.set_threshold(*_GARBAGE_THRESHOLDS)
        from factcheck.cli import run

        code = run()
    except KeyboardInterrupt:
        # While our modules were still being imported.
        code = 130
    for stream in (sys.stdout, sys.stderr):
        # There may be no such stream, or nobody to read it: a run that could not write its report has said so.
        with contextlib.suppress(AttributeError, OSError):
            stream.flush()
    # All is written. To take the interpreter down piece by piece would be a sixth of a short run; what it holds goes
    # with the process all the same.
    os._exit(code)


if __name__ == "__main__":
    main()
