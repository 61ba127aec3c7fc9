"""Raw news pages, HTML or flattened text, to clean article records.

>>> import newskit
>>> article = newskit.parse(page_bytes, url="https://example.org/a")
>>> article = newskit.split_headlines(newskit.clean(article))
"""

__version__ = "0.1.0"
