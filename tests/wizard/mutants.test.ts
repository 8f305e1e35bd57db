import { describe, expect, it } from 'vitest'
import { singleEdits } from './edits'
import { endingOf, harmOfNotKnowing, readTree, statesOf } from './oracle'
import { files, problemsIn, requireModel } from './shelf'

/** Why an edit must be reported, found by walking every state; undefined where it changes nothing. */
function harmOf(before: string, after: string, symptom: string): string | undefined {
  const model = requireModel(symptom)
  const original = readTree(before, model)
  const edited = readTree(after, model)
  if (!original) throw new Error('the oracle cannot read the wizard itself')
  if (!edited) return 'an answer that its fact does not have'
  const visited = new Set<string>()
  for (const state of states(symptom)) {
    const is = endingOf(edited, model, state)
    if (is.ending === 'broken') return `does not end for ${JSON.stringify(state)}`
    if (is.ending !== endingOf(original, model, state).ending) return `another diagnosis for ${JSON.stringify(state)}`
    is.visited.forEach((id) => visited.add(id))
  }
  const sample = states(symptom).filter((_, index) => index % 41 === 0)
  const unsure = sample.flatMap((state) => model.facts.flatMap(({ id }) => harmOfNotKnowing(edited, model, state, id) ?? []))[0]
  if (unsure) return unsure
  const idle = [...edited.nodes.keys()].find((id) => !visited.has(id))
  return idle && `step ${idle} is never reached`
}

const cache = new Map<string, ReturnType<typeof statesOf>>()
function states(symptom: string) {
  const known = cache.get(symptom) ?? statesOf(requireModel(symptom))
  cache.set(symptom, known)
  return known
}

describe.each(files.map((file) => ({ ...file, symptom: file.path.replace(/^.*\/|\.md$/g, '') })))('single edits in $path', ({ text, symptom }) => {
  const { causes, facts } = requireModel(symptom)
  const edits = singleEdits(text, causes.map(({ id }) => id), facts.map(({ id }) => id))

  it('are planted in every kind, at least a hundred', () => {
    expect(edits.length).toBeGreaterThanOrEqual(100)
    expect(new Set(edits.map(({ kind }) => kind)).size).toBe(10)
  })

  it('are each reported with a line, if they change any diagnosis or break the tree', { timeout: 120_000 }, () => {
    const reported = edits.map((edit) => ({ ...edit, problems: problemsIn(edit.text) }))
    const silent = reported.filter(({ problems }) => problems.length === 0)
    const missed = silent.flatMap(({ kind, what, text: after }) => {
      const harm = harmOf(text, after, symptom)
      return harm ? [`${kind}: ${what}: ${harm}`] : []
    })
    console.log(`${symptom}: ${edits.length} edits planted, ${reported.length - silent.length} reported, ${silent.length} silent, ${missed.length} of them harmful`)
    expect(missed).toEqual([])
    expect(reported.flatMap(({ problems }) => problems).every(({ line, message }) => line >= 1 && message.length > 20)).toBe(true)
  })
})
