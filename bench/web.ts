// npm run bench web: what each kind of page costs its reader, beside the peers, in Markdown. Needs
// a built site, and the folder of a web bench in WEB_BENCH (its own `npm install` done) whose
// measure.mjs takes --base, --home, --paths, --search and --out. CHROME names another Chromium than
// that of the tests; `--runs 3` measures times three times instead of five.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import * as z from 'zod'
import { chromiumCommand } from '../tests/browser/chromium'
import { startSite } from '../tests/browser/site'
import { bareHtml, serveBare } from './web/bare'
import { answersPerSecond } from './web/load'
import { MEASURED } from './web/pages'
import { FUMADOCS_PER_SECOND, PEERS, type Cost } from './web/peers'

const {
  values: { runs },
} = parseArgs({ options: { runs: { type: 'string', default: '5' } } })
const folder = process.env['WEB_BENCH'] ?? ''
if (!existsSync(path.join(folder, 'measure.mjs'))) {
  console.error(
    'WEB_BENCH must name a folder with a measure.mjs, for example ' +
      'WEB_BENCH=../web-bench npm run bench web',
  )
  process.exit(1)
}

/** What the web bench writes of a page, and of the search. */
const pageShape = z.object({
  requests: z.number(),
  bytes: z.number(),
  by: z.record(z.string(), z.number()),
  dom: z.number(),
  axe: z.object({ rules: z.number() }),
  throttled: z.object({ lcp: z.number(), tbt: z.number(), cls: z.number() }),
})
const searchShape = z.object({
  openToResult: z.number(),
  warmLastKeyToResult: z.number(),
  bytes: z.number(),
})
const measuredShape = z.object({
  pages: z.record(z.string(), pageShape),
  search: z.object({ plain: searchShape, throttled: searchShape }).nullable(),
})

/**
 * `result` counts once the way to all results is below: before it, what is asked most is listed.
 */
const SEARCH = JSON.stringify({
  open: 'header input[name=q]',
  input: 'header input[role=combobox]',
  result: 'div:has(> p a) > [role=listbox] [role=option]',
})
const scratch = mkdtempSync(path.join(tmpdir(), 'web-bench-'))

/** Runs the web bench beside this process, which serves the bare page meanwhile. */
async function measure(
  origin: string,
  paths: readonly string[],
  more: readonly string[] = [],
): Promise<z.infer<typeof measuredShape>> {
  const out = path.join(scratch, 'out.json')
  const { CHROME } = process.env
  const { executable, env } = CHROME ? { executable: CHROME, env: process.env } : chromiumCommand()
  const [home = '/', ...others] = paths
  const options = [
    '--name',
    origin,
    '--base',
    origin,
    '--home',
    home,
    '--paths',
    others.join(','),
    '--runs',
    runs,
    '--throttle-pages',
    `${paths.length}`,
    '--chrome',
    executable,
    '--out',
    out,
  ]
  const [code] = (await once(
    spawn(process.execPath, [path.join(folder, 'measure.mjs'), ...options, ...more], {
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
    }),
    'close',
  )) as [number | null]
  if (code !== 0) throw new Error(`the web bench ended with ${code}`)
  return measuredShape.parse(JSON.parse(readFileSync(out, 'utf8')))
}

const kibibytes = (bytes: number): number => bytes / 1024

function costOf(
  name: string,
  { requests, bytes, by, dom, axe, throttled }: z.infer<typeof pageShape>,
): Cost {
  return {
    name,
    requests,
    total: kibibytes(bytes),
    script: kibibytes((by['js'] ?? 0) + (by['js-prefetch'] ?? 0)),
    elements: dom,
    axe: axe.rules,
    paint: throttled.lcp,
    shift: throttled.cls,
    blocked: throttled.tbt,
  }
}

function row({
  name,
  requests,
  total,
  script,
  elements,
  axe,
  paint,
  shift,
  blocked,
}: Cost): string {
  return (
    '| ' +
    [
      name,
      requests,
      total.toFixed(1),
      script.toFixed(1),
      elements,
      axe,
      paint,
      `${blocked}, ${shift}`,
    ].join(' | ') +
    ' |'
  )
}

const site = await startSite()
const bare = await serveBare(
  bareHtml(await (await fetch(`${site.origin}${MEASURED[2]?.path}`)).text()),
)
try {
  console.log(`Load of the machine before: ${loadavg()[0]?.toFixed(2)}`)
  const perSecond = await answersPerSecond(`${site.origin}${MEASURED[2]?.path}`)
  const floor = Object.values((await measure(bare.origin, ['/', '/article'])).pages)[0]
  const ours = await measure(
    site.origin,
    MEASURED.map((kind) => kind.path),
    ['--search', SEARCH, '--query', 'who can transfer calls', '--query2', 'otp not received'],
  )
  const costs = MEASURED.map(({ name, path: address }) =>
    costOf(name, pageShape.parse(ours.pages[address])),
  )
  console.log(
    '\n| page | requests | KiB | script KiB | elements | axe | LCP ms | TBT ms, CLS ' +
      '|\n|---|---|---|---|---|---|---|---|',
  )
  for (const cost of [...costs, ...(floor ? [costOf('our article, bare', floor)] : []), ...PEERS])
    console.log(row(cost))
  if (floor)
    console.log(
      "\nLCP over the bare article's: " +
        costs
          .map(({ name, paint }) => `${name} ${(paint / floor.throttled.lcp).toFixed(2)}`)
          .join(', '),
    )
  if (ours.search)
    for (const [line, { openToResult, warmLastKeyToResult, bytes }] of Object.entries(ours.search))
      console.log(
        `Search, ${line}: ${kibibytes(bytes).toFixed(1)} KiB until the first answer, ` +
          `${openToResult} ms from opening to it (typing included), ` +
          `${warmLastKeyToResult} ms warm`,
      )
  console.log(
    `Requests of an article a second: ${Math.round(perSecond)}, ` +
      `${(perSecond / FUMADOCS_PER_SECOND).toFixed(1)} times Fumadocs'`,
  )
} finally {
  bare.close()
  await site.stop()
  rmSync(scratch, { recursive: true })
}
