#!/usr/bin/env bash
# Proves on a bare machine what a guide's Debian or Ubuntu does with the package: install, open by file type, upgrade
# to the next version with a school that the older one made, remove.
#
#   upgrade.sh OLD.deb NEW.deb      as root; NEW from a clone that next_version.py has turned
set -euo pipefail
old=$1 new=$2
step() { echo "== $*"; }
fail() { echo "PROVE: $*" >&2; exit 1; }
HOME=$(mktemp -d) && export HOME
home="$HOME/.local/share/WorkshopDesk"

step "install"
dpkg -i "$old" > /dev/null
workshopdesk --version
mime=application/x-workshopdesk
if command -v update-mime-database > /dev/null; then   # dpkg's triggers have run
  : > "$HOME/a school.workshopdesk"
  printf 'age-encryption.org/v1\n' > "$HOME/b.workshopdesk"
  for file in "$HOME/a school.workshopdesk" "$HOME/b.workshopdesk"; do
    found=$(xdg-mime query filetype "$file")
    echo "$file: $found"
    [ "$found" = $mime ] || fail "a file of ours is not known"
  done
  [ "$(xdg-mime query default $mime)" = workshopdesk.desktop ] || fail "no program for our files"
  desktop-file-validate /usr/share/applications/workshopdesk.desktop
  echo "opened with: $(xdg-mime query default $mime)"
fi
if command -v man > /dev/null; then man --warnings -l /usr/share/man/man1/workshopdesk.1.gz > "$HOME/page" 2> "$HOME/said"
  [ ! -s "$HOME/said" ] || fail "the man page: $(cat "$HOME/said")"; grep -c . "$HOME/page"; fi

step "a school of this version"
school=$(workshopdesk demo)
workshopdesk show "$school" --json > "$HOME/before.json"
workshopdesk self-check | grep "School file"

step "upgrade"
dpkg -i "$new" > /dev/null
workshopdesk --version
workshopdesk self-check | grep "School file"
cmp <(workshopdesk show "$school" --json) "$HOME/before.json" || echo "note: shown otherwise than before"
echo '{"id": 1, "do": "park", "text": "after"}' | workshopdesk apply "$school" -
workshopdesk backups "$school" | tee "$HOME/backups"
grep -q migration "$HOME/backups" || fail "no copy of the school as it was was kept"
workshopdesk check
workshopdesk show "$school" --json > "$HOME/after.json"
grep -q '"after"' "$HOME/after.json" || fail "what was done after the upgrade is not there"

step "back to the older version: the school is refused, not harmed"
sum=$(sha256sum "$home/schools/$school/school.db")
dpkg -i "$old" > /dev/null 2>&1
rc=0; workshopdesk show "$school" || rc=$?
[ $rc = 4 ] || fail "a newer school ended with $rc, not 4"
[ "$sum" = "$(sha256sum "$home/schools/$school/school.db")" ] || fail "a newer school was changed"
dpkg -i "$new" > /dev/null

step "remove and purge"
dpkg -r workshopdesk > "$HOME/told"
grep "share/WorkshopDesk" "$HOME/told" || fail "where the schools are was not said"
dpkg -P workshopdesk
[ ! -e /usr/lib/workshopdesk ] && [ ! -e /usr/bin/workshopdesk ] || fail "something is left of the program"
[ "$sum" = "$(sha256sum "$home/schools/$school/school.db")" ] || fail "a school was touched"
step "PROVED"
