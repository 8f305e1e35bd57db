// Who is drawn beside the place for a list is somebody of the example, as its check-up tells them.
import { expect, test } from 'vitest'
import { examplePerson } from '@/components/checkup/people/example-person'
import { lineOf, LINE_HEADERS } from '@/lib/checkup/report/line'
import { exampleCsv } from '@/lib/checkup/report/sample'
import { checkUp } from '@/lib/checkup/run'
import { policy } from '@/lib/policy/published'
import { ACCOUNT } from '../account'

async function* bytes(text: string): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(new TextEncoder().encode(text))
}

test('the person of the example is told as in the table of its check-up', async () => {
  const [person, outcome] = await Promise.all([
    examplePerson(policy, ''),
    checkUp(policy, bytes(exampleCsv(policy)), { account: ACCOUNT, supportAddress: '' }),
  ])
  if (outcome.kind !== 'done') throw new Error('the example is read')
  const { users } = outcome.checkUp
  const lines = Array.from({ length: users.count }, (_, at) => lineOf(policy, outcome.checkUp, at))
  const cell = (line: readonly string[], head: string): string =>
    line[LINE_HEADERS.findIndex((known) => known === head)] ?? ''
  const line = lines.find((cells) => cell(cells, 'Name') === person.name) ?? []
  const words = Object.fromEntries(
    person.says.map(([head, said]) => [head, typeof said === 'string' ? said : said.words]),
  )
  expect(words).toEqual({
    'Will ring': cell(line, 'Will ring'),
    'Can sign in': cell(line, 'Can sign in'),
    'Pro or call-only': cell(line, 'Pro or call-only'),
    'Smallest fix': `${cell(line, 'Smallest fix')} (${cell(line, 'Who can make it')})`,
  })
  expect([words['Will ring'], words['Can sign in']]).toEqual(['No', 'No'])
})
