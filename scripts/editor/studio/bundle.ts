// The studio's script and style, made when it starts: they are no part of a site.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import tailwind from '@tailwindcss/postcss'
import { build } from 'esbuild'
import postcss from 'postcss'

const ENTRY = 'components/studio/studio.client.tsx'
const BESIDE = 'components/studio/page/beside.ts'
const STYLE = 'components/studio/studio.css'

export interface StudioBundle {
  readonly script: string
  /** What a page does that is shown beside its text. */
  readonly beside: string
  readonly style: string
}

/** Bundles the page. Throws where a module does not build. */
export async function bundleStudio(
  root = path.resolve(import.meta.dirname, '../../..'),
): Promise<StudioBundle> {
  const [scripts, beside, styles] = await Promise.all([
    build({
      entryPoints: [path.join(root, ENTRY)],
      absWorkingDir: root,
      bundle: true,
      write: false,
      minify: true,
      format: 'esm',
      target: 'es2022',
      jsx: 'automatic',
      alias: { '@': root },
      define: { 'process.env.NODE_ENV': '"production"' },
    }),
    build({
      entryPoints: [path.join(root, BESIDE)],
      absWorkingDir: root,
      bundle: true,
      write: false,
      minify: true,
      format: 'iife',
      target: 'es2022',
      alias: { '@': root },
    }),
    postcss([tailwind({ base: root })]).process(readFileSync(path.join(root, STYLE), 'utf8'), {
      from: path.join(root, STYLE),
    }),
  ])
  return {
    script: scripts.outputFiles[0]?.text ?? '',
    beside: beside.outputFiles[0]?.text ?? '',
    style: styles.css,
  }
}
