import { parse, type DefaultTreeAdapterTypes } from 'parse5'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { PreparedWizard } from '@/components/wizard/data'
import { WizardOutline } from '@/components/wizard/outline'
import { pathTo } from '@/lib/wizard/machine/graph'
import { replay } from '@/lib/wizard/machine/replay'
import { transitionTable } from '@/lib/wizard/machine/transition-table'
import { published, requireModel } from '../../wizard/published'

type Node = DefaultTreeAdapterTypes.Node

function elementsOf(node: Node): DefaultTreeAdapterTypes.Element[] {
  const here = 'attrs' in node ? [node] : []
  return 'childNodes' in node ? [...here, ...node.childNodes.flatMap(elementsOf)] : here
}

const attribute = (element: DefaultTreeAdapterTypes.Element, name: string) =>
  element.attrs.find((candidate) => candidate.name === name)?.value

describe.each(published.wizards.map((wizard) => ({ symptom: wizard.symptom, wizard })))(
  'the tree of $symptom without script',
  ({ wizard }) => {
    const model = requireModel(wizard.symptom)
    const causes = Object.fromEntries(
      model.causes.map(({ id, certainty }) => [
        id,
        {
          headline: `It is ${id}`,
          why: '',
          fix: ['Do it.'],
          who: 'Owner',
          certain: certainty === 'certain',
        },
      ]),
    )
    const data: PreparedWizard = {
      wizard,
      usual: 2,
      left: {},
      model,
      causes,
      mended: {},
      support: { topic: 'calls', address: 'a', send: ['b'], never: 'c' },
      policy: '1',
    }
    const elements = elementsOf(parse(renderToStaticMarkup(createElement(WizardOutline, { data }))))
    const ids = elements.flatMap((element) => attribute(element, 'id') ?? [])

    it('holds every question and every cause once', () => {
      expect(ids).toHaveLength(new Set(ids).size)
      expect(ids).toEqual(
        expect.arrayContaining([
          ...Object.keys(wizard.steps).map((id) => `step-${id}`),
          ...model.causes.map(({ id }) => `cause-${id}`),
        ]),
      )
    })

    it('links only to what is on the page', () => {
      const links = elements
        .filter(({ tagName }) => tagName === 'a')
        .flatMap((element) => attribute(element, 'href') ?? [])
        .filter((href) => href.startsWith('#'))
      expect(links.length).toBeGreaterThan(0)
      expect(ids).toEqual(expect.arrayContaining(links.map((href) => href.slice(1))))
    })

    it('says after a cause that more may be wrong, where it may', () => {
      const words = elements
        .filter(({ tagName }) => tagName === 'p')
        .filter(({ childNodes }) =>
          childNodes.some(
            (node) => 'value' in node && node.value.startsWith('More than this may be wrong'),
          ),
        )
      const mayGoOn = Object.values(wizard.steps).some(({ id, fact, answers }) => {
        const before = pathTo(transitionTable(wizard), id) ?? []
        return answers.some(({ value }) => {
          const path = [...before, { fact, value: value ?? 'unknown' }]
          return (
            replay(
              wizard,
              model,
              path.map((given) => [given.fact, given.value]),
            ).ahead.length > 0
          )
        })
      })
      expect(words.length > 0).toBe(mayGoOn)
    })

    it('stays small', () => {
      expect(elements.length).toBeLessThan(330)
    })
  },
)
