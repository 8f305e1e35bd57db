import { componentFaults } from '../name-faults'
import type { Rule } from '../rule'

export const components: Rule = {
  id: 'components',
  about: 'Every component exists, stands where it may, and its props name things that the policy and the house have.',
  why: 'A misspelt component or name would leave a hole in the page, or break it.',
  example: { where: 'text', wrong: 'Ask the <Role id="ownr" />.', right: 'Ask the <Role id="owner" />.' },
  check: componentFaults,
}
