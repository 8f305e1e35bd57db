// The stages that turn the repository into a site, in order: what each is made of and what it
// leaves.

/**
 * @typedef {object} Stage
 * @property {string} title
 * @property {string} [entry] a module of ours, bundled and run
 * @property {readonly string[]} [args] of the entry; without one, all arguments of node
 * @property {() => string} [days] what of its inputs depends on the day, as a text
 * @property {string} remedy what a person does when the stage fails
 * @property {boolean} [tells] whether what it prints is shown when it succeeds
 * @property {readonly string[]} [reads] files and folders it reads, besides the generated files
 *   that its entry imports
 * @property {readonly string[]} [lists] folders in which only the names of files matter to it
 * @property {readonly string[]} [writes] files and folders it leaves. A stage without them looks
 *   for itself what there is to do, and always runs
 * @property {string} [remembers] a folder of what its program knows from the last time. A program
 *   that was killed may leave half of it, so it is removed unless the stage ended well
 * @property {string} [code] a module that a program of others loads
 */

import { publicationDays, showsDrafts } from './publication.mjs'

const GENERATED = '.generated'

/** Arguments of node that start Contentlayer. */
export const CONTENTLAYER = [
  '--import',
  './scripts/build/disable-effect-tracing.mjs',
  'node_modules/contentlayer2/bin/cli.cjs',
]

/**
 * The stages that need no pages: what `lib` reads from `.generated` and `.contentlayer`.
 * @type {Stage[]}
 */
export const DATA_STAGES = [
  {
    title: 'policy, site and wizards',
    entry: 'scripts/build/compile.ts',
    reads: ['content'],
    lists: ['app', 'public'],
    args: showsDrafts() ? ['--drafts'] : [],
    days: publicationDays,
    writes: [
      ...['policy', 'site', 'wizards', 'redirects', 'diagnostics', 'passages'].map(
        (name) => `${GENERATED}/${name}.json`,
      ),
      `${GENERATED}/content`,
    ],
    tells: true,
    remedy:
      'Mend the lines named above and run the command again; "npm run check" shows ' +
      'them without a build.',
  },
  {
    title: 'articles',
    args: [...CONTENTLAYER, 'build'],
    code: 'contentlayer.config.ts',
    reads: [
      `${GENERATED}/content`,
      `${GENERATED}/passages.json`,
      'scripts/build/disable-effect-tracing.mjs',
    ],
    writes: ['.contentlayer/generated'],
    remembers: '.contentlayer/.cache',
    remedy: 'Mend the article named above and run the command again.',
  },
  {
    title: 'list of articles',
    entry: 'scripts/build/articles.ts',
    reads: ['.contentlayer/generated'],
    writes: [`${GENERATED}/articles.json`],
    remedy: 'Mend what is named above and run the command again.',
  },
  {
    title: 'word vectors',
    entry: 'scripts/build/vectors.ts',
    writes: [`${GENERATED}/word-vectors.v8`],
    remedy: 'Install the packages that package-lock.json names (npm ci) and run the command again.',
  },
  {
    title: 'search index',
    entry: 'scripts/build/search.ts',
    reads: [`${GENERATED}/word-vectors.v8`],
    writes: [`${GENERATED}/search.v8`, `${GENERATED}/start-here.json`],
    remedy: 'Mend what is named above and run the command again.',
  },
]

/**
 * Every decision tried: the page /proof shows what was found.
 * @type {Stage}
 */
export const PROOF_STAGE = {
  title: 'proof',
  entry: 'scripts/prove.ts',
  args: ['--write'],
  reads: ['content/policy', 'content/wizards', 'content/site'],
  lists: ['content/articles'],
  writes: [`${GENERATED}/proof.json`],
  tells: true,
  remedy:
    'Close the gaps named above and run the command again; "npm run prove" shows them ' +
    'without a build.',
}

/** @type {Stage} */
export const ELEMENTS_STAGE = {
  title: 'custom elements',
  entry: 'scripts/build/assets.ts',
  reads: [
    'app',
    'components',
    'lib',
    ...['start-here', 'policy', 'site', 'wizards'].map((name) => `${GENERATED}/${name}.json`),
  ],
  writes: [
    'public/assets',
    ...['assets.json', 'class-names.json', 'service-worker.js'].map(
      (name) => `${GENERATED}/${name}`,
    ),
  ],
  remedy: 'Mend the element named above and run the command again.',
}

/**
 * The stages that make the site of that data.
 * @type {Stage[]}
 */
const PAGE_STAGES = [
  PROOF_STAGE,
  ELEMENTS_STAGE,
  {
    title: 'preview pictures',
    entry: 'scripts/build/preview.ts',
    writes: [`${GENERATED}/previews`, `${GENERATED}/previews.json`],
    remedy: 'Mend what is named above and run the command again.',
  },
  {
    title: 'pages',
    entry: 'scripts/build/pages.ts',
    tells: true,
    remedy: 'Mend the page named above and run the command again.',
  },
  {
    title: 'sealing documents',
    entry: 'server/seal/command.ts',
    tells: true,
    remedy:
      'Reader pages are documents: take what is named above out of the page ' +
      '(docs/decisions/0002-sealed-documents.md) and run the command again.',
  },
  {
    title: 'release',
    entry: 'server/pack/command.ts',
    remedy: 'Mend what is named above and run the command again.',
  },
]

/**
 * All of them.
 * @type {Stage[]}
 */
export const BUILD_STAGES = [...DATA_STAGES, ...PAGE_STAGES]
