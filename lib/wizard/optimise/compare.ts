// The present tree of a wizard beside the one that the rules suggest, as plain text for a terminal.
import type { SymptomModel } from '@/lib/diagnosis/symptom'
import { measureBudget, type Budget } from './budget'
import { inOrder } from '@/lib/wizard/machine/graph'
import { targetAfter, transitionTable } from '@/lib/wizard/machine/transition-table'
import { suggestTree, type SuggestedStep } from './suggest'
import { requireStep, targetWords, type Step, type Tree } from '@/lib/wizard/tree/wizard'

/**
 * Two trees and what they ask. `columns` is the width of the terminal in characters. Undefined
 * where the symptom is too large to be solved.
 */
export function compareWithSuggestion(
  wizard: Tree,
  model: SymptomModel,
  columns: number,
): string | undefined {
  const suggested = suggestTree(model)
  if (!suggested) return undefined
  const better = treeOf(wizard.symptom, suggested)
  const [now, then] = [measureBudget(wizard, model), measureBudget(better, model)]
  const head = [
    `${wizard.symptom}, to the first certain cause, every state alike:`,
    `  as it is   ${budgetWords(now)}`,
    `  suggested  ${budgetWords(then)}`,
    `  ${verdict(now, then)}`,
    '',
  ]
  return [
    ...head,
    ...sideBySide(
      ['AS IT IS', '', ...treeLines(wizard)],
      ['SUGGESTED', '', ...treeLines(better)],
      columns,
    ),
  ].join('\n')
}

/** A suggestion as a tree that can be walked. */
function treeOf(symptom: string, suggested: readonly SuggestedStep[]): Tree {
  const steps = Object.fromEntries(
    suggested.map((step): [string, Step] => [step.id, { ...step, question: '', find: '' }]),
  )
  return { symptom, start: suggested[0]?.id ?? '', steps }
}

function budgetWords({ mean, worst, seconds }: Budget): string {
  return (
    `mean ${mean.toFixed(2)} questions in ${seconds.mean.toFixed(0)} s, worst ${worst} ` +
    `questions in ${seconds.worst} s`
  )
}

function verdict(now: Budget, then: Budget): string {
  const more = now.mean / then.mean - 1
  if (more < 0.005) return 'No tree asks fewer questions.'
  return (
    `It asks ${(more * 100).toFixed(0)} % more questions than the suggested one; up to ` +
    '10 % is worth it where it reads better.'
  )
}

function treeLines(tree: Tree): string[] {
  const table = transitionTable(tree)
  return inOrder(table).flatMap((id) => {
    const { fact, answers } = requireStep(tree, id)
    return [
      `${id} {ask: ${fact}}`,
      ...answers.map(
        ({ value, label }) => `  ${label} -> ${targetWords(targetAfter(table, id, value))}`,
      ),
      '',
    ]
  })
}

function sideBySide(left: readonly string[], right: readonly string[], columns: number): string[] {
  const width = Math.max(30, Math.floor((columns - 3) / 2))
  const [one, other] = [
    left.flatMap((line) => folded(line, width)),
    right.flatMap((line) => folded(line, width)),
  ]
  return Array.from({ length: Math.max(one.length, other.length) }, (_, index) =>
    `${(one[index] ?? '').padEnd(width)} | ${other[index] ?? ''}`.trimEnd(),
  )
}

/** A line in pieces that fit, the later ones set in. */
function folded(line: string, width: number): string[] {
  if (line.length <= width) return [line]
  const at = line.lastIndexOf(' ', width)
  const end = at > line.search(/\S/) ? at : width
  return [line.slice(0, end), ...folded(`      ${line.slice(end).trim()}`, width)]
}
