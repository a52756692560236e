#!/bin/sh
# Starts Sheaf; the engine's complaints about services that Sheaf does not use are left out. As root
# the engine's sandbox cannot start, and the engine would end before Sheaf's first line: then the
# sandbox is left off, for the command line's sake above all.
program=$(readlink -f "$0")
if [ "$(id -u)" -eq 0 ]; then
  set -- --no-sandbox "$@"
fi
exec "${program%/*}/sheaf-bin" --log-level=3 "$@"
