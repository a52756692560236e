#!/bin/sh
# After Sheaf's files are in place (.deb and .rpm).
set -e

# The sandbox of systems where an ordinary user may not make namespaces.
chown root:root /opt/Sheaf/chrome-sandbox
chmod 4755 /opt/Sheaf/chrome-sandbox

# Where AppArmor asks for a profile before namespaces may be made; an older one does not know this
# kind and does not ask.
profile=/opt/Sheaf/resources/apparmor-profile
if apparmor_status --enabled >/dev/null 2>&1 &&
  apparmor_parser --skip-kernel-load --debug "$profile" >/dev/null 2>&1; then
  cp -f "$profile" /etc/apparmor.d/sheaf
  if ! ischroot 2>/dev/null; then
    apparmor_parser --replace --write-cache --skip-read-cache /etc/apparmor.d/sheaf || true
  fi
fi

# dpkg and rpm refresh these by themselves where the desktop's own packages asked them to.
if [ "$1" != configure ]; then
  update-mime-database /usr/share/mime >/dev/null 2>&1 || true
  update-desktop-database /usr/share/applications >/dev/null 2>&1 || true
  gtk-update-icon-cache --quiet --ignore-theme-index /usr/share/icons/hicolor >/dev/null 2>&1 || true
fi

exit 0
