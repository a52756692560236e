#!/bin/sh
# After Sheaf's files are gone (.deb: "remove", .rpm: "0"), but not where a newer version takes
# their place.
set -e

case "$1" in
  remove | 0)
    if [ -f /etc/apparmor.d/sheaf ]; then
      if apparmor_status --enabled >/dev/null 2>&1 &&
        ! ischroot 2>/dev/null; then
        apparmor_parser --remove /etc/apparmor.d/sheaf >/dev/null 2>&1 || true
      fi
      rm -f /etc/apparmor.d/sheaf
    fi
    echo "Sheaf is removed. Captures stay in their folders; what each person read and starred" \
      "stays in ~/.local/share/sheaf (\$XDG_DATA_HOME/sheaf where that is set)."
    ;;
esac

if [ "$1" = 0 ]; then
  update-mime-database /usr/share/mime >/dev/null 2>&1 || true
  update-desktop-database /usr/share/applications >/dev/null 2>&1 || true
fi

exit 0
