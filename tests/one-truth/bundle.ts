// The engine as browsers get it: the modules that the guided fix, the desk and the check-up import,
// bundled and minified by esbuild as the build does, and run in process.
import { build } from 'esbuild'
import type { check as checkFunction } from '@/lib/access/check'
import type { diagnose as diagnoseFunction } from '@/lib/diagnosis/diagnose'
import type { buildSymptomModel as modelFunction } from '@/lib/diagnosis/symptom'
import type { replay as replayFunction } from '@/lib/wizard/machine/replay'

export interface Bundle {
  readonly check: typeof checkFunction
  readonly diagnose: typeof diagnoseFunction
  readonly buildSymptomModel: typeof modelFunction
  readonly replay: typeof replayFunction
}

const ENTRY = `
export { check } from '@/lib/access/check'
export { diagnose } from '@/lib/diagnosis/diagnose'
export { buildSymptomModel } from '@/lib/diagnosis/symptom'
export { replay } from '@/lib/wizard/machine/replay'
`

/** Bundles for a browser, minified, and loads it. */
export async function loadBundle(): Promise<Bundle> {
  const { outputFiles } = await build({
    stdin: { contents: ENTRY, resolveDir: process.cwd(), loader: 'ts' },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
  })
  const [file] = outputFiles
  if (!file) throw new Error('esbuild wrote no bundle')
  const address = `data:text/javascript;base64,${Buffer.from(file.contents).toString('base64')}`
  return (await import(/* @vite-ignore */ address)) as Bundle
}
