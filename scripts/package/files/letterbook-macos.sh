#!/bin/sh
# `letterbook`: the installed app and its command line. Link it into a folder of PATH.
# Every word stands behind `--` and so is never taken for a switch of Chromium.
self="$0"
while [ -L "$self" ]; do
  link="$(readlink "$self")"
  case "$link" in
    /*) self="$link" ;;
    *) self="$(dirname "$self")/$link" ;;
  esac
done
exec "$(dirname "$self")/../../MacOS/Letterbook" -- "$@"
