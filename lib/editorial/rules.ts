// Every rule of the checker, in the order in which a writer would want to hear of it.
import { aliases } from './checks/aliases'
import { asserts } from './checks/asserts'
import { category } from './checks/category'
import { components } from './checks/components'
import { contradictions } from './checks/contradictions'
import { dates } from './checks/dates'
import { frontMatter } from './checks/front-matter'
import { headings } from './checks/headings'
import { images } from './checks/images'
import { links } from './checks/links'
import { literalFacts } from './checks/literal-facts'
import { redirects } from './checks/redirects'
import { references } from './checks/references'
import { sameQuestion } from './checks/same-question'
import { slug } from './checks/slug'
import { summary } from './checks/summary'
import { syntax } from './checks/syntax'
import { unfilled } from './checks/unfilled'
import type { Rule } from './rule'

/** Every rule. To add one, write a module in checks/ and name it here. */
export const rules: readonly Rule[] = [
  slug,
  frontMatter,
  syntax,
  components,
  category,
  references,
  links,
  redirects,
  summary,
  aliases,
  sameQuestion,
  dates,
  headings,
  unfilled,
  images,
  literalFacts,
  asserts,
  contradictions,
]

/**
 * The rules that also hold for a passage of content/shared, which has no front matter and no page
 * of its own.
 */
export const textRules: readonly Rule[] = [
  syntax,
  components,
  links,
  images,
  literalFacts,
  contradictions,
]
