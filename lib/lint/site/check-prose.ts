// Checks what wizards, the policy and the site say: that links lead somewhere, that no sentence
// contradicts the policy, and that no fact is typed.
import { TAGGED } from '@/lib/policy/build/text-references'
import { errorIn, type Diagnostic, type LocalDiagnostic, type Place } from '@/lib/core/diagnostic'
import { splitFrontMatter } from '@/lib/core/front-matter'
import type { SourceFile } from '@/lib/core/yaml'
import { plainText } from '@/lib/policy/wording'
import { without } from '@/lib/lint/literals/literal'
import { literals } from '@/lib/lint/literals/literals'
import { fixAt, offsetOf } from '@/lib/lint/fix/fix-at'
import { linkRefusal } from '@/lib/lint/link-target'
import { paragraphsOf, type Paragraph } from './prose'
import type { LintContext } from '@/lib/lint/rule'
import { refutation } from '@/lib/lint/claims/judge'
import { readStatements } from '@/lib/lint/claims/read-claims'

const link = /\]\(([^)\s]+)\)/g
/** Evidence quotes what sources say, also against each other. */
const quoted = /\/evidence\.yaml$/

/** What is wrong in every file of content that is not an article. */
export function checkProse(context: LintContext): Diagnostic[] {
  return context.others
    .filter(({ path }) => !quoted.test(path))
    .flatMap((file) =>
      paragraphsOf(file).flatMap((paragraph) =>
        [
          ...checkLinks(paragraph, context),
          ...contradictions(paragraph, context),
          ...(holdsTags(file) && !paragraph.isAnswer ? typedFacts(file, paragraph, context) : []),
        ].map(({ rule, ...found }) => errorIn(file.path, rule, found)),
      ),
    )
}

type Found = LocalDiagnostic & { readonly rule: string }

const checkLinks = ({ text, placeOf }: Paragraph, context: LintContext): Found[] =>
  [...text.matchAll(link)].flatMap(({ 1: url = '', index }) => {
    const message = linkRefusal(url, context)
    return message ? [{ ...placeOf(index), message, rule: 'links' }] : []
  })

function contradictions({ text, placeOf }: Paragraph, context: LintContext): Found[] {
  const { policy, site } = context
  // What a set of defaults means is told of that set.
  const preset = policy.presets.find(({ means }) => means === text)?.id
  return [...text.matchAll(/[^\s](?:[^.!?]|[.!?](?!\s|$))*[.!?]*/g)].flatMap(
    ({ 0: sentence, index }) =>
      readStatements(
        plainText(sentence, { policy, supportAddress: site.supportAddress }),
        policy,
      ).flatMap((statement) => {
        const against = refutation({ ...statement, preset }, context)
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

const typedFacts = (
  file: SourceFile,
  { text, placeOf }: Paragraph,
  context: LintContext,
): Found[] =>
  literals(without(text, rendered), context).map(({ offset, message, replacement }) => {
    const place = placeOf(offset)
    const fix = replacement && takesTag(file, place) && fixAt(file.text, place, replacement)
    return { ...place, message, rule: 'literal-facts', ...(fix && { fix }) }
  })

/** A value that begins on its line, and is not in double quotes, which those of a tag would end. */
const PLAIN_VALUE = /^\s*(?:- |\w+:)/
const IN_DOUBLE_QUOTES = /(?:^|[:,[{]|-) *"(?:[^"\\]|\\.)*$/

/** Whether a tag may be written there: anywhere in Markdown, in YAML where it ends no value. */
function takesTag({ path, text }: SourceFile, place: Place): boolean {
  const parts = splitFrontMatter(text)
  const isBody = parts.kind === 'found' && offsetOf(text, place) >= parts.bodyStart
  if (isBody && path.endsWith('.md')) return true
  const line = text.split('\n')[place.line - 1] ?? ''
  return PLAIN_VALUE.test(line) && !IN_DOUBLE_QUOTES.test(line.slice(0, place.column - 1))
}
