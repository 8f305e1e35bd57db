// The judged questions that stand beside the tests, where this is a checkout that has them.
import { existsSync, readFileSync } from 'node:fs'
import type { JudgedQuestion } from '@/lib/learn/alias-check'

const FILES = ['tests/search/judged.tsv', 'tests/search/queries.tsv']

/** Every one of them; none where there are no such files. */
export const judgedQuestions = (): readonly JudgedQuestion[] =>
  FILES.filter((file) => existsSync(file)).flatMap((file) =>
    readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split('\t'))
      .map(([query = '', slugs = '']) => ({ query, slugs: slugs.split(',') })),
  )
