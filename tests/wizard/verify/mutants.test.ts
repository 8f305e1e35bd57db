import { describe, expect, it } from 'vitest'
import { singleEdits, type Edit } from './edits'
import {
  endingOf,
  harmOfNotKnowing,
  reachedSteps,
  readTree,
  statesOf,
  type Ending,
} from '../oracle'
import { files, diagnosticsIn, requireModel } from '../published'

/**
 * `npm run wizard mutants` plants every edit (`all`, or those of one symptom); the test plants
 * these many of each wizard, always the same, fewer where one takes long.
 */
const PLANT = process.env.WIZARD_MUTANTS
const SAMPLE = 30
const SAMPLE_OF_LARGE = 10
const LARGE = 2000

/**
 * Why an edit must be reported, found by walking every state; undefined where it changes nothing.
 */
function harmOf(before: string, after: string, symptom: string): string | undefined {
  const model = requireModel(symptom)
  const original = readTree(before, model)
  const edited = readTree(after, model)
  if (!original) throw new Error('the oracle cannot read the wizard itself')
  if (!edited) return 'an answer that its fact does not have'
  for (const state of states(symptom)) {
    const is = endingOf(edited, model, state)
    if (is.isBroken) return `does not end for ${JSON.stringify(state)}`
    const lost =
      is.inVain[0] ??
      mustBeTold(endingOf(original, model, state), symptom).find((id) => !is.told.includes(id))
    if (lost) return `tells ${lost} in vain, or no longer, for ${JSON.stringify(state)}`
  }
  const sample = states(symptom).filter((_, index) => index % 41 === 0)
  const unsure = sample.flatMap((state) =>
    model.facts.flatMap(({ id }) => harmOfNotKnowing(edited, model, state, id) ?? []),
  )[0]
  if (unsure) return unsure
  const idle = [...edited.nodes.keys()].find((id) => !reachedSteps(edited).has(id))
  return idle && `step ${idle} is never reached`
}

/**
 * What an ending may not lose: its first cause and, where nothing is certain, every other. More
 * than one certain cause is more than was promised.
 */
function mustBeTold({ told }: Ending, symptom: string): readonly string[] {
  const isCertain = requireModel(symptom).causes.some(
    ({ id, certainty }) => id === told[0] && certainty === 'certain',
  )
  return isCertain ? told.slice(0, 1) : told
}

const cache = new Map<string, ReturnType<typeof statesOf>>()
function states(symptom: string) {
  const known = cache.get(symptom) ?? statesOf(requireModel(symptom))
  cache.set(symptom, known)
  return known
}

/** Edits spread evenly over all kinds, the same in every run. */
function sampleOf(edits: readonly Edit[], size: number): readonly Edit[] {
  const stride = Math.max(1, Math.floor(edits.length / size))
  return PLANT
    ? edits
    : edits.filter((_, index) => index % stride === Math.floor(stride / 2)).slice(0, size)
}

const context = files
  .map((file) => ({ ...file, symptom: file.path.replace(/^.*\/|\.md$/g, '') }))
  .filter(({ symptom }) => !PLANT || PLANT === 'all' || PLANT === symptom)

describe.each(context)('single edits in $symptom', ({ text, symptom }) => {
  const { causes, facts } = requireModel(symptom)
  const edits = singleEdits(
    text,
    causes.map(({ id }) => id),
    facts.map(({ id }) => id),
  )

  it('can be planted in every kind, two hundred of them in a tree of some size', () => {
    const { length: questions = 0 } = text.match(/^## /gm) ?? []
    // Two or three questions have few places, and not one for every kind.
    const isSmall = questions < 4
    expect(edits.length).toBeGreaterThanOrEqual(isSmall ? 10 * questions : 200)
    const { size: kinds } = new Set(edits.map(({ kind }) => kind))
    if (isSmall) expect(kinds).toBeGreaterThanOrEqual(4)
    else expect(kinds).toBe(12)
  })

  it(
    'are each reported with a line, if they change any diagnosis or break the tree',
    { timeout: 600_000 },
    () => {
      const planted = sampleOf(edits, states(symptom).length > LARGE ? SAMPLE_OF_LARGE : SAMPLE)
      const reported = planted.map((edit) => ({ ...edit, diagnostics: diagnosticsIn(edit.text) }))
      const silent = reported.filter(({ diagnostics }) => diagnostics.length === 0)
      const missed = silent.flatMap(({ kind, what, text: after }) => {
        const harm = harmOf(text, after, symptom)
        return harm ? [`${kind}: ${what}: ${harm}`] : []
      })
      console.log(
        `${symptom}: ${planted.length} of ${edits.length} edits planted, ` +
          `${reported.length - silent.length} reported, ${silent.length} silent, ` +
          `${missed.length} of them harmful`,
      )
      expect(missed).toEqual([])
      expect(
        reported
          .flatMap(({ diagnostics }) => diagnostics)
          .every(({ line, message }) => line >= 1 && message.length > 20),
      ).toBe(true)
    },
  )
})
