import { describe, expect, it } from 'vitest'
import { buildIndex } from '@/lib/search/indexing/build'
import { search } from '@/lib/search/results/search'
import { buildDocument } from '../builders'
import { frozenIndex } from '../frozen/site'

describe('a question that one heading of an article answers', () => {
  it.each([
    ['round robin', 'how-calls-are-shared', 'what-the-words-mean'],
    ['simultaneous balanced round robin ring order', 'how-calls-are-shared', 'what-the-words-mean'],
    [
      'roles that may transfer a live call by default',
      'who-can-transfer-calls',
      'who-may-do-what-by-default',
    ],
    ['who deletes whatsapp templates', 'who-can-manage-templates', 'by-role'],
    [
      'why did the chat become closed by itself',
      'chat-states-explained',
      'how-a-chat-becomes-closed',
    ],
    ['Ravi should only get calls between 10 and 6', 'set-call-hours', 'steps'],
    ['transfer in web panel steps', 'when-can-i-transfer-a-call', 'steps'],
    ['steps to turn on sso', 'sign-in-with-sso', 'steps'],
  ])('“%s” leads to %s, there to #%s', (q, slug, section) => {
    const [hit] = search(frozenIndex, { q }).results
    expect(hit).toMatchObject({ slug, section: { id: section } })
    expect(hit?.url.endsWith(`#${section}`)).toBe(true)
  })
  it.each(['forgot password', 'user not ringing', 'chat 24 hour window closed template'])(
    '“%s”, which a whole page answers, leads to its beginning',
    (q) => {
      expect(search(frozenIndex, { q }).results[0]?.section).toBeNull()
    },
  )
})

describe('a section that holds more of what was asked than the page as a whole says', () => {
  // Of five words that weigh alike the title says two, the section all five.
  const q = 'amber birch cedar dogwood elder'
  const sectionFor = (summary: string): unknown =>
    search(
      buildIndex([
        buildDocument('Amber birch', {
          summary,
          sections: [{ id: 'all', title: '', text: 'Amber, birch, cedar, dogwood and elder.' }],
        }),
        buildDocument('Forgot password'),
      ]),
      { q },
    ).results[0]?.section

  it('is not named where it says a fifth more', () => {
    expect(sectionFor('Cedar and dogwood.')).toBeNull()
  })
  it('is named where it says two fifths more', () => {
    expect(sectionFor('Cedar.')).toMatchObject({ id: 'all' })
  })
})
