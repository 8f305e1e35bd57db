// The programs of the stages, each bundled to one file: it starts without a compiler, and its bytes
// are all of our code that it runs. What the build generates stays outside and is read at the
// start.
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { forNode, forRelease } from '../../../server/pack/for-node.mjs'
import { CommandError } from '../command-error.mjs'
import { keyOf } from './stamp.mjs'

const FOLDER = '.cache/programs'
const CONTENTLAYER = '.contentlayer/generated/index.mjs'
/** Packages that read files of their own beside them. */
const WITH_FILES = ['dictionary-en-gb']

/**
 * @typedef {object} Program
 * @property {string} file what node runs
 * @property {string} code its bytes: it changes when any module of ours in it does
 * @property {string[]} generated the files below .generated that it imports, sorted
 * @property {string[]} sources the modules of ours in it
 */

/** Generated JSON is read when a program starts: bundled, it would be that of the build before. */
const generated = {
  name: 'generated',
  /** @param {import('esbuild').PluginBuild} bundle */
  setup(bundle) {
    bundle.onResolve({ filter: /^[@.]\/\.generated\/[^/]+\.json$/ }, ({ path: name }) => ({
      path: name.slice(2),
      namespace: 'generated',
    }))
    bundle.onLoad({ filter: /./, namespace: 'generated' }, ({ path: file }) => ({
      contents:
        "import { readFileSync } from 'node:fs'\n" +
        `export default JSON.parse(readFileSync(${JSON.stringify(file)}, 'utf8'))`,
    }))
    bundle.onResolve({ filter: /^contentlayer\/generated$/ }, () => ({
      path: path.relative(FOLDER, CONTENTLAYER).replaceAll('\\', '/'),
      external: true,
    }))
  },
}

/**
 * Bundles programs, all at once. Throws a CommandError with what esbuild said.
 * @param {string[]} entries modules from the root, such as scripts/build/search.ts
 * @param {import('esbuild').BuildOptions} [how] the packages stay outside
 * @returns {Promise<Map<string, Program>>} by entry
 */
export async function bundlePrograms(entries, how = forNode()) {
  // Only here: an installation must be possible without any package.
  const { build } = await import('esbuild')
  const { metafile, outputFiles } = await build({
    entryPoints: Object.fromEntries(entries.map((entry) => [nameOf(entry), entry])),
    outdir: FOLDER,
    outExtension: { '.js': '.mjs' },
    ...how,
    plugins: [generated],
    sourcemap: 'linked',
    // The sources stand where the map says.
    sourcesContent: false,
    metafile: true,
    write: false,
    logLevel: 'silent',
  }).catch((error) => {
    throw new CommandError(
      'The programs of the build could not be bundled. Mend what is named above and run the ' +
        'command again.',
      error.message,
    )
  })
  mkdirSync(FOLDER, { recursive: true })
  for (const { path: file, contents } of outputFiles) writeWhole(file, contents)
  return new Map(
    Object.entries(metafile.outputs).flatMap(([file, { entryPoint, inputs }]) =>
      entryPoint
        ? [
            [
              entryPoint,
              {
                file,
                code: readFileSync(file, 'latin1'),
                generated: importsOf(inputs),
                sources: Object.keys(inputs).filter(
                  (name) => !/^(?:generated:|node_modules\/)/.test(name),
                ),
              },
            ],
          ]
        : [],
    ),
  )
}

/**
 * Bundles a program unless it stands there already, made of the same modules as they are now:
 * looking takes a tenth of the time. Its packages are in it, since to find and read their files
 * takes as long as the program takes to start; which they are, the lockfile says.
 * @param {string} entry a module from the root
 * @returns {Promise<string>} what node runs
 */
export async function freshProgram(entry) {
  const note = path.join(FOLDER, `${nameOf(entry)}.sources.json`)
  /** @param {string[]} reads */
  const keyFor = (reads) => keyOf({ code: entry, reads, lists: [] })
  if (existsSync(note)) {
    /** @type {{ key: string, file: string, sources: string[] }} */
    const { key, file, sources } = JSON.parse(readFileSync(note, 'utf8'))
    if (existsSync(file) && key === keyFor(sources)) return file
  }
  const program = (await bundlePrograms([entry], forRelease(WITH_FILES))).get(entry)
  if (!program) throw new CommandError(`${entry} could not be bundled.`)
  const { file, sources } = program
  writeWhole(note, JSON.stringify({ key: keyFor(sources), file, sources }))
  return file
}

/**
 * Who reads the file meanwhile reads all of it, as it was or as it is.
 * @param {string} file
 * @param {string | Uint8Array} content
 */
function writeWhole(file, content) {
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, content)
  renameSync(draft, file)
}

/** @param {string} entry such as scripts/build/search.ts, whose program is scripts-build-search */
const nameOf = (entry) => entry.replace(/\.\w+$/, '').replaceAll('/', '-')

/** @param {Record<string, unknown>} inputs */
function importsOf(inputs) {
  return Object.keys(inputs)
    .filter((name) => name.startsWith('generated:'))
    .map((name) => name.slice('generated:'.length))
    .sort()
}
