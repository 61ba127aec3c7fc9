"""Zstandard files, from the standard library where it has them (Python 3.14), else from its backport."""

from __future__ import annotations

import sys

if sys.version_info >= (3, 14):
    from compression.zstd import ZstdDecompressor, ZstdDict, ZstdError, ZstdFile, compress
else:
    from backports.zstd import ZstdDecompressor, ZstdDict, ZstdError, ZstdFile, compress

__all__ = ["ZstdDecompressor", "ZstdDict", "ZstdError", "ZstdFile", "compress"]
