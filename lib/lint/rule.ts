// A rule of the checker: one thing that may be wrong with an article, and what it looks at.
import type { LocalDiagnostic } from '@/lib/core/diagnostic'
import type { SourceFile } from '@/lib/core/yaml'
import type { Passages } from '@/lib/markdown/includes'
import type { Names } from '@/lib/markdown/vocabulary'
import type { Draft } from './draft'
import type { Explanation } from './explanation'
import type { Kept } from './kept'
import type { PolicyPlaces } from '@/lib/policy/places'

/** All that a rule may look at besides the article itself. */
export interface LintContext extends Names {
  readonly drafts: readonly Draft[]
  /** The texts of content/shared. */
  readonly shared: readonly Draft[]
  /** The trees of those that can be read, by name. */
  readonly texts: Passages
  /** The first draft of each slug. */
  readonly bySlug: ReadonlyMap<string, Draft>
  /**
   * Of each slug that readers do not see, why, as the rest of "it …". Drafts may lead to one
   * another; what readers see may not lead to them.
   */
  readonly hidden: ReadonlyMap<string, string>
  /** Of each wording, folded, the files that have it as a title or an alias, in order. */
  readonly wordings: ReadonlyMap<string, readonly string[]>
  readonly places: PolicyPlaces
  /** Of each old slug the first article, by file, that it leads to. */
  readonly byOldSlug: ReadonlyMap<string, Draft>
  /**
   * The addresses of pages that are not articles, wizards or categories; undefined where they are
   * not known.
   */
  readonly pages: readonly string[] | undefined
  /** The addresses of the files below public/; undefined where they are not known. */
  readonly files: ReadonlySet<string> | undefined
  /**
   * The files of content that are not articles and may hold links and words: wizards, the policy,
   * the site.
   */
  readonly others: readonly SourceFile[]
  /**
   * Whether every name in a draft means something, so that its sentences can be read as they will
   * be published.
   */
  readonly isSound: (draft: Draft) => boolean
  /** What was worked out of a draft before, and where to note what is. */
  readonly kept: (draft: Draft) => Kept
  /** YYYY-MM-DD */
  readonly today: string
}

/** The same without what other articles say, and which there are. */
export type OwnContext = Omit<
  LintContext,
  'drafts' | 'bySlug' | 'byOldSlug' | 'wordings' | 'hidden'
>

export interface Rule extends Explanation {
  readonly check: (draft: Draft, context: LintContext) => readonly LocalDiagnostic[]
}

/**
 * A rule that looks at no other article: what it found holds until the article changes, or what is
 * beside all of them.
 */
export interface OwnRule extends Explanation {
  readonly check: (draft: Draft, context: OwnContext) => readonly LocalDiagnostic[]
}
