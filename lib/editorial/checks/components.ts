import { componentFaults } from '../name-faults'
import type { Rule } from '../rule'

export const components: Rule = {
  id: 'components',
  about: 'Every component exists, stands where it may, its props name things that the policy and the house have, and what encloses others holds what it needs. In a .md what encloses text is a fence (:::note); tags around text are for a .mdx.',
  check: componentFaults,
}
