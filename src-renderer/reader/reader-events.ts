import type { ArticleId } from '../../src-main/contract.ts';
import { Told } from '../events.ts';

/** Reading has come to rest at a place: 0 is the beginning, 1 the end. */
export class PositionRested extends Told {
  readonly id: ArticleId;
  readonly position: number;
  constructor(id: ArticleId, position: number) {
    super('position-rested');
    this.id = id;
    this.position = position;
  }
}

/** Articles are to have a tag, or to have it no more. */
export class TagSet extends Told {
  readonly ids: readonly ArticleId[];
  readonly tag: string;
  readonly given: boolean;
  constructor(ids: readonly ArticleId[], tag: string, given: boolean) {
    super('tag-set');
    this.ids = ids;
    this.tag = tag;
    this.given = given;
  }
}

/** A heading was chosen among the contents. */
export class HeadingChosen extends Told {
  readonly heading: string;
  constructor(heading: string) {
    super('heading-chosen');
    this.heading = heading;
  }
}

/** The height of the frame has changed. */
export class FrameResized extends Told {
  constructor() {
    super('frame-resized');
  }
}

/** A link leads to another place of the same article; the element stands in the frame. */
export class PlaceWanted extends Told {
  readonly place: Element;
  constructor(place: Element) {
    super('place-wanted');
    this.place = place;
  }
}

/** A picture of the text is to be seen large. */
export class PictureWanted extends Told {
  readonly address: string;
  readonly text: string;
  constructor(address: string, text: string) {
    super('picture-wanted');
    this.address = address;
    this.text = text;
  }
}

/** Scrolling went on: so much of the article was scrolled past, null where all is in sight. */
export class PlaceShown extends Told {
  readonly share: number | null;
  constructor(share: number | null) {
    super('place-shown');
    this.share = share;
  }
}

/** There is a place to go back to from where a link within the article led, or none any more. */
export class WayBackChanged extends Told {
  readonly isThere: boolean;
  constructor(isThere: boolean) {
    super('way-back-changed');
    this.isThere = isThere;
  }
}
