// The faces of the rules: each of them asked as its readers ask it, by the policy that it is given.
// All are given the published one but in tests that plant a mistake in one of them.
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { GET as askSearch } from '@/app/api/search/route'
import { headlineFor } from '@/components/wizard/served/served-diagnosis'
import { ServedFix } from '@/components/wizard/served/served-fix'
import { diagnosisOf, readServedPlace } from '@/components/wizard/served/served-place'
import { prepareDesk } from '@/components/desk/prepare'
import { wordsOf } from '@/components/desk/words'
import { buildBatchCheck } from '@/lib/access/batch-check'
import { check, type Decision, type Verdict } from '@/lib/access/check'
import { matrix, type MatrixCell } from '@/lib/access/matrix'
import { parseCheckRequest } from '@/lib/access/requests/check-request'
import { permissionPage, type PermissionPage } from '@/lib/access/words/permission-page'
import { buildBoard, type Board } from '@/lib/case/board'
import { buildJudge, type Judge } from '@/lib/checkup/verdict/verdict'
import { answerDiagnosis, type DiagnosisAnswer } from '@/lib/diagnosis/answer'
import type { Diagnosis } from '@/lib/diagnosis/diagnose'
import { parseDiagnoseRequest } from '@/lib/diagnosis/request'
import { buildSymptomModel } from '@/lib/diagnosis/symptom'
import type { Facts } from '@/lib/logic/fact'
import type { Policy } from '@/lib/policy/policy'
import { buildStatements } from '@/lib/search/answers/build-statements'
import { buildFindAnswer } from '@/lib/search/answers/direct-answer'
import type { DirectAnswer } from '@/lib/search/answers/statement'
import { siteIndex } from '@/lib/search/results/published'
import type { SearchAnswer } from '@/lib/search/results/search-answer'
import { spellQuery } from '@/lib/search/spelling/query'
import { site } from '@/lib/site/site'
import { accountParts } from '@/lib/wizard/account'
import { knownFrom } from '@/lib/wizard/machine/known'
import { pairsOf } from '@/lib/wizard/machine/replay'
import { findWizard } from '@/lib/wizard/published'
import { UNKNOWN, type Wizard } from '@/lib/wizard/tree/wizard'
import { askCheck, askDiagnosis } from './ask'
import type { Bundle } from './bundle'
import type { Account } from './draws'
import { policy as published } from './rows'

export const FACES = [
  'api',
  'bundle',
  'batch',
  'table',
  'page',
  'search',
  'desk',
  'fix',
  'check-up',
] as const
export type Face = (typeof FACES)[number]

/** A face that is given another policy than the rest. */
export interface Planted {
  readonly face: Face
  readonly policy: Policy
}

/** The guided fix on its page: the answers it took, the causes it names, and all of its words. */
export interface FixPage {
  readonly given: Facts
  readonly causes: readonly string[]
  readonly title: string
  readonly html: string
}

export interface Faces {
  readonly api: {
    readonly check: (body: object) => Promise<Decision>
    readonly diagnose: (body: object) => Promise<DiagnosisAnswer>
  }
  readonly bundle: {
    readonly check: (permission: string, account: Account, facts: Facts) => Decision
    readonly diagnose: (symptom: string, account: Account, facts: Facts) => Diagnosis
    readonly named: (symptom: string, account: Account, facts: Facts) => readonly string[]
  }
  readonly batch: (permission: string, account: Account, facts: Facts) => Verdict
  readonly cell: (permission: string, account: Account, role: string) => MatrixCell | undefined
  readonly page: (permission: string) => PermissionPage
  /** The answer to "Can a Manager …?"; null where the search is silent. */
  readonly search: (permission: string, role: string) => Promise<DirectAnswer | null>
  readonly desk: (symptom: string, account: Account, facts: Facts) => Desk
  readonly fix: (symptom: string, account: Account, facts: Facts) => FixPage | undefined
  readonly judge: (account: Account) => Judge
}

export interface Desk {
  readonly board: Board
  /** Headline and reason of each cause that is confirmed, in words. */
  readonly told: readonly string[]
}

/** The API over HTTP's objects, or what it does with a policy that is not the published one. */
const apiOf = (policy: Policy): Faces['api'] =>
  policy === published
    ? { check: askCheck, diagnose: askDiagnosis }
    : {
        check: (body) => Promise.resolve(check(policy, valueOf(parseCheckRequest(policy, body)))),
        diagnose: (body) =>
          Promise.resolve(
            answerDiagnosis(
              policy,
              valueOf(parseDiagnoseRequest(policy, body)),
              site.supportAddress,
            ),
          ),
      }

function valueOf<Value>(read: { readonly ok: boolean; readonly value?: Value }): Value {
  if (read.value === undefined) throw new Error(JSON.stringify(read))
  return read.value
}

/** Builds every face; `bundle` is the engine as browsers have it. */
export function buildFaces(bundle: Bundle, planted?: Planted): Faces {
  const policyOf = (face: Face): Policy => (planted?.face === face ? planted.policy : published)
  const [bundled, batched] = [policyOf('bundle'), policyOf('batch')]
  const modelOf = keyed((symptom: string, account: Account) =>
    bundle.buildSymptomModel(bundled, symptom, account),
  )
  const permissions = batched.permissions.map(({ id }) => id)
  const batchOf = keyed((_, account: Account) => buildBatchCheck(batched, permissions, account))
  const judgeOf = keyed((_, account: Account) =>
    buildJudge(policyOf('check-up'), account, site.supportAddress),
  )
  const pages = new Map<string, PermissionPage>()
  return {
    api: apiOf(policyOf('api')),
    bundle: {
      check: (permission, account, facts) =>
        bundle.check(bundled, { ...account, permission, facts }),
      diagnose: (symptom, account, facts) => bundle.diagnose(modelOf(symptom, account), { facts }),
      named: (symptom, account, facts) => {
        const wizard = requireWizard(symptom)
        return bundle.replay(wizard, modelOf(symptom, account), Object.entries(facts)).named
      },
    },
    batch: (permission, account, facts) => {
      const batch = batchOf('', account)
      return batch.decide(batch.count(facts), permissions.indexOf(permission))
    },
    cell: (permission, account, role) =>
      matrix(policyOf('table'), { ...account, area: areaOf(permission) })
        .rows.find((row) => row.role === role)
        ?.cells.find((cell) => cell.permission === permission),
    page: (permission) => {
      const known = pages.get(permission) ?? permissionPage(policyOf('page'), permission)
      pages.set(permission, known)
      return known
    },
    search: searchOf(policyOf('search')),
    desk: deskOf(policyOf('desk')),
    fix: fixOf(policyOf('fix')),
    judge: (account) => judgeOf('', account),
  }
}

const areaOf = (permission: string): string =>
  required(published.permissions.find(({ id }) => id === permission)).area

function searchOf(policy: Policy): Faces['search'] {
  const findAnswer = keyed((): ReturnType<typeof buildFindAnswer> =>
    buildFindAnswer(buildStatements(policy), siteIndex().analyse),
  )
  const asked = new Map<string, Promise<DirectAnswer | null>>()
  const answer = async (question: string): Promise<DirectAnswer | null> => {
    if (policy !== published) return findAnswer('', '')(spellQuery(siteIndex(), question, {}))
    const address = `http://localhost/api/search?${new URLSearchParams({ q: question })}`
    return ((await askSearch(new Request(address)).json()) as SearchAnswer).answer
  }
  return (permission, role) => {
    const { phrase } = required(published.permissions.find(({ id }) => id === permission))
    const { label } = required(published.roles.find(({ id }) => id === role))
    const question = `can a ${label} ${phrase}`
    const known = asked.get(question) ?? answer(question)
    asked.set(question, known)
    return known
  }
}

function deskOf(policy: Policy): Faces['desk'] {
  const modelOf = keyed((symptom: string, account: Account) =>
    buildSymptomModel(policy, symptom, account),
  )
  const dataOf = keyed((symptom: string) => prepareDesk(requireWizard(symptom), published, site))
  return (symptom, account, facts) => {
    const board = buildBoard(modelOf(symptom, account), { facts })
    const told = board.confirmed.map((settled) => {
      const opened = { account, answers: Object.entries(facts) }
      const { headline, why } = wordsOf(dataOf(symptom, ''), opened, settled)
      return `${headline} ${why}`
    })
    return { board, told }
  }
}

const fixOf =
  (policy: Policy): Faces['fix'] =>
  (symptom, account, facts) => {
    const wizard = findWizard(symptom)
    if (!wizard) return undefined
    // What is not known is answered so, for the way to end in its diagnosis.
    const open = required(policy.symptoms.find(({ id }) => id === symptom)).facts.filter(
      (fact) => facts[fact] === undefined,
    )
    const place = readServedPlace(wizard, policy, site, [
      ...Object.entries(facts),
      ...open.map((fact) => [fact, UNKNOWN] as const),
      ...accountParts(policy, account),
    ])
    return {
      given: knownFrom(pairsOf(place.given)).facts,
      causes: diagnosisOf(place).conclusion.confirmed,
      title: headlineFor(place),
      html: renderToStaticMarkup(createElement(ServedFix, { place })),
    }
  }

const requireWizard = (symptom: string): Wizard => required(findWizard(symptom))

function required<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('not in the pool of what is drawn')
  return value
}

/** Makes each thing once, by a name and an account or another name. */
function keyed<Other, Made>(
  make: (name: string, other: Other) => Made,
): (name: string, other: Other) => Made {
  const made = new Map<string, Map<Other, Made>>()
  return (name, other) => {
    const known = made.get(name) ?? new Map<Other, Made>()
    made.set(name, known)
    const found = known.get(other) ?? make(name, other)
    known.set(other, found)
    return found
  }
}
