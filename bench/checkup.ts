// npm run bench checkup [users]: a generated account through the library, the command and the page
// in Chromium: seconds, memory, frames dropped, bytes.
import { spawn } from 'node:child_process'
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import assets from '@/.generated/assets.json'
import { loadPolicyFolder } from '@/lib/policy/folder'
import { checkUp } from '@/lib/checkup/run'
import { generatedCsv } from '@/lib/checkup/report/sample'
import { launchChromium } from '../tests/browser/chromium'
import { startSite } from '../tests/browser/site'

const users = Number(process.argv[2] ?? 100_000)
const policy = await loadPolicyFolder('content/policy')
const folder = mkdtempSync(path.join(tmpdir(), 'checkup-'))
const file = path.join(folder, 'users.csv')

interface Measured {
  readonly way: string
  readonly seconds: number
  readonly cpu: number | null
  readonly mebibytes: number
  readonly frames: string
}

async function writeAccount(): Promise<void> {
  const out = createWriteStream(file)
  for (const piece of generatedCsv(policy, users)) if (!out.write(piece)) await once(out, 'drain')
  await new Promise((resolve) => out.end(resolve))
}

const MIB = 1024 * 1024

async function byLibrary(): Promise<Measured> {
  const bytes = readFileSync(file)
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for (let from = 0; from < bytes.length; from += 65_536)
      yield await Promise.resolve(bytes.subarray(from, from + 65_536))
  }
  const [began, cpu] = [performance.now(), process.cpuUsage()]
  const outcome = await checkUp(policy, pieces(), {
    account: { facts: {}, preset: policy.defaultPreset, seats: null },
    supportAddress: '',
  })
  if (outcome.kind === 'refused') throw new Error('the generated account was refused')
  const { user, system } = process.cpuUsage(cpu)
  return {
    way: 'lib/checkup in Node',
    seconds: (performance.now() - began) / 1000,
    cpu: (user + system) / 1e6,
    mebibytes: outcome.checkUp.users.size / MIB,
    frames: '',
  }
}

/** The command as people run it; memory is the most that it had, as Linux tells. */
async function byCommand(form: string): Promise<Measured> {
  const began = performance.now()
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/checkup.ts', file, form], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let most = 0
  const watch = setInterval(() => {
    try {
      most = Math.max(
        most,
        Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0),
      )
    } catch {
      most = Math.max(most, 0)
    }
  }, 50)
  child.stdout.resume()
  const [code] = (await once(child, 'close')) as [number | null]
  clearInterval(watch)
  if (code !== 0) throw new Error(`the command ended with ${code}`)
  return {
    way: `npm run checkup ${form}`,
    seconds: (performance.now() - began) / 1000,
    cpu: null,
    mebibytes: most / 1024,
    frames: '',
  }
}

/** The page: from the file chosen to the headline, and how the page's own frames went meanwhile. */
async function byBrowser(): Promise<Measured> {
  const site = await startSite()
  const browser = await launchChromium()
  try {
    const page = await browser.newPage()
    await page.goto(`${site.origin}/check-up`, { waitUntil: 'networkidle' })
    await page.evaluate(COUNT_FRAMES)
    const began = performance.now()
    await page.locator('input[type=file]').setInputFiles(file)
    await page.getByRole('heading', { name: /will not get calls/ }).waitFor({ timeout: 120_000 })
    const seconds = (performance.now() - began) / 1000
    const { frames, dropped } = await page.evaluate(
      () => (window as unknown as { frameTally: { frames: number; dropped: number } }).frameTally,
    )
    return {
      way: 'the page in Chromium',
      seconds,
      cpu: null,
      mebibytes: (await heapOf(page)) / MIB,
      frames: `${dropped} of ${frames + dropped}`,
    }
  } finally {
    await browser.close()
    await site.stop()
  }
}

/**
 * Runs in the page, as text because the loader of this program would add its own names: a frame
 * that comes late leaves out those between.
 */
const COUNT_FRAMES = `{
  const tally = window.frameTally = { frames: 0, dropped: 0 }
  let last = performance.now()
  const step = (now) => {
    tally.frames++
    tally.dropped += Math.max(0, Math.round((now - last) / (1000 / 60)) - 1)
    last = now
    requestAnimationFrame(step)
  }
  requestAnimationFrame(step)
}`

/** The heaps of the page and of its worker after a collection. */
async function heapOf(page: Page): Promise<number> {
  const worker = page.workers()[0]
  const own = await page.evaluate(
    () => (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize,
  )
  const theirs =
    (await worker?.evaluate(
      () =>
        (performance as unknown as { memory?: { usedJSHeapSize: number } }).memory
          ?.usedJSHeapSize ?? 0,
    )) ?? 0
  return Math.max(own, theirs)
}

function tellBytes(): void {
  const size = (address: string): number =>
    brotliCompressSync(readFileSync(path.join('public', address))).length
  const files = [assets.help, ...assets.preload['sp-checkup'], assets.workers.checkup]
  const total = files.reduce((sum, address) => sum + size(address), 0)
  console.log(
    '\nScript of the page, brotli: ' +
      files
        .map((address) => `${path.basename(address)} ${size(address).toLocaleString('en')}`)
        .join(', ') +
      `; together ${(total / 1024).toFixed(1)} KiB`,
  )
}

try {
  await writeAccount()
  console.log(
    `${users.toLocaleString('en')} people, ${(readFileSync(file).length / MIB).toFixed(1)} MiB\n`,
  )
  const rows = [
    await byLibrary(),
    await byCommand('--csv'),
    await byCommand('--json'),
    await byBrowser(),
  ]
  console.log(
    `  ${''.padEnd(28)}${'seconds'.padStart(10)}${'CPU s'.padStart(10)}${'MiB'.padStart(10)}` +
      `${'frames dropped'.padStart(18)}`,
  )
  for (const { way, seconds, cpu, mebibytes, frames } of rows)
    console.log(
      `  ${way.padEnd(28)}${seconds.toFixed(2).padStart(10)}` +
        `${(cpu?.toFixed(2) ?? '').padStart(10)}${mebibytes.toFixed(0).padStart(10)}` +
        `${frames.padStart(18)}`,
    )
  tellBytes()
} finally {
  rmSync(folder, { recursive: true })
}
