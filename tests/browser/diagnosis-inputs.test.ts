import fc from 'fast-check'
import { expect, inject, test } from 'vitest'
import { readServedPlace } from '@/components/wizard/served/served-place'
import { readCase } from '@/lib/case/case'
import type { DiagnosisAnswer } from '@/lib/diagnosis/answer'
import type { PolicyFact } from '@/lib/policy/policy'
import { policy } from '@/lib/policy/published'
import { site } from '@/lib/site/site'
import { splitWhy } from '@/lib/wizard/headline'
import { pairsOf } from '@/lib/wizard/machine/replay'
import { knownFrom } from '@/lib/wizard/machine/known'
import { wizards } from '@/lib/wizard/published'
import { MORE } from '@/lib/wizard/tree/wizard'

const origin = inject('origin')

type Pair = readonly [name: string, value: string]

const odd = fc.oneof(
  fc.constantFrom('', ' ', 'ＡＣＴＩＶＥ', 'हाँ', '否', 'لا', '🙂', '__proto__', 'constructor'),
  fc.constantFrom('a'.repeat(2000), '\u0000', '\u202Eon', '%', '"><img src=x>', '-1', 'null'),
  fc.string({ maxLength: 20 }),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
)
const cased = (word: string): fc.Arbitrary<string> =>
  fc.constantFrom(word, word.toUpperCase(), ` ${word} `, word.replaceAll('_', ' '))
const oneOf = (words: readonly string[]): fc.Arbitrary<string> =>
  fc.constantFrom(...words).chain(cased)

const factsOf = (symptom: string): readonly PolicyFact[] =>
  policy.symptoms
    .filter(({ id }) => id === symptom)
    .flatMap(({ facts }) => policy.facts.filter(({ id }) => facts.includes(id)))
const knownOf = (facts: readonly PolicyFact[]): fc.Arbitrary<Pair> =>
  fc
    .constantFrom(...facts)
    .chain(({ id, aliases, values }) =>
      fc.tuple(
        oneOf([id, ...aliases]),
        fc.oneof(
          { arbitrary: oneOf(values.flatMap((row) => [row.id, ...row.aliases])), weight: 5 },
          { arbitrary: fc.constantFrom('unknown', 'Unknown'), weight: 1 },
          { arbitrary: odd, weight: 1 },
        ),
      ),
    )
const ofAccount: fc.Arbitrary<Pair> = fc.oneof(
  fc.tuple(fc.constant('preset'), fc.oneof(oneOf(policy.presets.map(({ id }) => id)), odd)),
  fc.tuple(
    fc.constant('override'),
    fc.oneof(
      odd,
      fc
        .tuple(
          oneOf([...policy.roles.map(({ id }) => id), 'nobody']),
          oneOf([...policy.permissions.map(({ id }) => id), 'sign-in', 'no.such']),
          oneOf(['allow', 'deny', 'allow:own', 'allow:everything', 'maybe']),
        )
        .map((parts) => parts.join(':')),
    ),
  ),
  fc.tuple(fc.constant('more'), fc.constantFrom('yes', 'YES', 'no', '')),
)
/**
 * Addresses of a symptom: known and odd names, some of them twice; in half of them what is not
 * answered is not known, so that the guided fix ends in its diagnosis.
 */
const addresses = fc
  .record({
    symptom: fc.constantFrom(...wizards.map(({ symptom }) => symptom)),
    isWhole: fc.boolean(),
  })
  .chain(({ symptom, isWhole }) =>
    fc
      .array(
        fc.oneof(
          { arbitrary: knownOf(factsOf(symptom)), weight: 6 },
          { arbitrary: knownOf(policy.facts), weight: 1 },
          { arbitrary: ofAccount, weight: 2 },
          { arbitrary: fc.tuple(odd, odd), weight: 1 },
        ),
        { maxLength: 14 },
      )
      .map((drawn) => {
        const rest = factsOf(symptom).map(({ id }): Pair => [id, 'unknown'])
        const pairs: readonly Pair[] = isWhole
          ? [...drawn, ...rest, ['preset', policy.defaultPreset]]
          : drawn
        return { symptom, pairs }
      }),
  )

const post = (body: unknown): Promise<Response> =>
  fetch(`${origin}/api/diagnose`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

/** Words of a page, however they are set. */
const lettersOf = (html: string): string =>
  html
    .replace(/<(script|style)\b.*?<\/\1>/gs, '')
    .replace(/<[^>]+>|\s/g, '')
    .replaceAll('&quot;', '"')
    .replace(/&#x27;|&#39;|&apos;|[‘’]/gi, "'")
    .replace(/[“”]/g, '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

test('200 odd addresses bring no fault, and no two faces that name different causes', async () => {
  let [compared, refused] = [0, 0]
  for (const { symptom, pairs } of fc.sample(addresses, { numRuns: 200, seed: 14 })) {
    const wizard = wizards.find((row) => row.symptom === symptom)
    if (!wizard) throw new Error(`no such symptom: ${symptom}`)
    const query = new URLSearchParams(pairs.map(([name, value]) => [name, value])).toString()
    const told = JSON.stringify({ symptom, pairs })

    // What an address holds, as it stands, is no body of the API: it says so.
    const raw = await post({ symptom, facts: Object.fromEntries(pairs) })
    expect([200, 422], told).toContain(raw.status)
    if (raw.status === 422) refused += 1

    const [desk, fix] = await Promise.all(
      [`/desk/diagnose/${symptom}`, `/fix/${symptom}`].map((path) =>
        fetch(`${origin}${path}?${query}`),
      ),
    )
    for (const page of [desk, fix]) expect([200, 414], told).toContain(page?.status)
    if (desk?.status !== 200 || fix?.status !== 200) continue

    const read = new URLSearchParams(query)
    const opened = readCase(policy, factsOf(symptom), read).case
    const place = readServedPlace(wizard, policy, site, read)
    const ask = async (answers: readonly Pair[]): Promise<DiagnosisAnswer> => {
      // The wish to go on is an answer of the guided fix, and no fact.
      const known = knownFrom(answers.filter(([fact]) => fact !== MORE))
      const { preset, overrides, isChosen } = opened.account
      const account = { ...(isChosen ? { preset } : {}), overrides }
      const answer = await post({ symptom, facts: known.facts, skipped: known.skipped, account })
      expect(answer.status, told).toBe(200)
      return (await answer.json()) as DiagnosisAnswer
    }
    const headlines = ({ confirmed }: DiagnosisAnswer): readonly string[] =>
      confirmed.map(({ why }) => lettersOf(splitWhy(why).headline))

    const onDesk = lettersOf(await desk.text())
    for (const headline of headlines(await ask(opened.answers)))
      expect(onDesk, told).toContain(headline)
    const isOfAccount = [...read.keys()].some((name) => name === 'preset' || name === 'override')
    const page = lettersOf(await fix.text())
    if (isOfAccount && !place.step) {
      for (const headline of headlines(await ask(pairsOf(place.given))))
        expect(page, told).toContain(headline)
      compared += 1
    }
  }
  expect(refused).toBeGreaterThan(20)
  expect(compared).toBeGreaterThan(60)
}, 300_000)
