#!/usr/bin/env bash
# Proves that a packaged program works on a bare machine: no Python, no network, an installation that can't be
# written to, a data home with a hard name.
#
#   prove.sh PROGRAM [WORK]     WORK: an empty folder for what is made (default: a temporary one)
#
# With a screen's tools (Xvfb, xdotool) a card is dragged by a real mouse too, and the program killed.
set -euo pipefail
here=$(dirname "$(realpath "$0")")
program=$1
work=${2:-$(mktemp -d)}
mkdir -p "$work"

step() { echo "== $*"; }
fail() { echo "PROVE: $*" >&2; exit 1; }
run() { "$program" --home "$home" "$@"; }

step "the machine is bare"
if [ -z "${WITH_PYTHON:-}" ] && { command -v python3 || command -v python; }; then fail "there is a Python"; fi
if ! tail -n +3 /proc/net/dev | grep -qv '^ *lo:'; then echo "no network"; fi
place=$(dirname "$(realpath "$(command -v "$program")")")
if touch "$place/.written" 2>/dev/null; then rm "$place/.written"; echo "note: the installation can be written to"; else echo "read-only: $place"; fi
before=$(find "$place" -type f | sort | cksum)

name="Mijn scholen 100% één $(printf 'lang-%.0s' {1..40})"
home="$work/${name:0:$((200 - ${#work} - 1))}"
step "a home of ${#home} characters: $home"

step "self-check"
run self-check
! run self-check | grep -q FAULT || fail "self-check"

step "demo, apply, print of the kit, export"
school=$(run demo)
echo "$school"
{
  echo '{"id": 1, "do": "park", "text": "later: 100 % é"}'
  echo '{"id": 2, "do": "place_card", "card": "quality.vision", "zone": "work", "x": 0.7, "y": 0.7}'
} | run apply "$school" -
run show "$school" > "$work/shown.txt"
run print "$school" kit -o "$work/kit.pdf"
[ "$(head -c 4 "$work/kit.pdf")" = "%PDF" ] || fail "the kit is no PDF"
ls -l "$work/kit.pdf"
for document in action-plan.docx action-plan.xlsx action-plan.ics report.docx; do
  run print "$school" "${document%.*}" -o "$work/$document"
done
echo "a passphrase of some length" > "$work/secret"
run export "$school" -o "$work/school.workshopdesk" --passphrase-file "$work/secret"
home="$work/second" run import "$work/school.workshopdesk" --passphrase-file "$work/secret"
run check

newest=$(run self-check | sed -n 's/^School file\t//p')
for made in "$here"/../../tests/store/fixtures/*.db; do
  revision=$(basename "$made" .db)
  step "a school as released with revision $revision"
  old=$(grep -o '"id": *"[0-9a-f-]\{36\}"' "${made%.db}.json" | head -1 | cut -d'"' -f4)
  mkdir -p "$work/revision-$revision/schools/$old" && cp "$made" "$work/revision-$revision/schools/$old/school.db"
  echo '{"id": 1, "do": "park", "text": "after"}' | home="$work/revision-$revision" run apply "$old" -
  home="$work/revision-$revision" run show "$old" --json > "$work/shown.json"
  grep -q '"after"' "$work/shown.json" || fail "what was done to the older school is not there"
  home="$work/revision-$revision" run check
  if [ "$revision" != "$newest" ]; then
    home="$work/revision-$revision" run backups "$old" > "$work/kept"
    grep before-migration "$work/kept" || fail "no copy of the school as it was was kept"
    echo "brought from revision $revision to $newest"
  fi
done

if command -v Xvfb > /dev/null && command -v xdotool > /dev/null; then
  step "a card dragged by the mouse, the program killed, the state there"
  export home school
  bash "$here/drag.sh" "$program" "$work"
fi

after=$(find "$place" -type f | sort | cksum)
[ "$before" = "$after" ] || fail "the program wrote into its own folder"
step "PROVED"
