"""Stages for tests of the runner: they do as the page's bytes say."""

from __future__ import annotations

import os
import signal
import time
from dataclasses import dataclass

from newskit.errors import BadInput
from newskit.sources.raw import RawPage


@dataclass(frozen=True)
class Obedient:
    """Repeats a page's bytes, unless they say `hang`, `die`, `segfault`, `grow`, `long`, `raise`, `bad` or `unsendable`."""

    slow: float = 0

    def __call__(self, page: RawPage) -> object:
        time.sleep(self.slow)
        match page.data.partition(b" ")[0]:
            case b"hang":
                time.sleep(60)
            case b"die":
                os._exit(3)
            case b"segfault":
                os.kill(os.getpid(), signal.SIGSEGV)
            case b"grow":
                return len(bytes(2**31))
            case b"raise":
                raise ValueError("oh")
            case b"bad":
                raise BadInput("not a page")
            case b"unsendable":
                return lambda: None
            case b"long":
                return page.data * 2**20
            case b"pid":
                return os.getpid()
        return page.data + b"\n"
