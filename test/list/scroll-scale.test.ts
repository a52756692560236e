import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ScrollScale } from '../../src-renderer/list/scroll-scale.ts';

const SIGHT = 800;
/** A turn of the wheel. */
const TURN = 300;

/** A list with its scroller, which cannot be moved beyond its ends. */
class Scrolling {
  readonly scale = new ScrollScale();
  readonly end: number;
  scrollTop = 0;
  place = 0;

  constructor(height: number) {
    this.scale.resize(height, SIGHT);
    this.end = height - SIGHT;
  }

  get last(): number {
    return this.scale.height - SIGHT;
  }

  to(scrollTop: number): this {
    this.scrollTop = Math.max(0, Math.min(scrollTop, this.last));
    this.place = this.scale.moved(this.scrollTop, this.place);
    if (this.scale.isStuck(this.scrollTop, this.place)) this.rest();
    return this;
  }

  rest(): this {
    if (this.scale.settle(this.place)) this.scrollTop = this.place - this.scale.lead;
    return this;
  }
}

const long = fc.integer({ min: 2 ** 23 + 1, max: 2 ** 30 });
const part = fc.double({ min: 0, max: 1, noNaN: true });

describe('a list that is higher than an element can be', () => {
  it('has an element that every engine can make', () => {
    expect(new Scrolling(2 ** 30).scale.height).toBe(2 ** 23);
  });

  it('moves through the whole of it by the scrollbar, never backwards', () => {
    fc.assert(
      fc.property(long, fc.array(part, { minLength: 1 }), (height, parts) => {
        const bar = new Scrolling(height);
        expect(bar.to(bar.last).place).toBe(bar.end);
        expect(bar.to(0).place).toBe(0);
        let before = 0;
        for (const each of parts.toSorted((a, b) => a - b)) {
          const { place } = bar.to(Math.round(each * bar.last));
          expect(place).toBeGreaterThanOrEqual(before);
          expect(place).toBeLessThanOrEqual(bar.end);
          before = place;
        }
      }),
    );
  });

  it('moves px for px by the wheel, wherever it is', () => {
    fc.assert(
      fc.property(long, part, fc.integer({ min: -TURN, max: TURN }), (height, at, turn) => {
        const wheel = new Scrolling(height).to(2 ** 22);
        wheel.to(Math.round(at * wheel.last)).rest();
        const { place } = wheel;
        wheel.to(wheel.scrollTop + turn);
        expect(wheel.place).toBe(Math.max(0, Math.min(place + turn, wheel.end)));
      }),
    );
  });

  it('does not move while it rests, and rests where the scrollbar would have brought it', () => {
    fc.assert(
      fc.property(long, part, fc.integer({ min: 1, max: 400 }), (height, at, turns) => {
        const wheel = new Scrolling(height).to(2 ** 22);
        wheel.to(Math.round(at * wheel.last));
        for (let turn = 0; turn < turns; turn += 1) wheel.to(wheel.scrollTop + TURN);
        const { place } = wheel;
        wheel.rest();
        expect(wheel.place).toBe(place);
        expect(wheel.scrollTop + wheel.scale.lead).toBe(place);
        const bar = new Scrolling(height);
        bar.to(place > height / 2 ? 0 : bar.last).to(wheel.scrollTop);
        // What one px of the scroller stands for.
        expect(Math.abs(bar.place - place)).toBeLessThanOrEqual(height / 2 ** 22 + 4);
      }),
    );
  });

  it('comes to both ends by the wheel, rests or not', () => {
    const heights = fc.integer({ min: 2 ** 23 + 1, max: 2 ** 26 });
    fc.assert(
      fc.property(heights, part, fc.boolean(), (height, at, rests) => {
        for (const way of [-1, 1]) {
          const wheel = new Scrolling(height).to(2 ** 22);
          wheel.to(Math.round(at * wheel.last)).rest();
          const goal = way < 0 ? 0 : wheel.end;
          // The turn that comes to the end of the element ends there.
          let turns = Math.ceil(Math.abs(goal - wheel.place) / 2000) + 30;
          for (; turns > 0 && wheel.place !== goal; turns -= 1) {
            wheel.to(wheel.scrollTop + way * 2000);
            if (rests && turns % 7 === 0) wheel.rest();
          }
          expect(wheel.place).toBe(goal);
          wheel.rest();
          expect(wheel.scrollTop).toBe(way < 0 ? 0 : wheel.last);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('has a place in it after it has become shorter', () => {
    const list = new Scrolling(2 ** 25);
    list.to(2 ** 22).rest();
    expect(list.scale.lead).toBeGreaterThan(0);
    list.scale.resize(2 ** 23 - 1000, SIGHT);
    list.to(0);
    expect(list.scale.lead).toBe(0);
    expect(list.scrollTop).toBe(list.place);
  });
});

it('scrolls a list as it is that is no higher than an element can be', () => {
  const heights = fc.integer({ min: SIGHT, max: 2 ** 23 });
  fc.assert(
    fc.property(heights, fc.array(part), (height, parts) => {
      const list = new Scrolling(height);
      expect(list.scale.height).toBe(height);
      for (const each of parts) {
        list.to(each * list.last);
        expect(list.place).toBe(list.scrollTop);
        expect(list.rest().scrollTop).toBe(list.place);
      }
    }),
  );
});

it('has no lead in the very middle of a short list either', () => {
  const list = new Scrolling(2 ** 21 + SIGHT).to(2 ** 20).rest();
  expect(list.scale.lead).toBe(0);
  expect(list.place).toBe(2 ** 20);
});

it('is lower by CSS px where the screen has more pixels, and comes to its end there too', () => {
  const list = new Scrolling(30_000_000);
  for (const ratio of [1.25, 2, 5]) {
    expect(list.scale.resize(list.end + SIGHT, SIGHT, ratio)).toBe(true);
    expect(list.scale.resize(list.end + SIGHT, SIGHT, ratio)).toBe(false);
    expect(list.scale.height * ratio).toBeLessThanOrEqual(2 ** 23);
    expect(list.to(0).to(list.last / 2).place).toBeCloseTo(list.end / 2, -2);
    expect(list.to(list.last).place).toBe(list.end);
  }
});
