// npm run bench engine: the engine beside CASL and Cedar on the same requests. Fails when they do
// not agree.
import { subject } from '@casl/ability'
import { buildBatchCheck } from '@/lib/access/batch-check'
import { check, decide } from '@/lib/access/check'
import { loadPolicyFolder } from '@/lib/policy/folder'
import type { Facts } from '@/lib/logic/fact'
import { weighCasl, weighEngine } from './engine/bytes'
import { caslAbility } from './engine/casl'
import { cedarOracle } from './engine/cedar'
import { measure, type Speed } from './engine/measure'
import { randomBelow } from '@/lib/core/random'
import { knownRequests, type KnownRequest } from './engine/requests'

const CHECK_UP = 15

const policy = await loadPolicyFolder('content/policy')
const requests = knownRequests(policy, 4000, 20261123)
const abilities = new Map(policy.roles.map(({ id }) => [id, caslAbility(policy, {}, id)]))
const cedar = cedarOracle(policy, {}, false)

/** A role's ability is cached, as CASL's cookbook does; one rule is told. */
function casl(
  { permission, facts }: KnownRequest,
  situation = subject('Situation', { ...facts }),
): { readonly allows: boolean; readonly reason: string | undefined } {
  const rule = abilities.get(facts['role'] ?? '')?.relevantRuleFor(permission, situation)
  return { allows: rule ? !rule.inverted : false, reason: rule?.reason }
}

function requireAgreement(): void {
  const differing = requests.filter((request) => {
    const { decision } = decide(policy, request)
    return (
      check(policy, request).decision !== decision ||
      casl(request).allows !== (decision === 'allow') ||
      cedar(request.permission, request.facts).decision !== decision
    )
  })
  if (differing.length > 0)
    throw new Error(
      `${differing.length} of ${requests.length} requests are decided differently; ` +
        `for example ${JSON.stringify(differing[0])}`,
    )
  console.log(
    `${requests.length.toLocaleString('en')} requests, every fact known: the engine, ` +
      'CASL and Cedar agree on all.\n',
  )
}

function show(title: string, speeds: readonly Speed[], base: Speed): void {
  console.log(title)
  for (const { name, perSecond } of speeds)
    console.log(
      `  ${name.padEnd(56)} ` +
        `${Math.round(perSecond).toLocaleString('en').padStart(11)}  ` +
        `${(perSecond / base.perSecond).toFixed(2).padStart(7)} x`,
    )
  console.log()
}

function compareChecks(): void {
  const strings = measure('CASL, ability cached by role, one reason', requests, (request) =>
    casl(request),
  )
  const ours = [
    measure('decide, all reasons and what is missing', requests, (request) =>
      decide(policy, request),
    ),
    measure('check, the same with remedies (remembered)', requests, (request) =>
      check(policy, request),
    ),
  ]
  const wasm = measure(
    'Cedar (WebAssembly), policies parsed',
    requests.slice(0, 500),
    ({ permission, facts }) => cedar(permission, facts),
  )
  show('Checks per CPU second, from string facts', [...ours, strings, wasm], strings)

  const places = new Map(policy.permissions.map(({ id }, at) => [id, at]))
  const batchCheck = buildBatchCheck(policy, [...places.keys()])
  const counted = requests.map(({ permission, facts }) => ({
    user: batchCheck.count(facts),
    at: places.get(permission) ?? 0,
  }))
  const subjects = requests.map((request) => ({
    request,
    situation: subject('Situation', { ...request.facts }),
  }))
  const base = measure('CASL, subjects made before', subjects, ({ request, situation }) =>
    casl(request, situation),
  )
  show(
    'Checks per CPU second, facts prepared',
    [
      measure('batchCheck, facts counted before', counted, ({ user, at }) =>
        batchCheck.decide(user, at),
      ),
      base,
    ],
    base,
  )
}

function measureCheckUp(): void {
  const random = randomBelow(7)
  const permissions = policy.permissions.slice(0, CHECK_UP).map(({ id }) => id)
  const users = Array.from({ length: 5000 }, (): Facts =>
    Object.fromEntries(
      policy.facts.map(({ id, values }) => [id, values[random(values.length)]?.id ?? '']),
    ),
  )
  const batchCheck = buildBatchCheck(policy, permissions)
  const byBatch = measure('by batchCheck', users, (facts) => {
    const user = batchCheck.count(facts)
    return permissions.map((_, at) => batchCheck.decide(user, at))
  })
  const byDecide = measure('one decision after the other', users, (facts) =>
    permissions.map((permission) => decide(policy, { permission, facts })),
  )
  const byCasl = measure('CASL', users, (facts) =>
    permissions.map((permission) => casl({ permission, facts })),
  )
  show(
    `Users per CPU second of a check-up, ${CHECK_UP} permissions each, from string facts`,
    [byBatch, byDecide, byCasl],
    byCasl,
  )
}

async function weighAll(): Promise<void> {
  const [{ code, rules }, peer] = [await weighEngine(policy), await weighCasl()]
  const rows = [
    ['the code of decisions and diagnoses', code],
    [`the rules of ${policy.permissions.length} permissions, as the check-up sends them`, rules],
    ['CASL without rules', peer],
  ] as const
  console.log('Bytes to the browser, gzip')
  for (const [name, { gzip }] of rows)
    console.log(`  ${name.padEnd(56)} ${gzip.toLocaleString('en').padStart(11)}`)
}

requireAgreement()
compareChecks()
measureCheckUp()
await weighAll()
