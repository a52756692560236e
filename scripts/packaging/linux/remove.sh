#!/bin/sh
# Where Sheaf is removed, and not where a newer version takes its place: just before its files go
# (.deb: "remove"), or just after (.rpm: "0").
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
    echo "Sheaf is being removed. Captures stay in their folders; what each person read and starred" \
      "stays in ~/.local/share/sheaf (\$XDG_DATA_HOME/sheaf where that is set)."
    ;;
esac

if [ "$1" = 0 ]; then
  update-mime-database /usr/share/mime >/dev/null 2>&1 || true
  update-desktop-database /usr/share/applications >/dev/null 2>&1 || true
fi

exit 0
