#!/bin/bash
#SBATCH --array=1-64
#SBATCH --cpus-per-task=1
#SBATCH --mem=500M
#SBATCH --requeue
# One share of the inputs a task. A task that is lost is started again by Slurm and leaves no half-written output.
newskit run -r crawl/ --shard "$SLURM_ARRAY_TASK_ID/64" \
    -o 'out/part-{shard}.jsonl.zst' --errors 'out/errors-{shard}.jsonl'
status=$?
[ $status -le 1 ]  # 1: some pages failed; they are in the errors, and no reason to do the share again
