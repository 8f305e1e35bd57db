import { componentFaults } from '../name-faults'
import type { Rule } from '../rule'

export const components: Rule = {
  id: 'components',
  about: 'Every component exists, stands where it may, and its props name things that the policy and the house have.',
  check: componentFaults,
}
