import type {
  FolderSource,
  ListQuery,
  SourceCount,
  Sources,
  View,
} from '../../src-main/contract.ts';
import type { ListAsked } from '../list/list-asked.ts';
import { words } from '../words/words.ts';
import { SourceChosen, ViewChosen } from './source-events.ts';
import { folderQuery, outletQuery, tagQuery } from './source-query.ts';

/** What stands before a source, of the icons of the interface. */
type SourceIcon = 'inbox' | 'mail' | 'star' | 'sun' | 'archive' | 'folder' | 'folder-open';

/** What a tree of sources shows on one line. */
export interface SourceItem {
  /** Names it among all; also under which it is kept as folded. */
  readonly key: string;
  /** 1 for those that stand at the outermost. */
  readonly level: number;
  readonly label: string;
  /** More about it, to be seen when it is pointed at. */
  readonly hint?: string;
  readonly icon?: SourceIcon;
  /** Heads a section. */
  readonly heading?: boolean;
  readonly away?: boolean;
  readonly counts?: Omit<SourceCount, 'name'>;
  /** The number that stands behind it; 0 is not shown. */
  readonly shown?: number;
  /** Undefined where nothing is below it. */
  readonly expanded?: boolean | undefined;
  readonly selected: boolean;
  /** Its place among those of its level under the same one, from 1, and how many these are. */
  readonly position: number;
  readonly size: number;
  /** What it lists; none where it only folds. */
  readonly list?: Pick<ListQuery, 'view'> & { readonly scope: string };
  /** The path of a folder. */
  readonly folder?: string;
  /** What choosing it asks for; none where it only folds. */
  readonly chosen?: () => Event;
}

/** What the person has folded, and what of the outlets is shown. */
export interface Folding {
  /** Keys of what stands otherwise than it does at first. */
  readonly folded: ReadonlySet<string>;
  /** Keys of the lines that show all of a section, for sections that are shown whole. */
  readonly whole: ReadonlySet<string>;
}

/** Outlets and tags that are shown at first. */
const FIRST_SHOWN = 12;
/** A folder with more folders inside than these is folded at first. */
const FEW_FOLDERS = 20;

/** Begins the keys of the lines that show all of a section, or the first alone again. */
const MORE = 'more:';

/** Whether a key is of a line that shows all of a section. */
export function isMore(key: string): boolean {
  return key.startsWith(MORE);
}

const VIEWS: readonly (readonly [view: View, icon: SourceIcon])[] = [
  ['all', 'inbox'],
  ['unread', 'mail'],
  ['starred', 'star'],
  ['today', 'sun'],
  ['archived', 'archive'],
];

/** The views as lines. */
export function viewItems(sources: Sources | null, asked: ListAsked): readonly SourceItem[] {
  return VIEWS.map(([view, icon], index) => {
    const counts = sources?.views[view] ?? { articles: 0, unread: 0 };
    return {
      key: view,
      level: 1,
      label: words.list.view[view],
      icon,
      counts,
      shown: counts.articles,
      selected: asked.view === view,
      position: index + 1,
      size: VIEWS.length,
      list: { view, scope: '' },
      chosen: () => new ViewChosen(view),
    };
  });
}

/** Outlets, folders and tags as the lines of a tree; what is folded is left out. */
export function sourceItems(
  sources: Sources | null,
  asked: ListAsked,
  folding: Folding,
): readonly SourceItem[] {
  if (sources === null) return [];
  const { outlets, folders, tags } = sources;
  const sections = [
    { key: 'outlets', label: words.sources.outlets, of: outlets.length },
    { key: 'folders', label: words.sources.folders, of: folders.length },
    { key: 'tags', label: words.sources.tags, of: tags.length },
  ].filter(({ of }) => of > 0);
  return sections.flatMap(({ key, label }, index) => {
    const expanded = !folding.folded.has(key);
    const head = {
      key,
      level: 1,
      label,
      heading: true,
      expanded,
      selected: false,
      position: index + 1,
      size: sections.length,
    };
    if (!expanded) return [head];
    if (key === 'outlets')
      return [head, ...manyItems('outlet', outletQuery, outlets, asked, folding)];
    if (key === 'folders') return [head, ...folderItems(folders, asked, folding.folded, 2)];
    return [head, ...manyItems('tag', tagQuery, tags, asked, folding)];
  });
}

/** Sources without others below them, at first those with the most articles and the chosen one. */
function manyItems(
  kind: 'outlet' | 'tag',
  query: (name: string) => string,
  sources: readonly SourceCount[],
  asked: ListAsked,
  { whole }: Folding,
): readonly SourceItem[] {
  const key = MORE + kind;
  const all = whole.has(key) || sources.length <= FIRST_SHOWN + 1;
  const most = sources.toSorted((one, other) => other.articles - one.articles);
  const first = new Set(most.slice(0, FIRST_SHOWN));
  const shown = sources.filter(
    (source) => all || first.has(source) || query(source.name) === asked.source,
  );
  const hasMore = sources.length > FIRST_SHOWN + 1;
  const size = shown.length + (hasMore ? 1 : 0);
  const items = shown.map(flat(kind, query, asked, size));
  if (!hasMore) return items;
  const { showAll, showFewer } = words.sources;
  const label = all ? showFewer : showAll(sources.length);
  return [...items, { key, level: 2, label, selected: false, position: size, size }];
}

function flat(
  kind: string,
  query: (name: string) => string,
  asked: ListAsked,
  size: number,
): (source: SourceCount, index: number) => SourceItem {
  return ({ name, articles, unread }, index) => ({
    key: `${kind}:${name}`,
    level: 2,
    label: name,
    counts: { articles, unread },
    shown: unread,
    selected: asked.source === query(name),
    position: index + 1,
    size,
    list: { view: 'all', scope: query(name) },
    chosen: () => new SourceChosen(query(name)),
  });
}

function folderItems(
  folders: readonly FolderSource[],
  asked: ListAsked,
  folded: ReadonlySet<string>,
  level: number,
): readonly SourceItem[] {
  return folders.flatMap((folder, index) => {
    const { path, name, articles, unread, away, folders: inside } = folder;
    const key = `folder:${path}`;
    // Of a tree that is large, the beginning is shown: the outermost folders.
    const openAtFirst = level === 2 && inside.length <= FEW_FOLDERS;
    const expanded = inside.length === 0 ? undefined : openAtFirst !== folded.has(key);
    const item = {
      key,
      level,
      label: name,
      hint: path,
      icon: expanded === true ? 'folder-open' : 'folder',
      away,
      counts: { articles, unread },
      shown: unread,
      expanded,
      selected: asked.source === folderQuery(path),
      position: index + 1,
      size: folders.length,
      list: { view: 'all', scope: folderQuery(path) },
      folder: path,
      chosen: () => new SourceChosen(folderQuery(path)),
    } as const satisfies SourceItem;
    return expanded === true ? [item, ...folderItems(inside, asked, folded, level + 1)] : [item];
  });
}
