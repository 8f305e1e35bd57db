import { describe, expect, it } from 'vitest'
import { loadWizards } from '@/lib/wizard/verify/load'
import { reportLine } from '@/lib/wizard/verify/report'
import { files, linked, published, requireFile, words } from '../published'

describe('the wizards of this site', () => {
  it('are all proven', () => {
    expect(published.diagnostics).toEqual([])
    expect(published.wizards.map(({ symptom }) => symptom).sort()).toEqual(
      files.map(({ path }) => path.replace(/^.*\/|\.md$/g, '')).sort(),
    )
  })

  it.each(published.reports)(
    '$symptom asks at most a tenth more questions than the best tree, and says what was proven',
    (report) => {
      const line = reportLine(report)
      console.log(line)
      expect(line).toMatch(
        /^wizard [a-z-]+: [\d,]+ states proven in \d+ ms, \d+ causes, \d+ questions; to the first certain cause: mean [\d.]+ \(best possible [\d.]+, [\d.]+ x\), worst \d+ \(best possible \d+\)$/,
      )
      const { mean, best } = report.budget()
      expect(best.kind).toBe('exact')
      expect(mean).toBeGreaterThanOrEqual(best.mean)
      expect(mean).toBeLessThanOrEqual(1.1 * best.mean)
    },
  )
})

describe('a set of wizard files', () => {
  it('may not hold a cause whose article does not exist', () => {
    const { wizards, diagnostics } = loadWizards(
      files,
      words,
      linked.filter((slug) => slug !== 'sticky-agent'),
    )
    const file = requireFile('user-not-ringing')
    expect(wizards.map(({ symptom }) => symptom)).not.toContain('user-not-ringing')
    expect(diagnostics).toMatchObject([
      {
        file: file.path,
        line:
          file.text.split('\n').findIndex((line) => line.includes('cause: sticky_elsewhere')) + 1,
      },
    ])
    expect(diagnostics[0]?.message).toContain("'sticky-agent', which does not exist")
  })

  it('may not hold two wizards for one symptom', () => {
    const file = requireFile('cannot-sign-in')
    const { diagnostics } = loadWizards(
      [file, { ...file, path: 'content/wizards/again.md' }],
      words,
      linked,
    )
    expect(diagnostics).toMatchObject([
      {
        file: 'content/wizards/again.md',
        message: expect.stringContaining('already a wizard for cannot-sign-in') as string,
      },
    ])
  })
})
