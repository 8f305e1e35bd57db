// Direct answers beside the policy: every permission in frames of each kind, in three languages.
// Plain questions are told what the policy says, and those that say more than a permission does
// (only, other, not, without ...) nothing at all. A wrong answer is one that differs from that.
import { searchSite } from '@/lib/search/results/published'
import { KINDS, questionsOf } from '@/tests/search/answers/kinds'

for (const kind of KINDS) {
  const asked = questionsOf(kind, 'every').map((question) => ({
    ...question,
    given: searchSite({ q: question.q }).answer?.text,
  }))
  const wrong = asked.filter(({ given, right }) => given !== undefined && given !== right)
  const silent = asked.filter(({ given, right }) => given === undefined && right !== undefined)
  console.log(
    `${kind.name}: ${asked.length} asked, ${wrong.length} answered wrongly` +
      (kind.expected === 'nothing' ? '' : `, ${silent.length} not answered`),
  )
  for (const { q, given, right } of wrong)
    console.log(`  ${q} -> ${given}${right === undefined ? '' : `, not ${right}`}`)
  for (const { q } of silent) console.log(`  ${q} -> nothing`)
}
