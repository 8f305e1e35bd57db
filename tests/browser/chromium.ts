// The Chromium of the tests. It comes out of an npm package with its libraries and a font, others
// bring a serif and Devanagari: no download, no system package and no root is needed.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, statfsSync } from 'node:fs'
import path from 'node:path'
import { chromium, type Browser } from 'playwright-core'
import { writeIfChanged } from '@/scripts/build/write-if-changed'

/** One folder per version of the package, so that a new version brings its own. */
const FOLDER = path.resolve('node_modules/.cache/chromium-147.0.0')
/** The browser makes no request but ours: no first run, no components, no sync. */
const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
]

/** Unpacks the browser once; safe when several processes do it at a time. */
export function unpackChromium(): void {
  if (!existsSync(FOLDER)) unpackPackage()
  // Where it stands, too: an older checkout has unpacked it with other fonts.
  writeIfChanged(path.join(FOLDER, 'fonts.conf'), fontConfiguration())
}

function unpackPackage(): void {
  mkdirSync(path.dirname(FOLDER), { recursive: true })
  const draft = mkdtempSync(`${FOLDER}-`)
  // The name of a Lambda runtime makes the package unpack its libraries too.
  const env = { ...process.env, TMPDIR: draft, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' }
  execFileSync(process.execPath, [path.join(import.meta.dirname, 'unpack-chromium.mjs')], {
    env,
    stdio: 'inherit',
  })
  try {
    renameSync(draft, FOLDER)
  } catch (error) {
    rmSync(draft, { recursive: true })
    if (!existsSync(FOLDER)) throw error
  }
}

/** Beside the package's own: serifs, Devanagari, and the signs before a status. */
const FONTS = ['source-serif-4', 'noto-sans-devanagari', 'noto-sans-symbols-2'].map((name) =>
  path.resolve('node_modules/@expo-google-fonts', name),
)
const FAMILIES = {
  serif: 'Source Serif 4',
  sans: 'Open Sans',
  'sans-serif': 'Open Sans',
  'system-ui': 'Open Sans',
  monospace: 'Open Sans',
}

/**
 * Text is set in fonts that come with packages, so that it breaks at the same places on every
 * machine and has its letters, those of Hindi too.
 */
const fontConfiguration =
  (): string => `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>${[path.join(FOLDER, 'fonts'), ...FONTS].map((folder) => `<dir>${folder}</dir>`).join('')}<cachedir>${path.join(FOLDER, 'fonts-cache')}</cachedir>
${Object.entries(FAMILIES)
  .map(
    ([family, font]) =>
      `<alias binding="strong"><family>${family}</family><prefer><family>${font}` +
      '</family></prefer></alias>',
  )
  .join('')}
</fontconfig>
`

/** The program and its surroundings, for who starts it as a process of its own. */
export function chromiumCommand(): {
  readonly executable: string
  readonly env: NodeJS.ProcessEnv
} {
  unpackChromium()
  return {
    executable: path.join(FOLDER, 'chromium'),
    env: {
      ...process.env,
      LD_LIBRARY_PATH: path.join(FOLDER, 'al2023', 'lib'),
      FONTCONFIG_FILE: path.join(FOLDER, 'fonts.conf'),
    },
  }
}

const SHARED_MEMORY = '/dev/shm'
/** Bytes: what Chromium's processes may hand one another when two of it run. */
const ENOUGH = 1024 ** 3

/**
 * Playwright has what Chromium's processes hand one another, each piece that is painted, go through
 * files, since containers have little shared memory. They are made and removed for each: where
 * there is enough memory that was an eighth of all that a page costs.
 */
function hasSharedMemory(): boolean {
  if (!existsSync(SHARED_MEMORY)) return false
  const { bavail, bsize } = statfsSync(SHARED_MEMORY)
  return bavail * bsize >= ENOUGH
}

/**
 * Starts a headless Chromium. Its sandbox is off: it visits our own pages alone, and containers and
 * root allow none.
 */
export function launchChromium(): Promise<Browser> {
  const { executable: executablePath, env } = chromiumCommand()
  return chromium.launch({
    executablePath,
    args: QUIET,
    ignoreDefaultArgs: hasSharedMemory() ? ['--disable-dev-shm-usage'] : [],
    chromiumSandbox: false,
    env,
  })
}

let shared: Promise<Browser> | undefined

/**
 * The Chromium of this process: of all files that a worker runs, one after another. It ends with
 * the process. What is opened in it stands in a context of its own.
 */
export async function sharedChromium(): Promise<Browser> {
  shared ??= launchChromium()
  const browser = await shared
  if (browser.isConnected()) return browser
  shared = launchChromium()
  return shared
}
