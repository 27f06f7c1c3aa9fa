#!/usr/bin/env bash
# Proves what a guide sees when the program itself fails: in a copy of the frozen folder one list of words is cut
# short, as by a bad disk, and the settings are opened, which read it.
#
#   crash.sh FOLDER WORK        with Xvfb and xdotool (and ImageMagick, for pictures); bare machine or not
set -euo pipefail
folder=$1 work=$2
fail() { echo "PROVE: $*" >&2; exit 1; }
mkdir -p "$work/home"
cp -r "$folder" "$work/damaged"
program="$work/damaged/workshopdesk" home="$work/home"
for words in "$work"/damaged/_internal/workshopdesk/_resources/i18n/*/about.json; do
  head -c 60 "$words" > "$work/cut" && cp "$work/cut" "$words"
done
school=$("$program" --home "$home" demo)
echo '{"welcomed": true}' > "$home/settings.json"

Xvfb -displayfd 3 -screen 0 1366x768x24 -nolisten tcp -noreset 3> "$work/display" 2> /dev/null &
screen=$!
for _ in $(seq 100); do [ -s "$work/display" ] && break; sleep 0.1; done
DISPLAY=:$(cat "$work/display"); export DISPLAY
trap 'kill $screen 2> /dev/null || true' EXIT
shoot() { if command -v import > /dev/null; then import -silent -window root "$work/$1.png"; fi; }
press() { xdotool mousemove "$1" "$2"; sleep 0.2; xdotool click 1; sleep "${SETTLE:-4}"; }
count() { xdotool search --onlyvisible --name WorkshopDesk 2> /dev/null | wc -l; }

"$program" --home "$home" open "$school" 2> "$work/stderr" &
desk=$!
for _ in $(seq 200); do if [ "$(count)" -gt 0 ]; then break; fi; sleep 0.1; done
sleep "${SETTLE:-4}"
press 100 648        # settings, at the foot of the rail
shoot crash-1-window
window=$(xdotool search --onlyvisible --name WorkshopDesk | tail -1)
eval "$(xdotool getwindowgeometry --shell "$window")"
[ "$WIDTH" -lt 1000 ] || fail "there is no window about the fault"
report=$(ls "$home"/logs/crash-*.txt)
cat "$report"
if grep -rqi -e "$school" -e Molenbrug -e "$home" "$home/logs" "$work/stderr"; then fail "content in the report"; fi
press $((X + 90)) $((Y + HEIGHT - 45))            # copy the report
shoot crash-2-copied
press $((X + WIDTH - 90)) $((Y + HEIGHT - 45))    # start anew
for _ in $(seq 100); do kill -0 "$desk" 2> /dev/null || break; sleep 0.1; done
if kill -0 "$desk" 2> /dev/null; then fail "the old one is there still"; fi
rc=0; wait "$desk" || rc=$?
sleep "${SETTLE:-4}"
shoot crash-3-restarted
after=$(pgrep -f "$program --home $home open $school") || fail "it did not start anew"
echo "ended with $rc, started anew as $after, at the school that was open"
kill "$after"
"$program" --home "$home" check "$school"
echo "== PROVED"
