// What the load bench asks: of each kind one request again and again, and one after another that
// are all different, from a seed.
import { randomBelow } from '@/lib/core/random'
import { requireAt } from '@/lib/core/required'
import { buildSymptomModel } from '@/lib/diagnosis/symptom'
import { policy } from '@/lib/policy/published'

/** A request of HTTP. With a body it is a POST of JSON. */
export interface Asked {
  readonly path: string
  readonly body?: string
}

/** A kind of request: the request with a number. */
export interface Kind {
  readonly title: string
  readonly request: (at: number) => Asked
}

/** Builds the kinds, given the addresses of a site's articles. */
export function loadKinds(articles: readonly string[]): readonly Kind[] {
  const words = [...new Set(articles.flatMap((path) => path.split('/').at(-1)?.split('-') ?? []))]
  const twice = (title: string, build: (seed: number) => Asked): readonly Kind[] => [
    { title: `${title}, the same`, request: () => build(1) },
    { title: `${title}, each another`, request: (at) => build(at) },
  ]
  return [
    { title: 'articles', request: (at) => ({ path: requireAt(articles, at % articles.length) }) },
    { title: '/healthz', request: () => ({ path: '/healthz' }) },
    ...twice('/api/search', (seed) => ({ path: `/api/search?q=${question(words, seed)}` })),
    ...twice('/search', (seed) => ({ path: `/search?q=${question(words, seed)}` })),
    ...twice('check', (seed) => ({ path: '/api/access/check', body: JSON.stringify(check(seed)) })),
    ...twice('diagnose', (seed) => {
      const { symptom, facts } = situation(seed)
      return { path: '/api/diagnose', body: JSON.stringify({ symptom, facts }) }
    }),
    ...twice('desk', (seed) => {
      const { symptom, facts } = situation(seed)
      return { path: `/desk/diagnose/${symptom}?${new URLSearchParams(facts)}` }
    }),
  ]
}

/** Two to four words of the site, one of them in three spelt wrongly. */
function question(words: readonly string[], seed: number): string {
  const random = randomBelow(seed)
  const chosen = Array.from({ length: 2 + random(3) }, () => requireAt(words, random(words.length)))
  const [first = '', ...rest] = chosen
  const spelt = random(3) === 0 ? `${first.slice(0, 2)}${first.slice(3)}` : first
  return encodeURIComponent([spelt, ...rest].join(' '))
}

/** So many facts at random, each with one of its values. */
function factsOf(ids: readonly string[], most: number, random: (most: number) => number) {
  const known = policy.facts.filter(({ id }) => ids.includes(id))
  const given = Array.from({ length: 1 + random(most) }, () => {
    const { id, values } = requireAt(known, random(known.length))
    return [id, requireAt(values, random(values.length)).id] as const
  })
  return Object.fromEntries(given)
}

function check(seed: number) {
  const random = randomBelow(seed)
  const { id } = requireAt(policy.permissions, random(policy.permissions.length))
  const role = requireAt(policy.roles, random(policy.roles.length)).id
  const others = policy.facts.flatMap((fact) => (fact.id === 'role' ? [] : fact.id))
  return { permission: id, user: { role, ...factsOf(others, 8, random) } }
}

function situation(seed: number) {
  const random = randomBelow(seed)
  const { id } = requireAt(policy.symptoms, random(policy.symptoms.length))
  const ids = buildSymptomModel(policy, id).facts.map((fact) => fact.id)
  return { symptom: id, facts: factsOf(ids, 6, random) }
}
