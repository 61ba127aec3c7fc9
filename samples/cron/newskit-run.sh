#!/bin/sh
# Take what is new in FOLDER/inbox; say something only where somebody should look.  newskit-run.sh FOLDER
# What is said on standard output is the alert: cron mails it, or pipe it where your alerts go.
cd "$1" || exit 4
mkdir -p out log
newskit run inbox/ -o 'out/news-{date}.jsonl' --errors 'out/errors-{date}.jsonl' --state state.db 2>> log/newskit.log
status=$?
case $status in
    0) ;;                                                  # done
    1) ;;                                                  # pages failed: the next runs try them again, then park them
    129|130|143) ;;                                        # stopped by a signal: the next run does the open batch
    *)
        case "$(tail -n 1 log/newskit.log)" in
            *"in use by newskit run"*) exit 0 ;;           # the last run is still going: it takes what is new
        esac
        echo "newskit run ended with status $status:"; tail -n 5 log/newskit.log
        ;;
esac
exit $status
