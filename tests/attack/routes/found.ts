// The addresses that requests at random are sent to: every page and route below app, as the folders
// say, and those that the server alone has.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { articles } from '@/lib/articles/collection'
import { PREFERENCES_PATH } from '@/lib/core/routes'
import { policy } from '@/lib/policy/published'
import { site } from '@/lib/site/site'
import { KEEPING_ROUTES, READY_PATH, ROUTES } from '@/server/front/handlers/handled'
import { SECURITY_TEXT_PATH } from '@/server/front/handlers/security-text'
import { STAFF_ROUTES } from '@/server/staff/routes'

/** A file below app that answers, or makes an answer. */
const ANSWERS = /^(?:page|route)\.tsx?$/
const GROUP = /^\(.*\)$/

/** What stands in an address where a folder is called so; any other name has something at random. */
const SAMPLES: Readonly<Record<string, string | undefined>> = {
  '[slug]': articles()[0]?.slug,
  '[category]': site.categories[0]?.id,
  '[permission]': policy.permissions[0]?.id,
  '[symptom]': policy.symptoms[0]?.id,
}

/** An address, its names between slashes; one in brackets stands for whatever is asked. */
export interface Pattern {
  readonly names: readonly string[]
  /** Whether it may be written to. */
  readonly isWritten: boolean
}

const below: readonly Pattern[] = readdirSync('app', { recursive: true, encoding: 'utf8' })
  .filter((file) => ANSWERS.test(path.basename(file)))
  .map((file) => ({
    names: path
      .dirname(file)
      .split(path.sep)
      .filter((name) => name !== '.' && !GROUP.test(name)),
    isWritten: /\bPOST\b/.test(readFileSync(path.join('app', file), 'utf8')),
  }))

const served: readonly Pattern[] = [
  ...ROUTES,
  ...KEEPING_ROUTES,
  READY_PATH,
  PREFERENCES_PATH,
  SECURITY_TEXT_PATH,
]
  .map((route) => ({
    names: route.split('/').filter(Boolean),
    isWritten: route === PREFERENCES_PATH,
  }))
  .concat(
    STAFF_ROUTES.map(({ path: route, POST: post }) => ({
      names: route
        .split('/')
        .filter(Boolean)
        .map((name) => (name.startsWith(':') ? `[${name.slice(1)}]` : name)),
      isWritten: post !== undefined,
    })),
  )

/** Every one of them, once. */
export const PATTERNS: readonly Pattern[] = [
  ...new Map([...served, ...below].map((pattern) => [pattern.names.join('/'), pattern])).values(),
].toSorted((one, other) => one.names.join('/').localeCompare(other.names.join('/')))

/** An address of a pattern: with what is there, or with `other` in place of it. */
export const addressOf = ({ names }: Pattern, other: string | undefined): string =>
  `/${names
    .map((name) => (name.startsWith('[') ? (other ?? SAMPLES[name] ?? 'none') : name))
    .join('/')}`
