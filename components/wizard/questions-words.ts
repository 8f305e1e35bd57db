import { usualQuestions } from '@/lib/wizard/machine/graph'
import { transitionTable } from '@/lib/wizard/machine/transition-table'
import type { Tree } from '@/lib/wizard/tree/wizard'

/** How many questions a guided fix usually takes: "About 3 questions". */
export function questionsWords(wizard: Tree): string {
  const count = usualQuestions(transitionTable(wizard))
  return count === 1 ? 'One question' : `About ${count} questions`
}
