#!/usr/bin/env bash
# Opens the window on a virtual screen, drags a card from blue to red with a real mouse, kills the program.
#   home=HOME school=ID drag.sh PROGRAM WORK       (used by prove.sh)
set -euo pipefail
program=$1 work=$2
fail() { echo "PROVE: $*" >&2; exit 1; }
zones() { "$program" --home "$home" show "$school" --json | tr -d '\n ' | grep -o '"zone":"[a-z]*"' | sort | uniq -c | xargs; }

Xvfb -displayfd 3 -screen 0 1440x900x24 -nolisten tcp -noreset 3> "$work/display" 2> /dev/null &
screen=$!
for _ in $(seq 100); do [ -s "$work/display" ] && break; sleep 0.1; done
DISPLAY=:$(cat "$work/display"); export DISPLAY
openbox --sm-disable > /dev/null 2>&1 &
manager=$!
trap 'kill $manager $screen 2> /dev/null || true' EXIT
sleep 1
# not the first start: no welcome, and a window of one size
sed -i 's/^{/{"welcomed": true,/' "$home/settings.json" 2> /dev/null || echo '{"welcomed": true}' > "$home/settings.json"

shoot() { if command -v import > /dev/null; then import -silent -window root "$work/$1.png"; fi; }
opened() {
  "$program" --home "$home" open "$school" &
  desk=$!
  for _ in $(seq 300); do
    if xdotool search --onlyvisible --name WorkshopDesk > /dev/null 2>&1; then break; fi
    sleep 0.1
  done
  sleep "${SETTLE:-6}"
  xdotool mousemove --sync 1240 58 click 1   # go on with phase 2
  sleep "${SETTLE:-6}"
}

before=$(zones)
opened
shoot 1-board
xdotool mousemove --sync 236 477; sleep 0.2
xdotool mousedown 1; sleep 0.2
for n in $(seq 25); do xdotool mousemove $((236 + 598 * n / 25)) $((477 + 85 * n / 25)); sleep 0.02; done
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
