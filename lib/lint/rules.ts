// Every rule of the checker.
import { aliases } from '@/lib/lint/errors/front-matter/aliases'
import { asTyped } from '@/lib/lint/errors/text/as-typed'
import { asserts } from '@/lib/lint/errors/text/asserts'
import { category } from '@/lib/lint/errors/front-matter/category'
import { components } from '@/lib/lint/errors/text/components'
import { contradictions } from '@/lib/lint/errors/text/contradictions'
import { dates } from '@/lib/lint/errors/front-matter/dates'
import { format } from '@/lib/lint/errors/text/format'
import { frontMatter } from '@/lib/lint/errors/front-matter/front-matter'
import { headings } from '@/lib/lint/errors/text/headings'
import { images } from '@/lib/lint/errors/text/images'
import { links } from '@/lib/lint/errors/text/links'
import { literalFacts } from '@/lib/lint/errors/text/literal-facts'
import { redirects } from '@/lib/lint/errors/front-matter/redirects'
import { references } from '@/lib/lint/errors/front-matter/references'
import { sameQuestion } from '@/lib/lint/errors/front-matter/same-question'
import { slug } from '@/lib/lint/errors/front-matter/slug'
import { summary } from '@/lib/lint/errors/front-matter/summary'
import { syntax } from '@/lib/lint/errors/text/syntax'
import { unfilled } from '@/lib/lint/errors/text/unfilled'
import type { OwnRule, Rule } from './rule'

/** Those that look at no other article: what they found of one may be kept. */
export const ownRules: readonly OwnRule[] = [
  format,
  frontMatter,
  syntax,
  components,
  category,
  summary,
  dates,
  headings,
  asTyped,
  unfilled,
  images,
  literalFacts,
  asserts,
  contradictions,
]

/** Those that do. */
export const amongRules: readonly Rule[] = [
  slug,
  references,
  links,
  redirects,
  aliases,
  sameQuestion,
]

/** Every rule. To add one, write a module in errors/ and name it in one of the two lists. */
export const rules: readonly Rule[] = [...ownRules, ...amongRules]

/**
 * The rules that also hold for a passage of content/shared, which has no front matter and no page
 * of its own.
 */
export const textRules: readonly Rule[] = [
  format,
  syntax,
  components,
  links,
  asTyped,
  images,
  literalFacts,
  contradictions,
]
