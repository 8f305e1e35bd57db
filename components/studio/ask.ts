// What the studio's page asks of its server (scripts/editor/studio/answers.ts).
import * as z from 'zod'
import { isRecord } from '@/lib/core/own'
import type { Diagnostic } from '@/lib/core/diagnostic'
import type { Completions } from '@/lib/lint/editor/completion'
import type { Pointed } from '@/lib/lint/editor/pointed'
import type { FileHistory, Wording } from './kept-change'
import type { Heard, ListedFile } from './listed-file'
import type { FoldedImpact } from './table/folded-impact'
import type { DrawnTree } from './tree/wizard-tree'

type Found = readonly Diagnostic[]

/** What each path answers. */
export interface Answers {
  readonly '/api/files': {
    readonly files: readonly ListedFile[]
    readonly categories: readonly { readonly id: string; readonly title: string }[]
    readonly roles: readonly { readonly id: string; readonly label: string }[]
    readonly scopes: readonly { readonly id: string; readonly label: string }[]
  }
  readonly '/api/readers': Heard
  readonly '/api/open': {
    readonly text: string
    readonly base: string | null
    readonly isUnsaved: boolean
    readonly diagnostics: Found
  }
  readonly '/api/edit': { readonly diagnostics: Found; readonly isUnsaved: boolean }
  readonly '/api/save': { readonly version: string; readonly diagnostics: Found }
  readonly '/api/forget': { readonly isThere: boolean }
  readonly '/api/complete': Partial<Completions>
  readonly '/api/point': Partial<Pointed>
  readonly '/api/new': { readonly file: string }
  readonly '/api/history': FileHistory
  readonly '/api/commit': object
  readonly '/api/picture': { readonly address: string }
  readonly '/api/tree': DrawnTree
  readonly '/api/impact': FoldedImpact
  readonly '/api/searches': { readonly wordings: readonly Wording[] }
}

/** Made by the same program: an object is what it should be. */
const made = <Shape>(): z.ZodType<Shape> => z.custom<Shape>(isRecord)
const answers: { readonly [Path in keyof Answers]: z.ZodType<Answers[Path]> } = {
  '/api/files': made(),
  '/api/readers': made(),
  '/api/open': made(),
  '/api/edit': made(),
  '/api/save': made(),
  '/api/forget': made(),
  '/api/complete': made(),
  '/api/point': made(),
  '/api/new': made(),
  '/api/history': made(),
  '/api/commit': made(),
  '/api/picture': made(),
  '/api/tree': made(),
  '/api/impact': made(),
  '/api/searches': made(),
}

/** What fails unforeseen is told in full where the studio runs. */
const UNREADABLE =
  'The studio could not answer that. What went wrong stands in the terminal of npm run dev; ' +
  'your text is as it was.'

const refusal = z.object({
  message: z.string().default('The file changed on the disk meanwhile.'),
  disk: z.string().nullable().optional(),
  version: z.string().nullable().optional(),
})

/** Why something was not done: a sentence, and for a save what stands on the disk. */
export class Refused extends Error {
  constructor(
    message: string,
    readonly disk?: string | null,
    readonly version?: string | null,
  ) {
    super(message)
  }
}

/**
 * Asks the server. `isLeaving` has the answer asked for though its page is gone. Throws Refused
 * with a sentence for the writer.
 */
export async function ask<Path extends keyof Answers>(
  path: Path,
  body: object = {},
  isLeaving = false,
): Promise<Answers[Path]> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
    keepalive: isLeaving,
  }).catch(() => {
    throw new Refused('The studio does not answer. Is npm run dev still running?')
  })
  const answer: unknown = await response.json().catch(() => {
    throw new Refused(UNREADABLE)
  })
  if (response.ok) return answers[path].parse(answer)
  const { message, disk, version } = refusal.parse(answer)
  throw new Refused(message, disk, version)
}
