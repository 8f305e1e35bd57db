// Everything the rules look at, looked up once, so that a thousand articles cost ten times what a
// hundred do.
import type { Policy } from '@/lib/policy/policy'
import { folded } from '@/lib/core/suggest'
import type { SourceFile } from '@/lib/core/yaml'
import type { SiteConfig } from '@/lib/site/schema'
import { memoize } from '@/lib/core/memoize'
import { assignAnchors } from '@/lib/markdown/anchors'
import { includedFiles, includePassages, type Passages } from '@/lib/markdown/includes'
import { headingsOf } from '@/lib/markdown/sections'
import type { Draft } from './draft'
import { keep, type Kept } from './kept'
import { nameDiagnostics } from './name-diagnostics'
import { policyPlaces } from '@/lib/policy/places'
import type { LintContext } from './rule'

/**
 * What besides the articles counts: the symptoms that have a wizard, and the day (YYYY-MM-DD),
 * after which nothing can have been verified.
 */
export interface Surroundings {
  readonly wizards: readonly string[]
  readonly today: string
  /** Slugs that readers do not see, each with why (lib/articles/publication.ts). */
  readonly hidden?: ReadonlyMap<string, string>
  /** The texts of content/shared, which articles include. */
  readonly passages?: readonly Draft[]
  /** The files of content/policy, for the places of their rows. */
  readonly policyFiles?: readonly SourceFile[]
  /** The files of content/wizards and content/site. */
  readonly otherFiles?: readonly SourceFile[]
  /**
   * The addresses of pages that are not articles, wizards or categories, and of the files below
   * public/. Absent, links and images are not looked up there.
   */
  readonly pages?: readonly string[]
  readonly publicFiles?: readonly string[]
  /** What was worked out of a draft before; absent, nothing was. */
  readonly kept?: (draft: Draft) => Kept
}

/** Builds the context of some drafts. */
export function buildLintContext(
  drafts: readonly Draft[],
  policy: Policy,
  site: SiteConfig,
  surroundings: Surroundings,
): LintContext {
  const {
    wizards,
    today,
    hidden = new Map<string, string>(),
    passages = [],
    policyFiles = [],
    otherFiles = [],
    pages,
    publicFiles,
    kept = () => ({}),
  } = surroundings
  const names = { policy, site, wizards, passages: passages.map(({ slug }) => slug) }
  const texts: Passages = new Map(
    passages.flatMap(({ slug, tree }) => (tree ? [[slug, tree] as const] : [])),
  )
  const whole = drafts.map((draft) => withPassages(draft, texts))
  const sound = new WeakMap<Draft, boolean>()
  const isSound = (draft: Draft): boolean =>
    memoize(sound, draft, () =>
      keep(
        kept(draft),
        'isSound',
        () =>
          draft.frontMatter.diagnostics.length === 0 && nameDiagnostics(draft, names).length === 0,
      ),
    )
  return {
    ...names,
    today,
    hidden,
    drafts: whole,
    shared: passages,
    texts,
    isSound,
    kept,
    pages,
    files: publicFiles && new Set(publicFiles),
    others: [...policyFiles, ...otherFiles],
    bySlug: firstOf(whole, ({ slug }) => [slug]),
    byOldSlug: firstOf(byFile(whole), ({ frontMatter: { data } }) => data?.redirects ?? []),
    wordings: wordingsOf(whole),
    places: policyPlaces(policyFiles),
  }
}

const including = new WeakMap<Draft, boolean>()

/** The headings of a passage are those of the article that includes it. */
function withPassages(draft: Draft, passages: Passages): Draft {
  // The text of a settled draft is not read for it.
  if (draft.isSettled || !draft.tree) return draft
  const { tree: own } = draft
  if (!memoize(including, draft, () => includedFiles(own).length > 0)) return draft
  try {
    // Every heading of it is a copy, since what holds a passage is made anew.
    const tree = assignAnchors(includePassages(own, passages))
    return { ...draft, anchors: new Set(headingsOf(tree).map(({ id }) => id)) }
  } catch {
    // What cannot be included is told where it is named.
    return draft
  }
}

const byFile = (drafts: readonly Draft[]): Draft[] =>
  [...drafts].sort((one, other) => (one.file < other.file ? -1 : 1))

/** Of each name the first draft that has it. */
function firstOf(
  drafts: readonly Draft[],
  namesOf: (draft: Draft) => readonly string[],
): ReadonlyMap<string, Draft> {
  const first = new Map<string, Draft>()
  for (const draft of drafts)
    for (const name of namesOf(draft)) if (!first.has(name)) first.set(name, draft)
  return first
}

function wordingsOf(drafts: readonly Draft[]): ReadonlyMap<string, readonly string[]> {
  const wordings = new Map<string, string[]>()
  for (const { file, frontMatter } of byFile(drafts)) {
    for (const wording of frontMatter.data
      ? [frontMatter.data.title, ...frontMatter.data.aliases]
      : []) {
      const files = wordings.get(folded(wording))
      if (files) files.push(file)
      else wordings.set(folded(wording), [file])
    }
  }
  return wordings
}
