// A reply to send and the call in a transcript: what stands in them, and what never does.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { callLines, callParts, NO_CALL, timeWords } from '@/lib/case/call'
import { findTranscript } from '@/lib/case/read-transcript'
import { REPLY_FORMS, replyText, type Reply, type ReplyCause } from '@/lib/case/reply'
import { transcriptMarkdown, transcriptText } from '@/lib/wizard/transcript'

const frame = {
  subject: '{title}: what we found',
  greeting: 'Hello {name},',
  greetingWithoutName: 'Hello,',
  thanks: 'thank you for calling about “{title}”.',
  found: 'This is the cause:',
  foundMany: 'These are the causes:',
  maybe: 'This fits:',
  fix: 'To put it right:',
  who: 'This can be done by: {who}.',
  more: 'More: {link}',
  open: 'Please send:',
  end: 'Kind regards',
}
const inactive: ReplyCause = {
  headline: 'The person is Inactive.',
  rest: 'Nobody rings an Inactive person.',
  steps: ['Open Users.', 'Set *Status* to Active.'],
  who: 'Owner or Administrator',
  isOwn: false,
  link: 'https://help.example/articles/active_and_inactive',
}
const reply = (changed: Partial<Reply> = {}): Reply => ({
  ...{ frame, title: 'A phone does not ring', causes: [inactive], isCertain: true },
  ...{ send: [], after: 'Call once more.', name: 'Asha', agent: 'Ravi', ticket: 'T-4711' },
  ...changed,
})

describe('a reply', () => {
  test('as a mail has a subject, the cause, its steps, who can do them and the agent', () => {
    expect(replyText(reply(), 'mail')).toBe(`Subject: A phone does not ring: what we found

Hello Asha,

thank you for calling about “A phone does not ring”.

This is the cause:

The person is Inactive. Nobody rings an Inactive person.

To put it right:
1. Open Users.
2. Set *Status* to Active.

This can be done by: Owner or Administrator.

More: https://help.example/articles/active_and_inactive

Call once more.

Kind regards
Ravi
T-4711`)
  })

  test('for WhatsApp makes the headline bold and nothing else, and leaves addresses alone', () => {
    const text = replyText(reply(), 'whatsapp')
    expect(text).toContain('\n*The person is Inactive.* Nobody rings')
    expect(text).toContain('2. Set Status to Active.')
    expect(text).toContain('https://help.example/articles/active_and_inactive\n')
    expect(text).not.toContain('Subject:')
  })

  test('as Markdown escapes what is no Markdown, but no address', () => {
    const text = replyText(reply({ name: '<b>*Asha*' }), 'markdown')
    expect(text).toContain('Hello \\<b\\>\\*Asha\\*,')
    expect(text).toContain('**The person is Inactive.**')
    expect(text).toContain('2. Set \\*Status\\* to Active.')
    expect(text).toContain('<https://help.example/articles/active_and_inactive>')
  })

  test('says that it only fits, where it is not certain, and tells of several', () => {
    expect(replyText(reply({ isCertain: false }), 'mail')).toContain('This fits:')
    expect(replyText(reply({ causes: [inactive, inactive] }), 'mail')).toContain(
      'These are the causes:',
    )
    expect(replyText(reply({ causes: [{ ...inactive, who: '', isOwn: true }] }), 'mail')).toMatch(
      /2\. .*\n\nWith your role you can do this yourself\.\n/,
    )
  })

  test('without a cause asks for what to send, and promises no fix', () => {
    const text = replyText(reply({ causes: [], send: ['the number', 'the time'] }), 'mail')
    expect(text).toContain('Please send:\n\n1. the number\n2. the time\n\nKind regards')
    expect(text).not.toContain('Call once more.')
    expect(replyText(reply({ name: '' }), 'mail')).toContain('\n\nHello,\n\n')
  })

  test('has a name as it was typed, whatever it is, and no brace is left', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.constantFrom(...REPLY_FORMS), (typed, form) => {
        const name = typed.replace(/[{}]/g, '') || 'x'
        const text = replyText(reply({ name, title: name, agent: name }), form)
        expect(text).not.toMatch(/\{(?:name|title|who|link)\}/)
        if (form === 'mail') expect(text).toContain(`Hello ${name},`)
      }),
      { numRuns: 60 },
    )
  })
})

describe('the call in a transcript', () => {
  const call = {
    ...{ name: 'Asha\nRao', ticket: ' T-1 ', agent: 'Ravi' },
    told: 'Set the Status.\n\nSame answers: /fix/wrong-role',
    note: 'Policy version: 0',
  }
  const transcript = {
    title: 'A phone does not ring',
    head: callLines(call, '2026-11-30 14:05 +05:30'),
    answers: [],
    diagnosis: ['The person is Inactive.'],
    more: callParts(call),
    address: 'https://help.example/desk/diagnose/user-not-ringing?status=inactive',
    policy: '4',
  }

  test('says who called, who took it, when, and what was told', () => {
    expect(transcriptText(transcript)).toContain(
      'Customer: Asha Rao\nTicket: T-1\nAgent: Ravi\nTime: 2026-11-30 14:05 +05:30\n\nDiagnosis:',
    )
    expect(transcriptText(transcript)).toContain(
      'What the caller was told:\n- “Set the Status.”\n- “Same answers: /fix/wrong-role”\n\n' +
        'Note for staff alone:\n- “Policy version: 0”\n',
    )
    expect(callLines(NO_CALL, '')).toEqual([])
    expect(callParts(NO_CALL)).toEqual([])
  })

  test.each([transcriptText, transcriptMarkdown])('is read back as its own', (write) => {
    expect(findTranscript(write(transcript))).toEqual({
      symptom: 'user-not-ringing',
      address: [['status', 'inactive']],
      policy: '4',
      diagnosis: ['The person is Inactive.'],
    })
  })

  test('has its time in the clock of whoever took it', () => {
    const at = new Date('2026-11-30T08:35:00Z')
    expect(timeWords(at, -330)).toBe('2026-11-30 14:05 +05:30')
    expect(timeWords(at, 300)).toBe('2026-11-30 03:35 -05:00')
    expect(timeWords(at, 0)).toBe('2026-11-30 08:35 +00:00')
  })
})
