import { visit } from 'unist-util-visit'
import type { Fault } from '@/lib/content/faults'
import { faultAt } from '../place'
import type { Rule } from '../rule'

export const images: Rule = {
  id: 'images',
  about: 'Every image has words for those who do not see it.',
  check: ({ tree }) => {
    const faults: Fault[] = []
    if (tree) visit(tree, ['image', 'imageReference'], (node) => {
      if ((node.type === 'image' || node.type === 'imageReference') && !node.alt?.trim()) faults.push(faultAt(node, 'the image has no words for those who do not see it; expected ![what it shows](…)'))
    })
    return faults
  },
}
