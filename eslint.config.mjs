import regexp from 'eslint-plugin-regexp'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'

/**
 * The modules of lib that assert a type, because the types of a package say less than is so; each
 * says why beside it. In all others a value is read, narrowed or required.
 */
const MAY_ASSERT = [
  'lib/articles/documents.ts',
  'lib/case/case-machine.ts',
  'lib/checkup/intake/records.ts',
  'lib/core/own.ts',
  'lib/markdown/compile.ts',
  'lib/markdown/dialect.ts',
  'lib/markdown/syntax/containers.ts',
  'lib/markdown/syntax/parse.ts',
  'lib/markdown/tree.ts',
  'lib/policy/policy-files.ts',
  'lib/policy/prose/tags.ts',
  'lib/search/retrieval/postings.ts',
  'lib/wizard/machine/machine.ts',
]

/** What reads nothing but this repository's own content, at build time and for writers. */
const READS_CONTENT = ['lib/articles/**', 'lib/lint/**', 'lib/markdown/**', 'lib/wizard/parse/**']

/**
 * What reads a list on the device of whoever has it: a cell is cut to 240 signs
 * (lib/checkup/reading/cell-text.ts) before a pattern meets it, and nobody else waits for it.
 */
const READS_CELLS = ['lib/checkup/**']

export default defineConfig(
  globalIgnores([
    '.cache/',
    '.contentlayer/',
    '.generated/',
    '.next/',
    '.releases/',
    'data/',
    'dist/',
    'next-env.d.ts',
    'node_modules/',
    'public/',
    'test-results/',
  ]),
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/explicit-module-boundary-types': 'off',
      '@typescript-eslint/no-empty-object-type': [
        'error',
        { allowInterfaces: 'with-single-extends' },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      eqeqeq: 'error',
      'no-console': 'off',
      'no-var': 'error',
      'prefer-const': 'error',
    },
  },
  {
    // What comes from outside is read in a time that grows with its length and no faster: no pattern
    // tries the same signs again in another way, or again from each sign on.
    files: ['{app,components,lib,server}/**/*.{ts,tsx,mjs}'],
    ignores: [...READS_CONTENT, ...READS_CELLS],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential' }],
    },
  },
  {
    files: ['lib/**/*.ts', 'components/**/*.{ts,tsx}', 'app/**/*.{ts,tsx}'],
    rules: { 'no-console': 'error' },
  },
  {
    // What must be there is asked for (lib/core/required.ts); a test may say so and fail by it.
    files: ['{app,bench,components,lib,scripts,server}/**/*.{ts,tsx}'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'error' },
  },
  {
    // `as const` is none of these.
    files: ['lib/**/*.ts'],
    ignores: MAY_ASSERT,
    rules: {
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
    },
  },
  {
    files: ['**/*.mjs'],
    extends: [tseslint.configs.recommended],
    linterOptions: { noInlineConfig: true },
    rules: { eqeqeq: 'error', 'prefer-const': 'error' },
  },
)
