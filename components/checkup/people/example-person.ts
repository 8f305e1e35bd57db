// Somebody of the example account, and what the check-up says of them: drawn where nobody has given
// a list yet. The page is made with it, so it is the engine that says it.
import { checkUp } from '@/lib/checkup/run'
import { nameOf } from '@/lib/checkup/reading/users'
import { exampleCsv } from '@/lib/checkup/report/sample'
import { fixOf, outcomeWords, PRO_WORDS, signInWords } from '@/lib/checkup/report/wording'
import type { Verdict } from '@/lib/checkup/verdict/verdict'
import type { Policy } from '@/lib/policy/policy'
import type { ExamplePerson } from '@/components/checkup/data'

/** Throws where nobody in the example has both troubles by one cause: nothing could be shown. */
export async function examplePerson(
  policy: Policy,
  supportAddress: string,
): Promise<ExamplePerson> {
  const outcome = await checkUp(policy, bytesOf(exampleCsv(policy)), {
    account: { facts: {}, preset: policy.defaultPreset, seats: null },
    supportAddress,
  })
  if (outcome.kind === 'refused') throw new Error('the example account cannot be read')
  const { users, verdict } = outcome.checkUp
  const at = Array.from({ length: users.count }, (_, at) => at).find((at) =>
    isTelling(policy, verdict(users.state(at))),
  )
  if (at === undefined)
    throw new Error('nobody in the example account gets calls and sign-in back by one change')
  const found = verdict(users.state(at))
  return {
    name: nameOf(users.texts(at), users.row(at)),
    says: [
      ['Will ring', { standing: found.ring.standing, words: outcomeWords(policy, found.ring) }],
      ['Can sign in', { standing: found.signIn.standing, words: signInWords(policy, found) }],
      ['Pro or call-only', PRO_WORDS[found.pro]],
      [
        'Smallest fix',
        fixOf(policy, found)
          .map(({ change, by }) => `${change} (${by})`)
          .join('; '),
      ],
    ],
  }
}

/** Both outcomes are refused, and one change lifts both. */
const isTelling = (policy: Policy, found: Verdict): boolean =>
  found.pro === 'pro' &&
  found.ring.standing === 'no' &&
  found.signIn.standing === 'no' &&
  fixOf(policy, found).length === 1

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(new TextEncoder().encode(text))
}
