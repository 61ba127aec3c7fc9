SELECT split_part(url, '/', 3) AS host, count(*) AS pages, count(published_at) AS dated,
       round(avg(len(array_to_string(body, '')))) AS chars
FROM 'articles.parquet' GROUP BY host ORDER BY host;
