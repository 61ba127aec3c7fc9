"""Ray Data: a table of pages to Parquet with map_batches."""

import ray

import newskit

COLUMNS = ("url", "title", "published_at", "source", "body")


def parse(batch: dict[str, list]) -> dict[str, list]:
    """Turn a batch of pages, column by column, into one of articles."""
    rows = [dict(zip(batch, values, strict=True)) for values in zip(*batch.values(), strict=True)]
    found = list(newskit.records(rows))
    return {column: [record[column] for record in found] for column in COLUMNS}


ray.init(num_cpus=2, include_dashboard=False)
pages = ray.data.read_json("pages.jsonl", lines=True).select_columns(["url", "html", "text"])
pages.map_batches(parse, batch_size=64, zero_copy_batch=True).write_parquet("out/ray")
for row in ray.data.read_parquet("out/ray").select_columns(["url", "published_at"]).sort("url").take_all():
    print(row["url"], row["published_at"])
