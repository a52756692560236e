/** What the fields of front matter mean, under the several names that programs give them. */
import { allValues, firstValue, type FrontMatter } from './front-matter-fields.ts';
import { distinct, plainLine, statedAddress } from './words.ts';

/** The address that front matter names as its article's, or null. */
export function statedSource(matter: FrontMatter): string | null {
  for (const key of ['source', 'url', 'from', 'source_url', 'link', 'canonical', 'original_url']) {
    const address = statedAddress(firstValue(matter, key) ?? '');
    if (address !== null) return address;
  }
  return null;
}

/** The authors in one line, Obsidian's `[[Name]]` and `[[Note|Name]]` as the name; or null. */
export function authors(matter: FrontMatter): string | null {
  const names = allValues(matter, 'author', 'authors', 'byline').map((name) =>
    plainLine(name.replaceAll(/\[\[(?:[^\]|]*\|)?([^\]]*)\]\]/g, '$1')),
  );
  return distinct(names).join(', ') || null;
}

/** The outlet: a key of its own, else the first category, which such files name their feed by. */
export function outletOf(matter: FrontMatter): string | null {
  const named = firstValue(matter, 'outlet', 'publisher', 'site', 'site_name', 'publication');
  return plainLine(named ?? firstValue(matter, 'categories', 'category') ?? '') || null;
}

/** Tags and categories without their `#`, each once. */
export function tagsOf(matter: FrontMatter): string[] {
  const all = allValues(matter, 'tags', 'tag', 'keywords', 'categories', 'category');
  // `tags: tea, boats` is one string to YAML and two tags to whoever wrote it.
  const words = all.flatMap((tag) => tag.split(/[,，、;；]/));
  return distinct(words.map((tag) => plainLine(tag.trim().replace(/^#+/, ''))));
}
