// What the engine weighs when it is sent to a browser, with every rule of the policy.
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import type { Policy } from '@/lib/policy/policy'
import { buildCompact } from '@/lib/diagnosis/compact'

export interface Weight {
  readonly raw: number
  readonly gzip: number
}

const ENGINE = "import { buildEngine } from '@/lib/diagnosis/engine'"

/** Decisions and diagnoses with all rules, and the code alone. Bytes. */
export async function weighEngine(
  policy: Policy,
): Promise<{ readonly whole: Weight; readonly code: Weight }> {
  const rules = JSON.stringify(buildCompact(policy))
  return {
    whole: await weigh(`${ENGINE}; export const engine = buildEngine(${rules})`),
    code: await weigh(`${ENGINE}; export { buildEngine }`),
  }
}

/** CASL's code without any rule: what a page needs to ask an ability that it was sent. */
export const weighCasl = (): Promise<Weight> =>
  weigh("export { createMongoAbility, subject } from '@casl/ability'")

async function weigh(contents: string): Promise<Weight> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: import.meta.dirname, loader: 'ts' },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
  })
  const bytes = outputFiles[0]?.contents ?? new Uint8Array()
  return { raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length }
}
