"""Spark: binary files to records with mapPartitions. newskit and its dependencies must be on the workers."""

import json

from pyspark.sql import SparkSession

import newskit

spark = SparkSession.builder.master("local[2]").appName("newskit").getOrCreate()
pages = spark.sparkContext.binaryFiles("pages/")  # (name, bytes), archives and compressed files too
records = pages.mapPartitions(newskit.records)
lines = records.map(lambda record: json.dumps(record, ensure_ascii=False))
lines.saveAsTextFile("out/spark")
for record in records.sortBy(lambda record: record["file"]).collect():
    print(
        record["file"].rsplit("/", 1)[-1], record["lang"], record["published_at"], record["title"], sep=" | "
    )
