// Where a guided fix stands that the server draws: the rules and words of the account that its
// address tells of, or of none in particular, the answers that were accepted, and those that wait.
// How it looks is not its matter.
import { memoize } from '@/lib/core/memoize'
import type { Override } from '@/lib/policy/grants'
import type { Policy } from '@/lib/policy/policy'
import type { SiteConfig } from '@/lib/site/schema'
import { fixRoute } from '@/lib/core/routes'
import { judge } from '@/lib/diagnosis/diagnose'
import { whyByPolicy } from '@/lib/diagnosis/refusal-reason'
import { lineHtml, lineText } from '@/lib/markdown/prose'
import { accountParts, isOfAccount, readAddressedAccount, type Account } from '@/lib/wizard/account'
import { splitWhy } from '@/lib/wizard/headline'
import { conclude, type Conclusion } from '@/lib/wizard/machine/conclude'
import { namesFact } from '@/lib/wizard/machine/address'
import { knownFrom } from '@/lib/wizard/machine/known'
import { pairsOf, replay, type Replay } from '@/lib/wizard/machine/replay'
import { MORE, UNKNOWN, YES, type Wizard } from '@/lib/wizard/tree/wizard'
import { Course, type Pair } from '@/components/wizard/course'
import type { CauseWords, PreparedWizard } from '@/components/wizard/data'
import { prepareWizard } from '@/components/wizard/prepare'

export interface ServedPlace extends Replay {
  readonly policy: Policy
  readonly account: Account
  /** Whether the address tells of the account; else it is the default one, in everybody's words. */
  readonly isTold: boolean
  readonly supportAddress: string
  /** The rules and the words of this account. */
  readonly data: PreparedWizard
  readonly course: Course
  /** The address of other answers, for the same account. */
  readonly addressOf: (answers: Iterable<Pair>) => string
}

/** Whether an address tells of an account. */
export const tellsOfAccount = (address: Iterable<Pair>): boolean => [...address].some(isOfAccount)

/** Whether an address tells of an account or names a fact of the policy, whatever it says of it. */
export const tellsOfAnything = (policy: Policy, address: Iterable<Pair>): boolean =>
  [...address].some((part) => isOfAccount(part) || namesFact(policy.facts, part[0]))

/** Reads an address. Never throws for what an address can hold. */
export function readServedPlace(
  wizard: Wizard,
  policy: Policy,
  site: SiteConfig,
  address: Iterable<Pair>,
): ServedPlace {
  const parts = [...address]
  const { account, rest, dropped: lost } = readAddressedAccount(policy, parts)
  const data = preparedFor(wizard, policy, site, account)
  const place = replay(wizard, data.model, rest)
  const kept = accountParts(policy, account)
  return {
    ...place,
    dropped: [...place.dropped, ...lost],
    policy,
    account,
    isTold: tellsOfAccount(parts),
    supportAddress: site.supportAddress,
    data,
    course: new Course(data),
    addressOf: (answers) => fixRoute(wizard.symptom, [...answers, ...kept]),
  }
}

const prepared = new WeakMap<Policy, WeakMap<readonly Override[], Map<string, PreparedWizard>>>()

/** A wizard for an account, prepared once for all steps: requests share their overrides. */
function preparedFor(
  wizard: Wizard,
  policy: Policy,
  site: SiteConfig,
  account: Account,
): PreparedWizard {
  const { preset, overrides, isChosen = false } = account
  const byOverrides = memoize(prepared, policy, () => new WeakMap())
  const byName = memoize(byOverrides, overrides, () => new Map<string, PreparedWizard>())
  return memoize(byName, `${wizard.symptom} ${preset} ${isChosen}`, () =>
    prepareWizard(wizard, policy, site, account),
  )
}

/** The diagnosis of a place, and its causes in the words of the account, the first one first. */
export function diagnosisOf({
  policy,
  account,
  isTold,
  supportAddress,
  data,
  ...place
}: ServedPlace): {
  readonly conclusion: Conclusion
  readonly causes: readonly CauseWords[]
} {
  const { facts } = knownFrom(pairsOf(place.given))
  const conclusion = conclude(data.model, place, (cause) => data.causes[cause]?.effort)
  const byPolicy = new Set(
    judge(data.model, facts).confirmed.flatMap(({ cause, basis }) =>
      basis === 'policy' ? [cause] : [],
    ),
  )
  const symptom = policy.symptoms.find(({ id }) => id === data.wizard.symptom)
  const worded = (id: string): readonly CauseWords[] => {
    const words = data.causes[id]
    const cause = symptom?.causes.find((row) => row.id === id)
    if (!words || !symptom || !cause) return []
    // Without an account the words are those that script has: a page says one thing.
    if (!isTold || !byPolicy.has(id)) return [words]
    const { headline, rest } = splitWhy(whyByPolicy(policy, symptom, cause, { ...account, facts }))
    const wording = { policy, supportAddress, ...account }
    return [
      {
        ...words,
        headline: lineText(headline, wording),
        why: rest && lineHtml(rest, wording),
      },
    ]
  }
  return { conclusion, causes: conclusion.confirmed.flatMap(worded) }
}

/**
 * The first certain cause that all answers of the address show already, those that wait for their
 * question included, and the address of the diagnosis; undefined where they show none.
 */
export function shownAlready(
  place: ServedPlace,
): { readonly cause: CauseWords; readonly address: string } | undefined {
  const { wizard, model } = place.data
  const told = [...pairsOf(place.given), ...place.waiting]
  const open = model.facts.filter(({ id }) => !told.some(([fact]) => fact === id))
  const end = replay(wizard, model, [
    ...told,
    ...open.map(({ id }) => [id, UNKNOWN] as const),
    [MORE, YES],
  ])
  const cause = diagnosisOf({ ...place, ...end }).causes.find(({ certain }) => certain)
  return cause && { cause, address: place.addressOf(pairsOf(end.given)) }
}
