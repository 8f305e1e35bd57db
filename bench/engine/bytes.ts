// What the engine weighs when it is sent to a browser: its code, and the rules as the check-up
// sends them.
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { extractPolicy } from '@/lib/checkup/verdict/extract'
import type { Policy } from '@/lib/policy/policy'

/** Bytes. */
export interface Weight {
  readonly raw: number
  readonly gzip: number
}

/**
 * The code of decisions and diagnoses, and the rules: every permission, every role, every preset.
 */
export async function weighEngine(
  policy: Policy,
): Promise<{ readonly code: Weight; readonly rules: Weight }> {
  return {
    code: await weighCode(`
      export { decide } from '@/lib/access/check'
      export { diagnose } from '@/lib/diagnosis/diagnose'`),
    rules: weighBytes(Buffer.from(JSON.stringify(extractPolicy(policy)))),
  }
}

/** CASL's code without any rule: what a page needs to ask an ability that it was sent. */
export const weighCasl = (): Promise<Weight> =>
  weighCode("export { createMongoAbility, subject } from '@casl/ability'")

async function weighCode(contents: string): Promise<Weight> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: import.meta.dirname, loader: 'ts' },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
  })
  return weighBytes(outputFiles[0]?.contents ?? new Uint8Array())
}

const weighBytes = (bytes: Uint8Array): Weight => ({
  raw: bytes.length,
  gzip: gzipSync(bytes, { level: 9 }).length,
})
