#!/bin/sh
# Compare a day with the day before, site by site; say what has broken.  newskit-check.sh FOLDER DAY DAY-BEFORE
cd "$1" || exit 4
newskit check "out/news-$2.jsonl" --against "out/news-$3.jsonl" --by host
status=$?
if [ $status -eq 5 ]; then
    echo "newskit: these sites have changed their layout, or have gone"
fi
parked=$(newskit state show state.db | sed -n 's/^parked *//p')
if [ "${parked:-0}" -gt 0 ]; then
    echo "newskit: $parked pages are parked: newskit state show $1/state.db --list failures"
fi
exit $status
