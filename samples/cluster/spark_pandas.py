"""Spark: a table of pages to a table of articles with mapInPandas."""

from collections.abc import Iterator

import pandas as pd
from pyspark.sql import SparkSession

import newskit

SCHEMA = (
    "url string, title string, published_at string, source string, body array<string>, warnings array<string>"
)
COLUMNS = [column.split()[0] for column in SCHEMA.split(", ")]


def parse(frames: Iterator[pd.DataFrame]) -> Iterator[pd.DataFrame]:
    """Turn frames of pages into frames of articles."""
    for frame in frames:
        found = newskit.records(frame.to_dict("records"))
        yield pd.DataFrame(found, columns=COLUMNS)


spark = SparkSession.builder.master("local[2]").appName("newskit").getOrCreate()
pages = spark.read.json("pages.jsonl").select("url", "html", "text")
articles = pages.mapInPandas(parse, schema=SCHEMA)
articles.write.mode("overwrite").parquet("out/articles")
spark.read.parquet("out/articles").selectExpr("url", "published_at", "size(body) AS paragraphs").show(
    truncate=40
)
