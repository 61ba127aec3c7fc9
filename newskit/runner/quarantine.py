"""Pages that hang, crash or trip over a fault of ours, kept for whoever mends it."""

from __future__ import annotations

import hashlib
import os

from newskit.errors import Failure, OutputFailed
from newskit.json_lines import dump_line
from newskit.output import output_errors
from newskit.output.partial import PartFile
from newskit.sources.raw import RawPage

CODES = ("timeout", "crashed", "memory", "internal")


def keep(folder: str, page: RawPage, failure: Failure) -> None:
    """Write the page's bytes as ID.page and what is known of it as ID.json, if it failed by no fault of its own.

    ID is the start of the bytes' SHA-256: names of pages are never used as names of files. Raises OutputFailed.
    """
    if failure.code not in CODES:
        return
    name = os.path.join(folder, hashlib.sha256(page.data).hexdigest()[:16])
    known = {**failure.as_dict(), "url": page.url, "charset": page.charset, "form": page.form}
    with output_errors(folder):
        os.makedirs(folder, exist_ok=True)
    for path, data in ((f"{name}.page", page.data), (f"{name}.json", dump_line(known))):
        file = PartFile(path)
        try:
            file.write(data)
            file.finish()
        except OutputFailed:  # a full disk: half a page is no use to anyone
            file.discard()
            raise
