"""A progress bar on stderr, for work that takes longer than a second, on a terminal only."""

from __future__ import annotations

import os
import sys
from types import TracebackType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress, Task, TaskID

# Below this a bar is a flicker.
_PATIENCE_SECONDS = 1.0
# No project has as many claims, and no archive worth a bar so few bytes.
_BYTES = 2_000_000


class ProgressBar:
    """A context manager whose `update` is the progress callback. rich is imported once the bar shows."""

    def __init__(self, *, quiet: bool = False) -> None:
        import time

        self._clock = time.monotonic
        self._started = self._clock()
        self._shown = not quiet and sys.stderr.isatty() and os.environ.get("TERM") != "dumb"
        self._bar: Progress | None = None
        self._task: TaskID | None = None
        self._doing = ""

    def update(self, doing: str, done: int, total: int) -> None:
        """Show what is being done, how much is done and how much there is."""
        if not self._shown or (self._bar is None and self._clock() - self._started < _PATIENCE_SECONDS):
            return
        if self._bar is None or self._task is None:
            self._bar, self._task = self._start()
        if doing != self._doing:
            # What went before says nothing of how fast this goes.
            self._doing = doing
            self._bar.reset(self._task, total=total)
        self._bar.update(self._task, description=doing, completed=done, total=total)

    def _start(self) -> tuple[Progress, TaskID]:
        from rich.console import Console
        from rich.progress import (
            BarColumn,
            Progress,
            ProgressColumn,
            TaskProgressColumn,
            TextColumn,
            TimeRemainingColumn,
        )
        from rich.text import Text

        class Rate(ProgressColumn):
            """How much is done a second: megabytes where what is counted is bytes."""

            def render(self, task: Task) -> Text:
                if not task.speed:
                    return Text("")
                if task.total is not None and task.total >= _BYTES:
                    return Text(f"{task.speed / 1e6:.1f} MB/s")
                return Text(f"{task.speed:,.0f}/s")

        bar = Progress(
            TextColumn("{task.description}", markup=False),
            BarColumn(),
            TaskProgressColumn(),
            Rate(),
            TimeRemainingColumn(),
            console=Console(stderr=True, markup=False, emoji=False),
            transient=True,
        )
        task = bar.add_task("", total=None)
        bar.start()
        return bar, task

    def __enter__(self) -> ProgressBar:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        if self._bar is not None:
            self._bar.stop()
