#!/bin/sh
# `letterbook`: the installed app and its command line.
# Every word stands behind `--` and so is never taken for a switch of Chromium.
program="$(dirname -- "$(readlink -f -- "$0")")/../letterbook"
case "${1-}" in
  # No page is shown by a command, so there is nothing for Chromium's sandbox to hold; without it, commands also run
  # as root and in containers.
  index | search | kwic | batch | saved | notes | export | show | compare | passages | quotes | alike | check | backup | restore | passphrase | diagnose | help | --help | -h | --version)
    exec "$program" --no-sandbox --no-zygote --log-level=3 -- "$@"
    ;;
esac
exec "$program" -- "$@"
