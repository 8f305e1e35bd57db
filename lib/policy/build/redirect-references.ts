// Does every id that a symptom had lead to it alone?
import type { Report } from '@/lib/policy/source'
import type { Sources } from '@/lib/policy/policy-files'

/** Old ids of a symptom that are the id of another, or lead to two. */
export function takenRedirects(
  report: Report,
  symptom: Sources['symptoms'][number]['value'],
  { symptoms }: Sources,
): void {
  symptom.redirects?.forEach((old, at) => {
    const taken = symptoms.find(
      ({ value: { id, redirects } }) =>
        id === old || (id !== symptom.id && redirects?.includes(old) === true),
    )
    if (taken)
      report(
        ['redirects', at],
        taken.value.id === old
          ? `"${old}" is the id of a symptom`
          : `"${old}" leads to ${taken.value.id} already`,
        'an old id leads to one symptom; take it out here',
      )
  })
}
