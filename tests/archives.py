"""Containers for tests, made of small pages of our own: WARC, zip, tar, MHTML, whole and damaged."""

from __future__ import annotations

import gzip
import io
import json
import random
import tarfile
import zipfile
from pathlib import Path

from newskit.errors import Failure
from newskit.sources.raw import InputEnd, RawPage, ReadOptions, Skipped
from newskit.sources.read import read_inputs
from newskit.sources.walk import find_inputs


def page(number: int, chars: int = 300) -> bytes:
    """An HTML page whose text does not compress away."""
    draw = random.Random(number)
    text = "".join(chr(draw.randrange(0x4E00, 0x9000)) for _ in range(chars))
    return f"<html><title>第{number}页</title><p>{text}</p></html>".encode()


def json_line(body: bytes) -> bytes:
    """A page as a line of JSON Lines."""
    return json.dumps({"html": body.decode()}).encode() + b"\n"


def warc_record(
    number: int, body: bytes | None = None, kind: str = "response", http: str = "", **headers: str
) -> bytes:
    body = page(number) if body is None else body
    if kind == "response":
        http = http or "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8"
        body = http.encode() + b"\r\n\r\n" + body
    fields = {
        "WARC-Type": kind,
        "WARC-Record-ID": f"<urn:uuid:{number}>",
        "WARC-Date": "2021-06-23T01:05:31Z",
        "WARC-Target-URI": f"http://news.example/{number}",
        "Content-Type": "application/http; msgtype=response",
        **{name.replace("_", "-"): value for name, value in headers.items()},
        "Content-Length": str(len(body)),
    }
    head = "WARC/1.0\r\n" + "".join(f"{name}: {value}\r\n" for name, value in fields.items())
    return head.encode() + b"\r\n" + body + b"\r\n\r\n"


def warc_gz(*records: bytes) -> tuple[bytes, list[int]]:
    """A WARC of one gzip member a record, and where each begins."""
    members = [gzip.compress(record) for record in records]
    return b"".join(members), [sum(map(len, members[:at])) for at in range(len(members))]


def zip_of(members: dict[str, bytes], *, seekable: bool = True) -> bytes:
    class Pipe(io.BytesIO):
        def seekable(self) -> bool:
            return seekable

        def tell(self) -> int:
            return super().tell() if seekable else int(bool(self._refuse()))

        def _refuse(self) -> bool:
            raise OSError("a pipe")

    target = Pipe()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return target.getvalue()


def tar_of(members: dict[str, bytes], mode: str = "w") -> bytes:
    target = io.BytesIO()
    with tarfile.open(fileobj=target, mode=mode) as archive:  # type: ignore[call-overload]
        for name, data in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return target.getvalue()


def read(path: Path | str, **options: object) -> list[RawPage | Failure | Skipped]:
    """What the readers make of a file, without the ends of inputs."""
    found = read_inputs(find_inputs([str(path)], recursive=True), ReadOptions(**options))  # type: ignore[arg-type]
    return [item for item in found if not isinstance(item, InputEnd)]


def told(items: list[RawPage | Failure | Skipped], path: Path | str) -> list[str]:
    """One word for each item: a page's name, `!` and name and message of a failure, `-` and a reason."""
    lines = []
    for item in items:
        if isinstance(item, RawPage):
            lines.append(item.name.removeprefix(str(path)))
        elif isinstance(item, Failure):
            lines.append(f"! {item.file.removeprefix(str(path))} {item.offset} {item.message}")
        else:
            lines.append(f"- {item.name.removeprefix(str(path))} {item.reason}")
    return lines
