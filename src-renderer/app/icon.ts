import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import archive from 'lucide-static/icons/archive.svg?raw';
import arrowDownWideNarrow from 'lucide-static/icons/arrow-down-wide-narrow.svg?raw';
import arrowUp from 'lucide-static/icons/arrow-up.svg?raw';
import aLargeSmall from 'lucide-static/icons/a-large-small.svg?raw';
import bookOpen from 'lucide-static/icons/book-open.svg?raw';
import bookmark from 'lucide-static/icons/bookmark.svg?raw';
import check from 'lucide-static/icons/check.svg?raw';
import chevronDown from 'lucide-static/icons/chevron-down.svg?raw';
import chevronLeft from 'lucide-static/icons/chevron-left.svg?raw';
import chevronRight from 'lucide-static/icons/chevron-right.svg?raw';
import chevronUp from 'lucide-static/icons/chevron-up.svg?raw';
import circleQuestionMark from 'lucide-static/icons/circle-question-mark.svg?raw';
import copy from 'lucide-static/icons/copy.svg?raw';
import cornerUpLeft from 'lucide-static/icons/corner-up-left.svg?raw';
import ellipsis from 'lucide-static/icons/ellipsis.svg?raw';
import externalLink from 'lucide-static/icons/external-link.svg?raw';
import fileCode from 'lucide-static/icons/file-code.svg?raw';
import fileDown from 'lucide-static/icons/file-down.svg?raw';
import folderOpen from 'lucide-static/icons/folder-open.svg?raw';
import folderPlus from 'lucide-static/icons/folder-plus.svg?raw';
import folder from 'lucide-static/icons/folder.svg?raw';
import inbox from 'lucide-static/icons/inbox.svg?raw';
import link from 'lucide-static/icons/link.svg?raw';
import mail from 'lucide-static/icons/mail.svg?raw';
import mailOpen from 'lucide-static/icons/mail-open.svg?raw';
import panelLeft from 'lucide-static/icons/panel-left.svg?raw';
import maximize from 'lucide-static/icons/maximize.svg?raw';
import minus from 'lucide-static/icons/minus.svg?raw';
import pause from 'lucide-static/icons/pause.svg?raw';
import play from 'lucide-static/icons/play.svg?raw';
import plus from 'lucide-static/icons/plus.svg?raw';
import printer from 'lucide-static/icons/printer.svg?raw';
import quote from 'lucide-static/icons/quote.svg?raw';
import rotateCcw from 'lucide-static/icons/rotate-ccw.svg?raw';
import search from 'lucide-static/icons/search.svg?raw';
import skipBack from 'lucide-static/icons/skip-back.svg?raw';
import skipForward from 'lucide-static/icons/skip-forward.svg?raw';
import square from 'lucide-static/icons/square.svg?raw';
import importIcon from 'lucide-static/icons/import.svg?raw';
import info from 'lucide-static/icons/info.svg?raw';
import keyboard from 'lucide-static/icons/keyboard.svg?raw';
import languages from 'lucide-static/icons/languages.svg?raw';
import palette from 'lucide-static/icons/palette.svg?raw';
import shieldCheck from 'lucide-static/icons/shield-check.svg?raw';
import star from 'lucide-static/icons/star.svg?raw';
import sun from 'lucide-static/icons/sun.svg?raw';
import tableOfContents from 'lucide-static/icons/table-of-contents.svg?raw';
import tag from 'lucide-static/icons/tag.svg?raw';
import triangleAlert from 'lucide-static/icons/triangle-alert.svg?raw';
import volume2 from 'lucide-static/icons/volume-2.svg?raw';
import wheat from 'lucide-static/icons/wheat.svg?raw';
import x from 'lucide-static/icons/x.svg?raw';

const ICONS = {
  archive,
  'arrow-down-wide-narrow': arrowDownWideNarrow,
  'arrow-up': arrowUp,
  'a-large-small': aLargeSmall,
  'book-open': bookOpen,
  bookmark,
  check,
  'chevron-down': chevronDown,
  'chevron-left': chevronLeft,
  'chevron-right': chevronRight,
  'chevron-up': chevronUp,
  'circle-question-mark': circleQuestionMark,
  copy,
  'corner-up-left': cornerUpLeft,
  ellipsis,
  'external-link': externalLink,
  folder,
  'file-code': fileCode,
  'file-down': fileDown,
  'folder-open': folderOpen,
  'folder-plus': folderPlus,
  import: importIcon,
  inbox,
  link,
  mail,
  'mail-open': mailOpen,
  'panel-left': panelLeft,
  maximize,
  minus,
  pause,
  play,
  plus,
  printer,
  quote,
  'rotate-ccw': rotateCcw,
  search,
  'skip-back': skipBack,
  'skip-forward': skipForward,
  square,
  info,
  keyboard,
  languages,
  palette,
  'shield-check': shieldCheck,
  star,
  sun,
  'table-of-contents': tableOfContents,
  tag,
  'triangle-alert': triangleAlert,
  'volume-2': volume2,
  wheat,
  x,
};

/** Icons that the interface uses; only these are bundled. */
export type IconName = keyof typeof ICONS;

/**
 * A decorative icon in the colour of the text; the control around it carries the name.
 * Size: `--icon-size`. Attribute `filled` fills its shape.
 */
@customElement('sheaf-icon')
export class Icon extends LitElement {
  static override styles = css`
    :host {
      display: inline-flex;
      flex: none;
      width: var(--icon-size, var(--icon));
      height: var(--icon-size, var(--icon));
    }
    svg {
      width: 100%;
      height: 100%;
    }
    :host([filled]) svg {
      fill: currentColor;
    }
  `;

  @property() name: IconName = 'wheat';
  @property({ type: Boolean, reflect: true }) filled = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.ariaHidden = 'true';
  }

  // The markup is our own and part of the bundle.
  protected override render() {
    return html`${unsafeHTML(ICONS[this.name])}`;
  }
}
