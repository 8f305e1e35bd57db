import { describe, expect, test } from 'vitest'
import { readPasted } from '@/lib/case/pasted-case'
import { compareTranscript, findTranscript } from '@/lib/case/read-transcript'
import { transcriptMarkdown, transcriptText, type Transcript } from '@/lib/wizard/transcript'
import { policy, requireModel } from './published'

const CAUSE = 'The person is set to Inactive (see *Status*), and <calls> do not ring.'
const transcript: Transcript = {
  title: "A user's phone does not ring",
  answers: [{ question: 'Is the person Active or Inactive?', answer: 'Inactive' }],
  diagnosis: [CAUSE, 'Possible: Sticky agent may send this caller elsewhere.'],
  more: [{ title: 'Still possible', lines: ['The person was already talking. (50%)'] }],
  address:
    'https://help.example.com/desk/diagnose/user-not-ringing?status=inactive&preset=v2_current',
  policy: '1',
  account: 'Wider access',
}
const plain = transcriptText(transcript)
const markdown = transcriptMarkdown(transcript)
const quoted = plain
  .split('\n')
  .map((line) => `> ${line}`)
  .join('\r\n')
const reader = transcriptText({
  ...transcript,
  more: [],
  address: 'https://help.example.com/fix/user-not-ringing?status=inactive',
})

describe('a transcript', () => {
  test('says in both forms what was asked, found, and how to open it again', () => {
    for (const text of [plain, markdown]) {
      expect(text).toMatch(/1\. Is the person Active or Inactive\? (\*\*)?Inactive/)
      expect(text).toMatch(/Policy version: 1/)
      expect(text).toMatch(/Account: Wider access/)
      expect(text).toContain(transcript.address)
    }
    expect(markdown).toContain('\\*Status\\*')
  })

  test.each([
    ['plain', plain],
    ['Markdown', markdown],
    ['quoted in a mail', quoted],
    ["the reader's", reader],
  ])('%s is read back', (_, text) => {
    const read = findTranscript(text)
    expect(read).toMatchObject({
      symptom: 'user-not-ringing',
      policy: '1',
      diagnosis: transcript.diagnosis,
    })
    expect(read?.address[0]).toEqual(['status', 'inactive'])
  })

  test('a line broken by a mail client belongs to the line before', () => {
    expect(findTranscript(plain.replace('Inactive (see', 'Inactive\n(see'))?.diagnosis).toEqual(
      transcript.diagnosis,
    )
  })

  test('a diagnosis without a cause has none', () => {
    expect(
      findTranscript(
        transcriptText({ ...transcript, diagnosis: ['Everything you checked is in order'] }),
      )?.diagnosis,
    ).toEqual([])
    expect(findTranscript(transcriptText({ ...transcript, diagnosis: [] }))?.diagnosis).toEqual([])
  })

  test('an address alone opens, and there is nothing to compare', () => {
    const read = findTranscript(transcript.address)
    expect(read).toEqual({
      symptom: 'user-not-ringing',
      address: [
        ['status', 'inactive'],
        ['preset', 'v2_current'],
      ],
    })
    expect(read && compareTranscript(read, { policy: '1', diagnosis: [] })).toBeUndefined()
  })

  test('text without an address is none', () => {
    expect(findTranscript('My phone does not ring.')).toBeUndefined()
  })
})

describe('a transcript beside today', () => {
  const read = findTranscript(plain)!

  test('is the same where version and causes are', () => {
    expect(
      compareTranscript(read, { policy: '1', diagnosis: transcript.diagnosis.toReversed() }),
    ).toEqual({ gone: [], come: [] })
  })

  test('tells an older policy, and that it decides the same', () => {
    expect(compareTranscript(read, { policy: '2', diagnosis: transcript.diagnosis })).toEqual({
      from: '1',
      gone: [],
      come: [],
    })
  })

  test('tells which causes are gone and which have come', () => {
    expect(compareTranscript(read, { policy: '2', diagnosis: [CAUSE, 'Another.'] })).toEqual({
      from: '1',
      gone: ['Possible: Sticky agent may send this caller elsewhere.'],
      come: ['Another.'],
    })
  })
})

describe('what an agent pastes', () => {
  const { facts } = requireModel('user-not-ringing')
  const paste = (text: string) => readPasted(policy, { symptom: 'user-not-ringing', facts }, text)

  test('JSON adds the facts of the symptom and names those it does not rest on', () => {
    expect(paste('{"status":"inactive","role":"Owner","sticky":"unknown"}')).toEqual({
      kind: 'add',
      answers: [['status', 'inactive']],
      idle: ['role'],
    })
  })

  test('a fact that a body skips is answered with "I don\'t know"', () => {
    expect(paste('{"facts":{},"skipped":["sticky"]}')).toMatchObject({
      kind: 'add',
      answers: [['sticky', 'unknown']],
    })
  })

  test('a transcript reopens with its account, and an old fact in it is told', () => {
    expect(paste(plain.replace('?status=inactive', '?status=inactive&colour=blue'))).toMatchObject({
      kind: 'reopen',
      case: { answers: [['status', 'inactive']], account: { preset: 'v2_current' } },
      dropped: [{ name: 'colour', reason: 'no-such-fact' }],
    })
  })

  test('what is about another symptom leads there with its answers', () => {
    expect(paste('https://x.example/fix/cannot-sign-in?panel_access=off')).toEqual({
      kind: 'elsewhere',
      symptom: 'cannot-sign-in',
      query: 'panel_access=off',
    })
    expect(paste('{"symptom":"cannot-sign-in","facts":{"panel_access":"off"}}')).toEqual({
      kind: 'elsewhere',
      symptom: 'cannot-sign-in',
      query: 'panel_access=off',
    })
  })

  test.each([
    ['nothing', '', /nothing was pasted/],
    [
      'prose',
      'my phone is dead',
      /neither JSON nor a transcript.*"my phone is dead".*Paste facts as JSON/,
    ],
    [
      'a symptom of old',
      'https://x.example/fix/phone-on-fire',
      /"phone-on-fire", and there is no such symptom today/,
    ],
    ['too much', `{"status":"${'x'.repeat(70_000)}"}`, /more than the 65,536/],
  ])('%s is refused with a remedy', (_, text, message) => {
    const pasted = paste(text)
    expect(pasted.kind === 'refused' && pasted.errors[0]?.message).toMatch(message)
  })
})
