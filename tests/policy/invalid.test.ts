import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decide } from '@/lib/access/check'
import { ContentError } from '@/lib/core/diagnostic'
import { loadPolicy } from '@/lib/policy/load'
import type { Policy } from '@/lib/policy/policy'
import type { SourceFile } from '@/lib/core/yaml'
import { diagnose } from '@/lib/diagnosis/diagnose'
import { buildSymptomModel } from '@/lib/diagnosis/symptom'
import { policyFiles } from '@/tests/builders'

/** The policy without its evidence and with a few symptoms, so that it loads quickly. */
const KEPT = ['cannot-enable-pro', 'cannot-reply-to-chat', 'contact-still-blocked']
const isKept = (path: string): boolean =>
  !path.includes('symptoms/') || KEPT.some((id) => path.endsWith(`/${id}.yaml`))
const files: readonly SourceFile[] = policyFiles
  .filter(({ path }) => isKept(path))
  .map(({ path, text }) => ({
    path,
    text: path.endsWith('evidence.yaml')
      ? '[]\n'
      : text
          .replaceAll(/evidence: \[[^\]]*\]/g, 'evidence: []')
          // A contradiction of facts that no symptom here asks for is a fault by itself.
          .replace(
            /^- id: (?!owner_without_(?:permission|block_list)\n).+\n(?: {2}.+\n)*/gm,
            (row) => (path.endsWith('/contradictions.yaml') ? '' : row),
          )
          .replace(/^checkUp:\n(?: {2}.+\n)+/m, '')
          .replace(/^ {2}- (?!id)([a-z-]+)\n/gm, (line, id: string) =>
            path.endsWith('/policy.yaml') && !KEPT.includes(id) ? '' : line,
          ),
  }))

const words = [...new Set(files.flatMap(({ text }) => text.match(/[\w.]+/g) ?? []))]
const edit = fc.oneof(
  fc.record({ kind: fc.constant('drop' as const), at: fc.nat() }),
  fc.record({ kind: fc.constant('double' as const), at: fc.nat() }),
  fc.record({ kind: fc.constant('cut' as const), at: fc.nat() }),
  fc.record({
    kind: fc.constant('word' as const),
    at: fc.nat(),
    word: fc.oneof(
      fc.constantFrom(...words),
      fc.string({ maxLength: 8 }),
      fc.constantFrom('__proto__', 'constructor', '1', 'null', '~', '{}', '[]'),
    ),
  }),
  fc.record({
    kind: fc.constant('sign' as const),
    at: fc.nat(),
    sign: fc.constantFrom(...':{}[]\'"-#&*!|>%@,\t<\u0000'),
  }),
)

function edited(
  text: string,
  change: typeof edit extends fc.Arbitrary<infer Edit> ? Edit : never,
): string {
  const lines = text.split('\n')
  const line = change.at % lines.length
  const place = change.at % (text.length + 1)
  switch (change.kind) {
    case 'drop':
      return lines.toSpliced(line, 1).join('\n')
    case 'double':
      return lines.toSpliced(line, 0, lines[line] ?? '').join('\n')
    case 'cut':
      return text.slice(0, place)
    case 'sign':
      return text.slice(0, place) + change.sign + text.slice(place)
    case 'word': {
      const found = [...text.matchAll(/[\w.]+/g)]
      const match = found[change.at % found.length]
      return match
        ? text.slice(0, match.index) + change.word + text.slice(match.index + match[0].length)
        : text
    }
  }
}

const load = (changed: readonly SourceFile[]): Policy | ContentError => {
  try {
    return loadPolicy(changed)
  } catch (error) {
    if (error instanceof ContentError) return error
    throw error
  }
}

describe('a policy file with any fault', () => {
  it(
    'is refused with a line and what to do, never with a crash; or it holds and can be ' + 'asked',
    () => {
      expect(load(files)).not.toBeInstanceOf(ContentError)
      let refused = 0
      fc.assert(
        fc.property(fc.nat(), fc.array(edit, { minLength: 1, maxLength: 2 }), (which, edits) => {
          const at = which % files.length
          const changed = files.map((file, index) =>
            index === at ? { ...file, text: edits.reduce(edited, file.text) } : file,
          )
          const result = load(changed)
          if (!(result instanceof ContentError)) {
            for (const { id } of result.permissions)
              expect(['allow', 'deny', 'unknown']).toContain(
                decide(result, { permission: id, facts: {} }).decision,
              )
            for (const { id } of result.symptoms)
              expect(
                diagnose(buildSymptomModel(result, id), { facts: {} }).excluded,
              ).toBeInstanceOf(Array)
            return
          }
          refused += 1
          expect(result.diagnostics.length).toBeGreaterThan(0)
          for (const { file, line, column, message } of result.diagnostics) {
            expect(file).toMatch(/\.yaml$/)
            expect(line).toBeGreaterThan(0)
            expect(column).toBeGreaterThan(0)
            expect(message.trim().length).toBeGreaterThan(5)
          }
        }),
        { numRuns: 40 },
      )
      expect(refused).toBeGreaterThan(10)
    },
    60_000,
  )
})
