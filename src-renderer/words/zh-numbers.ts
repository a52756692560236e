/** How both Chinese catalogues write numbers and stretches of time. */
export interface ChineseNumbers {
  /** Digits alone below 10,000, grouped from there on. */
  readonly digits: Intl.NumberFormat;
  /** How many times as much, as far as it says anything. */
  readonly factor: Intl.NumberFormat;
  /** A number with its measure word and noun; Chinese has one form for all numbers. */
  readonly counted: (count: number, noun: string) => string;
  /** A stretch of time in milliseconds, roughly. */
  readonly duration: (milliseconds: number) => string;
}

/**
 * The numbers of a catalogue.
 *
 * @param language - its BCP 47 tag
 * @param minutes - the noun for minutes in its characters
 */
export function chineseNumbers(language: string, minutes: string): ChineseNumbers {
  const digits = new Intl.NumberFormat(language, { useGrouping: 'min2' });
  const counted = (count: number, noun: string): string => `${digits.format(count)} ${noun}`;
  return {
    digits,
    factor: new Intl.NumberFormat(language, { maximumFractionDigits: 2 }),
    counted,
    duration: (milliseconds) => {
      const seconds = Math.max(1, Math.round(milliseconds / 1000));
      return seconds < 90 ? counted(seconds, '秒') : counted(Math.round(seconds / 60), minutes);
    },
  };
}
