import { expect, test } from 'vitest'
import { foldBeforeSteps } from '@/lib/markdown/page/fold'
import { resolveText } from '@/lib/markdown/resolve-text'
import { childrenOf } from '@/lib/markdown/tree'

/** What stands at the top of a text: the kind of each node, or what it is folded into. */
const outline = (text: string) =>
  foldBeforeSteps(resolveText(text)).children.map((node) =>
    node.type === 'blockquote' && node.data?.hName === 'details'
      ? childrenOf(node).map(({ type }) => type)
      : node.type,
  )

const STEPS = ':::steps\n1. Open it.\n2. Close it.\n:::\n'

const WORDS = '## What the words mean\n\nOne.\n\n'

test('what prepares for the steps is folded, what stands before the first section is not', () => {
  expect(
    outline(
      `Lead.\n\n${WORDS}### Small\n\nTwo.\n\n## Before you start\n\nThree.\n\n` +
        `## Do\n\n${STEPS}\n## After\n\nEnd.`,
    ),
  ).toEqual([
    'paragraph',
    ['blockquote', 'paragraph', 'heading', 'paragraph'],
    ['blockquote', 'paragraph'],
    'heading',
    'list',
    'heading',
    'paragraph',
  ])
})

test('what else stands before the steps is an answer, and stays open', () => {
  expect(
    outline(
      `${WORDS}## Logs\n\n<RoleMatrix area="logs" />\n\n## The list\n\n- One.\n\n` +
        `## Do\n\n${STEPS}`,
    ),
  ).toEqual([
    ['blockquote', 'paragraph'],
    'heading',
    'mdxJsxFlowElement',
    'heading',
    'list',
    'heading',
    'list',
  ])
})

test('what prepares stays open below the steps', () => {
  expect(outline(`${WORDS}## Do\n\n${STEPS}\n## Before you start\n\nThree.`)).toEqual([
    ['blockquote', 'paragraph'],
    'heading',
    'list',
    'heading',
    'paragraph',
  ])
})

test('steps in tabs are steps', () => {
  const tabs = `::::tabs\n:::tab[One]\n1. a\n:::\n::::`
  expect(outline(`${WORDS}## Do\n\n${tabs}\n`)).toHaveLength(4)
  expect(
    outline(`${WORDS}## Do\n\n<Tabs>\n<Tab title="A">\n\n${STEPS}\n</Tab>\n</Tabs>\n`)[0],
  ).toEqual(['blockquote', 'paragraph'])
})

test('a text without steps, or that begins with them, stays as it is', () => {
  for (const text of [`${WORDS}## More\n\nTwo.`, `## Do\n\n${STEPS}`, STEPS]) {
    const tree = resolveText(text)
    expect(foldBeforeSteps(tree)).toBe(tree)
  }
})
