/** The shape of the settings, for those that come from a window, a file or another program's hand. */
import * as v from 'valibot';
import { MOST_KEPT, SETTING_LIMITS, type Settings } from '../contract.ts';

/** The longest of any list or text in the settings: more than a person makes. */
const MOST_KEYS = 500;
const MOST_FOLDED = 10_000;
const LONGEST_TEXT = 2000;

const article = v.pipe(v.string(), v.regex(/^[0-9a-f]{20}$/u));
const kept = v.pipe(v.string(), v.maxLength(MOST_KEPT.units));
const text = v.pipe(v.string(), v.maxLength(LONGEST_TEXT));

function within([least, most]: readonly [number, number]): v.GenericSchema<unknown, number> {
  return v.pipe(v.number(), v.finite(), v.minValue(least), v.maxValue(most));
}

/** Each setting's shape. */
const SHAPES: { readonly [N in keyof Settings]: v.GenericSchema<unknown, Settings[N]> } = {
  language: v.picklist(['system', 'en', 'zh-Hans', 'zh-Hant']),
  theme: v.picklist(['system', 'light', 'sepia', 'dark', 'black']),
  typeface: v.picklist(['serif', 'sans', 'song', 'hei', 'kai']),
  textSize: within(SETTING_LIMITS.textSize),
  lineHeight: within(SETTING_LIMITS.lineHeight),
  measure: within(SETTING_LIMITS.measure),
  justified: v.boolean(),
  density: v.picklist(['compact', 'standard', 'picture']),
  grouping: v.picklist(['none', 'day', 'outlet']),
  sort: v.picklist(['date', 'relevance', 'published', 'title', 'length']),
  reversed: v.boolean(),
  exactSearch: v.boolean(),
  keyPreset: v.picklist(['sheaf', 'netnewswire', 'fluent-reader']),
  ownKeys: v.pipe(
    v.record(text, v.pipe(v.array(text), v.maxLength(MOST_KEYS))),
    v.check((keys) => Object.keys(keys).length <= MOST_KEYS),
  ),
  singleKeys: v.boolean(),
  readAfter: v.nullable(within(SETTING_LIMITS.readAfter)),
  sourcesShown: v.boolean(),
  sourcesWidth: within(SETTING_LIMITS.sourcesWidth),
  listWidth: within(SETTING_LIMITS.listWidth),
  folded: v.pipe(v.array(text), v.maxLength(MOST_FOLDED)),
  speechRate: within(SETTING_LIMITS.speechRate),
  speechVoice: v.nullable(text),
  lastView: v.picklist(['all', 'unread', 'starred', 'today', 'archived']),
  lastScope: text,
  lastArticle: v.nullable(article),
  listPlaces: v.pipe(
    v.array(
      v.strictObject({
        place: kept,
        article,
        entry: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
        offset: v.pipe(v.number(), v.finite()),
      }),
    ),
    v.maxLength(MOST_KEPT.listPlaces),
  ),
  recentFolders: v.pipe(v.array(kept), v.maxLength(MOST_KEPT.recentFolders)),
};

/** Some of the settings, none of them with a value that does not fit. */
export const SETTINGS_CHANGE: v.GenericSchema<unknown, Partial<Settings>> = v.pipe(
  v.partial(v.strictObject(SHAPES)),
  v.transform(stated),
);

/** What is stated; a setting that is named without a value is not. */
function stated(changed: { readonly [N in keyof Settings]?: Settings[N] | undefined }) {
  const entries = Object.entries(changed).filter(([, value]) => value !== undefined);
  // The same entries, less those whose value the type of a change does not know.
  return Object.fromEntries(entries) as Partial<Settings>;
}

/** The value of a setting as it is kept, or undefined where it is none of this program's. */
export function keptSetting(name: string, json: string): Partial<Settings> | undefined {
  if (!Object.hasOwn(SHAPES, name)) return undefined;
  try {
    const result = v.safeParse(SETTINGS_CHANGE, { [name]: JSON.parse(json) as unknown });
    return result.success ? result.output : undefined;
  } catch {
    return undefined;
  }
}
