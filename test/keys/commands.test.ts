import { describe, expect, it } from 'vitest';
import type { MenuEntry } from '../../src-main/contract.ts';
import { MENU_BAR } from '../../src-main/menu-shape.ts';
import { CommandRegistry, isCommandId } from '../../src-renderer/app/command-registry.ts';
import { COMMAND_IDS } from '../../src-renderer/app/commands.ts';
import { acceleratorOf } from '../../src-renderer/commands/accelerator.ts';
import { menuTree } from '../../src-renderer/commands/menu-tree.ts';
import {
  commandEntries,
  foundEntries,
  placeEntries,
} from '../../src-renderer/commands/palette-entries.ts';
import { keymapOf } from '../../src-renderer/keys/keymap.ts';
import * as v from 'valibot';

const keymap = keymapOf({ keyPreset: 'sheaf', ownKeys: {}, singleKeys: true });
const everything = { isAvailable: () => true, isChecked: () => null };
const folders = [{ path: '/home/ada/新闻', away: false }];

describe('CommandRegistry', () => {
  it('runs what is there and can be done', () => {
    const registry = new CommandRegistry();
    const done: string[] = [];
    const end = registry.add({
      next: { run: () => void done.push('next') },
      undo: { run: () => void done.push('undo'), available: () => false },
      find: { run: () => false },
    });
    expect(registry.run('next')).toBe(true);
    expect(registry.run('undo')).toBe(false);
    expect(registry.run('find')).toBe(false);
    expect(registry.run('print')).toBe(false);
    expect(done).toEqual(['next']);
    expect(registry.isAvailable('next')).toBe(true);
    expect(registry.isAvailable('undo')).toBe(false);
    end();
    expect(registry.isAvailable('next')).toBe(false);
  });

  it('asks the part that came last first, and goes on where that had nothing to do', () => {
    const registry = new CommandRegistry();
    const done: string[] = [];
    let open = true;
    registry.add({ leave: { run: () => void done.push('search') } });
    registry.add({
      leave: {
        run: () => {
          if (open) done.push('find');
          return open;
        },
      },
    });
    registry.run('leave');
    open = false;
    registry.run('leave');
    expect(done).toEqual(['find', 'search']);
  });

  it('tells what is chosen', () => {
    const registry = new CommandRegistry();
    registry.add({ 'theme-dark': { run: () => undefined, checked: () => true } });
    expect(registry.isChecked('theme-dark')).toBe(true);
    expect(registry.isChecked('next')).toBeNull();
  });

  it('knows names of commands from other texts', () => {
    expect(isCommandId('next')).toBe(true);
    expect(isCommandId('constructor')).toBe(false);
    expect(isCommandId('go:tag:x')).toBe(false);
  });
});

it('each command is named once, and so is in one group', () => {
  expect(COMMAND_IDS).toEqual([...new Set(COMMAND_IDS)]);
});

describe('menuTree', () => {
  const recent = ['/home/ada/old', '/home/ada/新闻'];
  const flat = (entries: readonly MenuEntry[]): readonly MenuEntry[] =>
    entries.flatMap((entry) => (entry.kind === 'menu' ? flat(entry.entries) : [entry]));

  it.each([true, false])('has every command once, macOS: %s', (macOS) => {
    const tree = menuTree({ commands: everything, keymap, folders, recent, macOS });
    const commands = tree
      .flatMap(({ entries }) => flat(entries))
      .flatMap((entry) => (entry.kind === 'command' ? [entry.command] : []));
    expect(commands).toContain('go:in:"/home/ada/新闻"');
    expect(commands.filter((command) => !/^(?:go|watch):/u.test(command)).sort()).toEqual(
      [...COMMAND_IDS].sort(),
    );
  });

  it('offers recent folders to be gone to where they are watched, else to be watched again', () => {
    const labels = (of: readonly string[]) =>
      menuTree({ commands: everything, keymap, folders, recent: of, macOS: false })
        .flatMap(({ entries }) => entries)
        .flatMap((entry) =>
          entry.kind === 'menu' && entry.label === 'Recent folders' ? [entry] : [],
        )
        .flatMap(({ entries }) => entries)
        .map((entry) => (entry.kind === 'command' ? [entry.label, entry.command] : entry.kind));
    expect(labels(recent)).toEqual([
      ['Watch again: /home/ada/old', 'watch:/home/ada/old'],
      ['/home/ada/新闻', 'go:in:"/home/ada/新闻"'],
      'separator',
      ['Clear recent folders', 'clear-recent'],
    ]);
    expect(labels([])).toEqual([]);
  });

  it.each([true, false])('is of the shape that is taken, macOS: %s', (macOS) => {
    const tree = menuTree({ commands: everything, keymap, folders, recent, macOS });
    const sent: unknown = structuredClone(tree);
    expect(v.is(MENU_BAR, sent)).toBe(true);
    expect(
      v.is(MENU_BAR, [...tree, { label: 'x', entries: [{ kind: 'role', role: 'reload' }] }]),
    ).toBe(false);
    expect(v.is(MENU_BAR, [{ label: 'x'.repeat(2000), entries: [] }])).toBe(false);
  });

  it('tells state and keys', () => {
    const commands = {
      isAvailable: (id: string) => id !== 'print',
      isChecked: (id: string) => (id === 'view-all' ? true : null),
    };
    const entries = menuTree({ commands, keymap, folders, recent, macOS: false }).flatMap(
      (section) => flat(section.entries),
    );
    const of = (id: string) =>
      entries.find((each) => each.kind === 'command' && each.command === id);
    expect(of('print')).toMatchObject({ enabled: false, accelerator: 'CmdOrCtrl+P' });
    expect(of('view-all')).toMatchObject({ enabled: true, checked: true, accelerator: undefined });
    expect(of('next')).toMatchObject({ accelerator: 'J' });
  });
});

describe('acceleratorOf', () => {
  it('writes as Electron does', () => {
    expect(acceleratorOf('Mod+Shift+f', false)).toBe('CmdOrCtrl+Shift+F');
    expect(acceleratorOf('Mod++', false)).toBe('CmdOrCtrl+Plus');
    expect(acceleratorOf('Shift+ArrowUp', false)).toBe('Shift+Up');
    expect(acceleratorOf('Escape', false)).toBe('Esc');
    expect(acceleratorOf('?', false)).toBe('?');
    expect(acceleratorOf('é', false)).toBeNull();
  });

  it('gives menus of macOS no key that one writes with', () => {
    expect(acceleratorOf('j', true)).toBeNull();
    expect(acceleratorOf('Space', true)).toBeNull();
    expect(acceleratorOf('Mod+k', true)).toBe('CmdOrCtrl+K');
    expect(acceleratorOf('F3', true)).toBe('F3');
  });
});

describe('the palette', () => {
  const registry = new CommandRegistry();
  registry.add({
    'mark-all-read': { run: () => undefined },
    'toggle-star': { run: () => undefined },
    print: { run: () => undefined, available: () => false },
  });
  const commands = commandEntries(registry, keymap);
  const count = { articles: 1, unread: 0 };
  const views = { all: count, unread: count, starred: count, today: count, archived: count };
  const inside = { name: '深', path: '/n/深', away: false, folders: [], ...count };
  const places = placeEntries([{ id: 1, name: '太空', query: 'tag:太空', exact: false }], {
    views,
    outlets: [{ name: 'BBC "中文"', ...count }],
    tags: [{ name: '星空', ...count }],
    folders: [{ name: 'n', path: '/n', away: false, folders: [inside], ...count }],
  });
  const labels = (typed: string) =>
    foundEntries(typed, commands, places).map(({ entry }) => entry.label);

  it('lists what can be done, and places once something is typed', () => {
    expect(labels('')).toEqual(['Star or remove star', 'Mark all as read']);
    expect(labels('star')).toEqual(['Star or remove star']);
    expect(labels('空')).toEqual(['太空', '星空']);
    expect(labels('深')).toEqual(['/n/深']);
  });

  it('finds by the kind too, and by the English name', () => {
    expect(labels('outlet bbc')).toEqual(['BBC "中文"']);
    expect(labels('toggle')).toEqual(['Star or remove star']);
  });

  it('names places by queries that mean just them', () => {
    const queries = places.map(({ chosen }) => ('query' in chosen ? chosen.query : ''));
    expect(queries).toEqual([
      'tag:太空',
      'from:"BBC ""中文"""',
      'tag:"星空"',
      'in:"/n"',
      'in:"/n/深"',
    ]);
  });
});
