// What a route behind /staff is asked with, and what it answers: a page, or where to go on.
import type { ReactElement } from 'react'
import type { WholeDatabase } from '@/lib/store/schema'
import type { Auth } from '@/lib/staff/auth/auth'
import type { SignedIn } from '@/lib/staff/session'
import type { FindLearnt } from './learnt'

/** What every request behind /staff comes with. */
export interface Asked {
  readonly db: WholeDatabase
  readonly auth: Auth
  readonly headers: Headers
  /** What counts as one client. */
  readonly client: string
  readonly query: URLSearchParams
  /** The fields of a form; empty where none was sent. */
  readonly form: URLSearchParams
  /** What stands in the place of `:name` in the route's path. */
  readonly named: Readonly<Record<string, string>>
  /** Where staff reach the site, without a slash at the end. */
  readonly url: string
  /** What the button of a provider says; undefined where there is none. */
  readonly provider: string | undefined
  /** What customers' searches and outcomes propose. */
  readonly learnt: FindLearnt
  readonly now: number
}

/** The same of who is signed in. `may` asks content/site/staff.yaml. */
export interface AskedBy extends Asked {
  readonly me: SignedIn
  readonly may: (permission: string) => boolean
}

/** A page, drawn into the document of staff pages. */
export interface StaffPage {
  readonly kind: 'page'
  readonly title: string
  readonly body: ReactElement
  readonly status?: number
  /** In seconds. */
  readonly retryAfter?: number
  readonly cookies?: readonly string[]
}

/** Where to go on (303). */
export interface GoOn {
  readonly kind: 'go'
  readonly to: string
  readonly cookies?: readonly string[]
}

/** Bytes that are saved and never shown. */
export interface Download {
  readonly kind: 'file'
  readonly name: string
  readonly type: string
  readonly body: Buffer
}

/** For a script of a page that stands open, as JSON. */
export interface Data {
  readonly kind: 'data'
  readonly value: object
}

export type StaffAnswer = StaffPage | GoOn | Download | Data

/** Where to go on. */
export const goTo = (to: string, cookies: readonly string[] = []): GoOn => ({
  kind: 'go',
  to,
  cookies,
})

/** What is said for a name in an address; undefined for any other name, whatever it is. */
export const wordsOf = (
  words: Readonly<Record<string, string>>,
  name: string | null,
): string | undefined => (name !== null && Object.hasOwn(words, name) ? words[name] : undefined)

type Act<Given> = (asked: Given) => Promise<StaffAnswer> | StaffAnswer

interface Way<Given> {
  /** Where `:name` stands for a part. */
  readonly path: string
  readonly GET?: Act<Given>
  readonly POST?: Act<Given>
}

/** A way in, for who is not signed in yet. */
export interface OpenRoute extends Way<Asked> {
  readonly isOpen: true
}

/** A route for who is signed in and has the permission. */
export interface GuardedRoute extends Way<AskedBy> {
  readonly isOpen?: undefined
  readonly permission: string
  /** The permission to POST, where it is another. */
  readonly change?: string
  /** It concerns nobody but who asks. */
  readonly isOwn?: boolean
}

export type StaffRoute = OpenRoute | GuardedRoute
