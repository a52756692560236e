import { html, LitElement } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { controls } from '../app/controls.ts';
import '../app/icon.ts';
import type { IconName } from '../app/icon.ts';
import { words } from '../words/words.ts';
import { pictureStyles } from './picture-styles.ts';

/** One step of the buttons and keys; one of the wheel is finer. */
const STEP = 1.25;
const WHEEL = 1.0015;
const SMALLEST = 0.1;
const LARGEST = 16;
/** CSS pixels that an arrow key moves the picture. */
const MOVE = 60;

interface Picture {
  readonly address: string;
  readonly text: string;
}

/** A picture of the article as large as the window, to zoom into and to move. */
@customElement('sheaf-picture-dialog')
export class PictureDialog extends LitElement {
  static override styles = [controls, pictureStyles];

  @state() private picture: Picture | null = null;
  @state() private scale = 1;
  @state() private x = 0;
  @state() private y = 0;
  @query('dialog') private readonly dialog!: HTMLDialogElement;
  @query('.area') private readonly area!: HTMLElement;
  @query('img') private readonly image!: HTMLImageElement | null;

  /** Settles when it is closed. */
  get closed(): Promise<unknown> {
    return new Promise((closed) => {
      this.dialog.addEventListener('close', closed, { once: true });
    });
  }

  /** Shows a picture, fitted to the window. */
  async show(address: string, text: string): Promise<void> {
    this.picture = { address, text };
    this.#fit();
    await this.updateComplete;
    this.dialog.showModal();
    this.area.focus();
  }

  protected override render() {
    const names = words.reader.picture;
    const { address = '', text = '' } = this.picture ?? {};
    return html`<dialog
      aria-label=${text === '' ? names.name : text}
      @keydown=${this.#key}
      @close=${this.#closed}
    >
      <div
        class="area"
        role="group"
        tabindex="0"
        aria-label=${names.area}
        @wheel=${this.#wheel}
        @pointerdown=${this.#grab}
        @pointermove=${this.#drag}
        @dblclick=${this.#toggle}
      >
        <img src=${address} alt=${text} draggable="false" />
      </div>
      <div class="tools">
        ${this.#button('minus', names.zoomOut, () => this.#zoom(1 / STEP))}
        <span class="scale" aria-live="polite">${names.scale(this.scale)}</span>
        ${this.#button('plus', names.zoomIn, () => this.#zoom(STEP))}
        ${this.#button('maximize', names.fit, () => this.#fit())}
        ${this.#button('x', names.close, () => this.dialog.close())}
      </div>
      ${text === '' ? '' : html`<div class="text" aria-hidden="true">${text}</div>`}
    </dialog>`;
  }

  protected override updated(): void {
    const { image, scale, x, y } = this;
    if (image !== null) {
      image.style.transform = `translate(${String(x)}px, ${String(y)}px) scale(${String(scale)})`;
    }
  }

  #button(icon: IconName, name: string, press: () => void) {
    return html`<button class="icon" aria-label=${name} title=${name} @click=${press}>
      <sheaf-icon name=${icon}></sheaf-icon>
    </button>`;
  }

  #fit(): void {
    this.scale = 1;
    this.x = 0;
    this.y = 0;
  }

  /** Zooms about a point, counted from the middle of the window. */
  #zoom(factor: number, about = { x: 0, y: 0 }): void {
    const scale = Math.min(LARGEST, Math.max(SMALLEST, this.scale * factor));
    const grown = scale / this.scale;
    this.x = about.x - (about.x - this.x) * grown;
    this.y = about.y - (about.y - this.y) * grown;
    this.scale = scale;
  }

  #move(x: number, y: number): void {
    this.x += x;
    this.y += y;
  }

  #wheel(event: WheelEvent): void {
    event.preventDefault();
    this.#zoom(WHEEL ** -event.deltaY, fromMiddle(event));
  }

  #grab(event: PointerEvent): void {
    // Events are of the area that they were bound to.
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
  }

  #drag(event: PointerEvent): void {
    if (event.buttons === 1) this.#move(event.movementX, event.movementY);
  }

  #toggle(event: MouseEvent): void {
    if (this.scale === 1) this.#zoom(2, fromMiddle(event));
    else this.#fit();
  }

  #key(event: KeyboardEvent): void {
    event.stopPropagation();
    const act = new Map([
      ['+', () => this.#zoom(STEP)],
      ['=', () => this.#zoom(STEP)],
      ['-', () => this.#zoom(1 / STEP)],
      ['0', () => this.#fit()],
      ['ArrowLeft', () => this.#move(MOVE, 0)],
      ['ArrowRight', () => this.#move(-MOVE, 0)],
      ['ArrowUp', () => this.#move(0, MOVE)],
      ['ArrowDown', () => this.#move(0, -MOVE)],
    ]).get(event.key);
    if (act === undefined) return;
    act();
    event.preventDefault();
  }

  #closed(): void {
    this.picture = null;
  }
}

function fromMiddle({ clientX, clientY }: MouseEvent): { x: number; y: number } {
  return { x: clientX - window.innerWidth / 2, y: clientY - window.innerHeight / 2 };
}
