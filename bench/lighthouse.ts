// npm run bench lighthouse: what Lighthouse says of every kind of page. Needs a built site, `npm
// install --no-package-lock --prefix bench`, which brings Lighthouse and the Node that it needs,
// and in CHROME the path of a whole Chromium or Chrome: that of the tests leaves out what
// Lighthouse looks with. Names of pages, such as `roles`, look at those alone.
import { spawnSync, type SpawnSyncReturns } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import * as z from 'zod'
import { startSite } from '../tests/browser/site'
import { ALL, type Kind } from './web/pages'

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const
/** Costs no points, and is asked all the same: whether Back shows the page at once. */
const UNWEIGHED = ['bf-cache']
const modules = path.join(import.meta.dirname, 'node_modules')
const [node, lighthouse] = [
  path.join(modules, 'node/bin/node'),
  path.join(modules, 'lighthouse/cli/index.js'),
]
if (!existsSync(node) || !existsSync(lighthouse)) {
  console.error('Lighthouse is not here: run npm install --no-package-lock --prefix bench')
  process.exit(1)
}
const chrome = process.env['CHROME'] ?? ''
if (!existsSync(chrome)) {
  console.error(
    'CHROME must name a Chromium or Chrome, for example CHROME=/usr/bin/chromium npm ' +
      'run bench lighthouse',
  )
  process.exit(1)
}

const auditShape = z.object({
  id: z.string(),
  score: z.number().nullable(),
  scoreDisplayMode: z.string(),
})
const reportShape = z.object({
  categories: z.record(
    z.string(),
    z.object({
      score: z.number().nullable(),
      auditRefs: z.array(z.object({ id: z.string(), weight: z.number() })),
    }),
  ),
  audits: z.record(z.string(), auditShape),
})

const scratch = mkdtempSync(path.join(tmpdir(), 'lighthouse-'))
const out = path.join(scratch, 'out.json')
const wanted = process.argv.slice(2)

/**
 * Runs Lighthouse until it has looked, three times at most: on a busy machine it loses the
 * beginning of its trace now and then.
 */
function untilLooked(run: () => SpawnSyncReturns<string>): void {
  for (let attempt = 1; ; attempt++) {
    const { status, stderr } = run()
    if (status === 0) return
    if (attempt === 3) throw new Error(stderr)
  }
}

/**
 * The four scores in percent, and the audits that cost points. A page that search engines are not
 * to list is not asked whether they may.
 */
function look(
  origin: string,
  { path: address, listed }: Kind,
): { readonly scores: readonly number[]; readonly failed: readonly string[] } {
  const options = [
    '--quiet',
    '--output=json',
    `--output-path=${out}`,
    '--chrome-flags=--headless --no-sandbox --disable-gpu',
    `--only-categories=${CATEGORIES.join(',')}`,
    ...(listed ? [] : ['--skip-audits=is-crawlable']),
  ]
  untilLooked(() =>
    spawnSync(node, [lighthouse, origin + address, ...options], {
      env: { ...process.env, CHROME_PATH: chrome },
      encoding: 'utf8',
    }),
  )
  const { categories, audits } = reportShape.parse(JSON.parse(readFileSync(out, 'utf8')))
  const scores = CATEGORIES.map((id) => Math.round((categories[id]?.score ?? 0) * 100))
  const weighing = CATEGORIES.flatMap((id) => categories[id]?.auditRefs ?? []).filter(
    ({ id, weight }) => weight > 0 || UNWEIGHED.includes(id),
  )
  const failed = weighing
    .flatMap(({ id }) => audits[id] ?? [])
    .filter(
      ({ score, scoreDisplayMode }) =>
        score !== null && score < 1 && !['informative', 'notApplicable'].includes(scoreDisplayMode),
    )
  return { scores, failed: failed.map(({ id, score }) => `${id} ${score}`) }
}

const site = await startSite()
try {
  console.log(
    '| page | performance | accessibility | best practices | SEO | below 1 |\n' +
      '|---|---|---|---|---|---|',
  )
  for (const kind of ALL.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
    const { scores, failed } = look(site.origin, kind)
    if (scores.some((score) => score < 100)) process.exitCode = 1
    console.log(
      `| ${[kind.name + (kind.listed ? '' : ' *'), ...scores, failed.join(', ')].join(' | ')} |`,
    )
  }
  console.log(
    '\n* Kept out of search engines on purpose, so not asked whether it is in them (is-crawlable).',
  )
} finally {
  await site.stop()
  rmSync(scratch, { recursive: true })
}
