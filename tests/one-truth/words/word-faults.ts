// The words in which three faces tell one diagnosis: the answer of the API, and the guided fix and
// the desk as the server draws them. Not which causes they name, which is symptom-faults.ts.
import { createElement } from 'react'
import { renderToStaticMarkup, renderToString } from 'react-dom/server'
import { ServedFix } from '@/components/wizard/served/served-fix'
import { readServedPlace, tellsOfAccount } from '@/components/wizard/served/served-place'
import { OWN_WORDS } from '@/components/wizard/data'
import { prepareWizard } from '@/components/wizard/prepare'
import type { DeskData } from '@/components/desk/data'
import { prepareDesk } from '@/components/desk/prepare'
import { Workbench } from '@/components/desk/workbench.client'
import { findArticle } from '@/lib/articles/collection'
import { check } from '@/lib/access/check'
import { memoize } from '@/lib/core/memoize'
import { listInWords } from '@/lib/core/list-in-words'
import type { DiagnosisAnswer } from '@/lib/diagnosis/answer'
import { evaluate } from '@/lib/logic/evaluate'
import { choicesOf } from '@/lib/policy/symptom/refused-permission'
import { site } from '@/lib/site/site'
import { accountParts } from '@/lib/wizard/account'
import { splitWhy } from '@/lib/wizard/headline'
import { conclude } from '@/lib/wizard/machine/conclude'
import { knownFrom } from '@/lib/wizard/machine/known'
import { pairsOf } from '@/lib/wizard/machine/replay'
import { findWizard } from '@/lib/wizard/published'
import { UNKNOWN, type Wizard } from '@/lib/wizard/tree/wizard'
import { askDiagnosis } from '../ask'
import { toldOf, type Draw } from '../draws'
import { reachFaults } from '../reach/reach-faults'
import { letters } from './letters'
import { policy, requireSymptom } from '../rows'

type Told = DiagnosisAnswer['confirmed'][number]
type Ailing = Pick<Draw, 'account' | 'symptom' | 'facts'>

const ROLE_GRANT = 'role_grant'
const BY_CALLER = letters('. The caller can do this with their own role')

/** Each difference as a sentence; of the facts, the guided fix takes those that it asks for. */
export async function wordFaults({ account, symptom, facts }: Ailing): Promise<readonly string[]> {
  const wizard = required(findWizard(symptom))
  const open = requireSymptom(symptom).facts.filter((fact) => facts[fact] === undefined)
  const address = [
    ...Object.entries(facts),
    ...open.map((fact) => [fact, UNKNOWN] as const),
    ...accountParts(policy, account),
  ]
  const place = readServedPlace(wizard, policy, site, address)
  const { facts: given } = knownFrom(pairsOf(place.given))
  const answer = await askDiagnosis({ symptom, facts: given, account: toldOf(account) })
  const query = new URLSearchParams(
    [...Object.entries(given), ...accountParts(policy, account)].map((pair) => [...pair]),
  )
  const desk = renderToString(
    createElement(Workbench, { data: deskDataOf(wizard), query: query.toString() }),
  )
  const fix = tellsOfAccount(address)
    ? pageFaults(answer, letters(renderToStaticMarkup(createElement(ServedFix, { place }))))
    : scriptFaults(answer, wizard, address)
  return [
    ...fix.map((what) => `the guided fix: ${what}`),
    ...deskFaults(answer, desk).map((what) => `the desk: ${what}`),
    ...answer.confirmed.flatMap((told) => sureFaults({ account, symptom, facts: given }, told)),
    ...reachFaults({ account, symptom, facts }),
  ]
}

const desks = new WeakMap<Wizard, DeskData>()
const deskDataOf = (wizard: Wizard): DeskData =>
  memoize(desks, wizard, () => prepareDesk(wizard, policy, site))

/** Who can put a cause right, from the ids of the API. */
function whoWords({ canFix }: Told): string {
  const roles = policy.roles.filter(({ id }) => canFix.includes(id)).map(({ label }) => label)
  const parties = policy.parties.filter(({ id }) => canFix.includes(id)).map(({ label }) => label)
  return letters(listInWords([...roles, ...parties], 'or')).toLowerCase()
}

const articleWords = ({ article }: Told): string =>
  article === null ? '' : letters(`Read more: ${required(findArticle(article)).title}`)

const partsOf = (told: Told) => {
  const { headline, rest } = splitWhy(told.why)
  return { headline: letters(headline), rest: letters(rest), fix: letters(told.fix.join('')) }
}

/** What a page with the diagnosis of an account tells otherwise than the API. */
function pageFaults({ confirmed, contradiction }: DiagnosisAnswer, text: string): string[] {
  const isUntold = (told: Told): boolean => {
    const { headline, rest, fix } = partsOf(told)
    const [before = '', after] = cut(text, rest + letters('How to put it right'), fix)
    const end = after?.toLowerCase() ?? ''
    return !(
      before.includes(headline) &&
      end.startsWith(letters('Who can do this:').toLowerCase() + whoWords(told)) &&
      after?.includes(articleWords(told))
    )
  }
  const certain = letters('Cause found')
  const isCertain = confirmed.some(({ certainty }) => certainty === 'certain')
  return [
    ...confirmed.filter(isUntold).map(({ cause }) => `tells ${cause} in other words`),
    ...(text.includes(certain) === isCertain ? [] : ['what is certain is told otherwise']),
    ...(contradiction && !text.includes(letters(contradiction.text))
      ? ['the contradiction is not told']
      : []),
    ...(confirmed.length === 0 && !text.includes(letters('No cause found'))
      ? ['a cause is told where there is none']
      : []),
  ]
}

/** The text before a beginning and after what follows it, own words of the page between them. */
function cut(text: string, beginning: string, follows: string): readonly [string, string] | [] {
  for (const own of ['', letters(OWN_WORDS)]) {
    const at = text.indexOf(beginning + own + follows)
    if (at >= 0) return [text.slice(0, at), text.slice(at + (beginning + own + follows).length)]
  }
  return []
}

/** What the page without an account, which is told by its script, has to tell otherwise. */
function scriptFaults(
  { confirmed, contradiction }: DiagnosisAnswer,
  wizard: Wizard,
  address: readonly (readonly [string, string])[],
): string[] {
  const { model, causes } = prepareWizard(wizard, policy, site)
  const place = readServedPlace(wizard, policy, site, address)
  const found = conclude(model, place)
  const isOther = (told: Told): boolean => {
    const words = causes[told.cause]
    const { headline, rest, fix } = partsOf(told)
    return !(
      words !== undefined &&
      letters(words.headline) === headline &&
      letters(words.why) === rest &&
      letters(words.fix.join('')) === fix &&
      letters(words.who).toLowerCase() === whoWords(told) &&
      words.certain === (told.certainty === 'certain') &&
      (words.article ? letters(`Read more: ${words.article.title}`) : '') === articleWords(told)
    )
  }
  return [
    ...(found.confirmed.toSorted().join() ===
    confirmed
      .map(({ cause }) => cause)
      .sort()
      .join()
      ? []
      : ['names other causes']),
    ...confirmed.filter(isOther).map(({ cause }) => `tells ${cause} in other words`),
    ...(contradiction && !found.contradictions.some(({ text }) => text === contradiction.text)
      ? ['the contradiction is not told']
      : []),
  ]
}

/** What the desk tells otherwise than the API: each cause is an article of its page. */
function deskFaults({ confirmed, contradiction }: DiagnosisAnswer, html: string): string[] {
  const articles = html.split('<article').slice(1)
  const blocks = articles.map((rest) => letters(`<article${rest.split('</article>')[0] ?? ''}`))
  const isTold = (told: Told): boolean => {
    const { headline, rest, fix } = partsOf(told)
    const sure = told.certainty === 'certain' ? '' : letters('Possible, not certain: ')
    const who = letters('Who can do this:').toLowerCase() + whoWords(told)
    const end = `${rest}${fix}`.toLowerCase() + who
    const article = articleWords(told).toLowerCase()
    return blocks.some(
      (block) =>
        block.startsWith(sure + headline) &&
        [end + article, end + BY_CALLER.toLowerCase() + article].some((words) =>
          block.toLowerCase().endsWith(words),
        ),
    )
  }
  const text = letters(html)
  return [
    ...confirmed
      .filter((told) => !isTold(told))
      .map(({ cause }) => `tells ${cause} in other words`),
    ...(blocks.length === confirmed.length ? [] : ['tells another number of causes']),
    ...(contradiction && !text.includes(letters(contradiction.text))
      ? ['the contradiction is not told']
      : []),
  ]
}

/**
 * Whether a refusal that is told of a role is what a check of the permission says of this account,
 * and is certain of no account of which its own words, or those of the check, say that it may be
 * otherwise there.
 */
function sureFaults({ account, symptom: id, facts }: Ailing, told: Told): readonly string[] {
  const symptom = requireSymptom(id)
  const cause = required(symptom.causes.find((row) => row.id === told.cause))
  if (told.basis !== 'policy' || cause.rule !== ROLE_GRANT) return []
  const choices = choicesOf(policy, symptom)
  const own = choicesOf(policy, { permission: cause.permission })
  const chosen = choices.filter(({ when }) => evaluate(when, facts) === true)
  const asked = own.length > 0 && choices.length <= 1 ? own : chosen
  const role = facts[symptom.role]
  if (role === undefined) return []
  return asked.flatMap(({ permission }) => {
    const decision = check(policy, {
      ...account,
      permission: permission.id,
      facts: { ...facts, role },
    })
    const reason = decision.reasons.find(({ rule }) => rule === ROLE_GRANT || rule === cause.also)
    const isOpen =
      permission.differsFor?.includes(role) || (reason?.mark === 'disputed' && !account.isChosen)
    // Whatever the Owner says of a permission decides it, and taking away what it needs.
    const isDecided = account.overrides.some(
      (row) =>
        row.role === role &&
        (row.permission === permission.id ||
          (row.grant === 'deny' && permission.needs?.includes(row.permission))),
    )
    return [
      ...(reason ? [] : [`${told.cause} is a refusal that a check of ${permission.id} lacks`]),
      ...(/accounts differ/i.test(told.why) && told.certainty === 'certain'
        ? [`${told.cause} is certain, and says that accounts differ`]
        : []),
      ...(isOpen && !isDecided && told.certainty === 'certain'
        ? [`${told.cause} is certain of an account that nobody told of`]
        : []),
    ]
  })
}

function required<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('not among what is drawn')
  return value
}
