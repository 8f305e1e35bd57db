// Checks what wizards, the policy and the house say: that links lead somewhere, that no sentence
// contradicts the policy, and that no fact is typed.
import { TAGGED } from '@/lib/access/references'
import type { SourceFile } from '@/lib/access/source'
import { plainText } from '@/lib/access/wording'
import { without } from './literal/literal'
import { literals } from './literal/literals'
import { linkRefusal } from './link-target'
import type { Problem } from './problem'
import { paragraphsOf, type Paragraph } from './prose'
import type { Shelf } from './rule'
import { refutation } from './statement/judge'
import { readStatements } from './statement/read-statements'

const link = /\]\(([^)\s]+)\)/g
/** Evidence quotes what sources say, also against each other. */
const quoted = /\/evidence\.yaml$/

/** The problems of every file of content that is not an article. */
export function proseProblems(shelf: Shelf): Problem[] {
  return shelf.others
    .filter(({ path }) => !quoted.test(path))
    .flatMap((file) =>
      paragraphsOf(file).flatMap((paragraph) =>
        [
          ...linkProblems(paragraph, shelf),
          ...contradictions(paragraph, shelf),
          ...(holdsTags(file) && !paragraph.isAnswer ? typedFacts(paragraph, shelf) : []),
        ].map((problem) => ({ file: file.path, ...problem })),
      ),
    )
}

type Found = Omit<Problem, 'file'>

const linkProblems = ({ text, placeOf }: Paragraph, shelf: Shelf): Found[] =>
  [...text.matchAll(link)].flatMap(({ 1: url = '', index }) => {
    const message = linkRefusal(url, shelf)
    return message ? [{ ...placeOf(index), message, rule: 'links' }] : []
  })

function contradictions({ text, placeOf }: Paragraph, shelf: Shelf): Found[] {
  const { policy, house } = shelf
  return [...text.matchAll(/[^\s](?:[^.!?]|[.!?](?!\s|$))*[.!?]*/g)].flatMap(
    ({ 0: sentence, index }) =>
      readStatements(
        plainText(sentence, { policy, supportAddress: house.supportAddress }),
        policy,
      ).flatMap((statement) => {
        const against = refutation(statement, shelf)
        return against
          ? [
              {
                ...placeOf(index),
                message: `"${statement.words}" contradicts the policy: ${against}`,
                rule: 'contradictions',
              },
            ]
          : []
      }),
  )
}

/**
 * Whether the words of a file go through the tags: those of every file but the tables of the policy
 * that define names.
 */
const holdsTags = ({ path }: SourceFile): boolean =>
  !path.startsWith('content/policy/') ||
  TAGGED.some(
    (table) =>
      path === `content/policy/${table}.yaml` || path.startsWith(`content/policy/${table}/`),
  )

/** The words of a tag are rendered, and those of a link are the title of what it leads to. */
const rendered = /<[A-Z][^>]*\/>|\[[^\]]*\]\([^)\s]*\)/g

const typedFacts = ({ text, placeOf }: Paragraph, shelf: Shelf): Found[] =>
  literals(without(text, rendered), shelf).map(({ offset, message }) => ({
    ...placeOf(offset),
    message,
    rule: 'literal-facts',
  }))
