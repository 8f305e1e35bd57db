// The types and the lint rules of every module, as tsc and eslint tell them, with one program for
// both: the rules ask for the types that were just checked, and to work them out again takes longer
// than the rules. With --routes the types of what Next.js writes of the routes, and nothing else.
import { ESLint } from 'eslint'
import path from 'node:path'
import ts from 'typescript'

/** What Next.js writes, beside `next-env.d.ts`; missing until the site was built. */
const OF_NEXT = path.resolve('.next')
const TYPED = ['**/*.ts', '**/*.tsx']

const found = process.argv.includes('--routes') ? routeFaults() : await sourceFaults()
if (found !== '') console.error(found)
process.exitCode = found === '' ? 0 : 1

/**
 * The program of tsconfig.json, with those of its modules that are wanted.
 * @param {(file: string) => boolean} isWanted
 */
function readProgram(isWanted) {
  const config = ts.getParsedCommandLineOfConfigFile(
    'tsconfig.json',
    { incremental: false, tsBuildInfoFile: undefined },
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: (fault) => stop([fault]) },
  )
  if (!config || config.errors.length > 0) return stop(config?.errors ?? [])
  const { fileNames, options } = config
  return ts.createProgram({ rootNames: fileNames.filter(isWanted), options })
}

/** @param {string} file */
function isOfNext(file) {
  return path.resolve(file).startsWith(OF_NEXT) || path.basename(file) === 'next-env.d.ts'
}

/** What is wrong with modules that somebody wrote; '' where nothing is. */
async function sourceFaults() {
  const program = readProgram((file) => !isOfNext(file))
  const types = typeFaults(ts.getPreEmitDiagnostics(program))
  const eslint = new ESLint({
    overrideConfig: {
      files: TYPED,
      languageOptions: { parserOptions: { projectService: false, programs: [program] } },
    },
  })
  const linted = await eslint.lintFiles(['.'])
  // A warning counts as well, as in npm run lint.
  const { format } = await eslint.loadFormatter('stylish')
  const rules = await format(linted)
  return [types, rules.trim()].filter((text) => text !== '').join('\n\n')
}

/** Where a route exports what Next.js does not take; '' nowhere. */
function routeFaults() {
  const program = readProgram((file) => isOfNext(file) || file.endsWith('.d.ts'))
  const ofNext = program
    .getSourceFiles()
    .filter(({ fileName }) => isOfNext(fileName) && !fileName.endsWith('.d.ts'))
  return typeFaults(
    ofNext.flatMap((file) => [
      ...program.getSyntacticDiagnostics(file),
      ...program.getSemanticDiagnostics(file),
    ]),
  )
}

/** @param {readonly ts.Diagnostic[]} faults */
function typeFaults(faults) {
  return ts
    .formatDiagnostics(ts.sortAndDeduplicateDiagnostics(faults), {
      getCurrentDirectory: () => process.cwd(),
      getCanonicalFileName: (file) => file,
      getNewLine: () => '\n',
    })
    .trim()
}

/**
 * @param {readonly ts.Diagnostic[]} faults
 * @returns {never}
 */
function stop(faults) {
  throw new Error(typeFaults(faults))
}
