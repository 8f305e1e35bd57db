// npm run test:kill: builds of a copy of the built site that are killed at random moments, each
// followed by a start. What is served must be one whole release, and none may be missing.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { buildIfChanged } from '@/scripts/command/build.mjs'
import { filesIn } from '@/scripts/command/inputs.mjs'
import { installPackages } from '@/scripts/command/install.mjs'
import { whileLocked } from '@/scripts/command/lock.mjs'
import { randomFrom } from '@/lib/core/random'
import { startSite } from '../browser/site'
import { createScratch } from './scratch'

const KILLS = 20
/** A build is killed within so many milliseconds: about what it takes on a machine at work. */
const WITHIN = Number(process.env['KILL_WITHIN_SECONDS'] ?? 30) * 1000
const SLUG = 'what-to-send-support'

const random = randomFrom(20)
await whileLocked(async () => {
  await installPackages()
  await buildIfChanged()
})
const scratch = createScratch({ packages: true, built: true })
const article = path.join(scratch.folder, `content/articles/getting-help/${SLUG}.mdx`)
const original = readFileSync(article, 'utf8')

/** A word that no other change writes. */
const word = (change: number): string => `zebra${'abcdefghijklmnopqrstuvwxyz'.charAt(change)}zebra`

/** Each change is one sentence; every third is one that all pages are made for. */
function change(at: number): void {
  writeFileSync(article, original.replace(/^- .*\.$/m, `$& Say ${word(at)}.`))
  if (at % 3 === 2)
    writeFileSync(path.join(scratch.folder, 'app/changed.ts'), `export const changed = ${at}\n`)
}

/** Builds, and kills the command, with or without what it started; tells where it was. */
async function killBuild(isWhole: boolean): Promise<string> {
  const child = spawn(process.execPath, ['scripts/build.mjs'], {
    cwd: scratch.folder,
    detached: true,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  let printed = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text
  })
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const timer = setTimeout(
    () => process.kill(isWhole ? -(child.pid ?? 0) : (child.pid ?? 0), 'SIGKILL'),
    random() * WITHIN,
  )
  const code = await ended
  clearTimeout(timer)
  const stage = printed.trim().split('\n').at(-1)?.trim()
  if (code === 0) return 'ended before it was killed'
  // What an earlier one left half done must stop none.
  if (code !== null) throw new Error(`failed at "${stage}" before it was killed`)
  return `killed at "${stage ?? 'its beginning'}"`
}

/** The id that a release has by its files. */
function idOf(folder: string): string {
  const hash = createHash('sha256')
  for (const file of filesIn(folder)) {
    const name = path.relative(folder, file)
    if (name === 'manifest.json') continue
    const content = readFileSync(file)
    hash.update(`\0${name}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex').slice(0, 16)
}

/** Starts what is there; with what is wrong with it. */
async function faultsOf(changes: number): Promise<readonly string[]> {
  const site = await startSite({}, { folder: scratch.folder })
  const get = async (address: string): Promise<string> =>
    (await fetch(`${site.origin}${address}`)).text()
  const { status, release } = JSON.parse(await get('/readyz')) as {
    status: string
    release: { id: string }
  }
  const [page, markdown] = [await get(`/articles/${SLUG}`), await get(`/articles/${SLUG}.md`)]
  const faults: string[] = []
  if (status !== 'ready') faults.push('is not ready')
  if (idOf(path.join(scratch.folder, '.releases', release.id)) !== release.id)
    faults.push(`release ${release.id} is not what it was`)
  for (let at = 0; at <= changes; at += 1) {
    const { results } = JSON.parse(await get(`/api/search?q=${word(at)}`)) as { results: unknown }
    const found = JSON.stringify(results).includes(word(at))
    const says = [page.includes(word(at)), markdown.includes(word(at)), found]
    if (new Set(says).size > 1) faults.push(`${word(at)}: page, Markdown, search: ${says.join()}`)
  }
  await site.stop()
  return faults
}

let failed = 0
try {
  for (let at = 0; at < KILLS; at += 1) {
    change(at)
    const isWhole = at % 2 === 0
    let own: readonly string[] = []
    const what = await killBuild(isWhole).catch((error: unknown) => {
      own = [String(error)]
      return 'not killed'
    })
    const served = await faultsOf(at).catch((error: unknown) => [`no start: ${String(error)}`])
    const faults = [...own, ...served]
    failed += faults.length > 0 ? 1 : 0
    console.log(
      `${at + 1}: ${what}${isWhole ? ' with all it started' : ''}; ` +
        (faults.length > 0 ? faults.join('; ') : 'a whole release is served'),
    )
  }
  const site = await startSite({}, { folder: scratch.folder, isBuilt: false })
  const page = await (await fetch(`${site.origin}/articles/${SLUG}`)).text()
  await site.stop()
  const isLast = page.includes(word(KILLS - 1))
  failed += isLast ? 0 : 1
  console.log(`the start after all of them ${isLast ? 'serves' : 'does not serve'} the last change`)
} finally {
  scratch.remove()
}
console.log(`${KILLS} builds killed, ${failed} faults`)
process.exitCode = failed > 0 ? 1 : 0
