import { componentDiagnostics } from '@/lib/lint/name-diagnostics'
import type { OwnRule } from '@/lib/lint/rule'

export const components: OwnRule = {
  id: 'components',
  about:
    'Every component exists, stands where it may, its props name things that the ' +
    'policy and the site have, and what encloses others holds what it needs.',
  why: 'A misspelt component or name would leave a hole in the page, or break it.',
  example: {
    where: 'text',
    wrong: 'Ask the <Role id="ownr" />.',
    right: 'Ask the <Role id="owner" />.',
  },
  check: componentDiagnostics,
}
