// The walls of the design, as rules.
import js from '@eslint/js';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** Who may import what: the message says why. */
const walls = {
  sqlite: {
    group: ['node:sqlite'],
    message: 'SQL lives in index-store, state-store and database.ts.',
  },
  cheerio: {
    group: ['cheerio', 'cheerio/*'],
    message: 'Trees are built in forms/, article/ and rendering/ only.',
  },
  electron: {
    group: ['electron', 'electron/*'],
    message: 'The library runs without Electron: in a worker, the command line and plain tests.',
  },
  ipc: {
    name: 'electron',
    importNames: ['ipcMain', 'ipcRenderer'],
    message: 'IPC goes through ipc.ts and preload.ts.',
  },
  main: {
    group: ['**/src-main/**', '!**/src-main/contract.ts'],
    message: 'The window knows the main side by its contract only.',
  },
  renderer: { group: ['**/src-renderer/**'], message: 'The main side does not know the window.' },
};

/** Lines that a component's file may have, with all that it says about itself. */
const LONGEST_COMPONENT = 200;

/** A component is a room with one purpose; what it needs besides has a file of its own. */
const componentLength = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: {
      long: 'A component has {{most}} lines at most, this one {{lines}}: take a part with a purpose of its own out of it.',
    },
  },
  create({ report, sourceCode }) {
    return {
      'Decorator[expression.callee.name="customElement"]'(node) {
        const lines = sourceCode.getText().trimEnd().split('\n').length;
        if (lines <= LONGEST_COMPONENT) return;
        report({ node, messageId: 'long', data: { most: LONGEST_COMPONENT, lines } });
      },
    };
  },
};

export default tseslint.config(
  { ignores: ['out/', 'dist/', 'coverage/', 'test-results/', 'node_modules/'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `void promise` says that nobody waits for it.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // The compiler asks for brackets where a key comes from an index signature.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['src-main/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { paths: [walls.ipc], patterns: [walls.sqlite, walls.cheerio, walls.renderer] },
      ],
    },
  },
  {
    files: ['src-main/library/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [walls.electron, walls.sqlite, walls.cheerio, walls.renderer] },
      ],
    },
  },
  {
    files: ['src-main/ipc.ts', 'src-main/preload.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [walls.sqlite, walls.cheerio, walls.renderer] },
      ],
    },
  },
  {
    files: [
      'src-main/library/database.ts',
      'src-main/library/statements.ts',
      'src-main/library/index-store/**/*.ts',
      'src-main/library/state-store/**/*.ts',
    ],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [walls.electron, walls.cheerio, walls.renderer] },
      ],
    },
  },
  {
    files: [
      'src-main/library/forms/**/*.ts',
      'src-main/library/article/**/*.ts',
      'src-main/library/rendering/**/*.ts',
    ],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [walls.electron, walls.sqlite, walls.renderer] },
      ],
    },
  },
  {
    files: ['src-renderer/**/*.ts'],
    extends: [lit.configs['flat/recommended'], wc.configs['flat/recommended']],
    plugins: { 'lit-a11y': litA11y, sheaf: { rules: { 'component-length': componentLength } } },
    rules: {
      'sheaf/component-length': 'error',
      ...litA11y.configs.recommended.rules,
      // It is meant for pages. In a popover it says where the focus goes with its being shown; the
      // event that tells of that comes behind the next key.
      'lit-a11y/no-autofocus': 'off',
      'no-restricted-imports': [
        'error',
        { patterns: [walls.main, walls.electron, walls.sqlite, walls.cheerio] },
      ],
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: { globals: globals.node },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // Playwright and fast-check take callbacks whose promises they await themselves.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
    },
  },
);
