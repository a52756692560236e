/** Addresses that lead elsewhere than to a web page or a mailbox. */
import type { AttackClass } from './payload.ts';

/** Schemes that a program must not be started with, and some that nobody knows. */
export const SCHEMES: readonly string[] = (
  'javascript data vbscript livescript mocha file blob filesystem about chrome chrome-extension ' +
  'devtools view-source app sheaf electron node ftp ftps sftp smb nfs afp dav webdav ws wss ' +
  'ssh telnet ldap gopher jar ms-msdt ms-officecmd ms-settings search-ms search shell ms-cxh ' +
  'ms-word ms-excel vscode vscode-insiders slack steam zoommtg tel sms callto facetime skype ' +
  'magnet intent market itms-apps x-apple-helpbasic calculator cmd powershell res mhtml cid mid ' +
  'feed irc news urn tag xmpp bitcoin geo web+x about-blank'
).split(' ');

/** What stands behind a scheme so that it could do harm. */
function harmful(scheme: string): string {
  switch (scheme) {
    case 'javascript':
    case 'vbscript':
    case 'livescript':
    case 'mocha':
      return `${scheme}:{JS}`;
    case 'data':
      return 'data:text/html,<script>{JS}</script>';
    case 'file':
      return 'file:///etc/passwd';
    case 'app':
      return 'app://sheaf/index.html';
    case 'about':
      return 'about:blank#{JS}';
    case 'view-source':
      return 'view-source:{URL}';
    default:
      return `${scheme}://{HOST}`;
  }
}

/** A link and a picture of each scheme, and addresses that look like another scheme than theirs. */
export const ADDRESSES: AttackClass = [
  ...SCHEMES.map(
    (scheme) =>
      `<a href="${harmful(scheme)}">${scheme}</a><img src="${harmful(scheme)}" alt="x"><a href="${scheme.toUpperCase()}:${scheme}">y</a>`,
  ),
  '<a href="//{HOST}">x</a><a href="\\\\{HOST}">y</a><a href="/\\{HOST}">z</a>',
  '<a href="\\\\server\\share\\a.exe">x</a><img src="\\\\server\\share\\a.png"><img src="file://server/share/a">',
  '<a href="C:\\Windows\\System32\\calc.exe">x</a><a href="c:/windows/system32/calc.exe">y</a>',
  '<a href="/etc/passwd">x</a><a href="../../../../etc/passwd">y</a><img src="../../../etc/passwd">',
  '<a href="/article/..%2f..%2fetc/passwd">x</a><img src="/media/../../etc/passwd/0">',
  '<a href="http:javascript:{JS}">x</a><a href="https:javascript:{JS}">y</a>',
  '<a href="mailto:a@example.com?attach=/etc/passwd&attachment=/etc/passwd">x</a>',
  '<a href="mailto:&quot;><script>{JS}</script>">x</a><a href="mailto:javascript:{JS}">y</a>',
  '<a href="http://[::1]:9222/json">x</a><a href="http://localhost:9222/json">y</a><img src="http://127.0.0.1:9222/json">',
  '<a href="http://%00{HOST}">x</a><a href="http://user:javascript@{HOST}">y</a>',
  '<a href="?javascript:{JS}">x</a><a href="">y</a><a href=" ">z</a><a href>w</a>',
  '<a href="#javascript:{JS}">x</a><a href="#&quot;onclick=&quot;{JS}">y</a><a href="#%00%ff">z</a>',
];
