#!/usr/bin/env bash
# Opens the window on a virtual screen, drags a card from red to blue with a real mouse, kills the program.
#   home=HOME school=ID drag.sh PROGRAM WORK       (used by prove.sh)
set -euo pipefail
program=$1 work=$2
fail() { echo "PROVE: $*" >&2; exit 1; }
zones() { "$program" --home "$home" show "$school" --json | tr -d '\n ' | grep -o '"zone":"[a-z]*"' | sort | uniq -c | xargs; }

Xvfb -displayfd 3 -screen 0 1440x900x24 -nolisten tcp -noreset 3> "$work/display" 2> /dev/null &
screen=$!
for _ in $(seq 100); do [ -s "$work/display" ] && break; sleep 0.1; done
DISPLAY=:$(cat "$work/display"); export DISPLAY
trap 'kill $screen 2> /dev/null || true' EXIT
# without a window manager: Debian's openbox would bring a Python along
# not the first start: no welcome, and a window of one size
sed -i 's/^{/{"welcomed": true,/' "$home/settings.json" 2> /dev/null || echo '{"welcomed": true}' > "$home/settings.json"

shoot() { if command -v import > /dev/null; then import -silent -window root "$work/$1.png"; fi; }
at() { xdotool mousemove --window "$window" "$1" "$2"; sleep 0.05; }   # a point of the window
opened() {
  "$program" --home "$home" open "$school" &
  desk=$!
  for _ in $(seq 300); do
    window=$(xdotool search --onlyvisible --name WorkshopDesk 2> /dev/null | tail -1) || true
    if [ -n "$window" ]; then break; fi
    sleep 0.1
  done
  sleep "${SETTLE:-6}"
  at 1239 38; xdotool click 1   # go on with phase 2
  sleep "${SETTLE:-6}"
}

before=$(zones)
opened
shoot 1-board
at 786 562; sleep 0.2   # the card that prove.sh laid at 0.7, 0.7; from red to an empty place on blue
xdotool mousedown 1; sleep 0.2
for n in $(seq 25); do at $((786 - 432 * n / 25)) 562; done
sleep 0.2; xdotool mouseup 1
sleep 2
shoot 2-dragged
kill -9 "$desk"; wait "$desk" 2> /dev/null || true
after=$(zones)
echo "before: $before"
echo "after:  $after"
[ "$before" != "$after" ] || fail "the card's place was not stored"
"$program" --home "$home" check "$school"
opened
shoot 3-reopened
kill "$desk"; wait "$desk" 2> /dev/null || true
[ "$(zones)" = "$after" ] || fail "the state changed on reopening"
