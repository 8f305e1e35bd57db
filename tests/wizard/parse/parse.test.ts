import { diagnosticText } from '@/lib/core/diagnostic'
import { describe, expect, it } from 'vitest'
import { parseWizard } from '@/lib/wizard/parse/parse'
import { lamp, lampWizard } from '../small'
import { files, lineOf, diagnosticsIn, symptoms, words } from '../published'

const edited = (from: string, to: string) => {
  expect(lampWizard).toContain(from)
  return lampWizard.replace(from, to)
}

describe('a wizard file is read', () => {
  it('with its words made safe and its tags filled in', () => {
    const text = edited(
      'Follow the cable.',
      'Open <Menu path="users" />, *then* 2 < 3 & see [this](/articles/x), not ' +
        '[that](javascript:alert).',
    )
    const { wizard } = parseWizard('lamp.md', text, {
      ...words,
      symptoms: new Map([[lamp.id, lamp]]),
    })
    expect(wizard?.steps['plug']?.find).toBe(
      '<p>Open <span class="menu">Manage › Users</span>, <em>then</em> 2 &lt; 3 &amp; ' +
        'see <a href="/articles/x">this</a>, not that.</p>',
    )
    expect(wizard).toMatchObject({
      symptom: 'lamp-dark',
      start: 'plug',
      minutes: 1,
      needs: ['A torch'],
      intro: '<p>Checks the lamp and the house.</p>',
    })
  })

  it('the line below a question belongs to how to find out', () => {
    const { wizard } = parseWizard('lamp.md', lampWizard, {
      ...words,
      symptoms: new Map([[lamp.id, lamp]]),
    })
    expect(wizard?.steps['bulb']).toMatchObject({
      question: 'How is the bulb?',
      find: '<p>Take it out and <em>look</em>.</p>',
    })
  })

  it.each(files)('$path has no fault', ({ path, text }) => {
    expect(parseWizard(path, text, { ...words, symptoms }).diagnostics).toEqual([])
  })
})

describe(
  'a fault in the writing is told with its line, what was found and what was ' + 'expected',
  () => {
    it.each([
      ['no front matter', lampWizard, lampWizard.slice(4), 1, 'front matter'],
      ['a missing field', 'minutes: 1\n', '', 2, 'minutes'],
      ['a misspelt field', 'minutes: 1', 'minutes: 1\nminuets: 1', undefined, 'minuets'],
      [
        'an unknown symptom',
        'symptom: lamp-dark',
        'symptom: lamp-drak',
        'symptom:',
        'did you mean "lamp-dark"',
      ],
      ['a start that is no step', 'start: plug', 'start: plugg', 'start:', 'did you mean "plug"'],
      [
        'a heading that is no id',
        '## plug',
        '## The plug',
        '## The plug',
        'cannot be the id of a step',
      ],
      ['a step that stands twice', '## fuse', '## bulb', undefined, 'a second time'],
      ['a smaller heading', '## fuse', '### fuse', '### fuse', 'level two'],
      [
        'a question without a fact',
        ' {ask: plug}',
        '',
        'Is the plug in?',
        'which fact it asks for',
      ],
      ['an unknown fact', '{ask: plug}', '{ask: plgu}', 'plgu', 'did you mean "plug"'],
      ['no way to find out', 'Follow the cable.\n\n', '', '## plug', 'how to find the answer out'],
      [
        'no answers',
        '- Kind -> end\n- Nosy -> cause: prank\n',
        '',
        '## neighbour',
        'has no answers',
      ],
      ['an answer that leads nowhere', '- Kind -> end', '- Kind', '- Kind', 'leads nowhere'],
      ['a label that is no answer', '- Whole ->', '- Hole ->', '- Hole', 'did you mean "Whole"'],
      [
        'an answer given twice',
        '- Missing ->',
        '- Broken ->',
        undefined,
        'already answered on line',
      ],
      [
        'a target that is no step',
        '- Whole -> house',
        '- Whole -> hosue',
        '- Whole',
        'did you mean "house"',
      ],
      [
        'an unknown cause',
        'cause: fuse_blown',
        'cause: fuse_blwon',
        'fuse_blwon',
        'did you mean "fuse_blown"',
      ],
      [
        'a tag that names nothing',
        'Follow the cable.',
        'Open <Menu path="usres" />.',
        '<Menu',
        'users',
      ],
      ['HTML', 'Follow the cable.', 'Follow <b>it</b>.', '<b>', 'HTML'],
      [
        'text after the answers',
        '- Nosy -> cause: prank\n',
        '- Nosy -> cause: prank\n\nMind the dog.\n',
        'Mind the dog',
        'nothing is read after the answers',
      ],
    ])('%s', (_, from, to, at, message) => {
      const text = from === lampWizard ? to : edited(from, to)
      const diagnostics = diagnosticsIn(text, lamp)
      const fitting = diagnostics.filter((found) => diagnosticText(found).includes(message))
      expect(fitting, JSON.stringify(diagnostics)).not.toEqual([])
      if (at !== undefined)
        expect(fitting.map(({ line }) => line)).toContain(
          typeof at === 'number' ? at : lineOf(text, at),
        )
    })
  },
)

it('a wizard may not be called after a solution', () => {
  expect(
    diagnosticsIn(edited('title: The lamp is dark', 'title: Change the bulb'), lamp)
      .map(({ message }) => message)
      .join(),
  ).toContain("'Change the bulb' is a solution, not a symptom")
})
