// What compiling the articles costs Contentlayer: in a computed field, as the site does it, beside
// Contentlayer's own MDX, which bundles every document with esbuild (mdx-bundler); and without
// compiling at all.
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { CONTENTLAYER } from '../scripts/command/stage/stages.mjs'
import { copyWith } from './content/copy'
import { finish, start, sumOf } from './content/run'

const SIZES = [90, 500, 5_000]
const CONFIG = 'contentlayer.config.ts'
/** Made by the build, and read by the configuration. */
const PASSAGES = '.generated/passages.json'

/** The configuration of the site with its text compiled in another way. */
const WAYS: Readonly<Record<string, (config: string) => string>> = {
  'computed field': (config) => config,
  "contentType: 'mdx'": (config) =>
    withoutText(config)
      .replace("contentType: 'markdown'", "contentType: 'mdx'")
      .replace(
        'markdown: (processor) => void processor.use(nothing),',
        'mdx: { remarkPlugins: [remarkGfm, remarkContainers, remarkFences, remarkKeyboard] },',
      )
      .replace(
        "import path from 'node:path'",
        `import path from 'node:path'
import remarkGfm from 'remark-gfm'
import { remarkContainers } from './lib/markdown/syntax/containers'
import { remarkFences } from './lib/markdown/syntax/fences'
import { remarkKeyboard } from './lib/markdown/syntax/keyboard'`,
      ),
  'text as it is': (config) => withoutText(config),
}

const withoutText = (config: string): string => config.replace(/^ {4}(?:code|tree): \{.*\n/gm, '')

async function measure(size: number): Promise<void> {
  const folder = copyWith(size)
  try {
    const config = readFileSync(CONFIG, 'utf8')
    cpSync(PASSAGES, path.join(folder, PASSAGES))
    for (const [way, change] of Object.entries(WAYS)) {
      const changed = change(config)
      if (way !== 'computed field' && changed === config)
        throw new Error(`${CONFIG} has changed, and bench/mdx.ts must follow`)
      rmSync(path.join(folder, '.contentlayer'), { recursive: true, force: true })
      writeFileSync(path.join(folder, CONFIG), changed)
      const { own, programs } = await finish(start(folder, [...CONTENTLAYER, 'build']))
      const { cpu, mib } = sumOf([own, ...programs])
      console.log([size, way, cpu.toFixed(1), mib.toFixed(0)].join(' | '))
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const only = process.argv
  .slice(2)
  .flatMap((option) => /^--size=(\d+)$/.exec(option)?.[1] ?? [])
  .map(Number)
console.log('articles | the text | CPU s | peak MiB of all its processes')
for (const size of only.length > 0 ? only : SIZES) await measure(size)
